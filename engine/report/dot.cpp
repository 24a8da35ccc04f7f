// In: a graph. Out: the same in the DOT language of Graphviz. Proved by tests/graph_test.cpp and tests/graph_formats_test.py.
// Labels are HTML-like, so that the words on which reports part can be bold; their text is escaped for XML and for DOT's own backslashes.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "report/escape.hpp"
#include "report/graph.hpp"
#include "report/labels.hpp"
#include "report/wrap.hpp"

namespace dateline::report {

namespace {

constexpr int label_width = 38, group_width = 80, edge_width = 24;
// Noto Sans is narrower than DejaVu Sans, with which Debian measures: text never overflows its box where a browser takes another of these.
constexpr std::string_view fonts = "Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif";

std::string_view shape_of(Shape shape) {
  switch (shape) {
    case Shape::rounded:
      return "shape=box, style=\"filled,rounded\"";
    case Shape::box:
      return "shape=box, style=filled";
    case Shape::ellipse:
      return "shape=ellipse, style=filled";
    case Shape::hexagon:
      return "shape=hexagon, style=filled, margin=\"0.02,0.02\"";
    case Shape::note:
      return "shape=note, style=filled";
    case Shape::text:
      return "shape=plaintext, style=\"\"";
  }
  return "";
}

/// For text inside an HTML-like label: what is there is escaped for XML, and a backslash, which Graphviz would read there too, is doubled.
std::string escape_label(std::string_view text) {
  std::string result;
  for (const char c : escape_xml(text)) result.append(c == '\\' ? 2 : 1, c);
  return result;
}

/// For a tooltip. Graphviz 2.43 reads backslashes there twice, other versions once: a word joiner behind each, which nobody sees, ends it for both.
std::string escape_tooltip(std::string_view text) {
  std::string joined;
  for (const char c : text) {
    joined += c;
    if (c == '\\') joined += "\xe2\x81\xa0";
  }
  return escape_dot(joined);
}

/// Text beside a mark, in which SVG would drop a space at either end.
std::string escape_run(std::string_view text) {
  constexpr std::string_view no_break_space = "\xc2\xa0";
  std::string result = escape_label(text);
  if (!result.empty() && result.back() == ' ') result.replace(result.size() - 1, 1, no_break_space);
  if (!result.empty() && result.front() == ' ') result.replace(0, 1, no_break_space);
  return result;
}

/// One line of a label, the marked words bold. `bold`: whether the line before ended among them; set for the line after.
std::string bold_line(std::string_view line, bool& bold) {
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const auto mark = std::min(line.find_first_of(std::string{strong_on, strong_off}, at), line.size());
    // Graphviz takes an empty element for a mistake.
    if (mark > at) result += (bold ? "<B>" : "") + escape_run(line.substr(at, mark - at)) + (bold ? "</B>" : "");
    if (mark < line.size()) bold = line[mark] == strong_on;
    at = mark + 1;
  }
  return result;
}

std::vector<std::string> lines_of(std::string_view text, int width) {
  std::vector<std::string> result;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    for (auto& line : wrap(text.substr(at, end - at), width)) result.push_back(std::move(line));
    at = end + 1;
  }
  return result;
}

class DotWriter {
 public:
  DotWriter(const Graph& graph, std::string_view ui, std::string_view name) : graph_(graph), words_(ui), name_(name) {}

  std::string write() {
    out_ = graph_.directed ? "digraph " : "graph ";
    out_.append(name_).append(" {\n  id=\"").append(name_).append("\"; charset=\"UTF-8\"; bgcolor=\"white\"; fontname=\"").append(fonts);
    out_ += graph_.top_down ? "\"; rankdir=TB; ranksep=0.3; nodesep=0.3;" : "\"; rankdir=LR; ranksep=1.1; nodesep=0.22; newrank=true;";
    out_ += " overlap=false; sep=\"+60,20\"; splines=true; K=2; tooltip=\" \";\n";
    out_.append("  node [shape=box, style=\"filled,rounded\", color=\"#6B675F\", fontname=\"").append(fonts);
    out_.append("\", fontsize=10, height=0.3, margin=\"0.14,0.07\"];\n  edge [fontname=\"").append(fonts).append("\", fontsize=9, len=4];\n");
    write_nodes();
    for (const auto& edge : graph_.edges) write_edge(edge);
    write_legend();
    out_ += "}\n";
    return std::move(out_);
  }

