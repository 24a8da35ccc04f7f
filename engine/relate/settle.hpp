/// What was found more than once is told once. In: the discrepancies of all events. Out: those to tell, in their order.
/// Tested by tests/settle_test.cpp.
#pragma once

#include <vector>

#include "dateline/model.hpp"

namespace dateline::relate {

/// Each matter once, with all of its evidence: discrepancies of one event and aspect that part on the same values, or of which one measures the very
/// words that the other measures, are one. Ordered by event, severity (the gravest first) and aspect.
std::vector<Discrepancy> settled(std::vector<Discrepancy> found);

/// Another report gives the one value and this one's article or headline the other: what `self` holds against one report is told already.
bool told_across(const Discrepancy& self, const std::vector<Discrepancy>& found);

}  // namespace dateline::relate
