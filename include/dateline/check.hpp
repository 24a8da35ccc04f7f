/// Regression tests of one's own: what changed between an accepted output and today's, by meaning; assertions about an output; the table of results.
/// In: outputs, comparisons and assertions. Out: differences, what holds, and tables of results. Standard library only. Tested by
/// tests/difference_test.cpp, tests/expect_test.cpp and tests/check_test.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"

namespace dateline {

/// One change between two outputs.
struct Difference {
  std::string meaning;   ///< one of a fixed set: "discrepancy gone", "new alarm", "date read otherwise", ...; "elsewhere" for what has no other name
  std::string text;      ///< what changed, in one line, with words and places
  bool follows = false;  ///< it only follows from another difference of the list: a link gone with its statement
};

/// What differs between the JSON of a former output and the JSON of this one. Nothing that differs is left out: what has no meaning of its own is
/// named by its JSON pointer, and bytes that differ without any change of content are named as such. Empty only where the bytes are equal.
std::vector<Difference> differences(std::string_view expected, const Comparison& actual);

/// A report and words that stand in it.
struct ExpectedPlace {
  std::string report;  ///< its path in the case; empty: any
  std::string words;   ///< empty: any
};

/// A side of a discrepancy; what is empty is not asked for.
struct ExpectedSide {
  ExpectedPlace place;
  std::string value;
};

enum class ExpectedKind : std::uint8_t {
  discrepancy,       ///< one is found that fits
  no_discrepancy,    ///< none is found that fits
  no_other,          ///< none is found but those that a `discrepancy` of the file asks for
  same_claim,        ///< statements at the places share a cluster
  different_claims,  ///< no two of them do
  same_event,        ///< the reports are mainly about one event
  different_events,  ///< no two of them are
  same_name,         ///< the forms are one entity
  different_names    ///< no two of them are
};

/// One thing that a case demands.
struct Expectation {
  ExpectedKind kind = ExpectedKind::discrepancy;
  std::string aspect, severity, at_least, rule;  ///< of a discrepancy; empty: any. `severity` is exact, `at_least` that one or a worse one
  std::vector<ExpectedSide> sides;               ///< of a discrepancy, each met by another of its sides
  std::vector<ExpectedPlace> places;             ///< of claims
  std::vector<std::string> names;                ///< reports of events, or forms of names
  std::string note;                              ///< for people
  bool known_miss = false;                       ///< right, and known not to be found yet: that it fails is no failure
  std::size_t line = 0;                          ///< of the file
};

/// An expect.json ("dateline.expect/1"; its schema is include/dateline/expect.schema.json).
struct ExpectFile {
  std::string path;
  /// Options for the comparison of the case, as the command line has them; `names` and `decisions` are files of the case's folder.
  std::string ui, language, published, names, decisions;
  std::vector<Expectation> expectations;
};

/// Reads an expect.json. Throws Error with PATH:LINE and the key for what it cannot be.
ExpectFile read_expect(const std::string& path, std::string_view bytes);

/// What became of an expectation.
struct Verdict {
  bool holds = false;
  std::string why;  ///< where it does not hold, in one line; for a known miss that holds now, what was found
};

/// Holds an output against what was expected, in the order of the file. Throws Error with PATH:LINE for a report that the comparison has not, or
/// words that do not stand in it.
std::vector<Verdict> hold(const ExpectFile& expected, const Comparison& actual);

/// The text of an expect.json that holds for this output: its discrepancies, that there are no others, and its events.
std::string draft_expect(const Comparison& comparison);

/// What became of one case.
struct CaseResult {
  enum class State : std::uint8_t { ok, failed, accepted, unusable };
  std::string name;
  State state = State::ok;
  std::string exact;                   ///< of expected.json: "same", "differs", "accepted", "missing", "-" where it is not asked for
  std::size_t held = 0, demanded = 0;  ///< assertions of expect.json, known misses left out
  std::size_t missed = 0, found = 0;   ///< known misses; those that are found now
  std::vector<std::string> lines;      ///< what failed, one line each
  std::vector<std::string> remarks;    ///< what is worth knowing and no failure: known misses found now
  double seconds = 0;
};

/// 80 columns, with what failed below each case, and the counts at the end.
std::string to_table(const std::vector<CaseResult>& results);
/// JUnit's XML, one test case for each case.
std::string to_junit(const std::vector<CaseResult>& results);
/// Test Anything Protocol, version 14.
std::string to_tap(const std::vector<CaseResult>& results);

/// The JSON Schema (2020-12) of "comparison", "extract" or "expect"; empty for any other name.
std::string_view schema(std::string_view name);

}  // namespace dateline
