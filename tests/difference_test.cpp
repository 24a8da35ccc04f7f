// Differences between two outputs: the accepted outputs of the fixtures with one thing changed come in; that every change is named, and that
// changes which follow from another are told apart, goes out. The lines themselves are proved by tests/check_test.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "check/differ.hpp"
#include "dateline/check.hpp"
#include "dateline/compare.hpp"
#include "dateline/report.hpp"

using namespace dateline;

namespace {

using Json = nlohmann::json;
using Pointer = Json::json_pointer;

Comparison fixture(const std::string& name) {
  std::vector<Source> sources;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(DATELINE_FIXTURES) + "/" + name)) {
    const auto ending = entry.path().extension();
    if (ending != ".txt" && ending != ".html") continue;
    sources.push_back(read(entry.path().string()));
    sources.back().path = entry.path().filename().string();
  }
  return compare(std::move(sources));
}

/// Today's output of a fixture, read once for many former ones.
struct Today {
  explicit Today(const std::string& name) : output(Json::parse(to_json(fixture(name)))), present(output, {}) {}
  std::vector<Difference> differences_from(Json former) const { return check::differences(check::Output(std::move(former), {}), present); }

  Json output;
  check::Output present;
};

void visit(const Json& value, const Pointer& at, const std::function<void(const Pointer&, const Json&)>& look) {
  look(at, value);
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) visit(member, at / key, look);
  } else if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) visit(value[i], at / i, look);
  }
}

/// Another value of the same type; of null a text.
Json another(const Json& value) {
  if (value.is_string()) return value.get<std::string>() + "x";
  if (value.is_number()) return value.get<double>() + 1;
  if (value.is_boolean()) return !value.get<bool>();
  return "x";
}

std::vector<std::string> meanings(const std::vector<Difference>& all, bool follows) {
  std::vector<std::string> out;
  for (const auto& each : all) {
    if (each.follows == follows) out.push_back(each.meaning);
  }
  return out;
}

std::size_t position(const Json& output, const char* list, const std::string& words) {
  const auto& elements = output[list];
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].dump().find(words) != std::string::npos) return i;
  }
  FAIL("no element holds " << words);
  return 0;
}

/// Takes the statement out of the output and moves the ids behind it up.
void forget_statement(Json& output, std::size_t at) {
  const auto id = [](std::size_t index) { return "s" + std::to_string(index + 1); };
  std::map<std::string, Json> renamed = {{id(at), Json()}};
  for (std::size_t i = at + 1; i < output["statements"].size(); ++i) renamed[id(i)] = id(i - 1);
  output["statements"].erase(at);
  const std::function<void(Json&)> rename = [&](Json& value) {
    if (value.is_string()) {
      if (const auto found = renamed.find(value.get<std::string>()); found != renamed.end()) value = found->second;
    } else if (value.is_array()) {
      for (Json& each : value) rename(each);
      value.erase(std::remove(value.begin(), value.end(), Json()), value.end());
    } else if (value.is_object()) {
      for (const char* key : {"id", "a", "b", "statements", "sides"}) {
        if (value.contains(key)) rename(value[key]);
      }
    }
  };
  for (const char* list : {"statements", "events", "clusters", "links", "discrepancies"}) rename(output[list]);
  auto& clusters = output["clusters"];
  clusters.erase(std::remove_if(clusters.begin(), clusters.end(), [](const Json& each) { return each["statements"].empty(); }), clusters.end());
}

}  // namespace

TEST_CASE("an output does not differ from itself, and white space or the order of keys is told as such") {
  const auto comparison = fixture("geneva-talks");
  const auto output = to_json(comparison);
  CHECK(differences(output, comparison).empty());
  const auto other = differences(Json::parse(output).dump(), comparison);
  REQUIRE(other.size() == 1);
  CHECK(other[0].meaning == "elsewhere");
  CHECK(other[0].text.find("the content is the same") != std::string::npos);
  for (const char* broken : {"", "{", "[]", "null", "{\"reports\": 7}", "{\"statements\": [1, null, {}], \"entities\": [[]]}"}) {
    CAPTURE(broken);
    CHECK_FALSE(differences(broken, comparison).empty());
  }
}

TEST_CASE("no change of a value is silent, whatever the value") {
  for (const char* name : {"geneva-talks", "two-ferry-accidents", "glacier-study-html"}) {
    const Today today(name);
    visit(today.output, Pointer(), [&](const Pointer& at, const Json& value) {
      if (value.is_structured()) return;
      Json changed = today.output;
      changed[at] = another(value);
      const auto told = today.differences_from(std::move(changed));
      CAPTURE(at.to_string());
      CHECK_FALSE(meanings(told, false).empty());
      CHECK(std::none_of(told.begin(), told.end(), [](const Difference& d) { return d.text.find('\n') != std::string::npos; }));
    });
  }
}

