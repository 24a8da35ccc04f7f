/// The tables of this room: phrases of furniture, and names of outlets. In: <language>/furniture.tsv of every language, common/outlets.tsv.
/// A page's own language is not asked: Vietnamese pages carry English furniture too. Tested by tests/clean_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "clean/units.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::clean {

enum class Mark : std::uint8_t {
  related,
  comment,
  navigation,
  advert,
  section,
  byline,
  compiled,
  credit,
  photo,
  source,
  side,
  press,
  dated,
  team,
  clock,
  editor,
  contributed
};
enum class Where : std::uint8_t { none, whole, start, frame };

struct Outlet {
  std::string_view name;
  bool agency = false;
};

using OutletMatch = lexicon::Phrases<Outlet>::Match;

/// Length in tokens of the longest phrase of that kind that begins at `at`, 0 where there is none; it does not reach past `last`.
std::uint32_t mark_at(const text::Text& text, std::uint32_t at, std::uint32_t last, Mark mark);
/// The longest outlet name that begins at `at` and ends before `last`.
OutletMatch outlet_at(const text::Text& text, std::uint32_t at, std::uint32_t last);
/// A word of outlets' names stands in the range.
bool names_press(const text::Text& text, text::TokenRange range);

/// Furniture by its own words.
struct Heading {
  FurnitureKind kind = FurnitureKind::related;
  Where where = Where::whole;
};
std::optional<Heading> heading_of(const text::Text& text, const Unit& unit);
/// The line is a web address: "https://..." or "www...".
bool is_web_address(const text::Text& text, const Unit& unit);
/// The line names parts of the site and nothing else: "Trang chủ > Thế giới".
bool is_section(const text::Text& text, const Unit& unit);

}  // namespace dateline::clean
