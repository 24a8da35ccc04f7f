/// How many columns of a terminal a text takes, and text made safe to print there. Tested by tests/report_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline::text {

/// Columns of `utf8` on a terminal: two for wide and full-width characters (Unicode Standard Annex 11), none for combining marks, format and
/// control characters, one for all others. Bytes that are not UTF-8 count one each.
int columns(std::string_view utf8);

/// The same text with nothing in it that a terminal would obey: control characters become their pictures (U+2400 and up), line ends and tabs a
/// space, C1 controls, embeddings, overrides and isolates of the bidirectional algorithm U+FFFD, as does every byte that is not UTF-8.
std::string printable(std::string_view utf8);

/// As next_code_point(), by ICU: for what has no quicker way.
char32_t next_strange_code_point(std::string_view utf8, std::size_t& at);

/// Reads the code point at `at` and moves `at` past it; U+FFFD, one byte further, where the bytes are not UTF-8. `at` < utf8.size().
inline char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U; };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  const char32_t first = byte(at);
  if (first < 0x80) return ++at, first;
  if (first >= 0xC2 && first < 0xE0 && goes_on(at + 1)) return at += 2, (first & 0x1F) << 6 | (byte(at - 1) & 0x3F);
  if (first > 0xE0 && first < 0xED && goes_on(at + 1) && goes_on(at + 2))
    return at += 3, (first & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F);
  return next_strange_code_point(utf8, at);
}

/// Appends `code` as UTF-8.
void append_code_point(std::string& utf8, char32_t code);

}  // namespace dateline::text
