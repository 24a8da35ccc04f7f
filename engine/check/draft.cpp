// In: a comparison. Out: the text of an expect.json that holds for it, to be read and cut by a person. Proved by tests/expect_test.cpp.
#include <algorithm>
#include <map>

#include "dateline/check.hpp"
#include "report/json_writer.hpp"

namespace dateline {

namespace {

using report::JsonWriter;

std::string one_line(auto write) {
  std::string out;
  JsonWriter json(out);
  json.open_object();
  write(json);
  json.close_object();
  return out;
}

/// One element a line, so that a line number names it.
std::string section(std::string_view key, const std::vector<std::string>& elements) {
  if (elements.empty()) return {};
  std::string out = ",\n\"" + std::string(key) + "\": [";
  for (std::size_t i = 0; i < elements.size(); ++i) out += (i == 0 ? "\n " : ",\n ") + elements[i];
  return out + "\n]";
}

/// The sides by what they say; the words of the first quotation stand for the side.
std::string discrepancy(const Comparison& comparison, const Discrepancy& found) {
  return one_line([&](JsonWriter& json) {
    json.member("aspect", name(found.aspect));
    json.member("severity", name(found.severity));
    json.list("sides", found.sides, [&](const Side& side) {
      json.open_object();
      if (!side.quotes.empty()) {
        const auto& quote = side.quotes.front();
        json.member("report", comparison.of(quote.report).path);
        if (quote.span.size() > 0) json.member("words", comparison.text(quote.report, quote.span));  // a page date may stand nowhere in the text
      }
      json.member("value", side.value);
      json.close_object();
    });
  });
}

std::string reports(const std::vector<std::string>& paths) {
  return one_line([&](JsonWriter& json) { json.list("reports", paths, [&](const std::string& path) { json.value(path); }); });
}

}  // namespace

std::string draft_expect(const Comparison& comparison) {
  std::vector<std::string> found, same, different, firsts;
  for (const Discrepancy& each : comparison.discrepancies) found.push_back(discrepancy(comparison, each));
  std::map<EventId, std::vector<std::string>> events;
  for (const Report& report : comparison.reports) {
    if (report.event) events[report.event].push_back(report.path);
  }
  for (const auto& [event, paths] : events) {
    if (paths.size() > 1) same.push_back(reports(paths));
    firsts.push_back(paths.front());
  }
  if (firsts.size() > 1) different.push_back(reports(firsts));
  std::string out = "{\"format\": \"dateline.expect/1\"";
  std::string options = one_line([&](JsonWriter& json) {
    for (const Setting& setting : comparison.settings) {
      if (setting.name != "ui" || setting.value != "en") json.member(setting.name, setting.value);
    }
  });
  if (options != "{}") out += ",\n\"options\": " + options;
  out += section("discrepancies", found) + ",\n\"no_other_discrepancies\": \"note\"";
  return out + section("same_event", same) + section("different_events", different) + "\n}\n";
}

}  // namespace dateline
