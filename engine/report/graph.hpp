/// The claim graph as the graph views draw it: statements as vertices, links as edges. Tested by tests/report_test.cpp.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <string>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::report {

struct StatementVertex {
  StatementId statement;
  EventId event;      ///< the first that lists the statement
  ClusterId cluster;  ///< the first that lists it
};

struct LinkEdge {
  Relation relation = Relation::agree;
  std::vector<Aspect> aspects;
  double similarity = -1;  ///< -1: an edge that a discrepancy alone makes, between statements that no link joins
};

/// Vertices in the order of the statements, edges in the order of the links.
using ClaimGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, StatementVertex, LinkEdge>;

/// The statements that stand in a cluster of two reports or more, in a link or in a discrepancy, with the links between them. Two sides of a
/// discrepancy whose statements no link joins get an edge between their first statements.
ClaimGraph claim_graph(const Comparison& comparison);

/// "quantity, date": the aspects with a comma between.
std::string joined(const std::vector<Aspect>& aspects);

}  // namespace dateline::report
