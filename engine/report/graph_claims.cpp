// In: a Comparison. Out: its claim graph, every statement a node, or what agrees collapsed (graph_collapse.cpp). Proved by tests/graph_test.cpp.
#include "report/graph_claims.hpp"

#include <algorithm>
#include <set>

#include "report/json_writer.hpp"
#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

const std::vector<Key> statement_keys = {{"report"},
                                         {"path"},
                                         {"outlet"},
                                         {"line", DataType::integer},
                                         {"begin", DataType::integer},
                                         {"end", DataType::integer},
                                         {"text"},
                                         {"speaker"},
                                         {"polarity"},
                                         {"modality"},
                                         {"event"},
                                         {"event_label"},
                                         {"event_date"},
                                         {"cluster"},
                                         {"stance"},
                                         {"statements", DataType::integer},
                                         {"reports", DataType::integer}};
const std::vector<Key> tie_keys = {{"aspects"}, {"similarity", DataType::real}, {"discrepancy"}, {"rule"}, {"confidence", DataType::real}};

constexpr int label_width = 180;
constexpr int value_width = 22;
/// Up to so many statements each has a node of its own in a picture, up to so many claims each has one, and up to so many events.
constexpr std::size_t most_statements = 26, most_claims = 24, most_events = 12;

std::string joined(const Labels& words, const std::vector<Aspect>& aspects, std::string_view between) {
  std::string result;
  for (const auto aspect : aspects) result.append(result.empty() ? "" : between).append(words("aspect.", name(aspect)));
  return result;
}

}  // namespace

Claims::Claims(const Comparison& of, const GraphView& how)
    : comparison(of), view(how), words(how.ui), outlets(of), homes(of), places(of), ties(find_ties(of, homes)), strong(of.statements.size()) {
  std::erase_if(ties, [&](const Tie& tie) {
    return (view.event && tie.event != view.event) || (view.only_contradictions && tie.relation != Relation::contradict);
  });
  for (const auto& discrepancy : comparison.discrepancies) {
    if (!is_drawn(discrepancy)) continue;
    for (const auto& side : discrepancy.sides) {
      for (const auto id : side.statements) {
        for (const auto& quote : side.quotes) {
          if (quote.report == comparison.of(id).report) strong[id.index()].push_back(quote.span);
        }
      }
    }
  }
}

bool Claims::is_drawn(const Discrepancy& discrepancy) const {
  if (view.only_contradictions && discrepancy.severity != Severity::contradiction) return false;
  return !view.event || discrepancy.event == view.event;
}

bool Claims::is_of_event(StatementId id) const { return !view.event || homes.event[id.index()] == view.event; }

std::vector<bool> Claims::drawn() const {
  std::vector<bool> result(comparison.statements.size(), false);
  for (const auto& tie : ties) {
    for (const auto id : {tie.a.statement, tie.b.statement}) {
      if (id) result[id.index()] = true;
    }
  }
  for (const auto& discrepancy : comparison.discrepancies) {
    if (!is_drawn(discrepancy)) continue;
    for (const auto& side : discrepancy.sides) {
      for (const auto id : side.statements) result[id.index()] = true;
    }
  }
  for (const auto& cluster : comparison.clusters) {
    if (cluster.reports.size() < 2 || view.only_contradictions) continue;
    for (const auto id : cluster.statements) result[id.index()] = result[id.index()] || is_of_event(id);
  }
  return result;
}

