// Numbers that are no quantities: codes, labels, addresses, years and numbers of lists. In: a number and the tokens around it. Out: a verdict.
// Proved by tests/quantities_test.cpp.
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
  if (at + 2 < range_.last && token(at + 1).is("+") && token(at + 2).kind == text::TokenKind::number && glued(at + 2)) return at + 3;
  // "21g30": an hour with its minutes; but "500m2" and "1m79" are measures.
  const bool letter = glued(at + 1) && token(at + 1).kind == text::TokenKind::word && token(at + 1).form.size() == 1;
  if (letter && glued(at + 2) && is_number(at + 2) && units_.behind(text_, at + 1, range_.last, 1).end != at + 3 && !has_decimals_behind(at + 1))
    return at + 3;
  if (at + 2 < range_.last && token(at + 1).is(":") && glued(at + 1) && is_number(at + 2) && token(at + 2).form.size() == 2)
    return at + 3;  // "22: 46"
  std::uint32_t end = at + 1;
  int parts = 1;
  bool clock = false;
  while (joins(end) && glued(end + 1) && is_number(end + 1)) {
    clock = clock || token(end).is(":");
    ++parts;
    end += 2;
  }
  if (parts == 1) return behind_telephone(at);
  if (race_time(at, range_.last)) return at;
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

