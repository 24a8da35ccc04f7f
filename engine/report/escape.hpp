/// Text of a report made safe inside markup. Tested by tests/report_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace dateline::report {

/// For XML 1.0 and HTML, as content or inside a quoted attribute: the five special characters as entities; characters that XML 1.0 does not allow,
/// and bytes that are not UTF-8, as U+FFFD. Tabs and line ends stay.
std::string escape_xml(std::string_view utf8);

/// For running text in Markdown, in one line: everything that CommonMark, its tables or GitHub's mentions would take for markup is escaped.
std::string escape_markdown(std::string_view utf8);
/// The same for a piece that stands inside a line, with the spaces at its ends.
std::string escape_markdown_inside(std::string_view utf8);

/// A cell of CSV (RFC 4180), always in quotation marks and in one line. What a spreadsheet would take for a formula gets an apostrophe in front, as
/// OWASP advises: =, +, -, @ and their full-width forms at the beginning of the cell, and behind a semicolon, which parts cells in many countries. A
/// plain number stays one.
std::string csv_cell(std::string_view utf8);

/// For a double-quoted string of the DOT language; `\n` stays a line break. Control characters become pictures, what XML does not allow U+FFFD, and
/// "&" an entity, because Graphviz reads entities in such strings.
std::string escape_dot(std::string_view utf8);

}  // namespace dateline::report
