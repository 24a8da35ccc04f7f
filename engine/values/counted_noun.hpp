/// The noun phrase behind a number where a noun stands before what tells it from others; counted_noun.cpp says how it is delimited. Inside this room
/// only. In: a place behind a number. Out: the range of the phrase. Tested by tests/counted_noun_test.cpp.
#pragma once

#include "values/counted.hpp"
#include "values/word_kinds.hpp"

namespace dateline::values {

class NounPhrase {
 public:
  /// `capital_noun`: the first word may have a capital, and all may where all letters of the first are.
  NounPhrase(const text::Text& text, std::uint32_t first, std::uint32_t last, const CountWords& words, const WordKinds& kinds,
             const NumberWords& numbers, bool capital_noun)
      : text_(text), first_(first), last_(last), words_(words), kinds_(kinds), numbers_(numbers), capital_noun_(capital_noun), range_{first, first} {}

  /// The phrase; empty where none begins. Once.
  text::TokenRange read();

 private:
  bool capital(std::uint32_t at) const;
  bool goes_on(std::uint32_t at) const;
  WordKinds::Word word_at(std::uint32_t at) const;
  bool is_compared(std::uint32_t at, std::uint32_t length) const;
  bool stops(std::uint32_t at) const;
  bool nothing_behind(std::uint32_t at, std::uint32_t length) const;
  bool head_acts() const;
  bool act_belongs(std::uint32_t at, std::uint32_t length) const;
  bool is_next_actor(std::uint32_t at, const WordKinds::Word& word) const;
  bool has_its_own_name(std::uint32_t at, const WordKinds::Word& word) const;
  std::uint32_t head();
  std::uint32_t rest_of_word(std::uint32_t at);
  bool leads_to_a_name(std::uint32_t at) const;
  std::uint32_t next(std::uint32_t at);
  void drop_half_word();

  const text::Text& text_;
  const std::uint32_t first_, last_;
  const CountWords& words_;
  const WordKinds& kinds_;
  const NumberWords& numbers_;
  const bool capital_noun_;
  text::TokenRange range_;
  std::uint32_t head_end_ = 0;  // one past the first word
  std::uint32_t noun_end_ = 0;  // one past the last word that a noun or an act of it is known by
  WordKinds::Kind head_kind_ = WordKinds::Kind::other;
  bool nominal_ = false, whole_ = false;
};

}  // namespace dateline::values
