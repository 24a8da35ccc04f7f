// Numbers of people -> their crowds. In: <language>/crowds.tsv. Proved by tests/rules_test.cpp.
#include "cluster/crowds.hpp"

#include <algorithm>

#include "lexicon/by_language.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/table.hpp"

namespace dateline::cluster {
namespace {

using lexicon::Concept;

// Fewer are no crowd: "two spectators", "12 vận động viên".
constexpr double least = 100;
// The words that say where people are stand so many tokens from their number or from their noun at most.
constexpr std::uint32_t reach = 6;

struct Crowds {
  std::vector<Concept> by_noun;                   // whoever is called so
  lexicon::Phrases<Concept> by_words;             // people in general beside these words
  std::vector<std::pair<Concept, Concept>> also;  // a crowd, and what else than people in general its members are called
};

Crowds read(const std::string& language) {
  Crowds out;
  for (const lexicon::Row& row : lexicon::table(language + "/crowds.tsv")) {
    const Concept crowd = lexicon::concept_named(row[0]);
    for (const std::string_view form : lexicon::forms(row[2])) {
      if (row[1] == "noun") out.by_noun.push_back(lexicon::concept_named(form));
      if (row[1] == "beside") out.by_words.add(form, crowd, language, true);
      if (row[1] == "also") out.also.emplace_back(crowd, lexicon::concept_named(form));
    }
  }
  return out;
}

bool ends_stretch(const text::Token& token) { return token.is(",") || token.is(";") || token.is(":"); }

}  // namespace

Concept crowd_of(const Measured& measured, const values::QuantityExpression& quantity, const extract::Draft& draft, const text::Text& text,
                 std::string_view language) {
  static const lexicon::ByLanguage<Crowds> all(read);
  static const Crowds none;
  const Crowds& crowds = all.of(language, none);
  if (!measured.people || quantity.value < least || lexicon::has_role(measured.act, lexicon::ConceptRole::growing_toll)) return 0;
  if (measured.of.empty()) return 0;
  const Concept noun = measured.of.front();
  if (std::find(crowds.by_noun.begin(), crowds.by_noun.end(), noun) != crowds.by_noun.end()) return noun;
  const auto may_be = [&](Concept crowd) {
    return noun == crowd || lexicon::has_role(noun, lexicon::ConceptRole::generic_people) ||
           std::find(crowds.also.begin(), crowds.also.end(), std::pair(crowd, noun)) != crowds.also.end();
  };
  const std::uint32_t counted = std::max({quantity.number.last, quantity.of.last, quantity.tokens.last});
  std::uint32_t first = quantity.tokens.first, last = counted;
  while (first > draft.tokens.first && quantity.tokens.first - first < reach && !ends_stretch(text[first - 1])) --first;
  while (last < draft.tokens.last && last - counted < reach && !ends_stretch(text[last])) ++last;
  for (std::uint32_t at = first; at < last; ++at) {
    const auto found = crowds.by_words.longest_stemmed(text.tokens(), at);
    if (found && may_be(*found.value)) return *found.value;
  }
  return 0;
}

}  // namespace dateline::cluster
