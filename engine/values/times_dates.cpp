// In: tokens. Out: dates in figures: "26/8", "26-8-2016", "15-20/7", "8/2016", "2016-08-26". Proved by tests/times_test.cpp.
//
// Two figures are a date only where the words allow it, for "2-1" is a score, "3/4" a fraction, "5-7" a range: a word that calls for a date or a
// part of day or weekday stands before them, or the day is above 12 and a slash parts them, or they stand alone on their line.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

using Figure = Figures::Figure;

void set_day(PartialDate& date, int year, int month, int day) {
  date.year = static_cast<std::int16_t>(year);
  date.month = static_cast<std::int8_t>(month);
  date.day = static_cast<std::int8_t>(day);
}

// In the order of the language; one that is no date so is read the other way round, where day first is the rule only beside a year.
bool day_and_month(const Scan& scan, int a, int b, int year, PartialDate& out) {
  int day = scan.words.month_first() ? b : a;
  int month = scan.words.month_first() ? a : b;
  if (!real_day(year, month, day)) {
    if ((!scan.words.month_first() && year == 0) || !real_day(year, day, month)) return false;
    std::swap(day, month);
  }
  set_day(out, year, month, day);
  return true;
}

bool short_figure(const Figure& figure) { return figure.digits <= 2; }

// "15-20/7", "15-20/7/2016", "30/4-1/5", "30/4-3/5/2016".
bool figure_range(const Scan& scan, const Figures::List& f, std::size_t size, Piece& out) {
  if (scan.words.month_first() || size < 3 || size > 5) return false;
  for (std::size_t i = 0; i < 3; ++i) {
    if (!short_figure(f[i])) return false;
  }
  const bool one_month = f[1].before == '-' && f[2].before == '/' && size <= 4;
  const bool two_months = size >= 4 && f[1].before == '/' && f[2].before == '-' && f[3].before == '/' && short_figure(f[3]);
  if (!one_month && !two_months) return false;
  const std::size_t month = one_month ? 2 : 3;
  int year = 0;
  if (size == month + 2) {
    year = year_of(f[month + 1]);
    if (year == 0 || f[month + 1].digits != 4) return false;
  } else if (size != month + 1) {
    return false;
  }
  const int first_month = one_month ? f[2].value : f[1].value;
  const Figure& last_day = one_month ? f[1] : f[2];
  if (!real_day(year, first_month, f[0].value) || !real_day(year, f[month].value, last_day.value)) return false;
  if (one_month && f[0].value >= last_day.value) return false;
  out.is.said.interval = true;
  set_day(out.is.said.start, year, first_month, f[0].value);
  set_day(out.is.said.end, year, f[month].value, last_day.value);
  out.slots = slot_day | slot_month | (year != 0 ? slot_year : 0u);
  return true;
}

bool three_figures(const Scan& scan, const Figures::List& f, Piece& out) {
  if (f[1].before != f[2].before && f[0].digits != 4 && !(f[1].before == '/' && f[2].digits == 4)) return false;
  PartialDate& date = out.is.said.start;
  if (f[0].digits == 4) {
    if (!real_day(f[0].value, f[1].value, f[2].value) || f[0].value < 1000) return false;
    set_day(date, f[0].value, f[1].value, f[2].value);
  } else {
    const int year = year_of(f[2]);
    if (year == 0 || !short_figure(f[0]) || !short_figure(f[1]) || (f[2].digits == 2 && f[1].before != '/')) return false;
    if (!day_and_month(scan, f[0].value, f[1].value, year, date)) return false;
  }
  out.slots = slot_day | slot_month | slot_year;
  return true;
}

bool is_year(const Figure& figure) { return figure.digits == 4 && figure.value >= 1000 && figure.value <= 2999; }

