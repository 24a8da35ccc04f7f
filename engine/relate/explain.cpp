// Discrepancy -> a sentence in plain words, from common/explanations.tsv. Proved by tests/relate_test.cpp.
#include "relate/relate.hpp"

namespace dateline::relate {
namespace {

void replace_all(std::string& text, std::string_view mark, const std::string& by) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) text.replace(at, mark.size(), by);
}

std::string outlet_of(const Report& report) {
  if (report.outlet) return *report.outlet;
  const std::size_t slash = report.path.find_last_of('/');
  return slash == std::string::npos ? report.path : report.path.substr(slash + 1);
}

std::string outlets(const Comparison& comparison, const Side& side) {
  std::string out;
  for (const ReportId r : side.reports) {
    const std::string outlet = outlet_of(comparison.of(r));
    if (out.find(outlet) != std::string::npos) continue;
    if (!out.empty()) out += ", ";
    out += outlet;
  }
  return out;
}

std::string shown(const Discrepancy& d, const Side& side, std::size_t column) {
  if (d.aspect == Aspect::quotation) return "“" + side.value + "”";
  if (d.aspect != Aspect::polarity && d.aspect != Aspect::modality) return side.value;
  for (const lexicon::Row& row : lexicon::table("common/explanations.tsv")) {
    if (row.size() > column && row[0] == "word." + side.value) return std::string(row[column]);
  }
  return side.value;
}

}  // namespace

void explain(const Comparison& comparison, const std::string& ui, Discrepancy& d) {
  const std::size_t column = ui == "vi" ? 2 : 1;
  std::string sentence;
  for (const lexicon::Row& row : lexicon::table("common/explanations.tsv")) {
    if (row.size() > column && row[0] == d.rule) sentence = row[column];
  }
  std::string sides;
  for (const Side& side : d.sides) {
    if (!sides.empty()) sides += "; ";
    sides += outlets(comparison, side) + ": " + shown(d, side, column);
  }
  replace_all(sentence, "{sides}", sides);
  d.explanation = sentence.empty() ? sides : sentence;
}

}  // namespace dateline::relate
