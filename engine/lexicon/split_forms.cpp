// <language>/split.tsv -> forms in two parts, found in a text. In: tokens. Out: SplitMatch. Proved by tests/lexicon_test.cpp.
#include "lexicon/split_forms.hpp"

#include <algorithm>

#include "lexicon/by_language.hpp"

namespace dateline::lexicon {
namespace {

// So many words may stand between the two parts; and so many before a second part of several, which ends no other phrase: "đưa gần 40.000 người ở
// vùng trũng và ven biển tới nơi an toàn".
constexpr std::uint32_t between = 5, before_several = 14;
constexpr std::size_t several = 3;
constexpr std::string_view gap = " .. ";

}  // namespace

const SplitForms& SplitForms::of(std::string_view language) {
  static const SplitForms none;
  static const ByLanguage<SplitForms> all([](const std::string& each) {
    SplitForms out;
    for (const Row& row : table(each + "/split.tsv")) {
      if (row.size() < 2) continue;
      for (const std::string_view form : forms(row[1])) out.add(form, concept_named(row[0]), each);
    }
    return out;
  });
  const SplitForms* found = all.find(language);
  return found == nullptr ? none : *found;
}

void SplitForms::add(std::string_view form, Concept concept_id, const std::string& language) {
  const std::size_t parted = form.find(gap);
  if (parted == std::string_view::npos || concept_id == 0) return;
  const std::string_view first = form.substr(0, parted);
  const auto [known, fresh] = known_.try_emplace(std::string(first), rests_.size());
  if (fresh) {
    rests_.emplace_back();
    firsts_.add(first, known->second, language, true);
  }
  rests_[known->second].push_back({form_numbers(form.substr(parted + gap.size()), language, true), concept_id});
}

SplitMatch SplitForms::at(std::span<const text::Token> tokens, std::uint32_t at, std::uint32_t end) const {
  const auto first = firsts_.longest_stemmed(tokens, at);
  if (!first) return {};
  const std::uint32_t begin = at + first.length;
  for (std::uint32_t place = begin + 1; place < end && place - begin <= before_several; ++place) {
    if (tokens[place - 1].kind == text::TokenKind::punctuation) break;
    for (const Rest& rest : rests_[*first.value]) {
      if (place + rest.stems.size() > end || (place - begin > between && rest.stems.size() < several)) continue;
      const bool met = std::equal(rest.stems.begin(), rest.stems.end(), tokens.begin() + place,
                                  [](std::uint32_t stem, const text::Token& token) { return stem == token.stem; });
      if (met) return {rest.concept_id, first.length, place, place + static_cast<std::uint32_t>(rest.stems.size())};
    }
  }
  return {};
}

}  // namespace dateline::lexicon
