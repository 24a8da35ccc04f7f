// UTF-8 -> folded tokens with their bytes. In: valid UTF-8. Out: text::Text. Proved by tests/text_test.cpp.
#include "text/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/utext.h>

#include <memory>

#include "text/tone.hpp"

namespace dateline::text {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

// Invisible characters that scraped pages carry inside words: soft hyphen, zero-width characters, bidi controls, byte order mark.
bool is_invisible(UChar32 c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// Break iterators are costly to make and not to be shared: one of each for a thread.
icu::BreakIterator& word_breaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  }();
  return *breaks;
}

icu::BreakIterator& sentence_breaks() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaks = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
  }();
  return *breaks;
}

// Room for the letters of one token, kept between tokens.
std::vector<char32_t>& scratch() {
  thread_local std::vector<char32_t> letters;
  return letters;
}

void append_utf8(std::vector<char>& out, UChar32 c) {
  char buffer[4];
  int length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.insert(out.end(), buffer, buffer + length);
}

}  // namespace

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x00A0 || c == 0x202F || c == 0x2007; }

Text::Text(std::string_view utf8) {
  fold(utf8);
  find_tokens();
  find_lines(utf8);
}

void Text::fold(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  std::string normal;
  std::vector<std::uint32_t> origin;  // of each byte of `normal`; empty: the bytes are the same
  const icu::StringPiece piece(utf8.data(), static_cast<int32_t>(utf8.size()));
  std::string_view folded = utf8;
  if (!nfc().isNormalizedUTF8(piece, status)) {
    icu::Edits edits;
    icu::StringByteSink<std::string> sink(&normal);
    nfc().normalizeUTF8(0, piece, sink, &edits, status);
    origin.resize(normal.size());
    for (auto it = edits.getFineIterator(); it.next(status);) {
      for (int32_t i = 0; i < it.newLength(); ++i) {
        origin[static_cast<std::size_t>(it.destinationIndex() + i)] =
            static_cast<std::uint32_t>(it.sourceIndex() + (it.hasChange() ? 0 : i));
      }
    }
    folded = normal;
  }
  folded_.reserve(folded.size());
  utf16_.reserve(folded.size());
  byte_of_.reserve(folded.size() + 1);
  const auto length = static_cast<int32_t>(folded.size());
  for (int32_t i = 0; i < length;) {
    const int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(folded.data(), i, length, c);
    if (c < 0) c = 0xFFFD;
    if (is_invisible(c)) continue;
    const std::uint32_t byte = origin.empty() ? static_cast<std::uint32_t>(start) : origin[static_cast<std::size_t>(start)];
    char16_t units[2];
    int32_t n = 0;
    U16_APPEND_UNSAFE(units, n, c);
    for (int32_t k = 0; k < n; ++k) {
      utf16_.push_back(units[k]);
      byte_of_.push_back(byte);
    }
  }
  byte_of_.push_back(static_cast<std::uint32_t>(utf8.size()));
}

void Text::find_tokens() {
  tokens_.reserve(utf16_.size() / 5 + 8);
  lower_.reserve(utf16_.size() * 2);
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUChars(&utext, utf16_.data(), static_cast<int64_t>(utf16_.size()), &status);
  icu::BreakIterator& breaks = word_breaks();
  breaks.setText(&utext, status);
  // Forms are written to two arenas first and pointed at in the end, since an arena moves while it grows.
  int32_t begin = breaks.first();
  for (int32_t end = breaks.next(); end != icu::BreakIterator::DONE; begin = end, end = breaks.next()) {
    add_token(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
  }
  utext_close(&utext);
  std::size_t form = 0, low = 0;
  for (Token& token : tokens_) {
    const std::size_t form_size = token.form.size(), lower_size = token.lower.size();
    token.form = {folded_.data() + form, form_size};
    token.lower = {lower_.data() + low, lower_size};
    form += form_size;
    low += lower_size;
  }
}

namespace {

enum class Shape : std::uint8_t { space, letter, digit, stop, apostrophe, mark };

Shape shape_of(UChar32 c) {
  if (c == '.' || c == 0x2024) return Shape::stop;
  if (c == '\'' || c == 0x2019) return Shape::apostrophe;
  if (c == '_') return Shape::mark;
  if (u_isdigit(c)) return Shape::digit;
  if (u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK)) return Shape::letter;
  if (is_space(static_cast<char32_t>(c)) || u_iscntrl(c)) return Shape::space;
  return Shape::mark;
}

}  // namespace

