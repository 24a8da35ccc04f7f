// A source -> its page. In: readable text with what the markup said. Out: the report's facts and its blocks. Proved by tests/clean_test.cpp.
#include "clean/clean.hpp"

#include <algorithm>

#include "clean/captions.hpp"
#include "clean/dateline.hpp"
#include "clean/layout.hpp"
#include "clean/marks.hpp"
#include "lexicon/phrases.hpp"
#include "read/read.hpp"
#include "values/times.hpp"

namespace dateline::clean {
namespace {

using text::Text;

struct Layout {
  std::vector<Unit> units;
  Head head;
  Foot foot;
};

// What the markup marked keeps its kind.
void mark_given(const Text& text, std::vector<Unit>& units, const std::vector<Furniture>& given) {
  for (Unit& unit : units) {
    const Span span = text.span(unit.tokens);
    for (const Furniture& furniture : given) {
      if (!furniture.span.contains(span)) continue;
      unit.kind = furniture.kind == FurnitureKind::caption ? BlockKind::caption : BlockKind::furniture;
      unit.furniture = furniture.kind;
    }
  }
}

// The agency dateline opens one of the first paragraphs and is cut from it.
void read_lead_mark(const Text& text, std::vector<Unit>& units, std::string_view language, Report& report) {
  int tried = 0;
  for (std::size_t i = 0; i < units.size() && tried < 3; ++i) {
    if (units[i].kind != BlockKind::body && units[i].kind != BlockKind::summary) continue;
    ++tried;
    const auto mark = lead_mark(text, units[i].tokens, language);
    if (!mark) continue;
    const std::size_t rest = cut(units, i, mark->tokens.last, text);
    units[i].kind = mark->placed ? BlockKind::published : BlockKind::credit;
    if (mark->placed) report.dateline = Published{mark->date, text.joined(mark->words), text.span(mark->words)};
    for (const std::string& credit : mark->credits) report.credits.push_back(credit);
    if (!report.outlet) report.outlet = mark->outlet;
    if (i + 2 < units.size() && !mark->placed && tried == 1 && !units[rest].inner_end && units[rest].words <= 45 &&
        std::any_of(units.begin() + static_cast<std::ptrdiff_t>(rest) + 1, units.end(), [](const Unit& u) { return u.kind == BlockKind::body; })) {
      units[rest].kind = units[rest].kind == BlockKind::body && mark->outlet && text.joined(mark->words).find('.') != std::string::npos
                             ? BlockKind::summary
                             : units[rest].kind;
    }
    return;
  }
}

// Share of the words of `a` that `b` has as well.
double overlap(const Text& text, const Unit& a, const Unit& b) {
  std::size_t words = 0, shared = 0;
  for (std::uint32_t i = a.tokens.first; i < a.tokens.last; ++i) {
    if (text[i].kind == text::TokenKind::punctuation) continue;
    ++words;
    for (std::uint32_t k = b.tokens.first; k < b.tokens.last; ++k) {
      if (text[k].lower == text[i].lower) {
        ++shared;
        break;
      }
    }
  }
  return words == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(words);
}

// A first paragraph of one sentence that a later one repeats is the summary below the headline.
void mark_summary(const Text& text, std::vector<Unit>& units) {
  const auto first = std::find_if(units.begin(), units.end(), [](const Unit& u) { return u.kind == BlockKind::body; });
  const bool titled = std::any_of(units.begin(), first, [](const Unit& u) { return u.kind == BlockKind::title; });
  if (first == units.end() || !titled || first->inner_end || first->words < 10 || first->words > 60) return;
  for (auto it = first + 1; it != units.end(); ++it) {
    if (it->kind == BlockKind::body && it->words <= 2 * first->words && overlap(text, *first, *it) >= 0.8) {
      first->kind = BlockKind::summary;
      return;
    }
  }
}

// ISO 8601 as metadata has it: "2021-06-10T07:30:00+02:00"; seconds are dropped, the zone is kept.
std::optional<When> metadata_date(std::string_view iso) {
  if (auto day = when_from_iso(iso.substr(0, 10))) {
    if (iso.size() >= 16 && (iso[10] == 'T' || iso[10] == ' ')) {
      if (auto minute = when_from_iso(std::string(iso.substr(0, 10)) + 'T' + std::string(iso.substr(11, 5)))) day = minute;
    }
    const std::string_view zone =
        iso.size() > 16 ? iso.substr(iso.find_first_of("Z+-", 16) == std::string_view::npos ? iso.size() : iso.find_first_of("Z+-", 16)) : "";
    if (zone == "Z") day->zone = 0;
    if (zone.size() >= 5 && zone[1] >= '0' && zone[1] <= '1') {
      const auto digit = [&](std::size_t at) { return at < zone.size() && zone[at] >= '0' && zone[at] <= '9' ? zone[at] - '0' : 0; };
      const std::size_t colon = zone[3] == ':' ? 1 : 0;
      const int minutes = (digit(1) * 10 + digit(2)) * 60 + digit(3 + colon) * 10 + digit(4 + colon);
      day->zone = static_cast<std::int16_t>(zone[0] == '-' ? -minutes : minutes);
    }
    return day;
  }
  return std::nullopt;
}

void set_published(const Source& source, const Options& options, std::optional<Published> written, Report& report) {
  if (!options.published.empty()) {
    if (const auto when = metadata_date(options.published)) {
      report.published = Published{*when, options.published, {}};
      return;
    }
    if (const auto when = when_from_iso(options.published)) {
      report.published = Published{*when, options.published, {}};
      return;
    }
  }
  report.published = std::move(written);
  if (!source.published) return;
  const auto when = metadata_date(*source.published);
  if (!when) return;
  if (!report.published) {
    report.published = Published{*when, *source.published, {}};
  } else if (grain(report.published->date.start) == Grain::day && compatible(report.published->date, *when)) {
    report.published->date = *when;  // the same day, with its hour
  }
}

// How often the article names that day or the one before it.
std::size_t times_named(const Text& text, const std::vector<Unit>& units, std::string_view language, const PartialDate& day) {
  const PartialDate before = civil_from_days(days_from_civil(day.year, day.month, day.day) - 1);
  std::size_t n = 0;
  for (const Unit& unit : units) {
    if (unit.kind != BlockKind::body && unit.kind != BlockKind::summary && unit.kind != BlockKind::title) continue;
    for (const values::TimeExpression& time : values::find_times(text, unit.tokens, language)) {
      const PartialDate& said = time.said.start;
      if (said.day != 0 && ((said.day == day.day && said.month == day.month) || (said.day == before.day && said.month == before.month))) ++n;
    }
  }
  return n;
}

// "3/6/2019 4:40:52 PM": of its two readings the one that the article speaks of.
std::optional<Published> settled_order(const Text& text, const Layout& layout, std::string_view language) {
  const bool head = layout.head.published.has_value();
  std::optional<Published> out = head ? layout.head.published : layout.foot.published;
  const std::optional<When>& other = head ? layout.head.other_order : layout.foot.other_order;
  if (!other) return out;
  if (times_named(text, layout.units, language, other->start) > times_named(text, layout.units, language, out->date.start)) out->date = *other;
  return out;
}

void add_once(std::vector<std::string>& to, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
  }
}

std::vector<Furniture> furniture_of(const Text& text, const std::vector<Unit>& units) {
  std::vector<Furniture> out;
  bool joined = false;  // the unit before was furniture too
  for (const Unit& unit : units) {
    const Span span = text.span(unit.tokens);
    const bool own = unit.kind == BlockKind::furniture;
    if (own && joined && out.back().kind == unit.furniture) {
      out.back().span.end = span.end;
    } else if (own) {
      out.push_back({span, unit.furniture});
    } else if (unit.kind == BlockKind::caption) {
      out.push_back({span, FurnitureKind::caption});
    } else if (unit.kind == BlockKind::credit || unit.kind == BlockKind::byline) {
      out.push_back({span, FurnitureKind::credit});
    }
    joined = own;
  }
  return out;
}

Layout lay_out(Text& text, const Source& source, const std::string& language) {
  lexicon::number_words(text, language);
  Layout out;
  out.units = units_of(text);
  mark_given(text, out.units, source.furniture);
  mark_captions(text, out.units, language);
  mark_repeats(text, out.units);
  cut_signatures(text, out.units);
  out.head = read_head(text, out.units, source.title, language);
  out.foot = read_foot(text, out.units, out.head.lead, language);
  return out;
}

// The language of the article, not of the page around it.
std::string article_language(const Text& text, const std::vector<Unit>& units, std::string_view whole) {
  std::string body;
  for (const Unit& unit : units) {
    if (unit.kind != BlockKind::body && unit.kind != BlockKind::title && unit.kind != BlockKind::summary) continue;
    const Span span = text.span(unit.tokens);
    body += std::string(whole.substr(span.begin, span.size())) + '\n';
  }
  return read_room::language_of(body.empty() ? whole : std::string_view(body));
}

}  // namespace

