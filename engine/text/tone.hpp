/// Where a Vietnamese syllable carries its tone mark: "hoà" and "hòa" are one word. Tested by tests/text_test.cpp.
#pragma once

#include <vector>

namespace dateline::text {

/// Moves the tone mark at the end of a lower-case word to where the older spelling has it: "hoà" becomes "hòa", "quý" stays.
void older_tone_place(std::vector<char32_t>& letters);

}  // namespace dateline::text
