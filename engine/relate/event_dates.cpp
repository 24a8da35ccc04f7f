// The day of an event: two reports put it on two days, and neither knows the other's. In: two reports of one event by their gists. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <set>
#include <tuple>

#include "extract/cues.hpp"
#include "lexicon/table.hpp"
#include "relate/event_rules.hpp"
#include "relate/numbers_apart.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using resolve::ResolvedTime;

// Two reports tell of one event from this score of their pair.
constexpr double likely_one_event = 0.1, surely_one_event = 0.3;
// They share a detail from here, and two sentences some word that tells.
constexpr double sure_detail = 0.9;
constexpr float some_word = 0.05F;
// Two days beside unlike acts are so much less surely of one event.
constexpr double of_other_acts = 0.75;
// A happening is not misdated by more days than this; what lies further apart is another happening.
constexpr int misdated_days = 40;

// The day beside which a statement tells its happening: not the hour of a count.
bool tells_day(const ResolvedTime& t) { return t.value.start.day != 0 && !t.expression.as_of; }

// Some statement of the report tells a day that the other's day may be: then it is one day more, not another one.
bool knows_day(const EventView& view, ReportId report, const When& day) {
  const resolve::StatementRange range = view.world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const ResolvedTime& t : view.world().statements[i].times) {
      When told = t.value;
      if (told.interval && told.end.empty()) told = When{told.start, {}, false, told.part, told.zone};
      if (told.start.day != 0 && compatible(told, day)) return true;
    }
  }
  return false;
}

// One of them tells of a day to come, the other of one that has come.
bool one_lies_ahead(const EventView& view, StatementId x, StatementId y) {
  const auto ahead = [&](StatementId id, const When& day) {
    const Statement& s = view.of(id);
    return looks_ahead(s) || s.modality == Modality::required || after_publication(view.world(), s.report, day);
  };
  const auto dated = [&](StatementId id) { return view.report_of(id).published.has_value(); };
  // "On July 12 the museum opens its show": without a page date it may well lie ahead.
  const bool x_ahead = ahead(x, *view.a.day);
  return x_ahead != ahead(y, *view.b.day) && (x_ahead ? dated(y) : dated(x));
}

// "June 12", "July 12", or "4/7", "7/4": of the day or the month one is right.
bool one_figure_off(const When& a, const When& b) {
  const PartialDate &x = a.start, &y = b.start;
  if (x.month == y.month) return false;  // two days of one month are told of much
  return x.day == y.day || (x.day == y.month && y.day == x.month);
}

// A story that goes on for days has many acts; one whose reports tell of a single day each, those that both know aside, is misdated by one of them.
bool tells_one_day(const EventView& view, ReportId report, ReportId other) {
  const resolve::StatementRange range = view.world().of_report[report.index()];
  std::vector<When> days;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const StatementId id(i);
    const cluster::Facts& facts = view.facts(id);
    if (facts.background || looks_ahead(view.of(id))) continue;
    const auto& times = view.times(id);
    for (std::size_t t = 0; t < times.size(); ++t) {
      const When& day = times[t].value;
      if (!tells_day(times[t]) || day.interval || facts.said_times[t] || knows_day(view, other, day)) continue;
      if (std::none_of(days.begin(), days.end(), [&](const When& d) { return compatible(d, day, minutes_of_day); })) days.push_back(day);
    }
  }
  return days.size() <= 1;
}

// The days stand beside one act.
lexicon::Concept act_of_day(const EventView& view, StatementId id) {
  const auto& times = view.times(id);
  const auto day = std::find_if(times.begin(), times.end(), tells_day);
  return day == times.end() ? 0 : view.facts(id).time_acts[static_cast<std::size_t>(day - times.begin())];
}

bool one_act(const EventView& view, StatementId x, StatementId y) { return lexicon::related(act_of_day(view, x), act_of_day(view, y)); }

bool of_the_aftermath(const EventView& view, StatementId x, StatementId y) {
  const Day later{x, act_of_day(view, x), *view.a.day}, other{y, act_of_day(view, y), *view.b.day};
  return is_aftermath(view.context, later, other) || is_aftermath(view.context, other, later);
}

// In whatever words their happening is told ("trật bánh", "trượt khỏi đường ray"): the reports share a detail for sure, and the sentences some word.
bool of_shared_detail(const EventView& view, StatementId x, StatementId y) {
  return view.reports.details > sure_detail && view.reports.score >= surely_one_event && view.cosine(x, y) >= some_word;
}

// Both days stand beside one act of one doer: then it makes no odds that a report tells of other days too.
bool one_deed(const EventView& view, StatementId x, StatementId y) {
  const Alignment* pair = view.aligned(x, y);
  return pair != nullptr && pair->slot(Slot::act) > 0 && pair->slot(Slot::who) > 0 && one_act(view, x, y) && view.one_telling(x, y);
}

// "The prime minister visited the plant on 15 June", "the plant was switched on on 18 June": either tells one act, and it is another one.
bool of_two_acts(const EventView& view, StatementId x, StatementId y) {
  constexpr float nearly_one = 0.5F;
  const Alignment* pair = view.aligned(x, y);
  const auto sole = [&](StatementId id) {
    const auto& acts = view.facts(id).acts;
    static const lexicon::Concept takes_place = lexicon::concept_named("hold_event.v");
    const auto tells = [](const cluster::Act& act) {
      return act.concept_id != takes_place && !lexicon::has_role(act.concept_id, lexicon::ConceptRole::speech);
    };
    const auto act = std::find_if(acts.begin(), acts.end(), tells);
    const bool one = act != acts.end() && std::none_of(act + 1, acts.end(), tells);
    return one ? act->concept_id : 0;
  };
  const lexicon::Concept a = sole(x), b = sole(y);
  return pair != nullptr && a != 0 && b != 0 && !lexicon::related(a, b) && view.cosine(x, y) < nearly_one;
}

