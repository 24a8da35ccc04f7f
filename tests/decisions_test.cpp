// People's decisions: how the file is read, what each kind changes, and that it is found again after small edits of a report and stale after large
// ones.
#include "dateline/decisions.hpp"

#include <doctest/doctest.h>

#include "dateline/error.hpp"
#include "stories.hpp"

using namespace dateline;
using namespace dateline::stories;
using stories::bridge_story::first;
using stories::bridge_story::second;

namespace {

Comparison decided(const std::string& file, const Texts& texts = {first, second}) {
  Options options;
  options.decisions = read_decisions("decisions.txt", file);
  return compare_texts(texts, options);
}

std::string state(const Comparison& c, std::size_t i = 0) { return c.decisions.at(i).applied ? "applied" : c.decisions.at(i).reason; }

const Cluster* cluster_of(const Comparison& c, std::string_view words) {
  for (const Cluster& cluster : c.clusters) {
    for (const StatementId s : cluster.statements) {
      if (c.text(c.of(s).report, c.of(s).span).find(words) != std::string_view::npos) return &cluster;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a decision names its kind, an aspect, one or two places, who and why") {
  const DecisionsFile file =
      read_decisions("d.txt",
                     "\xEF\xBB\xBF# of the bridge\n\nno-discrepancy quantity\n  a.txt:5: \"dài 1.250 m\"\n\tb.txt: \"1.520 m\"\r\n  by: Minh\n"
                     "  why: with \"ramps\"\n\nsame\n a.txt: \"x: \"y\"\"\n b.txt: \"z\"\n");
  REQUIRE(file.decisions.size() == 2);
  const Decision& one = file.decisions[0];
  CHECK(one.kind == DecisionKind::no_discrepancy);
  CHECK(one.aspect == Aspect::quantity);
  REQUIRE(one.anchors.size() == 2);
  CHECK(one.anchors[0].report == "a.txt");
  CHECK(one.anchors[0].line == 5);
  CHECK(one.anchors[0].words == "dài 1.250 m");
  CHECK(one.anchors[1].line == 0);
  CHECK(one.by == "Minh");
  CHECK(one.why == "with \"ramps\"");
  CHECK(one.line == 3);
  CHECK(file.decisions[1].anchors[0].words == "x: \"y\"");
}

TEST_CASE("what cannot be read is an error with file and line") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"maybe\n", "d.txt:1: \"maybe\""},
      {"# c\n  a.txt: \"x\"\n", "d.txt:2: an indented line"},
      {"same\n  a.txt: \"x\"\n", "d.txt:1: same needs two places"},
      {"\nno-discrepancy\n", "d.txt:2: no-discrepancy needs a place"},
      {"no-discrepancy colour\n  a.txt: \"x\"\n", "d.txt:1: \"colour\" is no aspect"},
      {"same quantity\n", "d.txt:1: nothing may stand behind same"},
      {"same\n  a.txt: x\n", "d.txt:2: this is neither"},
      {"same\n  a.txt: \"x\n", "d.txt:2: this is neither"},
      {"same\n  a.txt: \" \"\n", "d.txt:2: no words"},
      {"same\n  : \"x\"\n", "d.txt:2: this is neither"},
      {"same\n  a: \"x\"\n  b: \"y\"\n  c: \"z\"\n", "d.txt:4: a decision names two places"},
      {"same\n  a.txt: \"\xC3\"\n", "d.txt:2: these bytes are not UTF-8"},
  };
  for (const auto& [text, message] : cases) {
    CAPTURE(text);
    CHECK_THROWS_WITH_AS(read_decisions("d.txt", text), doctest::Contains(message.c_str()), Error);
  }
  CHECK(read_decisions("d.txt", "").decisions.empty());
  CHECK(read_decisions("d.txt", "\n#\n \n").decisions.empty());
}

TEST_CASE("no-discrepancy takes out what parts the two places, of that aspect only, and the stance follows") {
  CHECK(told(compare_texts({first, second})) == std::vector<std::string>{"polarity affirmed | negated", "quantity 1250 | 1520"});
  const Comparison c = decided("no-discrepancy quantity\n  a.txt: \"dài 1.250 m\"\n  b.txt: \"1.520 m\"\n  why: ramps\n");
  CHECK(told(c) == std::vector<std::string>{"polarity affirmed | negated"});
  CHECK(state(c) == "applied");
  REQUIRE(cluster_of(c, "1.250") != nullptr);
  CHECK(cluster_of(c, "1.250")->stance == Stance::same_origin);
  CHECK(told(decided("no-discrepancy\n  a.txt: \"chưa thanh toán lương\"\n")) == std::vector<std::string>{"quantity 1250 | 1520"});
  CHECK(state(decided("no-discrepancy date\n  a.txt: \"dài 1.250 m\"\n")) == "nothing is found there that it could rule out");
}

TEST_CASE("no-discrepancy rules out what a headline says again") {
  const std::string headline =
      page("Cầu Vĩnh Hòa dài 1.520 m thông xe", "12/03/2021 21:00", "Sáng 12/3, cầu Vĩnh Hòa dài 1.520 m được khánh thành tại Cần Thơ.");
  const Comparison c = decided("no-discrepancy quantity\n  a.txt: \"dài 1.250 m\"\n  b.txt:5: \"1.520 m\"\n", {first, headline});
  CHECK_MESSAGE(told(c).empty(), joined(told(c)));
}

