// In: a Comparison. Out: the report for a pull request or a wiki, in CommonMark with tables. Proved by tests/report_test.cpp.
#include <algorithm>
#include <cstdio>

#include "dateline/report.hpp"
#include "report/escape.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/telling.hpp"

namespace dateline {

namespace {

using report::escape_markdown;
using report::Labels;
using report::Outline;
using report::Places;
using report::Section;

class MarkdownReport {
 public:
  MarkdownReport(const Comparison& comparison, const View& view)
      : comparison_(comparison), words_(view.ui), places_(comparison), telling_(comparison, words_) {}

  std::string write() {
    const auto outline = report::outline(comparison_);
    write_head(outline);
    for (const auto& section : outline.sections) write_section(section);
    write_alone(outline);
    write_reports();
    write_unresolved();
    write_decisions();
    return std::move(out_);
  }

 private:
  std::string word(std::string_view key) const { return std::string(words_(key)); }
  void line(const std::string& text = {}) { out_.append(text).append("\n"); }

  void heading(int level, const std::string& text) {
    line();
    line(std::string(static_cast<std::size_t>(level), '#') + " " + text);
    line();
  }

  std::string place(ReportId report, Span span) const { return "*" + escape_markdown(places_.of(comparison_, report, span.begin)) + "*"; }

  void write_head(const Outline& outline) {
    line("# " + word("report.title"));
    line();
    line(words_.count("report.compared", comparison_.reports.size()) + " · " + words_.count("report.independent", outline.origins) + " · " +
         words_.count("report.events", outline.shared_events) + "  ");
    line("**" + words_.count("report.contradictions", outline.contradictions) + "** · " + words_.count("report.divergences", outline.divergences) +
         " · " + words_.count("report.notes", outline.notes));
    if (comparison_.since) line("\n" + report::since_line(words_, comparison_));
    if (const std::string_view why = report::why_no_findings(comparison_); !why.empty()) line("\n" + word(why));
  }

  void write_reports() {
    heading(2, word("section.reports"));
    line("| | " + word("label.report") + " | " + word("label.outlet") + " | " + word("label.published") + " | " + word("label.origin") + " |");
    line("| --- | --- | --- | --- | --- |");
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      const auto& report = comparison_.reports[i];
      const auto title = report.title ? escape_markdown(*report.title) + " " : std::string();
      const auto origin =
          report.origin ? label(report.origin) + " " + escape_markdown(report::short_name(comparison_, report.origin)) : std::string();
      line("| " + label(ReportId(i)) + " | " + title + "*" + escape_markdown(report.path) + "* | " + escape_markdown(report.outlet.value_or("")) +
           " | " + (report.published ? report::readable_time(iso(report.published->date)) : std::string()) + " | " + origin + " |");
    }
  }

  void write_event(EventId id) {
    const auto& event = comparison_.of(id);
    heading(2, word("section.event") + " " + label(id) + ": " + escape_markdown(event.label));
    std::string outlets;
    for (const auto report : event.reports) {
      outlets.append(outlets.empty() ? "" : ", ").append(escape_markdown(report::short_name(comparison_, report))).append(" (" + label(report) + ")");
    }
    const auto item = [&](std::string_view key, const std::string& text) {
      if (!text.empty()) line("- **" + std::string(words_("label.", key)) + "**: " + text);
    };
    item("date", event.date.empty() ? std::string() : report::readable_time(iso(event.date)));
    item("place", event.place ? escape_markdown(comparison_.of(event.place).name) : std::string());
    item("who", escape_markdown(report::names_of(comparison_, event.participants)));
    item("outlets", outlets + " · " + words_.count("report.independent", report::count_origins(comparison_, event.reports)));
  }

