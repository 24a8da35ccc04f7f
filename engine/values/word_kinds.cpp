// Tables of the lexicon -> the kinds of words. In: rows. Out: WordKinds. Proved by tests/counted_noun_test.cpp.
#include "values/word_kinds.hpp"

#include <string>
#include <vector>

#include "lexicon/table.hpp"

namespace dateline::values {
namespace {

// A syllable is an act's where it begins so many forms of acts at least, and so many times as many as it stands in of nouns.
constexpr std::uint32_t least_acts = 2, acts_to_a_noun = 3, nouns_to_an_act = 4;
// An act of more syllables than this that begins like a noun is a noun and what is said of it.
constexpr std::uint32_t longest_joined_act = 2;

bool has_word(std::string_view cell, std::string_view word) {
  for (std::size_t at = cell.find(word); at != std::string_view::npos; at = cell.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || cell[at - 1] == ' ') && (end == cell.size() || cell[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

WordKinds::WordKinds(std::string_view language) : concepts_(lexicon::concept_phrases(language)) {
  const std::string folder(language);
  const auto add = [](lexicon::Phrases<char>& phrases, std::string_view cell) {
    for (const std::string_view form : lexicon::forms(cell)) phrases.add(form, 1);
  };
  for (const lexicon::Row& row : lexicon::table(folder + "/clauses.tsv")) {
    if (row.size() < 2) continue;
    if (has_word(row[1], "nominal")) add(nominals_, row[0]);
    if (has_word(row[1], "finite") || has_word(row[1], "passive") || has_word(row[1], "main")) add(finites_, row[0]);
    if (has_word(row[1], "place")) add(places_, row[0]);
    if (!has_word(row[1], "passive")) continue;
    for (const std::string_view form : lexicon::forms(row[0])) {
      if (form.find(' ') == std::string_view::npos) verbs_.add(lexicon::word_number(form));
    }
  }
  for (const lexicon::Row& row : lexicon::table(folder + "/titles.tsv")) {
    if (!row.empty()) add(titles_, row[0]);
  }
  for (const lexicon::Row& row : lexicon::table(folder + "/nominals.tsv")) {
    if (row.size() > 1 && row[1] == "doer") add(doers_, row[0]);
  }
  for (const lexicon::Row& row : lexicon::table(folder + "/names.tsv")) {
    if (row.size() > 1 && row[0] == "demonstrative") add(demonstratives_, row[1]);
  }
  learn_verbs(language);
}

void WordKinds::learn_verbs(std::string_view language) {
  struct Seen {
    std::uint32_t acts = 0, nouns = 0, begun_nouns = 0;
  };
  std::vector<Seen> seen;
  const auto of = [&seen](std::uint32_t word) -> Seen& {
    if (word >= seen.size()) seen.resize(word + 1);
    return seen[word];
  };
  for (const std::string_view path : lexicon::tables(std::string(language) + "/vocabulary_")) {
    for (const lexicon::Row& row : lexicon::table(path)) {
      if (row.size() < 2 || row[0].empty() || row[0].back() == 'a') continue;
      const char kind = row[0].back();
      for (const std::string_view form : lexicon::forms(row[1])) {
        if (kind == 'v') ++of(lexicon::word_number(form.substr(0, form.find(' ')))).acts;
        if (kind != 'n' && kind != 'p') continue;
        const std::vector<std::uint32_t> words = lexicon::form_numbers(form);
        if (!words.empty()) ++of(words[0]).begun_nouns;
        for (const std::uint32_t word : words) ++of(word).nouns;
      }
    }
  }
  for (std::uint32_t word = 1; word < seen.size(); ++word) {
    if (seen[word].begun_nouns > nouns_to_an_act * seen[word].acts) nouns_.add(word);
    if (seen[word].acts >= least_acts && seen[word].acts >= acts_to_a_noun * seen[word].nouns) verbs_.add(word);
  }
}

WordKinds::Word WordKinds::at(const text::Text& text, std::uint32_t at, std::uint32_t last) const {
  const auto kind_of = [](lexicon::Concept c) {
    switch (lexicon::concept_class(c)) {
      case lexicon::ConceptClass::act:
        return Kind::act;
      case lexicon::ConceptClass::people:
        return Kind::people;
      case lexicon::ConceptClass::quality:
        return Kind::quality;
      default:
        return Kind::noun;
    }
  };
  const auto found = concepts_.longest(text.tokens().first(last), at);
  if (!found) return {1, verbs_.has(text[at].word) ? Kind::act : Kind::other};
  Word word{found.length, kind_of(*found.value), lexicon::has_role(*found.value, lexicon::ConceptRole::growing_toll),
            lexicon::has_role(*found.value, lexicon::ConceptRole::generic_people)};
  const bool passive = finites_.longest(text.tokens(), at).length > 0;  // "bị cáo buộc" is no "bị cáo"
  for (std::uint32_t shorter = word.length - 1; word.kind == Kind::act && !passive && shorter > 1; --shorter) {
    const auto noun = concepts_.longest(text.tokens().first(at + shorter), at);
    if (noun && noun.length == shorter && kind_of(*noun.value) != Kind::act && kind_of(*noun.value) != Kind::quality)
      return {shorter, kind_of(*noun.value)};
  }
  if (word.kind == Kind::act && word.length > longest_joined_act && nouns_.has(text[at].word)) return {1, Kind::noun};  // "xe | nối đuôi nhau"
  return word;
}

}  // namespace dateline::values
