// In: a discrepancy and the width of a terminal. Out: its lines. Proved by tests/text_view_test.cpp.
#include "report/text_findings.hpp"

#include <algorithm>
#include <cstdio>

#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

constexpr int indent = 7;                // of what stands below "  d1   "
constexpr int least_side_by_side = 110;  // columns from which two sides stand beside each other
constexpr int between_sides = 3;
constexpr std::size_t most_passages = 2;  // of one side are quoted, the places of further ones are named
constexpr std::size_t most_places = 6;
constexpr int most_value_columns = 200;

// Around marked words while they are wrapped. Printable text has no control characters, and these take no columns.
constexpr char mark_begins = '\x0E', mark_ends = '\x0F';

std::string spaces(int n) { return std::string(static_cast<std::size_t>(std::max(0, n)), ' '); }

/// A wrapped line with its marks as escape sequences, or as a second line of carets. `marked`: whether a mark of the line before goes on.
void render(std::string_view line, std::string_view style, bool& marked, std::vector<Line>& out) {
  const auto begin = style.empty() ? std::string() : "\x1b[" + std::string(style) + "m";
  const std::string end = style.empty() ? "" : "\x1b[0m";
  Line shown;
  std::string carets;
  if (marked) shown.text += begin;
  for (std::size_t at = 0; at < line.size();) {
    const auto from = at;
    const auto code = text::next_code_point(line, at);
    if (code == static_cast<char32_t>(mark_begins) || code == static_cast<char32_t>(mark_ends)) {
      marked = code == static_cast<char32_t>(mark_begins);
      shown.text += marked ? begin : end;
      continue;
    }
    const auto character = line.substr(from, at - from);
    const int columns = text::columns(character);
    shown.text += character;
    shown.columns += columns;
    carets.append(static_cast<std::size_t>(columns), marked ? '^' : ' ');
  }
  if (marked) shown.text += end;
  out.push_back(std::move(shown));
  carets.erase(carets.find_last_not_of(' ') + 1);
  if (style.empty() && !carets.empty()) out.push_back({carets, static_cast<int>(carets.size())});
}

std::string beside(const std::vector<Line>& left, const std::vector<Line>& right, int width) {
  std::string out;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    out += spaces(indent);
    if (i < left.size()) out += left[i].text;
    if (i < right.size()) out += spaces(width + between_sides - (i < left.size() ? left[i].columns : 0)) + right[i].text;
    out += "\n";
  }
  return out;
}

std::string below(const std::vector<Line>& lines) {
  std::string out;
  for (const auto& line : lines) out += spaces(indent) + line.text + "\n";
  return out;
}

}  // namespace

std::string_view style_of(Severity severity) {
  return severity == Severity::contradiction ? style::contradiction : severity == Severity::divergence ? style::divergence : style::note;
}

std::string styled(std::string_view text, std::string_view style, bool colour) {
  if (!colour || style.empty()) return std::string(text);
  return "\x1b[" + std::string(style) + "m" + std::string(text) + "\x1b[0m";
}

std::vector<Line> marked_lines(const std::vector<Piece>& pieces, int width, std::string_view style) {
  std::string text;
  for (const auto& piece : pieces) {
    if (piece.marked) text += mark_begins;
    text += text::printable(piece.text);
    if (piece.marked) text += mark_ends;
  }
  std::vector<Line> out;
  bool marked = false;
  for (const auto& line : wrap(text, width)) render(line, style, marked, out);
  return out;
}

std::vector<Line> TextFindings::wrapped(std::string_view text, int width, std::string_view style) const {
  std::vector<Line> out;
  for (const auto& line : wrap(text::printable(text), width)) out.push_back({styled(line, style, colour_), text::columns(line)});
  return out;
}

std::string TextFindings::place(const Passage& passage) const {
  const auto& outlet = comparison_.of(passage.report).outlet;
  return (outlet ? *outlet + ", " : std::string()) + places_.of(comparison_, passage.report, passage.quote.begin);
}

