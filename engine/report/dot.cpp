// In: a Comparison. Out: its claim graph in the DOT language of Graphviz. Proved by tests/report_test.cpp.
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "dateline/report.hpp"
#include "report/escape.hpp"
#include "report/graph.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

using report::escape_dot;
using report::escape_xml;

/// Fill colours of the reports, told apart by colour-blind readers as well (after Okabe and Ito 2008, lightened to carry black text).
constexpr std::array<std::string_view, 8> report_colours = {"#CFE4F5", "#FBE3C0", "#CFEBDD", "#F6D9E6", "#F7F1BE", "#F8D5C4", "#DCD9F2", "#E2E2E2"};

struct LineStyle {
  std::string_view colour, style;
  double width;
};

LineStyle style_of(Relation relation) {
  switch (relation) {
    case Relation::agree:
      return {"#2C6A3A", "solid", 1.2};
    case Relation::refine:
      return {"#27607A", "dashed", 1.2};
    case Relation::diverge:
      return {"#A86A00", "solid", 1.8};
    case Relation::contradict:
      return {"#B3261E", "bold", 2.4};
  }
  return {"#000000", "solid", 1};
}

std::string_view colour_of(ReportId report) { return report_colours.at(report.index() % report_colours.size()); }

class DotGraph {
 public:
  DotGraph(const Comparison& comparison, const View& view) : comparison_(comparison), words_(view.ui), graph_(report::claim_graph(comparison)) {}

  std::string write() {
    out_ =
        "graph dateline {\n  charset=\"UTF-8\"; rankdir=LR; ranksep=1.1; nodesep=0.22; newrank=true; bgcolor=\"white\"; fontname=\"Noto "
        "Sans,Helvetica\";\n";
    out_ += "  node [shape=box, style=\"filled,rounded\", color=\"#6B675F\", fontname=\"Noto Sans,Helvetica\", fontsize=10, margin=\"0.12,0.07\"];\n";
    out_ += "  edge [fontname=\"Noto Sans,Helvetica\", fontsize=9];\n";
    write_statements();
    write_links();
    write_legend();
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void write_statements() {
    std::map<EventId, std::vector<report::StatementVertex>> of_event;
    for (const auto vertex : boost::make_iterator_range(boost::vertices(graph_))) of_event[graph_[vertex].event].push_back(graph_[vertex]);
    for (const auto& [event, statements] : of_event) {
      if (event) write_event_head(event);
      for (const auto& vertex : statements) write_statement(vertex.statement);
      if (event) out_ += "  }\n";
    }
  }

  void write_event_head(EventId id) {
    const auto& event = comparison_.of(id);
    auto text = event.label;
    if (!event.date.empty()) text += " · " + iso(event.date);
    if (event.place) text += " · " + comparison_.of(event.place).name;
    out_ += "  subgraph cluster_" + label(id) + " {\n    label=\"" + wrapped(report::shortened(text::printable(text), 160), 80) +
            "\"; labeljust=l; fontsize=12; style=\"rounded\"; color=\"#B9B4AA\"; margin=16;\n";
  }

  void write_statement(StatementId id) {
    const auto& statement = comparison_.of(id);
    const auto text = text::printable(comparison_.text(statement.report, statement.span));
    out_ += "    " + label(id) + " [label=\"" + wrapped(report::shortened(text, 180), 38) + "\", tooltip=\"" +
            escape_dot(std::string(report::outlet_of(comparison_, statement.report)) + ": " + report::shortened(text, 1200)) + "\", fillcolor=\"" +
            std::string(colour_of(statement.report)) + "\"];\n";
  }

  void write_links() {
    for (const auto edge : boost::make_iterator_range(boost::edges(graph_))) {
      const auto& link = graph_[edge];
      auto a = graph_[boost::source(edge, graph_)].statement;
      auto b = graph_[boost::target(edge, graph_)].statement;
      // The report named first stands on the left.
      if (comparison_.of(b).report < comparison_.of(a).report) std::swap(a, b);
      const auto style = style_of(link.relation);
      std::string aspects;
      for (const auto aspect : link.aspects) aspects.append(aspects.empty() ? "" : "\n").append(words_("aspect.", name(aspect)));
      char width[16];
      std::snprintf(width, sizeof width, "%.1f", style.width);
      out_ += "  " + label(a) + " -- " + label(b) + " [color=\"" + std::string(style.colour) + "\", fontcolor=\"" + std::string(style.colour) +
              "\", style=" + std::string(style.style) + ", penwidth=" + width + ", label=\"" + escape_dot(aspects) + "\", tooltip=\"" +
              escape_dot(words_("relation.", name(link.relation))) + "\"];\n";
    }
  }

  void write_legend() {
    out_ += "  legend [shape=plain, style=\"\", label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"3\">";
    out_ += "<TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\"><B>" + escape_xml(words_("label.legend")) + "</B></TD></TR>";
    for (std::size_t i = 0; i < comparison_.reports.size() && i < 24; ++i) {
      const auto outlet = report::shortened(text::printable(report::outlet_of(comparison_, ReportId(i))), 40);
      out_ += "<TR><TD BGCOLOR=\"" + std::string(colour_of(ReportId(i))) + "\">" + label(ReportId(i)) + "</TD><TD ALIGN=\"LEFT\">" +
              escape_xml(outlet) + "</TD></TR>";
    }
    for (const auto relation : {Relation::agree, Relation::refine, Relation::diverge, Relation::contradict}) {
      const auto colour = std::string(style_of(relation).colour);
      out_ += "<TR><TD><FONT COLOR=\"" + colour + "\">" + (relation == Relation::refine ? "- - -" : "———") +
              "</FONT></TD><TD ALIGN=\"LEFT\"><FONT COLOR=\"" + colour + "\">" + escape_xml(words_("relation.", name(relation))) +
              "</FONT></TD></TR>";
    }
    out_ += "</TABLE>>];\n";
  }

  /// A label of left-aligned lines.
  static std::string wrapped(std::string_view text, int width) {
    std::string result;
    for (const auto& line : report::wrap(text, width)) result += escape_dot(line) + "\\l";
    return result;
  }

  const Comparison& comparison_;
  report::Labels words_;
  report::ClaimGraph graph_;
  std::string out_;
};

}  // namespace

std::string to_dot(const Comparison& comparison, const View& view) { return DotGraph(comparison, view).write(); }

}  // namespace dateline
