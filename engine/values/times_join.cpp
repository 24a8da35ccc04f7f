// In: pieces of time. Out: one expression of those that stand beside one another. Proved by tests/times_test.cpp.
#include "values/times_join.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "lexicon/by_language.hpp"
#include "values/numeral_reader.hpp"

namespace dateline::values {
namespace {

/// A reader, and what its pieces begin with: a phrase of one of these kinds, a number in digits or in words, a mark before digits ("'90s", ".5").
/// Most words begin no piece; what a reader learns to begin with is named here too.
struct Reader {
  std::optional<Piece> (*read)(const Scan&, std::uint32_t);
  Kinds kinds;
  bool digits = false, numeral = false, mark = false;
};

// clang-format off
const Reader readers[] = {
    {iso_date, {}, true},
    {numeric_date, {}, true},
    {counted_from, {Kind::nth, Kind::one, Kind::the, Kind::weekday, Kind::weekday_weak}, true, true},
    {rest_of, {Kind::rest, Kind::from_now}},
    {nth_of, {Kind::nth, Kind::unit, Kind::weekday, Kind::weekday_weak}},
    {counted_unit, {Kind::in_before, Kind::ago_strict, Kind::shift_before, Kind::first_before, Kind::half_unit, Kind::few, Kind::one}, true, true, true},
    {relative_unit, {Kind::shift_before, Kind::the, Kind::weekend, Kind::edge_unit_month, Kind::edge_unit_year, Kind::told_before, Kind::season,
                     Kind::unit}},
    {marked_date, {Kind::day_marker, Kind::lunar_day, Kind::month_marker, Kind::quarter_marker, Kind::year_marker}, true, true},
    {named_date, {Kind::week_of, Kind::month, Kind::month_weak, Kind::the, Kind::nth}, true},
    {named_period, {Kind::the, Kind::decade_before, Kind::century_before, Kind::nth, Kind::year_marker, Kind::quarter_code, Kind::half, Kind::season}, true, false, true},
    {weekday, {Kind::day_marker, Kind::weekday, Kind::weekday_weak}},
    {relative_day, {Kind::day_told, Kind::day, Kind::year_told, Kind::month_told, Kind::week_told, Kind::unit_day}},
    {clock, {Kind::clock_word, Kind::quarter_hour, Kind::half_hour}, true, true},
    {part_of_day, {Kind::today_part, Kind::yesterday_part, Kind::meal, Kind::part}},
    {edge_of_period, {Kind::edge}}};
// clang-format on

// A set of them, a bit each in their order.
using ReaderSet = std::uint32_t;
static_assert(std::size(readers) <= 32);

// Those whose pieces may begin with a phrase of each kind, with a number in digits, in words, with a mark before digits.
struct ReadersByOpening {
  std::array<ReaderSet, static_cast<std::size_t>(Kind::count)> kind{};
  ReaderSet digits = 0, numeral = 0, mark = 0;
};
const ReadersByOpening readers_by = [] {
  ReadersByOpening out;
  for (std::size_t i = 0; i < std::size(readers); ++i) {
    const Reader& reader = readers[i];
    const ReaderSet bit = ReaderSet{1} << i;
    reader.kinds.for_each([&](Kind kind) { out.kind[static_cast<std::size_t>(kind)] |= bit; });
    if (reader.digits) out.digits |= bit;
    if (reader.numeral) out.numeral |= bit;
    if (reader.mark) out.mark |= bit;
  }
  return out;
}();

// What pieces of a language begin with.
struct Openers {
  lexicon::Phrases<char> phrases;  // of all kinds that the readers name
  lexicon::WordSet words;          // the first words of these phrases, of numbers and of what only looks like a time
};

const Openers& all_openers_of(std::string_view language) {
  static const lexicon::ByLanguage<Openers> all([](const std::string& name) {
    Kinds kinds;
    for (const Reader& reader : readers) kinds.add(reader.kinds);
    Openers out{Words::phrases(name, kinds), Words::of(name).numbers().beginnings()};
    out.words.add(out.phrases.beginnings());
    out.words.add(Words::phrases(name, {Kind::no_time}).beginnings());
    return out;
  });
  static const Openers none;
  return all.of(language, none);
}

// A number in words, and behind it something that a time may go on with: of "không có", "một người" nobody need read more.
bool counts_at(const Scan& scan, std::uint32_t at) {
  if (!scan.words.numbers().begins(scan[at])) return false;
  std::uint32_t end = at;
  if (scan.number(end, 0, std::numeric_limits<int>::max()) < 0) {
    constexpr std::uint32_t longest = 6;  // "two and a half"
    return numeral_at(scan.text, at, std::min(scan.range.last, at + longest), scan.words.numbers()).has_value();
  }
  if (!scan.inside(end) || scan[end].kind != text::TokenKind::word) return true;
  return scan.words.numbers().begins(scan[end]) || !scan.words.begun_by(scan[end].word).empty();
}

// The readers whose pieces may begin at a token. Many words only begin phrases of several words ("các ngày", "trong ngày"), so whole phrases are met.
ReaderSet readers_at(const Scan& scan, std::uint32_t at) {
  const text::Token& token = scan[at];
  ReaderSet out = 0;
  if (token.kind == text::TokenKind::number) out = readers_by.digits;
  if (token.kind == text::TokenKind::punctuation && scan.inside(at + 1) && scan[at + 1].kind == text::TokenKind::number) out = readers_by.mark;
  if (counts_at(scan, at)) out |= readers_by.numeral;
  const auto tokens = scan.text.tokens().first(scan.range.last);
  if (!scan.openers.longest(tokens, at)) return out;
  scan.words.begun_by(token.word).for_each([&](Kind kind) { out |= readers_by.kind[static_cast<std::size_t>(kind)]; });
  return out;
}

// All pieces that begin here, the longest first; among equals in the order of the readers.
std::vector<Piece> pieces_at(const Scan& scan, std::uint32_t at) {
  std::vector<Piece> out;
  if (!scan.inside(at)) return out;
  for (ReaderSet left = readers_at(scan, at); left != 0; left &= left - 1) {
    const Reader& reader = readers[std::countr_zero(left)];
    if (auto piece = reader.read(scan, at); piece && piece->last > at && piece->last <= scan.range.last) out.push_back(std::move(*piece));
  }
  if (out.size() > 1) std::stable_sort(out.begin(), out.end(), [](const Piece& a, const Piece& b) { return a.last > b.last; });
  return out;
}

// Whether two pieces can be of one expression.
bool may_join(const Piece& a, const Piece& b, bool bracketed) {
  if ((a.slots & b.slots) != 0) return false;
  if (a.slots == slot_edge && b.is.said.interval) return true;  // "early 1990s"
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
    case DayPart::evening:
      return hour < 12 && hour > 0 ? hour + 12 : hour;
    case DayPart::noon:
      return hour < 5 ? hour + 12 : hour;
    case DayPart::night:
      return hour >= 6 && hour < 12 ? hour + 12 : hour;
    default:
      return hour;
  }
}

}  // namespace

