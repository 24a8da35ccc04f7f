// What the words around a number make of it. In: a measured quantity and its place. Out: its bound and counted noun; or the verdict that it counts
// nothing. Proved by tests/quantities_test.cpp.
#include <algorithm>
#include <cmath>

#include "lexicon/concepts.hpp"
#include "values/quantities_reader.hpp"

namespace dateline::values {

// "45 (bốn mươi lăm)": the same number again in brackets.
void QuantityReader::take_repetition(QuantityExpression& q) const {
  const std::uint32_t at = q.number.last;
  if (q.tokens.last != at || at + 2 >= range_.last || !token(at).is("(")) return;
  const std::optional<Numeral> again = numeral_at(text_, at + 1, range_.last, language_);
  if (!again || again->value != q.value || again->tokens.last >= range_.last || !token(again->tokens.last).is(")")) return;
  q.tokens.last = again->tokens.last + 1;
}

void QuantityReader::take_bounds(QuantityExpression& q, const std::optional<PendingBound>& pending) const {
  const bool measured = q.dimension != Dimension::count;
  const std::uint32_t first = q.tokens.first;
  const bool folds = pending && pending->end + 1 == first && words_.length(text_, pending->end, Context::fold) == 1;  // "hơn gấp 4 lần"
  if (pending && (pending->end == first || folds)) {
    const BoundWord& word = pending->word;
    const bool stretch = q.dimension == Dimension::duration || words_.length(text_, q.number.last, Context::period) > 0;
    const bool holds = (!word.large || measured || q.value >= 10) && !(word.not_duration && stretch) && (!word.age || q.dimension == Dimension::age);
    // "cao hơn 2 triệu so với năm ngoái": by as much, no more.
    const bool difference = word.compared && words_.near_behind(text_, q.tokens.last, range_.last, 6, Context::versus);
    if (holds) {
      q.bound = difference ? Bound::exact : word.bound;
      q.near = word.near;
      q.tokens.first = pending->first;
    }
  }
  if (q.bound == Bound::exact && !q.vague && !q.upper && is_the_most(q)) q.bound = Bound::at_most;
  // "vài người", "hàng chục nghìn": the value is the least that they mean.
  if (q.vague && q.bound == Bound::exact) q.bound = Bound::at_least;
  const std::uint32_t at = q.tokens.last;
  if (at >= range_.last || token(at).line_start) return;
  const auto after = words_.bound_after(text_, at);
  if (!after || at + after.length > range_.last) return;
  if (token(at).is("+") && token(at).space_before) return;
  q.bound = after.value->bound;
  q.near = after.value->near;
  q.tokens.last = at + after.length;
  if (measured && q.unit.find('/') == std::string::npos) per_behind(q, range_.last);  // "30 USD trở lên/kg"
}

// "more than 10 to 15 degrees below zero": behind such a unit the greater figure is the lower value, and a bound holds the other way.
void QuantityReader::turn_below_zero(QuantityExpression& q) const {
  if (q.value >= 0) return;
  const UnitMatch unit = units_.behind(text_, q.number.last, range_.last, q.written_value);
  if (!unit || unit.unit->factor >= 0) return;
  if (q.upper) std::swap(q.value, *q.upper);
  if (q.upper && q.written_upper) std::swap(q.written_value, *q.written_upper);
  constexpr std::pair<Bound, Bound> turned[] = {
      {Bound::at_least, Bound::at_most}, {Bound::at_most, Bound::at_least}, {Bound::above, Bound::below}, {Bound::below, Bound::above}};
  const auto other = std::find_if(std::begin(turned), std::end(turned), [&](const auto& each) { return each.first == q.bound; });
  if (other != std::end(turned)) q.bound = other->second;
}

// "có thể sống đến 40 năm": no more than that.
bool QuantityReader::is_the_most(const QuantityExpression& q) const {
  const std::uint32_t most = words_.ends_before(text_, range_.first, q.tokens.first, Context::most);
  return most > 0 && words_.near_before(text_, range_.first, q.tokens.first - most, 4, Context::may) && !is_change(q.tokens.first - most);
}

void QuantityReader::take_noun(QuantityExpression& q) const {
  std::uint32_t at = q.tokens.last;
  if (at >= range_.last || token(at).line_start) return;
  if (const std::uint32_t more = words_.length(text_, at, Context::more); more > 0) at += more;
  const bool hyphen = at + 1 < range_.last && is_dash(at) && glued(at) && glued(at + 1);
  const std::uint32_t noun = hyphen ? at + 1 : at;
  q.of = words_.noun_phrase(text_, noun, range_.last, language_, capital_noun_behind(q, noun));
  if (q.of.empty()) return;
  q.written_unit = token(q.of.first).lower;
  half_behind_noun(q);
  per_behind_noun(q);
  if (words_.length(text_, q.of.first, Context::bare) == q.of.size()) take_noun_before(q);
  if (q.bound != Bound::exact && q.bound != Bound::about) return;
  const auto after = words_.bound_after(text_, q.of.last);  // "5 người trở lên"
  if (after && q.of.last + after.length <= range_.last) q.bound = after.value->bound;
}

// "bảy điểm rưỡi".
void QuantityReader::half_behind_noun(QuantityExpression& q) const {
  const std::uint32_t at = q.of.first + 1;
  if (q.upper || at >= range_.last || q.value >= 100 || q.value != q.written_value) return;
  const auto half = numbers_.phrase(text_, at);
  if (!half || half.value->role != NumberRole::half) return;
  q.value += half.value->value;
  q.written_value += half.value->value;
  q.of.last = at;
}

// "2 lần/ngày", "24 chuyến mỗi ngày", "15 kg gạo/tháng", "50 bàn/mùa".
void QuantityReader::per_behind_noun(QuantityExpression& q) const {
  const std::uint32_t at = q.of.last;
  const bool a_month = q.dimension == Dimension::money && numbers_.of(token(at)).value == 1;  // "330.000 đồng học phí một tháng"
  if (at + 1 >= range_.last || token(at).line_start || words_.length(text_, at, Context::per) != 1 || (in_number(at) && !a_month)) return;
  const UnitMatch per = units_.per(text_, at + 1, range_.last);
  const bool thing = per && per.unit->only_per && token(at).is("/");
  const bool often = per && per.unit->dimension == Dimension::duration && !(a_month && words_.length(text_, per.end, Context::lasting) > 0);
  if (!thing && !often) return;
  q.unit += "/" + (per.unit->name.empty() ? lower_forms(text_, at + 1, per.end) : std::string(per.unit->name));
}

// "giá thuê mỗi tháng là 45 triệu đồng": the stretch is told before; "một ký cá tra được trả 29.000 đồng", "mỗi con 35.000 đồng": so is what is paid
// for.
void QuantityReader::per_before(QuantityExpression& q) const {
  if (q.unit.find('/') != std::string::npos) return;
  std::uint32_t at = 0;
  const UnitMatch per = told_per_before(q, at);
  const bool counts = (q.dimension == Dimension::count && !q.of.empty()) || q.dimension == Dimension::mass || q.dimension == Dimension::volume;
  const bool lasts = q.dimension == Dimension::duration && q.unit == "s";
  // "mỗi ngày có ba con bị giết", "mỗi ngày cúp điện 4 giờ"
  const bool often = (counts || lasts) && per && per.unit->dimension == Dimension::duration &&
                     (!lasts || per.unit->base != "s" || per.unit->factor > q.value / q.written_value);
  if (per && (q.dimension == Dimension::money || often))
    q.unit += "/" + (per.unit->name.empty() ? lower_forms(text_, at, per.end) : std::string(per.unit->name));
}

UnitMatch QuantityReader::told_per_before(const QuantityExpression& q, std::uint32_t& unit_at) const {
  constexpr std::uint32_t reach_beside = 4, reach_from_opening = 8, reach_of_goods = 14;
  for (std::uint32_t back = 2; back <= reach_of_goods && q.tokens.first >= range_.first + back; ++back) {
    const std::uint32_t at = q.tokens.first - back;
    if (token(at + 1).kind != text::TokenKind::word || token(at).kind != text::TokenKind::word) return {};
    if (words_.length(text_, at, Context::per) != 1) continue;
    const UnitMatch per = units_.per(text_, at + 1, q.tokens.first);
    const Dimension of = per ? per.unit->dimension : Dimension::other;
    const bool goods = of == Dimension::mass || of == Dimension::volume || of == Dimension::area;
    // "Mỗi ngày thành phố lại cúp điện 4 giờ", but "patrols ran each night before gunmen killed 12 soldiers"
    const bool opens = at == range_.first || token(at).line_start || token(at - 1).kind == text::TokenKind::punctuation;
    const std::uint32_t reach = q.dimension != Dimension::money && opens ? reach_from_opening : reach_beside;
    const bool each = back <= reach && per && (of == Dimension::duration || per.unit->only_per);
    unit_at = at + 1;
    if (in_number(at) ? goods : goods || each) return per;
    if (!in_number(at)) return {};
  }
  return {};
}

bool QuantityReader::in_number(std::uint32_t at) const { return numbers_.of(token(at)).role != NumberRole::none; }

// "tổng số đàn bò sẽ đạt 350.000 con", "lượng cá chết là 28 tấn": what a bare classifier or a measure counts is named before.
void QuantityReader::take_noun_before(QuantityExpression& q) const {
  constexpr std::uint32_t reach = 20;
  const auto& concepts = lexicon::concept_phrases(language_);
  for (std::uint32_t back = 1; back <= reach && q.tokens.first >= range_.first + back; ++back) {
    const std::uint32_t at = q.tokens.first - back;
    if (token(at).kind == text::TokenKind::punctuation || token(at).line_start) return;
    const std::uint32_t herd = words_.length(text_, at, Context::herd);
    if (herd == 0 || at + herd >= q.tokens.first) continue;
    if (const auto noun = concepts.longest(text_.tokens(), at + herd); noun && lexicon::concept_class(*noun.value) == lexicon::ConceptClass::thing)
      q.of = {at + herd, at + herd + noun.length};
    return;
  }
}

// "15 tấn gạo", "58 percent of the voters": what is measured. Behind its unit a noun needs a word between where the language has no classifiers.
void QuantityReader::take_measured(QuantityExpression& q) const {
  using enum Dimension;
  const bool measures = q.unit.find('/') == std::string::npos && (q.dimension == mass || q.dimension == volume || q.dimension == area ||
                                                                  q.dimension == length || q.dimension == percent || q.dimension == money);
  std::uint32_t at = q.tokens.last;
  if (!measures || at >= range_.last || token(at).line_start || !token(at).space_before) return;
  if (const std::uint32_t share = words_.length(text_, at, Context::share); q.dimension == percent && share > 0) {  // "51% vốn cổ phần"
    q.of = {at, std::min(at + share, range_.last)};
    return;
  }
  if (q.dimension == percent && words_.length(text_, at, Context::herd) > 0) {  // "80% lượng cá này"
    q.of = words_.noun_phrase(text_, at, range_.last, language_, false);
    return;
  }
  if (numbers_.of(token(at)).role == NumberRole::of) {
    const std::uint32_t noun = at + std::max(words_.length(text_, at, Context::more), 1U);
    q.of = words_.noun_phrase(text_, noun, range_.last, language_, true);
    return;
  }
  if (!words_.has(Context::classifier) || words_.length(text_, at, Context::stop) > words_.length(text_, at, Context::noun)) return;
  // "10m súng ngắn hơi nam" is a contest: only what lies in a line is measured by its length.
  if (q.dimension == length && words_.length(text_, at, Context::stretch) == 0) return;
  const bool bought = words_.length(text_, at, Context::paid_for) > 0 || words_.length(text_, at, Context::worth) > 0;
  if (q.dimension == money && !bought) return;  // "hàng ngàn tỷ đồng | nhà nước": whose it is
  const auto& concepts = lexicon::concept_phrases(language_);
  auto known = concepts.longest(text_.tokens(), at);
  if (known && lexicon::concept_class(*known.value) == lexicon::ConceptClass::act)
    known = concepts.longest(text_.tokens().first(at + 1), at);  // "14 tấn cá | chết"
  if (!known && words_.length(text_, at, Context::noun) == 0) return;
  const lexicon::ConceptClass kind = known ? lexicon::concept_class(*known.value) : lexicon::ConceptClass::thing;
  if (kind != lexicon::ConceptClass::people && kind != lexicon::ConceptClass::thing) return;
  q.of = words_.noun_phrase(text_, at, range_.last, language_, false);
  per_behind_noun(q);
}

// "bắt 12 Thuyền viên": a common noun with a capital, where what stands before lets a count follow; but "Phòng 4 Cục Điều tra" is a name.
bool QuantityReader::capital_noun_behind(const QuantityExpression& q, std::uint32_t at) const {
  if (!numbers_.capital_is_name() || !token(at).capital || token(at).line_start) return false;
  // "hàng trăm CĐV": what is not counted exactly is no name's number.
  if ((q.vague || q.bound != Bound::exact) && token(at).capitals && token(at).form.size() > 1 && token(at).space_before) return true;
  if (words_.length(text_, at, Context::noun) > 0 || words_.length(text_, at, Context::person) > 0) return true;
  const auto known = lexicon::concept_phrases(language_).longest(text_.tokens(), at);
  if (!known || known.length < 2) return false;
  const lexicon::ConceptClass kind = lexicon::concept_class(*known.value);
  if (kind != lexicon::ConceptClass::people && kind != lexicon::ConceptClass::thing) return false;
  const std::uint32_t first = q.tokens.first;
  if (first == range_.first || q.bound != Bound::exact || (token(at).capitals && token(first - 1).capitals)) return true;
  for (const Context role : {Context::valued, Context::stop, Context::end, Context::state}) {
    if (words_.ends_before(text_, range_.first, first, role) > 0) return true;
  }
  return false;
}

void QuantityReader::take_elided_currency(QuantityExpression& q, bool beside) const {
  const Unit* unit = units_.elided();
  // "bồi thường 135 triệu tổn thất tinh thần": what the money is paid for.
  const bool paid_for = !q.of.empty() && words_.length(text_, q.of.first, Context::paid_for) > 0;
  const bool rate = q.dimension == Dimension::rate && q.unit.starts_with('/');  // "tiền nước 19 triệu/tháng"
  if (unit == nullptr || (q.dimension != Dimension::count && !rate) || !(q.of.empty() || paid_for) || !q.state.empty() || q.value < 1e3) return;
  NumberWord scale;  // "bảy triệu | rưỡi"
  for (std::uint32_t at = q.number.first; at < q.number.last; ++at) {
    if (const NumberWord word = numbers_.of(token(at)); word.role == NumberRole::scale) scale = word;
  }
  if (scale.role != NumberRole::scale || scale.value < 1e3) return;
  // "Sáu trăm năm mươi nghìn cho một tín chỉ": what is told for one of a thing is its price.
  QuantityExpression priced = q;
  priced.dimension = Dimension::money;
  per_behind(priced, range_.last);
  std::uint32_t unit_at = 0;
  const UnitMatch per = told_per_before(q, unit_at);  // "Mỗi tấn lúa bán được bảy triệu"
  const bool one_of = priced.unit != q.unit || (per && per.unit->dimension != Dimension::duration);
  const bool price = !rate && one_of && !words_.near_before(text_, range_.first, q.tokens.first, 2, Context::person);
  // Of thousands less is counted in money: only right behind a word for it.
  const bool thousands = scale.value < 1e6;
  if (thousands && !price && (rate || !words_.near_before(text_, range_.first, q.tokens.first, 4, Context::money))) return;
  // "dân số 90 triệu", but "vụ tiền nước 19 triệu"
  if (words_.near_before(text_, range_.first, q.tokens.first, 5, Context::person) &&
      !words_.near_before(text_, range_.first, q.tokens.first, 2, Context::money))
    return;
  const std::uint32_t reach = scale.value >= 1e9 ? 12 : 5;  // what is counted in thousands of millions is mostly money
  if (!price && !beside && q.value < 1e13 && !words_.near_before(text_, range_.first, q.tokens.first, reach, Context::money)) return;
  q.dimension = unit->dimension;
  q.unit = rate ? std::string(unit->base) + q.unit : std::string(unit->base);
  q.written_unit = unit->name;
  if (price) per_behind(q, range_.last);
  if (!rate) per_before(q);
}

// "ba người | chết", "five | injured".
void QuantityReader::take_state(QuantityExpression& q) const {
  const std::uint32_t at = q.of.empty() ? q.tokens.last : q.of.last;
  if (q.dimension != Dimension::count || at >= range_.last || token(at).line_start) return;
  if (!q.of.empty() && words_.length(text_, q.of.first, Context::company) > 0) return;  // "hai vợ chồng | chết": they are known without it
  const std::uint32_t length = words_.length(text_, at, Context::state);
  if (length > 0 && at + length <= range_.last) q.state = {at, at + length};
}

// Nothing else stands in the range.
bool QuantityReader::stands_alone(const QuantityExpression& q) const {
  if (!whole_) return false;
  auto is_mark = [&](std::uint32_t i) { return token(i).kind == text::TokenKind::punctuation; };
  for (std::uint32_t i = range_.first; i < q.tokens.first; ++i) {
    if (!is_mark(i)) return false;
  }
  for (std::uint32_t i = q.tokens.last; i < range_.last; ++i) {
    if (!is_mark(i) && numbers_.of(token(i)).role != NumberRole::of) return false;
  }
  return true;
}

// "một tháng qua", but "một ngày | nghỉ dưỡng": the word is no part of a longer one.
bool QuantityReader::lasts_behind(const QuantityExpression& q) const {
  const std::uint32_t length = words_.length(text_, q.tokens.last, Context::lasting);
  return length > 0 && lexicon::concept_phrases(language_).longest(text_.tokens(), q.tokens.last).length <= length;
}

// "một", "one" and "a" are often no more than articles.
bool QuantityReader::article_counts(const QuantityExpression& q) const {
  const bool article = numbers_.of(token(q.number.first)).role == NumberRole::article;
  const bool bounded = q.tokens.first < q.number.first;
  // "một tháng thu nhập 30 triệu" tells how often; "sau một tháng" how long.
  const bool lasts =
      !words_.has(Context::lasting) || words_.ends_before(text_, range_.first, q.tokens.first, Context::lasting) > 0 || lasts_behind(q);
  if (!article && q.dimension == Dimension::duration && !bounded && q.tokens.last == q.number.last + 1 && !lasts) return stands_alone(q);
  if (q.dimension != Dimension::count && q.dimension != Dimension::ordinal) {
    if (!article || bounded || q.dimension != Dimension::duration || q.tokens.first == range_.first) return !article || bounded || stands_alone(q);
    return words_.ends_before(text_, range_.first, q.tokens.first, Context::year) > 0;  // "for a week" is one, "twice a week" is none
  }
  if (bounded) return !q.of.empty();
  std::uint32_t at = q.number.last;
  if (words_.length(text_, at, Context::state) > 0 || ends_a_list(q)) return true;
  for (std::uint32_t n = 0; n < 4 && at < range_.last; ++n) {  // "một người chết", "one more soldier was killed"
    const std::uint32_t person = words_.length(text_, at, Context::person);
    const std::uint32_t more = words_.length(text_, at, Context::more);
    if (person + more == 0) return n > 0 && words_.length(text_, at, Context::state) > 0;
    at += std::max(person, more);
  }
  return at < range_.last && words_.length(text_, at, Context::state) > 0;
}

// "6 dự án biệt thự và | một dự án căn hộ": the last of what is counted.
bool QuantityReader::ends_a_list(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first;
  if (q.of.empty() || before_ == 0 || before_ >= at || words_.length(text_, at - 1, Context::list) != 1) return false;
  constexpr std::uint32_t reach = 4;  // what else tells the noun before from others
  if (at - 1 > before_ + reach) return false;
  for (std::uint32_t i = before_; i + 1 < at; ++i) {
    if (token(i).kind != text::TokenKind::word || words_.length(text_, i, Context::stop) > 0) return false;
  }
  return true;
}

bool QuantityReader::in_words(const QuantityExpression& q) const {
  for (std::uint32_t i = q.number.first; i < q.number.last; ++i) {
    if (is_number(i)) return false;
  }
  return true;
}

// "the number of dead stands at eight", "số người chết là tám": what is counted stands before, and nothing behind.
bool QuantityReader::is_opened(const QuantityExpression& q) const {
  static const lexicon::HashedTables tables("numbers_of.tsv");
  const auto& openers = tables.of(language_);
  constexpr std::uint32_t reach = 12;
  const std::uint32_t end = q.number.last;
  if (end < range_.last && token(end).kind != text::TokenKind::punctuation && !token(end).line_start) return false;
  for (std::uint32_t at = q.number.first; at-- > range_.first && q.number.first - at <= reach;) {
    if (token(at).kind == text::TokenKind::punctuation) return false;
    const auto opener = openers.longest(text_.tokens(), at);
    if (opener && at + opener.length < q.number.first) return true;
  }
  return false;
}

bool QuantityReader::counts_something(const QuantityExpression& q) const {
  if (q.dimension == Dimension::count && q.value == 1 && words_.length(text_, q.number.last, Context::some) > 0) return false;
  if (stands_alone(q)) return !is_list_number(q);
  const bool words = in_words(q);
  const NumberRole role = numbers_.of(token(q.number.first)).role;
  const bool one = words && q.written_value == 1 && q.number.size() == 1 && (role == NumberRole::digit || role == NumberRole::article);
  if (one) return article_counts(q);
  if (q.dimension == Dimension::ordinal) return true;
  if (q.dimension != Dimension::count || !words) return true;
  constexpr double most_named = 9;  // "the seventy-four artefacts" are counted
  if (q.value <= most_named && words_.ends_before(text_, range_.first, q.tokens.first, Context::both) > 0) {
    if (q.of.empty() || words_.names_nothing(text_, q.of.first, q.of.last, false)) return false;  // "cả hai | nhảy xuống"
    if (words_.ends_before(text_, range_.first, q.tokens.first, Context::all_of) == 0) return false;
  }
  const bool bounded = q.tokens.first < q.number.first;
  const bool more = q.number.last < range_.last && words_.length(text_, q.number.last, Context::more) > 0;
  const bool half = q.written_value == 0.5 && q.number.size() == 1;
  if (half) {  // "nearly half of the voters"; but no half brother, and no "lower half of the table"
    const std::uint32_t at = q.number.first;
    const bool opens = at == range_.first || token(at).line_start || token(at - 1).kind == text::TokenKind::punctuation;
    return !q.of.empty() && (bounded || (more && (opens || words_.ends_before(text_, range_.first, at, Context::stop) > 0)));
  }
  if (more || words_.length(text_, q.number.last, Context::state) > 0) return true;  // "three of his four goals", "five injured"
  return !q.of.empty() || bounded || q.value > 10 || q.value != std::floor(q.value) || is_opened(q);
}

}  // namespace dateline::values
