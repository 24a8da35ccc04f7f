/// Values as a reader of the page wants them: digits in groups, bounds in words, times without the T. In: values as the result holds them. Out:
/// escaped text. Tested by tests/html_parts_test.cpp.
#pragma once

#include <string>
#include <string_view>

#include "report/html_page.hpp"

namespace dateline::report {

/// "1234567.5" as "1,234,567.5", in Vietnamese "1.234.567,5"; anything that is no plain number, and numbers below 10,000, as they are.
std::string grouped(std::string_view number, bool vietnamese);

/// What a side says, escaped: "more than 5 hours", all sides of a finding in one unit. Empty for quoted words, which stand below it in full.
std::string html_value(const HtmlPage& page, const Discrepancy& discrepancy, const Side& side);

}  // namespace dateline::report
