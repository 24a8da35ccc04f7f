/// A sum of evidence as a table: what comes in is a TSV file of rows "what is seen, weight"; what goes out are the weights in the order of the names
/// that the code gives. Tested by tests/lexicon_test.cpp.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

#include "lexicon/table.hpp"

namespace dateline::lexicon {

/// The weights of `names`, in their order, from the table at `path` ("common/mark_evidence.tsv"). A row of another name is passed over.
/// Throws std::logic_error, naming table and name, where a name has no row or its weight is no `Number` (int or double): the table is part of the
/// program.
template <class Number = int, std::size_t N>
std::array<Number, N> weights(std::string_view path, const std::array<std::string_view, N>& names) {
  std::array<Number, N> out{};
  for (std::size_t k = 0; k < N; ++k) {
    bool found = false;
    for (const Row& row : table(path)) {
      if (row.size() < 2 || row[0] != names[k]) continue;
      const char* end = row[1].data() + row[1].size();
      const auto read = std::from_chars(row[1].data(), end, out[k]);
      found = read.ec == std::errc() && read.ptr == end;
    }
    if (!found) throw std::logic_error(std::string(path) + ": no weight of \"" + std::string(names[k]) + '"');
  }
  return out;
}

}  // namespace dateline::lexicon
