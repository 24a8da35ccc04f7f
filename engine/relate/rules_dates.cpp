// Date: one happening that is put on two days, and one of the past that is put in two years or months.
// In: a pair of statements of one cluster. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <tuple>

#include "relate/event_rules.hpp"
#include "relate/numbers_apart.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using resolve::ResolvedTime;

// Sentences with so many words in common are one but for what differs.
constexpr float nearly_one = 0.6F;
// And with so many they are of one matter.
constexpr float alike = 0.4F, alike_of_partners = 0.35F, alike_of_sole = 0.25F, alike_of_lone = 0.3F;

// The same act, or the leads of two articles with the same actors.
bool one_happening(const PairView& pair) {
  if (partners(pair) && pair.slot(Slot::who) > 0 && pair.alignment.cosine >= alike_of_partners) return true;
  return pair.slot(Slot::act) > 0 || (pair.slot(Slot::lead) > 0 && pair.slot(Slot::who) > 0 && pair.alignment.cosine > 0.15F);
}

// A time without its end: the day on which something begins ("từ ngày 22/12").
When beginning(const ResolvedTime& t) { return When{t.value.start, {}, false, t.value.part, t.value.zone}; }

bool tells_point(const ResolvedTime& t) { return !t.value.interval || t.value.end.empty(); }
bool tells_day(const ResolvedTime& t) { return tells_point(t) && t.value.start.day != 0; }
// Not one that is counted off from today ("cách đây gần 1 tháng").
bool tells_month(const ResolvedTime& t) {
  return tells_point(t) && t.value.start.month != 0 && t.value.start.year != 0 && t.expression.months == 0 && t.expression.weeks == 0;
}
bool tells_hour(const ResolvedTime& t) { return tells_day(t) && t.value.start.hour >= 0; }
bool tells_year(const ResolvedTime& t) { return tells_point(t) && !t.value.interval && t.value.start.year != 0 && !t.expression.since; }

// The times of a statement that say when what it tells happened, with the act that each stands beside.
struct HappeningTime {
  const ResolvedTime* time = nullptr;
  lexicon::Concept act = 0;
};

template <class Tells>
std::vector<HappeningTime> times_of(const PairView& pair, StatementId id, Tells tells) {
  const cluster::Facts& facts = pair.context.facts[id.index()];
  const auto& times = pair.world().statements[id.index()].times;
  // "Đến 20/5 đã có 12 người", "Đến 17h vẫn chưa tìm thấy": the hour of a count or a state; where there is none it is when something was done.
  const bool counts = !pair.world().statements[id.index()].draft->quantities.empty() || pair.world().out.of(id).polarity == Polarity::negated;
  std::vector<HappeningTime> out;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (tells(times[i]) && !facts.said_times[i] && !(counts && times[i].expression.as_of)) out.push_back({&times[i], facts.time_acts[i]});
  }
  return out;
}

// "đêm hôm trước", "at midnight": counted alike from days that differ, and told where those are.
bool counted_alike(const values::TimeExpression& x, const values::TimeExpression& y) {
  const auto offset = [](const values::TimeExpression& t) { return std::make_tuple(t.years, t.months, t.weeks, t.days, t.weekday); };
  return x.anchor == values::Anchor::narrated && y.anchor == values::Anchor::narrated && offset(x) == offset(y);
}

// Each of two briefs tells a single day, in sentences that are each other's partners, and of one main act or in like words of one man or place:
// "landed on May 3", "touched down on May 8 after a journey of four years".
bool sole_days_of_partners(const PairView& pair) {
  if (!pair.of_briefs() || !partners(pair)) return false;
  const auto days = [&](StatementId id) { return times_of(pair, id, tells_day).size(); };
  if (days(pair.alignment.a) != 1 || days(pair.alignment.b) != 1) return false;
  const bool of_one = pair.slot(Slot::who) > 0 || pair.slot(Slot::where) > 0;
  return one_main_act(pair) || pair.alignment.cosine >= (of_one ? alike_of_sole : alike_of_lone);
}

