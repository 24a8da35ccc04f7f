// In: a Comparison. Out: one self-contained page without script; nothing of a report's text is taken for markup. Proved by tests/report_test.cpp.
#include <algorithm>
#include <cstdio>
#include <map>

#include "dateline/report.hpp"
#include "report/escape.hpp"
#include "report/html_style.hpp"
#include "report/html_text.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"

namespace dateline {

namespace {

using report::escape_xml;
using report::Labels;
using report::Outline;
using report::Places;
using report::Section;
using report::Targets;

class HtmlReport {
 public:
  HtmlReport(const Comparison& comparison, const View& view) : comparison_(comparison), words_(view.ui), places_(comparison), targets_(comparison) {}

  std::string write() {
    const auto outline = report::outline(comparison_);
    write_head();
    write_summary(outline);
    out_ += "<main>\n";
    for (const auto& section : outline.sections) write_section(section);
    write_alone(outline);
    write_unresolved();
    write_decisions();
    write_names();
    out_ += "<h2>" + text("section.texts") + "</h2>\n";
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) write_report(ReportId(i));
    out_ += "</main>\n";
    write_foot();
    return std::move(out_);
  }

 private:
  std::string text(std::string_view key) const { return escape_xml(words_(key)); }
  std::string text(std::string_view prefix, std::string_view word) const { return escape_xml(words_(prefix, word)); }
  /// Foreign text in a line of ours, so that its direction does not run into ours.
  static std::string isolated(std::string_view foreign) { return "<bdi>" + escape_xml(foreign) + "</bdi>"; }
  static std::string link(const std::string& target, const std::string& markup) { return "<a href=\"#" + target + "\">" + markup + "</a>"; }
  std::string badge(Severity severity) const {
    return "<span class=\"badge " + std::string(name(severity)) + "\">" + text("severity.", name(severity)) + "</span>";
  }

  void write_head() {
    out_ += "<!DOCTYPE html>\n<html lang=\"" + std::string(words_.language()) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
    out_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    out_ += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n";
    out_ += "<title>" + text("report.title") + "</title>\n<style>" + std::string(report::html_style) + "</style>\n</head>\n<body>\n";
  }

  void write_summary(const Outline& outline) {
    out_ += "<header class=\"page\">\n<h1>" + text("report.title") + "</h1>\n<p class=\"quiet\">";
    out_ += escape_xml(words_.count("report.compared", comparison_.reports.size()) + " · " + words_.count("report.independent", outline.origins) +
                       " · " + words_.count("report.events", outline.shared_events));
    out_ += "</p>\n";
    if (comparison_.since) out_ += "<p>" + escape_xml(report::since_line(words_, comparison_)) + "</p>\n";
    if (const std::string_view why = report::why_no_findings(comparison_); !why.empty()) out_ += "<p>" + text(why) + "</p>\n";
    out_ += "<ul class=\"chips\">";
    const auto chip = [&](std::string_view style, std::string_view key, std::size_t n) {
      out_ += "<li" + (n > 0 ? " class=\"" + std::string(style) + "\"" : std::string()) + ">" + escape_xml(words_.count(key, n)) + "</li>";
    };
    chip("contradiction", "report.contradictions", outline.contradictions);
    chip("divergence", "report.divergences", outline.divergences);
    chip("note", "report.notes", outline.notes);
    out_ += "</ul>\n";
    write_overview(outline);
    out_ += "</header>\n";
  }

  void write_overview(const Outline& outline) {
    if (comparison_.discrepancies.size() < 2) return;
    out_ += "<ul class=\"overview\">\n";
    for (const auto& section : outline.sections) {
      for (const auto index : section.discrepancies) {
        const auto& discrepancy = comparison_.discrepancies[index];
        const auto id = report::discrepancy_label(index);
        out_ += "<li>" + link(id, id) + badge(discrepancy.severity) + "<span>";
        out_ += discrepancy.explanation.empty() ? text("aspect.", name(discrepancy.aspect)) : isolated(discrepancy.explanation);
        out_ += "</span></li>\n";
      }
    }
    out_ += "</ul>\n";
  }

