// In: expressions. Out: intervals of two that belong together, and lists that share a month. Proved by tests/times_test.cpp.
#include "values/times_calendar.hpp"
#include "values/times_join.hpp"

namespace dateline::values {
namespace {

bool anchored(const Piece& piece) { return piece.is.anchor != Anchor::none || piece.is.weekday >= 0 || piece.is.nth != 0 || piece.is.stretch; }

// Ends that are counted each for itself: "từ hôm qua đến 5/6", "from last Monday until today", "Friday to Sunday".
bool pair_up(Piece& a, const Piece& b, bool opened) {
  const bool weekdays = a.slots == slot_weekday && b.slots == slot_weekday;
  if (!opened && !weekdays) return false;
  if (only_clock(a) || only_clock(b) || a.is.from_page || b.is.from_page || !a.is.to.empty() || !b.is.to.empty()) return false;
  if (!has(a, slots_of_day) && has(b, slots_of_day)) return false;
  settle(a);
  Piece end = b;
  settle(end);
  a.is.to = {std::move(end.is)};
  a.last = b.last;
  return true;
}

// "từ 8 giờ đến 10 giờ ngày 5/6", "15/7 - 20/7", "9:30 - 11:00 on Thursday": what one end leaves out it takes from the other.
bool close_interval(Piece& a, const Piece& b, bool opened) {
  if (a.is.said.interval || b.is.said.interval || a.is.stretch || b.is.stretch || a.is.nth != 0 || b.is.nth != 0) return false;
  if (only_clock(a) && has(b, slot_clock)) {
    Piece out = b;
    out.is.said.start.hour = a.is.said.start.hour;
    out.is.said.start.minute = a.is.said.start.minute;
    if (!a.half_day && b.half_day && a.is.said.start.hour < 12 && a.is.said.start.hour + 12 <= b.is.said.start.hour)
      out.is.said.start.hour = static_cast<std::int8_t>(a.is.said.start.hour + 12);
    out.is.said.end = b.is.said.start;
    out.is.said.interval = true;
    out.is.said.part = DayPart::none;
    out.weak = a.weak && b.weak;
    a = out;
    return true;
  }
  if (anchored(b) || (anchored(a) && !only_clock(b))) return pair_up(a, b, opened);
  const bool clocks = has(a, slot_clock) && only_clock(b);
  if (!clocks && (has(a, slot_clock) != has(b, slot_clock))) return false;
  if (!clocks && (has(a, slot_day) != has(b, slot_day) || (has(b, slot_year) && !has(b, slot_month) && has(a, slot_month) && !has(a, slot_year))))
    return false;
  PartialDate end = b.is.said.start;
  if (clocks) fill_date(end, a.is.said.start);
  fill(a.is.said.start.year, b.is.said.start.year, std::int16_t{0});
  fill(a.is.said.start.month, b.is.said.start.month, std::int8_t{0});
  fill(end.year, a.is.said.start.year, std::int16_t{0});
  fill(end.month, a.is.said.start.month, std::int8_t{0});
  a.is.said.end = end;
  a.is.said.interval = true;
  a.is.said.part = DayPart::none;
  a.slots |= b.slots;
  a.last = b.last;
  return true;
}

}  // namespace

// The bare first end of "từ 15 đến 20/7", "5 và 6/6", "3-4pm", "8am until 6" has no sign of its own.
std::optional<Piece> bare_end(const Scan& scan, std::uint32_t at) {
  const int value = scan.digits(at, 0, 31);
  if (value < 0 || scan[at].form.size() > 2) return {};
  if (at > scan.range.first && !scan[at].space_before && scan[at - 1].kind != text::TokenKind::punctuation) return {};
  std::uint32_t next = at + 1;
  if (!scan.take(Kind::until, next)) return {};
  auto end = joined_at(scan, next);
  if (!end) return {};
  Piece out;
  out.last = at + 1;
  const bool opened =
      scan.ends_before(Kind::since, at) || scan.ends_before(Kind::between, at) || scan.ends_before(Kind::day_marker, at) || scan.alone(at, end->last);
  const TimeExpression& is = end->is;
  if (has(*end, slot_clock) && !has(*end, slot_day) && end->half_day && value >= 1 && value <= 12 && !is.said.interval) {
    out.is.said.start.hour = static_cast<std::int8_t>(value);
    out.slots = slot_clock;
  } else if (opened && has(*end, slot_day) && has(*end, slot_month) && !is.said.interval && value >= 1 && value < is.said.start.day) {
    out.is.said.start = is.said.start;
    out.is.said.start.day = static_cast<std::int8_t>(value);
    out.slots = end->slots & (slot_day | slot_month | slot_year);
  } else {
    return {};
  }
  if (!close_interval(out, *end, true)) return {};
  out.weak = false;
  return out;
}

void take_interval(const Scan& scan, std::uint32_t at, Piece& out) {
  std::uint32_t next = out.last;
  if (scan.is(next, ",")) return;
  if (at > scan.range.first && scan.is(at - 1, "(") && scan.is(next, ")")) ++next;  // "kể từ ngày công bố (19/5) đến 31/10"
  const bool dash = scan.is(next, "-") || scan.is(next, "–") || scan.is(next, "—");
  const bool opened = scan.ends_before(Kind::since, at) || scan.ends_before(Kind::between, at);
  if (!scan.take(Kind::until, next) && !(scan.ends_before(Kind::between, at) && scan.take(Kind::conjunction, next))) return;
  if (scan.match(Kind::conjunction, next - 1) > 0 && !scan.ends_before(Kind::between, at)) return;
  auto end = joined_at(scan, next);
  if (!end) {
    // "8am until 6"
    const int hour = scan.digits(next, 1, 12);
    if (hour < 0 || !only_clock(out) || scan.inside(next + 1)) return;
    end.emplace();
    end->is.said.start.hour = static_cast<std::int8_t>(hour <= out.is.said.start.hour ? hour + 12 : hour);
    end->slots = slot_clock;
    end->last = next + 1;
  }
  if (end->weak && !opened && !(only_clock(*end) && only_clock(out))) return;
  if (dash && out.slots != end->slots && !only_clock(out) && !has(*end, slot_day)) return;
  close_interval(out, *end, opened);
}

void take_length(const Scan& scan, Piece& out) {
  When& said = out.is.said;
  if (!has(out, slot_clock) || said.interval || !out.is.to.empty() || said.start.hour < 0) return;
  std::uint32_t next = out.last;
  if (!scan.take(Kind::length_for, next)) return;
  const int count = scan.number(next, 1, 600);
  int unit = 0;
  if (count < 0 || !scan.take(Kind::unit, next, &unit) || (grain_of(unit) != Grain::hour && grain_of(unit) != Grain::minute)) return;
  const int length = grain_of(unit) == Grain::hour ? 60 * count : count;
  const int end = said.start.hour * 60 + std::max<int>(said.start.minute, 0) + length;
  if (end >= 24 * 60) return;
  said.interval = true;
  said.part = DayPart::none;
  said.end.hour = static_cast<std::int8_t>(end / 60);
  if (end % 60 != 0 || said.start.minute >= 0) said.end.minute = static_cast<std::int8_t>(end % 60);
  out.weak = false;
  out.last = next;
}

// "các ngày 5, 6 và 7/6": the days of a list take the month of the date that it ends with.
void share_month(const Scan& scan, std::vector<TimeExpression>& all) {
  for (std::size_t i = all.size(); i-- > 1;) {
    const TimeExpression last = all[i];
    const PartialDate date = last.said.start;
    const PartialDate first = all[i - 1].said.start;
    if (first.day == 0 || first.month != 0 || date.day == 0 || date.month == 0 || all[i - 1].anchor != Anchor::none) continue;
    std::vector<TimeExpression> between;
    bool list = real_day(date.year, date.month, first.day);
    for (std::uint32_t at = all[i - 1].tokens.last; at < last.tokens.first && list; ++at) {
      const int day = scan.digits(at, 1, 31);
      list = scan.match(Kind::conjunction, at) > 0 || (day > 0 && real_day(date.year, date.month, day));
      if (day < 0) continue;
      TimeExpression& one = between.emplace_back();
      one.tokens = {at, at + 1};
      one.said.start = {date.year, 0, date.month, 0, static_cast<std::int8_t>(day), -1, -1};
      one.ahead = last.ahead;
      one.back = last.back;
    }
    if (!list) continue;
    all[i - 1].said.start.month = date.month;
    all[i - 1].said.start.year = date.year;
    all.insert(all.begin() + static_cast<std::ptrdiff_t>(i), between.begin(), between.end());
  }
}

// "các năm 2008, 2010 và 2012": the years of a list behind its first. One that counts something is none: "năm 2008 và 2012 người".
void share_marker(const Scan& scan, std::vector<TimeExpression>& all) {
  const auto year_at = [&](std::uint32_t at) { return scan.inside(at) && scan[at].form.size() == 4 ? scan.digits(at, 1900, 2100) : -1; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const PartialDate& first = all[i].said.start;
    const TimeExpression& one = all[i];
    const bool bare =
        first.year != 0 && first.month == 0 && first.quarter == 0 && first.week == 0 && !one.said.interval && one.anchor == Anchor::none;
    if (!bare || one.tokens.size() < 2 || one.since || one.until || !one.to.empty()) continue;
    std::vector<TimeExpression> more;
    bool joined = false;
    for (std::uint32_t at = one.tokens.last; !joined && (scan.is(at, ",") || scan.match(Kind::conjunction, at) > 0); at += 2) {
      joined = !scan.is(at, ",");
      const int year = year_at(at + 1);
      const bool closed = !scan.inside(at + 2) || scan[at + 2].kind == text::TokenKind::punctuation || scan.match(Kind::conjunction, at + 2) > 0;
      if (year < 0 || !closed) break;
      TimeExpression& next = more.emplace_back();
      next.tokens = {at + 1, at + 2};
      next.said.start = of_year(year);
      next.ahead = one.ahead;
    }
    if (!joined || more.empty()) continue;
    const bool taken = i + 1 < all.size() && all[i + 1].tokens.first < more.back().tokens.last;
    if (!taken) all.insert(all.begin() + static_cast<std::ptrdiff_t>(i + 1), more.begin(), more.end());
  }
}

}  // namespace dateline::values
