// In: UTF-8 that may hold anything. Out: the same text as content of XML, HTML, Markdown or DOT. Proved by tests/report_test.cpp.
#include "report/escape.hpp"

#include <algorithm>
#include <cctype>

#include "text/width.hpp"

namespace dateline::report {

namespace {

/// Section 2.2 of XML 1.0; C1 controls and U+FFFE, U+FFFF are left out as it advises.
bool is_xml_character(char32_t code) {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  if (code >= 0x7F && code < 0xA0) return code == 0x85;
  return (code & 0xFFFE) != 0xFFFE;
}

/// True where a line of Markdown that begins so would be a list, a heading or a rule.
bool begins_block(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("#+-=:").find(text[0]) != std::string_view::npos) return true;
  const auto digits = text.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')');
}

}  // namespace

std::string escape_xml(std::string_view utf8) {
  std::string result;
  result.reserve(utf8.size() + utf8.size() / 16);
  for (std::size_t at = 0; at < utf8.size();) {
    const auto start = at;
    switch (const auto code = text::next_code_point(utf8, at); code) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        if (is_xml_character(code) && code != 0xFFFD) {
          result.append(utf8.substr(start, at - start));
        } else {
          text::append_code_point(result, 0xFFFD);
        }
    }
  }
  return result;
}

std::string escape_markdown(std::string_view utf8) {
  const auto text = text::printable(utf8);
  const auto from = std::min(text.find_first_not_of(' '), text.size());
  const std::string_view body = std::string_view(text).substr(from);
  std::string result;
  const bool block = begins_block(body);
  const auto mark = block ? body.find_first_not_of("0123456789") : std::string_view::npos;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (c == '<' || c == '>' || c == '&') {
      result += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
    } else if (c == '@' || (c == ':' && body.substr(i, 3) == "://")) {
      result.append(1, c).append("<!-- -->");  // keeps a mention or a bare address from becoming a link
    } else if (std::string_view("\\`*_[]|~$#").find(c) != std::string_view::npos || i == mark) {
      result.append(1, '\\').append(1, c);
    } else if ((c == 'w' || c == 'W') && body.size() > i + 3 && body[i + 3] == '.' && (body.substr(i, 3) == "www" || body.substr(i, 3) == "WWW")) {
      result.append(body.substr(i, 3)).append("<!-- -->");
      i += 2;
    } else {
      result += c;
    }
  }
  return result;
}

std::string escape_dot(std::string_view utf8) {
  std::string result;
  std::size_t at = 0;
  while (at <= utf8.size()) {
    const auto end = std::min(utf8.find('\n', at), utf8.size());
    for (const char c : text::printable(utf8.substr(at, end - at))) {
      if (c == '"' || c == '\\') result += '\\';
      result += c;
    }
    if (end < utf8.size()) result += "\\n";
    at = end + 1;
  }
  return result;
}

}  // namespace dateline::report
