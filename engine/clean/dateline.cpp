// Page dates and datelines. In: a line, a paragraph's beginning. Out: dates, places, outlets. Proved by tests/clean_test.cpp.
#include "clean/dateline.hpp"

#include <algorithm>
#include <cstdlib>

#include "clean/marks.hpp"
#include "clean/signature.hpp"
#include "clean/signature_parts.hpp"
#include "values/page_date.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::Token;
using text::TokenKind;
using text::TokenRange;

constexpr std::uint32_t longest_mark = 26;

bool has_day(const When& when) { return when.start.day > 0 && when.start.month > 0; }

// All words of the range belong to a date, a clock time or what stands around them; a sentence that names a day has others.
bool only_dates(const Text& text, TokenRange range) {
  for (std::uint32_t i = range.first; i < range.last;) {
    if (text[i].kind != TokenKind::word) {
      if (text[i].is("\"") && text[i].space_before) return false;
      ++i;
      continue;
    }
    const std::uint32_t length = std::max(mark_at(text, i, range.last, Mark::clock), mark_at(text, i, range.last, Mark::dated));
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::optional<DateLine> read_date(const Text& text, TokenRange range, std::string_view language) {
  while (!range.empty() && text[range.first].kind == TokenKind::punctuation && !text[range.first].is("(")) ++range.first;
  if (range.empty() || !only_dates(text, range)) return std::nullopt;
  const auto read = [&](std::string_view in) -> std::optional<DateLine> {
    const auto when = values::page_date(text, range, in);
    if (when && has_day(*when) && when->start.year > 0) return DateLine{*when, values::page_date_in_other_order(text, range, in), range};
    return std::nullopt;
  };
  if (const auto own = read(language)) return own;
  for (const std::string& other : lexicon::languages()) {  // a Vietnamese site may date its pages in English
    if (const auto date = other == language ? std::nullopt : read(other)) return date;
  }
  return std::nullopt;
}

// "12/3" or "27-8" alone: in running text it may be a score or a share, after a dateline's place it is a day and a month.
When day_and_month(const Text& text, TokenRange range, std::string_view language) {
  for (std::uint32_t i = range.first; i + 2 < range.last; ++i) {
    const bool shape = text[i].kind == TokenKind::number && text[i + 2].kind == TokenKind::number && (text[i + 1].is("/") || text[i + 1].is("-")) &&
                       text[i].form.size() <= 2 && text[i + 2].form.size() <= 2;
    if (!shape) continue;
    bool month_first = false;
    for (const lexicon::Row& row : lexicon::table(std::string(language) + "/pack.tsv"))
      month_first = month_first || (row.size() == 2 && row[0] == "date_order" && row[1] == "mdy");
    const int a = std::stoi(std::string(text[i].form)), b = std::stoi(std::string(text[i + 2].form));
    const int day = month_first ? b : a, month = month_first ? a : b;
    if (month < 1 || month > 12 || day < 1 || day > days_in_month(2000, month)) continue;
    When when;
    when.start.day = static_cast<std::int8_t>(day);
    when.start.month = static_cast<std::int8_t>(month);
    return when;
  }
  return {};
}

// A date without a year will do in a dateline.
When dateline_date(const Text& text, TokenRange range, std::string_view language) {
  if (range.empty()) return {};
  if (const auto when = values::page_date(text, range, language); when && has_day(*when)) return *when;
  for (const values::TimeExpression& time : values::find_times(text, range, language)) {
    if (has_day(time.said)) return time.said;
  }
  return day_and_month(text, range, language);
}

// The dash that ends the mark: one with a blank before it, or right after a closing bracket.
std::optional<std::uint32_t> closing_dash(const Text& text, TokenRange range) {
  const std::uint32_t end = std::min(range.last, range.first + longest_mark);
  for (std::uint32_t i = range.first + 1; i < end; ++i) {
    if (text[i].kind == TokenKind::word && text[i].lower == "|") return std::nullopt;
    const bool sentence = text[i].is("!") || text[i].is("?") || text[i].is(";") || text[i].is("\"") || text[i].is("“");
    if (sentence) return std::nullopt;
    if (is_dash(text[i]) && (text[i].space_before || text[i - 1].is(")"))) return i;
    if (text[i].is(":") && i > range.first && (text[i - 1].is(")") || text[i - 1].capitals)) return i;  // "HÀ NỘI (TTXVN): ..."
  }
  return std::nullopt;
}

bool is_capital_name(const Text& text, TokenRange range, bool all_capitals) {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = text[i];
    if (token.kind == TokenKind::number) return false;
    if (token.kind == TokenKind::punctuation) {
      if (!token.is("-") && !token.is(".") && !token.is("'")) return false;
      continue;
    }
    ++words;
    const bool one_letter = token.form.size() <= 3 && token.capital && !token.capitals;  // "Ô" of "NIU Ô-LIN"
    const bool capitals = token.capitals || (one_letter && words > 1);
    const bool hyphened = i > range.first && text[i - 1].is("-");  // "GIƠ-NE-VƠ", "Giơ-ne-vơ"
    if (all_capitals ? !capitals : !(token.capital || hyphened)) return false;
  }
  return words >= 1 && words <= 6;
}

std::vector<TokenRange> comma_parts(const Text& text, TokenRange range) {
  std::vector<TokenRange> parts;
  for (std::uint32_t i = range.first; i < range.last;) {
    std::uint32_t end = i;
    while (end < range.last && !text[end].is(",")) ++end;
    if (end > i) parts.push_back({i, end});
    i = end + 1;
  }
  return parts;
}

struct Brackets {
  TokenRange inside;
  std::uint32_t open = 0;
};

std::optional<Brackets> brackets_at_end(const Text& text, TokenRange range) {
  if (range.size() < 3 || !text[range.last - 1].is(")")) return std::nullopt;
  for (std::uint32_t i = range.last - 1; i-- > range.first;) {
    if (text[i].is("(")) return Brackets{{i + 1, range.last - 1}, i};
    if (text[i].is(")")) return std::nullopt;
  }
  return std::nullopt;
}

void read_names(const Text& text, TokenRange range, LeadMark& mark) {
  mark.credits = outlet_names(text, range);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (const auto match = outlet_at(text, i, range.last); match && !match.value->agency) mark.outlet = match.value->name;
  }
}

