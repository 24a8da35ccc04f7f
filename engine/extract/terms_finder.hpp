/// The search for the content words of one range, token by token; the state that its steps share. For engine/extract/terms*.cpp only.
/// In: tokens with their clause words and concepts, taken ranges, quotations, words of speech. Out: Stanced. Tested by tests/extract_test.cpp.
#pragma once

#include <algorithm>
#include <vector>

#include "extract/parts.hpp"
#include "extract/stance.hpp"
#include "extract/stance_opening.hpp"
#include "extract/stance_words.hpp"
#include "lexicon/split_forms.hpp"

namespace dateline::extract {

/// A mark at which what a negation or a mood says ends.
inline bool ends_scope(const text::Token& token) {
  if (token.kind != text::TokenKind::punctuation) return false;
  return token.is(",") || token.is(";") || token.is(":") || token.is(".") || token.is("(") || token.is("!") || token.is("?");
}

class TermFinder {
 public:
  /// The arguments of find_terms(); they outlive the finder.
  TermFinder(const text::Text& text, const Senses& senses, text::TokenRange range, std::string_view language,
             const std::vector<text::TokenRange>& taken, const std::vector<QuoteDraft>& quotes, const Speech* speech);
  /// Once.
  Stanced run();

 private:
  /// What the words before a place say of the act that comes next.
  struct Scope {
    bool negated = false;
    Mood mood = Mood::fact;     // of the act that comes
    Mood claimed = Mood::fact;  // of the claim itself
    bool has_mood = false;
    std::uint32_t until = 0;  // token index where it ends
    bool act_seen = false;
    bool term_seen = false;

    void close() { *this = Scope(); }
  };

  // terms.cpp: the walk over every token
  std::uint32_t step(std::uint32_t at);
  void pass_speech(std::uint32_t at);
  bool is_speech_word(std::uint32_t at) const;
  bool closes_at(std::uint32_t at) const;
  void mark(std::uint32_t at);
  bool lists_on(std::uint32_t at) const;
  void note_clause_word(std::uint32_t at);
  /// Adds the content word at a place, with what the words so far make of it; its tokens, 0 where there is none.
  std::uint32_t add_term(std::uint32_t at);
  bool goes_on_with_thing(std::uint32_t at) const;
  std::uint32_t term(std::uint32_t at);
  void judge();
  bool is_question() const;
  bool ends_in_question() const;
  bool in_aside(std::uint32_t at) const { return at < aside_until_; }
  static bool is_act(const Term& term) { return term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::act; }
  /// Quoted words claim something where they are somebody's words, not where they are a title or a term.
  bool claims(const QuoteDraft& quote) const { return quote.speech || quote.tokens.size() * 2 >= range_.size(); }
  bool is_title(std::uint32_t at) const;

  // terms_cues.cpp: negations and words of mood
  /// Reads the negation or word of mood at a place; its tokens, 0 where there is none or it is read as any other word.
  std::uint32_t cue(std::uint32_t at) {
    const bool may_begin = cues_.negation.begins(text_[at].word) || cues_.moods.begins(text_[at].word);  // at few words
    return may_begin ? read_cue(at) : 0;
  }
  std::uint32_t read_cue(std::uint32_t at);
  bool is_no_cue(std::uint32_t at) const;
  bool describes(std::uint32_t at) const;
  std::uint32_t read_mood(std::uint32_t at, std::uint32_t negated);
  void tell_claim(text::TokenRange cue, bool negated, bool in_place);
  Mood claimed_mood(std::uint32_t at, std::uint32_t length, Mood mood);
  bool names_whom(std::uint32_t at) const;
  void end_of_denied(std::uint32_t at);
  std::uint32_t negation(std::uint32_t at);
  bool denies_object(std::uint32_t at, std::uint32_t next) const;
  bool describes_agent(std::uint32_t at) const;
  void open(std::uint32_t at);

  const text::Text& text_;
  const Senses& senses_;
  text::TokenRange range_;
  const Cues& cues_;
  const lexicon::WordSet& stopwords_;
  const lexicon::SplitForms& split_;
  StanceWords words_;
  StanceOpening opening_;
  const std::vector<text::TokenRange>& taken_;
  const std::vector<QuoteDraft>& quotes_;
  const Speech* speech_;
  std::size_t next_act_ = 0;
  std::uint32_t last_comma_ = 0;
  std::size_t next_taken_ = 0;
  text::TokenRange name_;          // the last taken range that was passed
  std::uint32_t plain_until_ = 0;  // no word before this place is a cue or a clause word
  std::uint32_t noted_until_ = 0;  // the words before this place belong to a clause word that was noted
  text::TokenRange form_end_;      // the second part of the last form that other words part
  Scope scope_;
  MainClaim claim_;
  bool done_ = false;    // the last word of mood tells a request that was made
  bool undone_ = false;  // the last negation was "chưa"
  bool asks_why_ = false;
  bool acted_ = false;             // somebody was named before the act that decided
  bool describes_actor_ = false;   // the word of mood that decided stands right behind the people that open the statement
  bool lacks_ = false;             // the last negation may only describe the actor
  std::uint32_t actor_end_ = 0;    // behind those people; at the end of the range where none open it
  std::uint32_t aside_until_ = 0;  // where brackets or dashes close
  std::uint32_t claim_end_ = 0;    // where the words that decided the claim end
  std::uint32_t act_end_ = 0;      // the same, where they tell an act
  Stanced out_;
};

}  // namespace dateline::extract
