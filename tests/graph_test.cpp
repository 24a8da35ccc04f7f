// The graphs of a comparison: hand-built comparisons in, each of the four graphs out, what is collapsed, what is left out, how it is painted.
// What the formats make of them stands in graph_writers_test.cpp.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "graph_stories.hpp"
#include "report/graph.hpp"
#include "report/graph_parts.hpp"
#include "report/ties.hpp"

using namespace dateline;
using graph_stories::hostile;
using graph_stories::story;

namespace {

GraphView view_of(GraphOf of, Collapse collapse = Collapse::none) {
  GraphView view;
  view.of = of;
  view.collapse = collapse;
  return view;
}

report::Graph graph_of(const Comparison& comparison, const GraphView& view, bool drawn = false) {
  return report::build_graph(comparison, view, drawn);
}

const report::Node* node_named(const report::Graph& graph, const std::string& id) {
  const auto found = std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const report::Node& node) { return node.id == id; });
  return found == graph.nodes.end() ? nullptr : &*found;
}

std::size_t count_kind(const report::Graph& graph, const std::string& kind) {
  return static_cast<std::size_t>(std::count_if(graph.nodes.begin(), graph.nodes.end(), [&](const report::Node& node) { return node.kind == kind; }));
}

std::size_t count_bond(const report::Graph& graph, report::Bond bond) {
  return static_cast<std::size_t>(std::count_if(graph.edges.begin(), graph.edges.end(), [&](const report::Edge& edge) { return edge.bond == bond; }));
}

std::string value(const std::vector<report::Datum>& data, std::string_view key) {
  const auto found = std::find_if(data.begin(), data.end(), [&](const report::Datum& datum) { return datum.key == key; });
  return found == data.end() ? "none" : found->value;
}

/// "a-b a-c": the ends of the edges of one bond.
std::string ends(const report::Graph& graph, report::Bond bond) {
  std::string result;
  for (const auto& edge : graph.edges) {
    if (edge.bond == bond) result += (result.empty() ? "" : " ") + graph.nodes[edge.from].id + "-" + graph.nodes[edge.to].id;
  }
  return result;
}

/// What every graph keeps, whatever it is of; empty where it does.
std::string fault(const report::Graph& graph) {
  std::set<std::string> ids;
  std::set<std::string_view> node_keys, edge_keys;
  for (const auto& key : graph.node_keys) node_keys.insert(key.name);
  for (const auto& key : graph.edge_keys) edge_keys.insert(key.name);
  for (const auto& node : graph.nodes) {
    if (!ids.insert(node.id).second) return "two nodes " + node.id;
    if (node.kind.empty() || (node.group != report::no_group && node.group >= graph.groups.size()))
      return "a node without a kind or group: " + node.id;
    for (const auto& datum : node.data) {
      if (!node_keys.count(datum.key)) return "an undeclared key " + std::string(datum.key);
    }
    const auto on = std::count(node.label.begin(), node.label.end(), report::strong_on);
    if (on != std::count(node.label.begin(), node.label.end(), report::strong_off)) return "marks that do not close in " + node.id;
  }
  for (const auto& edge : graph.edges) {
    if (edge.from >= graph.nodes.size() || edge.to >= graph.nodes.size() || edge.from == edge.to) return "an edge to nowhere or to itself";
    if (!(edge.weight > 0)) return "a weight of " + std::to_string(edge.weight);
    for (const auto& datum : edge.data) {
      if (!edge_keys.count(datum.key)) return "an undeclared key " + std::string(datum.key);
    }
  }
  return {};
}

constexpr GraphOf all_graphs[] = {GraphOf::claims, GraphOf::reports, GraphOf::events, GraphOf::names};
constexpr Collapse all_collapses[] = {Collapse::automatic, Collapse::none, Collapse::claims, Collapse::events, Collapse::all};

/// Relative luminance of "#RRGGBB" (WCAG 2.1).
double luminance(std::string_view hex) {
  double result = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = std::stoi(std::string(hex.substr(1 + 2 * i, 2)), nullptr, 16) / 255.0;
    result += weights[i] * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return result;
}

