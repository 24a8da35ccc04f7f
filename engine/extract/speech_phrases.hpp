/// What the readers of words of speech and of their subjects share: small sets and clause words at a place, brackets, how far words may stand apart.
/// In: a place of a text. Out: what stands there. For engine/extract/speech*.cpp only. Tested by tests/speech_test.cpp.
#pragma once

#include <cstdint>

#include "extract/cues.hpp"
#include "lexicon/phrases.hpp"
#include "text/text.hpp"

namespace dateline::extract {

/// So many words that name nobody may stand before a word of speech whose subject stands a part before: "tự tin khẳng định".
inline constexpr std::uint32_t manner_words = 3;
/// "bị bà Y nhiều lần tố cáo": so many words stand between the agent and the word of speech.
inline constexpr std::uint32_t agent_reach = 2;
/// Phrases of the small sets have so many words at most.
inline constexpr std::uint32_t small_words = 3;

/// True where a phrase of the set begins.
inline bool has(const lexicon::Phrases<char>& set, const text::Text& text, std::uint32_t at) { return bool(set.longest(text.tokens(), at)); }

/// True where a clause word of one of these kinds begins.
inline bool has(const lexicon::Phrases<ClauseWord>& set, const text::Text& text, std::uint32_t at, ClauseWord kinds) {
  const auto word = set.longest(text.tokens(), at);
  return word && (*word.value & kinds) != 0;
}

/// True where a phrase of the set ends right before `at`, and begins not before `from`.
inline bool ends_before(const lexicon::Phrases<char>& set, const text::Text& text, std::uint32_t at, std::uint32_t from) {
  for (std::uint32_t back = 1; back <= small_words && at >= from + back; ++back) {
    if (set.longest(text.tokens(), at - back).length == back) return true;
  }
  return false;
}

/// Behind the bracket that opens at `at`; behind its mark alone where none closes it before `last`.
inline std::uint32_t behind_bracket(const text::Text& text, std::uint32_t at, std::uint32_t last) {
  std::uint32_t end = at + 1;
  while (end < last && !text[end].is(")")) ++end;
  return end < last ? end + 1 : at + 1;
}

}  // namespace dateline::extract
