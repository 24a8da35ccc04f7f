// Speakers that another sentence names: whose a message is, whom a line with a colon announces. In: Speech of each sentence. Out: the same, with
// those speakers. Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using text::Token;
using text::TokenKind;
using text::TokenRange;

// So many sentences before a message may have told who sends it.
constexpr std::ptrdiff_t sentences_back = 3;
// And so many the paper whose owner it named: "văn bản của Hiệp hội ... Công văn nhấn mạnh".
constexpr std::ptrdiff_t papers_back = 10;
// Its number takes so many tokens at most: "số 6577/QLD-MP".
constexpr std::uint32_t numbered = 9;
// A list has so many paragraphs at most.
constexpr std::uint32_t longest_list = 8;

// What a message is and whose: "công văn của Cục X", told of at one place and spoken of at others.
class Messages {
 public:
  Messages(const Reading& reading, std::vector<Speech>& speech)
      : reading_(reading), text_(reading.page.text), words_(cues(reading.page.report.language).speech_words), speech_(speech) {}

  void run() {
    for (Speech& each : speech_) {
      for (SpeechAct& act : each.acts) {
        if (act.message != SpeechAct::no_message) lay(each, act);
      }
    }
  }

 private:
  struct Told {
    std::uint32_t word;  // Token::word of the message
    Voice owner;         // the last that it had
  };

  static bool is_owned(const SpeechAct& act) { return act.voice.mention != no_mention || act.voice.words.first != act.message; }
  bool is_paper(std::uint32_t at) const { return bool(words_.paper.longest(text_.tokens(), at)); }

  // "nội dung công văn": the paper itself
  std::uint32_t noun_of(std::uint32_t message) const {
    const std::uint32_t last = message + words_.voices.longest(text_.tokens(), message).length;
    for (std::uint32_t at = message; at < last; ++at) {
      if (is_paper(at)) return at;
    }
    return message;
  }

  void lay(Speech& each, SpeechAct& act) {
    const std::uint32_t noun = noun_of(act.message);
    const std::uint32_t word = text_[noun].word;
    const auto before = std::find_if(told_.begin(), told_.end(), [&](const Told& one) { return one.word == word; });
    if (is_owned(act)) {
      if (before != told_.end())
        before->owner = act.voice;
      else
        told_.push_back({word, act.voice});
      return;
    }
    Voice owner = before != told_.end() ? before->owner : publisher(noun);
    if (!owner && is_paper(noun)) owner = owner_before(noun);
    if (!owner) return;
    if (each.speaker.words.first == act.voice.words.first) each.speaker = owner;
    act.voice = owner;
    if (before == told_.end()) told_.push_back({word, owner});
  }

  // "Công văn nhấn mạnh" behind "văn bản của Hiệp hội nêu rõ": whose paper the report spoke of last.
  Voice owner_before(std::uint32_t message) const {
    const auto& sentences = reading_.sentences;
    const auto here = std::partition_point(sentences.begin(), sentences.end(), [&](TokenRange s) { return s.last <= message; }) - sentences.begin();
    const auto from = static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, here - papers_back));
    for (std::uint32_t at = sentences[static_cast<std::size_t>(here)].first; at-- > sentences[from].first;) {
      const auto paper = words_.paper.longest(text_.tokens(), at);
      if (!paper) continue;
      std::uint32_t behind = at + paper.length;  // "công văn số 6577/QLD của Cục X"
      while (behind < at + numbered && (text_[behind].kind != TokenKind::word || text_[behind].capital || text_[behind].lower == "số") &&
             !text_[behind].is(",") && !text_[behind].is("."))
        ++behind;
      const auto owner = behind + 1 < message ? words_.owner.longest(text_.tokens(), behind) : decltype(words_.owner.longest({}, 0)){};
      if (!owner || words_.passive.longest(text_.tokens(), behind + owner.length - 1)) continue;
      return holder(behind + owner.length);
    }
    return {};
  }

  // Who stands at `at`: a body or person by name, or a body by its noun alone.
  Voice holder(std::uint32_t at) const {
    const auto first =
        std::partition_point(reading_.mentions.begin(), reading_.mentions.end(), [&](const NameMention& m) { return m.full.first < at; });
    if (first != reading_.mentions.end() && first->full.first == at)
      return first->kind == EntityKind::place ? Voice{} : Voice{static_cast<std::uint32_t>(first - reading_.mentions.begin()), first->full};
    const auto noun = words_.voices.longest(text_.tokens(), at);
    return noun && *noun.value != VoiceKind::message ? Voice{no_mention, {at, at + noun.length}} : Voice{};
  }

  // "Văn phòng X ra thông cáo. Thông cáo trên xác nhận", "Cục Y vừa có công văn yêu cầu": who sends the message that a sentence before tells of.
  Voice publisher(std::uint32_t message) const {
    const auto& sentences = reading_.sentences;
    const auto here = std::partition_point(sentences.begin(), sentences.end(), [&](TokenRange s) { return s.last <= message; }) - sentences.begin();
    for (std::ptrdiff_t back = 1; back <= sentences_back && here >= back; ++back) {
      const TokenRange sentence = sentences[static_cast<std::size_t>(here - back)];
      for (std::uint32_t at = sentence.first + 1; at < sentence.last; ++at) {
        if (text_[at].word != text_[message].word || text_[at].word == 0 || !words_.publishes.longest(text_.tokens(), at - 1)) continue;
        const Speech& told = speech_[static_cast<std::size_t>(here - back)];
        const bool speaks = told.found && told.speaker.mention != no_mention && told.speaker.words.last <= at;
        return speaks ? told.speaker : only_sender(sentence, at);
      }
    }
    return {};
  }

  // The one body or person that a sentence names before `message`, a bracket behind it aside.
  Voice only_sender(TokenRange sentence, std::uint32_t message) const {
    Voice only;
    std::uint32_t told = 0;  // where what is told of it ends
    const IndexRange named = mentions_in(reading_, sentence);
    for (std::uint32_t i = named.first; i < named.last; ++i) {
      const NameMention& m = reading_.mentions[i];
      const bool inside = only && (m.full.last <= told || m.gloss_of == only.mention);  // "Ông X - Chủ tịch Hội Y"
      if (inside) told = std::max(told, m.full.last);
      const bool bracketed = m.full.first > sentence.first && text_[m.full.first - 1].is("(");
      if (m.full.last > message || m.kind == EntityKind::place || inside || bracketed) continue;
      if (only) return {};
      only = {i, m.full};
      told = m.full.last;
    }
    return only;
  }

  const Reading& reading_;
  const text::Text& text_;
  const SpeechWords& words_;
  std::vector<Speech>& speech_;
  std::vector<Told> told_;
};

