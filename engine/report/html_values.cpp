// In: the canonical value of a side. Out: the same for a reader. Proved by tests/html_parts_test.cpp.
#include "report/html_values.hpp"

#include <algorithm>

#include "report/escape.hpp"
#include "report/measured.hpp"

namespace dateline::report {
namespace {

/// "more than 5 hours" of a quantity.
std::string quantity_text(const HtmlPage& page, const Discrepancy& discrepancy, const Side& side) {
  const bool vietnamese = page.words.language() == "vi";
  const auto value = number_in(side.value);
  const auto* quantity = value ? quantity_of(page.comparison, side, *value) : nullptr;
  if (quantity == nullptr) return isolated(grouped(side.value, vietnamese));
  const auto shown = measured(discrepancy, side, *quantity);
  auto out = isolated(grouped(shown.number, vietnamese));
  if (quantity->bound != Bound::exact) out = page.text("bound.", name(quantity->bound)) + " " + out;
  return out + escape_xml(unit_words(page.words, shown));
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
