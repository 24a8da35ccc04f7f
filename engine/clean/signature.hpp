/// The line that signs an article: who wrote it, and whose text it is. In: a range of tokens. Out: a Signature. Tested by tests/clean_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clean/units.hpp"

namespace dateline::clean {

struct Signature {
  std::string byline;                 ///< empty where no author is named
  std::vector<std::string> credits;   ///< outlets and agencies, by the name of common/outlets.tsv where it has them
  std::optional<std::string> outlet;  ///< where the line is an outlet's name and no more
  bool certain = false;               ///< its words say what it is; otherwise it only looks like a name
};

/// Reads "Thu Phương (Theo Reuters)", "(TTXVN/Vietnam+)", "By Clara Whitcombe", "Nhóm PV Quảng Trị", "Lê Tâm - theo NOS", "Inquirer Wire", "An Thư".
/// Nothing where the range is a sentence or too long to sign.
std::optional<Signature> signature_of(const text::Text& text, text::TokenRange range);

/// The names between commas, slashes and "và"/"and": outlets of the table by their names there, others as written.
std::vector<std::string> outlet_names(const text::Text& text, text::TokenRange range);

}  // namespace dateline::clean
