// The furniture and outlet tables, matched at a place. In: tokens with word numbers. Out: kinds. Proved by tests/clean_test.cpp.
#include "clean/marks.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace dateline::clean {
namespace {

constexpr std::size_t mark_count = 17;

struct Tables {
  std::array<lexicon::Phrases<int>, mark_count> words;  // kinds that make no line of their own, and sections
  lexicon::Phrases<FurnitureKind> whole, start, frame;
  lexicon::Phrases<Outlet> outlets;

  Tables() {
    static const std::map<std::string_view, Mark> marks{{"related", Mark::related},
                                                        {"comment", Mark::comment},
                                                        {"navigation", Mark::navigation},
                                                        {"advert", Mark::advert},
                                                        {"section", Mark::section},
                                                        {"byline", Mark::byline},
                                                        {"compiled", Mark::compiled},
                                                        {"credit", Mark::credit},
                                                        {"photo", Mark::photo},
                                                        {"source", Mark::source},
                                                        {"side", Mark::side},
                                                        {"press", Mark::press},
                                                        {"dated", Mark::dated},
                                                        {"team", Mark::team},
                                                        {"clock", Mark::clock},
                                                        {"editor", Mark::editor},
                                                        {"contributed", Mark::contributed}};
    for (const std::string& language : lexicon::languages()) {
      for (const lexicon::Row& row : lexicon::table(language + "/furniture.tsv")) {
        const auto it = row.size() < 3 ? marks.end() : marks.find(row[1]);
        if (it == marks.end()) continue;
        for (const std::string_view form : lexicon::forms(row[0])) add(form, it->second, row[2]);
      }
    }
    for (const lexicon::Row& row : lexicon::table("common/outlets.tsv")) {
      if (row.size() < 3) continue;
      for (const std::string_view form : lexicon::forms(row[2])) outlets.add(form, {row[0], row[1] == "agency"});
    }
  }

  void add(std::string_view form, Mark mark, std::string_view where) {
    if (mark >= Mark::section) {
      words[static_cast<std::size_t>(mark)].add(form, 1);
      return;
    }
    const FurnitureKind kind = mark == Mark::comment      ? FurnitureKind::comment
                               : mark == Mark::navigation ? FurnitureKind::navigation
                               : mark == Mark::advert     ? FurnitureKind::advert
                                                          : FurnitureKind::related;
    (where == "whole" ? whole : where == "start" ? start : frame).add(form, kind);
  }
};

const Tables& tables() {
  static const Tables built;
  return built;
}

// Marks and numbers after or before the words of a heading: "Comments (58)", ">> Xem thêm".
bool is_trimming(const text::Token& token) { return token.kind != text::TokenKind::word; }

}  // namespace

std::uint32_t mark_at(const text::Text& text, std::uint32_t at, std::uint32_t last, Mark mark) {
  const auto match = tables().words[static_cast<std::size_t>(mark)].longest(text.tokens().first(last), at);
  return match.length;
}

OutletMatch outlet_at(const text::Text& text, std::uint32_t at, std::uint32_t last) {
  return tables().outlets.longest(text.tokens().first(last), at);
}

bool names_press(const text::Text& text, text::TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (mark_at(text, i, range.last, Mark::press) > 0) return true;
  }
  return false;
}

std::optional<Heading> heading_of(const text::Text& text, const Unit& unit) {
  std::uint32_t first = unit.tokens.first, last = unit.tokens.last;
  const bool arrow = text[first].is(">") || text[first].is("»") || text[first].is("►") || text[first].is("→");
  while (first < last && is_trimming(text[first]) && text[first].kind != text::TokenKind::number) ++first;
  if (first == last) return std::nullopt;
  const auto tokens = text.tokens().first(last);
  if (const auto match = tables().whole.longest(tokens, first)) {
    std::uint32_t rest = first + match.length;
    while (rest < last && is_trimming(text[rest])) ++rest;
    if (rest == last) return Heading{*match.value, Where::whole};
  }
  if (const auto match = tables().start.longest(tokens, first)) {
    // A related line names itself and a colon follows, or it is no sentence; "Read more than ever, the paper ..." goes on as one.
    const std::uint32_t rest = first + match.length;
    const bool colon = rest < last && text[rest].is(":");
    const bool own = *match.value == FurnitureKind::related || *match.value == FurnitureKind::advert ? colon : true;
    if (own) return Heading{*match.value, Where::start};
  }
  if (arrow && !unit.ends_sentence) return Heading{FurnitureKind::related, Where::start};
  const auto numbers = std::count_if(tokens.begin() + first, tokens.end(), [](const text::Token& t) { return t.kind == text::TokenKind::number; });
  if (unit.words <= 6 + static_cast<std::uint32_t>(numbers) && !unit.ends_sentence) {
    if (const auto match = tables().frame.longest(tokens, first)) return Heading{*match.value, Where::frame};
  }
  return std::nullopt;
}

bool is_web_address(const text::Text& text, const Unit& unit) {
  const auto [first, last] = unit.tokens;
  if (text[first].lower == "www") return true;
  for (std::uint32_t i = first; i + 2 < last && i < first + 6; ++i) {
    if ((text[i].lower == "http" || text[i].lower == "https") && text[i + 1].is(":") && text[i + 2].is("/")) return true;
  }
  return false;
}

bool is_section(const text::Text& text, const Unit& unit) {
  std::uint32_t words = 0;
  for (std::uint32_t i = unit.tokens.first; i < unit.tokens.last;) {
    const std::uint32_t length = mark_at(text, i, unit.tokens.last, Mark::section);
    words += length;
    if (length == 0 && text[i].kind != text::TokenKind::punctuation && !text[i].is("và")) return false;
    if (length == 0 && (text[i].is(".") || text[i].is("?") || text[i].is("!"))) return false;
    i += length > 0 ? length : 1;
  }
  return words > 0;
}

}  // namespace dateline::clean