  void write_section(const Section& section) {
    if (section.event) {
      write_event(section.event);
    } else {
      heading(2, word("section.elsewhere"));
    }
    for (const auto index : section.discrepancies) write_discrepancy(index);
    if (section.agreed.empty()) return;
    heading(3, word("section.agreed"));
    for (const auto& agreement : section.agreed) {
      const auto& spoken = comparison_.of(agreement.spoken_by);
      const auto origins = escape_markdown(report::origins_line(comparison_, words_, comparison_.of(agreement.cluster)));
      line("- " + escape_markdown(comparison_.text(spoken.report, spoken.span)) + " (" + origins + "; " + place(spoken.report, spoken.span) + ")");
    }
  }

  void write_discrepancy(std::size_t index) {
    const auto& discrepancy = comparison_.discrepancies[index];
    heading(3, report::discrepancy_label(index) + " · " + std::string(words_("severity.", name(discrepancy.severity))) + " · " +
                   std::string(words_("aspect.", name(discrepancy.aspect))));
    line(escape_markdown(telling_.why(discrepancy)));
    line();
    // The words of a quotation are its value.
    const bool values = discrepancy.aspect != Aspect::quotation;
    line("| " + (values ? word("label.value") + " | " : std::string()) + word("label.words") + " | " + word("label.report") + " |");
    line(values ? "| --- | --- | --- |" : "| --- | --- |");
    for (const auto& side : telling_.sides(discrepancy)) write_side(side, values);
    line();
    char confidence[32];
    std::snprintf(confidence, sizeof confidence, "%.2f", discrepancy.confidence);
    line(word("label.rule") + " `" + discrepancy.rule + "` · " + word("label.confidence") + " " + confidence);
  }

  /// A row for each passage; the value stands in the first.
  void write_side(const report::ToldSide& side, bool values) {
    for (std::size_t i = 0; i < std::max<std::size_t>(side.passages.size(), 1); ++i) {
      std::string row = "| ";
      if (values) row += (i == 0 ? "**" + escape_markdown(side.value) + "**" : std::string()) + " | ";
      if (side.passages.empty()) {
        line(row + " | |");
        continue;
      }
      const auto& passage = side.passages[i];
      const auto& outlet = comparison_.of(passage.report).outlet;
      line(row + words_of(passage) + " | " + (outlet ? escape_markdown(*outlet) + ", " : std::string()) + place(passage.report, passage.quote) +
           " |");
    }
  }

  std::string words_of(const report::Passage& passage) const {
    std::string out = passage.shown.begin > passage.sentence.begin ? "… " : "";
    for (const auto& piece : telling_.pieces(passage)) {
      const auto text = report::escape_markdown_inside(piece.text);
      out += piece.marked ? "<b>" + text + "</b>" : text;
    }
    return out + (passage.shown.end < passage.sentence.end ? " …" : "");
  }

  void write_alone(const Outline& outline) {
    if (outline.alone.empty() || comparison_.reports.size() < 2) return;
    heading(2, word("section.alone"));
    for (const auto id : outline.alone) {
      const auto& event = comparison_.of(id);
      auto text = "- " + label(id) + ": " + escape_markdown(event.label) +
                  (event.date.empty() ? std::string() : " · " + report::readable_time(iso(event.date)));
      for (const auto report : event.reports) text += " · " + label(report);
      line(text);
    }
  }

  void write_unresolved() {
    if (comparison_.unresolved.empty()) return;
    heading(2, word("section.unresolved"));
    for (const auto& item : comparison_.unresolved) {
      line("- " + std::string(words_("unresolved.", name(item.kind))) + " “" + escape_markdown(comparison_.text(item.report, item.span)) +
           "”: " + escape_markdown(item.reason) + " (" + place(item.report, item.span) + ")");
    }
  }

  void write_decisions() {
    if (comparison_.decisions.empty()) return;
    heading(2, word("section.decisions"));
    for (const auto& outcome : comparison_.decisions) line("- " + escape_markdown(report::decision_line(words_, outcome)));
  }

  const Comparison& comparison_;
  Labels words_;
  Places places_;
  report::Telling telling_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Comparison& comparison, const View& view) { return MarkdownReport(comparison, view).write(); }

}  // namespace dateline
