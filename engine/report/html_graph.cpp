// In: one event. Out: its claim graph as inline SVG. Proved by tests/html_report_test.cpp and tests/browser_test.py.
#include <algorithm>
#include <set>

#include "dateline/error.hpp"
#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace dateline::report {

namespace {

constexpr std::size_t most_reports = 12;     // colours and columns that are still told apart
constexpr std::size_t most_statements = 48;  // boxes that are still read
constexpr std::size_t most_bytes = 200'000;

/// Statements of the event that stand in a cluster of two reports or in a finding: the boxes of its graph, or nearly.
std::size_t boxes(const Comparison& comparison, EventId event) {
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

/// The comparison with nothing joined but what belongs to the event.
Comparison only(const Comparison& comparison, EventId event) {
  Comparison out = comparison;
  std::vector<bool> inside(out.statements.size(), false);
  for (auto& cluster : out.clusters) {
    if (cluster.event != event) cluster.reports.clear();
    for (const auto id : cluster.statements) inside[id.index()] = inside[id.index()] || cluster.event == event;
  }
  std::erase_if(out.links, [&](const Link& one) { return !inside[one.a.index()] || !inside[one.b.index()]; });
  std::erase_if(out.discrepancies, [&](const Discrepancy& one) { return one.event != event; });
  return out;
}

/// Graphviz's drawing as a part of an HTML page: without its prologue and comments, with ids that no other drawing of the page has. Inside its markup
/// Graphviz writes every quotation mark of a text as a character reference, so that ` id="` is found in tags alone.
std::string inlined(const std::string& svg, const std::string& prefix, const std::string& name) {
  const auto start = svg.find("<svg");
  if (start == std::string::npos) return {};
  std::string out = "<svg role=\"img\" aria-label=\"" + name + "\"";
  for (auto at = start + 4; at < svg.size();) {
    if (svg.compare(at, 4, "<!--") == 0) {
      at = std::min(svg.find("-->", at), svg.size() - 3) + 3;
    } else if (svg.compare(at, 5, " id=\"") == 0) {
      out += " id=\"" + prefix;
      at += 5;
    } else {
      out += svg[at++];
    }
  }
  return out;
}

}  // namespace

std::string html_graph(const HtmlPage& page, EventId event) {
  const auto& c = page.comparison;
  const auto& sections = page.outline.sections;
  const auto place = std::find_if(sections.begin(), sections.end(), [&](const Section& s) { return s.event == event; });
  if (static_cast<std::size_t>(place - sections.begin()) >= page.detail.most_graphs) return {};
  if (c.of(event).reports.size() > most_reports || c.reports.size() > 2 * most_reports) return {};
  if (const auto n = boxes(c, event); n < 2 || n > most_statements) return {};
  const auto title = page.text("section.graph");
  std::string content;
  try {
    const auto svg = inlined(to_svg(only(c, event), page.view), label(event) + "-", title);
    if (svg.size() > most_bytes) return {};
    content = scrolling(title, svg);
  } catch (const Error& error) {
    content = "<p class=\"left-out\">" + isolated(error.what()) + "</p>\n";
  }
  return "<details class=\"graph\"><summary>" + title + "</summary>\n" + content + "</details>\n";
}

}  // namespace dateline::report
