/// Pieces that stand beside one another -> one expression, and two expressions -> an interval. Tested by tests/times_test.cpp.
#pragma once

#include "values/times_scan.hpp"

namespace dateline::values {

constexpr unsigned slots_of_day = slot_day | slot_weekday | slot_relative;
constexpr unsigned slots_in_day = slot_clock | slot_part | slot_zone;

inline bool has(const Piece& piece, unsigned slots) { return (piece.slots & slots) != 0; }
/// It says when in a day, and no day.
inline bool only_clock(const Piece& piece) { return (piece.slots & ~slots_in_day) == 0; }
/// Gives `to` the value of `from` where it has none.
template <class T>
void fill(T& to, const T& from, const T& none) {
  if (to == none) to = from;
}
/// The same for every part of a date.
void fill_date(PartialDate& to, const PartialDate& from);

/// Notes of a whole expression what it is counted from where no word says it: a bare weekday from the page, a bare clock time from the day told last.
inline void settle(Piece& piece) {
  TimeExpression& is = piece.is;
  if (is.from_page) return;
  is.weekday_alone = is.weekday >= 0 && is.nth == 0 && !has(piece, slot_day | slot_unit | slot_relative);
  if (is.weekday_alone && is.anchor == Anchor::none) is.anchor = Anchor::page;
  if (only_clock(piece)) is.anchor = Anchor::narrated;
}

/// The words that a piece may begin with, or a phrase that only looks like a time; most begin neither.
const lexicon::WordSet& openers_of(std::string_view language);
/// True where a piece may begin at the token: such a word, a number, a mark before digits.
bool may_open(const Scan& scan, std::uint32_t at);
/// The longest expression that begins at the token, strong before weak, joined from all pieces that belong together.
std::optional<Piece> joined_at(const Scan& scan, std::uint32_t at);
/// The interval whose first end is a bare number: "từ 15 đến 20/7", "3-4pm".
std::optional<Piece> bare_end(const Scan& scan, std::uint32_t at);
/// Makes an interval of `out`, which begins at `at`, where a second end follows it.
void take_interval(const Scan& scan, std::uint32_t at, Piece& out);
/// Makes an interval of a clock time with a length behind it: "at 4 p.m. for thirty minutes".
void take_length(const Scan& scan, Piece& out);
/// Gives the bare days of a list ("các ngày 5, 6 và 7/6") the month that the list ends with.
void share_month(const Scan& scan, std::vector<TimeExpression>& all);
/// Adds the years of a list that follow a marked one: "các năm 2008, 2010 và 2012".
void share_marker(const Scan& scan, std::vector<TimeExpression>& all);

}  // namespace dateline::values