// "Trước đó, chiều 20/4, ...": what came before the event of the report.
bool looks_back(const EventView& view, StatementId id) {
  const auto& openers = extract::cues(view.report_of(id).language).background;
  const auto opener = openers.longest(view.world().text(view.of(id).report).tokens(), view.world().statements[id.index()].draft->tokens.first);
  return opener && *opener.value == extract::earlier;
}

// A report may begin with the day since which something lasts; that is no day of its event. What is yet to come begins on that day.
bool lasts_since(const EventView& view, StatementId id) {
  const auto& times = view.times(id);
  return !looks_ahead(view.of(id)) && std::any_of(times.begin(), times.end(), [](const ResolvedTime& t) { return t.expression.since; });
}

// Two parts of one day are told of many acts ("2 giờ sáng", "chiều tối nay"), and what has not happened is true at every hour of it.
bool may_be_of_one_day(const EventView& view, StatementId x, StatementId y) {
  if (!compatible(*view.a.day, *view.b.day, minutes_of_day)) return false;
  const bool clock_times = view.a.day->start.hour >= 0 && view.b.day->start.hour >= 0;
  const bool denied = view.of(x).polarity == Polarity::negated && view.of(y).polarity == Polarity::negated;
  return denied || (!clock_times && !one_act(view, x, y));
}

Span day_span(const EventView& view, StatementId id) {
  const auto& times = view.times(id);
  const auto day = std::find_if(times.begin(), times.end(), tells_day);
  return day == times.end() ? view.of(id).span : view.world().text(view.of(id).report).span(day->expression.tokens);
}

}  // namespace

bool is_aftermath(const AlignmentContext& context, const Day& later, const Day& earlier) {
  static const std::set<lexicon::Concept> follows = [] {
    std::set<lexicon::Concept> out;
    for (const lexicon::Row& row : lexicon::table("common/aftermath.tsv")) {
      for (const std::string_view name : lexicon::forms(row[1])) out.insert(lexicon::concept_named(name));
    }
    out.erase(0);
    return out;
  }();
  const auto x = day_range(earlier.when.start), y = day_range(later.when.start);
  const PartialDate &before = earlier.when.start, &after = later.when.start;
  const bool ordered = x && y ? y->first > x->first : std::tie(after.month, after.day) > std::tie(before.month, before.day);
  if (!ordered) return false;
  const auto acts_of = [&](const Day& day) -> const std::vector<cluster::Act>& { return context.facts[day.statement.index()].acts; };
  const auto tells = [](const cluster::Act& act) { return !act.quoted && !lexicon::has_role(act.concept_id, lexicon::ConceptRole::speech); };
  const auto first = std::find_if(acts_of(earlier).begin(), acts_of(earlier).end(), tells);
  const lexicon::Concept earlier_act = earlier.act != 0 ? earlier.act : first == acts_of(earlier).end() ? 0 : first->concept_id;
  // "began to investigate the fire": what is told before it goes on to what had happened.
  lexicon::Concept later_act = later.act;
  constexpr int opening_acts = 2;
  int told = 0;
  for (const cluster::Act& act : acts_of(later)) {
    if (!tells(act) || follows.contains(later_act)) continue;
    if (++told > opening_acts) break;
    if (lexicon::related(act.concept_id, earlier_act)) break;
    if (follows.contains(act.concept_id)) later_act = act.concept_id;
  }
  const bool shared = std::any_of(acts_of(earlier).begin(), acts_of(earlier).end(),
                                  [&](const cluster::Act& act) { return lexicon::related(act.concept_id, later_act); });
  return !shared && follows.contains(later_act) && earlier_act != 0 && !follows.contains(earlier_act) && !lexicon::related(later_act, earlier_act);
}

void event_date_rule(const EventView& view, std::vector<Finding>& out) {
  const cluster::ReportPair& reports = view.reports;
  const StatementId x = view.a.day_statement, y = view.b.day_statement;
  if (reports.score < likely_one_event || reports.days_apart <= 0 || reports.days_apart > misdated_days || !x || !y) return;
  if (one_lies_ahead(view, x, y) || lasts_since(view, x) != lasts_since(view, y)) return;
  const bool sole_days = tells_one_day(view, reports.a, reports.b) && tells_one_day(view, reports.b, reports.a);
  if (!(sole_days ? view.one_telling(x, y) || of_shared_detail(view, x, y) : one_deed(view, x, y))) return;
  if (of_two_acts(view, x, y) || tells_what_goes_on(view.world(), x) != tells_what_goes_on(view.world(), y)) return;
  if (looks_back(view, x) || looks_back(view, y) || may_be_of_one_day(view, x, y) || of_the_aftermath(view, x, y)) return;
  const When &day_a = *view.a.day, &day_b = *view.b.day;
  if (knows_day(view, reports.a, day_b) || knows_day(view, reports.b, day_a)) return;
  out.push_back(
      contradiction(Aspect::date, "date.one-event-two-days", {x, iso(day_a), day_span(view, x)}, {y, iso(day_b), day_span(view, y)},
                    std::min(0.85, 0.5 + 0.25 * reports.score) * (one_act(view, x, y) || one_figure_off(day_a, day_b) ? 1 : of_other_acts)));
}

}  // namespace dateline::relate
