/// The views of a Comparison. Each returns the whole document as UTF-8; the same Comparison gives the same bytes.
/// Standard library only. Tested by tests/report_test.cpp and the golden runs.
#pragma once

#include <string>

#include "dateline/model.hpp"

namespace dateline {

struct View {
  /// Language of headings and labels: "en" or "vi".
  std::string ui = "en";
  /// Columns of the terminal report, 40 or more.
  int width = 80;
  /// ANSI colours in the terminal report.
  bool colour = false;
};

/// The terminal report.
std::string to_text(const Comparison& comparison, const View& view = {});
/// The same content for a pull request or a wiki.
std::string to_markdown(const Comparison& comparison, const View& view = {});
/// The discrepancies as CSV (RFC 4180), one a row, safe in a spreadsheet. Columns: id, severity, aspect, rule, confidence, event, event_date,
/// explanation, unit, and for each side value_N, outlet_N, quote_N, sentence_N, place_N: two sides, and more where a discrepancy has more.
std::string to_csv(const Comparison& comparison);
/// "dateline.comparison/1": one object, keys in a fixed order, one line for each element of the long lists.
std::string to_json(const Comparison& comparison);
/// One self-contained page; nothing of a report's text is taken for markup.
std::string to_html(const Comparison& comparison, const View& view = {});
/// The claim graph for Graphviz: statements as nodes, links as edges, events as clusters. graph.hpp has more graphs, formats and choices.
std::string to_dot(const Comparison& comparison, const View& view = {});
/// The claim graph as GraphML, with typed keys.
std::string to_graphml(const Comparison& comparison, const View& view = {});
/// The claim graph drawn by Graphviz's own library. Throws Error where the drawing fails.
std::string to_svg(const Comparison& comparison, const View& view = {});

/// {"report": {...}, "statements": [...]} of one report, in one line without its end.
std::string extract_to_json(const Comparison& comparison, ReportId report);
/// The table of entities with every form and the evidence for it.
std::string names_to_text(const Comparison& comparison, const View& view = {});
std::string names_to_json(const Comparison& comparison);
/// The same as a names file: kind, name, forms, to be edited and read by read_names().
std::string names_to_tsv(const Comparison& comparison);

}  // namespace dateline
