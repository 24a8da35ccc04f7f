// Words of speech and who speaks them. In: a sentence, its mentions, quotations and times, the cue tables. Out: Speech. Proved by
// tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/speech_context.hpp"
#include "extract/speech_phrases.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// So many words may stand between "theo", "dẫn lời" and the speaker: "theo đánh giá mới nhất của".
constexpr std::uint32_t behind_reach = 6;
// And so many between a verb and a speaker behind it: "said on Tuesday the".
constexpr std::uint32_t behind_verb = 2;

class SpeechFinder {
 public:
  SpeechFinder(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes,
               const std::vector<TokenRange>& times)
      : context_(reading, sentence, language, quotes, times),
        text_(reading.page.text),
        range_(context_.range()),
        cues_(context_.cue_tables()),
        suffix_heads_(name_lexicon(language).suffix_heads) {}

  Speech run() {
    for (std::uint32_t at = range_.first; at < range_.last;) {
      if (text_[at].is("(") && at > range_.first) {  // "(chỉ ra sân 3 lần)"
        at = behind_bracket(text_, at, range_.last);
        continue;
      }
      if (!cues_.opens_speech.has(text_[at].word)) {
        ++at;
        continue;
      }
      if (like_outlet(at)) {
        at = out_.acts.back().words.last;
        continue;
      }
      const auto cue = cues_.speech.longest(text_.tokens(), at);
      if (const std::uint32_t end = parted(at); !cue && end > at && !context_.inside_quote(at)) {
        verb({at, end}, {SpeechKind::verb, SpeechStance::say});
        at = end;
        continue;
      }
      if (!cue || at + cue.length > range_.last || context_.inside_quote(at) || context_.is_name(at) || context_.inside_outlet(at) ||
          in_compound(at, cue.length) || denies_thing(at, *cue.value, cue.length)) {
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
    if (const auto act = out_.acts.empty() ? told_by_label(context_) : std::nullopt) out_.acts.push_back(*act);
    if (const auto act = out_.acts.empty() ? told_by_marks(context_) : std::nullopt) out_.acts.push_back(*act);
    const bool nobody = !out_.acts.empty() && std::all_of(out_.acts.begin(), out_.acts.end(), [](const SpeechAct& act) {
      return act.voice.mention == no_mention && act.cited.mention == no_mention;
    });
    if (const auto act = nobody ? told_on_occasion(context_) : std::nullopt) out_.acts.insert(out_.acts.begin(), *act);
    settle();
    return std::move(out_);
  }

 private:
  const SubjectFinder& subjects() const { return context_.subjects(); }

  // "bà X cho VTC News biết": whom it is told stands inside the word of speech. Where it ends; `at` where it is none.
  std::uint32_t parted(std::uint32_t at) const {
    if (!has(cues_.speech_words.parting, text_, at)) return at;
    const std::uint32_t end = subjects().end_of_name(at + 1);
    return end > at + 1 && end < range_.last && has(cues_.speech_words.parted, text_, end) ? end + 1 : at;
  }

  // "tiếng còi khai cuộc": a word of speech of one syllable that begins a longer word of the vocabulary is none.
  bool in_compound(std::uint32_t at, std::uint32_t length) const {
    if (length > 1) return false;
    const auto& concepts = lexicon::concept_phrases(context_.language());
    // "nhóm ly khai": the last syllable of a word
    const auto before = at > range_.first ? concepts.longest(text_.tokens(), at - 1) : decltype(concepts.longest(text_.tokens(), at)){};
    if (before.length == 2 && !lexicon::has_role(*before.value, lexicon::ConceptRole::speech)) return true;
    const auto word = concepts.longest(text_.tokens(), at);
    return word.length > length && !has(cues_.clauses, text_, at + 1, clause_word::finite) &&
           !lexicon::has_role(*word.value, lexicon::ConceptRole::speech) && lexicon::concept_class(*word.value) == lexicon::ConceptClass::act;
  }

  // "bác bỏ dự luật": what is denied is a thing of the vocabulary, and nothing is said.
  bool denies_thing(std::uint32_t at, SpeechCue cue, std::uint32_t length) const {
    static const lexicon::Concept denies = lexicon::concept_named("deny.v");
    if (cue.stance != SpeechStance::deny) return false;
    const auto word = lexicon::concept_phrases(context_.language()).longest_stemmed(text_.tokens(), at);
    return word.length > length && *word.value != denies && !lexicon::has_role(*word.value, lexicon::ConceptRole::speech) &&
           lexicon::concept_class(*word.value) == lexicon::ConceptClass::act;
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

  // “…,” said chairman Giles Penhallow: nothing stands before the word.
  std::optional<Speaker> speaker_behind(TokenRange words, SpeechStance stance) const {
    const bool behind_quote = context_.quote_ends_before(words.first);
    const bool right_behind_quote = behind_quote && subjects().part_first(words.first) == words.first;
    const bool behind_comma = words.first > range_.first && text_[words.first - 1].is(",") && stance != SpeechStance::ask;
    const bool hearer_behind = has(cues_.speech_words.hearer, text_, words.first);
    if ((!right_behind_quote && !behind_comma) || hearer_behind) return std::nullopt;
    auto speaker = subjects().at(words.last, behind_verb);
    if (right_behind_quote && !(speaker && speaker->named)) {
      if (const auto named = subjects().named_in_turn(words.last)) speaker = named;
    }
    if (!speaker || (!behind_quote && !subjects().ends_part(*speaker))) return std::nullopt;  // "X left, saying the source was dry"
    // “…”, ông X, phó giám đốc, nói tại hiện trường; “…,” the bishop, X, told them: who stands behind the comma only hears it, or is where it was
    // said.
    const bool hearer = has(cues_.clauses, text_, words.last, clause_word::preposition | clause_word::place);  // "said to Tom Brand"
    if ((!speaker->named || (hearer && speaker->first > words.last)) && !right_behind_quote) {
      if (const auto before = subjects().before(words.first); before && before->named) return std::nullopt;
    }
    return speaker;
  }

  // “…,” the harbour master, | Hana Raukawa, said: between the quotation and the name stands only what he is.
  bool apposed_behind_quote(std::uint32_t name) const {
    constexpr std::uint32_t longest = 8;
    if (name < range_.first + 2 || !text_[name - 1].is(",")) return false;
    const std::uint32_t first = subjects().part_first(name - 2);
    if (first >= name || name - first > longest || !context_.quote_ends_before(first)) return false;
    for (std::uint32_t at = first; at + 1 < name; ++at) {
      if (has(cues_.clauses, text_, at, clause_word::finite | clause_word::passive) || cues_.speech.longest(text_.tokens(), at)) return false;
    }
    return true;
  }

  // "ông X nói", "said X": the words of whoever stands before it or behind it.
  void verb(TokenRange words, SpeechCue cue) {
    if (context_.is_no_speech(words) || context_.is_message(words)) return;
    if (has(cues_.clauses, text_, words.last, clause_word::owner)) return;  // "đề nghị của ban tổ chức"
    if (const auto agent = subjects().agent_of_words(words.first)) return told_of(words, cue.stance, *agent);
    auto speaker = speaker_behind(words, cue.stance);
    const bool turned = bool(speaker);
    if (!speaker) speaker = subjects().before(words.first);
    // "được X dự báo", "ông X bị bà Y tố cáo"
    if (!speaker || context_.small_word_before(cues_.speech_words.passive, speaker->first) || subjects().has_agent(speaker->last, words.first))
      return;
    if (tells_of_citation(words, *speaker)) return;
    // "…, theo Công Lý đưa tin": whoever stands behind "theo" tells
    const std::uint32_t part = subjects().part_first(words.first);
    const auto after = cues_.speech.longest(text_.tokens(), part);
    if (!turned && speaker->last <= part && after && after.value->kind == SpeechKind::after) return;
    if (!turned && (context_.hangs(words, *speaker) || context_.is_to_come(words, cue.stance, *speaker))) return;
    const bool parted = subjects().has_part_before(words.first);
    const bool final = (parted ? context_.trails(words.last) : context_.ends_sentence(words.last)) || (text_[words.last].is(",") && parted);
    SpeechAct act;
    act.words = words;
    act.stance = cue.stance;
    act.first = turned ? words.first : speaker->first;
    const bool behind_quote = context_.quote_ends_before(turned ? words.first : subjects().part_first(speaker->first)) ||
                              (!turned && speaker->named && apposed_behind_quote(subjects().part_first(speaker->first)));
    act.closes = turned || (final && parted && subjects().stands_apart(speaker->first)) || (behind_quote && !context_.opens_words(words.last));
    act.frames = !act.closes && (subjects().opens_part(speaker->first) || !parted);
    const bool far = cue.kind == SpeechKind::weak && !turned && context_.stands_far(words, *speaker);
    const bool closing = act.closes && (behind_quote || (final && cue.kind != SpeechKind::behind && !far && subjects().opens_part(speaker->first)));
    if (cue.kind != SpeechKind::verb && !context_.weak_counts(words, cue.kind, *speaker, closing)) return;
    if (cue.kind == SpeechKind::verb && !act.closes && context_.evidence(words, *speaker) < 0) return;
    if (final && !act.closes) return;  // "số tiền anh ta yêu cầu."
    act.back = has(cues_.speech_words.back, text_, words.last);
    act.voice = speaker->voice;
    act.message = context_.message_of(*speaker);
    act.carries = carries(words.first, act.voice);
    add(act);
  }

  // "theo Lá Bàng đưa tin": what only outlets do tells what the name is.
  bool carries(std::uint32_t at, const Voice& voice) const {
    if (!has(cues_.speech_words.carries, text_, at) || voice.mention == no_mention) return false;
    const NameMention& m = context_.reading().mentions[voice.mention];
    return m.what == MentionKind::name && m.full.first == m.tokens.first && m.head.empty() && (m.kind != EntityKind::person || m.tokens.size() < 3);
  }

  // "Quan điểm trên được ông X nhấn mạnh": his is what was told before.
  void told_of(TokenRange words, SpeechStance stance, const Speaker& agent) {
    SpeechAct act;
    act.words = words;
    act.stance = stance;
    act.voice = agent.voice;
    act.first = range_.first;
    act.closes = act.back = true;
    add(act);
  }

  // "Reuters dẫn lời ông X cho biết": the words of whom the outlet cites.
  bool tells_of_citation(TokenRange words, const Speaker& speaker) const {
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
    const bool by_message = speaker->message || speaker->first <= words.last + (has(cues_.speech_words.noun, text_, words.last) ? 2U : 1U);
    if (!by_message && !owns_what_is_told(words.last, speaker->first) && !ends_noun(words.last, *speaker)) return;
    SpeechAct act;
    act.words = words;
    act.stance = cue.stance;
    act.voice = speaker->voice;
    act.first = range_.first;
    act.closes = true;
    act.back = cue.kind == SpeechKind::back;
    act.message = context_.message_of(*speaker);
    if (act.voice.mention == no_mention) act.voice = subjects().first_of_two(*speaker);
    act.carries = carries(speaker->last, act.voice);
    add(act);
  }

  // "according to the dockworkers' union", "according to Norway's food agency": nothing but what the body is of stands before its noun.
  bool ends_noun(std::uint32_t from, const Speaker& speaker) const {
    constexpr std::uint32_t most = 5;
    using namespace clause_word;
    if (!suffix_heads_ || speaker.voice.mention != no_mention || speaker.first - from > most) return false;
    for (std::uint32_t at = from; at < speaker.first; ++at) {
      const bool owner = text_[at].is("'") || text_[at].is("’");
      if ((text_[at].kind == TokenKind::punctuation && !owner) || has(cues_.speech_words.governs, text_, at) ||
          has(cues_.clauses, text_, at, finite | passive | pronoun | subordinate) || cues_.speech.longest(text_.tokens(), at))
        return false;
    }
    return true;
  }

  // "theo cáo buộc của bà Y": a word of speech and whose it is; who asks for something tells nothing ("theo yêu cầu của").
  bool owns_what_is_told(std::uint32_t from, std::uint32_t owner) const {
    const auto cue = cues_.speech.longest(text_.tokens(), from);
    if (!cue || cue.value->kind == SpeechKind::none || cue.value->stance == SpeechStance::ask || from + cue.length >= owner) return false;
    return has(cues_.clauses, text_, owner - 1, clause_word::owner);
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
  std::optional<Speaker> cited_before_verb(std::uint32_t from) const {
    for (std::uint32_t at = from; at < subjects().part_last(from); ++at) {
      const auto cue = cues_.speech.longest(text_.tokens(), at);
      if (!cue || cue.value->kind == SpeechKind::none) continue;
      if (cue.value->kind != SpeechKind::verb) return std::nullopt;
      const auto person = subjects().person_before(from, at);
      return person ? person : subjects().only_person(from, at);
    }
    return std::nullopt;
  }

  void add(const SpeechAct& act) {
    out_.acts.push_back(act);
    if (text_[act.words.first].kind == TokenKind::word) out_.cue_words.push_back(act.words);
  }

  // An outlet that passes on what others say speaks no words of its own: "Theo Reuters", "Yonhap đưa tin". Between marks it does, and where it
  // judges. Its own figures ("thống kê của tạp chí X") are its own words too.
  bool passes_on(const SpeechAct& act) const {
    const bool own_message = act.message != SpeechAct::no_message && has(cues_.speech_words.figures, text_, act.message);
    const bool quotes =
        std::any_of(context_.quotes().begin(), context_.quotes().end(), [](const QuoteDraft& q) { return q.tokens.size() >= own_words; });
    return is_outlet(act) && act.stance == SpeechStance::say && !own_message && !quotes;
  }

  bool is_outlet(const SpeechAct& act) const { return act.carries || context_.is_outlet(act.voice); }

  // The first who is no outlet speaks; whom he was cited by, or an outlet that tells of his words, is the source.
  void settle() {
    if (out_.acts.empty()) return;
    auto says = std::find_if(out_.acts.begin(), out_.acts.end(), [&](const SpeechAct& act) { return act.voice && !is_outlet(act); });
    // "Theo đơn trình báo, chị T cho biết": a message that nobody owns speaks for whoever is named behind it.
    if (says != out_.acts.end() && says->closes && says->voice.mention == no_mention && context_.is_message(says->voice)) {
      const auto named =
          std::find_if(says, out_.acts.end(), [&](const SpeechAct& act) { return act.voice.mention != no_mention && !is_outlet(act); });
      if (named != out_.acts.end()) says = named;
    }
    if (says == out_.acts.end()) says = std::find_if(out_.acts.begin(), out_.acts.end(), [](const SpeechAct& act) { return bool(act.voice); });
    if (says == out_.acts.end()) says = out_.acts.begin();
    // "Trên đường đi, Hải nói muốn mua nước, ông Cường kể.": who ends the sentence tells all of it.
    if (const auto last = out_.acts.end() - 1; last->closes && last->voice && !is_outlet(*last) &&
                                               (last->voice.mention != no_mention || !context_.is_message(last->voice)) &&
                                               context_.trails(last->words.last))
      says = last;
    out_.found = true;
    if (!passes_on(*says)) out_.speaker = says->voice ? says->voice : says->cited;
    out_.stance = says->stance;
    out_.first = says->closes ? range_.first : says->first;
    for (const SpeechAct& act : out_.acts) {
      for (const Voice* voice : {&act.cited, &act.voice}) {
        const bool other = *voice && voice->mention != out_.speaker.mention && (voice == &act.cited || is_outlet(act));
        if (other && !out_.source) out_.source = *voice;
      }
    }
    if (!out_.source) out_.source = context_.outlet_told(out_.speaker);
  }

  // "Như Lá Bàng đưa tin, ...".
  bool like_outlet(std::uint32_t at) {
    if (at > range_.first && text_[at - 1].kind != TokenKind::punctuation) return false;
    const auto like = cues_.speech_words.like.longest(text_.tokens(), at);
    if (!like || subjects().part_first(at) != at) return false;
    const auto outlet = subjects().at(at + like.length, 1);
    if (!outlet || outlet->voice.mention == no_mention) return false;
    std::uint32_t carried = outlet->last;  // "như báo X đã đưa tin"
    if (has(cues_.speech_words.done, text_, carried)) ++carried;
    const bool does = has(cues_.speech_words.carries, text_, carried) && context_.is_outlet(outlet->voice);
    if (!does && !carries(carried, outlet->voice)) return false;
    SpeechAct act;
    act.words = {at, carried};
    act.voice = outlet->voice;
    act.first = range_.first;
    act.closes = act.carries = true;
    add(act);
    return true;
  }

  SpeechContext context_;
  const text::Text& text_;
  TokenRange range_;
  const Cues& cues_;
  bool suffix_heads_;
  Speech out_;
};

}  // namespace

Speech find_speech(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes,
                   const std::vector<TokenRange>& times) {
  return SpeechFinder(reading, sentence, language, quotes, times).run();
}

}  // namespace dateline::extract
