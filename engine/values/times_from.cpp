// In: tokens. Out: times counted from a date that the words name: "two days after Aug. 26", "third Tuesday after June 5", "hai ngày trước ngày 26/8",
// "rest of the week", "từ nay đến hết tháng 9". Proved by tests/times_test.cpp.
#include "values/times_join.hpp"

namespace dateline::values {
namespace {

/// What is counted: "two weeks", "the third Tuesday".
struct Counted {
  Grain unit = Grain::none;
  int count = 1;
  int weekday = -1;
};

std::optional<Counted> counted_at(const Scan& scan, std::uint32_t& at) {
  Counted out;
  std::uint32_t next = at;
  int unit = 0;
  if (!scan.take(Kind::nth, next, &out.count)) {
    const int number = scan.number(next, 1, 400);
    const bool one = number < 0 && (scan.take(Kind::one, next) || scan.take(Kind::the, next));
    if (number > 0)
      out.count = number;
    else if (!one && scan.match(Kind::weekday, next) == 0 && scan.match(Kind::weekday_weak, next) == 0)
      return {};
  }
  if (out.count < 1) return {};
  if (!scan.take(Kind::weekday, next, &out.weekday) && !scan.take(Kind::weekday_weak, next, &out.weekday)) {
    if (!scan.take(Kind::unit, next, &unit) || unit > static_cast<int>(Grain::minute)) return {};
    out.unit = grain_of(unit);
  }
  int nth = 0;
  if (out.weekday >= 0 && scan.take(Kind::nth_after, next, &nth) && nth > 0) out.count = nth;  // "thứ Hai đầu tiên sau ngày 5/6"
  at = next;
  return out;
}

}  // namespace

std::optional<Piece> counted_from(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  const auto counted = counted_at(scan, next);
  if (!counted) return {};
  const bool after = scan.match(Kind::after, next) > 0;
  if (!after && scan.match(Kind::before, next) == 0) return {};
  next += after ? scan.match(Kind::after, next) : scan.match(Kind::before, next);
  auto date = joined_at(scan, next);
  if (date && counted->weekday < 0 && date->is.anchor == Anchor::page && date->slots == slot_relative && date->is.unit == Grain::day) {
    if (counted->unit != Grain::day && counted->unit != Grain::week) return {};
    date->is.days += (after ? 1 : -1) * counted->count * (counted->unit == Grain::week ? 7 : 1);  // "two days after tomorrow"
    return date;
  }
  if (!date || date->weak || date->is.said.interval || date->is.anchor != Anchor::none || date->is.unit != Grain::none || date->is.weekday >= 0)
    return {};
  const bool in_day = counted->unit == Grain::hour || counted->unit == Grain::minute;
  if (in_day ? !has(*date, slot_clock) : !has(*date, slot_day) || !has(*date, slot_month) || has(*date, slot_clock)) return {};
  const int sign = after ? 1 : -1;
  Piece out = std::move(*date);
  if (counted->weekday >= 0) {
    out.is.weekday = counted->weekday;
    out.is.weeks = sign * counted->count;
    out.slots |= slot_weekday;
  } else {
    const unsigned slots = out.slots;
    set_unit(out, counted->unit, sign * counted->count);
    out.is.anchor = Anchor::none;
    out.slots = slots | slot_relative;
  }
  out.is.from_said = true;
  return out;
}

std::optional<Piece> rest_of(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  Piece out;
  int unit = 0;
  if (scan.take(Kind::rest, next)) {
    if (!scan.take(Kind::unit, next, &unit) || unit > static_cast<int>(Grain::week)) return {};
    set_unit(out, grain_of(unit), 0);
    scan.take(Kind::shift_after, next);
    out.last = next;
  } else if (scan.take(Kind::from_now, next)) {
    auto end = joined_at(scan, next);
    if (!end || end->weak || end->is.said.interval || end->is.stretch) return {};
    out = std::move(*end);
    settle(out);
    out.is.ahead = true;
  } else {
    return {};
  }
  out.is.anchor = Anchor::page;
  out.is.from_page = true;
  out.slots |= slot_relative | slot_unit;  // nothing more joins
  return out;
}

}  // namespace dateline::values