// One segment of UAX #29 gives one token or several: "570kg" parts before the letters, "TP.HCM" at the stop, "Kerry's" before the 's.
void Text::add_token(std::uint32_t begin16, std::uint32_t end16) {
  auto at = [&](std::uint32_t i) {
    UChar32 c = 0;
    U16_GET(utf16_.data(), 0, static_cast<int32_t>(i), static_cast<int32_t>(utf16_.size()), c);
    return c;
  };
  auto width = [](UChar32 c) { return static_cast<std::uint32_t>(U16_LENGTH(c)); };
  auto emit = [&](std::uint32_t b, std::uint32_t e, TokenKind kind) {
    Token token;
    token.kind = kind;
    token.span = {byte_of_[b], byte_of_[e]};
    token.space_before = b == 0 || shape_of(utf16_[b - 1]) == Shape::space;
    const std::size_t form_at = folded_.size(), lower_at = lower_.size();
    std::vector<char32_t>& letters = scratch();
    letters.clear();
    std::size_t upper = 0, alphabetic = 0;
    for (std::uint32_t i = b; i < e;) {
      const UChar32 c = at(i);
      append_utf8(folded_, c);
      if (u_isalpha(c)) {
        ++alphabetic;
        if (u_isupper(c)) {
          ++upper;
          if (alphabetic == 1) token.capital = true;
        }
      }
      letters.push_back(c == 0x2019 ? U'\'' : static_cast<char32_t>(u_tolower(c)));
      i += width(c);
    }
    token.capitals = alphabetic >= 2 && upper == alphabetic;
    if (kind == TokenKind::word) older_tone_place(letters);
    for (const char32_t c : letters) append_utf8(lower_, static_cast<UChar32>(c));
    token.form = std::string_view(folded_.data() + form_at, folded_.size() - form_at);
    token.lower = std::string_view(lower_.data() + lower_at, lower_.size() - lower_at);
    tokens_.push_back(token);
    begin16_.push_back(b);
  };

  const bool starts_with_digit = begin16 < end16 && shape_of(at(begin16)) == Shape::digit;
  std::uint32_t i = begin16;
  while (i < end16) {
    const UChar32 c = at(i);
    const Shape shape = shape_of(c);
    if (shape == Shape::space) {
      i += width(c);
      continue;
    }
    if (shape == Shape::mark || shape == Shape::stop) {
      emit(i, i + width(c), TokenKind::punctuation);
      i += width(c);
      continue;
    }
    std::uint32_t end = i;
    if (shape == Shape::digit) {
      while (end < end16) {
        const UChar32 d = at(end);
        const bool digit_after = end + 1 < end16 && u_isdigit(at(end + 1));
        if (!u_isdigit(d) && !((d == '.' || d == ',') && digit_after)) break;
        end += width(d);
      }
      emit(i, end, TokenKind::number);
      i = end;
      continue;
    }
    while (end < end16) {
      const UChar32 d = at(end);
      const Shape s = shape_of(d);
      if (s == Shape::letter || (s == Shape::digit && !starts_with_digit)) {
        end += width(d);
        continue;
      }
      if (s != Shape::apostrophe) break;
      const bool possessive = end + 2 == end16 && (at(end + 1) == 's' || at(end + 1) == 'S');
      if (end == i || end + 1 >= end16 || possessive) break;
      end += width(d);
    }
    if (end == i) {  // an apostrophe: with its s, or alone
      const bool possessive = i + 2 == end16 && (at(i + 1) == 's' || at(i + 1) == 'S');
      end = possessive ? i + 2 : i + width(c);
      emit(i, end, possessive ? TokenKind::word : TokenKind::punctuation);
    } else {
      emit(i, end, TokenKind::word);
    }
    i = end;
  }
}

void Text::find_lines(std::string_view utf8) {
  std::size_t token = 0;
  bool blank = true;
  for (std::size_t at = 0; at <= utf8.size();) {
    std::size_t end = utf8.find('\n', at);
    if (end == std::string_view::npos) end = utf8.size();
    const std::size_t first = token;
    while (token < tokens_.size() && tokens_[token].span.begin < end) ++token;
    if (token > first) {
      tokens_[first].line_start = true;
      const TokenRange range{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(token)};
      lines_.push_back({span(range), range, blank});
      blank = false;
    } else {
      blank = true;
    }
    at = end + 1;
  }
}

Span Text::span(TokenRange range) const {
  if (range.empty()) return {};
  return {tokens_[range.first].span.begin, tokens_[range.last - 1].span.end};
}

std::string Text::joined(TokenRange range) const {
  std::string out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && tokens_[i].space_before) out += ' ';
    out += tokens_[i].form;
  }
  return out;
}

std::vector<std::uint32_t> Text::raw_sentence_ends(TokenRange range) const {
  std::vector<std::uint32_t> ends;
  if (range.empty()) return ends;
  const std::uint32_t begin = begin16_[range.first];
  std::uint32_t end = range.last < begin16_.size() ? begin16_[range.last] : static_cast<std::uint32_t>(utf16_.size());
  UErrorCode status = U_ZERO_ERROR;
  UText utext = UTEXT_INITIALIZER;
  utext_openUChars(&utext, utf16_.data() + begin, static_cast<int64_t>(end - begin), &status);
  icu::BreakIterator& breaks = sentence_breaks();
  breaks.setText(&utext, status);
  std::uint32_t token = range.first;
  breaks.first();
  for (int32_t at = breaks.next(); at != icu::BreakIterator::DONE; at = breaks.next()) {
    const std::uint32_t place = begin + static_cast<std::uint32_t>(at);
    // UAX #29 sees no end where a lower-case word comes next but for digits: "… thiệt mạng. 15 người …".
    for (; token < range.last && begin16_[token] < place; ++token) {
      const bool number_opens = token > range.first + 1 && tokens_[token].kind == TokenKind::number && tokens_[token].space_before && tokens_[token - 1].is(".") &&
                                !tokens_[token - 1].space_before && tokens_[token - 2].kind == TokenKind::word;
      if (number_opens && (ends.empty() || ends.back() != token)) ends.push_back(token);
    }
    if (ends.empty() || ends.back() != token) ends.push_back(token);
  }
  utext_close(&utext);
  return ends;
}

}  // namespace dateline::text
