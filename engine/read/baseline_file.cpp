// A former result -> its discrepancies. In: bytes of JSON. Out: Baseline, or an Error. Proved by tests/baseline_test.cpp.
#include <map>
#include <nlohmann/json.hpp>

#include "dateline/baseline.hpp"
#include "dateline/error.hpp"

namespace dateline {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
  return object.is_object() && object.contains(key) && object[key].is_string() ? object[key].get<std::string>() : std::string();
}

const Json& list_of(const Json& object, const char* key) {
  static const Json none = Json::array();
  return object.is_object() && object.contains(key) && object[key].is_array() ? object[key] : none;
}

}  // namespace

Baseline read_baseline(const std::string& path, std::string_view bytes) {
  const Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded() || text_of(json, "format") != "dateline.comparison/1") {
    throw Error(path + ": this is no former result; give what dateline compare --format json has written");
  }
  std::map<std::string, std::string> paths;
  for (const Json& report : list_of(json, "reports")) paths[text_of(report, "id")] = text_of(report, "path");
  Baseline out{path, {}};
  for (const Json& discrepancy : list_of(json, "discrepancies")) {
    KnownDiscrepancy known{text_of(discrepancy, "aspect"), {}};
    for (const Json& side : list_of(discrepancy, "sides")) {
      known.sides.emplace_back();
      for (const Json& quote : list_of(side, "quotes")) known.sides.back().emplace_back(paths[text_of(quote, "report")], text_of(quote, "text"));
    }
    out.known.push_back(std::move(known));
  }
  return out;
}

}  // namespace dateline
