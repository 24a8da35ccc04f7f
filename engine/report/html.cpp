// In: a Comparison. Out: one self-contained page without script or request; nothing of a report's text is taken for markup. Proved by
// tests/html_report_test.cpp, and in a browser by tests/browser_test.py.
#include <openssl/evp.h>

#include <array>

#include "report/escape.hpp"
#include "report/html_page.hpp"
#include "report/html_style.hpp"

namespace dateline {

namespace {

using report::escape_xml;
using report::HtmlPage;

constexpr std::size_t most_page_bytes = 4'900'000;  // findings, which are never left out, may exceed it

/// 'sha256-...' of a style sheet, for the Content-Security-Policy: this one is applied, and no other.
std::string source_hash(std::string_view style) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(style.data(), style.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) return "'none'";
  std::array<unsigned char, 2 * EVP_MAX_MD_SIZE> base64{};
  const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(size));
  return "'sha256-" + std::string(base64.begin(), base64.begin() + length) + "'";
}

/// "News reports compared", with the event where there is one that all is about.
std::string title_of(const HtmlPage& page) {
  auto title = page.text("report.title");
  const auto& sections = page.outline.sections;
  if (sections.empty() || !sections.front().event) return title;
  return title + ": " + escape_xml(page.comparison.of(sections.front().event).label);
}

std::string head(const HtmlPage& page) {
  const auto style = std::string(report::html_style) + page.filters.rules();
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(page.words.language()) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " +
         source_hash(style) + "; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
         "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" + title_of(page) + "</title>\n<style>" + style + "</style>\n</head>\n";
}

std::string summary(const HtmlPage& page) {
  const auto& c = page.comparison;
  const auto& outline = page.outline;
  std::string out = "<header>\n<h1>" + page.text("report.title") + "</h1>\n<p class=\"quiet\">" + page.count("report.compared", c.reports.size()) +
                    " · " + page.count("report.independent", outline.origins) + " · " + page.count("report.events", outline.shared_events) + "</p>\n";
  if (c.since) out += "<p>" + escape_xml(report::since_line(page.words, c)) + "</p>\n";
  if (const auto why = report::why_no_findings(c); !why.empty()) out += "<p>" + page.text(why) + "</p>\n";
  if (page.detail.shortened) out += "<p class=\"left-out\">" + page.text("page.large") + "</p>\n";
  out += "<ul class=\"chips\">";
  const auto chip = [&](std::string_view style, std::string_view key, std::size_t n) {
    out += "<li" + (n > 0 ? " class=\"" + std::string(style) + "\"" : std::string()) + ">" + page.count(key, n) + "</li>";
  };
  chip("contradiction", "report.contradictions", outline.contradictions);
  chip("divergence", "report.divergences", outline.divergences);
  chip("note", "report.notes", outline.notes);
  return out + "</ul>\n</header>\n";
}

/// The parts in reading order: what an editor needs first comes first.
struct Part {
  std::string_view id, title;
  std::string markup;
};

std::vector<Part> parts_of(const HtmlPage& page) {
  std::vector<Part> parts = {{"findings", "nav.findings", html_findings(page)},       {"reports", "nav.reports", html_annotated(page)},
                             {"matrix", "nav.matrix", html_matrices(page)},           {"timeline", "nav.timeline", html_timeline(page)},
                             {"quotations", "nav.quotations", html_quotations(page)}, {"names", "nav.names", html_names(page)},
                             {"origins", "nav.origins", html_origins(page)},          {"unresolved", "nav.unresolved", html_unresolved(page)},
                             {"decisions", "nav.decisions", html_decisions(page)}};
  std::erase_if(parts, [](const Part& part) { return part.markup.empty(); });
  return parts;
}

std::string contents(const HtmlPage& page, const std::vector<Part>& parts) {
  std::string out = "<nav class=\"parts\" aria-label=\"" + page.text("nav.parts") + "\"><ul>";
  for (const auto& part : parts) out += "<li>" + report::link(part.id, page.text(part.title)) + "</li>";
  return out + "</ul></nav>\n";
}

std::string foot(const HtmlPage& page) {
  std::string out = "<footer>dateline " + escape_xml(page.comparison.version);
  for (const auto& setting : page.comparison.settings) out += " · " + escape_xml(setting.name) + " " + report::isolated(setting.value);
  return out + "</footer>\n</body>\n</html>\n";
}

std::string markup_of(const HtmlPage& page) {
  const auto parts = parts_of(page);
  auto out = head(page) + "<body>\n<a class=\"skip\" href=\"#main\">" + page.text("nav.skip") + "</a>\n" + summary(page) + contents(page, parts) +
             "<main id=\"main\">\n" + page.filters.form(page.words) + html_overview(page);
  for (const auto& part : parts) out += part.markup;
  return out + "</main>\n" + foot(page);
}

}  // namespace

std::string to_html(const Comparison& comparison, const View& view) {
  // How much markup comes to a text is known only when it is written: a page too large is written again with fewer texts, and at last with none.
  constexpr int most_rounds = 4;
  auto text_bytes = report::most_text_bytes;
  for (int round = 1;; ++round) {
    const HtmlPage page(comparison, view, text_bytes);
    auto out = markup_of(page);
    const auto shown = page.detail.text_bytes;
    if (out.size() <= most_page_bytes || shown == 0) return out;
    text_bytes = round < most_rounds ? shown * most_page_bytes / out.size() : 0;
  }
}

}  // namespace dateline
