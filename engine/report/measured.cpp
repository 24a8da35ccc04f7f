// In: a side's value and its quantity. Out: the same in a unit that a reader uses. Proved by tests/report_test.cpp and tests/html_parts_test.cpp.
#include "report/measured.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace dateline::report {
namespace {

/// A unit that people use for what is large in a base unit; larger ones first.
struct Scale {
  std::string_view base, shown;
  double factor;
};
constexpr std::array<Scale, 7> scales = {
    {{"s", "d", 86400}, {"s", "h", 3600}, {"s", "min", 60}, {"m", "km", 1000}, {"kg", "t", 1000}, {"m2", "km2", 1e6}, {"m2", "ha", 1e4}}};

Scale scale_for(const Discrepancy& discrepancy, std::string_view unit) {
  for (const auto& scale : scales) {
    const bool fits = scale.base == unit && std::all_of(discrepancy.sides.begin(), discrepancy.sides.end(), [&](const Side& side) {
                        const auto value = number_in(side.value);
                        const double hundredths = value ? *value / scale.factor * 100 : 0.5;
                        return hundredths >= 100 && std::abs(hundredths - std::round(hundredths)) < 1e-6;
                      });
    if (fits) return scale;
  }
  return {unit, unit, 1};
}

}  // namespace

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

const Quantity* quantity_of(const Comparison& comparison, const Side& side, double value) {
  for (const auto id : side.statements) {
    for (const auto& quantity : comparison.of(id).quantities) {
      if (std::abs(quantity.value - value) <= 1e-9 * std::abs(value)) return &quantity;
    }
  }
  return nullptr;
}

Measured measured(const Discrepancy& discrepancy, const Side& side, const Quantity& quantity) {
  const auto scale = scale_for(discrepancy, quantity.unit);
  const auto value = number_in(side.value);
  if (!value || scale.factor == 1) return {side.value, scale.shown};
  char scaled[48];
  std::snprintf(scaled, sizeof scaled, "%.10g", *value / scale.factor);
  return {scaled, scale.shown};
}

std::string unit_words(const Labels& words, const Measured& measured) {
  if (measured.unit.empty()) return {};
  const std::string one = std::string(measured.unit) + ".one";
  std::string_view unit = measured.number == "1" ? words("unit.", one) : one;
  if (unit == one) unit = words("unit.", measured.unit);
  return (measured.unit == "%" ? "" : " ") + std::string(unit);
}

}  // namespace dateline::report
