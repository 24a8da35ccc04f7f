// In: tokens. Out: clock times, parts of the day and zones: "8 giờ 30", "6h30", "10 a.m.", "half past 3", "noon", "sáng", "(GMT+7)".
// Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

void set_clock(Piece& out, int hour, int minute) {
  out.is.said.start.hour = static_cast<std::int8_t>(hour);
  out.is.said.start.minute = static_cast<std::int8_t>(minute);
  out.slots |= slot_clock;
}

// am or pm behind a clock time; "21:25 PM" stays 21:25.
bool take_half_day(const Scan& scan, std::uint32_t& at, int& hour) {
  if (scan.is(at, "-") || scan.is(at, ",")) return false;
  const std::uint32_t am = scan.match(Kind::am, at);
  const std::uint32_t pm = scan.match(Kind::pm, at);
  if (am == 0 && pm == 0) return false;
  if (am >= pm) {
    at += am;
    if (hour == 12) hour = 0;
  } else {
    at += pm;
    if (hour < 12) hour += 12;
    if (scan.match(Kind::pm, at) > 0 && scan.is(at - 1, "ish")) at += scan.match(Kind::pm, at);
  }
  return true;
}

// "10:30", "15:23:24", "10:30 pm".
std::optional<Piece> colon_clock(const Scan& scan, std::uint32_t at) {
  int hour = scan.digits(at, 0, 24);
  if (hour < 0 || !scan.is(at + 1, ":") || !scan.inside(at + 2) || scan[at + 2].form.size() != 2) return {};
  const bool half_day_follows = scan.match(Kind::am, at + 3) > 0 || scan.match(Kind::pm, at + 3) > 0;
  if (scan[at + 2].space_before && !half_day_follows) return {};
  const int minute = scan.digits(at + 2, 0, 59);
  if (minute < 0 || (at > scan.range.first && scan.is(at - 1, ":"))) return {};
  std::uint32_t next = at + 3;
  if (scan.is(next, ":") && scan.digits(next + 1, 0, 60) >= 0) next += 2;
  Piece out;
  out.half_day = take_half_day(scan, next, hour);
  if (!scan.take(Kind::hour_unit, next)) scan.take(Kind::minute_unit, next);  // "23:09 phút"
  if (hour == 24) hour = 0;
  set_clock(out, hour, minute);
  out.last = next;
  out.weak = scan.match(Kind::length_after, next) > 0;
  return out;
}

// "9.20" of one token: hours and minutes; -1: none.
int pointed_minutes(const Scan& scan, std::uint32_t at, int most_hours) {
  if (!scan.inside(at) || scan[at].kind != text::TokenKind::number) return -1;
  const std::string_view form = scan[at].form;
  const std::size_t point = form.find('.');
  if (point == 0 || point > 2 || point == std::string_view::npos || form.size() != point + 3) return -1;
  int value[2] = {0, 0};
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (i == point) continue;
    if (form[i] < '0' || form[i] > '9') return -1;
    int& part = value[i < point ? 0 : 1];
    part = 10 * part + (form[i] - '0');
  }
  return value[0] > most_hours || value[1] > 59 ? -1 : 60 * value[0] + value[1];
}

// "7.15 a.m.", "11.50 GMT": a point parts hours and minutes only where a half of the day or a zone follows.
std::optional<Piece> pointed_clock(const Scan& scan, std::uint32_t at) {
  const int minutes = pointed_minutes(scan, at, 23);
  if (minutes < 0) return {};
  std::uint32_t next = at + 1;
  int hour = minutes / 60;
  Piece out;
  out.half_day = take_half_day(scan, next, hour);
  if (!out.half_day && scan.match(Kind::zone, next) == 0 && scan.match(Kind::zone_offset, next) == 0) return {};
  set_clock(out, hour, minutes % 60);
  out.last = next;
  return out;
}

// "Đến 17 giờ tuyến này vẫn tắc", "..., đến 20 giờ tuyến này đã thông": a word for "until" opens the clause.
bool until_opens(const Scan& scan, std::uint32_t at) {
  constexpr std::uint32_t longest = 2;
  for (std::uint32_t back = 1; back <= longest && at >= scan.range.first + back; ++back) {
    const std::uint32_t first = at - back;
    const bool opens = first == scan.range.first || scan[first - 1].kind == text::TokenKind::punctuation;
    if (opens && scan[first].kind == text::TokenKind::word && scan.match(Kind::until, first) == back) return true;
  }
  return false;
}

