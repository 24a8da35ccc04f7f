/// Reckoning with parts of dates: months from months, ISO weeks, the nth weekday of a period, summer time. Tested by tests/times_test.cpp.
#pragma once

#include "values/times.hpp"

namespace dateline::values {

/// Days since 1970-01-01 of the first day that the date may mean; its year must be known.
std::int64_t day_number(const PartialDate& date);
/// The Monday of the week that holds the day.
std::int64_t monday_of(std::int64_t day);
PartialDate only_day(PartialDate date);
/// Empty where the year is not 1 to 9999.
PartialDate of_year(int year);
/// `months` from January of the year, any number.
PartialDate of_month(int year, int months);
/// The ISO week that holds the day.
PartialDate of_week(std::int64_t day);
/// `minutes` away from a day with a clock, to the minute where `unit` or the base says so; a day without a clock is given back.
PartialDate of_minute(const PartialDate& base, int minutes, Grain unit);
void put_clock(PartialDate& to, const PartialDate& from);
/// The months that the season said touches.
void season(const TimeExpression& expression, int year, When& out);
/// "first Monday of October", "last week of 2016", "the last day of May": `period` is the month or year. Empty where there is no such day.
When nth_in(const TimeExpression& expression, const PartialDate& period);
/// The second Sunday of March to the first of November in the United States, the last Sundays of March and October in Europe.
bool in_summer_time(SummerTime rule, const PartialDate& date);

}  // namespace dateline::values
