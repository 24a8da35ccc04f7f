/// What the words of numerals.tsv mean, found by word number; and the reading of digits. Inside this room only.
/// In: <language>/numerals.tsv. Out: the role of a token in a number. Tested by tests/numerals_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/phrases.hpp"
#include "text/text.hpp"

namespace dateline::values {

/// The role of a word in a number, as the table's comment tells it.
enum class NumberRole : std::uint8_t {
  none,
  digit,
  lead,
  behind,
  nought,
  teen,
  ten,
  tens,
  hundred,
  scale,
  link,
  half,
  half_of,
  whole_half,
  point,
  minus,
  fraction,
  article,
  pair,
  part,
  parts,
  ordinal,
  order,
  ending,
  plural,
  vague,
  plus_half,
  out_of,
  of,
  joint,
  suffix,
  suffix_capital,
  suffix_decimal,
  scale_capital,
  multiple
};

struct NumberWord {
  NumberRole role = NumberRole::none;
  double value = 0;
};

/// One opening of a range with the joints that may follow: "between" with "and".
struct RangeWords {
  std::uint32_t open = 0;
  std::vector<std::uint32_t> joints;
};

/// The numeral tables of one language.
class NumberWords {
 public:
  explicit NumberWords(std::string_view language);

  /// The role of one word by itself; none for most.
  NumberWord of(const text::Token& token) const {
    if (token.word >= by_word_.size() || by_word_[token.word] == 0) return {};
    const NumberWord word = words_[by_word_[token.word] - 1];
    if (word.role != NumberRole::scale_capital) return word;
    return token.capital ? NumberWord{NumberRole::scale, word.value} : NumberWord{};
  }
  /// True where a number or a range may begin with this word.
  bool begins(const text::Token& token) const { return begins_.has(token.word); }
  /// All such words.
  const lexicon::WordSet& beginnings() const { return begins_; }
  /// The longest phrase of several words or of one ("vài ba", "and a half").
  lexicon::Phrases<NumberWord>::Match phrase(const text::Text& text, std::uint32_t at) const { return phrases_.longest(text.tokens(), at); }
  /// True where the token begins a phrase that only looks like a number: "tỷ lệ".
  bool blocked(const text::Text& text, std::uint32_t at) const { return static_cast<bool>(blocked_.longest(text.tokens(), at)); }
  bool one_before(const text::Token& token) const { return has(one_before_, token.word); }
  bool not_before_lead(const text::Token& token) const { return has(not_before_lead_, token.word); }
  bool lead_is_digit(const text::Text& text, std::uint32_t next) const { return static_cast<bool>(after_lead_.longest(text.tokens(), next)); }
  const RangeWords* opening(const text::Token& token) const;
  /// The scale of letters glued to digits of money ("£5m"); 0: none.
  double money_suffix(const text::Token& token) const;

  bool capital_is_name() const { return capital_is_name_; }
  bool comma_is_decimal() const { return comma_is_decimal_; }
  bool digit_is_next_place() const { return digit_is_next_place_; }

 private:
  void add(std::string_view form, std::string_view kind, double value);
  void add_setting(std::string_view name, bool on);
  static bool has(const std::vector<std::uint32_t>& words, std::uint32_t word);

  std::vector<NumberWord> words_;
  std::vector<std::uint16_t> by_word_;  // by word number, its place among them and one; small, as most words have none
  lexicon::WordSet begins_;
  lexicon::Phrases<NumberWord> phrases_;
  lexicon::Phrases<char> blocked_, after_lead_;
  std::vector<std::uint32_t> one_before_, not_before_lead_;  // sorted
  std::vector<RangeWords> ranges_;
  std::vector<std::pair<std::uint32_t, double>> money_suffixes_;
  bool capital_is_name_ = false, comma_is_decimal_ = false, digit_is_next_place_ = false;
};

/// A value that was reckoned, without what binary fractions leave behind: the short decimal that it misses by a hair, where there is one.
double clean_value(double value);
/// The product of a written number and a scale or factor, clean: 4.1 and 1e9 are 4100000000, 700 and 0.001 are 0.7.
double scaled_value(double number, double factor);

/// The tables of `language`; empty ones, which read digits only, where it has none.
const NumberWords& number_words_of(std::string_view language);

/// The value of digits with separators ("290.000", "3,5", "1.200.000,50"); nothing where their groups make no number ("26.8.2016").
/// `decimals_follow`: what stands behind tells that a lone separator parts decimals ("1,234 tỷ").
std::optional<double> read_digits(std::string_view form, bool comma_is_decimal, bool decimals_follow);

}  // namespace dateline::values