// "8/2016", "2014/10", "2015-2016"; else day and month.
bool two_figures(const Scan& scan, const Figures::List& f, Piece& out) {
  PartialDate& date = out.is.said.start;
  if (is_year(f[1]) && short_figure(f[0]) && f[0].value >= 1 && f[0].value <= 12) {
    date.year = static_cast<std::int16_t>(f[1].value);
    date.month = static_cast<std::int8_t>(f[0].value);
    out.slots = slot_month | slot_year;
    out.weak = f[1].before != '/' || f[1].value < 1900 || f[1].value > 2100;
    return true;
  }
  if (is_year(f[0]) && f[1].digits == 2 && f[1].value >= 1 && f[1].value <= 12 && f[1].before == '/') {
    date.year = static_cast<std::int16_t>(f[0].value);
    date.month = static_cast<std::int8_t>(f[1].value);
    out.slots = slot_month | slot_year;
    return true;
  }
  if (is_year(f[0]) && is_year(f[1]) && f[0].value < f[1].value && f[1].value - f[0].value <= 60 && f[0].value >= 1900 && f[1].value <= 2100) {
    out.is.said.interval = true;
    date.year = static_cast<std::int16_t>(f[0].value);
    out.is.said.end.year = static_cast<std::int16_t>(f[1].value);
    out.slots = slot_year;
    out.weak = f[1].before != '-';
    return true;
  }
  // Where the month stands first the point parts decimals: "1.1 billion", "a score of 9.5".
  if (f[1].before == '.' && scan.words.month_first()) return false;
  if (!short_figure(f[0]) || !short_figure(f[1]) || !day_and_month(scan, f[0].value, f[1].value, 0, date)) return false;
  out.slots = slot_day | slot_month;
  out.weak = true;
  return true;
}

// "30/4 và 1/5": behind a date written with the same mark; "5, 6 và 7/6": behind an earlier day.
bool goes_on_with_date(const Scan& scan, std::uint32_t at) {
  if (!scan.ends_before(Kind::conjunction, at) || scan[at - 1].kind != text::TokenKind::word || at < scan.range.first + 2) return false;
  const int before = scan.digits(at - 2, 1, 31), day = scan.digits(at, 1, 31);
  if (before < 0 || day < 0) return false;
  const bool marked = at > scan.range.first + 3 && (scan.is(at - 3, "/") || scan.is(at - 3, "-")) && scan.digits(at - 4, 1, 31) > 0;
  if (!marked) return before < day;
  return !scan.words.month_first() && scan.inside(at + 1) && scan.is(at - 3, scan[at + 1].lower) && before <= 12;
}

bool called_for(const Scan& scan, std::uint32_t at) {
  if (scan.ends_before(Kind::name_before, at)) return true;
  if (at > scan.range.first + 1 && (scan.is(at - 1, ",") || scan.is(at - 1, "("))) {  // "hôm nay, 26-8"
    for (const Kind kind : {Kind::day, Kind::day_told, Kind::weekday, Kind::weekday_weak, Kind::part_day}) {
      if (scan.ends_before(kind, at - 1)) return true;
    }
  }
  if (scan.ends_before(Kind::day, at) || scan.ends_before(Kind::part_day, at)) return true;  // "hôm nay 5/6"
  if (goes_on_with_date(scan, at)) return true;
  // "19 giờ 5/3", "15h 23-5"
  if (scan.ends_before(Kind::hour_unit, at) && at > scan.range.first + 1 && scan.digits(at - 2, 0, 24) >= 0) return true;
  for (const Kind kind :
       {Kind::day_marker, Kind::part, Kind::weekday, Kind::weekday_weak, Kind::date_before, Kind::today_part, Kind::since, Kind::until}) {
    if (scan.ends_before(kind, at)) return true;
  }
  return false;
}

// "Ngày Quốc khánh 2/9", "Ngày thành lập Đảng 3/2": the words between have a capital.
bool of_named_day(const Scan& scan, std::uint32_t first) {
  bool capital = false;
  for (std::uint32_t back = 1; back <= 7 && first >= scan.range.first + back; ++back) {
    const text::Token& token = scan[first - back];
    if (token.kind != text::TokenKind::word) return false;
    if (back > 1 && scan.match(Kind::day_marker, first - back) == 1) return capital;
    capital = capital || (token.capital && !token.line_start);
  }
  return false;
}

