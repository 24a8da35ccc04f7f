// What stands around a word of speech. In: a sentence with its mentions, quotations and times. Out: whether something is said there, and by whom it
// may be. Proved by tests/speech_test.cpp.
#include "extract/speech_context.hpp"

#include <algorithm>

#include "clean/marks.hpp"
#include "extract/gazetteer.hpp"
#include "extract/speech_phrases.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// A quotation, a colon or "rằng" stands so many tokens behind a weak word of speech at most.
constexpr std::uint32_t beside = 3;
// A message and the word of speech that tells of it: "thông báo ngày 2/12 cho biết".
constexpr std::uint32_t message_reach = 12;
// The subject of a weak word of speech stands so many words before it at most.
constexpr std::uint32_t weak_reach = 4;

}  // namespace

bool SpeechContext::is_name(std::uint32_t at) const { return text_[at].capital && at > range_.first && text_[at - 1].kind != TokenKind::punctuation; }

// "báo điện tử Người đưa tin": a word of an outlet's name.
bool SpeechContext::inside_outlet(std::uint32_t at) const {
  for (std::uint32_t back = 1; back <= small_words && at >= range_.first + back; ++back) {
    const std::uint32_t first = at - back;
    if (text_[first].capital && clean::outlet_at(text_, first, range_.last).length > back) return true;
  }
  return false;
}

bool SpeechContext::ends_sentence(std::uint32_t at) const {
  return at >= range_.last || text_[at].is(".") || text_[at].is("!") || text_[at].is("?") || text_[at].is("…");
}

bool SpeechContext::trails(std::uint32_t at) const {
  constexpr std::uint32_t most_words = 4;
  if (ends_sentence(at)) return true;
  if (!has(cues_.speech_words.governs, text_, at)) return false;
  const std::uint32_t end = subjects().part_last(at);
  std::uint32_t words = end - at;  // a time is one: "sau sự cố hôm 30/8"
  for (const text::TokenRange& time : times_) {
    if (time.first >= at && time.last <= end && !time.empty()) words -= time.size() - 1;
  }
  return end + 1 >= range_.last && words <= most_words;
}

bool SpeechContext::quote_begins(std::uint32_t at) const {
  return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.first == at + 1 || q.tokens.first == at; });
}

bool SpeechContext::quote_ends_before(std::uint32_t at) const {
  return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.last <= at && at - q.tokens.last <= 3; });
}

bool SpeechContext::small_word_before(const lexicon::Phrases<char>& set, std::uint32_t at) const {
  for (std::uint32_t back = 1; back <= small_words && at >= range_.first + back; ++back) {
    if (text_[at - back].capital && at - back > range_.first) return false;
    if (back == 1 && ends_name(at - 1)) return false;  // "Cục Hàng không yêu cầu"
    if (set.longest(text_.tokens(), at - back).length == back) return true;
  }
  return false;
}

// The word is the last of a name: "Hàng không".
bool SpeechContext::ends_name(std::uint32_t at) const {
  const IndexRange named = mentions_in(reading_, range_);
  for (std::uint32_t i = named.first; i < named.last; ++i) {
    const NameMention& m = reading_.mentions[i];
    if (m.what == MentionKind::name && m.full.last == at + 1 && m.full.first < at) return true;
  }
  return false;
}

bool SpeechContext::opens_words(std::uint32_t at) const {
  bool thing = false;  // "announced a plan that ..."
  for (std::uint32_t t = at; t < range_.last && t < at + beside; ++t) {
    thing = thing || has(cues_.clauses, text_, t, clause_word::determiner);
    if (quote_begins(t) || text_[t].is(":") || (!thing && has(cues_.speech_words.that, text_, t))) return true;
  }
  return false;
}

bool SpeechContext::is_no_speech(TokenRange words) const {
  const SpeechWords& small = cues_.speech_words;
  const std::uint32_t verb = words.first;
  // "Đức Phật - người khai sáng đạo Phật": what somebody is
  const std::uint32_t person = verb - std::min(verb - range_.first, 1U);
  if (person > range_.first && person < verb && text_[person - 1].kind == TokenKind::punctuation && has(small.apposes, text_, person) &&
      !small.voices.longest(text_.tokens(), person) && !subjects().begins_name(person) && small.apposes.longest(text_.tokens(), person).length == 1)
    return true;
  const bool none = (small_word_before(small.noun, verb) && !is_time(verb - 1)) || small_word_before(small.negation, verb) ||
                    small_word_before(small.passive, verb) || is_negated(verb);
  return none && !only_stresses(words);
}

