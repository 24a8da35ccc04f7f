/// Folded text: what comes in is the valid UTF-8 of a report, what goes out are tokens, lines and sentences that know their bytes.
/// The only room that knows ICU. Folding is NFC without invisible characters; every token keeps its way back to the original bytes.
/// Word and sentence boundaries are those of UAX #29 as ICU finds them, mended where news text needs it. Tested by tests/text_test.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::text {

enum class TokenKind : std::uint8_t { word, number, punctuation };

/// A word ("Giơ", "O'Brien", "Kerry"; a possessive 's is a token of its own), a number ("290.000", "3,5", "26"), or one mark.
/// Hyphens, slashes and full stops between letters are tokens of their own: "Ke-ri" is three; "570kg" and "6h30" part at the letters.
struct alignas(64) Token {
  Span span;               ///< bytes of the original text
  std::string_view form;   ///< NFC, as written
  std::string_view lower;  ///< NFC, lower case, apostrophes straight, ð as đ, Vietnamese tone marks in the older place (hòa, not hoà)
  TokenKind kind = TokenKind::punctuation;
  bool space_before = false;  ///< white space or the text's start stands before it
  bool line_start = false;    ///< the first of its line
  bool capital = false;       ///< its first letter is upper case
  bool capitals = false;      ///< two letters or more, all upper case
  std::uint32_t word = 0;     ///< number of `lower` in the lexicon's vocabulary, 0: unknown; set by lexicon::number_words
  std::uint32_t stem = 0;     ///< number of its stem, likewise

  /// Written so. Asked everywhere of marks that the compiler knows: one byte is compared as one byte.
  bool is(std::string_view mark) const {
    if (form.size() != mark.size()) return false;
    return mark.size() == 1 ? form[0] == mark[0] : std::memcmp(form.data(), mark.data(), mark.size()) == 0;
  }
};

/// Half-open range of token indices.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  bool empty() const { return first == last; }
  bool contains(std::uint32_t at) const { return first <= at && at < last; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

/// One line of the text as it was written, without its end and its outer white space.
struct Line {
  Span span;
  TokenRange tokens;
  bool blank_before = true;  ///< an empty line or the text's start stands before it
};

/// The folded form of a report's text. Movable; tokens point into it and stay valid when it is moved.
class Text {
 public:
  Text() = default;
  /// `utf8` must be valid UTF-8 of less than 4 GiB.
  explicit Text(std::string_view utf8);
  Text(Text&&) noexcept = default;
  Text& operator=(Text&&) noexcept = default;
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  std::span<const Token> tokens() const { return tokens_; }
  std::span<Token> tokens() { return tokens_; }
  const Token& operator[](std::size_t at) const { return tokens_[at]; }
  std::size_t size() const { return tokens_.size(); }
  /// Lines that hold a token.
  std::span<const Line> lines() const { return lines_; }
  /// Bytes from the first to the last token of the range.
  Span span(TokenRange range) const;
  /// The forms of the range with single spaces where the text has white space.
  std::string joined(TokenRange range) const;

  /// Token indices after which ICU sees a sentence end inside `range`; see sentences().
  std::vector<std::uint32_t> raw_sentence_ends(TokenRange range) const;

 private:
  void fold(std::string_view utf8);
  void find_lines(std::string_view utf8);
  /// True where a sentence begins at a token that UAX #29 takes for the middle of one: behind "…", at digits, where a space is missing.
  bool sentence_opens_at(std::uint32_t at) const;

  std::vector<char> folded_;           // NFC UTF-8 without invisible characters; a vector, so that moving keeps the views
  std::vector<char> lower_;            // the lower-case forms that the text itself does not hold
  std::vector<std::uint32_t> origin_;  // for each byte of the folded text, and its end: byte of the original; empty where they are the same
  std::vector<Token> tokens_;
  std::vector<Line> lines_;
  bool plain_ = false;  // the text needs none of ICU's iterators
};

/// Sentences of a block. `is_abbreviation(at)` says whether the full stop at token `at` only ends an abbreviation or initials;
/// such a stop, and one inside a bracket or between quoted words and their speaker, ends no sentence.
/// What has more tokens than longest_sentence is no prose (a table, a list, a page that lost its full stops) and parts at its last comma before that
/// many, so that the work on a sentence, which looks at its words in pairs, stays in proportion to the text.
constexpr std::uint32_t longest_sentence = 400;
template <class IsAbbreviation>
std::vector<TokenRange> sentences(const Text& text, TokenRange block, IsAbbreviation is_abbreviation);

/// True for white space of Unicode, no-break spaces included.
bool is_space(char32_t c);
/// True for the invisible characters that scraped pages carry inside words: soft hyphen, zero-width characters, bidi controls, byte order mark.
bool is_invisible(char32_t c);
/// Lower case, without tone and other marks, đ as d: "Đa-mát" gives "da-mat". For keys, not for display.
std::string plain(std::string_view utf8);
/// Lower case of any UTF-8, NFC, folded as Token::lower is.
std::string lower(std::string_view utf8);
/// True where `bytes` is valid UTF-8; else `error_at` is the offset of the first bad byte.
bool valid_utf8(std::string_view bytes, std::size_t& error_at);
/// Bytes in `charset` (a name that ICU knows) to UTF-8; nothing where ICU does not know it or the bytes do not fit.
bool to_utf8(std::string_view bytes, const std::string& charset, std::string& out);
/// ICU's best guess of the charset of `bytes`, with its confidence of 0 to 100.
struct CharsetGuess {
  std::string name;
  int confidence = 0;
};
std::vector<CharsetGuess> guess_charset(std::string_view bytes);

// ---------------------------------------------------------------------------------------------------------------------

/// True where a range holds a word or a number.
inline bool says_something(const Text& text, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (text[i].kind != TokenKind::punctuation) return true;
  }
  return false;
}

