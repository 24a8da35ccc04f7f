// In: a word that is none of those known. Out: the one that was most likely meant. Proved by tests/cli_test.py.
#include "suggest.hpp"

#include <algorithm>
#include <cstddef>

namespace dateline::tools {

namespace {

/// Damerau's distance with each letter moved at most once (optimal string alignment).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> steps(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t k = 0; k <= b.size(); ++k) {
      if (i == 0 || k == 0) {
        steps[i][k] = i + k;
        continue;
      }
      steps[i][k] = std::min({steps[i - 1][k] + 1, steps[i][k - 1] + 1, steps[i - 1][k - 1] + (a[i - 1] == b[k - 1] ? 0 : 1)});
      const bool exchanged = i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1];
      if (exchanged) steps[i][k] = std::min(steps[i][k], steps[i - 2][k - 2] + 1);
    }
  }
  return steps[a.size()][b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& words) {
  constexpr std::size_t longest = 64;  // nobody mistypes a word of that length for one of ours
  if (word.empty() || word.size() > longest) return {};
  std::string_view best;
  std::size_t fewest = word.size() / 3 + 1;
  for (const auto candidate : words) {
    const auto steps = distance(word, candidate);
    if (steps < candidate.size() && steps <= fewest && (best.empty() || steps < fewest)) {
      best = candidate;
      fewest = steps;
    }
  }
  if (!best.empty() && fewest <= 1) return best;
  const auto begins = [&](std::string_view candidate) { return candidate.substr(0, word.size()) == word; };
  const auto first = std::find_if(words.begin(), words.end(), begins);
  return first != words.end() && std::count_if(words.begin(), words.end(), begins) == 1 ? *first : best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& words, std::string_view before) {
  const auto meant = nearest(word, words);
  return meant.empty() ? std::string() : "; did you mean " + std::string(before) + std::string(meant) + "?";
}

std::string listed(const std::vector<std::string_view>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) list.append(i == 0 ? "" : i + 1 == words.size() ? " or " : ", ").append(words[i]);
  return list;
}

}  // namespace dateline::tools