// "khởi hành ngày 18/5", "mất tích ngày 19/5": days of two acts are no rivals.
bool of_one_act(const PairView& pair, const HappeningTime& x, const HappeningTime& y) {
  const auto told = [](const cluster::Facts& facts, lexicon::Concept act) {
    return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& a) { return lexicon::related(a.concept_id, act); });
  };
  if (x.act == 0 || y.act == 0 || lexicon::related(x.act, y.act)) return true;
  if (sole_days_of_partners(pair)) return true;
  const auto of_its_own = [](lexicon::Concept act) { return lexicon::has_role(act, lexicon::ConceptRole::happening); };
  if (of_its_own(x.act) != of_its_own(y.act)) return false;
  return pair.alignment.cosine >= alike_of_partners && (told(pair.facts_b(), x.act) || told(pair.facts_a(), y.act));
}

// One report looks forward to its day, the other tells of a day that has come.
bool one_lies_ahead(const PairView& pair, const ResolvedTime& x, const ResolvedTime& y) {
  return after_publication(pair.world(), pair.a().report, x.value) != after_publication(pair.world(), pair.b().report, y.value);
}

// "hết hiệu lực từ ngày 1/1/2015" beside a day of the next year: since when something lasts is no day of what happens then.
bool begins_long_before(const ResolvedTime& x, const ResolvedTime& y) {
  constexpr std::int64_t long_before = 40;
  if (x.expression.since == y.expression.since) return false;
  const auto a = day_range(x.value.start), b = day_range(y.value.start);
  return a && b && std::max(a->first - b->first, b->first - a->first) > long_before;
}

// Where no act that both tell stands beside both days, they are less surely for one thing; the less where none is told by both at all, and in long
// reports.
constexpr double of_unknown_acts = 0.8, of_other_acts = 0.65;
// Two sentences that have no other partner tell one thing, be their words unlike.
constexpr double least_of_lone = 0.5;

void call(const PairView& pair, const HappeningTime& first, const HappeningTime& second, const char* rule, std::vector<Finding>& out) {
  const ResolvedTime &x = *first.time, &y = *second.time;
  Finding f;
  f.aspect = Aspect::date;
  f.rule = rule;
  f.a = {pair.alignment.a, iso(beginning(x)), pair.world().text(pair.a().report).span(x.expression.tokens)};
  f.b = {pair.alignment.b, iso(beginning(y)), pair.world().text(pair.b().report).span(y.expression.tokens)};
  const bool one_act = first.act != 0 && second.act != 0;
  const bool brief = pair.of_short_reports();
  const bool lone = pair.slot(Slot::best) >= 0.5 && (one_act || (brief && pair.score() >= 0.5));
  const double sure = pair.score() * (one_act ? 1 : brief && pair.slot(Slot::act) > 0 ? of_unknown_acts : of_other_acts);
  f.confidence = std::max(sure, lone ? least_of_lone : 0.0);
  out.push_back(std::move(f));
}

// Two clock times of one day that no rounding reconciles: "15 giờ" is told of half an hour on either side, "15 giờ 45" of ten minutes.
bool clocks_apart(const ResolvedTime& x, const ResolvedTime& y) {
  const auto minutes = [](const PartialDate& t) { return t.hour * 60 + std::max<int>(t.minute, 0); };
  const auto slack = [](const PartialDate& t) { return t.minute < 0 ? 30 : 10; };
  const PartialDate &a = x.value.start, &b = y.value.start;
  const bool one_day = a.day == b.day && a.month == b.month && a.year == b.year && x.value.zone == y.value.zone;
  return one_day && std::abs(minutes(a) - minutes(b)) >= slack(a) + slack(b);
}

// Some statement of the report tells a time that this one may be. Of two sentences without other partners, and of a clock time, one beside another
// act ("on Tuesday its shares closed little changed") is not theirs.
template <class Fits>
bool knows_time(const PairView& pair, ReportId report, const HappeningTime& told, bool by_act, Fits fits) {
  const resolve::StatementRange range = pair.world().of_report[report.index()];
  by_act = by_act && told.act != 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto& times = pair.world().statements[i].times;
    const auto& acts = pair.context.facts[i].time_acts;
    for (std::size_t t = 0; t < times.size(); ++t) {
      if (fits(times[t]) && (!by_act || acts[t] == 0 || lexicon::related(acts[t], told.act))) return true;
    }
  }
  return false;
}

