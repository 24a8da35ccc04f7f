/// Years that one report leaves open, settled by the others of its event. In: a world and its event groups. Out: the same world with times read
/// again. A report whose page is in doubt, or that has no page, takes the year that the other reports give the same day. Tested by
/// tests/cluster_test.cpp.
#pragma once

#include <vector>

#include "cluster/events.hpp"

namespace dateline::cluster {

/// True for reports whose times were read again; `world` is changed for those only.
std::vector<bool> settle_years(resolve::Resolved& world, const std::vector<Facts>& facts, const std::vector<std::vector<ReportId>>& groups);

}  // namespace dateline::cluster
