// In: a Comparison and the shape of the terminal. Out: the report for an editor's terminal. Proved by tests/report_test.cpp.
#include <algorithm>
#include <cstdio>

#include "dateline/report.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

using report::Labels;
using report::Outline;
using report::Places;
using report::Section;

constexpr int most_columns = 900;  // a text longer than that is cut: the JSON and HTML views have it whole
constexpr std::size_t most_agreements = 6, most_unresolved = 12;

constexpr std::string_view bold = "1", dim = "2", red = "1;31", yellow = "1;33", cyan = "1;36", green = "32";

std::string_view colour_of(Severity severity) { return severity == Severity::contradiction ? red : severity == Severity::divergence ? yellow : cyan; }

class TextReport {
 public:
  TextReport(const Comparison& comparison, const View& view)
      : comparison_(comparison), view_(view), words_(view.ui), places_(comparison), width_(std::max(view.width, 40)) {}

  std::string write() {
    const auto outline = report::outline(comparison_);
    write_head(outline);
    write_reports();
    for (const auto& section : outline.sections) write_section(section);
    write_alone(outline);
    write_unresolved();
    write_decisions();
    return std::move(out_);
  }

 private:
  void line(std::string_view text = {}) { out_.append(text).append("\n"); }

  std::string styled(std::string_view text, std::string_view style) const {
    if (!view_.colour) return std::string(text);
    return "\x1b[" + std::string(style) + "m" + std::string(text) + "\x1b[0m";
  }

