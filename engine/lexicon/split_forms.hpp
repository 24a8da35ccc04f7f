/// Forms of concepts that other words may part: "called the match off", "cắt giảm 300 lao động". In: <language>/split.tsv. Out: the concept told at a
/// place. Tested by tests/lexicon_test.cpp.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/concepts.hpp"

namespace dateline::lexicon {

/// A form in two parts at its place.
struct SplitMatch {
  Concept concept_id = 0;    ///< 0: none begins here
  std::uint32_t length = 0;  ///< tokens of its first part
  std::uint32_t rest = 0;    ///< where its second part begins
  std::uint32_t last = 0;    ///< behind its second part
  explicit operator bool() const { return concept_id != 0; }
};

/// The forms of one language.
class SplitForms {
 public:
  /// None where the language has no such table.
  static const SplitForms& of(std::string_view language);
  /// The form whose first part begins at `at` and whose second part stands nearest behind it, before `end` and before any mark.
  SplitMatch at(std::span<const text::Token> tokens, std::uint32_t at, std::uint32_t end) const;

 private:
  struct Rest {
    std::vector<std::uint32_t> stems;  // of the second part
    Concept concept_id = 0;
  };

  void add(std::string_view form, Concept concept_id, const std::string& language);

  Phrases<std::size_t> firsts_;           // by their stems: a place in rests_
  std::vector<std::vector<Rest>> rests_;  // behind each first part
  std::map<std::string, std::size_t, std::less<>> known_;
};

}  // namespace dateline::lexicon
