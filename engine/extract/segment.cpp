// Tokens between two possible cuts -> Segment. Proved by tests/extract_test.cpp.
#include "extract/segment.hpp"

#include <algorithm>
#include <span>

#include "extract/gazetteer.hpp"

namespace dateline::extract {
namespace {

using namespace clause_word;
using lexicon::ConceptClass;
using text::TokenKind;
using text::TokenRange;

const TokenRange* range_at(const std::vector<TokenRange>& ranges, std::uint32_t at) {
  const auto found = std::find_if(ranges.begin(), ranges.end(), [&](TokenRange r) { return r.first == at; });
  return found == ranges.end() ? nullptr : &*found;
}

// "Saturday night, May 6": a range that began before the place and reaches over it.
const TokenRange* range_over(const std::vector<TokenRange>& ranges, std::uint32_t at) {
  const auto found = std::find_if(ranges.begin(), ranges.end(), [&](TokenRange r) { return r.first < at && at < r.last; });
  return found == ranges.end() ? nullptr : &*found;
}

// A thing named so many tokens ago is still in mind.
constexpr std::uint32_t memory = 60;

// A place by name, a state aside: "Nga, Mỹ đã phản đối" tells of two.
bool is_located(const NameMention& m) {
  if (m.what != MentionKind::name || m.kind != EntityKind::place) return false;
  const Known* known = gazetteer().find(m.form, EntityKind::place);
  return known == nullptr || known->what != "country";
}

bool is_act(lexicon::Concept c) { return lexicon::concept_class(c) == ConceptClass::act; }

}  // namespace

bool is_dash(const text::Text& text, std::uint32_t at) {
  const text::Token& mark = text[at];
  return (mark.is("–") || mark.is("—")) && mark.space_before && at + 1 < text.size() && text[at + 1].space_before;
}

SegmentReader::SegmentReader(const text::Text& text, const Senses& senses, const Reading& reading, TokenRange sentence, std::string_view language,
                             const std::vector<TokenRange>& counts, const std::vector<TokenRange>& times)
    : text_(text),
      senses_(senses),
      reading_(reading),
      sentence_(sentence),
      language_(language),
      words_(cues(language)),
      counts_(counts),
      times_(times) {
  const std::span<const NameMention> all = reading.mentions;
  const auto first = std::partition_point(all.begin(), all.end(), [&](const NameMention& m) { return m.full.last <= sentence.first; });
  const auto last = std::partition_point(first, all.end(), [&](const NameMention& m) { return m.full.first <= sentence.last; });
  mentions_.assign(sentence.size() + 1, nullptr);
  std::uint32_t reached = sentence.first;
  for (auto m = first; m != last; ++m) {
    if (m->full.first < reached || m->full.first > sentence.last) continue;  // a title may reach out of the sentence
    reached = m->full.first;
    const NameMention*& at = mentions_[reached - sentence.first];
    if (at == nullptr) at = &*m;
  }
}

std::uint32_t SegmentReader::end_of_time(std::uint32_t at) const {
  const TokenRange* time = range_at(times_, at);
  return time != nullptr ? time->last : at;
}

std::uint32_t SegmentReader::read_speech(std::uint32_t at) const {
  const auto found = words_.speech.longest(text_.tokens(), at);
  return found && found.value->kind != SpeechKind::none && found.value->kind != SpeechKind::cite_message && found.value->kind != SpeechKind::shows
             ? found.length
             : 0;
}

std::uint32_t SegmentReader::act_at(std::uint32_t at) const {
  const auto found = senses_.concepts.at(at);
  if (!found || !(is_act(*found.value) || people_of_act(at, found.length, *found.value))) return 0;
  if (at > 0) {  // "vụ tấn công", "the attack" name a thing
    const auto before = senses_.clauses.at(at - 1);
    if (before && before.length == 1 && (*before.value & nominal) != 0) return 0;
  }
  return found.length;
}

bool SegmentReader::people_of_act(std::uint32_t at, std::uint32_t length, lexicon::Concept people) const {
  if (lexicon::concept_class(people) != ConceptClass::people) return false;
  if (std::none_of(lexicon::wider(people).begin(), lexicon::wider(people).end(), is_act)) return false;
  for (std::uint32_t begin = at + 1; begin < at + length; ++begin) {
    const auto act = senses_.concepts.at(begin);
    if (act && begin + act.length == at + length && is_act(*act.value)) return true;
  }
  return false;
}

bool SegmentReader::counted_act(std::uint32_t at) const {
  const auto found = senses_.concepts.at(at);
  return found && lexicon::concept_class(*found.value) == ConceptClass::act && at > 0 && text_[at - 1].kind != TokenKind::punctuation;
}

Segment SegmentReader::read(TokenRange tokens, TokenRange sentence) const {
  Segment out;
  out.tokens = tokens;
  const std::uint32_t actor = read_opening(out, sentence);
  const auto exists = clause_word_at(actor), names = senses_.clauses.at(actor);
  const std::uint32_t behind = read_actor(out, actor);
  const auto of = senses_.clauses.at(behind);
  out.ranks = names && (*names.value & ranks) != 0;
  const auto opens = senses_.clauses.at(tokens.first);
  out.weather = opens && (*opens.value & weather) != 0;
  out.of_part = of && (*of.value & part) != 0;
  read_predicate(out, behind);
  read_sign(out, behind);
  const bool opened = out.time || out.lead || (out.join & (but | pause)) != 0;
  // "mỗi ngày có 26 chuyến": that there are so many is said.
  if (out.predicate == Predicate::none && exists && (*exists.value & exist) != 0 && out.actor == Actor::count && opened) say(out, Predicate::act, 0);
  out.said = words_behind(behind, tokens.last) >= least_said_words;
  out.repeats = (out.actor == Actor::noun || out.person) && stands_earlier({actor, behind}, sentence.first, tokens.first);
  const auto count = std::partition_point(counts_.begin(), counts_.end(), [&](TokenRange range) { return range.first < tokens.first; });
  out.counts = count != counts_.end() && count->first < tokens.last;
  const auto time = std::partition_point(times_.begin(), times_.end(), [&](TokenRange range) { return range.first < tokens.first; });
  out.dated = time != times_.end() && time->first < tokens.last;
  out.measures = out.counts && out.told && out.actor != Actor::none && names && (*names.value & measure) != 0;
  return out;
}

bool SegmentReader::stands_earlier(TokenRange words, std::uint32_t first, std::uint32_t before) const {
  for (std::uint32_t at = before > first + memory ? before - memory : first; at + words.size() <= before; ++at) {
    std::uint32_t n = 0;
    while (n < words.size() && text_[at + n].lower == text_[words.first + n].lower) ++n;
    if (n == words.size()) return true;
  }
  return false;
}

std::uint32_t SegmentReader::words_behind(std::uint32_t actor_end, std::uint32_t last) const {
  if (actor_end >= last || text_[actor_end].kind != TokenKind::word) return 0;
  const auto hanging = clause_word_at(actor_end);
  if (hanging && (*hanging.value & (preposition | subordinate)) != 0) return 0;
  std::uint32_t end = actor_end;
  while (end < last && text_[end].kind != TokenKind::punctuation) ++end;
  return end - actor_end;
}

// The words before the actor: "và", "sau đó", "ngày 5/6", "tại Huế".
std::uint32_t SegmentReader::read_opening(Segment& out, TokenRange sentence) const {
  std::uint32_t at = out.tokens.first;
  out.strong = at > sentence.first && text_[at - 1].is(";");
  out.dash = at > sentence.first && is_dash(text_, at - 1);
  out.comma = out.strong || out.dash || (at > sentence.first && text_[at - 1].is(","));
  while (at < out.tokens.last && text_[at].kind == TokenKind::punctuation) ++at;  // an opening quotation mark
  if (const TokenRange* time = range_over(times_, at)) {
    out.time = true;
    at = std::min(time->last, out.tokens.last);
  }
  const std::uint32_t start = at;
  out.opens = out.strong && at < out.tokens.last && text_[at].capital && !text_[at].capitals && mention_at(at) == nullptr;
  while (at < out.tokens.last) {
    if (const TokenRange* time = range_at(times_, at)) {
      out.time = true;
      at = time->last;
      continue;
    }
    const auto word = clause_word_at(at);
    if (!word || *word.value == 0 || speech_at(at) > word.length) break;
    const ClauseWord kind = *word.value;
    if ((kind & onto) != 0) {  // "Sang ngày 19-5, con số này là 80 tấn"
      if (range_at(times_, at + word.length) == nullptr) break;
      at += word.length;
      continue;
    }
    const bool joins = (kind & (and_ | but)) != 0 || ((kind & pause) != 0 && (out.comma || at > sentence.first));
    if (joins && out.join == 0 && at == start) {
      out.join = kind & (and_ | but | pause | turn);
      out.so = (kind & pause) != 0 && (kind & main) != 0;
      out.then = (kind & pause) != 0 && (kind & lead) != 0;
      // "Trong khi A ..., B ...": what opens a sentence hangs on what follows.
      if (at == sentence.first && (kind & subordinate) != 0) out.depends = true;
    } else if ((kind & (subordinate | preposition)) != 0) {
      out.depends = true;
      out.phrase = (kind & subordinate) == 0;
      break;
    } else if ((kind & place) != 0) {
      if (const NameMention* where = mention_at(at + word.length)) {
        out.time = true;
        at = where->full.last;
        continue;
      }
      if (const TokenRange* when = range_at(times_, at + word.length)) {
        out.time = true;
        at = when->last;
        continue;
      }
      if (const std::uint32_t exists = exists_there(at + word.length, out.tokens.last); exists > at) {
        out.time = true;
        at = exists;
        continue;
      }
      out.depends = out.phrase = true;
      break;
    } else if ((kind & idiom) != 0 && out.time) {  // "từ năm 2017 trở đi"
    } else if ((kind & lead) == 0) {
      break;
    } else {
      out.lead = true;
    }
    at += word.length;
  }
  return at;
}

std::uint32_t SegmentReader::existing_at(std::uint32_t at) const {
  for (std::uint32_t next = at;;) {
    const auto word = clause_word_at(next);
    if (!word || (*word.value & (exist | finite | adverb)) == 0 || (*word.value & (subordinate | preposition)) != 0) return at;
    next += word.length;
    if ((*word.value & exist) == 0) continue;
    const auto opens = senses_.clauses.at(next);
    const bool determined = opens && (*opens.value & determiner) != 0;
    return range_at(counts_, next) != nullptr || determined ? next : at;
  }
}

std::uint32_t SegmentReader::exists_there(std::uint32_t at, std::uint32_t last) const {
  constexpr std::uint32_t words_of_place = 3;
  for (std::uint32_t next = at + 1; next < last && next <= at + words_of_place; ++next) {
    if (text_[next].kind != TokenKind::word) return 0;
    const auto word = clause_word_at(next);
    if (word && (*word.value & exist) != 0) return range_at(counts_, next + word.length) != nullptr ? next : 0;
  }
  return 0;
}

// Whom the segment is about, and where the words behind him begin.
std::uint32_t SegmentReader::read_actor(Segment& out, std::uint32_t at) const {
  const std::uint32_t last = out.tokens.last;
  if (at >= last) return at;
  const TokenRange* number = range_at(counts_, at);
  auto word = clause_word_at(at);
  if (const std::uint32_t existing = existing_at(at); number == nullptr && existing > at) {  // "có 5 người bị thương"
    number = range_at(counts_, existing);
    out.exists = true;
    if (number == nullptr) word = senses_.clauses.at(at = existing);
  }
  if (number != nullptr) {
    out.actor = Actor::count;
    if (const auto counted = senses_.concepts.at(number->last)) out.head = lexicon::concept_class(*counted.value);
    return number->last;
  }
  if (const NameMention* m = mention_at(at)) {
    const bool stands_for = (m->what == MentionKind::pronoun || m->what == MentionKind::plural) && word && (*word.value & pronoun) != 0 &&
                            m->full.last == at + word.length;
    out.actor = stands_for ? Actor::pronoun : Actor::mention;
    out.person = m->what == MentionKind::name && m->kind == EntityKind::person;
    out.addressed = out.person && m->full.first < m->tokens.first;
    out.located = is_located(*m);
    if (m->what == MentionKind::name) out.who = m->kind;
    const std::uint32_t behind = m->full.last;  // "bé Nam, 4 tuổi | được đưa đi"
    const TokenRange* age = behind + 1 < last && text_[behind].is(",") ? range_at(counts_, behind + 1) : nullptr;
    return age != nullptr && age->last < last ? age->last : behind;
  }
  if (!word) {  // "nhiều nước | đã ký": what tells how many opens an actor, whatever the two say of things elsewhere
    const auto many = senses_.clauses.at(at);
    const auto known = senses_.concepts.at(at);
    if (many && known && (*many.value & determiner) != 0 && lexicon::concept_class(*known.value) == ConceptClass::quality) word = many;
  }
  if (word && (*word.value & (pronoun | determiner)) != 0) {
    const NameMention* m = mention_at(at + word.length);
    out.actor = m != nullptr ? Actor::mention : (*word.value & pronoun) != 0 ? Actor::pronoun : Actor::determined;
    out.deictic = m == nullptr && (*word.value & deictic) != 0;
    if (out.actor == Actor::determined) out.opener = text_[at].word;
    return m != nullptr ? m->full.last : at + word.length;
  }
  // "chưa xác định được nguyên nhân": the vocabulary may know a longer word that begins so.
  const auto sign = senses_.clauses.at(at);
  // "tội phạm", "dự án luật": a longer word for people or a thing is no act made a thing.
  const auto whole = senses_.concepts.at(at);
  const bool people = whole && sign && whole.length > sign.length && lexicon::concept_class(*whole.value) == ConceptClass::people;
  out.nominal = sign && !people && (*sign.value & nominal) != 0 && (*sign.value & (preposition | place | determiner)) == 0;
  if (sign && (*sign.value & (finite | passive | report | main | adverb)) != 0) return at;
  if (speech_at(at) > 0 || text_[at].kind != TokenKind::word) return at;
  const auto known = senses_.concepts.at(at);
  if (known && lexicon::concept_class(*known.value) == ConceptClass::act) {
    // "vụ tai nạn làm ...", "bão đã tan", "trận mưa kèm lốc đã làm ...": an act of which something is said, or that a word makes a thing.
    const auto behind = clause_word_at(at + known.length);
    const bool thing = sign && (*sign.value & nominal) != 0 && (*sign.value & (preposition | place)) == 0;
    if (!thing && (!behind || (*behind.value & (finite | passive)) == 0)) return at;
  }
  if (!known && text_[at].capital && at > out.tokens.first) {  // a name that no table knows: "nhưng Hùng ..."
    out.actor = Actor::mention;
    while (at < last && text_[at].kind == TokenKind::word && text_[at].capital) ++at;
    return at;
  }
  // "but raised the question": what stands before a thing is no thing.
  const auto thing = clause_word_at(at + 1);
  if (!known && thing && (*thing.value & determiner) != 0) return at;
  out.actor = (known && lexicon::concept_class(*known.value) != ConceptClass::quality) || out.nominal ? Actor::noun : Actor::word;
  if (known && out.actor == Actor::noun) out.head = lexicon::concept_class(*known.value);
  return at + std::max(known.length, 1U);
}

}  // namespace dateline::extract
