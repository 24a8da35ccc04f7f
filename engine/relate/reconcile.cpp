// Figures that differ -> whether both may be right. Proved by tests/rules_test.cpp.
#include "relate/reconcile.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::relate {
namespace {

using cluster::Measured;
using values::QuantityExpression;

// "khoảng 20 người", "khoảng 22 đến 25 người": two guesses so near each other may both be right of one number.
bool two_estimates(const QuantityExpression& a, const QuantityExpression& b) {
  constexpr double near = 0.15;
  if (a.bound != Bound::about || b.bound != Bound::about) return false;
  const double low = std::max(a.value, b.value), high = std::min(a.upper.value_or(a.value), b.upper.value_or(b.value));
  return low - high <= near * std::abs(low);
}

// "khoảng 300 km" beside 280 km: one digit, and no more than a guess.
bool rounds_roughly(const QuantityExpression& guess, const QuantityExpression& other) {
  constexpr double near = 0.08, least = 100;
  const double digits = std::abs(guess.written_value);
  const bool one_digit = digits >= least && std::fmod(digits, std::pow(10, std::floor(std::log10(digits)))) == 0;
  return guess.bound == Bound::about && !guess.upper && one_digit && std::abs(guess.value - other.value) <= near * std::abs(guess.value);
}

// "38 ngày", "37 ngày": of one stretch of days who counts both ends counts one more.
bool counted_with_both_ends(const QuantityExpression& a, const QuantityExpression& b) {
  constexpr double day = 24 * 3600.0, least = 10 * day;
  if (a.dimension != values::Dimension::duration || a.unit != "s" || b.unit != "s" || std::min(a.value, b.value) < least) return false;
  return std::abs(std::abs(a.value - b.value) - day) < 1 && std::fmod(a.value, day) == 0;
}

// "Từ đầu năm đến nay": up to which day or hour the figure counts is not told.
bool to_date(const PairView& pair, StatementId id) {
  const auto& times = pair.world().statements[id.index()].times;
  return std::any_of(times.begin(), times.end(), [](const resolve::ResolvedTime& t) { return t.value.interval && t.value.end.empty(); });
}

// "14 triệu yên (tương đương 118.000 USD)": a sum that stands in brackets behind another one is that sum at some rate.
bool converted(const extract::Draft& draft, const text::Text& text, std::uint32_t index) {
  constexpr std::uint32_t reach = 4;  // words: "(", "tương đương", "khoảng"
  if (index == 0) return false;
  const QuantityExpression &sum = draft.quantities[index - 1], &other = draft.quantities[index];
  if (sum.dimension != values::Dimension::money || other.dimension != values::Dimension::money || sum.unit == other.unit) return false;
  if (other.tokens.first < sum.tokens.last || other.tokens.first - sum.tokens.last > reach) return false;
  for (std::uint32_t at = sum.tokens.last; at < other.number.first; ++at) {
    if (text[at].is("(")) return true;
  }
  return false;
}

}  // namespace

bool both_may_hold(const PairView& pair, const QuantityExpression& a, const QuantityExpression& b) {
  // By the year of birth and by the birthday one man's age is told one year apart.
  if (a.dimension == values::Dimension::age && std::abs(a.value - b.value) <= 1) return true;
  if (two_estimates(a, b) || rounds_roughly(a, b) || rounds_roughly(b, a) || counted_with_both_ends(a, b)) return true;
  constexpr double moved = 0.1;  // by so much at most in the days of one story
  return to_date(pair, pair.alignment.a) && to_date(pair, pair.alignment.b) &&
         std::abs(a.value - b.value) <= moved * std::max(std::abs(a.value), std::abs(b.value));
}

bool at_two_rates(const PairView& pair, const Measured& a, const Measured& b) {
  constexpr double rates_apart = 0.05;
  const QuantityExpression &x = pair.draft_a().quantities[a.index], &y = pair.draft_b().quantities[b.index];
  const bool either = converted(pair.draft_a(), pair.world().text(pair.a().report), a.index) ||
                      converted(pair.draft_b(), pair.world().text(pair.b().report), b.index);
  return either && x.unit == y.unit && std::abs(x.value - y.value) <= rates_apart * std::max(x.value, y.value);
}

// "50,2% của X, 49,8% của Y" beside "49,7%": another figure of the sentence lies nearer, and nearly there.
bool nearer_beside(const extract::Draft& draft, std::uint32_t index, double other) {
  constexpr double nearly = 0.02;
  const QuantityExpression& own = draft.quantities[index];
  return std::any_of(draft.quantities.begin(), draft.quantities.end(), [&](const QuantityExpression& q) {
    const double apart = std::abs(q.value - other);
    if (q.dimension == values::Dimension::ordinal && own.dimension == values::Dimension::count && apart < 1e-9 && q.number.first > own.number.first)
      return true;  // "four pairs that he had thrown away and a fifth"
    return &q != &own && q.unit == own.unit && q.dimension == own.dimension && !q.vague && apart < std::abs(own.value - other) &&
           apart <= nearly * std::abs(other);
  });
}

// "66 người" of one, "56 hành khách, 7 thành viên phi hành đoàn và 3 nhân viên an ninh" of the other: the whole and one of its parts.
bool sum_of_parts(const extract::Draft& parts, const QuantityExpression& part, const QuantityExpression& whole) {
  constexpr std::size_t most_parts = 8;
  if (part.value >= whole.value || part.upper || whole.upper) return false;
  std::vector<double> others;
  for (const QuantityExpression& q : parts.quantities) {
    if (&q != &part && q.unit == part.unit && q.dimension == part.dimension && !q.vague && !q.upper && others.size() < most_parts)
      others.push_back(q.value);
  }
  for (std::size_t first = 0; first < others.size(); ++first) {
    double sum = part.value;
    for (std::size_t next = first; next < others.size(); ++next) {
      sum += others[next];
      if (std::abs(sum - whole.value) < 1e-9 * std::abs(whole.value) + 1e-9) return true;
    }
  }
  return false;
}

bool loosely_rounded(const QuantityExpression& head, const QuantityExpression& article) {
  constexpr double half = 0.5, quarter = 0.25;
  const auto whole = [](double v) { return v == std::floor(v); };
  // "nine metres" over 9.2 m
  if (whole(head.written_value) && !whole(article.written_value) && head.written_unit == article.written_unit &&
      std::abs(head.written_value - article.written_value) <= half)
    return true;
  double digits = std::abs(head.written_value);
  while (digits >= 10 && std::fmod(digits, 10) == 0) digits /= 10;
  const bool round = digits < 10 && (std::abs(head.written_value) >= 10 || !whole(head.written_value));
  return round && std::abs(head.value - article.value) <= quarter * std::abs(article.value);
}

}  // namespace dateline::relate
