// Assertions about an output: texts of expect.json come in; what they demand, the message of one that is wrong, and whether they hold go out.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "check/found.hpp"
#include "check/places.hpp"
#include "dateline/check.hpp"
#include "dateline/compare.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"

using namespace dateline;

namespace {

const std::string head = "{\"format\": \"dateline.expect/1\",\n";

std::string message(const std::string& text) {
  try {
    read_expect("expect.json", text);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

Comparison ferries() {
  return compare(
      {read("a.txt",
            "Ferry runs aground off Skarvoy\n\nMonday, March 8, 2021\n\nThe ferry Alba ran aground off Skarvoy on Sunday with 212 people on "
            "board. Nobody was hurt, harbour master Greta Lund said.\n"),
       read("b.txt",
            "Skarvoy ferry stuck on a sandbank\n\nTuesday, March 9, 2021\n\nThe ferry Alba ran aground off Skarvoy on Sunday with 121 people on "
            "board. Harbour master Greta Lund said that nobody was hurt.\n")});
}

/// The verdict on one element of a section.
Verdict judge(const std::string& section, const std::string& element) {
  static const Comparison comparison = ferries();
  const auto verdicts = hold(read_expect("expect.json", head + "\"" + section + "\": " + element + "}"), comparison);
  REQUIRE(verdicts.size() == 1);
  return verdicts[0];
}

std::vector<std::string> fixtures() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(DATELINE_FIXTURES)) out.push_back(entry.path().string());
  return out;
}

Comparison compare_folder(const std::string& folder) {
  std::vector<Source> sources;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt" && entry.path().extension() != ".html") continue;
    sources.push_back(read(entry.path().string()));
    sources.back().path = entry.path().filename().string();
  }
  return compare(std::move(sources));
}

}  // namespace

TEST_CASE("every value of a JSON file knows its line") {
  const auto root = check::read_placed("f", "{\n\"a\": 1,\n\"b\": [\n\"x\",\n 22\n,{}, null\n], \"c\":\n{\n\"d\": true}\n}\n");
  CHECK(root.line == 1);
  CHECK(root.find("a")->line == 2);
  CHECK(root.find("b")->line == 3);
  CHECK(root.find("b")->elements[0].line == 4);
  CHECK(root.find("b")->elements[1].line == 5);
  CHECK(root.find("b")->elements[2].line == 6);
  CHECK(root.find("b")->elements[3].line == 6);
  CHECK(root.find("c")->line == 8);
  CHECK(root.find("c")->keys[0].line == 9);
  CHECK(root.find("c")->find("d")->truth);
}

TEST_CASE("a file that cannot be used is refused with its line and the key") {
  const struct {
    std::string text, line, words;
  } cases[] = {
      {"", "1", "no JSON"},
      {"{\n\"format\": \"dateline.expect/1\",\n\"same_event\": [}\n", "3", "no JSON"},
      {"{\"format\": \"dateline.expect/1\"\n\n", "3", "no JSON"},
      {"[]", "1", "an object, not a list"},
      {"{\"note\": \"x\"}", "1", "\"format\" is missing"},
      {"{\n\"format\": \"dateline.expect/2\"}", "2", "dateline.expect/1"},
      {head + "\"discrepancy\": []}", "2", "no key \"discrepancy\"; it takes"},
      {head + "\"note\": \"x\",\n\"note\": \"y\"}", "3", "stands twice"},
      {head + "\"discrepancies\": {}}", "2", "\"discrepancies\" must be a list, not an object"},
      {head + "\"discrepancies\": [\n7]}", "3", "must be an object, not a number"},
      {head + "\"discrepancies\": [\n{}]}", "3", "needs an \"aspect\""},
      {head + "\"discrepancies\": [{\n\"aspect\":\n\"number\"}]}", "4", "\"aspect\" is \"number\"; it takes one of dateline, date"},
      {head + "\"discrepancies\": [{\"aspect\": \"date\",\n\"at_least\": \"note\"}]}", "3", "no key \"at_least\""},
      {head + "\"discrepancies\": [{\"aspect\": \"date\",\n\"sides\": [{\"value\": \"1\"}]}]}", "3", "at least 2"},
      {head + "\"discrepancies\": [{\"aspect\": \"date\",\n\"sides\": [{},\n{}]}]}", "3", "a side needs"},
      {head + "\"discrepancies\": [{\"aspect\": \"date\",\n\"sides\": [{\"value\":\n7}, {}]}]}", "4", "\"value\" must be a text, not a number"},
      {head + "\"discrepancies\": [{\"aspect\": \"date\",\n\"sides\": [{\"word\": \"x\"}, {}]}]}", "3", "a side has no key \"word\""},
      {head + "\"discrepancies\": [{\"aspect\": \"date\",\n\"known_miss\": \"yes\"}]}", "3", "\"known_miss\" must be true or false"},
      {head + "\"no_discrepancies\": [{\n\"severity\": \"note\"}]}", "3", "no key \"severity\""},
      {head + "\"no_other_discrepancies\": true}", "2", "must be a text, not true or false"},
      {head + "\"no_other_discrepancies\":\n\"all\"}", "3", "note, divergence, contradiction"},
      {head + "\"same_claim\": [{\"statements\": [{\"report\": \"a.txt\"},\n{\"report\": \"a.txt\", \"words\": \"x\"}]}]}", "2", "needs \"words\""},
      {head + "\"same_claim\": [\n{\"reports\": []}]}", "3", "no key \"reports\""},
      {head + "\"different_claims\": [\n{\"note\": \"x\"}]}", "3", "needs \"statements\""},
      {head + "\"same_event\": [{\"reports\": [\n\"a.txt\"]}]}", "2", "at least 2"},
      {head + "\"same_name\": [{\"names\": [\"x\",\n\"\"]}]}", "3", "\"names\" is empty"},
      {head + "\"options\": {\n\"published\": \"yesterday\"}}", "3", "2016-08-26"},
      {head + "\"options\": {\n\"names\": \"../names.tsv\"}}", "3", "case's own folder"},
      {head + "\"options\": {\n\"threads\": \"2\"}}", "3", "no key \"threads\""},
      {head + "\"note\": " + std::string(70, '[') + std::string(70, ']') + "}", "2", "nested too deep"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.text);
    const auto told = message(each.text);
    CHECK(told.starts_with("expect.json:" + each.line + ": "));
    CHECK(told.find(each.words) != std::string::npos);
  }
  CHECK(message("\xEF\xBB\xBF" + head + "\"note\": \"x\"}").empty());
}

