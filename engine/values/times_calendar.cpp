// In: parts of dates. Out: parts of dates, reckoned on the Gregorian calendar and in ISO 8601 weeks. Proved by tests/times_test.cpp.
#include "values/times_calendar.hpp"

#include <algorithm>

namespace dateline::values {

std::int64_t day_number(const PartialDate& date) { return days_from_civil(date.year, std::max<int>(date.month, 1), std::max<int>(date.day, 1)); }

PartialDate only_day(PartialDate date) {
  date.hour = -1;
  date.minute = -1;
  return date;
}

PartialDate of_year(int year) {
  PartialDate out;
  if (year >= 1 && year <= 9999) out.year = static_cast<std::int16_t>(year);
  return out;
}

PartialDate of_month(int year, int months) {  // months from January, any number
  const int all = year * 12 + months;
  const int month = (all % 12 + 12) % 12;
  PartialDate out = of_year((all - month) / 12);
  out.month = static_cast<std::int8_t>(month + 1);
  return out;
}

PartialDate of_week(std::int64_t day) {
  const std::int64_t monday = day - weekday_from_days(day);
  const PartialDate thursday = civil_from_days(monday + 3);
  PartialDate out = of_year(thursday.year);
  out.week = static_cast<std::int8_t>((monday + 3 - days_from_civil(thursday.year, 1, 1)) / 7 + 1);
  return out;
}

std::int64_t monday_of(std::int64_t day) { return day - weekday_from_days(day); }

// Hours and minutes away from a day with a clock; of a day without one only the day can be told.
PartialDate of_minute(const PartialDate& base, int minutes, Grain unit) {
  if (base.hour < 0) return base;
  const std::int64_t total = day_number(base) * 24 * 60 + base.hour * 60 + std::max<int>(base.minute, 0) + minutes;
  const std::int64_t day = total >= 0 ? total / (24 * 60) : -((-total + 24 * 60 - 1) / (24 * 60));
  PartialDate out = civil_from_days(day);
  const auto rest = static_cast<int>(total - day * 24 * 60);
  out.hour = static_cast<std::int8_t>(rest / 60);
  if (unit == Grain::minute || base.minute > 0) out.minute = static_cast<std::int8_t>(rest % 60);
  return out;
}

void put_clock(PartialDate& to, const PartialDate& from) {
  if (from.hour < 0) return;
  to.hour = from.hour;
  to.minute = from.minute;
}

// The months that a season touches.
void season(const TimeExpression& expression, int year, When& out) {
  static constexpr int first[] = {0, 3, 6, 9, 12};
  out.interval = true;
  const int shift = expression.season == 4 ? -12 : 0;  // the winter of a year is the one that it begins with
  out.start = of_month(year, first[expression.season] - 1 + shift);
  out.end = of_month(year, first[expression.season] + 2 + shift);
}

// "first Monday of October", "last week of 2016", "the last day of May": `period` is the month or year.
When nth_in(const TimeExpression& expression, const PartialDate& period) {
  When out;
  const auto range = day_range(period);
  if (!range) return out;
  const int nth = expression.nth;
  if (expression.weekday >= 0) {
    const int ahead = (expression.weekday - weekday_from_days(range->first) + 7) % 7;
    const int behind = (weekday_from_days(range->last) - expression.weekday + 7) % 7;
    out.start = civil_from_days(nth > 0 ? range->first + ahead + 7 * (nth - 1) : range->last - behind + 7 * (nth + 1));
  } else if (expression.nth_unit == Grain::day) {
    out.start = civil_from_days(nth > 0 ? range->first + nth - 1 : range->last + nth + 1);
  } else if (expression.weekend) {
    const int behind = (weekday_from_days(range->last) - 6 + 7) % 7;
    const std::int64_t sunday = nth > 0 ? monday_of(range->first) + 6 + 7 * (nth - 1) : range->last - behind + 7 * (nth + 1);
    out.interval = true;
    out.start = civil_from_days(sunday - 1);
    out.end = civil_from_days(sunday);
  } else {
    const std::int64_t first = (7 - weekday_from_days(range->first)) % 7 + range->first;  // the first whole week
    std::int64_t last = monday_of(range->last);
    if (last + 6 > range->last) last -= 7;
    out.start = of_week(nth > 0 ? first + 7 * (nth - 1) : last + 7 * (nth + 1));
  }
  return out;
}

// The second Sunday of March to the first of November in the United States, the last Sundays of March and October in Europe.
bool in_summer_time(SummerTime rule, const PartialDate& date) {
  if (date.month == 0) return false;
  const int year = date.year == 0 ? 2000 : date.year;
  const auto sunday = [&](int month, int nth) {
    const std::int64_t first = days_from_civil(year, month, 1);
    const std::int64_t last = days_from_civil(year, month, days_in_month(year, month));
    return nth > 0 ? first + (6 - weekday_from_days(first)) + 7 * (nth - 1) : last - (weekday_from_days(last) + 1) % 7;
  };
  const std::int64_t day = days_from_civil(year, date.month, date.day == 0 ? 15 : date.day);
  return rule == SummerTime::us ? day >= sunday(3, 2) && day < sunday(11, 1) : day >= sunday(3, -1) && day < sunday(10, -1);
}

}  // namespace dateline::values
