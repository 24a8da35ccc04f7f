// In: the line of a page that gives its date. Out: the date, with its clock time and zone where it has them. Proved by tests/times_test.cpp and
// tests/page_dates_test.cpp.
#include "values/page_date.hpp"
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

// "18/08/201614:20": the clock run into the year.
std::optional<Piece> glued_date(const Scan& scan, const Figures& found) {
  if (found.all.size() < 3 || found.all[2].digits != 6) return std::nullopt;
  const int year = found.all[2].value / 100, hour = found.all[2].value % 100;
  const int minute = scan.is(found.last[2], ":") ? scan.digits(found.last[2] + 1, 0, 59) : -1;
  if (minute < 0 || hour > 23 || year < 1900 || year > 2100 || !real_day(year, found.all[1].value, found.all[0].value)) return std::nullopt;
  Piece out;
  out.is.said.start = {static_cast<std::int16_t>(year),
                       0,
                       static_cast<std::int8_t>(found.all[1].value),
                       0,
                       static_cast<std::int8_t>(found.all[0].value),
                       static_cast<std::int8_t>(hour),
                       static_cast<std::int8_t>(minute)};
  out.last = found.last[2] + 2;
  if (scan.is(out.last, ":") && scan.digits(out.last + 1, 0, 60) >= 0) out.last += 2;
  return out;
}

// "26 / 8 / 2016", "26 - 8 - 2016": between blanks.
std::optional<Piece> spaced_date(const Figures& found) {
  const auto& f = found.all;
  if (!found.spaced || f.size() < 3 || f[2].digits != 4 || !real_day(f[2].value, f[1].value, f[0].value)) return std::nullopt;
  Piece out;
  out.is.said.start = {
      static_cast<std::int16_t>(f[2].value), 0, static_cast<std::int8_t>(f[1].value), 0, static_cast<std::int8_t>(f[0].value), -1, -1};
  out.last = found.last[2];
  return out;
}

// "06-Mar-2019", "06/Mar/19".
std::optional<Piece> dashed_name(const Scan& scan, std::uint32_t at) {
  const auto joint = [&](std::uint32_t i) { return scan.is(i, "-") || scan.is(i, "/"); };
  const int day = scan.digits(at, 1, 31);
  std::uint32_t next = at + 2;
  int month = 0;
  if (day < 0 || !joint(at + 1) || !(scan.take(Kind::month, next, &month) || scan.take(Kind::month_weak, next, &month)) || !joint(next))
    return std::nullopt;
  const int number = scan.digits(next + 1, 0, 2100);
  const int year = number < 0 ? 0 : year_of({number, static_cast<int>(scan[next + 1].form.size()), 0});
  if (year == 0 || !real_day(year, month, day)) return std::nullopt;
  Piece out;
  out.is.said.start = {static_cast<std::int16_t>(year), 0, static_cast<std::int8_t>(month), 0, static_cast<std::int8_t>(day), -1, -1};
  out.last = next + 2;
  return out;
}

// "27/02/2014", "ngày 26 tháng 8 năm 2016", "May 25, 2016", "2016-08-26T09:00:00+07:00".
std::optional<Piece> day_with_year(const Scan& scan, std::uint32_t at) {
  const Figures found = figures(scan, at);
  if (auto glued = glued_date(scan, found)) return glued;
  std::optional<Piece> best;
  for (const auto read : {iso_date, numeric_date, marked_date, named_date, dashed_name}) {
    auto piece = read(scan, at);
    const bool day = piece && !piece->is.said.interval && piece->is.said.start.day > 0 && piece->is.said.start.month > 0;
    if (day && (!best || piece->last > best->last)) best = piece;
  }
  return best ? best : spaced_date(found);
}

// "16.40 GMT", "4.40pm": a point between hour and minute, where what follows says that it is a clock.
std::optional<Piece> pointed_clock(const Scan& scan, std::uint32_t at) {
  const std::string_view form = scan[at].form;
  const std::size_t point = form.find('.');
  if (point == std::string_view::npos || point == 0 || point > 2 || form.size() != point + 3) return std::nullopt;
  int parts[2] = {0, 0};
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (i != point && (form[i] < '0' || form[i] > '9')) return std::nullopt;
    if (i != point) parts[i > point] = parts[i > point] * 10 + (form[i] - '0');
  }
  const std::uint32_t half = std::max(scan.match(Kind::am, at + 1), scan.match(Kind::pm, at + 1));
  if (parts[0] > 23 || parts[1] > 59 || (half == 0 && !zone(scan, at + 1))) return std::nullopt;
  if (scan.match(Kind::pm, at + 1) > 0 && parts[0] < 12) parts[0] += 12;
  Piece out;
  out.is.said.start.hour = static_cast<std::int8_t>(parts[0]);
  out.is.said.start.minute = static_cast<std::int8_t>(parts[1]);
  out.last = at + 1 + half;
  return out;
}

// "09:26", "9:26:05 PM", "11h:20", "9: 05': 10''", "1:20:00 Chiều", "7:05 SA". "21:25 PM" is 21:25, "12:05 AM" is 0:05.
std::optional<Piece> clock_time(const Scan& scan, std::uint32_t at) {
  const int hour = scan.digits(at, 0, 23);
  if (hour < 0) return pointed_clock(scan, at);
  std::uint32_t next = at + 1;
  scan.take(Kind::hour_unit, next);
  if (scan.is(next, ":"))
    ++next;
  else if (next == at + 1)
    return std::nullopt;
  const int minute = scan.digits(next, 0, 59);
  if (minute < 0) return std::nullopt;
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
  Piece out;
  out.is.said.start.hour = static_cast<std::int8_t>(shown);
  out.is.said.start.minute = static_cast<std::int8_t>(minute);
  out.last = next;
  return out;
}

