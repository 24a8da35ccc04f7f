// Clause words, cues and terms -> the claim's own polarity and mood. Proved by tests/extract_test.cpp.
#include "extract/stance.hpp"

namespace dateline::extract {

using namespace clause_word;

void MainClaim::word(ClauseWord kind, bool opening) {
  if ((kind & condition) != 0 && region_ != Region::dependent) conditional_ = true;
  if ((kind & main) != 0 || ((kind & (but | pause)) != 0 && !opening)) {
    region_ = Region::main;
    if ((kind & main) != 0) marked_ = true, pending_negated_ = false, pending_mood_ = Mood::fact;
  } else if ((kind & subordinate) != 0) {
    region_ = Region::dependent;
  } else if (opening && !decided_ && (kind & (preposition | place)) != 0) {
    region_ = (kind & place) != 0 ? Region::place : Region::dependent;
  } else if ((kind & (finite | passive)) != 0) {
    if (region_ == Region::place) region_ = Region::main;
    if (region_ == Region::main) marked_ = true;
  }
}

void MainClaim::mark() {
  if (region_ == Region::main && marked_) decide(pending_negated_, pending_mood_);
  region_ = Region::main;
}

void MainClaim::cue(bool negated, Mood mood) {
  if (region_ == Region::place) region_ = Region::main;
  if (region_ != Region::main) return;
  marked_ = true;
  pending_negated_ = negated;
  pending_mood_ = mood;
}

void MainClaim::term(bool negated, Mood mood, bool act) {
  if (region_ == Region::main && (act || marked_)) decide(negated, mood);
  if (region_ != Region::main && !hanging_.found && (act || negated)) hanging_ = {true, negated, mood};
}

void MainClaim::finish() {
  if (marked_) decide(pending_negated_, pending_mood_);
  if (hanging_.found) decide(hanging_.negated, hanging_.mood);
}

void MainClaim::decide(bool negated, Mood mood) {
  if (decided_) return;
  decided_ = true;
  negated_ = negated;
  mood_ = mood;
}

}  // namespace dateline::extract
