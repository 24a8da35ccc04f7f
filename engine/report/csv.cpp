// In: a Comparison. Out: its discrepancies as CSV, one a row. Proved by tests/text_view_test.cpp and tests/csv_test.py.
#include <algorithm>
#include <cstdio>

#include "dateline/report.hpp"
#include "report/escape.hpp"
#include "report/outline.hpp"
#include "report/telling.hpp"

namespace dateline {

namespace {

using report::csv_cell;

class CsvReport {
 public:
  explicit CsvReport(const Comparison& comparison) : comparison_(comparison), words_("en"), places_(comparison), telling_(comparison, words_) {}

  std::string write() {
    for (const auto& discrepancy : comparison_.discrepancies) most_sides_ = std::max(most_sides_, discrepancy.sides.size());
    write_head();
    for (std::size_t i = 0; i < comparison_.discrepancies.size(); ++i) write_row(i);
    return std::move(out_);
  }

 private:
  void cell(std::string_view text) {
    if (!row_begins_) out_ += ',';
    out_ += csv_cell(text);
    row_begins_ = false;
  }
  void end_row() {
    out_ += "\r\n";
    row_begins_ = true;
  }

  void write_head() {
    for (const auto* column : {"id", "severity", "aspect", "rule", "confidence", "event", "event_date", "explanation", "unit"}) cell(column);
    for (std::size_t i = 1; i <= most_sides_; ++i) {
      for (const auto* column : {"value", "outlet", "quote", "sentence", "place"}) cell(std::string(column) + "_" + std::to_string(i));
    }
    end_row();
  }

  void write_row(std::size_t index) {
    const auto& discrepancy = comparison_.discrepancies[index];
    char confidence[32];
    std::snprintf(confidence, sizeof confidence, "%.3g", discrepancy.confidence);
    cell(report::discrepancy_label(index));
    cell(name(discrepancy.severity));
    cell(name(discrepancy.aspect));
    cell(discrepancy.rule);
    cell(confidence);
    cell(discrepancy.event ? std::string_view(comparison_.of(discrepancy.event).label) : std::string_view());
    cell(discrepancy.event ? iso(comparison_.of(discrepancy.event).date) : std::string());
    cell(discrepancy.explanation);
    std::string_view unit;
    for (const auto& side : discrepancy.sides) unit = unit.empty() ? report::unit_of(comparison_, discrepancy, side) : unit;
    cell(unit);
    const auto told = telling_.sides(discrepancy);
    for (std::size_t i = 0; i < most_sides_; ++i) {
      if (i < told.size()) {
        write_side(discrepancy.sides[i].value, told[i]);
      } else {
        for (int column = 0; column < 5; ++column) cell("");
      }
    }
    end_row();
  }

  /// Several quotations of one side stand in one cell, in the same order in each, with a bar between.
  void write_side(std::string_view value, const report::ToldSide& side) {
    std::string outlets, quotes, sentences, places;
    const auto add = [](std::string& all, std::string_view one) { all.append(all.empty() ? "" : " | ").append(one); };
    for (const auto& passage : side.passages) {
      add(outlets, report::short_name(comparison_, passage.report));
      add(quotes, comparison_.text(passage.report, passage.quote));
      add(sentences, comparison_.text(passage.report, passage.sentence));
      add(places, places_.of(comparison_, passage.report, passage.quote.begin));
    }
    for (const auto& text : {std::string(value), outlets, quotes, sentences, places}) cell(text);
  }

  const Comparison& comparison_;
  report::Labels words_;
  report::Places places_;
  report::Telling telling_;
  std::size_t most_sides_ = 2;
  bool row_begins_ = true;
  std::string out_;
};

}  // namespace

std::string to_csv(const Comparison& comparison) { return CsvReport(comparison).write(); }

}  // namespace dateline
