/// A comparison asked for what people write down of it: words in reports, values, names. In: a comparison. Out: where words stand, and which
/// discrepancies, clusters, events and names fit. Tested by tests/expect_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "dateline/check.hpp"

namespace dateline::check {

/// Where the words stand in a text, white space of any kind and length counting as one space.
std::vector<Span> occurrences(std::string_view text, std::string_view words);

/// The spans share at least half of the shorter one.
bool same_place(Span a, Span b);

class Found {
 public:
  /// Both outlive it.
  Found(const ExpectFile& file, const Comparison& comparison) : file_(file), comparison_(comparison) {}

  /// Throws Error with the line of the demand for a report that is not there, or words that do not stand in it.
  void check_places(const Expectation& demand) const;

  bool fits(const Discrepancy& found, const Expectation& demand, bool whatever_severity = false) const;
  std::vector<StatementId> statements_at(const ExpectedPlace& place) const;
  std::vector<ClusterId> clusters_of(const std::vector<StatementId>& statements) const;
  ReportId report(std::string_view path) const;
  /// Entities that are written so: by their forms, else by the text of a mention; without regard to case.
  std::vector<EntityId> named(std::string_view form) const;

  /// "quantity, contradiction: 212 (a.txt:5) | 121 (b.txt:5)".
  std::string told(const Discrepancy& found) const;

 private:
  bool fits(const Side& side, const ExpectedSide& demand) const;
  bool at_place(const Side& side, const ExpectedPlace& place) const;
  bool same_value(const std::string& found, const std::string& demanded) const;
  bool meet(const Discrepancy& found, const Expectation& demand, std::vector<bool>& used, std::size_t next) const;
  [[noreturn]] void fail(std::size_t line, const std::string& what) const;
  void check_report(const std::string& path, std::size_t line) const;
  void check_place(const ExpectedPlace& place, std::size_t line) const;

  const ExpectFile& file_;
  const Comparison& comparison_;
};

}  // namespace dateline::check