  void fact(std::string_view key, const std::string& markup) {
    if (!markup.empty()) out_ += "<dt>" + text("label.", key) + "</dt><dd>" + markup + "</dd>\n";
  }

  void write_event(EventId id) {
    const auto& event = comparison_.of(id);
    out_ += "<h2 id=\"" + label(id) + "\">" + isolated(event.label) + "</h2>\n<dl>\n";
    fact("date", event.date.empty() ? std::string() : escape_xml(iso(event.date)));
    fact("place", event.place ? isolated(comparison_.of(event.place).name) : std::string());
    fact("who", escape_xml(report::names_of(comparison_, event.participants)));
    std::string outlets;
    for (const auto report : event.reports) {
      outlets += (outlets.empty() ? "" : ", ") + link(label(report), isolated(report::outlet_of(comparison_, report)));
    }
    fact("outlets", outlets + " · " + escape_xml(words_.count("report.independent", report::count_origins(comparison_, event.reports))));
    out_ += "</dl>\n";
  }

  void write_section(const Section& section) {
    out_ += "<section>\n";
    if (section.event) {
      write_event(section.event);
    } else {
      out_ += "<h2>" + text("section.elsewhere") + "</h2>\n";
    }
    for (const auto index : section.discrepancies) write_discrepancy(index);
    if (!section.agreed.empty()) {
      out_ += "<h3>" + text("section.agreed") + "</h3>\n<ul class=\"agreed\">\n";
      for (const auto& agreement : section.agreed) write_agreement(agreement);
      out_ += "</ul>\n";
    }
    out_ += "</section>\n";
  }

  std::string place_link(ReportId report, Span span) const {
    return link(targets_.of(report, span), isolated(places_.of(comparison_, report, span.begin)));
  }

  void write_agreement(const report::Agreement& agreement) {
    const auto& spoken = comparison_.of(agreement.spoken_by);
    out_ += "<li>" + isolated(comparison_.text(spoken.report, spoken.span)) + "<br><cite>";
    for (const auto origin : comparison_.of(agreement.cluster).origins) out_ += isolated(report::origin_name(comparison_, origin)) + " · ";
    out_ += place_link(spoken.report, spoken.span) + "</cite></li>\n";
  }

  void write_discrepancy(std::size_t index) {
    const auto& discrepancy = comparison_.discrepancies[index];
    const auto id = report::discrepancy_label(index);
    out_ += "<section class=\"card " + std::string(name(discrepancy.severity)) + "\" id=\"" + id + "\">\n<header>" + badge(discrepancy.severity);
    out_ += "<b>" + text("aspect.", name(discrepancy.aspect)) + "</b><span class=\"quiet\">" + id + "</span></header>\n";
    if (!discrepancy.explanation.empty()) out_ += "<p>" + escape_xml(discrepancy.explanation) + "</p>\n";
    out_ += "<div class=\"sides\">\n";
    for (const auto& side : discrepancy.sides) {
      out_ += "<div><p class=\"value\">" + isolated(report::side_value(comparison_, words_, discrepancy, side)) + "</p>\n";
      for (const auto& quote : side.quotes) write_quote(quote);
      out_ += "</div>\n";
    }
    char confidence[32];
    std::snprintf(confidence, sizeof confidence, "%.2f", discrepancy.confidence);
    out_ += "</div>\n<p class=\"quiet\">" + text("label.rule") + " <code>" + escape_xml(discrepancy.rule) + "</code> · " + text("label.confidence") +
            " " + confidence + "</p>\n</section>\n";
  }

  void write_quote(const SideQuote& quote) {
    const auto& outlet = comparison_.of(quote.report).outlet;
    out_ += "<blockquote lang=\"" + escape_xml(comparison_.of(quote.report).language) + "\"><p>" +
            escape_xml(comparison_.text(quote.report, quote.span)) + "</p><cite>";
    if (outlet) out_ += isolated(*outlet) + ", ";
    out_ += place_link(quote.report, quote.span) + "</cite></blockquote>\n";
  }

