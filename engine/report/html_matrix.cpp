// In: the clusters and findings of each event. Out: a table of facts by outlets for each, what parts them first. Proved by
// tests/html_report_test.cpp and tests/browser_test.py.
#include <algorithm>
#include <map>

#include "report/escape.hpp"
#include "report/html_page.hpp"
#include "report/html_values.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

constexpr int columns_of_fact = 110, columns_of_cell = 36;
constexpr std::size_t most_open = 4;  // matrices of a run with more events are folded

class Matrices {
 public:
  explicit Matrices(const HtmlPage& page) : page_(page), comparison_(page.comparison), facts_(comparison_.events.size()) {
    for (std::size_t i = 0; i < comparison_.clusters.size(); ++i) {
      const auto& cluster = comparison_.clusters[i];
      if (cluster.event && cluster.reports.size() > 1) facts_[cluster.event.index()].emplace_back(i);
    }
  }

  std::string write() {
    std::string tables;
    std::size_t shown = 0;
    for (const auto& section : page_.outline.sections) shown += section.event && comparison_.of(section.event).reports.size() > 1;
    for (std::size_t i = 0; i < page_.outline.sections.size(); ++i) {
      const auto& section = page_.outline.sections[i];
      if (section.event) tables += table(section, "matrix" + page_.filters.of_section(i), shown <= most_open);
    }
    if (tables.empty()) return {};
    return "<section class=\"view\">\n" + heading(2, "matrix", page_.text("section.matrix")) + "<p class=\"quiet\">" + page_.text("matrix.help") +
           "</p>\n" + tables + "</section>\n";
  }

 private:
  using Cells = std::map<ReportId, std::string>;

  std::string table(const Section& section, const std::string& classes, bool open) const {
    const auto& event = comparison_.of(section.event);
    if (event.reports.size() < 2) return {};
    std::string rows;
    std::vector<bool> told(comparison_.clusters.size(), false);
    std::size_t left = page_.detail.most_facts, left_out = 0;
    const auto add = [&](const auto& row) {
      if (left == 0) {
        ++left_out;
      } else {
        --left;
        rows += row();
      }
    };
    for (const auto index : section.discrepancies) {
      add([&] { return finding_row(event, index); });
      if (const auto cluster = comparison_.discrepancies[index].cluster) told[cluster.index()] = true;
    }
    auto facts = facts_[section.event.index()];
    std::stable_sort(facts.begin(), facts.end(),
                     [&](ClusterId a, ClusterId b) { return comparison_.of(a).reports.size() > comparison_.of(b).reports.size(); });
    for (const auto fact : facts) {
      if (!told[fact.index()]) add([&] { return fact_row(event, comparison_.of(fact)); });
    }
    if (rows.empty()) return {};
    auto markup = "<table>\n<thead><tr><th scope=\"col\">" + page_.text("label.fact") + "</th>";
    for (const auto report : event.reports) markup += "<th scope=\"col\">" + link(label(report), page_.name(report)) + "</th>";
    markup += "</tr></thead>\n<tbody>\n" + rows + "</tbody></table>\n";
    auto title = label(section.event) + " " + isolated(event.label);
    auto body = scrolling(label(section.event) + " " + page_.text("section.matrix"), markup);
    if (left_out > 0) body += "<p class=\"left-out\">" + page_.count("matrix.left-out", left_out) + "</p>\n";
    if (open) return "<div class=\"" + classes + "\"><h3>" + title + "</h3>\n" + body + "</div>\n";
    return "<details class=\"" + classes + "\"><summary>" + title + "</summary>\n" + body + "</details>\n";
  }

  std::string row(const Event& event, const std::string& classes, const std::string& head, const Cells& cells) const {
    std::string out = "<tr" + (classes.empty() ? "" : " class=\"" + classes + "\"") + "><th scope=\"row\">" + head + "</th>";
    for (const auto report : event.reports) {
      const auto found = cells.find(report);
      out += found == cells.end() ? "<td></td>" : "<td>" + found->second + "</td>";
    }
    return out + "</tr>\n";
  }

  /// Each report's value; of the reports of the cluster that are on no side, that they tell of it.
  std::string finding_row(const Event& event, std::size_t index) const {
    const auto& discrepancy = comparison_.discrepancies[index];
    Cells cells;
    for (const auto& side : discrepancy.sides) {
      auto value = html_value(page_, discrepancy, side);
      if (value.empty()) value = isolated(shortened(text::printable(side.value), columns_of_cell));
      for (const auto& quote : side.quotes) {
        auto& cell = cells[quote.report];
        const auto linked = link(page_.targets.of(quote.report, quote.span), value);
        if (cell.find(linked) == std::string::npos) cell += (cell.empty() ? "" : "<br>") + linked;
      }
    }
    if (discrepancy.cluster) add_tellers(comparison_.of(discrepancy.cluster), cells);
    const auto id = discrepancy_label(index);
    return row(event, std::string(name(discrepancy.severity)) + page_.filters.of_discrepancy(index),
               link(id, id + " " + page_.text("aspect.", name(discrepancy.aspect))) + " " + page_.badge(discrepancy.severity), cells);
  }

  void add_tellers(const Cluster& cluster, Cells& cells) const {
    for (const auto id : cluster.statements) {
      const auto& statement = comparison_.of(id);
      if (cells.count(statement.report) == 0) cells[statement.report] = link(page_.targets.of(id), measured(statement));
    }
  }

  /// The literal numbers, with what they count, and times of a statement; a tick where it has none.
  std::string measured(const Statement& statement) const {
    std::string out;
    const auto add = [&](std::string words) {
      words = text::printable(words);
      const auto all = out + (out.empty() ? "" : " · ") + words;
      if (out.empty() || text::columns(all) <= columns_of_cell) out = all;
    };
    for (const auto& quantity : statement.quantities) {
      if (quantity.unit == "ordinal") continue;
      const std::string number(comparison_.text(statement.report, quantity.span));
      add(quantity.unit.empty() && !quantity.of.empty() ? number + " " + quantity.of : number);
    }
    for (const auto& time : statement.times) add(std::string(comparison_.text(statement.report, time.span)));
    return out.empty() ? "✓" : isolated(shortened(out, columns_of_cell));
  }

  std::string fact_row(const Event& event, const Cluster& cluster) const {
    Cells cells;
    add_tellers(cluster, cells);
    const auto id = spokesman(comparison_, cluster.statements);
    const auto& statement = comparison_.of(id);
    return row(event, "",
               "<span lang=\"" + escape_xml(comparison_.of(statement.report).language) + "\">" +
                   isolated(shortened(text::printable(comparison_.text(statement.report, statement.span)), columns_of_fact)) + "</span>",
               cells);
  }

  const HtmlPage& page_;
  const Comparison& comparison_;
  std::vector<std::vector<ClusterId>> facts_;  // of each event: clusters of two reports or more
};

}  // namespace

std::string html_matrices(const HtmlPage& page) { return Matrices(page).write(); }

}  // namespace dateline::report
