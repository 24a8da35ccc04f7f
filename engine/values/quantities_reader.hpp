/// The reading of one quantity at a token, shared by the files of this room that do it. Inside this room only.
/// In: folded text, the tables of a language. Out: QuantityExpression. Tested by tests/quantities_test.cpp.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "values/counted.hpp"
#include "values/number_words.hpp"
#include "values/quantities.hpp"
#include "values/units.hpp"

namespace dateline::values {

/// A bound whose words end right before `end`.
struct PendingBound {
  std::uint32_t first = 0, end = 0;
  BoundWord word;
};

/// A numeral as a count or an order.
QuantityExpression quantity_of(const Numeral& numeral);
std::string lower_forms(const text::Text& text, std::uint32_t first, std::uint32_t last);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

class QuantityReader {
 public:
  /// `whole`: the range is all that there is to read, so that a number alone in it is a quantity.
  QuantityReader(const text::Text& text, text::TokenRange range, std::string_view language, bool whole)
      : text_(text),
        range_(range),
        whole_(whole),
        language_(language),
        numbers_(number_words_of(language)),
        units_(units_of(language)),
        words_(count_words_of(language)) {}

  /// The quantity that begins at `at`, its unit, bounds and counted noun included; nothing where none does. `end` is set behind a number that was
  /// read and is no quantity.
  /// `before`: one past the count read before, where it has a noun; 0: none.
  std::optional<QuantityExpression> read(std::uint32_t at, const std::optional<PendingBound>& pending, std::uint32_t& end, std::uint32_t before);
  /// The last token of what is no quantity but must not be looked into ("24/7", "A-320", "12.5.2016"); `at` where there is nothing of the kind.
  std::uint32_t skip_code(std::uint32_t at) const;
  /// The bound that begins at `at`, or the words that only begin like one.
  std::optional<PendingBound> bound_at(std::uint32_t at) const;
  /// "8 trong 10 người": of two counts that follow each other the part of a whole; false where they are none. The second is then told by the first
  /// where both are a ratio (`whole` is emptied), else it stays.
  bool take_part_of(QuantityExpression& part, QuantityExpression& whole) const;
  /// Money where the currency is left out: "hóa đơn 19 triệu", or beside an amount that tells it. `beside`: one is told in the sentence.
  void take_elided_currency(QuantityExpression& q, bool beside) const;
  /// True where the token may begin a quantity or a bound at all.
  bool may_begin(std::uint32_t at) const;

 private:
  using Found = std::optional<QuantityExpression>;

  // quantities_measures.cpp: a number with its unit
  Found measure(std::uint32_t at, std::uint32_t last) const;
  Found multiple(std::uint32_t at, std::uint32_t last) const;
  Found article_with_unit(std::uint32_t at, std::uint32_t last) const;
  Found counted_number(std::uint32_t at, std::uint32_t last) const;
  void take_unit(QuantityExpression& q, const Unit& unit, std::uint32_t first, std::uint32_t end) const;
  bool unit_behind(QuantityExpression& q, std::uint32_t last) const;
  bool is_part_of_a_noun(std::uint32_t at, const UnitMatch& unit, double value) const;
  bool unit_of_other_side(QuantityExpression& q, std::uint32_t last) const;
  void halves_behind(QuantityExpression& q, std::uint32_t last) const;
  void half_behind_noun(QuantityExpression& q) const;
  void smaller_units(QuantityExpression& q, std::uint32_t last) const;
  bool has_decimals_behind(std::uint32_t unit_at) const;
  bool next_place_behind(QuantityExpression& q, std::uint32_t last) const;
  void decimals_behind(QuantityExpression& q, std::uint32_t last) const;
  void per_behind(QuantityExpression& q, std::uint32_t last) const;

  // quantities_money.cpp: a currency before its number
  Found money_before(std::uint32_t at, std::uint32_t last) const;
  Found glued_money(std::uint32_t at, std::uint32_t last) const;
  static void scale_by(QuantityExpression& q, double scale);

