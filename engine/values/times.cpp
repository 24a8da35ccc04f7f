// In: the tokens of a range. Out: time expressions, each joined from the pieces that stand beside one another. Proved by tests/times_test.cpp.
#include "values/times.hpp"

#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

using Reader = std::optional<Piece> (*)(const Scan&, std::uint32_t);
constexpr Reader readers[] = {iso_date, numeric_date, nth_of, counted_unit, relative_unit, marked_date, named_date, named_period, weekday, relative_day, clock, part_of_day, edge_of_period};

// All pieces that begin here, the longest first; among equals in the order of the readers.
std::vector<Piece> pieces_at(const Scan& scan, std::uint32_t at) {
  std::vector<Piece> out;
  if (!scan.inside(at)) return out;
  for (const Reader read : readers) {
    if (auto piece = read(scan, at); piece && piece->last > at && piece->last <= scan.range.last) out.push_back(std::move(*piece));
  }
  std::stable_sort(out.begin(), out.end(), [](const Piece& a, const Piece& b) { return a.last > b.last; });
  return out;
}

bool has(const Piece& piece, unsigned slots) { return (piece.slots & slots) != 0; }

constexpr unsigned slots_of_day = slot_day | slot_weekday | slot_relative;
constexpr unsigned slots_in_day = slot_clock | slot_part | slot_zone;

// Whether two pieces can be of one expression.
bool may_join(const Piece& a, const Piece& b, bool bracketed) {
  if ((a.slots & b.slots) != 0) return false;
  if (a.is.stretch || b.is.stretch || a.is.said.interval != b.is.said.interval) {
    const Piece& other = a.is.said.interval ? b : a;
    if (a.is.stretch || b.is.stretch || !(other.slots == slot_year || (other.slots == slot_unit && other.is.unit == Grain::year))) return false;
  }
  if (a.is.nth != 0 || b.is.nth != 0) return b.is.nth == 0 && (has(b, slot_month | slot_year) || (b.slots == slot_unit && b.is.unit <= Grain::month));
  const unsigned both = a.slots | b.slots;
  if ((both & slot_edge) != 0) return a.slots == slot_edge && !has(b, slots_of_day | slots_in_day) && has(b, slot_month | slot_year | slot_unit);
  if ((both & slot_relative) != 0 && (both & (slot_day | slot_month | slot_year)) != 0) {
    const Piece& date = has(a, slot_relative) ? b : a;
    return date.slots == (date.slots | slot_day) && (bracketed || has(date, slot_month) || !has(date, slot_year));
  }
  if (((a.slots | b.slots) & (slot_weekday | slot_day)) == slot_weekday && (both & (slot_month | slot_year)) != 0) return false;  // "Friday, August"
  if ((both & slot_unit) != 0) {
    const Piece& unit = has(a, slot_unit) ? a : b;
    const Piece& other = has(a, slot_unit) ? b : a;
    if (has(unit, slot_relative) || has(other, slot_relative | slot_year | slot_clock)) return false;
    if (unit.is.unit == Grain::week) return other.slots == slot_weekday || (other.slots & ~(slot_weekday | slot_part)) == 0;
    if (unit.is.unit == Grain::month) return (other.slots & ~(slot_day | slot_weekday | slot_part)) == 0 && has(other, slot_day);
    return unit.is.unit == Grain::year && has(other, slot_month);
  }
  if (has(b, slots_in_day) && !has(a, slots_of_day | slots_in_day)) return false;
  if (has(a, slots_in_day) && !has(b, slots_of_day | slots_in_day)) return false;
  return !(b.slots == slot_year && !has(a, slot_month));
}

int hour_in_part(int hour, DayPart part) {
  switch (part) {
    case DayPart::afternoon:
    case DayPart::evening: return hour < 12 && hour > 0 ? hour + 12 : hour;
    case DayPart::noon: return hour < 5 ? hour + 12 : hour;
    case DayPart::night: return hour >= 6 && hour < 12 ? hour + 12 : hour;
    default: return hour;
  }
}

template <class T>
void fill(T& to, const T& from, const T& none) {
  if (to == none) to = from;
}

void fill_date(PartialDate& to, const PartialDate& from) {
  fill(to.year, from.year, std::int16_t{0});
  for (const auto part : {&PartialDate::quarter, &PartialDate::month, &PartialDate::week, &PartialDate::day}) fill(to.*part, from.*part, std::int8_t{0});
  for (const auto part : {&PartialDate::hour, &PartialDate::minute}) fill(to.*part, from.*part, std::int8_t{-1});
}

