// Time expressions of one report -> values. In: a reading. Out: AnchoredTimes. Proved by tests/resolve_test.cpp.
#include <algorithm>
#include <cstdlib>

#include "resolve/resolve.hpp"

namespace dateline::resolve {
namespace {

using extract::Draft;
using extract::Reading;
using values::Anchor;
using values::TimeExpression;

// News is fresh: a page is not more than this many days younger than the happening of its lead.
constexpr std::int64_t fresh_days = 45;

// A year that is no leap year, to count days in where none is known.
constexpr int common_year = 2001;

// A bare clock time is of the day told at most so many statements before.
constexpr std::size_t near_statements = 5;

// A report is put on its page within so many days of its writing.
constexpr std::int64_t written_within = 3;

// What is to come is announced so many days ahead.
constexpr std::int64_t announced_days = 31;

bool is_full_day(const When& w) { return !w.interval && w.start.year != 0 && w.start.month != 0 && w.start.day != 0; }
bool is_yearless_day(const When& w) { return w.start.year == 0 && w.start.month != 0 && w.start.day != 0; }

std::optional<std::int64_t> day_number(const PartialDate& d) {
  const auto range = day_range(d);
  return range ? std::optional(range->first) : std::nullopt;
}

// What the report says of its own time, apart from the page.
struct OwnEvidence {
  std::optional<When> page;         // dateline or page date
  std::optional<PartialDate> told;  // the day that it speaks from, by what it says beside a date: "hôm qua (19/5)"
  std::optional<PartialDate> lead;  // first full date of the article
  std::optional<PartialDate> lead_yearless;
  std::optional<PartialDate> latest;  // the latest date, month or year that looks back
  bool reckons_from_now = false;      // it counts months or years from its own day: "tháng 2 năm nay", "tháng 9 tới", "last month"
};

// "hôm qua 19/5", "ngày mai (22/5)": the day that these words are counted from, where it lies beside the page's.
std::optional<PartialDate> told_from(const TimeExpression& t, const When& page) {
  if (t.anchor != Anchor::page || t.unit != Grain::day || t.stretch || t.said.start.day == 0 || t.said.start.month == 0) return std::nullopt;
  PartialDate said = t.said.start;
  if (said.year == 0) said.year = page.start.year;
  const auto written = day_number(page.start), told = day_number(said);
  if (!written || !told || std::abs(*told - t.days - *written) > written_within) return std::nullopt;
  return civil_from_days(*told - t.days);
}

OwnEvidence collect(const Reading& reading) {
  OwnEvidence out;
  const Report& report = reading.page.report;
  if (report.published) out.page = report.published->date;
  if (report.dateline && (report.dateline->date.start.year != 0 || !out.page)) {
    When line = report.dateline->date;
    // An agency's dateline without a year takes that of the page, where one is near.
    if (line.start.year == 0 && out.page) line.start.year = out.page->start.year;
    if (!line.start.empty()) out.page = line;
  }
  std::size_t told = 0;
  bool one_day = true;
  for (const Draft& draft : reading.statements) {
    const bool aside = draft.kind == StatementKind::headline || draft.kind == StatementKind::caption;
    const bool opening = !aside && told++ < extract::lead_statements && !draft.background && draft.modality == Modality::asserted;
    for (const TimeExpression& t : draft.times) {
      if (t.anniversary_or_name) continue;
      if (const auto day = out.page ? told_from(t, *out.page) : std::nullopt) {
        one_day = one_day && (!out.told || day_number(*out.told) == day_number(*day));
        out.told = day;
      }
      out.reckons_from_now = out.reckons_from_now || (t.anchor == Anchor::page && (t.unit == Grain::month || t.unit == Grain::year));
      if (t.anchor != Anchor::none) continue;
      const bool of_event = opening && !t.ahead && !t.since && !t.tenseless;  // a line of its own narrates nothing
      if (is_full_day(t.said) && !out.lead && of_event) out.lead = t.said.start;
      if (is_yearless_day(t.said) && !out.lead_yearless && of_event) out.lead_yearless = t.said.start;
      if (t.said.start.year == 0) continue;
      const bool later = !out.latest || day_number(t.said.start).value_or(0) > day_number(*out.latest).value_or(0);
      if (later && !t.ahead) out.latest = t.said.start;
    }
  }
  if (!one_day) out.told.reset();
  return out;
}

// A page dated before the happening that it tells of, or long after it, does not date it.
bool contradicts(const When& page, const PartialDate& lead) {
  const auto written = day_number(page.start), told = day_number(lead);
  if (!written || !told) return false;
  return *told > *written + 1 || *written - *told > 300;
}

// The day of the year `d` nearest at or before the page.
std::optional<std::int64_t> days_before_page(const When& page, PartialDate d) {
  const auto written = day_number(page.start);
  if (!written) return std::nullopt;
  d.year = page.start.year;
  auto told = day_number(d);
  if (told && *told > *written && *told - *written <= announced_days) return 0;  // soon to come
  if (told && *told > *written + 1) {
    --d.year;
    told = day_number(d);
  }
  return told ? std::optional(*written - *told) : std::nullopt;
}

struct Trusted {
  std::optional<When> page;
  std::optional<int> year;
  bool in_doubt = false;
};

Trusted weigh(const OwnEvidence& own) {
  Trusted out;
  out.page = own.page;
  std::int64_t age = -1;  // unknown
  if (own.page && own.lead_yearless) age = days_before_page(*own.page, *own.lead_yearless).value_or(-1);
  if (own.page && own.lead && contradicts(*own.page, *own.lead)) {
    // Beside a day that is fresh on the page an old one is how the story began.
    const bool past = day_number(*own.lead).value_or(0) <= day_number(own.page->start).value_or(0);
    out.in_doubt = !(past && age >= 0 && age <= fresh_days);
  } else if (own.page && !own.lead) {
    out.in_doubt = age > fresh_days;
  }
  if (own.told) {
    out.in_doubt = false;
    if (day_number(*own.told) != day_number(out.page->start)) out.page.emplace().start = *own.told;
  }
  if (out.in_doubt) out.page.reset();
  if (!out.page || out.page->start.year == 0) {
    // No page to go by: the first such day after the latest past that the report itself dates. A day of birth or a bare year far back dates nothing,
    // and a month only where the report goes on to count from its own day ("Tháng 11-2015 ... Tháng 2 năm nay").
    if (own.lead && own.latest && own.lead->year >= own.latest->year) {
      out.year = own.lead->year;
    } else if (own.latest && (own.latest->day != 0 || (own.latest->month != 0 && own.reckons_from_now))) {
      out.year = own.latest->year;
      if (own.lead_yearless && own.latest->month > own.lead_yearless->month) ++*out.year;
    }
  }
  return out;
}

}  // namespace

AnchoredTimes anchor_times(const Reading& reading, const std::optional<When>& page, std::optional<int> year) {
  AnchoredTimes out;
  values::TimeContext context;
  context.page = page;
  context.year = year;
  // "HÀ NỘI, 12/3 -" fixes the day of "hôm nay", but no year and no weekday: it is counted in a common year, which is taken out again.
  const bool yearless = page && page->start.year == 0 && page->start.day != 0;
  if (yearless) context.page->start.year = year.value_or(common_year);
  std::size_t at = 0;
  std::size_t told_at = 0;
  std::size_t period_at = 0, part_at = 0;
  for (const Draft& draft : reading.statements) {
    std::vector<ResolvedTime> times;
    ++at;
    for (const TimeExpression& t : draft.times) {
      if (t.anniversary_or_name) continue;
      if (yearless && !year && t.weekday >= 0 && t.said.start.day == 0) continue;
      values::TimeContext around = context;
      const bool bare_clock = t.anchor == Anchor::narrated && t.unit == Grain::none;
      if (bare_clock && at > told_at + near_statements) around.narrated.reset();
      if (at > period_at + near_statements) around.period.reset();
      if (at > part_at + 1) around.part_of_year.reset();  // of this statement or the one before it
      values::TimeReading read = values::read_time(t, around);
      if (yearless && !year && t.said.start.year == 0) {
        for (PartialDate* d : {&read.value.start, &read.value.end}) d->year = 0;
      }
      // "Họ hẹn sáng hôm sau ký": a day that is only planned is not the one told last.
      const bool only_planned = t.anchor == Anchor::narrated && t.days > 0 && draft.modality != Modality::asserted;
      if (!t.recurring && !only_planned && (is_full_day(read.value) || is_yearless_day(read.value))) {
        PartialDate day = read.value.start;
        day.hour = day.minute = -1;
        context.narrated = day;
        told_at = at;
      }
      if (!t.same_period && values::is_part_of_year(read.value)) {
        context.part_of_year = read.value;
        part_at = at;
      }
      if (!read.value.interval && read.value.start.year != 0) {
        context.period = read.value.start;
        period_at = at;
      }
      if (!read.value.empty()) times.push_back({t, read.value, std::move(read.because)});
    }
    out.of_statement.push_back(std::move(times));
  }
  return out;
}

AnchoredTimes anchor_times(const Reading& reading) {
  const Trusted trusted = weigh(collect(reading));
  AnchoredTimes out = anchor_times(reading, trusted.page, trusted.year);
  out.page_in_doubt = trusted.in_doubt;
  return out;
}

}  // namespace dateline::resolve
