/// What Unicode says of a code point, one look-up for the letters and marks that news is mostly made of. For engine/text only.
/// In: a code point. Out: a Letter. Built from ICU's tables at the first use. Tested by tests/text_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// How a code point behaves where a text is parted into tokens.
enum class Shape : std::uint8_t { space, letter, digit, stop, apostrophe, mark };

/// Its class in the word breaking of UAX #29, as far as plain text needs it; `strange` takes ICU.
enum class WordClass : std::uint8_t { other, letter, digit, joiner, mid_letter, mid_digit, mid_any, strange };

/// Its class in the sentence breaking of UAX #29, likewise.
enum class SentenceClass : std::uint8_t { other, lower, upper, letter, digit, stop, end, close, space, goes_on, line, strange };

struct Letter {
  char32_t lower = 0;  ///< simple lower case; of ’ the straight apostrophe, of Ð and ð đ
  Shape shape = Shape::mark;
  WordClass word = WordClass::strange;
  SentenceClass sentence = SentenceClass::strange;
  bool alphabetic : 1 = false;
  bool upper : 1 = false;
  bool plain : 1 = false;  ///< NFC in itself and beside others like it, visible, and no class is strange
};

/// The tables: Latin to Extended-B, Latin Extended Additional (where the Vietnamese letters stand), general punctuation with currency signs.
struct Letters {
  std::array<Letter, 0x250> latin;
  std::array<Letter, 0x100> additional;
  std::array<Letter, 0xC0> punctuation;
  std::array<char32_t, 0x250> bare_latin;  ///< lower case without marks, đ as d; 0 where that is not one code point
  std::array<char32_t, 0x100> bare_additional;

  Letters();
  /// Of any code point; one outside the tables is asked of ICU and is not plain.
  Letter of(char32_t c) const {
    if (c < latin.size()) return latin[c];
    if (c - 0x1E00 < additional.size()) return additional[c - 0x1E00];
    if (c - 0x2000 < punctuation.size()) return punctuation[c - 0x2000];
    return strange(c);
  }
  /// Lower case without marks, ’ straight; 0 where the tables do not tell.
  char32_t bare(char32_t c) const {
    if (c < bare_latin.size()) return bare_latin[c];
    if (c - 0x1E00 < bare_additional.size()) return bare_additional[c - 0x1E00];
    return c == 0x2019 ? U'\'' : 0;
  }

 private:
  static Letter strange(char32_t c);
};

const Letters& letters();

/// Reads the code point at `at` of valid UTF-8 and moves `at` behind it.
inline char32_t next_letter(std::string_view utf8, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[i])); };
  const char32_t first = byte(at);
  if (first < 0x80) return ++at, first;
  if (first < 0xE0) return at += 2, (first & 0x1F) << 6 | (byte(at - 1) & 0x3F);
  if (first < 0xF0) return at += 3, (first & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
  return at += 4, (first & 0x07) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
}

/// The same of bytes that may be no UTF-8: where they are none, false, and U+FFFD for as many bytes as ICU passes over.
bool next_if_valid(std::string_view utf8, std::size_t& at, char32_t& c);

/// The code point that ends before `at`, which is above 0.
inline char32_t letter_before(std::string_view utf8, std::size_t at) {
  std::size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(utf8[start]) & 0xC0) == 0x80) --start;
  return next_letter(utf8, start);
}

/// Writes `c` at `out`, which has room for four bytes, and returns the place behind it.
inline char* write_letter(char* out, char32_t c) {
  const auto put = [&](char32_t byte) { *out++ = static_cast<char>(byte); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  }
  return out;
}

inline void append_letter(std::string& out, char32_t c) {
  if (c < 0x80) return out.push_back(static_cast<char>(c));
  char bytes[4];
  out.append(bytes, static_cast<std::size_t>(write_letter(bytes, c) - bytes));
}

}  // namespace dateline::text
