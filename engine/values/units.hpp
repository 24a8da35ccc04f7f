/// The units of measure and money by their words. Inside this room only.
/// In: common/units.tsv, <language>/units.tsv. Out: the unit at a token. Tested by tests/quantities_test.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "lexicon/phrases.hpp"
#include "values/quantities.hpp"

namespace dateline::values {

struct Unit {
  Dimension dimension = Dimension::other;
  std::string_view base;  ///< the base unit
  std::string_view name;  ///< what it is called behind a "per"
  double factor = 1, added = 0;
  bool before = false, after = true;  ///< where it stands to its number
  bool lower = false, upper = false, glued = false, part = false, large = false, angle = false;
  bool clock = false;     ///< behind a small number it is an hour of the day as well: "22h"
  bool tenths = false;    ///< digits right behind it are its decimals: "1m79"
  bool fold = false;      ///< how many times as much, behind words that say so: "gấp 3 lần"
  bool unspaced = false;  ///< its tokens touch: "US$"
  bool none = false;      ///< the words only begin like a unit: "đồng phạm"
  bool elided = false;    ///< often left out behind great numbers: "hóa đơn 19 triệu"
  bool again = false;     ///< only behind another of its base: "gió cấp 4, có lúc cấp 6"
  bool only_per = false;  ///< no unit but behind a "per": "cổ phiếu"
};

/// A unit at a place of a text.
struct UnitMatch {
  const Unit* unit = nullptr;
  std::uint32_t end = 0;  ///< one past its last token
  explicit operator bool() const { return unit != nullptr; }
};

class Units {
 public:
  explicit Units(std::string_view language);

  /// The unit that begins at token `at`, behind its number whose value is `value`.
  UnitMatch behind(const text::Text& text, std::uint32_t at, std::uint32_t last, double value) const;
  /// True where a unit that stands before its number may begin with this word.
  bool begins(const text::Token& token) const { return begins_.has(token.word); }
  /// All such words.
  const lexicon::WordSet& beginnings() const { return begins_; }
  /// The unit that begins at token `at` and stands before its number: "$", "USD".
  UnitMatch before(const text::Text& text, std::uint32_t at, std::uint32_t last) const;
  /// The unit behind a "per", things that are only priced included.
  UnitMatch per(const text::Text& text, std::uint32_t at, std::uint32_t last) const;
  /// The unit that is often left out; null where the language has none.
  const Unit* elided() const { return elided_ ? &*elided_ : nullptr; }
  /// The unit of these letters of any token ("usd" of "USD1"), without any context.
  const Unit* named(std::string_view lower) const;

 private:
  UnitMatch find(const text::Text& text, std::uint32_t at, std::uint32_t last) const;
  lexicon::Phrases<Unit> phrases_;
  lexicon::WordSet begins_;
  std::optional<Unit> elided_;
  std::vector<std::pair<std::string_view, Unit>> signs_;  // single words that stand before numbers
};

const Units& units_of(std::string_view language);

}  // namespace dateline::values
