// The terminal report, Markdown and CSV as an editor meets them: hand-built comparisons in; marks, columns, order and cells out.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "dateline/report.hpp"
#include "report/escape.hpp"
#include "report/text_findings.hpp"
#include "report/word_diff.hpp"
#include "text/width.hpp"

using namespace dateline;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// One thing that a report says: its sentence, and the words in it on which a discrepancy rests.
struct Said {
  std::string sentence, words, value;
};

/// A discrepancy in which report i says `said[i]` at line 3; reports with equal values are on one side.
class World {
 public:
  Comparison c;

  World() { c.version = "1.2.3"; }

  World& differ(const std::vector<Said>& said, Aspect aspect = Aspect::quantity, Severity severity = Severity::contradiction,
                const std::string& rule = "quantity.bounds-apart") {
    if (c.events.empty()) c.events.push_back({"The ferry Alba", *when_from_iso("2021-03-08T14:05"), EntityId(), {}, {}, {}});
    Discrepancy d{aspect, severity, rule, ClusterId(), EventId(0), {}, "Explained here.", 0.5};
    for (const auto& one : said) {
      const auto id = add_report(one);
      auto side = std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& s) { return s.value == one.value; });
      if (side == d.sides.end()) side = d.sides.insert(side, Side{one.value, {}, {}, {}});
      const auto& text = c.of(id).text;
      const auto at = static_cast<std::uint32_t>(text.find(one.words, text.find("\n\n")));
      side->reports.push_back(id);
      side->statements.emplace_back(c.statements.size() - 1);
      side->quotes.push_back({id, {at, at + static_cast<std::uint32_t>(one.words.size())}});
    }
    c.discrepancies.push_back(d);
    return *this;
  }

 private:
  ReportId add_report(const Said& said) {
    const ReportId id(c.reports.size());
    Report report;
    report.path = "desk/" + std::to_string(id.index() + 1) + ".txt";
    report.language = "en";
    report.text = "Headline\n\n";
    report.event = EventId(0);
    report.origin = OriginId(c.origins.size());
    const auto begin = static_cast<std::uint32_t>(report.text.size());
    report.text += said.sentence + "\n";
    Statement statement;
    statement.report = id;
    statement.span = {begin, begin + static_cast<std::uint32_t>(said.sentence.size())};
    c.statements.push_back(statement);
    c.reports.push_back(report);
    c.origins.push_back({std::nullopt, {id}, OriginEvidence::none});
    c.events[0].reports.push_back(id);
    return id;
  }
};

const std::vector<Said> tolls = {{"The ferry Alba had 212 people on board.", "212 people", "212"},
                                 {"On Sunday 121 people were on board, the harbour said.", "121 people", "121"}};

std::string marked(const report::Telling& telling, const report::Passage& passage) {
  std::string out;
  for (const auto& piece : telling.pieces(passage)) out += piece.marked ? "[" + std::string(piece.text) + "]" : std::string(piece.text);
  return out;
}

std::vector<std::string> told(const Comparison& c, std::size_t discrepancy = 0) {
  const report::Labels words("en");
  const report::Telling telling(c, words);
  std::vector<std::string> out;
  for (const auto& side : telling.sides(c.discrepancies[discrepancy])) {
    for (const auto& passage : side.passages) out.push_back(marked(telling, passage));
  }
  return out;
}

std::vector<std::string> texts(const std::vector<report::Line>& lines) {
  std::vector<std::string> out;
  for (const auto& line : lines) out.push_back(line.text);
  return out;
}

}  // namespace

TEST_CASE("the words are shown in their sentence, and what the other side has otherwise is marked") {
  CHECK(told(World().differ(tolls).c) ==
        std::vector<std::string>{"The ferry Alba had [212] people on board.", "On Sunday [121] people were on board, the harbour said."});
  const std::vector<Said> days = {{"It ran aground on Sunday.", "on Sunday", "2021-03-07"},
                                  {"The Sunday of 8 March it ran aground.", "Sunday of 8 March", "2021-03-08"}};
  CHECK(told(World().differ(days, Aspect::date).c) ==
        std::vector<std::string>{"It ran aground [on Sunday].", "The [Sunday of 8 March] it ran aground."});
  const std::vector<Said> quotes = {{"\"We saw the rocks too late\", she said.", "We saw the rocks too late", "We saw the rocks too late"},
                                    {"\"We saw the light too late\", said Lund.", "We saw the light too late", "We saw the light too late"}};
  CHECK(told(World().differ(quotes, Aspect::quotation).c) ==
        std::vector<std::string>{"\"We saw the [rocks] too late\", she said.", "\"We saw the [light] too late\", said Lund."});
}

