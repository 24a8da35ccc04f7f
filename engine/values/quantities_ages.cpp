// Numbers that are ages, with or without a word that says so, and magnitudes. In: a number and the words around it. Out: its dimension.
// Proved by tests/quantities_test.cpp and tests/counted_noun_test.cpp.
#include <algorithm>
#include <cmath>

#include "lexicon/concepts.hpp"
#include "values/quantities_reader.hpp"

namespace dateline::values {

bool QuantityReader::is_change(std::uint32_t at) const { return words_.near_before(text_, range_.first, at, 6, Context::change); }

// "lên 9", "aged 71"; "magnitude 6.3".
void QuantityReader::take_age(QuantityExpression& q, const std::optional<PendingBound>& pending) const {
  if (q.dimension == Dimension::age && tells_a_difference(q)) {
    q.dimension = Dimension::duration;
    q.unit = "year";
    q.difference = true;
    return;
  }
  if (q.dimension != Dimension::count || q.vague || q.tokens.last != q.number.last) return;
  const std::uint32_t next = q.tokens.last;
  const bool noun_next = next < range_.last && token(next).kind == text::TokenKind::word && words_.length(text_, next, Context::stop) == 0;
  const std::uint32_t hyphen = q.tokens.first > range_.first && is_dash(q.tokens.first - 1) && glued(q.tokens.first) ? 1 : 0;  // "magnitude-6.3"
  if (words_.ends_before(text_, range_.first, q.tokens.first - hyphen, Context::magnitude) > 0 && q.value < 11) {
    q.dimension = Dimension::magnitude;
    q.unit = "magnitude";
    return;
  }
  if (q.value > 120 || q.value != std::floor(q.value)) return;
  if (!noun_next && behind_person(q, pending)) {
    q.dimension = Dimension::age;
    q.unit = "years-old";
    return;
  }
  if (noun_next) return;
  const bool apposition = next >= range_.last || token(next).kind == text::TokenKind::punctuation;
  const bool sure = words_.ends_before(text_, range_.first, q.tokens.first, Context::age_sure) > 0;  // "qua đời ở tuổi 93 và ..."
  if (!sure && !(apposition && (age_in_commas(q) || behind_age_word(q)))) return;
  q.dimension = Dimension::age;
  q.unit = "years-old";
}

// "kém 3 tuổi", "lớn hơn Fabregas đến 12 tuổi"; but "hơn 12 tuổi".
bool QuantityReader::tells_a_difference(const QuantityExpression& q) const {
  if (words_.ends_before(text_, range_.first, q.tokens.first, Context::age_gap) > 0) return true;
  constexpr std::uint32_t reach = 6;
  for (std::uint32_t back = 2; back <= reach && q.tokens.first >= range_.first + back; ++back) {
    const std::uint32_t at = q.tokens.first - back;
    if (token(at).kind != text::TokenKind::word || token(at + 1).kind != text::TokenKind::word) return false;
    const std::uint32_t gap = std::max(words_.length(text_, at, Context::age_gap), words_.length(text_, at, Context::age_than));
    if (gap > 0) return at + gap < q.tokens.first || words_.length(text_, at, Context::age_gap) > 0;
  }
  return false;
}

// "bà Hương (41, ngụ quận 2)", "ông Lê, 41, trú tại Huế": between a name and where he lives.
bool QuantityReader::before_home(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first, next = q.tokens.last;
  if (!is_number(at) || at < range_.first + 2 || q.upper || q.value < 1) return false;
  const bool opened = token(at - 1).is("(") || (token(at - 1).is(",") && !token(at - 1).space_before);
  return opened && token(at - 2).capital && next + 1 < range_.last && token(next).is(",") && words_.length(text_, next + 1, Context::home) > 0;
}

// "Robert Pitman, 24, from the town", "the boy, 10, drowned".
bool QuantityReader::age_in_commas(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first, next = q.tokens.last;
  if (before_home(q)) return true;
  if (!is_number(at) || at < range_.first + 2 || !token(at - 1).is(",") || token(at - 1).space_before) return false;
  if (next >= range_.last || !token(next).is(",") || numbers_.comma_is_decimal()) return false;
  if ((token(at - 2).capital && q.value >= 10) || words_.ends_before(text_, range_.first, at - 1, Context::person) > 0) return true;
  if (words_.ends_before(text_, range_.first, at - 1, Context::one_person) > 0) return q.value >= 10;
  const auto known = lexicon::concept_phrases(language_).longest_stemmed(text_.tokens(), at - 2);  // "her captain, 41, had ..."
  return q.value >= 10 && known && known.length == 1 && lexicon::concept_class(*known.value) == lexicon::ConceptClass::people;
}

// "a man of 58", "people over 65": a number of years behind a person or people.
bool QuantityReader::behind_person(const QuantityExpression& q, const std::optional<PendingBound>& pending) const {
  if (q.upper || !is_number(q.number.first) || q.value < 10 || q.value > 110) return false;
  const bool bounded = pending && pending->end == q.tokens.first;
  const std::uint32_t first = bounded ? pending->first : q.tokens.first;
  if (first == range_.first) return false;
  if (bounded) return words_.ends_before(text_, range_.first, first, Context::person) > 0;
  return numbers_.of(token(first - 1)).role == NumberRole::of && words_.ends_before(text_, range_.first, first - 1, Context::one_person) > 0;
}

// "lên 9", "aged 71"; but "tăng từ 10 lên 15" tells of no age.
bool QuantityReader::behind_age_word(const QuantityExpression& q) const {
  const std::uint32_t at = q.tokens.first;
  constexpr std::uint32_t reach = 8;  // "Độ tuổi trung bình của nhân viên là 26"
  for (std::uint32_t back = 1; !is_change(at) && back <= reach && at >= range_.first + back; ++back) {
    if (token(at - back).kind == text::TokenKind::punctuation) break;
    if (words_.length(text_, at - back, Context::age_named) > 0) return true;
  }
  if (words_.ends_before(text_, range_.first, at, Context::age) == 0) return false;
  return !is_change(at) || words_.near_before(text_, range_.first, at - 1, 5, Context::age);
}

}  // namespace dateline::values
