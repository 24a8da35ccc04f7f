/// From files to a Comparison. The whole road is compare(read(path)...); the stages are in engine/, one folder each.
/// Standard library only. Tested by tests/compare_test.cpp and tests/property_test.cpp.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/decisions.hpp"
#include "dateline/model.hpp"
#include "dateline/names_file.hpp"

namespace dateline {

enum class SourceFormat : std::uint8_t { text, html };

/// One report as it came in, made readable: valid UTF-8 and what the markup said of it.
struct Source {
  std::string path;    ///< as given; "-" for standard input
  std::string sha256;  ///< of the bytes as they came in
  std::string text;    ///< valid UTF-8
  SourceFormat format = SourceFormat::text;
  std::string charset;                                          ///< of the bytes, as ICU names it: "UTF-8", "windows-1258", ...
  std::optional<std::string> title, outlet, byline, published;  ///< from HTML metadata
  std::vector<Furniture> furniture;                             ///< what the markup itself marks as no part of the article (captions, asides)
};

/// Reads one file. Throws Error with the path, and the offset where there is one, for a file that is missing, empty, binary or too large.
Source read(const std::string& path);
/// The same of bytes in memory. `path` names them in messages and in the output.
Source read(const std::string& path, std::string_view bytes);

/// The parts of compare(), as Options::progress names them. `align` and `cluster` come twice: once to find the events, once inside them.
enum class Stage : std::uint8_t { extract, resolve, vectorise, align, cluster, relate };
/// "extract", "resolve", ...
std::string_view name(Stage stage);

struct Options {
  /// Interface language of explanations and labels: "en" or "vi".
  std::string ui = "en";
  /// Takes this language for every report instead of guessing; empty: guess.
  std::string language;
  /// Takes this ISO 8601 date or date and time for every report's page date; empty: read it from the page.
  std::string published;
  /// What the user knows of names: it overrules what the program finds.
  NamesFile names;
  /// What people have decided about places of the reports: it overrules what the program finds.
  DecisionsFile decisions;
  /// Threads for the work per report; 0: as many as the machine has. The result does not depend on it.
  unsigned threads = 0;
  /// Told how far compare() has come: `done` of `total` pieces of a stage (reports, pairs of statements, or the one piece of a stage that has no
  /// parts), from 0 at its beginning to `total` at its end. Never called from two threads at once, but not always from the same; it must not throw.
  std::function<void(Stage stage, std::size_t done, std::size_t total)> progress;
};

/// Compares the reports. Total: a text that says nothing yields nothing. The order of the sources does not matter: they are sorted by path.
/// Throws Error only for options that cannot be used.
Comparison compare(std::vector<Source> sources, const Options& options = {});

/// Reads one report alone, and stops before anything is compared: its page, its entities and its statements, as compare() of this one report gives
/// them, its origin and its one event, of which nothing but the headline is told. For large numbers of reports, each on a thread of the caller's:
/// it may be called from several at once and does not look at Options::threads.
/// Throws Error only for options that cannot be used.
Comparison extract_report(Source source, const Options& options = {});

/// How two names are judged, without any text around them.
struct NamePair {
  bool same = false;
  double score = 0;     ///< 0 to 1; same from 0.5
  std::string because;  ///< in a few words
};
NamePair same_name(std::string_view a, std::string_view b);

/// The program's version: "1.2.3".
std::string_view version();

}  // namespace dateline