Node Claims::statement_node(StatementId id) const {
  const auto& statement = comparison.of(id);
  const auto& report = comparison.of(statement.report);
  Node node{label(id), std::string(name(statement.kind)), outlets.head(statement.report), excerpt(comparison, id, strong[id.index()], label_width),
            quotation(comparison, outlets, id)};
  node.paint = outlets.paint(statement.report);
  node.data = {{"report", label(statement.report)},
               {"path", report.path},
               {"outlet", report.outlet.value_or("")},
               {"line", std::to_string(places.line(statement.report, statement.span.begin))},
               {"begin", std::to_string(statement.span.begin)},
               {"end", std::to_string(statement.span.end)},
               {"text", std::string(comparison.text(statement.report, statement.span))},
               {"polarity", std::string(name(statement.polarity))},
               {"modality", std::string(name(statement.modality))},
               {"statements", "1"},
               {"reports", "1"}};
  if (statement.speaker) node.data.push_back({"speaker", comparison.of(statement.speaker).name});
  if (!statement.speaker && !statement.speakers.empty()) node.data.push_back({"speaker", names_of(comparison, statement.speakers)});
  add_event(node, homes.event[id.index()]);
  if (const auto cluster = homes.cluster[id.index()]) {
    node.data.push_back({"cluster", label(cluster)});
    node.data.push_back({"stance", std::string(name(comparison.of(cluster).stance))});
  }
  return node;
}

void Claims::add_event(Node& node, EventId event) const {
  if (!event) return;
  node.data.push_back({"event", label(event)});
  node.data.push_back({"event_label", comparison.of(event).label});
  if (!comparison.of(event).date.empty()) node.data.push_back({"event_date", iso(comparison.of(event).date)});
}

Node Claims::page_node(std::size_t discrepancy, std::size_t side) const {
  const auto& of = comparison.discrepancies[discrepancy].sides[side];
  const auto report = of.quotes.front().report;
  std::string literal;
  for (const auto& quote : of.quotes) {
    const auto text = text::printable(comparison.text(quote.report, quote.span));
    if (literal.find(text) == std::string::npos) literal += (literal.empty() ? "" : "\n") + text;
  }
  if (literal.empty()) literal = text::printable(of.value);  // told by the markup alone
  const auto& published = comparison.of(report).published;
  const auto words_of_kind = published && published->span.contains(of.quotes.front().span) ? words("label.published") : words("aspect.dateline");
  Node node{discrepancy_label(discrepancy) + "_" + std::to_string(side + 1), "page", outlets.heads(of.reports, 3),
            std::string(words_of_kind) + "\n" + strong_on + shortened(literal, label_width) + strong_off,
            outlets.head(report) + ": " + shortened(literal, label_width)};
  node.paint = outlets.paint(of.reports);
  node.shape = Shape::note;
  node.data = {{"report", label(report)},
               {"path", comparison.of(report).path},
               {"outlet", comparison.of(report).outlet.value_or("")},
               {"line", std::to_string(places.line(report, of.quotes.front().span.begin))},
               {"begin", std::to_string(of.quotes.front().span.begin)},
               {"end", std::to_string(of.quotes.front().span.end)},
               {"text", literal},
               {"statements", "0"},
               {"reports", std::to_string(of.reports.size())}};
  add_event(node, comparison.discrepancies[discrepancy].event);
  return node;
}

/// A number as the report writes it ("38 ngày", not 3283200 s), any other value as it was read.
std::string Claims::value_of(const Discrepancy& discrepancy, const End& end) const {
  const auto& side = discrepancy.sides[end.side];
  if (discrepancy.aspect == Aspect::quantity) {
    const auto own = std::find_if(side.quotes.begin(), side.quotes.end(), [&](const SideQuote& quote) {
      return quote.report == end.report && (!end.statement || comparison.of(end.statement).span.contains(quote.span));
    });
    auto literal = own == side.quotes.end() ? std::string() : text::printable(comparison.text(own->report, own->span));
    if (!literal.empty() && text::columns(literal) <= value_width) return literal;
  }
  return text::printable(side_value(comparison, words, discrepancy, side));
}

