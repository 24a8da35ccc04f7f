/// The four graphs of a Comparison in every format: what people draw with Graphviz and open in Gephi, Cytoscape, networkx or igraph. In: a Comparison
/// and a GraphView. Out: the text or the bytes of a picture. Standard library only. Tested by tests/graph_test.cpp and tests/graph_formats_test.py.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/model.hpp"
#include "dateline/report.hpp"

namespace dateline {

enum class GraphOf : std::uint8_t {
  claims,   ///< statements, undirected links between them, events as groups
  reports,  ///< who agrees and differs with whom; copies as directed edges to their origin
  events,   ///< days in their order, and what happened on each
  names,    ///< spellings, each with an edge to the entity that it means
};

enum class GraphFormat : std::uint8_t {
  dot,      ///< Graphviz; `dot` lays it out best
  svg,      ///< drawn by Graphviz's library; tooltips hold the full quotations
  png,      ///< the same picture, at most 40 megapixels
  graphml,  ///< http://graphml.graphdrawing.org/xmlns, with typed keys
  gexf,     ///< GEXF 1.2, with typed attributes and colours
  json,     ///< node-link form: {"directed", "multigraph", "graph": {..}, "nodes": [{"id", ..}], "links": [{"source", "target", "id", ..}]}, read by
            ///< networkx.node_link_graph (newer versions: edges="links") and d3-force
};

/// What is said alike may be drawn as one node.
enum class Collapse : std::uint8_t {
  automatic,  ///< dot, svg and png: as far as the size asks for; the data formats: not at all
  none,       ///< every statement, report, event and spelling has its node
  claims,     ///< the statements of one claim that agree are one node; likewise reports of one event, and events told by one report
  events,     ///< all that agrees in one event is one node
  all,        ///< and so are all events in which nobody parts
};

struct GraphView {
  GraphOf of = GraphOf::claims;
  Collapse collapse = Collapse::automatic;
  /// Only what contradicts: its statements, reports, events, and the names in them.
  bool only_contradictions = false;
  /// Only this event; none: all.
  EventId event;
  /// Language of labels: "en" or "vi".
  std::string ui = "en";
};

/// The whole document; of a PNG its bytes. Throws Error where Graphviz's library cannot draw it.
std::string to_graph(const Comparison& comparison, GraphFormat format, const GraphView& view = {});

/// The claim graph of one event as an <svg> element to stand in an HTML page: no XML declaration, never wider than its place, with an accessible name,
/// ids that begin with "claims_v1_" (of the event v1), no link and no script. Throws Error where it cannot be drawn.
std::string to_event_svg(const Comparison& comparison, EventId event, const View& view = {});

/// "claims", "dot", ...: the words of the command line, and back.
std::string_view name(GraphOf);
std::string_view name(GraphFormat);
std::string_view name(Collapse);
std::optional<GraphOf> graph_of_named(std::string_view word);
std::optional<GraphFormat> graph_format_named(std::string_view word);
std::optional<Collapse> collapse_named(std::string_view word);

}  // namespace dateline
