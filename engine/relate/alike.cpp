// Noted words against a text. Proved by tests/decisions_test.cpp and tests/baseline_test.cpp.
#include "relate/alike.hpp"

#include <algorithm>

#include "extract/cues.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/table.hpp"
#include "relate/difference.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

// Longer texts are compared by their beginnings.
constexpr std::size_t most_words = 200;
constexpr std::size_t few_words = 5;

struct Words {
  std::vector<std::uint64_t> keys;
  std::vector<bool> telling;  // a number or a negation: without it, or with another one, the sense is another
};

bool negates(const text::Text& text, std::uint32_t at) {
  const auto& languages = lexicon::languages();
  return std::any_of(languages.begin(), languages.end(),
                     [&](const std::string& each) { return static_cast<bool>(extract::cues(each).negation.longest(text.tokens(), at)); });
}

Words words_of(const text::Text& text, text::TokenRange range) {
  Words out;
  for (std::uint32_t at = range.first; at < range.last && out.keys.size() < most_words; ++at) {
    if (text[at].kind == text::TokenKind::punctuation) continue;
    out.keys.push_back(text::hash(text[at].lower));
    out.telling.push_back(text[at].kind == text::TokenKind::number || negates(text, at));
  }
  return out;
}

// A number or a negation among the words that came in between.
bool added_within(const Words& there, const std::vector<std::uint32_t>& added) {
  std::size_t first = 0, last = there.keys.size();
  while (first < added.size() && added[first] == first) ++first;
  std::size_t end = added.size();
  while (end > first && added[end - 1] + 1 == last) --end, --last;
  return std::any_of(added.begin() + static_cast<std::ptrdiff_t>(first), added.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](std::uint32_t at) { return there.telling[at]; });
}

double share(const Words& noted, const Words& there) {
  if (noted.keys.empty()) return 0;
  const Difference d = compare_words(noted.keys, there.keys);
  const bool missing = std::any_of(d.only_a.begin(), d.only_a.end(), [&](std::uint32_t at) { return noted.telling[at]; });
  if (missing || added_within(there, d.only_b) || (noted.keys.size() < few_words && d.common < noted.keys.size())) return 0;
  return static_cast<double>(d.common) / static_cast<double>(noted.keys.size());
}

// The best share in a stretch of `there` that is half as long again as the noted words: what stands further away is another sentence.
double best_share(const Words& noted, const Words& there) {
  const std::size_t size = noted.keys.size() + noted.keys.size() / 2, step = std::max<std::size_t>(1, noted.keys.size() / 4);
  if (there.keys.size() <= size) return share(noted, there);
  double best = 0;
  for (std::size_t from = 0;; from += step) {
    const std::size_t first = std::min(from, there.keys.size() - size);
    const auto part = [&](const auto& list) {
      return std::decay_t<decltype(list)>(list.begin() + static_cast<std::ptrdiff_t>(first),
                                          list.begin() + static_cast<std::ptrdiff_t>(first + size));
    };
    best = std::max(best, share(noted, {part(there.keys), part(there.telling)}));
    if (first < from || first + size == there.keys.size()) return best;
  }
}

text::TokenRange all(const text::Text& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

}  // namespace

text::Text noted_text(std::string_view words) {
  text::Text out(words);
  lexicon::number_words(out, {});
  return out;
}

double likeness(const text::Text& noted, const text::Text& there, text::TokenRange range) {
  return best_share(words_of(noted, all(noted)), words_of(there, range));
}

double likeness(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  const text::Text x = noted_text(a), y = noted_text(b);
  const Words of_x = words_of(x, all(x)), of_y = words_of(y, all(y));
  return std::min(share(of_x, of_y), share(of_y, of_x));
}

}  // namespace dateline::relate
