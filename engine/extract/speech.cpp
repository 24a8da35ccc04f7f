// Words of speech and who speaks them. In: a sentence, its mentions and quotations, the cue tables. Out: Speech. Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/gazetteer.hpp"
#include "extract/speech_subject.hpp"
#include "extract/speech_subject_words.hpp"

namespace dateline::extract {
namespace {

using text::Token;
using text::TokenKind;
using text::TokenRange;

// So many words may stand between "theo", "said" and the speaker: "theo đánh giá mới nhất của", "said on Tuesday the".
constexpr std::uint32_t behind_reach = 6;
// A quotation, a colon or "rằng" stands so many tokens behind a weak word of speech at most.
constexpr std::uint32_t beside = 3;
// A message and the word of speech that tells of it: "thông báo ngày 2/12 cho biết".
constexpr std::uint32_t message_reach = 12;
// And its subject so many before it.
constexpr std::uint32_t weak_reach = 4;

class SpeechFinder {
 public:
  SpeechFinder(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes)
      : reading_(reading),
        text_(reading.page.text),
        range_(reading.sentences[sentence]),
        language_(language),
        cues_(cues(language)),
        quotes_(quotes) {}

  Speech run() {
    for (std::uint32_t at = range_.first; at < range_.last;) {
      if (text_[at].is("(") && at > range_.first) {  // "(chỉ ra sân 3 lần)"
        at = behind_bracket(text_, at, range_.last);
        continue;
      }
      const auto cue = cues_.speech.longest(text_.tokens(), at);
      if (!cue || at + cue.length > range_.last || inside_quote(at) || is_name(at)) {
        ++at;
        continue;
      }
      const bool title = cue.value->kind == SpeechKind::none && cue.length > 1 && subjects().begins_beyond(at + 1, at + cue.length);
      if (title)
        shorter(at);
      else
        read({at, at + cue.length}, *cue.value);
      at += title ? 1 : cue.length;
    }
    label();
    settle();
    return std::move(out_);
  }

