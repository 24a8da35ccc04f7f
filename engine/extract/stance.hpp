/// The act that a statement claims, told from those that only hang on it. In: the clause words, cues and terms of a statement in their order.
/// Out: whether the claim is negated, and its mood. Tested by tests/extract_test.cpp.
#pragma once

#include "extract/cues.hpp"
#include "extract/reading.hpp"

namespace dateline::extract {

/// Reads a statement from its beginning. The claim's act is the first that stands in no dependent clause ("Nếu không mưa, đội sẽ thi đấu") and names
/// no thing ("vụ tấn công không gây thương vong"); a negation or a mood with no act behind it decides as well ("không có giấy tờ").
class MainClaim {
 public:
  /// A clause word. `opening`: nothing of the clause stands before it.
  void word(ClauseWord kind, bool opening);
  /// A mark that parts clauses: a comma, a semicolon, a colon.
  void mark();
  /// A negation or a mood, with what the words so far make of the act that follows.
  void cue(bool negated, Mood mood);
  /// A content word with its negation and mood. `act`: it tells an act and names no thing.
  void term(bool negated, Mood mood, bool act);
  /// A word that is cue and act in one: "không biết".
  void settle(bool negated, Mood mood) {
    if (region_ == Region::main) decide(negated, mood);
  }
  /// A negation right behind the words that decided: "found no evidence".
  void turn() { negated_ = !negated_; }
  void finish();

  bool decided() const { return decided_; }
  bool in_main() const { return region_ == Region::main; }
  bool in_place() const { return region_ == Region::place; }
  bool negated() const { return negated_; }
  Mood mood() const { return mood_; }
  bool conditional() const { return conditional_; }

 private:
  enum class Region : std::uint8_t { main, place, dependent };
  void decide(bool negated, Mood mood);

  Region region_ = Region::main;
  bool marked_ = false;  // a word came that parts the actor from what is said of him
  bool decided_ = false;
  bool negated_ = false;
  bool conditional_ = false;
  struct Hanging {
    bool found = false;
    bool negated = false;
    Mood mood = Mood::fact;
  };
  Hanging hanging_;  // the first act of a dependent clause; it counts where no main clause comes
  bool pending_negated_ = false;
  Mood mood_ = Mood::fact;
  Mood pending_mood_ = Mood::fact;
};

}  // namespace dateline::extract
