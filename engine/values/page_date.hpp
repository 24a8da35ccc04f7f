/// The page's date where its line leaves the order of day and month open; page_date itself stands in times.hpp. Tested by tests/page_dates_test.cpp.
#pragma once

#include "values/times.hpp"

namespace dateline::values {

/// What page_date reads, with day and month in each other's place, where the line has the shape that American software prints
/// ("3/6/2019 4:40:52 PM"), names no weekday, and both readings are days: other words of the page must decide.
std::optional<When> page_date_in_other_order(const text::Text& text, text::TokenRange range, std::string_view language);

}  // namespace dateline::values
