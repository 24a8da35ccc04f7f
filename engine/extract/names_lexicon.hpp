/// What a language pack says of names: titles, head words, pronouns. In: <language>/titles.tsv, names.tsv. Out: NameLexicon, one a language,
/// immutable. For engine/extract/names*.cpp only. Tested by tests/names_test.cpp.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "extract/gazetteer.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::extract {

struct Title {
  std::string_view key;
  bool person = false, role = false, office = false, rank = false, peer = false;
  bool male = false, female = false, plural = false;
  bool can_stand_alone() const { return role || office || peer; }
};

enum class Shape : std::uint8_t { organisation, site, area, number_area };

struct Head {
  Shape shape = Shape::organisation;
  std::string_view key;
};

struct Pronoun {
  bool male = false, female = false;
  bool object = false;      ///< "him": not the subject of its own clause
  bool possessive = false;  ///< "his"
  bool kin = false;         ///< "anh", "cháu": in somebody's own words the speaker or the one spoken to
};

/// A set of single words; a word that no table knows is in none.
class Words {
 public:
  void add(std::string_view form);
  void add(const lexicon::WordSet& words) { in_.add(words); }
  void add(const Words& others) { in_.add(others.in_); }
  bool has(const text::Token& token) const { return in_.has(token.word); }

 private:
  lexicon::WordSet in_;
};

enum class Plural : std::uint8_t { several, two_persons };

struct NameLexicon {
  lexicon::Phrases<Title> titles;
  lexicon::Phrases<Head> heads;
  lexicon::Phrases<Pronoun> pronouns;
  lexicon::Phrases<std::string_view> bodies;  ///< bodies that every state has one of, with their key: "foreign_ministry"
  lexicon::Phrases<Plural> plurals;
  lexicon::Phrases<char> content, no_pronoun, preposition, speaks_before, of, gap, scope;
  lexicon::Phrases<char> compounds;        ///< words that end like a head word: "lao động"
  lexicon::Phrases<char> words;            ///< the vocabulary's words of two syllables and more, to be met by Token::word
  lexicon::Phrases<char> companies;        ///< what only a firm is: "grid operator"
  lexicon::Phrases<char> landmark;         ///< nouns that make any name before them a place: "airport"
  lexicon::Phrases<char> double_surnames;  ///< "Âu Dương"
  lexicon::Phrases<char> day_names;        ///< days of the week of two words: "Thứ Năm"
  Words link, particle, surname, opener, many, demonstrative, determiner, after_name, direction, suffix, capital_head, middle, weekday, month,
      calendar_before, honours, occupation, club_mark, firm_mark, copula, label, numbered, saint, seat, side, small_site, thing;
  Words is, becomes, clause_opener, classifier, ordinal;
  lexicon::Phrases<std::string_view>
      stands_back;                       ///< nouns that with an article stand for a body or place told of before, with the key of its head word
  std::set<std::uint32_t> person_words;  ///< the first words of titles that only say "person" ("ông", "anh"), as Token::word
  Words male_given, female_given;
  Words begins_mention;       ///< what a mention can begin with in small letters, but for known names; most words begin none
  bool suffix_heads = false;  ///< head words stand at the end too ("Foreign Ministry"): a pack with `determiner` rows
};

/// True for the key of a role that one person at a time fills, in any pack: "foreign_minister".
bool is_office(std::string_view key);

/// True for the key of a role whose holder speaks for a body and not for himself, in any pack: "spokesperson".
bool speaks_for_body(std::string_view key);

/// The pack of `language`; that of "en" for a language without one.
const NameLexicon& name_lexicon(std::string_view language);

/// True where what stands at `at` is told of the place before it: "the Harrow Vale | by-election". Of languages whose head words stand behind.
bool told_of_seat(const NameLexicon& pack, const text::Text& text, std::uint32_t at);

/// True where the words before a name say that it is a place's: "the island of Kythira", "in the capital, Orsk Vale". Of languages whose head words
/// stand behind.
bool behind_place_head(const NameLexicon& pack, const text::Text& text, std::uint32_t name);

}  // namespace dateline::extract
