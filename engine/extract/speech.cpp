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
// A name and what its bearer is, before a colon.
constexpr std::uint32_t longest_label = 26;
// And its subject so many before it.
constexpr std::uint32_t weak_reach = 4;

class SpeechFinder {
 public:
  SpeechFinder(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes,
               const std::vector<TokenRange>& times)
      : reading_(reading),
        text_(reading.page.text),
        range_(reading.sentences[sentence]),
        language_(language),
        cues_(cues(language)),
        quotes_(quotes),
        times_(times) {}

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
      case SpeechKind::shows:
        return verb(words, cue);
      case SpeechKind::back:
      case SpeechKind::after:
        return after(words, cue);
      case SpeechKind::cite:
        return cite(words, cue);
      case SpeechKind::cite_message:
        if (const auto message = subjects().at(words.last, 1); message && message->message) cite(words, cue);
        return;
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
    return (ends_before(small.noun, verb) && !is_time(verb - 1)) || ends_before(small.negation, verb) || ends_before(small.passive, verb) || is_negated(verb);
  }
  // "chưa chính thức xác nhận": an adverb of two syllables stands between.
  bool is_negated(std::uint32_t verb) const {
    if (verb < range_.first + 3) return false;
    const std::uint32_t adverb = verb - 2;
    const auto quality = lexicon::concept_phrases(language_).longest(text_.tokens(), adverb);
    const bool adverbs = text_[adverb].kind == TokenKind::word && text_[adverb + 1].kind == TokenKind::word && !text_[adverb].capital &&
                         (!quality || quality.length > 2 || lexicon::concept_class(*quality.value) != lexicon::ConceptClass::act);
    return adverbs && ends_before(cues_.speech_words.negation, adverb) && !cues_.speech_words.joins.longest(text_.tokens(), adverb + 1);
  }
  // "hồi tháng trước cho biết": the word ends a time, and opens nothing.
  bool is_time(std::uint32_t at) const {
    return std::any_of(times_.begin(), times_.end(), [&](TokenRange time) { return time.contains(at); });
  }
  // "anh có chia sẻ anh chưa có con", but "ông có tuyên bố mới": "có" makes a thing of what follows unless something is told behind it.
  bool only_stresses(TokenRange words) {
    const auto before = words.first > range_.first ? cues_.clauses.longest(text_.tokens(), words.first - 1) : lexicon::Phrases<ClauseWord>::Match();
    if (!before || (*before.value & clause_word::exist) == 0) return false;
    return opens_words(words.last) || subjects().begins_name(words.last);
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
    if (const auto opens = cues_.clauses.longest(text_.tokens(), at); opens && (*opens.value & clause_word::subordinate) != 0) return true;
    for (++at; at < range_.last && text_[at].kind != TokenKind::punctuation; ++at) {
      const auto sign = cues_.clauses.longest(text_.tokens(), at);
      if (sign && (*sign.value & clause_word::finite) != 0) return true;
    }
    return false;
  }

  // "Phát biểu kết luận hội thảo, ông X cảm ơn các nhà khoa học": the sentence says beforehand that he speaks.
  bool opens_with_speech() {
    const auto cue = cues_.speech.longest(text_.tokens(), range_.first);
    if (!cue || (cue.value->kind != SpeechKind::verb && cue.value->kind != SpeechKind::weak)) return false;
    const std::uint32_t end = subjects().part_last(range_.first);
    return end < range_.last && text_[end].is(",");
  }
  // "đáp trong hốt hoảng: “...": a colon and a quotation end the part.
  bool quoted_behind_part(std::uint32_t at) {
    const std::uint32_t end = at < range_.last ? subjects().part_last(at) : at;
    return end + 1 < range_.last && end >= at && text_[end].is(":") && quote_begins(end + 1);
  }
  // "nói về vụ việc trên trang X: “...", "nói về lo ngại của mình rằng ...".
  bool part_opens_words(std::uint32_t at) {
    const std::uint32_t end = at < range_.last ? subjects().part_last(at) : at;
    if (end < range_.last && text_[end].is(":")) return true;
    for (std::uint32_t t = at; t < end; ++t) {
      const auto content = cues_.clauses.longest(text_.tokens(), t);
      if (content && (*content.value & clause_word::conjunction) != 0) return true;
    }
    return false;
  }

  // "Khương kể, động lực lớn nhất là …", but "ông X công bố, trao quyết định": a clause with an actor of its own follows the comma.
  bool clause_behind_comma(std::uint32_t comma) const {
    const std::uint32_t at = comma + 1;
    if (at >= range_.last || !text_[comma].is(",") || text_[at].kind != text::TokenKind::word) return false;
    const auto word = cues_.clauses.longest(text_.tokens(), at);
    using namespace clause_word;
    if (word) return (*word.value & (pronoun | determiner | subordinate | place | lead)) != 0;
    const auto known = lexicon::concept_phrases(language_).longest_stemmed(text_.tokens(), at);
    return subjects_->begins_name(at) || (known && lexicon::concept_class(*known.value) != lexicon::ConceptClass::act);
  }

  // A weak word of speech counts beside what is said, and next to its subject: "unfounded reports that" is no verb of a man named long before.
  bool weak_counts(TokenRange words, SpeechKind kind, const Speaker& speaker, bool closes) {
    if (closes) return true;
    if (kind == SpeechKind::shows) return speaker.message && speaker.voice.mention != no_mention;
    if (kind == SpeechKind::behind) return part_opens_words(words.last);
    if (kind == SpeechKind::weak && speaker.named && quoted_behind_part(words.last)) return true;
    if (speaker.named && subjects().opens_part(speaker.first) && distance(speaker, words) <= 1 && clause_behind_comma(words.last)) return true;
    if (kind == SpeechKind::weak && speaker.named && subjects().opens_part(speaker.first) && opens_with_speech() && distance(speaker, words) <= 1) return true;
    const bool told = opens_words(words.last) || (kind == SpeechKind::clause && clause_follows(words.last)) ||
                      (speaker.message && words.last < range_.last && text_[words.last].is(","));
    return told && (subjects().opens_part(words.first) || distance(speaker, words) <= weak_reach ||
                    (quote_begins(words.last) && subjects().opens_part(speaker.first)));
  }
  // How many words stand between a speaker and the word of speech, a bracket aside.
  std::uint32_t distance(const Speaker& speaker, TokenRange words) const {
    std::uint32_t from = speaker.last;
    if (from > words.first) return range_.size();
    if (from < words.first && text_[from].is("(")) from = behind_bracket(text_, from, words.first);
    return words.first - from;
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
    if ((is_no_speech(words.first) && !only_stresses(words)) || is_message(words)) return;
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
    if (tells_of_citation(words, *speaker)) return;
    if (!turned && (hangs(words, *speaker) || is_to_come(words, cue.stance, *speaker))) return;
    act.first = turned ? words.first : speaker->first;
    const bool behind_quote = quote_ends_before(turned ? words.first : subjects().part_first(speaker->first));
    const bool apart = subjects().has_part_before(words.first) && subjects().stands_apart(speaker->first);
    act.closes = turned || (final && apart) || (behind_quote && !opens_words(words.last));
    act.frames = !act.closes && (subjects().opens_part(speaker->first) || !subjects().has_part_before(words.first));
    // "ông X quay về phòng công chứng trình báo": a weak word tells the sentence only right behind its speaker.
    const bool far = cue.kind == SpeechKind::weak && !turned && distance(*speaker, words) > weak_reach - 2;
    const bool closing = act.closes && (behind_quote || (final && cue.kind != SpeechKind::behind && !far && subjects().opens_part(speaker->first)));
    if (cue.kind != SpeechKind::verb && !weak_counts(words, cue.kind, *speaker, closing)) return;
    act.back = bool(cues_.speech_words.back.longest(text_.tokens(), words.last));
    if (final && !act.closes) return;  // "số tiền anh ta yêu cầu."
    act.voice = speaker->voice;
    if (speaker->message && (speaker->voice.mention != no_mention || !is_indefinite(*speaker))) act.message = speaker->first;
    add(act);
  }
  // "thông tin ban đầu", "một báo cáo": anybody's.
  bool is_indefinite(const Speaker& message) const {
    const auto before = message.first > range_.first ? cues_.clauses.longest(text_.tokens(), message.first - 1) : lexicon::Phrases<ClauseWord>::Match();
    return cues_.speech_words.vague.longest(text_.tokens(), message.first) || (before && (*before.value & clause_word::determiner) != 0);
  }

  // "Reuters dẫn lời ông X cho biết": the words of whom the outlet cites.
  bool tells_of_citation(TokenRange words, const Speaker& speaker) {
    return std::any_of(out_.acts.begin(), out_.acts.end(), [&](const SpeechAct& act) {
      return act.cited && speaker.last <= act.words.first && act.words.last <= words.first &&
             subjects().part_first(words.first) == subjects().part_first(act.words.first);
    });
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
    if (speaker->message && (speaker->voice.mention != no_mention || !is_indefinite(*speaker))) act.message = speaker->first;
    if (act.voice.mention == no_mention) act.voice = subjects().first_of_two(*speaker);
    add(act);
  }

  // "Reuters dẫn lời ông X", "TASS reported, citing the commission".
  void cite(TokenRange words, SpeechCue cue) {
    auto quoted = subjects().at(words.last, behind_reach);
    if (auto person = cited_before_verb(words.last); person && !(quoted && quoted->named)) quoted = person;
    const auto outlet = subjects().before(words.first);
    if (!quoted && !outlet) return;
    SpeechAct act;
    act.words = words;
    act.stance = cue.stance;
    if (quoted) act.voice = quoted->voice;
    if (quoted && quoted->message && quoted->voice.mention != no_mention) act.message = quoted->first;
    if (outlet && (!quoted || outlet->voice.mention != quoted->voice.mention)) act.cited = outlet->voice;
    act.first = range_.first;
    act.closes = true;
    add(act);
  }

  // "dẫn lời chỉ huy cấp cao của Taliban Abdul Rauf cho biết": the person whose name stands right before the next word of speech.
  std::optional<Speaker> cited_before_verb(std::uint32_t from) {
    for (std::uint32_t at = from; at < subjects().part_last(from); ++at) {
      const auto cue = cues_.speech.longest(text_.tokens(), at);
      if (!cue || cue.value->kind == SpeechKind::none) continue;
      return cue.value->kind == SpeechKind::verb ? subjects().person_before(from, at) : std::nullopt;
    }
    return std::nullopt;
  }

  // "Ancelotti: “…”", "Ông Hải: Chúng tôi đã báo cáo": a name and a colon begin the sentence.
  void label() {
    if (!out_.acts.empty()) return;
    const std::uint32_t first = range_.first + (text_[range_.first].is("-") || text_[range_.first].is("–") ? 1 : 0);
    std::uint32_t colon = first;
    while (colon < range_.last && colon - first < longest_label && !text_[colon].is(":")) ++colon;
    if (colon >= range_.last || !text_[colon].is(":") || colon == first) return;
    const auto speaker = subjects().at(first, 0);
    if (!speaker || speaker->voice.mention == no_mention || (speaker->last != colon && !(speaker->named && says_what_he_is(speaker->last, colon)))) return;
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

  // "Ông X, chủ tịch hội đồng quản trị Y:": a title begins right behind the name, and nothing is said up to the colon.
  bool says_what_he_is(std::uint32_t at, std::uint32_t colon) {
    if (text_[at].is(",") || text_[at].is("-") || text_[at].is("–")) ++at;
    const bool titled = at < colon && (subjects().begins_title(at) || subjects().begins_name(at));
    for (; titled && at < colon; ++at) {
      const auto word = cues_.clauses.longest(text_.tokens(), at);
      if (word && (*word.value & (clause_word::finite | clause_word::subordinate)) != 0) return false;
    }
    return titled;
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
  const std::vector<TokenRange>& times_;
  std::optional<SubjectFinder> subjects_;
  Speech out_;
};

}  // namespace

