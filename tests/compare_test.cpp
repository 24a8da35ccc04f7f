// The whole road from bytes to a Comparison: options, order, hard inputs, and the shipped talks of Geneva.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <nlohmann/json.hpp>

#include "dateline/error.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;

namespace {

Comparison geneva(const Options& options = {}) {
  const std::string folder = DATELINE_FIXTURES "/geneva-talks/";
  std::vector<Source> reports{read(folder + "a.txt"), read(folder + "b.txt")};
  reports[0].path = "a.txt";
  reports[1].path = "b.txt";
  return compare(std::move(reports), options);
}

const Entity* entity(const Comparison& c, const std::string& form) {
  for (const Entity& e : c.entities) {
    if (std::find(e.names.begin(), e.names.end(), form) != e.names.end()) return &e;
  }
  return nullptr;
}

std::string repeated(const std::string& piece, int n) {
  std::string out;
  for (int i = 0; i < n; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("two outlets' talks of Geneva are one event with one name for everyone") {
  const Comparison c = geneva();
  REQUIRE(c.events.size() == 1);
  CHECK(iso(c.events[0].date) == "2016-08-26");
  for (const auto& [a, b] : std::vector<std::pair<const char*, const char*>>{
           {"Giôn Ke-ri", "Kerry"}, {"Xéc-gây La-vrốp", "Lavrov"}, {"Giơ-ne-vơ", "Geneva"}, {"Xy-ri", "Syria"}, {"Đa-mát", "Damascus"}}) {
    CAPTURE(a);
    REQUIRE(entity(c, a) != nullptr);
    CHECK(entity(c, a) == entity(c, b));
  }
  CHECK(entity(c, "Geneva") != entity(c, "Syria"));
}

TEST_CASE("progress names every stage, from none of its pieces to all of them, one call at a time, and changes no result") {
  struct Call {
    Stage stage;
    std::size_t done, total;
  };
  std::vector<Call> calls;
  std::atomic<int> inside = 0;
  int most_inside = 0;
  Options options;
  options.threads = 4;
  options.progress = [&](Stage stage, std::size_t done, std::size_t total) {
    most_inside = std::max(most_inside, ++inside);
    calls.push_back({stage, done, total});
    --inside;
  };
  CHECK(to_json(geneva(options)) == to_json(geneva()));
  CHECK(most_inside == 1);
  std::vector<std::string> stages;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    const Call& call = calls[i];
    CAPTURE(name(call.stage));
    CHECK(call.done <= call.total);
    const bool begins = call.done == 0 && (i == 0 || calls[i - 1].done == calls[i - 1].total);
    if (begins) {
      stages.emplace_back(name(call.stage));
    } else {
      CHECK(call.stage == calls[i - 1].stage);
      CHECK(call.done >= calls[i - 1].done);
    }
  }
  CHECK(calls.back().done == calls.back().total);
  CHECK(calls.front().total == 2);
  CHECK(stages == std::vector<std::string>{"extract", "resolve", "vectorise", "align", "cluster", "align", "cluster", "relate"});
}

TEST_CASE("one report read alone tells what its comparison with no other tells of it") {
  for (const char* name : {"/geneva-talks/a.txt", "/geneva-talks/b.txt"}) {
    CAPTURE(name);
    const Source source = read(std::string(DATELINE_FIXTURES) + name);
    const Comparison alone = extract_report(source), compared = compare({source});
    CHECK(extract_to_json(alone, ReportId(0)) == extract_to_json(compared, ReportId(0)));
    CHECK(alone.events.size() == 1);
    CHECK(alone.links.empty());
  }
  Options unknown;
  unknown.ui = "xx";
  CHECK_THROWS_AS(extract_report(Source(), unknown), Error);
}

TEST_CASE("the page dated years before the talks is called, and the lengths of the talks are not") {
  const Comparison c = geneva();
  bool dateline = false;
  for (const Discrepancy& d : c.discrepancies) {
    dateline = dateline || told(d) == "dateline 2014-02-27T09:26 | 2016-08-26";
    CHECK(d.aspect != Aspect::quantity);
    CHECK(d.aspect != Aspect::date);
    CHECK(d.aspect != Aspect::place);
  }
  CHECK_MESSAGE(dateline, joined(told(c)));
}

TEST_CASE("options fix the language, the page date and the language of explanations") {
  Options options;
  options.language = "vi";
  options.published = "2018-05-02";
  options.ui = "vi";
  const Comparison c = compare_texts({page("Brief", "", "The bridge opened.")}, options);
  CHECK(c.reports[0].language == "vi");
  REQUIRE(c.reports[0].published);
  CHECK(iso(c.reports[0].published->date) == "2018-05-02");
  REQUIRE(c.settings.size() == 3);
  CHECK(c.settings[0].name == "ui");
  CHECK(c.settings[0].value == "vi");
}

TEST_CASE("an option that cannot be used is refused with its mend") {
  Options ui, published;
  ui.ui = "fr";
  published.published = "yesterday";
  CHECK_THROWS_WITH_AS(compare_texts({"Hello."}, ui), doctest::Contains("en and vi"), Error);
  CHECK_THROWS_WITH_AS(compare_texts({"Hello."}, published), doctest::Contains("2016-08-26"), Error);
}

TEST_CASE("no reports give an empty comparison, one report gives its statements and no quarrel") {
  const Comparison none = compare({});
  CHECK(none.reports.empty());
  CHECK(none.version == version());
  const Comparison one = compare_texts({page("Brief", "March 12, 2021", "The bridge opened on Monday. Three people cheered.")});
  CHECK(one.reports.size() == 1);
  CHECK(one.statements.size() >= 2);
  CHECK(one.links.empty());
  CHECK(one.discrepancies.empty());
}

TEST_CASE("reports stand in the order of their paths") {
  const Comparison c = compare({read("z.txt", "Gulls were seen."), read("a.txt", "The bridge opened."), read("m.txt", "Rain fell.")});
  REQUIRE(c.reports.size() == 3);
  CHECK(c.reports[0].path == "a.txt");
  CHECK(c.reports[1].path == "m.txt");
  CHECK(c.reports[2].path == "z.txt");
}

TEST_CASE("a report keeps its own bytes, and statements are pieces of them") {
  const std::string body = "Tin vắn\n\n12/03/2021 08:00\n\nÔng Trần Quốc Bảo\u00a0cắt băng khánh thành.  Trời mưa.\n";
  const Comparison c = compare_texts({body});
  CHECK(c.reports[0].text == body);
  for (const Statement& s : c.statements) CHECK(body.find(std::string(c.text(s.report, s.span))) == s.span.begin);
}

TEST_CASE("hard inputs give a result, never a crash or a hang") {
  for (const std::string& hard :
       {repeated("(", 10000), repeated("“", 3000), repeated("\"Ông nói ", 2000), repeated("12 ", 5000), repeated("không ", 5000),
        repeated("a", 200000), repeated("Kerry ", 3000), std::string("\u202Eabc \u200F mid \u202C.\n"), repeated("- ", 4000),
        std::string("A.\r\n\r\nB.\rC.\n"), repeated("ngày 26/8 ", 1500)}) {
    CAPTURE(hard.substr(0, 40));
    const Comparison c = compare_texts({hard, hard});
    CHECK(c.reports.size() == 2);
    CHECK(nlohmann::json::accept(to_json(c)));
  }
}

TEST_CASE("the JSON holds what the Comparison holds") {
  const Comparison c = geneva();
  const nlohmann::json json = nlohmann::json::parse(to_json(c));
  CHECK(json.at("format") == "dateline.comparison/1");
  CHECK(json.at("reports").size() == c.reports.size());
  CHECK(json.at("statements").size() == c.statements.size());
  CHECK(json.at("discrepancies").size() == c.discrepancies.size());
  for (const auto& d : json.at("discrepancies")) {
    for (const auto& s : d.at("sides")) {
      for (const auto& q : s.at("quotes")) {
        const std::string id = q.at("report").get<std::string>();
        const std::string& text = c.reports.at(static_cast<std::size_t>(std::stoi(id.substr(1))) - 1).text;
        const auto begin = q.at("span").at(0).get<std::size_t>(), end = q.at("span").at(1).get<std::size_t>();
        CHECK(text.substr(begin, end - begin) == q.at("text").get<std::string>());
      }
    }
  }
}

TEST_CASE("names that share nothing are different people, and a name is itself") {
  for (const auto& [a, b, same] : std::vector<std::tuple<const char*, const char*, bool>>{{"John Kerry", "Giôn Ke-ri", true},
                                                                                          {"Kerry", "Lavrov", false},
                                                                                          {"Nguyễn Văn Hùng", "Nguyễn Văn Hưng", false},
                                                                                          {"Geneva", "Giơ-ne-vơ", true},
                                                                                          {"Petra Lindholm", "Petra Lindholm", true}}) {
    CAPTURE(a);
    CAPTURE(b);
    CHECK(same_name(a, b).same == same);
    CHECK(same_name(b, a).same == same);
    CHECK((same_name(a, b).score >= 0.5) == same);
  }
}
