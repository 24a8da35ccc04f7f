// The HTML report: hand-built comparisons in, one page out; its structure is looked at here, and what a browser makes of it in browser_test.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "dateline/compare.hpp"
#include "dateline/report.hpp"
#include "report_cases.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string geneva_page(const std::string& ui = "en") {
  const std::string folder = std::string(DATELINE_FIXTURES) + "/geneva-talks/";
  View view;
  view.ui = ui;
  Options options;
  options.ui = ui;
  return to_html(compare({read("talks/a.txt", file(folder + "a.txt")), read("talks/b.txt", file(folder + "b.txt"))}, options), view);
}

/// Every link leads to the one element of that id.
void check_links(const std::string& page) {
  const auto ids = attributes(page, "id");
  const std::set<std::string> once(ids.begin(), ids.end());
  CHECK(once.size() == ids.size());
  for (const auto& target : attributes(page, "href")) {
    CHECK(target[0] == '#');
    CHECK_MESSAGE(once.count(target.substr(1)) == 1, target);
  }
}

/// `n` reports of one event that all make one claim, each with a text of `bytes` bytes.
Comparison large_run(std::size_t n, std::size_t bytes, char letter = 'x') {
  Comparison c;
  c.events = {{"event", {}, {}, {}, {}, {}}};
  c.clusters = {{EventId(0), {}, {}, {}, Stance::agree}};
  for (std::size_t i = 0; i < n; ++i) {
    Report report;
    report.path = "r/" + std::to_string(i) + ".txt";
    report.event = EventId(0);
    report.text = "The same claim.\n" + std::string(bytes, letter);
    report.language = "en";
    c.reports.push_back(report);
    Statement statement;
    statement.report = ReportId(i);
    statement.span = {0, 15};
    c.statements.push_back(statement);
    c.events[0].reports.emplace_back(i);
    c.clusters[0].statements.emplace_back(i);
    c.clusters[0].reports.emplace_back(i);
  }
  return c;
}

}  // namespace

TEST_CASE("the page holds no markup of a report, nests well, and every link has its one target") {
  for (const auto& text : hostile) {
    CAPTURE(text);
    const auto page = to_html(comparison_with(text));
    CHECK(nesting_error(page) == "");
    for (const char* forbidden : {"<script", "<img", "onerror=alert(1)>", " onmouseover=\"", "javascript:alert(1)\""})
      CHECK(page.find(forbidden) == std::string::npos);
    CHECK(page.find("default-src &#39;none&#39;") == std::string::npos);
    const auto ids = attributes(page, "id");
    const std::set<std::string> once(ids.begin(), ids.end());
    CHECK(once.size() == ids.size());
    for (const auto& target : attributes(page, "href")) {
      CHECK(target[0] == '#');
      CHECK_MESSAGE(once.count(target.substr(1)) == 1, target);
    }
  }
}