TEST_CASE("words are found whatever the white space between them, and nothing else is") {
  CHECK(check::occurrences("one two", "one two").size() == 1);
  CHECK(check::occurrences("one \n\t two one two", " one two ").size() == 2);
  CHECK(check::occurrences("one\xC2\xA0two", "one two").size() == 1);
  CHECK(check::occurrences("onetwo", "one two").empty());
  CHECK(check::occurrences("one two", "onetwo").empty());
  CHECK(check::occurrences("one two", "one three").empty());
  CHECK(check::occurrences("", "one").empty());
  CHECK(check::occurrences("one", "  ").empty());
}

TEST_CASE("demands hold or fail as the comparison has it") {
  const std::string sides = "{\"report\": \"a.txt\", \"words\": \"212 people\"}, {\"report\": \"b.txt\", \"words\": \"121 people on board\"}";
  const struct {
    std::string section, element;
    bool holds;
    std::string why;
  } cases[] = {
      {"discrepancies", "[{\"aspect\": \"quantity\"}]", true, ""},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"severity\": \"contradiction\", \"sides\": [" + sides + "]}]", true, ""},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"sides\": [{\"value\": \"121.0\"}, {\"value\": \"212\"}]}]", true, ""},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"sides\": [{\"report\": \"b.txt\"}, {\"report\": \"a.txt\"}]}]", true, ""},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"sides\": [{\"report\": \"a.txt\"}, {\"report\": \"a.txt\"}]}]", false,
       "discrepancy not found"},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"sides\": [{\"value\": \"212\"}, {\"value\": \"122\"}]}]", false,
       "not found: quantity: 212 | 122"},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"sides\": [{\"report\": \"a.txt\", \"value\": \"121\"}, {\"value\": \"212\"}]}]", false,
       "not found"},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"severity\": \"note\"}]", false, "its severity is contradiction"},
      {"discrepancies", "[{\"aspect\": \"quantity\", \"rule\": \"quantity.bounds-apart\"}]", true, ""},
      {"discrepancies", "[{\"aspect\": \"date\"}]", false, "not found: date"},
      {"no_discrepancies", "[{}]", false, "false alarm: quantity, contradiction: 212 (a.txt:5) | 121 (b.txt:5)"},
      {"no_discrepancies", "[{\"at_least\": \"contradiction\"}]", false, "false alarm"},
      {"no_discrepancies", "[{\"aspect\": \"date\"}]", true, ""},
      {"no_discrepancies", "[{\"sides\": [{\"words\": \"Nobody was hurt\"}]}]", true, ""},
      {"no_discrepancies", "[{\"sides\": [{\"words\": \"212 people\"}]}]", false, "false alarm"},
      {"no_other_discrepancies", "\"contradiction\"", false, "nobody expects: quantity"},
      {"same_claim",
       "[{\"statements\": [{\"report\": \"a.txt\", \"words\": \"212 people\"}, {\"report\": \"b.txt\", \"words\": \"121 people on board\"}]}]", true,
       ""},
      {"same_claim",
       "[{\"statements\": [{\"report\": \"a.txt\", \"words\": \"212 people\"}, {\"report\": \"b.txt\", \"words\": \"nobody was hurt\"}]}]", false,
       "not one claim"},
      {"same_claim", "[{\"statements\": [{\"report\": \"a.txt\", \"words\": \"March 8\"}, {\"report\": \"b.txt\", \"words\": \"121\"}]}]", false,
       "no statement stands at"},
      {"different_claims",
       "[{\"statements\": [{\"report\": \"a.txt\", \"words\": \"212 people\"}, {\"report\": \"b.txt\", \"words\": \"nobody was hurt\"}]}]", true, ""},
      {"different_claims", "[{\"statements\": [{\"report\": \"a.txt\", \"words\": \"212 people\"}, {\"report\": \"b.txt\", \"words\": \"121\"}]}]",
       false, "taken for one claim"},
      {"same_event", "[{\"reports\": [\"a.txt\", \"b.txt\"]}]", true, ""},
      {"different_events", "[{\"reports\": [\"a.txt\", \"b.txt\"]}]", false, "taken for one event: a.txt and b.txt"},
      {"same_name", "[{\"names\": [\"Greta Lund\", \"GRETA LUND\"]}]", true, ""},
      {"same_name", "[{\"names\": [\"Greta Lund\", \"Skarvoy\"]}]", false, "not one name"},
      {"same_name", "[{\"names\": [\"Greta Lund\", \"Omar Haddad\"]}]", false, "no name is read from “Omar Haddad”"},
      {"different_names", "[{\"names\": [\"Greta Lund\", \"Skarvoy\"]}]", true, ""},
      {"different_names", "[{\"names\": [\"Greta Lund\", \"greta lund\"]}]", false, "taken for one name"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.section);
    CAPTURE(each.element);
    const auto verdict = judge(each.section, each.element);
    CAPTURE(verdict.why);
    CHECK(verdict.holds == each.holds);
    CHECK(verdict.why.find(each.why) != std::string::npos);
  }
}

