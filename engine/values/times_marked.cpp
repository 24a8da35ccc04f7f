// In: tokens. Out: dates whose parts are announced by a word: "ngày 26 tháng 8 năm 2016", "tháng 11-2015", "quý III/2016", "rằm tháng 7".
// Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

// "tháng 6 nhuận": the leap month of the lunar calendar that bears the number of the one before it.
void take_leap(const Scan& scan, Piece& piece) {
  const std::uint32_t length = scan.match(Kind::leap_month, piece.last);
  if (length == 0) return;
  piece.is.lunar = piece.is.leap_month = true;
  piece.last += length;
}

// Behind "tháng": "8", "ba", "mười hai", "8/2016", "11-2015", "8.2016", "6-7/2016".
bool take_month(const Scan& scan, std::uint32_t at, Piece& piece) {
  int month = 0;
  if (const std::uint32_t length = scan.match(Kind::month_name, at, &month)) {
    piece.last = at + length;
    piece.is.lunar = scan.match(Kind::lunar_month, at) > 0;
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
  if (!piece.is.said.interval && (piece.slots & slot_year) == 0) take_leap(scan, piece);
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
  if (found.all.size() == 2 && (found.all[1].before == '-' || found.all[1].before == '/') && (found.all[1].digits == 4 || found.all[1].digits == 2)) {
    const int end = found.all[1].digits == 4 ? found.all[1].value : found.all[0].value / 100 * 100 + found.all[1].value;
    const bool one_on = end == found.all[0].value + 1;  // "mùa giải 2014/15"
    if (end > found.all[0].value && end <= 2999 && (one_on || found.all[1].before == '-')) {
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

// "âm lịch", "Tết": the date before it is one of the lunar calendar, about the New Year where Tết says so.
bool take_lunar(const Scan& scan, Piece& piece) {
  int feast = 0;
  const std::uint32_t length = scan.match(Kind::lunar, piece.last, &feast);
  if (length == 0) return false;
  piece.is.lunar = true;
  piece.weak = false;
  piece.last += length;
  PartialDate& said = piece.is.said.start;
  if (feast != 0 && said.month == 0) said.month = static_cast<std::int8_t>(said.day <= 15 ? 1 : 12);
  if ((piece.slots & slot_year) == 0) take_year(scan, piece);
  return true;
}

// "2 ngày 8 và 9/8": two days, the first of which is the 8th.
bool list_follows(const Scan& scan, std::uint32_t at) {
  if (!scan.take(Kind::conjunction, at)) return false;
  const auto date = numeric_date(scan, at);
  return scan.digits(at, 1, 31) > 0 && (scan.match(Kind::conjunction, at + 1) > 0 || (date && (date->slots & slot_day) != 0));
}

// "ngày 5 tháng này" is a date, "ngày 5 tiếng" is not.
bool length_follows(const Scan& scan, std::uint32_t at) {
  const std::uint32_t unit = scan.match(Kind::unit, at);
  return unit > 0 && scan.match(Kind::shift_after, at + unit) == 0;
}

// "trong 1 tháng 7 ngày": a length of time, unless the day is told behind: "1 tháng 7, ngày Quốc khánh".
bool counts_days_too(const Scan& scan, std::uint32_t at, const Piece& month) {
  int unit = 0;
  if (!scan.words.numbers().comma_is_decimal() || (month.slots & slot_year) != 0 || scan.digits(at, 1, 31) < 0) return false;
  const std::uint32_t length = scan.match(Kind::unit, month.last, &unit);
  if (length == 0 || grain_of(unit) != Grain::day) return false;
  const std::uint32_t next = month.last + length;
  return !scan.inside(next) || (scan[next].kind != text::TokenKind::number && !scan[next].capital);
}

// "ngày 26", "26 tháng 8", "ngày hai mươi sáu tháng tám năm 2016", "từ 15 đến 20 tháng 7" by its second end.
std::optional<Piece> marked_day(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  const bool marker = scan.take(Kind::day_marker, next);
  const std::uint32_t number_at = next;
  const int day = scan.number(next, 1, 31);
  if (day < 0) return {};
  const bool digits = next == number_at + 1 && scan[number_at].kind == text::TokenKind::number;
  std::uint32_t month = next;
  if (scan.is(month, "/") || scan.is(month, ",")) ++month;
  // Most numbers are no days: what stands behind tells it at one look, what stands before at several.
  if (!marker && scan.match(Kind::month_marker, month) == 0 && scan.match(Kind::lunar, next) == 0) return {};
  if (!marker && scan.ends_before(Kind::number_before, at)) return {};
  Piece out;
  out.last = next;
  if (scan.take(Kind::month_marker, month) && take_month(scan, month, out)) {
    if (out.is.said.interval || !real_day(out.is.said.start.year, out.is.said.start.month, day)) return {};
    if (!marker && counts_days_too(scan, at, out)) return {};
  } else if (digits && scan.match(Kind::lunar, next) > 0) {  // "30 Tết"
  } else if (!marker || !digits || (scan.ends_before(Kind::number_before, at) && !list_follows(scan, next)) || length_follows(scan, next) ||
             scan.is(next, "/") || scan.is(next, "-")) {
    return {};
  }
  out.is.said.start.day = static_cast<std::int8_t>(day);
  out.slots |= slot_day;
  out.weak = (out.slots & slot_month) == 0;
  out.is.lunar = out.is.lunar || (out.weak && scan.match(Kind::lunar_marker, at) > 0);
  take_lunar(scan, out);
  return out;
}

bool leap_day(const PartialDate& date) { return date.month == 2 && date.day == 29; }

// "ngày 26/8": the marker belongs to the date. "1/6 âm lịch" needs none.
std::optional<Piece> marked_figures(const Scan& scan, std::uint32_t at) {
  std::uint32_t next = at;
  const bool marker = scan.take(Kind::day_marker, next);
  if (!scan.inside(next)) return {};
  auto out = numeric_date(scan, next);
  if (!out || (out->slots & slot_day) == 0) return {};
  out->name = out->name || scan.ends_before(Kind::name_before, at);
  if ((out->slots & slot_year) == 0 && !leap_day(out->is.said.start)) take_leap(scan, *out);
  if (!take_lunar(scan, *out) && !out->is.leap_month && !marker) return {};
  if (out->is.leap_month && (out->slots & slot_year) == 0) take_year(scan, *out);
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
  if (at > scan.range.first && scan.words.numbers().of(scan[at - 1]).role == NumberRole::order) return {};  // "vòng thứ | hai ngày 22.5"
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

}  // namespace dateline::values
