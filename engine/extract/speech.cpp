// Speech verbs and their speakers. In: a sentence, its mentions, the cue tables. Out: who speaks. Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using text::Token;
using text::TokenKind;
using text::TokenRange;

// How many words may stand between a speaker and the verb: "Ông Ke-ri tối qua tại Geneva nêu rõ".
constexpr std::uint32_t subject_reach = 9;
// How many words a speaker without a name may take: "người đại diện của anh".
constexpr std::uint32_t voice_words = 9;

class SpeechFinder {
 public:
  SpeechFinder(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes)
      : reading_(reading), text_(reading.page.text), range_(reading.sentences[sentence]), cues_(cues(language)), quotes_(quotes) {
    const IndexRange named = mentions_in(reading, range_);
    begin_ = named.first;
    end_ = named.last;
  }

  Speech run() {
    for (std::uint32_t at = range_.first; at < range_.last;) {
      const auto cue = cues_.speech.longest(text_.tokens(), at);
      if (!cue || at + cue.length > range_.last || inside_quote(at)) {
        ++at;
        continue;
      }
      const TokenRange words{at, at + cue.length};
      if (cue.value->kind == SpeechKind::verb) {
        verb(words, *cue.value);
      } else {
        after(words, *cue.value);
      }
      at = words.last;
    }
    return std::move(out_);
  }

 private:
  bool inside_quote(std::uint32_t at) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.contains(at); });
  }

  bool can_speak(const NameMention& m) const { return m.kind != EntityKind::place || m.what == MentionKind::role; }

  // The nearest fitting mention that ends before the verb, with no end of a clause between but appositions.
  Voice before(std::uint32_t verb) const {
    for (std::uint32_t i = end_; i-- > begin_;) {
      const NameMention& m = reading_.mentions[i];
      if (m.full.last > verb || inside_quote(m.tokens.first)) continue;
      if (verb - m.full.last > subject_reach + commas_between(m.full.last, verb) * 4) break;
      // "nhà tài trợ, bà X của hãng Y, tuyên bố": the apposition that begins with X ends right before the verb.
      const bool apposed = m.full.first > range_.first && text_[m.full.first - 1].is(",") && text_[verb - 1].is(",") && commas_between(m.full.last, verb) == 1;
      if (!joined(m.full.last, verb) && !apposed) {
        if (commas_between(m.full.last, verb) > 1) break;
        continue;
      }
      if (can_speak(m)) return {outermost(i), m.full};
    }
    return {};
  }

  // In "Ngoại trưởng Nga" the country is a mention of its own; the speaker is the whole.
  std::uint32_t outermost(std::uint32_t i) const {
    for (std::uint32_t k = begin_; k < end_; ++k) {
      const NameMention& m = reading_.mentions[k];
      if (k != i && m.full.first <= reading_.mentions[i].full.first && m.full.last >= reading_.mentions[i].full.last && can_speak(m) &&
          m.full.size() > reading_.mentions[i].full.size()) {
        return k;
      }
    }
    return i;
  }

  std::uint32_t commas_between(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t n = 0;
    for (std::uint32_t i = from; i < to; ++i) n += text_[i].is(",") ? 1 : 0;
    return n;
  }

  // An apposition stands between two commas or none; one comma alone ends the clause.
  bool joined(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t commas = 0;
    for (std::uint32_t i = from; i < to; ++i) {
      const Token& t = text_[i];
      if (t.is(";") || t.is(":") || t.is(".") || t.is("”") || t.is("\"")) return false;
      if (t.is(",")) ++commas;
    }
    return commas == 0 || commas == 2;
  }

  void verb(TokenRange words, SpeechCue cue) {
    Voice voice = before(words.first);
    const bool behind_quote = follows_quote(words.first);
    if (!voice && behind_quote) voice = behind(words.last);
    if (!voice) voice.words = phrase_before(words.first);
    if (!voice) return;
    out_.cue_words.push_back(words);
    if (out_.found) return;
    out_.found = true;
    out_.speaker = voice;
    out_.stance = cue.stance;
  }

  bool follows_quote(std::uint32_t verb) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.last <= verb && verb - q.tokens.last <= 3; });
  }

  // “…,” said chairman Giles Penhallow; “…”, nói ông X.
  Voice behind(std::uint32_t verb_end) const {
    for (std::uint32_t i = begin_; i < end_; ++i) {
      const NameMention& m = reading_.mentions[i];
      if (m.full.first < verb_end || !can_speak(m)) continue;
      if (m.full.first - verb_end > 6 || !joined(verb_end, m.full.first)) break;
      return {i, m.full};
    }
    return {};
  }

  // The words of the clause before the verb, where they name nobody: "một người nuôi tu hài".
  TokenRange phrase_before(std::uint32_t verb) const {
    std::uint32_t first = verb;
    while (first > range_.first && verb - first < voice_words) {
      const Token& t = text_[first - 1];
      if (t.kind == TokenKind::punctuation && !t.is("-")) break;
      --first;
    }
    const TokenRange words{first, verb};
    const bool says_something = words.size() >= 2 && (first == range_.first || text_[first - 1].kind == TokenKind::punctuation);
    return says_something ? words : TokenRange{};
  }

  // "theo ông X": a mention right behind, or the words up to the next mark.
  void after(TokenRange words, SpeechCue cue) {
    Voice voice;
    for (std::uint32_t i = begin_; i < end_; ++i) {
      const NameMention& m = reading_.mentions[i];
      if (m.full.first < words.last) continue;
      if (m.full.first - words.last > 6 || !joined(words.last, m.full.first) || commas_between(words.last, m.full.first) > 0) break;
      if (!can_speak(m) && m.full.first - words.last > 0) continue;
      // "theo quan chức nhân đạo Liên hợp quốc Xtê-phen Ô Bri-en": the body is part of the man's title.
      std::uint32_t last = i;
      while (last + 1 < end_ && reading_.mentions[last + 1].full.first <= reading_.mentions[last].full.last + 1 &&
             reading_.mentions[last + 1].kind == EntityKind::person && reading_.mentions[last + 1].what == MentionKind::name) {
        ++last;
      }
      voice = {outermost(last), reading_.mentions[last].full};
      break;
    }
    if (!voice) {
      std::uint32_t last = words.last;
      while (last < range_.last && last - words.last < voice_words && text_[last].kind != TokenKind::punctuation) ++last;
      voice.words = {words.last, last};
    }
    if (!voice) return;
    out_.cue_words.push_back(words);
    if (cue.kind == SpeechKind::cite) {
      if (!out_.source) out_.source = voice;
      return;
    }
    if (out_.found) {
      if (!out_.source) out_.source = voice;
      return;
    }
    out_.found = true;
    out_.speaker = voice;
    out_.stance = cue.stance;
  }

  const Reading& reading_;
  const text::Text& text_;
  TokenRange range_;
  const Cues& cues_;
  const std::vector<QuoteDraft>& quotes_;
  std::uint32_t begin_ = 0, end_ = 0;
  Speech out_;
};

}  // namespace

Speech find_speech(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes) {
  return SpeechFinder(reading, sentence, language, quotes).run();
}

}  // namespace dateline::extract
