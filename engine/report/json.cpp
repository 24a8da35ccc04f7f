// In: a Comparison. Out: "dateline.comparison/1", the extract of one report, and the table of names as JSON. Proved by tests/report_test.cpp
// and the golden runs.
#include <set>

#include "dateline/report.hpp"
#include "report/json_parts.hpp"

namespace dateline {

namespace {

/// Appends one list, an element a line, so that two outputs can be laid side by side.
template <class List, class Write>
void add_list(std::string& out, std::string_view key, const Comparison& comparison, const List& list, Write write) {
  out += ",\n\"";
  out += key;
  out += "\": [";
  for (std::size_t i = 0; i < list.size(); ++i) {
    out += i == 0 ? "\n " : ",\n ";
    report::JsonWriter json(out);
    write(json, comparison, i);
  }
  out += list.empty() ? "]" : "\n]";
}

void collect_entities(const Statement& statement, std::set<EntityId>& seen) {
  for (const auto id : {statement.speaker, statement.source}) {
    if (id) seen.insert(id);
  }
  seen.insert(statement.speakers.begin(), statement.speakers.end());
  for (const auto& mention : statement.mentions) seen.insert(mention.entity);
  for (const auto& quote : statement.quotes) {
    if (quote.speaker) seen.insert(quote.speaker);
  }
}

}  // namespace

std::string to_json(const Comparison& comparison) {
  std::string out = "{\"format\": \"dateline.comparison/1\",\n\"settings\": ";
  report::JsonWriter settings(out);
  report::write_settings(settings, comparison);
  add_list(out, "reports", comparison, comparison.reports, report::write_report);
  add_list(out, "origins", comparison, comparison.origins, report::write_origin);
  add_list(out, "entities", comparison, comparison.entities, report::write_entity);
  add_list(out, "statements", comparison, comparison.statements, report::write_statement);
  add_list(out, "events", comparison, comparison.events, report::write_event);
  add_list(out, "clusters", comparison, comparison.clusters, report::write_cluster);
  add_list(out, "links", comparison, comparison.links, report::write_link);
  add_list(out, "discrepancies", comparison, comparison.discrepancies, report::write_discrepancy);
  add_list(out, "unresolved", comparison, comparison.unresolved, report::write_unresolved);
  if (!comparison.decisions.empty()) add_list(out, "decisions", comparison, comparison.decisions, report::write_decision);
  if (comparison.since) {
    out += ",\n\"baseline\": ";
    report::JsonWriter baseline(out);
    baseline.open_object();
    baseline.member("path", comparison.since->baseline);
    baseline.member("known", static_cast<std::uint32_t>(comparison.since->known));
    baseline.member("gone", static_cast<std::uint32_t>(comparison.since->gone));
    baseline.close_object();
  }
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
  std::string out;
  out.reserve(comparison.of(report).text.size() * 6);
  report::JsonWriter json(out);
  json.open_object();
  json.key("report");
  report::write_report(json, comparison, report.index());
  json.list("statements", statements, [&](std::size_t i) { report::write_statement(json, comparison, i); });
  json.list("entities", entities, [&](std::size_t i) { report::write_entity(json, comparison, i); });
  json.list("unresolved", unresolved, [&](std::size_t i) { report::write_unresolved(json, comparison, i); });
  json.close_object();
  return out;
}

std::string names_to_json(const Comparison& comparison) {
  std::string out = "{\"format\": \"dateline.names/1\"";
  add_list(out, "entities", comparison, comparison.entities, report::write_entity);
  out += "}\n";
  return out;
}

}  // namespace dateline
