// The language of a few words. In: UTF-8 too short for statistics. Out: a language by its letters, its small words and its vocabulary. Proved by
// tests/language_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "lexicon/concepts.hpp"
#include "lexicon/phrases.hpp"
#include "read/read.hpp"

namespace dateline::read_room {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;

// Letters that one language alone has: "Bộ trưởng" is Vietnamese without any small word.
const std::vector<std::string_view>& own_letters(const std::string& language) {
  static const std::map<std::string, std::vector<std::string_view>> all = [] {
    std::map<std::string, std::vector<std::string_view>> built;
    for (const std::string& each : lexicon::languages()) {
      std::vector<std::string_view>& letters = built[each];
      for (const lexicon::Row& row : lexicon::table(each + "/letters.tsv")) {
        for (const std::string_view letter : lexicon::forms(row[0])) letters.push_back(letter);
      }
    }
    return built;
  }();
  return all.at(language);
}

// How many of the words at `places` speak for the language: by a letter of its own, as a small word of it, or as a part of a phrase that it knows.
std::size_t hits(Text& text, const std::vector<std::uint32_t>& places, const std::string& language) {
  lexicon::number_words(text, language);
  std::set<std::uint32_t> known;
  const auto& vocabulary = lexicon::concept_phrases(language);
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const auto match = vocabulary.longest_stemmed(text.tokens(), i);
    for (std::uint32_t k = 0; k < match.length; ++k) known.insert(i + k);
  }
  const auto& letters = own_letters(language);
  return static_cast<std::size_t>(std::count_if(places.begin(), places.end(), [&](std::uint32_t at) {
    const Token& token = text[at];
    const auto has = [&](std::string_view letter) { return token.lower.find(letter) != std::string::npos; };
    return known.contains(at) || (token.word != 0 && lexicon::is_stopword(token.word, language)) || std::any_of(letters.begin(), letters.end(), has);
  }));
}

// Names say little of the language around them: the words in small letters are asked, where there are any.
std::vector<std::uint32_t> telling_words(const Text& text) {
  std::vector<std::uint32_t> small, all;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (text[i].kind != TokenKind::word) continue;
    all.push_back(i);
    if (!text[i].capital) small.push_back(i);
  }
  return small.empty() ? all : small;
}

// The pack that knows most of the words at `places`, `preferred` where two know as many; `half`: at least every second of them.
struct Best {
  std::string language;
  bool half = false;
};

Best best_known(Text& text, const std::vector<std::uint32_t>& places, const std::string& preferred) {
  Best best;
  std::size_t most = 0;
  for (const std::string& language : lexicon::languages()) {
    const std::size_t count = places.empty() ? 0 : hits(text, places, language);
    if (count > most || (count == most && count > 0 && language == preferred)) {
      most = count;
      best.language = language;
    }
  }
  best.half = most > 0 && most * 2 >= places.size();
  return best;
}

}  // namespace

std::string language_of_few_words(std::string_view utf8, const std::string& guess) {
  Text text(utf8);
  const Best best = best_known(text, telling_words(text), guess);
  if (best.half) return best.language;
  return !guess.empty() ? guess : !best.language.empty() ? best.language : "und";
}

std::string language_of_quotation(std::string_view utf8, const std::string& around) {
  constexpr std::size_t least_words = 4, few_known = 4;
  Text text(utf8);
  const std::vector<std::uint32_t> places = telling_words(text);
  const auto packs = lexicon::languages();
  const bool has_pack = std::find(packs.begin(), packs.end(), around) != packs.end();
  if (places.size() < least_words || text[places.front()].capital) return around;
  // "lực lượng an ninh": the words of most quotations are known to the pack of the report.
  if (has_pack && hits(text, places, around) * few_known >= places.size()) return around;
  if (std::string sure = sure_language_of(utf8); !sure.empty()) return sure;
  const Best best = best_known(text, places, around);
  return best.half ? best.language : around;
}

}  // namespace dateline::read_room