template <class Tells>
bool known_to_other(const PairView& pair, const HappeningTime& x, const HappeningTime& y, bool by_act, Tells tells) {
  const auto like = [&](const HappeningTime& told) {
    return [&](const ResolvedTime& t) { return tells(t) && !t.expression.as_of && compatible(beginning(t), beginning(*told.time), 59); };
  };
  return knows_time(pair, pair.b().report, x, by_act, like(x)) || knows_time(pair, pair.a().report, y, by_act, like(y));
}

// "Đến 17h vẫn chưa tìm thấy", "đến 19h vẫn chưa tìm thấy": what has not happened is true at every hour.
bool both_denied(const PairView& pair) { return pair.a().polarity == Polarity::negated && pair.b().polarity == Polarity::negated; }

// "Khoảng 7 giờ sáng 23/5 người dân phát hiện thi thể", "khoảng 8 giờ": one act of one day at two hours.
void hours(const PairView& pair, std::vector<Finding>& out) {
  if (both_denied(pair)) return pair.pass(Aspect::date, "denied-or-quoted");
  for (const HappeningTime& x : times_of(pair, pair.alignment.a, tells_hour)) {
    for (const HappeningTime& y : times_of(pair, pair.alignment.b, tells_hour)) {
      const bool one_act = x.act != 0 && lexicon::related(x.act, y.act);
      if (!clocks_apart(*x.time, *y.time) || !(one_act || (x.act == 0 && y.act == 0 && one_main_act(pair)))) continue;
      const auto like = [](const HappeningTime& told) {
        return
            [&](const ResolvedTime& t) { return tells_hour(t) && compatible(beginning(t), beginning(*told.time)) && !clocks_apart(t, *told.time); };
      };
      if (knows_time(pair, pair.b().report, x, true, like(x)) || knows_time(pair, pair.a().report, y, true, like(y))) continue;
      call(pair, x, y, "date.one-day-two-hours", out);
      if (compatible(beginning(*x.time), beginning(*y.time), 59)) out.back().severity = Severity::divergence;
      return;
    }
  }
  pair.pass(Aspect::date, "same-day");
}

// "ra khơi từ ngày 25/4", "ra khơi từ đầu tháng 5": of two sentences without other partners one may tell no more than the month.
void months(const PairView& pair, std::vector<Finding>& out) {
  const auto as = times_of(pair, pair.alignment.a, tells_month), bs = times_of(pair, pair.alignment.b, tells_month);
  for (const HappeningTime& x : as) {
    for (const HappeningTime& y : bs) {
      const bool same = compatible(beginning(*x.time), beginning(*y.time), 59) || differ_in_reckoned_year(*x.time, *y.time);
      if (same || counted_alike(x.time->expression, y.time->expression)) return pair.pass(Aspect::date, "same-day");
    }
  }
  if (as.empty() || bs.empty() || !partners(pair) || pair.alignment.cosine < alike_of_partners) return pair.pass(Aspect::date, "no-day-in-both");
  const HappeningTime &x = as.front(), &y = bs.front();
  const bool one_act = x.act == y.act || lexicon::related(x.act, y.act);
  if (!one_act || one_lies_ahead(pair, *x.time, *y.time) || begins_long_before(*x.time, *y.time)) return pair.pass(Aspect::date, "other-act");
  if (known_to_other(pair, x, y, true, tells_month)) return pair.pass(Aspect::date, "told-by-both");
  call(pair, x, y, "date.one-event-two-months", out);
}

