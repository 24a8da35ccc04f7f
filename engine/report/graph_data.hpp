/// What the data formats share: the declared properties of nodes and edges with their values. Tested by tests/graph_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/graph.hpp"

namespace dateline::report {

/// The keys that every node has, then those of this graph.
std::vector<Key> all_node_keys(const Graph& graph);
std::vector<Key> all_edge_keys(const Graph& graph);
/// The values that a node or edge has for them; what it does not have is left out.
std::vector<Datum> all_data(const Graph& graph, const Node& node);
std::vector<Datum> all_data(const Graph& graph, const Edge& edge);
/// What the XML formats call the type; they part on `integer` alone.
std::string_view type_name(DataType type, std::string_view integer);
/// "l1": the id of the edge at this index, its own in the graph.
std::string edge_id(std::size_t index);
/// Whether two edges join the same nodes.
bool has_parallel_edges(const Graph& graph);

}  // namespace dateline::report
