// In: a time expression and what is known of the page. Out: its value, or as much of it as can be known. Proved by tests/times_test.cpp.
#include <algorithm>
#include <cstdlib>

#include "values/times_calendar.hpp"

namespace dateline::values {
namespace {

// A page date that fixes a day, as the base of counting.
std::optional<PartialDate> page_day(const TimeContext& context) {
  if (!context.page || context.page->start.year == 0) return {};
  PartialDate out = context.page->start;
  const auto range = day_range(out);
  if (!range) return {};
  PartialDate day = civil_from_days(range->first);
  day.hour = out.hour;
  day.minute = out.minute;
  return day;
}

constexpr std::int64_t days_ahead = 31;    // a yearless day later than that is last year's
constexpr std::int64_t months_ahead = 92;  // the same for a month or quarter: more often told of in advance
constexpr std::int64_t line_ahead = 214;   // the same for a line of its own: an agenda looks ahead more than a narration does

// The year of a day or month: the one that its weekday asks for, else the last time it came, else one shortly ahead.
int year_for(const TimeExpression& expression, const PartialDate& date, const PartialDate& page) {
  const int month = date.month != 0 ? date.month : date.quarter * 3 - 2;
  const int page_year = page.year;
  if (expression.weekday >= 0 && date.day != 0 && expression.nth == 0) {
    for (const int year : {page_year, page_year - 1, page_year + 1, page_year - 2, page_year + 2}) {
      if (date.day > days_in_month(year, month)) continue;
      const std::int64_t ahead = days_from_civil(year, month, date.day) - day_number(page);
      if (year == page_year && ahead > 300 && !expression.ahead) continue;
      if (weekday_from_days(days_from_civil(year, month, date.day)) == expression.weekday) return year;
    }
  }
  const std::int64_t distance = days_from_civil(page_year, month, std::max<int>(date.day, 1)) - day_number(page);
  if (distance > 0) {
    if (expression.ahead) return page_year;
    if (expression.back) return page_year - 1;
    const std::int64_t far = expression.tenseless ? line_ahead : date.day != 0 ? days_ahead : months_ahead;
    return distance <= far ? page_year : page_year - 1;
  }
  const bool over = date.day != 0 ? distance < 0 : distance < -31;
  if (expression.ahead && over && distance < -60) return page_year + 1;
  if (!expression.back && distance < -330 && date.day != 0) return page_year + 1;  // "5/1" in the last days of December
  return page_year;
}

// The nearest day of that number, rather before the page than after it.
PartialDate day_of_month(const TimeExpression& expression, const PartialDate& around, bool looks_back) {
  std::optional<PartialDate> best;
  std::int64_t best_cost = 0;
  const int reach = expression.weekday >= 0 ? 12 : 2;  // "Thursday the 15th" may lie further away
  for (int shift = -reach; shift <= reach; ++shift) {
    PartialDate date = of_month(around.year, around.month - 1 + shift);
    if (expression.said.start.day > days_in_month(date.year, date.month)) continue;
    date.day = expression.said.start.day;
    if (expression.weekday >= 0 && weekday_from_days(day_number(date)) != expression.weekday) continue;
    const std::int64_t distance = day_number(date) - day_number(around);
    if (expression.ahead && distance < 0) continue;
    const std::int64_t cost = distance > 0 && looks_back && !expression.ahead ? distance * 3 : std::abs(distance);
    if (!best || cost < best_cost) {
      best = date;
      best_cost = cost;
    }
  }
  if (best) return *best;
  PartialDate out;
  out.day = expression.said.start.day;
  return out;
}

TimeReading stretch(const TimeExpression& expression, const PartialDate& base) {
  TimeReading out;
  out.because = "counted from the page's date";
  out.value.interval = true;
  const auto end = [&](int offset, bool last) {
    switch (expression.unit) {
      case Grain::year:
        return of_year(base.year + offset);
      case Grain::quarter:
        return of_month(base.year, (base.month - 1) / 3 * 3 + 3 * offset + (last ? 2 : 0));
      case Grain::month:
        return of_month(base.year, base.month - 1 + offset);
      case Grain::week:
        return civil_from_days(monday_of(day_number(base)) + 7 * offset + (last ? 6 : 0));
      case Grain::hour:
        return of_minute({base.year, base.quarter, base.month, base.week, base.day, base.hour, -1}, 60 * offset, Grain::hour);
      case Grain::minute:
        return of_minute(base, offset, Grain::minute);
      default:
        return civil_from_days(day_number(base) + offset);
    }
  };
  if (expression.last < expression.first || (expression.unit >= Grain::hour && base.hour < 0)) {
    out.value.interval = false;
    out.value.start = expression.unit == Grain::minute ? base : only_day(base);
    return out;
  }
  out.value.start = end(expression.first, false);
  out.value.end = end(expression.last, true);
  return out;
}

const char* because_of_offset(const TimeExpression& expression) {
  return expression.anchor == Anchor::narrated ? "counted from the day told before" : "counted from the page's date";
}

// A unit with its offset: "tuần trước", "tháng 2 năm nay", "thứ Năm tuần trước", "the 20th of next month".
bool of_unit(const TimeExpression& expression, const PartialDate& base, When& out) {
  PartialDate& start = out.start;
  const PartialDate said = expression.said.start;
  switch (expression.unit) {
    case Grain::year: {
      const int year = base.year + expression.years;
      if (expression.season > 0)
        season(expression, year, out);
      else if (expression.nth != 0)
        out = nth_in(expression, said.month == 0 ? of_year(year) : of_month(year, said.month - 1));
      else {
        start.year = of_year(year).year;
        if (out.interval) out.end.year = start.year;
      }
      return true;
    }
    case Grain::quarter:
      start = of_month(base.year, (base.month - 1) / 3 * 3 + expression.months);
      start.quarter = static_cast<std::int8_t>((start.month - 1) / 3 + 1);
      start.month = 0;
      return true;
    case Grain::month: {
      const PartialDate month = of_month(base.year, base.month - 1 + expression.months);
      if (expression.nth != 0) {
        out = nth_in(expression, month);
        return true;
      }
      start = month;
      if (said.day != 0 && said.day <= days_in_month(month.year, month.month)) start.day = said.day;
      put_clock(start, said);
      return true;
    }
    case Grain::week: {
      const std::int64_t monday = monday_of(day_number(base)) + 7 * expression.weeks;
      if (expression.weekend) {
        // What was the last weekend is seen from Monday to Friday, and from Saturday it is the one of the week before.
        out.interval = true;
        out.start = civil_from_days(monday + 5);
        out.end = civil_from_days(monday + 6);
      } else if (expression.weekday >= 0) {
        start = civil_from_days(monday + expression.weekday);
        put_clock(start, said);
      } else if (expression.edge != 0) {  // Monday to Wednesday, Wednesday and Thursday, Friday to Sunday
        static constexpr int first[] = {0, 0, 2, 4};
        static constexpr int last[] = {0, 2, 3, 6};
        out.interval = true;
        start = civil_from_days(monday + first[expression.edge]);
        out.end = civil_from_days(monday + last[expression.edge]);
      } else {
        start = of_week(monday);
      }
      return true;
    }
    default:
      return false;
  }
}

// "hôm qua", "sáng nay", "hai ngày sau", "2 giờ trước"; beside a date ("hôm nay, 26/8") the day gives its year.
void of_day(const TimeExpression& expression, const PartialDate& base, When& out) {
  if (expression.unit == Grain::hour || expression.unit == Grain::minute) {
    const int minutes = expression.hours * 60 + expression.minutes;
    out.start = of_minute(base, minutes, minutes == 0 && base.minute >= 0 ? Grain::minute : expression.unit);
    return;
  }
  const PartialDate day = civil_from_days(day_number(base) + expression.days);
  const PartialDate said = expression.said.start;
  if (said.day != 0 && (said.month != 0 || said.day != day.day)) {
    if (said.month == 0) {
      TimeExpression bare = expression;
      out.start = day_of_month(bare, base, true);
    } else if (said.year == 0) {
      out.start.year = static_cast<std::int16_t>(year_for(expression, said, base));
    }
  } else {
    out.start = day;
  }
  put_clock(out.start, said);
}

void of_weekday(const TimeExpression& expression, const PartialDate& page, When& out) {
  const std::int64_t today = day_number(page);
  int distance = (expression.weekday - weekday_from_days(today) + 7) % 7;  // 0 to 6 days ahead
  if (expression.tenseless && !expression.ahead && !expression.back) {
    if (distance > 3) distance -= 7;
  } else if (expression.ahead) {
    if (distance == 0) distance = 7;
  } else if (distance > 0) {
    distance -= 7;
  } else if (expression.back) {
    distance = -7;
  }
  out.start = civil_from_days(today + distance + 7 * expression.weeks);
  put_clock(out.start, expression.said.start);
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
    if (!told && !page) return out;
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
    if (context.year) {
      year = *context.year;
      out.because = "the year from the reports";
    } else if (page) {
      year = year_for(expression, start, *page) + expression.years;
      out.because = "the nearest such date to the page's date";
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

}  // namespace

TimeReading read_time(const TimeExpression& expression, const TimeContext& context) {
  if (expression.lunar) return {{}, "a date of the lunar calendar"};
  const std::optional<PartialDate> page = page_day(context);
  std::optional<PartialDate> base = page;
  if (expression.anchor == Anchor::narrated && expression.unit != Grain::none) {
    base.reset();
    if (context.narrated && context.narrated->year != 0 && context.narrated->month != 0 &&
        (context.narrated->day != 0 || expression.unit < Grain::day))
      base = context.narrated;
  }
  TimeReading out{expression.said, because_of_offset(expression)};
  if (expression.stretch || expression.unit != Grain::none) {
    const bool dated = expression.said.start.year != 0 && expression.unit >= Grain::day;  // "hôm qua, 26/8/2016" needs no page
    const bool partly = !base && (expression.said.start.month != 0 || expression.said.start.quarter != 0) && expression.unit == Grain::day;
    if (!base && !dated && !partly) return {{}, "nothing to count from"};
    if (expression.stretch) {
      out = stretch(expression, *base);
    } else if (base && !of_unit(expression, *base, out.value)) {
      of_day(expression, *base, out.value);
    }
  } else if (expression.nth != 0) {
    out = of_nth(expression, context, page);
  } else if (expression.weekday_alone) {
    if (!page) return {{}, "a weekday without a page date"};
    of_weekday(expression, *page, out.value);
    out.because = expression.ahead ? "the next such weekday after the page's date" : "the last such weekday up to the page's date";
  } else if (expression.season > 0) {
    const int year = expression.said.start.year != 0 ? expression.said.start.year : context.year.value_or(page ? page->year : 0);
    if (year == 0) return {{}, "a season without a year"};
    season(expression, year, out.value);
    out.because = "the months of the season";
  } else {
    out = of_parts(expression, context, page);
  }
  finish(expression, out.value);
  return out;
}

}  // namespace dateline::values
