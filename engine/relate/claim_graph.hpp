/// The claim graph: vertices are statements, edges typed links with the findings that they carry (Boost.Graph). In: aligned pairs and clusters.
/// Out: the graph, and the discrepancies gathered from its edges. Only the files that walk it include it. Tested by tests/relate_test.cpp.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <vector>

#include "relate/decided.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {

struct ClaimVertex {
  StatementId statement;
};
struct ClaimEdge {
  const Alignment* alignment = nullptr;
  Relation relation = Relation::agree;
  std::vector<Finding> findings;
};
using ClaimGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, ClaimVertex, ClaimEdge>;

/// A vertex for each statement (by StatementId); an edge for each aligned pair inside one cluster, and for each pair of one event that surely shares
/// a claim although one of the two went into another cluster for another claim that it makes. Findings that people ruled out stand on no edge.
ClaimGraph build_graph(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters, const Told& told,
                       Decided& decided);

/// True where the rules are asked about the pair: it is an edge of the graph.
bool is_compared(const AlignmentContext& context, const cluster::Clusters& clusters, const Alignment& pair);

/// Findings about one thing, gathered into sides: those on the edges given, and `further` ones that stand on no edge.
std::vector<Discrepancy> gather(const AlignmentContext& context, const ClaimGraph& graph, const std::vector<ClaimGraph::edge_descriptor>& edges,
                                const std::vector<Finding>& further = {});

}  // namespace dateline::relate
