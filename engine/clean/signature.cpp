// Signatures. In: a short range of tokens. Out: byline, credits, outlet. Proved by tests/clean_test.cpp.
#include "clean/signature.hpp"

#include <algorithm>

#include "clean/marks.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::Token;
using text::TokenRange;

bool is_dash(const Token& token) { return token.is("-") || token.is("–") || token.is("—"); }
bool opens(const Token& token) { return token.is("(") || token.is("["); }
bool shuts(const Token& token) { return token.is(")") || token.is("]"); }
bool joins(const Token& token) {
  return token.is(",") || token.is("/") || token.is("&") || token.is(";") || token.lower == "và" || token.lower == "and" || token.is("·") ||
         token.is("|");
}

std::uint32_t words_in(const Text& text, TokenRange range) {
  std::uint32_t n = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) n += text[i].kind == text::TokenKind::punctuation ? 0 : 1;
  return n;
}

TokenRange trimmed(const Text& text, TokenRange range) {
  auto outer = [&](const Token& t) { return opens(t) || shuts(t) || t.is("*") || t.is(":") || is_dash(t) || joins(t) || t.is(".") || t.is("•"); };
  while (!range.empty() && text[range.first].kind == text::TokenKind::punctuation && outer(text[range.first])) ++range.first;
  while (!range.empty() && text[range.last - 1].kind == text::TokenKind::punctuation && outer(text[range.last - 1]) &&
         !(text[range.last - 1].is(".") && range.size() > 1 && text[range.last - 2].form.size() <= 2)) {
    --range.last;
  }
  return range;
}

// The whole range is names of known outlets, joined by marks: "TTXVN/Vietnam+", "Kyodo, NHK".
bool all_outlets(const Text& text, TokenRange range) {
  bool any = false;
  for (std::uint32_t i = range.first; i < range.last;) {
    if (const auto match = outlet_at(text, i, range.last)) {
      any = true;
      i += match.length;
    } else if (joins(text[i]) || is_dash(text[i])) {
      ++i;
    } else {
      return false;
    }
  }
  return any;
}

struct Found {
  std::uint32_t at = 0, length = 0;
  explicit operator bool() const { return length > 0; }
};

// The first word of a kind that stands at a place where a part may begin: at the start, after a bracket, a dash, a comma or a slash.
Found part_marked(const Text& text, TokenRange range, Mark mark) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const bool begins = i == range.first || opens(text[i - 1]) || is_dash(text[i - 1]) || joins(text[i - 1]);
    if (!begins) continue;
    if (const std::uint32_t length = mark_at(text, i, range.last, mark)) return {i, length};
  }
  return {};
}

// "Minh Thư tổng hợp", "Hải Đăng (tổng hợp)", "(Tổng hợp)": where the closing words begin.
Found compiled_end(const Text& text, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const std::uint32_t length = mark_at(text, i, range.last, Mark::compiled);
    if (length > 0 && trimmed(text, {i + length, range.last}).empty()) return {i, length};
  }
  return {};
}

void add_all(std::vector<std::string>& to, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
  }
}

// A name, perhaps with its house: "Diệu Hương/VOV-Trung tâm Tin", "Đức Tưởng (TTXVN)".
void read_author(const Text& text, TokenRange range, Signature& out) {
  range = trimmed(text, range);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && !(joins(text[i - 1]) || opens(text[i - 1]) || is_dash(text[i - 1]))) continue;
    if (const auto match = outlet_at(text, i, range.last); match && (i > range.first || all_outlets(text, range))) {
      add_all(out.credits, {std::string(match.value->name)});
      out.certain = true;
      range.last = i;
      range = trimmed(text, range);
      break;
    }
  }
  out.byline = text.joined(range);
}

bool names_team(const Text& text, TokenRange range) {  // "our town hall correspondent"
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (mark_at(text, i, range.last, Mark::team) > 0) return true;
  }
  return false;
}

bool is_copyright(const Text& text, TokenRange range) {
  if (text[range.first].is("©")) return true;
  return range.size() > 3 && text[range.first].is("(") && text[range.first + 1].lower == "c" && text[range.first + 2].is(")");
}

}  // namespace

