/// A discrepancy for an editor's terminal: its sides one under the other, or side by side where there is room, with the words that differ marked. In:
/// a discrepancy. Out: lines of a terminal. Tested by tests/text_view_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/report.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/telling.hpp"

namespace dateline::report {

/// Select Graphic Rendition parameters (ECMA-48) by meaning.
namespace style {
constexpr std::string_view bold = "1", dim = "2", contradiction = "1;31", divergence = "1;33", note = "1;36", agreed = "32", mark = "1;4";
}
std::string_view style_of(Severity severity);
/// `text` in that style where `colour`.
std::string styled(std::string_view text, std::string_view style, bool colour);

/// A line of a terminal and how many columns it takes.
struct Line {
  std::string text;
  int columns = 0;
};

/// Pieces wrapped at `width` columns and made printable. Marked words are in `style`; without colour (`style` empty) a line of carets stands below.
std::vector<Line> marked_lines(const std::vector<Piece>& pieces, int width, std::string_view style);

class TextFindings {
 public:
  /// `width`: of the terminal, 40 or more. All references must outlive this.
  TextFindings(const Comparison& comparison, const Labels& words, const Places& places, int width, bool colour)
      : comparison_(comparison), words_(words), places_(places), telling_(comparison, words), width_(width), colour_(colour) {}

  /// The lines of one discrepancy; a note is told in short.
  std::string write(std::size_t discrepancy) const;

 private:
  std::vector<Line> wrapped(std::string_view text, int width, std::string_view style = {}) const;
  std::vector<Line> side(const ToldSide& side, Severity severity, int width) const;
  std::vector<Line> passage(const Passage& passage, std::string_view mark, int width) const;
  std::string note_side(const ToldSide& side) const;
  std::string place(const Passage& passage) const;
  std::string further_places(const ToldSide& side, std::size_t from) const;

  const Comparison& comparison_;
  const Labels& words_;
  const Places& places_;
  Telling telling_;
  int width_;
  bool colour_;
};

}  // namespace dateline::report
