/// What people have decided about places of reports, in a plain-text file that can stand under version control.
/// Standard library only. Tested by tests/decisions_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"

namespace dateline {

struct DecisionsFile {
  std::string path;  ///< where it was read; stands in the settings of the output and in messages
  std::vector<Decision> decisions;
};

/// Reads a decisions file. A decision begins at the start of a line with `same`, `not-comparable` or `no-discrepancy` and perhaps an aspect; indented
/// lines below it name two places (of no-discrepancy one is enough) as `REPORT: "words"` or `REPORT:LINE: "words"`, and who decided it and why as
/// `by: ...` and `why: ...`. Empty lines, and lines whose first sign is #, say nothing. Throws Error with PATH:LINE for what cannot be read so.
DecisionsFile read_decisions(const std::string& path, std::string_view bytes);

}  // namespace dateline
