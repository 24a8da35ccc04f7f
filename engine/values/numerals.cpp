// Tokens -> numbers, in digits and in words. In: folded text with its words numbered. Out: Numeral. The grammar is one for all languages: groups under
// a thousand, scales behind them, and what a language lacks never matches. Proved by tests/numerals_test.cpp.
#include "values/numerals.hpp"

#include <algorithm>

#include "values/number_words.hpp"

namespace dateline::values {
namespace {

/// A number without its sign and range.
struct Part {
  std::uint32_t end = 0;
  double value = 0;
  double group = 0;  // the last group, before its scale: of "5,2 triệu" 5.2
  double scale = 1;  // the last scale
  bool digits = false;
  bool vague = false;
  bool ordinal = false;
  bool fraction = false;
};

class Reader {
 public:
  Reader(const text::Text& text, std::uint32_t last, const NumberWords& words) : text_(text), words_(words), last_(last) {}

  std::optional<Numeral> read(std::uint32_t at) const {
    if (const RangeWords* opening = words_.opening(text_[at])) return opened_range(at, *opening);
    const std::uint32_t unsigned_at = after_sign(at);
    const std::optional<Part> part = part_at(unsigned_at);
    if (!part) return std::nullopt;
    if (unsigned_at > at) return signed_numeral(at, *part);
    if (part->ordinal || part->vague || part->fraction) return numeral(at, *part);
    return with_upper(at, *part);
  }

 private:
  const text::Token& token(std::uint32_t at) const { return text_[at]; }
  bool ends(std::uint32_t at) const { return at >= last_; }
  bool glued(std::uint32_t at) const { return at < last_ && !text_[at].space_before; }
  bool is_number(std::uint32_t at) const { return at < last_ && text_[at].kind == text::TokenKind::number; }

  // The role of the word at `at` inside a number that has begun: capitals begin names there.
  NumberWord word(std::uint32_t at, bool first = false) const {
    if (ends(at) || token(at).word == 0) return {};
    const text::Token& t = token(at);
    if (t.capital && words_.capital_is_name() && !first && !(t.capitals && token(at - 1).capitals)) return {};
    const NumberWord found = words_.of(t);
    if (found.role != NumberRole::none && words_.blocked(text_, at)) return {};
    return found;
  }
  bool multiplies(std::uint32_t at) const {
    const NumberRole role = word(at).role;
    return role == NumberRole::tens || role == NumberRole::hundred || role == NumberRole::scale;
  }

  Numeral numeral(std::uint32_t at, const Part& part) const {
    return {{at, part.end}, part.value, std::nullopt, part.digits, part.ordinal, part.vague};
  }

  // A sign stands before digits: "-504", "âm 3", and "- 1.200" where nothing else stands on the line.
  std::uint32_t after_sign(std::uint32_t at) const {
    const text::Token& t = token(at);
    if (words_.of(t).role == NumberRole::minus) return at + 1 < last_ ? at + 1 : at;
    if (!(t.is("-") || t.is("−") || t.is("–")) || !t.space_before || at + 1 >= last_) return at;
    if (at > 0 && !t.line_start && token(at - 1).kind == text::TokenKind::number) return at;
    const bool number_next = is_number(at + 1) || (token(at + 1).is(".") && is_number(at + 2));
    return number_next && (glued(at + 1) || t.line_start) ? at + 1 : at;
  }

  std::optional<Numeral> signed_numeral(std::uint32_t at, Part part) const {
    if (token(at).kind == text::TokenKind::punctuation && token(at + 1).space_before && part.end < text_.size() && !token(part.end).line_start) {
      return std::nullopt;  // a bullet or a dash of dialogue
    }
    part.value = -part.value;
    return numeral(at, part);
  }

  // A name is spelt with a capital where no sentence begins: "Ba Lan", "quận Hai Bà Trưng".
  bool in_a_name(std::uint32_t at) const {
    const text::Token& t = token(at);
    if (!t.capital || !words_.capital_is_name() || t.kind != text::TokenKind::word) return false;
    const bool next_capital = at + 1 < text_.size() && token(at + 1).capital && !t.capitals;
    if (t.line_start || at == 0) return next_capital;
    return next_capital || token(at - 1).kind == text::TokenKind::word;
  }

