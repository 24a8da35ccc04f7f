// Quantities of a sentence as a line of text, and tables of {sentence, line} for the tests of both languages.
#pragma once

#include <doctest/doctest.h>

#include <cstdio>
#include <span>
#include <string>

#include "dateline/model.hpp"
#include "lexicon/phrases.hpp"
#include "values/quantities.hpp"

namespace dateline::quantity_tables {

inline std::string plain(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.12g", value);
  return buffer;
}

inline std::string written(const text::Text& text, const values::QuantityExpression& q) {
  static const char* const bounds[] = {"", "about ", "at-least ", "at-most ", "above ", "below "};
  std::string out = bounds[static_cast<std::size_t>(q.bound)] + plain(q.value);
  if (q.upper) out += ".." + plain(*q.upper);
  if (q.vague) out += "~";
  if (!q.unit.empty()) out += " " + q.unit;
  if (!q.of.empty()) out += " [" + text.joined(q.of) + "]";
  if (!q.state.empty()) out += " " + text.joined(q.state);
  return out;
}

/// All quantities of a sentence: "above 290000 [người] chết; 3 day".
inline std::string read(std::string_view utf8, std::string_view language) {
  text::Text folded(utf8);
  lexicon::number_words(folded, language);
  std::string out;
  for (const auto& q : values::find_quantities(folded, {0, static_cast<std::uint32_t>(folded.size())}, language)) {
    if (!out.empty()) out += "; ";
    out += written(folded, q);
  }
  return out;
}

struct Case {
  const char* input;
  const char* expected;
};

inline void check(std::span<const Case> cases, std::string_view language) {
  for (const Case& c : cases) {
    const std::string input = c.input, expected = c.expected;
    CAPTURE(input);
    CHECK(read(input, language) == expected);
  }
}

}  // namespace dateline::quantity_tables
