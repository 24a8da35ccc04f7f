// The formats of a graph: hand-built comparisons in, DOT, SVG, PNG, GraphML, GEXF and JSON out, with texts that try to break out of each of them.
// Programs of others read the formats in graph_formats_test.py.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <set>

#include "dateline/graph.hpp"
#include "graph_stories.hpp"
#include "report/graph.hpp"
#include "report/graph_data.hpp"
#include "text/width.hpp"

using namespace dateline;
using graph_stories::hostile;
using graph_stories::story;

namespace {

constexpr GraphOf all_graphs[] = {GraphOf::claims, GraphOf::reports, GraphOf::events, GraphOf::names};

GraphView view_of(GraphOf of) {
  GraphView view;
  view.of = of;
  return view;
}

/// Section 2.2 of XML 1.0, in valid UTF-8.
bool is_xml_text(const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const auto start = at;
    const auto code = text::next_code_point(bytes, at);
    if (code == 0xFFFD && bytes.compare(start, 3, "\xef\xbf\xbd") != 0) return false;
    if ((code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0xFFFE || code == 0xFFFF) return false;
  }
  return true;
}

/// Empty where every element is closed in order, and no attribute is one of `forbidden`; else what is wrong.
std::string markup_fault(const std::string& markup, const std::set<std::string>& elements, const std::set<std::string>& forbidden) {
  std::vector<std::string> open;
  for (auto at = markup.find('<'); at != std::string::npos; at = markup.find('<', at + 1)) {
    if (markup.compare(at, 4, "<!--") == 0) {
      at = markup.find("-->", at);
      continue;
    }
    const auto end = markup.find('>', at);
    if (end == std::string::npos) return "a tag does not end";
    const auto tag = markup.substr(at + 1, end - at - 1);
    if (tag[0] == '?' || tag[0] == '!') continue;
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return "closes " + tag;
      open.pop_back();
      continue;
    }
    const auto element = tag.substr(0, tag.find_first_of(" \n/"));
    if (!elements.count(element)) return "an element " + element;
    for (auto sign = tag.find("=\""); sign != std::string::npos; sign = tag.find("=\"", tag.find('"', sign + 2))) {
      const auto space = tag.find_last_of(" \n", sign);
      if (forbidden.count(tag.substr(space + 1, sign - space - 1))) return "an attribute in <" + tag + ">";
    }
    if (tag.back() != '/') open.push_back(element);
  }
  return open.empty() ? "" : "open: " + open.back();
}

const std::set<std::string> svg_elements = {"svg", "g", "title", "polygon", "path", "text", "a", "ellipse", "polyline"};
const std::set<std::string> links = {"href", "xlink:href", "onclick", "onload", "style", "target"};

std::vector<std::string> values_of(const std::string& markup, const std::string& attribute) {
  std::vector<std::string> values;
  const auto start = " " + attribute + "=\"";
  for (auto at = markup.find(start); at != std::string::npos; at = markup.find(start, at + 1)) {
    const auto from = at + start.size();
    values.push_back(markup.substr(from, markup.find('"', from) - from));
  }
  return values;
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t result = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++result;
  return result;
}

/// What a reader sees of a picture: its text elements, one after the other, entities resolved.
std::string seen_text(const std::string& svg) {
  std::string result;
  for (auto at = svg.find("<text"); at != std::string::npos; at = svg.find("<text", at + 1)) {
    const auto from = svg.find('>', at) + 1;
    result += svg.substr(from, svg.find("</text>", from) - from);
  }
  for (const auto& [entity, sign] : {std::pair("&#160;", " "), std::pair("&#45;", "-"), std::pair("&#39;", "'"), std::pair("&quot;", "\""),
                                     std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&amp;", "&")}) {
    for (auto at = result.find(entity); at != std::string::npos; at = result.find(entity, at + 1))
      result.replace(at, std::string(entity).size(), sign);
  }
  return result;
}

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
  std::uint32_t result = 0;
  for (std::size_t i = at; i < at + 4; ++i) result = result << 8 | static_cast<unsigned char>(bytes.at(i));
  return result;
}

}  // namespace

TEST_CASE("no link, script or markup of a report is in a picture, and every picture is well-formed XML") {
  for (const auto& text : hostile) {
    for (const auto of : all_graphs) {
      CAPTURE(text);
      const auto svg = to_graph(story(2, text), GraphFormat::svg, view_of(of));
      CHECK(is_xml_text(svg));
      CHECK(markup_fault(svg, svg_elements, links) == "");
    }
  }
}

