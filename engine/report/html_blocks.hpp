/// A report's text in the paragraphs that a page shows. In: a report. Out: its paragraphs. Tested by tests/html_parts_test.cpp.
#pragma once

#include <vector>

#include "report/html_page.hpp"

namespace dateline::report {

/// A stretch of the text that is one paragraph, or one piece of furniture.
struct TextBlock {
  Span span;
  const Furniture* furniture = nullptr;  ///< that it is a part of
  bool headline = false;
};

/// Line ends part paragraphs, but not within a statement: a sentence that runs over several lines stays whole. Empty lines are left out; lines of one
/// piece of furniture are one block.
std::vector<TextBlock> text_blocks(const HtmlPage& page, ReportId report);

}  // namespace dateline::report