bool denied(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  // "số phiếu 21/40", but "cuộc bỏ phiếu 21/4"
  const bool forbidden = scan.ends_before(Kind::no_date_before, first) && !scan.ends_before(Kind::date_before, first);
  if (forbidden || scan.match(Kind::no_date_after, last) > 0) return true;
  const bool glued = scan.inside(last) && !scan[last].space_before && (scan.is(last, "/") || scan.is(last, "-") || scan.is(last, "%"));
  return glued && !(scan.inside(last + 1) && scan[last + 1].space_before);
}

// "3/6 đến 6/6"
bool range_follows(const Scan& scan, std::uint32_t at) {
  if (!scan.take(Kind::until, at)) return false;
  scan.take(Kind::day_marker, at);
  const Figures end = figures(scan, at);
  return end.all.size() >= 2 && end.all[1].before == '/' && real_day(0, end.all[1].value, end.all[0].value) && !denied(scan, at, end.last[1]);
}

// Whether day and month without a year may stand: see the head of this file.
bool may_be_date(const Scan& scan, std::uint32_t first, std::uint32_t last, const Figures& found) {
  const Figures::List& f = found.all;
  // "... và 1-1." is how a match stands.
  if (scan.alone(first, last) && (f[1].before != '-' || f[0].digits > 1 || f[1].digits > 1)) return true;
  const bool day_marker = scan.ends_before(Kind::day_marker, first) || scan.ends_before(Kind::part, first);
  if (found.spaced) return found.uneven && day_marker && (f[0].value > 12 || f[0].digits == 2);
  if (day_marker) return !scan.ends_before(Kind::number_before, first);
  if (denied(scan, first, last)) return false;
  if (f[1].before == '/' && scan.match(Kind::lunar, last) > 0) return true;
  if (f[1].before == '/') {
    const bool high = f[0].value > 12 || f[1].value > 12;
    const bool bracketed = first > scan.range.first && scan.is(first - 1, "(") && scan.is(last, ")");
    const bool fraction = f[0].value < f[1].value && f[0].digits == 1 && scan.inside(last) && scan[last].kind == text::TokenKind::word;
    const bool loose = scan.ends_before(Kind::until, first) || scan.ends_before(Kind::since, first) || scan.ends_before(Kind::day, first);
    if (fraction && loose) return false;  // "đến 2/3 số hộ"
    return high || bracketed || called_for(scan, first) || range_follows(scan, last) || (!fraction && of_named_day(scan, first));
  }
  if (f[1].before == '-')
    return !scan.words.month_first() && called_for(scan, first) &&
           (f[0].value > 12 || f[0].digits == 2 || !scan.inside(last) || scan[last].kind == text::TokenKind::punctuation);
  const bool closed = !scan.inside(last) || scan[last].kind == text::TokenKind::punctuation;
  const bool today = scan.ends_before(Kind::day, first) || scan.ends_before(Kind::part_day, first);  // "hôm nay 23.5, ..."
  return f[0].value > 12 && f[0].digits == 2 && ((scan.ends_before(Kind::since, first) && !scan.inside(last)) || (today && closed));
}

// Whether a blank stands inside the figures themselves; one about a later mark says nothing of them: "(19/5/1890 - 19/5/2016)".
bool has_blanks(const Scan& scan, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first + 1; at < last; ++at) {
    if (scan[at].space_before) return true;
  }
  return false;
}

// "(2012 - nay)", "(2012–present)": behind the words up to now that follow a year; 0: none do.
std::uint32_t up_to_now(const Scan& scan, std::uint32_t at) {
  if (!scan.is(at, "-") && !scan.is(at, "–")) return 0;
  for (const Kind kind : {Kind::day, Kind::to_now}) {
    int days = 0;
    const std::uint32_t length = scan.match(kind, at + 1, &days);
    if (length > 0 && days == 0 && scan.is(at + 1 + length, ")")) return at + 1 + length;
  }
  return 0;
}

