/// The words of the readable views in the interface language. Tested by tests/report_test.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace dateline::report {

/// Headings and labels of common/ui.tsv in one language.
class Labels {
 public:
  /// `ui`: "en" or "vi"; anything else is taken for "en".
  explicit Labels(std::string_view ui);

  /// The words of `key`; the key itself where the table has none.
  std::string_view operator()(std::string_view key) const;
  /// The words of a prefix and a model word: ("severity.", "note").
  std::string_view operator()(std::string_view prefix, std::string_view word) const;
  /// The words of `key` with {n} replaced; `key`.one is taken for 1 where the table has it.
  std::string count(std::string_view key, std::size_t n) const;
  /// ISO 639-1 code of the words, for the document's own language.
  std::string_view language() const { return vietnamese_ ? "vi" : "en"; }

 private:
  bool vietnamese_;
  std::map<std::string_view, std::string_view> words_;
};

}  // namespace dateline::report
