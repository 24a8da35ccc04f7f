// Date: one happening that is put on two days, and one of the past that is put in two years or months.
// In: a pair of statements of one cluster. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>
#include <tuple>

#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using resolve::ResolvedTime;

// Sentences with so many words in common are one but for what differs.
constexpr float nearly_one = 0.6F;

// The same act, or the leads of two articles with the same actors.
bool one_happening(const PairView& pair) {
  return pair.slot(Slot::act) > 0 || (pair.slot(Slot::lead) > 0 && pair.slot(Slot::who) > 0 && pair.alignment.cosine > 0.15F);
}

// A time without its end: the day on which something begins ("từ ngày 22/12").
When beginning(const ResolvedTime& t) { return When{t.value.start, {}, false, t.value.part, t.value.zone}; }

bool tells_point(const ResolvedTime& t) { return (!t.value.interval || t.value.end.empty()) && !t.expression.as_of; }
bool tells_day(const ResolvedTime& t) { return tells_point(t) && t.value.start.day != 0; }
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
  std::vector<HappeningTime> out;
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (tells(times[i]) && !facts.said_times[i]) out.push_back({&times[i], facts.time_acts[i]});
  }
  return out;
}

// "đêm hôm trước", "at midnight": counted alike from days that differ, and told where those are.
bool counted_alike(const values::TimeExpression& x, const values::TimeExpression& y) {
  const auto offset = [](const values::TimeExpression& t) { return std::make_tuple(t.years, t.months, t.weeks, t.days, t.weekday); };
  return x.anchor == values::Anchor::narrated && y.anchor == values::Anchor::narrated && offset(x) == offset(y);
}

// "khởi hành ngày 18/5", "mất tích ngày 19/5": days of two acts are no rivals.
bool of_one_act(const PairView& pair, const HappeningTime& x, const HappeningTime& y) {
  const auto told = [](const cluster::Facts& facts, lexicon::Concept act) {
    return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& a) { return lexicon::related(a.concept_id, act); });
  };
  return x.act == 0 || y.act == 0 || told(pair.facts_b(), x.act) || told(pair.facts_a(), y.act);
}

// One report looks forward to its day, the other tells of a day that has come.
bool one_lies_ahead(const PairView& pair, const ResolvedTime& x, const ResolvedTime& y) {
  const auto ahead = [&](ReportId report, const ResolvedTime& t) {
    const Report& r = pair.world().out.of(report);
    if (!r.published || pair.world().page_in_doubt[report.index()]) return false;
    const auto told = day_range(t.value.start), written = day_range(r.published->date.start);
    return told && written && told->first > written->last;
  };
  return ahead(pair.a().report, x) != ahead(pair.b().report, y);
}

// "hết hiệu lực từ ngày 1/1/2015" beside a day of the next year: since when something lasts is no day of what happens then.
bool begins_long_before(const ResolvedTime& x, const ResolvedTime& y) {
  constexpr std::int64_t long_before = 40;
  if (x.expression.since == y.expression.since) return false;
  const auto a = day_range(x.value.start), b = day_range(y.value.start);
  return a && b && std::max(a->first - b->first, b->first - a->first) > long_before;
}

// Where no act that both tell stands beside both days, they are less surely for one thing.
constexpr double of_unknown_acts = 0.8;
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
  const bool lone = pair.slot(Slot::best) >= 0.5 && (one_act || pair.alignment.score >= 0.5);
  f.confidence = std::max(pair.alignment.score * (one_act ? 1 : of_unknown_acts), lone ? least_of_lone : 0.0);
  out.push_back(std::move(f));
}

// Some statement of the report tells a time that this one may be. Of two sentences without other partners, a time beside another act ("on Tuesday its
// shares closed little changed") is not theirs.
template <class Tells>
bool knows_time(const PairView& pair, ReportId report, const HappeningTime& told, Tells tells) {
  const resolve::StatementRange range = pair.world().of_report[report.index()];
  const bool by_act = told.act != 0 && partners(pair);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto& times = pair.world().statements[i].times;
    const auto& acts = pair.context.facts[i].time_acts;
    for (std::size_t t = 0; t < times.size(); ++t) {
      if (!tells(times[t]) || !compatible(beginning(times[t]), beginning(*told.time), 59)) continue;
      if (!by_act || acts[t] == 0 || lexicon::related(acts[t], told.act)) return true;
    }
  }
  return false;
}

