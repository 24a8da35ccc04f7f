// Text -> language. In: valid UTF-8. Out: an ISO 639-1 code, by CLD2 where it is sure and by stop words and letters where the text is short.
// Proved by tests/read_test.cpp.
#include <cstdio>  // the next header names FILE and does not include it

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "lexicon/table.hpp"
#include "read/read.hpp"
#include "text/text.hpp"

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

struct Share {
  std::string language;
  double share = 0;
};

// The language whose stop words make up the largest share of the words.
Share by_stop_words(std::string_view utf8) {
  const text::Text text(utf8);
  Share best{"und", 0};
  const auto words = std::count_if(text.tokens().begin(), text.tokens().end(), [](const text::Token& t) { return t.kind == text::TokenKind::word; });
  if (words == 0) return best;
  for (const std::string& language : lexicon::languages()) {
    std::size_t hits = 0;
    for (const lexicon::Row& row : lexicon::table(language + "/stopwords.tsv")) {
      for (const std::string_view form : lexicon::forms(row[0])) {
        hits += static_cast<std::size_t>(
            std::count_if(text.tokens().begin(), text.tokens().end(), [&](const text::Token& t) { return t.lower == form; }));
      }
    }
    const double share = static_cast<double>(hits) / static_cast<double>(words);
    if (share > best.share) best = {language, share};
  }
  return best;
}

// The language whose own letters stand in the largest share of the words: "Bộ trưởng" is Vietnamese without any stop word.
Share by_letters(std::string_view utf8) {
  const text::Text text(utf8);
  Share best{"und", 0};
  const auto is_word = [](const text::Token& t) { return t.kind == text::TokenKind::word; };
  const auto words = std::count_if(text.tokens().begin(), text.tokens().end(), is_word);
  if (words == 0) return best;
  for (const std::string& language : lexicon::languages()) {
    std::vector<std::string_view> letters;
    for (const lexicon::Row& row : lexicon::table(language + "/letters.tsv")) {
      for (const std::string_view letter : lexicon::forms(row[0])) letters.push_back(letter);
    }
    const auto own = std::count_if(text.tokens().begin(), text.tokens().end(), [&](const text::Token& t) {
      return is_word(t) &&
             std::any_of(letters.begin(), letters.end(), [&](std::string_view letter) { return t.lower.find(letter) != std::string_view::npos; });
    });
    const double share = static_cast<double>(own) / static_cast<double>(words);
    if (share > best.share) best = {language, share};
  }
  return best;
}

}  // namespace

std::string language_of(std::string_view utf8) {
  const std::string_view head = head_of(utf8);
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  int text_bytes = 0;
  bool reliable = false;
  CLD2::DetectLanguageSummary(head.data(), static_cast<int>(head.size()), true, languages.data(), percents.data(), &text_bytes, &reliable);
  if (reliable && languages[0] != CLD2::UNKNOWN_LANGUAGE && percents[0] >= 50 && text_bytes >= 80) {
    const std::string code = CLD2::LanguageCode(languages[0]);
    return code.substr(0, code.find('-'));
  }
  const Share letters = by_letters(head);
  if (letters.share >= 0.25) return letters.language;
  const Share stop = by_stop_words(head);
  if (stop.share >= 0.15) return stop.language;
  if (reliable && languages[0] != CLD2::UNKNOWN_LANGUAGE) return std::string(CLD2::LanguageCode(languages[0])).substr(0, 2);
  return "und";
}

}  // namespace dateline::read_room
