// Tokens, clause words and cues -> what opens a statement. Proved by tests/extract_test.cpp.
#include "extract/stance_opening.hpp"

#include <algorithm>

namespace dateline::extract {

void StanceOpening::read_first(std::uint32_t at, bool taken) {
  using namespace clause_word;
  if (text_[at].kind != text::TokenKind::word || (!taken && words_.is_clause_word(at, lead | but | pause))) return;
  first_seen_ = true;
  const auto mood = cues_.moods.longest(text_.tokens(), at);
  frames_ = (mood && *mood.value == Mood::wished) || words_.is_clause_word(at, heavy);
  const bool act = words_.is_act(at) && !words_.names_thing(at, at + senses_.concepts.at(at).length);
  verb_first_ = !taken && !words_.is_clause_word(at, preposition | place | subordinate) &&
                (act || words_.is_clause_word(at, passive | finite) || cues_.negation.longest(text_.tokens(), at));
  first_until_ = at + 1;
}

bool StanceOpening::opens(std::uint32_t at, const lexicon::Phrases<ClauseWord>::Match& word) {
  using namespace clause_word;
  if (at == lead_end_ && word && (*word.value & (lead | but | pause)) != 0) lead_end_ = at + word.length;
  return words_.opens(at) || at == lead_end_ || words_.is_clause_word(at - 1, conjunction);
}

void StanceOpening::clause_word(std::uint32_t at, const lexicon::Phrases<ClauseWord>::Match& word) {
  using namespace clause_word;
  if (at == first_until_ && verb_first_ && (*word.value & (finite | passive)) != 0) first_until_ = at + word.length;  // "không muốn tiếp tục ..."
  if (at >= first_until_ && (*word.value & finite) != 0) verb_first_ = false;
}

void StanceOpening::cue(std::uint32_t at, std::uint32_t length) {
  if (at <= first_until_) first_until_ = at + length;
}

// "Không bỏ lỡ cơ hội, Lingard tung cú sút", "muốn giàu, bắt buộc phải có cầu"; "SWIFT, viết tắt của ..., không phải là ...".
bool StanceOpening::mark(std::uint32_t at, text::TokenRange name, const MainClaim& claim, bool closed) {
  const bool named = !name.empty() && name.last == at && name.first <= range_.first + 1 && words_.opens(name.first);
  const bool predicate = words_.begins_predicate(at + 1);
  const bool apposition_ends = apposed_ && predicate;
  apposed_ = !apposed_ && text_[at].is(",") && !claim.decided() && named && !predicate;
  const bool framed = (verb_first_ && words_.begins_actor(at + 1)) || ((verb_first_ || frames_) && lays_duty(at + 1) && !claim.negated());
  verb_first_ = frames_ = false;
  return apposition_ends || (framed && !claim.framed() && !closed);
}

bool StanceOpening::ends_apposition(Before before, bool negated) {
  const bool ends = apposed_ && before == Before::actor && !negated;
  apposed_ = apposed_ && !ends;
  return ends;
}

// "..., bắt buộc phải có cơ chế", "..., đề nghị thông báo với công an"
bool StanceOpening::lays_duty(std::uint32_t at) const {
  const auto mood = cues_.moods.longest(text_.tokens(), at);
  return mood && (*mood.value == Mood::required || *mood.value == Mood::recommended || words_.is_clause_word(at, clause_word::asks));
}

}  // namespace dateline::extract
