// In: a Comparison and the shape of the terminal. Out: the report for an editor's terminal. Proved by tests/report_test.cpp.
#include <algorithm>

#include "dateline/report.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/text_findings.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

using report::Labels;
using report::Outline;
using report::Places;
using report::Section;

constexpr int most_columns = 900;  // a text longer than that is cut: the JSON and HTML views have it whole
constexpr std::size_t most_agreements = 6, most_unresolved = 12, most_alone = 20;

namespace style = report::style;

class TextReport {
 public:
  TextReport(const Comparison& comparison, const View& view)
      : comparison_(comparison),
        words_(view.ui),
        places_(comparison),
        width_(std::max(view.width, 40)),
        colour_(view.colour),
        findings_(comparison, words_, places_, width_, colour_) {}

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
  void line(std::string_view text = {}) { out_.append(text).append("\n"); }

  std::string styled(std::string_view text, std::string_view style) const { return report::styled(text, style, colour_); }

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
    paragraph(styled(name, style::dim), std::string(static_cast<std::size_t>(text::columns(name)), ' '), text);
  }

  void heading(std::string_view text) {
    line();
    std::string rule;
    for (int i = 0; i < width_; ++i) rule += "─";
    line(styled(rule, style::dim));
    paragraph("", "", text, style::bold);
  }

  void write_head(const Outline& outline) {
    paragraph("", "", words_("report.title"), style::bold);
    paragraph("", "",
              words_.count("report.compared", comparison_.reports.size()) + " · " + words_.count("report.independent", outline.origins) + " · " +
                  words_.count("report.events", outline.shared_events));
    paragraph("", "",
              words_.count("report.contradictions", outline.contradictions) + " · " + words_.count("report.divergences", outline.divergences) +
                  " · " + words_.count("report.notes", outline.notes));
    if (comparison_.since) paragraph("", "", report::since_line(words_, comparison_));
    if (const std::string_view why = report::why_no_findings(comparison_); !why.empty()) paragraph("", "", words_(why), style::agreed);
  }

  void write_reports() {
    if (comparison_.reports.empty()) return;
    heading(words_("section.reports"));
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      const ReportId id(i);
      const auto& report = comparison_.of(id);
      std::string text;
      const auto add = [&](std::string_view part) { text.append(text.empty() ? "" : " · ").append(part); };
      if (report.outlet) add(*report.outlet);
      if (report.published) add(report::readable_time(iso(report.published->date)));
      add(report.language);
      if (report.origin && comparison_.of(report.origin).reports.size() > 1) {
        add(std::string(words_("label.origin")) + " " + label(report.origin) + " " + std::string(report::short_name(comparison_, report.origin)));
      }
      const auto first = "  " + report::padded(label(id), 4) + " ";
      const std::string rest(static_cast<std::size_t>(text::columns(first)), ' ');
      paragraph(first, rest, report.title ? *report.title : report.path);
      paragraph(rest, rest, text, style::dim);
      if (report.title) paragraph(rest, rest, report.path, style::dim);
    }
  }

  void write_event(EventId id) {
    const auto& event = comparison_.of(id);
    heading(std::string(words_("section.event")) + " " + label(id) + ": " + event.label);
    if (!event.date.empty()) field("date", report::readable_time(iso(event.date)));
    if (event.place) field("place", comparison_.of(event.place).name);
    field("who", report::names_of(comparison_, event.participants));
    std::string outlets;
    for (const auto report : event.reports) {
      outlets.append(outlets.empty() ? "" : ", ").append(report::short_name(comparison_, report)).append(" (").append(label(report)).append(")");
    }
    field("outlets", outlets + " · " + words_.count("report.independent", report::count_origins(comparison_, event.reports)));
    for (const auto origin : report::origins_of(comparison_, event.reports)) write_origin(origin, event.reports);
  }

  /// One text that several outlets of the event carry.
  void write_origin(OriginId id, const std::vector<ReportId>& reports) {
    const auto& origin = comparison_.of(id);
    std::string carriers;
    std::size_t count = 0;
    for (const auto report : reports) {
      if (comparison_.of(report).origin != id) continue;
      carriers.append(carriers.empty() ? "" : ", ").append(label(report));
      ++count;
    }
    if (count > 1) {
      field("origin",
            std::string(report::short_name(comparison_, id)) + ": " + carriers + " · " + std::string(words_("evidence.", name(origin.evidence))));
    }
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
        line(styled(words_("severities.", name(discrepancy.severity)), report::style_of(discrepancy.severity)));
      }
      last = &discrepancy;
      line();
      out_ += findings_.write(index);
    }
    write_agreed(section);
  }

  void write_agreed(const Section& section) {
    if (section.agreed.empty()) return;
    line();
    line(styled(words_("section.agreed"), style::agreed));
    for (std::size_t i = 0; i < section.agreed.size() && i < most_agreements; ++i) {
      const auto& agreement = section.agreed[i];
      const auto& spoken = comparison_.of(agreement.spoken_by);
      const auto quote = report::shortened(text::printable(comparison_.text(spoken.report, spoken.span)), 3 * width_);
      paragraph("  + ", "    ", quote);
      const auto origins = report::origins_line(comparison_, words_, comparison_.of(agreement.cluster));
      paragraph("    ", "    ", origins + " · " + places_.of(comparison_, spoken.report, spoken.span.begin), style::dim);
    }
    write_more(section.agreed.size(), most_agreements);
  }

  void write_more(std::size_t all, std::size_t shown) {
    if (all > shown) paragraph("    ", "    ", words_.count("label.more", all - shown), style::dim);
  }

  void write_alone(const Outline& outline) {
    if (outline.alone.empty() || comparison_.reports.size() < 2) return;
    heading(words_("section.alone"));
    for (std::size_t i = 0; i < outline.alone.size() && i < most_alone; ++i) {
      const auto id = outline.alone[i];
      const auto& event = comparison_.of(id);
      auto text = event.label;
      if (!event.date.empty()) text += " · " + report::readable_time(iso(event.date));
      for (const auto report : event.reports) text += " · " + label(report);
      const auto first = "  " + report::padded(label(id), 4) + " ";
      paragraph(first, std::string(static_cast<std::size_t>(text::columns(first)), ' '), text);
    }
    write_more(outline.alone.size(), most_alone);
  }

  void write_unresolved() {
    if (comparison_.unresolved.empty()) return;
    heading(words_("section.unresolved"));
    for (std::size_t i = 0; i < comparison_.unresolved.size() && i < most_unresolved; ++i) {
      const auto& item = comparison_.unresolved[i];
      const auto quote = report::shortened(text::printable(comparison_.text(item.report, item.span)), 120);
      paragraph("  ? ", "    ", std::string(words_("unresolved.", name(item.kind))) + " “" + quote + "”: " + item.reason);
      paragraph("    ", "    ", places_.of(comparison_, item.report, item.span.begin), style::dim);
    }
    write_more(comparison_.unresolved.size(), most_unresolved);
  }

  void write_decisions() {
    if (comparison_.decisions.empty()) return;
    heading(words_("section.decisions"));
    for (const auto& outcome : comparison_.decisions) paragraph(outcome.applied ? "  = " : "  ! ", "    ", report::decision_line(words_, outcome));
  }

  const Comparison& comparison_;
  Labels words_;
  Places places_;
  int width_;
  bool colour_;
  report::TextFindings findings_;
  std::string out_;
};

}  // namespace

std::string to_text(const Comparison& comparison, const View& view) { return TextReport(comparison, view).write(); }

}  // namespace dateline