// "Z", "+07:00", "-0330" right behind an ISO clock time, its seconds and their fraction: minutes east of UTC.
std::optional<std::int16_t> iso_zone(const Scan& scan, std::uint32_t& at) {
  std::uint32_t next = at;
  if (scan.is(next, ".") && scan.digits(next + 1, 0, 999999999) >= 0) next += 2;
  if (scan.inside(next) && scan[next].lower == "z") {
    at = next + 1;
    return 0;
  }
  if (!(scan.is(next, "+") || scan.is(next, "-")) || scan[next].space_before) return std::nullopt;
  const int sign = scan.is(next, "+") ? 1 : -1, number = scan.digits(next + 1, 0, 1400);
  if (number < 0) return std::nullopt;
  const bool compact = scan[next + 1].form.size() == 4;
  int minutes = compact ? number / 100 * 60 + number % 100 : number * 60;
  next += 2;
  if (!compact && scan.is(next, ":") && scan.digits(next + 1, 0, 59) >= 0) {
    minutes += scan.digits(next + 1, 0, 59);
    next += 2;
  }
  if (minutes > 14 * 60) return std::nullopt;
  at = next;
  return static_cast<std::int16_t>(sign * minutes);
}

bool same_day(const PartialDate& a, const PartialDate& b) { return a.year == b.year && a.month == b.month && a.day == b.day; }

// The same figures with day and month in each other's place, where that is a day too.
std::optional<PartialDate> other_order(const PartialDate& date) {
  if (date.day > 12 || date.day == date.month) return std::nullopt;
  PartialDate other = date;
  std::swap(other.day, other.month);
  return other;
}

bool falls_on(const PartialDate& date, int weekday) { return weekday_from_days(days_from_civil(date.year, date.month, date.day)) == weekday; }

// What a line says, gathered from its left to its right.
struct DateLineReader {
  const Scan& scan;
  std::optional<PartialDate> day, clock;
  std::optional<std::int16_t> offset;
  int weekday = -1;
  bool figures_only = false;      // the day is told in figures, so that their order is a matter of custom
  bool seconds_and_half = false;  // "4:40:52 PM", as American software prints it
  bool other_day = false;         // a second day stands before this place: the clock times that follow are its own

  std::uint32_t read_at(std::uint32_t at) {
    if (scan[at].kind == text::TokenKind::number && !clock) {
      if (const auto piece = clock_time(scan, at)) {
        if (!other_day) {
          clock = piece->is.said.start;
          seconds_and_half = piece->last >= at + 6 && (scan[piece->last - 1].lower == "pm" || scan[piece->last - 1].lower == "am");
        }
        return piece->last;
      }
    }
    if (auto piece = day_with_year(scan, at)) return take_day(at, *piece);
    if (int value = 0; weekday < 0 && (scan.match(Kind::weekday, at, &value) > 0 || scan.match(Kind::weekday_weak, at, &value) > 0)) weekday = value;
    if (const auto named = zone(scan, at); named && !offset) {
      offset = named->is.said.zone;
      return named->last;
    }
    return at + 1;
  }

  std::uint32_t take_day(std::uint32_t at, const Piece& piece) {
    const PartialDate& said = piece.is.said.start;
    std::uint32_t last = piece.last;
    if (said.year == 0) return last;
    if (day) {
      other_day = other_day || !same_day(*day, said);
      return last;
    }
    day = said;
    figures_only = scan[at].kind == text::TokenKind::number && scan[at].form.size() <= 2 && scan[last - 1].kind == text::TokenKind::number &&
                   figures(scan, at).all.size() >= 3;
    if (said.hour >= 0) {
      clock = said;
      if (const auto iso = iso_zone(scan, last)) offset = iso;
    }
    return last;
  }

  // The weekday decides which of two orders is meant, where only one of them fits it.
  void settle_order() {
    const auto other = figures_only && weekday >= 0 ? other_order(*day) : std::nullopt;
    if (!other || falls_on(*day, weekday) || !falls_on(*other, weekday)) return;
    day->day = other->day;
    day->month = other->month;
  }

  When result() const {
    When out;
    out.start = *day;
    if (!clock) return out;
    out.start.hour = clock->hour;
    out.start.minute = clock->minute;
    out.zone = offset;
    return out;
  }
};

DateLineReader read_line(const Scan& scan) {
  DateLineReader reader{scan, {}, {}, {}};
  for (std::uint32_t at = scan.range.first; at < scan.range.last;) at = reader.read_at(at);
  if (reader.day) reader.settle_order();
  return reader;
}

}  // namespace

std::optional<When> page_date(const text::Text& text, text::TokenRange range, std::string_view language) {
  const Scan scan{text, range, Words::of(language), language, opening_phrases_of(language)};
  const DateLineReader reader = read_line(scan);
  return reader.day ? std::optional(reader.result()) : std::nullopt;
}

std::optional<When> page_date_in_other_order(const text::Text& text, text::TokenRange range, std::string_view language) {
  const Scan scan{text, range, Words::of(language), language, opening_phrases_of(language)};
  const DateLineReader reader = read_line(scan);
  if (!reader.day || !reader.figures_only || !reader.seconds_and_half || reader.weekday >= 0) return std::nullopt;
  const auto other = other_order(*reader.day);
  if (!other) return std::nullopt;
  When out = reader.result();
  out.start.day = other->day;
  out.start.month = other->month;
  return out;
}

}  // namespace dateline::values
