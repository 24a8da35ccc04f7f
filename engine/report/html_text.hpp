/// The text of one report as HTML, with statements as link targets, furniture greyed and quoted evidence marked. Tested by tests/report_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::report {

/// Something to wrap around a stretch of text. `tag` with `attributes` is written without the id on all pieces but the first.
struct Mark {
  Span span;
  std::string_view tag;    ///< "span" or "mark"
  std::string id;          ///< of the first piece; empty: none
  std::string attributes;  ///< ` class="furniture"`, escaped
  std::string after;       ///< markup behind the last piece
};

/// The text with the marks around their stretches. Marks may cross: the later one is cut where the earlier one ends, so the markup nests.
std::string marked_text(std::string_view text, std::vector<Mark> marks);

/// Where the quotations of a comparison are found in its full texts.
class Targets {
 public:
  explicit Targets(const Comparison& comparison);
  /// The id of the smallest statement around the span, else an id made from the span.
  std::string of(ReportId report, Span span) const;
  /// The marks of one report: title, furniture, statements and the evidence of discrepancies.
  std::vector<Mark> marks(ReportId report, const std::vector<std::string>& furniture_titles) const;

 private:
  const Comparison& comparison_;
  std::vector<std::vector<StatementId>> statements_;  // of each report
  struct Evidence {
    Span span;
    std::size_t discrepancy;
  };
  std::vector<std::vector<Evidence>> evidence_;  // of each report
};

}  // namespace dateline::report
