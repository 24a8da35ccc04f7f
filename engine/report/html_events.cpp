// In: the events and findings of a comparison. Out: what an editor sees first: the list of the findings, then event by event what it is, who tells
// it, and each finding with its literal quotations side by side. Proved by tests/html_report_test.cpp and tests/browser_test.py.
#include <algorithm>
#include <cstdio>
#include <set>

#include "report/escape.hpp"
#include "report/html_page.hpp"
#include "report/html_quote.hpp"
#include "report/html_values.hpp"
#include "report/telling.hpp"
#include "report/word_diff.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

constexpr double least_common_words = 0.3;  // two texts with fewer words in common are not compared word by word

class Findings {
 public:
  explicit Findings(const HtmlPage& page) : page_(page), comparison_(page.comparison), telling_(comparison_, page.words) {}

  std::string write() {
    const auto& outline = page_.outline;
    if (outline.sections.empty() && (outline.alone.empty() || comparison_.reports.size() < 2)) return {};
    out_ += "<section class=\"view\">\n" + heading(2, "findings", page_.text("section.findings"));
    if (!comparison_.discrepancies.empty()) out_ += "<p class=\"quiet\">" + page_.text("findings.help") + "</p>\n";
    if (page_.detail.most_graphs == 0) out_ += "<p class=\"left-out\">" + page_.text("findings.no-graphs") + "</p>\n";
    for (std::size_t i = 0; i < outline.sections.size(); ++i) write_section(outline.sections[i], i);
    write_alone();
    return out_ + "</section>\n";
  }

 private:
  void write_section(const Section& section, std::size_t index) {
    out_ += "<div class=\"event" + page_.filters.of_section(index) + "\">\n";
    if (section.event) {
      write_event(section);
    } else {
      out_ += "<h3>" + page_.text("section.elsewhere") + "</h3>\n";
    }
    for (const auto discrepancy : section.discrepancies) write_card(discrepancy);
    if (section.discrepancies.empty() && !comparison_.discrepancies.empty()) out_ += "<p class=\"quiet\">" + page_.text("report.nothing") + "</p>\n";
    write_agreed(section);
    if (section.event) out_ += html_graph(page_, section.event);
    out_ += "</div>\n";
  }

  void fact(std::string_view key, const std::string& markup) {
    if (!markup.empty()) out_ += "<dt>" + page_.text("label.", key) + "</dt><dd>" + markup + "</dd>\n";
  }

  void write_event(const Section& section) {
    const auto& event = comparison_.of(section.event);
    std::set<std::string_view> outlets;
    for (const auto report : event.reports) outlets.insert(page_.names[report.index()]);
    out_ += heading(3, label(section.event), isolated(event.label)) + "<dl>\n";
    fact("date", event.date.empty() ? std::string() : readable(event.date));
    fact("place", event.place ? isolated(comparison_.of(event.place).name) : std::string());
    fact("who", escape_xml(names_of(comparison_, event.participants)));
    fact("outlets", page_.count("event.outlets", outlets.size()) + " · " +
                        page_.count("report.independent", count_origins(comparison_, event.reports)) + origins_in(event) + "<br>" +
                        page_.named(event.reports));
    out_ += "</dl>\n";
  }

  /// " (TTXVN, Reuters)"; nothing where there are too many to name, or where nobody named one.
  std::string origins_in(const Event& event) const {
    constexpr std::size_t most = 6;
    const auto origins = origins_of(comparison_, event.reports);
    const bool named = std::any_of(origins.begin(), origins.end(), [&](OriginId id) { return comparison_.of(id).name.has_value(); });
    if (!named || origins.size() > most) return {};
    std::string out;
    for (const auto id : origins) out += (out.empty() ? " (" : ", ") + page_.origin(id);
    return out + ")";
  }

  void write_agreed(const Section& section) {
    if (section.agreed.empty()) return;
    constexpr std::size_t most_open = 8;
    const auto title = page_.text("section.agreed") + " (" + std::to_string(section.agreed.size()) + ")";
    const bool folded = section.agreed.size() > most_open;
    out_ += folded ? "<details class=\"agreed\"><summary>" + title + "</summary>\n<ul>\n" : "<div class=\"agreed\"><h4>" + title + "</h4>\n<ul>\n";
    std::size_t written = 0;
    for (const auto& agreement : section.agreed) {
      if (written++ == page_.detail.most_agreed) break;
      const auto& spoken = comparison_.of(agreement.spoken_by);
      out_ += "<li><span lang=\"" + escape_xml(comparison_.of(spoken.report).language) + "\">" +
              isolated(comparison_.text(spoken.report, spoken.span)) + "</span> <span class=\"cite\">" + page_.place(spoken.report, spoken.span) +
              " · " + page_.count("report.independent", comparison_.of(agreement.cluster).origins.size()) + "</span></li>\n";
    }
    if (section.agreed.size() > page_.detail.most_agreed) {
      out_ += "<li class=\"left-out\">" + page_.count("label.more", section.agreed.size() - page_.detail.most_agreed) + "</li>\n";
    }
    out_ += folded ? "</ul></details>\n" : "</ul></div>\n";
  }

