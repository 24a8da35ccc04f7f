// In: tokens. Out: dates whose month is named: "Aug. 26, 2016", "26th of August", "October 2014", "the 26th". Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

// English: "26", "26th", "twenty-sixth" is left out; "first".
int take_day_number(const Scan& scan, std::uint32_t& at, bool& ordinal) {
  ordinal = false;
  std::uint32_t next = at;
  int day = scan.digits(next, 1, 31);
  if (day >= 0) {
    ++next;
    if (scan.inside(next) && !scan[next].space_before && scan.take(Kind::ordinal, next))
      ordinal = true;
    else if (scan.inside(next) && !scan[next].space_before && scan[next].kind == text::TokenKind::word)
      return -1;  // "3rdly", "5k"
    at = next;
    return day;
  }
  if (const std::uint32_t length = scan.match(Kind::nth, next, &day); length > 0 && day > 0) {
    ordinal = true;
    at = next + length;
    return day;
  }
  return -1;
}

// A month's name; a weak one only where a number stands beside it or a word that calls for a month before it.
bool take_month_name(const Scan& scan, std::uint32_t& at, int& month) {
  if (scan.take(Kind::month, at, &month)) return true;
  const std::uint32_t length = scan.match(Kind::month_weak, at, &month);
  if (length == 0) return false;
  int nth = 0;
  const std::uint32_t order = scan.match(Kind::nth, at + length, &nth);
  const bool nth_after = nth > 0 && (scan[at].capital || scan.alone(at, at + length + order));  // "may last", "may first visit" are no dates
  const bool number_after = scan.digits(at + length, 1, 2999) >= 0 || nth_after;
  const bool number_before =
      at > scan.range.first && (scan.digits(at - 1, 1, 31) >= 0 || scan.ends_before(Kind::ordinal, at) || scan.ends_before(Kind::nth, at));
  const bool of_ordinal = at > scan.range.first + 1 && scan.is(at - 1, "of") &&
                          (scan.ends_before(Kind::ordinal, at - 1) || scan.ends_before(Kind::nth, at - 1) ||
                           scan.ends_before(Kind::weekday, at - 1) || scan.ends_before(Kind::unit, at - 1));
  const bool closed = !scan.inside(at + length) || scan[at + length].kind != text::TokenKind::word;
  const bool called = scan[at].capital && scan.ends_before(Kind::month_before, at);
  const bool in = at > scan.range.first && (scan[at].capital || closed) && scan.ends_before(Kind::edge, at);
  const bool shift = scan.match(Kind::shift_after, at + length) > 0 || scan.match(Kind::shift_date, at + length) > 0 || scan.alone(at, at + length);
  if (!number_after && !number_before && !called && !of_ordinal && !in && !shift) return false;
  if (number_after && !scan[at].capital && !of_ordinal && scan.digits(at + length, 1, 31) < 0 && !nth_after) return false;
  at += length;
  return true;
}

bool is_dash(const Scan& scan, std::uint32_t at) { return scan.is(at, "-") || scan.is(at, "–"); }

// "Aug. 26", "August the 26th, 2016", "July 13-15", "31-Oct-74" by day_first.
std::optional<Piece> month_first(const Scan& scan, std::uint32_t at) {
  Piece out;
  int month = 0;
  std::uint32_t next = at;
  if (!take_month_name(scan, next, month)) return {};
  out.is.said.start.month = static_cast<std::int8_t>(month);
  out.slots = slot_month;
  out.last = next;
  std::uint32_t number = next;
  if (scan.is(number, "the")) ++number;
  bool ordinal = false;
  const int day = take_day_number(scan, number, ordinal);
  const bool clock_follows = scan.is(number, ":") || scan.match(Kind::am, number) > 0 || scan.match(Kind::pm, number) > 0 || scan.is(number, "%");
  if (day > 0 && !clock_follows && real_day(0, month, day)) {
    out.is.said.start.day = static_cast<std::int8_t>(day);
    out.slots |= slot_day;
    out.last = number;
    std::uint32_t end_at = number;
    const bool range =
        is_dash(scan, end_at) || scan.is(end_at, "to") || scan.is(end_at, "through") || scan.is(end_at, "thru") || scan.is(end_at, "until");
    if (range) {
      ++end_at;
      if (scan.is(end_at, "the")) ++end_at;
      bool second = false;
      const int end = take_day_number(scan, end_at, second);
      const bool clock_end =
          scan.is(end_at, ":") || scan.match(Kind::am, end_at) > 0 || scan.match(Kind::pm, end_at) > 0 || scan.is(end_at, "percent");
      if (end > day && !clock_end && real_day(0, month, end)) {
        out.is.said.interval = true;
        out.is.said.end.month = static_cast<std::int8_t>(month);
        out.is.said.end.day = static_cast<std::int8_t>(end);
        out.last = end_at;
      }
    }
  }
  take_year(scan, out);
  return out;
}

