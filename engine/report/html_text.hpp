/// A report's text as HTML with marks around its stretches, and the targets of links into it. Tested by tests/html_parts_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::report {

/// Something to wrap around a stretch of text; where it is cut, the id stands on the first piece alone.
struct Mark {
  Span span;
  std::string_view tag;    ///< "span", "mark" or "em"
  std::string id;          ///< of the first piece; empty: none
  std::string attributes;  ///< ` class="furniture"`, escaped
  std::string after;       ///< markup behind the last piece
};

/// The text with the marks around their stretches. Marks may cross: the later one is cut where the earlier one ends, so the markup nests.
std::string marked_text(std::string_view text, std::vector<Mark> marks);

/// Words that a finding quotes.
struct Evidence {
  Span span;
  std::size_t discrepancy;
  std::size_t side;
};

/// Where the places of a comparison are found in its full texts.
class Targets {
 public:
  /// `full_text`: of each report, whether its text stands on the page.
  Targets(const Comparison& comparison, const std::vector<bool>& full_text);
  /// The smallest statement around the span; none where there is none.
  StatementId statement(ReportId report, Span span) const;
  /// The id of the smallest statement around the span, else of the evidence that it is, else of the report; that one too where the report's text is
  /// left out.
  std::string of(ReportId report, Span span) const;
  std::string of(StatementId statement) const;
  /// Of one report, in the order of the text.
  const std::vector<StatementId>& statements(ReportId report) const { return statements_[report.index()]; }
  const std::vector<Evidence>& evidence(ReportId report) const { return evidence_[report.index()]; }

 private:
  const Comparison& comparison_;
  const std::vector<bool>& full_text_;
  std::vector<std::vector<StatementId>> statements_;  // of each report
  std::vector<std::vector<Evidence>> evidence_;       // of each report
};

}  // namespace dateline::report
