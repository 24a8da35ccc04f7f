/// "Did you mean": the word that somebody who wrote another one most likely meant. In: a word and the known ones. Out: the nearest, or nothing.
/// Tested by tests/cli_test.py.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::tools {

/// The nearest of `words` by edit distance (a changed, missing or additional letter, or two letters exchanged, is one step), or the only one that
/// `word` begins; empty where none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& words);

/// "; did you mean X?" with `before` in front of X; empty where no word is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& words, std::string_view before = "");

/// "a, b or c".
std::string listed(const std::vector<std::string_view>& words);

}  // namespace dateline::tools
