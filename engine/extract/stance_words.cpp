// Tokens, clause words and concepts -> what stands around a word. Proved by tests/extract_test.cpp.
#include "extract/stance_words.hpp"

#include <algorithm>

namespace dateline::extract {

using lexicon::ConceptClass;
using text::TokenKind;
using text::TokenRange;

namespace {

// "nếu cần thiết", "if necessary": so many words set no condition.
constexpr std::uint32_t aside_words = 3;

}  // namespace

bool StanceWords::is_aside(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end < range_.last && text_[end].kind == TokenKind::word) ++end;
  return at > range_.first && end - at <= aside_words;
}

bool StanceWords::is_noun_of_mood(std::uint32_t at) const {
  const auto mood = cues_.moods.longest(text_.tokens(), at);
  if (!mood) return false;
  const auto before = at > range_.first ? senses_.clauses.at(at - 1) : lexicon::Phrases<ClauseWord>::Match();
  const bool determined = before && before.length == 1 && (*before.value & clause_word::determiner) != 0;
  // "mọi người cần ...": a noun with its own determiner
  const auto two_before = at > range_.first + 1 ? senses_.clauses.at(at - 2) : lexicon::Phrases<ClauseWord>::Match();
  const bool whom = two_before && (two_before.length == 2 || (*two_before.value & (clause_word::determiner | clause_word::things)) != 0);
  if (determined && !whom && (mood.length == 1 || *mood.value == Mood::wished || *mood.value == Mood::prepared)) return true;
  // "vốn đầu tư dự kiến 1.200 tỷ đồng"
  if (*mood.value == Mood::planned && at + mood.length < range_.last && text_[at + mood.length].kind == TokenKind::number) return true;
  return is_clause_word(at + mood.length, clause_word::demonstrative);
}

bool StanceWords::tells_act(std::uint32_t next) const {
  if (next >= range_.last || text_[next].kind != TokenKind::word || begins_taken(next)) return false;
  const auto found = senses_.concepts.at(next);
  // "cần nhanh chóng gây nôn"
  if (found && lexicon::concept_class(*found.value) == ConceptClass::quality) return tells_act(next + found.length);
  if (found) return lexicon::concept_class(*found.value) == ConceptClass::act;
  const auto word = senses_.clauses.at(next);
  return !word || (*word.value & (clause_word::and_ | clause_word::preposition | clause_word::determiner | clause_word::nominal)) == 0;
}

bool StanceWords::begins_taken(std::uint32_t at) const {
  const auto it = std::partition_point(taken_.begin(), taken_.end(), [&](TokenRange r) { return r.first < at; });
  return it != taken_.end() && it->first == at;
}

bool StanceWords::begins_actor(std::uint32_t at) const {
  if (at >= range_.last || text_[at].kind != TokenKind::word) return false;
  if (begins_taken(at) || is_clause_word(at, clause_word::pronoun | clause_word::determiner)) return true;
  const auto found = senses_.concepts.at(at);
  return found && lexicon::concept_class(*found.value) == ConceptClass::people;
}

bool StanceWords::begins_predicate(std::uint32_t at) const {
  if (at >= range_.last || begins_taken(at)) return false;
  if (cues_.negation.longest(text_.tokens(), at) || cues_.moods.longest(text_.tokens(), at)) return true;
  if (is_clause_word(at, clause_word::finite | clause_word::passive | clause_word::adverb)) return true;
  return is_act(at) && !names_thing(at, at + senses_.concepts.at(at).length);
}

bool StanceWords::is_object_of_act(std::uint32_t at) const {
  const auto own = senses_.clauses.at(at);
  const auto mood = cues_.moods.longest(text_.tokens(), at);
  if (!mood) return false;
  const bool nominal = own && (*own.value & clause_word::nominal) != 0;
  if (!nominal && *mood.value != Mood::proposed) return false;
  std::uint32_t end = at;
  while (end > range_.first && (text_[end - 1].is("\"") || text_[end - 1].is("”") || text_[end - 1].is("'"))) --end;
  constexpr std::uint32_t longest_act = 3;
  for (std::uint32_t length = longest_act; length >= 1; --length) {
    if (end < range_.first + length) continue;
    const std::uint32_t first = end - length;
    const auto act = senses_.concepts.at(first);
    const bool is_act = act && act.length == length && lexicon::concept_class(*act.value) == ConceptClass::act;
    // "việc lựa chọn yêu cầu", "đã nhận yêu cầu", but "đoàn kiểm tra yêu cầu ..."
    const ClauseWord verbal = clause_word::nominal | clause_word::finite | clause_word::passive | clause_word::adverb;
    if (nominal && is_act && first > range_.first && is_clause_word(first - 1, verbal)) return true;
    const auto denial = cues_.negation.longest(text_.tokens(), first);
    if (denial && denial.length == length && (*denial.value == NegationKind::quasi || *denial.value == NegationKind::denies)) return true;
  }
  return false;
}

