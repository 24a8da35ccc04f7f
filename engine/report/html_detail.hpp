/// How much the page shows of a run, so that the page of a large one stays below five megabytes. Findings are never left out. In: a comparison. Out:
/// what the page leaves out. Tested by tests/html_report_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::report {

struct HtmlDetail {
  bool shortened = false;           ///< something is left out, and its part says so
  std::vector<bool> full_text;      ///< of each report: its text stands on the page
  std::size_t texts_left_out = 0;   ///< reports of which it does not
  std::size_t text_bytes = 0;       ///< of the texts that stand on the page
  bool quoting_notes = true;        ///< the notes in the margin quote the others; else they name them
  std::size_t most_told = 4;        ///< findings that a note tells; the others it only links to
  std::size_t most_named = 12;      ///< other reports that a note in the margin names
  std::size_t most_quoted = 4;      ///< quotations of one side of a finding; the others are links
  std::size_t most_agreed = 0;      ///< claims of one event that are listed as agreed
  std::size_t most_facts = 0;       ///< rows of one event's matrix
  std::size_t most_quotations = 0;  ///< quotations that are compared
  std::size_t most_names = 0;       ///< names in the table, and as many that are only listed
  std::size_t most_unresolved = 0;  ///< links of what was not resolved
  std::size_t most_graphs = 0;      ///< events whose graph is drawn
};

/// Bytes of all texts on a page; marks and notes come to about as much again.
inline constexpr std::size_t most_text_bytes = 1'900'000;

/// `text_bytes` is the most that the texts on the page may come to.
HtmlDetail html_detail(const Comparison& comparison, std::size_t text_bytes = most_text_bytes);

}  // namespace dateline::report