// "Đúng 7 giờ, buổi lễ bắt đầu.": the hour with the word before it is all that stands before the comma.
bool opens_clause(const Scan& scan, std::uint32_t at, std::uint32_t next) {
  if (!scan.is(next, ",")) return false;
  for (std::uint32_t back = 1; back <= 2 && at >= scan.range.first + back; ++back) {
    const std::uint32_t first = at - back;
    if (scan.match(Kind::clock_before, first) != back) continue;
    return first == scan.range.first || scan[first - 1].kind == text::TokenKind::punctuation;
  }
  return false;
}

// "8 giờ", "8 giờ 30 phút", "8 giờ kém 15", "9 giờ rưỡi", "6h30", "15h". A number of hours can be a length too: then it is weak, or none.
std::optional<Piece> unit_clock(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  int hour = scan.number(next, 0, 24);
  if (hour < 0) return {};
  const std::uint32_t unit_at = next;
  int timetable = 0;
  if (!scan.take(Kind::hour_unit, next, &timetable)) return {};
  const bool letter = scan[unit_at].form.size() == 1;
  if (letter && scan[unit_at].space_before) return {};
  int minute = -1;
  int value = 0;
  std::uint32_t more = next;
  if (scan.take(Kind::half_hour, more, &value)) {
    minute = value;
    next = more;
  } else if (scan.take(Kind::less, more)) {
    const int less = scan.number(more, 1, 59);
    if (less > 0) {
      scan.take(Kind::minute_unit, more);
      hour = (hour + 23) % 24;
      minute = 60 - less;
      next = more;
    }
  } else {
    const int found = scan.number(more, 0, 59);
    const bool glued = letter && scan.inside(next) && !scan[next].space_before;
    const std::uint32_t minutes = found >= 0 ? scan.match(Kind::minute_unit, more) : 0;
    const bool date_follows = scan.is(more, "/") || scan.is(more, "-") || (scan.is(more, ".") && scan.digits(more + 1, 1, 12) > 0) ||
                              scan.match(Kind::month_marker, more) > 0;
    const bool day_next = scan.match(Kind::day_marker, more) > 0 && scan.inside(more + 1) && scan[more + 1].kind == text::TokenKind::number;
    const bool named_day = scan.match(Kind::day, more) > 0;  // "17 giờ 30 hôm nay"
    // "2 giờ 3 ngày", but "11 giờ 30 giờ Việt Nam"
    const bool zone_next = scan.match(Kind::zone, more) > 0 || scan.match(Kind::zone_us, more) > 0 || scan.match(Kind::zone_eu, more) > 0;
    const bool counts_next = scan.match(Kind::unit, more) > 0 && !day_next && !named_day && !zone_next;
    if (found >= 0 && (minutes > 0 || glued || (!letter && !date_follows && !counts_next))) {
      minute = found;
      next = more + minutes;
    }
  }
  Piece out;
  if (hour == 24) {  // the end of the day
    hour = 0;
    out.is.said.part = DayPart::night;
  }
  set_clock(out, hour, timetable != 0 ? std::max(minute, 0) : minute);
  out.half_day = take_half_day(scan, next, hour);
  out.is.said.start.hour = static_cast<std::int8_t>(hour);
  out.last = next;
  const bool strong = scan.ends_before(Kind::clock_strong, at) || (scan.ends_before(Kind::clock_before, at) && minute >= 0) || scan.alone(at, next);
  const bool begins = at == scan.range.first || scan[at - 1].kind == text::TokenKind::punctuation;
  const bool opens = opens_clause(scan, at, next) || until_opens(scan, at);
  const bool length =
      (scan.ends_before(Kind::length_before, at) && !scan.ends_before(Kind::clock_strong, at)) || scan.match(Kind::length_after, next) > 0;
  if (length && !opens && !scan.alone(at, next)) {
    out.weak = true;
  } else {
    out.weak = !strong && !opens && !(letter && minute >= 0) && !(begins && minute >= 0);
  }
  return out;
}

