/// Which words two texts have in common and which only one has. In: two texts. Out: stretches of both. Tested by tests/html_parts_test.cpp.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::report {

/// Stretches of either text whose words the other lacks at that place, by place, not overlapping; neighbours are one stretch.
struct WordDiff {
  std::vector<Span> a, b;
  std::size_t words_a = 0, words_b = 0;
  std::size_t shared = 0;  ///< words that stand in both, in one order

  /// Share of the words of both that are shared, 0 to 1.
  double common() const { return words_a + words_b == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(words_a + words_b); }
  /// No word differs.
  bool equal() const { return shared > 0 && shared == words_a && shared == words_b; }
};

/// Compares word by word (the longest common subsequence), upper and lower case and the place of tone marks alike, punctuation left out.
/// Texts of more than `most_compared_words` words, and bytes that are not UTF-8, have nothing in common and no stretches.
constexpr std::size_t most_compared_words = 600;
WordDiff word_diff(std::string_view a, std::string_view b);

}  // namespace dateline::report
