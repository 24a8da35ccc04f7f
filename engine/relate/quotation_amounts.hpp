/// How many of all, and for how long, some quoted words mean. In: a range of a text. Out: a degree of either. Table: <language>/quantifiers.tsv.
/// Proved by tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace dateline::relate {

/// Degrees, hashed; 0 where no word says so.
struct Amounts {
  std::uint64_t many = 0;  ///< "all", "most", "half", ...
  std::uint64_t term = 0;  ///< "ever", "now": "không bao giờ", "trong năm nay"
  /// Both tell one of the two, and another degree of it.
  bool apart(const Amounts& o) const { return (many != 0 && o.many != 0 && many != o.many) || (term != 0 && o.term != 0 && term != o.term); }
};

/// The first word of either in the range, and at the tokens.
Amounts amounts_in(const text::Text& text, text::TokenRange range, std::string_view language);
Amounts amounts_at(const text::Text& text, const std::vector<std::uint32_t>& tokens, std::string_view language);

}  // namespace dateline::relate
