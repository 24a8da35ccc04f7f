/// The act that a statement claims, told from those that only hang on it. In: the clause words, cues and terms of a statement in their order.
/// Out: whether the claim is negated, and its mood. Tested by tests/extract_test.cpp.
#pragma once

#include "extract/cues.hpp"
#include "extract/reading.hpp"

namespace dateline::extract {

/// What stands right before a word of mood or negation: an actor's last word, "là", or a word that goes on with what is said of him ("cũng đã").
enum class Before : std::uint8_t { nothing, actor, copula, adverb };

/// Reads a statement from its beginning. The claim's act is the first that stands in no dependent clause ("Nếu không mưa, đội sẽ thi đấu") and names
/// no thing ("vụ tấn công không gây thương vong"); a negation or a mood with no act behind it decides as well ("không có giấy tờ"). An act that no
/// word of mood, tense or negation told may still be part of the actor: "chiếm hòn đảo này sẽ gây rủi ro", "the plan to build homes will go ahead".
class MainClaim {
 public:
  /// A clause word. `opening`: nothing of the clause stands before it.
  void word(ClauseWord kind, bool opening);
  /// The actor that begins here is an act made a thing ("việc ..."), or whoever does one ("những ai ...").
  void heavy_actor() { heavy_ = heavy_ || words_ == 0; }
  /// A mark that parts clauses: a comma, a semicolon, a colon. `topic`: it only names what the claim is about ("Bão số 3: Hà Nội sẽ ...").
  void mark(bool topic);
  /// A negation or a mood, with what the words so far make of the act that follows.
  void cue(bool negated, Mood mood, Before before);
  /// A content word with its negation and mood. `act`: it tells an act and names no thing.
  void term(bool negated, Mood mood, bool act);
  /// The words that open the statement and hang on its claim end here, though no mark stands: "trong đó tỉnh cần ...", "khi xong việc anh sẽ ...".
  void leave_frame(Before before);
  /// The same, whatever stands right before.
  void leave_opening() {
    if (in_opening()) region_ = Region::main;
  }
  /// A cue inside what only leads to the claim stands where the claim's predicate begins; false where nothing is to be told anew.
  bool reopen(Before before);
  /// A word that is cue and act in one: "không biết".
  void settle(bool negated, Mood mood) {
    if (region_ == Region::main) decide(negated, mood);
  }
  /// The words up to the next act name whom the last cue is laid on: "kêu gọi phụ nữ không đi một mình".
  void await_act() { awaits_act_ = true; }
  /// A negation right behind the words that decided: "found no evidence".
  void turn() {
    negated_ = !negated_;
    bare_ = false;
  }
  /// What somebody says or thinks begins here, and the words before only say so; false where they deny it or are themselves no fact.
  bool restart();
  void finish();

  bool decided() const { return decided_; }
  bool in_main() const { return region_ == Region::main; }
  bool in_place() const { return region_ == Region::place; }
  /// In words that open the statement or a part of it and hang on what comes; whether they deny something.
  bool in_opening() const { return region_ == Region::dependent && opened_ && !decided_; }
  bool acts_in_opening() const { return in_opening() && hanging_.found; }
  bool denies_in_opening() const { return acts_in_opening() && hanging_.negated; }
  bool ended() const { return ended_; }
  bool bare() const { return bare_; }
  bool marked() const { return marked_; }
  bool negated() const { return negated_; }
  Mood mood() const { return framed_ ? Mood::possible : mood_; }
  /// A word of mood before the first mark holds for the whole.
  bool framed() const { return framed_; }
  bool conditional() const { return conditional_; }

 private:
  enum class Region : std::uint8_t { main, place, dependent };
  // A clause that tells who the actor is: just opened, its own verb begun, all of that told.
  enum class Relative : std::uint8_t { none, opened, verb, told };
  struct Hanging {
    bool found = false;
    bool negated = false;
    Mood mood = Mood::fact;
  };
  void decide(bool negated, Mood mood);
  bool joint(ClauseWord kind, bool opening);
  void begin();
  bool plain() const;
  bool may_go_on(Before before) const;
  void depend(bool opening, bool governed);

  Region region_ = Region::main;
  Relative relative_ = Relative::none;
  bool marked_ = false;  // a word came that parts the actor from what is said of him
  bool fact_ = false;    // the last word of mood tells a fact
  bool told_ = false;    // and so did the one of the act that decided
  bool finite_ = false;  // and it does more than describe him
  bool decided_ = false;
  bool bare_ = false;    // decided by an act that nothing told to be the claim's
  bool ended_ = false;   // a mark or a joint came behind what decided
  bool heavy_ = false;   // acts of the actor come before the claim's
  bool led_ = false;     // dependent words opened the whole statement
  bool parted_ = false;  // a mark came
  bool awaits_act_ = false;
  bool opened_ = false;    // the dependent words open the statement, or what stands behind a mark
  bool governed_ = false;  // a preposition opens them
  bool negated_ = false;
  bool conditional_ = false;
  bool framed_ = false;
  int words_ = 0;            // content words of the main clause
  bool aside_ = false;       // a clause stands between the actor and what he does: "ông X sau khi ..."
  bool aside_told_ = false;  // and has told its act
  Hanging caused_;           // an act that makes another happen ("khiến ..."); what follows hangs on it
  Hanging hanging_;          // the first act of a dependent clause; it counts where no main clause comes
  bool pending_negated_ = false;
  Mood mood_ = Mood::fact;
  Mood pending_mood_ = Mood::fact;
};

}  // namespace dateline::extract
