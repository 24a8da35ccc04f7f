// In: names, origins, what was not resolved and what people decided. Out: their tables. Proved by tests/html_report_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "report/escape.hpp"
#include "report/html_page.hpp"

namespace dateline::report {

namespace {

std::string view_of(std::string_view id, const std::string& title, const std::string& content) {
  return content.empty() ? std::string() : "<section class=\"view\">\n" + heading(2, id, title) + content + "</section>\n";
}

std::string head_row(const std::vector<std::string>& cells) {
  std::string out = "<thead><tr>";
  for (const auto& cell : cells) out += "<th scope=\"col\">" + cell + "</th>";
  return out + "</tr></thead>\n";
}

/// How many reports name each entity.
std::vector<std::size_t> reports_naming(const Comparison& comparison) {
  std::vector<std::set<ReportId>> reports(comparison.entities.size());
  for (const auto& statement : comparison.statements) {
    for (const auto& mention : statement.mentions) reports[mention.entity.index()].insert(statement.report);
  }
  std::vector<std::size_t> out;
  for (const auto& of : reports) out.push_back(of.size());
  return out;
}

std::string forms_of(const HtmlPage& page, const Entity& entity) {
  std::map<std::string_view, NameEvidence> because;
  for (const auto& form : entity.because) because.emplace(form.form, form.evidence);
  std::string out;
  for (const auto& form : entity.names) {
    out += (out.empty() ? "" : ", ") + isolated(form);
    if (const auto found = because.find(form); found != because.end()) {
      out += " <span class=\"quiet\">(" + page.text("evidence.", name(found->second)) + ")</span>";
    }
  }
  return out;
}

/// Names that are spelled in one way, by their kind.
std::string plain_names(const HtmlPage& page, const std::vector<EntityId>& entities) {
  std::string out;
  std::size_t left = page.detail.most_names, left_out = 0;
  for (const auto kind : {EntityKind::person, EntityKind::place, EntityKind::organisation}) {
    std::string list;
    for (const auto id : entities) {
      if (page.comparison.of(id).kind != kind) continue;
      if (left == 0) {
        ++left_out;
        continue;
      }
      --left;
      list += (list.empty() ? "" : ", ") + isolated(page.comparison.of(id).name);
    }
    if (!list.empty()) out += "<dt>" + page.text("kind.", name(kind)) + "</dt><dd>" + list + "</dd>\n";
  }
  if (out.empty()) return out;
  out = "<h3>" + page.text("names.one-spelling") + "</h3>\n<dl>\n" + out + "</dl>\n";
  return left_out == 0 ? out : out + "<p class=\"left-out\">" + page.count("label.more", left_out) + "</p>\n";
}

}  // namespace

std::string html_names(const HtmlPage& page) {
  const auto& entities = page.comparison.entities;
  const auto reports = reports_naming(page.comparison);
  std::vector<EntityId> spelled, plain;
  for (std::size_t i = 0; i < entities.size(); ++i) (entities[i].names.size() > 1 || !entities[i].because.empty() ? spelled : plain).emplace_back(i);
  const auto more = [&](EntityId a, EntityId b) { return reports[a.index()] > reports[b.index()]; };
  std::stable_sort(spelled.begin(), spelled.end(), more);
  std::stable_sort(plain.begin(), plain.end(), more);
  std::string content;
  const auto most = std::min(spelled.size(), page.detail.most_names);
  if (!spelled.empty()) {
    std::string rows;
    for (std::size_t i = 0; i < most; ++i) {
      const auto& entity = page.comparison.of(spelled[i]);
      rows += "<tr><th scope=\"row\">" + isolated(entity.name) + "</th><td>" + page.text("kind.", name(entity.kind)) + "</td><td>" +
              forms_of(page, entity) + "</td><td>" + std::to_string(reports[spelled[i].index()]) + "</td></tr>\n";
    }
    content =
        scrolling(page.text("section.names"),
                  "<table>\n" + head_row({page.text("label.name"), page.text("label.kind"), page.text("label.form"), page.text("section.reports")}) +
                      "<tbody>\n" + rows + "</tbody></table>\n");
  }
  if (most < spelled.size()) content += "<p class=\"left-out\">" + page.count("label.more", spelled.size() - most) + "</p>\n";
  return view_of("names", page.text("section.names"), content + plain_names(page, plain));
}

std::string html_origins(const HtmlPage& page) {
  std::string rows;
  std::vector<ReportId> alone;
  for (std::size_t i = 0; i < page.comparison.origins.size(); ++i) {
    const auto& origin = page.comparison.origins[i];
    if (origin.reports.size() < 2 && origin.evidence == OriginEvidence::none) {
      alone.insert(alone.end(), origin.reports.begin(), origin.reports.end());
      continue;
    }
    rows += "<tr><th scope=\"row\">" + page.origin(OriginId(i)) + "</th><td>" + page.text("evidence.", name(origin.evidence)) + "</td><td>" +
            page.named(origin.reports) + "</td></tr>\n";
  }
  std::string content;
  if (!rows.empty()) {
    content = scrolling(page.text("section.origins"),
                        "<table>\n" + head_row({page.text("label.origin"), page.text("label.evidence"), page.text("section.reports")}) + "<tbody>\n" +
                            rows + "</tbody></table>\n");
  }
  if (!alone.empty()) content += "<p>" + page.text("origins.alone") + " " + page.named(alone) + "</p>\n";
  return view_of("origins", page.text("section.origins"), content);
}

std::string html_unresolved(const HtmlPage& page) {
  std::map<std::pair<UnresolvedKind, std::string_view>, std::string> lists;
  std::size_t written = 0;
  const auto& all = page.comparison.unresolved;
  const auto most = std::min(all.size(), page.detail.most_unresolved);
  for (; written < most; ++written) {
    const auto& item = all[written];
    auto& list = lists[{item.kind, item.reason}];
    list += (list.empty() ? "" : ", ") + isolated(page.comparison.text(item.report, item.span)) + " (" + page.place(item.report, item.span) + ")";
  }
  std::string content;
  for (const auto& [key, list] : lists) {
    content += "<h3>" + page.text("unresolved.", name(key.first)) + ": " + isolated(key.second) + "</h3>\n<p>" + list + "</p>\n";
  }
  if (most < all.size()) content += "<p class=\"left-out\">" + page.count("label.more", all.size() - most) + "</p>\n";
  return view_of("unresolved", page.text("section.unresolved"), content);
}

std::string html_decisions(const HtmlPage& page) {
  std::string items;
  for (const auto& outcome : page.comparison.decisions) items += "<li>" + isolated(decision_line(page.words, outcome)) + "</li>\n";
  return view_of("decisions", page.text("section.decisions"), items.empty() ? items : "<ul>\n" + items + "</ul>\n");
}

}  // namespace dateline::report
