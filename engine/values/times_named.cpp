// In: tokens. Out: dates in words: "ngày 26 tháng 8 năm 2016", "tháng 11-2015", "quý III/2016", "Aug. 26, 2016", "the 26th", "first half of 2016".
// Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

int plain_year(const Scan& scan, std::uint32_t at) { return scan.digits(at, 1000, 2999); }

void set_year(Piece& piece, int year) {
  piece.is.said.start.year = static_cast<std::int16_t>(year);
  if (piece.is.said.interval) piece.is.said.end.year = static_cast<std::int16_t>(year);
  piece.slots |= slot_year;
}

// "năm 2016", ", năm 2016", "/2016", "-2016", ", 2016", " 2016" behind a month or quarter.
void take_year(const Scan& scan, Piece& piece) {
  std::uint32_t at = piece.last;
  std::uint32_t bare = at;
  if (scan.is(bare, ",") || scan.is(bare, "/") || scan.is(bare, "-") || scan.is(bare, ".")) {
    if (!scan.is(bare, ",") && scan.inside(bare + 1) && scan[bare + 1].space_before) return;
    ++bare;
  } else if (scan.is(bare, "của") || scan.is(bare, "of")) {
    ++bare;
  }
  std::uint32_t marked = bare;
  scan.take(Kind::year_marker, marked);
  const int year = plain_year(scan, marked);
  if (year < 0 || (scan.inside(marked + 1) && scan[marked + 1].lower == "s" && !scan[marked + 1].space_before)) return;
  if (marked == bare && (year < 1900 || year > 2100)) return;
  if (marked == bare && scan.is(at, ",") && scan.inside(marked + 1) && scan[marked + 1].kind == text::TokenKind::word && scan.match(Kind::unit, marked + 1) > 0) return;
  set_year(piece, year);
  piece.last = marked + 1;
}

// Behind "tháng": "8", "ba", "mười hai", "8/2016", "11-2015", "8.2016", "6-7/2016".
bool take_month(const Scan& scan, std::uint32_t at, Piece& piece) {
  int month = 0;
  if (const std::uint32_t length = scan.match(Kind::month_name, at, &month)) {
    piece.last = at + length;
  } else {
    const Figures found = figures(scan, at);
    if (found.all.empty() || found.all[0].value < 1 || found.all[0].value > 12 || found.all[0].digits > 2) return false;
    month = found.all[0].value;
    piece.last = found.last[0];
    if (found.all.size() >= 2 && found.all[1].digits == 4 && !found.spaced) {
      if (year_of(found.all[1]) == 0) return false;
      set_year(piece, found.all[1].value);
      piece.last = found.last[1];
    } else if (piece.last == at) {
      return false;
    }
    if (found.all.size() >= 2 && found.all[1].digits <= 2 && found.all[1].before == '-' && found.all[1].value > month && found.all[1].value <= 12) {
      piece.is.said.interval = true;
      piece.is.said.end.month = static_cast<std::int8_t>(found.all[1].value);
      piece.last = found.last[1];
      if (found.all.size() >= 3 && found.all[2].digits == 4) {
        set_year(piece, found.all[2].value);
        piece.last = found.last[2];
      }
    }
  }
  piece.is.said.start.month = static_cast<std::int8_t>(month);
  piece.slots |= slot_month;
  if ((piece.slots & slot_year) == 0) take_year(scan, piece);
  return true;
}

std::optional<Piece> marked_year(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  if (!scan.take(Kind::year_marker, next)) return {};
  const Figures found = figures(scan, next);
  if (found.all.empty() || found.all[0].digits != 4 || found.all[0].value < 1000 || found.all[0].value > 2999) return {};
  Piece out;
  out.last = found.last[0];
  if (found.all.size() == 2 && found.all[1].before == '-' && (found.all[1].digits == 4 || found.all[1].digits == 2)) {
    const int end = found.all[1].digits == 4 ? found.all[1].value : found.all[0].value / 100 * 100 + found.all[1].value;
    if (end > found.all[0].value && end <= 2999) {
      out.is.said.interval = true;
      out.is.said.start.year = static_cast<std::int16_t>(found.all[0].value);
      out.is.said.end.year = static_cast<std::int16_t>(end);
      out.slots = slot_year;
      out.last = found.last[1];
      return out;
    }
  }
  if (found.all.size() >= 2) return {};  // "năm 2016/17": some code
  set_year(out, found.all[0].value);
  return out;
}

