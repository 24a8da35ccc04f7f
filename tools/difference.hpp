/// A readable difference of two texts, line by line. Tested by tests/cli_test.py.
#pragma once

#include <string>
#include <string_view>

namespace dateline::tools {

/// The lines that only `expected` has after "-" and those that only `actual` has after "+", each with its number; of long lines the part around the
/// first byte that differs. At most `most` lines, and how many more there are. Empty where the texts are equal.
std::string difference(std::string_view expected, std::string_view actual, std::size_t most = 24);

}  // namespace dateline::tools