// "(TTXVN 12/3)": the names before the first number.
TokenRange names_before_date(const Text& text, TokenRange inside) {
  std::uint32_t end = inside.first;
  while (end < inside.last && text[end].kind != TokenKind::number && text[end].lower != "ngày") ++end;
  return {inside.first, end};
}

// Nothing but an outlet: "(DNVN) -", "VOV.VN -", "TTO -".
bool read_outlet_mark(const Text& text, TokenRange before, const std::optional<Brackets>& brackets, LeadMark& mark) {
  const TokenRange names = before.empty() && brackets ? brackets->inside : before;
  if (names.empty() || (!before.empty() && brackets)) return false;
  const auto match = outlet_at(text, names.first, names.last);
  const bool known = match && match.length == names.size();
  const bool fits =
      before.empty() ? known || (names.size() <= 6 && looks_like_name(text, names)) || names_press(text, names) : known || is_site(text, names);
  if (!fits || names.size() > 8) return false;
  read_names(text, names, mark);
  if (!mark.outlet && !(match && match.value->agency) && !mark.credits.empty()) mark.outlet = mark.credits.front();
  return true;
}

bool read_placed_mark(const Text& text, TokenRange before, const std::optional<Brackets>& brackets, bool sentence_follows, std::string_view language,
                      LeadMark& mark) {
  const auto parts = comma_parts(text, before);
  if (parts.empty()) return false;
  mark.date = dateline_date(text, before.first == parts[0].last ? TokenRange{} : TokenRange{parts[0].last, before.last}, language);
  if (brackets && mark.date.empty()) mark.date = dateline_date(text, brackets->inside, language);
  const bool dated = !mark.date.empty();
  const TokenRange names = brackets ? names_before_date(text, brackets->inside) : TokenRange{};
  const bool agency = !names.empty() && (outlet_at(text, names.first, names.last) || (names.size() <= 5 && looks_like_name(text, names)));
  if (is_capital_name(text, parts[0], true)) {
    const bool long_enough = text.joined(parts[0]).size() >= 4;
    if (!dated && !agency && !(long_enough && sentence_follows)) return false;
  } else if (!(is_capital_name(text, parts[0], false) && (agency || (dated && brackets)))) {
    return false;
  }
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const bool number = std::any_of(text.tokens().begin() + parts[i].first, text.tokens().begin() + parts[i].last,
                                    [](const Token& t) { return t.kind == TokenKind::number; });
    if (!number && !is_capital_name(text, parts[i], false) && text[parts[i].first].lower != "ngày") return false;
  }
  if (!names.empty()) read_names(text, names, mark);
  mark.placed = true;
  return true;
}

}  // namespace

