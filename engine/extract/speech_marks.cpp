// Who speaks beside a quotation without a word of speech: he who stands alone there. In: a sentence without words of speech;
// common/mark_evidence.tsv. Out: SpeechAct. Proved by tests/speech_test.cpp.
#include <algorithm>
#include <array>

#include "extract/speech_context.hpp"
#include "extract/speech_phrases.hpp"
#include "lexicon/weights.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// So many words at most tell that he speaks: "đặt ra hàng loạt dấu chấm hỏi".
constexpr std::uint32_t telling_words = 7;
// A name and what its bearer is, before a colon.
constexpr std::uint32_t longest_label = 26;
// A quotation of so many tokens is no title and no inscription.
constexpr std::uint32_t many_words = 15;

enum Seen : std::size_t {
  seen_few,
  seen_self,
  seen_long,
  seen_message,
  seen_hearer,
  seen_announced,
  seen_clause,
  seen_another,
  seen_takes,
  seen_label,
  all_seen
};
constexpr std::array<std::string_view, all_seen> names = {"few_words", "self",   "long_quote", "message", "hearer",
                                                          "announced", "clause", "another",    "takes",   "label"};

const std::array<int, all_seen>& weights() {
  static const std::array<int, all_seen> read = lexicon::weights("common/mark_evidence.tsv", names);
  return read;
}

class MarkReader {
 public:
  explicit MarkReader(const SpeechContext& context)
      : context_(context), text_(context.reading().page.text), range_(context.range()), cues_(context.cue_tables()) {}

  // “…”, chị X gay gắt. Ông X ví von: “…”: whatever the verb, he speaks who stands alone between a quotation and the end of the sentence, or before a
  // colon and a quotation.
  std::optional<SpeechAct> run() {
    for (const QuoteDraft& quote : context_.quotes()) {
      if (quote.tokens.size() < own_words) continue;
      if (quote.tokens.last + 1 < range_.last && quote.tokens.first <= range_.first + 1 && told_behind(quote.tokens)) return act_;
      if (quote.tokens.first >= range_.first + 3 && text_[quote.tokens.first - 2].is(":") && told_before(quote, quote.tokens.first - 2)) return act_;
    }
    if (auto act = said_on_occasion()) return act;
    if (auto act = news_from()) return act;
    // "câu nói của X khi tới thăm:" as a sentence of its own, and the quotation in the next
    const std::uint32_t mark = range_.last;
    if (!text_[mark - 1].is(":") || mark + own_words >= text_.size() || !(text_[mark].is("“") || text_[mark].is("\"") || text_[mark].is("«")))
      return std::nullopt;
    QuoteDraft next;
    next.tokens = {mark + 1, mark + 1};
    while (next.tokens.last < text_.size() && next.tokens.size() < 2 * many_words && !text_[next.tokens.last].is("”") &&
           !text_[next.tokens.last].is("\"") && !text_[next.tokens.last].is("»"))
      ++next.tokens.last;
    if (next.tokens.size() >= own_words && told_before(next, mark - 1)) return act_;
    return std::nullopt;
  }

  // "Ancelotti: “…”", "Ông Hải: Chúng tôi đã báo cáo": a name and a colon begin the sentence.
  std::optional<SpeechAct> label() {
    const std::uint32_t first = range_.first + (text_[range_.first].is("-") || text_[range_.first].is("–") ? 1 : 0);
    std::uint32_t colon = first;
    while (colon < range_.last && colon - first < longest_label && !text_[colon].is(":")) ++colon;
    if (colon >= range_.last || !text_[colon].is(":") || colon == first) return std::nullopt;
    const auto speaker = subjects().at(first, 0);
    if (!speaker || speaker->voice.mention == no_mention || (speaker->last != colon && !(speaker->named && says_what_he_is(speaker->last, colon))))
      return std::nullopt;
    const NameMention& m = context_.reading().mentions[speaker->voice.mention];
    if (m.kind != EntityKind::person ||
        (!context_.quote_begins(colon + 1) && !(text_[range_.first].line_start && m.kind_is_known && m.what == MentionKind::name)))
      return std::nullopt;
    SpeechAct act;
    act.words = {colon, colon + 1};
    act.voice = speaker->voice;
    act.first = range_.first;
    return act;
  }

  // "Thông tin từ Bệnh viện X, bệnh nhi đã khỏe": news and whose it is open the sentence, up to a comma.
  std::optional<SpeechAct> news_from() {
    if (!has(cues_.speech_words.vague, text_, range_.first)) return std::nullopt;
    const auto news = subjects().at(range_.first, 0);
    if (!news || !news->message || news->voice.mention == no_mention || news->last >= range_.last || !text_[news->last].is(",")) return std::nullopt;
    tells(*news, {range_.first, range_.first + 1}, true);
    return act_;
  }

