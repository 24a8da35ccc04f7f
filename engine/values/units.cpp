// units.tsv -> the unit at a token. In: table rows. Out: Units. Proved by tests/quantities_test.cpp.
#include "values/units.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "lexicon/by_language.hpp"
#include "lexicon/table.hpp"

namespace dateline::values {
namespace {

struct DimensionName {
  std::string_view name;
  Dimension dimension;
};
constexpr std::array<DimensionName, 14> dimension_names{{
    {"money", Dimension::money},
    {"length", Dimension::length},
    {"area", Dimension::area},
    {"volume", Dimension::volume},
    {"mass", Dimension::mass},
    {"duration", Dimension::duration},
    {"percent", Dimension::percent},
    {"percentage_point", Dimension::percentage_point},
    {"temperature", Dimension::temperature},
    {"speed", Dimension::speed},
    {"power", Dimension::power},
    {"energy", Dimension::energy},
    {"age", Dimension::age},
    {"magnitude", Dimension::magnitude},
}};

double to_double(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void set_flag(Unit& unit, std::string_view flag) {
  if (flag == "prefix") unit.before = true;
  if (flag == "first") unit.before = true, unit.after = false;
  if (flag == "lower") unit.lower = true;
  if (flag == "upper") unit.upper = true;
  if (flag == "glued") unit.glued = true;
  if (flag == "part") unit.part = true;
  if (flag == "large") unit.large = true;
  if (flag == "angle") unit.angle = true;
  if (flag == "clock") unit.clock = true;
  if (flag == "fold") unit.fold = true;
  if (flag == "tenths") unit.tenths = true;
  if (flag == "elided") unit.elided = true;
  if (flag == "again") unit.again = true;
  if (flag.starts_with("add:")) unit.added = to_double(flag.substr(4));
}

Unit unit_of(const lexicon::Row& row) {
  Unit unit;
  const auto it = std::find_if(dimension_names.begin(), dimension_names.end(), [&](const DimensionName& d) { return d.name == row[1]; });
  if (it != dimension_names.end()) unit.dimension = it->dimension;
  unit.none = row[1] == "not";
  unit.only_per = row[1] == "per";
  unit.base = row[2];
  unit.factor = to_double(row[3]);
  if (row.size() > 4) unit.name = row[4];
  for (std::string_view flags = row.size() > 5 ? row[5] : ""; !flags.empty();) {
    const std::size_t comma = std::min(flags.find(','), flags.size());
    set_flag(unit, flags.substr(0, comma));
    flags.remove_prefix(std::min(comma + 1, flags.size()));
  }
  return unit;
}

}  // namespace

Units::Units(std::string_view language) {
  for (const std::string& path : {std::string(language) + "/units.tsv", std::string("common/units.tsv")}) {
    for (const lexicon::Row& row : lexicon::table(path)) {
      if (row.size() < 4) continue;
      Unit unit = unit_of(row);
      if (unit.elided) elided_ = unit;
      for (const std::string_view form : lexicon::forms(row[0])) {
        unit.unspaced = form.find_first_of(" -") == std::string_view::npos;
        phrases_.add(form, unit);
        // Behind digits the word breaker parts "m2": "500m2" is 500, m, 2.
        if (form.size() < 4 && (form.back() == '2' || form.back() == '3')) {
          phrases_.add_numbers({lexicon::word_number(form.substr(0, form.size() - 1)), lexicon::word_number(form.substr(form.size() - 1))}, unit);
        }
        if (!unit.before) continue;
        signs_.emplace_back(form, unit);
        const std::uint32_t first = lexicon::form_numbers(form)[0];
        begins_.add(first);
      }
    }
  }
}

UnitMatch Units::find(const text::Text& text, std::uint32_t at, std::uint32_t last) const {
  if (at >= last) return {};
  const auto match = phrases_.longest(text.tokens(), at);
  if (!match || at + match.length > last || match.value->none) return {};
  const text::Token& end = text[at + match.length - 1];
  if (end.kind == text::TokenKind::number && end.space_before) return {};
  for (std::uint32_t i = at + 1; match.value->unspaced && i < at + match.length; ++i) {
    if (text[i].space_before) return {};  // "a $5 bill" is no Australian money
  }
  return {match.value, at + match.length};
}

UnitMatch Units::behind(const text::Text& text, std::uint32_t at, std::uint32_t last, double value) const {
  const UnitMatch match = find(text, at, last);
  if (!match || match.unit->only_per || !match.unit->after) return {};
  const text::Token& token = text[at];
  if (match.unit->lower && token.capital) return {};
  if (match.unit->upper && !token.capital) return {};
  if (match.unit->glued &&
      (token.space_before || (match.end < last && text[match.end].kind == text::TokenKind::number && !text[match.end].space_before)))
    return {};
  if (match.unit->large && value < 1000) return {};
  // "19 second-half minutes"
  const bool compound = match.end + 1 < last && text[match.end].is("-") && !text[match.end].space_before && !text[match.end + 1].space_before;
  if (compound && match.unit->dimension == Dimension::duration && text[match.end + 1].is("half")) return {};
  return match;
}

UnitMatch Units::before(const text::Text& text, std::uint32_t at, std::uint32_t last) const {
  const UnitMatch match = find(text, at, last);
  if (!match || !match.unit->before || (match.unit->upper && !text[at].capital)) return {};
  return match;
}

UnitMatch Units::per(const text::Text& text, std::uint32_t at, std::uint32_t last) const { return find(text, at, last); }

const Unit* Units::named(std::string_view lower) const {
  for (const auto& [form, unit] : signs_) {
    if (form == lower) return &unit;
  }
  return nullptr;
}

const Units& units_of(std::string_view language) {
  static const lexicon::ByLanguage<Units> all([](const std::string& name) { return Units(name); });
  static const Units common("");
  return all.of(language, common);
}

}  // namespace dateline::values