TEST_CASE("the policy forbids scripts, requests and every style but the page's own") {
  const auto page = to_html(comparison_with("Harbour Post"));
  const auto policy = between(page, "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
  CHECK(holds(policy, "content=\"default-src 'none'; style-src 'sha256-"));
  CHECK(policy.ends_with("='; base-uri 'none'; form-action 'none'"));
  CHECK(page.find("Content-Security-Policy") < page.find("<style>"));
  for (const char* refused : {"<script", "<link", "<img", "<iframe", " style=\"", " onclick", "url(", "@import"}) CHECK_FALSE(holds(page, refused));
}

TEST_CASE(
    "a finding shows both sides with the quoted words in their sentence, the words that differ, the value, rule and confidence, and jumps to them") {
  const auto page = geneva_page();
  const auto card = between(page, "id=\"d2\"", "</article>");
  CHECK(holds(card, "<span class=\"badge contradiction\">contradiction</span> attribution"));
  CHECK(holds(card, "<p class=\"value\"><bdi>Sergei Lavrov</bdi></p>"));
  CHECK(holds(card, "<p class=\"value\"><bdi>John Kerry</bdi></p>"));
  CHECK(holds(card, "<mark>ông <em>La-vrốp"));
  CHECK(holds(card, "đứng lẫn với Mặt trận Al-Nusra"));
  CHECK(holds(card, "<em>Theo</em>"));
  CHECK(holds(card, "<code>attribution.same-claim-two-speakers</code> · confidence 0.83"));
  const auto place = card.find("\"><bdi>a.txt:9</bdi></a>");
  REQUIRE(place != std::string::npos);
  const auto target = card.substr(card.rfind('#', place) + 1, place - card.rfind('#', place) - 1);
  CHECK(holds(between(page, "<span id=\"" + target + "\"", "</mark>"), ">Theo <mark>ông La-vrốp"));
}

TEST_CASE("what an editor needs first comes first") {
  const auto page = geneva_page();
  std::size_t last = 0;
  for (const char* part :
       {"2 contradictions", "id=\"findings\"", "id=\"v1\"", "2 independent origins (", "id=\"d1\"", "Agreed by independent origins", "id=\"reports\"",
        "id=\"matrix\"", "id=\"timeline\"", "id=\"quotations\"", "id=\"names\"", "id=\"origins\""}) {
    const auto at = page.find(part, last);
    CHECK_MESSAGE(at != std::string::npos, part);
    last = at == std::string::npos ? last : at;
  }
  check_links(page);
}

TEST_CASE("a text stands in its paragraphs, and a note beside it says what the others say at that place and leads there") {
  const auto page = geneva_page();
  const auto first = between(page, "<article class=\"report", "</article>");
  CHECK(holds(first, "<p class=\"headline\">"));
  CHECK(holds(first, "<p class=\"furniture\">Tin cùng mục"));
  const auto notes = between(first, "<ol start=\"1\">", "</ol>");
  CHECK(holds(notes, "lang=\"en\">≠ <a href=\"#d1\">d1 dateline</a><br><a href=\"#"));
  CHECK(holds(notes, "2014-02-27 09:26"));
  CHECK(holds(notes, "\"><bdi>b.txt</bdi></a>: <q lang=\"vi\">Syria là chủ đề"));
  std::size_t marks = 0, items = 0;
  for (auto at = first.find("<sup>"); at != std::string::npos; at = first.find("<sup>", at + 1))
    CHECK(holds(first.substr(at), "<sup>" + std::to_string(++marks) + "</sup>"));
  for (auto at = first.find("<li>"); at != std::string::npos; at = first.find("<li>", at + 1)) ++items;
  CHECK(marks == items);
}

TEST_CASE("the matrix has a row for each finding and each shared fact, and a column for each report") {
  const auto page = to_html(comparison_with("Harbour Post"));
  const auto matrix = between(page, "id=\"matrix\"", "</section>");
  CHECK(holds(matrix, "<th scope=\"col\"><a href=\"#r1\"><bdi>Harbour Post</bdi> (r1)</a></th><th scope=\"col\"><a href=\"#r2\">"));
  CHECK(holds(matrix, "<td><a href=\"#s1\"><bdi>12</bdi> people</a></td><td><a href=\"#s3\"><bdi>42</bdi> people</a></td>"));
  const auto rows = std::count(matrix.begin(), matrix.end(), '\n');
  CHECK(rows > 5);
  CHECK(holds(matrix, "<td><a href=\"#s2\"><bdi>12</bdi></a></td>"));
}

TEST_CASE("the timeline sets each event and each page on its day, and says how far they are apart") {
  const auto timeline = between(geneva_page(), "id=\"timeline\"", "</section>");
  const auto page_day = timeline.find("<h3>2014-02-27</h3>"), event_day = timeline.find("<h3>2016-08-26</h3>"),
             after = timeline.find("<h3>2016-08-27</h3>");
  CHECK(page_day < event_day);
  CHECK(event_day < after);
  CHECK(after != std::string::npos);
  CHECK(holds(timeline, "911 days before the event"));
  CHECK(holds(timeline, "1 day after the event"));
  CHECK(holds(timeline, "<li class=\"before\">"));
}

TEST_CASE("quotations of one utterance stand under each other with their speakers, and their differing words are marked") {
  const auto quotations = between(geneva_page(), "id=\"quotations\"", "</section>");
  CHECK(holds(quotations, "<em>Hôm nay chúng tôi</em> đã nhìn rõ con đường <em>dẫn tới ngừng bắn</em>"));
  CHECK(holds(quotations, "đã nhìn rõ con đường <em>phía trước</em>"));
  CHECK(holds(quotations, "<bdi>a.txt</bdi></a>: <bdi>John Kerry</bdi>"));
}

TEST_CASE("quotations that share few of their words are not compared") {
  auto c = comparison_with("Harbour Post");
  const auto quote = [&](std::size_t statement, const std::string& words) {
    const auto at = static_cast<std::uint32_t>(c.reports[statement / 2].text.find(words, c.statements[statement].span.begin));
    c.statements[statement].quotes = {{{at, at + static_cast<std::uint32_t>(words.size())}, EntityId(0)}};
  };
  quote(1, "boat carried 12 people");
  quote(3, "boat carried 42 people");
  CHECK(holds(to_html(c), "<p>boat carried <em>12</em> people</p>"));
  quote(3, "people, Harbour Post said");
  CHECK_FALSE(holds(to_html(c), "id=\"quotations\""));
}

TEST_CASE("names that are spelled in several ways stand in a table with the evidence, others in a list") {
  const auto names = between(geneva_page(), "id=\"names\"", "</section>");
  CHECK(holds(names, "<th scope=\"row\"><bdi>John Kerry</bdi></th>"));
  CHECK(holds(names, "<bdi>Giôn Ke-ri</bdi> <span class=\"quiet\">(gloss)</span>"));
  auto c = comparison_with("Harbour Post");
  c.entities.push_back({EntityKind::place, "Tallinn", {"Tallinn"}, {}});
  CHECK(holds(to_html(c), "<h3>Spelled in one way</h3>\n<dl>\n<dt>place</dt><dd><bdi>Tallinn</bdi></dd>"));
}

TEST_CASE("filters are checkboxes, and a rule hides for each set of options what matches none that is ticked") {
  const auto page = to_html(comparison_with("Harbour Post"));
  CHECK(holds(page, "<input type=\"checkbox\" id=\"a-quantity\"> <bdi>quantity</bdi> <span class=\"quiet\">1</span>"));
  CHECK(holds(page, "id=\"s-note\""));
  CHECK(holds(page, "id=\"o-1\""));
  CHECK_FALSE(holds(page, "id=\"a-place\""));
  const std::string rule = "body:has(#f-aspect :checked):not(:has(#a-quantity:checked)) .";
  REQUIRE(holds(page, rule));
  CHECK(page.find("@media screen{\nbody:has") < page.find(rule));
  const auto hidden = between(page.substr(page.find(rule) + rule.size()), "f", "{");
  CHECK(holds(between(page, "<article class=\"card contradiction", ">") + " ", " " + hidden + " "));
}

TEST_CASE("one finding, or none, needs no filter") {
  auto c = comparison_with("Harbour Post");
  c.discrepancies.resize(1);
  CHECK_FALSE(holds(to_html(c), "<form"));
}

TEST_CASE("the page of a large run leaves out texts and says so, and no link leads into nothing") {
  const auto page = to_html(large_run(60, 60'000));
  CHECK(page.size() < 5'000'000);
  CHECK(holds(page, "This run is large"));
  CHECK(holds(page, "reports are shown without their text"));
  CHECK(holds(page, "Its text is left out."));
  CHECK(holds(page, "The graphs of the events are left out."));
  const auto note = between(page, "<li>= <a href=\"#s", "</li>");
  CHECK(holds(note, "</a>, <a href=\"#s"));
  CHECK(holds(note, "</a> +"));
  check_links(page);
  const auto small = to_html(large_run(3, 100));
  CHECK_FALSE(holds(small, "This run is large"));
  CHECK_FALSE(holds(small, "left-out\""));
}

TEST_CASE("where the markup of texts is much longer than they are, more of them are left out") {
  const auto thin = to_html(large_run(30, 60'000)), thick = to_html(large_run(30, 60'000, '&'));
  CHECK(thick.size() < 5'000'000);
  CHECK_FALSE(holds(thin, "Its text is left out."));
  CHECK(holds(thick, "Its text is left out."));
  CHECK(holds(thick, "&amp;&amp;"));
  check_links(thick);
}

TEST_CASE("a page of two languages names the language of each text, and the interface's own") {
  const auto page = geneva_page("vi");
  CHECK(holds(page, "<html lang=\"vi\">"));
  CHECK(holds(page, "2 mâu thuẫn"));
  CHECK(holds(page, "<div class=\"text\" lang=\"vi\">"));
  CHECK(holds(page, "Các nguồn độc lập thống nhất"));
}
