// In: tokens. Out: times counted from the page or from what was told: "hôm qua", "tuần trước", "thứ Sáu tới", "3 ngày qua", "two days later".
// Proved by tests/times_test.cpp.
#include "values/times_scan.hpp"

namespace dateline::values {
namespace {

bool closes(const Scan& scan, std::uint32_t at) { return !scan.inside(at) || scan[at].kind == text::TokenKind::punctuation; }

// "cuối tuần qua", "this weekend", "last weekend".
std::optional<Piece> weekend(const Scan& scan, std::uint32_t at) {
  int shift = 0;
  std::uint32_t next = at;
  const bool before = scan.take(Kind::shift_before, next, &shift);
  if (!before && scan.is(next, "the")) ++next;
  if (!scan.take(Kind::weekend, next)) return {};
  const bool after = !before && scan.take(Kind::shift_after, next, &shift);
  if (!before && !after && !closes(scan, next) && scan.match(Kind::said, next) == 0) return {};
  Piece out;
  set_unit(out, Grain::week, shift);
  out.is.weekend = true;
  out.is.ahead = shift > 0 || (shift == 0 && (before || after));  // "this weekend"; "at the weekend" may be over
  out.slots |= slot_weekday;
  out.last = next;
  return out;
}

// "last March", "next Tuesday", "this summer", "mùa hè này".
std::optional<Piece> shifted_name(const Scan& scan, std::uint32_t at, std::uint32_t next, int shift) {
  Piece out;
  int value = 0;
  if (scan.take(Kind::weekday, next, &value) || scan.take(Kind::weekday_weak, next, &value)) {
    out.is.weekday = value;
    out.slots = slot_weekday;
    out.is.ahead = shift >= 0;
    out.is.back = shift < 0;
    if (shift == 0 && scan.is(at + 1, "past")) out.is.back = true;
  } else if (scan.take(Kind::month, next, &value) || (scan[next].capital && scan.take(Kind::month_weak, next, &value))) {
    if (scan.digits(next, 1, 31) >= 0) return {};
    out.is.said.start.month = static_cast<std::int8_t>(value);
    out.slots = slot_month;
    out.is.ahead = shift > 0;
    out.is.back = shift < 0;
    if (shift == 0) set_unit(out, Grain::year, 0);
  } else if (scan.take(Kind::season, next, &value)) {
    out.is.season = value;
    out.slots = slot_month;
    set_unit(out, Grain::year, 0);
    out.is.ahead = shift > 0;
    out.is.back = shift < 0;
  } else {
    return {};
  }
  out.last = next;
  return out;
}

// "ba năm nay" counts years; the number in "tháng 2 năm nay", "26/8 năm ngoái", "thứ 6 tuần này" is a date's.
bool counted(const Scan& scan, std::uint32_t at) {
  if (at == scan.range.first || scan.ends_before(Kind::weekday_weak, at)) return false;
  const NumberRole role = scan.words.numbers().of(scan[at - 1]).role;
  const bool number = scan[at - 1].kind == text::TokenKind::number || role == NumberRole::digit || role == NumberRole::ten;
  if (!number && !scan.ends_before(Kind::number_before, at)) return false;
  for (std::uint32_t back = 1; back <= 2 && at > scan.range.first + back; ++back) {
    for (const Kind marker : {Kind::month_marker, Kind::quarter_marker, Kind::day_marker}) {
      if (scan.ends_before(marker, at - back)) return false;
    }
  }
  if (!number || at <= scan.range.first + 1 || !(scan.is(at - 2, "/") || scan.is(at - 2, "-"))) return true;
  const int day = at > scan.range.first + 2 ? scan.digits(at - 3, 1, 9999) : -1, month = scan.digits(at - 1, 1, 9999);
  return scan.is(at - 2, "-") && day > 0 && day < month && !real_day(0, month, day);  // "40-50 năm trước", but "26-8 năm ngoái"
}

// "the week before the fire" is counted from the fire, "the week before" from what was told.
bool told_from_another(const Scan& scan, std::uint32_t end) {
  const bool opens = scan.ends_before(Kind::before, end) || scan.ends_before(Kind::after, end);
  return opens && (scan.match(Kind::the, end) > 0 || scan.match(Kind::one, end) > 0 || (scan.inside(end) && scan[end].capital));
}

// "The Sun", "the Sun Herald": a short form that is a word too is no weekday in a name.
bool in_name(const Scan& scan, std::uint32_t at) {
  if (scan.ends_before(Kind::the, at)) return true;
  const bool name_follows = scan.inside(at + 1) && scan[at + 1].kind == text::TokenKind::word && scan[at + 1].capital;
  return name_follows && scan.match(Kind::month, at + 1) == 0 && scan.match(Kind::month_weak, at + 1) == 0;
}

// "vòng bầu cử tổng thống thứ hai ngày 22.5": the second round, where no word before it calls for a day of the week.
bool is_order(const Scan& scan, std::uint32_t at) {
  if (scan.ends_before(Kind::weekday_before, at)) return false;
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t back = 1; back <= reach && at >= scan.range.first + back; ++back) {
    if (scan[at - back].kind != text::TokenKind::word) return false;
    if (scan.match(Kind::order_noun, at - back) > 0) return true;
  }
  return false;
}

}  // namespace

