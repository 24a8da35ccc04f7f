// Bytes -> UTF-8. In: the bytes of a file. Out: valid UTF-8 and the name of the charset, or an Error that names the place. Proved by
// tests/read_test.cpp.
#include "read/decode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "dateline/error.hpp"
#include "lexicon/table.hpp"
#include "text/text.hpp"

namespace dateline::read_room {
namespace {

using Byte = unsigned char;

struct Magic {
  std::string_view bytes, what;
};
constexpr std::string_view mend = "give the report as plain text or HTML";
constexpr std::array<Magic, 15> magics{{{"\x89PNG", "a PNG image"},
                                        {"\xFF\xD8\xFF", "a JPEG image"},
                                        {"GIF8", "a GIF image"},
                                        {"RIFF", "a RIFF file (image or sound)"},
                                        {"%PDF-", "a PDF document"},
                                        {"PK\x03\x04", "a ZIP archive or an office document"},
                                        {"\x1F\x8B", "a gzip archive"},
                                        {"\x7F"
                                         "ELF",
                                         "a program"},
                                        {"\xD0\xCF\x11\xE0", "an office document"},
                                        {"{\\rtf", "an RTF document"},
                                        {"BZh", "a bzip2 archive"},
                                        {"\xFD"
                                         "7zXZ",
                                         "an xz archive"},
                                        {"7z\xBC\xAF", "a 7-Zip archive"},
                                        {"\x28\xB5\x2F\xFD", "a Zstandard archive"},
                                        {"OggS", "an Ogg file"}}};

[[noreturn]] void fail(const std::string& path, const std::string& what) { throw Error(path + ": " + what); }

[[noreturn]] void fail_at(const std::string& path, std::size_t offset, const std::string& what) {
  throw Error(path + ":" + std::to_string(offset) + ": " + what);
}

std::string hex(Byte byte) {
  char buffer[8];
  std::snprintf(buffer, sizeof buffer, "0x%02X", static_cast<unsigned>(byte));
  return buffer;
}

bool is_control(Byte c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' && c != 0x1B) || c == 0x7F; }

// How many bytes may be below 0x20 or 0x7F: all eight of a word that has one, and the last few (Warren, Hacker's Delight 6-1).
std::size_t most_low_bytes(std::string_view bytes) {
  constexpr std::uint64_t each = 0x0101010101010101ULL, tops = 0x80 * each;
  constexpr std::size_t width = sizeof(std::uint64_t);
  std::size_t words = 0, at = 0;
  for (; at + width <= bytes.size(); at += width) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, width);
    const std::uint64_t deletes = word ^ 0x7F * each;
    words += ((((word - 0x20 * each) & ~word) | ((deletes - each) & ~deletes)) & tops) != 0;
  }
  return words * width + (bytes.size() - at);
}

// More than a tenth are control characters, line ends and tabs not counted.
bool mostly_controls(std::string_view bytes) {
  // Hardly a text has so many bytes of their range at all, which is quickly seen.
  if (most_low_bytes(bytes) * 10 <= bytes.size()) return false;
  const auto n = std::count_if(bytes.begin(), bytes.end(), [](char c) { return is_control(static_cast<Byte>(c)); });
  return static_cast<double>(n) / static_cast<double>(bytes.size()) > 0.1;
}

std::optional<std::string> marked_charset(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return "UTF-32LE";
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32BE";
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  return std::nullopt;
}

// UTF-16 and UTF-32 without a mark: the zero bytes of blanks and plain letters stand at one end of each unit and nowhere else.
std::optional<std::string> wide_charset(std::string_view bytes) {
  if (bytes.size() < 8) return std::nullopt;
  std::array<std::size_t, 4> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 4] += bytes[i] == '\0' ? 1 : 0;
  const std::size_t quarter = bytes.size() / 4;
  auto many = [&](std::size_t n) { return n * 5 > quarter * 2; };
  auto all = [&](std::size_t n) { return n * 20 > quarter * 19; };
  auto few = [&](std::size_t n) { return n * 50 < quarter + 50; };
  if (bytes.size() % 4 == 0 && all(zeros[3]) && all(zeros[2]) && few(zeros[0])) return "UTF-32LE";
  if (bytes.size() % 4 == 0 && all(zeros[0]) && all(zeros[1]) && few(zeros[3])) return "UTF-32BE";
  if (bytes.size() % 2 != 0) return std::nullopt;
  if (many(zeros[1]) && many(zeros[3]) && few(zeros[0]) && few(zeros[2])) return "UTF-16LE";
  if (many(zeros[0]) && many(zeros[2]) && few(zeros[1]) && few(zeros[3])) return "UTF-16BE";
  return std::nullopt;
}

struct Utf8Damage {
  std::size_t good = 0;   // characters of more than one byte
  std::size_t bad = 0;    // bytes that belong to none
  std::size_t first = 0;  // offset of the first of these
};

