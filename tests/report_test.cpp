// The views of a comparison: hand-built comparisons in, every view out, with texts that try to break out of it.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "dateline/report.hpp"
#include "lexicon/table.hpp"
#include "report/escape.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "report_cases.hpp"
#include "text/width.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

bool has_control_characters(const std::string& utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto code = text::next_code_point(utf8, at);
    if ((code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069))
      return true;
  }
  return false;
}

/// Section 2.2 of XML 1.0.
bool all_allowed_in_xml(const std::string& utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto code = text::next_code_point(utf8, at);
    if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF) return false;
  }
  return true;
}

bool is_utf8(const std::string& bytes) {
  try {
    static_cast<void>(nlohmann::json(bytes).dump());
    return true;
  } catch (const nlohmann::json::exception&) {
    return false;
  }
}

}  // namespace

TEST_CASE("the width of a text is counted in columns of a terminal") {
  const std::vector<std::pair<std::string, int>> cases = {{"", 0},
                                                          {"abc", 3},
                                                          {"Xéc-gây", 7},
                                                          {"e\xcc\x81", 1},
                                                          {"đồng", 4},
                                                          {"漢字", 4},
                                                          {"🌊", 2},
                                                          {"a\x1b"
                                                           "b",
                                                           2},
                                                          {"\xff", 1},
                                                          {"\xe2\x80\x8b", 0},
                                                          {"ｆｕ", 4}};
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK(text::columns(one.first) == one.second);
  }
}

TEST_CASE("text becomes printable without what a terminal would obey") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"plain đ", "plain đ"},           {"\x1b[31m", "␛[31m"},      {"a\r\n\tb", "a   b"},      {"\x7f", "␡"}, {"\xc2\x9b", "\xef\xbf\xbd"},
      {"\xe2\x80\xae", "\xef\xbf\xbd"}, {"\xff!", "\xef\xbf\xbd!"}, {std::string(1, '\0'), "␀"}};
  for (const auto& one : cases) CHECK(text::printable(one.first) == one.second);
}

TEST_CASE("text is wrapped at spaces, and a word that is too wide between characters") {
  struct Case {
    std::string text;
    int width;
    std::vector<std::string> lines;
  };
  const std::vector<Case> cases = {{"", 10, {""}},
                                   {"one two three", 7, {"one two", "three"}},
                                   {"one  two", 20, {"one two"}},
                                   {"abcdefgh", 3, {"abc", "def", "gh"}},
                                   {"a abcdefgh b", 4, {"a", "abcd", "efgh", "b"}},
                                   {"漢字漢字", 5, {"漢字", "漢字"}},
                                   {"e\xcc\x81"
                                    "e\xcc\x81"
                                    "e\xcc\x81",
                                    2,
                                    {"e\xcc\x81"
                                     "e\xcc\x81",
                                     "e\xcc\x81"}}};
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(report::wrap(one.text, one.width) == one.lines);
  }
}

