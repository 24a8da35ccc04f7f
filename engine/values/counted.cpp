// bounds.tsv and counted.tsv -> what words around a number do; and the counted noun where it stands last in its phrase (English).
// In: table rows. Out: CountWords. Proved by tests/quantities_test.cpp.
#include "values/counted.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "lexicon/by_language.hpp"
#include "lexicon/concepts.hpp"
#include "lexicon/table.hpp"
#include "values/counted_noun.hpp"

namespace dateline::values {
namespace {

constexpr std::uint32_t longest_phrase = 5;  // tokens that a phrase before a number may have
constexpr std::uint32_t longest_noun = 5;    // words of a counted noun phrase

struct ContextName {
  std::string_view name;
  Context role;
};
constexpr std::array<ContextName, context_count> context_names{{
    {"stop", Context::stop},
    {"label", Context::label},
    {"no_label", Context::no_label},
    {"ordered", Context::ordered},
    {"state", Context::state},
    {"person", Context::person},
    {"score", Context::score},
    {"change", Context::change},
    {"age", Context::age},
    {"magnitude", Context::magnitude},
    {"per", Context::per},
    {"year", Context::year},
    {"both", Context::both},
    {"more", Context::more},
    {"weak_label", Context::weak_label},
    {"noun", Context::noun},
    {"join", Context::join},
    {"some", Context::some},
    {"fold", Context::fold},
    {"document", Context::document},
    {"clock", Context::clock},
    {"hour", Context::hour},
    {"before_hour", Context::before_hour},
    {"verb_label", Context::verb_label},
    {"end", Context::end},
    {"age_sure", Context::age_sure},
    {"valued", Context::valued},
    {"age_gap", Context::age_gap},
    {"age_named", Context::age_named},
    {"money", Context::money},
    {"lasting", Context::lasting},
    {"whole", Context::whole},
    {"superlative", Context::superlative},
    {"classifier", Context::classifier},
    {"period", Context::period},
    {"area", Context::area},
    {"may", Context::may},
    {"most", Context::most},
    {"floor", Context::floor},
    {"building", Context::building},
    {"herd", Context::herd},
    {"bare", Context::bare},
    {"one_person", Context::one_person},
    {"company", Context::company},
    {"list", Context::list},
    {"out_of", Context::out_of},
    {"sides", Context::sides},
    {"age_than", Context::age_than},
    {"all_of", Context::all_of},
    {"versus", Context::versus},
    {"short_label", Context::short_label},
    {"stretch", Context::stretch},
    {"paid_for", Context::paid_for},
    {"worth", Context::worth},
    {"share", Context::share},
    {"home", Context::home},
}};

struct BoundName {
  std::string_view name;
  Bound bound;
};
constexpr std::array<BoundName, 6> bound_names{{
    {"exact", Bound::exact},
    {"about", Bound::about},
    {"at_least", Bound::at_least},
    {"at_most", Bound::at_most},
    {"above", Bound::above},
    {"below", Bound::below},
}};

}  // namespace

CountWords::CountWords(std::string_view language) {
  const std::string folder(language);
  for (const lexicon::Row& row : lexicon::table(folder + "/counted.tsv")) {
    if (row.size() < 2) continue;
    for (const std::string_view form : lexicon::forms(row[0])) {
      if (row[1] == "ending" || row[1] == "past_ending") verb_endings_.push_back(form);
      if (row[1] == "past_ending") past_endings_.push_back(form);
      for (std::size_t i = 0; i < context_names.size(); ++i) {
        if (context_names[i].name != row[1]) continue;
        add(form, context_names[i].role, roles_[place(context_names[i].role)]);
        has_ |= static_cast<std::uint64_t>(context_names[i].role);
      }
    }
  }
  for (const lexicon::Row& row : lexicon::table(folder + "/bounds.tsv")) {
    if (row.size() < 3) continue;
    const bool near = row[2] == "near";
    const auto named = std::find_if(bound_names.begin(), bound_names.end(), [&](const BoundName& b) { return b.name == (near ? "below" : row[2]); });
    if (named == bound_names.end() && row[2] != "none") continue;
    BoundWord word;
    if (named != bound_names.end()) word.bound = named->bound;
    word.near = near;
    word.none = named == bound_names.end();
    if (row.size() > 3)
      word.large = row[3] == "large", word.not_duration = row[3] == "not_duration", word.age = row[3] == "age", word.compared = row[3] == "compared";
    for (const std::string_view form : lexicon::forms(row[0])) (row[1] == "after" ? after_ : before_).add(form, word);
  }
  if (has(Context::classifier)) kinds_ = std::make_shared<const WordKinds>(language);
}

bool CountWords::has(Context role) const { return (has_ & static_cast<std::uint64_t>(role)) != 0; }

void CountWords::add(std::string_view form, Context role, lexicon::Phrases<char>& phrases) {
  phrases.add(form, 1);
  const std::vector<std::uint32_t> numbers = lexicon::form_numbers(form);
  if (numbers.empty()) return;
  if (numbers[0] >= roles_begun_.size()) roles_begun_.resize(numbers[0] + 1);
  roles_begun_[numbers[0]] |= static_cast<std::uint64_t>(role);
}

std::uint32_t CountWords::longest(const text::Text& text, std::uint32_t at, Context role) const {
  return roles_[place(role)].longest(text.tokens(), at).length;
}

std::uint32_t CountWords::ends_before(const text::Text& text, std::uint32_t first, std::uint32_t at, Context role) const {
  for (std::uint32_t n = std::min(longest_phrase, at - first); n > 0; --n) {
    if (length(text, at - n, role) == n) return n;
  }
  return 0;
}

bool CountWords::near_before(const text::Text& text, std::uint32_t first, std::uint32_t at, std::uint32_t reach, Context role) const {
  for (std::uint32_t n = 1; n <= reach && at >= first + n; ++n) {
    if (length(text, at - n, role) > 0) return true;
  }
  return false;
}

bool CountWords::near_behind(const text::Text& text, std::uint32_t at, std::uint32_t last, std::uint32_t reach, Context role) const {
  for (std::uint32_t i = at; i < std::min(last, at + reach); ++i) {
    if (length(text, i, role) > 0) return true;
  }
  return false;
}

bool CountWords::ends_like(const std::vector<std::string_view>& endings, std::string_view lower) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return lower.size() > ending.size() + 1 && lower.ends_with(ending); });
}