// "chưa chính thức xác nhận": an adverb of two syllables stands between.
bool SpeechContext::is_negated(std::uint32_t verb) const {
  if (verb < range_.first + 3) return false;
  const std::uint32_t adverb = verb - 2;
  const auto quality = lexicon::concept_phrases(language_).longest(text_.tokens(), adverb);
  const bool adverbs = text_[adverb].kind == TokenKind::word && text_[adverb + 1].kind == TokenKind::word && !text_[adverb].capital &&
                       (!quality || quality.length > 2 || lexicon::concept_class(*quality.value) != lexicon::ConceptClass::act);
  return adverbs && small_word_before(cues_.speech_words.negation, adverb) && !has(cues_.speech_words.joins, text_, adverb + 1);
}

// "hồi tháng trước cho biết": the word ends a time, and opens nothing.
bool SpeechContext::is_time(std::uint32_t at) const {
  return std::any_of(times_.begin(), times_.end(), [&](TokenRange time) { return time.contains(at); });
}

// "anh có chia sẻ anh chưa có con", but "ông có tuyên bố mới": "có" makes a thing of what follows unless something is told behind it.
bool SpeechContext::only_stresses(TokenRange words) const {
  if (words.first == range_.first || !has(cues_.clauses, text_, words.first - 1, clause_word::exist)) return false;
  const bool told = words.last < range_.last && text_[words.last].is(",") && has(cues_.speech_words.sure, text_, words.first);  // "có nêu rõ, …"
  return told || opens_words(words.last) || subjects().begins_name(words.last);
}

bool SpeechContext::hangs(TokenRange words, const Speaker& speaker) const {
  const SpeechWords& small = cues_.speech_words;
  if (!small_word_before(small.hangs, speaker.first) && !small_word_before(small.hangs, words.first)) return false;
  return !quote_begins(words.last) && !(words.last < range_.last && quote_begins(words.last + 1));
}

bool SpeechContext::is_to_come(TokenRange words, SpeechStance stance, const Speaker& speaker) const {
  const auto planned = [&](std::uint32_t from, std::uint32_t last) {
    bool plans = false;
    for (std::uint32_t at = from; at < last; ++at) {
      const auto mood = cues_.moods.longest(text_.tokens(), at);
      if (has(cues_.clauses, text_, at, clause_word::but)) plans = false;  // "would not name it but said"
      if (!mood || at + mood.length > last) continue;
      // "cần yêu cầu tòa án", but "yêu cầu tòa bác đơn, đồng thời đề nghị": who asks has spoken.
      // "tỉnh cần tổ chức đánh giá", but "phải thừa nhận": something else is to be done first
      const bool due = (*mood.value == Mood::required || *mood.value == Mood::recommended) && !cues_.speech.longest(text_.tokens(), at);
      const bool duty = due && (stance == SpeechStance::ask || (stance == SpeechStance::claim && at + mood.length < last));
      plans = plans || duty || *mood.value == Mood::planned || *mood.value == Mood::wished || *mood.value == Mood::prepared ||
              *mood.value == Mood::possible;
    }
    return plans;
  };
  const std::uint32_t part = subjects().part_first(words.first);
  if (speaker.last >= part) return planned(speaker.last, words.first);
  const bool goes_on = part == words.first && text_[part - 1].is(",") && stance == SpeechStance::ask;
  return goes_on && planned(speaker.last, subjects().part_last(speaker.first));
}