  void write_card(std::size_t index) {
    const auto& discrepancy = comparison_.discrepancies[index];
    const auto id = discrepancy_label(index);
    out_ += "<article class=\"card " + std::string(name(discrepancy.severity)) + page_.filters.of_discrepancy(index) + "\" id=\"" + id + "\">\n<h4>" +
            page_.badge(discrepancy.severity) + " " + page_.text("aspect.", name(discrepancy.aspect)) + " <span class=\"quiet\">" + id +
            "</span></h4>\n";
    if (const auto why = telling_.why(discrepancy); !why.empty()) out_ += "<p>" + isolated(why) + "</p>\n";
    write_sides(discrepancy);
    char confidence[32];
    std::snprintf(confidence, sizeof confidence, "%.2f", discrepancy.confidence);
    out_ += "<p class=\"quiet\">" + page_.text("label.rule") + " <code>" + escape_xml(discrepancy.rule) + "</code> · " +
            page_.text("label.confidence") + " " + confidence + "</p>\n</article>\n";
  }

  void write_sides(const Discrepancy& discrepancy) {
    std::vector<std::vector<Excerpt>> excerpts;
    for (const auto& side : discrepancy.sides) excerpts.push_back(excerpts_of(page_, side.quotes));
    out_ += "<div class=\"sides\">\n";
    for (std::size_t i = 0; i < discrepancy.sides.size(); ++i) {
      out_ += "<div><p class=\"value\">" + html_value(page_, discrepancy, discrepancy.sides[i]) + "</p>\n";
      const auto& other = excerpts[i == 0 ? std::min<std::size_t>(1, excerpts.size() - 1) : 0];
      for (std::size_t k = 0; k < excerpts[i].size() && k < page_.detail.most_quoted; ++k) {
        out_ +=
            block_quote(page_, excerpts[i][k], other.empty() || excerpts.size() < 2 ? std::vector<Span>() : differing(excerpts[i][k], other.front()));
      }
      write_further(excerpts[i]);
      out_ += "</div>\n";
    }
    out_ += "</div>\n";
  }

  /// Words of `a` that `b` lacks; none where the two are worded too differently for that to say anything, or stand in two languages.
  std::vector<Span> differing(const Excerpt& a, const Excerpt& b) const {
    auto diff = word_diff(comparison_.text(a.report, a.span), comparison_.text(b.report, b.span));
    return diff.common() < least_common_words ? std::vector<Span>() : std::move(diff.a);
  }

  /// Links to the quotations of a side that are not shown.
  void write_further(const std::vector<Excerpt>& excerpts) {
    if (excerpts.size() <= page_.detail.most_quoted) return;
    out_ += "<p class=\"cite\">" + page_.text("label.likewise") + " ";
    for (std::size_t k = page_.detail.most_quoted; k < excerpts.size(); ++k) {
      out_ += (k > page_.detail.most_quoted ? ", " : "") + page_.place(excerpts[k].report, excerpts[k].quoted.front());
    }
    out_ += "</p>\n";
  }

  void write_alone() {
    if (page_.outline.alone.empty() || comparison_.reports.size() < 2) return;
    out_ += "<div class=\"alone\"><h3>" + page_.text("section.alone") + "</h3>\n<ul>\n";
    for (const auto id : page_.outline.alone) {
      const auto& event = comparison_.of(id);
      out_ += "<li id=\"" + label(id) + "\">" + isolated(event.label);
      if (!event.date.empty()) out_ += " · " + readable(event.date);
      out_ += " · " + page_.named(event.reports) + "</li>\n";
    }
    out_ += "</ul></div>\n";
  }

  const HtmlPage& page_;
  const Comparison& comparison_;
  const Telling telling_;
  std::string out_;
};

std::string short_value(std::string_view value) {
  constexpr int columns = 60;
  return isolated(shortened(text::printable(value), columns));
}

}  // namespace

/// All findings in one list, the gravest first: what each is about, its values and its event.
std::string html_overview(const HtmlPage& page) {
  constexpr std::size_t fewest = 4;  // fewer are seen at a glance without a list
  const auto& all = page.comparison.discrepancies;
  if (all.size() < fewest) return {};
  std::vector<std::size_t> order;
  for (const auto& section : page.outline.sections) order.insert(order.end(), section.discrepancies.begin(), section.discrepancies.end());
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return all[a].severity != all[b].severity ? all[a].severity > all[b].severity : all[a].confidence > all[b].confidence;
  });
  std::string out = "<nav aria-label=\"" + page.text("section.overview") + "\"><ol class=\"overview\">\n";
  for (const auto index : order) {
    const auto& one = all[index];
    const auto id = discrepancy_label(index);
    std::string values;
    for (const auto& side : one.sides) {
      const auto value = html_value(page, one, side);
      values += (values.empty() ? ": " : " | ") + (value.empty() ? short_value(side.value) : value);
    }
    out += "<li class=\"" + std::string(name(one.severity)) + page.filters.of_discrepancy(index) + "\">" + page.badge(one.severity) + " " +
           link(id, id + " " + page.text("aspect.", name(one.aspect))) + values;
    if (one.event) out += " <span class=\"quiet\">" + isolated(page.comparison.of(one.event).label) + "</span>";
    out += "</li>\n";
  }
  return out + "</ol></nav>\n";
}

std::string html_findings(const HtmlPage& page) { return Findings(page).write(); }

}  // namespace dateline::report
