// In: a graph. Out: the same in node-link form, as networkx and d3 read it: one line for each node and each link. The form is described in
// include/dateline/graph.hpp. Proved by tests/graph_test.cpp and tests/graph_formats_test.py.
#include <algorithm>
#include <string>

#include "report/graph.hpp"
#include "report/graph_data.hpp"
#include "report/json_writer.hpp"

namespace dateline::report {

namespace {

class GraphJson {
 public:
  explicit GraphJson(const Graph& graph) : graph_(graph), parallel_(has_parallel_edges(graph)) {}

  std::string write() {
    out_ = "{\"format\": \"dateline.graph/1\",\n \"directed\": ";
    out_.append(word(graph_.directed)).append(",\n \"multigraph\": ").append(word(parallel_)).append(",\n \"graph\": {");
    const char* between = "";
    for (const auto& datum : graph_.data) member(between, datum.key, datum.value, DataType::text);
    write_groups(between);
    out_ += "},\n \"nodes\": [";
    const auto node_keys = all_node_keys(graph_), edge_keys = all_edge_keys(graph_);
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      const auto& node = graph_.nodes[i];
      between = begin(i);
      member(between, "id", node.id, DataType::text);
      members(between, all_data(graph_, node), node_keys);
      out_ += '}';
    }
    out_ += "],\n \"links\": [";
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) write_edge(i, edge_keys);
    out_ += "]}\n";
    return std::move(out_);
  }

 private:
  static std::string_view word(bool value) { return value ? "true" : "false"; }

  const char* begin(std::size_t index) {
    out_ += index == 0 ? "\n  {" : ",\n  {";
    return "";
  }

  /// Numbers and booleans stand as the builders wrote them.
  void member(const char*& between, std::string_view key, std::string_view value, DataType type) {
    out_.append(between).append("\"").append(key).append("\": ");
    between = ", ";
    if (type == DataType::text) {
      JsonWriter(out_).value(value);
    } else {
      out_ += value;
    }
  }

  void members(const char*& between, const std::vector<Datum>& data, const std::vector<Key>& keys) {
    for (const auto& datum : data) {
      const auto key = std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == datum.key; });
      member(between, datum.key, datum.value, key == keys.end() ? DataType::text : key->type);
    }
  }

  void write_groups(const char*& between) {
    if (graph_.groups.empty()) return;
    out_.append(between).append("\"groups\": {");
    between = "";
    for (const auto& group : graph_.groups) member(between, group.id, without_marks(group.label), DataType::text);
    out_ += "}";
  }

  void write_edge(std::size_t index, const std::vector<Key>& keys) {
    const auto& edge = graph_.edges[index];
    const auto* between = begin(index);
    member(between, "source", graph_.nodes[edge.from].id, DataType::text);
    member(between, "target", graph_.nodes[edge.to].id, DataType::text);
    member(between, "id", edge_id(index), DataType::text);
    if (parallel_) member(between, "key", edge_id(index), DataType::text);
    members(between, all_data(graph_, edge), keys);
    out_ += '}';
  }

  const Graph& graph_;
  std::string out_;
  bool parallel_;
};

}  // namespace

std::string write_graph_json(const Graph& graph) { return GraphJson(graph).write(); }

}  // namespace dateline::report