// "Trần Thanh Hải (1979)", "“Avatar” (2009)", "Arrow (2012 - nay)".
std::optional<Piece> bracketed_year(const Scan& scan, std::uint32_t at) {
  const std::uint32_t now = up_to_now(scan, at + 1);
  if (at == scan.range.first || !scan.is(at - 1, "(") || !(scan.is(at + 1, ")") || now > 0) || scan[at].form.size() != 4) return {};
  const int year = scan.digits(at, 1900, 2100);
  if (year < 0) return {};
  Piece out;
  out.is.since = now > 0;
  set_year(out, year);
  out.slots = slot_year;
  out.last = std::max(now, at + 1);
  return out;
}

}  // namespace

std::optional<Piece> iso_date(const Scan& scan, std::uint32_t at) {
  const Figures found = figures(scan, at);
  if (found.all.size() < 3 || found.all[0].digits != 4 || found.spaced) return {};
  Piece out;
  if (!three_figures(scan, found.all, out)) return {};
  out.last = found.last[2];
  if (scan.inside(out.last) && scan[out.last].lower == "t" && !scan[out.last].space_before) {
    const int hour = scan.digits(out.last + 1, 0, 23);
    const int minute = scan.is(out.last + 2, ":") ? scan.digits(out.last + 3, 0, 59) : -1;
    if (hour >= 0 && minute >= 0) {
      out.is.said.start.hour = static_cast<std::int8_t>(hour);
      out.is.said.start.minute = static_cast<std::int8_t>(minute);
      out.slots |= slot_clock;
      out.last += 4;
      if (scan.is(out.last, ":") && scan.digits(out.last + 1, 0, 60) >= 0) out.last += 2;
    }
  }
  return out;
}

std::optional<Piece> numeric_date(const Scan& scan, std::uint32_t at) {
  if (scan[at].kind != text::TokenKind::number) return {};
  if (auto year = bracketed_year(scan, at)) return year;
  const bool glued =
      at > scan.range.first + 1 && !scan[at].space_before && !scan[at - 1].space_before && scan[at - 2].kind == text::TokenKind::number;
  if (glued && (scan.is(at - 1, "-") || scan.is(at - 1, "/"))) return {};  // "2-1/2"
  const Figures found = figures(scan, at);
  for (std::size_t size = std::min<std::size_t>(found.all.size(), 5); size >= 2; --size) {
    if (size < found.all.size() && found.last[size - 1] == found.last[size]) continue;  // inside a token
    Piece out;
    out.last = found.last[size - 1];
    if (size < found.all.size() && !found.spaced) {
      const bool dash_follows = found.all[size].before == '-';
      if (!dash_follows || size > 3) continue;  // a part of a longer code
    }
    if (found.all[0].before == 0 && found.last[0] == at && found.last[size - 1] == at + 1 && size == 2 && !found.spaced && found.all[1].digits == 3)
      continue;
    const bool read = figure_range(scan, found.all, size, out) || (size == 3 && three_figures(scan, found.all, out)) ||
                      (size == 2 && two_figures(scan, found.all, out));
    if (!read) continue;
    const bool dotted = found.all[1].before == '.';
    if (out.weak && (out.slots & slot_day) != 0) {
      if (!may_be_date(scan, at, out.last, found)) continue;
      out.weak = false;
    } else if ((out.slots & slot_day) == 0 && !out.is.said.interval && denied(scan, at, out.last)) {  // "Thông tư 06/2011/TT"
      continue;
    } else if (out.weak && dotted && !scan.ends_before(Kind::month_marker, at)) {
      continue;
    } else if (has_blanks(scan, at, out.last) && !(out.is.said.interval && size >= 4) && !scan.alone(at, out.last) && !called_for(scan, at)) {
      continue;
    }
    out.name = scan.ends_before(Kind::name_before, at) ||
               (scan.ends_before(Kind::day_marker, at) && at > scan.range.first + 1 && scan.ends_before(Kind::name_before, at - 1));
    if (out.name && scan.words.month_first()) out.name = false;
    return out;
  }
  return {};
}

}  // namespace dateline::values
