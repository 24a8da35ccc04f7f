/// Weighed pairs -> clusters of statements that make the same claim, inside each event. In: alignments. Out: clusters.
/// A statement of several quantities makes a claim of each ("198 phiếu chống, 312 phiếu thuận"), so that it may stand in several clusters.
/// Pairs are taken best first; two clusters join where their claims fit on the average, and a report gives a cluster one statement (its headline and
/// captions aside), so that no bad pair chains two claims. Tested by tests/cluster_test.cpp.
#pragma once

#include <vector>

#include "cluster/events.hpp"

namespace dateline::cluster {

struct Clusters {
  std::vector<std::vector<StatementId>> groups;          ///< two statements or more each, sorted; by first statement
  std::vector<std::vector<std::uint32_t>> of_statement;  ///< indices into groups, ascending; empty where it stands alone
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// The first group that holds both; none where there is none.
  std::uint32_t common(StatementId a, StatementId b) const;
};

/// Two statements whose pair is less sure make no cluster.
inline constexpr double least_one_claim = 0.18;

/// How sure it is, from 0 to 1, that the pair makes one claim: its score, less in reports of many statements, where some two meet by chance, and the
/// less the fewer words they share. In short reports it is the score itself; beyond, the odds fall with the third power of the number of statements
/// (the odds of marked groups of sentences of 60 real stories fell with a power of 1.5 to 3).
double one_claim(const AlignmentContext& context, const Alignment& pair);

/// `event_of`: for each report the index of its event. Only pairs of one event that are sure to `least` or more join.
Clusters form_clusters(const AlignmentContext& context, const std::vector<Alignment>& pairs, const std::vector<std::uint32_t>& event_of,
                       double least = least_one_claim);

}  // namespace dateline::cluster