void reported(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::date, why); };
  if (!one_happening(pair)) return pass("other-act");
  std::optional<HappeningTime> first, second;
  for (const HappeningTime& x : times_of(pair, pair.alignment.a, tells_day)) {
    for (const HappeningTime& y : times_of(pair, pair.alignment.b, tells_day)) {
      if (counted_alike(x.time->expression, y.time->expression)) continue;
      const bool same = compatible(beginning(*x.time), beginning(*y.time), 59) || differ_in_reckoned_year(*x.time, *y.time);
      if (same) return pass("same-day");  // the others are of other things
      if (one_lies_ahead(pair, *x.time, *y.time) || begins_long_before(*x.time, *y.time)) continue;
      if (!first && of_one_act(pair, x, y)) first = x, second = y;
    }
  }
  if (!first) return pass("no-day-in-both");
  // A report that tells the other's day as well knows of two days; only of sentences that are nearly one it is told wrong in one of them.
  if (!lexicon::related(first->act, second->act)) first->act = second->act = 0;
  const bool knows = knows_time(pair, pair.b().report, *first, tells_day) || knows_time(pair, pair.a().report, *second, tells_day);
  if (knows && pair.alignment.cosine < nearly_one) return pass("told-by-both");
  call(pair, *first, *second, "date.one-event-two-days", out);
}

// "qua đời vào tháng 1/2013", "qua đời vào tháng 5/2013": each tells one time of the past, and the other report knows no such time.
void recalled(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::date, why); };
  if (pair.slot(Slot::act) <= 0) return pass("other-act");
  if (pair.alignment.score < surely_one_claim || pair.slot(Slot::best) <= 0) return pass("unsure-claim");
  if (pair.slot(Slot::where) < 0) return pass("other-place");
  if (other_persons(pair.context, pair.alignment)) return pass("other-persons");
  const auto as = times_of(pair, pair.alignment.a, tells_year), bs = times_of(pair, pair.alignment.b, tells_year);
  if (as.size() != 1 || bs.size() != 1) return pass("no-day-in-both");
  const ResolvedTime &x = *as.front().time, &y = *bs.front().time;
  if (compatible(beginning(x), beginning(y), 59)) return pass("same-day");
  if (!of_one_act(pair, as.front(), bs.front())) return pass("other-act");
  if (knows_time(pair, pair.b().report, as.front(), tells_year) || knows_time(pair, pair.a().report, bs.front(), tells_year)) return pass("told-by-both");
  call(pair, as.front(), bs.front(), "date.one-past-two-times", out);
}

}  // namespace

bool differ_in_reckoned_year(const ResolvedTime& x, const ResolvedTime& y) {
  const PartialDate &a = x.value.start, &b = y.value.start;
  const bool reckoned = x.expression.said.start.year == 0 || y.expression.said.start.year == 0;
  return reckoned && a.day != 0 && a.day == b.day && a.month == b.month && a.year != b.year;
}

namespace {

// A bulletin of every day: "Dự báo thời tiết ngày 24/5".
bool told_every_day(const cluster::Facts& facts) {
  return std::any_of(facts.acts.begin(), facts.acts.end(),
                     [](const cluster::Act& act) { return lexicon::has_role(act.concept_id, lexicon::ConceptRole::daily); });
}

}  // namespace

void date_rule(const PairView& pair, std::vector<Finding>& out) {
  if (told_every_day(pair.facts_a()) && told_every_day(pair.facts_b())) return pair.pass(Aspect::date, "other-day");
  const bool past_a = pair.facts_a().background, past_b = pair.facts_b().background;
  if (past_a != past_b) return pair.pass(Aspect::date, "recalled");
  if (past_a)
    recalled(pair, out);
  else
    reported(pair, out);
}

}  // namespace dateline::relate
