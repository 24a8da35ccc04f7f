// Clause words, cues and terms -> the claim's own polarity and mood. Proved by tests/extract_test.cpp.
#include "extract/stance.hpp"

namespace dateline::extract {
using namespace clause_word;

namespace {

// A main clause of so many content words says something, though no table knows its act: "nhà ga đông nghịt do ...".
constexpr int least_words = 2;

}  // namespace

// "và", "nhưng", "thì" join clauses: what stands before may be a claim, or the frame of the one behind. True where a main clause begins.
bool MainClaim::joint(ClauseWord kind, bool opening) {
  if ((kind & (and_ | but | pause)) != 0 && decided_) ended_ = true;
  if ((kind & but) != 0 && region_ == Region::main && words_ >= least_words) decide(pending_negated_, pending_mood_);
  if ((kind & main) != 0) {
    if (caused_.found && (kind & pause) != 0) decide(caused_.negated, caused_.mood);
    // "Càng kéo dài thì càng hại", "chưa kịp ngồi thì xe chạy": an act told before "thì" only leads to the claim.
    const bool leads = led_ ? mood_ == Mood::fact || mood_ == Mood::possible : !ended_ && (!decided_ || mood_ == Mood::fact);
    if ((kind & pause) == 0 && leads) decided_ = ended_ = false, caused_ = {};
    begin();
  }
  const bool joins = (kind & but) != 0 || ((kind & pause) != 0 && !(region_ == Region::dependent && opened_));  // "để hoàn tất thủ tục rồi bán"
  const bool begins = (kind & main) != 0 || (joins && !opening);
  if (begins) region_ = Region::main;
  return begins;
}

// What comes next is said of the actor.
void MainClaim::begin() {
  hanging_ = {};
  marked_ = finite_ = false;
  words_ = 0;
  pending_negated_ = false;
  pending_mood_ = Mood::fact;
}

void MainClaim::word(ClauseWord kind, bool opening) {
  // "đã treo thưởng nếu thắng", "đang hơn 6 điểm, nếu ...": what was told as a fact needs no condition.
  const bool told = fact_ || told_ || (decided_ && ended_ && !bare_);
  if ((kind & condition) != 0 && region_ != Region::dependent && !told) conditional_ = true;
  if (joint(kind, opening)) return;
  if ((kind & finding) != 0 && region_ == Region::dependent && governed_) region_ = Region::main;
  if ((kind & content) != 0 && region_ == Region::main && !ended_) restart();
  if ((kind & subordinate) != 0 || ((kind & relative) != 0 && words_ > 0)) {
    // "không để xảy ra", "phải là nơi ...": the word of mood has told it already.
    if (region_ == Region::main && marked_ && !plain()) decide(pending_negated_, pending_mood_);
    const bool between = (kind & aside) != 0 && !opening && !decided_;
    depend(opening, false);
    aside_ = between;
    relative_ = (kind & relative) != 0 && words_ > 0 ? Relative::opened : Relative::none;
  } else if (opening && !decided_ && (kind & (preposition | place)) != 0) {
    depend(opening, true);
    if ((kind & place) != 0) region_ = Region::place;
  } else if ((kind & causes) != 0 && in_opening() && !ended_) {
    region_ = Region::main;  // "do ông không kê biên dẫn đến bà đã tẩu tán": what came of it is the claim
    begin();
  } else if ((kind & causes) != 0 && region_ != Region::dependent && !decided_) {
    caused_ = {true, pending_negated_, pending_mood_};
    depend(false, false);
  } else if ((kind & copula) != 0 && heavy_ && region_ == Region::main && decided_ && !negated_ && mood_ != Mood::fact) {
    decided_ = ended_ = false;  // "Việc bà Thư yêu cầu bồi thường là ...": the duty is in what is spoken of
    begin();
    marked_ = finite_ = true;
  } else if ((kind & copula) != 0 && region_ == Region::dependent && !opened_ && !decided_) {
    region_ = Region::main, caused_ = {};
    begin();
    marked_ = finite_ = true;
  } else if ((kind & (finite | passive)) != 0) {
    if ((kind & predicate) != 0 && relative_ == Relative::told && !decided_) region_ = Region::main;  // "the man who robbed the bank is ..."
    if (relative_ == Relative::opened && (kind & finite) != 0) relative_ = Relative::verb;
    if (region_ == Region::place) region_ = Region::main;
    if (region_ == Region::main) marked_ = true, finite_ = finite_ || (kind & finite) != 0;
  }
}

void MainClaim::depend(bool opening, bool governed) {
  region_ = Region::dependent;
  opened_ = opening;
  led_ = led_ || (opening && !decided_ && words_ == 0 && !parted_);
  governed_ = governed;
  relative_ = Relative::none;
  aside_ = aside_told_ = false;
}

void MainClaim::mark(bool topic) {
  parted_ = true;
  // "Việc tổ chức học tập, quán triệt các nghị quyết cần ...": the actor goes on.
  const bool goes_on = heavy_ && bare_ && !finite_;
  if (decided_ && !(topic && bare_) && !goes_on) ended_ = true;
  if (caused_.found) decide(caused_.negated, caused_.mood);
  if (words_ == 0 && !decided_ && marked_ && pending_mood_ == Mood::possible) {
    // "Nhiều khả năng, anh ấy sẽ ra sân": it holds for what comes.
    framed_ = true;
    begin();
  }
  if (region_ == Region::main && marked_) decide(pending_negated_, pending_mood_);
  region_ = Region::main;
}

// Whether the act that decided may belong to the actor or lead to what comes, now that a word of mood or negation stands where a predicate begins.
bool MainClaim::may_go_on(Before before) const {
  if (!decided_ || ended_) return false;
  if (before == Before::copula) return plain();
  if (before == Before::adverb && negated_) return true;  // "các bình không rõ nguồn gốc cũng đã nổ"
  return (bare_ && (before != Before::nothing || heavy_)) || (heavy_ && before == Before::actor && negated_ && mood_ == Mood::fact);
}

bool MainClaim::reopen(Before before) {
  if (!may_go_on(before)) return false;
  decided_ = false;
  return true;
}

void MainClaim::cue(bool negated, Mood mood, Before before) {
  const bool behind_aside = region_ == Region::dependent && aside_told_ && !negated;  // "ông X sau khi uống rượu đã lái xe"
  if (region_ == Region::place || behind_aside) region_ = Region::main;
  if (region_ != Region::main) return;
  if (may_go_on(before)) decided_ = false;
  // "nhiều khả năng trung vệ này sẽ phải nghỉ": what is possible stays so.
  if (!decided_ && marked_ && pending_mood_ == Mood::possible && mood != Mood::fact) mood = Mood::possible;
  if (awaits_act_ && mood == Mood::possible) decide(pending_negated_, pending_mood_);  // "yêu cầu khách báo những gì có thể ..."
  fact_ = mood == Mood::fact && !negated;
  awaits_act_ = false;
  marked_ = finite_ = true;
  pending_negated_ = negated;
  pending_mood_ = mood;
}

void MainClaim::leave_frame(Before before) {
  const bool told = led_ && opened_ && !parted_ && hanging_.found && before == Before::actor;
  if (region_ == Region::dependent && !decided_ && (governed_ || told)) region_ = Region::main;
}

void MainClaim::term(bool negated, Mood mood, bool act) {
  if (region_ == Region::main) {
    ++words_;
    const bool bare = !finite_;
    // "sẽ được hoàn tất vào tháng 6 với việc ...": what the cue said holds, though many words stand between.
    const bool told = marked_ && !negated && mood == Mood::fact;
    if ((act || (marked_ && !awaits_act_)) && !decided_) decide(told ? pending_negated_ : negated, told ? pending_mood_ : mood), bare_ = bare;
    return;
  }
  aside_told_ = aside_told_ || (aside_ && act);
  if (!hanging_.found && (act || negated)) hanging_ = {true, negated, mood};
  if (relative_ == Relative::verb || (relative_ == Relative::opened && act)) relative_ = Relative::told;
}

bool MainClaim::restart() {
  if (!plain()) return false;
  *this = MainClaim();
  return true;
}

// Nothing so far denies the claim or makes it less than a fact.
bool MainClaim::plain() const { return decided_ ? !negated_ && mood_ == Mood::fact : !pending_negated_ && pending_mood_ == Mood::fact; }

void MainClaim::finish() {
  if (caused_.found) decide(caused_.negated, caused_.mood);
  if (marked_) decide(pending_negated_, pending_mood_);
  if (words_ >= least_words) decide(false, Mood::fact);
  if (hanging_.found) decide(hanging_.negated, hanging_.mood);
}

void MainClaim::decide(bool negated, Mood mood) {
  if (decided_) return;
  decided_ = true;
  bare_ = false;
  told_ = fact_;
  negated_ = negated;
  mood_ = mood;
}

}  // namespace dateline::extract
