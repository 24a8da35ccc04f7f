// In: UTF-8 that may hold anything. Out: the same text as content of XML, HTML, Markdown or DOT. Proved by tests/report_test.cpp.
#include "report/escape.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <iterator>

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

bool begins_formula(std::string_view text) {
  constexpr std::string_view signs[] = {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212"};
  return std::any_of(std::begin(signs), std::end(signs), [&](std::string_view sign) { return text.substr(0, sign.size()) == sign; });
}

bool is_plain_number(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() && std::isfinite(value);
}

/// "tada:..." of :tada:.
bool is_short_code(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(),
                                [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_' && c != '+' && c != '-'; });
  return end != text.begin() && end != text.end() && *end == ':';
}

/// True behind a character from which GitHub makes a link or a picture: @name, #12, a bare address, :name:.
bool is_linked(std::string_view text, std::size_t at) {
  const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
  switch (text[at]) {
    case '@':
      return true;
    case '#':
      return std::isdigit(static_cast<int>(next)) != 0;
    case ':':
      return text.substr(at, 3) == "://" || is_short_code(text.substr(at + 1));
    case 'w':
    case 'W':
      return at >= 2 && next == '.' && (text.substr(at - 2, 3) == "www" || text.substr(at - 2, 3) == "WWW");
    default:
      return false;
  }
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
  const std::string_view body = std::string_view(text).substr(std::min(text.find_first_not_of(' '), text.size()));
  if (!begins_block(body)) return escape_markdown_inside(body);
  const auto mark = body.find_first_not_of("0123456789");  // the sign itself, or the stop behind a number
  const std::string apart = is_linked(body, mark) ? "<!-- -->" : "";
  return std::string(body.substr(0, mark)) + '\\' + body[mark] + apart + escape_markdown_inside(body.substr(mark + 1));
}

std::string escape_markdown_inside(std::string_view utf8) {
  const auto body = text::printable(utf8);
  std::string result;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (c == '<' || c == '>' || c == '&') {
      result += c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;";
    } else if (std::string_view("\\`*_[]|~$#").find(c) != std::string_view::npos) {
      result.append(1, '\\').append(1, c);
    } else {
      result += c;
    }
    if (is_linked(body, i)) result += "<!-- -->";
  }
  return result;
}

std::string csv_cell(std::string_view utf8) {
  const auto text = text::printable(utf8);
  std::string result = "\"";
  bool begins = !is_plain_number(text);  // nothing but spaces since the beginning of the cell
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (begins && begins_formula(std::string_view(text).substr(i))) result += '\'';
    begins = text[i] == ';' || (begins && text[i] == ' ');
    result.append(text[i] == '"' ? 2 : 1, text[i]);
  }
  return result + "\"";
}

std::string escape_dot(std::string_view utf8) {
  std::string result;
  std::size_t at = 0;
  while (at <= utf8.size()) {
    const auto end = std::min(utf8.find('\n', at), utf8.size());
    const auto line = text::printable(utf8.substr(at, end - at));
    for (std::size_t i = 0; i < line.size();) {
      const auto start = i;
      const auto code = text::next_code_point(line, i);
      if (!is_xml_character(code)) {
        text::append_code_point(result, 0xFFFD);
      } else if (code == '&') {
        result += "&amp;";
      } else {
        if (code == '"' || code == '\\') result += '\\';
        result.append(line, start, i - start);
      }
    }
    if (end < utf8.size()) result += "\\n";
    at = end + 1;
  }
  return result;
}

}  // namespace dateline::report
