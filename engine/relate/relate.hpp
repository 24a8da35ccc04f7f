/// The claim graph, and what is read from it: links, stances, discrepancies. In: a world, its groups of reports and clusters. Out: the Comparison.
/// Vertices are statements, edges typed links with the findings that they carry (Boost.Graph). Tested by tests/relate_test.cpp.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <string>
#include <vector>

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

/// A vertex for each statement (by StatementId); an edge for each aligned pair inside one cluster, and for each pair of one event that surely shares a
/// claim although one of the two went into another cluster for another claim that it makes.
ClaimGraph build_graph(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters);

/// True where both statements stand in one cluster.
bool in_one_cluster(const cluster::Clusters& clusters, const Alignment& pair);

/// Writes events, clusters, links and discrepancies into `world.out`. `ui` is the language of labels and explanations.
void relate(resolve::Resolved& world, const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events,
            const cluster::Clusters& clusters, const std::string& ui);

/// Findings about one thing, gathered into sides: those on the edges given, and `further` ones that stand on no edge.
std::vector<Discrepancy> gather(const AlignmentContext& context, const ClaimGraph& graph, const std::vector<ClaimGraph::edge_descriptor>& edges,
                                const std::vector<Finding>& further = {});

/// What the reports of one event part on as a whole: its day, its place. `pairs` sorted by their statements.
std::vector<Finding> event_differences(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events);

/// Pages whose date cannot be squared with the event that they tell of, and copies of one text under different dates.
std::vector<Discrepancy> dateline_discrepancies(const AlignmentContext& context, const std::vector<Event>& events);

/// Fills Discrepancy::explanation from common/explanations.tsv.
void explain(const Comparison& comparison, const std::string& ui, Discrepancy& discrepancy);

}  // namespace dateline::relate