std::optional<Piece> marked_quarter(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  if (!scan.take(Kind::quarter_marker, next)) return {};
  int quarter = 0;
  Piece out;
  if (const std::uint32_t length = scan.match(Kind::quarter_name, next, &quarter)) {
    out.last = next + length;
  } else {
    const Figures found = figures(scan, next);
    if (found.all.empty() || found.all[0].digits != 1 || found.all[0].value < 1 || found.all[0].value > 4) return {};
    quarter = found.all[0].value;
    out.last = found.last[0] == next ? next + 1 : found.last[0];
    if (found.all.size() >= 2 && found.all[1].digits == 4) {
      set_year(out, found.all[1].value);
      out.last = found.last[1];
    }
  }
  out.is.said.start.quarter = static_cast<std::int8_t>(quarter);
  out.slots |= slot_month;
  if ((out.slots & slot_year) == 0) take_year(scan, out);
  return out;
}

// "ngày 26", "26 tháng 8", "ngày hai mươi sáu tháng tám năm 2016", "từ 15 đến 20 tháng 7" by its second end.
std::optional<Piece> marked_day(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  const bool marker = scan.take(Kind::day_marker, next);
  if (!marker && scan.ends_before(Kind::number_before, at)) return {};
  const std::uint32_t number_at = next;
  const int day = scan.number(next, 1, 31);
  if (day < 0) return {};
  const bool digits = next == number_at + 1 && scan[number_at].kind == text::TokenKind::number;
  Piece out;
  out.last = next;
  std::uint32_t month = next;
  if (scan.is(month, "/") || scan.is(month, ",")) ++month;
  if (scan.take(Kind::month_marker, month) && take_month(scan, month, out)) {
    if (out.is.said.interval || !real_day(out.is.said.start.year, out.is.said.start.month, day)) return {};
  } else if (!marker || !digits || scan.ends_before(Kind::number_before, at) || scan.match(Kind::unit, next) > 0 || (scan.is(next, "/") || scan.is(next, "-"))) {
    return {};
  }
  out.is.said.start.day = static_cast<std::int8_t>(day);
  out.slots |= slot_day;
  out.weak = (out.slots & slot_month) == 0;
  if (const std::uint32_t length = scan.match(Kind::lunar, out.last)) {
    out.is.lunar = true;
    out.weak = false;
    out.last += length;
  }
  return out;
}

