/// Time expressions: tokens -> what they say, and what they mean on a given page. Tables: <language>/times.tsv.
/// Tested by tests/times_test.cpp and the time expressions of Duckling. Durations ("gần 10 tiếng") are quantities, not times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/when.hpp"
#include "text/text.hpp"

namespace dateline::values {

/// What an expression is counted from.
enum class Anchor : std::uint8_t {
  none,      ///< absolute: "26/8/2016", "26-8", "tháng 8", "năm 2015"
  page,      ///< from the day of publishing: "hôm qua", "tuần trước", "tháng 2 năm nay", "on Friday", "last week"
  narrated,  ///< from the day told last before: "cùng ngày", "hôm sau", "the same day", "two days later", "the next morning", a bare clock time
};

/// Summer time that moves the zone: none, as in the United States, as in Europe.
enum class SummerTime : std::uint8_t { none, us, eu };

/// What an expression says, before it is known what it is counted from.
struct TimeExpression {
  text::TokenRange tokens;
  When said;  ///< the parts that the words fix by themselves; "26-8" has no year
  Anchor anchor = Anchor::none;
  int years = 0, months = 0, weeks = 0, days = 0;  ///< offset from the anchor: "hôm qua" is page, days -1; "năm ngoái" page, years -1
  int hours = 0, minutes = 0;
  bool from_said = false;          ///< the offset, or the nth `weekday` by `weeks`, is counted from the date said: "two days after Aug. 26"
  bool from_page = false;          ///< it runs from the page's day to the end of what is said: "rest of the week", "từ nay đến cuối năm"
  std::vector<TimeExpression> to;  ///< the other end of an interval, where it is counted from something itself: "from Friday to Sunday"
  Grain unit = Grain::none;        ///< the unit that the words name, with an offset or without: week in "tuần này", year in "tháng 2 năm nay"
  bool stretch = false;            ///< `first` to `last` units counted from the anchor, 0 being its own: "3 ngày qua" is -3 to -1
  int first = 0, last = 0;
  int nth = 0;  ///< the nth (from the end: negative) `nth_unit` of the month or year said: "first week of October"; of weekdays the day
  Grain nth_unit = Grain::none;
  int edge = 0;                          ///< 1 the beginning, 2 the middle, 3 the end of the period said: "đầu tháng 8", "late 2015"
  bool tenseless = false;                ///< it stands alone on its line, where no verb tells whether it looks back
  bool week_of = false;                  ///< the week that holds the day said: "the week of June 6"
  bool weekend = false;                  ///< the Saturday and Sunday of the week said: "cuối tuần qua"
  int season = 0;                        ///< 1 spring to 4 winter of the year said
  SummerTime summer = SummerTime::none;  ///< of said.zone
  bool lunar = false;                    ///< a date of the lunar calendar
  bool leap_month = false;               ///< its month is the leap one of that number: "tháng 6 nhuận"
  int weekday = -1;                      ///< 0 Monday to 6 Sunday: "thứ Sáu"; beside a date ("thứ Sáu, 26/8") evidence for its year
  bool weekday_alone =
      false;              ///< the weekday is all that is said: the nearest one at or before the page's day, after it where the sentence looks ahead
  bool ahead = false;     ///< the words look ahead: "tới", "next", "sắp tới"
  bool expected = false;  ///< it is ahead by the sentence ("will meet Friday"), not by a word of its own ("next Friday")
  bool back = false;      ///< the words look back: "vừa qua", "last"
  bool as_of = false;     ///< "tính đến", "as of", "đến 9 giờ sáng 20/1": the hour at which a count stood
  bool since = false;     ///< "từ đầu năm", "since": an interval that is still running
  bool until = false;     ///< "trước ngày 5/6", "before": an interval that ends then
  bool same_period = false;  ///< the part of the year said that was told last of another: "cùng kỳ năm ngoái"
  bool recurring = false;  ///< it comes again and again: "every Friday", "20 giờ hằng ngày"; months and days alone are filled in, those of every year
  bool anniversary_or_name = false;  ///< part of a name ("vụ 11/9", "đường 30/4"): no date of what is told
};

/// All time expressions of a range, by place, not overlapping.
std::vector<TimeExpression> find_times(const text::Text& text, text::TokenRange range, std::string_view language);

/// What is known of the page around an expression.
struct TimeContext {
  std::optional<When> page;             ///< the day (and hour) of publishing, or of the agency dateline, where it is trusted
  std::optional<PartialDate> narrated;  ///< the day told last before
  std::optional<int> year;              ///< the year of yearless dates, where evidence other than the page gives it
  std::optional<PartialDate> period;    ///< the day, month or year told last before
  std::optional<When> part_of_year;     ///< the month or stretch of one year told last before
};

/// The value with how it was found ("the day before the page's date"). What cannot be known stays unknown: XXXX-08-26. Empty where nothing can be
/// told.
struct TimeReading {
  When value;
  std::string because;
};
TimeReading read_time(const TimeExpression& expression, const TimeContext& context);

/// True for a month of a known year, or a stretch within one.
bool is_part_of_year(const When& when);

/// The date of a page as sites write it ("Thứ Năm, 27/02/2014 09:26", "Saturday, August 27, 2016", "21:25 PM (GMT+7), 26/8/2016", "Cập nhật lúc:
/// ..."), where `range` is that and no more. Nothing where the day, the month or the year is not said.
std::optional<When> page_date(const text::Text& text, text::TokenRange range, std::string_view language);

}  // namespace dateline::values
