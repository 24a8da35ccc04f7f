/// From the day that an expression is counted from to its value. Tested by tests/times_test.cpp.
#pragma once

#include "values/times_calendar.hpp"

namespace dateline::values {

/// The year of a day, month or quarter without one: the year that its weekday asks for, else the last time it came, else one shortly ahead.
int year_for(const TimeExpression& expression, const PartialDate& date, const PartialDate& page);
/// The nearest day of the number said, rather before `around` than after it where it looks back.
PartialDate day_of_month(const TimeExpression& expression, const PartialDate& around, bool looks_back);
/// "3 ngày qua", "next two weeks".
When stretch(const TimeExpression& expression, const PartialDate& base);
/// A unit with its offset: "tuần trước", "tháng 2 năm nay", "thứ Năm tuần trước", "the 20th of next month". False where the unit is a day or finer.
bool of_unit(const TimeExpression& expression, const PartialDate& base, When& out);
/// "hôm qua", "sáng nay", "hai ngày sau", "2 giờ trước"; beside a date ("hôm nay, 26/8") the day gives its year.
void of_day(const TimeExpression& expression, const PartialDate& base, When& out);
/// The nearest such weekday up to the page's day, or after it where the words look ahead.
void of_weekday(const TimeExpression& expression, const PartialDate& page, When& out);
/// The day of the lunar calendar said, in the year nearest to the page; empty where it cannot be told.
PartialDate of_lunar(const TimeExpression& expression, const std::optional<PartialDate>& page, std::optional<int> year);

}  // namespace dateline::values
