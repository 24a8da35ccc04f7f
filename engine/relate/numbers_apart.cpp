// Figures of two times, places or stages. In: a pair of statements. Out: what numbers_apart.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/numbers_apart.hpp"

#include <algorithm>
#include <set>

#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Facts;
using cluster::Slot;

// "Khoảng 19 giờ 5/3, 740 công nhân được sơ tán": an hour at which it happened is the hour of its count.
std::optional<When> hour_of(const Facts& facts) {
  if (facts.as_of) return facts.as_of;
  return facts.day && !facts.day->interval && facts.day->start.hour >= 0 ? facts.day : std::nullopt;
}

}  // namespace

bool at_one_hour(const PairView& pair) {
  const auto x = hour_of(pair.facts_a()), y = hour_of(pair.facts_b());
  if (x && y) return compatible(*x, *y);
  const auto &said_a = pair.facts_a().as_of_said, &said_b = pair.facts_b().as_of_said;
  if (said_a && said_b && said_a->weekday >= 0 && said_a->weekday == said_b->weekday) {
    return said_a->said.part == said_b->said.part && said_a->said.start.hour == said_b->said.start.hour;
  }
  // Copies of one text on pages of one hour tell of one count.
  const Report &first = pair.world().out.of(pair.a().report), &second = pair.world().out.of(pair.b().report);
  if (first.origin == second.origin && pair.world().out.of(first.origin).evidence == OriginEvidence::copied_text && !x && !y &&
      (!first.published || !second.published || first.published->date == second.published->date)) {
    return true;
  }
  // One source speaks in both, so it speaks of one count.
  return pair.slot(Slot::said_by) > 0 && !x && !y;
}

// One of the two tells of another time than its report; two that recall the same day or year tell of one thing.
bool recalls_another_time(const PairView& pair) {
  const cluster::Facts &a = pair.facts_a(), &b = pair.facts_b();
  if (!a.background && !b.background) return false;
  return !(a.background && b.background && a.day && b.day && *a.day == *b.day);
}

// "Độ ẩm từ 55 - 97%" on pages of two days: the weather of two days, where neither sentence says of which.
bool of_two_bulletins(const PairView& pair) {
  const auto day_of = [&](const Statement& s, const Facts& facts) -> std::optional<DayRange> {
    const Report& report = pair.world().out.of(s.report);
    const bool dated = report.published && !pair.world().page_in_doubt[s.report.index()] && !facts.day && told_every_day(facts);
    return dated ? day_range(report.published->date.start) : std::nullopt;
  };
  const auto x = day_of(pair.a(), pair.facts_a()), y = day_of(pair.b(), pair.facts_b());
  return x && y && x->first != y->first;
}

// "Philippines đạt 119 điểm", "Việt Nam đạt 109 điểm".
bool other_countries(const PairView& pair) {
  const auto countries = [&](const Facts& facts) {
    std::vector<EntityId> out;
    for (const cluster::Participant& p : facts.participants) {
      const bool country = pair.kind_of(p.entity) == EntityKind::place && !pair.world().entities.country[p.entity.index()].empty() &&
                           pair.world().entities.within[p.entity.index()].empty();
      if (country) out.push_back(p.entity);
    }
    return out;
  };
  const auto a = countries(pair.facts_a()), b = countries(pair.facts_b());
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](EntityId x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

// "Ở vòng đầu giành 35%" beside "giành 49,7%": a stage before the last is told of one side's figures only.
bool other_stages(const PairView& pair) {
  static const lexicon::HashedTables stages("stages.tsv");
  const std::set<std::uint64_t> a = keys_in(pair, pair.alignment.a, stages), b = keys_in(pair, pair.alignment.b, stages);
  static const std::set<std::uint64_t> last{text::hash("second"), text::hash("third")};
  if (a == b) return false;
  const auto early = [&](const std::set<std::uint64_t>& stages_told) {
    return std::any_of(stages_told.begin(), stages_told.end(), [&](std::uint64_t s) { return !last.contains(s); });
  };
  return (!a.empty() && !b.empty()) || early(a) || early(b);
}

// How many days lie between the pages of the two reports; nothing where a page tells none.
std::optional<std::int64_t> days_between_pages(const PairView& pair) {
  const auto day_of = [&](const Statement& s) {
    const Report& report = pair.world().out.of(s.report);
    const bool sure = report.published && !pair.world().page_in_doubt[s.report.index()];
    return sure ? day_range(report.published->date.start) : std::nullopt;
  };
  const auto x = day_of(pair.a()), y = day_of(pair.b());
  return x && y ? std::optional(std::abs(x->first - y->first)) : std::nullopt;
}

// "Tổng mức đầu tư được duyệt là 320 tỷ", and half a year later "quyết toán 351 tỷ": of pages so far apart only figures of one day or of what lasts
// are of one time.
bool of_two_times(const PairView& pair) {
  constexpr std::int64_t far_apart = 30;  // days
  const auto days = days_between_pages(pair);
  return days && *days >= far_apart && pair.slot(Slot::when) <= 0;
}

}  // namespace dateline::relate
