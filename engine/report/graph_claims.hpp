/// What the full and the collapsed claim graph share. In: a Comparison. Out: nodes and edges one by one. Tested by tests/graph_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "report/graph_parts.hpp"
#include "report/outline.hpp"
#include "report/ties.hpp"

namespace dateline::report {

struct Claims {
  Claims(const Comparison& of, const GraphView& how);

  /// True where its sides belong in the graph.
  bool is_drawn(const Discrepancy& discrepancy) const;
  bool is_of_event(StatementId id) const;
  /// Which statements belong in the graph: those that are tied, that stand on a side, or in a cluster of two reports or more.
  std::vector<bool> drawn() const;

  Node statement_node(StatementId id) const;
  /// A side that no statement makes: what the page says of its date. It has a quotation.
  Node page_node(std::size_t discrepancy, std::size_t side) const;
  void add_event(Node& node, EventId event) const;
  /// Without its ends.
  Edge tie_edge(const Tie& tie) const;
  void add_legend(Graph& graph) const;
  std::string value_of(const Discrepancy& discrepancy, const End& end) const;

  const Comparison& comparison;
  const GraphView& view;
  Labels words;
  Outlets outlets;
  Homes homes;
  Places places;
  std::vector<Tie> ties;                  ///< those that belong in the graph
  std::vector<std::vector<Span>> strong;  ///< of each statement the words on which it parts from others
};

/// The claim graph in which statements that say the same stand in one node: those of one side, and those of a claim on which nobody parts; by `how`
/// (claims, events or all) also all agreed claims of an event, and all events in which nobody parts. `statements`: which belong in the graph.
Graph collapsed_claims(const Claims& claims, const std::vector<bool>& statements, Collapse how);

}  // namespace dateline::report
