/// The search for names in one report, step by step; the state that its steps share. For engine/extract/names*.cpp only.
/// In: tokens and sentences. Out: NameMention. Tested by tests/names_test.cpp.
#pragma once

#include <bitset>
#include <functional>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/cues.hpp"
#include "extract/names.hpp"
#include "extract/names_lexicon.hpp"
#include "lexicon/concepts.hpp"
#include "text/word_map.hpp"

namespace dateline::extract {

class NameFinder {
 public:
  NameFinder(const text::Text& text, const std::vector<text::TokenRange>& sentences, std::string_view language);
  std::vector<NameMention> run();

 private:
  using At = std::uint32_t;
  using KnownMatch = lexicon::Phrases<KnownForm>::Match;
  /// How often a word stands in small letters, and with a capital where none is due; `alone`: with no other capital before or after it.
  struct Evidence {
    std::uint32_t small = 0, capital = 0, alone = 0;
  };

  // names.cpp: the walk
  void read_evidence();
  void read_full_name(At at);
  bool native_name(At first, At last) const;
  bool looks_like_headline(text::TokenRange range) const;
  void survey();
  void read_sentence(std::uint32_t sentence);
  At step(At at);
  bool pronoun_at(At at, At& end);
  bool member_points_back(At at, At& end);
  bool points_back(At at, At& end);
  std::uint32_t add(text::TokenRange tokens, text::TokenRange full, MentionKind what, EntityKind kind, bool known);
  bool capital(At at) const;
  bool starts_sentence(At at) const;
  Evidence& evidence_of(const text::Token& token) { return token.word != 0 ? evidence_[token.word] : unknown_[token.lower]; }
  Evidence evidence(At at) const;
  bool in_full_name(At at) const;
  bool is_headline() const { return headline_; }
  bool after_many(At at) const;

  // names_words.cpp: written words
  At atom_end(At at) const;
  bool by_ear(At at, At end) const;
  bool is_number_plate(At at, At end) const;
  bool names_nothing(At at, At end) const;
  At plain_word_end(At end) const;

  // names_runs.cpp: runs of capitals and known names
  bool acts_alone(At at, At end) const;
  bool trusted_start(At at, At end) const;
  bool trusted_in_headline(At at) const;
  At run_end(At at, bool after_title) const;
  At stretch(At at, At end, bool after_title) const;
  At set_apart(At first, At end, bool after_title) const;
  At person_inside(At first, At end) const;
  KnownMatch known_at(At at) const;
  bool known_stands_alone(At at, const KnownMatch& match) const;
  std::uint32_t add_known(At at, const KnownMatch& match, At full_first);
  At add_run(At at);
  bool letter_opens_name(At at) const;
  At owned_body_end(At at) const;
  bool lone_head(At at) const;
  bool is_part_of_name(At at) const;
  EntityKind guess_kind(At first, At last, bool& known) const;
  bool told_as_body(At first, At last) const;
  bool is_told_where(At last) const;
  bool before_small_site(At first, At last) const;
  bool in_title(At first) const;
  std::optional<text::TokenRange> person_name(At at, bool after_person_word) const;

  // names_titles.cpp: titles, roles and what they are of
  struct Role {
    std::string_view key, prefix;  // "foreign_minister"; "former", "late", "deputy"
    bool key_is_rank = false;
    std::uint32_t of = NameMention::none, second = NameMention::none;  // "Ngoại trưởng [Nga] và [Mỹ]"
    bool male = false, female = false, person_word = false, stands_alone = false, peer = false, rank_only = true, plural = false, plural_word = false;
    At end = 0;  // after title and body
    std::string name() const { return prefix.empty() || key.empty() ? std::string(key) : std::string(prefix) + "_" + std::string(key); }
    At title_end = 0;  // after the last title word
  };
  At title_group(At at);
  std::optional<text::TokenRange> holder_behind(text::TokenRange name, const Role& role) const;
  At two_owners(At at);
  At role_behind_body(At at) const;
  At title_inside(At first, At end);
  Role read_titles(At at);
  bool body_after(At at, Role& role, At& end);
  At letters_end(At at) const;
  At field_end(At at) const;
  At add_role_alone(At at, const Role& role);
  void add_two_holders(At at, const Role& role);
  std::uint32_t add_person(text::TokenRange name, At full_first, const Role& role);
  bool follows_name(At at) const;

