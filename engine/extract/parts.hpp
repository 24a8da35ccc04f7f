/// The steps of extraction, each of one kind of thing. In: folded text and ranges of it. Out: what stands there. Tested by tests/extract_test.cpp.
#pragma once

#include <vector>

#include "extract/cues.hpp"
#include "extract/reading.hpp"

namespace dateline::extract {

/// Quotations of a block, by place, not overlapping. Marks may be straight, curly or angled, and unequal ("…”); a quotation that is not closed
/// runs to the end of its sentence, or of its block where it opens the block. `open_before`: the block before ended inside a quotation.
std::vector<QuoteDraft> find_quotes(const text::Text& text, text::TokenRange block, bool open_before);

/// The parts of a sentence that are claims of their own; they cover the sentence. A part has an act and opens with a count, a time or an actor of its
/// own. `numbers`: counts and times of the sentence; `closed`: ranges that are never cut.
std::vector<text::TokenRange> split_clauses(const text::Text& text, text::TokenRange sentence, const Reading& reading, std::string_view language,
                                            const std::vector<text::TokenRange>& numbers, const std::vector<text::TokenRange>& closed);

/// Content words of a range with negation and mood. `taken` ranges (mentions, times, numerals, words of speech) give no terms.
struct Stanced {
  std::vector<Term> terms;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  bool denied = false;
  bool background = false;
};
Stanced find_terms(const text::Text& text, text::TokenRange range, std::string_view language, const std::vector<text::TokenRange>& taken,
                   const std::vector<QuoteDraft>& quotes);

/// Who speaks in a sentence, and where the words of speech stand.
struct Speech {
  Voice speaker;
  Voice source;
  SpeechStance stance = SpeechStance::say;
  bool found = false;
  std::vector<text::TokenRange> cue_words;
};
Speech find_speech(const Reading& reading, std::uint32_t sentence, std::string_view language, const std::vector<QuoteDraft>& quotes);

}  // namespace dateline::extract
