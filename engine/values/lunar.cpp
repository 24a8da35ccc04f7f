// In: a date of Vietnam's lunar calendar. Out: the same day of the Gregorian calendar. Proved by tests/lunar_test.cpp, which knows the New Year of
// many years from the almanac.
#include "values/lunar.hpp"

#include <cmath>
#include <cstdint>

namespace dateline::values {
namespace {

constexpr double zone = 7.0 / 24;               // of a day
constexpr double synodic_month = 29.530588853;  // mean, in days
constexpr double epoch = 2415021.076998695;     // Julian day of the new moon that is counted 0: 1900-01-01
constexpr std::int64_t unix_epoch = 2440588;    // Julian day number of 1970-01-01

double sine(double degrees) { return std::sin(degrees * (3.14159265358979323846 / 180)); }

// Julian day of the k-th new moon after that of 1900-01-01.
double new_moon(int k) {
  const double t = k / 1236.85;  // Julian centuries from 1900
  const double t2 = t * t;
  const double t3 = t2 * t;
  const double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t2);
  const double m = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;    // the sun's mean anomaly
  const double mp = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;  // the moon's
  const double f = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;    // the moon's argument of latitude
  double c = (0.1734 - 0.000393 * t) * sine(m) + 0.0021 * sine(2 * m);
  c += -0.4068 * sine(mp) + 0.0161 * sine(2 * mp) - 0.0004 * sine(3 * mp);
  c += 0.0104 * sine(2 * f) - 0.0051 * sine(m + mp) - 0.0074 * sine(m - mp);
  c += 0.0004 * sine(2 * f + m) - 0.0004 * sine(2 * f - m) - 0.0006 * sine(2 * f + mp);
  c += 0.0010 * sine(2 * f - mp) + 0.0005 * sine(2 * mp + m);
  const double delta = -0.000278 + 0.000265 * t + 0.000262 * t2;  // dynamical time against universal time
  return mean + c - delta;
}

std::int64_t new_moon_day(int k) { return static_cast<std::int64_t>(std::floor(new_moon(k) + 0.5 + zone)); }

// Which twelfth of the ecliptic the sun stands in as the day begins: 0 from the spring equinox, 9 from the winter solstice.
int major_term(std::int64_t day) {
  const double t = (static_cast<double>(day) - 0.5 - zone - 2451545.0) / 36525;
  const double m = 357.52910 + 35999.05030 * t - 0.0001559 * t * t - 0.00000048 * t * t * t;
  double longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
  longitude += (1.914600 - 0.004817 * t - 0.000014 * t * t) * sine(m) + (0.019993 - 0.000101 * t) * sine(2 * m) + 0.000290 * sine(3 * m);
  longitude -= 360 * std::floor(longitude / 360);
  return static_cast<int>(longitude / 30);
}

// First day of the month 11 that holds the winter solstice of the year.
std::int64_t month_eleven(int year) {
  const std::int64_t days = days_from_civil(year, 12, 31) + unix_epoch - 2415021;
  const int k = static_cast<int>(std::floor(static_cast<double>(days) / synodic_month));
  const std::int64_t day = new_moon_day(k);
  return major_term(day) >= 9 ? new_moon_day(k - 1) : day;
}

// No month of a year comes so late.
constexpr int no_leap = 14;

// How many months after month 11 the leap month stands, in a year that has one.
int leap_offset(int first) {
  int i = 1;
  int before = 0;
  int term = major_term(new_moon_day(first + i));
  do {
    before = term;
    ++i;
    term = major_term(new_moon_day(first + i));
  } while (term != before && i < no_leap);
  return i - 1;
}

}  // namespace

std::optional<PartialDate> from_lunar(int year, int month, int day, bool leap) {
  if (year < first_lunar_year || year > 9998 || month < 1 || month > 12 || day < 1 || day > 30) return {};
  const int solstice_year = month < 11 ? year - 1 : year;
  const std::int64_t from = month_eleven(solstice_year);
  const std::int64_t to = month_eleven(solstice_year + 1);
  const int first = static_cast<int>(std::floor(0.5 + (static_cast<double>(from) - epoch) / synodic_month));
  int offset = month >= 11 ? month - 11 : month + 1;
  const int leap_at = to - from > 365 ? leap_offset(first) : no_leap;
  if (leap && offset + 1 != leap_at) return {};
  if (leap || offset >= leap_at) ++offset;
  const std::int64_t start = new_moon_day(first + offset);
  if (start + day > new_moon_day(first + offset + 1)) return {};
  return civil_from_days(start + day - 1 - unix_epoch);
}

}  // namespace dateline::values
