// In: parts of dates. Out: days since 1970-01-01 and back, and whether two times can be of one happening. Proved by tests/when_test.cpp.
#include "dateline/when.hpp"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr int minutes_of_day = 24 * 60;

// A yearless date is laid into this year where nothing names another: a leap year, so that XXXX-02-29 is a day.
constexpr int any_year = 2000;

PartialDate in_year(PartialDate date, int year) {
  if (date.year == 0 && (date.month != 0 || date.week != 0 || date.quarter != 0)) date.year = static_cast<std::int16_t>(year);
  return date;
}

When in_year(When when, int year) {
  when.start = in_year(when.start, year);
  when.end = in_year(when.end, year);
  if (when.interval && !when.start.empty() && !when.end.empty()) {
    const auto first = day_range(when.start);
    const auto last = day_range(when.end);
    if (first && last && last->last < first->first && when.end.year < 9999) ++when.end.year;  // "from 30 December to 2 January"
  }
  return when;
}

bool lacks_year(const When& when) {
  return (!when.start.empty() && when.start.year == 0) || (when.interval && !when.end.empty() && when.end.year == 0);
}

bool overlap(const When& a, const When& b) {
  const auto x = day_range(a);
  const auto y = day_range(b);
  return !x || !y || (x->first <= y->last && y->first <= x->last);
}

// A yearless side is tried in the years around the other's.
bool days_fit(const When& a, const When& b) {
  if (!lacks_year(a) && !lacks_year(b)) return overlap(a, b);
  int year = any_year;
  for (const int named : {int{a.start.year}, int{a.end.year}, int{b.start.year}, int{b.end.year}}) {
    if (named != 0) year = named;
  }
  const int first = std::max(1, year - 1);
  const int last = std::min(9999, year + 1);
  for (int i = first; i <= last; ++i) {
    for (int j = first; j <= last; ++j) {
      if (overlap(in_year(a, i), in_year(b, j))) return true;
    }
  }
  return false;
}

// "đêm 18/5" and "rạng sáng 19/5" are one night, and so is "24 giờ ngày 18/5".
bool one_night(const When& before, const When& after) {
  constexpr int dawn = 5;  // hour
  const bool night = before.part == DayPart::night && before.start.hour < 0;
  const bool small_hours = after.start.hour < 0 ? after.part == DayPart::dawn : after.start.hour < dawn;
  if (!night || !small_hours || before.interval || after.interval || before.start.day == 0 || after.start.day == 0) return false;
  const int year = std::max({int{before.start.year}, int{after.start.year}, 1});
  const auto x = day_range(in_year(before.start, year)), y = day_range(in_year(after.start, year));
  return x && y && x->last + 1 == y->first;
}

struct Minutes {
  std::int64_t first, last;
};

// The minutes of a day that a clock time or a part of day may mean. Parts are taken wide: newspapers part the day differently.
std::optional<Minutes> clock(const When& when) {
  if (when.interval) return {};
  if (when.start.hour >= 0) {
    const int at = when.start.hour * 60;
    return when.start.minute < 0 ? Minutes{at, at + 59} : Minutes{at + when.start.minute, at + when.start.minute};
  }
  switch (when.part) {
    case DayPart::none:
      return {};
    case DayPart::dawn:
      return Minutes{0, 8 * 60};
    case DayPart::morning:
      return Minutes{0, 12 * 60};
    case DayPart::noon:
      return Minutes{10 * 60, 14 * 60 + 30};
    case DayPart::afternoon:
      return Minutes{11 * 60, 19 * 60};
    case DayPart::evening:
      return Minutes{16 * 60, minutes_of_day};
    case DayPart::night:
      return {};  // before midnight or after it
  }
  return {};
}

bool apart(Minutes a, Minutes b, int minutes) { return a.first > b.last + minutes || b.first > a.last + minutes; }

bool is_day(const When& when) { return !when.interval && when.start.day != 0; }

}  // namespace

Grain grain(const PartialDate& date) {
  if (date.minute >= 0) return Grain::minute;
  if (date.hour >= 0) return Grain::hour;
  if (date.day != 0) return Grain::day;
  if (date.week != 0) return Grain::week;
  if (date.month != 0) return Grain::month;
  if (date.quarter != 0) return Grain::quarter;
  return date.year != 0 ? Grain::year : Grain::none;
}

