// In: UTF-8 that may hold anything. Out: its width on a terminal, and a form that is safe to print there. Proved by tests/report_test.cpp.
#include "text/width.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace dateline::text {

namespace {

bool is_zero_width(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  const auto type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_CONTROL_CHAR) return true;
  if (type == U_FORMAT_CHAR) return c != 0xAD;  // a soft hyphen is shown by most terminals
  return u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) == U_HST_VOWEL_JAMO ||
         u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE) == U_HST_TRAILING_JAMO;
}

bool is_wide(char32_t code) {
  const int width = u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

/// Characters that turn the direction of text around them.
bool is_bidi_control(char32_t code) { return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_BIDI_CONTROL) != 0; }

}  // namespace

char32_t next_strange_code_point(std::string_view utf8, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto start = at;
  auto i = static_cast<std::int64_t>(at);
  const auto length = static_cast<std::int64_t>(utf8.size());
  UChar32 code = 0;
  U8_NEXT(bytes, i, length, code);
  if (code < 0) {
    at = start + 1;
    return 0xFFFD;
  }
  at = static_cast<std::size_t>(i);
  return static_cast<char32_t>(code);
}

void append_code_point(std::string& utf8, char32_t code) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(code));
  utf8.append(bytes, static_cast<std::size_t>(length));
}

int columns(std::string_view utf8) {
  int total = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (const auto byte = static_cast<unsigned char>(utf8[at]); byte >= 0x20 && byte < 0x7F) {
      ++total;
      ++at;
      continue;
    }
    const auto code = next_code_point(utf8, at);
    total += is_zero_width(code) ? 0 : is_wide(code) ? 2 : 1;
  }
  return total;
}

std::string printable(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const auto start = at;
    const auto code = next_code_point(utf8, at);
    if (code == '\n' || code == '\t' || code == '\r' || code == 0x2028 || code == 0x2029 || code == 0x85) {
      result += ' ';
    } else if (code < 0x20) {
      append_code_point(result, 0x2400 + code);
    } else if (code == 0x7F) {
      append_code_point(result, 0x2421);
    } else if ((code >= 0x80 && code < 0xA0) || code == 0xFFFD || is_bidi_control(code)) {
      append_code_point(result, 0xFFFD);
    } else {
      result.append(utf8.substr(start, at - start));
    }
  }
  return result;
}

}  // namespace dateline::text