  // names_bodies.cpp: organisations, sites and areas by their head words
  At body(At at);
  bool holder_behind_site(At at, At name) const;
  bool in_compound(At at, At head_end) const;
  bool person_begins(At at) const;
  bool holder_begins(At body, At at) const;
  At unnamed_body(At at) const;
  bool cited(At at) const;
  At double_surname(At at) const;
  text::TokenRange core_of(text::TokenRange body) const;
  At read_area(At at, At after_head, const Head& head);
  At read_organisation(At at, At after_head);
  bool heads_area(At at, At name, const Head& head) const;
  void add_area_inside(At first, At end);
  void read_body_key(std::uint32_t body, std::uint32_t owner);
  At organisation_end(At at, At after_head) const;
  At area_served(At end) const;
  At side_served(At end) const;
  At local_body_end(At at) const;
  std::uint32_t add_local_body(At at, At end);
  At before_acronym(At end) const;
  At scope_end(At end) const;
  bool is_whole(At body) const;
  bool ends_with_act(At at, At end) const;
  bool closes_body(At body, At at) const;
  At governed_end(At at, At end) const;
  At told_again_end(At at, At after_head) const;
  bool only_says_where(At at, At after_head, At end) const;
  At piece_end(At at, bool& has_capital) const;
  bool is_numbered(const Head& head, At number) const;
  At place_run_end(At at) const;

  // names_things.cpp: what is neither person, place nor body
  void settle_things();
  bool modifies_noun(At at) const;
  bool is_plain_noun(const text::Token& token, At at) const;
  void drop_mentions(const std::function<bool(const NameMention&)>& drops);

  // names_lists.cpp: what a list of names is a list of
  void settle_lists();
  std::optional<EntityKind> listed_kind(const NameMention& first) const;

  // names_places.cpp: what the atlas says
  void settle_places();
  bool may_be_place(const NameMention& mention) const;
  const NameMention* larger_place(std::size_t mention) const;

  // names_gloss.cpp: brackets and appositions
  void drop_lone_syllables();
  void find_appositions();
  std::uint32_t holder_before(std::uint32_t role) const;
  bool is_anothers_office(std::uint32_t role, std::uint32_t name) const;
  void find_glosses();
  bool explains(const NameMention& outer, const NameMention& inner) const;

  const text::Text& text_;
  const std::vector<text::TokenRange>& sentences_;
  const NameLexicon& pack_;
  const Gazetteer& gazetteer_;
  const lexicon::Found<KnownForm> known_;  // its forms at every place
  const lexicon::Phrases<lexicon::Concept>& concepts_;
  const Cues& cues_;
  const lexicon::Phrases<std::uint64_t>& nominals_;
  text::NumberMap<Evidence> evidence_;          // of words that have a number
  text::WordMap<Evidence> unknown_;             // of all others
  std::unordered_set<std::string> pairs_;       // last two words of full names: "thế anh" of "Lò Thế Anh"
  std::unordered_set<std::string_view> given_;  // their last words
  std::vector<bool> headlines_;                 // of each sentence
  // Words whose evidence is asked: those with a capital somewhere, and particles of names. By the lower bits of their numbers, which lets in a few
  // others whose evidence nobody asks.
  static constexpr std::size_t asked_bits = 4096;
  std::bitset<asked_bits> asked_;
  std::vector<NameMention> mentions_;
  std::uint32_t sentence_ = 0;
  At last_ = 0;            // end of the sentence being read
  bool headline_ = false;  // it is written with a capital at most words
};

}  // namespace dateline::extract