Speech find_speech(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes,
                   const std::vector<TokenRange>& times) {
  return SpeechFinder(reading, sentence, language, quotes, times).run();
}

namespace {

// "Văn phòng X ra thông cáo. Thông cáo trên xác nhận": the body that begins the sentence in which the message is told of, one or two before.
Voice publisher(const Reading& reading, const lexicon::Phrases<char>& publishes, std::uint32_t message) {
  const auto here = std::partition_point(reading.sentences.begin(), reading.sentences.end(), [&](TokenRange s) { return s.last <= message; });
  for (std::ptrdiff_t back = 1; back <= 2 && here - reading.sentences.begin() >= back; ++back) {
    const TokenRange sentence = *(here - back);
    const IndexRange named = mentions_in(reading, sentence);
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (reading.page.text[at].word != reading.page.text[message].word || reading.page.text[at].word == 0) continue;
      if (at == sentence.first || !publishes.longest(reading.page.text.tokens(), at - 1)) continue;
      Voice only;
      for (std::uint32_t i = named.first; i < named.last; ++i) {
        const NameMention& m = reading.mentions[i];
        if (m.full.last > at || m.kind == EntityKind::place) continue;
        if (only) return {};
        only = {i, m.full};
      }
      return only;
    }
  }
  return {};
}

}  // namespace

