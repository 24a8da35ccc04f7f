// In: <language>/times.tsv and pack.tsv. Out: phrase sets by kind. Proved by tests/times_test.cpp.
#include "values/times_words.hpp"

#include <charconv>
#include <string>

#include "lexicon/by_language.hpp"

namespace dateline::values {
namespace {

constexpr std::size_t kinds = static_cast<std::size_t>(Kind::count);

// In the order of Kind.
// clang-format off
constexpr std::array<std::string_view, kinds> names = {
    "day_marker", "month_marker", "quarter_marker", "year_marker", "month", "month_weak", "month_before", "month_name", "quarter_name",
    "quarter_after", "quarter_code", "weekday", "weekday_weak", "weekday_before", "weekday_after", "part", "part_day", "today_part",
    "yesterday_part", "meal", "day", "now", "no_time", "alone", "day_told", "unit", "shift_before", "shift_after", "shift_date", "unit_day",
    "fortnight", "few", "more", "ago_after", "hence_after", "later_after", "earlier_after", "ago_strict", "in_before", "edge", "edge_unit_month",
    "edge_unit_year", "weekend", "half", "first_before", "first_after", "nth", "nth_after", "nth_last", "season", "ordinal", "day_word_after",
    "clock_before", "clock_strong", "hour_unit", "minute_unit", "half_hour", "quarter_hour", "less", "past", "o_clock", "am", "pm", "clock_word",
    "length_before", "length_after", "length_for", "zone", "zone_us", "zone_eu", "zone_offset", "zone_local", "zone_before", "join", "since",
    "until", "until_open", "between", "before", "after", "as_of", "as_of_start", "when_start", "and", "date_before", "name_before",
    "no_date_before", "no_date_after", "number_before", "ahead", "said", "lunar", "lunar_day", "week_of", "shift_unit", "year_told", "lunar_before",
    "half_unit", "half_more", "half_after", "one", "of", "the", "rest", "from_now", "month_told", "week_told", "told_before", "decade_before", "decade_after",
    "century_before", "century_after", "century_last", "era", "period_news", "habit", "habit_after", "weekday_name_before",
    "deadline", "onward", "stretch_after", "order_noun", "yearly", "to_now", "lunar_month", "lunar_marker", "leap_month",
    "same_period"};
// clang-format on

// Calls `tell` with each form of times.tsv, its kind and its value.
template <class Tell>
void each_form(std::string_view language, Tell tell) {
  for (const lexicon::Row& row : lexicon::table(std::string(language) + "/times.tsv")) {
    if (row.size() < 3) continue;
    int value = 0;
    std::from_chars(row[1].data(), row[1].data() + row[1].size(), value);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      if (names[kind] != row[0]) continue;
      for (const std::string_view form : lexicon::forms(row[2])) tell(form, static_cast<Kind>(kind), value);
    }
  }
}

}  // namespace

Words::Words(std::string_view language) : numbers_(&number_words_of(language)) {
  each_form(language, [&](std::string_view form, Kind kind, int value) {
    sets_[static_cast<std::size_t>(kind)].add(form, value, language);
    add_beginning(form, kind);
  });
  for (const lexicon::Row& row : lexicon::table(std::string(language) + "/numerals.tsv")) {  // "mười hai giờ"
    for (const std::string_view cell : row) {
      for (const std::string_view form : lexicon::forms(cell)) add_beginning(form);
    }
  }
  for (const lexicon::Row& row : lexicon::table(std::string(language) + "/pack.tsv")) {
    if (row.size() == 2 && row[0] == "date_order") month_first_ = row[1] == "mdy";
  }
}

void Words::add_beginning(std::string_view form) {
  const std::vector<std::uint32_t> numbers = lexicon::form_numbers(form);
  if (!numbers.empty() && numbers[0] != 0) begins_.add(numbers[0]);
}

void Words::add_beginning(std::string_view form, Kind kind) {
  add_beginning(form);
  const std::vector<std::uint32_t> numbers = lexicon::form_numbers(form);
  if (numbers.empty()) return;
  if (numbers[0] >= kinds_begun_.size()) kinds_begun_.resize(numbers[0] + 1);
  kinds_begun_[numbers[0]].add(kind);
}

lexicon::Phrases<char> Words::phrases(std::string_view language, const Kinds& kinds) {
  lexicon::Phrases<char> out;
  each_form(language, [&](std::string_view form, Kind kind, int) {
    if (kinds.has(kind)) out.add(form, 1, language);
  });
  return out;
}

const Words& Words::of(std::string_view language) {
  static const lexicon::ByLanguage<Words> all([](const std::string& pack) { return Words(pack); });
  static const Words none("");
  return all.of(language, none);
}

}  // namespace dateline::values