bool StanceWords::concept_ends(std::uint32_t end) const {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t length = 1; length <= longest && end >= range_.first + length; ++length) {
    const auto found = senses_.concepts.at(end - length);
    if (found && found.length == length) return true;
  }
  return false;
}

bool StanceWords::describes_thing(std::uint32_t at, std::uint32_t next) const {
  constexpr std::uint32_t longest_quality = 3;
  if (at == range_.first || text_[at - 1].kind != TokenKind::word ||
      is_clause_word(at - 1, clause_word::finite | clause_word::adverb | clause_word::pronoun))
    return false;
  if (is_act(next) || is_clause_word(next, clause_word::passive) || !concept_ends(at)) return false;
  for (std::uint32_t behind = next + 1; behind < std::min(range_.last, next + longest_quality + 1); ++behind) {
    if (text_[behind - 1].kind != TokenKind::word) return false;
    if (is_clause_word(behind, clause_word::owner)) return true;
    // "một mối quan hệ không tốt với Bắc Kinh có thể ..."
    if (is_clause_word(behind, clause_word::preposition) && mood_follows(behind)) return true;
    if (text_[behind].is(",") && is_act(behind + 1)) return true;  // "Hôn lễ không váy cưới, lay động trái tim vạn người"
  }
  return false;
}

bool StanceWords::says_before(std::uint32_t end) const {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t length = 1; length <= longest && end >= range_.first + length; ++length) {
    const auto speech = cues_.speech.longest(text_.tokens(), end - length);
    if (speech && speech.length == length && speech.value->kind == SpeechKind::verb) return true;
  }
  return false;
}

bool StanceWords::mood_follows(std::uint32_t at) const {
  for (; at < range_.last && text_[at].kind == TokenKind::word; ++at) {
    const auto mood = cues_.moods.longest(text_.tokens(), at);
    if (mood && *mood.value != Mood::fact && is_clause_word(at, clause_word::finite)) return true;
  }
  return false;
}

bool StanceWords::is_dash_apart(std::uint32_t at) const {
  if (at <= range_.first || at + 1 >= range_.last) return false;
  const text::Token& token = text_[at];
  return (token.is("–") || token.is("—") || token.is("-")) && token.space_before && text_[at + 1].space_before && !token.line_start;
}

std::uint32_t StanceWords::behind_aside(std::uint32_t at) const {
  constexpr std::uint32_t longest_aside = 30;
  const bool bracket = text_[at].is("("), dash = !bracket && is_dash_apart(at);
  const ClauseWord sides = clause_word::subordinate | clause_word::lead | clause_word::relative;
  if ((!bracket && !dash) || (dash && !is_clause_word(at + 1, sides) && !begins_predicate(at + 1))) return at;
  for (std::uint32_t end = at + 1; end < std::min(range_.last, at + longest_aside); ++end) {
    if (bracket ? text_[end].is(")") : is_dash_apart(end)) return end + 1;
  }
  return at;
}

ClauseWord StanceWords::kinds_of(std::uint32_t at, ClauseWord kinds) const {
  using namespace clause_word;
  if ((kinds & condition) != 0 && is_aside(at)) kinds &= ~condition;
  if ((kinds & copula) != 0 && says_before(at) && cues_.moods.longest(text_.tokens(), at + 1))
    return (kinds & ~copula) | content;  // "công bố là sẽ ..."
  if ((kinds & content) != 0 && at > range_.first && is_clause_word(at - 1, preposition | place | nominal)) kinds &= ~content;  // "ngoài dự đoán"
  // "found that ...", "the truth is that ..."
  if ((kinds & relative) == 0 || (kinds & subordinate) != 0 || at == range_.first) return kinds;
  const bool told =
      is_clause_word(at - 1, report | predicate) || cues_.speech.longest(text_.tokens(), at - 1) || (is_act(at - 1) && !names_thing(at - 1, at));
  return told ? (kinds & ~relative) | content : kinds;
}

bool StanceWords::is_done(std::uint32_t at) const {
  if (at == range_.first) return false;
  const auto before = cues_.moods.longest(text_.tokens(), at - 1);
  return before && before.length == 1 && *before.value == Mood::fact;
}

