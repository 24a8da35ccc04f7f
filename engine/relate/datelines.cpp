// Pages against events. Proved by tests/relate_test.cpp.
#include <algorithm>

#include "relate/relate.hpp"

namespace dateline::relate {
namespace {

// A page may tell of what happened so many days before it; of what is to come it may tell as well, but then in the words of a plan.
constexpr std::int64_t stale_days = 300;

// News is told within so many days.
constexpr std::int64_t fresh_days = 10;
// An event that lies so many days behind the page at most may be looked forward to.
constexpr std::int64_t near_days = 60;

struct DayOf {
  StatementId statement;
  When day;
  Span span;
};

bool planned(const Statement& s) { return s.modality == Modality::planned || s.modality == Modality::possible; }

// "Từ năm 2017 trở đi, ...", on a page of 2016: a rule for what is yet to come.
bool opens_ahead(const Report& page, const std::vector<resolve::ResolvedTime>& times) {
  const auto written = page.published ? day_range(page.published->date.start) : std::nullopt;
  return written && std::any_of(times.begin(), times.end(), [&](const resolve::ResolvedTime& t) {
           const bool open = t.value.interval && t.value.end.empty() && t.expression.said.start.year != 0;  // "từ đầu năm" is counted from the event
           const auto from = open ? day_range(t.value.start) : std::nullopt;
           return from && from->first > written->last;
         });
}

// The statements of a report's beginning that put its event on a day. `begun`: or that say on which day it began ("từ 5/4").
std::optional<DayOf> told_day(const AlignmentContext& context, ReportId report, bool begun = false) {
  const resolve::Resolved& world = context.world;
  const resolve::StatementRange range = world.of_report[report.index()];
  std::size_t told = 0;
  for (std::uint32_t i = range.first; i < range.last && told < extract::lead_statements; ++i) {
    const StatementKind kind = world.out.statements[i].kind;
    if (kind != StatementKind::headline && kind != StatementKind::caption) ++told;
    if (context.facts[i].background || planned(world.out.statements[i])) continue;
    if (opens_ahead(world.out.of(report), world.statements[i].times)) continue;
    for (const resolve::ResolvedTime& t : world.statements[i].times) {
      if (t.value.start.day == 0 || t.expression.ahead) continue;
      const bool lasts = t.value.interval || t.expression.since;
      if (lasts && !(begun && t.expression.since && t.value.end.empty())) continue;
      return DayOf{StatementId(i), lasts ? When{t.value.start, {}, false, t.value.part, t.value.zone} : t.value,
                   world.text(report).span(t.expression.tokens)};
    }
  }
  return std::nullopt;
}

// Days without a year are counted in one that is no leap year; `of_no_year`: as all are where the stamp has none.
PartialDate in_some_year(PartialDate day, bool of_no_year = false) {
  constexpr std::int16_t common_year = 2001;
  if (day.year == 0 || of_no_year) day.year = common_year;
  return day;
}

// Another report tells of the same day as of news, on a page of the days after it or on one that does not say when: so the day is no recollection.
bool fresh_sister(const AlignmentContext& context, const Event& event, ReportId report, DayRange happened, bool of_no_year) {
  return std::any_of(event.reports.begin(), event.reports.end(), [&](ReportId other) {
    const Report& sister = context.world.out.of(other);
    if (other == report) return false;
    const auto day = told_day(context, other, true);
    const auto told = day ? day_range(in_some_year(day->day.start, of_no_year)) : std::nullopt;
    if (!told || told->first != happened.first) return false;
    if (!sister.published) return true;
    const auto written = day_range(in_some_year(sister.published->date.start, of_no_year));
    return written && written->first >= happened.first && written->first - happened.last <= fresh_days;
  });
}

// In the page's year the day lies right before the page: nothing is wrong with it.
bool of_these_days(PartialDate day, const PartialDate& page) {
  day.year = page.year;
  const auto told = day_range(day), written = day_range(page);
  return told && written && written->first >= told->first && written->first - told->last <= fresh_days;
}

std::optional<Discrepancy> page_against_event(const AlignmentContext& context, const Event& event, ReportId report) {
  const Report& page = context.world.out.of(report);
  // Where no line of the page dates it, its agency dateline does.
  const std::optional<Published>& stamp = page.published ? page.published : page.dateline;
  if (!stamp || stamp->date.start.day == 0) return std::nullopt;
  std::optional<DayOf> told = told_day(context, report);
  if (!told) return std::nullopt;
  const bool of_no_year = stamp->date.start.year == 0;
  PartialDate page_day = stamp->date.start, event_day = told->day.start;
  if (of_no_year) {  // a stamp without a year is of the year of what it tells
    event_day = in_some_year(event_day, true);
    page_day.year = event_day.year;
  }
  const auto written = day_range(page_day), happened = day_range(event_day);
  const bool in_doubt = context.world.page_in_doubt[report.index()];
  bool clash = false;
  if (written && happened) {
    // A day that is near and that no page of after it tells of is looked forward to.
    const bool near = happened->first - written->last <= near_days;
    const bool before = happened->first > written->last + 1 && (!near || fresh_sister(context, event, report, *happened, of_no_year));
    const bool long_after = written->first - happened->last > stale_days;
    clash = before || (!of_no_year && long_after && in_doubt && fresh_sister(context, event, report, *happened, of_no_year));
  }
  // Without a year: a page of one season that tells, as news, of a day of another one, which a second report tells as well.
  const bool other_season =
      !clash && in_doubt && written && !happened && told->day.start.year == 0 && !of_these_days(told->day.start, stamp->date.start);
  if (!clash && !other_season) return std::nullopt;
  Discrepancy d;
  d.aspect = Aspect::dateline;
  d.severity = Severity::contradiction;
  d.rule = happened && happened->first > written->last ? "dateline.page-before-event" : "dateline.page-long-after-event";
  d.sides.push_back({iso(stamp->date), {report}, {}, {{report, stamp->span}}});
  Side event_side{iso(told->day), {report}, {told->statement}, {{report, told->span}}};
  for (const ReportId other : event.reports) {
    if (other == report) continue;
    const auto day = told_day(context, other, true);
    if (!day || !compatible(day->day, told->day)) continue;
    event_side.reports.push_back(other);
    event_side.statements.push_back(day->statement);
    event_side.quotes.push_back({other, day->span});
  }
  // A copy of the same text is no second report.
  const bool second =
      std::any_of(event_side.reports.begin(), event_side.reports.end(), [&](ReportId r) { return context.world.out.of(r).origin != page.origin; });
  if (other_season && !second) return std::nullopt;
  d.confidence = other_season ? 0.7 : event_side.reports.size() > 1 ? 0.95 : 0.8;
  d.sides.push_back(std::move(event_side));
  return d;
}

// The report is nearly the same text as one that bears another day.
bool copies_one_of(const AlignmentContext& context, ReportId report, const Side& side) {
  return std::any_of(side.reports.begin(), side.reports.end(), [&](ReportId other) {
    return std::binary_search(context.world.near_copies.begin(), context.world.near_copies.end(),
                              std::pair(std::min(report, other), std::max(report, other)));
  });
}

// Copies of one text on pages of different days: one stamp may be the day of copying, so it is a divergence, told once for each origin.
std::optional<Discrepancy> copies_apart(const AlignmentContext& context, const Origin& origin) {
  if (origin.evidence != OriginEvidence::copied_text) return std::nullopt;
  Discrepancy d;
  d.aspect = Aspect::dateline;
  d.severity = Severity::divergence;
  d.rule = "dateline.copies-under-two-dates";
  d.confidence = 0.7;
  for (const ReportId id : origin.reports) {
    const Report& report = context.world.out.of(id);
    if (!report.published || report.published->date.start.day == 0) continue;
    PartialDate day = report.published->date.start;
    day.hour = day.minute = -1;
    const std::string value = iso(day);
    auto side = std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& s) { return s.value == value; });
    if (side == d.sides.end()) {
      d.sides.push_back({value, {}, {}, {}});
      side = d.sides.end() - 1;
    }
    side->reports.push_back(id);
    side->quotes.push_back({id, report.published->span});
  }
  // A text of its own, that only shares much with them, is no copy.
  const std::vector<Side> all = d.sides;
  for (Side& side : d.sides) {
    Side kept{side.value, {}, {}, {}};
    for (std::size_t i = 0; i < side.reports.size(); ++i) {
      const bool copy =
          std::any_of(all.begin(), all.end(), [&](const Side& s) { return s.value != side.value && copies_one_of(context, side.reports[i], s); });
      if (!copy) continue;
      kept.reports.push_back(side.reports[i]);
      kept.quotes.push_back(side.quotes[i]);
    }
    side = std::move(kept);
  }
  std::erase_if(d.sides, [](const Side& s) { return s.reports.empty(); });
  if (d.sides.size() < 2) return std::nullopt;
  std::int64_t first = INT64_MAX, last = INT64_MIN;
  for (const Side& s : d.sides) {
    const auto when = when_from_iso(s.value);
    const auto range = when ? day_range(when->start) : std::nullopt;
    if (!range) return std::nullopt;
    first = std::min(first, range->first);
    last = std::max(last, range->last);
  }
  if (last - first <= 1) return std::nullopt;
  return d;
}

}  // namespace

std::vector<Discrepancy> dateline_discrepancies(const AlignmentContext& context, const std::vector<Event>& events) {
  std::vector<Discrepancy> out;
  for (std::size_t e = 0; e < events.size(); ++e) {
    for (const ReportId report : events[e].reports) {
      if (auto d = page_against_event(context, events[e], report)) {
        d->event = EventId(e);
        out.push_back(std::move(*d));
      }
    }
  }
  for (const Origin& origin : context.world.out.origins) {
    auto d = copies_apart(context, origin);
    if (!d) continue;
    const auto told = std::find_if(out.begin(), out.end(), [&](const Discrepancy& known) {
      return std::find(origin.reports.begin(), origin.reports.end(), known.sides.front().reports.front()) != origin.reports.end();
    });
    if (told == out.end()) {
      d->event = context.world.out.of(origin.reports.front()).event;
      out.push_back(std::move(*d));
    }
  }
  return out;
}

}  // namespace dateline::relate
