/// Groups of reports that hold two look-alike events -> two groups. In: groups by likeness. Out: the same, some of them cut in two.
/// Two fights of one champion, two trials at one court: what all of them share makes them alike. Weighed against their own group alone, where what
/// every report says counts nothing, the reports fall into two halves with little in common, each with a cast of its own.
/// Tested by tests/cluster_test.cpp.
#pragma once

#include <vector>

#include "cluster/events.hpp"

namespace dateline::cluster {

/// `groups` by first report, each sorted; so is what comes back. Halves are found by the leading eigenvector of the centred likenesses, as in
/// spectral bisection (Fiedler 1973); a half has four reports at least, so that no odd report is cut off; a group
/// of more than 400 comes back whole, as the eigenvectors of n reports take n³.
std::vector<std::vector<ReportId>> part_look_alikes(const AlignmentContext& context, std::vector<std::vector<ReportId>> groups);

}  // namespace dateline::cluster
