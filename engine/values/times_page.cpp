// In: the line of a page that gives its date. Out: the date, with its clock time and zone where it has them. Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

// "27/02/2014", "ngày 26 tháng 8 năm 2016", "May 25, 2016", "2016-08-26T09:00:00+07:00", "18/08/201614:20" with the clock run into the year.
bool take_date(const Scan& scan, std::uint32_t at, Piece& out) {
  const Figures found = figures(scan, at);
  if (found.all.size() >= 3 && found.all[2].digits == 6 && found.last[2] > at) {
    const int year = found.all[2].value / 100;
    const int hour = found.all[2].value % 100;
    if (real_day(year, found.all[1].value, found.all[0].value) && year >= 1900 && year <= 2100 && hour < 24 && scan.is(found.last[2], ":")) {
      const int minute = scan.digits(found.last[2] + 1, 0, 59);
      if (minute < 0) return false;
      out.is.said.start = {static_cast<std::int16_t>(year),
                           0,
                           static_cast<std::int8_t>(found.all[1].value),
                           0,
                           static_cast<std::int8_t>(found.all[0].value),
                           static_cast<std::int8_t>(hour),
                           static_cast<std::int8_t>(minute)};
      out.slots = slot_year | slot_month | slot_day | slot_clock;
      out.last = found.last[2] + 2;
      return true;
    }
  }
  std::optional<Piece> best;
  for (const auto read : {iso_date, numeric_date, marked_date, named_date}) {
    auto piece = read(scan, at);
    if (piece && !piece->is.said.interval && (piece->slots & slot_day) != 0 && (piece->slots & slot_month) != 0 &&
        (!best || piece->last > best->last))
      best = piece;
  }
  if (!best) {
    // Page dates may stand between blanks: "26 / 8 / 2016".
    if (!found.spaced || found.all.size() < 3) return false;
    const auto& f = found.all;
    if (f[2].digits != 4 || !real_day(f[2].value, f[1].value, f[0].value)) return false;
    best.emplace();
    best->is.said.start = {
        static_cast<std::int16_t>(f[2].value), 0, static_cast<std::int8_t>(f[1].value), 0, static_cast<std::int8_t>(f[0].value), -1, -1};
    best->last = found.last[2];
    best->slots = slot_year | slot_month | slot_day;
  }
  out = *best;
  return true;
}

// "09:26", "9:26:05 PM", "11h:20", "9: 05': 10''", "1:20:00 Chiều", "7:05 SA". "21:25 PM" is 21:25, "12:05 AM" is 0:05.
bool take_clock(const Scan& scan, std::uint32_t at, Piece& out) {
  const int hour = scan.digits(at, 0, 23);
  if (hour < 0) return false;
  std::uint32_t next = at + 1;
  scan.take(Kind::hour_unit, next);
  if (scan.is(next, ":"))
    ++next;
  else if (next == at + 1)
    return false;
  const int minute = scan.digits(next, 0, 59);
  if (minute < 0) return false;
  ++next;
  while (scan.is(next, "'")) ++next;
  if (scan.is(next, ":") && scan.digits(next + 1, 0, 60) >= 0) next += 2;
  while (scan.is(next, "'")) ++next;
  int shown = hour;
  int part = 0;
  if (const std::uint32_t length = std::max(scan.match(Kind::am, next), scan.match(Kind::pm, next))) {
    const bool pm = scan.match(Kind::pm, next) > 0;
    if (pm && shown < 12) shown += 12;
    if (!pm && shown == 12) shown = 0;
    next += length;
  } else if (scan.take(Kind::part, next, &part) && part >= static_cast<int>(DayPart::afternoon) && shown < 12) {
    shown += 12;
  }
  out.is.said.start.hour = static_cast<std::int8_t>(shown);
  out.is.said.start.minute = static_cast<std::int8_t>(minute);
  out.last = next;
  return true;
}

}  // namespace

std::optional<When> page_date(const text::Text& text, text::TokenRange range, std::string_view language) {
  const Scan scan{text, range, Words::of(language), language};
  std::optional<When> date;
  std::optional<PartialDate> clock;
  std::optional<std::int16_t> offset;
  for (std::uint32_t at = range.first; at < range.last;) {
    Piece piece;
    if (scan[at].kind == text::TokenKind::number && clock.has_value() == false && take_clock(scan, at, piece)) {
      clock = piece.is.said.start;
    } else if (!date && take_date(scan, at, piece)) {
      date.emplace();
      date->start = piece.is.said.start;
      if (date->start.hour >= 0) clock = date->start;
    } else if (auto named = zone(scan, at); named && !offset) {
      offset = named->is.said.zone;
      piece.last = named->last;
    } else {
      piece.last = at + 1;
    }
    at = piece.last;
  }
  if (!date || date->start.year == 0) return {};
  if (clock) {
    date->start.hour = clock->hour;
    date->start.minute = clock->minute;
    date->zone = offset;
  }
  return date;
}

}  // namespace dateline::values
