// The parts of the HTML report for themselves: words compared, values put into words, marks nested, paragraphs found, sentences cut.
#include <doctest/doctest.h>

#include "dateline/report.hpp"
#include "report/html_blocks.hpp"
#include "report/html_page.hpp"
#include "report/html_quote.hpp"
#include "report/html_text.hpp"
#include "report/html_values.hpp"
#include "report/word_diff.hpp"
#include "report_cases.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::vector<std::string> words(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (const auto& span : spans) out.emplace_back(text.substr(span.begin, span.size()));
  return out;
}

}  // namespace

TEST_CASE("words that only one of two texts has are found as stretches, case and punctuation left out") {
  struct Case {
    std::string a, b;
    std::vector<std::string> only_a, only_b;
    std::size_t shared;
  };
  const std::vector<Case> cases = {
      {"one two three", "one two three", {}, {}, 3},
      {"One, two!", "one two", {}, {}, 2},
      {"one two three four", "one five four", {"two three"}, {"five"}, 2},
      {"a b c", "x y", {"a b c"}, {"x y"}, 0},
      {"ông Kerry nói", "Ông La-vrốp nói", {"Kerry"}, {"La-vrốp"}, 2},
      {"hơn 12 người", "hơn 42 người", {"12"}, {"42"}, 2},
      {"", "one", {}, {}, 0},
      {"broken \xff", "broken", {}, {}, 0},
      {"hòa bình", "hoà bình", {}, {}, 2},
  };
  for (const auto& one : cases) {
    CAPTURE(one.a);
    const auto diff = report::word_diff(one.a, one.b);
    CHECK(words(one.a, diff.a) == one.only_a);
    CHECK(words(one.b, diff.b) == one.only_b);
    CHECK(diff.shared == one.shared);
  }
  CHECK(report::word_diff("one two", "One two.").equal());
  CHECK_FALSE(report::word_diff("one two", "one").equal());
  CHECK(report::word_diff("a b c d", "a b x y").common() == doctest::Approx(0.5));
  std::string many;
  for (std::size_t i = 0; i <= report::most_compared_words; ++i) many += "w ";
  CHECK(report::word_diff(many, many).shared == 0);
}

TEST_CASE("numbers are written in groups of three, as the language of the page writes them") {
  const std::vector<std::array<std::string, 3>> cases = {
      {"12", "12", "12"},    {"2016", "2016", "2016"}, {"290000", "290,000", "290.000"},           {"1234567.5", "1,234,567.5", "1.234.567,5"},
      {"3.5", "3.5", "3,5"}, {"-5", "-5", "-5"},       {"2016-08-26", "2016-08-26", "2016-08-26"}, {"5.", "5.", "5."},
      {"", "", ""}};
  for (const auto& [number, english, vietnamese] : cases) {
    CHECK(report::grouped(number, false) == english);
    CHECK(report::grouped(number, true) == vietnamese);
  }
}

TEST_CASE("all sides of a finding are given in the largest unit that suits them all") {
  struct Case {
    std::string unit, a, b, shown_a, shown_b;
  };
  const std::vector<Case> cases = {{"s", "18000", "21600", "<bdi>5</bdi> hours", "<bdi>6</bdi> hours"},
                                   {"s", "5400", "7200", "<bdi>1.5</bdi> hours", "<bdi>2</bdi> hours"},
                                   {"s", "90", "7200", "<bdi>1.5</bdi> minutes", "<bdi>120</bdi> minutes"},
                                   {"s", "61", "7200", "<bdi>61</bdi> seconds", "<bdi>7200</bdi> seconds"},
                                   {"m", "280000", "1500", "<bdi>280</bdi> km", "<bdi>1.5</bdi> km"},
                                   {"%", "21", "22", "<bdi>21</bdi>%", "<bdi>22</bdi>%"},
                                   {"", "18000", "15", "<bdi>18,000</bdi>", "<bdi>15</bdi>"},
                                   {"USD", "13300000000", "1", "<bdi>13,300,000,000</bdi> USD", "<bdi>1</bdi> USD"}};
  for (const auto& one : cases) {
    CAPTURE(one.a);
    auto c = comparison_with("Harbour Post");
    auto& toll = c.discrepancies[1];
    for (auto [index, value] : {std::pair(0, one.a), std::pair(1, one.b)}) {
      auto& quantity = c.statements[toll.sides[static_cast<std::size_t>(index)].statements.front().index()].quantities.front();
      quantity.unit = one.unit;
      quantity.value = std::stod(value);
      toll.sides[static_cast<std::size_t>(index)].value = value;
    }
    const View view;
    const report::HtmlPage page(c, view);
    CHECK(report::html_value(page, toll, toll.sides[0]) == one.shown_a);
    CHECK(report::html_value(page, toll, toll.sides[1]) == one.shown_b);
  }
}