// The words that a paragraph announces with its last colon stand in the next: one of them, or a list.
class Announced {
 public:
  Announced(const Reading& reading, const std::vector<QuoteDraft>& quotes, std::vector<Speech>& speech)
      : reading_(reading), text_(reading.page.text), quotes_(quotes), speech_(speech) {}

  void run() {
    for (std::uint32_t s = 0; s + 1 < speech_.size(); ++s) {
      if (const SpeechAct* act = announces(s)) lay(s, *act);
    }
  }

 private:
  std::uint32_t block(std::uint32_t s) const { return reading_.sentence_block[s]; }
  bool is_body(std::uint32_t s) const {
    const clean::BlockKind kind = reading_.page.blocks[block(s)].kind;
    return kind == clean::BlockKind::body || kind == clean::BlockKind::subheading || kind == clean::BlockKind::summary;
  }

  // "Ông X, chủ tịch Y: Phải có tư duy mới" as a line of its own; "Cục Y đề nghị các đơn vị:" at the end of a paragraph.
  const SpeechAct* announces(std::uint32_t s) const {
    if (speech_[s].acts.empty() || !is_body(s) || block(s + 1) != block(s) + 1) return nullptr;
    const SpeechAct& act = speech_[s].acts.back();
    const Token& last = text_[reading_.sentences[s].last - 1];
    const bool label = speech_[s].acts.size() == 1 && text_[act.words.first].is(":");
    const bool alone = s == 0 || block(s - 1) != block(s);
    if (label && alone && last.kind != TokenKind::punctuation) return &act;
    return last.is(":") && !act.closes && !act.back ? &act : nullptr;
  }

  void lay(std::uint32_t s, const SpeechAct& act) {
    const bool label = text_[act.words.first].is(":");
    const Voice speaker = act.voice;
    std::uint32_t below = s + 1;
    for (; below < speech_.size() && block(below) == block(s) + 1; ++below) take(below, speaker);
    // Each further paragraph that is another point of the list: "- ...", "2. ..."
    for (std::uint32_t more = 2; !label && more <= longest_list && below < speech_.size() && is_point(below) && is_point(below - 1); ++more) {
      const std::uint32_t here = block(below);
      for (; below < speech_.size() && block(below) == here; ++below) take(below, speaker);
    }
  }

  void take(std::uint32_t s, const Voice& speaker) {
    const TokenRange here = reading_.sentences[s];
    const bool quoted = std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return here.contains(q.tokens.first); });
    const bool another = speech_[s].found && speech_[s].speaker.mention != no_mention;
    if (another || quoted || !is_body(s)) return;
    speech_[s].found = true;
    speech_[s].speaker = speaker;
    speech_[s].first = here.first;
  }

  // The paragraph that holds the sentence begins with a bullet or a number.
  bool is_point(std::uint32_t s) const {
    const std::uint32_t first = reading_.page.blocks[block(s)].tokens.first;
    if (text_[first].is("-") || text_[first].is("–") || text_[first].is("•") || text_[first].is("*") || text_[first].is("+")) return true;
    return text_[first].kind == TokenKind::number && first + 1 < text_.size() && (text_[first + 1].is(".") || text_[first + 1].is(")"));
  }

  const Reading& reading_;
  const text::Text& text_;
  const std::vector<QuoteDraft>& quotes_;
  std::vector<Speech>& speech_;
};

}  // namespace

void lay_messages(const Reading& reading, std::vector<Speech>& speech) { Messages(reading, speech).run(); }

void lay_announced(const Reading& reading, const std::vector<QuoteDraft>& quotes, std::vector<Speech>& speech) {
  Announced(reading, quotes, speech).run();
}

}  // namespace dateline::extract