  std::optional<Part> part_at(std::uint32_t at) const {
    if (ends(at)) return std::nullopt;
    const text::Token& t = token(at);
    if (t.kind == text::TokenKind::number) return digits_at(at);
    if (t.is(".") || t.is(",")) return bare_decimals(at);
    if (t.word == 0 || words_.blocked(text_, at) || in_a_name(at)) return std::nullopt;
    const auto phrase = words_.phrase(text_, at);
    if (!phrase || at + phrase.length > last_) return std::nullopt;
    switch (phrase.value->role) {
      case NumberRole::ordinal: return ordinal(at + phrase.length, phrase.value->value);
      case NumberRole::order: return ordered(at + 1);
      case NumberRole::part: return ordinal(at + 1, phrase.value->value);
      case NumberRole::vague: return vague(at + phrase.length, phrase.value->value);
      case NumberRole::plural: return plural(at);
      case NumberRole::half_of: return half_of(at + phrase.length);
      case NumberRole::whole_half: return whole_half(at + phrase.length);
      case NumberRole::point: return spoken_decimals(at, 0);
      case NumberRole::behind:
        return word(at + 1).role == NumberRole::hundred ? cardinal(at) : std::nullopt;
      case NumberRole::digit: case NumberRole::lead: case NumberRole::nought: case NumberRole::teen: case NumberRole::ten: case NumberRole::article:
        return cardinal(at);
      case NumberRole::tens: case NumberRole::hundred: case NumberRole::scale:
        return at > 0 && words_.one_before(token(at - 1)) ? multiplied(at, 1) : std::nullopt;
      default: return std::nullopt;
    }
  }

  static Part ordinal(std::uint32_t end, double value) {
    Part part{end, value};
    part.ordinal = true;
    return part;
  }

  // "thứ 3", "thứ ba"; "thứ tư" takes the digit that else stands only behind tens.
  std::optional<Part> ordered(std::uint32_t at) const {
    if (word(at).role == NumberRole::behind || word(at).role == NumberRole::lead) return ordinal(at + 1, word(at).value);
    const std::optional<Part> part = ends(at) ? std::nullopt : part_at(at);
    if (!part || part->vague || part->fraction || part->ordinal) return std::nullopt;
    Part out = ordinal(part->end, part->value);
    out.digits = part->digits;
    return out;
  }

  // "vài chục nghìn", "several hundred": the multipliers behind.
  std::optional<Part> vague(std::uint32_t at, double least) const {
    std::optional<Part> part = multiplied(at, least);
    if (!part && least < 2) return std::nullopt;
    if (!part) part = Part{at, least};
    part->vague = true;
    return part;
  }

  // "tens of thousands", "hundreds".
  std::optional<Part> plural(std::uint32_t at) const {
    Part part{at + 1, word(at, true).value};
    part.vague = true;
    while (part.end + 1 < last_ && word(part.end + 1).role == NumberRole::plural && token(part.end).lower == "of") {
      part.value *= word(part.end + 1).value;
      part.end += 2;
    }
    return part;
  }

  std::optional<Part> half_of(std::uint32_t at) const {
    std::optional<Part> part = multiplied(at, 0.5);
    if (part) return part;
    return whole_half(at);
  }

  static Part whole_half(std::uint32_t end) {
    Part part{end, 0.5};
    part.fraction = true;
    return part;
  }