  void write_alone(const Outline& outline) {
    if (outline.alone.empty() || comparison_.reports.size() < 2) return;
    out_ += "<h2>" + text("section.alone") + "</h2>\n<ul>\n";
    for (const auto id : outline.alone) {
      const auto& event = comparison_.of(id);
      out_ += "<li id=\"" + label(id) + "\">" + isolated(event.label);
      if (!event.date.empty()) out_ += " · " + escape_xml(iso(event.date));
      for (const auto report : event.reports) out_ += " · " + link(label(report), isolated(report::outlet_of(comparison_, report)));
      out_ += "</li>\n";
    }
    out_ += "</ul>\n";
  }

  void write_unresolved() {
    if (comparison_.unresolved.empty()) return;
    out_ += "<h2>" + text("section.unresolved") + "</h2>\n<div class=\"scroll\"><table>\n";
    for (const auto& item : comparison_.unresolved) {
      out_ += "<tr><td>" + text("unresolved.", name(item.kind)) + "</td><td>" + isolated(comparison_.text(item.report, item.span)) + "</td><td>" +
              isolated(item.reason) + "</td><td>" + link(label(item.report), isolated(places_.of(comparison_, item.report, item.span.begin))) +
              "</td></tr>\n";
    }
    out_ += "</table></div>\n";
  }

  void write_decisions() {
    if (comparison_.decisions.empty()) return;
    out_ += "<h2>" + text("section.decisions") + "</h2>\n<ul>\n";
    for (const auto& outcome : comparison_.decisions) out_ += "<li>" + isolated(report::decision_line(words_, outcome)) + "</li>\n";
    out_ += "</ul>\n";
  }

  void write_names() {
    if (comparison_.entities.empty()) return;
    out_ += "<h2>" + text("section.names") + "</h2>\n<div class=\"scroll\"><table>\n<tr><th>" + text("label.name") + "</th><th>" +
            text("label.kind") + "</th><th>" + text("label.form") + "</th></tr>\n";
    for (const auto& entity : comparison_.entities) {
      std::map<std::string_view, NameEvidence> because;
      for (const auto& form : entity.because) because.emplace(form.form, form.evidence);
      std::string forms;
      for (const auto& form : entity.names) {
        forms += (forms.empty() ? "" : ", ") + isolated(form);
        if (const auto found = because.find(form); found != because.end()) {
          forms += " <span class=\"quiet\">(" + text("evidence.", name(found->second)) + ")</span>";
        }
      }
      out_ += "<tr><td>" + isolated(entity.name) + "</td><td>" + text("kind.", name(entity.kind)) + "</td><td>" + forms + "</td></tr>\n";
    }
    out_ += "</table></div>\n";
  }

  void write_report(ReportId id) {
    const auto& report = comparison_.of(id);
    out_ += "<article id=\"" + label(id) + "\">\n<h3>" + isolated(report::outlet_of(comparison_, id)) + "</h3>\n<p class=\"quiet\">" +
            isolated(report.path);
    if (report.published) out_ += " · " + text("label.published") + " " + escape_xml(iso(report.published->date));
    out_ += " · " + escape_xml(report.language);
    if (report.origin) out_ += " · " + text("label.origin") + " " + isolated(report::origin_name(comparison_, report.origin));
    if (report.byline) out_ += " · " + isolated(*report.byline);
    std::vector<std::string> titles;
    for (const auto kind : {FurnitureKind::related, FurnitureKind::caption, FurnitureKind::credit, FurnitureKind::navigation, FurnitureKind::comment,
                            FurnitureKind::advert}) {
      titles.emplace_back(words_("furniture.", name(kind)));
    }
    out_ += "</p>\n<div class=\"text\" lang=\"" + escape_xml(report.language) + "\">" + report::marked_text(report.text, targets_.marks(id, titles)) +
            "</div>\n</article>\n";
  }

  void write_foot() {
    out_ += "<footer>dateline " + escape_xml(comparison_.version);
    for (const auto& setting : comparison_.settings) out_ += " · " + escape_xml(setting.name) + " " + escape_xml(setting.value);
    out_ += "</footer>\n</body>\n</html>\n";
  }

  const Comparison& comparison_;
  Labels words_;
  Places places_;
  Targets targets_;
  std::string out_;
};

}  // namespace

std::string to_html(const Comparison& comparison, const View& view) { return HtmlReport(comparison, view).write(); }

}  // namespace dateline
