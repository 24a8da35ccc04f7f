// "a.txt:9", "a.txt:9:14", "s12" -> the statements that stand there. Proved by tests/explain_test.cpp.
#include <algorithm>
#include <charconv>

#include "dateline/explain.hpp"

namespace dateline {
namespace {

// A whole number from 1 up; 0 for anything else.
std::uint32_t number(std::string_view digits) {
  std::uint32_t out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? out : 0;
}

struct TextPlace {
  std::string_view path;
  std::uint32_t line = 0, column = 0;  // column 0: the whole line
};

TextPlace parse(std::string_view place) {
  const std::size_t last = place.rfind(':');
  if (last == std::string_view::npos || last == 0) return {};
  const std::uint32_t end = number(place.substr(last + 1));
  const std::string_view before = place.substr(0, last);
  const std::size_t middle = before.rfind(':');
  const std::uint32_t line = middle == std::string_view::npos || middle == 0 ? 0 : number(before.substr(middle + 1));
  if (end == 0) return {};
  return line > 0 ? TextPlace{before.substr(0, middle), line, end} : TextPlace{before, end, 0};
}

bool named(const Report& report, std::string_view path) {
  const std::string_view own = report.path;
  return own == path || (own.size() > path.size() && own.ends_with(path) && own[own.size() - path.size() - 1] == '/');
}

// The bytes of a line, or of the one character at a column of it; empty where the text has no such place.
Span bytes_at(std::string_view text, const TextPlace& place) {
  std::size_t begin = 0;
  for (std::uint32_t line = 1; line < place.line; ++line) {
    begin = text.find('\n', begin);
    if (begin == std::string_view::npos) return {};
    ++begin;
  }
  std::size_t end = std::min(text.find('\n', begin), text.size());
  if (place.column > 0) {
    const auto next = [&](std::size_t at) {
      for (++at; at < end && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;) ++at;
      return at;
    };
    for (std::uint32_t column = 1; column < place.column && begin < end; ++column) begin = next(begin);
    end = begin < end ? next(begin) : begin;
  }
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

std::vector<StatementId> statements_at(const Comparison& comparison, const std::string& place) {
  std::vector<StatementId> out;
  const std::uint32_t id = place.size() > 1 && place[0] == 's' ? number(std::string_view(place).substr(1)) : 0;
  if (id > 0 && id <= comparison.statements.size()) return {StatementId(id - 1)};
  const TextPlace at = parse(place);
  if (at.line == 0) return out;
  for (std::size_t s = 0; s < comparison.statements.size(); ++s) {
    const Statement& statement = comparison.statements[s];
    const Report& report = comparison.of(statement.report);
    if (named(report, at.path) && bytes_at(report.text, at).overlaps(statement.span)) out.emplace_back(s);
  }
  return out;
}

}  // namespace dateline
