/// A line that may sign an article, parted at its brackets, slashes, dashes and commas. In: a range of tokens. Out: its parts, each with what it
/// names and in what part of the work. Tested by tests/clean_test.cpp through signature.hpp.
#pragma once

#include <optional>
#include <vector>

#include "clean/units.hpp"

namespace dateline::clean {

/// What the words before a part say of it: "Theo" makes credits, "Ảnh:" picture credits, "Editing by" names that are no byline.
enum class PartRole : std::uint8_t { author, credit, picture, editor };
/// What a part is by itself. `other` begins with a capital and says nothing more of itself: "Khám phá", "Viện Kinh tế".
enum class PartKind : std::uint8_t { name, outlet, press, site, team, other };
enum class Before : std::uint8_t { start, bracket, slash, bar, dash, comma };

struct SignaturePart {
  text::TokenRange tokens;
  PartRole role = PartRole::author;
  PartKind kind = PartKind::name;
  Before before = Before::start;
  bool marked = false;  ///< the word that gives it its role stands right before it
};

struct SignatureParts {
  std::vector<SignaturePart> parts;
  bool marked = false;           ///< a word says what the line is: "Theo", "By", "tổng hợp"
  text::TokenRange byline_word;  ///< the last word that opens a byline: "PV", "By"; empty where there is none
};

/// Nothing where some part can stand in no signature: a number, a sentence, small letters.
std::optional<SignatureParts> signature_parts(const text::Text& text, text::TokenRange range);

bool is_dash(const text::Token& token);
/// A comma, a slash, "&", "and" and the like.
bool joins_names(const text::Token& token);
/// The range without brackets, dashes, commas and stops at its ends; the stop of an initial stays.
text::TokenRange trimmed(const text::Text& text, text::TokenRange range);
std::uint32_t words_in(const text::Text& text, text::TokenRange range);
/// "VOV.VN", "Zing.vn": words and stops without a blank, the last one short.
bool is_site(const text::Text& text, text::TokenRange range);
/// All words begin with a capital (short joining words and marks aside).
bool looks_like_name(const text::Text& text, text::TokenRange range);

}  // namespace dateline::clean
