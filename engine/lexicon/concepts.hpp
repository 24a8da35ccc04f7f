/// The vocabulary of the news as concepts that languages share, and what concepts have to do with each other.
/// In: <language>/vocabulary_*.tsv, common/relations_*.tsv. Out: a number for each concept. Tested by tests/lexicon_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/phrases.hpp"

namespace dateline::lexicon {

/// Number of a concept, 1 and up; 0: none.
using Concept = std::uint32_t;

enum class ConceptClass : std::uint8_t { act, thing, people, quality };

/// "die.v"; empty for 0.
std::string_view concept_name(Concept c);
ConceptClass concept_class(Concept c);
/// The concept of that name; 0 where no table has it.
Concept concept_named(std::string_view name);

/// The words of `language` that tell concepts; find them with longest_stemmed().
const Phrases<Concept>& concept_phrases(std::string_view language);

/// True where affirming one denies the other.
bool antonyms(Concept a, Concept b);
/// True where the two are counterparts that exclude each other without denying each other: the men's race and the women's.
bool distinct(Concept a, Concept b);
/// What `c` is a kind of, or tells as well (is_a and implies, one step).
const std::vector<Concept>& wider(Concept c);
/// True where the two are one, or one is a kind of the other or tells it as well.
bool related(Concept a, Concept b);

/// What a concept is to the comparison: common/concept_roles.tsv.
enum class ConceptRole : std::uint8_t {
  generic_people,
  growing_toll,
  speech,
  meeting,
  reversing,
  daily,
  ascertaining,
  existing,
  prospective,
  attitude,
  happening,
  spreading,
  feeling
};
bool has_role(Concept c, ConceptRole role);

/// Words that carry no content of their own (articles, prepositions, particles): <language>/stopwords.tsv, by word number. Of no language none.
const WordSet& stopwords(std::string_view language);
/// The same of one word.
bool is_stopword(std::uint32_t word, std::string_view language);

}  // namespace dateline::lexicon
