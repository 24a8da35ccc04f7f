/// Two sequences of words side by side. In: hashed words. Out: what only one of them has. Tested by tests/rules_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::relate {

/// The words of each side outside the longest common subsequence.
struct Difference {
  std::vector<std::uint32_t> only_a, only_b;  ///< positions
  std::size_t longest_run = 0;                ///< of common words in a row
  std::size_t common = 0;
};

/// Time and memory grow with the product of the lengths, so the caller bounds them.
Difference compare_words(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// True where one letter more, fewer or other makes a long word of ASCII letters the other one: a slip, and no other word. Digits never are.
bool one_letter_apart(std::string_view a, std::string_view b);

}  // namespace dateline::relate