 private:
  bool inside_quote(std::uint32_t at) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.contains(at); });
  }
  const SubjectFinder& subjects() {
    if (!subjects_) subjects_.emplace(reading_, range_, language_, quotes_);
    return *subjects_;
  }

  void read(TokenRange words, SpeechCue cue) {
    switch (cue.kind) {
      case SpeechKind::verb:
      case SpeechKind::weak:
      case SpeechKind::clause:
      case SpeechKind::behind:
        return verb(words, cue);
      case SpeechKind::back:
      case SpeechKind::after:
        return after(words, cue);
      case SpeechKind::cite:
        return cite(words, cue);
      case SpeechKind::none:
        return;
    }
  }

  // "Theo Luật sư X": the word of speech before the title, "theo luật" aside.
  void shorter(std::uint32_t at) {
    const auto cue = cues_.speech.longest(text_.tokens().first(at + 1), at);
    if (cue) read({at, at + 1}, *cue.value);
  }

  // "Lê Nói", "bà Thư": a capital inside a sentence belongs to a name.
  bool is_name(std::uint32_t at) const { return text_[at].capital && at > range_.first && text_[at - 1].kind != TokenKind::punctuation; }

  // True where a phrase of the set ends right before `at`; a word inside a name is none ("bà Thư").
  bool ends_before(const lexicon::Phrases<char>& set, std::uint32_t at) const {
    for (std::uint32_t back = 1; back <= 3 && at >= range_.first + back; ++back) {
      if (text_[at - back].capital && at - back > range_.first) return false;
      if (set.longest(text_.tokens(), at - back).length == back) return true;
    }
    return false;
  }

  bool ends_sentence(std::uint32_t at) const {
    return at >= range_.last || text_[at].is(".") || text_[at].is("!") || text_[at].is("?") || text_[at].is("…");
  }
  bool quote_begins(std::uint32_t at) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.first == at + 1 || q.tokens.first == at; });
  }
  bool quote_ends_before(std::uint32_t at) const {
    return std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.last <= at && at - q.tokens.last <= 3; });
  }

  // A quotation, a colon or "rằng" right behind.
  bool opens_words(std::uint32_t at) const {
    bool thing = false;  // "announced a plan that ..."
    for (std::uint32_t t = at; t < range_.last && t < at + beside; ++t) {
      const auto word = cues_.clauses.longest(text_.tokens(), t);
      thing = thing || (word && (*word.value & clause_word::determiner) != 0);
      if (quote_begins(t) || text_[t].is(":") || (!thing && cues_.speech_words.that.longest(text_.tokens(), t))) return true;
    }
    return false;
  }

  // Nothing is said: "không nói", "các tuyên bố", "được dự báo".
  bool is_no_speech(std::uint32_t verb) const {
    const SpeechWords& small = cues_.speech_words;
    return ends_before(small.noun, verb) || ends_before(small.negation, verb) || ends_before(small.passive, verb);
  }

  // "sau khi ông X tuyên bố", "người từng tuyên bố", "which he said": told of somebody in a clause that hangs on another. Not where quoted words
  // follow.
  bool hangs(TokenRange words, const Speaker& speaker) const {
    const SpeechWords& small = cues_.speech_words;
    if (!ends_before(small.hangs, speaker.first) && !ends_before(small.hangs, words.first)) return false;
    return !quote_begins(words.last) && !(words.last < range_.last && quote_begins(words.last + 1));
  }

  // "sẽ nghiên cứu, kêu gọi đầu tư", "will announce": words that nobody has said yet.
  bool is_to_come(TokenRange words, SpeechStance stance, const Speaker& speaker) {
    const auto planned = [&](std::uint32_t from, std::uint32_t last) {
      bool plans = false;
      for (std::uint32_t at = from; at < last; ++at) {
        const auto mood = cues_.moods.longest(text_.tokens(), at);
        const auto word = cues_.clauses.longest(text_.tokens(), at);
        if (word && (*word.value & clause_word::but) != 0) plans = false;  // "would not name it but said"
        if (mood && at + mood.length <= last)
          plans =
              plans || *mood.value == Mood::planned || *mood.value == Mood::wished || *mood.value == Mood::prepared || *mood.value == Mood::possible;
      }
      return plans;
    };
    const std::uint32_t part = subjects().part_first(words.first);
    if (speaker.last >= part) return planned(speaker.last, words.first);
    const bool goes_on = part == words.first && text_[part - 1].is(",") && stance == SpeechStance::ask;
    return goes_on && planned(speaker.last, subjects().part_last(speaker.first));
  }

  // "xác định ba người này đã trộm xe", "tố ông X lừa tiền", but "xác định danh tính": somebody, or what is said of something, follows.
  bool clause_follows(std::uint32_t at) {
    if (at < range_.last && (text_[at].is(",") || subjects().begins_name(at))) return true;
    for (++at; at < range_.last && text_[at].kind != TokenKind::punctuation; ++at) {
      const auto sign = cues_.clauses.longest(text_.tokens(), at);
      if (sign && (*sign.value & clause_word::finite) != 0) return true;
    }
    return false;
  }

  // A weak word of speech counts beside what is said, and next to its subject: "unfounded reports that" is no verb of a man named long before.
  bool weak_counts(TokenRange words, SpeechKind kind, const Speaker& speaker, bool closes) {
    if (closes) return true;
    if (kind == SpeechKind::behind) return words.last < range_.last && text_[words.last].is(":");
    const bool told = opens_words(words.last) || (kind == SpeechKind::clause && clause_follows(words.last)) ||
                      (speaker.message && words.last < range_.last && text_[words.last].is(","));
    return told && (subjects().opens_part(words.first) || (speaker.last <= words.first && words.first - speaker.last <= weak_reach));
  }

  // "thông báo ngày 2/12 cho biết": the first of two words of speech in a part is what the second speaks of.
  bool is_message(TokenRange words) {
    const auto voice = cues_.speech_words.voices.longest(text_.tokens(), words.first);
    if (!voice || *voice.value != VoiceKind::message || !subjects().opens_part(words.first)) return false;
    for (std::uint32_t at = words.last; at < range_.last && at - words.last < message_reach && !text_[at].is(",") && !text_[at].is(":"); ++at) {
      const auto cue = cues_.speech.longest(text_.tokens(), at);
      if (cue && cue.value->kind == SpeechKind::verb) return true;
    }
    return false;
  }

  void verb(TokenRange words, SpeechCue cue) {
    const bool final = ends_sentence(words.last) || (text_[words.last].is(",") && subjects().has_part_before(words.first));
    if (is_no_speech(words.first) || is_message(words)) return;
    SpeechAct act;
    act.words = words;
    act.stance = cue.stance;
    std::optional<Speaker> speaker;
    // “…,” said chairman Giles Penhallow: nothing stands before the word.
    const bool right_behind_quote = quote_ends_before(words.first) && subjects().part_first(words.first) == words.first;
    const bool behind_comma = words.first > range_.first && text_[words.first - 1].is(",") && cue.stance != SpeechStance::ask;
    const bool hearer_behind = bool(cues_.speech_words.hearer.longest(text_.tokens(), words.first));
    if ((right_behind_quote || behind_comma) && !hearer_behind) speaker = subjects().at(words.last, 2);
    if (speaker && !quote_ends_before(words.first) && !subjects().ends_part(*speaker)) speaker.reset();  // "X left, saying the source was dry"
    // “…”, ông X, phó giám đốc, nói tại hiện trường; “…,” the bishop, X, told them: who stands behind the comma only hears it, or is where it was said.
    if (speaker && !speaker->named && !right_behind_quote) {
      if (const auto before = subjects().before(words.first); before && before->named) speaker.reset();
    }
    const bool turned = bool(speaker);
    if (!speaker) speaker = subjects().before(words.first);
    // "được X dự báo", "ông X bị bà Y tố cáo"
    if (!speaker || ends_before(cues_.speech_words.passive, speaker->first) || subjects().has_agent(speaker->last, words.first)) return;
    if (!turned && (hangs(words, *speaker) || is_to_come(words, cue.stance, *speaker))) return;
    act.first = turned ? words.first : speaker->first;
    const bool behind_quote = quote_ends_before(turned ? words.first : subjects().part_first(speaker->first));
    const bool apart = subjects().has_part_before(words.first) && subjects().stands_apart(speaker->first);
    act.closes = turned || (final && apart) || (behind_quote && !opens_words(words.last));
    act.frames = !act.closes && (subjects().opens_part(speaker->first) || !subjects().has_part_before(words.first));
    const bool closing = act.closes && (behind_quote || (final && cue.kind != SpeechKind::behind && subjects().opens_part(speaker->first)));
    if (cue.kind != SpeechKind::verb && !weak_counts(words, cue.kind, *speaker, closing)) return;
    act.back = bool(cues_.speech_words.back.longest(text_.tokens(), words.last));
    if (final && !act.closes) return;  // "số tiền anh ta yêu cầu."
    act.voice = speaker->voice;
    add(act);
  }

  // "theo ông X", "theo báo cáo của Bộ Y tế", "according to officials".
  void after(TokenRange words, SpeechCue cue) {
    const auto speaker = subjects().at(words.last, text_[words.last - 1].kind == TokenKind::word ? behind_reach : 0);
    if (!speaker) return;
    // Words that name nobody stand between only where they tell what is given: "theo tiết lộ của".
    const bool by_message =
        speaker->message || speaker->first <= words.last + (cues_.speech_words.noun.longest(text_.tokens(), words.last) ? 2U : 1U);
    if (!by_message) return;
    SpeechAct act;
    act.words = words;
    act.stance = cue.stance;
    act.voice = speaker->voice;
    act.first = range_.first;
    act.closes = true;
    act.back = cue.kind == SpeechKind::back;
    if (act.voice.mention == no_mention) act.voice = subjects().first_of_two(*speaker);
    add(act);
  }

  // "Reuters dẫn lời ông X", "TASS reported, citing the commission".
  void cite(TokenRange words, SpeechCue cue) {
    auto quoted = subjects().at(words.last, behind_reach);
    const auto outlet = subjects().before(words.first);
    if (!quoted && !outlet) return;
    SpeechAct act;
    act.words = words;
    act.stance = cue.stance;
    if (quoted) act.voice = quoted->voice;
    if (outlet && (!quoted || outlet->voice.mention != quoted->voice.mention)) act.cited = outlet->voice;
    act.first = range_.first;
    act.closes = true;
    add(act);
  }

  // "Ancelotti: “…”", "Ông Hải: Chúng tôi đã báo cáo": a name and a colon begin the sentence.
  void label() {
    if (!out_.acts.empty()) return;
    const std::uint32_t first = range_.first + (text_[range_.first].is("-") || text_[range_.first].is("–") ? 1 : 0);
    std::uint32_t colon = first;
    while (colon < range_.last && colon - first < 8 && !text_[colon].is(":")) ++colon;
    if (colon >= range_.last || !text_[colon].is(":") || colon == first) return;
    const auto speaker = subjects().at(first, 0);
    if (!speaker || speaker->last != colon || speaker->voice.mention == no_mention) return;
    const NameMention& m = reading_.mentions[speaker->voice.mention];
    if (m.kind != EntityKind::person ||
        (!quote_begins(colon + 1) && !(text_[range_.first].line_start && m.kind_is_known && m.what == MentionKind::name)))
      return;
    SpeechAct act;
    act.words = {colon, colon + 1};
    act.voice = speaker->voice;
    act.first = range_.first;
    add(act);
  }

  void add(const SpeechAct& act) {
    out_.acts.push_back(act);
    if (text_[act.words.first].kind == TokenKind::word) out_.cue_words.push_back(act.words);
  }

  bool is_outlet(const Voice& voice) const {
    if (voice.mention == no_mention) return false;
    const NameMention& m = reading_.mentions[voice.mention];
    if (m.head == "media") return true;
    const Known* known = m.kind == EntityKind::person ? nullptr : gazetteer().find(m.form);
    return known != nullptr && known->what == "media";
  }

  // The first who is no outlet speaks; whom he was cited by, or an outlet that tells of his words, is the source.
  void settle() {
    if (out_.acts.empty()) return;
    auto says = std::find_if(out_.acts.begin(), out_.acts.end(), [&](const SpeechAct& act) { return act.voice && !is_outlet(act.voice); });
    if (says == out_.acts.end()) says = std::find_if(out_.acts.begin(), out_.acts.end(), [](const SpeechAct& act) { return bool(act.voice); });
    if (says == out_.acts.end()) says = out_.acts.begin();
    // "Trên đường đi, Hải nói muốn mua nước, ông Cường kể.": who ends the sentence tells all of it.
    if (const auto last = out_.acts.end() - 1; last->closes && last->voice && !is_outlet(last->voice) && ends_sentence(last->words.last)) says = last;
    out_.found = true;
    out_.speaker = says->voice ? says->voice : says->cited;
    out_.stance = says->stance;
    out_.first = says->closes ? range_.first : says->first;
    for (const SpeechAct& act : out_.acts) {
      for (const Voice* voice : {&act.cited, &act.voice}) {
        const bool other = *voice && voice->mention != out_.speaker.mention && (voice == &act.cited || is_outlet(*voice));
        if (other && !out_.source) out_.source = *voice;
      }
    }
  }

  const Reading& reading_;
  const text::Text& text_;
  TokenRange range_;
  std::string_view language_;
  const Cues& cues_;
  const std::vector<QuoteDraft>& quotes_;
  std::optional<SubjectFinder> subjects_;
  Speech out_;
};

}  // namespace

Speech find_speech(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes) {
  return SpeechFinder(reading, sentence, language, quotes).run();
}

}  // namespace dateline::extract
