// Date: one happening that is put on two days, and one of the past that is put in two years or months. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <tuple>

#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using resolve::ResolvedTime;

// What is recalled of the past must be surely one claim before its years are held against each other.
constexpr double surely_one_claim = 0.6;
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
bool of_one_act(const HappeningTime& x, const HappeningTime& y) { return x.act == 0 || y.act == 0 || lexicon::related(x.act, y.act); }

void call(const PairView& pair, const ResolvedTime& x, const ResolvedTime& y, const char* rule, std::vector<Finding>& out) {
  Finding f;
  f.aspect = Aspect::date;
  f.rule = rule;
  f.a = {pair.alignment.a, iso(beginning(x)), pair.world().text(pair.a().report).span(x.expression.tokens)};
  f.b = {pair.alignment.b, iso(beginning(y)), pair.world().text(pair.b().report).span(y.expression.tokens)};
  f.confidence = pair.alignment.score;
  out.push_back(std::move(f));
}

// Some statement of the report tells a time that this one may be.
template <class Tells>
bool knows_time(const PairView& pair, ReportId report, const ResolvedTime& time, Tells tells) {
  const resolve::StatementRange range = pair.world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto& times = pair.world().statements[i].times;
    if (std::any_of(times.begin(), times.end(), [&](const ResolvedTime& t) { return tells(t) && compatible(beginning(t), beginning(time), 59); }))
      return true;
  }
  return false;
}

void reported(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::date, why); };
  if (!one_happening(pair)) return pass("other-act");
  const ResolvedTime *first = nullptr, *second = nullptr;
  for (const HappeningTime& x : times_of(pair, pair.alignment.a, tells_day)) {
    for (const HappeningTime& y : times_of(pair, pair.alignment.b, tells_day)) {
      if (counted_alike(x.time->expression, y.time->expression)) continue;
      if (compatible(beginning(*x.time), beginning(*y.time), 59)) return pass("same-day");  // the others are of other things
      if (first == nullptr && of_one_act(x, y)) first = x.time, second = y.time;
    }
  }
  if (first == nullptr) return pass("no-day-in-both");
  // A report that tells the other's day as well knows of two days; only of sentences that are nearly one it is told wrong in one of them.
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
  if (!of_one_act(as.front(), bs.front())) return pass("other-act");
  if (knows_time(pair, pair.b().report, x, tells_year) || knows_time(pair, pair.a().report, y, tells_year)) return pass("told-by-both");
  call(pair, x, y, "date.one-past-two-times", out);
}

}  // namespace

void date_rule(const PairView& pair, std::vector<Finding>& out) {
  const bool past_a = pair.facts_a().background, past_b = pair.facts_b().background;
  if (past_a != past_b) return pair.pass(Aspect::date, "recalled");
  if (past_a)
    recalled(pair, out);
  else
    reported(pair, out);
}

}  // namespace dateline::relate
