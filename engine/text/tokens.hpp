/// Folded text -> tokens. In: NFC UTF-8 without invisible characters. Out: tokens, with their lower-case forms. For engine/text only.
/// Tested by tests/text_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace dateline::text {

/// A text as it is parted into tokens.
struct Folded {
  std::string_view utf8;
  bool plain = false;                        ///< is_plain_text
  const std::vector<std::uint32_t>* origin;  ///< for each byte of utf8, and its end: its byte in the original; null where they are the same
};

/// Appends the tokens of the whole text; `lower` takes the lower-case forms of those that are written otherwise, and must not move afterwards.
void find_tokens(const Folded& text, std::vector<Token>& tokens, std::vector<char>& lower);

}  // namespace dateline::text
