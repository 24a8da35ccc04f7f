/// What the letters of a name tell by themselves, found once for each form. In: a form as written. Out: its Spelling. Tested by tests/names_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::extract {

struct Spelling {
  std::string lower;           ///< text::lower
  std::string plain;           ///< text::plain: without marks
  std::string key, plain_key;  ///< the two without blanks, hyphens, stops and apostrophes

  /// Parts of `lower` between blanks and stops, without apostrophes. Found where they are first asked for: of most names nobody asks.
  const std::vector<std::string>& words() const { return parts_of(lower, words_); }
  /// The same of `plain`.
  const std::vector<std::string>& plain_words() const { return parts_of(plain, plain_words_); }

 private:
  static const std::vector<std::string>& parts_of(const std::string& name, std::vector<std::string>& parts);
  mutable std::vector<std::string> words_, plain_words_;
};

/// Valid until this thread has asked for some thousand other forms.
const Spelling& spelling_of(std::string_view form);

}  // namespace dateline::extract