// "26 August 2016", "26th of August", "13 to 15 July", "13-15 July", "31-Oct-74".
std::optional<Piece> day_first(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  if (scan.is(next, "the")) ++next;
  bool ordinal = false;
  const int day = take_day_number(scan, next, ordinal);
  if (day < 1 || day > 31) return {};
  Piece out;
  int end = 0;
  std::uint32_t range = next;
  if (is_dash(scan, range) || scan.is(range, "to") || scan.is(range, "To") || scan.is(range, "through") || scan.is(range, "until")) {
    ++range;
    if (scan.is(range, "the")) ++range;
    bool second = false;
    end = take_day_number(scan, range, second);
    if (end > day && end <= 31)
      next = range;
    else
      end = 0;
  }
  std::uint32_t of = next;
  if (scan.is(of, "of") || is_dash(scan, of)) ++of;
  if (scan.is(of, "the")) ++of;
  int month = 0;
  if (take_month_name(scan, of, month) && real_day(0, month, std::max(day, end))) {
    out.is.said.start.month = static_cast<std::int8_t>(month);
    out.slots = slot_month | slot_day;
    out.last = of;
    if (is_dash(scan, of) && scan.digits(of + 1, 0, 99) >= 0 && scan[of + 1].form.size() == 2) {
      set_year(out, year_of({scan.digits(of + 1, 0, 99), 2, '-'}));
      out.last = of + 2;
    } else {
      take_year(scan, out);
    }
    out.is.said.start.day = static_cast<std::int8_t>(day);
    if (end > 0) {
      out.is.said.interval = true;
      out.is.said.end = out.is.said.start;
      out.is.said.end.day = static_cast<std::int8_t>(end);
    }
    return out;
  }
  // "on the 26th", "Tuesday the 19th": a day of a month told elsewhere.
  if (!ordinal || scan[at].kind == text::TokenKind::word) {
    if (!ordinal || !scan.is(at, "the")) return {};
  }
  if (scan.inside(next) && scan.match(Kind::day_word_after, next) == 0 && scan.match(Kind::unit, next) == 0) return {};
  if (scan.match(Kind::unit, next) > 0) return {};
  const bool figure = scan[scan.is(at, "the") ? at + 1 : at].kind == text::TokenKind::number;
  out.is.said.start.day = static_cast<std::int8_t>(day);
  out.slots = slot_day;
  out.last = next;
  out.weak = !figure || !scan.is(at, "the") || !(scan.ends_before(Kind::date_before, at) || scan.ends_before(Kind::weekday, at));
  if (!figure && scan.ends_before(Kind::date_before, at) && scan.alone(at - 1, next)) out.weak = false;
  return out;
}

}  // namespace

std::optional<Piece> named_date(const Scan& scan, std::uint32_t at) {
  std::uint32_t day = at;
  if (scan.take(Kind::week_of, day) && scan.inside(day)) {
    auto out = named_date(scan, day);
    if (!out || (out->slots & slot_day) == 0 || out->is.said.interval) return {};
    out->is.week_of = true;
    return out;
  }
  if (!scan.words.month_first() && scan.match(Kind::month, at) == 0) return {};
  if (auto out = month_first(scan, at)) return out;
  return day_first(scan, at);
}

}  // namespace dateline::values
