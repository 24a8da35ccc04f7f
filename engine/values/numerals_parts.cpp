// The parts of numbers that are no plain words: digits with separators and suffixes, decimals, fractions, orders, halves and vague numbers.
// In: tokens. Out: NumeralPart. Proved by tests/numerals_test.cpp.
#include <cmath>

#include "values/numeral_reader.hpp"

namespace dateline::values {

NumeralPart NumeralReader::ordinal(std::uint32_t end, double value) {
  NumeralPart part{end, value};
  part.ordinal = true;
  return part;
}

// "thứ 3", "thứ ba"; "thứ tư" takes the digit that else stands only behind tens.
std::optional<NumeralPart> NumeralReader::ordered(std::uint32_t at) const {
  const NumberWord next = word(at);
  if (next.value > 0 && (next.role == NumberRole::behind || next.role == NumberRole::lead)) return ordinal(at + 1, next.value);
  const std::optional<NumeralPart> part = ends(at) ? std::nullopt : part_at(at);
  if (!part || part->vague || part->fraction || part->ordinal || part->value < 1) return std::nullopt;
  NumeralPart out = ordinal(part->end, part->value);
  out.digits = part->digits;
  return out;
}

// "vài chục nghìn", "several hundred": the multipliers behind.
std::optional<NumeralPart> NumeralReader::vague(std::uint32_t at, double least) const {
  std::optional<NumeralPart> part = multiplied(at, least);
  if (!part && least < 2) return std::nullopt;
  if (!part) part = NumeralPart{at, least};
  part->vague = true;
  return part;
}

// "tens of thousands", "hundreds".
std::optional<NumeralPart> NumeralReader::plural(std::uint32_t at) const {
  NumeralPart part{at + 1, word(at, true).value};
  part.vague = true;
  while (part.end + 1 < last_ && word(part.end + 1).role == NumberRole::plural && word(part.end).role == NumberRole::of) {
    part.value *= word(part.end + 1).value;
    part.end += 2;
  }
  return part;
}

std::optional<NumeralPart> NumeralReader::half_of(std::uint32_t at, double value) const {
  std::optional<NumeralPart> part = multiplied(at, value);
  if (part) return part;
  return whole_half(at, value);
}

NumeralPart NumeralReader::whole_half(std::uint32_t end, double value) {
  NumeralPart part{end, value};
  part.fraction = true;
  return part;
}

// Multipliers alone: "chục", "trăm nghìn".
std::optional<NumeralPart> NumeralReader::multiplied(std::uint32_t at, double of) const {
  NumeralPart part{at, of};
  while (multiplies(part.end)) {
    part.value *= word(part.end).value;
    part.scale = word(part.end).value;
    ++part.end;
  }
  if (part.end == at) return std::nullopt;
  part.group = part.value / part.scale;
  return part;
}

// ".77", ",77"
std::optional<NumeralPart> NumeralReader::bare_decimals(std::uint32_t at) const {
  if (!is_number(at + 1) || !glued(at + 1) || !(token(at).space_before || at == 0 || token(at - 1).is("-"))) return std::nullopt;
  const std::string_view form = token(at + 1).form;
  if (form.find_first_of(".,") != std::string_view::npos) return std::nullopt;
  std::optional<double> value = read_digits(form, true, false);
  if (!value) return std::nullopt;
  for (std::size_t i = 0; i < form.size(); ++i) *value /= 10;
  NumeralPart part{at + 2, *value, *value};
  part.digits = true;
  return scaled(with_suffix(part));
}

std::optional<NumeralPart> NumeralReader::digits_at(std::uint32_t at) const {
  const bool decimals_follow = word(at + 1).role == NumberRole::scale || (at + 1 < last_ && token(at + 1).is("%"));
  std::optional<double> value = read_digits(token(at).form, words_.comma_is_decimal(), decimals_follow);
  if (!value) return std::nullopt;
  std::uint32_t end = at + 1;
  // "20, 000" of texts whose commas were set apart: three noughts are no number of their own.
  if (token(at).form.size() <= 3 && end + 1 < last_ && token(end).is(words_.comma_is_decimal() ? "." : ",") && glued(end) &&
      token(end + 1).is("000")) {
    *value *= 1000;
    end += 2;
  }
  NumeralPart part{end, *value, *value};
  part.digits = true;
  if (glued(end) && word(end).role == NumberRole::ending) {
    part.end = end + 1;
    part.ordinal = true;
    return part;
  }
  if (const std::optional<NumeralPart> parted = fraction_behind(part)) return parted;
  if (const std::optional<NumeralPart> decimals = spoken_decimals(end, *value)) return decimals;
  return scaled(with_suffix(part));
}

// "10K", "1.2M": letters that stand right behind the digits.
NumeralPart NumeralReader::with_suffix(NumeralPart part) const {
  if (!glued(part.end)) return part;
  const NumberWord next = word(part.end, true);
  const bool whole = part.value == std::floor(part.value);
  const bool capital = (next.role == NumberRole::suffix_capital || (next.role == NumberRole::suffix_decimal && !whole)) && token(part.end).capital;
  if (next.role != NumberRole::suffix && !capital) return part;
  if (glued(part.end + 1) && token(part.end + 1).kind != text::TokenKind::punctuation) return part;
  part.value = scaled_value(part.value, next.value);
  part.scale = next.value;
  ++part.end;
  return part;
}

// "1/3", "một phần ba", "two thirds", "one in five".
std::optional<NumeralPart> NumeralReader::fraction_behind(const NumeralPart& part) const {
  const std::uint32_t at = part.end;
  if (ends(at)) return std::nullopt;
  if (part.digits && token(at).is("/")) return slashed(part);
  double parts = 0;
  std::uint32_t end = 0;
  if (word(at).role == NumberRole::fraction) {
    if (const std::optional<NumeralPart> below = denominator(at + 1)) parts = below->value, end = below->end;
  } else {
    const std::uint32_t noun = token(at).is("-") && glued(at) ? at + 1 : at;
    const NumberWord named = word(noun);
    const bool one = part.value == 1;
    if (named.role == NumberRole::parts || (named.role == NumberRole::part && one && part_of_a_whole(noun + 1))) parts = named.value, end = noun + 1;
    if (parts == 0) return parts_of_whole(part);
  }
  if (parts < 2 || end > last_) return std::nullopt;
  NumeralPart out{end, part.value / parts};
  out.digits = part.digits;
  out.fraction = true;
  return out;
}

// "8/10" is a fraction; "312/500 đại biểu" are 312 of them, as votes and attendances are told.
std::optional<NumeralPart> NumeralReader::slashed(const NumeralPart& part) const {
  const std::uint32_t at = part.end;
  if (!glued(at) || !glued(at + 1) || !is_number(at + 1)) return std::nullopt;
  if (at + 2 < last_ && (token(at + 2).is("/") || token(at + 2).is("-")) && glued(at + 2)) return std::nullopt;  // a date
  const std::string_view below = token(at + 1).form;
  const double parts = read_digits(below, true, false).value_or(0);
  if (parts < 2 || part.value >= parts || parts != std::floor(parts) || part.value != std::floor(part.value)) return std::nullopt;
  const std::uint32_t next = at + 2;
  const bool noun = !ends(next) && token(next).kind == text::TokenKind::word && !token(next).capital && token(next).space_before;
  const bool like_a_year = below.size() == 4 && parts >= 1900 && parts <= 2100;
  const bool counts = noun && part.value > 1 && parts > 10 && parts != 100 && !like_a_year && below.front() != '0';
  if (!counts && parts > 100) return std::nullopt;
  NumeralPart out{next, counts ? part.value : part.value / parts};
  out.digits = true;
  out.fraction = !counts;
  return out;
}

// "one in five", "four out of five", "nine in ten".
std::optional<NumeralPart> NumeralReader::parts_of_whole(const NumeralPart& part) const {
  const auto out_of = words_.phrase(text_, part.end);
  if (!out_of || out_of.value->role != NumberRole::out_of || part.value != std::floor(part.value)) return std::nullopt;
  const std::uint32_t at = part.end + out_of.length;
  const std::optional<NumeralPart> whole = ends(at) ? std::nullopt : cardinal_or_digits(at);
  if (!whole || whole->value < 2 || whole->value > 1000 || part.value >= whole->value) return std::nullopt;
  // "three in 24 hours" is no part of a whole; round wholes in words are.
  constexpr double any = 1, of_few = 2, few = 5, hundred = 100;  // values of the words
  const double said = out_of.value->value;
  const bool small = said == of_few && (whole->value <= few || whole->value == hundred || whole->value == 10);
  const bool sure = part.value == 1 || said == any || small || (whole->value == 10 && !is_number(at));
  if (!sure) return std::nullopt;
  NumeralPart out{whole->end, part.value / whole->value};
  out.digits = part.digits;
  out.fraction = true;
  return out;
}

std::optional<NumeralPart> NumeralReader::denominator(std::uint32_t at) const {
  const NumberWord w = word(at);
  if (w.role == NumberRole::digit || w.role == NumberRole::behind || w.role == NumberRole::lead || w.role == NumberRole::ten) return group(at);
  if (is_number(at) && token(at).form.size() <= 3) return NumeralPart{at + 1, read_digits(token(at).form, true, false).value_or(0)};
  return std::nullopt;
}

std::optional<NumeralPart> NumeralReader::cardinal_or_digits(std::uint32_t at) const {
  if (!is_number(at)) return cardinal(at);
  const std::optional<double> value = read_digits(token(at).form, words_.comma_is_decimal(), false);
  if (!value) return std::nullopt;
  return scaled(NumeralPart{at + 1, *value, *value});
}

// "hai phẩy 23", "two point five": `at` is the word for the point.
std::optional<NumeralPart> NumeralReader::spoken_decimals(std::uint32_t at, double whole) const {
  if (word(at, true).role != NumberRole::point) return std::nullopt;
  NumeralPart part{at + 1, whole};
  double place = 1;
  if (is_number(at + 1)) {
    for (const char c : token(at + 1).form) {
      if (c < '0' || c > '9') return std::nullopt;
      part.value += (c - '0') * (place /= 10);
    }
    part.end = at + 2;
  }
  for (; place == 1 || !is_number(part.end - 1); ++part.end) {
    const NumberWord digit = word(part.end);
    const bool counts = digit.role == NumberRole::digit || digit.role == NumberRole::lead || digit.role == NumberRole::nought;
    if (!counts || (multiplies(part.end + 1) && word(part.end + 1).role != NumberRole::scale)) break;
    part.value += digit.value * (place /= 10);
  }
  if (place == 1) return std::nullopt;
  part.group = part.value;
  return scaled(part);
}

}  // namespace dateline::values