std::int64_t days_from_civil(int year, int month, int day) {
  const std::int64_t y = year - (month <= 2 ? 1 : 0);
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

PartialDate civil_from_days(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * day_of_year + 2) / 153;
  PartialDate out;
  out.day = static_cast<std::int8_t>(day_of_year - (153 * shifted + 2) / 5 + 1);
  out.month = static_cast<std::int8_t>(shifted < 10 ? shifted + 3 : shifted - 9);
  out.year = static_cast<std::int16_t>(year_of_era + era * 400 + (out.month <= 2 ? 1 : 0));
  return out;
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

int weekday_from_days(std::int64_t days) { return static_cast<int>(((days + 3) % 7 + 7) % 7); }  // 1970-01-01 was a Thursday

std::optional<DayRange> day_range(const PartialDate& date) {
  if (date.year == 0 || (date.day != 0 && date.month == 0)) return {};
  const auto days = [&](int month, int day) { return days_from_civil(date.year, month, day); };
  if (date.day != 0) return DayRange{days(date.month, date.day), days(date.month, date.day)};
  if (date.month != 0) return DayRange{days(date.month, 1), days(date.month, days_in_month(date.year, date.month))};
  if (date.week != 0) {
    const std::int64_t fourth = days(1, 4);  // always in week 1
    const std::int64_t first = fourth - weekday_from_days(fourth) + 7 * (date.week - 1);
    return DayRange{first, first + 6};
  }
  if (date.quarter != 0) return DayRange{days(date.quarter * 3 - 2, 1), days(date.quarter * 3, days_in_month(date.year, date.quarter * 3))};
  return DayRange{days(1, 1), days(12, 31)};
}

std::optional<DayRange> day_range(const When& when, std::int64_t open_days) {
  const auto first = day_range(when.start);
  if (!when.interval) return first;
  const auto last = day_range(when.end);
  if (when.end.empty()) return first ? std::optional(DayRange{first->first, first->last + open_days}) : std::nullopt;
  if (when.start.empty()) return last ? std::optional(DayRange{last->first - open_days, last->last}) : std::nullopt;
  if (!first || !last) return {};
  return DayRange{first->first, std::max(first->last, last->last)};
}

bool compatible(const When& a, const When& b, int minutes) {
  if (a.empty() || b.empty()) return true;
  const auto x = clock(a);
  const auto y = clock(b);
  // Where a year is not told, the two are held against each other as days of one year.
  constexpr int some_leap_year = 2000;
  const auto in_year_of = [](const When& when, const When& other) {
    PartialDate date = when.start;
    if (date.year == 0 && date.month != 0) date.year = other.start.year != 0 ? other.start.year : static_cast<std::int16_t>(some_leap_year);
    return day_range(date);
  };
  const auto day_a = in_year_of(a, b);
  const auto day_b = in_year_of(b, a);
  if (a.zone && b.zone && x && y && is_day(a) && is_day(b) && day_a && day_b) {
    const auto utc = [](Minutes m, std::int64_t day, int zone) {
      return Minutes{day * minutes_of_day + m.first - zone, day * minutes_of_day + m.last - zone};
    };
    return !apart(utc(*x, day_a->first, *a.zone), utc(*y, day_b->first, *b.zone), minutes);
  }
  // "22:40 GMT on July 14" and "July 15": the clock that names no zone may be any that people live by.
  const bool one_zone = a.zone.has_value() != b.zone.has_value() && (a.zone ? x : y) && is_day(a) && is_day(b) && day_a && day_b;
  if (one_zone && day_a->first != day_b->first) {
    constexpr std::int64_t most_west = -10 * 60, most_east = 12 * 60;  // Hawaii, Kamchatka
    const auto instants = [](const When& when, const std::optional<Minutes>& clock, std::int64_t day) {
      const Minutes all_day{0, minutes_of_day - 1};
      const Minutes m = clock.value_or(all_day);
      const std::int64_t east = when.zone ? *when.zone : most_east, west = when.zone ? *when.zone : most_west;
      return Minutes{day * minutes_of_day + m.first - east, day * minutes_of_day + m.last - west};
    };
    if (!apart(instants(a, x, day_a->first), instants(b, y, day_b->first), minutes)) return true;
  }
  if (one_night(a, b) || one_night(b, a)) return true;
  if (!days_fit(a, b)) return false;
  if (!a.interval && !b.interval && a.start.month == 0 && b.start.month == 0 && a.start.day != 0 && b.start.day != 0 && a.start.day != b.start.day) {
    return false;  // two days of one unknown month
  }
  const bool same_day = is_day(a) && is_day(b) && a.start.day == b.start.day;
  if (!same_day || !x || !y || a.zone.has_value() != b.zone.has_value()) return true;  // a clock with a zone and one without cannot be compared
  const int shift = a.zone ? *a.zone - *b.zone : 0;
  return !apart({x->first - shift, x->last - shift}, *y, minutes);
}

}  // namespace dateline
