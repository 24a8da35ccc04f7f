// In: a time expression and the day that it is counted from. Out: its value. Proved by tests/times_test.cpp.
#include "values/times_reckon.hpp"

#include <algorithm>
#include <cstdlib>

#include "values/lunar.hpp"

namespace dateline::values {
namespace {

constexpr std::int64_t days_ahead = 31;    // a yearless day later than that is last year's
constexpr std::int64_t months_ahead = 92;  // the same for a month or quarter: more often told of in advance
constexpr std::int64_t line_ahead = 273;   // the same for a line of its own: an agenda looks ahead more than a narration does
constexpr std::int64_t half_week = 3;      // days on each side of one that weeks are counted to
constexpr std::int64_t lunar_ahead = 92;   // feasts are told of long before

}  // namespace

int year_for(const TimeExpression& expression, const PartialDate& date, const PartialDate& page) {
  const int month = date.month != 0 ? date.month : date.quarter * 3 - 2;
  const int page_year = page.year;
  if (expression.weekday >= 0 && date.day != 0 && expression.nth == 0 && !expression.from_said) {
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
    if ((expression.ahead || expression.tenseless) && distance < 0) continue;
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

When stretch(const TimeExpression& expression, const PartialDate& base) {
  When out;
  out.interval = true;
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
    out.interval = false;
    out.start = expression.unit == Grain::minute ? base : only_day(base);
    return out;
  }
  out.start = end(expression.first, false);
  out.end = end(expression.last, true);
  return out;
}

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
        if (out.interval && out.end.month != 0 && start.month > out.end.month) --start.year;  // "từ 1/11 đến 31/10 năm sau"
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
      const bool over = expression.weekend && expression.back && weekday_from_days(day_number(base)) < 5;  // "at the weekend", told on a Wednesday
      const std::int64_t monday = monday_of(day_number(base)) + 7 * (expression.weeks - (over ? 1 : 0));
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
      } else if (expression.anchor == Anchor::narrated && !expression.tenseless && expression.weeks != 0 && base.day != 0) {
        const std::int64_t day = day_number(base) + 7 * expression.weeks;  // "hai tuần sau": about that day
        out.interval = true;
        start = civil_from_days(day - half_week);
        out.end = civil_from_days(day + half_week);
      } else {
        start = of_week(monday);
      }
      return true;
    }
    default:
      return false;
  }
}

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
    // a line of its own is an agenda's: the day that comes
  } else if (expression.ahead) {
    if (distance == 0 && !expression.expected) distance = 7;  // "will meet Friday" on a Friday is today, "next Friday" is not
  } else if (distance > 0) {
    distance -= 7;
  } else if (expression.back) {
    distance = -7;
  }
  out.start = civil_from_days(today + distance + 7 * expression.weeks);
  put_clock(out.start, expression.said.start);
}

PartialDate of_lunar(const TimeExpression& expression, const std::optional<PartialDate>& page, std::optional<int> year) {
  const PartialDate& said = expression.said.start;
  const auto in_year = [&](int lunar_year) { return from_lunar(lunar_year, said.month, said.day, expression.leap_month).value_or(PartialDate{}); };
  if (said.year != 0) return in_year(said.year);
  if (!page) return year ? in_year(*year) : PartialDate{};
  PartialDate best;
  for (const int lunar_year : {page->year - 2, page->year - 1, int{page->year}, page->year + 1}) {
    const PartialDate day = in_year(lunar_year);
    if (day.empty()) continue;
    const std::int64_t distance = day_number(day) - day_number(*page);
    if (distance > (expression.ahead ? 365 : lunar_ahead) && !best.empty()) break;
    best = day;
    if (expression.ahead && distance >= 0) break;
  }
  return best;
}

}  // namespace dateline::values