TEST_CASE("nothing is marked where the marks would cover nearly all that is shown") {
  const std::vector<Said> wholes = {{"Nobody was hurt.", "Nobody was hurt.", "negated"}, {"Three died today.", "Three died today.", "affirmed"}};
  CHECK(told(World().differ(wholes, Aspect::polarity).c) == std::vector<std::string>{"Nobody was hurt.", "Three died today."});
}

TEST_CASE("of a long sentence the part around the words is shown, cut between words or characters") {
  const auto around = [](const std::string& filler, const std::string& words) {
    std::string sentence;
    for (int i = 0; i < 60; ++i) sentence += filler;
    sentence += words;
    for (int i = 0; i < 60; ++i) sentence += filler;
    return sentence;
  };
  for (const std::string filler : {"word and word ", "漢字漢字", "đường phố "}) {
    const std::vector<Said> said = {{around(filler, "212 people "), "212 people", "212"}, {"It had 121 people.", "121 people", "121"}};
    const auto shown = told(World().differ(said).c)[0];
    CAPTURE(shown);
    CHECK(shown.find("[212] people") != std::string::npos);
    CHECK(shown.size() <= report::most_shown + 2);
    CHECK(shown.size() > report::most_shown / 2);
    std::size_t replaced = 0;
    for (std::size_t at = 0; at < shown.size();) replaced += text::next_code_point(shown, at) == 0xFFFD;
    CHECK(replaced == 0);
  }
}

TEST_CASE("words that no statement holds are shown in their line") {
  auto world = World().differ(tolls);
  world.c.statements.clear();
  for (auto& side : world.c.discrepancies[0].sides) side.statements.clear();
  CHECK(told(world.c)[0] == "The ferry Alba had [212] people on board.");
}

TEST_CASE("carets stand below the marked words, whatever the width of their characters") {
  using report::Piece;
  const auto plain = [](const std::vector<Piece>& pieces, int width) { return texts(report::marked_lines(pieces, width, "")); };
  CHECK(plain({{"had "}, {"212", true}, {" people"}}, 40) == std::vector<std::string>{"had 212 people", "    ^^^"});
  CHECK(plain({{"漢字 "}, {"数🌊", true}, {"字"}}, 40) == std::vector<std::string>{"漢字 数🌊字", "     ^^^^"});
  CHECK(plain({{"Xe\xcc\x81"
                "c "},
               {"ga\xcc\x82y", true}},
              40) == std::vector<std::string>{"Xe\xcc\x81"
                                              "c ga\xcc\x82y",
                                              "    ^^^"});
  CHECK(plain({{"one "}, {"two three", true}, {" four"}}, 8) == std::vector<std::string>{"one two", "    ^^^", "three", "^^^^^", "four"});
  CHECK(plain({{"no mark"}}, 40) == std::vector<std::string>{"no mark"});
}

TEST_CASE("with colour the marked words carry the style, opened and closed in every line") {
  const auto lines = texts(report::marked_lines({{"one "}, {"two three", true}, {" four"}}, 8, "1;31;4"));
  CHECK(lines == std::vector<std::string>{"one \x1b[1;31;4mtwo\x1b[0m", "\x1b[1;31;4mthree\x1b[0m", "four"});
  const auto columns = report::marked_lines({{"one "}, {"two three", true}}, 8, "1;31;4");
  CHECK(columns[0].columns == 7);
  CHECK(texts(report::marked_lines({{"a\x1b[31m\x0E", true}, {"b\x0F"}}, 20, ""))[0].find_first_of("\x1b\x0E\x0F") == std::string::npos);
}

TEST_CASE("two sides stand one under the other on a narrow terminal and beside each other on a wide one") {
  const auto c = World().differ(tolls).c;
  const auto beside = [&](int width) {
    View view;
    view.width = width;
    const auto lines = lines_of(to_text(c, view));
    return std::any_of(lines.begin(), lines.end(),
                       [](const std::string& line) { return line.find("• 212") != std::string::npos && line.find("• 121") != std::string::npos; });
  };
  CHECK_FALSE(beside(80));
  CHECK(beside(120));
  CHECK_FALSE(to_text(World().differ({tolls[0], tolls[1], {"It had 99 people.", "99 people", "99"}}).c, View{"en", 120, false}).find("• 99") ==
              std::string::npos);
}