Edge Claims::tie_edge(const Tie& tie) const {
  Edge edge;
  edge.bond = bond_of(tie.relation);
  edge.label = joined(words, tie.aspects, "\n");
  edge.tooltip = words("relation.", name(tie.relation));
  if (!tie.aspects.empty()) edge.data.push_back({"aspects", joined(Labels("en"), tie.aspects, ", ")});
  if (tie.similarity >= 0) edge.data.push_back({"similarity", number_text(rounded(tie.similarity))});
  edge.weight = std::max(rounded(tie.similarity), 0.001);
  if (tie.discrepancy == no_discrepancy) return edge;
  const auto& discrepancy = comparison.discrepancies[tie.discrepancy];
  const auto a = value_of(discrepancy, tie.a), b = value_of(discrepancy, tie.b);
  if (text::columns(a) <= value_width && text::columns(b) <= value_width) {
    const bool one_line = text::columns(a) + text::columns(b) + 3 <= value_width;
    edge.label += "\n" + a + (one_line ? " " : "\n") + (tie.relation == Relation::contradict ? "≠ " : "· ") + b;
  }
  edge.tooltip = text::printable(discrepancy.explanation) + " (" + discrepancy.rule + ", " + number_text(rounded(discrepancy.confidence)) + ")";
  edge.data.push_back({"discrepancy", discrepancy_label(tie.discrepancy)});
  edge.data.push_back({"rule", discrepancy.rule});
  edge.data.push_back({"confidence", number_text(rounded(discrepancy.confidence))});
  if (tie.similarity < 0) edge.weight = std::max(rounded(discrepancy.confidence), 0.001);
  return edge;
}

void Claims::add_legend(Graph& graph) const {
  outlets.add_legend(graph, words);
  graph.legend.bonds = bonds_legend(graph.edges, words);
}

namespace {

Graph full_graph(const Claims& claims, const std::vector<bool>& drawn) {
  Graph graph;
  EventGroups groups(claims.comparison, graph);
  std::vector<std::size_t> nodes(drawn.size());
  for (std::size_t i = 0; i < drawn.size(); ++i) {
    if (!drawn[i]) continue;
    nodes[i] = graph.nodes.size();
    graph.nodes.push_back(claims.statement_node(StatementId(i)));
    graph.nodes.back().group = groups.of(claims.homes.event[i]);
  }
  std::map<std::string, std::size_t> pages;
  const auto node_of = [&](const Tie& tie, const End& end) {
    if (end.statement) return nodes[end.statement.index()];
    auto page = claims.page_node(tie.discrepancy, end.side);
    page.group = groups.of(tie.event);
    const auto [found, is_new] = pages.emplace(page.id, graph.nodes.size());
    if (is_new) graph.nodes.push_back(std::move(page));
    return found->second;
  };
  for (const auto& tie : claims.ties) {
    auto edge = claims.tie_edge(tie);
    edge.from = node_of(tie, tie.a);
    edge.to = node_of(tie, tie.b);
    graph.edges.push_back(std::move(edge));
  }
  return graph;
}

}  // namespace

Graph claims_graph(const Comparison& comparison, const GraphView& view, bool drawn) {
  const Claims claims(comparison, view);
  const auto statements = claims.drawn();
  const auto size = static_cast<std::size_t>(std::count(statements.begin(), statements.end(), true));
  const bool automatic = view.collapse == Collapse::automatic;
  Graph graph;
  if (view.collapse == Collapse::none || (automatic && (!drawn || size <= most_statements))) {
    graph = full_graph(claims, statements);
  } else {
    graph = collapsed_claims(claims, statements, automatic ? Collapse::claims : view.collapse);
    if (automatic && graph.nodes.size() > most_claims) graph = collapsed_claims(claims, statements, Collapse::events);
    if (automatic && graph.groups.size() > most_events) graph = collapsed_claims(claims, statements, Collapse::all);
  }
  graph.of = GraphOf::claims;
  graph.node_keys = statement_keys;
  graph.edge_keys = tie_keys;
  graph.data = graph_data(comparison, view);
  claims.add_legend(graph);
  return graph;
}

}  // namespace dateline::report
