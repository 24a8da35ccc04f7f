// Cardinal numbers in words: groups under a thousand, and the scales behind them ("1 tỷ 200 triệu"). In: tokens. Out: NumeralPart.
// Proved by tests/numerals_test.cpp.
#include "values/numeral_reader.hpp"

namespace dateline::values {

// The role of the word at `at` inside a number that has begun: capitals begin names there.
NumberWord NumeralReader::word(std::uint32_t at, bool first) const {
  if (ends(at) || token(at).word == 0) return {};
  const text::Token& t = token(at);
  if (t.capital && words_.capital_is_name() && !first && !(t.capitals && token(at - 1).capitals)) return {};
  const NumberWord found = words_.of(t);
  if (found.role != NumberRole::none && words_.blocked(text_, at)) return {};
  return found;
}

// A group under a thousand in words, or of a teen and "hundred": "twelve hundred".
std::optional<NumeralPart> NumeralReader::group(std::uint32_t at) const {
  const NumberWord first = word(at, true);
  NumeralPart part{at + 1, first.value};
  switch (first.role) {
    case NumberRole::nought:
      return part;
    case NumberRole::teen:
      break;
    case NumberRole::ten:
      digit_behind_ten(part, false);
      break;
    case NumberRole::article: {
      part.value = 1;
      const NumberRole next = word(at + 1).role;
      if (next == NumberRole::pair) return pair(at + 1);
      if (next != NumberRole::hundred && next != NumberRole::scale && !fraction_behind(part)) return std::nullopt;
      break;
    }
    case NumberRole::lead:
      if (!multiplies(at + 1) && !lead_counts(at)) return std::nullopt;
      break;
    case NumberRole::digit:
      if (only_behind_tens(part.end)) return NumeralPart{at + 2, part.value * 10 + word(part.end).value};  // "bốn lăm"
      break;
    case NumberRole::behind:
      break;
    default:
      return std::nullopt;
  }
  if (word(part.end).role == NumberRole::tens) {
    part.value *= word(part.end).value;
    ++part.end;
    digit_behind_ten(part, true);
  } else if (first.role == NumberRole::digit && word(part.end).role == NumberRole::ten && word(part.end).value >= 20) {
    NumeralPart tens{part.end + 1, word(part.end).value};  // "one twenty two"
    digit_behind_ten(tens, false);
    return NumeralPart{tens.end, part.value * 100 + tens.value};
  }
  if (word(part.end).role == NumberRole::hundred && part.value < 100) hundreds(part);
  return part;
}

// "a couple", "a couple of dozen".
NumeralPart NumeralReader::pair(std::uint32_t at) const {
  const bool more = word(at + 1).role == NumberRole::of && multiplies(at + 2);
  return {at + (more ? 2 : 1), word(at).value};
}

// The forms that a digit takes behind tens alone: "mốt", "lăm"; but "tư" means other things too.
bool NumeralReader::only_behind_tens(std::uint32_t at) const {
  const NumberWord w = word(at);
  return w.role == NumberRole::behind && (w.value == 1 || w.value == 5) && !multiplies(at + 1);
}

// "linh năm": behind the link the word is a digit, whatever else it could begin ("năm học").
std::optional<NumeralPart> NumeralReader::digit_behind_link(std::uint32_t at) const {
  if (ends(at) || multiplies(at + 1)) return std::nullopt;
  const NumberWord w = words_.of(token(at));
  const bool digit = w.role == NumberRole::digit || w.role == NumberRole::lead || (w.role == NumberRole::behind && w.value > 0);
  return digit ? std::optional(NumeralPart{at + 1, w.value}) : std::nullopt;
}

// "1 tỷ 2", "hai trăm tư": a digit that ends what is said is the next lower place of the scale before it. Nothing where the language has no such
// habit.
double NumeralReader::next_place(std::uint32_t at, double scale) const {
  if (!words_.digit_is_next_place() || ends(at)) return 0;
  const NumberWord w = word(at);
  const bool only_behind = w.role == NumberRole::behind && w.value == 1;  // "hai triệu mốt hồ sơ"
  if (!only_behind && !ends(at + 1) && token(at + 1).kind != text::TokenKind::punctuation) return 0;
  const bool in_words = w.role == NumberRole::digit || (w.role == NumberRole::behind && w.value > 0);
  const bool in_digits = is_number(at) && token(at).form.size() == 1 && scale >= 1000;
  if (!in_words && !in_digits) return 0;
  return (in_words ? w.value : token(at).form[0] - '0') * scale / 10;
}

// "năm" is five where a thing that is counted follows, and no word before it makes it a year.
bool NumeralReader::lead_counts(std::uint32_t at) const {
  if (at > 0 && (words_.not_before_lead(token(at - 1)) || words_.of(token(at - 1)).role == NumberRole::lead)) return false;
  // "từ năm đến sáu giờ": so it is where a range of the counted thing follows.
  const bool range = at + 3 < last_ && word(at + 1).role == NumberRole::joint &&
                     (word(at + 2).role == NumberRole::digit || word(at + 2).role == NumberRole::ten) && word(at + 2).value > word(at).value;
  return at + 1 < last_ && words_.lead_is_digit(text_, range ? at + 3 : at + 1);
}

// "hai mươi mốt", "mười ba", "twenty-one".
void NumeralReader::digit_behind_ten(NumeralPart& part, bool tens) const {
  std::uint32_t at = part.end;
  if (at + 1 < last_ && glued(at) && glued(at + 1) && (token(at).is("-") || token(at).is("—") || token(at).is("–"))) ++at;
  const NumberWord digit = word(at);
  if (digit.role == NumberRole::ordinal || digit.role == NumberRole::part) {
    if (digit.value >= 10 || words_.capital_is_name()) return;
    part.ordinal = true;
  } else if (digit.role != NumberRole::digit && !(digit.role == NumberRole::behind && digit.value > 0)) {
    return;
  }
  if (multiplies(at + 1) && word(at + 1).role == NumberRole::tens) return;
  if (!tens && at == part.end && part.value == 10 && multiplies(at + 1) && word(at + 1).role == NumberRole::hundred) return;
  part.value += digit.value;
  part.end = at + 1;
}

void NumeralReader::hundreds(NumeralPart& part) const {
  const double hundred = word(part.end).value;
  part.value *= hundred;
  ++part.end;
  if (word(part.end).role == NumberRole::half) {
    part.value += hundred / 2;
    ++part.end;
    return;
  }
  if (const double tens = next_place(part.end, hundred); tens > 0) {
    part.value += tens;
    ++part.end;
    return;
  }
  const bool linked = word(part.end).role == NumberRole::link;
  const std::uint32_t at = part.end + (linked ? 1 : 0);
  if (const auto digit = linked ? digit_behind_link(at) : std::nullopt) {
    part.value += digit->value;
    part.end = digit->end;
    return;
  }
  const NumberWord next = word(at);
  NumeralPart rest{at + 1, next.value};
  if (next.role == NumberRole::ten) {
    digit_behind_ten(rest, false);
  } else if (next.role == NumberRole::digit || next.role == NumberRole::lead || next.role == NumberRole::behind) {
    if (word(at + 1).role == NumberRole::tens) {
      rest = {at + 2, next.value * word(at + 1).value};
      digit_behind_ten(rest, true);
    } else if (!linked || (next.role == NumberRole::behind && next.value == 0)) {
      return;
    }
  } else if (next.role != NumberRole::teen) {
    return;
  }
  if (word(rest.end).role == NumberRole::hundred) return;
  part.value += rest.value;
  part.end = rest.end;
  part.ordinal = rest.ordinal;
}

std::optional<NumeralPart> NumeralReader::cardinal(std::uint32_t at) const {
  std::optional<NumeralPart> part = group(at);
  if (!part || part->ordinal) return part;
  part->group = part->value;
  if (const std::optional<NumeralPart> fraction = fraction_behind(*part)) return fraction;
  if (const std::optional<NumeralPart> decimals = spoken_decimals(part->end, part->value)) return decimals;
  return scaled(*part);
}

// The scales behind a first group, and the groups that follow with smaller scales: "1 tỷ 200 triệu".
NumeralPart NumeralReader::scaled(NumeralPart part) const {
  add_half(part);
  double total = 0, pending = part.value;
  for (double last_scale = 0;;) {
    double scale = 1;
    if (part.digits && token_is_hyphen(part.end) && word(part.end + 1).role == NumberRole::scale) ++part.end;  // "$3-million"
    for (NumberWord w = word(part.end); w.role == NumberRole::scale || (w.role == NumberRole::plural && w.value != 10); w = word(part.end)) {
      scale *= w.value;
      ++part.end;
    }
    if (scale == 1) break;
    total = last_scale > 0 && scale > last_scale ? scaled_value(total + pending, scale) : total + scaled_value(pending, scale);
    part.group = pending;
    pending = 0;
    part.scale = last_scale = scale;
    if (word(part.end).role == NumberRole::half) {
      total += scale / 2;
      ++part.end;
      break;
    }
    if (const double place = next_place(part.end, scale); place > 0) {
      total += place;
      ++part.end;
      break;
    }
    const std::optional<NumeralPart> next = next_group(part.end, scale);
    if (!next) break;
    pending = next->value;
    part.end = next->end;
  }
  part.value = total + pending;
  return part;
}

// "two and a half million", "two-and-a-half hours".
void NumeralReader::add_half(NumeralPart& part) const {
  if (const auto more = words_.phrase(text_, part.end); more && more.value->role == NumberRole::plus_half && part.end + more.length <= last_) {
    part.value += more.value->value;
    part.end += more.length;
  } else if (token_is_hyphen(part.end) && token_is_hyphen(part.end + 2) && token_is_hyphen(part.end + 4) &&
             word(part.end + 1).role == NumberRole::link && word(part.end + 3).role == NumberRole::article &&
             word(part.end + 5).role == NumberRole::half_of) {
    part.value += word(part.end + 5).value;
    part.end += 6;
  }
  part.group = part.value;
}

// What may follow a scale: a smaller number in words, or digits with a smaller scale of their own.
std::optional<NumeralPart> NumeralReader::next_group(std::uint32_t at, double scale) const {
  if (ends(at)) return std::nullopt;
  if (is_number(at)) {
    const NumberWord behind = word(at + 1);
    const std::optional<double> value = read_digits(token(at).form, words_.comma_is_decimal(), true);
    if (!value || behind.role != NumberRole::scale || behind.value >= scale || *value * behind.value >= scale) return std::nullopt;
    return NumeralPart{at + 1, *value};
  }
  const bool linked = word(at).role == NumberRole::link;
  const std::uint32_t begin = at + (linked ? 1 : 0);
  if (linked && scale >= 1000) {
    if (const std::optional<NumeralPart> digit = digit_behind_link(begin)) return digit;
  }
  if (ends(begin) || word(begin).role == NumberRole::article || word(begin).role == NumberRole::none) return std::nullopt;
  const std::optional<NumeralPart> next = group(begin);
  if (!next || next->ordinal) return std::nullopt;
  const NumberWord behind = word(next->end);
  const bool scaled_too = behind.role == NumberRole::scale;
  if (!scaled_too && (next->value >= scale || (next->value < 10 && !linked && next->end == begin + 1))) return std::nullopt;
  if (scaled_too && linked && behind.value >= scale) return std::nullopt;
  return next;
}

}  // namespace dateline::values
