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

/// For a double-quoted string of the DOT language; `\n` stays a line break. Control characters become pictures.
std::string escape_dot(std::string_view utf8);

}  // namespace dateline::report
