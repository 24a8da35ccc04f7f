// In: printable UTF-8 and a width in columns. Out: lines, shortened and padded text. Proved by tests/report_test.cpp.
#include "report/wrap.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace dateline::report {

namespace {

/// Bytes of the longest beginning of `text` that has at most `width` columns and at least one character; marks stay with their letter.
std::size_t fitting(std::string_view text, int width) {
  std::size_t at = 0;
  int used = 0;
  while (at < text.size()) {
    auto next = at;
    text::next_code_point(text, next);
    const int added = text::columns(text.substr(at, next - at));
    if (at > 0 && used + added > width) break;
    used += added;
    at = next;
  }
  return at;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, int width) {
  width = std::max(width, 2);
  std::vector<std::string> lines(1);
  int used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find(' ', at), text.size());
    auto word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    int columns = text::columns(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.emplace_back();
      used = 0;
    }
    while (columns > width) {
      const auto cut = fitting(word, width);
      if (cut == word.size()) break;
      columns -= text::columns(word.substr(0, cut));
      lines.back() = word.substr(0, cut);
      lines.emplace_back();
      word.remove_prefix(cut);
    }
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used += columns + (used > 0 ? 1 : 0);
  }
  return lines;
}

std::string shortened(std::string_view text, int width) {
  if (text::columns(text) <= width) return std::string(text);
  auto cut = fitting(text, std::max(width - 1, 1));
  if (const auto space = text.rfind(' ', cut); space != std::string_view::npos && space > cut / 2) cut = space;
  return std::string(text.substr(0, cut)) + "…";
}

std::string padded(std::string_view text, int width) {
  return std::string(text) + std::string(static_cast<std::size_t>(std::max(0, width - text::columns(text))), ' ');
}

}  // namespace dateline::report
