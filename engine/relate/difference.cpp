// The longest common subsequence of two sequences of words (Wagner and Fischer 1974). Proved by tests/rules_test.cpp.
#include "relate/difference.hpp"

#include <algorithm>

namespace dateline::relate {

Difference compare_words(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::size_t n = a.size(), m = b.size();
  std::vector<std::vector<std::uint16_t>> length(n + 1, std::vector<std::uint16_t>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = m; k-- > 0;) {
      length[i][k] = a[i] == b[k] ? static_cast<std::uint16_t>(length[i + 1][k + 1] + 1) : std::max(length[i + 1][k], length[i][k + 1]);
    }
  }
  Difference out;
  std::size_t run = 0;
  for (std::size_t i = 0, k = 0; i < n || k < m;) {
    if (i < n && k < m && a[i] == b[k]) {
      ++out.common;
      out.longest_run = std::max(out.longest_run, ++run);
      ++i, ++k;
    } else {
      run = 0;
      if (k == m || (i < n && length[i + 1][k] >= length[i][k + 1]))
        out.only_a.push_back(static_cast<std::uint32_t>(i++));
      else
        out.only_b.push_back(static_cast<std::uint32_t>(k++));
    }
  }
  return out;
}

bool one_letter_apart(std::string_view a, std::string_view b) {
  constexpr std::size_t long_word = 5;
  const std::string_view x = a.size() < b.size() ? a : b, y = a.size() < b.size() ? b : a;
  const auto letter = [](char c) { return c < '0' || c > '9'; };
  if (a == b || x.size() < long_word || y.size() - x.size() > 1 || !std::all_of(x.begin(), x.end(), letter) ||
      !std::all_of(y.begin(), y.end(), letter))
    return false;
  const auto at = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin()).first - x.begin());
  return x.substr(std::min(x.size(), at + (x.size() == y.size() ? 1 : 0))) == y.substr(std::min(y.size(), at + 1));
}

}  // namespace dateline::relate
