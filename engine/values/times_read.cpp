// In: a time expression and what is known of the page. Out: its value, or as much of it as can be known. Proved by tests/times_test.cpp.
#include <algorithm>
#include <cstdlib>

#include "values/times_reckon.hpp"

namespace dateline::values {
namespace {

// A page date that fixes a day, as the base of counting.
std::optional<PartialDate> page_day(const TimeContext& context) {
  if (!context.page || context.page->start.year == 0) return {};
  const auto range = day_range(context.page->start);
  if (!range) return {};
  PartialDate day = civil_from_days(range->first);
  put_clock(day, context.page->start);
  return day;
}

constexpr std::int64_t fresh = 31;       // days from the page within which a date is the story's own
constexpr std::int64_t soon_after = 45;  // days after a day of an earlier year within which its story goes on

// "Ngày 3/7/2014, ông nộp đơn. Ngày 20/7 ...": a date far from the page goes on with what was told of an earlier year.
bool goes_on(const PartialDate& date, int year, const PartialDate& page, const std::optional<PartialDate>& told) {
  if (!told || told->day == 0 || told->year == 0 || told->year >= year || date.day == 0 || date.day > days_in_month(told->year, date.month))
    return false;
  if (std::abs(days_from_civil(year, date.month, std::min<int>(date.day, days_in_month(year, date.month))) - day_number(page)) <= fresh) return false;
  const std::int64_t after = days_from_civil(told->year, date.month, date.day) - day_number(*told);
  return after >= 0 && after <= soon_after;
}

// A date whose year, or month, is not said.
TimeReading of_parts(const TimeExpression& expression, const TimeContext& context, const std::optional<PartialDate>& page) {
  TimeReading out{expression.said, "as written"};
  PartialDate& start = out.value.start;
  const bool told = context.narrated && context.narrated->year != 0 && context.narrated->month != 0;
  if (start.day != 0 && start.month == 0) {
    if (!told && !page) return out;
    PartialDate day = day_of_month(expression, told ? *context.narrated : *page, !told);
    put_clock(day, expression.said.start);
    start = day;
    out.because = told ? "the month told before" : "the nearest such day to the page's date";
  } else if (start.day == 0 && start.month == 0 && start.quarter == 0 && start.week == 0 && start.year == 0 && start.hour >= 0) {
    // Without a day told nearby a narrated clock time is of an unknown day; a line of its own is of the page's.
    if (!told && (!page || !expression.tenseless)) return out;
    PartialDate day = only_day(told && context.narrated->day != 0 ? *context.narrated : page ? *page : PartialDate{});
    if (day.day == 0) return out;
    put_clock(day, start);
    out.because = told ? "the day told before" : "the page's date";
    start = day;
    if (out.value.interval) {
      PartialDate end = day;
      put_clock(end, expression.said.end);
      out.value.end = end;
    }
  } else if (start.year == 0 && (start.month != 0 || start.quarter != 0)) {
    int year = 0;
    if (start.day != 0 && context.period && context.period->day == 0 && context.period->month == start.month && context.period->year != 0) {
      year = context.period->year;
      out.because = "the year of the month told before";
    } else if (context.year) {
      year = *context.year;
      out.because = "the year from the reports";
    } else if (page) {
      year = year_for(expression, start, *page) + expression.years;
      out.because = "the nearest such date to the page's date";
      if (goes_on(start, year, *page, context.period)) {
        year = context.period->year;
        out.because = "the year of the day told before";
      }
    }
    if (year == 0) return out;
    start.year = static_cast<std::int16_t>(year);
    if (out.value.interval && out.value.end.year == 0) {
      const bool wraps = out.value.end.month != 0 && out.value.end.month < start.month;
      out.value.end.year = static_cast<std::int16_t>(year + (wraps ? 1 : 0));
    }
  }
  return out;
}

// The said month or year that an nth day or week is counted in.
TimeReading of_nth(const TimeExpression& expression, const TimeContext& context, const std::optional<PartialDate>& page) {
  PartialDate period = expression.said.start;
  if (period.year == 0 && context.year) period.year = static_cast<std::int16_t>(*context.year);
  if (period.year == 0 && page) period.year = static_cast<std::int16_t>(year_for(expression, period, *page));
  if (period.year == 0) return {};
  When value = nth_in(expression, period);
  put_clock(value.start, expression.said.start);
  return {value, "counted within its month or year"};
}

void finish(const TimeExpression& expression, When& value) {
  if (value.interval && value.end.hour >= 0 && value.end.day == 0) {  // "9:30 to 11:00 on Thursday"
    PartialDate end = only_day(value.start);
    put_clock(end, value.end);
    value.end = end;
  }
  if (expression.week_of && value.start.year != 0) value.start = of_week(day_number(value.start));
  value.part = expression.said.part;
  value.zone = expression.said.zone;
  if (value.zone && in_summer_time(expression.summer, value.start) && expression.summer != SummerTime::none)
    value.zone = static_cast<std::int16_t>(*value.zone + 60);
  if (value.interval && !expression.since) return;
  if (expression.since && !value.interval && !value.start.empty()) {
    value.interval = true;
  } else if (expression.until && !value.start.empty()) {
    value.interval = true;
    value.end = value.start;
    value.start = {};
  }
}

// The hour before which what is told of a day cannot have been: "trưa", "lúc 15 giờ".
int earliest_hour(const When& said) {
  if (said.start.hour >= 0) return said.start.hour;
  switch (said.part) {
    case DayPart::morning:
      return 5;
    case DayPart::noon:
      return 10;
    case DayPart::afternoon:
      return 12;
    case DayPart::evening:
      return 17;
    case DayPart::night:
      return 19;
    default:
      return 0;
  }
}

// What the words count from: the page's day, the day told last, or for months and years the period told last.
std::optional<PartialDate> base_of(const TimeExpression& expression, const TimeContext& context, const std::optional<PartialDate>& page) {
  // Years alone can be counted from a year: "tháng 2 năm nay" without a page, in a report that is known to be of 2016.
  if (expression.anchor == Anchor::page && !page && context.year && expression.unit == Grain::year && !expression.stretch)
    return of_year(*context.year);
  if (expression.anchor != Anchor::narrated) return page;
  const auto& told = expression.unit >= Grain::day || !context.period ? context.narrated : context.period;
  if (!told && expression.tenseless && expression.unit <= Grain::week) return page;
  // "lúc 5 giờ cùng ngày" where the page has told no day yet: its own, unless that hour had not come.
  if (!context.narrated && expression.unit == Grain::day && expression.days == 0 && expression.weekday < 0)
    return page && page->hour >= 0 && page->hour < earliest_hour(expression.said) ? std::nullopt : page;
  if (!told || told->year == 0) return {};
  const bool fine = (expression.unit == Grain::year && expression.weekday < 0) || (expression.unit == Grain::month && told->month != 0) ||
                    (told->month != 0 && told->day != 0);
  return fine ? told : std::nullopt;
}

// "hôm qua", "tuần trước", "3 ngày qua"
TimeReading of_offset(const TimeExpression& expression, const std::optional<PartialDate>& base) {
  TimeReading out{expression.said, expression.anchor == Anchor::narrated ? "counted from what was told before" : "counted from the page's date"};
  const PartialDate& said = expression.said.start;
  const bool dated = said.year != 0 && expression.unit >= Grain::day;  // "hôm qua, 26/8/2016" needs no page
  const bool partly = (said.month != 0 || said.quarter != 0) && expression.unit == Grain::day;
  if (!base) return dated || partly ? out : TimeReading{{}, "nothing to count from"};
  if (expression.stretch) {
    out.value = stretch(expression, *base);
  } else if (!of_unit(expression, *base, out.value)) {
    of_day(expression, *base, out.value);
  }
  return out;
}

// "5 giờ cùng ngày" behind a day without a year.
bool is_of_told_day(const TimeExpression& expression, const TimeContext& context) {
  const bool same = expression.anchor == Anchor::narrated && expression.unit == Grain::day && expression.days == 0 && expression.weekday < 0;
  return same && !expression.stretch && context.narrated && context.narrated->year == 0 && context.narrated->day != 0;
}

TimeReading of_told_day(const TimeExpression& expression, const TimeContext& context) {
  TimeReading out{{}, "counted from what was told before"};
  out.value.start = *context.narrated;
  put_clock(out.value.start, expression.said.start);
  return out;
}

// "two days after Aug. 26", "the third Tuesday after June 5"
TimeReading of_said(const TimeExpression& expression, TimeReading said) {
  const PartialDate date = said.value.start;
  said.because = "counted from the date named beside it";
  if (date.year == 0 || date.day == 0) return {{}, "counted from a date without a year"};
  When out;
  if (expression.weekday >= 0) {
    const int sign = expression.weeks > 0 ? 1 : -1;
    int distance = sign * (expression.weekday - weekday_from_days(day_number(date)));
    distance = (distance % 7 + 6) % 7 + 1;  // 1 to 7
    out.start = civil_from_days(day_number(date) + sign * (distance + 7 * (std::abs(expression.weeks) - 1)));
  } else if (expression.unit == Grain::hour || expression.unit == Grain::minute) {
    of_day(expression, date, out);
  } else if (expression.unit >= Grain::week) {
    out.start = civil_from_days(day_number(date) + expression.days + 7 * expression.weeks);
  } else {
    out.start = of_month(date.year + expression.years, date.month - 1 + expression.months);
    out.start.day = static_cast<std::int8_t>(std::min<int>(date.day, days_in_month(out.start.year, out.start.month)));
  }
  said.value = out;
  return said;
}

TimeReading of_season(const TimeExpression& expression, const TimeContext& context, const std::optional<PartialDate>& page) {
  const int year = expression.said.start.year != 0 ? expression.said.start.year : context.year.value_or(page ? page->year : 0);
  if (year == 0) return {{}, "a season without a year"};
  TimeReading out{expression.said, "the months of the season"};
  season(expression, year, out.value);
  return out;
}

TimeReading of_lone_weekday(const TimeExpression& expression, const TimeContext& context, const std::optional<PartialDate>& page) {
  const bool told = expression.anchor == Anchor::narrated;
  const std::optional<PartialDate> base = told ? base_of(expression, context, page) : page;
  if (!base) return {{}, told ? "nothing to count from" : "a weekday without a page date"};
  TimeReading out{expression.said, "the last such weekday up to the page's date"};
  if (expression.ahead) out.because = told ? "the next such weekday after the day told before" : "the next such weekday after the page's date";
  of_weekday(expression, *base, out.value);
  return out;
}

TimeReading of_lunar_day(const TimeExpression& expression, const TimeContext& context, const std::optional<PartialDate>& page) {
  const PartialDate day = expression.said.start.day == 0 ? PartialDate{} : of_lunar(expression, page, context.year);
  if (day.empty()) return {{}, "a date of the lunar calendar"};
  TimeReading out{{}, "a day of Vietnam's lunar calendar, reckoned at UTC+7"};
  out.value.start = day;
  put_clock(out.value.start, expression.said.start);
  return out;
}

// "so với cùng kỳ năm ngoái": of the year read, the months that were told of another.
void take_same_period(const TimeContext& context, TimeReading& out) {
  const PartialDate year = out.value.start;
  if (!context.part_of_year || out.value.interval || year.year == 0 || year.month != 0 || context.part_of_year->start.year == year.year) return;
  out.value = *context.part_of_year;
  out.value.start.year = year.year;
  if (out.value.interval) out.value.end.year = year.year;
  for (PartialDate* date : {&out.value.start, &out.value.end}) {  // 29 February
    while (date->day > 28 && !day_range(*date)) --date->day;
  }
}

TimeReading read_alone(const TimeExpression& expression, const TimeContext& context) {
  if (expression.recurring && expression.said.start.month != 0) return {expression.said, "of every year"};
  if (expression.recurring) return {{}, "what happens again and again has no day"};
  const std::optional<PartialDate> page = page_day(context);
  if (expression.lunar) return of_lunar_day(expression, context, page);
  if (expression.from_said) return of_said(expression, of_parts(expression, context, page));
  if (is_of_told_day(expression, context)) return of_told_day(expression, context);
  if (expression.stretch || expression.unit != Grain::none) return of_offset(expression, base_of(expression, context, page));
  if (expression.nth != 0) return of_nth(expression, context, page);
  if (expression.weekday_alone) return of_lone_weekday(expression, context, page);
  if (expression.season > 0) return of_season(expression, context, page);
  return of_parts(expression, context, page);
}

TimeReading read_one(const TimeExpression& expression, const TimeContext& context) {
  TimeReading out = read_alone(expression, context);
  if (expression.same_period) take_same_period(context, out);
  return out;
}

// "từ hôm qua đến 5/6", "Friday to Sunday": a bare weekday is the first such day after the other end.
void close(const TimeExpression& expression, const TimeContext& context, TimeReading& out) {
  const TimeExpression& end = expression.to.front();
  TimeContext around = context;
  TimeExpression last = end;
  last.to.clear();
  if (out.value.start.year != 0 && out.value.start.day != 0) {
    around.narrated = out.value.start;
    if (last.weekday_alone) {
      around.page = out.value;
      last.ahead = true;
    }
  }
  const TimeReading read = read_time(last, around);
  const PartialDate &said = expression.said.start, &closing = read.value.start;
  if (said.year == 0 && said.month != 0 && expression.anchor == Anchor::none && end.unit == Grain::year && closing.year != 0 &&
      !read.value.interval) {
    // "từ 1/11 đến 31/10 năm sau": the last such day before the other end.
    const bool before = said.month < closing.month || (said.month == closing.month && said.day <= closing.day);
    out.value.start.year = static_cast<std::int16_t>(closing.year - (before ? 0 : 1));
  }
  const auto from = day_range(out.value.start);
  const auto to = day_range(read.value.interval ? read.value.end : read.value.start);
  out.value.interval = true;
  if (from && to && from->first <= to->last) out.value.end = read.value.interval ? read.value.end : read.value.start;
}

}  // namespace

bool is_part_of_year(const When& when) {
  return when.start.year != 0 && when.start.month != 0 && (when.interval ? when.end.year == when.start.year : when.start.day == 0);
}

TimeReading read_time(const TimeExpression& expression, const TimeContext& context) {
  TimeReading out = read_one(expression, context);
  finish(expression, out.value);
  if (expression.from_page && !out.value.empty()) {
    const auto page = page_day(context);
    if (!page) return {{}, "nothing to count from"};
    if (!out.value.interval) out.value.end = out.value.start;
    if (const auto days = day_range(out.value.end); days && out.value.end.week != 0) out.value.end = civil_from_days(days->last);
    out.value.interval = true;
    out.value.start = only_day(*page);
  } else if (!expression.to.empty() && !out.value.empty() && !out.value.interval) {
    close(expression, context, out);
  }
  return out;
}

}  // namespace dateline::values
