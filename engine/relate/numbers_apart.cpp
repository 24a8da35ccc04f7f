// Figures of two times, places or stages. In: a pair of statements. Out: what numbers_apart.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/numbers_apart.hpp"

#include <algorithm>
#include <set>

#include "cluster/keys.hpp"
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

// The hour of a count by its own words: "as of 6 p.m.", "At six in the evening on Sunday the number was 41".
std::optional<values::TimeExpression> hour_said(const Facts& facts, const extract::Draft& draft) {
  if (facts.as_of_said) return facts.as_of_said;
  const auto hour = std::find_if(draft.times.begin(), draft.times.end(),
                                 [](const values::TimeExpression& t) { return t.said.start.hour >= 0 && !t.said.interval; });
  return hour == draft.times.end() ? std::nullopt : std::optional(*hour);
}

std::set<std::uint64_t> words_of_its_hour(const resolve::Resolved& world, StatementId id) {
  static const lexicon::HashedTables words("counted_so_far.tsv");
  return cluster::keys_in(world, id, words);
}

bool counted_so_far(const PairView& pair) {
  return !words_of_its_hour(pair.world(), pair.alignment.a).empty() || !words_of_its_hour(pair.world(), pair.alignment.b).empty();
}

bool of_two_days(const PairView& pair) { return pair.slot(Slot::when) < 0 || of_two_weekdays(pair); }

// Measles, and whatever else is called an epidemic: those who fall ill become more from week to week.
bool spreads_for_weeks(lexicon::Concept thing) {
  static const lexicon::Concept infection = lexicon::concept_named("infectious_disease.n"), epidemic = lexicon::concept_named("epidemic.n");
  const auto is = [](lexicon::Concept c) { return c == infection || c == epidemic; };
  const auto& wide = lexicon::wider(thing);
  return is(thing) || std::any_of(wide.begin(), wide.end(), is);
}

}  // namespace

bool at_one_hour(const PairView& pair) {
  const auto x = hour_of(pair.facts_a()), y = hour_of(pair.facts_b());
  if (x && y) return compatible(*x, *y);
  const auto said_a = hour_said(pair.facts_a(), pair.draft_a()), said_b = hour_said(pair.facts_b(), pair.draft_b());
  if (said_a && said_b && said_a->weekday >= 0 && said_a->weekday == said_b->weekday) {
    // "6 p.m.", "six in the evening"
    if (said_a->said.start.hour >= 0 && said_a->said.start.minute == said_b->said.start.minute)
      return said_a->said.start.hour == said_b->said.start.hour;
    return said_a->said.part == said_b->said.part && said_a->said.start.hour == said_b->said.start.hour;
  }
  // "As of 6 p.m.", "At six in the evening": one hour of the day that neither names, or only one of them.
  const bool one_day = pair.slot(Slot::when) >= 0 && days_between_pages(pair).value_or(0) == 0;
  if (said_a && said_b && one_day && said_a->said.start.hour >= 0 && (said_a->weekday < 0 || said_b->weekday < 0)) {
    return said_a->said.start.hour == said_b->said.start.hour && said_a->said.start.minute == said_b->said.start.minute;
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

bool without_an_hour(const PairView& pair) {
  const auto goes_on = [&](ReportId report) {
    const resolve::StatementRange range = pair.world().of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Facts& facts = pair.context.facts[i];
      if ((facts.as_of_said && !facts.measured.empty()) || std::any_of(facts.things.begin(), facts.things.end(), spreads_for_weeks)) return true;
    }
    return false;
  };
  const Facts &a = pair.facts_a(), &b = pair.facts_b();
  if (of_two_days(pair) || days_between_pages(pair).value_or(0) > 0 || counted_so_far(pair)) return false;
  return !(hour_of(a) && hour_of(b)) && !goes_on(pair.a().report) && !goes_on(pair.b().report);
}

bool of_two_weekdays(const PairView& pair) {
  const int x = pair.facts_a().weekday, y = pair.facts_b().weekday;
  return x >= 0 && y >= 0 && x != y;
}

bool counted_on_two_days(const PairView& pair) { return of_two_days(pair) && counted_so_far(pair); }

bool tells_what_goes_on(const resolve::Resolved& world, StatementId id) {
  static const std::uint64_t still = text::hash("still");
  return words_of_its_hour(world, id).contains(still);
}

bool tells_as_of(const PairView& pair) { return pair.facts_a().as_of_said || pair.facts_b().as_of_said; }

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

namespace {

// The units of which the statement tells as wholes: "toàn huyện", "worldwide", and the one that has the figure: "huyện Lý Sơn có".
std::set<std::uint64_t> scopes_of(const PairView& pair, StatementId id) {
  static const lexicon::HashedTables wholes("scopes.tsv"), heads("scope_heads.tsv");
  std::set<std::uint64_t> out = keys_in(pair, id, wholes);
  const ReportId report = pair.world().out.of(id).report;
  const std::uint32_t first = pair.world().statements[id.index()].draft->tokens.first;
  const auto& phrases = heads.of(pair.world().out.of(report).language);
  for (const cluster::Participant& p : pair.context.facts[id.index()].participants) {
    if (pair.kind_of(p.entity) != EntityKind::place) continue;
    const text::TokenRange place = pair.world().reading(report).mentions[p.mention].full;
    const text::Text& text = pair.world().text(report);
    const bool goes_on = place.last < text.size() && text[place.last].kind == text::TokenKind::word;
    const bool opens = goes_on && (place.first <= first || text[place.first - 1].is(","));
    const auto head = phrases.longest(text.tokens(), place.first);
    if (opens && head) out.insert(*head.value);
  }
  return out;
}

// It names a place or a body that the other does not, and no country: "at its Tromsby plant", "trên địa bàn xã Phà Đánh".
bool tells_a_part(const PairView& pair, const Facts& facts, const Facts& whole) {
  return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
    const bool country = !pair.world().entities.country[p.entity.index()].empty() && pair.world().entities.within[p.entity.index()].empty();
    const bool where = p.part != cluster::Part::agent && p.part != cluster::Part::speaker;
    return pair.kind_of(p.entity) != EntityKind::person && where && !country && !mentions(whole, p.entity);
  });
}

