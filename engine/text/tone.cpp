// The lower case of words, with one place for tone marks. In: letters, names. Out: keys to look them up by. Proved by tests/text_test.cpp.
#include "text/tone.hpp"

#include <array>
#include <string>

#include "text/letters.hpp"
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

// Letters of Latin script that are NFC in themselves: ASCII, Latin-1 to Extended-B, Extended Additional.
bool is_latin_letter(char32_t c, const Letter& letter) {
  return letter.alphabetic && (c < 0x80 || (c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF));
}

// The last word of `out`, which begins at `first`, with its tone mark in the older place.
void mend_tone(std::string& out, std::size_t first) {
  std::vector<char32_t> spelt;
  for (std::size_t at = first; at < out.size();) spelt.push_back(next_letter(out, at));
  older_tone_place(spelt);
  out.resize(first);
  for (const char32_t c : spelt) append_letter(out, c);
}

// Names are mostly Latin letters, blanks, hyphens and stops: these need no search for word boundaries. False where there is anything else.
bool lower_of_plain_words(std::string_view utf8, std::string& out) {
  const Letters& all = letters();
  bool blank = false;
  std::size_t first = 0;          // of the word being read
  char32_t last = 0, before = 0;  // its two latest letters
  const auto end_word = [&] {
    if (last >= 0xE0 && (before == U'o' || before == U'u')) mend_tone(out, first);
    last = before = 0;
  };
  char32_t c = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!next_if_valid(utf8, at, c)) return false;
    const Letter letter = all.of(c);
    const bool spelt = is_latin_letter(c, letter);
    if (!spelt && c != ' ' && c != '-' && c != '.') return false;
    if (!spelt) end_word();
    if (c == ' ') {
      blank = true;
      continue;
    }
    if (blank && last == 0 && !out.empty()) out += ' ';
    blank = false;
    if (last == 0) first = out.size();
    append_letter(out, letter.lower);
    if (spelt) before = last, last = letter.lower;
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
