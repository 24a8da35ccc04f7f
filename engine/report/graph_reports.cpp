// In: a Comparison. Out: who agrees and differs with whom, by counts of claims, and who carries whose text. Proved by tests/graph_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "report/graph_parts.hpp"
#include "report/outline.hpp"
#include "report/report_pairs.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

const std::vector<Key> report_keys = {{"path"},  {"outlet"},      {"title"},      {"language"}, {"published"},
                                      {"event"}, {"event_label"}, {"event_date"}, {"origin"},   {"reports", DataType::integer}};
const std::vector<Key> pair_keys = {
    {"agree", DataType::integer},    {"refine", DataType::integer}, {"diverge", DataType::integer}, {"contradict", DataType::integer}, {"aspects"},
    {"symmetric", DataType::boolean}};

constexpr int title_width = 90, origin_width = 60;
constexpr std::size_t most_outlets = 8, most_tooltip = 1200;
/// More reports, or more pairs, than a picture shows one by one; and the nodes from which on events without a quarrel stand together.
constexpr std::size_t most_reports = 12, most_pairs = 10, most_nodes = 40;

class ReportsBuilder {
 public:
  ReportsBuilder(const Comparison& comparison, const GraphView& view)
      : comparison_(comparison),
        view_(view),
        words_(view.ui),
        outlets_(comparison),
        groups_(comparison, graph_),
        pairs_(find_pairs(comparison, view)) {}

  Graph build(bool drawn) {
    choose_parts(drawn);
    std::map<EventId, std::size_t> of_event;
    for (const auto& part : parts_) of_event[*part.events.begin()] += part.reports.size();
    for (const auto& part : parts_) {
      auto node = part.reports.size() == 1 ? report_node(part.reports.front()) : part_node(part);
      // A single report needs no box: it says what it is about.
      if (part.events.size() == 1 && of_event[*part.events.begin()] > 1) node.group = groups_.of(*part.events.begin());
      for (const auto report : part.reports) nodes_[report] = graph_.nodes.size();
      graph_.nodes.push_back(std::move(node));
    }
    add_pairs();
    if (!view_.only_contradictions) add_origins();
    add_notes();
    graph_.of = GraphOf::reports;
    graph_.directed = true;
    graph_.node_keys = report_keys;
    graph_.edge_keys = pair_keys;
    graph_.data = graph_data(comparison_, view_);
    outlets_.add_legend(graph_, words_);
    graph_.legend.bonds = bonds_legend(graph_.edges, words_);
    return std::move(graph_);
  }

