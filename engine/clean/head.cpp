// The head of a page. In: units. Out: title, page date, section, byline, and where the running text begins. Proved by tests/clean_test.cpp.
#include <algorithm>

#include "clean/dateline.hpp"
#include "clean/layout.hpp"
#include "clean/marks.hpp"
#include "clean/signature.hpp"
#include "clean/signature_parts.hpp"

namespace dateline::clean {
namespace {

using text::Text;
using text::TokenRange;

constexpr std::uint32_t longest_title = 40;

bool names_title(const Text& text, const Unit& unit, const std::optional<std::string>& known) {
  return known && text::lower(*known) == text::lower(text.joined(unit.tokens));
}

// A line that can be a headline: no running text, and it does not end as a sentence does.
bool titles(const Unit& unit) { return !(unit.ends_sentence && !unit.asks) && unit.words <= longest_title; }

bool has_bar(const Text& text, const Unit& unit) {
  for (std::uint32_t i = unit.tokens.first; i < unit.tokens.last; ++i) {
    if (text[i].is("|") || text[i].is("›") || text[i].is(">") || text[i].is("»")) return true;
  }
  return false;
}

bool all_capitals(const Text& text, const Unit& unit) {
  return std::none_of(text.tokens().begin() + unit.tokens.first, text.tokens().begin() + unit.tokens.last,
                      [](const text::Token& t) { return t.kind == text::TokenKind::word && !t.capitals && t.form.size() > 2; });
}

void note_date(const Text& text, const DateLine& date, Head& head) {
  if (head.published) return;
  head.published = Published{date.date, text.joined(date.tokens), text.span(date.tokens)};
  head.other_order = date.other;
}

// The outlet in a line such as "The Morning Ledger | World".
std::optional<std::string> outlet_in(const Text& text, const Unit& unit) {
  for (const std::string& name : outlet_names(text, unit.tokens)) {
    const Text part(name);
    if (names_press(text, unit.tokens) || outlet_at(text, unit.tokens.first, unit.tokens.last)) return name;
  }
  return std::nullopt;
}

// A label above the headline: the name of a section, capitals, a path of the site, or one to three words above a longer line.
bool is_label(const Text& text, const std::vector<Unit>& units, std::size_t at, std::size_t next) {
  const Unit& unit = units[at];
  if (unit.words > 8 || unit.ends_sentence) return false;
  if (is_section(text, unit)) return true;
  if (next >= units.size() || units[next].prose() || !titles(units[next])) return false;
  const auto signature = signature_of(text, units[next].tokens);
  if (signature && (signature->certain || units[next].words <= 4)) return false;
  return has_bar(text, unit) || (unit.words <= 5 && all_capitals(text, unit) && !all_capitals(text, units[next])) ||
         (unit.words <= 3 && units[next].words >= unit.words + 4);
}

void read_signature(const Signature& signature, Unit& unit, Head& head) {
  unit.kind = signature.byline.empty() ? BlockKind::credit : BlockKind::byline;
  if (!signature.byline.empty() && !head.byline) head.byline = signature.byline;
  for (const std::string& credit : signature.credits) head.credits.push_back(credit);
  if (signature.outlet && !head.outlet) head.outlet = signature.outlet;
}

void settle(const Text& text, std::vector<Unit>& units, std::size_t at, Head& head) {
  Unit& unit = units[at];
  if (is_web_address(text, unit)) {
    unit.kind = BlockKind::furniture;
    unit.furniture = FurnitureKind::navigation;
  } else if (const auto signature = signature_of(text, unit.tokens); signature && (signature->certain || unit.words <= 5)) {
    read_signature(*signature, unit, head);
  } else if (const auto heading = heading_of(text, unit); heading && heading->where != Where::frame) {
    unit.kind = BlockKind::furniture;
    unit.furniture = heading->kind;
  } else {
    unit.kind = unit.words >= 8 ? BlockKind::summary : BlockKind::subheading;
  }
}

// The first unit of running text; on a page of short lines the first that is no headline, date or label.
std::size_t find_lead(const std::vector<Unit>& units) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!units[i].kind && units[i].prose() && !(i == 0 && units[i].words <= longest_title && !units[i].ends_sentence && !units[i].inner_end))
      return i;
  }
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!units[i].kind) open.push_back(i);
  }
  return open.empty() ? units.size() : open.size() == 1 ? open[0] : open[1];
}

