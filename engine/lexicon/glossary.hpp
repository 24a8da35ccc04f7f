/// Word for word between two languages. In: <language>/glossary_<other>.tsv, which need hold no concept of the vocabulary: a word there has all the
/// words by which it may be rendered. Out: how much of two stretches may be each other's translation. Tested by tests/lexicon_test.cpp.
#pragma once

#include <span>
#include <string_view>

#include "text/text.hpp"

namespace dateline::lexicon {

/// From 0 to 1: of the content words of either stretch the share that a word of the other may render; the lesser of the two shares. In the language
/// that the glossary leads from, words that it does not know are left out. 0 where no glossary leads from one language to the other, and where
/// either stretch has fewer than three such words. In time n log n in the words of both.
double translated_share(std::span<const text::Token> x, std::string_view language_x, std::span<const text::Token> y, std::string_view language_y);

}  // namespace dateline::lexicon