void fill_date(PartialDate& to, const PartialDate& from) {
  fill(to.year, from.year, std::int16_t{0});
  for (const auto part : {&PartialDate::quarter, &PartialDate::month, &PartialDate::week, &PartialDate::day})
    fill(to.*part, from.*part, std::int8_t{0});
  for (const auto part : {&PartialDate::hour, &PartialDate::minute}) fill(to.*part, from.*part, std::int8_t{-1});
}

namespace {

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
  for (const auto offset : {&TimeExpression::years, &TimeExpression::months, &TimeExpression::weeks, &TimeExpression::days, &TimeExpression::hours,
                            &TimeExpression::minutes, &TimeExpression::nth, &TimeExpression::season, &TimeExpression::edge}) {
    fill(x.*offset, y.*offset, 0);
  }
  fill(x.nth_unit, y.nth_unit, Grain::none);
  fill(x.weekday, y.weekday, -1);
  for (const auto flag : {&TimeExpression::ahead, &TimeExpression::back, &TimeExpression::weekend, &TimeExpression::week_of, &TimeExpression::lunar,
                          &TimeExpression::leap_month})
    x.*flag = x.*flag || y.*flag;
  const bool open = a.slots == slot_edge || (a.slots == slot_day && a.weak);  // "the second in two days" is as weak as its parts
  a.slots |= b.slots;
  a.last = b.last;
  a.name = a.name || b.name;
  a.half_day = a.half_day || b.half_day;
  const bool part_only = (a.slots & ~(slot_part | slot_zone | slot_edge)) == 0;
  a.weak = part_only || (open && b.weak);  // "late in the fourth quarter" is a game's as long as no year is said
  if (has(a, slot_clock) && has(a, slot_part) && !a.half_day) {
    x.said.start.hour = static_cast<std::int8_t>(hour_in_part(x.said.start.hour, x.said.part));
    if (x.said.part == DayPart::night && x.said.start.hour == 12) x.said.start.hour = 0;
    a.half_day = true;
  }
  // The midnight of a day is its first or its last hour: the day is all that can be told.
  if (x.said.part == DayPart::night && x.said.start.hour == 0 && x.said.start.minute <= 0 && has(a, slots_of_day))
    x.said.start.hour = x.said.start.minute = -1;
}

// Commas part a weekday, a day and a clock time, and nothing else.
bool comma_joins(const Piece& a, const Piece& b) {
  const bool date = has(b, slot_day | slot_weekday | slot_relative);
  return (has(a, slot_weekday) && has(b, slot_day)) || (has(a, slot_clock | slot_part) && date) || (has(a, slot_day) && b.slots == slot_weekday) ||
         (has(a, slot_relative) && has(b, slot_day) && has(b, slot_month));
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
  if (has(out, slot_clock | slot_part) && !has(out, slot_zone)) {
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

}  // namespace

const lexicon::WordSet& openers_of(std::string_view language) { return all_openers_of(language).words; }

const lexicon::Phrases<char>& opening_phrases_of(std::string_view language) { return all_openers_of(language).phrases; }

bool may_open(const Scan& scan, std::uint32_t at) { return readers_at(scan, at) != 0; }

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

}  // namespace dateline::values
