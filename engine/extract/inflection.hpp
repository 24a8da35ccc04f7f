/// What the forms of a language's verbs tell, as its pack.tsv and stems.tsv say. In: a language. Out: Inflection. Tested by tests/extract_test.cpp.
#pragma once

#include <string_view>

#include "lexicon/phrases.hpp"
#include "text/text.hpp"

namespace dateline::extract {

struct Inflection {
  bool past = false;           ///< what was done has a form of its own: "ordered"
  lexicon::WordSet irregular;  ///< such forms that do not end in -ed: "took"
  lexicon::WordSet singular;   ///< forms behind one actor: "has"

  /// Of a verb: it stands in the form of what was done. False in a language that has none.
  bool is_past(const text::Token& verb) const { return past && (verb.lower.ends_with("ed") || irregular.has(verb.word)); }
};

/// Of a language without a pack, one that tells nothing.
const Inflection& inflection(std::string_view language);

}  // namespace dateline::extract