  std::optional<SpeechAct> said_on_occasion() { return speaks_on_occasion() ? std::optional(act_) : std::nullopt; }

 private:
  const SubjectFinder& subjects() const { return context_.subjects(); }

  // "Ông X, chủ tịch hội đồng quản trị Y:": a title begins right behind the name, and nothing is said up to the colon.
  bool says_what_he_is(std::uint32_t at, std::uint32_t colon) const {
    if (text_[at].is(",") || text_[at].is("-") || text_[at].is("–")) ++at;
    const bool titled = at < colon && (subjects().begins_title(at) || subjects().begins_name(at));
    for (; titled && at < colon; ++at) {
      if (has(cues_.clauses, text_, at, clause_word::finite | clause_word::subordinate)) return false;
    }
    return titled;
  }

  bool told_behind(TokenRange quote) {
    // “…”, X; “…” - X; “…,” X
    const text::Token &mark = text_[quote.last + 1], &inner = text_[quote.last - 1];
    const bool outside = mark.is(",") || mark.is("-") || mark.is("–");
    if (!outside && !inner.is(",") && !inner.is("!") && !inner.is("?")) return false;
    const std::uint32_t behind = quote.last + (outside ? 2 : 1);
    const auto speaker = subjects().at(behind, 0);
    if (!speaker) return told_in_turn(behind);
    if (!speaks(*speaker)) return false;
    const std::uint32_t first = subjects().behind_apposition(speaker->last);
    std::uint32_t last = first;
    while (last < range_.last && text_[last].kind == TokenKind::word && (!text_[last].capital || is_no_person(last))) ++last;
    if (!context_.ends_sentence(last) || last == first || last - first > telling_words || weigh({first, last}, *speaker) < 0) return false;
    return tells(*speaker, {first, last}, true);
  }

  // "trả lời phỏng vấn đài CNN": a body or place that he speaks to or at.
  bool is_no_person(std::uint32_t at) const {
    const IndexRange named = mentions_in(context_.reading(), range_);
    for (std::uint32_t i = named.first; i < named.last; ++i) {
      const NameMention& m = context_.reading().mentions[i];
      if (m.full.contains(at) && m.kind != EntityKind::person) return true;
    }
    return false;
  }

  // “…!” snapped X.
  bool told_in_turn(std::uint32_t verb) {
    using namespace clause_word;
    constexpr std::uint32_t behind_word = 2;
    std::uint32_t name = verb;
    while (name < verb + behind_word && name < range_.last && text_[name].kind == TokenKind::word && !text_[name].capital) {
      if (has(cues_.speech_words.governs, text_, name) || has(cues_.speech_words.joins, text_, name) ||
          has(cues_.clauses, text_, name, pronoun | determiner | subordinate | finite | lead | owner))
        return false;
      ++name;
    }
    const auto speaker = name > verb ? subjects().at(name, 0) : std::nullopt;
    return speaker && speaker->named && subjects().ends_part(*speaker) && tells(*speaker, {verb, name}, true);
  }

  // "Phát biểu tại buổi lễ, thay mặt tỉnh, ông X coi đó là điều quan trọng": the sentence says beforehand that he speaks.
  bool speaks_on_occasion() {
    constexpr std::uint32_t what = 2;                                                              // "phát biểu ý kiến tại"
    const bool behind_clause = has(cues_.clauses, text_, range_.first, clause_word::subordinate);  // "Sau khi nghe báo cáo, phát biểu tại …"
    if (!behind_clause && !cues_.speech.longest(text_.tokens(), range_.first)) return false;
    for (std::uint32_t part = range_.first; part < range_.last; part = next_part(part)) {
      const auto cue = cues_.speech.longest(text_.tokens(), part);
      const bool speaks =
          cue && cue.value->stance == SpeechStance::say && (cue.value->kind == SpeechKind::verb || cue.value->kind == SpeechKind::weak);
      for (std::uint32_t at = part + cue.length; speaks && at <= part + cue.length + what && at < subjects().part_last(part); ++at) {
        if (has(cues_.speech_words.governs, text_, at)) return named_behind_frame(next_part(part));
      }
      if (!behind_clause) break;
    }
    return false;
  }

  // Quoted words stand in no part.
  std::uint32_t next_part(std::uint32_t at) const { return std::max(subjects().part_last(at), at) + 1; }

