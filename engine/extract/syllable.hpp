/// The shape of Vietnamese syllables. Tested by tests/names_test.cpp.
#pragma once

#include <string_view>

#include "text/text.hpp"

namespace dateline::extract {

/// One syllable as Vietnamese writes them, marks or not: "sơn" and "anh", not "john" or "putin". `lower` is in small letters.
bool native_syllable(std::string_view lower);
/// The same of a word of a text; of one that has a number by a look at its number.
bool native_syllable(const text::Token& token);

}  // namespace dateline::extract