// b into a.
void join(Piece& a, const Piece& b) {
  TimeExpression& x = a.is;
  const TimeExpression& y = b.is;
  fill_date(x.said.start, y.said.start);
  if (y.said.interval && !x.said.interval) x.said.end = y.said.end;
  x.said.interval = x.said.interval || y.said.interval;
  if (x.said.interval) fill(x.said.end.year, x.said.start.year, std::int16_t{0});
  fill(x.said.part, y.said.part, DayPart::none);
  if (!x.said.zone) {
    x.said.zone = y.said.zone;
    x.summer = y.summer;
  }
  if (y.anchor != Anchor::none) x.anchor = y.anchor;
  fill(x.unit, y.unit, Grain::none);
  for (const auto offset : {&TimeExpression::years, &TimeExpression::months, &TimeExpression::weeks, &TimeExpression::days, &TimeExpression::hours, &TimeExpression::minutes,
                            &TimeExpression::nth, &TimeExpression::season, &TimeExpression::edge}) {
    fill(x.*offset, y.*offset, 0);
  }
  fill(x.nth_unit, y.nth_unit, Grain::none);
  fill(x.weekday, y.weekday, -1);
  for (const auto flag : {&TimeExpression::ahead, &TimeExpression::back, &TimeExpression::weekend, &TimeExpression::week_of, &TimeExpression::lunar}) x.*flag = x.*flag || y.*flag;
  a.slots |= b.slots;
  a.last = b.last;
  a.name = a.name || b.name;
  a.half_day = a.half_day || b.half_day;
  const bool part_only = (a.slots & ~(slot_part | slot_zone | slot_edge)) == 0;
  a.weak = part_only;
  if (has(a, slot_clock) && has(a, slot_part) && !a.half_day) {
    x.said.start.hour = static_cast<std::int8_t>(hour_in_part(x.said.start.hour, x.said.part));
    if (x.said.part == DayPart::night && x.said.start.hour == 12) x.said.start.hour = 0;
    a.half_day = true;
  }
  // The midnight of a day is its first or its last hour: the day is all that can be told.
  if (x.said.part == DayPart::night && x.said.start.hour == 0 && x.said.start.minute <= 0 && has(a, slots_of_day)) x.said.start.hour = x.said.start.minute = -1;
}

// Commas part a weekday, a day and a clock time, and nothing else.
bool comma_joins(const Piece& a, const Piece& b) {
  const bool date = has(b, slot_day | slot_weekday | slot_relative);
  return (has(a, slot_weekday) && has(b, slot_day)) || (has(a, slot_clock | slot_part) && date) || (has(a, slot_day) && b.slots == slot_weekday) || (has(a, slot_relative) && has(b, slot_day) && has(b, slot_month));
}

bool extend(const Scan& scan, Piece& out) {
  const auto try_at = [&](std::uint32_t at, bool bracketed, bool comma) {
    for (Piece& next : pieces_at(scan, at)) {
      if (bracketed && !scan.is(next.last, ")")) continue;
      if (comma && !comma_joins(out, next)) continue;
      if (!may_join(out, next, bracketed)) continue;
      if (bracketed) ++next.last;
      join(out, next);
      return true;
    }
    return false;
  };
  if (has(out, slot_clock) && !has(out, slot_zone)) {
    const std::uint32_t at = scan.is(out.last, ",") ? out.last + 1 : out.last;
    if (auto found = zone(scan, at)) {
      join(out, *found);
      return true;
    }
  }
  if (try_at(out.last, false, false)) return true;
  if (scan.is(out.last, "(") && try_at(out.last + 1, true, false)) return true;
  std::uint32_t at = out.last;
  const bool comma = scan.is(at, ",");
  if (comma) ++at;
  if (comma && try_at(at, false, true)) return true;
  if (scan.take(Kind::join, at) && at > out.last + (comma ? 1 : 0)) return try_at(at, false, comma);
  return false;
}

// "thứ Sáu tới", "tháng 9 vừa qua", "ngày 5/6 tới", "March after next".
void take_shift(const Scan& scan, Piece& out) {
  if (has(out, slot_unit | slot_relative | slot_year) || !has(out, slot_weekday | slot_day | slot_month)) return;
  int shift = 0;
  if (!scan.take(Kind::shift_date, out.last, &shift)) return;
  (shift > 0 ? out.is.ahead : out.is.back) = true;
  if (shift > 1) (has(out, slot_weekday) ? out.is.weeks : out.is.years) = 1;  // the one after the next
}

