/// Where words and sentences end: the rules of Unicode Standard Annex 29, as ICU reads them. Plain text takes a few rules over the table of letters;
/// any other goes to ICU's break iterators. Both give the same ends, which tests/text_test.cpp proves on texts of every letter. For engine/text only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/letters.hpp"

namespace dateline::text {

/// True where all code points of valid UTF-8 are plain letters of the tables.
bool is_plain_text(std::string_view utf8);

/// True where letters and digits of a word run on over it; what does not stands alone where a segment begins with it.
inline bool runs_on(WordClass c) { return c == WordClass::letter || c == WordClass::digit || c == WordClass::joiner; }

/// End of the word segment that begins at `at` of a plain text.
std::size_t plain_word_end(std::string_view utf8, std::size_t at);

/// Ends of all word segments of any text, in bytes; by ICU.
std::vector<std::uint32_t> word_ends(std::string_view utf8);

/// Ends of all sentences of a text, in bytes; of a plain one by the rules, of others by ICU.
std::vector<std::uint32_t> sentence_ends(std::string_view utf8, bool plain);

}  // namespace dateline::text