  // The person who opens the first part behind the frame: an office and its holder, or somebody called by a title.
  bool named_behind_frame(std::uint32_t at) {
    constexpr std::uint32_t most_parts = 4;
    for (std::uint32_t parts = 0; at < range_.last && parts < most_parts; ++parts, at = next_part(at)) {
      const auto speaker = subjects().at(at, 0);
      const bool called = speaker && speaker->named && speaks(*speaker) && context_.reading().mentions[speaker->voice.mention].kind_is_known;
      const bool acts = called && speaker->last < range_.last &&
                        (text_[speaker->last].is(",") || (text_[speaker->last].kind == TokenKind::word && !text_[speaker->last].capital));
      if (acts) return tells(*speaker, {speaker->last, speaker->last + 1}, false);
      if (subjects().part_last(at) > at && any({at, subjects().part_last(at)}, cues_.clauses, clause_word::finite)) return false;
    }
    return false;
  }

  bool told_before(const QuoteDraft& quote, std::uint32_t colon) {
    if (const auto owner = subjects().owner_of_words(range_.first, colon); owner && speaks(*owner)) return tells(*owner, {colon, colon + 1}, false);
    const auto speaker = subjects().before(colon);
    if (!speaker || !speaks(*speaker) || speaker->last >= colon) return false;
    const TokenRange words{std::max(subjects().part_first(colon), speaker->last), colon};
    int sum = weigh(words, *speaker);
    if (words.size() <= telling_words) sum += weights()[seen_few];
    if (quote.tokens.size() >= many_words) sum += weights()[seen_long];
    if (any(quote.tokens, cues_.speech_words.self)) sum += weights()[seen_self];
    if (context_.is_announced_before(words.first)) sum += weights()[seen_announced];
    // "X chưa kịp đứng dậy thì gã lạ mặt xông tới: “…”": another acts in the main clause
    for (std::uint32_t at = speaker->last; at < colon; ++at) {
      if (has(cues_.clauses, text_, at, clause_word::main)) return false;
    }
    return sum > 0 && !words.empty() && tells(*speaker, words, false);
  }

  // A person that the report names, or an office.
  bool speaks(const Speaker& speaker) const {
    return !speaker.message && speaker.voice.mention != no_mention && context_.reading().mentions[speaker.voice.mention].kind == EntityKind::person;
  }

  bool any(TokenRange words, const lexicon::Phrases<ClauseWord>& set, ClauseWord kinds) const {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      if (has(set, text_, at, kinds)) return true;
    }
    return false;
  }

  bool any(TokenRange words, const lexicon::Phrases<char>& set) const {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      if (has(set, text_, at)) return true;
    }
    return false;
  }

  // What is said of him: below 0 where he takes in the words, names something, or another may have said them.
  int weigh(TokenRange words, const Speaker& speaker) const {
    const auto& w = weights();
    int sum = 0;
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      const SpeechWords& small = cues_.speech_words;
      const auto voice = small.voices.longest(text_.tokens(), at);
      const bool owner = has(cues_.clauses, text_, at, clause_word::owner) && !(at + 1 < words.last && has(small.self, text_, at + 1));
      if (voice && *voice.value == VoiceKind::message) sum += w[seen_message];
      if (has(small.label, text_, at) && !(voice && *voice.value == VoiceKind::message)) sum += w[seen_label];
      // "được hỏi", "was told"
      const bool hears = has(small.passive, text_, at) && at + 1 < words.last && cues_.speech.longest(text_.tokens(), at + 1);
      if (has(small.takes, text_, at) || hears) sum += w[seen_takes];
      if (has(small.hearer, text_, at)) sum += w[seen_hearer];
      if (owner || has(cues_.clauses, text_, at, clause_word::subordinate | clause_word::copula)) sum += w[seen_clause];
      if (subjects().begins_another(at, speaker)) sum += w[seen_another];
    }
    return sum;
  }

  bool tells(const Speaker& speaker, TokenRange words, bool closes) {
    SpeechAct act;
    act.words = words;
    act.voice = speaker.voice;
    act.first = closes ? range_.first : speaker.first;
    act.closes = closes;
    act.frames = !closes;
    act_ = act;
    return true;
  }

  const SpeechContext& context_;
  const text::Text& text_;
  TokenRange range_;
  const Cues& cues_;
  SpeechAct act_;
};

}  // namespace

std::optional<SpeechAct> told_by_label(const SpeechContext& context) { return MarkReader(context).label(); }

std::optional<SpeechAct> told_by_marks(const SpeechContext& context) { return MarkReader(context).run(); }

std::optional<SpeechAct> told_on_occasion(const SpeechContext& context) { return MarkReader(context).said_on_occasion(); }

}  // namespace dateline::extract