std::optional<Piece> joined_at(const Scan& scan, std::uint32_t at) {
  std::optional<Piece> best;
  for (Piece& piece : pieces_at(scan, at)) {
    while (extend(scan, piece)) {
    }
    take_shift(scan, piece);
    if (piece.is.nth != 0 && !has(piece, slot_month | slot_year | slot_unit)) continue;
    if (!best || (best->weak && !piece.weak) || (best->weak == piece.weak && piece.last > best->last)) best = std::move(piece);
  }
  return best;
}

// A weak expression counts where the words around it call for a time.
bool stands(const Scan& scan, std::uint32_t at, const Piece& piece) {
  if (!piece.weak) return true;
  if (piece.slots == slot_day) {  // "ngày 26"
    const bool closed = !scan.inside(piece.last) || scan[piece.last].kind == text::TokenKind::punctuation || scan.match(Kind::until, piece.last) > 0 || scan.match(Kind::conjunction, piece.last) > 0;
    const bool opened = at == scan.range.first || scan[at - 1].kind == text::TokenKind::punctuation || scan.ends_before(Kind::date_before, at);
    return !scan.words.month_first() && (closed || opened);
  }
  if (piece.slots == slot_month && piece.is.said.interval) return false;
  return false;
}

bool only_clock(const Piece& piece) { return (piece.slots & ~slots_in_day) == 0; }

bool anchored(const Piece& piece) { return piece.is.anchor != Anchor::none || piece.is.weekday >= 0 || piece.is.nth != 0 || piece.is.stretch; }

// "từ 8 giờ đến 10 giờ ngày 5/6", "15/7 - 20/7", "9:30 - 11:00 on Thursday": what one end leaves out it takes from the other.
bool close_interval(Piece& a, const Piece& b) {
  if (a.is.said.interval || b.is.said.interval || a.is.stretch || b.is.stretch || a.is.nth != 0 || b.is.nth != 0) return false;
  if (only_clock(a) && has(b, slot_clock)) {
    Piece out = b;
    out.is.said.start.hour = a.is.said.start.hour;
    out.is.said.start.minute = a.is.said.start.minute;
    if (!a.half_day && b.half_day && a.is.said.start.hour < 12 && a.is.said.start.hour + 12 <= b.is.said.start.hour) out.is.said.start.hour = static_cast<std::int8_t>(a.is.said.start.hour + 12);
    out.is.said.end = b.is.said.start;
    out.is.said.interval = true;
    out.is.said.part = DayPart::none;
    out.weak = a.weak && b.weak;
    a = out;
    return true;
  }
  if (anchored(b) || (anchored(a) && !only_clock(b))) return false;
  const bool clocks = has(a, slot_clock) && only_clock(b);
  if (!clocks && (has(a, slot_clock) != has(b, slot_clock))) return false;
  if (!clocks && (has(a, slot_day) != has(b, slot_day) || (has(b, slot_year) && !has(b, slot_month) && has(a, slot_month) && !has(a, slot_year)))) return false;
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
  const bool opened = scan.ends_before(Kind::since, at) || scan.ends_before(Kind::between, at) || scan.ends_before(Kind::day_marker, at) || scan.alone(at, end->last);
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
  if (!close_interval(out, *end)) return {};
  out.weak = false;
  return out;
}

void take_interval(const Scan& scan, std::uint32_t at, Piece& out) {
  std::uint32_t next = out.last;
  if (scan.is(next, ",")) return;
  const bool dash = scan.is(next, "-") || scan.is(next, "–") || scan.is(next, "—");
  const bool opened = scan.ends_before(Kind::since, at) || scan.ends_before(Kind::between, at);
  if (!scan.take(Kind::until, next)) return;
  if ((scan[next - 1].lower == "and" || scan[next - 1].lower == "và") && !scan.ends_before(Kind::between, at)) return;
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
  close_interval(out, *end);
}

// The words before an expression: since, until, as of.
void take_frame(const Scan& scan, std::uint32_t at, TimeExpression& is) {
  const bool starts = [&] {
    for (std::uint32_t back = 1; back <= 4 && at >= scan.range.first + back; ++back) {
      const std::uint32_t first = at - back;
      if (scan.match(Kind::as_of_start, first) == back) return first == scan.range.first || scan[first - 1].kind == text::TokenKind::punctuation;
    }
    return false;
  }();
  is.as_of = scan.ends_before(Kind::as_of, at) || starts;
  if (!is.as_of && (scan.match(Kind::when_start, scan.range.first) > 0) && is.said.start.hour >= 0) {
    is.as_of = at > scan.range.first + 2;
    for (std::uint32_t i = scan.range.first; i < at; ++i) is.as_of = is.as_of && !scan.is(i, ",");
  }
  if (is.said.interval || is.stretch || is.as_of) return;
  if (scan.ends_before(Kind::since, at)) {
    is.since = true;
  } else if (is.said.start.hour >= 0) {
    return;  // "shortly before midnight" is about then
  } else if (scan.ends_before(Kind::before, at)) {
    is.until = true;
  } else if (scan.ends_before(Kind::after, at)) {
    is.since = true;
  }
}

