// In: tokens. Out: quarters, halves, seasons, bare years and the nth day or week of a period: "Q3 2016", "first half of 2016", "in 2016",
// "first Monday of October". Proved by tests/times_test.cpp.
#include <algorithm>

#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

// Whether the sentence has words of business, so that its quarters are those of a year.
bool of_business(const Scan& scan) {
  for (std::uint32_t i = scan.range.first; i < scan.range.last; ++i) {
    if (scan.match(Kind::period_news, i) > 0) return true;
  }
  return false;
}

std::optional<Piece> years(int first, int last, std::uint32_t end) {
  Piece out;
  out.is.said.interval = true;
  out.is.said.start.year = static_cast<std::int16_t>(first);
  out.is.said.end.year = static_cast<std::int16_t>(last);
  out.slots = slot_year;
  out.last = end;
  return out;
}

// "the 1990s", "the '90s", "thập niên 90", "những năm 1990 của thế kỷ trước"; two figures are of the 20th century from the thirties on.
std::optional<Piece> decade(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  const bool marked = scan.take(Kind::decade_before, next);
  if (scan.is(next, "'") || scan.is(next, "’")) ++next;
  const int value = scan.digits(next, 0, 2090);
  if (value < 0 || value % 10 != 0) return {};
  const std::size_t figures = scan[next].form.size();
  const bool full = figures == 4 && value >= 1000;
  if (!full && !(figures == 2 && value >= 30)) return {};
  ++next;
  const bool glued = scan.inside(next) && !scan[next].space_before;
  if (glued && scan.take(Kind::decade_after, next)) {
    if (!full && !marked && !scan.ends_before(Kind::the, at)) return {};  // "in the 80s" and not "he is in his 80s"
  } else if (!marked || (glued && scan[next].kind != text::TokenKind::punctuation) || scan.is(next, "-") || scan.is(next, "/")) {
    return {};
  }
  scan.take(Kind::century_last, next);
  const int first = full ? value : 1900 + value;
  return years(first, first + 9, next);
}

int roman(std::string_view form) {
  int total = 0;
  int before = 0;
  for (std::size_t i = form.size(); i-- > 0;) {
    const int value = form[i] == 'i' ? 1 : form[i] == 'v' ? 5 : form[i] == 'x' ? 10 : 0;
    if (value == 0) return -1;
    total += value < before ? -value : value;
    before = std::max(before, value);
  }
  return total;
}

// "thế kỷ XIX", "thế kỷ 21", "the 19th century", "the 17th-century master".
std::optional<Piece> century(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  int number = -1;
  if (scan.take(Kind::century_before, next)) {
    if (!scan.inside(next)) return {};
    number = scan[next].kind == text::TokenKind::number ? scan.digits(next, 1, 21) : roman(scan[next].lower);
    ++next;
  } else {
    scan.take(Kind::the, next);
    const std::uint32_t first = next;
    number = scan.digits(next, 1, 21);
    ++next;
    if (number < 0 || !scan.take(Kind::ordinal, next)) {
      next = first;
      if (!scan.take(Kind::nth, next, &number)) return {};
    }
    if (scan.is(next, "-")) ++next;
    if (!scan.take(Kind::century_after, next)) return {};
  }
  if (number < 1 || number > 21) return {};
  return years(100 * number - 99, 100 * number, next);
}

// "in 14 A.D.", "năm 40 sau công nguyên"
std::optional<Piece> year_of_era(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  scan.take(Kind::year_marker, next);
  const int year = scan.digits(next, 1, 2100);
  ++next;
  if (year < 0 || !scan.take(Kind::era, next)) return {};
  Piece out;
  set_year(out, year);
  out.last = next;
  return out;
}

}  // namespace

