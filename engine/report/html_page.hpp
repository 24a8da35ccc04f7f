/// What every part of the HTML report draws on, and the parts themselves. Untrusted text enters markup through escape_xml() alone. In: a comparison.
/// Out: markup. Tested by tests/html_report_test.cpp and tests/browser_test.py.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/report.hpp"
#include "report/html_detail.hpp"
#include "report/html_filters.hpp"
#include "report/html_text.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"

namespace dateline::report {

/// One comparison on its way to a page.
class HtmlPage {
 public:
  /// `text_bytes` is the most that the texts of the reports may come to on it.
  HtmlPage(const Comparison& of, const View& with, std::size_t text_bytes = most_text_bytes);

  const Comparison& comparison;
  const View& view;
  const Labels words;
  const Outline outline;
  const Places places;
  const HtmlDetail detail;
  const Targets targets;
  const std::size_t folder;              ///< bytes of every path that name the folder which all share
  const std::vector<std::string> names;  ///< what each report is called: its outlet, else its path without the folder that all share
  const HtmlFilters filters;

  /// Words of the interface, escaped.
  std::string text(std::string_view key) const;
  std::string text(std::string_view prefix, std::string_view word) const;
  std::string count(std::string_view key, std::size_t n) const;
  /// The report's name, with its number where another report has the same.
  std::string name(ReportId report) const;
  /// The names of these reports as links to them, with commas between.
  std::string named(const std::vector<ReportId>& reports) const;
  /// The origin's name; of one without, its first report's.
  std::string origin(OriginId id) const;
  /// A link to the sentence around the span that reads "path:line", without the folder that all share.
  std::string place(ReportId report, Span span) const;
  std::string badge(Severity severity) const;

 private:
  std::vector<bool> shared_name_;  // of each report: another has its name
};

/// Foreign text in a line of ours, so that its direction does not run into ours.
std::string isolated(std::string_view foreign);
/// `markup` as a link within the page.
std::string link(std::string_view target, const std::string& markup);
/// ISO 8601 as people read it: "2016-08-26 14:05".
std::string readable(const When& when);
/// A table or drawing that scrolls sideways in a narrow window; the keyboard reaches it by its name.
std::string scrolling(const std::string& name, const std::string& markup);
/// A heading that can be linked to.
std::string heading(int level, std::string_view id, const std::string& markup);

/// The parts of the page, each with its heading; empty where there is nothing to show.
std::string html_overview(const HtmlPage& page);
std::string html_findings(const HtmlPage& page);
std::string html_annotated(const HtmlPage& page);
std::string html_matrices(const HtmlPage& page);
std::string html_timeline(const HtmlPage& page);
std::string html_quotations(const HtmlPage& page);
std::string html_names(const HtmlPage& page);
std::string html_origins(const HtmlPage& page);
std::string html_unresolved(const HtmlPage& page);
std::string html_decisions(const HtmlPage& page);

/// The claim graph of one event as SVG within a fold; empty where it would be too large to read, or where nothing is joined in it.
std::string html_graph(const HtmlPage& page, EventId event);

}  // namespace dateline::report
