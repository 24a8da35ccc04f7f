/// The steps of extraction, each of one kind of thing. In: folded text and ranges of it. Out: what stands there. Tested by tests/extract_test.cpp.
#pragma once

#include <vector>

#include "extract/cues.hpp"
#include "extract/reading.hpp"

namespace dateline::extract {

/// A paragraph of the article. A quotation runs on from one that `runs_on` into the next such.
struct QuoteBlock {
  text::TokenRange tokens;
  bool runs_on = true;
};

/// Quotations of an article, by place, not overlapping; one inside another belongs to the outer. Marks may be straight, curly, angled, single or
/// doubled backticks, unequal ("…”) and set apart by blanks. One that several paragraphs share is one QuoteDraft in each; one that is not closed runs
/// to the end of its sentence, or of its paragraph where it opens the paragraph.
std::vector<QuoteDraft> find_quotes(const text::Text& text, const std::vector<QuoteBlock>& blocks);
/// Marks those whose words are of another language than the report, which is in `language`.
void tell_languages(std::vector<QuoteDraft>& quotes, const text::Text& text, const std::string& language);

/// The quotation that holds the token at `at`; null where none does.
inline const QuoteDraft* quote_at(const std::vector<QuoteDraft>& quotes, std::uint32_t at) {
  for (const QuoteDraft& quote : quotes) {
    if (quote.tokens.contains(at)) return &quote;
  }
  return nullptr;
}

/// A part of a sentence that claims something of its own.
struct Clause {
  text::TokenRange tokens;
  bool actor = false;  ///< somebody or something opens it of whom it is said
  bool told = false;   ///< a word of tense, mood or negation tells its first act
  bool past = false;   ///< one like "đã"
  bool turns = false;  ///< "nhưng", "còn" joins it to the one before
  bool moves = false;  ///< it opens with words that lead elsewhere: "sau đó", "hiện nay", "sau khi ...", "đây là"
};

/// The parts of a sentence that are claims of their own; they cover the sentence. A part opens with an actor, a count or a time of its own and says
/// something of it. `counts`: quantities with their bounds; `times`: time expressions; `closed`: ranges that are never cut; `spoken`: somebody's
/// words, which part as any others do, but not from the words that introduce them.
std::vector<Clause> split_clauses(const text::Text& text, const Senses& senses, text::TokenRange sentence, const Reading& reading,
                                  std::string_view language, const std::vector<text::TokenRange>& counts, const std::vector<text::TokenRange>& times,
                                  const std::vector<text::TokenRange>& closed, const std::vector<text::TokenRange>& spoken);

/// What opens a sentence holds for its later claims that have none of their own: "Sáng 5/6, tại Huế, ông X ..., còn ông Y ..." tells both of that
/// morning and of Huế; "dự kiến công suất là ..., diện tích là ..." plans both. `clauses`: of one sentence; `first`: the statement that the first of
/// them is. In and out: the statements of `reading`, whose times and places may then stand before the words of the statement.
void govern(Reading& reading, const Senses& senses, const Cues& cues, const std::vector<Clause>& clauses, std::size_t first);

/// One word of speech with its speaker: "ông X nói", "theo bà Y", "said Smith".
struct SpeechAct {
  Voice voice;
  Voice cited;              ///< whom the speaker stands behind: "Reuters" of "Reuters dẫn lời ông X"
  text::TokenRange words;   ///< the word of speech
  std::uint32_t first = 0;  ///< where its clause begins
  SpeechStance stance = SpeechStance::say;
  bool closes = false;                 ///< what is said stands before it: “…”, ông X nói
  bool back = false;                   ///< what is said stands in the sentence before: "Đó là lời của ông X", "Ông X cho biết như trên"
  bool carries = false;                ///< an outlet, whatever its name: "theo Lá Bàng đưa tin"
  bool frames = false;                 ///< it opens what is said, and nothing but its frame stands before
  std::uint32_t message = no_message;  ///< where a message that speaks in another's stead begins: "tuyên bố của Bộ Y tế"
  static constexpr std::uint32_t no_message = 0xFFFFFFFF;
};

/// Who speaks in a sentence, and where the words of speech stand.
struct Speech {
  Voice speaker;
  Voice source;
  SpeechStance stance = SpeechStance::say;
  bool found = false;
  std::uint32_t first =
      0;  ///< what stands before is not said by the speaker: "Tàu chìm, ông X cho biết …" tells of the ship itself only where the act closes
  std::vector<SpeechAct> acts;
  std::vector<text::TokenRange> cue_words;
};
/// `quotes`: those of the sentence; a word of speech inside one is none of the sentence. `times`: its time expressions.
Speech find_speech(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes,
                   const std::vector<text::TokenRange>& times);

/// "Bức thư khẳng định": a message without an owner is the one of its kind whose owner the report told before. In and out: `speech`, of each
/// sentence.
void lay_messages(const Reading& reading, std::vector<Speech>& speech);

/// "Cục Y đề nghị các đơn vị:" at the end of a paragraph, "Ông X, chủ tịch Y: Phải có tư duy mới" as a line of its own: the paragraph below, or the
/// list, is theirs. In and out: `speech`, of each sentence.
void lay_announced(const Reading& reading, const std::vector<QuoteDraft>& quotes, std::vector<Speech>& speech);

/// "Ông X nhấn mạnh ... . Tỉnh cần ...": lays the sentences of a paragraph in which reported speech goes on to its speaker. `quotes`: with their
/// speakers. In and out: `speech`, of each sentence.
void carry_speech_on(const Reading& reading, const std::vector<QuoteDraft>& quotes, std::vector<Speech>& speech);

/// Content words of a range with negation and mood. `taken` ranges (mentions, times, numerals, words of speech) give no terms. `speech`: of
/// its sentence; null where nobody says the range.
struct Stanced {
  std::vector<Term> terms;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  bool denied = false;
  bool duty = false;  ///< required by a word that also tells what was done because it had to be: "phải"
  bool background = false;
  std::uint32_t claim = no_claim;  ///< as Draft::claim
};
Stanced find_terms(const text::Text& text, const Senses& senses, text::TokenRange range, std::string_view language,
                   const std::vector<text::TokenRange>& taken, const std::vector<QuoteDraft>& quotes, const Speech* speech);

/// Gives each quotation its speaker, or leaves it a title, a term or irony. `speech`: of each sentence; in and out: `quotes`.
void attribute_quotes(const Reading& reading, std::string_view language, const std::vector<Speech>& speech, std::vector<QuoteDraft>& quotes);

}  // namespace dateline::extract
