// numerals.tsv -> roles of words; digits -> values. In: table rows, the form of a number token. Out: NumberWords, doubles.
// Proved by tests/numerals_test.cpp.
#include "values/number_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "lexicon/by_language.hpp"
#include "lexicon/table.hpp"

namespace dateline::values {
namespace {

struct RoleName {
  std::string_view name;
  NumberRole role;
};
constexpr std::array<RoleName, 34> role_names{{
    {"digit", NumberRole::digit},
    {"lead", NumberRole::lead},
    {"behind", NumberRole::behind},
    {"nought", NumberRole::nought},
    {"teen", NumberRole::teen},
    {"ten", NumberRole::ten},
    {"tens", NumberRole::tens},
    {"hundred", NumberRole::hundred},
    {"scale", NumberRole::scale},
    {"link", NumberRole::link},
    {"half", NumberRole::half},
    {"half_of", NumberRole::half_of},
    {"whole_half", NumberRole::whole_half},
    {"point", NumberRole::point},
    {"minus", NumberRole::minus},
    {"fraction", NumberRole::fraction},
    {"article", NumberRole::article},
    {"pair", NumberRole::pair},
    {"part", NumberRole::part},
    {"parts", NumberRole::parts},
    {"ordinal", NumberRole::ordinal},
    {"order", NumberRole::order},
    {"ending", NumberRole::ending},
    {"plural", NumberRole::plural},
    {"vague", NumberRole::vague},
    {"plus_half", NumberRole::plus_half},
    {"out_of", NumberRole::out_of},
    {"joint", NumberRole::joint},
    {"suffix", NumberRole::suffix},
    {"suffix_capital", NumberRole::suffix_capital},
    {"suffix_decimal", NumberRole::suffix_decimal},
    {"scale_capital", NumberRole::scale_capital},
    {"multiple", NumberRole::multiple},
    {"of", NumberRole::of},
}};

NumberRole role_named(std::string_view name) {
  const auto it = std::find_if(role_names.begin(), role_names.end(), [&](const RoleName& r) { return r.name == name; });
  return it == role_names.end() ? NumberRole::none : it->role;
}

double to_double(std::string_view digits) {
  constexpr std::size_t exact = 15;  // so many digits at most: a whole number that a double holds as it is, read in fewer steps
  if (std::uint64_t whole = 0; digits.size() <= exact && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
    std::from_chars(digits.data(), digits.data() + digits.size(), whole);
    return static_cast<double>(whole);
  }
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "1.200.000": one to three digits, then groups of three.
bool grouped(std::string_view form, char mark) {
  std::size_t first = form.find(mark);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < form.size(); at += 4) {
    if (form[at] != mark || at + 4 > form.size()) return false;
    if (form.substr(at + 1, 3).find_first_not_of("0123456789") != std::string_view::npos) return false;
  }
  return true;
}

// The form without `dropped`, and with `decimal` as a point.
double without(std::string_view form, char dropped, char decimal) {
  std::array<char, 64> buffer{};
  std::size_t n = 0;
  for (const char c : form) {
    if (c != dropped && n < buffer.size()) buffer[n++] = c == decimal ? '.' : c;
  }
  return to_double({buffer.data(), n});
}

}  // namespace

NumberWords::NumberWords(std::string_view language) {
  for (const lexicon::Row& row : lexicon::table(std::string(language) + "/numerals.tsv")) {
    if (row.size() < 3) continue;
    if (row[1] == "open") {
      for (const std::string_view form : lexicon::forms(row[0])) {
        RangeWords words{lexicon::word_number(form), {}};
        begins_.add(words.open);
        for (const std::string_view joint : lexicon::forms(row[2])) words.joints.push_back(lexicon::word_number(joint.substr(0, joint.find(' '))));
        ranges_.push_back(std::move(words));
      }
      continue;
    }
    for (const std::string_view form : lexicon::forms(row[0])) add(form, row[1], to_double(row[2]));
  }
  std::sort(one_before_.begin(), one_before_.end());
  std::sort(not_before_lead_.begin(), not_before_lead_.end());
}

void NumberWords::add(std::string_view form, std::string_view kind, double value) {
  const std::vector<std::uint32_t> words = lexicon::form_numbers(form);
  if (words.empty()) return;
  if (kind == "setting") {
    add_setting(form, value != 0);
  } else if (kind == "not") {
    blocked_.add_numbers(words, 1);
  } else if (kind == "after_lead") {
    after_lead_.add_numbers(words, 1);
  } else if (kind == "one_before") {
    one_before_.push_back(words.back());
  } else if (kind == "not_before_lead") {
    not_before_lead_.push_back(words.back());
  } else if (kind == "money_suffix") {
    money_suffixes_.emplace_back(words[0], value);
  } else if (const NumberRole role = role_named(kind); role != NumberRole::none) {
    phrases_.add_numbers(words, {role, value});
    begins_.add(words[0]);
    if (words.size() > 1) return;
    if (words[0] >= by_word_.size()) by_word_.resize(words[0] + 1, 0);
    if (by_word_[words[0]] != 0) return;
    words_.push_back({role, value});
    by_word_[words[0]] = static_cast<std::uint16_t>(words_.size());
  }
}

void NumberWords::add_setting(std::string_view name, bool on) {
  if (name == "capital") capital_is_name_ = on;
  if (name == "comma") comma_is_decimal_ = on;
  if (name == "next_place") digit_is_next_place_ = on;
}

bool NumberWords::has(const std::vector<std::uint32_t>& words, std::uint32_t word) {
  return word != 0 && std::binary_search(words.begin(), words.end(), word);
}

const RangeWords* NumberWords::opening(const text::Token& token) const {
  if (token.word == 0) return nullptr;
  for (const RangeWords& range : ranges_) {
    if (range.open == token.word) return &range;
  }
  return nullptr;
}

double NumberWords::money_suffix(const text::Token& token) const {
  for (const auto& [word, scale] : money_suffixes_) {
    if (word == token.word) return scale;
  }
  return 0;
}

double clean_value(double value) {
  constexpr int written_digits = 12;  // of the longest decimals in reports
  constexpr double dust = 1e-15;      // what few steps of reckoning leave, of the value
  const double whole = std::round(value);
  if (std::abs(value - whole) <= 1e-12 * std::abs(value)) return whole;
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, written_digits);
  double decimal = value;
  std::from_chars(digits.data(), end.ptr, decimal);
  return std::abs(decimal - value) <= dust * std::abs(value) ? decimal : value;
}

