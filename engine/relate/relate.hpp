/// What clusters tell: links, stances, discrepancies. In: a world, its groups of reports and clusters. Out: the Comparison.
/// The claim graph between stands in claim_graph.hpp. Tested by tests/relate_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "relate/decided.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {

/// Writes events, clusters, links and discrepancies into `world.out`, and what became of `decided`. `ui` is the language of labels and explanations.
void relate(resolve::Resolved& world, const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events,
            const cluster::Clusters& clusters, Decided& decided, const std::string& ui);

/// What the reports of one event part on as a whole: its day, its place, how a matter stands. `pairs` sorted by their statements; `told`: of
/// the same pairs.
std::vector<Finding> event_differences(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events,
                                       const Told& told);

/// One person of two ages in the reports of one event.
std::vector<Finding> age_differences(const AlignmentContext& context);

/// One person of two homes, or one body of two seats, in the reports of one event.
std::vector<Finding> home_differences(const AlignmentContext& context);

/// Pages whose date cannot be squared with the event that they tell of, and copies of one text under different dates.
std::vector<Discrepancy> dateline_discrepancies(const AlignmentContext& context, const std::vector<Event>& events);

/// What a report's headline or caption counts and its article counts otherwise.
std::vector<Discrepancy> self_contradictions(const AlignmentContext& context);

/// Fills Discrepancy::explanation from common/explanations.tsv.
void explain(const Comparison& comparison, const std::string& ui, Discrepancy& discrepancy);

}  // namespace dateline::relate
