/// What the words of a language are that writes a noun before what tells it from others (Vietnamese): nouns, acts or neither, as far as the lexicon
/// knows. Inside this room only. In: <language>/vocabulary_*.tsv, clauses.tsv, nominals.tsv, titles.tsv, names.tsv. Out: the kind of the word at a
/// token. Tested by tests/counted_noun_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/concepts.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::values {

class WordKinds {
 public:
  explicit WordKinds(std::string_view language);

  enum class Kind : std::uint8_t { other, noun, people, quality, act };
  struct Word {
    std::uint32_t length = 1;  ///< tokens
    Kind kind = Kind::other;
    bool befalls = false;  ///< an act that befalls people and things ("biến mất"), as tolls count it
    bool anybody = false;  ///< people in general: "người dân"
    bool names() const { return kind == Kind::noun || kind == Kind::people; }
  };
  /// The longest known word at `at` that ends by `last`; of "máy bay rơi" the noun alone. An unknown syllable is an act where it begins acts and
  /// no nouns elsewhere in the vocabulary ("sụp" of "sụp đổ").
  Word at(const text::Text& text, std::uint32_t at, std::uint32_t last) const;
  /// True for a syllable that begins many more nouns than acts.
  bool begins_nouns(const text::Token& token) const { return nouns_.has(token.word); }

  /// True for a syllable that begins acts, and hardly stands in nouns.
  bool begins_acts(const text::Token& token) const { return verbs_.has(token.word); }

  /// Words of clauses.tsv that make an act a thing ("vụ", "cuộc"), by length; 0: none begins here. So are the others.
  std::uint32_t nominal(const text::Text& text, std::uint32_t at) const { return nominals_.longest(text.tokens(), at).length; }
  std::uint32_t finite(const text::Text& text, std::uint32_t at) const { return finites_.longest(text.tokens(), at).length; }
  std::uint32_t place(const text::Text& text, std::uint32_t at) const { return places_.longest(text.tokens(), at).length; }
  std::uint32_t title(const text::Text& text, std::uint32_t at) const { return titles_.longest(text.tokens(), at).length; }
  std::uint32_t doer(const text::Text& text, std::uint32_t at) const { return doers_.longest(text.tokens(), at).length; }
  std::uint32_t demonstrative(const text::Text& text, std::uint32_t at) const { return demonstratives_.longest(text.tokens(), at).length; }

 private:
  void learn_verbs(std::string_view language);

  const lexicon::Phrases<lexicon::Concept>& concepts_;
  lexicon::WordSet verbs_, nouns_;
  lexicon::Phrases<char> nominals_, finites_, places_, titles_, doers_, demonstratives_;
};

}  // namespace dateline::values
