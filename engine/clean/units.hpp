/// The paragraphs of a page with what can be seen of each by itself. In: text::Text. Out: Units by place. Tested by tests/clean_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "clean/clean.hpp"

namespace dateline::clean {

/// One paragraph: a line, or the lines that a fixed line width broke it into; later perhaps a part of one.
struct Unit {
  text::TokenRange tokens;
  std::uint32_t words = 0;                           ///< words and numbers
  std::uint32_t capitals = 0;                        ///< words that begin with a capital
  bool ends_sentence = false;                        ///< its last mark, closing quotes and brackets aside, ends a sentence
  bool asks = false;                                 ///< that mark is a question or exclamation mark: a headline may end so
  bool inner_end = false;                            ///< a sentence ends inside it
  bool ends_article = false;                         ///< ends with the "./." that closes a Vietnamese agency text
  bool cut = false;                                  ///< the front part of a paragraph whose end was taken off
  std::optional<BlockKind> kind;                     ///< what it is, once that is known
  FurnitureKind furniture = FurnitureKind::related;  ///< where kind is furniture

  /// Reads as running text and not as a headline, a label or a signature.
  bool prose() const;
};

std::vector<Unit> units_of(const text::Text& text);
/// What can be seen of a range.
Unit unit_of(const text::Text& text, text::TokenRange tokens);
/// Cuts `units[at]` before token `token` and returns the index of the second part. `token` lies inside the unit.
std::size_t cut(std::vector<Unit>& units, std::size_t at, std::uint32_t token, const text::Text& text);
/// True where the two hold the same words.
bool same_words(const text::Text& text, const Unit& a, const Unit& b);

}  // namespace dateline::clean