bool looks_like_name(const Text& text, TokenRange range) {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = text[i];
    if (token.kind == text::TokenKind::number) return false;
    if (token.kind == text::TokenKind::punctuation) {
      if (!(is_dash(token) || joins(token) || token.is("."))) return false;
      continue;
    }
    ++words;
    if (!token.capital && !joins(token) && token.form.size() > 3) return false;
    if (!token.capital && words == 1) return false;
  }
  return words >= 1;
}

std::vector<std::string> outlet_names(const Text& text, TokenRange range) {
  std::vector<std::string> out;
  range = trimmed(text, range);
  for (std::uint32_t i = range.first; i < range.last;) {
    std::uint32_t end = i;
    if (const auto match = outlet_at(text, i, range.last);
        match && (i + match.length == range.last || text[i + match.length].kind == text::TokenKind::punctuation)) {
      add_all(out, {std::string(match.value->name)});
      end = i + match.length;
      while (end < range.last && !joins(text[end])) ++end;
    } else {
      while (end < range.last && !joins(text[end])) ++end;
      const TokenRange part = trimmed(text, {i, end});
      if (!part.empty()) add_all(out, {text.joined(part)});
    }
    i = end + 1;
  }
  return out;
}

std::optional<Signature> signature_of(const Text& text, TokenRange range) {
  if (range.empty() || words_in(text, range) > 14) return std::nullopt;
  Signature out;
  if (is_copyright(text, range)) {
    out.credits = outlet_names(text, {range.first + (text[range.first].is("©") ? 1u : 3u), range.last});
    if (!out.credits.empty()) out.outlet = out.credits.front();
    out.certain = true;
    return out;
  }
  const TokenRange inner = trimmed(text, range);
  if (inner.empty()) return std::nullopt;
  if (all_outlets(text, inner)) {
    out.credits = outlet_names(text, inner);
    out.certain = true;
    for (std::uint32_t i = inner.first; i < inner.last && !out.outlet; ++i) {
      const auto match = outlet_at(text, i, inner.last);
      if (match && !match.value->agency) out.outlet = match.value->name;
    }
    return out;
  }
  if (const Found credit = part_marked(text, inner, Mark::credit)) {
    const TokenRange names = trimmed(text, {credit.at + credit.length, range.last});
    const bool named = !names.empty() && words_in(text, names) <= 8 &&
                       (looks_like_name(text, names) || outlet_at(text, names.first, names.last) || names_press(text, names));
    if (named && (credit.at == inner.first || looks_like_name(text, trimmed(text, {inner.first, credit.at})) ||
                  compiled_end(text, {inner.first, credit.at}))) {
      out.credits = outlet_names(text, names);
      if (credit.at > inner.first) out.byline = text.joined(trimmed(text, {inner.first, credit.at}));
      out.certain = true;
      return out;
    }
  }
  if (const Found end = compiled_end(text, inner)) {
    const TokenRange author = trimmed(text, {inner.first, end.at});
    if (author.empty() || looks_like_name(text, author)) {
      if (!author.empty()) read_author(text, author, out);
      out.certain = true;
      return out;
    }
  }
  if (const std::uint32_t length = mark_at(text, inner.first, inner.last, Mark::team); length > 0 && words_in(text, inner) <= 7) {
    out.byline = text.joined(inner);
    out.certain = true;
    return out;
  }
  if (const std::uint32_t length = mark_at(text, inner.first, inner.last, Mark::byline)) {
    const TokenRange author = trimmed(text, {inner.first + length, inner.last});
    const bool title_line = author.empty() || looks_like_name(text, author) || (words_in(text, author) <= 5 && names_team(text, author));
    if (title_line && words_in(text, inner) <= 9) {
      read_author(text, author.empty() ? inner : author, out);
      out.certain = true;
      return out;
    }
  }
  if (words_in(text, inner) > 7) return std::nullopt;
  if (!looks_like_name(text, inner)) {
    if (words_in(text, inner) > 5 || !names_press(text, inner) || !text[inner.first].capital) return std::nullopt;
    out.credits = outlet_names(text, inner);
    return out;
  }
  if (names_press(text, inner)) {
    out.credits = outlet_names(text, inner);
    out.outlet = out.credits.front();
    return out;
  }
  read_author(text, inner, out);
  return out;
}

}  // namespace dateline::clean
