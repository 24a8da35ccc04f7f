/// Words that somebody noted down, and the text as it stands today: are they the same but for a small edit? In: two texts. Out: a likeness.
/// Tested by tests/decisions_test.cpp and tests/baseline_test.cpp.
#pragma once

#include <string_view>

#include "text/text.hpp"

namespace dateline::relate {

/// From this likeness on, words are the noted ones after a small edit.
inline constexpr double least_alike = 0.8;

/// Words that somebody noted down, ready to be laid beside a report's.
text::Text noted_text(std::string_view words);
/// The share of the noted words that stand in `there`, in order, from 0 to 1; 0 where a number of the noted words is missing: another figure is no
/// small edit. Of fewer than five words all must be there. Case, punctuation and white space do not count.
double likeness(const text::Text& noted, const text::Text& there, text::TokenRange range);
/// The same of whole texts, both ways: what one of them adds counts as well.
double likeness(std::string_view a, std::string_view b);

}  // namespace dateline::relate
