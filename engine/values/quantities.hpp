/// Numbers with what they measure or count: tokens -> quantity expressions.
/// Tables: <language>/units.tsv, bounds.tsv, numerals.tsv. Tested by tests/quantities_test.cpp and the number and money expressions of Duckling.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "values/numerals.hpp"

namespace dateline::values {

enum class Dimension : std::uint8_t {
  count,
  money,
  length,
  area,
  volume,
  mass,
  duration,
  percent,
  percentage_point,
  temperature,
  speed,
  power,
  energy,
  age,
  score,
  ordinal,
  magnitude,
  rate,
  other
};

/// A quantity in base units: m, m2, m3, kg, s, %, pp, degC, m/s, W, J; months and years are "month" and "year" (12 months are one year); money in
/// the currency's ISO 4217 code and its own main unit, but pence and cents in "GBp" and "cent"; ages "years-old"; orders "ordinal"; scores "score"
/// (with the second figure in `upper`); magnitudes "magnitude"; forces of wind "Bft"; how many times as much "times"; a count has unit "".
struct QuantityExpression {
  text::TokenRange tokens;  ///< bound words, number, unit and "per" part
  text::TokenRange number;  ///< the numeral alone
  text::TokenRange of;  ///< the counted noun phrase after a count or after "of": "nhân viên cứu trợ", "aid workers"; empty where there is none
  text::TokenRange state;  ///< what befell what is counted, where it is told right behind: "chết", "were killed"
  double value = 0;        ///< in the base unit
  std::optional<double> upper;
  double written_value = 0;  ///< the number as written, in the written unit: of "gần 10 tiếng" 10, where `value` is 36000
  std::optional<double> written_upper;
  Dimension dimension = Dimension::count;
  std::string unit;          ///< base unit; "" for a count; "m/s"; "VND/m2" for a price of an area; "GBP/share" for a price each
  std::string written_unit;  ///< as written, lower case: "hải lý", "triệu đồng/m2"; of a count its classifier or head noun's first word
  Bound bound = Bound::exact;
  bool near = false;        ///< with Bound::below: "gần", "nearly", "almost": just below, within the last tenth
  bool difference = false;  ///< by how many years two people are apart: "kém 3 tuổi"
  bool vague = false;       ///< "hàng chục", "millions": nothing exact is claimed
};

/// What is counted with what tells it from others, as written: "người bị thương", "aid workers", "dead"; empty where nothing is counted.
std::string counted(const text::Text& text, const QuantityExpression& quantity);

/// All quantities of a range of tokens, by place, not overlapping; numbers inside `taken` ranges (times) are left alone.
/// A number that is part of a name or a code ("A320", "MS 804", "số 17", "Điều 5", "tuần 40") or of a date is no quantity.
std::vector<QuantityExpression> find_quantities(const text::Text& text, text::TokenRange range, std::string_view language,
                                                const std::vector<text::TokenRange>& taken = {});

}  // namespace dateline::values
