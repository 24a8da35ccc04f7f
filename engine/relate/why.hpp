/// One pair of statements explained: its slots with what each side offers, and each rule's answer. In: a finished comparison with all that led to it.
/// Out: PairExplanation. Tested by tests/explain_test.cpp.
#pragma once

#include "dateline/explain.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {

/// `pairs` are those that the comparison rests on; the two need not be among them. `ui`: language of the reasons.
PairExplanation explain_pair(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters, StatementId a,
                             StatementId b, const std::string& ui);

}  // namespace dateline::relate