// "xác định ba người này đã trộm xe", "tố ông X lừa tiền", but "xác định danh tính": somebody, or what is said of something, follows.
bool SpeechContext::clause_follows(std::uint32_t at) const {
  if (at < range_.last && (text_[at].is(",") || subjects().begins_name(at))) return true;
  if (has(cues_.clauses, text_, at, clause_word::subordinate)) return true;
  if (at < range_.last && has(cues_.speech_words.negation, text_, at)) return true;  // "khai không biết"
  constexpr std::uint32_t adverbial = 3;                                             // "kể lúc đó, hồ sơ đã bị lấy mất"
  const std::uint32_t first = at;
  for (; at < range_.last && (text_[at].kind != TokenKind::punctuation || (text_[at].is(",") && at <= first + adverbial)); ++at) {
    // "kể biết mình bị lừa"
    if (has(cues_.clauses, text_, at, clause_word::finite) || has(cues_.speech_words.self, text_, at)) return true;
  }
  return false;
}

// "Phát biểu kết luận hội thảo, ông X cảm ơn các nhà khoa học": the sentence says beforehand that he speaks.
bool SpeechContext::opens_with_speech() const {
  const auto cue = cues_.speech.longest(text_.tokens(), range_.first);
  if (!cue || (cue.value->kind != SpeechKind::verb && cue.value->kind != SpeechKind::weak)) return false;
  const std::uint32_t end = subjects().part_last(range_.first);
  return end < range_.last && text_[end].is(",");
}

// "đáp trong hốt hoảng: “...": a colon and a quotation end the part.
bool SpeechContext::quoted_behind_part(std::uint32_t at) const {
  const std::uint32_t end = at < range_.last ? subjects().part_last(at) : at;
  return end + 1 < range_.last && end >= at && text_[end].is(":") && quote_begins(end + 1);
}

// "nói về vụ việc trên trang X: “...", "nói về lo ngại của mình rằng ...".
bool SpeechContext::part_opens_words(std::uint32_t at) const {
  const std::uint32_t end = at < range_.last ? subjects().part_last(at) : at;
  if (end < range_.last && text_[end].is(":")) return true;
  for (std::uint32_t t = at; t < end; ++t) {
    if (has(cues_.clauses, text_, t, clause_word::conjunction)) return true;
  }
  return false;
}

// "Khương kể, động lực lớn nhất là …", but "ông X công bố, trao quyết định": a clause with an actor of its own follows the comma.
bool SpeechContext::clause_behind_comma(std::uint32_t comma) const {
  // "Khương viết trong đơn, …"
  if (comma < range_.last && has(cues_.speech_words.governs, text_, comma) && subjects().part_last(comma) - comma <= manner_words)
    comma = subjects().part_last(comma);
  const std::uint32_t at = comma + 1;
  if (at >= range_.last || comma >= range_.last || !text_[comma].is(",") || text_[at].kind != TokenKind::word) return false;
  const auto word = cues_.clauses.longest(text_.tokens(), at);
  using namespace clause_word;
  if (word) return (*word.value & (pronoun | determiner | subordinate | place | lead)) != 0;
  const auto known = lexicon::concept_phrases(language_).longest_stemmed(text_.tokens(), at);
  return subjects().begins_name(at) || (known && lexicon::concept_class(*known.value) != lexicon::ConceptClass::act);
}

bool SpeechContext::weak_counts(TokenRange words, SpeechKind kind, const Speaker& speaker, bool closes) const {
  if (closes) return true;
  if (kind == SpeechKind::shows) return speaker.message && speaker.voice.mention != no_mention;
  if (kind == SpeechKind::behind) return part_opens_words(words.last);
  // "Hội nuôi tôm Đầm Vạc thống kê 1.200 ha": a number is what was counted or put.
  const bool counts = kind == SpeechKind::clause && words.last < range_.last && text_[words.last].kind == text::TokenKind::number;
  if (counts && speaker.voice.mention != no_mention && distance(speaker, words) == 0 && subjects().opens_part(speaker.first)) return true;
  if (kind == SpeechKind::clause && text_[range_.last - 1].is("?") && !opens_words(words.last)) return false;  // "X đã đưa ra nhận định thế nào?"
  if (kind == SpeechKind::weak && speaker.named && quoted_behind_part(words.last)) return true;
  if (speaker.named && subjects().opens_part(speaker.first) && distance(speaker, words) <= 1 && clause_behind_comma(words.last)) return true;
  if (kind == SpeechKind::weak && speaker.named && subjects().opens_part(speaker.first) && opens_with_speech() && distance(speaker, words) <= 1)
    return true;
  const bool told = opens_words(words.last) || (kind == SpeechKind::clause && clause_follows(words.last)) ||
                    (speaker.message && words.last < range_.last && text_[words.last].is(","));
  return told && (subjects().opens_part(words.first) || distance(speaker, words) <= weak_reach ||
                  (quote_begins(words.last) && subjects().opens_part(speaker.first)));
}

