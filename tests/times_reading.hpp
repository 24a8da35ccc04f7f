// What the tests of times share: a sentence -> the values of its times on a page.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "lexicon/phrases.hpp"
#include "values/times.hpp"

namespace dateline {

struct Case {
  std::string text, expected;
};

inline text::Text read(const std::string& utf8, const char* language) {
  text::Text out(utf8);
  lexicon::number_words(out, language);
  return out;
}

inline text::TokenRange all(const text::Text& text) { return {0, static_cast<std::uint32_t>(text.size())}; }

inline std::vector<values::TimeExpression> expressions(const text::Text& text, const char* language) {
  return values::find_times(text, all(text), language);
}

// The values of a sentence on a page, with commas between; each day told is what the next may be counted from.
inline std::string times_of(const std::string& sentence, const char* language, const std::string& page) {
  const text::Text text = read(sentence, language);
  values::TimeContext context;
  if (!page.empty()) context.page = when_from_iso(page);
  std::string out;
  for (const values::TimeExpression& expression : expressions(text, language)) {
    const values::TimeReading reading = values::read_time(expression, context);
    if (!reading.value.interval && reading.value.start.year != 0) context.period = reading.value.start;
    if (!reading.value.interval && reading.value.start.day != 0 && reading.value.start.year != 0) context.narrated = reading.value.start;
    out += (out.empty() ? "" : ", ") + (reading.value.empty() ? std::string("?") : iso(reading.value));
  }
  return out;
}

template <std::size_t size>
void check(const Case (&cases)[size], const char* language, const char* page) {
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(times_of(text, language, page) == expected);
  }
}

}  // namespace dateline
