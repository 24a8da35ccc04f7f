// In: tokens. Out: quarters, halves, seasons, bare years and the nth day or week of a period: "Q3 2016", "first half of 2016", "in 2016",
// "first Monday of October". Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
std::optional<Piece> named_period(const Scan& scan, std::uint32_t at) {
  Piece out;
  std::uint32_t next = at;
  int value = 0;
  if (scan.take(Kind::quarter_code, next, &value) ||
      (scan.take(Kind::nth, next, &value) && value >= 1 && value <= 4 && scan.take(Kind::quarter_after, next))) {
    out.is.said.start.quarter = static_cast<std::int8_t>(value);
    out.slots = slot_month;
    out.last = next;
    take_year(scan, out);
    out.weak = (out.slots & slot_year) == 0 && !scan.alone(at, next);  // games have quarters too
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
  } else if (scan.take(Kind::unit, next, &unit)) {
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
