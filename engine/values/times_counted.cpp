// In: tokens. Out: numbers of units: "3 ngày qua", "two years ago", "in three days", "6 tháng đầu năm", "two days later". Proved by
// tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

bool closes(const Scan& scan, std::uint32_t at) { return !scan.inside(at) || scan[at].kind == text::TokenKind::punctuation; }

// "6 tháng đầu năm", "first six months of 2016": months 1 to 6; the year follows.
std::optional<Piece> first_months(const Scan& scan, int count, int unit, std::uint32_t next, int side) {
  if (grain_of(unit) != Grain::month || count > 11) return {};
  Piece out;
  out.is.said.interval = true;
  out.is.said.start.month = static_cast<std::int8_t>(side > 0 ? 1 : 13 - count);
  out.is.said.end.month = static_cast<std::int8_t>(side > 0 ? count : 12);
  out.slots = slot_month;
  out.last = next;
  out.weak = true;
  static_cast<void>(scan);
  return out;
}

std::optional<Piece> stretch(Grain unit, int count, int side, std::uint32_t last) {
  if (unit == Grain::none) return {};
  Piece out;
  out.is.anchor = Anchor::page;
  out.is.unit = unit;
  out.is.stretch = true;
  out.is.first = side > 0 ? 1 : -count;
  out.is.last = side > 0 ? count : -1;
  out.slots = slot_unit | slot_relative;
  out.last = last;
  return out;
}

std::optional<Piece> offset(Grain unit, int count, Anchor anchor, std::uint32_t last) {
  if (unit == Grain::none) return {};
  Piece out;
  set_unit(out, unit, count);
  out.is.anchor = anchor;
  out.last = last;
  if (unit == Grain::week) out.slots |= slot_relative;
  return out;
}

// "in 1/2 hour", "in 3/4h"
std::optional<Piece> part_of_hour(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  if (!scan.take(Kind::in_before, next)) return {};
  const int above = scan.digits(next, 1, 3);
  const int below = scan.is(next + 1, "/") ? scan.digits(next + 2, 2, 4) : -1;
  if (above < 0 || below <= above) return {};
  next += 3;
  int unit = 0;
  if (!scan.take(Kind::unit, next, &unit) || grain_of(unit) != Grain::hour) return {};
  auto out = offset(Grain::minute, 60 * above / below, Anchor::page, next);
  if (out) out->weak = !scan.alone(at, next);
  return out;
}

int count_of(const Scan& scan, std::uint32_t& at) {
  int value = scan.number(at, 1, 400);
  if (value < 0 && scan.take(Kind::few, at, &value)) return value;
  if (value < 0 && (scan.is(at, "a") || scan.is(at, "an") || scan.is(at, "A") || scan.is(at, "An"))) {
    ++at;
    if (!scan.take(Kind::few, at, &value)) value = 1;
  }
  if (value > 0 && !scan.take(Kind::few, at) && scan.is(at, "of")) ++at;  // "a couple of"
  return value;
}

}  // namespace

std::optional<Piece> counted_unit(const Scan& scan, std::uint32_t at) {
  if (auto part = part_of_hour(scan, at)) return part;
  std::uint32_t next = at;
  int shift = 0;
  int side = 0;
  const bool strict = scan.take(Kind::ago_strict, next);
  const bool in = !strict && scan.take(Kind::in_before, next);
  const bool first = !strict && !in && scan.take(Kind::first_before, next, &side);
  std::uint32_t shifted = at;
  const bool before = scan.take(Kind::shift_before, shifted, &shift) && shift != 0;
  std::uint32_t count_at = next;
  int count = count_of(scan, count_at);
  if (count < 0 && before) {
    count_at = shifted;
    count = count_of(scan, count_at);
    next = count_at;
  } else {
    next = count_at;
  }
  if (count < 0) return {};
  const bool shift_used = before && count_at > shifted;
  scan.take(Kind::more, next);
  int middle = 0;
  const bool upcoming = !shift_used && scan.take(Kind::shift_before, next, &middle) && middle != 0;
  int unit = 0;
  if (scan.take(Kind::fortnight, next)) {
    unit = static_cast<int>(Grain::week);
    count *= 2;
  } else if (!scan.take(Kind::unit, next, &unit)) {
    return {};
  }
  const Grain grain = unit == 8 ? Grain::minute : grain_of(unit);
  if (unit == 8) count = 0;
  if (shift_used) return stretch(grain, count, shift, next);
  if (upcoming) return stretch(grain, count, middle, next);
  if (first) return first_months(scan, count, unit, next, side);
  if (strict) return offset(grain, -count, Anchor::page, next);
  std::uint32_t after = next;
  if (scan.take(Kind::first_after, after, &side)) {
    if (auto months = first_months(scan, count, unit, after, side)) return months;
  }
  after = next;
  const bool finishes = [&] {
    std::uint32_t end = next + std::max({scan.match(Kind::ago_after, next), scan.match(Kind::later_after, next)});
    return scan.words.month_first() || closes(scan, end) || scan.match(Kind::said, end) > 0 || end - next > 1;
  }();
  if (scan.take(Kind::earlier_after, after)) return offset(grain, -count, Anchor::narrated, after);
  if (finishes && scan.take(Kind::ago_after, after)) return offset(grain, -count, Anchor::page, after);
  if (scan.take(Kind::hence_after, after)) return offset(grain, count, Anchor::page, after);
  if (finishes && scan.take(Kind::later_after, after)) return offset(grain, count, Anchor::narrated, after);
  if (!scan.match(Kind::ago_after, next) && !scan.match(Kind::later_after, next) && scan.take(Kind::shift_after, after, &shift) && shift != 0) {
    return stretch(grain, count, shift, after);
  }
  if (!in) return {};
  auto out = offset(grain, count, Anchor::page, next);
  if (out) {
    out->is.ahead = true;
    out->weak = !scan.alone(at, next);  // "built in three days" is a length of time
  }
  return out;
}

}  // namespace dateline::values