std::string TextFindings::further_places(const ToldSide& side, std::size_t from) const {
  std::string text(words_("label.also"));
  const auto to = std::min(side.passages.size(), from + most_places);
  for (std::size_t i = from; i < to; ++i) text += (i == from ? " " : "; ") + place(side.passages[i]);
  if (to < side.passages.size()) text += "; " + words_.count("label.more", side.passages.size() - to);
  return text;
}

std::vector<Line> TextFindings::passage(const Passage& passage, std::string_view mark, int width) const {
  auto pieces = telling_.pieces(passage);
  if (passage.shown.begin > passage.sentence.begin) pieces.insert(pieces.begin(), {"… ", false});
  if (passage.shown.end < passage.sentence.end) pieces.push_back({" …", false});
  const auto gutter = styled("│", style::dim, colour_) + " ";
  std::vector<Line> out;
  for (auto& line : marked_lines(pieces, width - 2, colour_ ? mark : std::string_view())) out.push_back({gutter + line.text, line.columns + 2});
  return out;
}

std::vector<Line> TextFindings::side(const ToldSide& side, Severity severity, int width) const {
  std::vector<Line> out;
  const auto add = [&](const std::vector<Line>& lines, const std::string& first, const std::string& rest) {
    for (std::size_t i = 0; i < lines.size(); ++i) out.push_back({(i == 0 ? first : rest) + lines[i].text, lines[i].columns + text::columns(rest)});
  };
  if (!side.value.empty()) add(wrapped(shortened(text::printable(side.value), most_value_columns), width - 2, style::bold), "• ", "  ");
  const auto mark = std::string(style_of(severity)) + ";4";
  for (std::size_t i = 0; i < std::min(side.passages.size(), most_passages); ++i) {
    add(passage(side.passages[i], mark, width - 2), i == 0 && side.value.empty() ? "• " : "  ", "  ");
    add(wrapped(place(side.passages[i]), width - 4, style::dim), "    ", "    ");
  }
  if (side.passages.size() > most_passages) add(wrapped(further_places(side, most_passages), width - 4, style::dim), "    ", "    ");
  return out;
}

/// "12 people  “a dozen people”  Harbour Post, a.txt:3".
std::string TextFindings::note_side(const ToldSide& side) const {
  std::string text = side.value;
  if (side.passages.empty()) return text;
  const auto& first = side.passages.front();
  const auto quoted = shortened(text::printable(comparison_.text(first.report, first.quote)), most_value_columns);
  text += (text.empty() ? "“" : " · “") + quoted + "” · " + place(first);
  if (side.passages.size() > 1) text += ", " + words_.count("label.more", side.passages.size() - 1);
  return text;
}

std::string TextFindings::write(std::size_t index) const {
  const auto& discrepancy = comparison_.discrepancies[index];
  char confidence[32];
  std::snprintf(confidence, sizeof confidence, "%.2f", discrepancy.confidence);
  const int width = width_ - indent;
  const auto sides = telling_.sides(discrepancy);
  const bool note = discrepancy.severity == Severity::note;
  auto out = "  " + padded(discrepancy_label(index), indent - 3) + " " +
             styled(words_("aspect.", name(discrepancy.aspect)), style_of(discrepancy.severity), colour_) + "\n";
  out += below(wrapped(telling_.why(discrepancy), width));
  if (note) {
    for (const auto& one : sides) {
      const auto lines = wrapped(note_side(one), width - 2);
      for (std::size_t i = 0; i < lines.size(); ++i) out += spaces(indent) + (i == 0 ? "• " : "  ") + lines[i].text + "\n";
    }
  } else if (sides.size() == 2 && width_ >= least_side_by_side) {
    const int half = (width - between_sides) / 2;
    out += beside(side(sides[0], discrepancy.severity, half), side(sides[1], discrepancy.severity, half), half);
  } else {
    for (const auto& one : sides) out += below(side(one, discrepancy.severity, width));
  }
  return out + below(wrapped(
                   std::string(words_("label.rule")) + " " + discrepancy.rule + " · " + std::string(words_("label.confidence")) + " " + confidence,
                   width, style::dim));
}

}  // namespace dateline::report
