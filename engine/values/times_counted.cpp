// In: tokens. Out: numbers of units: "3 ngày qua", "two years ago", "in three days", "6 tháng đầu năm", "hai năm rưỡi trước", "3 Fridays from now".
// Proved by tests/times_test.cpp.
#include <cmath>

#include "values/numeral_reader.hpp"
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

bool closes(const Scan& scan, std::uint32_t at) { return !scan.inside(at) || scan[at].kind == text::TokenKind::punctuation; }

/// How many units: "three", "2-3" by its higher end, "a", "a couple of", "two and a half".
struct Count {
  int whole = 0;
  bool half = false;
  int low = 0;  // the lower end of "2-3"; 0: there is one number
};

// "26 người", "hai người": plain digits or one word, and a word behind them that belongs to no number.
bool plainly_whole(const Scan& scan, std::uint32_t at) {
  if (!scan.inside(at)) return true;
  const bool digits = scan.digits(at, 0, 9999) >= 0;
  if (!digits && (scan[at].kind != text::TokenKind::word || scan.words.numbers().phrase(scan.text, at).length > 1)) return false;
  return !scan.inside(at + 1) ||
         (scan[at + 1].kind == text::TokenKind::word && scan[at + 1].space_before && !scan.words.numbers().begins(scan[at + 1]));
}

// "2.5", "two and a half": halves are what newspapers count in.
std::optional<Count> count_with_half(const Scan& scan, std::uint32_t& at) {
  if (plainly_whole(scan, at)) return {};
  const auto found = numeral_at(scan.text, at, std::min(scan.range.last, at + 6), scan.words.numbers());
  if (!found || found->ordinal || found->vague || found->upper || found->value < 1 || found->value > 400) return {};
  const double whole = std::floor(found->value);
  if (found->value - whole != 0.5) return {};
  at = found->tokens.last;
  return Count{static_cast<int>(whole), true};
}

std::optional<Count> count_of(const Scan& scan, std::uint32_t& at) {
  if (scan.take(Kind::half_unit, at)) return Count{0, true};
  if (auto halves = count_with_half(scan, at)) return halves;
  int value = scan.number(at, 1, 400);
  const bool dash = scan.is(at, "-") || scan.is(at, "–");
  int low = 0;
  if (value > 0 && dash && scan.inside(at + 1) && scan[at].space_before == scan[at + 1].space_before && scan.digits(at + 1, value + 1, 400) > 0) {
    low = value;
    value = scan.digits(at + 1, value + 1, 400);
    at += 2;
  }
  if (value < 0 && scan.take(Kind::few, at, &value)) return Count{value};
  if (value < 0 && scan.take(Kind::one, at)) {
    value = 1;
    scan.take(Kind::few, at, &value);
    scan.take(Kind::of, at);
    return Count{value};
  }
  if (value < 0) return {};
  if (!scan.take(Kind::few, at)) scan.take(Kind::of, at);
  const bool half = scan.take(Kind::half_more, at);
  return Count{value, half, low};
}

/// A length of time in one unit, halves told in the next finer one.
struct Length {
  Grain unit = Grain::none;
  int count = 0;
  int low = 0;  // as of Count
};

Length length_of(Count count, Grain unit) {
  if (!count.half) return {unit, count.whole, count.low};
  switch (unit) {
    case Grain::year:
      return {Grain::month, 12 * count.whole + 6};
    case Grain::quarter:
      return {Grain::month, 3 * count.whole + 1};
    case Grain::month:
      return {Grain::week, 4 * count.whole + 2};
    case Grain::week:
      return {Grain::day, 7 * count.whole + 3};
    case Grain::day:
      return {Grain::hour, 24 * count.whole + 12};
    case Grain::hour:
      return {Grain::minute, 60 * count.whole + 30};
    default:
      return {unit, count.whole};
  }
}

// "6 tháng đầu năm", "first six months of 2016": months 1 to 6; the year follows.
std::optional<Piece> first_months(Length length, std::uint32_t next, int side) {
  if (length.unit == Grain::quarter) length = {Grain::month, 3 * length.count};
  if (length.unit != Grain::month || length.count > 11) return {};
  Piece out;
  out.is.said.interval = true;
  out.is.said.start.month = static_cast<std::int8_t>(side > 0 ? 1 : 13 - length.count);
  out.is.said.end.month = static_cast<std::int8_t>(side > 0 ? length.count : 12);
  out.slots = slot_month;
  out.last = next;
  out.weak = true;
  return out;
}

std::optional<Piece> stretch(Length length, int side, std::uint32_t last) {
  if (length.unit == Grain::none) return {};
  Piece out;
  out.is.anchor = Anchor::page;
  out.is.unit = length.unit;
  out.is.stretch = true;
  out.is.first = side > 0 ? 1 : -length.count;
  out.is.last = side > 0 ? length.count : -1;
  out.slots = slot_unit | slot_relative;
  out.last = last;
  return out;
}

std::optional<Piece> offset(Length length, int sign, Anchor anchor, std::uint32_t last) {
  if (length.unit == Grain::none) return {};
  Piece out;
  set_unit(out, length.unit, sign * length.count);
  out.is.anchor = anchor;
  out.last = last;
  if (length.unit == Grain::week) out.slots |= slot_relative;
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
  auto out = offset({Grain::minute, 60 * above / below}, 1, Anchor::page, next);
  if (out) out->weak = !scan.alone(at, next);
  return out;
}

