// Quotations and words of speech -> who says what stands between the marks. In: sentences, Speech, QuoteDraft. Out: QuoteDraft with speakers.
// Proved by tests/speech_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using text::TokenKind;
using text::TokenRange;

// A quotation of so few letters (bytes of its words) is irony or a term, unless the word of speech stands right beside it.
constexpr std::size_t short_words = 16;
// So many tokens may stand between a quotation and the word of speech, or the speaker, right beside it.
constexpr std::uint32_t beside = 4;
// "chương trình hành động “…”": a label of two words and more may have two further words behind it.
constexpr std::uint32_t label_reach = 5;

class QuoteSpeakers {
 public:
  QuoteSpeakers(const Reading& reading, std::string_view language, const std::vector<Speech>& speech, std::vector<QuoteDraft>& quotes)
      : reading_(reading), text_(reading.page.text), words_(cues(language).speech_words), speech_(speech), quotes_(quotes) {}

  void run() {
    for (std::size_t q = 0; q < quotes_.size(); ++q) attribute(q);
    // "“Câu một. (new paragraph) “Câu hai”, ông X nói": the speaker stands behind the last part of the utterance.
    for (std::size_t q = quotes_.size(); q-- > 1;) {
      if ((quotes_[q].continues || goes_on(q)) && quotes_[q].speech && !quotes_[q - 1].speaker) {
        quotes_[q - 1].speaker = quotes_[q].speaker;
        quotes_[q - 1].speech = true;
      }
    }
  }

 private:
  // “Câu một.” (new paragraph) “Câu hai”, ông X nói: two paragraphs that begin with quoted words, the first of nothing else and no question.
  bool goes_on(std::size_t q) const {
    const TokenRange before = quotes_[q - 1].tokens, here = quotes_[q].tokens;
    const std::uint32_t first = sentence_of(before.first), last = last_sentence(before), next = sentence_of(here.first);
    if (next != last + 1 || reading_.sentence_block[next] != reading_.sentence_block[last] + 1) return false;
    return here.first <= reading_.sentences[next].first + 1 && !text_[before.last - 1].is("?") && stands_alone(before, first, last);
  }
  std::uint32_t sentence_of(std::uint32_t token) const {
    const auto at = std::partition_point(reading_.sentences.begin(), reading_.sentences.end(), [&](TokenRange s) { return s.last <= token; });
    return static_cast<std::uint32_t>(
        std::min<std::ptrdiff_t>(at - reading_.sentences.begin(), static_cast<std::ptrdiff_t>(reading_.sentences.size()) - 1));
  }

  // The sentence that the closing mark stands in; where it begins one, that one: "… without him? " the coach asked.
  std::uint32_t last_sentence(TokenRange quote) const {
    const std::uint32_t sentence = sentence_of(quote.last - 1);
    const bool mark_behind = sentence + 1 < reading_.sentences.size() && reading_.sentences[sentence + 1].first == quote.last;
    const bool marked = mark_behind && (text_[quote.last].is("\"") || text_[quote.last].is("”") || text_[quote.last].is("'"));
    return marked && !text_[quote.last].line_start ? sentence + 1 : sentence;
  }

  struct Found {
    const SpeechAct* act = nullptr;
    bool beside = false;
  };

  // The act that lays the quotation to somebody: one right behind it, one right before it, another of its sentence.
  Found act_for(TokenRange quote, std::uint32_t first, std::uint32_t last) const {
    Found out;
    for (const SpeechAct& act : speech_[last].acts) {
      if (!act.closes || act.words.first < quote.last) continue;
      const std::uint32_t subject = act.voice.words.empty() ? act.words.first : std::min(act.words.first, act.voice.words.first);
      out = {&act, subject >= quote.last && subject - quote.last <= beside};
      break;
    }
    if (out.beside) return out;
    for (const SpeechAct& act : speech_[first].acts) {
      if (act.words.last > quote.first) break;
      // "theo ông X" and "ông X nói" may both stand before; the nearest word that opens what is said counts.
      const std::uint32_t gap = quote.first - act.words.last;
      if (out.act == nullptr || !act.closes || gap <= beside) out = {&act, gap <= beside && !act.closes};
    }
    return out;
  }

