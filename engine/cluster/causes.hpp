/// What a statement says that something came of: "bắt nguồn từ chập điện", "a leak caused the blaze". In: a statement as it was read. Out: Causes.
/// Tables: <language>/causes.tsv. Tested by tests/facts_test.cpp and tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/reading.hpp"

namespace dateline::cluster {

/// What a statement names as a cause.
struct Causes {
  std::vector<std::uint64_t> words;  ///< its concepts and hashed words, sorted
  bool denied = false;               ///< the statement says that this is not the cause
  bool guessed = false;              ///< it says that this may be the cause
};

Causes find_causes(const extract::Reading& reading, const extract::Draft& draft);

}  // namespace dateline::cluster