TEST_CASE("wrapping takes time in proportion to the text, whatever the length of its words") {
  const auto lines = report::wrap(std::string(4'000'000, 'x'), 80);
  CHECK(lines.size() == 50'000);
}

TEST_CASE("a shortened text says that it is one, and a short text stays as it is") {
  CHECK(report::shortened("one two three", 20) == "one two three");
  CHECK(report::shortened("one two three", 9) == "one two…");
  CHECK(report::shortened("abcdefghij", 5) == "abcd…");
}

TEST_CASE("text is escaped for XML, Markdown and DOT") {
  struct Case {
    std::string text, xml, markdown, dot;
  };
  const std::vector<Case> cases = {
      {"a<b>&\"'", "a&lt;b&gt;&amp;&quot;&#39;", "a&lt;b&gt;&amp;\"'", "a<b>&amp;\\\"'"},
      {"x\x01y", "x\xef\xbf\xbdy", "x␁y", "x␁y"},
      {"\xef\xbf\xbf", "\xef\xbf\xbd", "\xef\xbf\xbf", "\xef\xbf\xbd"},
      {"a\nb", "a\nb", "a b", "a\\nb"},
      {"12. item", "12. item", "12\\. item", "12. item"},
      {"- item", "- item", "\\- item", "- item"},
      {"a-b 1.5", "a-b 1.5", "a-b 1.5", "a-b 1.5"},
      {"[l](u) *b* |", "[l](u) *b* |", "\\[l\\](u) \\*b\\* \\|", "[l](u) *b* |"},
      {"@desk", "@desk", "@<!-- -->desk", "@desk"},
      {"www.x.y", "www.x.y", "www<!-- -->.x.y", "www.x.y"},
      {"back\\slash", "back\\slash", "back\\\\slash", "back\\\\slash"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    CHECK(report::escape_xml(one.text) == one.xml);
    CHECK(report::escape_markdown(one.text) == one.markdown);
    CHECK(report::escape_dot(one.text) == one.dot);
  }
}

TEST_CASE("JSON keeps the keys of the contract in their order, an element a line, and numbers without noise") {
  const auto text = to_json(comparison_with("Harbour Post"));
  const auto json = nlohmann::ordered_json::parse(text);
  std::vector<std::string> keys;
  for (const auto& item : json.items()) keys.push_back(item.key());
  CHECK(keys == std::vector<std::string>{"format", "settings", "reports", "origins", "entities", "statements", "events", "clusters", "links",
                                         "discrepancies", "unresolved"});
  CHECK(json["format"] == "dateline.comparison/1");
  CHECK(json["links"][0]["similarity"].dump() == "0.877");
  CHECK(json["links"][1]["similarity"].dump() == "1");
  CHECK(json["discrepancies"][1]["confidence"].dump() == "0.765");
  CHECK(json["statements"][0]["quantities"][0]["value"].dump() == "12");
  CHECK(json["statements"][0]["quantities"][0]["text"] == "12");
  CHECK(json["statements"][0]["source"].is_null());
  CHECK(json["discrepancies"][0]["id"] == "d1");
  CHECK(json["discrepancies"][0]["cluster"].is_null());
  CHECK(json["events"][0]["date"] == "2021-05-03");
  const auto lines = lines_of(text);
  CHECK(std::count_if(lines.begin(), lines.end(), [](const std::string& line) { return line.rfind(" {\"id\": \"s", 0) == 0; }) == 4);
  for (const auto& statement : json["statements"]) CHECK(statement["text"].get<std::string>().find("The boat carried") == 0);
}

TEST_CASE("every view of hostile text is valid UTF-8, and the same bytes every time") {
  for (const auto& text : hostile) {
    CAPTURE(text);
    const auto c = comparison_with(text);
    const std::vector<std::string> views = {to_text(c),       to_markdown(c),   to_json(c),
                                            to_html(c),       to_dot(c),        to_graphml(c),
                                            names_to_text(c), names_to_json(c), extract_to_json(c, ReportId(1))};
    const std::vector<std::string> again = {to_text(c),       to_markdown(c),   to_json(c),
                                            to_html(c),       to_dot(c),        to_graphml(c),
                                            names_to_text(c), names_to_json(c), extract_to_json(c, ReportId(1))};
    CHECK(views == again);
    for (const auto& view : views) CHECK(is_utf8(view));
    CHECK(nlohmann::json::accept(to_json(c)));
  }
}

TEST_CASE("the terminal report keeps to its width and sends nothing that a terminal would obey") {
  for (const int width : {40, 80, 132}) {
    for (const auto& text : hostile) {
      CAPTURE(text);
      View view;
      view.width = width;
      for (const auto& output : {to_text(comparison_with(text), view), names_to_text(comparison_with(text), view)}) {
        CHECK_FALSE(has_control_characters(output));
        for (const auto& line : lines_of(output)) CHECK_MESSAGE(text::columns(line) <= width, line);
      }
    }
  }
}

TEST_CASE("colour adds escape sequences, takes the carets away and changes nothing else") {
  View plain, coloured;
  coloured.colour = true;
  const auto c = comparison_with("Harbour Post");
  auto text = to_text(c, coloured);
  CHECK(text != to_text(c, plain));
  for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) text.erase(at, text.find('m', at) - at + 1);
  std::string without_carets;
  for (const auto& line : lines_of(to_text(c, plain))) {
    if (line.find('^') == std::string::npos) without_carets += line + "\n";
  }
  CHECK(text == without_carets);
}

TEST_CASE("GraphML nests well, declares every key that it uses and gives every edge its own id") {
  for (const auto& text : hostile) {
    CAPTURE(text);
    const auto graph = to_graphml(comparison_with(text));
    CHECK(nesting_error(graph) == "");
    CHECK(all_allowed_in_xml(graph));
    const auto ids = attributes(graph, "id");
    const std::set<std::string> once(ids.begin(), ids.end());
    CHECK(once.size() == ids.size());
    for (const auto& key : attributes(graph, "key")) CHECK(once.count(key) == 1);
    CHECK(std::count(ids.begin(), ids.end(), "l1") == 1);
  }
}

TEST_CASE("the claim graph is read and drawn by Graphviz whatever the texts hold") {
  for (const auto& text : hostile) {
    CAPTURE(text);
    const auto svg = to_svg(comparison_with(text));
    CHECK(svg.find("</svg>") != std::string::npos);
    for (const char* node : {"<title>s1</title>", "<title>s3</title>", "<title>legend</title>", "<title>cluster_v1</title>"})
      CHECK(svg.find(node) != std::string::npos);
    CHECK(svg.find("<script") == std::string::npos);
  }
}

TEST_CASE("two sides that no link joins are joined in the graph by their discrepancy") {
  auto c = comparison_with("Harbour Post");
  c.links.clear();
  const auto dot = to_dot(c);
  CHECK(dot.find("s1 -- s3") != std::string::npos);
  CHECK(dot.find("s2 -- s4") == std::string::npos);
}

TEST_CASE("a comparison of nothing, and of one report, has every view") {
  Comparison nothing;
  Comparison one = comparison_with("Harbour Post");
  one.reports.resize(1);
  one.origins.resize(1);
  one.statements.resize(2);
  one.events.clear();
  one.reports[0].event = EventId();
  one.clusters.clear();
  one.links.clear();
  one.discrepancies.clear();
  for (const auto& c : {nothing, one}) {
    for (const auto& view : {to_text(c), to_markdown(c), to_html(c), to_dot(c), to_graphml(c), to_svg(c)}) CHECK_FALSE(view.empty());
    CHECK(nlohmann::json::accept(to_json(c)));
  }
  CHECK(to_text(one).find("There is only one report") != std::string::npos);
}

TEST_CASE("contradictions come before notes, each with its quotations, path and line") {
  const auto text = to_text(comparison_with("Harbour Post"));
  const auto contradiction = text.find("d2"), note = text.find("d1 ");
  REQUIRE(contradiction != std::string::npos);
  REQUIRE(note != std::string::npos);
  CHECK(contradiction < note);
  for (const char* part : {"The boat carried 12 people, Harbour Post said.", "The boat carried 42 people, Harbour Post said.", "a-Harbour Post:3",
                           "b-Harbour Post:3", "quantity.bounds-apart", "0.77", "12 people", "2 independent origins"}) {
    CHECK_MESSAGE(text.find(part) != std::string::npos, part);
  }
}

TEST_CASE("lengths of time are told in hours or days, not in seconds") {
  const auto text_of = [](double a, double b, const char* language) {
    auto c = comparison_with("Harbour Post");
    auto& toll = c.discrepancies[1];
    for (auto [index, value] : {std::pair<std::size_t, double>(0, a), std::pair<std::size_t, double>(1, b)}) {
      auto& quantity = c.statements[toll.sides[index].statements.front().index()].quantities.front();
      quantity.unit = "s";
      quantity.value = value;
      toll.sides[index].value = std::to_string(static_cast<int>(value));
    }
    View view;
    view.ui = language;
    return to_text(c, view);
  };
  CHECK(text_of(21600, 3600, "en").find("6 hours") != std::string::npos);
  CHECK(text_of(21600, 3600, "en").find("1 hour\n") != std::string::npos);
  CHECK(text_of(21600, 3600, "en").find("21600") == std::string::npos);
  CHECK(text_of(172800, 259200, "vi").find("3 ngày") != std::string::npos);
}

TEST_CASE("an agreement of independent origins is shown, one of a single origin is not") {
  auto c = comparison_with("Harbour Post");
  CHECK(to_text(c).find("Agreed by independent origins") != std::string::npos);
  c.clusters[1].origins.resize(1);
  CHECK(to_text(c).find("Agreed by independent origins") == std::string::npos);
}

TEST_CASE("a statement of two claims on which all agree is told once") {
  auto c = comparison_with("Harbour Post");
  const auto once = to_text(c);
  c.clusters.push_back(c.clusters[1]);
  CHECK(to_text(c) == once);
}

TEST_CASE("the extract of a report holds its own statements and the entities that they name, in one line") {
  const auto line = extract_to_json(comparison_with("one\ntwo"), ReportId(1));
  CHECK(line.find('\n') == std::string::npos);
  const auto json = nlohmann::ordered_json::parse(line);
  CHECK(json.begin().key() == "report");
  CHECK(json["report"]["id"] == "r2");
  CHECK(json["statements"].size() == 2);
  CHECK(json["entities"].size() == 1);
  CHECK(json["unresolved"].empty());
}

TEST_CASE("the interface speaks both languages, and the table of its words is whole") {
  for (const auto& row : lexicon::table("common/ui.tsv")) {
    CAPTURE(row[0]);
    REQUIRE(row.size() == 3);
    CHECK_FALSE(row[1].empty());
    CHECK_FALSE(row[2].empty());
    CHECK((row[1].find("{n}") == std::string_view::npos) == (row[2].find("{n}") == std::string_view::npos || row[0].ends_with(".one")));
  }
  const report::Labels en("en"), vi("vi");
  CHECK(vi.count("report.contradictions", 3) == "3 mâu thuẫn");
  CHECK(en.count("report.contradictions", 1) == "1 contradiction");
  CHECK(en.count("report.contradictions", 0) == "0 contradictions");
  for (int i = 0; i < 9; ++i) CHECK(vi("aspect.", name(static_cast<Aspect>(i))) != name(static_cast<Aspect>(i)));
  for (int i = 0; i < 3; ++i) CHECK(vi("severity.", name(static_cast<Severity>(i))) != name(static_cast<Severity>(i)));
  View view;
  view.ui = "vi";
  for (const auto& text : {to_text(comparison_with("Harbour Post"), view), to_html(comparison_with("Harbour Post"), view)}) {
    for (const char* key : {"report.", "section.", "label.", "severity.", "aspect.", "severities."})
      CHECK_MESSAGE(text.find(key) == std::string::npos, key);
  }
}

TEST_CASE("ids are a letter and a number from 1, and words are those of the contract") {
  CHECK(label(ReportId(0)) == "r1");
  CHECK(label(OriginId(1)) == "o2");
  CHECK(label(EntityId(2)) == "e3");
  CHECK(label(StatementId(9)) == "s10");
  CHECK(label(EventId(0)) == "v1");
  CHECK(label(ClusterId(0)) == "c1");
  CHECK(name(StatementKind::indirect_quote) == "indirect-quote");
  CHECK(name(Bound::at_least) == "at-least");
  CHECK(name(Stance::same_origin) == "same-origin");
  CHECK(name(OriginEvidence::copied_text) == "copied-text");
  CHECK(name(NameEvidence::names_file) == "names-file");
  CHECK(name(Grain::minute) == "minute");
  CHECK(name(Aspect::modality) == "modality");
}
