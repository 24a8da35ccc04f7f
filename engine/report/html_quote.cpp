// In: a quotation of a finding. Out: its sentence as a block quotation. Proved by tests/html_parts_test.cpp.
#include "report/html_quote.hpp"

#include <algorithm>

#include "report/escape.hpp"

namespace dateline::report {

namespace {

/// The line around the span, without its outer white space.
Span line_around(std::string_view text, Span span) {
  const auto before = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
  const auto begin = before == std::string_view::npos ? 0 : before + 1;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(text.find('\n', span.end), text.size()))};
}

/// `whole` cut at spaces, or at least between characters, so that `inner` has room on both sides.
Span cut_around(std::string_view text, Span whole, Span inner) {
  if (whole.size() <= most_excerpt_bytes) return whole;
  const auto room = inner.size() >= most_excerpt_bytes ? 0 : (most_excerpt_bytes - inner.size()) / 2;
  auto begin = inner.begin - std::min(room, inner.begin - whole.begin);
  auto end = inner.end + std::min(room, whole.end - inner.end);
  while (begin > whole.begin && begin < inner.begin && text[begin - 1] != ' ') ++begin;
  while (end < whole.end && end > inner.end && text[end] != ' ') --end;
  return {begin, end};
}

}  // namespace

Excerpt excerpt_of(const HtmlPage& page, const SideQuote& quote) {
  const std::string_view text = page.comparison.of(quote.report).text;
  const auto statement = page.targets.statement(quote.report, quote.span);
  const auto whole = statement ? page.comparison.of(statement).span : line_around(text, quote.span);
  return {quote.report, cut_around(text, whole, quote.span), statement, {quote.span}};
}

std::vector<Excerpt> excerpts_of(const HtmlPage& page, const std::vector<SideQuote>& quotes) {
  std::vector<Excerpt> out;
  for (const auto& quote : quotes) {
    const auto around =
        std::find_if(out.begin(), out.end(), [&](const Excerpt& e) { return e.report == quote.report && e.span.contains(quote.span); });
    if (around == out.end()) {
      out.push_back(excerpt_of(page, quote));
    } else {
      around->quoted.push_back(quote.span);
    }
  }
  return out;
}

std::string block_quote(const HtmlPage& page, const Excerpt& excerpt, const std::vector<Span>& differing) {
  const auto& report = page.comparison.of(excerpt.report);
  std::vector<Mark> marks;
  const auto begin = excerpt.span.begin;
  for (const auto& span : excerpt.quoted) marks.push_back({{span.begin - begin, span.end - begin}, "mark", "", "", ""});
  for (const auto& span : differing) marks.push_back({span, "em", "", "", ""});
  const auto whole = excerpt.statement ? page.comparison.of(excerpt.statement).span : excerpt.span;
  std::string out = "<figure><blockquote lang=\"" + escape_xml(report.language) + "\"><p>";
  if (whole.begin < begin) out += "… ";
  out += marked_text(page.comparison.text(excerpt.report, excerpt.span), marks);
  if (excerpt.span.end < whole.end) out += " …";
  out += "</p></blockquote>\n<figcaption>";
  if (report.outlet) out += page.name(excerpt.report) + ", ";
  out += page.place(excerpt.report, excerpt.quoted.front());
  if (excerpt.statement) {
    const auto& statement = page.comparison.of(excerpt.statement);
    if (statement.speaker) out += " · " + page.text("label.says") + " " + isolated(page.comparison.of(statement.speaker).name);
    if (statement.source) out += " · " + page.text("label.cites") + " " + isolated(page.comparison.of(statement.source).name);
  }
  return out + "</figcaption></figure>\n";
}

}  // namespace dateline::report