TEST_CASE("what a report says is seen as it stands, with every backslash, entity and tag") {
  for (const std::string text :
       {"a\\N b\\G c\\l d\\\\ e\\", "&amp; &lt;b&gt; &#60;", "<B>bold</B> <BR/>", "\"quoted\" 'so'", "Giơ-ne-vơ, Thụy Sĩ: “Ngừng bắn”"}) {
    CAPTURE(text);
    const auto seen = without_spaces(seen_text(to_graph(story(2, text), GraphFormat::svg, view_of(GraphOf::claims))));
    CHECK(seen.find(without_spaces("Nobody was hurt, " + text + " said.")) != std::string::npos);
    CHECK(seen.find(without_spaces("12 people, " + text + " said.")) != std::string::npos);  // partly bold
    CHECK(seen.find(without_spaces("Boat aground " + text)) != std::string::npos);           // the event's box
    const auto events = without_spaces(seen_text(to_graph(story(2, text), GraphFormat::svg, view_of(GraphOf::events))));
    CHECK(events.find(without_spaces("Boat aground " + text)) != std::string::npos);
  }
}

TEST_CASE("tooltips hold the whole quotation, and the words on which reports part are bold") {
  const std::string text = "a long statement " + std::string(200, 'y') + " with \\N & <an> end";
  const auto svg = to_graph(story(2, text), GraphFormat::svg, view_of(GraphOf::claims));
  CHECK(svg.find("xlink:title=\"r1 Post 0") != std::string::npos);
  const auto titles = values_of(svg, "xlink:title");
  CHECK(std::any_of(titles.begin(), titles.end(),
                    [](const std::string& title) { return title.find("with \\\xe2\x81\xa0N &amp; &lt;an&gt; end said.") != std::string::npos; }));
  CHECK(count(svg, "font-weight=\"bold\"") >= 2);
  auto spaced = story(2, "x");
  for (auto& side : spaced.discrepancies[0].sides) side.quotes[0].span.begin += 3;  // "people"
  CHECK(to_graph(spaced, GraphFormat::svg, view_of(GraphOf::claims)).find(">12\xc2\xa0</text>") != std::string::npos);
}

TEST_CASE("a picture names fonts to fall back on, the relations and what was collapsed") {
  const auto svg = to_graph(story(40, "x"), GraphFormat::svg, view_of(GraphOf::claims));
  const auto seen = seen_text(svg);
  CHECK(svg.find("font-family=\"Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif\"") != std::string::npos);
  for (const char* words : {"Legend", "contradict", "several outlets", "statements that agree were collapsed into"})
    CHECK(seen.find(words) != std::string::npos);
  auto view = view_of(GraphOf::claims);
  view.ui = "vi";
  CHECK(seen_text(to_graph(story(40, "x"), GraphFormat::svg, view)).find("mâu thuẫn") != std::string::npos);
}

