/// What the numbers of a statement measure, and whose ages they are. In: a statement with its names resolved, and its acts. Out: Facts::measured and
/// Facts::ages. Tables: <language>/attributes.tsv. Tested by tests/facts_test.cpp.
#pragma once

#include "cluster/facts.hpp"

namespace dateline::cluster {

/// Fills `facts.measured` and `facts.ages`; `facts.acts` must be there.
void find_measured(const resolve::Resolved& world, const resolve::ResolvedStatement& statement, const extract::Reading& reading, Facts& facts);

}  // namespace dateline::cluster
