// In: a Comparison. Out: its claim graph as GraphML (Brandes et al., "GraphML Progress Report", 2001) with typed keys. Proved by
// tests/report_test.cpp.
#include <string>

#include "dateline/report.hpp"
#include "report/escape.hpp"
#include "report/graph.hpp"
#include "report/json_writer.hpp"
#include "report/outline.hpp"

namespace dateline {

namespace {

using report::escape_xml;

struct Key {
  std::string_view id, of, name, type;
};

constexpr Key keys[] = {
    {"version", "graph", "version", "string"},
    {"report", "node", "report", "string"},
    {"path", "node", "path", "string"},
    {"outlet", "node", "outlet", "string"},
    {"line", "node", "line", "int"},
    {"begin", "node", "begin", "int"},
    {"end", "node", "end", "int"},
    {"text", "node", "text", "string"},
    {"kind", "node", "kind", "string"},
    {"speaker", "node", "speaker", "string"},
    {"polarity", "node", "polarity", "string"},
    {"modality", "node", "modality", "string"},
    {"event", "node", "event", "string"},
    {"event_label", "node", "event_label", "string"},
    {"event_date", "node", "event_date", "string"},
    {"cluster", "node", "cluster", "string"},
    {"stance", "node", "stance", "string"},
    {"relation", "edge", "relation", "string"},
    {"aspects", "edge", "aspects", "string"},
    {"similarity", "edge", "similarity", "double"},
};

class GraphMl {
 public:
  explicit GraphMl(const Comparison& comparison) : comparison_(comparison), places_(comparison), graph_(report::claim_graph(comparison)) {}

  std::string write() {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const auto& key : keys) {
      out_ += "  <key id=\"" + std::string(key.id) + "\" for=\"" + std::string(key.of) + "\" attr.name=\"" + std::string(key.name) +
              "\" attr.type=\"" + std::string(key.type) + "\"/>\n";
    }
    out_ += "  <graph id=\"claims\" edgedefault=\"undirected\">\n";
    data("version", comparison_.version);
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_))) write_node(graph_[vertex]);
    std::size_t number = 0;
    for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
      write_edge(graph_[boost::source(edge, graph_)].statement, graph_[boost::target(edge, graph_)].statement, graph_[edge], ++number);
    }
    out_ += "  </graph>\n</graphml>\n";
    return std::move(out_);
  }

 private:
  void data(std::string_view key, std::string_view value) {
    out_.append("      <data key=\"").append(key).append("\">").append(escape_xml(value)).append("</data>\n");
  }

  void write_node(const report::StatementVertex& vertex) {
    const auto& statement = comparison_.of(vertex.statement);
    const auto& report = comparison_.of(statement.report);
    out_ += "    <node id=\"" + label(vertex.statement) + "\">\n";
    data("report", label(statement.report));
    data("path", report.path);
    if (report.outlet) data("outlet", *report.outlet);
    data("line", std::to_string(places_.line(statement.report, statement.span.begin)));
    data("begin", std::to_string(statement.span.begin));
    data("end", std::to_string(statement.span.end));
    data("text", comparison_.text(statement.report, statement.span));
    data("kind", name(statement.kind));
    if (statement.speaker) data("speaker", comparison_.of(statement.speaker).name);
    data("polarity", name(statement.polarity));
    data("modality", name(statement.modality));
    if (vertex.event) {
      data("event", label(vertex.event));
      data("event_label", comparison_.of(vertex.event).label);
      if (!comparison_.of(vertex.event).date.empty()) data("event_date", iso(comparison_.of(vertex.event).date));
    }
    if (vertex.cluster) {
      data("cluster", label(vertex.cluster));
      data("stance", name(comparison_.of(vertex.cluster).stance));
    }
    out_ += "    </node>\n";
  }

  void write_edge(StatementId a, StatementId b, const report::LinkEdge& link, std::size_t number) {
    out_ += "    <edge id=\"l" + std::to_string(number) + "\" source=\"" + label(a) + "\" target=\"" + label(b) + "\">\n";
    data("relation", name(link.relation));
    if (!link.aspects.empty()) data("aspects", report::joined(link.aspects));
    if (link.similarity >= 0) data("similarity", report::number_text(report::rounded(link.similarity)));
    out_ += "    </edge>\n";
  }

  const Comparison& comparison_;
  report::Places places_;
  report::ClaimGraph graph_;
  std::string out_;
};

}  // namespace

std::string to_graphml(const Comparison& comparison, const View&) { return GraphMl(comparison).write(); }

}  // namespace dateline
