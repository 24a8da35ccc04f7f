// Reports -> events. In: weighed pairs of statements. Out: groups of reports. Proved by tests/cluster_test.cpp.
#include "cluster/events.hpp"

#include "cluster/contrast.hpp"
#include "cluster/linkage.hpp"

namespace dateline::cluster {

EventGroups group_reports(const AlignmentContext& context, const std::vector<Alignment>& pairs) {
  EventGroups out;
  out.pairs = weigh_reports(context, pairs);
  out.groups = part_look_alikes(context, link_reports(context.world.out.reports.size(), out.pairs));
  return out;
}

}  // namespace dateline::cluster
