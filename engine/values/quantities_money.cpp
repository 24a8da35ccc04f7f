// Money whose currency stands before its number -> a quantity. In: tokens. Out: QuantityExpression without bound and noun.
// Proved by tests/quantities_test.cpp.
#include "values/quantities_reader.hpp"

namespace dateline::values {

void QuantityReader::scale_by(QuantityExpression& q, double scale) {
  q.written_value = q.value *= scale;
  if (q.upper) q.written_upper = *q.upper *= scale;
}

// "gió cấp 4, có lúc | cấp 6".
bool QuantityReader::told_before(const Unit& unit, std::uint32_t at) const {
  for (std::uint32_t before = range_.first; before < at; ++before) {
    const UnitMatch match = units_.begins(token(before)) ? units_.before(text_, before, at) : UnitMatch{};
    if (match && !match.unit->again && match.unit->base == unit.base) return true;
  }
  return false;
}

// "$10", "US$4.7 billion", "USD 3", "£5m".
std::optional<QuantityExpression> QuantityReader::money_before(std::uint32_t at, std::uint32_t last) const {
  const UnitMatch sign = units_.before(text_, at, last);
  if (!sign || sign.end >= last || token(sign.end).line_start || (sign.unit->again && !told_before(*sign.unit, at))) return std::nullopt;
  if (token(sign.end).kind == text::TokenKind::word || (at > range_.first && glued(at) && token(at - 1).kind != text::TokenKind::punctuation))
    return std::nullopt;
  const std::optional<Numeral> n = numeral_at(text_, sign.end, last, language_);
  if (!n || n->ordinal) return std::nullopt;
  QuantityExpression q = quantity_of(*n);
  if (q.tokens.last < last && glued(q.tokens.last)) {
    if (const double scale = numbers_.money_suffix(token(q.tokens.last)); scale > 0) {
      scale_by(q, scale);
      ++q.tokens.last;
    }
  }
  take_unit(q, *sign.unit, at, sign.end);
  q.tokens.first = at;
  return q;
}

// "USD1,23", "VND1000": the code and its number are one word for the word breaker.
std::optional<QuantityExpression> QuantityReader::glued_money(std::uint32_t at, std::uint32_t last) const {
  const std::string_view word = token(at).lower;
  if (!token(at).capital || !is_digit(word.back())) return std::nullopt;
  const std::size_t digit = word.find_first_of("0123456789");
  if (digit == 0 || !is_digits(word.substr(digit))) return std::nullopt;
  const Unit* unit = units_.named(word.substr(0, digit));
  if (unit == nullptr) return std::nullopt;
  std::string digits(word.substr(digit));
  std::uint32_t end = at + 1;
  while (end + 1 < last && (token(end).is(",") || token(end).is(".")) && glued(end) && glued(end + 1) && is_number(end + 1)) {
    digits += std::string(token(end).form) + std::string(token(end + 1).form);
    end += 2;
  }
  const std::optional<double> value = read_digits(digits, numbers_.comma_is_decimal(), false);
  if (!value) return std::nullopt;
  QuantityExpression q;
  q.tokens = q.number = {at, end};
  q.value = q.written_value = *value;
  if (end < last) {
    const NumberWord scale = numbers_.of(token(end));
    if (scale.role == NumberRole::scale) {
      q.value = q.written_value = *value * scale.value;
      q.tokens.last = q.number.last = end + 1;
    }
  }
  take_unit(q, *unit, at, q.tokens.last);
  q.written_unit = word.substr(0, digit);
  return q;
}

}  // namespace dateline::values