// English: "26", "26th", "twenty-sixth" is left out; "first".
int take_day_number(const Scan& scan, std::uint32_t& at, bool& ordinal) {
  ordinal = false;
  std::uint32_t next = at;
  int day = scan.digits(next, 1, 31);
  if (day >= 0) {
    ++next;
    if (scan.inside(next) && !scan[next].space_before && scan.take(Kind::ordinal, next)) ordinal = true;
    else if (scan.inside(next) && !scan[next].space_before && scan[next].kind == text::TokenKind::word) return -1;  // "3rdly", "5k"
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
  const bool number_after = scan.digits(at + length, 1, 2999) >= 0 || scan.match(Kind::nth, at + length) > 0;
  const bool number_before = at > scan.range.first && (scan.digits(at - 1, 1, 31) >= 0 || scan.ends_before(Kind::ordinal, at) || scan.ends_before(Kind::nth, at));
  const bool of_ordinal = at > scan.range.first + 1 && scan.is(at - 1, "of") && (scan.ends_before(Kind::ordinal, at - 1) || scan.ends_before(Kind::nth, at - 1));
  const bool called = scan[at].capital && scan.ends_before(Kind::month_before, at);
  const bool in = at > scan.range.first && scan[at].capital && scan.ends_before(Kind::edge, at);
  const bool shift = scan.match(Kind::shift_after, at + length) > 0 || scan.alone(at, at + length);
  if (!number_after && !number_before && !called && !of_ordinal && !in && !shift) return false;
  if (number_after && !scan[at].capital && scan.digits(at + length, 1, 31) < 0 && scan.match(Kind::nth, at + length) == 0) return false;
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
    const bool range = is_dash(scan, end_at) || scan.is(end_at, "to") || scan.is(end_at, "through") || scan.is(end_at, "thru") || scan.is(end_at, "until");
    if (range) {
      ++end_at;
      if (scan.is(end_at, "the")) ++end_at;
      bool second = false;
      const int end = take_day_number(scan, end_at, second);
      const bool clock_end = scan.is(end_at, ":") || scan.match(Kind::am, end_at) > 0 || scan.match(Kind::pm, end_at) > 0 || scan.is(end_at, "percent");
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
    if (end > day && end <= 31) next = range;
    else end = 0;
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

namespace {

void take_lunar(const Scan& scan, Piece& piece) {
  const std::uint32_t length = scan.match(Kind::lunar, piece.last);
  if (length == 0) return;
  piece.is.lunar = true;
  piece.weak = false;
  piece.last += length;
}

// "ngày 26/8": the marker belongs to the date.
std::optional<Piece> marked_figures(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  if (!scan.take(Kind::day_marker, next) || !scan.inside(next)) return {};
  auto out = numeric_date(scan, next);
  if (!out || (out->slots & slot_day) == 0) return {};
  out->name = out->name || scan.ends_before(Kind::name_before, at);
  take_lunar(scan, *out);
  return out;
}

std::optional<Piece> lunar_day(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  Piece out;
  int day = 0;
  if (!scan.take(Kind::lunar_day, next, &day) || !scan.take(Kind::month_marker, next) || !take_month(scan, next, out)) return {};
  out.is.said.start.day = static_cast<std::int8_t>(day);
  out.slots |= slot_day;
  take_lunar(scan, out);
  out.is.lunar = true;
  return out;
}

}  // namespace

std::optional<Piece> marked_date(const Scan& scan, std::uint32_t at) {
  if (auto figures = marked_figures(scan, at)) return figures;
  if (auto lunar = lunar_day(scan, at)) return lunar;
  if (auto day = marked_day(scan, at)) return day;
  std::uint32_t next = at;
  if (scan.take(Kind::month_marker, next)) {
    Piece out;
    const bool read = take_month(scan, next, out);
    if (read) take_lunar(scan, out);
    if (read && (at == scan.range.first || scan.digits(at - 1, 1, 31) < 0 || (out.slots & slot_year) != 0)) return out;
    return {};
  }
  if (auto quarter = marked_quarter(scan, at)) return quarter;
  return marked_year(scan, at);
}

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

std::optional<Piece> named_period(const Scan& scan, std::uint32_t at) {
  Piece out;
  std::uint32_t next = at;
  int value = 0;
  if (scan.take(Kind::quarter_code, next, &value) || (scan.take(Kind::nth, next, &value) && value >= 1 && value <= 4 && scan.take(Kind::quarter_after, next))) {
    out.is.said.start.quarter = static_cast<std::int8_t>(value);
    out.slots = slot_month;
    out.last = next;
    take_year(scan, out);
    out.weak = (out.slots & slot_year) == 0 && !scan.alone(at, next);  // games have quarters too
    return out;
  }
  if (const int year = plain_year(scan, at); year > 0 && scan.inside(at + 2) && !scan[at + 1].space_before && scan.match(Kind::quarter_marker, at + 1) == 1) {
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
  if (year < 0 || !(scan.ends_before(Kind::month_before, at) || scan.ends_before(Kind::until, at) || scan.ends_before(Kind::edge, at) || scan.ends_before(Kind::since, at))) return {};
  if (!scan.words.month_first() && scan.inside(at + 1) && scan[at + 1].kind == text::TokenKind::word && !scan.match(Kind::until, at + 1)) return {};
  if (scan.inside(at + 1) && scan[at + 1].kind == text::TokenKind::word && !scan[at + 1].space_before && scan[at + 1].lower != "'s") return {};  // "1980s"
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
