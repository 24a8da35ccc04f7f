// In: the table common/ui.tsv and a language. Out: the words of a key. Proved by tests/report_test.cpp.
#include "report/labels.hpp"

#include "lexicon/table.hpp"

namespace dateline::report {

Labels::Labels(std::string_view ui) : vietnamese_(ui == "vi") {
  const std::size_t column = vietnamese_ ? 2 : 1;
  for (const auto& row : lexicon::table("common/ui.tsv")) {
    if (row.size() > column) words_.emplace(row[0], row[column]);
  }
}

std::string_view Labels::operator()(std::string_view key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? key : found->second;
}

std::string_view Labels::operator()(std::string_view prefix, std::string_view word) const {
  const auto found = words_.find(std::string(prefix).append(word));
  return found == words_.end() ? word : found->second;
}

std::string Labels::count(std::string_view key, std::size_t n) const {
  const auto one = n == 1 ? words_.find(std::string(key) + ".one") : words_.end();
  std::string words(one == words_.end() ? (*this)(key) : one->second);
  if (const auto at = words.find("{n}"); at != std::string::npos) words.replace(at, 3, std::to_string(n));
  return words;
}

}  // namespace dateline::report
