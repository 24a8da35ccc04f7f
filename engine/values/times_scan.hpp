/// What the readers of single parts of a time expression share. In: tokens. Out: pieces, which times.cpp joins into expressions.
/// Tested by tests/times_test.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "values/times.hpp"
#include "values/times_words.hpp"

namespace dateline::values {

/// What a piece fixes. Two pieces join only where they fix different things.
enum Slot : unsigned {
  slot_year = 1,
  slot_month = 2,
  slot_day = 4,
  slot_weekday = 8,
  slot_clock = 16,
  slot_part = 32,
  slot_zone = 64,
  slot_relative = 128,
  slot_unit = 256,
  slot_edge = 512
};

/// One part of an expression that begins at a token: "26/8", "thứ Sáu", "8 giờ 30", "tuần trước".
struct Piece {
  std::uint32_t last = 0;  ///< one past its last token
  unsigned slots = 0;
  TimeExpression is;
  bool weak = false;      ///< it counts only beside another piece, or behind a word that calls for a time
  bool half_day = false;  ///< its hour is said to be before or after noon
  bool name = false;      ///< it stands in a name
};

/// The phrases that a piece may begin with, numbers aside.
const lexicon::Phrases<char>& opening_phrases_of(std::string_view language);

/// A range of tokens with its language.
struct Scan {
  const text::Text& text;
  text::TokenRange range;
  const Words& words;
  std::string_view language;
  const lexicon::Phrases<char>& openers;  ///< what a piece may begin with: opening_phrases_of()

  const text::Token& operator[](std::uint32_t at) const { return text[at]; }
  bool inside(std::uint32_t at) const { return at < range.last; }
  bool is(std::uint32_t at, std::string_view mark) const { return inside(at) && text[at].is(mark); }
  /// Length of the phrase of `kind` at a token, 0 for none; none that reaches past the range.
  std::uint32_t match(Kind kind, std::uint32_t at, int* value = nullptr) const {
    return inside(at) && words.begins(kind, text[at].word) ? longest(kind, at, value) : 0;
  }
  std::uint32_t longest(Kind kind, std::uint32_t at, int* value) const;
  /// The same, moving `at` behind it.
  bool take(Kind kind, std::uint32_t& at, int* value = nullptr) const {
    const std::uint32_t length = match(kind, at, value);
    at += length;
    return length > 0;
  }
  /// Whether a phrase of `kind` ends right before the token.
  bool ends_before(Kind kind, std::uint32_t at, int* value = nullptr) const;
  /// The whole number of one token written in digits, without separators; -1: none.
  int digits(std::uint32_t at, int least, int most) const;
  /// A number in digits or words, moving `at` behind it; -1: none.
  int number(std::uint32_t& at, int least, int most) const;
  /// True where nothing but this stands on its line.
  bool alone(std::uint32_t first, std::uint32_t last) const;

  /// The whole number in words that begins at a token, asked by one reader after the other: read once.
  struct Spelt {
    std::uint32_t at = 0xFFFFFFFF;
    int value = -1;  ///< -1: none
    std::uint32_t end = 0;
  };
  mutable Spelt spelt = {};
};

// Each reads the longest piece of its sort that begins at `at`.
std::optional<Piece> iso_date(const Scan& scan, std::uint32_t at);
std::optional<Piece> numeric_date(const Scan& scan, std::uint32_t at);
std::optional<Piece> marked_date(const Scan& scan, std::uint32_t at);   ///< "ngày 26 tháng 8 năm 2016", "tháng 8", "quý III/2016", "năm 2016"
std::optional<Piece> named_date(const Scan& scan, std::uint32_t at);    ///< "Aug. 26, 2016", "26th of August", "October 2014", "the 26th"
std::optional<Piece> named_period(const Scan& scan, std::uint32_t at);  ///< "3rd quarter of 2016", "in 2016", "first half of 2016", "summer 2016"
std::optional<Piece> weekday(const Scan& scan, std::uint32_t at);
std::optional<Piece> relative_day(const Scan& scan, std::uint32_t at);    ///< "hôm qua", "cùng ngày", "tomorrow"
std::optional<Piece> relative_unit(const Scan& scan, std::uint32_t at);   ///< "tuần trước", "next month", "cuối tuần qua", "đầu năm nay"
std::optional<Piece> counted_unit(const Scan& scan, std::uint32_t at);    ///< "3 ngày qua", "two years ago", "6 tháng đầu năm"
std::optional<Piece> counted_from(const Scan& scan, std::uint32_t at);    ///< "two days after Aug. 26", "third Tuesday after June 5"
std::optional<Piece> rest_of(const Scan& scan, std::uint32_t at);         ///< "rest of the week", "từ nay đến cuối năm"
std::optional<Piece> edge_of_period(const Scan& scan, std::uint32_t at);  ///< "đầu", "end of": a month, year or week must follow
std::optional<Piece> nth_of(const Scan& scan, std::uint32_t at);          ///< "first Monday of", "tuần đầu tiên của"
std::optional<Piece> clock(const Scan& scan, std::uint32_t at);
std::optional<Piece> part_of_day(const Scan& scan, std::uint32_t at);
std::optional<Piece> zone(const Scan& scan, std::uint32_t at);

/// A list of a few: what is pushed beyond N is not kept.
template <class T, std::size_t N>
class Few {
 public:
  void push_back(const T& value) {
    if (size_ < N) all_[size_++] = value;
  }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const T& operator[](std::size_t at) const { return all_[at]; }

 private:
  std::array<T, N> all_{};
  std::size_t size_ = 0;
};

/// Numbers and the marks between them, "15-20/7/2016": what numeric dates are made of. No date has as many as are kept.
struct Figures {
  struct Figure {
    int value = 0;
    int digits = 0;
    char before = 0;  ///< the mark before it: '/', '-', '.'; 0 for the first
  };
  using List = Few<Figure, 8>;
  List all;
  Few<std::uint32_t, 8> last;  ///< one past the token of each
  bool spaced = false;         ///< blanks stand about some mark
  bool uneven = false;         ///< a blank stands on one side of the first mark: "20- 5"
};
Figures figures(const Scan& scan, std::uint32_t at);
/// "16" -> 2016, "91" -> 1991, "2016" -> 2016; 0: no year.
int year_of(const Figures::Figure& figure);
bool real_day(int year, int month, int day);

/// Fixes the year of a piece, of both ends where it is an interval.
void set_year(Piece& piece, int year);
/// Takes the year behind a month, quarter or half: "năm 2016", ", năm 2016", "/2016", "-2016", ", 2016", " 2016".
void take_year(const Scan& scan, Piece& piece);
/// Counts a piece `offset` units from the page's day.
void set_unit(Piece& piece, Grain unit, int offset);
/// The grain of a value of Kind::unit; none where it is finer than a minute.
inline Grain grain_of(int unit) { return unit >= 1 && unit <= 7 ? static_cast<Grain>(unit) : Grain::none; }

}  // namespace dateline::values
