// What the words around a number make of it. In: a measured quantity and its place. Out: its bound, counted noun and age; or the verdict that it is a
// name, a code, a year or an article. Proved by tests/quantities_test.cpp.
#include <algorithm>
#include <cmath>

#include "values/quantities_reader.hpp"

namespace dateline::values {

// Digits that are glued to other things are codes: "24/7", "Su-27", "10:30", "3-4-3", "17A", "#5".
std::uint32_t QuantityReader::skip_code(std::uint32_t at) const {
  if (!is_number(at)) return at;
  auto joins = [&](std::uint32_t i) {
    return i < range_.last && (token(i).is("/") || token(i).is(":") || is_dash(i) || token(i).is(".")) && glued(i);
  };
  // A minute of a match: "78'", "90 +3".
  if (glued(at + 1) && (token(at + 1).is("'") || token(at + 1).is("’") || token(at + 1).is("′"))) return at + 2;
  if (at > range_.first + 1 && token(at - 1).is("+") && token(at - 2).kind == text::TokenKind::number) return at + 1;
  std::uint32_t end = at + 1;
  int parts = 1;
  bool clock = false;
  while (joins(end) && glued(end + 1) && is_number(end + 1)) {
    clock = clock || token(end).is(":");
    ++parts;
    end += 2;
  }
  if (parts == 1) return behind_telephone(at);
  if (parts > 2 || clock) return end;
  // "1/3" is a fraction and "5-7" a range; "20-5" and "24/7" are neither.
  if (score(at, range_.last)) return at;
  const std::string_view second = token(at + 2).form;  // "1-2016" is a month or a quarter of a year
  if (is_dash(at + 1) && second.size() == 4 && token(at).form.size() < 3 && (second.starts_with("19") || second.starts_with("20"))) return end;
  const auto n = numeral_at(text_, at, range_.last, language_);
  return n && n->tokens.last >= end ? at : end;
}

// "0986 603 818", "024 3825 1234".
std::uint32_t QuantityReader::behind_telephone(std::uint32_t at) const {
  if (!token(at).form.starts_with('0') || token(at).form.size() < 3 || token(at).form.find_first_of(".,") != std::string_view::npos) return at;
  std::uint32_t end = at + 1;
  while (is_number(end) && token(end).form.size() > 1) ++end;
  return end > at + 1 ? end : at;
}

// "(148 Hoàng Quốc Việt, quận Cầu Giấy)": the number of a house.
bool QuantityReader::is_address(const QuantityExpression& q) const {
  const std::uint32_t next = q.number.last;
  if (!q.of.empty() || !is_number(q.number.first) || q.bound != Bound::exact || next >= range_.last || q.upper) return false;
  if (token(next).kind != text::TokenKind::word || !token(next).capital || token(next).line_start) return false;
  const std::uint32_t at = q.tokens.first;
  return at > range_.first && (token(at - 1).is("(") || token(at - 1).is(",") || token(at - 1).is(":"));
}

bool QuantityReader::is_code(const QuantityExpression& q) const {
  const std::uint32_t first = q.number.first;
  const text::Token& number = token(first);
  if (number.kind != text::TokenKind::number) return false;
  if (first > 0 && !number.space_before && q.tokens.first == first) {
    const text::Token& before = token(first - 1);
    const bool joint = is_dash(first - 1) || before.is("/") || before.is(".") || before.is("_");
    const bool word_before = first > 1 && !before.space_before && token(first - 2).kind != text::TokenKind::punctuation;
    if (joint && word_before && token(first - 2).kind == text::TokenKind::word) return true;  // "Su-27"
    if (before.is("#") || before.is("@") || before.is("_") || before.is("=") || before.is("№") || before.is(":")) return true;
    if (before.kind == text::TokenKind::word) return true;
  }
  // A number plate, "29A – 504", and the low end of a range whose other end belongs to a time.
  if (first > range_.first + 2 && is_dash(first - 1) && token(first - 2).capital && token(first - 2).form.size() == 1 &&
      token(first - 3).kind == text::TokenKind::number && !token(first - 2).space_before) {
    return true;
  }
  if (!whole_ && q.tokens.last + 1 == range_.last && is_dash(q.tokens.last) && glued(q.tokens.last)) return true;
  const bool nought = number.form.size() > 2 && number.form.front() == '0' && number.form.find_first_of(".,") == std::string_view::npos;
  if (nought || number.form.size() > 15) return true;
  if (q.dimension != Dimension::count || q.tokens.last >= text_.size() || token(q.tokens.last).space_before) return false;
  const text::Token& next = token(q.tokens.last);  // "17A", "5G", "12-Howard"
  if (is_dash(q.tokens.last) && glued(q.tokens.last + 1) && token(q.tokens.last + 1).capital) return true;
  return next.kind == text::TokenKind::word && q.tokens.last == q.number.last && (next.capital || next.form.size() <= 2);
}

// Behind "Điều", "số", "Flight" a number is a name, unless a unit or people follow. Behind "tầng" it is an order.
bool QuantityReader::is_labelled(QuantityExpression& q) const {
  const std::uint32_t at = q.tokens.first;
  if (words_.ends_before(text_, range_.first, at, Context::ordered) && q.number.first == at) {
    q.dimension = Dimension::ordinal;
    q.unit = "ordinal";
    q.of = {at - 1, at};
    return true;
  }
  const std::uint32_t next = q.number.last;
  if (next < range_.last && words_.length(text_, next, Context::person) > 0) return false;
  if (at < q.number.first) return false;  // "cung cấp hơn 660 căn": a name has no bound
  if (words_.ends_before(text_, range_.first, at, Context::no_label)) return false;
  if (words_.ends_before(text_, range_.first, at, Context::label)) return true;
  if (q.of.empty() && words_.ends_before(text_, range_.first, at, Context::weak_label)) return true;
  if (at > range_.first + 1 && is_dash(at - 1) && token(at - 2).capitals && q.of.empty()) return true;  // "QN - 7038"
  if (at == range_.first || !is_number(q.number.first) || !q.of.empty() || q.upper) return false;
  const text::Token& before = token(at - 1);  // "Boeing 777", "MS 804"
  return before.kind == text::TokenKind::word && before.capital && !token(at).line_start && (before.capitals || !before.line_start) &&
         at - 1 > range_.first;
}

bool QuantityReader::is_year(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first;
  if (!is_number(at) || token(at).form.size() != 4 || token(at).form.find_first_not_of("0123456789") != std::string_view::npos) return false;
  if (q.value < 1000 || q.value > 2100 || stands_alone(q)) return false;
  if (words_.ends_before(text_, range_.first, at, Context::year)) return true;
  if (at > range_.first + 1 && token(at - 1).capital && token(at - 1).kind == text::TokenKind::word && !token(at - 1).line_start)
    return true;  // "Rio 2016"
  return q.of.empty() && q.bound == Bound::exact;
}

bool QuantityReader::is_change(std::uint32_t at) const { return words_.near_before(text_, range_.first, at, 6, Context::change); }

// "45 (bốn mươi lăm)": the same number again in brackets.
void QuantityReader::take_repetition(QuantityExpression& q) const {
  const std::uint32_t at = q.number.last;
  if (q.tokens.last != at || at + 2 >= range_.last || !token(at).is("(")) return;
  const std::optional<Numeral> again = numeral_at(text_, at + 1, range_.last, language_);
  if (!again || again->value != q.value || again->tokens.last >= range_.last || !token(again->tokens.last).is(")")) return;
  q.tokens.last = again->tokens.last + 1;
}

// "lên 9", "aged 71"; "magnitude 6.3".
void QuantityReader::take_age(QuantityExpression& q) const {
  if (q.dimension != Dimension::count || q.vague || q.tokens.last != q.number.last) return;
  const std::uint32_t next = q.tokens.last;
  const bool noun_next = next < range_.last && token(next).kind == text::TokenKind::word && words_.length(text_, next, Context::stop) == 0;
  if (words_.ends_before(text_, range_.first, q.tokens.first, Context::magnitude) && q.value < 11) {
    q.dimension = Dimension::magnitude;
    q.unit = "magnitude";
    return;
  }
  if (noun_next || q.value > 120 || q.value != std::floor(q.value)) return;
  const bool apposition = next >= range_.last || token(next).kind == text::TokenKind::punctuation;
  // "Robert Pitman, 24, from the town"
  const std::uint32_t at = q.number.first;
  const bool in_commas = is_number(at) && at > range_.first + 1 && token(at - 1).is(",") && token(at - 2).capital && !token(at - 1).space_before &&
                         next < range_.last && token(next).is(",") && q.value >= 10 && !numbers_.comma_is_decimal();
  if (!apposition || !(in_commas || words_.ends_before(text_, range_.first, q.tokens.first, Context::age))) return;
  q.dimension = Dimension::age;
  q.unit = "years-old";
}

void QuantityReader::take_bounds(QuantityExpression& q, const std::optional<PendingBound>& pending) const {
  const bool measured = q.dimension != Dimension::count;
  if (pending && pending->end == q.tokens.first) {
    const BoundWord& word = pending->word;
    const bool holds = (!word.large || measured || q.value >= 10) && !(word.not_duration && q.dimension == Dimension::duration);
    if (holds) {
      q.bound = word.bound;
      q.near = word.near;
      q.tokens.first = pending->first;
    }
  }
  const std::uint32_t at = q.tokens.last;
  if (at >= range_.last || token(at).line_start) return;
  const auto after = words_.bound_after(text_, at);
  if (!after || at + after.length > range_.last) return;
  if (token(at).is("+") && token(at).space_before) return;
  q.bound = after.value->bound;
  q.near = after.value->near;
  q.tokens.last = at + after.length;
}

void QuantityReader::take_noun(QuantityExpression& q) const {
  std::uint32_t at = q.tokens.last;
  if (at >= range_.last || token(at).line_start) return;
  if (const std::uint32_t more = words_.length(text_, at, Context::more); more > 0) at += more;
  const bool hyphen = at + 1 < range_.last && is_dash(at) && glued(at) && glued(at + 1);
  q.of = words_.noun_phrase(text_, hyphen ? at + 1 : at, range_.last, language_);
  if (q.of.empty()) return;
  q.written_unit = token(q.of.first).lower;
  if (q.bound != Bound::exact) return;
  const auto after = words_.bound_after(text_, q.of.last);  // "5 người trở lên"
  if (after && q.of.last + after.length <= range_.last) q.bound = after.value->bound;
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

// "một", "one" and "a" are often no more than articles.
bool QuantityReader::article_counts(const QuantityExpression& q) const {
  const bool article = numbers_.of(token(q.number.first)).role == NumberRole::article;
  const bool bounded = q.tokens.first < q.number.first;
  if (q.dimension != Dimension::count && q.dimension != Dimension::ordinal) {
    if (!article || bounded || q.dimension != Dimension::duration || q.tokens.first == range_.first) return !article || bounded || stands_alone(q);
    return words_.ends_before(text_, range_.first, q.tokens.first, Context::year);  // "for a week" is one, "twice a week" is none
  }
  if (bounded) return !q.of.empty();
  std::uint32_t at = q.number.last;
  if (words_.length(text_, at, Context::state) > 0) return true;
  for (std::uint32_t n = 0; n < 4 && at < range_.last; ++n) {  // "một người chết", "one more soldier was killed"
    const std::uint32_t person = words_.length(text_, at, Context::person);
    const std::uint32_t more = words_.length(text_, at, Context::more);
    if (person + more == 0) return n > 0 && words_.length(text_, at, Context::state) > 0;
    at += std::max(person, more);
  }
  return at < range_.last && words_.length(text_, at, Context::state) > 0;
}

// "2." alone on its line.
bool QuantityReader::is_list_number(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.last;
  return q.dimension == Dimension::count && q.number.size() == 1 && is_number(q.number.first) && q.bound == Bound::exact && at < range_.last &&
         (token(at).is(".") || token(at).is(")"));
}

bool QuantityReader::counts_something(const QuantityExpression& q) const {
  if (q.dimension == Dimension::count && q.value == 1 && words_.length(text_, q.number.last, Context::some) > 0) return false;
  if (stands_alone(q)) return !is_list_number(q);
  const bool in_words = !is_number(q.number.first);
  const NumberRole role = numbers_.of(token(q.number.first)).role;
  const bool one = in_words && q.written_value == 1 && q.number.size() == 1 && (role == NumberRole::digit || role == NumberRole::article);
  if (one) return article_counts(q);
  if (q.dimension == Dimension::ordinal) return true;
  if (q.dimension != Dimension::count || !in_words) return true;
  if (words_.ends_before(text_, range_.first, q.tokens.first, Context::both)) return false;
  const bool half = q.written_value == 0.5 && q.number.size() == 1;
  if (half) return false;
  if (q.number.last < range_.last && words_.length(text_, q.number.last, Context::more) > 0) return true;  // "three of his four goals"
  return !q.of.empty() || q.tokens.first < q.number.first || q.value > 10 || q.value != std::floor(q.value);
}

}  // namespace dateline::values