// "3 Fridays from now", "two Thursdays ago": the nth such day after or before the page's.
std::optional<Piece> counted_weekday(const Scan& scan, Count count, std::uint32_t next) {
  Piece out;
  if (count.half || count.whole > 9 || !scan.take(Kind::weekday, next, &out.is.weekday)) return {};
  int sign = 0;
  if (scan.take(Kind::hence_after, next))
    sign = 1;
  else if (scan.take(Kind::ago_after, next))
    sign = -1;
  else
    return {};
  (sign > 0 ? out.is.ahead : out.is.back) = true;
  out.is.weeks = sign * (count.whole - 1);
  out.slots = slot_weekday;
  out.last = next;
  return out;
}

/// What stands before the unit.
struct Opening {
  bool strict = false;  // "cách đây"
  bool in = false;
  int first = 0;  // "first six months": 1, "last": -1
  int shift = 0;  // "next two", "two upcoming"
  Count count;
};

std::optional<Opening> opening(const Scan& scan, std::uint32_t& at) {
  Opening out;
  std::uint32_t next = at;
  out.strict = scan.take(Kind::ago_strict, next);
  out.in = !out.strict && scan.take(Kind::in_before, next);
  std::optional<Count> count;
  if (!out.strict && !out.in && scan.take(Kind::shift_before, next, &out.shift) && out.shift != 0) count = count_of(scan, next);
  if (!count) {
    if (!out.strict && !out.in) next = at;
    out.shift = 0;
    if (!out.strict && !out.in) scan.take(Kind::first_before, next, &out.first);
    count = count_of(scan, next);
    if (!count) return {};
  }
  out.count = *count;
  scan.take(Kind::more, next);
  if (out.shift == 0) scan.take(Kind::shift_before, next, &out.shift);
  at = next;
  return out;
}

// What follows the unit says from where it is counted.
std::optional<Piece> closing(const Scan& scan, Length length, std::uint32_t next) {
  int side = 0;
  std::uint32_t after = next;
  if (scan.take(Kind::first_after, after, &side)) {
    if (auto months = first_months(length, after, side)) return months;
  }
  after = next;
  const std::uint32_t words = std::max(scan.match(Kind::ago_after, next), scan.match(Kind::later_after, next));
  const bool finishes = scan.words.month_first() || closes(scan, next + words) || scan.match(Kind::said, next + words) > 0 ||
                        scan.match(Kind::after, next + words) > 0 || words > 1;
  if (scan.take(Kind::earlier_after, after)) return offset(length, -1, Anchor::narrated, after);
  if (finishes && length.low > 0 && length.unit == Grain::year && scan.match(Kind::ago_after, after) > 0) {  // "40-50 năm trước"
    auto out = stretch(length, -1, after + scan.match(Kind::ago_after, after));
    if (out) out->is.last = -length.low;
    return out;
  }
  if (finishes && scan.take(Kind::ago_after, after)) return offset(length, -1, Anchor::page, after);
  if (scan.take(Kind::hence_after, after)) return offset(length, 1, Anchor::page, after);
  if (finishes && scan.take(Kind::later_after, after)) return offset(length, 1, Anchor::narrated, after);
  if (words > 0) return {};
  // "hai năm nay", "5 năm qua": up to the page's own; but a number behind a word that makes it an order counts none.
  if (const std::uint32_t up_to = scan.match(Kind::stretch_after, next, &side); up_to >= scan.match(Kind::shift_after, next) && up_to > 0) {
    auto out = stretch(length, -1, next + up_to);
    if (out && (side == 0 || length.unit <= Grain::month)) out->is.last = 0;
    return out;
  }
  if (scan.take(Kind::shift_after, after, &side) && side != 0) return stretch(length, side, after);
  return {};
}

}  // namespace

std::optional<Piece> counted_unit(const Scan& scan, std::uint32_t at) {
  if (auto part = part_of_hour(scan, at)) return part;
  const bool ordinal = at > scan.range.first && scan.words.numbers().of(scan[at - 1]).role == NumberRole::order;
  std::uint32_t next = at;
  auto open = ordinal ? std::nullopt : opening(scan, next);
  if (!open) return {};
  if (!open->strict && open->shift == 0) {
    if (auto weekdays = counted_weekday(scan, open->count, next)) return weekdays;
  }
  int unit = 0;
  if (scan.take(Kind::fortnight, next)) {
    unit = static_cast<int>(Grain::week);
    open->count.whole *= 2;
  } else if (!scan.take(Kind::unit, next, &unit)) {
    const bool hours = scan.inside(next) && !scan[next].space_before && scan.match(Kind::hour_unit, next) == 1;  // "24h qua"
    if (!hours || scan.match(Kind::stretch_after, next + 1) == 0) return {};
    unit = static_cast<int>(Grain::hour);
    ++next;
  }
  if (scan.take(Kind::half_after, next)) open->count.half = true;
  constexpr int second = 8;
  const Length length = unit == second ? Length{Grain::minute, 0} : length_of(open->count, grain_of(unit));
  if (open->shift != 0) return stretch(length, open->shift, next);
  if (open->first != 0) return first_months(length, next, open->first);
  if (open->strict) return offset(length, -1, Anchor::page, next);
  if (auto closed = closing(scan, length, next)) return closed;
  // "on April 16, in 2 hours 14 minutes": so long it took.
  const bool goes_on = scan.inside(next) && scan.digits(next, 0, 59) >= 0 && scan.match(Kind::unit, next + 1) > 0;
  if (!open->in || goes_on) return {};
  auto out = offset(length, 1, Anchor::page, next);
  if (out) {
    out->is.ahead = true;
    out->weak = !scan.alone(at, next);  // "built in three days" is a length of time
  }
  return out;
}

}  // namespace dateline::values
