/// A graph that is ready to be written in any format, and the four builders that make one from a Comparison. Builders know nothing of formats,
/// writers nothing of claims. Tested by tests/graph_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/graph.hpp"

namespace dateline::report {

enum class DataType : std::uint8_t { text, integer, real, boolean };

/// A declared property of nodes or of edges.
struct Key {
  std::string_view name;
  DataType type = DataType::text;
};

/// A property's value, numbers and booleans ("true", "false") as text. May hold anything that a report holds.
struct Datum {
  std::string_view key;
  std::string value;
};

/// What a node's filling means. The first eight, most of them without a name, are those of outlets; names have three of these.
enum class Paint : std::uint8_t { person = 0, organisation = 1, place = 2, plain = 8, several, red, amber, green };
constexpr std::size_t outlet_paints = 8;

enum class Shape : std::uint8_t { rounded, box, ellipse, hexagon, note, text };

/// What an edge says; it decides on colour and line.
enum class Bond : std::uint8_t { agree, refine, diverge, contradict, copies, then, on, spelling };
std::string_view name(Bond);
Bond bond_of(Relation relation);

constexpr std::size_t no_group = static_cast<std::size_t>(-1);

/// In labels, what stands between these two is to be seen first: the words on which reports part. Text of reports never holds them.
constexpr char strong_on = '\x02', strong_off = '\x03';

struct Node {
  std::string id;         ///< a letter, then letters, digits or _; unique in the graph
  std::string kind;       ///< "narration", "report", "event", "spelling", ...
  std::string head = {};  ///< a small line above the label; may be empty
  std::string label = {};
  std::string tooltip = {};
  std::size_t group = no_group;  ///< index into Graph::groups
  Paint paint = Paint::plain;
  Shape shape = Shape::rounded;
  bool heavy = false;            ///< a thick outline: a contradiction
  std::vector<Datum> data = {};  ///< of Graph::node_keys
};

struct Edge {
  std::size_t from = 0, to = 0;  ///< indices into Graph::nodes
  Bond bond = Bond::agree;
  std::string label = {}, tooltip = {};
  bool arrow = false;            ///< false: it holds both ways
  double weight = 1;             ///< above 0
  std::vector<Datum> data = {};  ///< of Graph::edge_keys
};

struct Group {
  std::string id, label;
  bool is_row = false;  ///< not a box: its nodes stand side by side, and below those of the row before
};

struct Legend {
  std::vector<std::pair<Paint, std::string>> paints;
  std::vector<std::pair<Bond, std::string>> bonds;
  std::vector<std::string> notes;  ///< what was collapsed or left out
};

struct Graph {
  GraphOf of = GraphOf::claims;
  bool directed = false;
  bool top_down = false;  ///< drawn from top to bottom, else from left to right
  std::vector<Key> node_keys, edge_keys;
  std::vector<Datum> data;  ///< of the graph, texts
  std::vector<Group> groups;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  Legend legend;
};

/// `drawn`: for a picture, where Collapse::automatic goes by size.
Graph build_graph(const Comparison& comparison, const GraphView& view, bool drawn);
Graph claims_graph(const Comparison& comparison, const GraphView& view, bool drawn);
Graph reports_graph(const Comparison& comparison, const GraphView& view, bool drawn);
Graph events_graph(const Comparison& comparison, const GraphView& view, bool drawn);
Graph names_graph(const Comparison& comparison, const GraphView& view, bool drawn);

/// The writers. `name` is the graph's own id in the document.
std::string write_dot(const Graph& graph, std::string_view ui, std::string_view name = "dateline");
std::string write_graphml(const Graph& graph);
std::string write_gexf(const Graph& graph);
std::string write_graph_json(const Graph& graph);
/// Draws a document of the DOT language: "svg" or "png". Throws Error.
std::string draw(const std::string& dot, const char* format);

/// The label in one line, without marks: head and label.
std::string plain_label(const Node& node);
std::string without_marks(std::string_view label);
/// "#RRGGBB".
std::string_view colour_of(Paint paint);
struct Stroke {
  std::string_view colour;
  std::string_view style;  ///< "solid", "dashed", "dotted"
  double width;
};
Stroke stroke_of(Bond bond);

}  // namespace dateline::report
