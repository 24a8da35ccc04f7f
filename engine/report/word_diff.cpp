// In: two texts. Out: the words that only one of them has. Proved by tests/html_parts_test.cpp.
#include "report/word_diff.hpp"

#include <algorithm>
#include <cstdint>

#include "text/text.hpp"

namespace dateline::report {

namespace {

std::vector<const text::Token*> words_of(const text::Text& text) {
  std::vector<const text::Token*> words;
  for (const auto& token : text.tokens()) {
    if (token.kind != text::TokenKind::punctuation) words.push_back(&token);
  }
  return words;
}

/// The words that are not `shared`; neighbours as one stretch.
std::vector<Span> stretches(const std::vector<const text::Token*>& words, const std::vector<bool>& shared) {
  std::vector<Span> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (shared[i]) continue;
    if (i > 0 && !shared[i - 1]) {
      out.back().end = words[i]->span.end;
    } else {
      out.push_back(words[i]->span);
    }
  }
  return out;
}

}  // namespace

WordDiff word_diff(std::string_view a, std::string_view b) {
  WordDiff out;
  std::size_t bad = 0;
  if (!text::valid_utf8(a, bad) || !text::valid_utf8(b, bad)) return out;
  const text::Text text_a(a), text_b(b);
  const auto left = words_of(text_a), right = words_of(text_b);
  out.words_a = left.size();
  out.words_b = right.size();
  if (left.empty() || right.empty() || left.size() > most_compared_words || right.size() > most_compared_words) return out;
  const std::size_t width = right.size() + 1;
  // length[i * width + j]: of the longest common subsequence of what follows left[i] and right[j].
  std::vector<std::uint16_t> length((left.size() + 1) * width, 0);
  for (std::size_t i = left.size(); i-- > 0;) {
    for (std::size_t j = right.size(); j-- > 0;) {
      const auto here = i * width + j;
      length[here] = left[i]->lower == right[j]->lower ? static_cast<std::uint16_t>(length[here + width + 1] + 1)
                                                       : std::max(length[here + width], length[here + 1]);
    }
  }
  std::vector<bool> shared_left(left.size(), false), shared_right(right.size(), false);
  for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
    if (left[i]->lower == right[j]->lower) {
      shared_left[i++] = shared_right[j++] = true;
    } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  out.a = stretches(left, shared_left);
  out.b = stretches(right, shared_right);
  out.shared = length[0];
  return out;
}

}  // namespace dateline::report
