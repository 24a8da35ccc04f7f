// What of two statements meets: who has a part in an act, days of the week, places. In: facts. Out: what align.hpp declares of them.
// Proved by tests/align_test.cpp.
#include <algorithm>

#include "cluster/align.hpp"

namespace dateline::cluster {

PointedPair pointed_at(const Facts& a, const Facts& b) {
  for (const Participant& x : a.participants) {
    for (const Participant& y : b.participants) {
      if (x.pointed_at && y.pointed_at && x.part == y.part && lexicon::related(x.act, y.act)) return {&x, &y};
    }
  }
  return {};
}

bool names_the_doer(const Facts& pointing, const Facts& telling) {
  return std::any_of(pointing.participants.begin(), pointing.participants.end(), [&](const Participant& x) {
    return x.pointed_at && std::any_of(telling.participants.begin(), telling.participants.end(),
                                       [&](const Participant& y) { return !y.pointed_at && y.part == x.part && y.act == x.act && y.act != 0; });
  });
}

bool weeks_apart(const resolve::Resolved& world, ReportId a, int weekday_a, ReportId b, int weekday_b) {
  if (weekday_a < 0 || weekday_a != weekday_b) return false;
  const auto day_of = [&](ReportId r) -> std::optional<DayRange> {
    const Report& report = world.out.of(r);
    if (!report.dateline) return std::nullopt;
    PartialDate date = report.dateline->date.start;
    date.year = date.year == 0 ? 2001 : date.year;  // days of one year
    return day_range(date);
  };
  const auto x = day_of(a), y = day_of(b);
  return x && y && std::max(x->first - y->last, y->first - x->last) >= days_of_week;
}

bool places_meet(const resolve::Resolved& world, EntityId a, EntityId b) {
  if (a == b) return true;
  const auto holds = [&](EntityId inner, EntityId outer) {
    const std::vector<std::string>& larger = world.entities.within[inner.index()];
    return std::find(larger.begin(), larger.end(), world.out.of(outer).name) != larger.end();
  };
  return holds(a, b) || holds(b, a);
}

}  // namespace dateline::cluster