TEST_CASE("a value of another type is noticed, whatever stands there") {
  const Today today("geneva-talks");
  visit(today.output, Pointer(), [&](const Pointer& at, const Json& value) {
    for (const Json& other : {Json(), Json::array({nullptr, 7, Json::object()})}) {
      if (other == value) continue;
      Json changed = today.output;
      changed[at] = other;
      CAPTURE(at.to_string());
      CHECK_FALSE(meanings(today.differences_from(std::move(changed)), false).empty());
    }
  });
}

TEST_CASE("no element and no member can go unnoticed") {
  const Today today("geneva-talks");
  visit(today.output, Pointer(), [&](const Pointer& at, const Json&) {
    if (at.empty()) return;
    Json changed = today.output;
    Json& parent = changed[at.parent_pointer()];
    if (parent.is_array()) {
      parent.erase(std::stoul(at.back()));
    } else {
      parent.erase(at.back());
    }
    CAPTURE(at.to_string());
    CHECK_FALSE(meanings(today.differences_from(std::move(changed)), false).empty());
  });
}

TEST_CASE("an element that stands twice or in another place is noticed") {
  const Today today("geneva-talks");
  visit(today.output, Pointer(), [&](const Pointer& at, const Json& value) {
    if (!value.is_array() || value.empty()) return;
    Json twice = today.output;
    twice[at].push_back(value.back());
    CAPTURE(at.to_string());
    CHECK_FALSE(today.differences_from(std::move(twice)).empty());
    Json turned = today.output;
    std::reverse(turned[at].begin(), turned[at].end());
    if (turned != today.output) CHECK_FALSE(today.differences_from(std::move(turned)).empty());
  });
}

TEST_CASE("ids that moved because something was inserted are no differences of their own") {
  const auto comparison = fixture("geneva-talks");
  Json changed = Json::parse(to_json(comparison));
  const auto at = position(changed, "statements", "họp marathon");
  forget_statement(changed, at);
  CHECK(meanings(differences(changed.dump(), comparison), false) == std::vector<std::string>{"new statement"});
}

TEST_CASE("what follows from a discrepancy that is gone is counted and not told as the first thing") {
  const auto comparison = fixture("merger-deal");
  Json changed = Json::parse(to_json(comparison));
  const auto at = position(changed, "discrepancies", "\"participant\"");
  const auto cluster = changed["discrepancies"][at]["cluster"].get<std::string>();
  changed["discrepancies"].erase(at);
  changed["clusters"][position(changed, "clusters", "\"" + cluster + "\"")]["stance"] = "agree";
  const auto told = differences(changed.dump(), comparison);
  CHECK(meanings(told, false) == std::vector<std::string>{"new alarm"});
  CHECK(meanings(told, true) == std::vector<std::string>{"stance changed"});
}

TEST_CASE("an edited report is named, and its moved spans follow from that") {
  auto comparison = fixture("geneva-talks");
  const auto accepted = to_json(comparison);
  std::vector<Source> sources;
  for (const auto& report : comparison.reports) {
    const std::string note = report.path == "b.txt" ? "\n\n\n" : "";
    sources.push_back(read(report.path, note + report.text));
  }
  const auto told = differences(accepted, compare(std::move(sources)));
  CHECK(meanings(told, false) == std::vector<std::string>{"report edited"});
  CHECK(meanings(told, true).size() > 10);
}

TEST_CASE("a report more or less is told with what it brings and takes") {
  auto comparison = fixture("two-ferry-accidents");
  const auto accepted = to_json(comparison);
  std::vector<Source> sources;
  for (const auto& report : comparison.reports) {
    if (report.path != "c.txt") sources.push_back(read(report.path, report.text));
  }
  const auto told = meanings(differences(accepted, compare(std::move(sources))), false);
  CHECK(std::count(told.begin(), told.end(), "report gone") == 1);
  CHECK(std::count(told.begin(), told.end(), "event gone") == 1);
  CHECK(std::count(told.begin(), told.end(), "elsewhere") == 0);
}

TEST_CASE("texts of reports reach no terminal as commands") {
  const auto comparison = fixture("geneva-talks");
  Json changed = Json::parse(to_json(comparison));
  changed["statements"][0]["text"] = "\x1b[31mred\nline";
  changed["discrepancies"][0]["sides"][0]["value"] = "\x1b]0;title\x07";
  changed["entities"][0]["name"] = "a\x1b[0m";
  changed["\x1b[2J"] = 1;
  for (const auto& each : differences(changed.dump(), comparison)) {
    CHECK(each.text.find('\x1b') == std::string::npos);
    CHECK(each.text.find('\n') == std::string::npos);
  }
}