  bool labelled(TokenRange quote) const {
    for (std::uint32_t back = 1; back <= label_reach && quote.first >= back + 1; ++back) {
      const std::uint32_t at = quote.first - 1 - back;
      if (text_[at].kind != TokenKind::word || text_[at].capital) return false;
      const std::uint32_t length = words_.label.longest(text_.tokens(), at).length;
      if (length > 0 && (length == back || (length > 1 && back - length <= 2))) return true;
    }
    return false;
  }

  std::size_t letters(TokenRange quote) const {
    std::size_t n = 0;
    for (std::uint32_t at = quote.first; at < quote.last; ++at) n += text_[at].kind == TokenKind::word ? text_[at].form.size() : 0;
    return n;
  }

  void attribute(std::size_t q) {
    QuoteDraft& quote = quotes_[q];
    const std::uint32_t first = sentence_of(quote.tokens.first), last = last_sentence(quote.tokens);
    const Found found = act_for(quote.tokens, first, last);
    if (found.act != nullptr) {
      if (labelled(quote.tokens) || (!found.beside && letters(quote.tokens) < short_words)) return;
      quote.speaker = found.act->voice;
      quote.speech = true;
      // "… (new paragraph) …”, giáo sư nói": he who spoke before the paragraph ended.
      const bool known_before = quote.continues && q > 0 && quotes_[q - 1].speaker.mention != no_mention;
      const auto& titles = name_lexicon(reading_.page.report.language).titles;
      if (quote.speaker.mention == no_mention && known_before && titles.longest(text_.tokens(), quote.speaker.words.first))
        quote.speaker = quotes_[q - 1].speaker;
    } else if (quote.continues && q > 0) {
      quote.speaker = quotes_[q - 1].speaker;
      quote.speech = quotes_[q - 1].speech;
    } else if (introduced(first)) {
      quote.speaker = speech_[first - 1].speaker;
      quote.speech = true;
    } else if (stands_alone(quote.tokens, first, last)) {
      quote.speech = true;
      quote.speaker = named_behind(last);
      if (!quote.speaker) quote.speaker = speaker_before(q, first);
      if (!quote.speaker) quote.speaker = goes_on_behind(last);
      if (!quote.speaker) quote.speaker = between(first, last);
    }
  }

  // “…”. "Đó là những lời chia sẻ của ông X.", "Ông X cho biết như trên.": the next sentence says whose words they were.
  Voice named_behind(std::uint32_t sentence) const {
    if (sentence + 1 >= speech_.size() || reading_.sentence_block[sentence + 1] > reading_.sentence_block[sentence] + 1) return {};
    for (const SpeechAct& act : speech_[sentence + 1].acts) {
      if (act.back) return act.voice;
    }
    return {};
  }

  // “….” Tổng thư ký X cho biết hy vọng …: nobody else lays claim to the words, and the next sentence opens with somebody who speaks on.
  Voice goes_on_behind(std::uint32_t sentence) const {
    if (sentence + 1 >= speech_.size() || reading_.sentence_block[sentence + 1] != reading_.sentence_block[sentence]) return {};
    for (const SpeechAct& act : speech_[sentence + 1].acts) {
      if (act.frames && act.voice.mention != no_mention && act.voice.words.first == reading_.sentences[sentence + 1].first) return act.voice;
    }
    return {};
  }

