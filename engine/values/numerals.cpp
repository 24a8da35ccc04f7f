// Tokens -> numbers, in digits and in words: signs, names that look like numbers, and ranges. In: folded text with its words numbered. Out: Numeral.
// Proved by tests/numerals_test.cpp.
#include "values/numerals.hpp"

#include <algorithm>

#include "values/numeral_reader.hpp"

namespace dateline::values {

std::optional<Numeral> NumeralReader::read(std::uint32_t at) const {
  if (const RangeWords* opening = words_.opening(text_[at])) return opened_range(at, *opening);
  const std::uint32_t unsigned_at = after_sign(at);
  const std::optional<NumeralPart> part = part_at(unsigned_at);
  if (!part) return std::nullopt;
  if (unsigned_at > at) return signed_numeral(at, *part);
  if (part->ordinal || part->vague || part->fraction) return numeral(at, *part);
  return with_upper(at, *part);
}

// A sign stands before digits: "-504", "âm 3", and "- 1.200" where nothing else stands on the line.
std::uint32_t NumeralReader::after_sign(std::uint32_t at) const {
  const text::Token& t = token(at);
  const bool longer_word = at > 0 && words_.blocked(text_, at - 1);  // "thu âm 14 đầu sách" is no minus
  if (words_.of(t).role == NumberRole::minus) return at + 1 < last_ && !longer_word ? at + 1 : at;
  if (!(t.is("-") || t.is("−") || t.is("–")) || !t.space_before || at + 1 >= last_) return at;
  if (at > 0 && !t.line_start && (token(at - 1).kind == text::TokenKind::number || token(at - 1).capitals)) return at;  // "QN -7038"
  const bool number_next = is_number(at + 1) || (token(at + 1).is(".") && is_number(at + 2));
  return number_next && (glued(at + 1) || t.line_start) ? at + 1 : at;
}

std::optional<Numeral> NumeralReader::signed_numeral(std::uint32_t at, NumeralPart part) const {
  if (token(at).kind == text::TokenKind::punctuation && token(at + 1).space_before && part.end < text_.size() && !token(part.end).line_start) {
    return std::nullopt;  // a bullet or a dash of dialogue
  }
  part.value = -part.value;
  return numeral(at, part);
}

// A name is spelt with a capital where no sentence begins: "Ba Lan", "quận Hai Bà Trưng".
bool NumeralReader::in_a_name(std::uint32_t at) const {
  const text::Token& t = token(at);
  if (!t.capital || !words_.capital_is_name() || t.kind != text::TokenKind::word) return false;
  const bool next_capital = at + 1 < text_.size() && token(at + 1).capital && !t.capitals;
  if (t.line_start || at == 0) return next_capital;
  return next_capital || token(at - 1).kind == text::TokenKind::word;
}

std::optional<NumeralPart> NumeralReader::part_at(std::uint32_t at) const {
  if (ends(at)) return std::nullopt;
  const text::Token& t = token(at);
  if (at > 0 && words_.blocked(text_, at - 1) && words_.of(token(at - 1)).role == NumberRole::none) return std::nullopt;  // "ngã ba", "đòn bẩy"
  if (t.kind == text::TokenKind::number) return digits_at(at);
  if (t.is(".") || t.is(",")) return bare_decimals(at);
  if (t.word == 0 || words_.blocked(text_, at) || in_a_name(at)) return std::nullopt;
  const auto phrase = words_.phrase(text_, at);
  if (!phrase || at + phrase.length > last_) return std::nullopt;
  switch (phrase.value->role) {
    case NumberRole::ordinal:
      return ordinal(at + phrase.length, phrase.value->value);
    case NumberRole::order:
      return ordered(at + 1);
    case NumberRole::part:
      return ordinal(at + 1, phrase.value->value);
    case NumberRole::vague:
      return vague(at + phrase.length, phrase.value->value);
    case NumberRole::plural:
      return plural(at);
    case NumberRole::half_of:
      return half_of(at + phrase.length, phrase.value->value);
    case NumberRole::whole_half:
      return whole_half(at + phrase.length);
    case NumberRole::point:
      return spoken_decimals(at, 0);
    case NumberRole::behind:
      return word(at + 1).role == NumberRole::hundred ? cardinal(at) : std::nullopt;
    case NumberRole::digit:
    case NumberRole::lead:
    case NumberRole::nought:
    case NumberRole::teen:
    case NumberRole::ten:
    case NumberRole::article:
      return cardinal(at);
    case NumberRole::tens:
    case NumberRole::hundred:
    case NumberRole::scale:
      return at > 0 && words_.one_before(token(at - 1)) ? multiplied(at, 1) : std::nullopt;
    default:
      return std::nullopt;
  }
}

// "5-7", "5 đến 7", "hai ba": the other end of a range.
Numeral NumeralReader::with_upper(std::uint32_t at, const NumeralPart& low) const {
  Numeral out = numeral(at, low);
  std::uint32_t joint = low.end;
  if (ends(joint)) return out;
  const text::Token& t = token(joint);
  const NumberWord next = word(joint);
  if (next.role == NumberRole::digit && low.end == at + 1 && !low.digits && next.value == low.value + 1 && low.value > 1 && !ends(joint + 1) &&
      token(joint + 1).kind == text::TokenKind::word && word(joint + 1).role == NumberRole::none) {
    out.tokens.last = joint + 1;
    out.upper = next.value;
    return out;
  }
  const bool dash = (t.is("-") || t.is("–") || t.is("—")) && !ends(joint + 1) && (t.space_before || !token(joint + 1).space_before || low.digits);
  if (!dash && next.role != NumberRole::joint) return out;
  if (const std::optional<NumeralPart> high = high_end(joint + 1, low)) close_range(out, low, *high);
  return out;
}

std::optional<Numeral> NumeralReader::opened_range(std::uint32_t at, const RangeWords& opening) const {
  const std::optional<NumeralPart> low = part_at(at + 1);
  if (!low || low->vague || low->ordinal || ends(low->end)) return std::nullopt;
  const std::uint32_t joint = token(low->end).word;
  if (std::find(opening.joints.begin(), opening.joints.end(), joint) == opening.joints.end()) return std::nullopt;
  const std::optional<NumeralPart> high = high_end(low->end + 1, *low);
  if (!high) return std::nullopt;
  Numeral out = numeral(at, *low);
  close_range(out, *low, *high);
  return out;
}

std::optional<NumeralPart> NumeralReader::high_end(std::uint32_t at, const NumeralPart& low) const {
  const std::optional<NumeralPart> high = part_at(at);
  if (!high || high->vague || high->ordinal || high->fraction != low.fraction) return std::nullopt;
  const double raised = shares_scale(low, *high) ? low.value * high->scale : low.value;
  return high->value > raised ? high : std::nullopt;
}

void NumeralReader::close_range(Numeral& out, const NumeralPart& low, const NumeralPart& high) {
  if (shares_scale(low, high)) out.value = scaled_value(out.value, high.scale);
  out.upper = high.value;
  out.tokens.last = high.end;
}

std::optional<Numeral> numeral_at(const text::Text& text, std::uint32_t at, std::uint32_t last, std::string_view language) {
  return numeral_at(text, at, last, number_words_of(language));
}

std::optional<Numeral> numeral_at(const text::Text& text, std::uint32_t at, std::uint32_t last, const NumberWords& words) {
  last = std::min(last, static_cast<std::uint32_t>(text.size()));
  if (at >= last) return std::nullopt;
  const text::Token& first = text[at];
  if (first.kind == text::TokenKind::word && !words.begins(first)) return std::nullopt;
  return NumeralReader(text, last, words).read(at);
}

}  // namespace dateline::values
