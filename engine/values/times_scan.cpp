// In: tokens. Out: phrases, numbers and figures at a place, as the readers of time need them. Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

#include <algorithm>

#include "values/numeral_reader.hpp"

namespace dateline::values {
namespace {

bool all_digits(std::string_view form) {
  return !form.empty() && std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int to_int(std::string_view form) {
  int value = 0;
  for (const char c : form.substr(0, 9)) value = value * 10 + (c - '0');
  return value;
}

char mark_of(const text::Token& token) {
  if (token.is("/")) return '/';
  if (token.is("-") || token.is("–")) return '-';
  if (token.is(".")) return '.';
  return 0;
}

}  // namespace

std::uint32_t Scan::longest(Kind kind, std::uint32_t at, int* value) const {
  const Words::Match found = words.at(kind, text.tokens().first(range.last), at);
  if (!found) return 0;
  if (value != nullptr) *value = *found.value;
  return found.length;
}

bool Scan::ends_before(Kind kind, std::uint32_t at, int* value) const {
  for (std::uint32_t back = at > range.first ? std::min(4U, at - range.first) : 0; back >= 1; --back) {  // the longest: "nhất là từ" before "từ"
    const Words::Match found = words.at(kind, text.tokens().first(at), at - back);
    if (!found || found.length != back) continue;
    if (value != nullptr) *value = *found.value;
    return true;
  }
  return false;
}

int Scan::digits(std::uint32_t at, int least, int most) const {
  if (!inside(at) || text[at].kind != text::TokenKind::number || text[at].form.size() > 4 || !all_digits(text[at].form)) return -1;
  const int value = to_int(text[at].form);
  return value < least || value > most ? -1 : value;
}

namespace {

// "two quarters" is two of them, not two fourths: where the longer words are no whole number, the first one may be.
Scan::Spelt read_number(const Scan& scan, std::uint32_t at) {
  for (const std::uint32_t last : {std::min(scan.range.last, at + 4), at + 1}) {
    const auto found = numeral_at(scan.text, at, last, scan.words.numbers());
    if (!found || found->in_digits || found->ordinal || found->vague || found->upper) break;
    const int value = static_cast<int>(found->value);
    if (found->value == static_cast<double>(value)) return {at, value, found->tokens.last};
  }
  return {at, -1, at};
}

}  // namespace

int Scan::number(std::uint32_t& at, int least, int most) const {
  const int value = digits(at, least, most);
  if (value >= 0) {
    ++at;
    return value;
  }
  if (!inside(at) || text[at].kind != text::TokenKind::word || !words.numbers().begins(text[at])) return -1;
  if (spelt.at != at) spelt = read_number(*this, at);
  if (spelt.value < least || spelt.value > most) return -1;
  at = spelt.end;
  return spelt.value;
}

bool Scan::alone(std::uint32_t first, std::uint32_t last) const {
  const bool begins = first == range.first || text[first].line_start;
  const bool ends = last >= range.last || text[last].line_start;
  return begins && ends;
}

Figures figures(const Scan& scan, std::uint32_t at) {
  Figures out;
  char mark = 0;
  while (scan.inside(at) && scan[at].kind == text::TokenKind::number && out.all.size() < 7) {
    std::string_view rest = scan[at].form;
    char before = mark;
    while (!rest.empty()) {
      const std::size_t dot = rest.find('.');
      const std::string_view part = rest.substr(0, dot);
      if (!all_digits(part) || part.size() > 8) return out;
      out.all.push_back({to_int(part), static_cast<int>(part.size()), before});
      out.last.push_back(dot == std::string_view::npos ? at + 1 : at);  // a figure inside a token ends nowhere
      before = '.';
      rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    }
    ++at;
    if (!scan.inside(at + 1) || scan[at + 1].kind != text::TokenKind::number) break;
    mark = mark_of(scan[at]);
    if (mark == 0) break;
    const bool uneven = scan[at].space_before != scan[at + 1].space_before;
    if (uneven && (mark != '-' || out.all.size() != 1)) break;
    out.uneven = out.uneven || uneven;
    if (scan[at].space_before || uneven) {
      if (mark == '.') break;
      out.spaced = true;
    }
    ++at;
  }
  return out;
}

int year_of(const Figures::Figure& figure) {
  if (figure.digits == 4) return figure.value >= 1000 && figure.value <= 2999 ? figure.value : 0;
  if (figure.digits != 2) return 0;
  return figure.value < 50 ? 2000 + figure.value : 1900 + figure.value;
}

bool real_day(int year, int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year == 0 ? 2000 : year, month); }

void set_year(Piece& piece, int year) {
  piece.is.said.start.year = static_cast<std::int16_t>(year);
  if (piece.is.said.interval) piece.is.said.end.year = static_cast<std::int16_t>(year);
  piece.slots |= slot_year;
}

// "năm 2016", ", năm 2016", "/2016", "-2016", ", 2016", " 2016" behind a month or quarter.
void take_year(const Scan& scan, Piece& piece) {
  std::uint32_t at = piece.last;
  std::uint32_t bare = at;
  if (scan.is(bare, ",") || scan.is(bare, "/") || scan.is(bare, "-") || scan.is(bare, ".")) {
    if (!scan.is(bare, ",") && scan.inside(bare + 1) && scan[bare + 1].space_before) return;
    ++bare;
  } else if (scan.is(bare, "của") || scan.is(bare, "of")) {
    ++bare;
  }
  std::uint32_t marked = bare;
  scan.take(Kind::year_marker, marked);
  const int year = scan.digits(marked, 1000, 2999);
  if (year < 0 || (scan.inside(marked + 1) && scan[marked + 1].lower == "s" && !scan[marked + 1].space_before)) return;
  if (marked == bare && (year < 1900 || year > 2100)) return;
  if (marked == bare && scan.is(at, ",") && scan.inside(marked + 1) && scan[marked + 1].kind == text::TokenKind::word &&
      scan.match(Kind::unit, marked + 1) > 0)
    return;
  set_year(piece, year);
  piece.last = marked + 1;
}

void set_unit(Piece& out, Grain unit, int offset) {
  out.is.anchor = Anchor::page;
  out.is.unit = unit;
  out.slots |= unit == Grain::day || unit == Grain::hour || unit == Grain::minute ? slot_relative : slot_unit;
  switch (unit) {
    case Grain::year:
      out.is.years = offset;
      break;
    case Grain::quarter:
      out.is.months = 3 * offset;
      break;
    case Grain::month:
      out.is.months = offset;
      break;
    case Grain::week:
      out.is.weeks = offset;
      break;
    case Grain::day:
      out.is.days = offset;
      break;
    case Grain::hour:
      out.is.hours = offset;
      break;
    case Grain::minute:
      out.is.minutes = offset;
      break;
    case Grain::none:
      break;
  }
}

}  // namespace dateline::values
