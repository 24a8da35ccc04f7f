// A source -> its page. In: readable text with what the markup said. Out: the report's facts and its blocks. Proved by tests/clean_test.cpp.
#include "clean/clean.hpp"

#include <algorithm>

#include "clean/captions.hpp"
#include "clean/dateline.hpp"
#include "clean/layout.hpp"
#include "clean/marks.hpp"
#include "lexicon/phrases.hpp"
#include "read/read.hpp"

namespace dateline::clean {
namespace {

using text::Text;

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
    const bool title = units[i].kind == BlockKind::title, stamp = units[i].kind == BlockKind::published;
    if (units[i].kind != BlockKind::body && units[i].kind != BlockKind::summary && !title && !stamp) continue;
    tried += title || stamp ? 0 : 1;
    const auto mark = lead_mark(text, units[i].tokens, language);
    const bool whole = mark && mark->tokens == units[i].tokens;  // a line of its own
    if (stamp && !(whole && mark->placed)) continue;
    if (!mark || (title && (!mark->placed || mark->date.empty()))) continue;  // "HÀ NỘI, 3/10 (TTXVN) - Cử tri bỏ phiếu" over the article
    const std::size_t rest = whole ? i + 1 : cut(units, i, mark->tokens.last, text);
    units[i].kind = mark->placed ? BlockKind::published : BlockKind::credit;
    if (mark->placed) report.dateline = Published{mark->date, text.joined(mark->words), text.span(mark->words)};
    for (const std::string& credit : mark->credits) report.credits.push_back(credit);
    if (!report.outlet) report.outlet = mark->outlet;
    if (i + 2 < units.size() && !mark->placed && !whole && tried == 1 && !units[rest].inner_end && units[rest].words <= 45 &&
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
  out.head = read_dates(text, out.units, language);
  mark_captions(text, out.units, language);
  mark_repeats(text, out.units);
  cut_signatures(text, out.units);
  out.head = read_head(text, out.units, std::move(out.head), source.title);
  out.foot = read_foot(text, out.units, out.head.lead, language);
  return out;
}

// The language of the article, not of the page around it nor of those whom it quotes: what stands between quotation marks counts only where hardly
// anything else is there. Where the page, whose language is known, is hardly more than that, it is the page's.
std::string article_language(const Text& text, const std::vector<Unit>& units, std::string_view whole, const std::string& of_page) {
  constexpr std::size_t enough = 60;
  std::string body, unquoted;
  unquoted.reserve(whole.size());
  const auto is_article = [](const Unit& unit) {
    return unit.kind == BlockKind::body || unit.kind == BlockKind::title || unit.kind == BlockKind::summary;
  };
  const auto append = [&](std::string& to, text::TokenRange words) {
    if (words.empty()) return;
    const Span span = text.span(words);
    to.append(whole.substr(span.begin, span.size())) += '\n';
  };
  for (const Unit& unit : units) {
    if (!is_article(unit)) continue;
    bool quoted = false;
    std::uint32_t first = unit.tokens.first;
    for (std::uint32_t i = unit.tokens.first; i < unit.tokens.last; ++i) {
      const text::Token& token = text[i];
      if (token.kind != text::TokenKind::punctuation || !(token.is("\"") || token.is("“") || token.is("”"))) continue;
      if (!quoted) append(unquoted, {first, i});
      quoted = token.is("\"") ? !quoted : token.is("“");
      first = i + 1;
    }
    if (!quoted) append(unquoted, {first, unit.tokens.last});
  }
  if (unquoted.size() >= enough) return unquoted.size() * 10 >= whole.size() * 9 ? of_page : read_room::language_of(unquoted);
  for (const Unit& unit : units) {
    if (is_article(unit)) append(body, unit.tokens);
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
    const std::string language = article_language(page.text, layout.units, source.text, report.language);
    if (language != report.language) layout = lay_out(page.text, source, report.language = language);
  }
  report.outlet = source.outlet ? source.outlet : layout.head.outlet;
  report.byline = source.byline ? source.byline : layout.head.byline ? layout.head.byline : layout.foot.byline;
  read_lead_mark(page.text, layout.units, report.language, report);
  mark_summary(page.text, layout.units);
  add_once(report.credits, layout.head.credits);
  add_once(report.credits, layout.foot.credits);
  if (!report.outlet) report.outlet = layout.foot.outlet;
  set_published(source, options, page.text, layout, report);
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
