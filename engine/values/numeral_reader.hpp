/// The grammar of numbers, shared by the files of this room that read its parts. Inside this room only.
/// In: folded text with its words numbered, the tables of a language. Out: Numeral. Tested by tests/numerals_test.cpp.
#pragma once

#include <optional>

#include "values/number_words.hpp"
#include "values/numerals.hpp"

namespace dateline::values {

/// A number without its sign and range.
struct NumeralPart {
  std::uint32_t end = 0;
  double value = 0;
  double group = 0;  // the last group, before its scale: of "5,2 triệu" 5.2
  double scale = 1;  // the last scale
  bool digits = false;
  bool vague = false;
  bool ordinal = false;
  bool fraction = false;
};

/// As numeral_at() of the language whose tables are `words`.
std::optional<Numeral> numeral_at(const text::Text& text, std::uint32_t at, std::uint32_t last, const NumberWords& words);

/// Reads numbers that do not reach past a token. The grammar is one for all languages: groups under a thousand, scales behind them; what a language
/// lacks never matches.
class NumeralReader {
 public:
  NumeralReader(const text::Text& text, std::uint32_t last, const NumberWords& words) : text_(text), words_(words), last_(last) {}

  std::optional<Numeral> read(std::uint32_t at) const;

 private:
  // numerals.cpp: signs, names and ranges
  std::uint32_t after_sign(std::uint32_t at) const;
  std::optional<Numeral> signed_numeral(std::uint32_t at, NumeralPart part) const;
  bool in_a_name(std::uint32_t at) const;
  std::optional<NumeralPart> part_at(std::uint32_t at) const;
  Numeral with_upper(std::uint32_t at, const NumeralPart& low) const;
  std::optional<Numeral> opened_range(std::uint32_t at, const RangeWords& opening) const;
  std::optional<NumeralPart> high_end(std::uint32_t at, const NumeralPart& low) const;
  // "5 - 7 triệu": the scale belongs to both ends.
  static bool shares_scale(const NumeralPart& low, const NumeralPart& high) { return low.scale == 1 && high.scale >= 1000 && low.value < high.group; }
  static void close_range(Numeral& out, const NumeralPart& low, const NumeralPart& high);

  // numerals_parts.cpp: digits, decimals, fractions, orders and vague numbers
  static NumeralPart ordinal(std::uint32_t end, double value);
  std::optional<NumeralPart> ordered(std::uint32_t at) const;
  std::optional<NumeralPart> vague(std::uint32_t at, double least) const;
  std::optional<NumeralPart> plural(std::uint32_t at) const;
  std::optional<NumeralPart> half_of(std::uint32_t at, double value) const;
  static NumeralPart whole_half(std::uint32_t end, double value = 0.5);
  std::optional<NumeralPart> multiplied(std::uint32_t at, double of) const;
  std::optional<NumeralPart> bare_decimals(std::uint32_t at) const;
  std::optional<NumeralPart> digits_at(std::uint32_t at) const;
  NumeralPart with_suffix(NumeralPart part) const;
  std::optional<NumeralPart> fraction_behind(const NumeralPart& part) const;
  std::optional<NumeralPart> slashed(const NumeralPart& part) const;
  std::optional<NumeralPart> parts_of_whole(const NumeralPart& part) const;
  std::optional<NumeralPart> denominator(std::uint32_t at) const;
  std::optional<NumeralPart> cardinal_or_digits(std::uint32_t at) const;
  std::optional<NumeralPart> spoken_decimals(std::uint32_t at, double whole) const;

  // numerals_cardinal.cpp: groups and scales in words
  NumberWord word(std::uint32_t at, bool first = false) const;
  std::optional<NumeralPart> group(std::uint32_t at) const;
  NumeralPart pair(std::uint32_t at) const;
  bool only_behind_tens(std::uint32_t at) const;
  std::optional<NumeralPart> digit_behind_link(std::uint32_t at) const;
  double next_place(std::uint32_t at, double scale) const;
  bool lead_counts(std::uint32_t at) const;
  void digit_behind_ten(NumeralPart& part, bool tens) const;
  void hundreds(NumeralPart& part) const;
  std::optional<NumeralPart> cardinal(std::uint32_t at) const;
  NumeralPart scaled(NumeralPart part) const;
  void add_half(NumeralPart& part) const;
  std::optional<NumeralPart> next_group(std::uint32_t at, double scale) const;

  const text::Token& token(std::uint32_t at) const { return text_[at]; }
  bool ends(std::uint32_t at) const { return at >= last_; }
  bool glued(std::uint32_t at) const { return at < last_ && !text_[at].space_before; }
  bool token_is_hyphen(std::uint32_t at) const { return glued(at) && glued(at + 1) && text_[at].is("-"); }
  bool is_number(std::uint32_t at) const { return at < last_ && text_[at].kind == text::TokenKind::number; }
  bool multiplies(std::uint32_t at) const {
    const NumberRole role = word(at).role;
    return role == NumberRole::tens || role == NumberRole::hundred || role == NumberRole::scale;
  }
  Numeral numeral(std::uint32_t at, const NumeralPart& part) const {
    return {{at, part.end}, part.value, std::nullopt, part.digits, part.ordinal, part.vague};
  }
  // "a third of them", "one third", but not "a third man" nor "an eighth-round win".
  bool part_of_a_whole(std::uint32_t next) const {
    if (token_is_hyphen(next) && token(next + 1).kind == text::TokenKind::word) return false;
    return ends(next) || token(next).kind != text::TokenKind::word || words_.of(token(next)).role == NumberRole::of;
  }

  const text::Text& text_;
  const NumberWords& words_;
  const std::uint32_t last_;
};

}  // namespace dateline::values
