/// The small words that say how a claim is told: speech, negation, mood, clauses, recollection. In: <language>/speech.tsv, speech_words.tsv,
/// negation.tsv, modality.tsv, clauses.tsv, background.tsv, abbreviations.tsv. Out: phrase sets. Tested by tests/extract_test.cpp.
#pragma once

#include <string_view>

#include "extract/reading.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::extract {

/// How a word lays words to somebody; what each means stands in the head of speech.tsv.
enum class SpeechKind : std::uint8_t { verb, weak, after, cite, none };
enum class SpeechStance : std::uint8_t { say, claim, confirm, deny, warn, promise, ask, estimate };
struct SpeechCue {
  SpeechKind kind = SpeechKind::verb;
  SpeechStance stance = SpeechStance::say;
};

/// Who may speak without a name, and the words around words of speech; what each means stands in the head of speech_words.tsv.
enum class VoiceKind : std::uint8_t { person, body, message };
struct SpeechWords {
  lexicon::Phrases<VoiceKind> voices;
  lexicon::Phrases<char> owner, governs, opener, joins, noun, negation, passive, that, apposes, label;
};

enum class NegationKind : std::uint8_t { negates, denies, never };
enum class ClauseWord : std::uint8_t { join, depend };

struct Cues {
  lexicon::Phrases<SpeechCue> speech;
  SpeechWords speech_words;
  lexicon::Phrases<NegationKind> negation;
  lexicon::Phrases<Mood> moods;
  lexicon::Phrases<ClauseWord> clauses;
  lexicon::Phrases<char> background;
  lexicon::Phrases<char> abbreviations;
};

/// The cues of a language; empty ones for a language without a pack.
const Cues& cues(std::string_view language);

/// True where the full stop at `at` belongs to an abbreviation, initials or a number, and so ends no sentence.
bool is_abbreviation(const text::Text& text, std::uint32_t at, const Cues& cues);

}  // namespace dateline::extract