/// “Sao anh đến?” ông hỏi: behind a question a word without a capital goes on with the sentence.
inline bool goes_on(const Text& text, std::uint32_t mark, std::uint32_t next) {
  const Token& token = text[next];
  return (text[mark].is("?") || text[mark].is("!") || text[mark].is("…")) && token.kind == TokenKind::word && !token.capital && !token.line_start;
}

/// Adds `sentence`, in parts where it is too long.
inline void add_sentence(const Text& text, TokenRange sentence, std::vector<TokenRange>& out) {
  while (sentence.size() > longest_sentence) {
    std::uint32_t cut = sentence.first + longest_sentence;
    const std::uint32_t least = sentence.first + longest_sentence / 2;
    while (cut > least && !text[cut - 1].is(",") && !text[cut - 1].is(";")) --cut;
    if (cut == least) cut = sentence.first + longest_sentence;
    out.push_back({sentence.first, cut});
    sentence.first = cut;
  }
  if (!sentence.empty()) out.push_back(sentence);
}

template <class IsAbbreviation>
std::vector<TokenRange> sentences(const Text& text, TokenRange block, IsAbbreviation is_abbreviation) {
  std::vector<TokenRange> out;
  std::uint32_t first = block.first;
  int brackets = 0;
  std::uint32_t scanned = block.first;
  for (const std::uint32_t end : text.raw_sentence_ends(block)) {
    for (; scanned < end; ++scanned) {
      if (text[scanned].is("(")) ++brackets;
      if (text[scanned].is(")") && brackets > 0) --brackets;
    }
    std::uint32_t last = end;  // the last mark that is no closing one decides
    while (last > first + 1 && (text[last - 1].is("\"") || text[last - 1].is("”") || text[last - 1].is(")") || text[last - 1].is("'"))) --last;
    const bool abbreviation = last > first && text[last - 1].is(".") && is_abbreviation(last - 1);
    const bool inside = brackets > 0 && end < block.last && end - first < 80;
    if (end < block.last && (abbreviation || inside || goes_on(text, last - 1, end))) continue;
    if (!says_something(text, {first, end})) {  // "/." belongs to what stands before it
      if (out.empty()) continue;
      out.back().last = end;
      first = end;
      continue;
    }
    add_sentence(text, {first, end}, out);
    first = end;
    brackets = 0;
  }
  if (says_something(text, {first, block.last})) {
    add_sentence(text, {first, block.last}, out);
  } else if (!out.empty()) {
    out.back().last = block.last;
  }
  return out;
}

}  // namespace dateline::text
