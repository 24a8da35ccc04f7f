/// How reports stand to each other, two by two, and which of them may stand in one node. In: ties. Out: pairs of reports and groups that may be one
/// node. Tested by tests/graph_test.cpp.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "dateline/graph.hpp"
#include "report/ties.hpp"

namespace dateline::report {

/// How two reports, or two nodes of reports, stand to each other: the gravest relation of each claim that both make.
struct Pair {
  std::map<std::size_t, Relation> claims;  ///< by a number for what the claim is
  std::set<Aspect> aspects;                ///< on which they differ
  std::set<std::size_t> discrepancies;

  void add(const Pair& other);
  /// How many claims of each relation, in the order of Relation.
  std::array<std::size_t, 4> counts() const;
  Relation gravest() const;
  bool differs() const { return gravest() >= Relation::diverge; }
};

/// By the two reports, the one with the smaller id first; both of one event where the view asks for one.
using Pairs = std::map<std::pair<ReportId, ReportId>, Pair>;
Pairs find_pairs(const Comparison& comparison, const GraphView& view);

/// Reports that stand in one node.
struct Part {
  enum class Why : std::uint8_t { single, quiet, alike };
  Why why = Why::single;
  std::vector<ReportId> reports;  ///< sorted
  std::set<EventId> events;       ///< that they are about; more than one only for Collapse::all
};

/// Collapse::none: each report alone. Else those of one event that differ with nobody are one part, and those that differ with the same others in the
/// same way another; with Collapse::all, reports of events in which nobody differs are one part.
std::vector<Part> find_parts(const Comparison& comparison, const std::vector<ReportId>& reports, const Pairs& pairs, Collapse collapse);

}  // namespace dateline::report
