// In: a graph. Out: the same as GraphML (Brandes et al., "GraphML Progress Report", 2001) with typed keys. Proved by tests/graph_test.cpp and
// tests/graph_formats_test.py.
#include <string>

#include "report/escape.hpp"
#include "report/graph.hpp"
#include "report/graph_data.hpp"

namespace dateline::report {

namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

class GraphMl {
 public:
  explicit GraphMl(const Graph& graph) : graph_(graph) {}

  std::string write() {
    out_ = head;
    for (const auto& datum : graph_.data) declare("graph", "g_", {datum.key});
    for (const auto& key : all_node_keys(graph_)) declare("node", "n_", key);
    for (const auto& key : all_edge_keys(graph_)) declare("edge", "e_", key);
    out_.append("  <graph id=\"")
        .append(name(graph_.of))
        .append("\" edgedefault=\"")
        .append(graph_.directed ? "directed" : "undirected")
        .append("\">\n");
    for (const auto& datum : graph_.data) data("g_", datum);
    for (const auto& node : graph_.nodes) {
      out_.append("    <node id=\"").append(node.id).append("\">\n");
      for (const auto& datum : all_data(graph_, node)) data("n_", datum);
      out_ += "    </node>\n";
    }
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) write_edge(i);
    out_ += "  </graph>\n</graphml>\n";
    return std::move(out_);
  }

 private:
  // Ids of keys are the document's own; programs see the name.
  void declare(std::string_view of, std::string_view prefix, const Key& key) {
    out_.append("  <key id=\"").append(prefix).append(key.name).append("\" for=\"").append(of).append("\" attr.name=\"").append(key.name);
    out_.append("\" attr.type=\"").append(type_name(key.type, "int")).append("\"/>\n");
  }

  void data(std::string_view prefix, const Datum& datum) {
    out_.append("      <data key=\"").append(prefix).append(datum.key).append("\">").append(escape_xml(datum.value)).append("</data>\n");
  }

  void write_edge(std::size_t index) {
    const auto& edge = graph_.edges[index];
    out_.append("    <edge id=\"").append(edge_id(index)).append("\" source=\"").append(graph_.nodes[edge.from].id);
    out_.append("\" target=\"").append(graph_.nodes[edge.to].id).append("\">\n");
    for (const auto& datum : all_data(graph_, edge)) data("e_", datum);
    out_ += "    </edge>\n";
  }

  const Graph& graph_;
  std::string out_;
};

}  // namespace

std::string write_graphml(const Graph& graph) { return GraphMl(graph).write(); }

}  // namespace dateline::report
