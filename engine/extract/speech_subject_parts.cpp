// The parts of a sentence between its marks, and what a place or a word of speech is in them. In: a sentence with its mentions and quotations.
// Out: parts, answers about one place. Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/speech_phrases.hpp"
#include "extract/speech_subject.hpp"

namespace dateline::extract {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;
using text::TokenRange;

bool parts_sentence(const Text& text, std::uint32_t at) {
  const Token& t = text[at];
  if (t.kind != TokenKind::punctuation) return false;
  if (t.is("-")) return t.space_before || (at + 1 < text.size() && text[at + 1].space_before);
  return t.is(",") || t.is(";") || t.is(":") || t.is("–") || t.is("—") || t.is(".") || t.is("?") || t.is("!");
}

}  // namespace

void SubjectFinder::part_sentence() {
  parts_.reserve(8);  // as most sentences have at most
  std::uint32_t first = range_.first;
  for (std::uint32_t at = range_.first; at < range_.last;) {
    if (const QuoteDraft* quote = quote_at(quotes_, at)) {
      parts_.push_back({first, std::max(first, at - (at > first ? 1 : 0))});
      at = first = std::min(quote->tokens.last + 1, range_.last);
      continue;
    }
    if (text_[at].is("(")) {
      at = behind_bracket(text_, at, range_.last);
    } else if (parts_sentence(text_, at)) {
      parts_.push_back({first, at});
      first = ++at;
    } else {
      const std::uint32_t m = mention_at(at);
      at = m == no_mention ? at + 1 : std::max(at + 1, reading_.mentions[m].full.last);
    }
  }
  parts_.push_back({first, range_.last});
}

std::size_t SubjectFinder::part_of(std::uint32_t at) const {
  std::size_t part = parts_.size() - 1;
  while (part > 0 && parts_[part].first > at) --part;
  return part;
}

// Behind the words of equal rank ("cũng", "và") that stand at `at`.
std::uint32_t SubjectFinder::behind_joins(std::uint32_t at, std::uint32_t last) const {
  while (at < last) {
    const auto joins = words_.joins.longest(text_.tokens(), at);
    if (!joins) break;
    at += joins.length;
  }
  return at;
}

bool SubjectFinder::opens_part(std::uint32_t verb) const { return behind_joins(parts_[part_of(verb)].first, verb) == verb; }

bool SubjectFinder::ends_part(const Speaker& speaker) const {
  std::uint32_t at = std::max(speaker.last, speaker.first + 1);
  if (at < range_.last && text_[at].is("(")) at = behind_bracket(text_, at, range_.last);
  return at >= range_.last || text_[at].kind == TokenKind::punctuation || has(words_.governs, text_, at) || has(words_.apposes, text_, at);
}

bool SubjectFinder::is_adverbial(std::size_t part, std::uint32_t last) const {
  const std::uint32_t at = behind_joins(parts_[part].first, last);
  return at >= last || last - at <= manner_words || has(words_.governs, text_, at) || has(words_.opener, text_, at);
}

// The part begins with a word of speech, whose subject stands before it.
bool SubjectFinder::opens_with_speech(std::size_t part) const {
  const std::uint32_t at = behind_joins(parts_[part].first, parts_[part].last);
  const auto cue = at < parts_[part].last ? cues_.speech.longest(text_.tokens(), at) : decltype(cues_.speech.longest(text_.tokens(), at)){};
  return part > 0 && cue && (cue.value->kind == SpeechKind::verb || cue.value->kind == SpeechKind::clause) && !begins_name(at);
}

bool SubjectFinder::opened_by_dash(std::size_t part) const {
  const std::uint32_t first = parts_[part].first;
  return first > range_.first && (text_[first - 1].is("-") || text_[first - 1].is("–") || text_[first - 1].is("—"));
}

bool SubjectFinder::begins_beyond(std::uint32_t at, std::uint32_t last) const {
  const std::uint32_t m = mention_at(at);
  return m != no_mention && reading_.mentions[m].full.last > last;
}

bool SubjectFinder::has_agent(std::uint32_t from, std::uint32_t verb) const {
  for (std::uint32_t at = from; at < verb; ++at) {
    const auto passive = words_.passive.longest(text_.tokens(), at);
    if (!passive) continue;
    const std::uint32_t agent = at + passive.length;
    const auto who = agent < verb ? speaker_at(agent, verb) : std::nullopt;
    if (who && who->last <= verb && verb - who->last <= agent_reach) return true;
    // "chị X bị gã này đánh túi bụi rồi yêu cầu đưa tiền": the acts of the agent go on.
    const bool nameless = who && (who->voice.mention == no_mention || reading_.mentions[who->voice.mention].what != MentionKind::name);
    if (nameless && who->last < verb && ends_before(words_.act_joins, text_, verb, who->last)) return true;
  }
  return false;
}

std::optional<Speaker> SubjectFinder::agent_of_words(std::uint32_t verb) const {
  constexpr std::uint32_t pointing = 2;  // "trên", "nói trên"
  const auto words = words_.voices.longest(text_.tokens(), range_.first);
  if (!words || *words.value != VoiceKind::message) return std::nullopt;
  for (std::uint32_t at = range_.first + words.length; at < verb && at <= range_.first + words.length + pointing; ++at) {
    const auto passive = words_.passive.longest(text_.tokens(), at);
    if (!passive) continue;
    const std::uint32_t agent = at + passive.length;
    if (auto person = title_holder(agent, verb)) return person;
    const auto who = agent < verb ? speaker_at(agent, verb) : std::nullopt;
    if (!who || who->message) return std::nullopt;
    std::uint32_t end = who->last;  // "được báo A, báo B đăng tải"
    while (end + 1 < verb && (text_[end].is(",") || has(words_.joins, text_, end)) && mention_at(end + 1) != no_mention)
      end = reading_.mentions[mention_at(end + 1)].full.last;
    return end <= verb && verb - end <= agent_reach ? who : std::nullopt;
  }
  return std::nullopt;
}

Voice SubjectFinder::first_of_two(const Speaker& speaker) const {
  const std::uint32_t i = mention_at(speaker.first);
  if (i == no_mention) return speaker.voice;
  const NameMention& m = reading_.mentions[outermost(i)];
  return m.what == MentionKind::name && m.kind != EntityKind::place ? Voice{outermost(i), m.full} : speaker.voice;
}

}  // namespace dateline::extract