std::optional<Piece> weekday(const Scan& scan, std::uint32_t at) {
  Piece out;
  int day = 0;
  std::uint32_t next = at;
  if (scan.is(next, "the")) return {};
  const bool marker = scan.match(Kind::day_marker, at) == 1 && scan.match(Kind::weekday_weak, at + 1) > 0;
  if (marker) ++next;
  if (scan.take(Kind::weekday, next, &day)) {
    if (scan.ends_before(Kind::weekday_name_before, at)) return {};
  } else if (const std::uint32_t length = scan.match(Kind::weekday_weak, next, &day)) {
    const std::uint32_t end = next + length;
    if (!scan[end - 1].capital && is_order(scan, next)) return {};
    const bool capital = scan[end - 1].capital && (at > scan.range.first || scan[end - 1].capitals) && !scan[at].capitals;
    const bool beside = scan.ends_before(Kind::weekday_before, next) || scan.match(Kind::weekday_after, end) > 0 || scan.alone(at, end);
    const bool bracketed = at > scan.range.first && scan.is(at - 1, "(") && (scan.is(end, ")") || scan.is(end, ","));
    const bool ordinal_day =
        marker && !scan[end - 1].capital && scan[next].form != "Thứ" && scan.match(Kind::weekday_after, end) == 0;  // "ngày thứ hai"
    out.weak = (!capital && !beside && !bracketed) || ordinal_day || (length == 1 && in_name(scan, next));
    next = end;
  } else {
    return {};
  }
  out.is.weekday = day;
  out.slots = slot_weekday;
  out.last = next;
  return out;
}

