// In: a Comparison. Out: what the parts of its page share. Proved by tests/html_report_test.cpp.
#include "report/html_page.hpp"

#include <algorithm>
#include <map>

#include "report/escape.hpp"
#include "report/telling.hpp"

namespace dateline::report {

namespace {

/// How many bytes of every path name the folder that all share.
std::size_t shared_folder(const std::vector<Report>& reports) {
  std::size_t folder = reports.empty() ? 0 : reports.front().path.rfind('/') + 1;  // npos + 1 is 0
  for (const auto& report : reports) {
    const auto apart = std::mismatch(report.path.begin(), report.path.end(), reports.front().path.begin(), reports.front().path.end()).first;
    const auto common = static_cast<std::size_t>(apart - report.path.begin());
    if (common < folder) folder = common == 0 ? 0 : report.path.rfind('/', common - 1) + 1;
  }
  return folder;
}

std::vector<std::string> names_of_reports(const Comparison& comparison, std::size_t folder) {
  std::vector<std::string> names;
  for (const auto& report : comparison.reports) {
    const bool has_outlet = report.outlet && !report.outlet->empty();
    names.push_back(has_outlet ? *report.outlet : report.path.substr(folder));
  }
  return names;
}

}  // namespace

HtmlPage::HtmlPage(const Comparison& of, const View& with, std::size_t text_bytes)
    : comparison(of),
      view(with),
      words(with.ui),
      outline(report::outline(of)),
      places(of),
      detail(html_detail(of, text_bytes)),
      targets(of, detail.full_text),
      folder(shared_folder(of.reports)),
      names(names_of_reports(of, folder)),
      filters(of, outline, names) {
  std::map<std::string_view, std::size_t> seen;
  for (const auto& one : names) ++seen[one];
  for (const auto& one : names) shared_name_.push_back(seen[one] > 1);
}

std::string HtmlPage::text(std::string_view key) const { return escape_xml(words(key)); }
std::string HtmlPage::text(std::string_view prefix, std::string_view word) const { return escape_xml(words(prefix, word)); }
std::string HtmlPage::count(std::string_view key, std::size_t n) const { return escape_xml(words.count(key, n)); }

std::string HtmlPage::name(ReportId report) const {
  return isolated(names[report.index()]) + (shared_name_[report.index()] ? " (" + label(report) + ")" : "");
}

std::string HtmlPage::named(const std::vector<ReportId>& reports) const {
  std::string out;
  for (const auto report : reports) out += (out.empty() ? "" : ", ") + link(label(report), name(report));
  return out;
}

std::string HtmlPage::origin(OriginId id) const {
  const auto& of = comparison.of(id);
  if (of.name && !of.name->empty()) return isolated(*of.name);
  return of.reports.empty() ? std::string() : name(of.reports.front());
}

std::string HtmlPage::place(ReportId report, Span span) const {
  const auto file = comparison.of(report).path.substr(folder);
  return link(targets.of(report, span), isolated(file + ":" + std::to_string(places.line(report, span.begin))));
}

std::string HtmlPage::badge(Severity severity) const {
  const std::string word(dateline::name(severity));
  return "<span class=\"badge " + word + "\">" + text("severity.", word) + "</span>";
}

std::string isolated(std::string_view foreign) { return "<bdi>" + escape_xml(foreign) + "</bdi>"; }

std::string link(std::string_view target, const std::string& markup) { return "<a href=\"#" + std::string(target) + "\">" + markup + "</a>"; }

std::string readable(const When& when) { return escape_xml(readable_time(iso(when))); }

std::string scrolling(const std::string& name, const std::string& markup) {
  return "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + name + "\">\n" + markup + "</div>\n";
}

std::string heading(int level, std::string_view id, const std::string& markup) {
  const std::string tag = "h" + std::to_string(level);
  return "<" + tag + " id=\"" + std::string(id) + "\">" + markup + "</" + tag + ">\n";
}

}  // namespace dateline::report
