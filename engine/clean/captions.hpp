/// Words under pictures, and repeated lines. In: units. Out: the same, parted and marked where they are captions. Tested by tests/clean_test.cpp.
#pragma once

#include <string_view>

#include "clean/units.hpp"

namespace dateline::clean {

/// Marks captions that show themselves: a photo credit at the end or the beginning, "(trái)", a short line of names without a verb between two
/// paragraphs. A caption that runs into a paragraph is cut from it. `language` is for the verbs.
void mark_captions(const text::Text& text, std::vector<Unit>& units, std::string_view language);

/// Marks lines that say again what a line before said, and headlines that were glued together.
void mark_repeats(const text::Text& text, std::vector<Unit>& units);

}  // namespace dateline::clean