// "3pm", "10 a.m.", "3 o'clock", "ten thirty am", "at 3 15", "at 8 GMT", "3 in the morning", "1030 GMT".
std::optional<Piece> half_day_clock(const Scan& whole, std::uint32_t at) {
  // "seven thirty p.m.": the hour is one word.
  std::uint32_t next = at;
  const Scan first_word{whole.text, {whole.range.first, std::min(at + 1, whole.range.last)}, whole.words, whole.language, whole.openers};
  int hour = first_word.number(next, 0, 23);
  const Scan& scan = whole;
  int minute = -1;
  if (hour < 0) {
    const int both = scan.digits(at, 0, 2359);
    const bool called = scan.match(Kind::zone, at + 1) > 0 || (scan.ends_before(Kind::clock_strong, at) && scan.alone(at - 1, at + 1));
    if (both < 0 || scan[at].form.size() != 4 || both % 100 > 59 || !called) return {};
    Piece out;
    set_clock(out, both / 100, both % 100);
    out.last = at + 1;
    return out;
  }
  const std::uint32_t after_hour = next;
  bool marked = scan.take(Kind::o_clock, next);
  std::uint32_t minutes_at = next;
  const int minutes = marked ? -1 : scan.number(minutes_at, 1, 59);
  if (minutes > 0 && minutes_at > next) {
    std::uint32_t end = minutes_at;
    int shifted = hour;
    const bool two_digits = scan[next].kind == text::TokenKind::word || scan[next].form.size() == 2;
    if (two_digits && (take_half_day(scan, end, shifted) || (scan.ends_before(Kind::clock_strong, at) && scan.alone(at - 1, end)))) {
      Piece out;
      set_clock(out, shifted, minutes);
      out.last = end;
      return out;
    }
  }
  next = marked ? next : after_hour;
  if (hour > 12 && !marked) {
    if (!(scan.ends_before(Kind::clock_strong, at) && scan.match(Kind::zone, next) > 0)) return {};
    marked = true;
  }
  const bool half_day = take_half_day(scan, next, hour);
  marked = marked || half_day;
  if (!marked && scan.ends_before(Kind::clock_strong, at) && scan[at].kind == text::TokenKind::number && scan.match(Kind::zone, next) > 0)
    marked = true;
  Piece out;
  set_clock(out, hour, minute);
  out.last = next;
  out.half_day = half_day;
  if (!marked) {
    // "at 3", "tonight at 11": counts beside a part of day only.
    const bool beside = scan.ends_before(Kind::clock_strong, at) || scan.match(Kind::today_part, next) > 0 || scan.match(Kind::day, next) > 0 ||
                        scan.match(Kind::part, next) > 1;  // "9 in the evening"
    if (!beside || scan[at].form.size() > 2 + 4) return {};
    out.weak = true;
  }
  return out;
}

// "half past 3 pm", "a quarter to noon", "20 minutes past 3pm", "twenty after 3pm".
std::optional<Piece> minutes_past(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  int minutes = 0;
  bool figures = false;
  if (!scan.take(Kind::quarter_hour, next, &minutes) && !scan.take(Kind::half_hour, next, &minutes)) {
    minutes = scan.number(next, 1, 59);
    if (minutes < 0) return {};
    figures = true;
    scan.take(Kind::minute_unit, next);
    scan.take(Kind::unit, next);
  }
  const bool past = scan.match(Kind::past, next) > 0;
  if (!past && scan.match(Kind::less, next) == 0) return {};
  ++next;
  const bool ends_of_range = !past && figures && minutes <= 12 && scan[next].kind == text::TokenKind::number;  // "open 4 to 6 pm"
  if (ends_of_range || scan.ends_before(Kind::since, at) || scan.ends_before(Kind::between, at)) return {};
  std::optional<Piece> hour = clock(scan, next);
  if (!hour && (!figures || scan.alone(at, next + 1))) {  // "half past twelve"
    const int bare = scan.number(next, 1, 12);
    if (bare < 0) return {};
    hour.emplace();
    set_clock(*hour, bare, -1);
    hour->last = next;
  }
  if (!hour || (hour->is.said.start.minute > 0) || (hour->weak && minutes != 30 && minutes != 15)) return {};
  int total = hour->is.said.start.hour * 60 + (past ? minutes : -minutes);
  total = (total + 24 * 60) % (24 * 60);
  set_clock(*hour, total / 60, total % 60);
  hour->weak = false;
  return hour;
}

std::optional<Piece> word_clock(const Scan& scan, std::uint32_t at) {
  int minutes = 0;
  const std::uint32_t length = scan.match(Kind::clock_word, at, &minutes);
  if (length == 0) return {};
  Piece out;
  set_clock(out, minutes / 60 % 24, -1);
  out.last = at + length;
  out.is.said.part = minutes == 12 * 60 ? DayPart::noon : DayPart::night;
  out.weak = !scan.ends_before(Kind::clock_before, at) && !scan.alone(at, out.last);  // "midnight regulations"
  return out;
}

}  // namespace

