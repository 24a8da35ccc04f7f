/// The shape of Vietnamese syllables. Tested by tests/names_test.cpp.
#pragma once

#include <string_view>

namespace dateline::extract {

/// One syllable as Vietnamese writes them, marks or not: "sơn" and "anh", not "john" or "putin". `lower` is in small letters.
bool native_syllable(std::string_view lower);

}  // namespace dateline::extract
