/// What a name does in its statement. In: the statement's acts and the words around the name. Out: its part, in which act, and whether the words are
/// for just that ("at Moscow's request", "bên mua là X"). Tables: <language>/prepositions.tsv, nominals.tsv. Tested by tests/facts_test.cpp.
#pragma once

#include "cluster/facts.hpp"

namespace dateline::cluster {

/// The first act told outside quotation marks in a range; 0 where none is.
lexicon::Concept act_in(const std::vector<Act>& acts, text::TokenRange range);

/// The act next to a number, a time or a place; one behind it is nearer than one before ("Ba người chết"), and a comma makes it far. 0: none is near.
lexicon::Concept act_beside(const std::vector<Act>& acts, const text::Text& text, text::TokenRange place);

/// One statement's names; holds references.
class PartFinder {
 public:
  PartFinder(const extract::Reading& reading, const resolve::ResolvedStatement& resolved, const std::vector<Act>& acts);

  /// Sets part, act and pointed_at of a participant whose entity and mention are set.
  void give(Participant& participant) const;

 private:
  bool is_speaker(const extract::NameMention& m, EntityId id) const;
  bool only_tells_origin(const extract::NameMention& m) const;
  bool seats_speaker(const extract::NameMention& m) const;
  bool stands_behind_head(const extract::NameMention& m, Participant& p) const;
  bool opens_clause(const extract::NameMention& m, Participant& p) const;
  bool joins_doer(std::uint32_t preposition, const extract::NameMention& m) const;
  bool owns_act(const extract::NameMention& m, Participant& p) const;
  lexicon::Concept act_before(std::uint32_t preposition) const;
  bool seats_body(std::uint32_t preposition) const;
  bool has_preposition(const extract::NameMention& m, Participant& p) const;
  bool holds_place_before(const extract::NameMention& m, Participant& p) const;
  bool hosts(const extract::NameMention& m, Participant& p) const;
  bool is_named_place(const extract::NameMention& m, Participant& p) const;
  bool is_named_doer(const extract::NameMention& m, Participant& p) const;
  lexicon::Concept first_thing(text::TokenRange range) const;
  bool falls_to(const extract::NameMention& m, Participant& p) const;
  bool points_from(std::uint32_t doer, std::uint32_t end, Participant& p) const;

  const extract::Reading& reading_;
  const resolve::ResolvedStatement& resolved_;
  const text::Text& text_;
  const extract::Draft& draft_;
  const std::vector<Act>& acts_;
};

}  // namespace dateline::cluster
