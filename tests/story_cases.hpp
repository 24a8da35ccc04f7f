/// Tables of short stories for the tests of the rules. In: reports. Out: checks of the discrepancies that the whole road calls on them.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "stories.hpp"

namespace dateline::stories {

struct Case {
  const char* what;
  Texts reports;
  std::vector<std::string> expected;  ///< as told() writes them; empty: nothing but notes may be called
};

inline void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const std::vector<std::string> found = told(compare_texts(c.reports));
    CAPTURE(std::string(c.what));
    CHECK_MESSAGE(found == c.expected, "found ", joined(found), "expected ", joined(c.expected));
  }
}

/// A report of one evening in either language.
inline std::string vi(const std::string& body) { return page("Tin trong ngày", "12/03/2021 19:30", body); }
inline std::string en(const std::string& body) { return page("News of the day", "March 12, 2021", body); }

}  // namespace dateline::stories