  // quantities_ranges.cpp: two numbers that belong together
  Found with_other_end(QuantityExpression low, std::uint32_t last, const RangeWords* opening) const;
  void share_scale(QuantityExpression& low, const QuantityExpression& high) const;
  Found opened_range(std::uint32_t at, std::uint32_t last) const;
  Found score(std::uint32_t at, std::uint32_t last) const;
  Found race_time(std::uint32_t at, std::uint32_t last) const;
  bool between_names(std::uint32_t first, std::uint32_t last) const;

  // quantities_codes.cpp: numbers that are no quantities
  std::uint32_t behind_telephone(std::uint32_t at) const;
  bool lasts_behind(const QuantityExpression& q) const;
  bool lists_labels(std::uint32_t at) const;
  bool told_before(const Unit& unit, std::uint32_t at) const;
  bool is_term(const QuantityExpression& q) const;
  bool is_code(const QuantityExpression& q) const;
  bool is_plate(std::uint32_t end) const;
  bool is_clock(const QuantityExpression& q) const;
  bool is_labelled(const QuantityExpression& q) const;
  bool joins_labelled(std::uint32_t at) const;
  bool is_digit_word(std::uint32_t at) const;
  bool is_ordered(QuantityExpression& q) const;
  bool is_floor_of_address(const QuantityExpression& q) const;
  bool is_address(const QuantityExpression& q) const;
  bool is_dotted_date(const QuantityExpression& q) const;
  bool is_named_order(const QuantityExpression& q) const;
  bool numbers_a_noun(const QuantityExpression& q) const;
  bool is_part_of_a_name(const QuantityExpression& q) const;
  bool is_year(const QuantityExpression& q) const;
  bool is_list_number(const QuantityExpression& q) const;
  bool is_item_label(const QuantityExpression& q) const;
  bool is_part_of_a_date(const QuantityExpression& q) const;

  // quantities_ages.cpp: ages and magnitudes
  bool tells_a_difference(const QuantityExpression& q) const;
  void take_age(QuantityExpression& q, const std::optional<PendingBound>& pending) const;
  bool behind_person(const QuantityExpression& q, const std::optional<PendingBound>& pending) const;
  bool before_home(const QuantityExpression& q) const;
  bool age_in_commas(const QuantityExpression& q) const;
  bool behind_age_word(const QuantityExpression& q) const;
  bool is_change(std::uint32_t at) const;

  // quantities_context.cpp: what the words around make of it
  bool counts_something(const QuantityExpression& q) const;
  bool is_opened(const QuantityExpression& q) const;
  bool article_counts(const QuantityExpression& q) const;
  bool ends_a_list(const QuantityExpression& q) const;
  bool stands_alone(const QuantityExpression& q) const;
  void take_noun(QuantityExpression& q) const;
  void take_measured(QuantityExpression& q) const;
  void take_noun_before(QuantityExpression& q) const;
  void per_behind_noun(QuantityExpression& q) const;
  void per_before(QuantityExpression& q) const;
  UnitMatch told_per_before(const QuantityExpression& q, std::uint32_t& unit_at) const;
  bool in_number(std::uint32_t at) const;
  bool is_the_most(const QuantityExpression& q) const;
  bool capital_noun_behind(const QuantityExpression& q, std::uint32_t at) const;
  void take_state(QuantityExpression& q) const;
  void take_bounds(QuantityExpression& q, const std::optional<PendingBound>& pending) const;
  void turn_below_zero(QuantityExpression& q) const;
  void take_repetition(QuantityExpression& q) const;
  bool in_words(const QuantityExpression& q) const;

  const text::Token& token(std::uint32_t at) const { return text_[at]; }
  bool glued(std::uint32_t at) const { return at < range_.last && !text_[at].space_before; }
  bool is_number(std::uint32_t at) const { return at < range_.last && text_[at].kind == text::TokenKind::number; }
  bool is_dash(std::uint32_t at) const { return at < range_.last && (text_[at].is("-") || text_[at].is("–") || text_[at].is("—")); }

  const text::Text& text_;
  const text::TokenRange range_;
  const bool whole_;
  std::uint32_t before_ = 0;  // one past the counted noun read before
  const std::string_view language_;
  const NumberWords& numbers_;
  const Units& units_;
  const CountWords& words_;
};

}  // namespace dateline::values