  /// `text` wrapped, the first line after `first`, the others indented as far; both have the same width. `text` is made printable.
  void paragraph(std::string_view first, std::string_view rest, std::string_view text, std::string_view style = {}) {
    const auto lines = report::wrap(report::shortened(text::printable(text), most_columns), width_ - text::columns(rest));
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out_ += i == 0 ? first : rest;
      line(style.empty() ? lines[i] : styled(lines[i], style));
    }
  }

  void field(std::string_view key, std::string_view text) {
    if (text.empty()) return;
    const auto name = "  " + report::padded(words_("label.", key), 9);
    paragraph(styled(name, dim), std::string(static_cast<std::size_t>(text::columns(name)), ' '), text);
  }

  void heading(std::string_view text) {
    line();
    std::string rule;
    for (int i = 0; i < width_; ++i) rule += "─";
    line(styled(rule, dim));
    paragraph("", "", text, bold);
  }

  void write_head(const Outline& outline) {
    paragraph("", "", words_("report.title"), bold);
    paragraph("", "",
              words_.count("report.compared", comparison_.reports.size()) + " · " + words_.count("report.independent", outline.origins) + " · " +
                  words_.count("report.events", outline.shared_events));
    paragraph("", "",
              words_.count("report.contradictions", outline.contradictions) + " · " + words_.count("report.divergences", outline.divergences) +
                  " · " + words_.count("report.notes", outline.notes));
    if (comparison_.since) paragraph("", "", report::since_line(words_, comparison_));
    if (const std::string_view why = report::why_no_findings(comparison_); !why.empty()) paragraph("", "", words_(why), green);
  }

  void write_reports() {
    line();
    line(styled(words_("section.reports"), bold));
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      const ReportId id(i);
      const auto& report = comparison_.of(id);
      std::string text;
      const auto add = [&](std::string_view part) { text.append(text.empty() ? "" : " · ").append(part); };
      if (report.outlet) add(*report.outlet);
      if (report.published) add(iso(report.published->date));
      add(report.language);
      if (report.origin && comparison_.of(report.origin).reports.size() > 1) {
        add(std::string(words_("label.origin")) + " " + label(report.origin) + " " + std::string(report::origin_name(comparison_, report.origin)));
      }
      const auto first = "  " + report::padded(label(id), 4) + " ";
      const std::string rest(static_cast<std::size_t>(text::columns(first)), ' ');
      paragraph(first, rest, report.title ? *report.title : report.path);
      paragraph(rest, rest, text, dim);
      if (report.title) paragraph(rest, rest, report.path, dim);
    }
  }

  void write_event(EventId id) {
    const auto& event = comparison_.of(id);
    heading(std::string(words_("section.event")) + " " + label(id) + ": " + event.label);
    if (!event.date.empty()) field("date", iso(event.date));
    if (event.place) field("place", comparison_.of(event.place).name);
    field("who", report::names_of(comparison_, event.participants));
    std::string outlets;
    for (const auto report : event.reports) {
      outlets.append(outlets.empty() ? "" : ", ").append(report::outlet_of(comparison_, report)).append(" (").append(label(report)).append(")");
    }
    field("outlets", outlets + " · " + words_.count("report.independent", report::count_origins(comparison_, event.reports)));
  }

  void write_section(const Section& section) {
    if (section.event) {
      write_event(section.event);
    } else {
      heading(words_("section.elsewhere"));
    }
    const Discrepancy* last = nullptr;
    for (const auto index : section.discrepancies) {
      const auto& discrepancy = comparison_.discrepancies[index];
      if (!last || last->severity != discrepancy.severity) {
        line();
        line(styled(words_("severities.", name(discrepancy.severity)), colour_of(discrepancy.severity)));
      }
      last = &discrepancy;
      write_discrepancy(index);
    }
    write_agreed(section);
  }

  void write_discrepancy(std::size_t index) {
    const auto& discrepancy = comparison_.discrepancies[index];
    line();
    const std::string first = "  " + report::padded(report::discrepancy_label(index), 4) + " ", rest(7, ' ');
    paragraph(first, rest, words_("aspect.", name(discrepancy.aspect)), colour_of(discrepancy.severity));
    if (!discrepancy.explanation.empty()) paragraph(rest, rest, discrepancy.explanation);
    for (const auto& side : discrepancy.sides) write_side(discrepancy, side);
    char confidence[32];
    std::snprintf(confidence, sizeof confidence, "%.2f", discrepancy.confidence);
    paragraph(rest, rest,
              std::string(words_("label.rule")) + " " + discrepancy.rule + " · " + std::string(words_("label.confidence")) + " " + confidence, dim);
  }

  void write_side(const Discrepancy& discrepancy, const Side& side) {
    auto value = report::side_value(comparison_, words_, discrepancy, side);
    paragraph("       • ", "         ", report::shortened(text::printable(value), 200), bold);
    for (const auto& quote : side.quotes) {
      const auto gutter = "         " + styled("│", dim) + " ";
      const auto text = text::printable(comparison_.text(quote.report, quote.span));
      for (const auto& piece : report::wrap(report::shortened(text, most_columns), width_ - 11)) line(gutter + piece);
      const auto outlet = comparison_.of(quote.report).outlet;
      const auto place = places_.of(comparison_, quote.report, quote.span.begin);
      paragraph("           ", "           ", outlet ? *outlet + ", " + place : place, dim);
    }
  }

  void write_agreed(const Section& section) {
    if (section.agreed.empty()) return;
    line();
    line(styled(words_("section.agreed"), green));
    for (std::size_t i = 0; i < section.agreed.size() && i < most_agreements; ++i) {
      const auto& agreement = section.agreed[i];
      const auto& spoken = comparison_.of(agreement.spoken_by);
      const auto quote = report::shortened(text::printable(comparison_.text(spoken.report, spoken.span)), 3 * width_);
      paragraph("  + ", "    ", quote);
      std::string origins;
      for (const auto origin : comparison_.of(agreement.cluster).origins) {
        origins.append(origins.empty() ? "" : ", ").append(report::origin_name(comparison_, origin));
      }
      paragraph("    ", "    ", origins + " · " + places_.of(comparison_, spoken.report, spoken.span.begin), dim);
    }
    write_more(section.agreed.size(), most_agreements);
  }

  void write_more(std::size_t all, std::size_t shown) {
    if (all > shown) paragraph("    ", "    ", words_.count("label.more", all - shown), dim);
  }

  void write_alone(const Outline& outline) {
    if (outline.alone.empty() || comparison_.reports.size() < 2) return;
    heading(words_("section.alone"));
    for (const auto id : outline.alone) {
      const auto& event = comparison_.of(id);
      auto text = event.label;
      if (!event.date.empty()) text += " · " + iso(event.date);
      for (const auto report : event.reports) text += " · " + label(report);
      const auto first = "  " + report::padded(label(id), 4) + " ";
      paragraph(first, std::string(static_cast<std::size_t>(text::columns(first)), ' '), text);
    }
  }

  void write_unresolved() {
    if (comparison_.unresolved.empty()) return;
    heading(words_("section.unresolved"));
    for (std::size_t i = 0; i < comparison_.unresolved.size() && i < most_unresolved; ++i) {
      const auto& item = comparison_.unresolved[i];
      const auto quote = report::shortened(text::printable(comparison_.text(item.report, item.span)), 120);
      paragraph("  ? ", "    ", std::string(words_("unresolved.", name(item.kind))) + " “" + quote + "”: " + item.reason);
      paragraph("    ", "    ", places_.of(comparison_, item.report, item.span.begin), dim);
    }
    write_more(comparison_.unresolved.size(), most_unresolved);
  }

  void write_decisions() {
    if (comparison_.decisions.empty()) return;
    heading(words_("section.decisions"));
    for (const auto& outcome : comparison_.decisions) paragraph(outcome.applied ? "  = " : "  ! ", "    ", report::decision_line(words_, outcome));
  }

  const Comparison& comparison_;
  const View& view_;
  Labels words_;
  Places places_;
  int width_;
  std::string out_;
};

}  // namespace

std::string to_text(const Comparison& comparison, const View& view) { return TextReport(comparison, view).write(); }

}  // namespace dateline
