// Charsets and plain folding. In: bytes. Out: UTF-8, keys. Proved by tests/text_test.cpp and tests/read_test.cpp.
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include "text/ascii.hpp"
#include "text/letters.hpp"
#include "text/text.hpp"

namespace dateline::text {

// Letters of two bytes, and of three where their first byte allows any others, are told by their bits; all else, and what is wrong, by ICU.
bool valid_utf8(std::string_view bytes, std::size_t& error_at) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  const auto goes_on = [&](std::size_t at) { return at < bytes.size() && (byte(at) & 0xC0) == 0x80; };
  for (std::size_t at = behind_ascii(bytes, 0); at < bytes.size(); at = behind_ascii(bytes, at)) {
    const unsigned char first = byte(at);
    if (first >= 0xC2 && first < 0xE0 && goes_on(at + 1)) {
      at += 2;
    } else if (first > 0xE0 && first < 0xED && goes_on(at + 1) && goes_on(at + 2)) {
      at += 3;
    } else {
      auto i = static_cast<int32_t>(at);
      UChar32 c = 0;
      U8_NEXT(bytes.data(), i, static_cast<int32_t>(bytes.size()), c);
      if (c < 0) {
        error_at = at;
        return false;
      }
      at = static_cast<std::size_t>(i);
    }
  }
  return true;
}

bool to_utf8(std::string_view bytes, const std::string& charset, std::string& out) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset.c_str(), &status);
  if (U_FAILURE(status)) return false;
  ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::u16string wide(bytes.size() * 2 + 16, u'\0');
  const int32_t n =
      ucnv_toUChars(converter, wide.data(), static_cast<int32_t>(wide.size()), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  ucnv_close(converter);
  if (U_FAILURE(status)) return false;
  wide.resize(static_cast<std::size_t>(n));
  out.clear();
  icu::UnicodeString(false, wide.data(), n).toUTF8String(out);
  return true;
}

std::vector<CharsetGuess> guess_charset(std::string_view bytes) {
  std::vector<CharsetGuess> out;
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return out;
  ucsdet_setText(detector, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector, &found, &status);
  for (int32_t i = 0; U_SUCCESS(status) && i < found; ++i) {
    out.push_back({ucsdet_getName(matches[i], &status), ucsdet_getConfidence(matches[i], &status)});
  }
  ucsdet_close(detector);
  return out;
}

namespace {

// Letters that the tables know without their marks. False where there is anything else.
bool plain_of_letters(std::string_view utf8, std::string& out) {
  const Letters& all = letters();
  char32_t c = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!next_if_valid(utf8, at, c)) return false;
    const char32_t bare = all.bare(c);
    if (bare == 0) return false;
    append_letter(out, bare);
  }
  return true;
}

}  // namespace

std::string plain(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  if (plain_of_letters(utf8, out)) return out;
  out.clear();
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2& nfd = *icu::Normalizer2::getNFDInstance(status);
  std::string parts;
  icu::StringByteSink<std::string> sink(&parts);
  nfd.normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), sink, nullptr, status);
  const auto length = static_cast<int32_t>(parts.size());
  for (int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(parts.data(), i, length, c);
    if (c < 0 || (U_GET_GC_MASK(c) & U_GC_MN_MASK)) continue;
    c = u_tolower(c);
    if (c == 0x111) c = 'd';
    if (c == 0x2019) c = '\'';
    char buffer[4];
    int32_t n = 0;
    U8_APPEND_UNSAFE(buffer, n, c);
    out.append(buffer, static_cast<std::size_t>(n));
  }
  return out;
}

}  // namespace dateline::text
