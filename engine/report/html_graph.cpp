// In: one event. Out: its claim graph as inline SVG. Proved by tests/html_report_test.cpp and tests/browser_test.py.
#include <algorithm>
#include <set>

#include "dateline/error.hpp"
#include "dateline/graph.hpp"
#include "report/html_page.hpp"

namespace dateline::report {

namespace {

constexpr std::size_t most_reports = 12;     // colours and columns that are still told apart
constexpr std::size_t most_statements = 60;  // of an event on which nobody parts; of others the drawing shows what parts, and collapses what agrees
constexpr std::size_t most_bytes = 200'000;

/// Statements of the event that stand in a cluster of two reports or in a finding.
std::size_t drawn(const Comparison& comparison, EventId event) {
  std::set<StatementId> out;
  for (const auto& cluster : comparison.clusters) {
    if (cluster.event == event && cluster.reports.size() > 1) out.insert(cluster.statements.begin(), cluster.statements.end());
  }
  for (const auto& one : comparison.discrepancies) {
    if (one.event != event) continue;
    for (const auto& side : one.sides) out.insert(side.statements.begin(), side.statements.end());
  }
  return out.size();
}

}  // namespace

std::string html_graph(const HtmlPage& page, EventId event) {
  const auto& c = page.comparison;
  const auto& sections = page.outline.sections;
  const auto place = std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.event == event; });
  if (static_cast<std::size_t>(place - sections.begin()) >= page.detail.most_graphs || c.of(event).reports.size() > most_reports) return {};
  const bool parted = std::any_of(place->discrepancies.begin(), place->discrepancies.end(),
                                  [&](std::size_t d) { return c.discrepancies[d].severity != Severity::note; });
  if (const auto n = drawn(c, event); n < 2 || (n > most_statements && !parted)) return {};
  const auto title = page.text("section.graph");
  std::string content;
  try {
    const auto svg = to_event_svg(c, event, page.view);
    if (svg.size() > most_bytes) return {};
    content = scrolling(title, svg);
  } catch (const Error& error) {
    content = "<p class=\"left-out\">" + isolated(error.what()) + "</p>\n";
  }
  return "<details class=\"graph\"><summary>" + title + "</summary>\n" + content + "</details>\n";
}

}  // namespace dateline::report
