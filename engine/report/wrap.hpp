/// Text laid out for a terminal and for graph labels. Tested by tests/report_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::report {

/// Breaks `text` at spaces into lines of at most `width` columns; a word that is wider is cut between characters. Runs of spaces become one. At least
/// one line. `text` holds no control characters (see text::printable).
std::vector<std::string> wrap(std::string_view text, int width);

/// `text` itself where it has at most `width` columns, else its beginning, cut at a word where one is near, and "…".
std::string shortened(std::string_view text, int width);

/// `text` with spaces after it up to `width` columns.
std::string padded(std::string_view text, int width);

}  // namespace dateline::report
