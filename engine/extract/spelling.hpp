/// What the letters of a name tell by themselves, found once for each form. In: a form as written. Out: its Spelling. Tested by tests/names_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::extract {

struct Spelling {
  std::string lower;                     ///< text::lower
  std::string plain;                     ///< text::plain: without marks
  std::string key, plain_key;            ///< the two without blanks, hyphens, stops and apostrophes
  std::vector<std::string> words;        ///< parts of `lower` between blanks and stops, without apostrophes
  std::vector<std::string> plain_words;  ///< the same of `plain`
};

/// Valid until this thread has asked for some thousand other forms.
const Spelling& spelling_of(std::string_view form);

}  // namespace dateline::extract
