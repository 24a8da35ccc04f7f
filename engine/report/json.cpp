// In: a Comparison. Out: "dateline.comparison/1", the extract of one report, and the table of names as JSON. Proved by tests/report_test.cpp
// and the golden runs.
#include <set>

#include "dateline/report.hpp"
#include "report/json_parts.hpp"

namespace dateline {

namespace {

/// Appends one list, an element a line, so that two outputs can be laid side by side.
template <class List, class ToValue>
void add_list(std::string& out, std::string_view key, const Comparison& comparison, const List& list, ToValue to_value) {
  out += ",\n\"";
  out += key;
  out += "\": [";
  for (std::size_t i = 0; i < list.size(); ++i) {
    out += i == 0 ? "\n " : ",\n ";
    out += report::one_line(to_value(comparison, i));
  }
  out += list.empty() ? "]" : "\n]";
}

/// Appends the elements of one list that are named by their index, all in one line. Each is written before the next is made: a long report has many.
template <class ToValue>
void add_chosen(std::string& out, std::string_view key, const Comparison& comparison, const std::vector<std::size_t>& chosen, ToValue to_value) {
  out += ", \"";
  out += key;
  out += "\": [";
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (i > 0) out += ", ";
    out += report::one_line(to_value(comparison, chosen[i]));
  }
  out += "]";
}

void collect_entities(const Statement& statement, std::set<EntityId>& seen) {
  for (const auto id : {statement.speaker, statement.source}) {
    if (id) seen.insert(id);
  }
  for (const auto& mention : statement.mentions) seen.insert(mention.entity);
  for (const auto& quote : statement.quotes) {
    if (quote.speaker) seen.insert(quote.speaker);
  }
}

}  // namespace

std::string to_json(const Comparison& comparison) {
  std::string out = "{\"format\": \"dateline.comparison/1\",\n\"settings\": " + report::one_line(report::settings_to_value(comparison));
  add_list(out, "reports", comparison, comparison.reports, report::report_to_value);
  add_list(out, "origins", comparison, comparison.origins, report::origin_to_value);
  add_list(out, "entities", comparison, comparison.entities, report::entity_to_value);
  add_list(out, "statements", comparison, comparison.statements, report::statement_to_value);
  add_list(out, "events", comparison, comparison.events, report::event_to_value);
  add_list(out, "clusters", comparison, comparison.clusters, report::cluster_to_value);
  add_list(out, "links", comparison, comparison.links, report::link_to_value);
  add_list(out, "discrepancies", comparison, comparison.discrepancies, report::discrepancy_to_value);
  add_list(out, "unresolved", comparison, comparison.unresolved, report::unresolved_to_value);
  out += "}\n";
  return out;
}

std::string extract_to_json(const Comparison& comparison, ReportId report) {
  std::vector<std::size_t> statements, entities, unresolved;
  std::set<EntityId> seen;
  if (const auto place = comparison.of(report).place) seen.insert(place);
  for (std::size_t i = 0; i < comparison.statements.size(); ++i) {
    if (comparison.statements[i].report != report) continue;
    statements.push_back(i);
    collect_entities(comparison.statements[i], seen);
  }
  for (const auto entity : seen) entities.push_back(entity.index());
  for (std::size_t i = 0; i < comparison.unresolved.size(); ++i) {
    if (comparison.unresolved[i].report == report) unresolved.push_back(i);
  }
  std::string out = "{\"report\": " + report::one_line(report::report_to_value(comparison, report.index()));
  add_chosen(out, "statements", comparison, statements, report::statement_to_value);
  add_chosen(out, "entities", comparison, entities, report::entity_to_value);
  add_chosen(out, "unresolved", comparison, unresolved, report::unresolved_to_value);
  out += "}";
  return out;
}

std::string names_to_json(const Comparison& comparison) {
  std::string out = "{\"format\": \"dateline.names/1\"";
  add_list(out, "entities", comparison, comparison.entities, report::entity_to_value);
  out += "}\n";
  return out;
}

}  // namespace dateline