bool CountWords::noun_follows(const text::Text& text, std::uint32_t at, std::uint32_t last) const {
  return at < last && text[at].kind == text::TokenKind::word && !text[at].capital && length(text, at, Context::stop) == 0;
}

// "23 Syrian soldiers": names before a common noun belong to it, where the language writes nouns so.
std::uint32_t CountWords::behind_proper_adjectives(const text::Text& text, std::uint32_t at, std::uint32_t last, const NumberWords& numbers) const {
  std::uint32_t noun = at;
  const auto abbreviates = [&](std::uint32_t i) { return i > at && text[i].is(".") && !text[i].space_before && text[i - 1].form.size() < 4; };
  while (noun < std::min(last, at + 4) &&
         (abbreviates(noun) || (text[noun].kind == text::TokenKind::word && text[noun].capital && !text[noun].line_start)))
    ++noun;
  const bool common = noun < last && text[noun].kind == text::TokenKind::word && !text[noun].capital && length(text, noun, Context::stop) == 0;
  return common && !numbers.capital_is_name() ? noun : at;
}

// "2 chiếc | Honda Wave": what a classifier alone counts is named behind it.
std::uint32_t CountWords::behind_classified_name(const text::Text& text, text::TokenRange of, std::uint32_t last) const {
  if (of.empty() || length(text, of.first, Context::classifier) != of.size()) return of.last;
  std::uint32_t end = of.last;
  while (end < std::min(last, of.last + 3) && text[end].kind == text::TokenKind::word && text[end].capital && text[end].space_before &&
         !text[end].line_start) {
    ++end;
  }
  return end;
}

bool CountWords::names_nothing(const text::Text& text, std::uint32_t at, std::uint32_t last, bool surely) const {
  if (!kinds_ || kinds_->nominal(text, at) > 0) return false;
  const WordKinds::Kind kind = kinds_->at(text, at, last).kind;
  return kind == WordKinds::Kind::quality || (kind == WordKinds::Kind::act && (!surely || kinds_->begins_acts(text[at])));
}

text::TokenRange CountWords::noun_phrase(const text::Text& text, std::uint32_t at, std::uint32_t last, std::string_view language,
                                         bool capital_noun) const {
  const NumberWords& numbers = number_words_of(language);
  if (kinds_) {
    text::TokenRange out = NounPhrase(text, at, last, *this, *kinds_, numbers, capital_noun).read();
    out.last = behind_classified_name(text, out, last);
    return out;
  }
  text::TokenRange out{at, at};
  std::uint32_t words = 0;
  const std::uint32_t noun_at = behind_proper_adjectives(text, at, last, numbers);
  for (std::uint32_t i = at; i < last && words < longest_noun; ++i) {
    const text::Token& token = text[i];
    const bool hyphen = token.is("-") && i > at && !token.space_before && i + 1 < last && !text[i + 1].space_before;
    if (hyphen || (i < noun_at && token.is("."))) continue;  // "28,500 U.S. troops"
    const bool joined = i > at && text[i - 1].is("-") && !token.space_before;
    if (token.kind != text::TokenKind::word || (token.line_start && i > at)) break;
    const bool shouted = capital_noun && text[at].capitals && token.capitals && text[at].form.size() > 1;
    if (!joined && !(i == at && capital_noun) && !shouted && i >= noun_at && token.capital && (i > at || !token.capitals) && !token.line_start) break;
    if (const std::uint32_t noun = length(text, i, Context::noun); noun > 0 && i + noun <= last) {
      out.last = i + noun;
      words += noun;
      i += noun - 1;
      continue;
    }
    const bool stops = length(text, i, Context::stop) > 0 || (i > at && length(text, i, Context::end) > 0);
    const bool before_noun = i == at && ends_like(verb_endings_, token.lower) && noun_follows(text, i + 1, last);  // "15 injured people"
    if (!joined && stops && !before_noun) break;
    if (!joined && i > at && ends_like(verb_endings_, token.lower)) break;
    if (i == at && ends_like(past_endings_, token.lower) && !noun_follows(text, i + 1, last)) break;  // "804 vanished from radar"
    const NumberRole role = numbers.of(token).role;
    if (!joined && (role == NumberRole::digit || role == NumberRole::ten || role == NumberRole::teen)) break;
    out.last = i + 1;
    if (!joined) ++words;
    if (i == at && length(text, i, Context::whole) == 1) break;
  }
  return out;
}

const CountWords& count_words_of(std::string_view language) {
  static const lexicon::ByLanguage<CountWords> all([](const std::string& name) { return CountWords(name); });
  static const CountWords none("");
  return all.of(language, none);
}

}  // namespace dateline::values
