/// Page -> Reading: what one report says, statement by statement, before names are resolved and times anchored.
/// In: clean::Page. Out: sentences, mentions and draft statements. Tested by tests/extract_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clean/clean.hpp"
#include "extract/names.hpp"
#include "lexicon/concepts.hpp"
#include "values/quantities.hpp"
#include "values/times.hpp"

namespace dateline::extract {

/// So many statements of an article, headline and captions aside, tell what it is about.
inline constexpr std::size_t lead_statements = 4;

inline constexpr std::uint32_t no_mention = NameMention::none;

/// Who says something: a mention where one was found, and in any case the words.
struct Voice {
  std::uint32_t mention = no_mention;
  text::TokenRange words;  ///< empty: nobody is named
  explicit operator bool() const { return mention != no_mention || !words.empty(); }
};

/// How strongly a thing is told, as a ladder: what was done, what ought to be, what is meant to be, what may be.
/// "advised" is a recommendation that is itself told as done ("the city urges"): of the act it makes a recommended one; "wished" likewise of the
/// act a planned one; "prepared" is planned before an act and itself an act before a thing ("chuẩn bị rời cảng", "chuẩn bị hồ sơ").
enum class Mood : std::uint8_t { fact, recommended, required, planned, proposed, possible, advised, wished, prepared };
/// What a mood comes to when the acts of two statements are compared: a recommendation is no duty.
Modality modality_of(Mood mood);

/// A concept, or a word that no table knows, at its place.
struct Term {
  lexicon::Concept concept_id = 0;  ///< 0: a plain word
  text::TokenRange tokens;
  bool negated = false;       ///< inside the scope of a negation
  Mood mood = Mood::fact;     ///< of an act, or of a thing where no act stands between ("bắt buộc phải đeo khẩu trang")
  bool mood_is_told = false;  ///< a word says so ("đã ký", "sẽ ký"); otherwise the act is told plainly
  bool quoted = false;        ///< between quotation marks
  bool ends_form = false;     ///< an act's word that ends a form which others part ("lifted its | ban"): no act of its own
};

/// Words between quotation marks.
struct QuoteDraft {
  text::TokenRange tokens;  ///< without the marks
  Voice speaker;
  bool speech = false;     ///< somebody's words; otherwise a title, a term, irony
  bool continues = false;  ///< the utterance of the quotation before it goes on
  std::string language{};  ///< ISO 639-1 where the words are of another language than the report; else empty
};

/// Draft::claim of a statement whose act nothing tells.
inline constexpr std::uint32_t no_claim = ~std::uint32_t{0};

struct Draft {
  text::TokenRange tokens;
  std::uint32_t sentence = 0;  ///< index of the sentence it is, or is part of
  std::uint32_t block = 0;     ///< index into Page::blocks
  StatementKind kind = StatementKind::narration;
  Voice speaker;  ///< who says it
  Voice source;   ///< whom the outlet cites
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  bool denied = false;      ///< somebody denies what it tells ("bác bỏ thông tin ...")
  bool background = false;  ///< recalls another time ("vụ cháy năm 2009", "in 2013"), judged by words, not by dates
  std::vector<values::TimeExpression> times;
  std::vector<values::QuantityExpression> quantities;
  std::vector<std::uint32_t> mentions;  ///< indices into Reading::mentions
  std::vector<QuoteDraft> quotes;
  std::vector<Term> terms;         ///< content words in order; numbers, times and mentions are not among them
  std::uint32_t claim = no_claim;  ///< token of the act that it claims, by the words around it; no_claim where none was told so
};

struct Reading {
  clean::Page page;
  std::vector<text::TokenRange> sentences;
  std::vector<std::uint32_t> sentence_block;  ///< for each sentence its block
  std::vector<NameMention> mentions;
  std::vector<Draft> statements;
};

/// Half-open range of indices.
struct IndexRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// The mentions whose names begin inside `tokens`: an index range of Reading::mentions.
IndexRange mentions_in(const Reading& reading, text::TokenRange tokens);

/// Total: a page that says nothing gives no statements.
Reading extract(clean::Page page);

}  // namespace dateline::extract
