// In: a report's text, statements and furniture. Out: its paragraphs. Proved by tests/html_parts_test.cpp.
#include "report/html_blocks.hpp"

#include <algorithm>

namespace dateline::report {

namespace {

constexpr std::string_view white = " \t\r\n\f\v";

/// Without its outer white space; empty where there is nothing else.
Span trimmed(std::string_view text, Span span) {
  const auto within = text.substr(span.begin, span.size());
  const auto first = within.find_first_not_of(white);
  if (first == std::string_view::npos) return {span.begin, span.begin};
  const auto last = within.find_last_not_of(white);
  return {static_cast<std::uint32_t>(span.begin + first), static_cast<std::uint32_t>(span.begin + last + 1)};
}

/// Ends of lines at which no statement stands on both sides; the end of the text last.
std::vector<std::uint32_t> paragraph_ends(const HtmlPage& page, ReportId report) {
  const std::string_view text = page.comparison.of(report).text;
  const auto& statements = page.targets.statements(report);
  std::vector<std::uint32_t> ends;
  std::size_t next = 0;
  std::uint32_t covered = 0;  // the furthest end of the statements that have begun
  for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    for (; next < statements.size() && page.comparison.of(statements[next]).span.begin <= at; ++next) {
      covered = std::max(covered, page.comparison.of(statements[next]).span.end);
    }
    if (covered <= at) ends.push_back(static_cast<std::uint32_t>(at));
  }
  ends.push_back(static_cast<std::uint32_t>(text.size()));
  return ends;
}

}  // namespace

std::vector<TextBlock> text_blocks(const HtmlPage& page, ReportId report) {
  const auto& of = page.comparison.of(report);
  std::vector<TextBlock> blocks;
  std::uint32_t begin = 0;
  auto piece = of.furniture.begin();
  for (const auto end : paragraph_ends(page, report)) {
    const auto span = trimmed(of.text, {begin, end});
    begin = end;
    if (span.size() == 0) continue;
    while (piece != of.furniture.end() && piece->span.end <= span.begin) ++piece;
    const bool inside = piece != of.furniture.end() && trimmed(of.text, piece->span).contains(span);
    const auto* furniture = inside ? &*piece : nullptr;
    if (furniture != nullptr && !blocks.empty() && blocks.back().furniture == furniture) {
      blocks.back().span.end = span.end;
    } else {
      blocks.push_back({span, furniture, of.title_span.size() > 0 && span.contains(of.title_span)});
    }
  }
  return blocks;
}

}  // namespace dateline::report
