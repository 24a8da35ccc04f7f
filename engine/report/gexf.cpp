// In: a graph. Out: the same as GEXF 1.2 (Gephi's exchange format) with typed attributes, colours and line widths. Version 1.2 and not 1.3: Gephi
// reads both, and the networkx of Debian 12 looks for elements of 1.2's namespace only. Proved by tests/graph_test.cpp and
// tests/graph_formats_test.py.
#include <string>

#include "report/escape.hpp"
#include "report/graph.hpp"
#include "report/graph_data.hpp"
#include "report/json_writer.hpp"

namespace dateline::report {

namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd\" version=\"1.2\">\n";

/// For an attribute's value: a line end written as it is would be read as a space.
std::string attribute(std::string_view text) {
  std::string result;
  for (const char c : escape_xml(text)) {
    if (c == '\n' || c == '\r' || c == '\t') {
      result += c == '\n' ? "&#10;" : c == '\r' ? "&#13;" : "&#9;";
    } else {
      result += c;
    }
  }
  return result;
}

/// <viz:color> of "#RRGGBB".
std::string colour(std::string_view hex) {
  const auto part = [&](std::size_t at) { return std::to_string(std::stoi(std::string(hex.substr(at, 2)), nullptr, 16)); };
  return "<viz:color r=\"" + part(1) + "\" g=\"" + part(3) + "\" b=\"" + part(5) + "\"/>";
}

class Gexf {
 public:
  explicit Gexf(const Graph& graph) : graph_(graph) {}

  std::string write() {
    out_ = head;
    write_meta();
    out_.append("  <graph mode=\"static\" defaultedgetype=\"").append(graph_.directed ? "directed" : "undirected").append("\">\n");
    declare("node", all_node_keys(graph_));
    declare("edge", all_edge_keys(graph_));
    out_ += "    <nodes>\n";
    for (const auto& node : graph_.nodes) {
      out_.append("      <node id=\"").append(node.id).append("\" label=\"").append(attribute(plain_label(node))).append("\">");
      values(all_data(graph_, node));
      out_.append(colour(colour_of(node.paint))).append("</node>\n");
    }
    out_ += "    </nodes>\n    <edges>\n";
    for (std::size_t i = 0; i < graph_.edges.size(); ++i) write_edge(i);
    out_ += "    </edges>\n  </graph>\n</gexf>\n";
    return std::move(out_);
  }

 private:
  void write_meta() {
    std::string description;
    for (const auto& datum : graph_.data) {
      if (datum.key == "creator") {
        out_ += "  <meta>\n    <creator>" + escape_xml(datum.value) + "</creator>\n";
      } else {
        description.append(description.empty() ? "" : "; ").append(datum.key).append(": ").append(datum.value);
      }
    }
    out_ += "    <description>" + escape_xml(description) + "</description>\n  </meta>\n";
  }

  /// Label and weight are attributes of the format itself and stand among the declared ones no second time.
  static bool is_own(std::string_view key) { return key == "label" || key == "weight"; }

  void declare(std::string_view of, const std::vector<Key>& keys) {
    out_.append("    <attributes class=\"").append(of).append("\">\n");
    for (const auto& key : keys) {
      if (is_own(key.name)) continue;
      out_.append("      <attribute id=\"").append(key.name).append("\" title=\"").append(key.name).append("\" type=\"");
      out_.append(type_name(key.type, "integer")).append("\"/>\n");
    }
    out_ += "    </attributes>\n";
  }

  void values(const std::vector<Datum>& data) {
    out_ += "<attvalues>";
    for (const auto& datum : data) {
      if (!is_own(datum.key)) out_.append("<attvalue for=\"").append(datum.key).append("\" value=\"").append(attribute(datum.value)).append("\"/>");
    }
    out_ += "</attvalues>";
  }

  void write_edge(std::size_t index) {
    const auto& edge = graph_.edges[index];
    const auto stroke = stroke_of(edge.bond);
    out_.append("      <edge id=\"").append(edge_id(index)).append("\" source=\"").append(graph_.nodes[edge.from].id);
    out_.append("\" target=\"").append(graph_.nodes[edge.to].id).append("\" weight=\"").append(number_text(edge.weight)).append("\" label=\"");
    out_.append(attribute(without_marks(edge.label))).append("\">");
    values(all_data(graph_, edge));
    out_.append(colour(stroke.colour)).append("<viz:thickness value=\"").append(number_text(stroke.width)).append("\"/></edge>\n");
  }

  const Graph& graph_;
  std::string out_;
};

}  // namespace

std::string write_gexf(const Graph& graph) { return Gexf(graph).write(); }

}  // namespace dateline::report