void reported(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::date, why); };
  // "Phiên tòa sẽ mở lại ngày 14/8", "Tòa hẹn các bên quay lại vào 24 tháng Tám": the one day to come of either.
  const bool awaited = looks_ahead(pair.a()) && looks_ahead(pair.b()) && sole_days_of_partners(pair);
  if (!one_happening(pair) && !awaited) return pass("other-act");
  if (plan_and_outcome(pair)) return pass("plan-then-fact");
  const auto goes_on = [&](StatementId id) { return tells_what_goes_on(pair.world(), id); };
  if (goes_on(pair.alignment.a) != goes_on(pair.alignment.b)) return pass("other-act");
  std::optional<HappeningTime> first, second;
  for (const HappeningTime& x : times_of(pair, pair.alignment.a, tells_day)) {
    for (const HappeningTime& y : times_of(pair, pair.alignment.b, tells_day)) {
      if (counted_alike(x.time->expression, y.time->expression)) continue;
      const bool same = compatible(beginning(*x.time), beginning(*y.time), 59) || differ_in_reckoned_year(*x.time, *y.time);
      if (same) return hours(pair, out);  // the others are of other things
      if (one_lies_ahead(pair, *x.time, *y.time) || begins_long_before(*x.time, *y.time)) continue;
      const bool one_day = compatible(beginning(*x.time), beginning(*y.time), minutes_of_day);
      if (one_day && both_denied(pair)) continue;
      const Day of_a{pair.alignment.a, x.act, x.time->value}, of_b{pair.alignment.b, y.act, y.time->value};
      if (is_aftermath(pair.context, of_a, of_b) || is_aftermath(pair.context, of_b, of_a)) continue;
      if (!first && of_one_act(pair, x, y)) first = x, second = y;
    }
  }
  if (!first) return months(pair, out);
  // A report that tells the other's day as well knows of two days; only of sentences that are nearly one it is told wrong in one of them.
  const bool one_act = first->act != 0 && lexicon::related(first->act, second->act);
  if (!one_act) first->act = second->act = 0;
  const bool by_act = one_act && (partners(pair) || (pair.slot(Slot::who) >= 1 && pair.alignment.cosine >= alike_of_partners));
  if (pair.alignment.cosine < nearly_one && known_to_other(pair, *first, *second, by_act, tells_day)) return pass("told-by-both");
  call(pair, *first, *second, "date.one-event-two-days", out);
}

// "qua đời vào tháng 1/2013", "qua đời vào tháng 5/2013": each tells one time of the past, and the other report knows no such time.
void recalled(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::date, why); };
  if (pair.slot(Slot::act) <= 0) return pass("other-act");
  // One act of one place, told in like words by the best partners, is what makes up for the score that two times take away.
  const bool one_act = one_main_act(pair) && pair.slot(Slot::where) > 0 && pair.alignment.cosine >= alike;
  if ((pair.score() < surely_one_claim && !one_act) || pair.slot(Slot::best) <= 0) return pass("unsure-claim");
  if (pair.slot(Slot::where) < 0) return pass("other-place");
  if (other_persons(pair.context, pair.alignment)) return pass("other-persons");
  const auto as = times_of(pair, pair.alignment.a, tells_year), bs = times_of(pair, pair.alignment.b, tells_year);
  if (as.size() != 1 || bs.size() != 1) return pass("no-day-in-both");
  const ResolvedTime &x = *as.front().time, &y = *bs.front().time;
  if (compatible(beginning(x), beginning(y), 59)) return pass("same-day");
  // "shareholders have to agree, some of whom remember a failed merger in 2009", "had agreed in April": beside another act it is another time.
  const bool other_acts = as.front().act != 0 && bs.front().act != 0 && !lexicon::related(as.front().act, bs.front().act);
  if (other_acts || !of_one_act(pair, as.front(), bs.front())) return pass("other-act");
  if (known_to_other(pair, as.front(), bs.front(), partners(pair), tells_year)) return pass("told-by-both");
  call(pair, as.front(), bs.front(), "date.one-past-two-times", out);
  if (one_act) out.back().confidence = std::max(out.back().confidence, surely_one_claim);
}

// "khánh thành năm 1908", "khánh thành năm 1918": beside its news a report may recall a year, and no word says that it does.
bool both_recall_year(const PairView& pair) {
  const auto only_year = [&](StatementId id) {
    const auto all = times_of(pair, id, [](const ResolvedTime&) { return true; });
    return all.size() == 1 && tells_year(*all.front().time) && all.front().time->value.start.month == 0 && all.front().act != 0;
  };
  return partners(pair) && pair.alignment.cosine >= alike && only_year(pair.alignment.a) && only_year(pair.alignment.b);
}

}  // namespace

