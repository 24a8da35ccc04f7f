// In: the canonical value of a side. Out: the same for a reader. Proved by tests/html_parts_test.cpp.
#include "report/html_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

#include "report/escape.hpp"

namespace dateline::report {

namespace {

std::optional<double> number_in(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// The quantity of the side's statements that the value was read from.
const Quantity* quantity_of(const Comparison& comparison, const Side& side, double value) {
  for (const auto id : side.statements) {
    for (const auto& quantity : comparison.of(id).quantities) {
      if (std::abs(quantity.value - value) <= 1e-9 * std::abs(value)) return &quantity;
    }
  }
  return nullptr;
}

/// A unit that people use for what is large in a base unit; larger ones first.
struct Scale {
  std::string_view base, shown;
  double factor;
};
constexpr std::array<Scale, 7> scales = {
    {{"s", "d", 86400}, {"s", "h", 3600}, {"s", "min", 60}, {"m", "km", 1000}, {"kg", "t", 1000}, {"m2", "km2", 1e6}, {"m2", "ha", 1e4}}};

/// The scale in which every side of the finding is at least one and needs no more than two decimals; none where there is none.
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

/// "more than 5 hours" of a quantity.
std::string quantity_text(const HtmlPage& page, const Discrepancy& discrepancy, const Side& side) {
  const bool vietnamese = page.words.language() == "vi";
  const auto value = number_in(side.value);
  const auto* quantity = value ? quantity_of(page.comparison, side, *value) : nullptr;
  if (quantity == nullptr) return isolated(grouped(side.value, vietnamese));
  const auto scale = scale_for(discrepancy, quantity->unit);
  char scaled[48];
  std::snprintf(scaled, sizeof scaled, "%.10g", *value / scale.factor);
  auto out = isolated(grouped(scale.factor == 1 ? std::string_view(side.value) : std::string_view(scaled), vietnamese));
  if (quantity->bound != Bound::exact) out = page.text("bound.", name(quantity->bound)) + " " + out;
  if (scale.shown.empty()) return out;
  return out + (scale.shown == "%" ? "" : " ") + page.text("unit.", scale.shown);
}

}  // namespace

std::string grouped(std::string_view number, bool vietnamese) {
  const auto point = std::min(number.find('.'), number.size());
  const auto whole = number.substr(0, point), part = number.substr(std::min(point + 1, number.size()));
  const auto digits = [](std::string_view s) { return s.find_first_not_of("0123456789") == std::string_view::npos; };
  if (whole.empty() || !digits(whole) || !digits(part) || (part.empty() && point < number.size())) return std::string(number);
  std::string out;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole.size() > 4 && i > 0 && (whole.size() - i) % 3 == 0) out += vietnamese ? '.' : ',';
    out += whole[i];
  }
  if (!part.empty()) out.append(1, vietnamese ? ',' : '.').append(part);
  return out;
}

std::string html_value(const HtmlPage& page, const Discrepancy& discrepancy, const Side& side) {
  switch (discrepancy.aspect) {
    case Aspect::quotation:
      return {};
    case Aspect::date:
    case Aspect::dateline: {
      const auto when = when_from_iso(side.value);
      return when ? readable(*when) : isolated(side.value);
    }
    case Aspect::quantity:
      return quantity_text(page, discrepancy, side);
    default:
      return isolated(side_value(page.comparison, page.words, discrepancy, side));
  }
}

}  // namespace dateline::report
