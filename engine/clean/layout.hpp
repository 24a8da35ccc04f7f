/// Where the article begins and ends on its page. In: units, some of known kind. Out: every unit's kind. Tested by tests/clean_test.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "clean/units.hpp"

namespace dateline::clean {

/// What the head of the page says.
struct Head {
  std::optional<std::size_t> title;  ///< index of the unit
  std::optional<Published> published;
  std::optional<When> other_order;  ///< the page's date with day and month in each other's place, where its line leaves that open
  std::optional<std::string> outlet;
  std::optional<std::string> byline;
  std::vector<std::string> credits;
  std::size_t lead = 0;  ///< index of the first unit of running text; the number of units where there is none
};

/// Finds the page's date among the first lines, and what stands in one line with it. Before anything else is known, as such a line may look like a
/// caption ("12/3/2016 - Ảnh: AFP").
Head read_dates(const text::Text& text, std::vector<Unit>& units, std::string_view language);

/// Gives kinds to the other units before the running text: title, section, byline, summary. `head` is what read_dates found, `known_title` that of
/// the metadata.
Head read_head(const text::Text& text, std::vector<Unit>& units, Head head, const std::optional<std::string>& known_title);

/// What the signature and the page's foot say.
struct Foot {
  std::optional<std::string> byline;
  std::vector<std::string> credits;
  std::optional<std::string> outlet;
  std::optional<Published> published;
  std::optional<When> other_order;  ///< as in Head
};

/// Gives kinds to all units from `lead` on: body, subheading, byline, credit, furniture.
Foot read_foot(const text::Text& text, std::vector<Unit>& units, std::size_t lead, std::string_view language);

/// Cuts a line whose parts are a name and a date: "By Oda Brekkmo · 10 June 2021", "Hà Nội, 12/3/2016 - 10:20"; of several places to cut the one is
/// taken that gives the date most of the line. The parts become units of their own. False where the line has no such parts.
bool part_line(const text::Text& text, std::vector<Unit>& units, std::size_t at, std::string_view language);

/// Cuts signatures from the ends of paragraphs: "... của khu vực./. (TTXVN)".
void cut_signatures(const text::Text& text, std::vector<Unit>& units);

/// A page by its parts.
struct Layout {
  std::vector<Unit> units;
  Head head;
  Foot foot;
};

/// Sets Report::published: the option before the page's own line before its metadata, which may add the hour.
void set_published(const Source& source, const Options& options, const text::Text& text, const Layout& layout, Report& report);

}  // namespace dateline::clean