std::optional<Piece> clock(const Scan& scan, std::uint32_t at) {
  if (auto out = word_clock(scan, at)) return out;
  if (scan.words.month_first()) {
    if (auto out = minutes_past(scan, at)) return out;
  }
  if (scan[at].kind != text::TokenKind::number && scan[at].kind != text::TokenKind::word) return {};
  if (auto out = colon_clock(scan, at)) return out;
  if (auto out = pointed_clock(scan, at)) return out;
  if (auto out = unit_clock(scan, at)) return out;
  return scan.words.month_first() ? half_day_clock(scan, at) : std::nullopt;
}

std::optional<Piece> part_of_day(const Scan& scan, std::uint32_t at) {
  Piece out;
  int value = 0;
  std::uint32_t next = at;
  const std::uint32_t longest = std::max(scan.match(Kind::today_part, at), scan.match(Kind::yesterday_part, at));
  if (longest > 0 && longest >= scan.match(Kind::part, at)) {
    const bool yesterday = scan.match(Kind::yesterday_part, at) == longest;
    scan.take(yesterday ? Kind::yesterday_part : Kind::today_part, next, &value);
    out.is.anchor = Anchor::page;
    out.is.unit = Grain::day;
    out.is.days = yesterday ? -1 : 0;
    out.slots = slot_part | slot_relative;
  } else if (scan.take(Kind::meal, next, &value)) {
    out.is.anchor = Anchor::page;
    out.is.unit = Grain::day;
    out.slots = slot_part | slot_relative;
    out.weak = !scan.alone(at, next);
  } else if (scan.take(Kind::part, next, &value)) {
    out.slots = slot_part;
    out.weak = true;
    int days = 0;
    if (scan.take(Kind::part_day, next, &days)) {
      out.is.anchor = Anchor::page;
      out.is.unit = Grain::day;
      out.is.days = days;
      out.slots |= slot_relative;
      out.weak = false;
    }
  } else {
    return {};
  }
  out.is.said.part = static_cast<DayPart>(value);
  out.last = next;
  return out;
}

namespace {

std::optional<Piece> one_zone(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  const bool bracket = scan.is(next, "(") || scan.is(next, "[");
  if (bracket) ++next;
  scan.take(Kind::zone_before, next);
  Piece out;
  out.slots = slot_zone;
  out.weak = true;
  int minutes = 0;
  const std::uint32_t offset_length = scan.match(Kind::zone_offset, next);
  const std::uint32_t sign_at = next + offset_length;
  const int hours = offset_length > 0 ? scan.digits(sign_at + 1, 0, 14) : -1;
  const int pointed = offset_length > 0 ? pointed_minutes(scan, sign_at + 1, 14) : -1;  // "GMT+9.30"
  if (pointed >= 0 && (scan.is(sign_at, "+") || scan.is(sign_at, "-"))) {
    next = sign_at + 2;
    out.is.said.zone = static_cast<std::int16_t>(scan.is(sign_at, "+") ? pointed : -pointed);
  } else if (hours >= 0 && (scan.is(sign_at, "+") || scan.is(sign_at, "-"))) {
    next = sign_at + 2;
    int minutes_more = 0;  // "GMT+5:30"
    if (scan.is(next, ":") && scan.digits(next + 1, 0, 59) >= 0) {
      minutes_more = scan.digits(next + 1, 0, 59);
      next += 2;
    }
    out.is.said.zone = static_cast<std::int16_t>((scan.is(sign_at, "+") ? 1 : -1) * (60 * hours + minutes_more));
  } else if (const std::uint32_t us = scan.match(Kind::zone_us, next, &minutes)) {
    out.is.said.zone = static_cast<std::int16_t>(minutes);
    out.is.summer = SummerTime::us;
    next += us;
  } else if (const std::uint32_t eu = scan.match(Kind::zone_eu, next, &minutes)) {
    out.is.said.zone = static_cast<std::int16_t>(minutes);
    out.is.summer = SummerTime::eu;
    next += eu;
  } else if (scan.take(Kind::zone, next, &minutes)) {
    out.is.said.zone = static_cast<std::int16_t>(minutes);
  } else if (!scan.take(Kind::zone_local, next)) {
    return {};
  }
  if (bracket) {
    if (!scan.is(next, ")") && !scan.is(next, "]")) return {};
    ++next;
  }
  out.last = next;
  return out;
}

}  // namespace

std::optional<Piece> zone(const Scan& scan, std::uint32_t at) {
  auto out = one_zone(scan, at);
  if (!out || out->is.said.zone) return out;
  const auto named = one_zone(scan, out->last);  // "local time (GMT+8)"
  return named ? named : out;
}

}  // namespace dateline::values