TEST_CASE("no line is wider than the terminal, with colour and without, whatever the words") {
  for (const std::string words : {"漢字漢字漢字漢字漢字 数字", "e\xcc\x81 e\xcc\x81", "🌊🌊 wave",
                                  "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "\x1b[31mred",
                                  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "tab\tand\x07 bell"}) {
    std::string sentence;
    for (int i = 0; i < 12; ++i) sentence += words + " and so on ";
    World world;
    world.differ({{sentence, words, words}, {"Nothing of that kind was seen.", "Nothing", "none"}}, Aspect::participant);
    world.differ({{sentence, words, "b"}, {sentence, words, "c"}}, Aspect::date, Severity::note);
    for (const int width : {40, 57, 80, 110, 132, 200}) {
      for (const bool colour : {false, true}) {
        View view;
        view.width = width;
        view.colour = colour;
        auto text = to_text(world.c, view);
        for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
          REQUIRE(colour);
          text.erase(at, text.find('m', at) - at + 1);
        }
        for (const auto& line : lines_of(text)) CHECK_MESSAGE(text::columns(line) <= width, line);
      }
    }
  }
}

TEST_CASE("the report goes from the event to contradictions, divergences, notes and then the reports") {
  World world;
  world.differ(tolls, Aspect::quantity, Severity::note).differ(tolls, Aspect::quantity, Severity::divergence).differ(tolls);
  std::size_t at = 0;
  for (const char* part : {"1 contradiction", "The ferry Alba", "2021-03-08 14:05", "Contradictions", "d3", "Divergences", "d2", "Notes", "d1",
                           "desk/1.txt:3", "Reports"}) {
    const auto found = to_text(world.c).find(part, at);
    CHECK_MESSAGE(found != std::string::npos, part);
    at = found == std::string::npos ? at : found;
  }
}

TEST_CASE("the reason is the rule's own sentence in the reader's language, without the sides that stand below it") {
  const auto c = World().differ(tolls).c;
  CHECK(to_text(c, View{"en", 120, false}).find("no bound or rounding reconciles them.\n") != std::string::npos);
  CHECK(to_text(c, View{"vi", 120, false}).find("làm tròn hay khoảng giá") != std::string::npos);
  CHECK(to_text(World().differ(tolls, Aspect::quantity, Severity::contradiction, "a.rule-of-tomorrow").c).find("Explained here.") !=
        std::string::npos);
}

TEST_CASE("of a side that many reports take, two passages are quoted and the places of the others named") {
  std::vector<Said> many(9, tolls[0]);
  many.push_back(tolls[1]);
  const auto text = to_text(World().differ(many).c);
  std::size_t quoted = 0;
  for (auto at = text.find("The ferry Alba had 212"); at != std::string::npos; at = text.find("The ferry Alba had 212", at + 1)) ++quoted;
  CHECK(quoted == 2);
  for (const char* place : {"desk/1.txt:3", "desk/2.txt:3", "also desk/3.txt:3", "desk/8.txt:3", "and 1 more"})
    CHECK_MESSAGE(text.find(place) != std::string::npos, place);
}

TEST_CASE("a text that several outlets of an event carry is named with its carriers") {
  auto c = World().differ(tolls).c;
  CHECK(to_text(c).find("copied text") == std::string::npos);
  c.reports[1].origin = OriginId(0);
  c.origins = {{"Harbour Post", {ReportId(0), ReportId(1)}, OriginEvidence::copied_text}};
  CHECK(to_text(c).find("Harbour Post: r1, r2 · copied text") != std::string::npos);
}

