/// What is new since a former result. Standard library only. Tested by tests/baseline_test.cpp and tests/cli_test.py.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/model.hpp"

namespace dateline {

/// A discrepancy of a former result, by what it said and not by its ids.
struct KnownDiscrepancy {
  std::string aspect;
  std::vector<std::vector<std::pair<std::string, std::string>>> sides;  ///< of each side its quotations: the report's path and the quoted words
};

struct Baseline {
  std::string path;  ///< where it was read
  std::vector<KnownDiscrepancy> known;
};

/// Reads the JSON that `dateline compare --format json` wrote. Throws Error with the path for anything else.
Baseline read_baseline(const std::string& path, std::string_view bytes);

/// Takes the discrepancies out of the comparison that the baseline has: of the same aspect, with two sides that quote the same words, but for small
/// edits that change no number and no negation, of the same reports. Sets Comparison::since.
void keep_new(Comparison& comparison, const Baseline& baseline);

}  // namespace dateline