TEST_CASE("no-discrepancy of a page's date") {
  const std::string stale = page("Cầu Vĩnh Hòa thông xe", "12/01/2021 21:00", "Sáng 12/3/2021, cầu Vĩnh Hòa được khánh thành tại Cần Thơ.");
  CHECK(told(compare_texts({first, stale})).size() == 1);
  const Comparison c = decided("no-discrepancy dateline\n  b.txt: \"12/01/2021 21:00\"\n  by: desk\n", {first, stale});
  CHECK_MESSAGE(told(c).empty(), joined(told(c)));
  CHECK(state(c) == "applied");
}

TEST_CASE("not-comparable keeps two statements apart, same puts two together that share no word") {
  const Comparison apart = decided("not-comparable\n  a.txt: \"cầu Vĩnh Hòa dài 1.250 m\"\n  b.txt: \"cầu Vĩnh Hòa dài 1.520 m\"\n");
  CHECK(told(apart) == std::vector<std::string>{"polarity affirmed | negated"});
  CHECK(state(apart) == "applied");
  const std::string other = page("Mưa to ở miền Tây", "12/03/2021 22:00", "Ngập sâu khiến học sinh ở nhà.");
  const std::string file = "same\n  a.txt: \"Nhà thầu chưa thanh toán lương\"\n  b.txt: \"Ngập sâu khiến học sinh\"\n";
  const Comparison same = decided(file, {first, other});
  CHECK(state(same) == "applied");
  CHECK(same.events.size() == 1);
  CHECK(cluster_of(same, "Ngập sâu") == cluster_of(same, "Nhà thầu"));
}

TEST_CASE("a decision survives small edits of a report and not a change of sense") {
  const std::string file =
      "no-discrepancy quantity\n  a.txt: \"Sáng 12/3, cầu Vĩnh Hòa dài 1.250 m được khánh thành tại Cần Thơ\"\n  b.txt: \"dài 1.520 m\"\n";
  const auto edited = [&](const std::string& from, const std::string& to) { return decided(file, {with(first, from, to), second}); };
  CHECK(state(edited("được khánh thành", "đã được khánh thành")) == "applied");
  CHECK(state(edited("cầu Vĩnh Hòa dài", "cây cầu Vĩnh Hòa dài")) == "applied");
  CHECK(state(edited("Sáng 12/3,", "Tin từ bến phà cũ cho hay: sáng 12/3,")) == "applied");
  CHECK(state(edited("1.250 m", "1.260 m")) == "the words stand no more in a.txt");
  CHECK(state(edited("được khánh thành", "không được khánh thành")) == "the words stand no more in a.txt");
  CHECK(state(edited("cầu Vĩnh Hòa dài 1.250 m được khánh thành", "một cây cầu dài 1.250 m thông xe")) == "the words stand no more in a.txt");
  CHECK(state(decided("no-discrepancy\n  a.txt: \"dài 1250 m\"\n")) == "the words stand no more in a.txt");
}

TEST_CASE("a decision that means nothing here is stale and says why") {
  CHECK(state(decided("no-discrepancy\n  c.txt: \"dài\"\n")) == "no report is called c.txt");
  CHECK(state(decided("same\n  a.txt: \"12/03/2021\"\n  b.txt: \"1.520 m\"\n")) == "no statement of the article stands there");
  CHECK(state(decided("same\n  a.txt: \"1.250 m\"\n  a.txt: \"40 công nhân\"\n")) == "both places are of one report");
  Options options;
  options.decisions = read_decisions("d", "no-discrepancy\n  r.txt: \"dài\"\n");
  CHECK(state(compare({read("x/r.txt", first), read("y/r.txt", second)}, options)) == "more than one report is called r.txt");
}

TEST_CASE("words that stand twice are told apart by their line") {
  const std::string twice = page("Hai cầu", "12/03/2021 19:30",
                                 "Cầu Vĩnh Hòa dài 1.250 m được khánh thành.\n\nĐội thợ nghỉ trưa.\n\nCầu Vĩnh Hòa dài 1.250 m được sơn lại.");
  const auto line = [&](const std::string& place) {
    const Comparison c = decided("not-comparable\n  " + place + ": \"Cầu Vĩnh Hòa dài 1.250 m\"\n  b.txt: \"dài 1.520 m\"\n", {twice, second});
    const Statement& s = c.of(c.decisions.front().statements.front());
    return std::string(c.text(s.report, s.span));
  };
  CHECK(line("a.txt").find("khánh thành") != std::string::npos);
  CHECK(line("a.txt:9").find("sơn lại") != std::string::npos);
  CHECK(line("a.txt:400").find("sơn lại") != std::string::npos);
}

TEST_CASE("decisions stand in every view, and neither order nor threads change a byte") {
  const std::string file =
      "no-discrepancy quantity\n  a.txt: \"dài 1.250 m\"\n  b.txt: \"1.520 m\"\n  by: Minh\n  why: <ramps>\n\nsame\n  c.txt: \"x\"\n  a.txt: "
      "\"dài\"\n";
  const Comparison c = decided(file);
  for (const std::string& view : {to_text(c), to_markdown(c), to_html(c), to_json(c)}) {
    CHECK(view.find("Minh") != std::string::npos);
    CHECK(view.find("no report is called c.txt") != std::string::npos);
  }
  CHECK(to_html(c).find("<ramps>") == std::string::npos);
  CHECK(to_text(c, {"vi"}).find("không phải mâu thuẫn (số liệu)") != std::string::npos);
  Options options;
  options.decisions = read_decisions("decisions.txt", file);
  options.threads = 1;
  auto backwards = sources({first, second});
  std::reverse(backwards.begin(), backwards.end());
  CHECK(to_json(compare(backwards, options)) == to_json(c));
}
