// Quantities side by side. Proved by tests/measure_test.cpp.
#include "cluster/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>

#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using lexicon::Concept;
using values::Dimension;
using values::QuantityExpression;

constexpr double about_share = 0.02;
constexpr double near_share = 0.1;
constexpr double rounding_share = 0.025;
// Below this a count is exact: nobody rounds seven.
constexpr double least_rounded = 100;

// The power of ten that the last digit other than zero stands for: 290000 -> 10000.
double precision_of(double v) {
  v = std::abs(v);
  if (v == 0 || v != std::floor(v)) return 0;
  double p = 1;
  while (p < 1e15 && std::fmod(v, p * 10) == 0) p *= 10;
  return p;
}

bool rounds_to(double rounded, double exact) {
  const double p = precision_of(rounded);
  if (p <= 1 || std::abs(exact) < least_rounded) return false;
  return std::abs(exact - rounded) <= p / 2 && std::abs(exact - rounded) <= rounding_share * std::abs(exact);
}

bool share_any(const std::vector<Concept>& a, const std::vector<Concept>& b) {
  return std::any_of(a.begin(), a.end(), [&](Concept x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

bool share_word(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint64_t x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}

// People in general: who is counted is told by what happened to them.
bool only_generic_people(const Measured& m) {
  return m.of_words.empty() && std::all_of(m.of.begin(), m.of.end(), [](Concept c) {
           return lexicon::has_role(c, lexicon::ConceptRole::generic_people) || lexicon::has_role(c, lexicon::ConceptRole::growing_toll);
         });
}

}  // namespace

namespace {

// "Almost a week" holds six days, "nearly an hour" fifty minutes.
double near_share_of(const QuantityExpression& q) {
  constexpr double of_one = 0.17;
  return q.dimension == Dimension::duration && q.written_value == 1 ? of_one : near_share;
}

}  // namespace

Interval interval_of(const QuantityExpression& q) {
  const double low = q.value, high = q.upper.value_or(q.value);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  switch (q.bound) {
    case Bound::about:
      return {low - about_share * std::abs(low), high + about_share * std::abs(high)};
    case Bound::at_least:
    case Bound::above:
      return {low, infinity};
    case Bound::at_most:
      return {-infinity, high};
    case Bound::below:
      return {q.near ? low - near_share_of(q) * std::abs(low) : -infinity, high};
    default:
      return {low, high};
  }
}

namespace {

bool fraction_beside_percent(const QuantityExpression& a, const QuantityExpression& b) {
  const bool fraction = a.dimension == Dimension::count && a.unit.empty() && a.value > 0 && a.value < 1;
  return fraction && b.dimension == Dimension::percent && !a.upper && !b.upper;
}

bool years_beside_months(const QuantityExpression& a, const QuantityExpression& b) {
  return a.dimension == Dimension::duration && b.dimension == Dimension::duration && a.unit == "year" && b.unit == "month";
}

QuantityExpression times(const QuantityExpression& q, double factor, const QuantityExpression& other) {
  QuantityExpression out = q;
  out.dimension = other.dimension;
  out.unit = other.unit;
  out.written_unit = other.written_unit;
  out.value *= factor;
  out.written_value *= factor;
  if (out.upper) *out.upper *= factor;
  return out;
}

bool in_two_units(const QuantityExpression& a, const QuantityExpression& b) { return fraction_beside_percent(a, b) || years_beside_months(a, b); }

}  // namespace

QuantityExpression in_unit_of(const QuantityExpression& q, const QuantityExpression& other) {
  constexpr double percent = 100, months = 12;
  if (fraction_beside_percent(q, other)) return times(q, percent, other);
  return years_beside_months(q, other) ? times(q, months, other) : q;
}

bool same_unit(const QuantityExpression& a, const QuantityExpression& b) {
  if (in_two_units(a, b) || in_two_units(b, a)) return true;
  if (a.unit != b.unit) return false;
  const auto plain = [](Dimension d) { return d != Dimension::score && d != Dimension::ordinal && d != Dimension::age; };
  if (a.dimension == b.dimension) return a.dimension != Dimension::ordinal;
  return plain(a.dimension) && plain(b.dimension) && !a.unit.empty();
}

Agreement agree(const QuantityExpression& a, const QuantityExpression& b) {
  if (in_two_units(b, a)) return agree(b, a);
  if (in_two_units(a, b)) {
    const double rounded = fraction_beside_percent(a, b) ? 4 : 0;  // "a quarter": 21 to 29 percent
    const QuantityExpression one = in_unit_of(a, b);
    const Agreement exact = agree(one, b);
    return exact == Agreement::apart && std::abs(one.value - b.value) <= rounded ? Agreement::meets : exact;
  }
  const double tolerance = 1e-9 * std::max({1.0, std::abs(a.value), std::abs(b.value)});
  const bool same_value = std::abs(a.value - b.value) <= tolerance && a.upper.has_value() == b.upper.has_value() &&
                          (!a.upper || std::abs(*a.upper - *b.upper) <= tolerance);
  if (same_value) return a.bound == b.bound ? Agreement::equal : Agreement::meets;
  if (a.upper && b.upper) return Agreement::apart;  // two ranges are two statements of both ends
  const Interval x = interval_of(a), y = interval_of(b);
  if (x.low <= y.high + tolerance && y.low <= x.high + tolerance) return Agreement::meets;
  // Units conversions and roundings: 40 nautical miles are "chừng 74 km".
  const bool measured = a.dimension != Dimension::count && a.written_unit != b.written_unit;
  if (measured && std::abs(a.value - b.value) <= about_share * std::max(std::abs(a.value), std::abs(b.value))) return Agreement::meets;
  if (rounds_to(a.value, b.value) || rounds_to(b.value, a.value)) return Agreement::meets;
  return Agreement::apart;
}

namespace {

// Digits without the zeros at the end and without the point: 3.52 and 352000 give "352".
std::string digits_of(double v) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.6g", std::abs(v));
  std::string out;
  for (const char* c = buffer; *c != 0 && *c != 'e'; ++c) {
    if (*c >= '0' && *c <= '9') out += *c;
  }
  while (out.size() > 1 && out.back() == '0') out.pop_back();
  return out;
}

// Figures that two reports hardly share by chance: three digits that are no round number, or a fraction.
bool telling(double v) {
  if (v != std::floor(v)) return true;
  double digits = std::abs(v);
  while (digits >= 10 && std::fmod(digits, 10) == 0) digits /= 10;
  return digits >= 12;
}

// The counted noun tells that act.
bool tells(const Measured& m, Concept act) { return act != 0 && std::find(m.of.begin(), m.of.end(), act) != m.of.end(); }

// What the counted nouns say: added to the score; below zero where other things are counted.
double nouns(const Measured& a, const Measured& b, bool one_language) {
  // Words that are in no list tell nothing beside those of another language.
  const auto tells_noun = [&](const Measured& m) { return !m.of.empty() || (one_language && !m.of_words.empty()); };
  const bool known = tells_noun(a) && tells_noun(b);
  if (!known) return a.act != 0 && lexicon::related(a.act, b.act) ? 0 : -0.1;
  // "312 phiếu thuận", "321 nghị sĩ ủng hộ": the noun of one tells what is told of the other.
  if (tells(a, b.act) || tells(b, a.act)) return 0.1;
  const bool generic_a = only_generic_people(a), generic_b = only_generic_people(b);
  // "thành viên phi hành đoàn" and "tiếp viên": of a kind and of one sort of it there may be other numbers.
  const bool one_head = (!a.of.empty() && !b.of.empty() && a.of.front() == b.of.front()) || share_word(a.of_words, b.of_words);
  if (share_any(a.of, b.of) || one_head) return a.people && b.people && generic_a != generic_b ? 0 : one_head ? 0.2 : 0.05;
  if (a.people && b.people) return generic_a && generic_b ? 0.1 : generic_a || generic_b ? -0.15 : -0.2;
  return a.people != b.people ? -0.35 : -0.25;
}

double acts(const Measured& a, const Measured& b) {
  if (a.act == 0 || b.act == 0) return 0;
  if (lexicon::related(a.act, b.act)) return 0.2;
  if (lexicon::antonyms(a.act, b.act)) return 0.1;
  if (a.people != b.people && (tells(a, b.act) || tells(b, a.act))) return 0;  // "312 phiếu thuận", "321 nghị sĩ ủng hộ"
  return a.people || b.people ? -0.25 : -0.05;
}

template <class T>
bool holds_all(const std::vector<T>& narrow, const std::vector<T>& wide) {
  return std::all_of(wide.begin(), wide.end(), [&](const T& x) { return std::find(narrow.begin(), narrow.end(), x) != narrow.end(); });
}

// "17 huy chương vàng" of "48 huy chương": the fewer are told by all the words of the others and by more. Of nearly as many it may be a slip.
bool is_part(const Measured& part, double parts, const Measured& whole, double all) {
  constexpr double well_below = 0.8;
  if (parts > well_below * all || part.people) return false;
  if (whole.of.empty() && whole.of_words.empty()) return false;
  const bool more = part.of.size() > whole.of.size() || part.of_words.size() > whole.of_words.size();
  return more && holds_all(part.of, whole.of) && holds_all(part.of_words, whole.of_words);
}

// "3,400 passengers", "the 1,150 people who work aboard": of people without a name for what they are, and of which nothing else is told that is told
// of the others, there may be any number.
bool other_people(const Measured& a, const QuantityExpression& qa, const Measured& b, const QuantityExpression& qb) {
  constexpr double other_size = 2;
  if (!a.people || !b.people || only_generic_people(a) == only_generic_people(b) || lexicon::related(a.act, b.act)) return false;
  return std::max(qa.value, qb.value) > other_size * std::min(qa.value, qb.value);
}

// "Revenue rose by 12 percent", "profit grew by 7 percent": neither tells what the other tells.
bool of_two_accounts(const Measured& a, const Measured& b) {
  static const std::array<std::uint64_t, 8> accounts = {text::hash("revenue"), text::hash("profit"), text::hash("loss"), text::hash("exports"),
                                                        text::hash("imports"), text::hash("pay"),    text::hash("debt"), text::hash("rent")};
  const auto account = [](std::uint64_t sum) { return std::find(accounts.begin(), accounts.end(), sum) != accounts.end(); };
  const auto has = [&](const Measured& m) { return std::any_of(m.sums.begin(), m.sums.end(), account); };
  return has(a) && has(b) && !share_word(a.sums, b.sums);
}

}  // namespace

bool near_miss(const QuantityExpression& a, const QuantityExpression& b) {
  const std::string x = digits_of(a.written_value), y = digits_of(b.written_value);
  if (x.size() != y.size() || x.size() < 2) return false;
  std::size_t differ = 0;
  for (std::size_t i = 0; i < x.size(); ++i) differ += x[i] != y[i] ? 1 : 0;
  constexpr double other_size = 10;  // "2.3 million", "25,000" are no slip of each other
  const double big = std::max(std::abs(a.value), std::abs(b.value)), small = std::min(std::abs(a.value), std::abs(b.value));
  if (differ > 0 && big > other_size * small) return false;
  if (differ == 0) return std::abs(a.value - b.value) > 1e-9 * std::abs(a.value);  // "1,2 triệu", "12 triệu": a place slipped
  return differ == 1 || (differ == 2 && std::is_permutation(x.begin(), x.end(), y.begin()));
}

std::uint64_t kind_key(const Measured& m, const QuantityExpression& q) {
  const auto mix = [](std::uint64_t a, std::uint64_t b) { return (a ^ b) * 0x9e3779b97f4a7c15ULL; };
  std::uint64_t h = mix(text::hash(q.unit), static_cast<std::uint64_t>(q.dimension));
  if (q.dimension == Dimension::count) {
    const std::uint64_t noun = m.people ? 1 : !m.of.empty() ? m.of.front() + 2 : !m.of_words.empty() ? m.of_words.front() : 0;
    h = mix(h, noun);
    if (m.people) h = mix(h, m.crowd != 0 ? m.crowd : m.act);
  }
  // "unemployment at 7.4 percent" and "wages rose 3.1 percent" are of two kinds; of the votes everybody has a share.
  static const std::uint64_t of_votes = text::hash("share of the vote");
  if (q.dimension == Dimension::percent && m.attribute != 0 && m.attribute != of_votes) h = mix(h, m.attribute);
  // Lengths and weights are told of many things; how long a thing is has other rivals than how wide it is.
  const bool by_side = q.dimension == Dimension::length || q.dimension == Dimension::mass;
  if (by_side && m.attribute != 0) h = mix(h, m.attribute);
  return h;
}

Comparable comparable(const Measured& a, const QuantityExpression& qa, const Measured& b, const QuantityExpression& qb, const Surroundings& around) {
  if (!same_unit(qa, qb)) return {0, "the units differ"};
  if (in_two_units(qb, qa)) return comparable(b, qb, a, qa, around);
  if (in_two_units(qa, qb)) {
    constexpr double one_size = 3;
    const QuantityExpression one = in_unit_of(qa, qb);
    if (std::max(one.value, qb.value) > one_size * std::min(one.value, qb.value)) return {0, "figures of another size"};
    return comparable(a, one, b, qb, around);
  }
  if (qa.dimension == Dimension::age && a.owner && b.owner)
    return a.owner == b.owner ? Comparable{0.9, "one person's age"} : Comparable{0, "other people's ages"};
  if (qa.dimension == Dimension::age && static_cast<bool>(a.owner) != static_cast<bool>(b.owner)) return {0, "somebody's age and another"};
  // "learned chess at the age of five", "a grandmaster at 13": of somebody whose name does not stand beside it a report may tell several ages.
  if (qa.dimension == Dimension::age && !a.owner && std::max(qa.value, qb.value) > 1.5 * std::min(qa.value, qb.value) && !near_miss(qa, qb))
    return {0, "ages of two times"};
  // "8/10 người" is a share, "8 người" a count.
  if (qa.dimension == Dimension::count && (qa.value < 1) != (qb.value < 1)) return {0, "a share and a count"};
  const bool one_side = a.attribute != 0 && a.attribute == b.attribute;
  if (a.attribute != 0 && b.attribute != 0 && !one_side) return {0, "another side is measured"};
  // "cột điện 35 kV" says what kind of pole it is.
  if (qa.unit == "V" && !one_side) return {0, "a rating"};
  // "two days sooner" is no length of "a night or two", and "at one point 15 percent" not the day's fall.
  static const std::array<std::uint64_t, 2> of_its_own = {text::hash("difference"), text::hash("moment")};
  const auto own = [](const Measured& m) { return std::find(of_its_own.begin(), of_its_own.end(), m.attribute) != of_its_own.end(); };
  if (!one_side && (own(a) || own(b))) return {0, "another side is measured"};
  if (qa.dimension == Dimension::percent && of_two_accounts(a, b)) return {0, "another side is measured"};
  if (qa.dimension == Dimension::count) {
    if (!near_miss(qa, qb) && (is_part(a, qa.value, b, qb.value) || is_part(b, qb.value, a, qa.value))) return {0, "a part and its whole"};
    if (other_people(a, qa, b, qb) || (a.crowd != 0 && b.crowd != 0 && a.crowd != b.crowd)) return {0, "other people are counted"};
  }
  const bool one_crowd = a.crowd != 0 && a.crowd == b.crowd;
  const double act = one_crowd ? std::max(acts(a, b), 0.0) : acts(a, b);
  // "giá tăng gấp đôi", "rác nhiều gấp năm": anything is told as a multiple of what it was.
  constexpr double of_one_thing = 0.2;
  if (qa.unit == "times" && !one_side && act <= 0 && around.cosine < of_one_thing) return {0, "multiples of other things"};
  constexpr double of_one_crowd = 0.4;
  double noun = one_crowd ? of_one_crowd : qa.dimension == Dimension::count ? nouns(a, b, around.one_language) : 0.1;
  // "14 công nhân", "19 thợ đá": of whom alone either report tells what became of them, they are the same whatever they are called.
  if (around.alone && act > 0 && a.people && b.people) noun = std::max(noun, 0.0);
  double score = 0.25 + 0.9 * around.cosine + noun + act;
  const char* because = noun > 0.1 ? "the same thing is counted"
                        : act > 0  ? "the same is told of them"
                        : noun < 0 ? "other things are counted"
                                   : "the words around them";
  if (around.alone && noun >= 0 && act >= -0.1) score += qa.dimension == Dimension::count ? 0.15 : 0.3;
  if (near_miss(qa, qb)) score += 0.15;  // one figure gone wrong
  // Figures of another size are rarely two tellings of one.
  const double big = std::max(std::abs(qa.value), std::abs(qb.value)), small = std::min(std::abs(qa.value), std::abs(qb.value));
  const bool slipped = near_miss(qa, qb);
  if (one_side && (qa.dimension != Dimension::percent || big <= 3 * small)) score += 0.15;
  // "71 percent" of those entitled to vote, and "won with 53.4 percent": what is the share of nothing named is hardly that share.
  if (qa.dimension == Dimension::percent && !slipped && (a.attribute == 0) != (b.attribute == 0)) score -= 0.2;
  if (slipped)
    score += 0;
  else if (small <= 0 || big / small > 10)
    score -= 0.5;
  else if (big / small > 3)
    score -= qa.dimension != Dimension::count && qa.written_unit != qb.written_unit ? 0.5 : 0.15;
  // "Seventeen doctors and nurses work aboard", "a team of seventeen": nobody has two or three by chance alone, but seventeen.
  constexpr double least_sole = 5, of_sole = 0.25;
  if (around.sole && qa.dimension == Dimension::count && a.people == b.people && qa.value >= least_sole) score += of_sole;
  const Agreement agreement = agree(qa, qb);
  if (agreement == Agreement::equal || (agreement == Agreement::meets && std::abs(qa.value - qb.value) < 1e-9))
    score += telling(qa.written_value) ? 0.4 : 0.1;
  else if (agreement == Agreement::meets && qa.dimension != Dimension::count)
    score += 0.1;
  return {std::clamp(score, 0.0, 1.0), because};
}

}  // namespace dateline::cluster
