// What a stretch of a sentence says of its actor: the words behind him. In: its tokens. Out: the fields of Segment that tell it.
// Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/inflection.hpp"
#include "extract/segment.hpp"

namespace dateline::extract {
namespace {

using namespace clause_word;
using text::TokenKind;

// How many words may stand between an actor and the first sign of what is said of him, for it to be plainly said of him.
constexpr std::uint32_t near_actor = 1;
// So many words name an actor that a determiner opens: "the village school".
constexpr std::uint32_t longest_noun = 3;

}  // namespace

// "the mayor ordered an inspection", "the river flooded two villages": a past form and what it was done to. "The men arrested on Monday" is no
// sentence.
bool SegmentReader::tells_past(std::uint32_t at, std::uint32_t last) const {
  if (at + 1 >= last || !inflection(language_).is_past(text_[at])) return false;
  const bool counted = std::any_of(counts_.begin(), counts_.end(), [&](text::TokenRange count) { return count.first == at + 1; });
  if (counted || mention_at(at + 1) != nullptr) return true;
  const auto object = senses_.clauses.at(at + 1);
  return object && (*object.value & (determiner | pronoun)) != 0 && (*object.value & (and_ | but | subordinate)) == 0;
}

void SegmentReader::read_predicate(Segment& out, std::uint32_t at) const {
  const std::uint32_t actor_end = at;
  out.single = at < out.tokens.last && inflection(language_).singular.has(text_[at].word);
  int brackets = 0;
  bool others = false;  // names behind the actor
  // Nothing but nouns stands behind him so far. "A man of the law, he ran the office": behind a comma alone he may be who was just described.
  bool bare = out.actor != Actor::none && out.actor != Actor::word && (!out.comma || out.join != 0 || out.strong);
  for (std::uint32_t next = at; at < out.tokens.last; at = next) {
    next = at + 1;
    if (text_[at].is("(")) ++brackets;
    if (text_[at].is(")") && brackets > 0) --brackets;
    if (brackets > 0) continue;
    if (const std::uint32_t end = end_of_time(at); end > at) {  // "As of May 6": no "may"
      next = end;
      continue;
    }
    if (const NameMention* m = mention_at(at)) {
      next = m->full.last;
      others = true;
      bare = false;
      continue;
    }
    const std::uint32_t speech = speech_at(at);
    const auto word = clause_word_at(at);
    const ClauseWord kind = word ? *word.value : ClauseWord{0};
    if (word) next = at + word.length;
    const std::uint32_t known = bare ? std::max(act_at(at), 1U) : 1;  // "its shares fell" is one act of the vocabulary
    const auto ends = known > 1 ? senses_.clauses.at(at + known - 1) : lexicon::Phrases<ClauseWord>::Match();
    const bool told = (ends && (*ends.value & finite) != 0) || tells_past(at + known - 1, out.tokens.last);
    if (bare && inflection(language_).past && at <= actor_end + longest_noun && told) {
      next = at + known;
      out.acts = out.worded = out.own = true;
      say(out, Predicate::finite, std::min(at - actor_end, near_actor));
      bare = false;
      continue;
    }
    bare = bare && !word && text_[at].kind == TokenKind::word;
    if ((kind & (verb | demonstrative)) != 0) note_verb(out, at, next, kind, actor_end);
    if (at == actor_end && (kind & preposition) != 0 && speech == 0) out.attached = true;
    if (speech > 0 || (kind & report) != 0) {  // saying is no act of its own
      next = at + std::max(speech, word.length);
      out.speaks = out.speaks || (speech > 0 && out.predicate == Predicate::none);
      say(out, Predicate::none, at - actor_end);
    } else if ((kind & subordinate) != 0 && (kind & (finite | but)) == 0) {
      out.hangs = true;
      const auto before = at > out.tokens.first ? senses_.clauses.at(at - 1) : lexicon::Phrases<ClauseWord>::Match();
      if (before && (*before.value & conjunction) != 0) out.frame = true;  // "noting that when it rained, ..."
      break;
    } else if ((kind & (main | finite | clause_word::predicate)) != 0 || ((kind & adverb) != 0 && at == actor_end && mention_at(next) == nullptr)) {
      if ((kind & subordinate) != 0) out.hangs = true;
      out.worded = true;
      out.own = out.own || !others;
      say(out, Predicate::finite, at - actor_end);
    } else if ((kind & passive) != 0) {
      out.worded = out.acts = true;
      say(out, Predicate::act, at - actor_end);
    } else if (const std::uint32_t act = word && kind == 0 ? 0 : act_at(at)) {
      out.acts = true;
      const auto within = senses_.clauses.at(at);  // "bị hư hỏng" is one act
      if (within && (*within.value & (finite | passive)) != 0) out.worded = true;
      // "two touchdowns": an act right behind a number is what is counted.
      if (!(out.actor == Actor::count && at == actor_end && counted_act(at))) say(out, Predicate::act, at - actor_end);
      next = at + act;
    }
  }
  read_end(out);
}

// Of what kind the word is that first says something of the actor.
void SegmentReader::read_sign(Segment& out, std::uint32_t actor_end) const {
  if (!out.told) return;
  const std::uint32_t at = actor_end + out.act_at;
  if (at >= out.tokens.last) return;
  const auto word = clause_word_at(at);
  const auto mood = words_.moods.longest(text_.tokens(), at);
  out.modal = words_.negation.longest(text_.tokens(), at) || (mood && *mood.value != Mood::fact);
  out.tense = mood && *mood.value == Mood::fact;
  for (std::uint32_t sign = out.actor <= Actor::word ? out.tokens.first : actor_end; sign <= at && !out.planned; ++sign) {
    const auto told = words_.moods.longest(text_.tokens(), sign);
    out.planned = told && *told.value == Mood::planned;
  }
  out.copular = word && (*word.value & copula) != 0;
  out.also = word && (*word.value & clause_word::predicate) != 0;
  const auto before = at > actor_end ? senses_.clauses.at(at - 1) : lexicon::Phrases<ClauseWord>::Match();
  out.late = (word && (*word.value & clause_word::late) != 0) || (before && (*before.value & clause_word::late) != 0);
  out.suffers = word && (*word.value & passive) != 0;
}

// A word at `at`, that ends at `next`, which says something of the actor by its use in the language, though the vocabulary knows no act of it.
void SegmentReader::note_verb(Segment& out, std::uint32_t at, std::uint32_t next, ClauseWord kind, std::uint32_t actor_end) const {
  if ((kind & demonstrative) != 0 && words_behind(next, out.tokens.last) >= least_said_words) out.shown = true;
  if ((kind & verb) == 0) return;
  const auto before = at > out.tokens.first ? senses_.clauses.at(at - 1) : lexicon::Phrases<ClauseWord>::Match();
  if ((before && (*before.value & (nominal | determiner)) != 0) || (at > 0 && text_[at - 1].kind == TokenKind::number)) return;
  if (!out.verbal) out.verb_at = at - actor_end;
  out.verbal = true;
  const auto behind = next < out.tokens.last ? senses_.clauses.at(next) : lexicon::Phrases<ClauseWord>::Match();
  if (behind && (*behind.value & (place | preposition)) != 0) out.governed = true;
}

// Notes a sign that something is said of the actor, `distance` tokens behind him; `none`: that he speaks.
void SegmentReader::say(Segment& out, Predicate found, std::uint32_t distance) {
  if (out.predicate == Predicate::none) {
    out.speech = found == Predicate::none;
    out.near = distance <= near_actor;
    out.surely = found == Predicate::finite;
  }
  if (!out.told && found != Predicate::none) out.act_at = distance;
  if (found == Predicate::finite && out.predicate != Predicate::finite) out.finite_at = distance;
  if (found != Predicate::none) out.told = true;
  out.predicate = std::max({out.predicate, found, Predicate::act});
}

}  // namespace dateline::extract
