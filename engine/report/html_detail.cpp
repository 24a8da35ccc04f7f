// In: a Comparison. Out: how much of it the page shows. Proved by tests/html_report_test.cpp.
#include "report/html_detail.hpp"

#include <algorithm>
#include <utility>

namespace dateline::report {

namespace {

constexpr std::size_t most_quoting_notes = 3'000;  // links from a note to another report, each with a quotation of about 150 bytes
constexpr std::size_t most_told_notes = 2'500;     // notes that tell a finding, at about 350 bytes
constexpr std::size_t most_cells = 4'000;          // of all matrices, at about 50 bytes

/// Reports that a finding quotes come first, then all others in their order, until the page is full.
void choose_texts(const Comparison& comparison, std::size_t most, HtmlDetail& detail) {
  std::vector<bool> quoted(comparison.reports.size(), false);
  for (const auto& discrepancy : comparison.discrepancies) {
    for (const auto& side : discrepancy.sides) {
      for (const auto& quote : side.quotes) quoted[quote.report.index()] = true;
    }
  }
  detail.full_text.assign(comparison.reports.size(), false);
  for (const bool wanted : {true, false}) {
    for (std::size_t i = 0; i < comparison.reports.size(); ++i) {
      const auto size = comparison.reports[i].text.size();
      if (quoted[i] != wanted || detail.text_bytes + size > most) continue;
      detail.text_bytes += size;
      detail.full_text[i] = true;
    }
  }
  detail.texts_left_out = static_cast<std::size_t>(std::count(detail.full_text.begin(), detail.full_text.end(), false));
}

/// Rows of a matrix that every event may have without the cells of all exceeding their number, and whether that is enough for every event.
std::pair<std::size_t, bool> most_facts(const Comparison& comparison) {
  std::vector<std::size_t> rows(comparison.events.size(), 0);
  for (const auto& cluster : comparison.clusters) {
    if (cluster.event && cluster.reports.size() > 1) ++rows[cluster.event.index()];
  }
  for (const auto& discrepancy : comparison.discrepancies) {
    if (discrepancy.event) ++rows[discrepancy.event.index()];
  }
  std::size_t most = 200;
  for (; most > 5; most = most * 3 / 4) {
    std::size_t cells = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) cells += std::min(rows[i], most) * comparison.events[i].reports.size();
    if (cells <= most_cells) break;
  }
  return {most, std::all_of(rows.begin(), rows.end(), [&](std::size_t n) { return n <= most; })};
}

}  // namespace

HtmlDetail html_detail(const Comparison& comparison, std::size_t text_bytes) {
  HtmlDetail detail;
  choose_texts(comparison, text_bytes, detail);
  std::size_t notes = 0;
  for (const auto& cluster : comparison.clusters) {
    if (cluster.reports.size() > 1) notes += cluster.statements.size() * cluster.reports.size();
  }
  detail.quoting_notes = notes <= most_quoting_notes;
  detail.most_named = notes <= 5 * most_quoting_notes ? 12 : notes <= 10 * most_quoting_notes ? 4 : 2;
  std::size_t quotations = 0;
  for (const auto& discrepancy : comparison.discrepancies) {
    for (const auto& side : discrepancy.sides) quotations += side.quotes.size();
  }
  detail.most_told = quotations <= most_told_notes ? 4 : 0;
  detail.most_quoted = comparison.discrepancies.size() <= 200 ? 4 : 1;
  detail.most_agreed = detail.quoting_notes ? 60 : 6;
  const auto [most, all_facts] = most_facts(comparison);
  detail.most_facts = most;
  detail.most_quotations = 100;
  detail.most_names = 1'500;
  detail.most_unresolved = 1'000;
  detail.most_graphs = detail.quoting_notes ? 8 : 0;
  detail.shortened = !detail.quoting_notes || detail.texts_left_out > 0 || !all_facts;
  return detail;
}

}  // namespace dateline::report