 private:
  void write_nodes() {
    for (std::size_t i = 0; i < graph_.groups.size(); ++i) write_group(i);
    write_row_order();
    write_columns();
    // A box without a border: dot keeps the order of nodes inside a box, and turns it round outside.
    out_.append("  subgraph cluster_ungrouped {\n    id=\"").append(name_).append("_ungrouped\"; peripheries=0;\n");
    for (const auto& node : graph_.nodes) {
      if (node.group == no_group) write_node(node, "    ");
    }
    out_ += "  }\n";
  }

  /// Rows stand one below the other, whether or not an edge says so.
  void write_row_order() {
    const Node* above = nullptr;
    for (std::size_t i = 0; i < graph_.groups.size(); ++i) {
      if (!graph_.groups[i].is_row) continue;
      const auto first = std::find_if(graph_.nodes.begin(), graph_.nodes.end(), [i](const Node& node) { return node.group == i; });
      if (first == graph_.nodes.end()) continue;
      if (above) out_ += "  " + above->id + (graph_.directed ? " -> " : " -- ") + first->id + " [style=invis, weight=8];\n";
      above = &*first;
    }
  }

  /// Many boxes stand in several columns: edges that nobody sees lead from the last nodes of each box to the first ones of that beside it.
  void write_columns() {
    constexpr std::size_t most_in_column = 12, columns = 3;
    std::vector<bool> begins(graph_.nodes.size(), true), ends(graph_.nodes.size(), true);
    for (const auto& edge : graph_.edges) ends[edge.from] = begins[edge.to] = false;
    struct Box {
      std::vector<std::size_t> first, last;
    };
    std::vector<Box> boxes(graph_.groups.size());
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      if (graph_.nodes[i].group == no_group) continue;
      if (begins[i]) boxes[graph_.nodes[i].group].first.push_back(i);
      if (ends[i]) boxes[graph_.nodes[i].group].last.push_back(i);
    }
    const auto rows = std::max(most_in_column, (boxes.size() + columns - 1) / columns);
    for (std::size_t i = 0; !graph_.top_down && i + rows < boxes.size(); ++i) {
      for (const auto from : boxes[i].last) {
        for (const auto to : boxes[i + rows].first) {
          out_ += "  " + graph_.nodes[from].id + (graph_.directed ? " -> " : " -- ") + graph_.nodes[to].id + " [style=invis];\n";
        }
      }
    }
  }

  void write_group(std::size_t index) {
    const auto& group = graph_.groups[index];
    if (group.is_row) {
      out_ += "  subgraph row_" + group.id + " {\n    rank=same;\n";
    } else {
      out_ += "  subgraph cluster_" + group.id + " {\n    id=\"" + std::string(name_) + "_" + group.id + "\"; label=\"" +
              left_lines(group.label, group_width) + "\"; labeljust=l; fontsize=12; style=\"rounded\"; color=\"#B9B4AA\"; margin=16; tooltip=\"" +
              escape_tooltip(group.label) + "\";\n";
    }
    for (const auto& node : graph_.nodes) {
      if (node.group == index) write_node(node, "    ");
    }
    out_ += "  }\n";
  }

  void write_node(const Node& node, std::string_view indent) {
    out_.append(indent).append(node.id).append(" [label=<").append(label_of(node)).append(">, tooltip=\"").append(escape_tooltip(node.tooltip));
    out_.append("\", fillcolor=\"").append(colour_of(node.paint)).append("\"");
    if (node.shape != Shape::rounded) out_.append(", ").append(shape_of(node.shape));
    if (node.heavy) out_.append(", color=\"").append(stroke_of(Bond::contradict).colour).append("\", penwidth=2.4");
    out_ += "];\n";
  }

  /// Lines of a box stand at its left; other shapes have theirs in the middle.
  std::string label_of(const Node& node) const {
    const bool left = node.shape == Shape::rounded || node.shape == Shape::box || node.shape == Shape::note;
    const std::string end = left ? "<BR ALIGN=\"LEFT\"/>" : "<BR/>";
    std::string result;
    if (!node.head.empty()) {
      for (const auto& line : lines_of(node.head, label_width + 6)) {
        result += "<FONT POINT-SIZE=\"8\" COLOR=\"#4A4740\">" + escape_label(line) + "</FONT>" + end;
      }
    }
    bool bold = false;
    for (const auto& line : lines_of(node.label, label_width)) {
      if (const auto text = bold_line(line, bold); !text.empty()) result += text + end;
    }
    if (!left && result.size() > end.size()) result.resize(result.size() - end.size());
    return result.empty() ? " " : result;
  }

  void write_edge(const Edge& edge) {
    const auto stroke = stroke_of(edge.bond);
    char numbers[64];
    std::snprintf(numbers, sizeof numbers, ", penwidth=%.1f, weight=%d", stroke.width,
                  edge.bond == Bond::then || edge.bond == Bond::contradict ? 8 : 1);
    out_.append("  ").append(graph_.nodes[edge.from].id).append(graph_.directed ? " -> " : " -- ").append(graph_.nodes[edge.to].id);
    out_.append(" [color=\"").append(stroke.colour).append("\", fontcolor=\"").append(stroke.colour).append("\", style=").append(stroke.style);
    out_.append(numbers);
    if (!edge.label.empty()) out_ += ", label=\"" + centred_lines(edge.label) + "\"";
    out_ += ", tooltip=\"" + escape_tooltip(edge.tooltip.empty() ? std::string(words_("relation.", name(edge.bond))) : edge.tooltip) + "\"";
    if (!edge.label.empty()) out_ += ", labeltooltip=\"" + escape_tooltip(edge.tooltip.empty() ? edge.label : edge.tooltip) + "\"";
    if (graph_.directed && !edge.arrow) out_ += ", dir=none";
    out_ += "];\n";
  }

  void write_legend() {
    const auto& legend = graph_.legend;
    out_ += "  legend [shape=plain, style=\"\", tooltip=\" \", label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"3\">";
    row("", "<B>" + escape_label(words_("label.legend")) + "</B>");
    for (const auto& [paint, words] : legend.paints) {
      row("<TD BORDER=\"1\" COLOR=\"#6B675F\" BGCOLOR=\"" + std::string(colour_of(paint)) + "\" WIDTH=\"34\"> </TD>", escape_label(words));
    }
    for (const auto& [bond, words] : legend.bonds) {
      const auto stroke = stroke_of(bond);
      const auto colour = std::string(stroke.colour);
      // The line itself, as the lower border of an upper half.
      row("<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"><TR><TD HEIGHT=\"7\" WIDTH=\"34\" SIDES=\"B\" BORDER=\"" +
              std::to_string(std::lround(stroke.width)) + "\" COLOR=\"" + colour + "\" STYLE=\"" + std::string(stroke.style) +
              "\"></TD></TR><TR><TD HEIGHT=\"7\"></TD></TR></TABLE></TD>",
          "<FONT COLOR=\"" + colour + "\">" + escape_label(words) + "</FONT>");
    }
    for (const auto& note : legend.notes) {
      for (const auto& line : wrap(note, 60)) row("", escape_label(line));
    }
    out_ += "</TABLE>>];\n";
  }

  /// A row of the legend: a sample and its words, or words alone.
  void row(const std::string& sample, const std::string& words) {
    out_ += "<TR>" + sample + (sample.empty() ? "<TD COLSPAN=\"2\" ALIGN=\"LEFT\">" : "<TD ALIGN=\"LEFT\">") + words + "</TD></TR>";
  }

  static std::string left_lines(std::string_view text, int width) {
    std::string result;
    for (const auto& line : lines_of(text, width)) result += escape_dot(line) + "\\l";
    return result;
  }

  static std::string centred_lines(std::string_view text) {
    std::string result;
    for (const auto& line : lines_of(text, edge_width)) result += (result.empty() ? "" : "\\n") + escape_dot(line);
    return result;
  }

  const Graph& graph_;
  Labels words_;
  std::string_view name_;
  std::string out_;
};

}  // namespace

std::string write_dot(const Graph& graph, std::string_view ui, std::string_view name) { return DotWriter(graph, ui, name).write(); }

}  // namespace dateline::report