std::optional<Piece> relative_day(const Scan& scan, std::uint32_t at) {
  Piece out;
  int days = 0;
  const std::uint32_t told = scan.match(Kind::day_told, at, &days);
  const std::uint32_t page = scan.match(Kind::day, at);
  if (told > 0 && told >= page && told_from_another(scan, at + told)) return {};
  if (told > 0 && told >= page) {
    set_unit(out, Grain::day, days);
    out.is.anchor = Anchor::narrated;
    out.last = at + told;
    if (scan[at + told - 1].lower == "morning") out.is.said.part = DayPart::morning;
    if (scan[at + told - 1].lower == "night") out.is.said.part = DayPart::night;
    return out;
  }
  // "USA TODAY": among capitals it is a name.
  const bool name = page == 1 && scan[at].capitals && at > scan.range.first && scan[at - 1].capitals;
  if (page > 0 && !name) {
    scan.match(Kind::day, at, &days);
    set_unit(out, Grain::day, days);
    out.last = at + page;
    if (scan.match(Kind::now, at) == page) set_unit(out, Grain::minute, 0);
    out.weak = scan.match(Kind::alone, at) == page && !scan.alone(at, out.last);
    return out;
  }
  for (const auto& [kind, grain] :
       {std::pair{Kind::year_told, Grain::year}, std::pair{Kind::month_told, Grain::month}, std::pair{Kind::week_told, Grain::week}}) {
    const std::uint32_t length = scan.match(kind, at, &days);
    if (length == 0 || told_from_another(scan, at + length)) continue;
    set_unit(out, grain, days);
    out.is.anchor = Anchor::narrated;
    out.last = at + length;
    return out;
  }
  if (const std::uint32_t length = scan.match(Kind::unit_day, at, &days); length > 0 && !counted(scan, at)) {
    set_unit(out, Grain::year, days);
    out.last = at + length;
    return out;
  }
  return {};
}

std::optional<Piece> relative_unit(const Scan& scan, std::uint32_t at) {
  if (auto out = weekend(scan, at)) return out;
  Piece out;
  int value = 0;
  int shift = 0;
  std::uint32_t next = at;
  for (const auto& [kind, grain] : {std::pair{Kind::edge_unit_month, Grain::month}, std::pair{Kind::edge_unit_year, Grain::year}}) {
    if (scan.take(kind, next)) {
      if (!scan[next - 1].capitals) return {};
      set_unit(out, grain, 0);
      out.last = next;
      return out;
    }
  }
  if (scan.take(Kind::told_before, next)) {
    if (!scan.take(Kind::weekday, next, &out.is.weekday)) return {};
    out.is.anchor = Anchor::narrated;
    out.is.ahead = true;
    out.slots = slot_weekday;
    out.last = next;
    return out;
  }
  if (scan.take(Kind::shift_before, next, &shift)) {
    if (!scan.inside(next)) return {};
    if (auto named = shifted_name(scan, at, next, shift)) return named;
    if (!scan.take(Kind::unit, next, &value) || grain_of(value) == Grain::none || value > 5) return {};
    if (value == 5 && scan[at].lower != "next") return {};  // "the last day"
    if (scan.match(Kind::season, next) > 0 || scan.is(next, "-")) return {};
    set_unit(out, grain_of(value), shift);
    out.last = next;
    return out;
  }
  if (scan.take(Kind::season, next, &value)) {
    if (!scan.take(Kind::shift_after, next, &shift)) return {};
    out.is.season = value;
    out.slots = slot_month;
    set_unit(out, Grain::year, 0);
    out.is.back = shift < 0;
    out.is.ahead = shift > 0;
    out.last = next;
    return out;
  }
  const bool edge = scan.ends_before(Kind::edge, at) || scan.ends_before(Kind::first_after, at);
  if (edge && scan.is(next, "the")) ++next;
  if (!scan.take(Kind::unit, next, &value) || value > 5) return {};
  if (value == 5) return {};
  std::uint32_t after = scan.match(Kind::shift_after, next, &shift);
  if (after == 0) after = scan.match(Kind::shift_unit, next, &shift);
  if (after > 0) {
    if (counted(scan, at)) return {};
    set_unit(out, grain_of(value), shift);
    out.last = next + after;
    return out;
  }
  if (!edge) return {};
  set_unit(out, grain_of(value), 0);
  out.last = next;
  return out;
}

std::optional<Piece> edge_of_period(const Scan& scan, std::uint32_t at) {
  Piece out;
  std::uint32_t next = at;
  if (!scan.take(Kind::edge, next, &out.is.edge)) return {};
  if (scan.is(next, "-")) ++next;
  out.slots = slot_edge;
  out.weak = true;
  out.last = next;
  return out;
}

}  // namespace dateline::values