bool StanceWords::opens(std::uint32_t at) const {
  if (at == range_.first) return true;
  const text::Token& before = text_[at - 1];
  if (before.kind != TokenKind::punctuation) return false;
  return before.is(",") || before.is(";") || before.is(":") || before.is("“") || before.is("‘") || (before.is("\"") && !text_[at].space_before);
}

bool StanceWords::ends_in(std::uint32_t end, ClauseWord kinds) const {
  constexpr std::uint32_t longest = 2;  // "nói trên" before "trên"
  for (std::uint32_t length = longest; length >= 1; --length) {
    if (end < range_.first + length) continue;
    const auto word = senses_.clauses.at(end - length);
    if (word && word.length == length) return (*word.value & kinds) != 0;
  }
  return false;
}

Before StanceWords::before(std::uint32_t at, TokenRange name) const {
  using namespace clause_word;
  if (at > range_.first && is_clause_word(at - 1, copula)) return Before::copula;
  if (at > range_.first && is_clause_word(at - 1, predicate)) return Before::adverb;
  // "công bố kế hoạch sẽ bán tàu": what is said of a thing right before it.
  if (is_clause_word(at, predicate)) return ends_in(at, nominal) ? Before::nothing : Before::actor;
  for (int small = 0; at > range_.first && small <= 2; --at, ++small) {
    if (is_clause_word(at - 1, predicate | copula) || ends_in(at, demonstrative)) return Before::actor;
    if (name.last == at && !name.empty() && (text_[at - 1].capital || text_[at - 1].is(".") || is_clause_word(name.first, pronoun)))
      return Before::actor;
    if (!is_clause_word(at - 1, finite | adverb)) break;
  }
  return Before::nothing;
}

bool StanceWords::joins(std::uint32_t at, bool told) const {
  const auto word = senses_.clauses.at(at);
  if (!word || (*word.value & clause_word::pause) == 0) return false;
  if (at == range_.first || text_[at - 1].is(",") || text_[at - 1].is("”")) return true;
  const std::uint32_t next = at + word.length;
  if (const auto mood = cues_.moods.longest(text_.tokens(), at); mood && mood.length < word.length) return true;  // "nên khó ..."
  const auto behind = senses_.concepts.at(next);
  const bool thing =
      behind && (lexicon::concept_class(*behind.value) == ConceptClass::thing || lexicon::concept_class(*behind.value) == ConceptClass::people);
  if ((*word.value & clause_word::main) != 0 && thing && told) return true;
  return (*word.value & clause_word::main) != 0 && next < range_.last &&
         (begins_taken(next) || is_clause_word(next, clause_word::finite | clause_word::pronoun | clause_word::determiner));
}

bool StanceWords::is_act(std::uint32_t at) const {
  const auto found = senses_.concepts.at(at);
  return found && at + found.length <= range_.last && lexicon::concept_class(*found.value) == ConceptClass::act;
}

bool StanceWords::names_thing(std::uint32_t at, std::uint32_t next) const {
  const auto behind = senses_.clauses.at(next);
  const ClauseWord of_thing = clause_word::finite | clause_word::passive | clause_word::demonstrative;
  if (next > at && next < range_.last && ((behind && (*behind.value & of_thing) != 0) || cues_.negation.longest(text_.tokens(), next))) return true;
  // "lời hứa", "cuộc gặp": an act of the vocabulary with the word that makes it a thing.
  const auto own = senses_.clauses.at(at);
  if (own && (*own.value & clause_word::nominal) != 0 && next > at + own.length) return true;
  if (at == range_.first) return false;
  const auto before = senses_.clauses.at(at - 1);
  const ClauseWord makes_thing = clause_word::nominal | clause_word::things;
  if (before && before.length == 1 && (*before.value & makes_thing) != 0) return true;
  if (at < range_.first + 2) return false;
  const auto pair = senses_.clauses.at(at - 2);
  return pair && pair.length == 2 && (*pair.value & makes_thing) != 0;
}

bool StanceWords::introduces(std::uint32_t at, std::uint32_t length) const {
  const auto word = senses_.clauses.at(at);
  if (!word || (*word.value & clause_word::report) == 0) return false;
  const std::uint32_t next = at + std::max(word.length, length);
  return next < range_.last &&
         (text_[next].is(",") || text_[next].is(":") || cues_.negation.longest(text_.tokens(), next) || cues_.moods.longest(text_.tokens(), next));
}

}  // namespace dateline::extract