// "hôm nay (23.5)": a day and a month, where the comma parts decimals.
bool QuantityReader::is_dotted_date(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first;
  if (!numbers_.comma_is_decimal() || q.number.size() != 1 || at == range_.first || !token(at - 1).is("(")) return false;
  if (at + 1 >= range_.last || !token(at + 1).is(")")) return false;
  const std::string_view form = token(at).form;
  const std::size_t point = form.find('.');
  if (point == std::string_view::npos || !is_digits(form.substr(0, point)) || !is_digits(form.substr(point + 1))) return false;
  const double day = read_digits(form.substr(0, point), true, false).value_or(0),
               month = read_digits(form.substr(point + 1), true, false).value_or(0);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

// "(148 Hoàng Quốc Việt, quận Cầu Giấy)": the number of a house.
bool QuantityReader::is_address(const QuantityExpression& q) const {
  const std::uint32_t next = q.number.last;
  if (!q.of.empty() || !is_number(q.number.first) || q.bound != Bound::exact || next >= range_.last || q.upper) return false;
  if (token(next).kind != text::TokenKind::word || !token(next).capital || token(next).line_start) return false;
  const std::uint32_t at = q.tokens.first;
  return at > range_.first && (token(at - 1).is("(") || token(at - 1).is(",") || token(at - 1).is(":"));
}

// "90B1": a capital among digits, all in one word that ends right before `end`.
bool QuantityReader::is_plate(std::uint32_t end) const {
  bool letter = false, digits = false;
  for (std::uint32_t at = end; at > range_.first; --at) {
    const text::Token& part = token(at - 1);
    if (part.kind == text::TokenKind::punctuation) return false;
    letter = letter || (part.kind == text::TokenKind::word && part.capital && part.form.size() == 1);
    digits = digits || part.kind == text::TokenKind::number;
    if (part.space_before) return letter && digits;
  }
  return false;
}

// “hai mặt”: a number in words and its noun are all that stands between quotation marks, so that they are a term.
bool QuantityReader::is_term(const QuantityExpression& q) const {
  const std::uint32_t first = q.tokens.first, last = q.of.last;
  if (q.of.empty() || !in_words(q) || !q.state.empty() || first == range_.first || last >= range_.last) return false;
  const auto opens = [](const text::Token& mark) { return mark.is("“") || mark.is("\"") || mark.is("'") || mark.is("‘"); };
  const auto closes = [](const text::Token& mark) { return mark.is("”") || mark.is("\"") || mark.is("'") || mark.is("’"); };
  return opens(token(first - 1)) && closes(token(last)) && !token(first).space_before && !token(last).space_before;
}

bool QuantityReader::is_code(const QuantityExpression& q) const {
  const std::uint32_t first = q.number.first;
  const text::Token& number = token(first);
  if (number.kind != text::TokenKind::number) return false;
  if (first > 0 && !number.space_before && q.tokens.first == first) {
    const text::Token& before = token(first - 1);
    const bool joint = is_dash(first - 1) || before.is("/") || before.is(".") || before.is("_");
    const bool word_before = first > 1 && !before.space_before && token(first - 2).kind != text::TokenKind::punctuation;
    if (joint && word_before && token(first - 2).kind == text::TokenKind::word) {  // "Su-27", but "magnitude-6.3"
      return words_.ends_before(text_, range_.first, first - 1, Context::magnitude) == 0;
    }
    if (before.is("#") || before.is("@") || before.is("_") || before.is("=") || before.is("№") || before.is(":")) return true;
    if (before.kind == text::TokenKind::word) return true;
  }
  // A number plate, "29A – 504", and the low end of a range whose other end belongs to a time.
  if (first > range_.first + 1 && is_dash(first - 1) && is_plate(first - 1)) return true;
  if (!whole_ && q.tokens.last + 1 == range_.last && is_dash(q.tokens.last) && glued(q.tokens.last)) return true;
  const bool nought = number.form.size() > 2 && number.form.front() == '0' && number.form.find_first_of(".,") == std::string_view::npos;
  if ((nought && !(number.form.size() <= 4 && stands_alone(q))) || number.form.size() > 15) return true;
  if (q.dimension != Dimension::count || q.tokens.last >= text_.size() || token(q.tokens.last).space_before) return false;
  const text::Token& next = token(q.tokens.last);  // "17A", "5G", "12-Howard"
  if (is_dash(q.tokens.last) && glued(q.tokens.last + 1) && token(q.tokens.last + 1).capital) return true;
  return next.kind == text::TokenKind::word && q.tokens.last == q.number.last && (next.capital || next.form.size() <= 2);
}

// "lúc 8g", "đến 22h": an hour of the day, not a mass or a while.
bool QuantityReader::is_clock(const QuantityExpression& q) const {
  const UnitMatch unit = units_.behind(text_, q.number.last, range_.last, q.written_value);
  const bool hour =
      unit && unit.unit->clock && q.written_value < 24 && q.written_upper.value_or(0) <= 24 && q.written_value == std::floor(q.written_value);
  if (hour && words_.ends_before(text_, range_.first, q.number.first, Context::clock) > 0) return true;
  // "Mười giờ, nước tới bậu cửa", "bán hết trước tám giờ": alone before a mark, or behind a word for what comes before.
  const std::uint32_t next = q.tokens.last;
  const bool named = q.number.last + 1 == next && words_.length(text_, q.number.last, Context::hour) == 1;
  if (!named || q.upper || q.bound != Bound::exact || q.written_value > 24 || q.written_value != std::floor(q.written_value)) return false;
  const bool opens = q.tokens.first == range_.first && next < range_.last && token(next).is(",");
  return opens || words_.ends_before(text_, range_.first, q.number.first, Context::before_hour) > 0;
}

bool QuantityReader::is_digit_word(std::uint32_t at) const {
  const NumberRole role = numbers_.of(token(at)).role;
  return role == NumberRole::digit || role == NumberRole::lead || role == NumberRole::behind || role == NumberRole::ten || role == NumberRole::tens;
}

// Behind "tầng", "hạng" a number is an order: "tầng 9", "hạng 32/70".
bool QuantityReader::is_ordered(QuantityExpression& q) const {
  const std::uint32_t at = q.number.first;
  const std::uint32_t order = words_.ends_before(text_, range_.first, at, Context::ordered);
  if (q.upper || q.tokens.first != at || order == 0) return false;
  if (at > range_.first + order && (is_number(at - order - 1) || is_digit_word(at - order - 1))) return false;  // "14 giờ 50 phút 3 thanh niên ..."
  if (q.number.size() > 1 && token(at + 1).is("/")) q.value = q.written_value = read_digits(token(at).form, true, false).value_or(0);
  q.dimension = Dimension::ordinal;
  q.unit = "ordinal";
  q.of = {at - order, at};
  if (order > 1 && words_.length(text_, at - 1, Context::label) + words_.length(text_, at - 1, Context::weak_label) > 0)
    --q.of.last;  // "vị trí số 1"
  return true;
}

// "tầng 4, tòa nhà Vinh Xanh", "Tầng 1 Tòa nhà Vinh Xanh"
bool QuantityReader::is_floor_of_address(const QuantityExpression& q) const {
  const std::uint32_t next = q.tokens.last + (q.tokens.last < range_.last && token(q.tokens.last).is(",") ? 1 : 0);
  if (next >= range_.last || words_.ends_before(text_, range_.first, q.number.first, Context::floor) == 0) return false;
  return words_.length(text_, next, Context::building) > 0;
}

// "Platforms 4 through 7", "phòng 12 và 14": the number before the joining word is a label, so this one is.
bool QuantityReader::joins_labelled(std::uint32_t at) const {
  if (at < range_.first + 3 || words_.length(text_, at - 1, Context::list) != 1 || !is_number(at) || !is_number(at - 2)) return false;
  return words_.ends_before(text_, range_.first, at - 2, Context::label) > 0 ||
         words_.ends_before(text_, range_.first, at - 2, Context::weak_label) > 0;
}

// "các tháng 1, 2, 3 và 4", "quận 1, 3": bare digits behind a comma, where the number before it is a label or goes on with one.
bool QuantityReader::lists_labels(std::uint32_t at) const {
  constexpr std::uint32_t reach = 4, longest = 2;  // syllables of a label, and digits of such a number
  const auto bare = [&](std::uint32_t i) { return is_number(i) && is_digits(token(i).form) && token(i).form.size() <= longest; };
  while (at >= 3 && bare(at) && (token(at - 1).is(",") || words_.length(text_, at - 1, Context::list) == 1) && bare(at - 2)) {
    at -= 2;
    const std::uint32_t first = at > reach ? at - reach : 0;  // a time that was taken may stand before
    if (words_.ends_before(text_, first, at, Context::label) + words_.ends_before(text_, first, at, Context::weak_label) > 0) return true;
  }
  return false;
}

// Behind "Điều", "số", "Flight" a number is a name, unless a unit or people follow.
bool QuantityReader::is_labelled(const QuantityExpression& q) const {
  const std::uint32_t at = q.tokens.first;
  const std::uint32_t next = q.number.last;
  if (next < range_.last && words_.length(text_, next, Context::person) > 0) return false;
  if (at < q.number.first) return false;  // "cung cấp hơn 660 căn": a name has no bound
  const bool dotted = at > range_.first + 1 && token(at - 1).is(".") && !token(at - 1).space_before && token(at - 2).capital;
  if (dotted && words_.ends_before(text_, range_.first, at - 1, Context::short_label) > 0) return true;  // "Q. 3"
  // The longer words decide: "con số 5" is no label, "địa chỉ số 5" is one.
  const std::uint32_t no_label = words_.ends_before(text_, range_.first, at, Context::no_label);
  if (words_.ends_before(text_, range_.first, at, Context::label) > no_label) return true;
  if (no_label > 0) return false;
  // "tầng 6 đến 35", "tàu 4032 và 6001": numbers of several things.
  if (q.upper && q.of.empty() && words_.ends_before(text_, range_.first, at, Context::ordered) > 0) return true;
  const bool listed = q.of.empty() && is_number(at) && at > range_.first + 2 && words_.length(text_, at - 1, Context::list) == 1 && is_number(at - 2);
  if (listed && is_digits(token(at).form) && token(at).form.size() > 2 && token(at).form.size() == token(at - 2).form.size()) return true;
  if ((joins_labelled(at) || lists_labels(at)) && q.of.empty() && !q.upper) return true;
  const bool nothing_counted = q.of.empty() || words_.length(text_, next, Context::document) > 0;          // "Km 58 quốc lộ 5"
  const bool inner_capital = at > range_.first + 1 && token(at - 1).capital && !token(at - 1).line_start;  // "Vùng 2, Vùng 3 yêu cầu"
  if ((nothing_counted || inner_capital) && words_.ends_before(text_, range_.first, at, Context::weak_label) > 0) return true;
  // "Điều 18 quy định", but "điều 18 xe cứu hỏa".
  if (words_.ends_before(text_, range_.first, at, Context::verb_label) > 0) {
    return nothing_counted || inner_capital || !numbers_.lead_is_digit(text_, next);
  }
  if (at > range_.first + 1 && is_dash(at - 1) && token(at - 2).capitals && q.of.empty()) return true;  // "QN - 7038"
  if (at == range_.first || !is_number(q.number.first) || !q.of.empty() || q.upper) return false;
  const text::Token& before = token(at - 1);  // "Boeing 777", "MS 804"
  return before.kind == text::TokenKind::word && before.capital && !token(at).line_start && (before.capitals || !before.line_start) &&
         at - 1 > range_.first;
}

// "First Street", "Second World War".
bool QuantityReader::is_named_order(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first, next = q.number.last;
  return q.dimension == Dimension::ordinal && in_words(q) && token(at).capital && next < range_.last && token(next).kind == text::TokenKind::word &&
         token(next).capital && token(next).space_before && !token(next).line_start;
}

// "bộ binh 5", "Cảnh sát biển 4033": bare digits behind a noun are its name, where the language numbers things so; behind a verb or a noun of
// values ("điểm", "giá") they are a figure.
bool QuantityReader::numbers_a_noun(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first;
  // "cảnh sát biển 2 | chia sẻ", "... 2 | bày tỏ: ..."
  const bool speaks = q.of.last < range_.last && token(q.of.last).is(":");
  const bool counts = !q.of.empty() && !words_.names_nothing(text_, q.of.first, q.of.last, !speaks);
  if (counts || !is_number(at) || q.number.size() != 1 || q.upper || q.bound != Bound::exact || !words_.has(Context::valued)) return false;
  if (at == range_.first || token(at - 1).kind != text::TokenKind::word || token(at).line_start || !is_digits(token(at).form)) return false;
  if (words_.length(text_, q.number.last, Context::state) > 0) return false;
  for (const Context role : {Context::valued, Context::stop, Context::end, Context::state, Context::change, Context::score, Context::no_label}) {
    if (words_.ends_before(text_, range_.first, at, role) > 0) return false;
  }
  return true;
}

// "Công ty xây dựng 69 Hà Nội", "10 Downing Street": a number before a name of several words belongs to it.
bool QuantityReader::is_part_of_a_name(const QuantityExpression& q) const {
  const std::uint32_t next = q.number.last;
  if (!q.of.empty() || !is_number(q.number.first) || q.number.size() != 1 || q.bound != Bound::exact || next + 1 >= range_.last) return false;
  const auto name = [&](std::uint32_t at) {
    return token(at).kind == text::TokenKind::word && token(at).capital && token(at).space_before && !token(at).line_start;
  };
  return name(next) && name(next + 1) && !token(next).capitals;
}

bool QuantityReader::is_year(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first;
  if (!is_number(at) || token(at).form.size() != 4 || token(at).form.find_first_not_of("0123456789") != std::string_view::npos) return false;
  if (q.value < 1000 || q.value > 2100 || stands_alone(q)) return false;
  if (words_.ends_before(text_, range_.first, at, Context::year) > 0) return true;
  if (at > range_.first + 1 && token(at - 1).capital && token(at - 1).kind == text::TokenKind::word && !token(at - 1).line_start)
    return true;  // "Rio 2016"
  if (q.bound != Bound::exact) return false;
  // "Cúp thế giới 2016 lần này": only a round number, or one of people, is a count without separators.
  return q.of.empty() || (std::fmod(q.value, 100) != 0 && q.value >= 1900 && words_.length(text_, q.number.last, Context::person) == 0);
}

// "7. Tính đến nay, ...": the number of what the sentence is, not of what it tells.
bool QuantityReader::is_item_label(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.first, behind = at + 2;
  if (at != range_.first || !is_number(at) || q.number.size() != 1 || token(at).form.size() > 2 || behind >= range_.last) return false;
  const text::Token& next = token(behind);
  return (token(at + 1).is(".") || token(at + 1).is(")")) && glued(at + 1) && next.kind != text::TokenKind::punctuation && !next.line_start;
}

// "trong 2 ngày 8 và 11-4", "trong 3 năm 2013, 2014 và 2015": the days themselves follow.
bool QuantityReader::is_part_of_a_date(const QuantityExpression& q) const {
  if (whole_ || q.dimension != Dimension::count || q.tokens.last != range_.last || range_.last >= text_.size()) return false;
  const UnitMatch unit = units_.behind(text_, range_.last, static_cast<std::uint32_t>(text_.size()), q.value);
  return unit && unit.unit->dimension == Dimension::duration && q.value < 10;
}

// "2." alone on its line.
bool QuantityReader::is_list_number(const QuantityExpression& q) const {
  const std::uint32_t at = q.number.last;
  return q.dimension == Dimension::count && q.number.size() == 1 && is_number(q.number.first) && q.bound == Bound::exact && at < range_.last &&
         (token(at).is(".") || token(at).is(")"));
}

}  // namespace dateline::values
