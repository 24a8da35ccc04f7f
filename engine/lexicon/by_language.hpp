/// What is built of the packs, once for each language. In: a language's code. Out: its value. Asked for at every sentence, so that a look-up is no
/// more than a comparison of a few letters. Tested by tests/lexicon_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/table.hpp"

namespace dateline::lexicon {

template <class Value>
class ByLanguage {
 public:
  /// `make(language)` of each language that has a pack.
  template <class Make>
  explicit ByLanguage(Make make) {
    all_.reserve(languages().size());
    for (const std::string& language : languages()) all_.emplace_back(language, make(language));
  }
  /// Null where the language has no pack.
  const Value* find(std::string_view language) const {
    for (const auto& [code, value] : all_) {
      if (is(code, language)) return &value;
    }
    return nullptr;
  }
  /// `otherwise` where the language has no pack.
  const Value& of(std::string_view language, const Value& otherwise) const {
    const Value* found = find(language);
    return found == nullptr ? otherwise : *found;
  }

 private:
  // Letter by letter, as codes have two or three.
  static bool is(std::string_view code, std::string_view language) {
    if (code.size() != language.size()) return false;
    for (std::size_t i = 0; i < code.size(); ++i) {
      if (code[i] != language[i]) return false;
    }
    return true;
  }

  std::vector<std::pair<std::string, Value>> all_;
};

}  // namespace dateline::lexicon
