/// What opens a statement and only leads to its claim: an act before its actor is named, a wish, a case, words between commas behind a name.
/// In: the words of a statement in their order. Out: whether the claim begins anew. For engine/extract/terms*.cpp only. Tested by
/// tests/extract_test.cpp.
#pragma once

#include "extract/stance.hpp"
#include "extract/stance_words.hpp"

namespace dateline::extract {

class StanceOpening {
 public:
  StanceOpening(const text::Text& text, const Senses& senses, const Cues& cues, text::TokenRange range, const StanceWords& words)
      : text_(text), senses_(senses), cues_(cues), range_(range), words_(words), lead_end_(range.first) {}

  /// A token; the first word tells whether the statement begins with what somebody does, and nobody is named before. `taken`: it is a name or so.
  void note(std::uint32_t at, bool taken) {
    if (!first_seen_) read_first(at, taken);
  }
  /// A clause word: whether nothing of the clause stands before it.
  bool opens(std::uint32_t at, const lexicon::Phrases<ClauseWord>::Match& word);
  /// The same word, once it is known to be more than part of a longer one.
  void clause_word(std::uint32_t at, const lexicon::Phrases<ClauseWord>::Match& word);
  /// A word of mood or negation of `length` tokens.
  void cue(std::uint32_t at, std::uint32_t length);
  /// A comma, semicolon or colon: whether what stands before only leads to what comes. `name`: the last name read; `closed`: who said it follows.
  bool mark(std::uint32_t at, text::TokenRange name, const MainClaim& claim, bool closed);
  /// "Hess, một người mê bóng chuyền ở Normandy đã không ngủ": the predicate begins, though no comma closes the words behind the name.
  bool ends_apposition(Before before, bool negated);
  /// Something stands before the token, lead words aside.
  bool is_over(std::uint32_t at) const { return at > lead_end_; }

 private:
  void read_first(std::uint32_t at, bool taken);
  bool lays_duty(std::uint32_t at) const;

  const text::Text& text_;
  const Senses& senses_;
  const Cues& cues_;
  const text::TokenRange range_;
  const StanceWords& words_;
  std::uint32_t lead_end_;         // behind the words that may stand before the actor: "nhưng", "hiện nay"
  std::uint32_t first_until_ = 0;  // behind the words of the act that the statement begins with
  bool first_seen_ = false;
  bool verb_first_ = false;
  bool frames_ = false;   // a duty is framed: "muốn ...", "trường hợp ..."
  bool apposed_ = false;  // within what stands between commas behind the name that opens the statement
};

}  // namespace dateline::extract
