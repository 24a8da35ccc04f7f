/// Values of quantities in a unit that a reader uses: 21600 s as 6 hours, all sides of a finding in one unit.
/// In: a finding and its sides. Out: number and unit. Tested by tests/report_test.cpp and tests/html_parts_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dateline/model.hpp"
#include "report/labels.hpp"

namespace dateline::report {

/// The whole text as a number; nothing where it is none.
std::optional<double> number_in(std::string_view text);
/// The quantity of the side's statements that the value was read from; null where there is none.
const Quantity* quantity_of(const Comparison& comparison, const Side& side, double value);

/// What a side measures.
struct Measured {
  std::string number;     ///< "6", "1.5"
  std::string_view unit;  ///< key of the unit: "h", "VND"; empty for a count
};
/// The value of a side, which was read from `quantity`, in the largest unit in which every side of the finding is at least one and needs no more than
/// two decimals; in its own where there is none.
Measured measured(const Discrepancy& discrepancy, const Side& side, const Quantity& quantity);

/// The unit in the language of the view, in the singular behind one: " hours", " hour", "%"; empty for a count.
std::string unit_words(const Labels& words, const Measured& measured);

}  // namespace dateline::report
