// Text -> language. In: valid UTF-8. Out: an ISO 639-1 code, by letters or small words that tell it, by CLD2 where that is sure, and by
// language_short.cpp where the text is short.
// Proved by tests/language_test.cpp and tests/read_test.cpp.
#include <cstdio>  // the next header names FILE and does not include it

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string>

#include "lexicon/concepts.hpp"
#include "lexicon/table.hpp"
#include "read/read.hpp"
#include "text/ascii.hpp"
#include "text/text.hpp"
#include "text/width.hpp"

namespace dateline::read_room {
namespace {

// CLD2 reads at most this much; a report's language shows in far less.
constexpr std::size_t enough = 32768;

std::string_view head_of(std::string_view utf8) {
  if (utf8.size() <= enough) return utf8;
  std::size_t end = enough;
  while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
  return utf8.substr(0, end);
}

// Which language alone has a letter, of those with a letters.tsv; only small letters are counted.
struct OwnLetters {
  std::array<std::uint8_t, 0x2000> language{};  // 1 and up: lexicon::languages()[n - 1]

  OwnLetters() {
    const auto& all = lexicon::languages();
    for (std::size_t n = 0; n < all.size(); ++n) {
      for (const lexicon::Row& row : lexicon::table(all[n] + "/letters.tsv")) {
        for (const std::string_view letter : lexicon::forms(row[0])) {
          std::size_t at = 0;
          if (const char32_t c = text::next_code_point(letter, at); c < language.size()) language[c] = static_cast<std::uint8_t>(n + 1);
        }
      }
    }
  }
};

// The language whose own letters are so many in a text, or in samples of a long one, that no statistics are asked: a sixteenth of all characters, a
// tenth in a few sentences. Prose in Vietnamese has an eighth, and no other language's reports quote so much of it. Empty where there is none, as in
// a text of a line or two.
std::string by_own_letters(std::string_view utf8) {
  constexpr std::size_t least_bytes = 256, few_bytes = 1024, most_samples = 4, sample_bytes = 512;
  static const OwnLetters own;
  if (utf8.size() < least_bytes) return {};
  const bool whole = utf8.size() <= most_samples * sample_bytes;
  const std::size_t samples = whole ? 1 : most_samples, bytes = whole ? utf8.size() : sample_bytes, share = utf8.size() < few_bytes ? 10 : 16;
  std::array<std::size_t, 16> seen{};
  std::size_t characters = 0;
  for (std::size_t n = 0; n < samples; ++n) {
    std::size_t at = (utf8.size() - bytes) / (most_samples - 1) * n;
    while (at < utf8.size() && (static_cast<unsigned char>(utf8[at]) & 0xC0) == 0x80) ++at;
    const std::size_t end = std::min(utf8.size(), at + bytes);
    const std::string_view sample = utf8.substr(0, end);
    while (at < end) {
      const std::size_t behind = text::behind_ascii(sample, at);
      characters += behind - at;
      at = behind;
      if (at == end) break;
      if (const char32_t c = text::next_code_point(utf8, at); c < own.language.size()) ++seen[own.language[c] % seen.size()];
      ++characters;
    }
  }
  for (std::size_t n = 0; n < lexicon::languages().size(); ++n) {
    if (seen[n + 1] * share >= characters) return lexicon::languages()[n];
  }
  return {};
}

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

// The language whose small words are three tenths of the words of a longer text with few of any other, so that no statistics are asked. English prose
// has four tenths; of the words of its neighbours two tenths at most are written as small words of English. Empty where there is none.
std::string by_small_words(std::string_view utf8) {
  constexpr std::size_t enough_words = 60;
  const std::vector<std::string>& languages = lexicon::languages();
  std::vector<std::size_t> small(languages.size(), 0);
  std::vector<const lexicon::WordSet*> stopwords;
  for (const std::string& language : languages) stopwords.push_back(&lexicon::stopwords(language));
  std::size_t words = 0;
  std::string word;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    word.clear();
    for (; at < utf8.size() && is_word_byte(utf8[at]); ++at) {
      const char c = utf8[at];
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    if (word.empty()) continue;
    ++words;
    const std::uint32_t number = lexicon::word_number(word);
    for (std::size_t n = 0; number != 0 && n < languages.size(); ++n) small[n] += stopwords[n]->has(number);
  }
  for (std::size_t n = 0; n < languages.size(); ++n) {
    const std::size_t all = std::accumulate(small.begin(), small.end(), std::size_t{0});
    if (words >= enough_words && small[n] * 10 >= words * 3 && all * 4 <= small[n] * 5) return languages[n];
  }
  return {};
}

std::string by_letters_and_words(std::string_view utf8) {
  std::string own = by_own_letters(utf8);
  return own.empty() ? by_small_words(utf8) : own;
}

// What CLD2 takes a text for; empty where it does not know.
struct Guess {
  std::string language;
  bool sure = false;
};

Guess ask_cld2(std::string_view utf8) {
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(utf8.data(), static_cast<int>(utf8.size()), true, languages.data(), percents.data(), &text_bytes, &reliable);
  if (languages[0] == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string code = CLD2::LanguageCode(languages[0]);
  return {code.substr(0, code.find('-')), reliable && percents[0] >= 50 && text_bytes >= 80};
}

}  // namespace

std::string language_of(std::string_view utf8) {
  const std::string_view head = head_of(utf8);
  if (std::string known = by_letters_and_words(head); !known.empty()) return known;
  const Guess guess = ask_cld2(head);
  return guess.sure ? guess.language : language_of_few_words(head, guess.language.substr(0, 2));
}

std::string sure_language_of(std::string_view utf8) {
  const std::string_view head = head_of(utf8);
  if (std::string known = by_letters_and_words(head); !known.empty()) return known;
  const Guess guess = ask_cld2(head);
  return guess.sure ? guess.language : std::string();
}

}  // namespace dateline::read_room