// "Headline ảnh 1Who is to be seen": the picture's alternative text before its caption.
void cut_repeated_title(const Text& text, std::vector<Unit>& units, std::size_t title) {
  const TokenRange words = units[title].tokens;
  for (std::size_t i = title + 1; i < units.size() && words.size() >= 5; ++i) {
    const TokenRange unit = units[i].tokens;
    if (unit.size() <= words.size() + 2) continue;
    bool same = true;
    for (std::uint32_t k = 0; same && k < words.size(); ++k) same = text[unit.first + k].lower == text[words.first + k].lower;
    if (!same) continue;
    std::uint32_t end = unit.first + words.size();
    const std::uint32_t photo = mark_at(text, end, unit.last, Mark::photo);
    if (photo == 0) continue;
    end += photo;
    while (end < unit.last && text[end].kind == text::TokenKind::number) ++end;
    if (end >= unit.last) continue;
    const std::size_t rest = cut(units, i, end, text);
    units[i].kind = BlockKind::furniture;
    units[i].furniture = FurnitureKind::caption;
    i = rest;
  }
}

// What stands in one line with the date, below the headline: who wrote it; or the part of the site, a number of readers.
void mark_beside(const Text& text, std::vector<Unit>& units, std::size_t first, std::string_view language, Head& head) {
  for (std::size_t i = std::max<std::size_t>(first, 1); i < first + 2; ++i) {
    if (date_line(text, units[i].tokens, language)) continue;
    if (const auto signature = signature_of(text, units[i].tokens)) {
      read_signature(*signature, units[i], head);
      continue;
    }
    units[i].kind = BlockKind::furniture;
    units[i].furniture = FurnitureKind::navigation;
  }
}

// The line above the page's date, or the first one below it, is the headline even with a full stop.
std::optional<std::size_t> title_beside_date(std::vector<Unit>& units) {
  if (units.size() < 3) return std::nullopt;
  const std::size_t at = units[0].kind == BlockKind::published ? 1 : 0;
  const bool dated = units[1 - at].kind == BlockKind::published;
  const Unit& unit = units[at];
  if (!dated || unit.kind || !unit.ends_sentence || unit.inner_end || unit.words > 20) return std::nullopt;
  if (at == 1 && !(units[2].prose() && units[2].words > unit.words)) return std::nullopt;
  units[at].kind = BlockKind::title;
  return at;
}

}  // namespace

Head read_dates(const Text& text, std::vector<Unit>& units, std::string_view language) {
  Head head;
  std::optional<DateLine> yearless;                                        // "22/05 06:47": only where no other line tells the year
  const bool one_line = units.size() == 1;                                 // a date that is all the text says is what it tells, and no stamp
  for (std::size_t i = 0; i < units.size() && i < 12 && !one_line; ++i) {  // they may stand anywhere above the text
    if (units[i].kind) continue;
    if (const auto mark = lead_mark(text, units[i].tokens, language);
        mark && mark->placed && mark->tokens == units[i].tokens && is_dash(text[mark->words.last])) {
      units[i].kind = BlockKind::published;
      continue;
    }
    auto date = date_line(text, units[i].tokens, language);
    if (!date && i > 0 && units[i].prose() && !signature_of(text, units[i].tokens)) break;
    if (auto stamp = date ? std::nullopt : day_and_clock(text, units[i].tokens, language)) {
      units[i].kind = BlockKind::published;
      if (!yearless) yearless = std::move(stamp);
    }
    if (!date && !units[i].kind && part_line(text, units, i, language)) {
      mark_beside(text, units, i, language, head);
      date = date_line(text, units[i].tokens, language);
    }
    if (date) {
      units[i].kind = BlockKind::published;
      note_date(text, *date, head);
    }
  }
  if (yearless) note_date(text, *yearless, head);
  return head;
}

Head read_head(const Text& text, std::vector<Unit>& units, Head head, const std::optional<std::string>& known_title) {
  const std::size_t known = static_cast<std::size_t>(
      std::find_if(units.begin(), units.end(), [&](const Unit& u) { return !u.kind && names_title(text, u, known_title); }) - units.begin());
  if (known < units.size()) {
    head.title = known;
    units[known].kind = BlockKind::title;
  }
  if (!head.title) head.title = title_beside_date(units);
  head.lead = find_lead(units);
  for (std::size_t i = 0; i < head.lead; ++i) {
    if (units[i].kind) continue;
    std::size_t next = i + 1;
    while (next < units.size() && units[next].kind && units[next].kind != BlockKind::title) ++next;
    const bool label = !head.title || i < *head.title ? is_label(text, units, i, next) : is_section(text, units[i]);
    const auto signature = signature_of(text, units[i].tokens);
    if (label) {
      units[i].kind = BlockKind::furniture;
      units[i].furniture = FurnitureKind::navigation;
      if (!head.outlet && !is_section(text, units[i])) head.outlet = outlet_in(text, units[i]);
    } else if (!head.title && titles(units[i]) && !(signature && signature->certain)) {
      units[i].kind = BlockKind::title;
      head.title = i;
    } else {
      settle(text, units, i, head);
    }
  }
  if (head.title) {
    const std::size_t before = units.size();
    cut_repeated_title(text, units, *head.title);
    if (units.size() != before) head.lead = find_lead(units);
  }
  return head;
}

}  // namespace dateline::clean
