// Words of number and time in quotations -> degrees. Proved by tests/rules_test.cpp.
#include "relate/quotation_amounts.hpp"

#include <algorithm>
#include <numeric>

#include "lexicon/by_language.hpp"
#include "lexicon/phrases.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

struct Degree {
  std::uint64_t scale = 0, degree = 0;
};

const lexicon::Phrases<Degree>& degrees_of(std::string_view language) {
  static const lexicon::ByLanguage<lexicon::Phrases<Degree>> all([](const std::string& of) {
    lexicon::Phrases<Degree> out;
    for (const lexicon::Row& row : lexicon::table(of + "/quantifiers.tsv")) {
      for (const std::string_view form : lexicon::forms(row[0])) out.add(form, {text::hash("many"), text::hash(row[1])});
    }
    for (const lexicon::Row& row : lexicon::table(of + "/scales.tsv")) {
      for (const std::string_view form : lexicon::forms(row[0])) out.add(form, {text::hash(row[2]), text::hash(row[1])});
    }
    return out;
  });
  static const lexicon::Phrases<Degree> none;
  return all.of(language, none);
}

}  // namespace

bool Amounts::apart(const Amounts& other) const {
  return std::any_of(degrees.begin(), degrees.end(), [&](const auto& told) {
    const auto others = other.degrees.find(told.first);
    return others != other.degrees.end() &&
           std::none_of(told.second.begin(), told.second.end(), [&](std::uint64_t degree) { return others->second.contains(degree); });
  });
}

Amounts amounts_at(const text::Text& text, const std::vector<std::uint32_t>& tokens, std::string_view language) {
  Amounts out;
  for (const std::uint32_t at : tokens) {
    if (const auto found = degrees_of(language).longest(text.tokens(), at)) out.degrees[found.value->scale].insert(found.value->degree);
  }
  return out;
}

Amounts amounts_in(const text::Text& text, text::TokenRange range, std::string_view language) {
  std::vector<std::uint32_t> tokens(range.size());
  std::iota(tokens.begin(), tokens.end(), range.first);
  Amounts out = amounts_at(text, tokens, language);
  for (const char* scale : {"tense", "order"}) out.degrees.erase(text::hash(scale));
  return out;
}

}  // namespace dateline::relate
