// In: a graph. Out: its nodes and edges as declared properties. Proved by tests/graph_test.cpp.
#include "report/graph_data.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "report/json_writer.hpp"

namespace dateline::report {

namespace {

std::vector<Key> together(std::vector<Key> first, const std::vector<Key>& further) {
  first.insert(first.end(), further.begin(), further.end());
  return first;
}

void add_own(std::vector<Datum>& data, const std::vector<Datum>& own) {
  for (const auto& datum : own) {
    if (!datum.value.empty()) data.push_back(datum);
  }
}

}  // namespace

std::vector<Key> all_node_keys(const Graph& graph) { return together({{"label"}, {"kind"}, {"tooltip"}, {"group"}, {"color"}}, graph.node_keys); }

std::vector<Key> all_edge_keys(const Graph& graph) {
  return together({{"label"}, {"relation"}, {"weight", DataType::real}, {"tooltip"}, {"color"}}, graph.edge_keys);
}

std::vector<Datum> all_data(const Graph& graph, const Node& node) {
  std::vector<Datum> data = {{"label", plain_label(node)}, {"kind", node.kind}, {"tooltip", node.tooltip}};
  if (node.group != no_group) data.push_back({"group", graph.groups[node.group].id});
  data.push_back({"color", std::string(colour_of(node.paint))});
  add_own(data, node.data);
  return data;
}

std::vector<Datum> all_data(const Graph&, const Edge& edge) {
  std::vector<Datum> data = {{"label", without_marks(edge.label)}, {"relation", std::string(name(edge.bond))}, {"weight", number_text(edge.weight)}};
  if (!edge.tooltip.empty()) data.push_back({"tooltip", edge.tooltip});
  data.push_back({"color", std::string(stroke_of(edge.bond).colour)});
  add_own(data, edge.data);
  return data;
}

std::string_view type_name(DataType type, std::string_view integer) {
  switch (type) {
    case DataType::integer:
      return integer;
    case DataType::real:
      return "double";
    case DataType::boolean:
      return "boolean";
    case DataType::text:
      break;
  }
  return "string";
}

std::string edge_id(std::size_t index) { return "l" + std::to_string(index + 1); }

bool has_parallel_edges(const Graph& graph) {
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (const auto& edge : graph.edges) {
    const auto ends = graph.directed ? std::pair(edge.from, edge.to) : std::pair<std::size_t, std::size_t>(std::minmax(edge.from, edge.to));
    if (!seen.insert(ends).second) return true;
  }
  return false;
}

}  // namespace dateline::report
