/// Which figures of two sentences are laid side by side. In: a pair of statements. Out: pairs of quantities. Tested by tests/rules_test.cpp.
#pragma once

#include <vector>

#include "relate/rules.hpp"

namespace dateline::relate {

/// Those that the alignment holds comparable; and, in partners among briefs, the only figure of its unit in either sentence: a sentence that is for the
/// same claim leaves it no other to be told with.
std::vector<cluster::QuantityPair> figures_of(const PairView& pair);

}  // namespace dateline::relate
