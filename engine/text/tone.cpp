// The lower case of words, with one place for tone marks. In: letters, names. Out: keys to look them up by. Proved by tests/text_test.cpp.
#include "text/tone.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

#include "text/text.hpp"

namespace dateline::text {
namespace {

// A syllable ends in one of two open vowels; its tone mark stands on the second in the newer spelling, on the first in the older.
struct ToneMark {
  char32_t newer, older;
};
constexpr std::array<ToneMark, 5> tones_a{{{U'à', U'ò'}, {U'á', U'ó'}, {U'ả', U'ỏ'}, {U'ã', U'õ'}, {U'ạ', U'ọ'}}};
constexpr std::array<ToneMark, 5> tones_e{{{U'è', U'ò'}, {U'é', U'ó'}, {U'ẻ', U'ỏ'}, {U'ẽ', U'õ'}, {U'ẹ', U'ọ'}}};
constexpr std::array<ToneMark, 5> tones_y{{{U'ỳ', U'ù'}, {U'ý', U'ú'}, {U'ỷ', U'ủ'}, {U'ỹ', U'ũ'}, {U'ỵ', U'ụ'}}};

}  // namespace

void older_tone_place(std::vector<char32_t>& letters) {
  const std::size_t n = letters.size();
  if (n < 2) return;
  auto mend = [&](const std::array<ToneMark, 5>& tones, char32_t first, char32_t second) {
    if (letters[n - 2] != first) return;
    for (const ToneMark& tone : tones) {
      if (letters[n - 1] != tone.newer) continue;
      letters[n - 2] = tone.older;
      letters[n - 1] = second;
      return;
    }
  };
  if (letters[n - 2] == U'o') {
    mend(tones_a, U'o', U'a');
    mend(tones_e, U'o', U'e');
  } else if (letters[n - 2] == U'u' && (n < 3 || letters[n - 3] != U'q')) {
    mend(tones_y, U'u', U'y');
  }
}

namespace {

void append(std::string& out, const std::vector<char32_t>& letters) {
  for (const char32_t c : letters) {
    char buffer[4];
    int32_t n = 0;
    U8_APPEND_UNSAFE(buffer, n, static_cast<UChar32>(c));
    out.append(buffer, static_cast<std::size_t>(n));
  }
}

// Letters of Latin script that are NFC in themselves: ASCII, Latin-1 to Extended-B, Extended Additional.
bool is_latin_letter(UChar32 c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return ((c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF)) && u_isalpha(c);
}

// Names are mostly Latin letters, blanks, hyphens and stops: these need no search for word boundaries. False where there is anything else.
bool lower_of_plain_words(std::string_view utf8, std::string& out) {
  thread_local std::vector<char32_t> letters;  // room kept between calls
  letters.clear();
  bool blank = false;
  const auto length = static_cast<int32_t>(utf8.size());
  const auto end_word = [&] {
    older_tone_place(letters);
    append(out, letters);
    letters.clear();
  };
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(utf8.data(), i, length, c);
    const bool letter = is_latin_letter(c);
    if (!letter && c != ' ' && c != '-' && c != '.') return false;
    if (!letter) end_word();
    if (c == ' ') {
      blank = true;
      continue;
    }
    if (blank && letters.empty() && !out.empty()) out += ' ';
    blank = false;
    if (letter) {
      letters.push_back(static_cast<char32_t>(u_tolower(c)));
    } else {
      out += static_cast<char>(c);
    }
  }
  end_word();
  return true;
}

}  // namespace

std::string lower(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  if (lower_of_plain_words(utf8, out)) return out;
  out.clear();
  const Text folded(utf8);
  for (const Token& token : folded.tokens()) {
    if (!out.empty() && token.space_before) out += ' ';
    out += token.lower;
  }
  return out;
}

}  // namespace dateline::text
