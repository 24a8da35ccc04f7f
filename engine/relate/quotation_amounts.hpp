/// How many of all, for how long, at which time of the year or the day some quoted words mean. In: a range of a text. Out: the degrees that they
/// tell. Tables: <language>/quantifiers.tsv, scales.tsv. Proved by tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace dateline::relate {

/// By scale, hashed, the degrees that the words tell: "all", "most"; "spring", "autumn".
struct Amounts {
  std::map<std::uint64_t, std::set<std::uint64_t>> degrees;
  /// Both tell of one scale, and no degree in common.
  bool apart(const Amounts& other) const;
};

/// Those of a range, whose words may be a translation, so that its small words tell nothing; and of changed words of one language.
Amounts amounts_in(const text::Text& text, text::TokenRange range, std::string_view language);
Amounts amounts_at(const text::Text& text, const std::vector<std::uint32_t>& tokens, std::string_view language);

}  // namespace dateline::relate