TEST_CASE("what is listed is expected, and what is not listed is told") {
  const auto comparison = ferries();
  const auto both =
      hold(read_expect("e", head + "\"no_other_discrepancies\": \"note\", \"discrepancies\": [{\"aspect\": \"quantity\"}]}"), comparison);
  REQUIRE(both.size() == 2);
  CHECK(both[0].holds);
  CHECK(both[1].holds);
}

TEST_CASE("a date may be written at a coarser grain than it was read") {
  const auto geneva = compare_folder(std::string(DATELINE_FIXTURES) + "/geneva-talks");
  for (const auto& [value, holds] :
       {std::pair{"2014-02-27", true}, {"2014-02", true}, {"2014-02-27T09:26", true}, {"2014-02-28", false}, {"2014-02-2", false}}) {
    CAPTURE(value);
    const auto text =
        head + "\"discrepancies\": [{\"aspect\": \"dateline\", \"sides\": [{\"value\": \"" + value + "\"}, {\"value\": \"2016-08-26\"}]}]}";
    CHECK(hold(read_expect("e", text), geneva)[0].holds == holds);
  }
}

TEST_CASE("a name as the value of a side may be written in any of its spellings") {
  const auto geneva = compare_folder(std::string(DATELINE_FIXTURES) + "/geneva-talks");
  const auto text = head + "\"discrepancies\": [{\"aspect\": \"attribution\", \"sides\": [{\"value\": \"Giôn Ke-ri\"}, {\"value\": \"La-vrốp\"}]}]}";
  CHECK(hold(read_expect("e", text), geneva)[0].holds);
}

TEST_CASE("reports and words that are not there are refused with the line") {
  const auto comparison = ferries();
  for (const std::string element :
       {"\"same_event\": [\n{\"reports\": [\"a.txt\", \"c.txt\"]}]}", "\"no_discrepancies\": [\n{\"sides\": [{\"words\": \"seven ships\"}]}]}",
        "\"same_claim\": [\n{\"statements\": [{\"report\": \"a.txt\", \"words\": \"212\"}, {\"report\": \"b.txt\", \"words\": \"212\"}]}]}"}) {
    CAPTURE(element);
    try {
      hold(read_expect("expect.json", head + element), comparison);
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).starts_with("expect.json:3: "));
    }
  }
}

TEST_CASE("the draft of any comparison holds for it and speaks of all that was found") {
  for (const auto& folder : fixtures()) {
    CAPTURE(folder);
    const auto comparison = compare_folder(folder);
    const auto draft = read_expect("expect.json", draft_expect(comparison));
    std::size_t found = 0;
    for (const auto& demand : draft.expectations) found += demand.kind == ExpectedKind::discrepancy;
    CHECK(found == comparison.discrepancies.size());
    for (const auto& verdict : hold(draft, comparison)) {
      CAPTURE(verdict.why);
      CHECK(verdict.holds);
    }
  }
}
