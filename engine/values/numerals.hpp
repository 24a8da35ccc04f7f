/// Numbers, in digits and in words: tokens -> value. Tables: <language>/numerals.tsv. Tested by tests/numerals_test.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "text/text.hpp"

namespace dateline::values {

/// A number as a report writes it: "290.000", "hai trăm ba mươi mốt", "2,5 triệu", "1 tỷ 200 triệu", "two dozen", "5-7", "một phần ba".
struct Numeral {
  text::TokenRange tokens;
  double value = 0;
  std::optional<double> upper;  ///< the other end of a range: "5-7", "từ 5 đến 7", "between 5 and 7"
  bool in_digits = false;       ///< its first part is written in digits
  bool ordinal = false;         ///< "thứ hai", "3rd": an order, no count
  bool vague = false;           ///< "hàng chục", "dozens", "vài": no exact number is meant; value is the least it may be
};

/// The longest numeral that begins at token `at`, not reaching past `last`. Separators are read as the language and the shape tell:
/// "290.000" in Vietnamese and "290,000" in English are 290000, and "1.200" in an English text that has no other reading stays 1.2.
std::optional<Numeral> numeral_at(const text::Text& text, std::uint32_t at, std::uint32_t last, std::string_view language);

}  // namespace dateline::values
