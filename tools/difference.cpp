// In: two texts. Out: the lines on which they differ. Proved by tests/cli_test.py.
#include "difference.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace dateline::tools {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t largest_table = 4'000'000;  // pairs of lines; beyond it the middle parts are shown as wholly different
constexpr std::size_t shown_bytes = 150;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// A line that one text has and the other has not, or has otherwise.
struct Change {
  char sign;
  std::size_t number;
  std::string_view line, other;  // other: the line of the other text that it stands against; empty where there is none
};

class Differ {
 public:
  Differ(Lines expected, Lines actual) : a_(std::move(expected)), b_(std::move(actual)) {}

  std::vector<Change> changes() {
    while (first_ < a_.size() && first_ < b_.size() && a_[first_] == b_[first_]) ++first_;
    a_end_ = a_.size();
    b_end_ = b_.size();
    while (a_end_ > first_ && b_end_ > first_ && a_[a_end_ - 1] == b_[b_end_ - 1]) --a_end_, --b_end_;
    if ((a_end_ - first_ + 1) * (b_end_ - first_ + 1) > largest_table) {
      flush(first_, a_end_, first_, b_end_);
    } else {
      walk();
    }
    return std::move(changes_);
  }

 private:
  /// Longest common subsequence by the table of Wagner and Fischer (1974), then one walk through it.
  void walk() {
    const auto rows = a_end_ - first_, columns = b_end_ - first_;
    std::vector<std::uint32_t> common((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return common[i * (columns + 1) + j]; };
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        at(i, j) = a_[first_ + i] == b_[first_ + j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
    std::size_t i = 0, j = 0, a_from = 0, b_from = 0;
    while (i < rows && j < columns) {
      if (a_[first_ + i] == b_[first_ + j]) {
        flush(first_ + a_from, first_ + i, first_ + b_from, first_ + j);
        a_from = ++i;
        b_from = ++j;
      } else if (at(i + 1, j) >= at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
    flush(first_ + a_from, a_end_, first_ + b_from, b_end_);
  }

  /// One stretch of changed lines: each line of the one beside its counterpart in the other.
  void flush(std::size_t a_from, std::size_t a_to, std::size_t b_from, std::size_t b_to) {
    for (std::size_t k = 0; k < std::max(a_to - a_from, b_to - b_from); ++k) {
      const auto a = a_from + k < a_to ? a_[a_from + k] : std::string_view();
      const auto b = b_from + k < b_to ? b_[b_from + k] : std::string_view();
      if (a_from + k < a_to) changes_.push_back({'-', a_from + k + 1, a, b});
      if (b_from + k < b_to) changes_.push_back({'+', b_from + k + 1, b, a});
    }
  }

  Lines a_, b_;
  std::size_t first_ = 0, a_end_ = 0, b_end_ = 0;
  std::vector<Change> changes_;
};

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The part of the line around its first difference from the other, cut between characters.
std::string excerpt(std::string_view line, std::string_view other) {
  if (line.size() <= shown_bytes) return std::string(line);
  const auto differs = static_cast<std::size_t>(std::mismatch(line.begin(), line.end(), other.begin(), other.end()).first - line.begin());
  auto begin = other.empty() || differs < shown_bytes / 3 ? 0 : differs - shown_bytes / 3;
  auto end = std::min(begin + shown_bytes, line.size());
  while (begin > 0 && continues_character(line[begin])) --begin;
  while (end < line.size() && continues_character(line[end])) ++end;
  return (begin > 0 ? "…" : "") + std::string(line.substr(begin, end - begin)) + (end < line.size() ? "…" : "");
}

}  // namespace

std::string difference(std::string_view expected, std::string_view actual, std::size_t most) {
  if (expected == actual) return {};
  const auto changes = Differ(lines_of(expected), lines_of(actual)).changes();
  if (changes.empty()) return "    the texts differ only in their last line end\n";
  std::string result;
  for (std::size_t i = 0; i < std::min(most, changes.size()); ++i) {
    const auto& change = changes[i];
    result += std::string("    ") + change.sign + std::to_string(change.number) + ": " + excerpt(change.line, change.other) + "\n";
  }
  if (changes.size() > most) result += "    and " + std::to_string(changes.size() - most) + " more lines\n";
  return result;
}

}  // namespace dateline::tools