Page clean(Source source, const Options& options) {
  Page page{{}, Text(source.text), {}};
  Report& report = page.report;
  report.path = source.path;
  report.sha256 = source.sha256;
  report.language = options.language.empty() ? read_room::language_of(source.text) : options.language;
  Layout layout = lay_out(page.text, source, report.language);
  if (options.language.empty()) {
    const std::string language = article_language(page.text, layout.units, source.text);
    if (language != report.language) layout = lay_out(page.text, source, report.language = language);
  }
  report.outlet = source.outlet ? source.outlet : layout.head.outlet;
  report.byline = source.byline ? source.byline : layout.head.byline ? layout.head.byline : layout.foot.byline;
  read_lead_mark(page.text, layout.units, report.language, report);
  mark_summary(page.text, layout.units);
  add_once(report.credits, layout.head.credits);
  add_once(report.credits, layout.foot.credits);
  if (!report.outlet) report.outlet = layout.foot.outlet;
  set_published(source, options, settled_order(page.text, layout, report.language), report);
  report.title = source.title;
  for (const Unit& unit : layout.units) {
    if (unit.kind == BlockKind::title) {
      report.title = page.text.joined(unit.tokens);
      report.title_span = page.text.span(unit.tokens);
    }
    if (!unit.tokens.empty()) page.blocks.push_back({unit.tokens, unit.kind.value_or(BlockKind::furniture)});
  }
  report.furniture = furniture_of(page.text, layout.units);
  report.text = std::move(source.text);
  return page;
}

}  // namespace dateline::clean
