// How the beginnings of two reports stand to each other: days, places, people, kinds of happening. In: two gists. Out: these of a ReportPair.
// Proved by tests/cluster_test.cpp.
#include <algorithm>
#include <cstdlib>

#include "cluster/report_pairs.hpp"
#include "extract/gazetteer.hpp"

namespace dateline::cluster {
namespace {

// "4/7" and "April 7": one day, written by two customs.
bool swapped(const PartialDate& x, const PartialDate& y) { return x.day != 0 && x.day == y.month && x.month == y.day; }

// 0 where the two may be one day, 1 where day and month have changed places.
int days_between(const When& a, const When& b) {
  if (swapped(a.start, b.start)) return 1;
  if (compatible(a, b, 59)) return 0;
  const auto x = day_range(a.start), y = day_range(b.start);
  if (x && y) return static_cast<int>(std::max<std::int64_t>(1, std::max(x->first - y->last, y->first - x->last)));
  PartialDate c = a.start, d = b.start;  // without a year: days of one year
  c.year = d.year = 2001;
  const auto u = day_range(c), v = day_range(d);
  constexpr std::int64_t year = 365;  // "28/12", "5/1"
  return u && v ? static_cast<int>(std::min(std::abs(u->first - v->first), year - std::abs(u->first - v->first))) : 0;
}

void hold_days(const resolve::Resolved& world, const Gist& a, const Gist& b, ReportPair& out) {
  out.same_day = a.day && b.day && compatible(*a.day, *b.day, 59);
  out.day_slipped = a.day && b.day && a.day->start.day == b.day->start.day && a.day->start.month != b.day->start.month;
  if (a.day && b.day) out.days_apart = days_between(*a.day, *b.day);
  // "ngày 4/3 thông báo thu hồi 3.120 xe", "ngày 16/9 thông báo thu hồi 1.870 xe": one happening is announced within a month or so.
  constexpr int of_one_announcement = 40;
  const int announced = a.said && b.said ? days_between(*a.said, *b.said) : 0;
  if (announced > of_one_announcement) out.days_apart = announced;
  if (weeks_apart(world, out.a, a.weekday, out.b, b.weekday)) out.days_apart = days_of_week;
  // Two weekdays by their names, where no day of the month is told, are less than a week apart.
  const bool by_name = out.days_apart == 0 && !a.day && !b.day && a.weekday >= 0 && b.weekday >= 0;
  const int between = std::abs(a.weekday - b.weekday);
  if (by_name) out.days_apart = std::min(between, days_of_week - between);
}

bool places_part(const resolve::Resolved& world, const Gist& a, const Gist& b) {
  return !a.places.empty() && !b.places.empty() && std::none_of(a.places.begin(), a.places.end(), [&](EntityId x) {
    return std::any_of(b.places.begin(), b.places.end(), [&](EntityId y) { return places_meet(world, x, y); });
  });
}

bool is_person(const resolve::Resolved& world, EntityId id) { return world.out.of(id).kind == EntityKind::person; }

// A body that no table knows (a ship, a firm, a club) is as telling as a person.
bool is_telling(const resolve::Resolved& world, EntityId id) {
  const Entity& entity = world.out.of(id);
  return is_person(world, id) ||
         (entity.kind == EntityKind::organisation && extract::gazetteer().find(entity.name, EntityKind::organisation) == nullptr);
}

bool names_several_persons(const resolve::Resolved& world, const Gist& gist) {
  return std::count_if(gist.people.begin(), gist.people.end(), [&](EntityId p) { return is_person(world, p); }) >= 2;
}

void hold_people(const resolve::Resolved& world, const Gist& a, const Gist& b, const std::vector<bool>& everybodys, ReportPair& out) {
  bool name_shared = false;
  for (const EntityId p : a.people) {
    if (std::find(b.people.begin(), b.people.end(), p) == b.people.end()) continue;
    name_shared = true;
    if (is_telling(world, p) && !everybodys[p.index()]) ++out.shared_people;
  }
  // A name that two languages spell in two ways may be one.
  const bool one_language = world.out.of(out.a).language == world.out.of(out.b).language;
  out.no_name_shared =
      one_language && !a.people.empty() && !b.people.empty() && !name_shared && (a.places.empty() || b.places.empty() || out.places_apart);
  out.casts_apart = out.shared_people == 0 && names_several_persons(world, a) && names_several_persons(world, b);
}

}  // namespace

void hold_gists(const resolve::Resolved& world, const Gist& a, const Gist& b, const std::vector<bool>& everybodys, ReportPair& out) {
  hold_days(world, a, b, out);
  out.places_apart = places_part(world, a, b);
  hold_people(world, a, b, everybodys, out);
  out.kinds_apart = a.meeting != 0 && b.meeting != 0 && a.meeting != b.meeting;
}

}  // namespace dateline::cluster
