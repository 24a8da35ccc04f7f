/// Pairs of reports -> groups, by average linkage, so that one bad pair chains nothing. In: scores of pairs. Out: groups. Tested by
/// tests/cluster_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "cluster/report_pairs.hpp"

namespace dateline::cluster {

/// The groups of `reports` reports, by first report, each sorted. Two groups stay apart where the scores of their pairs are not above 0 on the
/// average; a pair that was never weighed counts as one of strangers.
std::vector<std::vector<ReportId>> link_reports(std::size_t reports, const std::vector<ReportPair>& pairs);

}  // namespace dateline::cluster