bool after_publication(const resolve::Resolved& world, ReportId report, const When& time) {
  const Report& page = world.out.of(report);
  if (!page.published || world.page_in_doubt[report.index()]) return false;
  const auto told = day_range(time.start), written = day_range(page.published->date.start);
  return told && written && told->first > written->last;
}

bool differ_in_reckoned_year(const ResolvedTime& x, const ResolvedTime& y) {
  const PartialDate &a = x.value.start, &b = y.value.start;
  const bool reckoned = x.expression.said.start.year == 0 || y.expression.said.start.year == 0;
  return reckoned && a.month != 0 && a.day == b.day && a.month == b.month && a.year != b.year;
}

namespace {

// The time that a figure stands beside in its own clause; null where there is none.
const ResolvedTime* time_beside(const PairView& pair, StatementId id, std::uint32_t quantity) {
  constexpr std::uint32_t reach = 5;
  const resolve::ResolvedStatement& s = pair.world().statements[id.index()];
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  const text::TokenRange number = s.draft->quantities[quantity].tokens;
  const auto joins = [&](std::uint32_t at) {
    return text[at].kind == text::TokenKind::punctuation || text[at].kind == text::TokenKind::number || text[at].is("và") || text[at].is("and");
  };
  const ResolvedTime* nearest = nullptr;
  std::uint32_t gap = reach + 1;
  for (const ResolvedTime& t : s.times) {
    const text::TokenRange time = t.expression.tokens;
    const bool behind = time.first >= number.last;
    const text::TokenRange between = behind ? text::TokenRange{number.last, time.first} : text::TokenRange{time.last, number.first};
    if (between.first > between.last || between.size() >= gap || !tells_point(t) || t.value.start.year == 0) continue;
    bool apart = false;
    for (std::uint32_t at = between.first; at < between.last; ++at) apart = apart || joins(at);
    if (apart) continue;
    nearest = &t;
    gap = between.size();
  }
  return nearest;
}

// Some time of the statement may be this one.
bool tells_time(const PairView& pair, StatementId id, const ResolvedTime& told) {
  const auto& times = pair.world().statements[id.index()].times;
  return std::any_of(times.begin(), times.end(), [&](const ResolvedTime& t) { return compatible(beginning(t), beginning(told)); });
}

// "chạm 481% cuối năm nay", "481% theo thống kê cuối năm ngoái": one telling figure of two years.
void dated_figures(const PairView& pair, std::vector<Finding>& out) {
  if (pair.alignment.cosine < alike || pair.score() < surely_one_claim) return;
  for (const cluster::QuantityPair& q : pair.alignment.quantities) {
    const std::uint32_t a = pair.facts_a().measured[q.a].index, b = pair.facts_b().measured[q.b].index;
    const double value = pair.draft_a().quantities[a].value;
    const bool telling = std::abs(value) >= 100 || value != std::floor(value);
    if (q.agreement != cluster::Agreement::equal || !telling) continue;
    const ResolvedTime *x = time_beside(pair, pair.alignment.a, a), *y = time_beside(pair, pair.alignment.b, b);
    if (x == nullptr || y == nullptr || x->value.start.year == y->value.start.year || differ_in_reckoned_year(*x, *y)) continue;
    if (tells_time(pair, pair.alignment.b, *x) || tells_time(pair, pair.alignment.a, *y)) continue;
    return call(pair, {x, 0}, {y, 0}, "date.one-figure-two-years", out);
  }
}

}  // namespace

void date_rule(const PairView& pair, std::vector<Finding>& out) {
  if (told_every_day(pair.facts_a()) && told_every_day(pair.facts_b())) return pair.pass(Aspect::date, "other-day");
  const bool past_a = pair.facts_a().background, past_b = pair.facts_b().background;
  if (past_a != past_b)
    pair.pass(Aspect::date, "recalled");
  else if (past_a || both_recall_year(pair))
    recalled(pair, out);
  else
    reported(pair, out);
  if (out.empty()) dated_figures(pair, out);
}

}  // namespace dateline::relate
