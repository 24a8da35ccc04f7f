// In: a discrepancy. Out: its reason, and the passages of its sides with the words that differ. Proved by tests/text_view_test.cpp.
#include "report/telling.hpp"

#include <algorithm>

#include "lexicon/table.hpp"
#include "report/outline.hpp"
#include "report/word_diff.hpp"

namespace dateline::report {

namespace {

// Texts with fewer words in common are other texts, not one text changed. An utterance stays one where much of it is left out.
constexpr double least_common_words = 0.5, least_common_words_of_quotation = 0.2;

Span moved(Span span, std::uint32_t by) { return {span.begin + by, span.end + by}; }

/// The line around the span, without its outer white space.
Span line_around(std::string_view text, Span span) {
  const auto before = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
  auto begin = before == std::string_view::npos ? 0 : before + 1;
  auto end = std::min(text.find('\n', span.end), text.size());
  const auto is_space = [&](std::size_t at) { return std::string_view(" \t\r").find(text[at]) != std::string_view::npos; };
  while (begin < span.begin && is_space(begin)) ++begin;
  while (end > span.end && is_space(end - 1)) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The next place from `at` on, before `limit`, where a word begins; where none is near, as in Chinese, where a character does.
std::uint32_t cut_at(std::string_view text, std::uint32_t at, std::uint32_t limit) {
  constexpr std::uint32_t near = 40;
  for (auto space = at; space < std::min(at + near, limit); ++space) {
    if (space > 0 && text[space - 1] == ' ') return space;
  }
  while (at < limit && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
  return std::min(at, limit);
}

/// `whole` cut so that `inner`, or the beginning of it, has room on both sides.
Span cut_around(std::string_view text, Span whole, Span inner) {
  if (whole.size() <= most_shown) return whole;
  const auto room = (most_shown - std::min(inner.size(), most_shown * 2 / 3)) / 2;
  auto begin = inner.begin - std::min(room, inner.begin - whole.begin);
  begin = std::min(begin, whole.end - most_shown);
  auto end = begin + most_shown;
  if (begin > whole.begin) begin = cut_at(text, begin, inner.begin);
  // The end goes back to the end of a word.
  constexpr std::uint32_t near = 40;
  if (end < whole.end) {
    auto back = end;
    while (back + near > end && back > inner.begin && text[back] != ' ') --back;
    if (text[back] == ' ' && back > inner.begin) return {begin, back};
    while (end > begin && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
  }
  return {begin, end};
}

/// The stretches of `ours` that `theirs` has not, as places of our report; empty where the two are no two forms of one text.
std::vector<Span> differing(std::string_view ours, std::string_view theirs, std::uint32_t at, double least_common) {
  const auto difference = word_diff(ours, theirs);
  std::vector<Span> out;
  if (difference.common() < least_common || difference.equal()) return out;
  for (const auto& span : difference.a) out.push_back(moved(span, at));
  return out;
}

/// Marks that cover nearly everything point at nothing.
bool point_at_something(const std::vector<Span>& marks, Span shown) {
  std::uint32_t covered = 0;
  for (const auto& mark : marks) covered += mark.size();
  return covered * 5 < shown.size() * 4;
}

}  // namespace

Telling::Telling(const Comparison& comparison, const Labels& words) : comparison_(comparison), words_(words), statements_(comparison.reports.size()) {
  for (const auto& statement : comparison.statements) statements_[statement.report.index()].push_back(statement.span);
}

std::string_view short_name(const Comparison& comparison, ReportId report) {
  const auto name = outlet_of(comparison, report);
  const std::string_view path = comparison.of(report).path;
  return name == path ? path.substr(path.find_last_of('/') + 1) : name;
}

std::string_view short_name(const Comparison& comparison, OriginId origin) {
  const auto& of = comparison.of(origin);
  if (of.name && !of.name->empty()) return *of.name;
  return of.reports.empty() ? std::string_view() : short_name(comparison, of.reports.front());
}

std::string origins_line(const Comparison& comparison, const Labels& words, const Cluster& cluster) {
  constexpr std::size_t most_names = 4;
  const auto& origins = cluster.origins;
  const std::size_t named = origins.size() > most_names ? most_names - 1 : origins.size();
  std::string line;
  for (std::size_t i = 0; i < named; ++i) line.append(i == 0 ? "" : ", ").append(short_name(comparison, origins[i]));
  if (named < origins.size()) line += " " + words.count("label.more-origins", origins.size() - named);
  return line;
}

std::string readable_time(std::string iso) {
  const auto is_digit = [&](std::size_t at) { return iso[at] >= '0' && iso[at] <= '9'; };
  for (std::size_t i = 1; i + 1 < iso.size(); ++i) {
    if (iso[i] == 'T' && is_digit(i - 1) && is_digit(i + 1)) iso[i] = ' ';
  }
  return iso;
}

std::string Telling::why(const Discrepancy& discrepancy) const {
  const std::size_t column = words_.language() == "vi" ? 2 : 1;
  for (const auto& row : lexicon::table("common/explanations.tsv")) {
    if (row.size() <= column || row[0] != discrepancy.rule) continue;
    const auto sides = row[column].find(" {sides}");  // which stand below with their words
    return std::string(row[column].substr(0, sides));
  }
  return discrepancy.explanation;
}

Span Telling::sentence_around(ReportId report, Span span) const {
  Span best;
  for (const auto& statement : statements_[report.index()]) {
    if (statement.contains(span) && (best.size() == 0 || statement.size() < best.size())) best = statement;
  }
  return best.size() > 0 ? best : line_around(comparison_.of(report).text, span);
}

std::vector<Passage> Telling::passages_of(const Side& side) const {
  std::vector<Passage> passages;
  for (const auto& quote : side.quotes) {
    const auto sentence = sentence_around(quote.report, quote.span);
    const auto told = std::any_of(passages.begin(), passages.end(), [&](const Passage& one) {
      return one.report == quote.report && one.sentence == sentence && one.quote.overlaps(quote.span);
    });
    if (!told) passages.push_back({quote.report, quote.span, sentence, {}, {}});
  }
  return passages;
}

std::vector<ToldSide> Telling::sides(const Discrepancy& discrepancy) const {
  std::vector<ToldSide> out;
  const bool time = discrepancy.aspect == Aspect::date || discrepancy.aspect == Aspect::dateline;  // one day of "7/3" is no word that differs
  for (const auto& side : discrepancy.sides) {
    const bool words_say_it = discrepancy.aspect == Aspect::quotation && !side.quotes.empty();
    auto value = words_say_it ? std::string() : side_value(comparison_, words_, discrepancy, side);
    out.push_back({time ? readable_time(std::move(value)) : std::move(value), passages_of(side)});
  }
  const double least_common = discrepancy.aspect == Aspect::quotation ? least_common_words_of_quotation : least_common_words;
  const auto quoted = [&](const Passage& passage) { return comparison_.text(passage.report, passage.quote); };
  for (auto& side : out) {
    // Each passage is held against the first one of the first other side.
    const auto other = std::find_if(out.begin(), out.end(), [&](const ToldSide& one) { return &one != &side && !one.passages.empty(); });
    for (auto& passage : side.passages) {
      if (other != out.end() && !time) passage.marks = differing(quoted(passage), quoted(other->passages.front()), passage.quote.begin, least_common);
      if (passage.marks.empty()) passage.marks = {passage.quote};
      const Span around{passage.marks.front().begin, passage.marks.back().end};
      passage.shown = cut_around(comparison_.of(passage.report).text, passage.sentence, around);
    }
  }
  for (auto& side : out) {
    for (auto& passage : side.passages) {
      if (!point_at_something(passage.marks, passage.shown)) passage.marks.clear();
    }
  }
  return out;
}

std::vector<Piece> Telling::pieces(const Passage& passage) const {
  const std::string_view text = comparison_.of(passage.report).text;
  std::vector<Piece> out;
  auto at = passage.shown.begin;
  const auto add = [&](std::uint32_t end, bool marked) {
    if (end > at) out.push_back({text.substr(at, end - at), marked});
    at = std::max(at, end);
  };
  for (const auto& mark : passage.marks) {
    if (mark.end <= at || mark.begin >= passage.shown.end) continue;
    add(mark.begin, false);
    add(std::min(mark.end, passage.shown.end), true);
  }
  add(passage.shown.end, false);
  return out;
}

}  // namespace dateline::report
