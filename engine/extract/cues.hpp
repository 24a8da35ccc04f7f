/// The small words that say how a claim is told: speech, negation, mood, clauses, recollection. In: <language>/speech.tsv, speech_words.tsv,
/// negation.tsv, modality.tsv, clauses.tsv, stance.tsv, background.tsv, abbreviations.tsv. Out: phrase sets. Tested by tests/extract_test.cpp.
#pragma once

#include <string_view>

#include "extract/reading.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::extract {

/// The value of a phrase of Cues::background that opens what came before ("trước đó"), and recalls nothing.
inline constexpr char earlier = 2;

/// How a word lays words to somebody; what each means stands in the head of speech.tsv.
enum class SpeechKind : std::uint8_t { verb, weak, clause, behind, after, back, cite, cite_message, shows, none };
enum class SpeechStance : std::uint8_t { say, claim, confirm, deny, warn, promise, ask, estimate };
struct SpeechCue {
  SpeechKind kind = SpeechKind::verb;
  SpeechStance stance = SpeechStance::say;
};

/// Who may speak without a name, and the words around words of speech; what each means stands in the head of speech_words.tsv.
enum class VoiceKind : std::uint8_t { person, body, message };
struct SpeechWords {
  lexicon::Phrases<VoiceKind> voices;
  lexicon::Phrases<char> owner, governs, opener, joins, noun, negation, passive, that, apposes, label, hangs, hearer, back, kin, vague, publishes,
      figures, outlet, no_outlet, sure, occasion, ours, done, self, takes, utterance, parting, parted, paper, carries, tells, like, act_joins;
};

enum class NegationKind : std::uint8_t { negates, self, quasi, denies, bound, hedges, never };
enum class AbbreviationKind : std::uint8_t { word, title, end, label };

/// What a word does for the clauses of a sentence; one word may do several things. The kinds of <language>/clauses.tsv and stance.tsv.
namespace clause_word {
enum Kind : std::uint64_t {
  and_ = 1U << 0,          ///< joins two claims, names or acts
  but = 1U << 1,           ///< joins two claims
  pause = 1U << 2,         ///< joins two claims behind a comma
  subordinate = 1U << 3,   ///< opens a clause that hangs on another
  preposition = 1U << 4,   ///< opens words that hang on a clause
  place = 1U << 5,         ///< opens a place or a time
  main = 1U << 6,          ///< opens the claim on which the clause before hangs
  lead = 1U << 7,          ///< may stand before the actor
  pronoun = 1U << 8,       ///< is an actor
  determiner = 1U << 9,    ///< opens an actor
  finite = 1U << 10,       ///< parts the actor from what is said of him
  passive = 1U << 11,      ///< the same, but it may also only describe
  report = 1U << 12,       ///< introduces a claim and is none
  nominal = 1U << 13,      ///< makes an act a thing
  condition = 1U << 14,    ///< opens what must hold for the claim to hold
  exist = 1U << 15,        ///< says that there is what follows
  deictic = 1U << 19,      ///< with pronoun: points to what was just said
  concede = 1U << 18,      ///< opens a clause that "but" answers and does not part
  turn = 1U << 17,         ///< with but or pause: what follows it says something of an actor, in whatever words
  adverb = 1U << 16,       ///< right behind an actor, parts him from what is said of him
  conjunction = 1U << 31,  ///< with report: the clause behind it is what is reported
  // of <language>/stance.tsv
  content = 1U << 20,        ///< opens what is said or thought
  finding = 1U << 21,        ///< what is found out is the claim, behind a preposition as well
  causes = 1U << 22,         ///< an act that makes another happen, which hangs on it
  copula = 1U << 23,         ///< parts the actor from what he is, whatever stands in the actor
  predicate = 1U << 24,      ///< opens what is said of the actor, behind an act that tells who he is as well
  heavy = 1U << 25,          ///< opens an actor that an act tells of
  demonstrative = 1U << 26,  ///< ends an actor or a thing
  relative = 1U << 27,       ///< opens a clause that hangs on the word before
  things = 1U << 30,         ///< makes an act behind it a thing
  aside = 1U << 29,          ///< opens a clause that may stand between an actor and what he does
  idiom = 1U << 28,          ///< holds no word of mood and no negation
  why = 1ULL << 32,          ///< asks for the cause of what is taken as told
  needs = 1ULL << 34,        ///< with required: before a thing it is an act of its own
  asks = 1ULL << 33,         ///< with proposed: laid as a duty on whom it names
  met = 1ULL << 35,          ///< with required: of what has happened it is told as a fact
  owner = 1ULL << 36,        ///< whose or what it is of follows: "của"
  lacks = 1ULL << 38,        ///< a negation that may only describe the actor
  late = 1ULL << 40,         ///< what follows it came only after what stands before
  onto = 1ULL << 41,         ///< leads to a time
  ranks = 1ULL << 45,        ///< says who comes next by his number
  weather = 1ULL << 44,      ///< says what weather a part of the day brings
  part = 1ULL << 43,         ///< makes a count before it one of a part of what was told
  measure = 1ULL << 42,      ///< names what a number measures
  verb = 1ULL << 39,         ///< mostly says something of what stands before it
  undone = 1ULL << 37,       ///< a negation that "đã" behind its act outdoes: "chưa nghiệm thu đã sập"
};
}  // namespace clause_word
using ClauseWord = std::uint64_t;  ///< a set of clause_word::Kind

struct Cues {
  lexicon::Phrases<SpeechCue> speech;
  SpeechWords speech_words;
  lexicon::WordSet opens_speech;  ///< the first words of `speech` and of speech_words.parting
  lexicon::Phrases<NegationKind> negation;
  lexicon::Phrases<char> denied_objects;  ///< those of them that deny the act before an object: "paid no ransom"
  lexicon::Phrases<Mood> moods;
  lexicon::Phrases<ClauseWord> clauses;
  lexicon::Phrases<char> background;  ///< `earlier`: opens what came before
  lexicon::Phrases<AbbreviationKind> abbreviations;
  const lexicon::Phrases<lexicon::Concept>* vocabulary = nullptr;
};

/// The cues of a language; empty ones for a language without a pack.
const Cues& cues(std::string_view language);

/// The clause words and the concepts at every place of a text.
struct Senses {
  lexicon::Found<ClauseWord> clauses;
  lexicon::Found<lexicon::Concept> concepts;
};
Senses senses_of(const text::Text& text, std::string_view language);

/// True where the full stop at `at` belongs to an abbreviation, initials or a number, and so ends no sentence.
bool is_abbreviation(const text::Text& text, std::uint32_t at, const Cues& cues);

}  // namespace dateline::extract
