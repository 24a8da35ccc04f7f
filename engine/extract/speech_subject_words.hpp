/// What the readers of a word of speech's subject share: small sets at a place, brackets, how far words may stand apart.
/// For engine/extract/speech_subject*.cpp only. Tested by tests/speech_test.cpp.
#pragma once

#include <cstdint>

#include "lexicon/phrases.hpp"
#include "text/text.hpp"

namespace dateline::extract {

// So many words that name nobody may stand before a word of speech whose subject stands a part before: "tự tin khẳng định".
inline constexpr std::uint32_t manner_words = 3;
// "bị bà Y nhiều lần tố cáo": so many words stand between the agent and the word of speech.
inline constexpr std::uint32_t agent_reach = 2;

inline bool has(const lexicon::Phrases<char>& set, const text::Text& text, std::uint32_t at) { return bool(set.longest(text.tokens(), at)); }

// True where a phrase of the set ends right before `at`.
inline bool ends_before(const lexicon::Phrases<char>& set, const text::Text& text, std::uint32_t at, std::uint32_t from) {
  for (std::uint32_t back = 1; back <= 3 && at >= from + back; ++back) {
    if (set.longest(text.tokens(), at - back).length == back) return true;
  }
  return false;
}

inline std::uint32_t behind_bracket(const text::Text& text, std::uint32_t at, std::uint32_t last) {
  std::uint32_t end = at + 1;
  while (end < last && !text[end].is(")")) ++end;
  return end < last ? end + 1 : at + 1;
}

}  // namespace dateline::extract
