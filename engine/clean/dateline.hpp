/// Dates of the page, and the agency dateline that opens a lead. In: units. Out: what they say. Tested by tests/clean_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clean/units.hpp"

namespace dateline::clean {

struct DateLine {
  When date;
  std::optional<When> other;  ///< with day and month in each other's place, where the line's shape leaves that open
  text::TokenRange tokens;    ///< the date without its label
};
/// The date of a line that holds a page's date and no more: "Thứ Năm, 27/02/2014 09:26", "Ngày đăng: 12/09/2015 14:05". A date has a year here.
std::optional<DateLine> date_line(const text::Text& text, text::TokenRange range, std::string_view language);

/// The date of a line that holds a day, a clock time and what may stand around a page's date, but no year: "21/05 06:45".
std::optional<DateLine> day_and_clock(const text::Text& text, text::TokenRange range, std::string_view language);

/// "HÀ NỘI, 12/3 (TTXVN) -", "BONTOC, Philippines -", "(DNVN) -", "VOV.VN -" at the beginning of a paragraph, or in a line of its own.
struct LeadMark {
  text::TokenRange tokens;  ///< with its dash
  text::TokenRange words;   ///< without it
  bool placed = false;      ///< names a place or a date; otherwise an outlet alone
  When date;
  std::vector<std::string> credits;
  std::optional<std::string> outlet;
};
std::optional<LeadMark> lead_mark(const text::Text& text, text::TokenRange range, std::string_view language);

}  // namespace dateline::clean
