/// Reports -> events: which reports are mainly about one happening. In: rows, facts and weighed pairs of statements. Out: an event for each group.
/// What counts: the words of the reports, the statements that they share, the day, the place, the kind of happening and who takes part.
/// One happening told under different days is one where the reports share the details; two look-alikes share the first sentence and no more.
/// Groups are formed by average linkage, so that one bad pair chains nothing. Tested by tests/cluster_test.cpp.
#pragma once

#include <vector>

#include "cluster/report_pairs.hpp"

namespace dateline::cluster {

struct EventGroups {
  std::vector<std::vector<ReportId>> groups;  ///< by first report
  std::vector<ReportPair> pairs;              ///< those that were weighed
};
EventGroups group_reports(const AlignmentContext& context, const std::vector<Alignment>& pairs);

}  // namespace dateline::cluster