void lay_messages(const Reading& reading, std::vector<Speech>& speech) {
  std::vector<std::pair<std::uint32_t, Voice>> told;  // by Token::word of the message; the last that had an owner
  for (Speech& each : speech) {
    for (SpeechAct& act : each.acts) {
      if (act.message == SpeechAct::no_message) continue;
      const std::uint32_t word = reading.page.text[act.message].word;
      const auto before = std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.first == word; });
      if (act.voice.mention != no_mention) {
        if (before != told.end())
          before->second = act.voice;
        else
          told.emplace_back(word, act.voice);
      } else if (const Voice owner = before != told.end() ? before->second : publisher(reading, cues(reading.page.report.language).speech_words.publishes, act.message); owner) {
        if (each.speaker.words.first == act.voice.words.first) each.speaker = owner;
        act.voice = owner;
        if (before == told.end()) told.emplace_back(word, owner);
      }
    }
  }
}

void lay_labels(const Reading& reading, std::vector<Speech>& speech) {
  const auto& block = reading.sentence_block;
  for (std::size_t s = 0; s + 1 < speech.size(); ++s) {
    if (speech[s].acts.size() != 1 || !reading.page.text[speech[s].acts[0].words.first].is(":")) continue;
    const bool alone = (s == 0 || block[s - 1] != block[s]) && block[s + 1] == block[s] + 1;
    const clean::BlockKind kind = reading.page.blocks[block[s]].kind;
    if (kind != clean::BlockKind::body && kind != clean::BlockKind::subheading) continue;
    if (!alone || reading.page.text[reading.sentences[s].last - 1].kind == TokenKind::punctuation) continue;
    for (std::size_t below = s + 1; below < speech.size() && block[below] == block[s] + 1; ++below) {
      if (speech[below].found) continue;
      speech[below].found = true;
      speech[below].speaker = speech[s].acts[0].voice;
      speech[below].first = reading.sentences[below].first;
    }
  }
}

}  // namespace dateline::extract