TEST_CASE("marks that cross are cut so that the markup nests, and keep their id on the first piece") {
  const auto mark = [](std::uint32_t begin, std::uint32_t end, std::string id) { return report::Mark{{begin, end}, "span", std::move(id), "", ""}; };
  CHECK(report::marked_text("a<c", {}) == "a&lt;c");
  CHECK(report::marked_text("abcd", {mark(1, 3, "x")}) == "a<span id=\"x\">bc</span>d");
  CHECK(report::marked_text("abcd", {mark(0, 4, "x"), mark(1, 2, "y")}) == "<span id=\"x\">a<span id=\"y\">b</span>cd</span>");
  CHECK(report::marked_text("abcd", {mark(0, 3, "x"), mark(1, 4, "y")}) == "<span id=\"x\">a<span id=\"y\">bc</span></span><span>d</span>");
  CHECK(report::marked_text("abcd", {mark(0, 2, "x"), mark(2, 4, "y")}) == "<span id=\"x\">ab</span><span id=\"y\">cd</span>");
  CHECK(report::marked_text("abcd", {mark(2, 2, "x"), mark(3, 9, "y")}) == "abcd");
  CHECK(nesting_error(report::marked_text("abcdefgh", {mark(0, 5, "x"), mark(1, 6, "y"), mark(2, 7, "z"), mark(4, 8, "w")})) == "");
}

TEST_CASE("line ends part paragraphs, but not within a statement, and furniture is one block") {
  auto c = comparison_with("Harbour Post");
  auto& report = c.reports[0];
  report.text = "Title\n\nOne sentence\nover two lines. Another.\nNext.\n\n  \nMenu\nMenu two\n";
  report.title_span = {0, 5};
  const auto menu = static_cast<std::uint32_t>(report.text.find("Menu"));
  report.furniture = {{{menu, menu + 13}, FurnitureKind::navigation}};
  c.statements.resize(1);
  c.statements[0].span = {7, 35};
  c.clusters.clear();
  c.links.clear();
  c.discrepancies.clear();
  c.events[0].statements = {StatementId(0)};
  const View view;
  const report::HtmlPage page(c, view);
  std::vector<std::string> blocks;
  for (const auto& block : report::text_blocks(page, ReportId(0))) blocks.emplace_back(c.text(ReportId(0), block.span));
  CHECK(blocks == std::vector<std::string>{"Title", "One sentence\nover two lines. Another.", "Next.", "Menu\nMenu two"});
}

TEST_CASE("a long sentence is quoted near its evidence, and says that it was cut") {
  std::string sentence;
  for (int i = 0; i < 300; ++i) sentence += "từ" + std::to_string(i) + " ";
  Comparison c;
  c.reports.resize(1);
  c.reports[0].text = sentence;
  c.reports[0].language = "vi";
  Statement statement;
  statement.report = ReportId(0);
  statement.span = {0, static_cast<std::uint32_t>(sentence.size() - 1)};
  c.statements = {statement};
  const View view;
  const report::HtmlPage page(c, view);
  const auto at = static_cast<std::uint32_t>(sentence.find("từ150"));
  const auto excerpt = report::excerpt_of(page, {ReportId(0), {at, at + 7}});
  CHECK(excerpt.span.size() <= report::most_excerpt_bytes);
  CHECK(excerpt.span.contains({at, at + 7}));
  const auto quote = report::block_quote(page, excerpt, {});
  CHECK(holds(quote, "<p>… từ"));
  CHECK(holds(quote, "<mark>từ150</mark>"));
  CHECK(holds(quote, " …</p>"));
}
