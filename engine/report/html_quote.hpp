/// Literal words of a report in their sentence, as a block quotation. In: quoted spans. Out: markup. Tested by tests/html_parts_test.cpp.
#pragma once

#include <string>
#include <vector>

#include "report/html_page.hpp"

namespace dateline::report {

/// A stretch of a report's text: a sentence, or what is near the quoted words of a long one.
struct Excerpt {
  ReportId report;
  Span span;
  StatementId statement;     ///< around the quoted words; none where they stand in no statement
  std::vector<Span> quoted;  ///< of the report's text, inside `span`
};

/// The sentence or line around the quoted words, cut to about `most_excerpt_bytes`.
constexpr std::uint32_t most_excerpt_bytes = 480;
Excerpt excerpt_of(const HtmlPage& page, const SideQuote& quote);
/// One excerpt for each sentence that is quoted, in the order of the quotations.
std::vector<Excerpt> excerpts_of(const HtmlPage& page, const std::vector<SideQuote>& quotes);

/// The excerpt with its quoted words marked, and the words, by `differing` (spans of the excerpt), that its counterpart lacks; below it who says it
/// where, with a link to the place.
std::string block_quote(const HtmlPage& page, const Excerpt& excerpt, const std::vector<Span>& differing);

}  // namespace dateline::report