 private:
  /// The reports that the view asks for.
  std::vector<ReportId> chosen() const {
    std::set<ReportId> tied;
    for (const auto& [reports, pair] : pairs_) tied.insert({reports.first, reports.second});
    if (view_.event && !view_.only_contradictions)
      tied.insert(comparison_.of(view_.event).reports.begin(), comparison_.of(view_.event).reports.end());
    std::vector<ReportId> result;
    for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
      if ((!view_.event && !view_.only_contradictions) || tied.count(ReportId(i))) result.emplace_back(i);
    }
    return result;
  }

  void choose_parts(bool drawn) {
    const auto reports = chosen();
    auto collapse = view_.collapse;
    const bool automatic = collapse == Collapse::automatic;
    if (automatic) collapse = drawn && (reports.size() > most_reports || pairs_.size() > most_pairs) ? Collapse::events : Collapse::none;
    parts_ = find_parts(comparison_, reports, pairs_, collapse);
    if (automatic && collapse != Collapse::none && parts_.size() > most_nodes) parts_ = find_parts(comparison_, reports, pairs_, Collapse::all);
    collapsed_ = collapse != Collapse::none;
  }

  Node report_node(ReportId id) const {
    const auto& report = comparison_.of(id);
    Node node{label(id), "report", outlets_.head(id), shortened(text::printable(report.title.value_or("")), title_width),
              text::printable(report.path)};
    if (report.published) {
      node.label += (node.label.empty() ? "" : "\n") + iso(report.published->date);
      node.tooltip += "\n" + std::string(words_("label.published")) + ": " + iso(report.published->date);
      node.data.push_back({"published", iso(report.published->date)});
    }
    if (node.label.empty()) {
      node.head = label(id);
      node.label = outlets_.of(id);
    }
    if (report.origin) {
      const auto origin = std::string(origin_name(comparison_, report.origin));
      node.tooltip += "\n" + std::string(words_("label.origin")) + ": " + text::printable(origin);
      node.data.push_back({"origin", origin});
    }
    node.paint = outlets_.paint(id);
    node.data.insert(node.data.end(), {{"path", report.path},
                                       {"outlet", report.outlet.value_or("")},
                                       {"title", report.title.value_or("")},
                                       {"language", report.language},
                                       {"reports", "1"}});
    add_event(node, report.event);
    return node;
  }

  void add_event(Node& node, EventId event) const {
    if (!event) return;
    node.data.push_back({"event", label(event)});
    node.data.push_back({"event_label", comparison_.of(event).label});
    if (!comparison_.of(event).date.empty()) node.data.push_back({"event_date", iso(comparison_.of(event).date)});
  }

  Node part_node(const Part& part) const {
    const bool quiet = part.why == Part::Why::quiet;
    Node node{label(part.reports.front()) + "_" + std::to_string(part.reports.size()), "reports"};
    node.head = words_.count(quiet ? "graph.reports-quiet" : "graph.reports-alike", part.reports.size());
    if (part.events.size() > 1) node.head += " · " + words_.count("graph.events", part.events.size());
    node.label = outlets_.heads(part.reports, most_outlets);
    if (const auto shared = claims_shared(part.reports); shared > 0) node.label += "\n" + words_.count("graph.claims-shared", shared);
    for (const auto report : part.reports) {
      if (node.tooltip.size() < most_tooltip) node.tooltip += (node.tooltip.empty() ? "" : "\n") + outlets_.head(report);
    }
    node.paint = outlets_.paint(part.reports);
    node.data.push_back({"reports", std::to_string(part.reports.size())});
    if (part.events.size() == 1) add_event(node, *part.events.begin());
    return node;
  }

  /// Claims that two or more of these reports make.
  std::size_t claims_shared(const std::vector<ReportId>& reports) const {
    std::set<std::size_t> claims;
    for (const auto& [ends, pair] : pairs_) {
      const auto among = [&](ReportId report) { return std::binary_search(reports.begin(), reports.end(), report); };
      if (!among(ends.first) || !among(ends.second)) continue;
      for (const auto& [claim, relation] : pair.claims) claims.insert(claim);
    }
    return claims.size();
  }

  void add_pairs() {
    std::map<std::pair<std::size_t, std::size_t>, Pair> of_nodes;
    for (const auto& [reports, pair] : pairs_) {
      const auto from = nodes_.at(reports.first), to = nodes_.at(reports.second);
      if (from != to) of_nodes[std::minmax(from, to)].add(pair);
    }
    for (const auto& [ends, pair] : of_nodes) {
      if (collapsed_ && !pair.differs()) {
        ++left_out_;
      } else {
        add_pair(ends.first, ends.second, pair);
      }
    }
  }

  void add_pair(std::size_t from, std::size_t to, const Pair& pair) {
    Edge edge{from, to, bond_of(pair.gravest())};
    const auto counts = pair.counts();
    for (std::size_t i = counts.size(); i-- > 0;) {
      const auto relation = name(static_cast<Relation>(i));
      if (counts[i] > 0) edge.label += (edge.label.empty() ? "" : ", ") + words_.count(std::string("graph.pair.").append(relation), counts[i]);
      edge.data.push_back({relation, std::to_string(counts[i])});
    }
    std::string aspects, readable;
    for (const auto aspect : pair.aspects) {
      aspects.append(aspects.empty() ? "" : ", ").append(name(aspect));
      readable.append(readable.empty() ? "" : ", ").append(words_("aspect.", name(aspect)));
    }
    if (!readable.empty()) edge.label += "\n(" + readable + ")";
    for (const auto discrepancy : pair.discrepancies) {
      const auto line = text::printable(comparison_.discrepancies[discrepancy].explanation);
      if (edge.tooltip.size() < most_tooltip) edge.tooltip += (edge.tooltip.empty() ? "" : "\n") + line;
    }
    edge.data.push_back({"aspects", aspects});
    edge.data.push_back({"symmetric", "true"});
    edge.weight = static_cast<double>(pair.claims.size());
    graph_.edges.push_back(std::move(edge));
  }

  /// Origins of two reports or more, each with an edge from those that carry its text.
  void add_origins() {
    for (std::size_t i = 0; i < comparison_.origins.size(); ++i) {
      const auto& origin = comparison_.origins[i];
      std::map<std::size_t, std::size_t> carriers;
      for (const auto report : origin.reports) {
        if (nodes_.count(report)) ++carriers[nodes_[report]];
      }
      if (origin.reports.size() < 2 || carriers.size() < 2) continue;
      Node node{label(OriginId(i)), "origin", std::string(words_("label.origin"))};
      node.label = shortened(text::printable(origin_name(comparison_, OriginId(i))), origin_width);
      node.tooltip = node.label;
      node.shape = Shape::ellipse;
      node.data = {{"origin", std::string(origin_name(comparison_, OriginId(i)))}, {"reports", std::to_string(origin.reports.size())}};
      node.group = graph_.nodes[carriers.begin()->first].group;
      for (const auto& [carrier, count] : carriers) {
        Edge edge{carrier, graph_.nodes.size(), Bond::copies, std::string(words_("evidence.", name(origin.evidence)))};
        edge.arrow = true;
        edge.weight = static_cast<double>(count);
        edge.data.push_back({"symmetric", "false"});
        graph_.edges.push_back(std::move(edge));
      }
      graph_.nodes.push_back(std::move(node));
    }
  }

  void add_notes() {
    std::size_t reports = 0, parts = 0;
    for (const auto& part : parts_) {
      if (part.reports.size() < 2) continue;
      reports += part.reports.size();
      ++parts;
    }
    if (parts > 0)
      graph_.legend.notes.push_back(words_.count("graph.collapsed-reports", reports) + " " + words_.count("graph.collapsed-into", parts));
    if (left_out_ > 0) graph_.legend.notes.push_back(words_.count("graph.pairs-left-out", left_out_));
  }

  const Comparison& comparison_;
  const GraphView& view_;
  Labels words_;
  Outlets outlets_;
  Graph graph_;
  EventGroups groups_;
  Pairs pairs_;
  std::vector<Part> parts_;
  bool collapsed_ = false;
  std::size_t left_out_ = 0;
  std::map<ReportId, std::size_t> nodes_;
};

}  // namespace

Graph reports_graph(const Comparison& comparison, const GraphView& view, bool drawn) { return ReportsBuilder(comparison, view).build(drawn); }

}  // namespace dateline::report