double contrast(std::string_view a, std::string_view b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("every graph has unique nodes, declared keys, positive weights and closed marks, however much is collapsed and whatever the texts hold") {
  for (const auto& text : hostile) {
    for (const std::size_t reports : {1U, 2U, 5U, 14U}) {
      const auto comparison = story(reports, text);
      for (const auto of : all_graphs) {
        for (const auto collapse : all_collapses) {
          for (const bool only : {false, true}) {
            CAPTURE(text);
            CAPTURE(reports);
            auto view = view_of(of, collapse);
            view.only_contradictions = only;
            CHECK(fault(graph_of(comparison, view, true)) == "");
            view.event = EventId(0);
            CHECK(fault(graph_of(comparison, view, false)) == "");
          }
        }
      }
    }
  }
}

TEST_CASE("of nothing every graph is empty") {
  for (const auto of : all_graphs) CHECK(graph_of({}, view_of(of, Collapse::automatic), true).nodes.empty());
}

TEST_CASE("claims: each statement is a node in its outlet's colour, each link an edge, an event a group") {
  const auto graph = graph_of(story(3, "x"), view_of(GraphOf::claims));
  CHECK(count_kind(graph, "narration") == 6);
  CHECK(count_bond(graph, report::Bond::agree) == 4);  // three of one claim, and 12 with 12
  CHECK(ends(graph, report::Bond::contradict) == "s2-s4 s4-s6 d2_1-s3");
  CHECK_FALSE(graph.directed);
  REQUIRE(graph.groups.size() == 1);
  CHECK(graph.groups[0].id == "v1");
  CHECK(node_named(graph, "s1")->paint == node_named(graph, "s2")->paint);
  CHECK(node_named(graph, "s1")->paint != node_named(graph, "s3")->paint);
  CHECK(node_named(graph, "s1")->head == "r1 · Post 0x");
  CHECK(value(node_named(graph, "s4")->data, "line") == "3");
  CHECK(value(node_named(graph, "s4")->data, "text") == "42 people, x said.");
}

TEST_CASE("claims: a side that stands in no statement is a node of the page, and the words on which reports part are marked") {
  const auto graph = graph_of(story(2, "x"), view_of(GraphOf::claims));
  const auto* page = node_named(graph, "d2_1");
  REQUIRE(page);
  CHECK(page->kind == "page");
  CHECK(page->label.find("4 May 2021") != std::string::npos);
  CHECK(node_named(graph, "s2")->label ==
        "\x02"
        "12 people\x03, x said.");
  const auto edge = std::find_if(graph.edges.begin(), graph.edges.end(), [](const report::Edge& e) { return value(e.data, "discrepancy") == "d1"; });
  REQUIRE(edge != graph.edges.end());
  CHECK(edge->label == "quantity\n12 people ≠ 42 people");
  CHECK(edge->tooltip == "x (quantity.bounds-apart, 0.9)");
}

TEST_CASE("claims: two sides that an agreeing link joins are drawn as what they are") {
  auto comparison = story(2, "x");
  comparison.links = {{StatementId(1), StatementId(3), 0.4, Relation::agree, {}}};
  const auto graph = graph_of(comparison, view_of(GraphOf::claims));
  CHECK(ends(graph, report::Bond::agree) == "");
  CHECK(ends(graph, report::Bond::contradict) == "s2-s4 d2_1-s3");
  CHECK(graph.edges[0].label.find("quantity") == 0);
}

TEST_CASE("claims: what agrees becomes one node, each side another, and the legend says how many were collapsed") {
  auto comparison = story(6, "x");
  comparison.discrepancies.pop_back();  // the page date, which takes a statement out of the agreed claim
  const auto graph = graph_of(comparison, view_of(GraphOf::claims, Collapse::claims));
  CHECK(graph.nodes.size() == 3);
  CHECK(count_kind(graph, "side") == 2);
  REQUIRE(node_named(graph, "c1"));
  CHECK(value(node_named(graph, "c1")->data, "statements") == "6");
  CHECK(value(node_named(graph, "c1")->data, "report") == "r1 r2 r3 r4 r5 r6");
  CHECK(graph.edges.size() == 1);
  CHECK(graph.edges[0].bond == report::Bond::contradict);
  CHECK(node_named(graph, "c1")->paint == report::Paint::several);
  REQUIRE(graph.legend.notes.size() == 1);
  CHECK(graph.legend.notes[0] == "12 statements that agree were collapsed into 3 nodes.");
}

TEST_CASE("claims: one who sides with nobody in a disputed claim stands beside it") {
  auto comparison = story(3, "x");
  comparison.discrepancies[0].sides[0].reports.pop_back();
  comparison.discrepancies[0].sides[0].statements.pop_back();  // the third report's 12 people
  comparison.links.erase(std::remove_if(comparison.links.begin(), comparison.links.end(),
                                        [](const Link& link) { return link.relation == Relation::contradict && link.b == StatementId(5); }),
                         comparison.links.end());
  const auto graph = graph_of(comparison, view_of(GraphOf::claims, Collapse::claims));
  REQUIRE(node_named(graph, "s6"));
  CHECK(ends(graph, report::Bond::agree).find("s2-s6") != std::string::npos);
}

TEST_CASE("claims: agreed claims of one event, and events in which nobody parts, are one node each") {
  auto comparison = story(4, "x");
  comparison.discrepancies.clear();
  for (auto& link : comparison.links) link.relation = Relation::agree;
  const auto one = graph_of(comparison, view_of(GraphOf::claims, Collapse::events));
  REQUIRE(one.nodes.size() == 1);
  CHECK(one.nodes[0].id == "agreed_v1");
  CHECK(one.nodes[0].head == "2 claims on which nobody parts · 4 reports");
  comparison.clusters[1].event = EventId(3);
  CHECK(graph_of(comparison, view_of(GraphOf::claims, Collapse::events)).nodes.size() == 2);
  const auto all = graph_of(comparison, view_of(GraphOf::claims, Collapse::all));
  REQUIRE(all.nodes.size() == 1);
  CHECK(all.nodes[0].head == "2 events in which nobody parts · 2 claims on which nobody parts");
}

TEST_CASE("claims: pictures collapse by size, data do not") {
  CHECK(count_kind(graph_of(story(2, "x"), view_of(GraphOf::claims, Collapse::automatic), true), "narration") == 4);
  CHECK(graph_of(story(200, "x"), view_of(GraphOf::claims, Collapse::automatic), true).nodes.size() <= 6);
  CHECK(count_kind(graph_of(story(60, "x"), view_of(GraphOf::claims, Collapse::automatic), false), "narration") == 120);
}

TEST_CASE("a difference that stands in no list any more is drawn between its own ends") {
  auto comparison = story(5, "x");
  comparison.discrepancies.clear();  // as after a baseline
  const auto graph = graph_of(comparison, view_of(GraphOf::claims, Collapse::claims));
  CHECK(count_bond(graph, report::Bond::contradict) == 6);
}

TEST_CASE("only contradictions, and only one event, leave out the rest in every graph") {
  const auto comparison = story(4, "x");
  auto view = view_of(GraphOf::claims);
  view.only_contradictions = true;
  const auto claims = graph_of(comparison, view);
  CHECK(claims.nodes.size() == 6);  // four counts, a statement and a page
  CHECK(count_bond(claims, report::Bond::agree) == 0);
  view.of = GraphOf::events;
  CHECK(count_kind(graph_of(comparison, view), "event") == 1);
  view.of = GraphOf::names;
  CHECK(count_kind(graph_of(comparison, view), "entity") == 1);
  view.of = GraphOf::reports;
  CHECK(count_bond(graph_of(comparison, view), report::Bond::copies) == 0);
  CHECK(count_bond(graph_of(comparison, view), report::Bond::agree) == 0);
  view.only_contradictions = false;
  view.event = EventId(3);
  CHECK(ends(graph_of(comparison, view), report::Bond::agree) == "");
  CHECK(count_kind(graph_of(comparison, view), "report") == 1);
  view.of = GraphOf::claims;
  CHECK(graph_of(comparison, view).nodes.empty());
  view.of = GraphOf::events;
  CHECK(count_kind(graph_of(comparison, view), "event") == 1);
  view.of = GraphOf::names;
  CHECK(graph_of(comparison, view).nodes.empty());
}

TEST_CASE("reports: a pair is one edge that counts claims, and copies point to their origin") {
  const auto graph = graph_of(story(4, "x"), view_of(GraphOf::reports));
  CHECK(graph.directed);
  CHECK(count_kind(graph, "report") == 4);
  CHECK(ends(graph, report::Bond::copies) == "r1-o1 r2-o1 r3-o1");
  CHECK(ends(graph, report::Bond::agree) == "r1-r3 r2-r4");
  CHECK(ends(graph, report::Bond::contradict) == "r1-r2 r1-r4 r2-r3 r3-r4");
  for (const auto& edge : graph.edges) CHECK(edge.arrow == (edge.bond == report::Bond::copies));
  for (const auto& edge : graph.edges) CHECK(value(edge.data, "symmetric") == (edge.arrow ? "false" : "true"));
  const auto& apart = graph.edges[0];
  CHECK(value(apart.data, "contradict") == "2");  // the count, and the page date
  CHECK(value(apart.data, "agree") == "0");
  CHECK(value(apart.data, "aspects") == "dateline, quantity");
  CHECK(value(graph.edges[1].data, "agree") == "2");
  CHECK(graph.edges[1].weight == 2);
}

TEST_CASE("reports: those that differ with nobody, and those that differ with the same others, are one node") {
  auto comparison = story(8, "x");
  comparison.discrepancies.pop_back();
  const auto graph = graph_of(comparison, view_of(GraphOf::reports, Collapse::events));
  REQUIRE(count_kind(graph, "reports") == 2);
  CHECK(graph.nodes[0].head == "4 reports that differ with the same others");
  CHECK(count_bond(graph, report::Bond::contradict) == 1);
  CHECK(graph.edges[0].label.find("1 contradict, 1 agree") == 0);
  comparison.discrepancies.clear();
  for (auto& link : comparison.links) link.relation = Relation::agree;
  const auto quiet = graph_of(comparison, view_of(GraphOf::reports, Collapse::events));
  REQUIRE(quiet.nodes.size() == 1);
  CHECK(quiet.nodes[0].head == "8 reports that differ with nobody");
  CHECK(quiet.nodes[0].label.find("2 claims told by two or more of them") != std::string::npos);
  comparison.reports[7].event = comparison.reports[6].event = EventId(3);
  CHECK(graph_of(comparison, view_of(GraphOf::reports, Collapse::events)).nodes.size() == 2);
  CHECK(graph_of(comparison, view_of(GraphOf::reports, Collapse::all)).nodes.size() == 1);
}

TEST_CASE("events: days in their order, those without a year or a date last and after nothing") {
  const auto graph = graph_of(story(2, "x"), view_of(GraphOf::events));
  std::string order;
  for (const auto& node : graph.nodes) order += node.id + " ";
  CHECK(order == "t1 v4 t2 v1 t3 v2 t4 v3 ");
  CHECK(ends(graph, report::Bond::then) == "t1-t2");
  CHECK(ends(graph, report::Bond::on) == "t1-v4 t2-v1 t3-v2 t4-v3");
  CHECK(node_named(graph, "v1")->heavy);
  CHECK(node_named(graph, "v1")->paint == report::Paint::red);
  CHECK(node_named(graph, "v2")->paint == report::Paint::plain);
  CHECK(value(node_named(graph, "v1")->data, "contradictions") == "2");
  CHECK(node_named(graph, "v1")->label.find("2 contradictions") != std::string::npos);
}

TEST_CASE("events: a long day has several rows in a picture, and events of one report are one node where they are many") {
  auto comparison = story(2, "x");
  for (auto& event : comparison.events) event.date = *when_from_iso("2021-05-03");
  CHECK(count_kind(graph_of(comparison, view_of(GraphOf::events), true), "day") == 2);
  CHECK(count_kind(graph_of(comparison, view_of(GraphOf::events), false), "day") == 1);
  const auto graph = graph_of(comparison, view_of(GraphOf::events, Collapse::events));
  CHECK(count_kind(graph, "event") == 1);
  CHECK(count_kind(graph, "events") == 1);
  REQUIRE(graph.legend.notes.size() == 1);
  CHECK(graph.legend.notes[0] == "3 events told by one report only were collapsed into 1 node.");
}

TEST_CASE("names: spellings point to what they mean with the evidence, and a spelling of two is one node") {
  const auto graph = graph_of(story(2, "x"), view_of(GraphOf::names));
  CHECK(count_kind(graph, "entity") == 3);
  CHECK(count_kind(graph, "spelling") == 3);
  CHECK(ends(graph, report::Bond::spelling) == "f1-e1 f2-e1 f3-e1 f2-e2");
  CHECK(graph.edges[0].label == "sound");
  CHECK(value(graph.edges[0].data, "mentions") == "2");
  CHECK(graph.edges[0].weight == 2);
  CHECK(value(graph.edges[2].data, "mentions") == "0");
  CHECK(graph.edges[2].weight == 1);
  CHECK(node_named(graph, "e1")->shape != node_named(graph, "e2")->shape);
  const auto picture = graph_of(story(2, "x"), view_of(GraphOf::names, Collapse::automatic), true);
  CHECK(count_kind(picture, "entity") == 2);
  CHECK(picture.legend.notes.at(0) == "1 name with one spelling is not drawn.");
}

TEST_CASE("names: of many spellings and many names a picture shows the first and counts the rest") {
  auto comparison = story(2, "x");
  for (int i = 0; i < 30; ++i) comparison.entities[0].because.push_back({"form " + std::to_string(i), NameEvidence::sound});
  for (int i = 0; i < 30; ++i)
    comparison.entities.push_back({EntityKind::person, "N" + std::to_string(i), {}, {{"M" + std::to_string(i), NameEvidence::sound}}});
  const auto graph = graph_of(comparison, view_of(GraphOf::names, Collapse::automatic), true);
  REQUIRE(node_named(graph, "e1_more"));
  CHECK(node_named(graph, "e1_more")->label == "and 26 more spellings");
  CHECK(count_kind(graph, "entity") == 16);
  CHECK(graph.legend.notes.size() == 2);
}

TEST_CASE("an excerpt of a long statement shows the words on which it parts, and its marks close") {
  auto comparison = story(1, std::string(20, 'a') + " " + std::string(400, 'b') + " in the end 7 of them");
  const StatementId id(0);
  const auto span = comparison.of(id).span;
  const auto text = std::string(comparison.text(ReportId(0), span));
  const auto at = static_cast<std::uint32_t>(span.begin + text.find("7 of"));
  const auto excerpt = report::excerpt(comparison, id, {{at, at + 4}}, 60);
  CHECK(excerpt.find("\x02"
                     "7 of\x03") != std::string::npos);
  CHECK(excerpt.find("…") == 0);
  const auto cut = report::excerpt(comparison, id, {{span.begin + 2, span.end - 2}}, 30);
  CHECK(std::count(cut.begin(), cut.end(), '\x02') == std::count(cut.begin(), cut.end(), '\x03'));
  CHECK(report::excerpt(comparison, id, {span}, 30).find('\x02') == std::string::npos);  // the whole statement needs no mark
}

TEST_CASE("outlets have short names, one colour each, and eight colours come round again") {
  auto comparison = story(20, "");
  for (auto& report : comparison.reports) report.outlet.reset();
  comparison.reports[0].path = "a/same.txt";
  comparison.reports[1].path = "b/same.txt";
  comparison.reports[2].outlet = comparison.reports[3].outlet = "Post";
  const report::Outlets outlets(comparison);
  CHECK(outlets.of(ReportId(0)) == "a/same.txt");
  CHECK(outlets.of(ReportId(5)) == "5");
  CHECK(outlets.paint(ReportId(2)) == outlets.paint(ReportId(3)));
  CHECK(outlets.paint({ReportId(2), ReportId(3)}) == outlets.paint(ReportId(2)));
  CHECK(outlets.paint({ReportId(2), ReportId(4)}) == report::Paint::several);
  CHECK(outlets.heads({ReportId(4), ReportId(5), ReportId(6)}, 2) == "4, 5, …");
}

TEST_CASE("black text stands out from every filling, every line from white, and no two relations share line and width") {
  for (int i = 0; i <= static_cast<int>(report::Paint::green); ++i) CHECK(contrast(report::colour_of(static_cast<report::Paint>(i)), "#000000") >= 7);
  std::set<std::pair<std::string_view, double>> lines;
  for (int i = 0; i <= static_cast<int>(report::Bond::spelling); ++i) {
    CHECK(contrast(report::stroke_of(static_cast<report::Bond>(i)).colour, "#FFFFFF") >= 4.5);
  }
  for (const auto bond : {report::Bond::agree, report::Bond::refine, report::Bond::diverge, report::Bond::contradict}) {
    lines.insert({report::stroke_of(bond).style, report::stroke_of(bond).width});
  }
  CHECK(lines.size() == 4);
}

TEST_CASE("the words of the command line are read back") {
  for (const auto of : all_graphs) CHECK(graph_of_named(name(of)) == of);
  for (const auto collapse : all_collapses) CHECK(collapse_named(name(collapse)) == collapse);
  CHECK(graph_format_named("gexf") == GraphFormat::gexf);
  CHECK_FALSE(graph_format_named("pdf"));
}
