// Whether a word of speech tells that something is said: a sum of weights. In: a word of speech and its subject; common/speech_evidence.tsv.
// Out: SpeechContext::evidence. Proved by tests/speech_test.cpp.
#include <algorithm>
#include <array>

#include "extract/names_lexicon.hpp"
#include "extract/speech_context.hpp"
#include "extract/speech_phrases.hpp"
#include "lexicon/weights.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

enum Seen : std::size_t {
  seen_words,
  seen_comma,
  seen_clause,
  seen_person,
  seen_body,
  seen_opening,
  seen_beside,
  seen_part,
  seen_act,
  seen_sure,
  seen_announced,
  seen_noun,
  all_seen
};
constexpr std::array<std::string_view, all_seen> names = {"words_follow", "comma_follows", "clause_follows", "person",    "body",      "opens",
                                                          "beside",       "part_opens",    "act_between",    "sure_word", "announced", "noun_before"};
// So many words at most stand between a subject and the word of speech beside it.
constexpr std::uint32_t near = 2;

const std::array<int, all_seen>& weights() {
  static const std::array<int, all_seen> read = lexicon::weights("common/speech_evidence.tsv", names);
  return read;
}

}  // namespace

// "Apple tham gia nền kinh tế chia sẻ": an act that is no word of speech stands between, and no "và" right before the word.
bool SpeechContext::acts_between(TokenRange words, const Speaker& speaker) const {
  if (small_word_before(cues_.speech_words.joins, words.first)) return false;
  const std::uint32_t part = subjects().part_first(words.first);
  const bool closes = subjects().part_last(words.first) + 1 >= range_.last && words.first - part <= manner_words;
  if (closes && speaker.last <= part && part < words.first) return false;  // "X expects snow, it cautioned on Monday."
  const auto& concepts = lexicon::concept_phrases(language_);
  for (std::uint32_t at = speaker.last; at < words.first;) {
    if (text_[at].is("(")) {
      at = behind_bracket(text_, at, words.first);
      continue;
    }
    const auto cue = cues_.speech.longest(text_.tokens(), at);
    const auto act = concepts.longest_stemmed(text_.tokens(), at);
    const bool another = act && at + act.length <= words.first && lexicon::concept_class(*act.value) == lexicon::ConceptClass::act;
    if (another && !cue && !is_time(at)) return true;
    at += std::max({cue.length, act.length, 1U});
  }
  return false;
}

// "tỉ lệ chia sẻ lợi nhuận": a thing right before the word, which tells what it is.
bool SpeechContext::behind_noun(std::uint32_t verb) const {
  const auto& concepts = lexicon::concept_phrases(language_);
  for (std::uint32_t back = 2; back > 0; --back) {
    if (verb < subjects().part_first(verb) + back) continue;
    const auto noun = concepts.longest(text_.tokens(), verb - back);
    if (noun.length == back && !is_time(verb - 1)) return lexicon::concept_class(*noun.value) == lexicon::ConceptClass::thing;
  }
  return false;
}

// "tổ chức họp báo ... thông báo", "gửi công văn ... đề nghị": words are given out.
bool SpeechContext::is_announced(std::uint32_t verb) const {
  for (std::uint32_t at = range_.first; at < verb; ++at) {
    if (has(cues_.speech_words.occasion, text_, at)) return true;
  }
  return false;
}

// "công ty vận hành cáp treo Bạch Mã Sơn | thông báo": behind a body without a name the words of its field, and what they are done to, belong to it.
Speaker SpeechContext::with_field(const Speaker& body, std::uint32_t verb) const {
  constexpr std::uint32_t longest = 6;
  if (body.named || body.voice.mention != no_mention || body.message || body.last >= verb || verb - body.last > longest) return body;
  const auto field = name_lexicon(language_).content.longest(text_.tokens(), body.last);
  if (!field || body.last + field.length >= verb) return body;
  const auto& concepts = lexicon::concept_phrases(language_);
  for (std::uint32_t at = body.last + field.length, next = at; at < verb; at = next) {
    const auto act = concepts.longest_stemmed(text_.tokens(), at);
    const bool acts = act && lexicon::concept_class(*act.value) == lexicon::ConceptClass::act;
    if (acts || text_[at].kind == TokenKind::punctuation || has(cues_.speech_words.governs, text_, at) || cues_.clauses.longest(text_.tokens(), at))
      return body;
    next = at + std::max(act.length, 1U);
  }
  Speaker out = body;
  out.last = verb;
  return out;
}

int SpeechContext::evidence(TokenRange words, const Speaker& bare) const {
  const Speaker speaker = with_field(bare, words.first);
  const std::array<int, all_seen>& w = weights();
  const bool comma = words.last < range_.last && text_[words.last].is(",");
  const bool sure = has(cues_.speech_words.sure, text_, words.first);
  int sum = 0;
  if (opens_words(words.last)) sum += w[seen_words];
  if (comma) sum += w[seen_comma];
  if (clause_follows(words.last)) sum += w[seen_clause];
  const bool guessed =
      speaker.named && !reading_.mentions[speaker.voice.mention].kind_is_known && reading_.mentions[speaker.voice.mention].tokens.size() == 1;
  if (speaker.named && !guessed)
    sum += w[seen_person];
  else if (speaker.voice.mention != no_mention || speaker.message)
    sum += w[seen_body];
  if (subjects().opens_part(speaker.first)) sum += w[seen_opening];
  if (distance(speaker, words) <= near) sum += w[seen_beside];
  if (subjects().part_first(words.first) == words.first && speaker.last < words.first) sum += w[seen_part];
  if (sure) sum += w[seen_sure];
  if (opens_with_speech() || is_announced(words.first)) sum += w[seen_announced];
  if (!sure && speaker.last <= words.first && distance(speaker, words) > near && behind_noun(words.first)) sum += w[seen_noun];
  if (sum + w[seen_act] < 0 && acts_between(words, speaker)) sum += w[seen_act];  // asked last, where it decides
  return sum;
}

}  // namespace dateline::extract