  // Multipliers alone: "chục", "trăm nghìn".
  std::optional<Part> multiplied(std::uint32_t at, double of) const {
    Part part{at, of};
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
  std::optional<Part> bare_decimals(std::uint32_t at) const {
    if (!is_number(at + 1) || !glued(at + 1) || !(token(at).space_before || at == 0 || token(at - 1).is("-"))) return std::nullopt;
    const std::string_view form = token(at + 1).form;
    if (form.find_first_of(".,") != std::string_view::npos) return std::nullopt;
    std::optional<double> value = read_digits(form, true, false);
    if (!value) return std::nullopt;
    for (std::size_t i = 0; i < form.size(); ++i) *value /= 10;
    Part part{at + 2, *value, *value};
    part.digits = true;
    return scaled(with_suffix(part));
  }

  std::optional<Part> digits_at(std::uint32_t at) const {
    const bool decimals_follow = word(at + 1).role == NumberRole::scale || (at + 1 < last_ && token(at + 1).is("%"));
    const std::optional<double> value = read_digits(token(at).form, words_.comma_is_decimal(), decimals_follow);
    if (!value) return std::nullopt;
    Part part{at + 1, *value, *value};
    part.digits = true;
    if (glued(at + 1) && word(at + 1).role == NumberRole::ending) {
      part.end = at + 2;
      part.ordinal = true;
      return part;
    }
    if (const std::optional<Part> parted = fraction_behind(part)) return parted;
    if (const std::optional<Part> decimals = spoken_decimals(at + 1, *value)) return decimals;
    return scaled(with_suffix(part));
  }

  // "10K", "1.2M": letters that stand right behind the digits.
  Part with_suffix(Part part) const {
    if (!glued(part.end)) return part;
    const NumberWord next = word(part.end, true);
    const bool capital = next.role == NumberRole::suffix_capital && token(part.end).capital;
    if (next.role != NumberRole::suffix && !capital) return part;
    if (glued(part.end + 1) && token(part.end + 1).kind != text::TokenKind::punctuation) return part;
    part.value *= next.value;
    part.scale = next.value;
    ++part.end;
    return part;
  }

  // "1/3", "một phần ba", "two thirds", "one in five".
  std::optional<Part> fraction_behind(const Part& part) const {
    const std::uint32_t at = part.end;
    if (ends(at)) return std::nullopt;
    double parts = 0;
    std::uint32_t end = 0;
    if (part.digits && token(at).is("/") && glued(at) && glued(at + 1) && is_number(at + 1)) {
      if (at + 2 < last_ && (token(at + 2).is("/") || token(at + 2).is("-")) && glued(at + 2)) return std::nullopt;  // a date
      parts = read_digits(token(at + 1).form, true, false).value_or(0);
      end = at + 2;
      if (part.value >= parts || parts > 100 || parts != static_cast<int>(parts)) return std::nullopt;
    } else if (word(at).role == NumberRole::fraction) {
      if (const std::optional<Part> below = denominator(at + 1)) parts = below->value, end = below->end;
    } else {
      const std::uint32_t noun = token(at).is("-") && glued(at) ? at + 1 : at;
      const NumberWord named = word(noun);
      const bool one = part.value == 1;
      if (named.role == NumberRole::parts || (named.role == NumberRole::part && one && part_of_a_whole(noun + 1))) parts = named.value, end = noun + 1;
      if (const auto out_of = words_.phrase(text_, at); parts == 0 && one && out_of && out_of.value->role == NumberRole::out_of) {
        const std::optional<Part> whole = ends(at + out_of.length) ? std::nullopt : cardinal_or_digits(at + out_of.length);
        if (whole && whole->value >= 2 && whole->value <= 1000) parts = whole->value, end = whole->end;
      }
    }
    if (parts < 2 || end > last_) return std::nullopt;
    Part out{end, part.value / parts};
    out.digits = part.digits;
    out.fraction = true;
    return out;
  }

  // "a third of them", "one third", but not "a third man".
  bool part_of_a_whole(std::uint32_t next) const { return ends(next) || token(next).kind != text::TokenKind::word || token(next).lower == "of"; }

  std::optional<Part> denominator(std::uint32_t at) const {
    const NumberWord w = word(at);
    if (w.role == NumberRole::digit || w.role == NumberRole::behind || w.role == NumberRole::lead || w.role == NumberRole::ten) return group(at);
    if (is_number(at) && token(at).form.size() <= 3) return Part{at + 1, read_digits(token(at).form, true, false).value_or(0)};
    return std::nullopt;
  }

  std::optional<Part> cardinal_or_digits(std::uint32_t at) const {
    if (!is_number(at)) return cardinal(at);
    const std::optional<double> value = read_digits(token(at).form, words_.comma_is_decimal(), false);
    if (!value) return std::nullopt;
    return scaled(Part{at + 1, *value, *value});
  }

  // "hai phẩy 23", "two point five": `at` is the word for the point.
  std::optional<Part> spoken_decimals(std::uint32_t at, double whole) const {
    if (word(at, true).role != NumberRole::point) return std::nullopt;
    Part part{at + 1, whole};
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

  // A group under a thousand in words, or of a teen and "hundred": "twelve hundred".
  std::optional<Part> group(std::uint32_t at) const {
    const NumberWord first = word(at, true);
    Part part{at + 1, first.value};
    switch (first.role) {
      case NumberRole::nought: return part;
      case NumberRole::teen: break;
      case NumberRole::ten: digit_behind_ten(part, false); break;
      case NumberRole::article: {
        part.value = 1;
        const NumberRole next = word(at + 1).role;
        if (next == NumberRole::pair) return Part{at + 2, word(at + 1).value};
        if (next != NumberRole::hundred && next != NumberRole::scale && !fraction_behind(part)) return std::nullopt;
        break;
      }
      case NumberRole::lead:
        if (!multiplies(at + 1) && !lead_counts(at)) return std::nullopt;
        break;
      case NumberRole::digit: case NumberRole::behind: break;
      default: return std::nullopt;
    }
    if (word(part.end).role == NumberRole::tens) {
      part.value *= word(part.end).value;
      ++part.end;
      digit_behind_ten(part, true);
    } else if (first.role == NumberRole::digit && word(part.end).role == NumberRole::ten && word(part.end).value >= 20) {
      Part tens{part.end + 1, word(part.end).value};  // "one twenty two"
      digit_behind_ten(tens, false);
      return Part{tens.end, part.value * 100 + tens.value};
    }
    if (word(part.end).role == NumberRole::hundred && part.value < 100) hundreds(part);
    return part;
  }

  // "năm" is five where a thing that is counted follows, and no word before it makes it a year.
  bool lead_counts(std::uint32_t at) const {
    if (at > 0 && (words_.not_before_lead(token(at - 1)) || words_.of(token(at - 1)).role == NumberRole::lead)) return false;
    return at + 1 < last_ && words_.lead_is_digit(text_, at + 1);
  }

  // "hai mươi mốt", "mười ba", "twenty-one".
  void digit_behind_ten(Part& part, bool tens) const {
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

  void hundreds(Part& part) const {
    const double hundred = word(part.end).value;
    part.value *= hundred;
    ++part.end;
    if (word(part.end).role == NumberRole::half) {
      part.value += hundred / 2;
      ++part.end;
      return;
    }
    const bool linked = word(part.end).role == NumberRole::link;
    const std::uint32_t at = part.end + (linked ? 1 : 0);
    const NumberWord next = word(at);
    Part rest{at + 1, next.value};
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

  std::optional<Part> cardinal(std::uint32_t at) const {
    std::optional<Part> part = group(at);
    if (!part || part->ordinal) return part;
    part->group = part->value;
    if (const std::optional<Part> fraction = fraction_behind(*part)) return fraction;
    if (const std::optional<Part> decimals = spoken_decimals(part->end, part->value)) return decimals;
    return scaled(*part);
  }

  // The scales behind a first group, and the groups that follow with smaller scales: "1 tỷ 200 triệu".
  Part scaled(Part part) const {
    if (const auto more = words_.phrase(text_, part.end); more && more.value->role == NumberRole::plus_half && part.end + more.length <= last_) {
      part.value += more.value->value;
      part.group = part.value;
      part.end += more.length;
    }
    double total = 0, pending = part.value;
    for (double last_scale = 0;;) {
      double scale = 1;
      for (NumberWord w = word(part.end); w.role == NumberRole::scale || (w.role == NumberRole::plural && w.value != 10); w = word(part.end)) {
        scale *= w.value;
        ++part.end;
      }
      if (scale == 1) break;
      total = last_scale > 0 && scale > last_scale ? (total + pending) * scale : total + pending * scale;
      part.group = pending;
      pending = 0;
      part.scale = last_scale = scale;
      if (word(part.end).role == NumberRole::half) {
        total += scale / 2;
        ++part.end;
        break;
      }
      const std::optional<Part> next = next_group(part.end, scale);
      if (!next) break;
      pending = next->value;
      part.end = next->end;
    }
    part.value = total + pending;
    return part;
  }

  // What may follow a scale: a smaller number in words, or digits with a smaller scale of their own.
  std::optional<Part> next_group(std::uint32_t at, double scale) const {
    if (ends(at)) return std::nullopt;
    if (is_number(at)) {
      const NumberWord behind = word(at + 1);
      const std::optional<double> value = read_digits(token(at).form, words_.comma_is_decimal(), true);
      if (!value || behind.role != NumberRole::scale || behind.value >= scale || *value * behind.value >= scale) return std::nullopt;
      return Part{at + 1, *value};
    }
    const bool linked = word(at).role == NumberRole::link;
    const std::uint32_t begin = at + (linked ? 1 : 0);
    if (ends(begin) || word(begin).role == NumberRole::article || word(begin).role == NumberRole::none) return std::nullopt;
    const std::optional<Part> next = group(begin);
    if (!next || next->ordinal) return std::nullopt;
    const NumberWord behind = word(next->end);
    const bool scaled_too = behind.role == NumberRole::scale;
    if (!scaled_too && (next->value >= scale || (next->value < 10 && !linked))) return std::nullopt;
    if (scaled_too && linked && behind.value >= scale) return std::nullopt;
    return next;
  }

  // "5-7", "5 đến 7", "hai ba": the other end of a range.
  Numeral with_upper(std::uint32_t at, const Part& low) const {
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
    if (const std::optional<Part> high = high_end(joint + 1, low)) close_range(out, low, *high);
    return out;
  }

  std::optional<Numeral> opened_range(std::uint32_t at, const RangeWords& opening) const {
    const std::optional<Part> low = part_at(at + 1);
    if (!low || low->vague || low->ordinal || ends(low->end)) return std::nullopt;
    const std::uint32_t joint = token(low->end).word;
    if (std::find(opening.joints.begin(), opening.joints.end(), joint) == opening.joints.end()) return std::nullopt;
    const std::optional<Part> high = high_end(low->end + 1, *low);
    if (!high) return std::nullopt;
    Numeral out = numeral(at, *low);
    close_range(out, *low, *high);
    return out;
  }

  std::optional<Part> high_end(std::uint32_t at, const Part& low) const {
    const std::optional<Part> high = part_at(at);
    if (!high || high->vague || high->ordinal || high->fraction != low.fraction) return std::nullopt;
    const double raised = shares_scale(low, *high) ? low.value * high->scale : low.value;
    return high->value > raised ? high : std::nullopt;
  }

  // "5 - 7 triệu": the scale belongs to both ends.
  static bool shares_scale(const Part& low, const Part& high) { return low.scale == 1 && high.scale >= 1000 && low.value < high.group; }

  static void close_range(Numeral& out, const Part& low, const Part& high) {
    if (shares_scale(low, high)) out.value *= high.scale;
    out.upper = high.value;
    out.tokens.last = high.end;
  }

  const text::Text& text_;
  const NumberWords& words_;
  const std::uint32_t last_;
};

}  // namespace

std::optional<Numeral> numeral_at(const text::Text& text, std::uint32_t at, std::uint32_t last, std::string_view language) {
  last = std::min(last, static_cast<std::uint32_t>(text.size()));
  if (at >= last) return std::nullopt;
  const text::Token& first = text[at];
  if (first.kind == text::TokenKind::word && first.word == 0) return std::nullopt;
  return Reader(text, last, number_words_of(language)).read(at);
}

}  // namespace dateline::values
