// How a stretch of a sentence ends: in a name, a list, a word of speech. In: its tokens. Out: the fields of Segment that tell it.
// Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/segment.hpp"

namespace dateline::extract {
namespace {

using namespace clause_word;
using text::TokenKind;
using text::TokenRange;

// "tại hội nghị thường niên của hiệp hội" has hardly more tokens.
constexpr std::uint32_t longest_occasion = 8;

// "các bản án": a thing with its determiner has hardly more tokens.
constexpr std::uint32_t longest_plural = 4;

}  // namespace

bool SegmentReader::tells_there(std::uint32_t at, TokenRange tail) const {
  if (tail.empty() || tail.size() > longest_occasion) return false;
  const SpeechCue cue = *words_.speech.longest(text_.tokens(), at).value;
  if (cue.stance == SpeechStance::ask || cue.stance == SpeechStance::promise || cue.stance == SpeechStance::deny) return false;
  const auto before = at > 0 && !text_[at - 1].capital ? clause_word_at(at - 1) : lexicon::Phrases<ClauseWord>::Match();
  if (before && (*before.value & passive) != 0 && (*before.value & exist) == 0) return false;  // "được chia sẻ trên mạng"
  const auto leads = [&](std::uint32_t word) {
    const auto found = senses_.clauses.at(word);
    return found && (*found.value & (preposition | place | lead)) != 0;
  };
  if (!leads(tail.first) && !leads(tail.first - 1)) return false;  // "nói với | báo chí"
  if (cue.kind == SpeechKind::verb || cue.kind == SpeechKind::clause) return true;
  if (cue.kind != SpeechKind::weak) return false;
  for (std::uint32_t word = tail.first; word < tail.last; ++word) {
    if (words_.speech_words.occasion.longest(text_.tokens(), word)) return true;  // "viết trong đơn"
  }
  return false;
}

// "bởi chỉ | ba phút sau đó"
bool SegmentReader::opens_clause_before(std::uint32_t at, std::uint32_t first) const {
  for (; at > first; --at) {
    const auto word = clause_word_at(at - 1);
    if (!word || word.length != 1) return false;
    if ((*word.value & (main | subordinate)) != 0) return (*word.value & (preposition | place)) == 0;
    if ((*word.value & adverb) == 0) return false;
  }
  return false;
}

// How the segment ends, and whether the main clause of a sentence like "nếu A đến thì B đi" begins in it.
void SegmentReader::read_end(Segment& out) const {
  std::uint32_t last = out.tokens.last;
  while (last > out.tokens.first && text_[last - 1].kind == TokenKind::punctuation && !text_[last - 1].is(")")) --last;
  bool opened = false, unfinished = false, brackets = false;
  std::uint32_t sign_at = out.tokens.first, plural_at = last, thing_at = last, actor_end = last, told_at = last, tail = last;
  const bool closed = text_[out.tokens.last - 1].kind == TokenKind::punctuation && !text_[out.tokens.last - 1].is(";");
  for (std::uint32_t at = out.tokens.first; at < last;) {
    const auto word = clause_word_at(at);
    if (word && (*word.value & concede) != 0) out.concedes = true;
    const std::uint32_t speech = speech_at(at);
    const auto known = senses_.concepts.at(at);
    const std::uint32_t next = at + std::max({word.length, speech, known.length, 1U});
    if (next == last && known && known.length >= word.length) out.tail = lexicon::concept_class(*known.value);
    const bool reports = speech > 0 || (word && (*word.value & report) != 0);
    // "..., họ mới bị phát hiện": what befalls somebody is no word of his. A semicolon ends a claim, and "và" joins acts.
    const auto befalls = [&] {
      if (at == out.tokens.first || text_[at - 1].capital) return false;  // "ông Thắng cho biết"
      const auto before = clause_word_at(at - 1);
      return before && (*before.value & (passive | determiner)) != 0;  // "không có nhiều thông tin"
    };
    const bool opens_content = speech == 0 && !text_[out.tokens.last - 1].is(";");  // "adding that"
    if (next == last && reports && (closed || opens_content) && !befalls()) {
      out.frame = true;
      out.reports = speech == 0 && closed;
    }
    // "thì sau một thời gian, ...": the main clause begins where something is said in it.
    if (text_[at].is("(")) brackets = true;
    if (text_[at].is(")")) brackets = false;
    // What stands in a bracket is said of the word before it: "17 bao tải (ước tính 20 kg trở lên), 1 bộ biển số".
    const bool says = brackets ? false : word ? (*word.value & (finite | passive)) != 0 : act_at(at) > 0;
    if (opened && says) out.main = true;
    if (says && at == actor_end) out.inner = true;
    if (speech > 0) told_at = at, tail = next;
    if (says && speech == 0) tail = last;
    // "các bản án": an act behind a determiner is a thing.
    if (word && (*word.value & conjunction) != 0) unfinished = true;
    if (says) unfinished = false;
    if (says && at != thing_at) sign_at = at, plural_at = last;
    if (word && (*word.value & determiner) != 0) {
      plural_at = at, thing_at = next;
      if (out.told && sign_at > out.tokens.first) out.last_opener = text_[at].word;
    }
    if (word && (*word.value & main) != 0) opened = true;
    if (word && (*word.value & subordinate) != 0) opened = false;
    at = next;
    if (const NameMention* m = out.phrase && at < last ? mention_at(at) : nullptr) at = actor_end = m->full.last;
  }
  out.tells = closed && tail < last && tells_there(told_at, {tail, last});
  out.unfinished = unfinished;
  if (unfinished && !closed) out.frame = true;  // "he confirmed that North | and South Korea are ..."
  out.plural_tail = plural_at < last && plural_at + longest_plural >= last;
  const auto count = std::partition_point(counts_.begin(), counts_.end(), [&](TokenRange range) { return range.first <= sign_at; });
  out.counted_tail = count != counts_.end() && count->first < last;
  const auto ends_here = [&](TokenRange range) { return range.last == last && range.first >= out.tokens.first; };
  out.ends_in_count = std::any_of(counts_.begin(), counts_.end(), ends_here);
  const auto time = std::find_if(times_.begin(), times_.end(), ends_here);
  out.ends_in_time = time != times_.end();
  out.leads_on = out.ends_in_time && opens_clause_before(time->first, out.tokens.first);
  const auto& all = reading_.mentions;
  const auto behind = std::partition_point(all.begin(), all.end(), [&](const NameMention& m) { return m.tokens.first < last; });
  // "HLV Tùng (FLC)" ends with a name as well.
  std::uint32_t name_end = last;
  if (last > out.tokens.first && text_[last - 1].is(")")) {
    while (name_end > out.tokens.first && !text_[name_end - 1].is("(")) --name_end;
    if (name_end > out.tokens.first) --name_end;
  }
  const auto ends_at = [&](const NameMention& m) { return m.full.last == name_end || m.full.last == last; };
  for (auto m = behind; m != all.begin() && (m - 1)->tokens.first >= out.tokens.first && !out.named; --m) {
    out.named = ends_at(*(m - 1));
    if (!out.named || (m - 1)->what != MentionKind::name) continue;
    out.last_name = (m - 1)->kind;
    out.ends_in_place = (m - 1)->kind == EntityKind::place;
  }
  // “…”, bà Thư phân tích: what stands right behind a quotation says whose it is.
  const std::uint32_t first = out.tokens.first;
  if (first > 1 && text_[first - 1].is(",") && (text_[first - 2].is("”") || text_[first - 2].is("\""))) out.frame = true;
  const bool closes =
      text_[first].is("”") || (text_[first].is("\"") && first + 1 < text_.size() && text_[first + 1].space_before);  // ,” Kim was told
  if (first > 0 && text_[first - 1].is(",") && closes) out.frame = true;
}

}  // namespace dateline::extract