bool SpeechContext::stands_far(TokenRange words, const Speaker& speaker) const { return distance(speaker, words) > weak_reach - 2; }

std::uint32_t SpeechContext::message_of(const Speaker& speaker) const {
  const bool counts = speaker.message && (speaker.voice.mention != no_mention || !is_indefinite(speaker));
  return counts ? speaker.first : SpeechAct::no_message;
}

// How many words stand between a speaker and the word of speech, a bracket aside.
std::uint32_t SpeechContext::distance(const Speaker& speaker, TokenRange words) const {
  std::uint32_t from = speaker.last;
  if (from > words.first) return range_.size();
  if (from < words.first && text_[from].is("(")) from = behind_bracket(text_, from, words.first);
  return words.first - from;
}

bool SpeechContext::is_message(TokenRange words) const {
  const auto voice = cues_.speech_words.voices.longest(text_.tokens(), words.first);
  if (!voice || *voice.value != VoiceKind::message || !subjects().opens_part(words.first)) return false;
  for (std::uint32_t at = words.last; at < range_.last && at - words.last < message_reach && !text_[at].is(",") && !text_[at].is(":"); ++at) {
    const auto cue = cues_.speech.longest(text_.tokens(), at);
    if (cue && cue.value->kind == SpeechKind::verb) return true;
  }
  return false;
}

// "thông tin ban đầu", "một báo cáo": anybody's.
bool SpeechContext::is_indefinite(const Speaker& message) const {
  if (has(cues_.speech_words.vague, text_, message.first)) return true;
  return message.first > range_.first && has(cues_.clauses, text_, message.first - 1, clause_word::determiner);
}

bool SpeechContext::is_message(const Voice& voice) const {
  const auto kind = cues_.speech_words.voices.longest(text_.tokens(), voice.words.first);
  return kind && *kind.value == VoiceKind::message;
}

bool SpeechContext::is_outlet(const Voice& voice) const {
  if (voice.mention == no_mention) return false;
  const NameMention& m = reading_.mentions[voice.mention];
  if (m.head == "media") return !has(cues_.speech_words.no_outlet, text_, m.tokens.first);
  const TokenRange name = m.tokens;  // "Daily Mail", "Korea Herald"
  const bool titled = has(cues_.speech_words.outlet, text_, name.first) || has(cues_.speech_words.outlet, text_, name.last - 1);
  if (m.what == MentionKind::name && name.size() > 1 && titled && !(m.kind == EntityKind::person && m.kind_is_known)) return true;
  const bool person = m.kind == EntityKind::person && m.kind_is_known;
  if (!person && m.what == MentionKind::name && clean::outlet_at(text_, name.first, name.last).length == name.size()) return true;
  const Known* known = m.kind == EntityKind::person ? nullptr : gazetteer().find(m.form);
  return known != nullptr && known->what == "media";
}

Voice SpeechContext::outlet_told(const Voice& speaker) const {
  constexpr std::uint32_t kind_reach = 3;  // "kênh truyền hình", "tờ"
  for (std::uint32_t at = range_.first; at < range_.last; ++at) {
    const auto tells = cues_.speech_words.tells.longest(text_.tokens(), at);
    const auto gives = cues_.speech_words.parting.longest(text_.tokens(), at);  // "cho VTC News biết"
    const std::uint32_t length = std::max(tells.length, gives.length);
    if (length == 0 || inside_quote(at) || is_name(at)) continue;
    const auto heard = subjects().outlet_at(at + length, kind_reach);
    if (!heard || (!tells && !has(cues_.speech_words.parted, text_, heard->last))) continue;
    if (is_outlet(heard->voice) && heard->voice.mention != speaker.mention) return heard->voice;
  }
  return {};
}

}  // namespace dateline::extract
