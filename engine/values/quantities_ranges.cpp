// Two numbers that belong together: ranges whose ends have units of their own, scores, and a part with its whole. In: tokens. Out: QuantityExpression
// without bound and noun. Proved by tests/quantities_test.cpp.
#include <algorithm>

#include "values/quantities_reader.hpp"

namespace dateline::values {
namespace {

// Two numbers between names are a score where few goals fall; else they may be a day and a month.
constexpr double most_goals = 9;

}  // namespace

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
  share_scale(low, *high);
  low.upper = high->value;
  low.written_upper = high->written_value;
  low.tokens.last = high->tokens.last;
  return low;
}

// "$40-$50 million": the scale belongs to both ends.
void QuantityReader::share_scale(QuantityExpression& low, const QuantityExpression& high) const {
  if (low.number.size() != 1 || high.number.size() != 2 || !is_number(low.number.first) || !is_number(high.number.first)) return;
  const NumberWord scale = numbers_.of(token(high.number.last - 1));
  if (scale.role != NumberRole::scale || low.value * scale.value >= high.value) return;
  low.value *= scale.value;
  low.written_value *= scale.value;
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
  if (begin > at + 1) {  // "từ khoảng 30 phút đến 2 giờ"
    if (const std::optional<PendingBound> bound = bound_at(at + 1); bound->word.bound == Bound::about) q->bound = Bound::about;
  }
  return q;
}

// "Arsenal 2-1 Chelsea": what stands on both sides begins with a capital.
bool QuantityReader::between_names(std::uint32_t first, std::uint32_t last) const {
  if (first == range_.first || last >= range_.last || token(first).line_start || token(last).line_start) return false;
  const text::Token &before = token(first - 1), &behind = token(last);
  const auto name = [](const text::Token& t) { return t.kind == text::TokenKind::word && t.capital; };
  return name(before) && name(behind) && token(first).space_before && behind.space_before;
}

// "in 1:56.4": minutes, and seconds with tenths, which no hour of the day has.
std::optional<QuantityExpression> QuantityReader::race_time(std::uint32_t at, std::uint32_t last) const {
  if (!is_number(at) || !is_digits(token(at).form) || token(at).form.size() > 2) return std::nullopt;
  if (at + 3 > last || !token(at + 1).is(":") || !is_number(at + 2) || !glued(at + 1) || !glued(at + 2)) return std::nullopt;
  const std::string_view seconds = token(at + 2).form;
  constexpr std::size_t whole = 2;  // digits of the seconds
  const bool tenths = seconds.size() > whole + 1 && seconds.size() <= whole + 3 && is_digits(seconds.substr(0, whole)) &&
                      (seconds[whole] == '.' || seconds[whole] == ',') && is_digits(seconds.substr(whole + 1));
  const double value = read_digits(seconds, seconds.find(',') != std::string_view::npos, true).value_or(-1);
  if (!tenths || value < 0 || value >= 60) return std::nullopt;
  QuantityExpression q;
  q.tokens = q.number = {at, at + 3};
  q.value = q.written_value = clean_value(60 * read_digits(token(at).form, false, false).value_or(0) + value);
  q.dimension = Dimension::duration;
  q.unit = "s";
  q.written_unit = ":";
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
      !words_.near_behind(text_, at + 3, last, 3, Context::score) && !(first + second <= most_goals && between_names(at, at + 3)))
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

bool QuantityReader::take_part_of(QuantityExpression& part, QuantityExpression& whole) const {
  const auto plain = [](const QuantityExpression& q) { return q.dimension == Dimension::count && !q.upper && !q.vague && q.unit.empty(); };
  if (!plain(part) || !plain(whole) || !part.of.empty() || !part.state.empty() || whole.of.empty() || part.value >= whole.value) return false;
  const std::uint32_t at = part.tokens.last;
  if (at >= whole.number.first || words_.length(text_, at, Context::out_of) != whole.number.first - at) return false;
  whole.bound = Bound::exact;  // "9 trên 14 đứa trẻ"
  whole.tokens.first = whole.number.first;
  part.of = whole.of;
  part.written_unit = whole.written_unit;
  constexpr double polled = 10, few = 5;  // of how many one speaks who means a share
  if (whole.value != polled && !(whole.value <= few && part.bound == Bound::about)) return true;
  part.value = part.written_value = clean_value(part.value / whole.value);
  part.tokens.last = part.number.last = whole.number.last;
  whole.number.last = whole.number.first;
  return true;
}

}  // namespace dateline::values
