/// The words of time of one language, by what they do in an expression. In: <language>/times.tsv. Out: Words::at(). Tested by tests/times_test.cpp.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "lexicon/phrases.hpp"
#include "values/number_words.hpp"

namespace dateline::values {

// clang-format off
/// What a row of times.tsv is for; its first cell is the enumerator's name. The second cell is a number whose meaning stands here.
enum class Kind : std::uint8_t {
  day_marker, month_marker, quarter_marker, year_marker,  ///< a number follows: "ngày 26", "tháng 8"
  month, month_weak, month_before,  ///< 1 to 12; a weak one is another word too, and is a month behind month_before
  month_name, quarter_name,         ///< the word behind a marker: "tháng ba", "quý III"
  quarter_after, quarter_code,      ///< "3rd quarter", "Q3"
  weekday, weekday_weak, weekday_before, weekday_after,  ///< 0 Monday; a weak one needs one of the words before or after it
  part, part_day, today_part, yesterday_part, meal,      ///< as DayPart counts; part_day: days from the page's ("sáng nay")
  day, now, no_time, alone, day_told,                    ///< days from the page's day, or from the day told last
  unit, shift_before, shift_after, shift_date, unit_day,  ///< unit as Grain counts: 1 year ... 5 day; which one: -1, 0, 1
  fortnight, few, more,                                   ///< days; a number that is no number
  ago_after, hence_after, later_after, earlier_after, ago_strict, in_before,
  edge, edge_unit_month, edge_unit_year, weekend, half, first_before, first_after, nth, nth_after, nth_last, season,
  ordinal, day_word_after,
  clock_before, clock_strong, hour_unit, minute_unit, half_hour, quarter_hour, less, past, o_clock, am, pm, clock_word,  ///< minutes
  length_before, length_after, length_for,
  zone, zone_us, zone_eu, zone_offset, zone_local, zone_before,  ///< minutes east of UTC; _us and _eu in winter
  join, since, until, until_open, between, before, after, as_of, as_of_start, when_start, conjunction,
  date_before, name_before, no_date_before, no_date_after, number_before,
  ahead, said, lunar, lunar_day, week_of, shift_unit, year_told, lunar_before,
  half_unit, half_more, half_after, one, of, the,          ///< "nửa năm", "two and a half", "năm rưỡi"; the articles
  rest, from_now,                                         ///< "rest of the" a unit; "từ nay đến" a time
  month_told, week_told,                                  ///< as year_told: which one, counted from the one told last
  told_before,                                            ///< "the following" weekday: counted from the day told last
  decade_before, decade_after, century_before, century_after, century_last, era,  ///< "thập niên 90", "1990s", "thế kỷ 19", "19th century"
  period_news,                                            ///< words that make a bare "third quarter" one of a year
  habit, habit_after,                                     ///< what happens again and again has no day: "mỗi", "hằng tuần"
  weekday_name_before,                                    ///< "Patch Tuesday": no day of the story
  deadline,                                               ///< "by": ahead where the sentence does not look back
  onward,                                                 ///< behind a time: from then on
  stretch_after,                                          ///< behind a number of units: up to now (0), or where they are years (1)
  order_noun,                                             ///< what is told by its order: "vòng ... thứ hai" is no Monday
  yearly,                                                 ///< words before months that make them those of every year: "mùa cao điểm"
  to_now,                                                 ///< "(2012 - nay)"
  lunar_month, lunar_marker,                              ///< the day marker of a lunar date where no month follows: "mùng 1"
  leap_month,                                             ///< behind a lunar month: "nhuận"
  same_period,                                            ///< before a year: the part of it that was told of another year, "cùng kỳ"
  count
};
// clang-format on

/// A set of kinds.
class Kinds {
 public:
  constexpr Kinds(std::initializer_list<Kind> all = {}) {
    for (const Kind kind : all) add(kind);
  }
  constexpr void add(Kind kind) { bits_[place(kind)] |= bit(kind); }
  constexpr void add(const Kinds& others) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= others.bits_[i];
  }
  constexpr bool empty() const { return (bits_[0] | bits_[1]) == 0; }
  constexpr bool has(Kind kind) const { return (bits_[place(kind)] & bit(kind)) != 0; }
  /// Calls `tell` with each kind of the set.
  template <class Tell>
  constexpr void for_each(Tell tell) const {
    for (std::size_t half = 0; half < bits_.size(); ++half) {
      for (std::uint64_t left = bits_[half]; left != 0; left &= left - 1)
        tell(static_cast<Kind>(64 * half + static_cast<std::size_t>(std::countr_zero(left))));
    }
  }

 private:
  static_assert(static_cast<std::size_t>(Kind::count) <= 128);
  static constexpr std::size_t place(Kind kind) { return static_cast<std::size_t>(kind) / 64; }
  static constexpr std::uint64_t bit(Kind kind) { return std::uint64_t{1} << static_cast<std::size_t>(kind) % 64; }

  std::array<std::uint64_t, 2> bits_{};
};

class Words {
 public:
  using Match = lexicon::Phrases<int>::Match;

  /// Of a language; of one without a pack all sets are empty.
  static const Words& of(std::string_view language);

  /// The longest phrase of `kind` at a token. Most words begin none, which costs one look at what the word begins.
  Match at(Kind kind, std::span<const text::Token> tokens, std::size_t at) const {
    if (at >= tokens.size() || !begins(kind, tokens[at].word)) return {};
    return sets_[static_cast<std::size_t>(kind)].longest(tokens, at);
  }
  /// The kinds of which some phrase begins with the word of that number.
  Kinds begun_by(std::uint32_t word) const { return word < kinds_begun_.size() ? kinds_begun_[word] : Kinds(); }
  bool begins(Kind kind, std::uint32_t word) const { return word < kinds_begun_.size() && kinds_begun_[word].has(kind); }
  /// Whether an expression can begin with the token: a number or the first word of some phrase.
  bool may_begin(const text::Token& token) const { return token.kind == text::TokenKind::number || begins_.has(token.word); }
  /// All phrases of these kinds.
  static lexicon::Phrases<char> phrases(std::string_view language, const Kinds& kinds);
  /// The numeral tables of the language.
  const NumberWords& numbers() const { return *numbers_; }
  /// A numeric date has the month first.
  bool month_first() const { return month_first_; }

 private:
  explicit Words(std::string_view language);
  void add_beginning(std::string_view form);
  void add_beginning(std::string_view form, Kind kind);

  std::array<lexicon::Phrases<int>, static_cast<std::size_t>(Kind::count)> sets_;
  lexicon::WordSet begins_;
  std::vector<Kinds> kinds_begun_;        // by word number
  const NumberWords* numbers_ = nullptr;  // which live as long as the program
  bool month_first_ = false;
};

}  // namespace dateline::values
