// A word -> whether Vietnamese could write it so. In: a word in small letters. Out: native_syllable(). Proved by tests/names_test.cpp.
#include "extract/syllable.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "text/recent.hpp"
#include "text/text.hpp"

namespace dateline::extract {

namespace {

bool read_native_syllable(std::string_view lower) {
  const std::string plain = text::plain(lower);
  constexpr std::string_view onsets[] = {"ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c",
                                         "d",   "g",  "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v", "x"};
  constexpr std::string_view codas[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};
  std::string_view rest = plain;
  for (const std::string_view onset : onsets) {
    if (rest.starts_with(onset)) {
      if (rest.size() > onset.size()) rest.remove_prefix(onset.size());
      break;
    }
  }
  const std::size_t vowels = std::min(rest.find_first_not_of("aeiouy"), rest.size());
  if (vowels > 3 || (vowels == 0 && plain != "gi")) return false;
  return std::find(std::begin(codas), std::end(codas), rest.substr(vowels)) != std::end(codas);
}

}  // namespace

bool native_syllable(std::string_view lower) {
  thread_local text::Recent<bool> known;
  return known.find(lower, [&] { return read_native_syllable(lower); });
}

bool native_syllable(const text::Token& token) {
  if (token.word == 0) return native_syllable(token.lower);
  enum class Known : std::uint8_t { not_yet, no, yes };
  thread_local std::vector<Known> by_number;
  if (token.word >= by_number.size()) by_number.resize(token.word * 2, Known::not_yet);
  Known& known = by_number[token.word];
  if (known == Known::not_yet) known = read_native_syllable(token.lower) ? Known::yes : Known::no;
  return known == Known::yes;
}

}  // namespace dateline::extract
