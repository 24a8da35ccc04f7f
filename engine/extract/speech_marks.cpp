// Who speaks beside a quotation without a word of speech: he who stands alone there. In: a sentence without words of speech. Out: SpeechAct.
// Proved by tests/speech_test.cpp.
#include "extract/speech_context.hpp"
#include "extract/speech_phrases.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// So many words at most tell that he speaks: "đặt ra hàng loạt dấu chấm hỏi".
constexpr std::uint32_t telling_words = 7;

class MarkReader {
 public:
  explicit MarkReader(const SpeechContext& context)
      : context_(context), text_(context.reading().page.text), range_(context.range()), cues_(context.cue_tables()) {}

  // “…”, chị X gay gắt. Ông X ví von: “…”: whatever the verb, he speaks who stands alone between a quotation and the end of the sentence, or before a
  // colon and a quotation.
  std::optional<SpeechAct> run() {
    for (const QuoteDraft& quote : context_.quotes()) {
      if (quote.tokens.size() < own_words) continue;
      if (quote.tokens.last + 1 < range_.last && quote.tokens.first <= range_.first + 1 && told_behind(quote.tokens.last + 1)) return act_;
      if (quote.tokens.first >= range_.first + 3 && text_[quote.tokens.first - 2].is(":") && told_before(quote.tokens.first - 2)) return act_;
    }
    return std::nullopt;
  }

 private:
  const SubjectFinder& subjects() const { return context_.subjects(); }

  bool told_behind(std::uint32_t mark) {
    if (!text_[mark].is(",") && !text_[mark].is("-") && !text_[mark].is("–")) return false;
    const auto speaker = subjects().at(mark + 1, 0);
    std::uint32_t last = speaker ? speaker->last : mark;
    while (last < range_.last && text_[last].kind == TokenKind::word && !text_[last].capital) ++last;
    return speaker && context_.ends_sentence(last) && tells(*speaker, {speaker->last, last}, true);
  }
  bool told_before(std::uint32_t colon) {
    const std::uint32_t part = subjects().part_first(colon - 1);
    const auto speaker = subjects().at(part, 0);
    return speaker && speaker->last < colon && tells(*speaker, {speaker->last, colon}, false);
  }
  // A person, and a word or a few of what he does.
  bool tells(const Speaker& speaker, TokenRange words, bool closes) {
    if (speaker.message || speaker.voice.mention == no_mention || words.empty() || words.size() > telling_words) return false;
    if (context_.reading().mentions[speaker.voice.mention].kind != EntityKind::person) return false;
    for (std::uint32_t at = words.first; at < words.last; ++at) {
      if (text_[at].kind != TokenKind::word || has(cues_.speech_words.label, text_, at) || has(cues_.speech_words.passive, text_, at) ||
          has(cues_.clauses, text_, at, clause_word::subordinate | clause_word::copula | clause_word::owner) || subjects().begins_name(at))
        return false;
    }
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

std::optional<SpeechAct> told_by_marks(const SpeechContext& context) { return MarkReader(context).run(); }

}  // namespace dateline::extract