// It tells of one country: a part of the world, or of a body that works in several.
bool tells_a_country(const PairView& pair, const Facts& facts) {
  return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
    return p.part == cluster::Part::place && !pair.world().entities.country[p.entity.index()].empty();
  });
}

}  // namespace

// "Toàn xã có 10 tổ bầu cử", "Toàn huyện có 22 tổ": a unit and one that holds it. "140 jobs in Sweden", "205 jobs group-wide".
bool other_scopes(const PairView& pair) {
  const std::set<std::uint64_t> a = scopes_of(pair, pair.alignment.a), b = scopes_of(pair, pair.alignment.b);
  static const std::uint64_t country = text::hash("country");
  if (!a.empty() && !b.empty()) return std::none_of(a.begin(), a.end(), [&](std::uint64_t s) { return b.contains(s); });
  if (a.empty() && b.empty()) return false;
  const Facts &part = a.empty() ? pair.facts_a() : pair.facts_b(), &whole = a.empty() ? pair.facts_b() : pair.facts_a();
  const bool of_country = (a.empty() ? b : a).contains(country);
  return tells_a_part(pair, part, whole) || (!of_country && tells_a_country(pair, part));
}

bool of_a_part_by_place(const PairView& pair, const values::QuantityExpression& a, const values::QuantityExpression& b) {
  constexpr double far_more = 3;
  if (a.dimension != values::Dimension::count || b.dimension != values::Dimension::count) return false;
  const auto place = [&](const Facts& facts) {
    return std::any_of(facts.participants.begin(), facts.participants.end(),
                       [&](const cluster::Participant& p) { return pair.kind_of(p.entity) == EntityKind::place; });
  };
  const bool a_less = a.value < b.value;
  return std::max(a.value, b.value) > far_more * std::min(a.value, b.value) && place(a_less ? pair.facts_a() : pair.facts_b()) &&
         !place(a_less ? pair.facts_b() : pair.facts_a());
}

namespace {

// A word of portions.tsv of that kind stands beside the figure: up to `before` tokens before it, or `behind` tokens behind it.
bool portion_beside(const resolve::Resolved& world, StatementId id, const values::QuantityExpression& q, std::uint64_t kind, std::uint32_t before,
                    std::uint32_t behind) {
  static const lexicon::HashedTables tables("portions.tsv");
  const ReportId report = world.out.of(id).report;
  const lexicon::Phrases<std::uint64_t>& words = tables.of(world.out.of(report).language);
  const text::TokenRange statement = world.statements[id.index()].draft->tokens;
  const std::span<const text::Token> tokens = world.text(report).tokens();
  for (std::uint32_t at = statement.first; at < statement.last; ++at) {
    const auto word = words.longest(tokens, at);
    if (!word || *word.value != kind) continue;
    const std::uint32_t end = at + word.length;
    if (end <= q.tokens.first ? q.tokens.first - end <= before : at >= q.tokens.last && at - q.tokens.last < behind) return true;
  }
  return false;
}

}  // namespace

// "54 đại biểu phát biểu", "11 đại biểu góp ý riêng cho một dự án": the fewer are told as a part.
bool tells_part(const resolve::Resolved& world, StatementId id, const values::QuantityExpression& q) {
  static const std::uint64_t of_those = text::hash("of_those"), part = text::hash("part");
  constexpr std::uint32_t right_before = 3, near = 8;
  return portion_beside(world, id, q, of_those, right_before, 0) || portion_beside(world, id, q, part, near, near);
}

bool told_as_part(const PairView& pair, const values::QuantityExpression& a, const values::QuantityExpression& b) {
  const bool in_a = tells_part(pair.world(), pair.alignment.a, a), in_b = tells_part(pair.world(), pair.alignment.b, b);
  return in_a != in_b && (in_a ? a.value < b.value : b.value < a.value);
}

// "Thêm một người tử vong": of how many there are in all it tells nothing.
bool told_as_added(const resolve::Resolved& world, StatementId id, const values::QuantityExpression& q) {
  static const std::uint64_t added = text::hash("added");
  return portion_beside(world, id, q, added, 0, 1);
}

// "2-1" and "thua 1-2": one result, told by either side.
bool same_score(const values::QuantityExpression& a, const values::QuantityExpression& b) {
  const auto same = [](double x, double y) { return std::abs(x - y) < 1e-9; };
  return a.upper && b.upper && a.unit == b.unit && same(a.value, *b.upper) && same(*a.upper, b.value);
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
