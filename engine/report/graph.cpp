// In: a Comparison and what to draw of it. Out: the graph asked for, in the format asked for. Proved by tests/graph_test.cpp.
#include "report/graph.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace report {

Graph build_graph(const Comparison& comparison, const GraphView& view, bool drawn) {
  switch (view.of) {
    case GraphOf::claims:
      return claims_graph(comparison, view, drawn);
    case GraphOf::reports:
      return reports_graph(comparison, view, drawn);
    case GraphOf::events:
      return events_graph(comparison, view, drawn);
    case GraphOf::names:
      return names_graph(comparison, view, drawn);
  }
  return {};
}

std::string without_marks(std::string_view label) {
  std::string result;
  for (const char c : label) {
    if (c != strong_on && c != strong_off) result += c == '\n' ? ' ' : c;
  }
  return result;
}

std::string plain_label(const Node& node) { return node.head.empty() ? without_marks(node.label) : node.head + ": " + without_marks(node.label); }

}  // namespace report

namespace {

constexpr std::array<std::string_view, 4> graphs = {"claims", "reports", "events", "names"};
constexpr std::array<std::string_view, 6> formats = {"dot", "svg", "png", "graphml", "gexf", "json"};
constexpr std::array<std::string_view, 5> collapses = {"auto", "none", "claims", "events", "all"};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view name(GraphOf of) { return graphs.at(static_cast<std::size_t>(of)); }
std::string_view name(GraphFormat format) { return formats.at(static_cast<std::size_t>(format)); }
std::string_view name(Collapse collapse) { return collapses.at(static_cast<std::size_t>(collapse)); }
std::optional<GraphOf> graph_of_named(std::string_view word) { return named<GraphOf>(graphs, word); }
std::optional<GraphFormat> graph_format_named(std::string_view word) { return named<GraphFormat>(formats, word); }
std::optional<Collapse> collapse_named(std::string_view word) { return named<Collapse>(collapses, word); }

std::string to_graph(const Comparison& comparison, GraphFormat format, const GraphView& view) {
  const bool drawn = format == GraphFormat::dot || format == GraphFormat::svg || format == GraphFormat::png;
  const auto graph = report::build_graph(comparison, view, drawn);
  switch (format) {
    case GraphFormat::dot:
      return report::write_dot(graph, view.ui);
    case GraphFormat::svg:
    case GraphFormat::png:
      return report::draw(report::write_dot(graph, view.ui), name(format).data());
    case GraphFormat::graphml:
      return report::write_graphml(graph);
    case GraphFormat::gexf:
      return report::write_gexf(graph);
    case GraphFormat::json:
      return report::write_graph_json(graph);
  }
  return {};
}

std::string to_dot(const Comparison& comparison, const View& view) {
  GraphView of;
  of.ui = view.ui;
  return to_graph(comparison, GraphFormat::dot, of);
}

std::string to_graphml(const Comparison& comparison, const View& view) {
  GraphView of;
  of.ui = view.ui;
  return to_graph(comparison, GraphFormat::graphml, of);
}

std::string to_svg(const Comparison& comparison, const View& view) {
  GraphView of;
  of.ui = view.ui;
  return to_graph(comparison, GraphFormat::svg, of);
}

}  // namespace dateline
