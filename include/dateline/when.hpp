/// A point or stretch of time as a report tells it: known only down to some grain, perhaps without its year.
/// Standard library only. Tested by tests/when_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// How finely a time is told, coarse to fine.
enum class Grain : std::uint8_t { none, year, quarter, month, week, day, hour, minute };

/// The part of a day, where the text says no hour ("sáng 29/5", "Friday evening").
enum class DayPart : std::uint8_t { none, dawn, morning, noon, afternoon, evening, night };

/// A calendar date of the proleptic Gregorian calendar, perhaps with a clock time; what is not known is zero (hour and minute: -1).
/// 2016; 2016-Q3; 2016-08; 2016-W34 (ISO 8601 week); 2016-08-26; XXXX-08-26; 2016-08-26T14; 2016-08-26T14:05.
struct PartialDate {
  std::int16_t year = 0;    ///< 1 to 9999; 0: unknown, written XXXX
  std::int8_t quarter = 0;  ///< 1 to 4
  std::int8_t month = 0;    ///< 1 to 12
  std::int8_t week = 0;     ///< 1 to 53, ISO 8601
  std::int8_t day = 0;      ///< 1 to 31
  std::int8_t hour = -1;    ///< 0 to 23
  std::int8_t minute = -1;  ///< 0 to 59

  bool empty() const { return year == 0 && quarter == 0 && month == 0 && week == 0 && day == 0 && hour < 0; }
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// The finest grain that `date` fixes; none where it is empty.
Grain grain(const PartialDate& date);

/// A time value: a date, or an interval with one or both ends ("2016-08-26/" is open to the future).
struct When {
  PartialDate start;  ///< the value itself, or the first end of an interval
  PartialDate end;    ///< the other end, inclusive, at its own grain; only where `interval`
  bool interval = false;
  DayPart part = DayPart::none;
  std::optional<std::int16_t> zone;  ///< minutes east of UTC, only where the text names a zone

  bool empty() const { return start.empty() && end.empty(); }
  friend bool operator==(const When&, const When&) = default;
};

/// ISO 8601 with XXXX for an unknown year, at the value's own grain. The part of day and the zone are not written.
std::string iso(const PartialDate& date);
std::string iso(const When& when);

/// Reads what iso() writes; nothing where `text` is of another form or names no real day.
std::optional<When> when_from_iso(std::string_view text);

/// Days since 1970-01-01 of a real calendar day, and back (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_from_civil(int year, int month, int day);
PartialDate civil_from_days(std::int64_t days);
int days_in_month(int year, int month);
/// 0 Monday to 6 Sunday.
int weekday_from_days(std::int64_t days);

/// The days that `date` may mean, first and last, as days since 1970-01-01; nothing without a year.
struct DayRange {
  std::int64_t first, last;
};
std::optional<DayRange> day_range(const PartialDate& date);
/// Of an interval both ends count; an open end reaches `open_days` further.
std::optional<DayRange> day_range(const When& when, std::int64_t open_days = 36500);

/// False only where the two cannot both be true of one happening: they differ at a grain that both fix. An unknown year fits every year; clock
/// times are compared after moving both to UTC where both name a zone; where one does, the other's may be any from UTC-10 to UTC+12 that makes two
/// days one; and otherwise only where the days are the same. A difference in the clock alone counts once it exceeds `minutes`. A night reaches into
/// the small hours of the next day.
bool compatible(const When& a, const When& b, int minutes = 0);

}  // namespace dateline
