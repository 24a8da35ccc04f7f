// The rules of whole events in turn, and what they see of two reports. In: the groups of reports, the aligned pairs. Out: findings about the day and
// the place of events. Proved by tests/rules_test.cpp.
#include "relate/event_rules.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "relate/relate.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;

// Two sentences of one telling have this cosine at least, and from the second one on need no act in common.
constexpr double least_cosine = 0.08;
constexpr float alike = 0.15F;

}  // namespace

const Alignment* EventView::aligned(StatementId x, StatementId y) const {
  const auto at = std::lower_bound(
      pairs.begin(), pairs.end(), std::make_pair(x, y),
      [](const Alignment& p, const std::pair<StatementId, StatementId>& key) { return std::tie(p.a, p.b) < std::tie(key.first, key.second); });
  return at != pairs.end() && at->a == x && at->b == y ? &*at : nullptr;
}

float EventView::cosine(StatementId x, StatementId y) const {
  const Alignment* pair = aligned(x, y);
  return pair != nullptr ? pair->cosine : vectorise::cosine(context.rows.statements, x.value, y.value);
}

bool EventView::one_telling(StatementId x, StatementId y) const {
  const float likeness = cosine(x, y);
  if (static_cast<double>(likeness) < least_cosine) return false;
  const Alignment* pair = aligned(x, y);
  if (likeness >= alike || pair == nullptr) return likeness >= alike;
  const bool leads_of_one_day = pair->slot(Slot::lead) > 0 && pair->slot(Slot::when) > 0;
  return pair->slot(Slot::act) > 0 || pair->slot(Slot::who) > 0 || pair->slot(Slot::number_equal) >= telling_figure || leads_of_one_day;
}

bool EventView::names(ReportId report, EntityId entity) const {
  const resolve::StatementRange range = world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const EntityId each : world().statements[i].entities) {
      if (each && (each == entity || could_be_one(world(), each, entity))) return true;
    }
  }
  return false;
}

std::vector<Finding> event_differences(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events,
                                       const Told& told) {
  std::vector<Finding> out;
  std::vector<cluster::Gist> gists;
  for (std::size_t r = 0; r < context.world.out.reports.size(); ++r) gists.push_back(cluster::gist_of(context, ReportId(r)));
  for (const cluster::ReportPair& reports : events.pairs) {
    if (context.world.out.of(reports.a).event != context.world.out.of(reports.b).event) continue;
    const EventView view{context, pairs, reports, gists[reports.a.index()], gists[reports.b.index()], told};
    event_date_rule(view, out);
    event_place_rule(view, out);
    event_care_rule(view, out);
    event_end_rule(view, out);
    event_state_rule(view, out);
    event_deed_rule(view, out);
    event_source_rule(view, out);
  }
  for (Finding& f : out) weigh_against_length(context, f, 0);
  return out;
}

}  // namespace dateline::relate
