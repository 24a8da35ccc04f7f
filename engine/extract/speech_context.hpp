/// What stands around a word of speech: quotations, small words, its clause; whether it tells that something was said. In: a sentence with its
/// mentions, quotations and times. Out: answers about one place. For engine/extract/speech.cpp only. Tested by tests/speech_test.cpp.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "extract/speech_subject.hpp"

namespace dateline::extract {

class SpeechContext {
 public:
  /// The arguments of find_speech(); they outlive the context.
  SpeechContext(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes,
                const std::vector<text::TokenRange>& times)
      : reading_(reading),
        text_(reading.page.text),
        range_(reading.sentences[sentence]),
        language_(language),
        cues_(cues(language)),
        quotes_(quotes),
        times_(times) {}

  const Reading& reading() const { return reading_; }
  std::string_view language() const { return language_; }
  text::TokenRange range() const { return range_; }
  const Cues& cue_tables() const { return cues_; }
  const std::vector<QuoteDraft>& quotes() const { return quotes_; }
  /// Made when first asked for: most sentences hold no word of speech.
  const SubjectFinder& subjects() const {
    if (!subjects_) subjects_.emplace(reading_, range_, language_, quotes_);
    return *subjects_;
  }

  bool inside_quote(std::uint32_t at) const { return quote_at(quotes_, at) != nullptr; }
  bool quote_begins(std::uint32_t at) const;
  bool quote_ends_before(std::uint32_t at) const;
  bool ends_sentence(std::uint32_t at) const;
  /// The same, or nothing but a place or a time stands before the end: "cho hay trên Twitter".
  bool trails(std::uint32_t at) const;
  /// "Lê Nói", "bà Thư": a capital inside a sentence belongs to a name.
  bool is_name(std::uint32_t at) const;
  bool inside_outlet(std::uint32_t at) const;
  /// True where a phrase of the set ends right before `at`; a word inside a name is none ("bà Thư").
  bool small_word_before(const lexicon::Phrases<char>& set, std::uint32_t at) const;
  /// A quotation, a colon or "rằng" right behind.
  bool opens_words(std::uint32_t at) const;

  /// Nothing is said: "không nói", "các tuyên bố", "được dự báo".
  bool is_no_speech(text::TokenRange words) const;
  /// "thông báo ngày 2/12 cho biết": the first of two words of speech in a part is what the second speaks of.
  bool is_message(text::TokenRange words) const;
  /// "sau khi ông X tuyên bố", "người từng tuyên bố", "which he said": told of somebody in a clause that hangs on another. Not where quoted words
  /// follow.
  bool hangs(text::TokenRange words, const Speaker& speaker) const;
  /// "sẽ nghiên cứu, kêu gọi đầu tư", "will announce": words that nobody has said yet.
  bool is_to_come(text::TokenRange words, SpeechStance stance, const Speaker& speaker) const;
  /// A weak word of speech counts beside what is said, and next to its subject: "unfounded reports that" is no verb of a man named long before.
  /// `closes`: what is said stands before it.
  bool weak_counts(text::TokenRange words, SpeechKind kind, const Speaker& speaker, bool closes) const;
  /// "ông X quay về phòng công chứng trình báo": too many words stand between for a weak word to tell the whole sentence.
  bool stands_far(text::TokenRange words, const Speaker& speaker) const;
  /// How much speaks for it that the word tells of something said; below 0 it does not. common/speech_evidence.tsv says what counts.
  int evidence(text::TokenRange words, const Speaker& speaker) const;
  /// A newspaper, a station or an agency.
  bool is_outlet(const Voice& voice) const;
  /// "Ông X nói với kênh truyền hình YTN rằng ...": the outlet that the speaker told it.
  Voice outlet_told(const Voice& speaker) const;
  /// What speaks in another's stead: "đơn trình báo".
  bool is_message(const Voice& voice) const;
  /// Where the message begins that speaks in another's stead; SpeechAct::no_message for a person or a body, and for anybody's message.
  std::uint32_t message_of(const Speaker& speaker) const;
  /// The sentence opens with a word of speech, or tells before `at` of an occasion on which words are given out.
  bool is_announced_before(std::uint32_t at) const { return opens_with_speech() || is_announced(at); }

 private:
  bool ends_name(std::uint32_t at) const;
  bool is_announced(std::uint32_t verb) const;
  Speaker with_field(const Speaker& body, std::uint32_t verb) const;
  bool behind_noun(std::uint32_t verb) const;
  bool acts_between(text::TokenRange words, const Speaker& speaker) const;
  bool is_negated(std::uint32_t verb) const;
  bool is_time(std::uint32_t at) const;
  bool only_stresses(text::TokenRange words) const;
  bool clause_follows(std::uint32_t at) const;
  bool opens_with_speech() const;
  bool quoted_behind_part(std::uint32_t at) const;
  bool part_opens_words(std::uint32_t at) const;
  bool clause_behind_comma(std::uint32_t comma) const;
  std::uint32_t distance(const Speaker& speaker, text::TokenRange words) const;
  bool is_indefinite(const Speaker& message) const;

  const Reading& reading_;
  const text::Text& text_;
  text::TokenRange range_;
  std::string_view language_;
  const Cues& cues_;
  const std::vector<QuoteDraft>& quotes_;
  const std::vector<text::TokenRange>& times_;
  mutable std::optional<SubjectFinder> subjects_;
};

/// Somebody's own words between marks are so many at least, where no word of speech stands beside them.
inline constexpr std::uint32_t own_words = 7;

/// "Ancelotti: “…”": the name that begins a sentence, before its colon. For a sentence without a word of speech.
std::optional<SpeechAct> told_by_label(const SpeechContext& context);

/// “…”, chị X gay gắt. Ông X ví von: “…”: whatever the verb, he speaks who stands alone between a quotation and the end of the sentence, or before a
/// colon and a quotation. For a sentence without a word of speech.
std::optional<SpeechAct> told_by_marks(const SpeechContext& context);

/// "Phát biểu tại buổi lễ, thay mặt tỉnh, ông X đánh giá cao …": he speaks whom the sentence names behind such a frame.
std::optional<SpeechAct> told_on_occasion(const SpeechContext& context);

}  // namespace dateline::extract