double scaled_value(double number, double factor) { return clean_value(number * factor); }

const NumberWords& number_words_of(std::string_view language) {
  static const lexicon::ByLanguage<NumberWords> all([](const std::string& name) { return NumberWords(name); });
  static const NumberWords none("");
  return all.of(language, none);
}

std::optional<double> read_digits(std::string_view form, bool comma_is_decimal, bool decimals_follow) {
  if (form.empty() || form.size() > 40 || form.find_first_not_of("0123456789.,") != std::string_view::npos) return std::nullopt;
  const auto points = std::count(form.begin(), form.end(), '.'), commas = std::count(form.begin(), form.end(), ',');
  if (points + commas == 0) return to_double(form);
  if (points > 0 && commas > 0) {  // the last one parts the decimals
    const char decimal = form.rfind('.') > form.rfind(',') ? '.' : ',';
    const char thousands = decimal == '.' ? ',' : '.';
    if ((decimal == '.' ? points : commas) != 1 || !grouped(form.substr(0, form.find(decimal)), thousands)) return std::nullopt;
    return without(form, thousands, decimal);
  }
  const char mark = points > 0 ? '.' : ',';
  const bool all_grouped = grouped(form, mark);
  if (points + commas > 1) return all_grouped ? std::optional(without(form, mark, '\0')) : std::nullopt;
  const bool native_decimal = (mark == ',') == comma_is_decimal;
  const bool nought_first = form.front() == '0';
  // Decimals are not written with noughts at their end: "290,000" in a Vietnamese text are thousands. An English point parts decimals.
  const bool thousands = all_grouped && !nought_first && (!native_decimal || (mark == ',' && !decimals_follow && form.ends_with("0")));
  return thousands ? without(form, mark, '\0') : without(form, '\0', mark);
}

}  // namespace dateline::values
