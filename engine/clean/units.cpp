// Lines -> paragraphs. In: a folded text. Out: Units. Proved by tests/clean_test.cpp.
#include "clean/units.hpp"

#include <algorithm>

namespace dateline::clean {
namespace {

bool closes(const text::Token& token) {
  if (token.kind != text::TokenKind::punctuation) return false;
  for (const char* mark : {"\"", "”", "’", "'", ")", "]", "»", "“"}) {
    if (token.is(mark)) return true;
  }
  return false;
}

bool ends_clause(const text::Token& token) {
  if (token.kind != text::TokenKind::punctuation) return false;
  for (const char* mark : {".", "!", "?", "…", "。"}) {
    if (token.is(mark)) return true;
  }
  return false;
}

std::size_t columns(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// No page was wrapped at a width above this.
constexpr std::size_t widest = 100;

// Of a line; of one that is wider than any page was wrapped at, only that it is.
std::size_t columns(const text::Text& text, text::TokenRange range) {
  std::size_t width = 0;
  for (std::uint32_t i = range.first; i < range.last && width <= widest; ++i) {
    width += columns(text[i].form) + (i > range.first && text[i].space_before ? 1 : 0);
  }
  return width;
}

// Width of the first word of a line: its tokens up to the next blank.
std::size_t first_word(const text::Text& text, text::TokenRange line) {
  std::size_t width = 0;
  for (std::uint32_t i = line.first; i < line.last && (i == line.first || !text[i].space_before); ++i) width += columns(text[i].form);
  return width;
}

bool line_ends_sentence(const text::Text& text, text::TokenRange range) {
  std::uint32_t last = range.last;
  while (last > range.first + 1 && closes(text[last - 1])) --last;
  return last > range.first && ends_clause(text[last - 1]);
}

// The width at which the page was wrapped: its widest line, where hardly a line is wider than a screen of letters. 0: not wrapped.
std::size_t wrap_width(const std::vector<std::size_t>& widths) {
  constexpr std::size_t narrowest = 40;
  std::size_t width = 0, wide = 0;
  for (const std::size_t w : widths) {
    if (w > widest)
      ++wide;
    else
      width = std::max(width, w);
  }
  return wide * 10 > widths.size() || width < narrowest ? 0 : width;
}

// Where the wrapped paragraph begins that ends the group of lines first..last (no empty line stands between them): every line of it but the last is
// as full as the width allowed, and a sentence runs over a line's end. `last` where there is none. A heading may stand right above it.
std::size_t wrapped_from(const text::Text& text, std::size_t first, std::size_t last, const std::vector<std::size_t>& widths, std::size_t width) {
  if (width == 0) return last;
  bool runs_over = false;
  std::size_t start = last - 1;
  while (start > first) {
    const std::size_t above = start - 1;
    if (widths[above] > width || widths[above] + 1 + first_word(text, text.lines()[start].tokens) <= width) break;
    runs_over = runs_over || !line_ends_sentence(text, text.lines()[above].tokens);
    start = above;
  }
  return runs_over && start + 1 < last ? start : last;
}

}  // namespace

bool Unit::prose() const {
  if (cut) return words >= 4;
  if (ends_sentence && !asks && words >= 5) return true;
  return words >= 26 || (inner_end && words >= 10);
}

Unit unit_of(const text::Text& text, text::TokenRange tokens) {
  Unit unit;
  unit.tokens = tokens;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const text::Token& token = text[i];
    if (token.kind != text::TokenKind::punctuation) ++unit.words;
    if (token.kind == text::TokenKind::word && token.capital) ++unit.capitals;
    if (ends_clause(token) && i + 1 < tokens.last && text[i + 1].space_before && text[i + 1].kind == text::TokenKind::word && text[i + 1].capital &&
        i > tokens.first && text[i - 1].kind == text::TokenKind::word && text[i - 1].form.size() > 2) {
      unit.inner_end = true;
    }
  }
  std::uint32_t last = tokens.last;
  while (last > tokens.first + 1 && closes(text[last - 1])) --last;
  if (last == tokens.first) return unit;
  unit.ends_sentence = ends_clause(text[last - 1]);
  unit.asks = text[last - 1].is("?") || text[last - 1].is("!");
  unit.ends_article = last >= tokens.first + 3 && text[last - 1].is(".") && text[last - 2].is("/") && text[last - 3].is(".");
  return unit;
}

std::vector<Unit> units_of(const text::Text& text) {
  const auto lines = text.lines();
  std::vector<std::size_t> widths;
  for (const text::Line& line : lines) widths.push_back(columns(text, line.tokens));
  const std::size_t width = wrap_width(widths);
  std::vector<Unit> units;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    while (end < lines.size() && !lines[end].blank_before) ++end;
    const std::size_t start = wrapped_from(text, i, end, widths, width);
    for (; i < start; ++i) units.push_back(unit_of(text, lines[i].tokens));
    if (i < end) units.push_back(unit_of(text, {lines[i].tokens.first, lines[end - 1].tokens.last}));
    i = end;
  }
  return units;
}

std::size_t cut(std::vector<Unit>& units, std::size_t at, std::uint32_t token, const text::Text& text) {
  const text::TokenRange whole = units[at].tokens;
  Unit front = unit_of(text, {whole.first, token}), back = unit_of(text, {token, whole.last});
  front.kind = units[at].kind;
  back.kind = units[at].kind;
  front.cut = true;
  units[at] = front;
  units.insert(units.begin() + static_cast<std::ptrdiff_t>(at) + 1, back);
  return at + 1;
}

bool same_words(const text::Text& text, const Unit& a, const Unit& b) {
  if (a.words != b.words) return false;
  std::uint32_t i = a.tokens.first, j = b.tokens.first;
  const auto skip = [&](std::uint32_t& at, std::uint32_t last) {
    while (at < last && text[at].kind == text::TokenKind::punctuation) ++at;
  };
  for (;; ++i, ++j) {
    skip(i, a.tokens.last);
    skip(j, b.tokens.last);
    if (i == a.tokens.last || j == b.tokens.last) return i == a.tokens.last && j == b.tokens.last;
    if (text[i].lower != text[j].lower) return false;
  }
}

}  // namespace dateline::clean
