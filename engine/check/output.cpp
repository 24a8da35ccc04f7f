// In: the JSON of an output. Out: its elements by id, and short descriptions of them. Proved by tests/difference_test.cpp.
#include "check/output.hpp"

#include <algorithm>

#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::check {

const Json& member(const Json& object, const char* key) {
  static const Json none;
  const auto found = object.is_object() ? object.find(key) : object.end();
  return object.is_object() && found != object.end() ? *found : none;
}

const Json& list_of(const Json& object, const char* key) {
  static const Json none = Json::array();
  const Json& value = member(object, key);
  return value.is_array() ? value : none;
}

std::string text_of(const Json& object, const char* key) {
  const Json& value = member(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

std::vector<std::string> strings_of(const Json& object, const char* key) {
  std::vector<std::string> out;
  for (const Json& value : list_of(object, key)) {
    if (value.is_string()) out.push_back(value.get<std::string>());
  }
  return out;
}

Range span_of(const Json& object, const char* key) {
  const Json& span = member(object, key);
  if (!span.is_array() || span.size() != 2 || !span[0].is_number_unsigned() || !span[1].is_number_unsigned()) return {0, 0};
  return {span[0].get<std::size_t>(), span[1].get<std::size_t>()};
}

bool overlap(Range a, Range b) { return a.first < b.second && b.first < a.second; }

std::string in_quotes(std::string_view words, int width) { return "“" + report::shortened(text::printable(words), width) + "”"; }

std::string shown(const Json& value) {
  if (value.is_null()) return "nothing";
  if (value.is_string()) return in_quotes(value.get_ref<const std::string&>());
  return report::shortened(text::printable(value.dump(-1, ' ', false, Json::error_handler_t::replace)), 60);
}

Output::Output(Json json, std::map<std::string, std::string_view> texts) : json_(std::move(json)), texts_(std::move(texts)) {
  for (const char* kind : {"reports", "origins", "entities", "statements", "events", "clusters", "discrepancies"}) {
    Position at = 0;
    for (const Json& element : list(kind)) ids_[kind].emplace(text_of(element, "id"), at++);
  }
  statements_.resize(list("reports").size());
  Position at = 0;
  for (const Json& statement : list("statements")) {
    if (const auto report = report_of(statement)) statements_[*report].push_back(at);
    ++at;
  }
}

std::optional<Position> Output::find(const char* kind, const std::string& id) const {
  const auto ids = ids_.find(kind);
  if (ids == ids_.end()) return std::nullopt;
  const auto found = ids->second.find(id);
  return found == ids->second.end() ? std::nullopt : std::optional(found->second);
}

std::string Output::place(const Json& element, std::size_t byte) const {
  const auto report = report_of(element);
  if (!report) return "a report that is not listed";
  const std::string path = path_of_report(*report);
  const auto text = texts_.find(path);
  std::string out = text::printable(path);
  if (text == texts_.end() || byte > text->second.size()) return out;
  const auto before = text->second.substr(0, byte);
  return out + ":" + std::to_string(1 + std::count(before.begin(), before.end(), '\n'));
}

std::string Output::told_statement(Position at) const {
  const Json& statement = element("statements", at);
  return in_quotes(text_of(statement, "text")) + " (" + place(statement, span_of(statement).first) + ")";
}

std::string Output::told_entity(const Json& id) const {
  if (id.is_null()) return "nobody";
  const auto at = id.is_string() ? find("entities", id.get<std::string>()) : std::nullopt;
  return at ? text::printable(text_of(element("entities", *at), "name")) : shown(id) + ", who is not listed";
}

std::string Output::told_event(Position at) const { return in_quotes(text_of(element("events", at), "label")); }

std::string Output::told_cluster(Position at) const {
  for (const auto& id : strings_of(element("clusters", at), "statements")) {
    if (const auto statement = find("statements", id)) return told_statement(*statement);
  }
  return "a claim without statements";
}

std::string Output::told_group(std::string_view kind, const Json& id) const {
  const bool event = kind == "events";
  const auto at = id.is_string() ? find(event ? "events" : "clusters", id.get<std::string>()) : std::nullopt;
  if (!at) return id.is_null() ? shown(id) : shown(id) + ", which is not listed";
  return event ? told_event(*at) : "the claim of " + told_cluster(*at);
}

std::string Output::told_discrepancy(Position at) const {
  const Json& discrepancy = element("discrepancies", at);
  std::string out = text_of(discrepancy, "aspect") + ", " + text_of(discrepancy, "severity") + ":";
  std::string_view mark = " ";
  for (const Json& side : list_of(discrepancy, "sides")) {
    const Json& quotes = list_of(side, "quotes");
    out += mark;
    out += report::shortened(text::printable(text_of(side, "value")), 36);
    if (!quotes.empty()) out += " (" + place(quotes[0], span_of(quotes[0]).first) + ")";
    mark = " | ";
  }
  return text::printable(out);
}

}  // namespace dateline::check
