// A number with its unit -> a quantity in base units. In: tokens. Out: QuantityExpression without bound and noun: units behind their number,
// compounds ("7 feet 10 inches") and prices per thing. Proved by tests/quantities_test.cpp.
#include <algorithm>
#include <cmath>

#include "lexicon/concepts.hpp"
#include "values/numeral_reader.hpp"
#include "values/quantities_reader.hpp"

namespace dateline::values {
namespace {

// A price is per one thing, and that per another, and no more.
constexpr std::size_t longest_rate = 24;

}  // namespace

std::string lower_forms(const text::Text& text, std::uint32_t first, std::uint32_t last) {
  std::string out;
  for (std::uint32_t i = first; i < last; ++i) {
    if (i > first && text[i].space_before) out += ' ';
    out += text[i].lower;
  }
  return out;
}

QuantityExpression quantity_of(const Numeral& n) {
  QuantityExpression q;
  q.tokens = q.number = n.tokens;
  q.value = q.written_value = n.value;
  q.upper = q.written_upper = n.upper;
  q.vague = n.vague;
  if (n.ordinal) q.dimension = Dimension::ordinal, q.unit = "ordinal";
  return q;
}

void QuantityReader::take_unit(QuantityExpression& q, const Unit& unit, std::uint32_t first, std::uint32_t end) const {
  q.dimension = unit.dimension;
  q.unit = unit.base;
  q.written_unit = lower_forms(text_, first, end);
  q.value = scaled_value(q.value, unit.factor) + unit.added;
  if (q.upper) *q.upper = scaled_value(*q.upper, unit.factor) + unit.added;
  if (unit.angle && q.value > 60) q.dimension = Dimension::other, q.unit = "degree";
  q.tokens.first = std::min(q.tokens.first, first);
  q.tokens.last = std::max(q.tokens.last, end);
}

// "10 km", "10-hour", "2 more minutes", "half an hour".
bool QuantityReader::unit_behind(QuantityExpression& q, std::uint32_t last) const {
  std::uint32_t at = q.tokens.last;
  // "10-hour", and "90 - day" of texts whose hyphens were set apart.
  const bool hyphen = at + 1 < last && is_dash(at) && token(at).space_before == token(at + 1).space_before && !token(at + 1).line_start &&
                      token(at + 1).kind == text::TokenKind::word;
  const bool set_apart = hyphen && token(at).space_before;
  UnitMatch unit = hyphen ? units_.behind(text_, at, last, q.value) : UnitMatch{};  // "a 225-pound player"
  if (hyphen && !unit) ++at;
  if (!unit) unit = units_.behind(text_, at, last, q.value);
  if (!unit) {
    const std::uint32_t more = words_.length(text_, at, Context::more);
    if (more == 0) return false;
    unit = units_.behind(text_, at + more, last, q.value);
    if (!unit || unit.unit->dimension == Dimension::percent || unit.unit->glued) return false;
    at += more;
  }
  if (at < last && token(at).line_start) return false;
  if (set_apart && unit.unit->dimension != Dimension::duration && unit.unit->dimension != Dimension::age) return false;
  if (unit.unit->part && unit.unit->base == "cent" && q.upper) return false;
  if (unit.unit->fold && !words_.near_before(text_, range_.first, q.number.first, 3, Context::fold)) return false;
  // "1.5m refugees": where people follow, the letter that is a unit elsewhere is a scale.
  if (const double scale = glued(at) ? numbers_.money_suffix(token(at)) : 0; scale > 0 && words_.length(text_, unit.end, Context::person) > 0) {
    scale_by(q, scale);
    q.tokens.last = q.number.last = unit.end;
    return false;
  }
  if (is_part_of_a_noun(at, unit, q.value)) return false;
  take_unit(q, *unit.unit, at, unit.end);
  return true;
}

// "một xu hướng", "ba đồng nghiệp": the syllable of a unit that begins a longer noun.
bool QuantityReader::is_part_of_a_noun(std::uint32_t at, const UnitMatch& unit, double value) const {
  using enum Dimension;
  constexpr double large = 1000;  // "2 triệu đồng tiền nước"
  if (!words_.has(Context::classifier) || unit.end != at + 1 || value >= large) return false;
  if (unit.unit->dimension != money && unit.unit->dimension != mass && unit.unit->dimension != length) return false;
  if (unit.end < range_.last && token(unit.end).is("/")) return false;  // "68 tạ/ha"
  const auto known = lexicon::concept_phrases(language_).longest(text_.tokens().first(range_.last), at);
  return known && known.length > 1 && lexicon::concept_class(*known.value) != lexicon::ConceptClass::act;
}

// "30 by 40 centimetres", "30 centimetres by 40": one unit for both sides.
bool QuantityReader::unit_of_other_side(QuantityExpression& q, std::uint32_t last) const {
  const auto take = [&](const UnitMatch& unit, std::uint32_t at) {
    if (!unit || unit.unit->dimension != Dimension::length) return false;
    const text::TokenRange own = q.tokens;
    take_unit(q, *unit.unit, at, unit.end);
    q.tokens = own;
    return true;
  };
  if (q.upper || q.vague || q.dimension != Dimension::count) return false;
  if (const std::uint32_t by = words_.length(text_, q.tokens.last, Context::sides); by > 0 && q.tokens.last + by < last) {
    const std::optional<Numeral> other = numeral_at(text_, q.tokens.last + by, last, numbers_);
    return other && !other->upper && take(units_.behind(text_, other->tokens.last, last, other->value), other->tokens.last);
  }
  const std::uint32_t by = q.tokens.first - std::min(q.tokens.first, 1U);
  if (before_ != by || by <= range_.first || words_.length(text_, by, Context::sides) != 1) return false;
  const UnitMatch unit = units_.behind(text_, by - 1, by, q.value);
  return unit.end == by && take(unit, by - 1);
}

// "hai giờ rưỡi", "an hour and a half".
void QuantityReader::halves_behind(QuantityExpression& q, std::uint32_t last) const {
  const auto half =
      words_.length(text_, q.tokens.last, Context::stop) > 1 ? lexicon::Phrases<NumberWord>::Match{} : numbers_.phrase(text_, q.tokens.last);
  if (!half || q.upper || q.tokens.last + half.length > last || q.written_value == 0) return;
  if (half.value->role != NumberRole::half && half.value->role != NumberRole::plus_half) return;
  const double one = q.value / q.written_value;
  q.value += one * half.value->value;
  q.written_value += half.value->value;
  q.tokens.last += half.length;
}

// "1m79": one or two digits between the unit and what is no part of its word.
bool QuantityReader::has_decimals_behind(std::uint32_t unit_at) const {
  const std::uint32_t at = unit_at + 1;
  if (!is_number(at) || !glued(unit_at) || !glued(at) || !is_digits(token(at).form) || token(at).form.size() > 2) return false;
  if (at + 1 < text_.size() && glued(at + 1) && token(at + 1).kind != text::TokenKind::punctuation) return false;
  const UnitMatch unit = units_.behind(text_, unit_at, range_.last, 1);
  return unit && unit.unit->tenths && unit.end == at;
}

// "một mét tám": a digit in words behind a unit of tenths is its next place, where nothing is counted by it.
bool QuantityReader::next_place_behind(QuantityExpression& q, std::uint32_t last) const {
  const std::uint32_t at = q.tokens.last;
  if (!numbers_.digit_is_next_place() || at >= last || q.upper || is_number(q.number.first) || q.written_value != std::floor(q.written_value))
    return false;
  const NumberWord digit = numbers_.of(token(at));
  const bool in_words = digit.role == NumberRole::digit || (digit.role == NumberRole::behind && digit.value > 0);
  const UnitMatch unit = units_.behind(text_, q.number.last, range_.last, 1);
  if (!in_words || !unit || !unit.unit->tenths || unit.end != at) return false;
  const bool only_behind = digit.role == NumberRole::behind;     // "ba cây số mốt dưới lòng đất"
  const bool of_land = unit.unit->dimension == Dimension::area;  // "một héc-ta sáu sầu riêng": land is no number of things
  const bool ends = only_behind || of_land || at + 1 >= last || token(at + 1).kind == text::TokenKind::punctuation ||
                    words_.length(text_, at + 1, Context::stop) > 0;
  if (!ends) return false;
  const double one = q.written_value == 0 ? 1 : q.value / q.written_value;
  q.written_value += digit.value / 10;
  q.value = scaled_value(q.written_value, one);
  q.tokens.last = at + 1;
  return true;
}

void QuantityReader::decimals_behind(QuantityExpression& q, std::uint32_t last) const {
  if (next_place_behind(q, last)) return;
  const std::uint32_t at = q.tokens.last;
  if (at >= last || q.upper || q.written_value != std::floor(q.written_value) || !has_decimals_behind(at - 1)) return;
  const double places = token(at).form.size() == 1 ? 10 : 100;
  const double one = q.written_value == 0 ? 1 : q.value / q.written_value;
  const double written = (q.written_value * places + read_digits(token(at).form, false, false).value_or(0)) / places;
  q.value = scaled_value(written, one);
  q.written_value = written;
  q.tokens.last = at + 1;
}

// "7 feet 10 inches", "2 giờ 30 phút", "20 dollars and 43 cents", "hai đô la 23" at the end.
void QuantityReader::smaller_units(QuantityExpression& q, std::uint32_t last) const {
  const bool sums =
      q.dimension == Dimension::length || q.dimension == Dimension::mass || q.dimension == Dimension::duration || q.dimension == Dimension::money;
  if (!sums || q.upper || q.written_value == 0) return;
  double one = q.value / q.written_value;
  for (;;) {
    std::uint32_t at = q.tokens.last;
    const bool linked = at < last && (token(at).is(",") || words_.length(text_, at, Context::join) == 1);
    if (linked) ++at;
    const std::optional<Numeral> n = at < last && !token(at).line_start ? numeral_at(text_, at, last, numbers_) : std::nullopt;
    if (!n || n->upper || n->vague || n->ordinal || n->value < 0) return;
    const UnitMatch unit = units_.behind(text_, n->tokens.last, last, n->value);
    double added = 0;
    std::uint32_t end = unit.end;
    if (q.dimension == Dimension::money) {
      const bool cents = unit && unit.unit->part && q.unit != unit.unit->base;
      const bool ends = n->tokens.last == range_.last && n->value < 100 && (n->tokens.size() > 1 || n->in_digits || linked);
      if (!cents && !(ends && !unit && !token(at - 1).is(","))) return;
      added = n->value / 100;
      if (!cents) end = n->tokens.last;
    } else if (!unit || unit.unit->dimension != q.dimension) {
      return;
    } else if (unit.unit->base == q.unit) {
      if (unit.unit->factor >= one) return;
      added = n->value * unit.unit->factor;
      one = unit.unit->factor;
    } else if (q.unit == "year" && unit.unit->base == "month" && n->value < 12) {
      added = n->value * unit.unit->factor / 12;
      one = 0;
    } else {
      return;
    }
    const double first_unit = q.value / q.written_value;
    q.value = clean_value(q.value + added);
    q.written_value = clean_value(q.written_value + added / first_unit);
    q.tokens.last = end;
  }
}

// "đồng/m2", "pence a share", "km một giờ", "triệu đồng mỗi tháng".
void QuantityReader::per_behind(QuantityExpression& q, std::uint32_t last) const {
  const std::uint32_t at = q.tokens.last;
  std::uint32_t length = at < last ? words_.length(text_, at, Context::per) : 0;
  if (length == 0 && at < last && token(at).is("1") && q.dimension == Dimension::duration) length = 1;  // "2 ngày 1 tuần"
  const bool slash = at < last && token(at).is("/");
  if ((length == 0 && !slash) || token(at).line_start) return;
  const std::uint32_t thing = at + (slash ? 1 : length);
  const UnitMatch per = units_.per(text_, thing, last);
  if (!per || per.unit->dimension == Dimension::percent || (per.unit->lower && token(thing).capital)) return;
  // "68 tạ/ha", "8.6 tonnes from each hectare": a yield, of one hectare.
  const bool yield = per.unit->dimension == Dimension::area && (q.dimension == Dimension::mass || q.dimension == Dimension::volume);
  // "một cổ phiếu" and "a share" are prices only of money; "5 km một ngày" is a rate as well.
  const bool rate = q.dimension == Dimension::money || slash || yield || per.unit->dimension == Dimension::duration;
  // "140 giờ một tuần", but "2 năm 1 tháng"
  const bool shorter =
      per.unit->dimension == Dimension::duration && q.unit == "s" && (per.unit->base != "s" || per.unit->factor > q.value / q.written_value);
  if (!rate || (q.dimension == Dimension::duration && !shorter)) return;
  const std::string name = per.unit->name.empty() ? lower_forms(text_, thing, per.end) : std::string(per.unit->name);
  q.written_unit += (q.written_unit.empty() ? "/" : " / ") + lower_forms(text_, thing, per.end);
  q.tokens.last = per.end;
  if (q.dimension == Dimension::length && per.unit->base == "s") {
    q.value /= per.unit->factor;
    if (q.upper) *q.upper /= per.unit->factor;
    q.dimension = Dimension::speed;
    q.unit = "m/s";
    return;
  }
  if (yield) {
    constexpr double hectare = 10000;  // m2
    q.value = clean_value(q.value * hectare / per.unit->factor);
    if (q.upper) *q.upper = clean_value(*q.upper * hectare / per.unit->factor);
    q.unit += "/ha";
    return;
  }
  if (q.dimension == Dimension::count) q.dimension = Dimension::rate;
  q.unit += "/" + name;
  if (slash && q.tokens.last < last && token(q.tokens.last).is("/") && q.unit.size() < longest_rate) per_behind(q, last);  // "USD/phòng/đêm"
}

std::optional<QuantityExpression> QuantityReader::counted_number(std::uint32_t at, std::uint32_t last) const {
  if (numbers_.opening(token(at)) != nullptr && is_change(at)) return std::nullopt;
  std::optional<Numeral> n = numeral_at(text_, at, last, numbers_);
  if (!n) return article_with_unit(at, last);
  if (n->upper && is_change(at)) {  // "rose from 5 to 7": two values
    for (std::uint32_t i = at + 1; i < n->tokens.last; ++i) {
      if (numbers_.of(token(i)).role == NumberRole::joint) n = numeral_at(text_, at, i, numbers_);
      if (!n) return std::nullopt;
    }
  }
  QuantityExpression q = quantity_of(*n);
  // An order has no unit: "the third day", "giờ thứ 25"; but letters behind a word for an order may be one ("30 seconds").
  if (n->ordinal) return q;
  if (unit_behind(q, last)) {
    halves_behind(q, last);
    decimals_behind(q, last);
    smaller_units(q, last);
  } else if (unit_of_other_side(q, last)) {
    return q;
  }
  per_behind(q, last);
  return q;
}

// "a week", "an hour and a half".
std::optional<QuantityExpression> QuantityReader::article_with_unit(std::uint32_t at, std::uint32_t last) const {
  if (numbers_.of(token(at)).role != NumberRole::article || at + 1 >= last || is_dash(at + 1)) return std::nullopt;
  QuantityExpression q;
  q.tokens = q.number = {at, at + 1};
  q.value = q.written_value = 1;
  if (units_.before(text_, at + 1, last) || !unit_behind(q, last)) return std::nullopt;
  halves_behind(q, last);
  smaller_units(q, last);
  return q;
}

// "gấp đôi", "threefold", "twice as many".
std::optional<QuantityExpression> QuantityReader::multiple(std::uint32_t at, std::uint32_t last) const {
  const auto phrase = numbers_.phrase(text_, at);
  if (!phrase || phrase.value->role != NumberRole::multiple || at + phrase.length > last) return std::nullopt;
  if (at + phrase.length < last) {  // "gấp hai mươi lần"
    const NumberRole next = numbers_.of(token(at + phrase.length)).role;
    if (next == NumberRole::tens || next == NumberRole::hundred || next == NumberRole::scale) return std::nullopt;
  }
  QuantityExpression q;
  q.tokens = q.number = {at, at + phrase.length};
  q.value = q.written_value = phrase.value->value;
  const UnitMatch unit = units_.behind(text_, q.tokens.last, last, q.value);
  if (unit && unit.unit->fold) q.tokens.last = unit.end;
  q.dimension = Dimension::other;
  q.unit = q.written_unit = "times";
  return q;
}

std::optional<QuantityExpression> QuantityReader::measure(std::uint32_t at, std::uint32_t last) const {
  if (at >= last) return std::nullopt;
  if (Found times = multiple(at, last)) return times;
  Found q = money_before(at, last);
  if (!q && token(at).kind == text::TokenKind::word) q = glued_money(at, last);
  if (!q) return counted_number(at, last);
  smaller_units(*q, last);
  per_behind(*q, last);
  return q;
}

}  // namespace dateline::values