std::optional<DateLine> date_line(const Text& text, TokenRange range, std::string_view language) {
  if (range.size() > 40) return std::nullopt;
  if (const auto whole = read_date(text, range, language)) return whole;
  if (const std::uint32_t label = mark_at(text, range.first, range.last, Mark::dated)) {
    if (const auto date = read_date(text, {range.first + label, range.last}, language)) return date;
  }
  return std::nullopt;
}

namespace {

// "Saturday 6 June", "Thứ Bảy, 6/6": the line is one date with its weekday.
bool names_weekday(const Text& text, TokenRange range, std::string_view language) {
  const auto times = values::find_times(text, range, language);
  return times.size() == 1 && times.front().weekday >= 0 && times.front().said.start.day != 0 && times.front().tokens.size() + 1 >= range.size();
}

}  // namespace

std::optional<DateLine> day_and_clock(const Text& text, TokenRange range, std::string_view language) {
  if (range.size() > 12 || !only_dates(text, range)) return std::nullopt;
  const When day = day_and_month(text, range, language);
  const auto colon = std::find_if(text.tokens().begin() + range.first, text.tokens().begin() + range.last, [](const Token& t) { return t.is(":"); });
  const auto at = static_cast<std::uint32_t>(colon - text.tokens().begin());
  if (!has_day(day)) return std::nullopt;
  if (at == range.last) return names_weekday(text, range, language) ? std::optional(DateLine{day, std::nullopt, range}) : std::nullopt;
  DateLine line{day, std::nullopt, range};
  const auto figure = [&](std::uint32_t place, int most) {
    const bool figures = place >= range.first && place < range.last && text[place].kind == TokenKind::number && text[place].form.size() <= 2;
    const int value = figures ? std::atoi(std::string(text[place].form).c_str()) : -1;
    return value <= most ? value : -1;
  };
  const int hour = at > range.first ? figure(at - 1, 23) : -1, minute = figure(at + 1, 59);
  if (hour >= 0 && minute >= 0) {
    line.date.start.hour = static_cast<std::int8_t>(hour);
    line.date.start.minute = static_cast<std::int8_t>(minute);
  }
  return line;
}

std::optional<LeadMark> lead_mark(const Text& text, TokenRange range, std::string_view language) {
  const auto dash = closing_dash(text, range);
  if (!dash) return std::nullopt;
  const TokenRange words{range.first, *dash};
  const auto brackets = brackets_at_end(text, words);
  const TokenRange before{words.first, brackets ? brackets->open : words.last};
  const std::uint32_t next = *dash + 1;
  const bool sentence_follows = next == range.last || text[next].capital || text[next].kind != TokenKind::word;
  LeadMark mark;
  mark.tokens = {range.first, *dash + 1};
  mark.words = words;
  if (read_outlet_mark(text, before, brackets, mark)) return mark;
  mark.credits.clear();
  mark.outlet.reset();
  if (!before.empty() && read_placed_mark(text, before, brackets, sentence_follows, language, mark)) return mark;
  return std::nullopt;
}

}  // namespace dateline::clean