// Whether the clause looks ahead: such a word before the expression with no speaker between, or behind one that opens the sentence.
bool looks_ahead(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t back = 1; back <= 12 && first >= scan.range.first + back; ++back) {
    const std::uint32_t at = first - back;
    if (scan.match(Kind::said, at) > 0 || scan.is(at, ";")) return false;
    if (scan.match(Kind::ahead, at) > 0) return true;
    if (scan.is(at, ",") && back > 1) break;
  }
  const bool opens = first <= scan.range.first + 2;
  for (std::uint32_t at = last; opens && at < last + 10 && scan.inside(at); ++at) {
    if (scan.match(Kind::said, at) > 0) return false;
    if (scan.match(Kind::ahead, at) > 0) return true;
  }
  return false;
}

// Alone on its line but for the words that introduce it: "from 13 to 15 July".
bool tenseless(const Scan& scan, std::uint32_t at, std::uint32_t last) {
  const auto preceded = [&](std::uint32_t place) {
    for (const Kind kind : {Kind::join, Kind::since, Kind::between, Kind::date_before, Kind::clock_before}) {
      for (std::uint32_t back = 3; back >= 1; --back) {
        if (place >= scan.range.first + back && scan.match(kind, place - back) == back) return back;
      }
    }
    return std::uint32_t{0};
  };
  while (const std::uint32_t back = preceded(at)) at -= back;
  return scan.alone(at, last);
}

TimeExpression finished(const Scan& scan, std::uint32_t at, Piece& piece) {
  TimeExpression& is = piece.is;
  is.tokens = {at, piece.last};
  is.weekday_alone = is.weekday >= 0 && is.nth == 0 && !has(piece, slot_day | slot_unit | slot_relative);
  if (is.weekday_alone) is.anchor = Anchor::page;
  if (only_clock(piece)) is.anchor = Anchor::narrated;
  is.anniversary_or_name = piece.name;
  is.lunar = is.lunar || (scan.ends_before(Kind::lunar_before, at) && has(piece, slot_day) && !has(piece, slot_year));
  take_frame(scan, at, is);
  is.tenseless = tenseless(scan, at, piece.last);
  if (!is.ahead && !is.back && !has(piece, slot_year | slot_unit | slot_relative)) is.ahead = looks_ahead(scan, at, piece.last);
  return std::move(is);
}

// "các ngày 5, 6 và 7/6": a bare day takes the month of the date that its list ends with.
void share_month(const Scan& scan, std::vector<TimeExpression>& all) {
  for (std::size_t i = all.size(); i-- > 1;) {
    PartialDate& day = all[i - 1].said.start;
    const PartialDate& date = all[i].said.start;
    if (day.day == 0 || day.month != 0 || date.day == 0 || date.month == 0 || all[i - 1].anchor != Anchor::none || !real_day(date.year, date.month, day.day)) continue;
    bool list = true;
    for (std::uint32_t at = all[i - 1].tokens.last; at < all[i].tokens.first; ++at) list = list && (scan.match(Kind::conjunction, at) > 0 || scan.digits(at, 1, 31) > 0);
    if (!list) continue;
    day.month = date.month;
    day.year = date.year;
  }
}

}  // namespace

std::vector<TimeExpression> find_times(const text::Text& text, text::TokenRange range, std::string_view language) {
  std::vector<TimeExpression> out;
  const Scan scan{text, range, Words::of(language), language};
  for (std::uint32_t at = range.first; at < range.last;) {
    if (!scan.words.may_begin(scan[at])) {
      ++at;
      continue;
    }
    std::optional<Piece> piece = bare_end(scan, at);
    if (!piece) {
      piece = joined_at(scan, at);
      if (piece) take_interval(scan, at, *piece);
    }
    const std::uint32_t no_time = scan.match(Kind::no_time, at);
    if (no_time > 0 && (!piece || piece->last <= at + no_time)) {
      at += no_time;
    } else if (piece && stands(scan, at, *piece)) {
      out.push_back(finished(scan, at, *piece));
      at = out.back().tokens.last;
    } else {
      ++at;
    }
  }
  share_month(scan, out);
  return out;
}

}  // namespace dateline::values
