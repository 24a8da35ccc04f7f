/// Which figures of two sentences are laid side by side. In: a pair of statements. Out: pairs of quantities. Tested by tests/rules_test.cpp.
#pragma once

#include <vector>

#include "relate/rules.hpp"

namespace dateline::relate {

/// Both are their statements' only sums, and of one kind: what a thing costs, a debt, a fine.
bool one_sum(const cluster::Measured& a, const cluster::Measured& b);

/// Those that the alignment holds comparable. In partners among briefs two of them that are the only figures of their unit in their sentences surely
/// measure one thing: a sentence for the same claim has no other to tell it with.
std::vector<cluster::QuantityPair> figures_of(const PairView& pair);

}  // namespace dateline::relate