  // "Ông X dự đoán … (new paragraph) “…” (new paragraph) Theo ông X, …": a quotation between two speeches of one person is his.
  Voice between(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t reach = 3;
    const Speech *before = nullptr, *behind = nullptr;
    for (std::uint32_t s = first; before == nullptr && s > 0 && first - s < reach; --s) {
      if (reading_.sentence_block[s - 1] + 1 < reading_.sentence_block[first]) break;
      if (speech_[s - 1].found) before = &speech_[s - 1];
    }
    for (std::uint32_t s = last + 1; behind == nullptr && s < speech_.size() && s - last <= 1; ++s) {
      if (reading_.sentence_block[s] <= reading_.sentence_block[last] + 1 && speech_[s].found) behind = &speech_[s];
    }
    const bool both = before != nullptr && behind != nullptr && before->speaker.mention != no_mention && behind->speaker.mention != no_mention;
    if (!both) return {};
    const NameMention &one = reading_.mentions[before->speaker.mention], &other = reading_.mentions[behind->speaker.mention];
    const bool same = one.kind == EntityKind::person && other.kind == EntityKind::person && one.what == MentionKind::name &&
                      other.what == MentionKind::name && text_[one.tokens.last - 1].word == text_[other.tokens.last - 1].word;
    return same ? before->speaker : Voice{};
  }

  // "Ông X nói:" is the sentence before.
  bool introduced(std::uint32_t sentence) const {
    return sentence > 0 && speech_[sentence - 1].found && text_[reading_.sentences[sentence - 1].last - 1].is(":");
  }

  // Nothing but marks stands beside the quotation in its sentences, so it is no term of theirs.
  bool stands_alone(TokenRange quote, std::uint32_t first, std::uint32_t last) const {
    std::uint32_t words = 0;
    for (std::uint32_t at = reading_.sentences[first].first; at < quote.first; ++at) words += text_[at].kind != TokenKind::punctuation;
    for (std::uint32_t at = quote.last; at < reading_.sentences[last].last; ++at) words += text_[at].kind != TokenKind::punctuation;
    return words == 0 && quote.size() > 2;
  }

  // A paragraph of nothing but quoted words behind one that ends with quoted words: the same man goes on, though the marks were closed between.
  // Behind a question another answers.
  bool goes_on_in_next_paragraph(const QuoteDraft& quote, std::uint32_t before, std::uint32_t sentence) const {
    if (!quote.speech || !quote.speaker || last_sentence(quote.tokens) != before) return false;
    if (reading_.sentence_block[sentence] != reading_.sentence_block[before] + 1 || text_[quote.tokens.last - 1].is("?")) return false;
    for (std::uint32_t at = quote.tokens.last; at < reading_.sentences[before].last; ++at) {
      if (text_[at].kind != TokenKind::punctuation) return false;
    }
    return true;
  }

  // Who spoke right before speaks on.
  Voice speaker_before(std::size_t q, std::uint32_t sentence) const {
    if (sentence == 0) return {};
    const std::uint32_t before = sentence - 1;
    const bool same_block = reading_.sentence_block[before] == reading_.sentence_block[sentence];
    if (q > 0 && quotes_[q - 1].speech && same_block && sentence_of(quotes_[q - 1].tokens.last - 1) == before) return quotes_[q - 1].speaker;
    if (q > 0 && goes_on_in_next_paragraph(quotes_[q - 1], before, sentence)) return quotes_[q - 1].speaker;
    const Speech& speech = speech_[before];
    if (!speech.found || speech.speaker.mention == no_mention) return {};
    if (!same_block && reading_.sentence_block[sentence] != reading_.sentence_block[before] + 1) return {};
    const NameMention& m = reading_.mentions[speech.speaker.mention];
    const bool spoke = q > 0 && quotes_[q - 1].speech && last_sentence(quotes_[q - 1].tokens) == before;
    return m.kind == EntityKind::person && (m.kind_is_known || spoke || m.tokens.size() > 1) ? speech.speaker : Voice{};
  }

  const Reading& reading_;
  const text::Text& text_;
  const SpeechWords& words_;
  const std::vector<Speech>& speech_;
  std::vector<QuoteDraft>& quotes_;
};

}  // namespace

void attribute_quotes(const Reading& reading, std::string_view language, const std::vector<Speech>& speech, std::vector<QuoteDraft>& quotes) {
  if (!reading.sentences.empty()) QuoteSpeakers(reading, language, speech, quotes).run();
}

}  // namespace dateline::extract
