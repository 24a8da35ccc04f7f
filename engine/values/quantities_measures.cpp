// A number with its unit -> a quantity in base units. In: tokens. Out: QuantityExpression without bound and noun: money before and behind its number,
// compounds ("7 feet 10 inches"), prices per thing, ranges whose ends have units of their own. Proved by tests/quantities_test.cpp.
#include <algorithm>

#include "values/quantities_reader.hpp"

namespace dateline::values {
namespace {

std::string lower_forms(const text::Text& text, std::uint32_t first, std::uint32_t last) {
  std::string out;
  for (std::uint32_t i = first; i < last; ++i) {
    if (i > first && text[i].space_before) out += ' ';
    out += text[i].lower;
  }
  return out;
}

QuantityExpression of_numeral(const Numeral& n) {
  QuantityExpression q;
  q.tokens = q.number = n.tokens;
  q.value = q.written_value = n.value;
  q.upper = q.written_upper = n.upper;
  q.vague = n.vague;
  if (n.ordinal) q.dimension = Dimension::ordinal, q.unit = "ordinal";
  return q;
}

bool is_digits(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

}  // namespace

void QuantityReader::take_unit(QuantityExpression& q, const Unit& unit, std::uint32_t first, std::uint32_t end) const {
  q.dimension = unit.dimension;
  q.unit = unit.base;
  q.written_unit = lower_forms(text_, first, end);
  q.value = q.value * unit.factor + unit.added;
  if (q.upper) *q.upper = *q.upper * unit.factor + unit.added;
  if (unit.angle && q.value > 60) q.dimension = Dimension::other, q.unit = "degree";
  q.tokens.first = std::min(q.tokens.first, first);
  q.tokens.last = std::max(q.tokens.last, end);
}

// "10 km", "10-hour", "2 more minutes", "half an hour".
bool QuantityReader::unit_behind(QuantityExpression& q, std::uint32_t last) const {
  std::uint32_t at = q.tokens.last;
  const bool hyphen = at + 1 < last && is_dash(at) && glued(at) && glued(at + 1) && token(at + 1).kind == text::TokenKind::word;
  if (hyphen) ++at;
  UnitMatch unit = units_.behind(text_, at, last, q.value);
  if (!unit) {
    const std::uint32_t more = words_.length(text_, at, Context::more);
    if (more == 0) return false;
    unit = units_.behind(text_, at + more, last, q.value);
    if (!unit || unit.unit->dimension == Dimension::percent || unit.unit->glued) return false;
    at += more;
  }
  if (at < last && token(at).line_start) return false;
  if (unit.unit->part && unit.unit->base == "cent" && q.upper) return false;
  take_unit(q, *unit.unit, at, unit.end);
  return true;
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
    const std::optional<Numeral> n = at < last && !token(at).line_start ? numeral_at(text_, at, last, language_) : std::nullopt;
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
    q.value += added;
    q.written_value += added / first_unit;
    q.tokens.last = end;
  }
}

// "đồng/m2", "pence a share", "km một giờ", "triệu đồng mỗi tháng".
void QuantityReader::per_behind(QuantityExpression& q, std::uint32_t last) const {
  const std::uint32_t at = q.tokens.last;
  const std::uint32_t length = at < last ? words_.length(text_, at, Context::per) : 0;
  const bool slash = at < last && token(at).is("/");
  if ((length == 0 && !slash) || token(at).line_start) return;
  const std::uint32_t thing = at + (slash ? 1 : length);
  const UnitMatch per = units_.per(text_, thing, last);
  if (!per || per.unit->dimension == Dimension::percent || (per.unit->lower && token(thing).capital)) return;
  // "một cổ phiếu" and "a share" are prices only of money; "5 km một ngày" is a rate as well.
  const bool rate = q.dimension == Dimension::money || slash || per.unit->dimension == Dimension::duration;
  if (!rate || q.dimension == Dimension::duration) return;
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
  if (q.dimension == Dimension::count) q.dimension = Dimension::rate;
  q.unit += "/" + name;
}

// "$10", "US$4.7 billion", "USD 3", "£5m".
std::optional<QuantityExpression> QuantityReader::money_before(std::uint32_t at, std::uint32_t last) const {
  const UnitMatch sign = units_.before(text_, at, last);
  if (!sign || sign.end >= last || token(sign.end).line_start) return std::nullopt;
  if (token(sign.end).kind == text::TokenKind::word || (at > range_.first && glued(at) && token(at - 1).kind != text::TokenKind::punctuation))
    return std::nullopt;
  const std::optional<Numeral> n = numeral_at(text_, sign.end, last, language_);
  if (!n || n->ordinal) return std::nullopt;
  QuantityExpression q = of_numeral(*n);
  if (q.tokens.last < last && glued(q.tokens.last)) {
    if (const double scale = numbers_.money_suffix(token(q.tokens.last)); scale > 0) {
      q.value *= scale;
      q.written_value = q.value;
      if (q.upper) q.written_upper = *q.upper *= scale;
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
  const std::size_t digit = word.find_first_of("0123456789");
  if (digit == std::string_view::npos || digit == 0 || !is_digits(word.substr(digit))) return std::nullopt;
  const Unit* unit = units_.named(word.substr(0, digit));
  if (unit == nullptr || !token(at).capital) return std::nullopt;
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

std::optional<QuantityExpression> QuantityReader::counted_number(std::uint32_t at, std::uint32_t last) const {
  if (numbers_.opening(token(at)) != nullptr && is_change(at)) return std::nullopt;
  std::optional<Numeral> n = numeral_at(text_, at, last, language_);
  if (!n) return article_with_unit(at, last);
  if (n->upper && is_change(at)) {  // "rose from 5 to 7": two values
    for (std::uint32_t i = at + 1; i < n->tokens.last; ++i) {
      if (numbers_.of(token(i)).role == NumberRole::joint) n = numeral_at(text_, at, i, language_);
      if (!n) return std::nullopt;
    }
  }
  QuantityExpression q = of_numeral(*n);
  // An order has no unit: "the third day", "giờ thứ 25"; but letters behind a word for an order may be one ("30 seconds").
  if (n->ordinal) return q;
  if (unit_behind(q, last)) {
    halves_behind(q, last);
    smaller_units(q, last);
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

std::optional<QuantityExpression> QuantityReader::measure(std::uint32_t at, std::uint32_t last) const {
  if (at >= last) return std::nullopt;
  Found q = money_before(at, last);
  if (!q && token(at).kind == text::TokenKind::word && token(at).word == 0) q = glued_money(at, last);
  if (!q && token(at).kind == text::TokenKind::word) q = glued_money(at, last);
  if (!q) return counted_number(at, last);
  smaller_units(*q, last);
  per_behind(*q, last);
  return q;
}

// "$10-$20", "từ 1000 đồng đến 2000 đồng", "between 0.002 kg and about 0.007 kg".
std::optional<QuantityExpression> QuantityReader::with_other_end(QuantityExpression low, std::uint32_t last, const RangeWords* opening) const {
  const std::uint32_t at = low.tokens.last;
  if (low.upper || low.dimension == Dimension::ordinal || at + 1 >= last || low.dimension == Dimension::count) return low;
  if (opening == nullptr) {
    const bool dash = is_dash(at) && token(at).space_before == token(at + 1).space_before;
    if (!dash && numbers_.of(token(at)).role != NumberRole::joint) return low;
    if (!dash && is_change(low.tokens.first)) return low;
  } else if (std::find(opening->joints.begin(), opening->joints.end(), token(at).word) == opening->joints.end()) {
    return low;
  }
  std::uint32_t begin = at + 1;
  if (const std::optional<PendingBound> bound = bound_at(begin); bound && !bound->word.none) begin = bound->end;
  const Found high = measure(begin, last);
  if (!high || high->upper || high->unit != low.unit || high->value <= low.value) return low;
  low.upper = high->value;
  low.written_upper = high->written_value;
  low.tokens.last = high->tokens.last;
  return low;
}

std::optional<QuantityExpression> QuantityReader::opened_range(std::uint32_t at, std::uint32_t last) const {
  const RangeWords* opening = numbers_.opening(token(at));
  if (opening == nullptr || at + 1 >= last || is_change(at)) return std::nullopt;
  std::uint32_t begin = at + 1;
  if (const std::optional<PendingBound> bound = bound_at(begin); bound && !bound->word.none) begin = bound->end;
  if (begin == at + 1) {
    if (Found whole = counted_number(at, last); whole && whole->upper) return whole;
  }
  const Found low = measure(begin, last);
  if (!low || low->upper) return std::nullopt;
  Found q = with_other_end(*low, last, opening);
  if (!q || !q->upper) return std::nullopt;
  q->tokens.first = at;
  return q;
}

// "thắng 2-1", "won 3-0", "tỷ số 2-2".
std::optional<QuantityExpression> QuantityReader::score(std::uint32_t at, std::uint32_t last) const {
  if (!is_number(at) || !is_dash(at + 1) || !is_number(at + 2) || at + 3 > last || token(at + 1).space_before != token(at + 2).space_before)
    return std::nullopt;
  if (!is_digits(token(at).form) || !is_digits(token(at + 2).form) || token(at).form.size() > 3 || token(at + 2).form.size() > 3) return std::nullopt;
  if (is_dash(at + 3) && glued(at + 3)) return std::nullopt;
  const double first = read_digits(token(at).form, true, false).value_or(0), second = read_digits(token(at + 2).form, true, false).value_or(0);
  const bool like_a_date = first > 12 && first <= 31 && second > 0 && second <= 12;
  if (!words_.near_before(text_, range_.first, at, like_a_date ? 3 : 8, Context::score) &&
      !words_.near_behind(text_, at + 3, last, 3, Context::score))
    return std::nullopt;
  QuantityExpression probe;
  probe.tokens = probe.number = {at + 2, at + 3};
  if (unit_behind(probe, last) || words_.length(text_, at + 3, Context::person) > 0) return std::nullopt;
  QuantityExpression q;
  q.tokens = q.number = {at, at + 3};
  q.value = q.written_value = first;
  q.upper = q.written_upper = second;
  q.dimension = Dimension::score;
  q.unit = "score";
  q.written_unit = "-";
  return q;
}

}  // namespace dateline::values