std::optional<Piece> named_period(const Scan& scan, std::uint32_t at) {
  for (const auto read : {decade, century, year_of_era}) {
    if (auto out = read(scan, at)) return out;
  }
  Piece out;
  std::uint32_t next = at;
  int value = 0;
  if (scan.take(Kind::quarter_code, next, &value) ||
      (scan.take(Kind::nth, next, &value) && value >= 1 && value <= 4 && scan.take(Kind::quarter_after, next))) {
    out.is.said.start.quarter = static_cast<std::int8_t>(value);
    out.slots = slot_month;
    out.last = next;
    take_year(scan, out);
    out.weak = (out.slots & slot_year) == 0 && !scan.alone(at, next) && !of_business(scan);  // games have quarters too
    return out;
  }
  if (const int year = scan.digits(at, 1000, 2999);
      year > 0 && scan.inside(at + 2) && !scan[at + 1].space_before && scan.match(Kind::quarter_marker, at + 1) == 1) {
    const int quarter = scan.digits(at + 2, 1, 4);
    if (quarter < 0) return {};
    out.is.said.start.quarter = static_cast<std::int8_t>(quarter);
    set_year(out, year);
    out.slots |= slot_month;
    out.last = at + 3;
    return out;
  }
  next = at;
  if (scan.take(Kind::half, next, &value)) {
    out.is.said.interval = true;
    out.is.said.start.month = static_cast<std::int8_t>(value == 1 ? 1 : 7);
    out.is.said.end.month = static_cast<std::int8_t>(value == 1 ? 6 : 12);
    out.slots = slot_month;
    out.last = next;
    take_year(scan, out);
    out.weak = (out.slots & slot_year) == 0;
    return out;
  }
  if (scan.take(Kind::season, next, &value)) {
    out.is.season = value;
    out.slots = slot_month;
    out.last = next;
    take_year(scan, out);
    out.weak = (out.slots & slot_year) == 0;
    return out;
  }
  // A bare year behind "in", "since": "in 2016".
  const int year = scan.digits(at, 1900, 2100);
  if (year < 0 || !(scan.ends_before(Kind::month_before, at) || scan.ends_before(Kind::until, at) || scan.ends_before(Kind::edge, at) ||
                    scan.ends_before(Kind::since, at)))
    return {};
  if (!scan.words.month_first() && scan.inside(at + 1) && scan[at + 1].kind == text::TokenKind::word && !scan.match(Kind::until, at + 1)) return {};
  if (scan.inside(at + 1) && scan[at + 1].kind == text::TokenKind::word && !scan[at + 1].space_before && scan[at + 1].lower != "'s")
    return {};  // "1980s"
  if (scan.is(at + 1, "-") || scan.is(at + 1, "%") || scan.is(at + 1, "/")) return {};
  set_year(out, year);
  out.last = at + 1;
  return out;
}

// "first Monday of", "last week of", "second last week of", "tuần đầu tiên của", "ngày cuối cùng của": a month or year must follow.
std::optional<Piece> nth_of(const Scan& scan, std::uint32_t at) {
  Piece out;
  std::uint32_t next = at;
  int nth = 0;
  int unit = 0;
  int day = -1;
  if (scan.take(Kind::nth, next, &nth)) {
    if (nth > 0 && scan.take(Kind::nth_last, next)) nth = -nth;
    if (!scan.take(Kind::weekday, next, &day) && !scan.take(Kind::weekday_weak, next, &day) && !scan.take(Kind::unit, next, &unit)) {
      if (!scan.take(Kind::weekend, next)) return {};
      out.is.weekend = true;
      unit = static_cast<int>(Grain::week);
    }
  } else if (scan.take(Kind::unit, next, &unit) || scan.take(Kind::weekday, next, &day) || scan.take(Kind::weekday_weak, next, &day)) {
    if (!scan.take(Kind::nth_after, next, &nth)) return {};
  } else {
    return {};
  }
  if (day >= 0) unit = static_cast<int>(Grain::day);
  if (unit != static_cast<int>(Grain::day) && unit != static_cast<int>(Grain::week)) return {};
  out.is.nth = nth;
  out.is.nth_unit = static_cast<Grain>(unit);
  out.is.weekday = day;
  out.slots = slot_day | slot_weekday;
  out.last = next;
  out.weak = true;
  return out;
}

}  // namespace dateline::values