TEST_CASE("cells of CSV are quoted, in one line, and no formula to any spreadsheet") {
  const std::vector<std::pair<std::string, std::string>> cases = {{"plain", "\"plain\""},
                                                                  {"", "\"\""},
                                                                  {"a \"b\", c", "\"a \"\"b\"\", c\""},
                                                                  {"=1+2", "\"'=1+2\""},
                                                                  {"+cmd|' /C calc'!A0", "\"'+cmd|' /C calc'!A0\""},
                                                                  {"-2+3", "\"'-2+3\""},
                                                                  {"-2", "\"-2\""},
                                                                  {"-2.5e3", "\"-2.5e3\""},
                                                                  {"-inf", "\"'-inf\""},
                                                                  {"+2", "\"'+2\""},
                                                                  {"@SUM(A1)", "\"'@SUM(A1)\""},
                                                                  {"  =1", "\"  '=1\""},
                                                                  {"\t=1", "\" '=1\""},
                                                                  {"\r=1", "\" '=1\""},
                                                                  {"\n=1\nb", "\" '=1 b\""},
                                                                  {"\uFF1D1+2", "\"'\uFF1D1+2\""},
                                                                  {"\u22122+3", "\"'\u22122+3\""},
                                                                  {"a=1", "\"a=1\""},
                                                                  {"a; =b;-c", "\"a; '=b;'-c\""},
                                                                  {std::string("\0=1", 3), "\"\u2400=1\""},
                                                                  {"\xff", "\"\xef\xbf\xbd\""}};
  for (const auto& one : cases) {
    CAPTURE(one.first);
    CHECK(report::csv_cell(one.first) == one.second);
  }
}

TEST_CASE("CSV has a row for each discrepancy, columns for two sides or for as many as there are, and bars between quotations") {
  CHECK(
      to_csv(Comparison()) ==
      "\"id\",\"severity\",\"aspect\",\"rule\",\"confidence\",\"event\",\"event_date\",\"explanation\",\"unit\",\"value_1\",\"outlet_1\",\"quote_1\","
      "\"sentence_1\",\"place_1\",\"value_2\",\"outlet_2\",\"quote_2\",\"sentence_2\",\"place_2\"\r\n");
  World world;
  world.differ({tolls[0], tolls[0], tolls[1]}).differ({tolls[0], tolls[1], {"It had 99 people.", "99 people", "99"}});
  const auto lines = lines_of(to_csv(world.c));
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].find("\"place_3\"\r") != std::string::npos);
  CHECK(lines[1].find("\"212 people | 212 people\"") != std::string::npos);
  CHECK(lines[1].find("\"desk/1.txt:3 | desk/2.txt:3\"") != std::string::npos);
  CHECK(lines[1].find(",\"\",\"\",\"\",\"\",\"\"\r") != std::string::npos);
  CHECK(lines[2].find("\"99 people\"") != std::string::npos);
}

TEST_CASE("Markdown has a table for each discrepancy, its rows as wide as its head, and the words that differ in bold") {
  const auto text = to_markdown(World().differ({{"The | ferry *Alba* had 212 people.", "212 people", "212 | *x*"}, tolls[1]}).c);
  CHECK(text.find("| **212 \\| \\*x\\*** | The \\| ferry \\*Alba\\* had <b>212</b> people. | *desk/1.txt:3* |") != std::string::npos);
  CHECK(text.find("| **121** | On Sunday <b>121</b> people were on board, the harbour said. | *desk/2.txt:3* |") != std::string::npos);
  const auto quoted = to_markdown(World().differ(tolls, Aspect::quotation).c);
  CHECK(quoted.find("| words | report |\n| --- | --- |\n") != std::string::npos);
}

TEST_CASE("what GitHub would make a link or a picture of is kept apart") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"see #12", "see \\#<!-- -->12"}, {"# 1 of", "\\# 1 of"},           {"a :tada: 14:05", "a :<!-- -->tada: 14:05"},
      {":tada:", "\\:<!-- -->tada:"},   {"a@b", "a@<!-- -->b"},           {"WWW.x", "WWW<!-- -->.x"},
      {"http://x", "http:<!-- -->//x"}, {"14:05:30", "14:<!-- -->05:30"}, {"a: b", "a: b"}};
  for (const auto& one : cases) CHECK(report::escape_markdown(one.first) == one.second);
  CHECK(report::escape_markdown_inside(" - a ") == " - a ");
}

TEST_CASE("word by word, two texts are compared without case and punctuation") {
  const std::string a = "We saw the rocks, too late", b = "we SAW the light too late!";
  const auto difference = report::word_diff(a, b);
  REQUIRE(difference.a.size() == 1);
  REQUIRE(difference.b.size() == 1);
  CHECK(a.substr(difference.a[0].begin, difference.a[0].size()) == "rocks");
  CHECK(b.substr(difference.b[0].begin, difference.b[0].size()) == "light");
  CHECK(difference.shared == 5);
  CHECK(report::word_diff("\xff", "a").a.empty());
}