Utf8Damage utf8_damage(std::string_view bytes) {
  Utf8Damage out;
  for (std::size_t i = 0; i < bytes.size();) {
    const auto c = static_cast<Byte>(bytes[i]);
    const std::size_t more = c < 0x80 ? 0 : c >= 0xC2 && c < 0xE0 ? 1 : c >= 0xE0 && c < 0xF0 ? 2 : c >= 0xF0 && c < 0xF5 ? 3 : 9;
    bool fits = more != 9 && i + more < bytes.size() + (more == 0 ? 1 : 0);
    for (std::size_t k = 1; fits && k <= more; ++k) fits = (static_cast<Byte>(bytes[i + k]) & 0xC0) == 0x80;
    if (fits) {
      out.good += more > 0 ? 1 : 0;
      i += more + 1;
      continue;
    }
    if (out.bad++ == 0) out.first = i;
    ++i;
  }
  return out;
}

// How well a reading tells words: the share of its words with letters beyond ASCII that some language pack knows. A wrong reading of Vietnamese
// yields letters that make no word.
double known_words(const std::string& utf8) {
  const text::Text text(utf8);
  std::size_t words = 0, known = 0;
  for (const text::Token& token : text.tokens()) {
    const bool beyond = std::any_of(token.lower.begin(), token.lower.end(), [](char c) { return static_cast<Byte>(c) >= 0x80; });
    if (!beyond || token.kind != text::TokenKind::word) continue;
    ++words;
    if (lexicon::word_number(token.lower) != 0) ++known;
  }
  return words < 3 ? 0 : static_cast<double>(known) / static_cast<double>(words);
}

bool has_c1_controls(const std::string& utf8) {
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    if (static_cast<Byte>(utf8[i]) == 0xC2 && static_cast<Byte>(utf8[i + 1]) < 0xA0 && static_cast<Byte>(utf8[i + 1]) != 0x85) return true;
  }
  return false;
}

std::optional<std::string> converted(std::string_view bytes, const std::string& charset) {
  std::string out;
  if (!text::to_utf8(bytes, charset, out)) return std::nullopt;
  return out;
}

// Charsets of one or more bytes a letter, old enough to have no mark. ICU's detector does not know windows-1258, so it is tried for itself.
Decoded legacy(const std::string& path, std::string_view bytes, const std::string& declared, std::size_t first_bad) {
  const std::string_view sample = bytes.substr(0, 65536);
  std::vector<std::pair<std::string, int>> candidates;
  if (!declared.empty()) candidates.emplace_back(declared, 100);
  candidates.emplace_back("windows-1258", 0);
  for (const text::CharsetGuess& guess : text::guess_charset(sample)) {
    if (!guess.name.starts_with("UTF-") && guess.confidence >= 10) candidates.emplace_back(guess.name, guess.confidence);
  }
  candidates.emplace_back("windows-1252", 5);
  Decoded best;
  double best_score = 0;
  for (const auto& [charset, confidence] : candidates) {
    const auto part = converted(sample, charset);
    if (!part || has_c1_controls(*part)) continue;
    const double score = known_words(*part) * 100 + confidence * 0.3;
    if (score <= best_score) continue;
    auto whole = sample.size() == bytes.size() ? part : converted(bytes, charset);
    if (!whole) continue;
    best_score = score;
    best = {std::move(*whole), charset};
  }
  if (best.charset.empty()) {
    fail_at(path, first_bad, "byte " + hex(static_cast<Byte>(bytes[first_bad])) + " fits no known charset; save the report as UTF-8");
  }
  return best;
}

void refuse_binary(const std::string& path, std::string_view bytes) {
  for (const Magic& magic : magics) {
    if (bytes.starts_with(magic.bytes)) fail(path, std::string(magic.what) + ", no report; " + std::string(mend));
  }
  const std::size_t zero = bytes.find('\0');
  if (zero != std::string_view::npos) fail_at(path, zero, "a zero byte: not a text; " + std::string(mend));
  if (bytes.size() >= 16 && mostly_controls(bytes)) fail(path, "mostly control characters: not a text; " + std::string(mend));
}

Decoded decode_wide(const std::string& path, std::string_view bytes, const std::string& charset) {
  const std::size_t mark = charset.starts_with("UTF-32") ? 4 : 2;
  auto text = converted(marked_charset(bytes) ? bytes.substr(mark) : bytes, charset);
  if (!text) fail(path, "broken " + charset + "; save the report as UTF-8");
  if (mostly_controls(*text)) fail(path, "mostly control characters: not a text; " + std::string(mend));
  return {std::move(*text), charset};
}

}  // namespace

Decoded decode(const std::string& path, std::string_view bytes, const std::string& declared) {
  if (const auto marked = marked_charset(bytes)) return decode_wide(path, bytes, *marked);
  if (bytes.find('\0') != std::string_view::npos) {
    if (const auto wide = wide_charset(bytes)) return decode_wide(path, bytes, *wide);
  }
  refuse_binary(path, bytes);
  std::size_t error_at = 0;
  if (text::valid_utf8(bytes, error_at)) return {std::string(bytes), "UTF-8"};
  const Utf8Damage damage = utf8_damage(bytes);
  if (damage.good > 4 * damage.bad || bytes.starts_with("\xEF\xBB\xBF")) {
    fail_at(path, error_at,
            "byte " + hex(static_cast<Byte>(bytes[error_at])) + " is no UTF-8, while the rest of the file is; mend it or save the report again");
  }
  return legacy(path, bytes, declared, error_at);
}

}  // namespace dateline::read_room