TEST_CASE("a PNG is one, and never larger than forty megapixels and 32,767 pixels a side") {
  auto comparison = story(2, "x");
  for (const int further : {0, 700}) {
    for (int i = 0; i < further; ++i) {
      comparison.entities.push_back({EntityKind::person, "N" + std::to_string(i), {}, {{"M" + std::to_string(i), NameEvidence::sound}}});
    }
    auto view = view_of(GraphOf::names);
    view.collapse = Collapse::none;
    const auto png = to_graph(comparison, GraphFormat::png, view);
    REQUIRE(png.compare(0, 8, "\x89PNG\r\n\x1a\n") == 0);
    const auto width = number_at(png, 16), height = number_at(png, 20);
    CHECK(width > 100);
    CHECK(height > (further > 0 ? 20'000 : 100));
    CHECK(static_cast<std::uint64_t>(width) * height <= 40'000'000);
    CHECK(std::max(width, height) <= 32'767);
  }
}

TEST_CASE("GraphML and GEXF nest well, declare each key once with its kind and type, and give every edge its own id and a positive weight") {
  for (const auto& text : hostile) {
    for (const auto of : all_graphs) {
      CAPTURE(text);
      const auto comparison = story(4, text);
      const auto graph = report::build_graph(comparison, view_of(of), false);
      const auto graphml = to_graph(comparison, GraphFormat::graphml, view_of(of)), gexf = to_graph(comparison, GraphFormat::gexf, view_of(of));
      CHECK(is_xml_text(graphml));
      CHECK(is_xml_text(gexf));
      CHECK(markup_fault(graphml, {"graphml", "key", "graph", "node", "edge", "data"}, {}) == "");
      CHECK(markup_fault(gexf,
                         {"gexf", "meta", "creator", "description", "graph", "attributes", "attribute", "nodes", "node", "edges", "edge", "attvalues",
                          "attvalue", "viz:color", "viz:thickness"},
                         {}) == "");
      const auto ids = values_of(graphml, "id");
      const std::set<std::string> once(ids.begin(), ids.end());
      CHECK(once.size() == ids.size());
      for (const auto& key : values_of(graphml, "key")) CHECK(once.count(key) == 1);
      CHECK(values_of(graphml, "for").size() == values_of(graphml, "attr.type").size());
      CHECK(count(graphml, "<node id=") == graph.nodes.size());
      CHECK(count(graphml, "<edge id=") == graph.edges.size());
      CHECK(count(graphml, "<data key=\"e_weight\">") == graph.edges.size());
      CHECK(count(graphml, "<data key=\"n_label\">") == graph.nodes.size());
      CHECK(count(gexf, "<node id=") == graph.nodes.size());
      CHECK(count(gexf, "<edge id=") == graph.edges.size());
      for (const auto& weight : values_of(gexf, "weight")) CHECK(std::stod(weight) > 0);
      for (const auto& id : values_of(gexf, "for")) CHECK(gexf.find("<attribute id=\"" + id + "\"") != std::string::npos);
    }
  }
}

TEST_CASE("the JSON form is node-link: ids, ends that are nodes, numbers as numbers, a line each") {
  for (const auto& text : hostile) {
    for (const auto of : all_graphs) {
      CAPTURE(text);
      const auto comparison = story(4, text);
      const auto written = to_graph(comparison, GraphFormat::json, view_of(of));
      REQUIRE(nlohmann::json::accept(written));
      const auto json = nlohmann::json::parse(written);
      CHECK(json["format"] == "dateline.graph/1");
      CHECK(json["directed"] == (of != GraphOf::claims));
      CHECK(json["multigraph"] == false);
      CHECK(json["graph"]["creator"] == "dateline 1.2.3");
      std::set<std::string> ids;
      for (const auto& node : json["nodes"]) ids.insert(node["id"].get<std::string>());
      CHECK(ids.size() == json["nodes"].size());
      for (const auto& link : json["links"]) {
        CHECK(ids.count(link["source"].get<std::string>()) == 1);
        CHECK(ids.count(link["target"].get<std::string>()) == 1);
        CHECK(link["weight"].get<double>() > 0);
      }
      CHECK(static_cast<std::size_t>(std::count(written.begin(), written.end(), '\n')) == 6 + json["nodes"].size() + json["links"].size());
    }
  }
}

TEST_CASE("parallel edges are told, and have keys") {
  report::Graph graph;
  graph.nodes = {{"a", "report"}, {"b", "report"}};
  graph.edges = {{0, 1, report::Bond::agree}, {1, 0, report::Bond::contradict}};
  CHECK(report::has_parallel_edges(graph));
  const auto json = nlohmann::json::parse(report::write_graph_json(graph));
  CHECK(json["multigraph"] == true);
  CHECK(json["links"][1]["key"] == "l2");
  graph.directed = true;
  CHECK_FALSE(report::has_parallel_edges(graph));
}

TEST_CASE("the picture of one event stands inside a page: no prologue, its own ids, a name, no link") {
  for (const auto& text : hostile) {
    CAPTURE(text);
    auto comparison = story(3, text);
    comparison.clusters[0].event = EventId(3);
    const auto first = to_event_svg(comparison, EventId(0)), fourth = to_event_svg(comparison, EventId(3));
    CHECK(first.compare(0, 5, "<svg ") == 0);
    CHECK(first.find("<!DOCTYPE") == std::string::npos);
    CHECK(first.find("<?xml") == std::string::npos);
    CHECK(first.find(" role=\"img\" aria-label=\"Claims and how they relate: Boat aground ") != std::string::npos);
    CHECK(first.find(" viewBox=\"0.00 0.00 ") != std::string::npos);
    CHECK(is_xml_text(first));
    CHECK(markup_fault(first.substr(first.find('>') + 1), svg_elements, links) == "closes /svg");  // its own opening tag has a style
    std::set<std::string> ids;
    for (const auto& id : values_of(first, "id")) {
      CHECK(id.find("claims_v1") != std::string::npos);
      CHECK(ids.insert(id).second);
    }
    for (const auto& id : values_of(fourth, "id")) CHECK(ids.insert(id).second);
  }
}

TEST_CASE("the same comparison gives the same bytes in every format") {
  for (const auto of : all_graphs) {
    for (const auto format : {GraphFormat::dot, GraphFormat::svg, GraphFormat::png, GraphFormat::graphml, GraphFormat::gexf, GraphFormat::json}) {
      CHECK(to_graph(story(5, "x"), format, view_of(of)) == to_graph(story(5, "x"), format, view_of(of)));
    }
  }
}
