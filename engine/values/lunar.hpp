/// Vietnam's lunar calendar. Tested by tests/lunar_test.cpp.
#pragma once

#include <optional>

#include "dateline/when.hpp"

namespace dateline::values {

/// The first lunar year that is reckoned at UTC+7. Before it the calendar followed Beijing's (UTC+8), and its dates are left unresolved.
constexpr int first_lunar_year = 1968;

/// The day of a lunar date, 1 to 30 of month 1 to 12 of the lunar year that begins in `year`; with `leap`, of the leap month that follows that month
/// and bears its number ("tháng 6 nhuận"). Nothing where there is no such day or leap month, and before first_lunar_year.
/// New moons and the sun's longitude after Jean Meeus, "Astronomical Algorithms" (1998), taken to the day at UTC+7 as Hồ Ngọc Đức, "Thuật toán tính
/// âm lịch", does; month 11 holds the winter solstice, and the first month without a major solar term is the leap one. China's calendar, reckoned an
/// hour east, parts from this one by a day where a new moon falls between 23:00 and 24:00 at UTC+7 (New Year of 2007), and by a month where a solar
/// term does (New Year of 1985).
std::optional<PartialDate> from_lunar(int year, int month, int day, bool leap = false);

}  // namespace dateline::values
