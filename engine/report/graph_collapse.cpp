// In: the claims of a Comparison. Out: a graph in which what agrees is one node, with the numbers of what was collapsed. Proved by
// tests/graph_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "report/graph_claims.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

constexpr std::size_t most_lines = 24;                            // of agreed claims, in all nodes together
constexpr std::size_t most_quotations = 12, most_tooltip = 4000;  // of a tooltip: quotations, bytes
constexpr std::size_t most_quiet = 12;                            // events in which nobody parts, by name
constexpr int label_width = 180, line_width = 100;

class Collapser {
 public:
  Collapser(const Claims& claims, const std::vector<bool>& statements, Collapse how)
      : claims_(claims),
        comparison_(claims.comparison),
        drawn_(statements),
        how_(how),
        by_event_(how != Collapse::claims),
        groups_(comparison_, graph_) {}

  Graph collapse() {
    find_sides();
    add_sides();
    if (!claims_.view.only_contradictions) add_agreed();
    for (const auto& tie : claims_.ties) add_tie(tie);
    add_notes();
    return std::move(graph_);
  }

 private:
  /// The sides of discrepancies on which a statement stands: (discrepancy, side).
  using Stand = std::vector<std::pair<std::size_t, std::size_t>>;

  /// A cluster without the statements that stand on a side.
  struct Claim {
    std::string id;
    std::vector<StatementId> statements;
    std::vector<ReportId> reports;
  };

  void find_sides() {
    for (std::size_t i = 0; i < comparison_.discrepancies.size(); ++i) {
      const auto& discrepancy = comparison_.discrepancies[i];
      if (discrepancy.severity == Severity::note || !claims_.is_drawn(discrepancy)) continue;
      for (std::size_t k = 0; k < discrepancy.sides.size(); ++k) {
        for (const auto id : discrepancy.sides[k].statements) stands_[id].emplace_back(i, k);
      }
    }
    // Links may tell of a difference whose discrepancy is not listed (it is in the baseline): each end stands for itself.
    for (const auto& tie : claims_.ties) {
      if (tie.relation < Relation::diverge) continue;
      for (const auto id : {tie.a.statement, tie.b.statement}) {
        if (id && !stands_.count(id)) stands_[id] = {{no_discrepancy, id.index()}};
      }
    }
  }

  void add_sides() {
    std::map<std::pair<EventId, Stand>, std::vector<StatementId>> sides;
    for (const auto& [id, stand] : stands_) sides[{claims_.homes.event[id.index()], stand}].push_back(id);
    for (const auto& [key, statements] : sides) {
      const auto node = statements.size() == 1 ? claims_.statement_node(statements.front()) : gathered(statements, "side", key.first);
      add(node, key.first, statements);
    }
  }

  /// Claims on which nobody parts, and of the others the statements that stand on no side.
  void add_agreed() {
    std::map<EventId, std::vector<Claim>> of_event;
    for (std::size_t i = 0; i < comparison_.clusters.size(); ++i) {
      const auto& cluster = comparison_.clusters[i];
      if (cluster.reports.size() < 2 || (claims_.view.event && cluster.event != claims_.view.event)) continue;
      Claim agreed{label(ClusterId(i)), {}, {}};
      for (const auto id : cluster.statements) {
        if (drawn_[id.index()] && !stands_.count(id)) agreed.statements.push_back(id);
      }
      agreed.reports = reports_of(agreed.statements);
      // Beside a discrepancy a single report that stands on no side is shown only where claims are shown one by one.
      if (agreed.reports.size() > (by_event_ ? 1 : 0)) of_event[cluster.event].push_back(std::move(agreed));
    }
    if (how_ == Collapse::all) add_quiet_events(of_event);
    const auto lines = std::clamp<std::size_t>(of_event.empty() ? 0 : most_lines / of_event.size(), 1, 8);
    for (auto& [event, claims] : of_event) {
      std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.reports.size() > b.reports.size(); });
      if (by_event_ && claims.size() > 1) {
        add_agreed_event(event, claims, lines);
        continue;
      }
      for (const auto& claim : claims) {
        const bool alone = claim.statements.size() == 1;
        auto node = alone ? claims_.statement_node(claim.statements.front()) : gathered(claim.statements, "agreement", event);
        if (!alone) node.id = claim.id;
        add(std::move(node), event, claim.statements);
      }
    }
  }

  /// One node for all events in which nobody parts, where there are two or more. Takes them out of `of_event`.
  void add_quiet_events(std::map<EventId, std::vector<Claim>>& of_event) {
    std::set<EventId> loud = {EventId()};
    for (const auto& [id, stand] : stands_) loud.insert(claims_.homes.event[id.index()]);
    for (const auto& discrepancy : comparison_.discrepancies) {
      if (discrepancy.severity != Severity::note) loud.insert(discrepancy.event);
    }
    std::vector<EventId> quiet;
    for (const auto& [event, claims] : of_event) {
      if (!loud.count(event)) quiet.push_back(event);
    }
    if (quiet.size() < 2) return;
    std::stable_sort(quiet.begin(), quiet.end(), [&](EventId a, EventId b) { return of_event[a].size() > of_event[b].size(); });
    Node node{"agreed", "agreement"};
    std::vector<StatementId> all;
    std::size_t claims = 0;
    for (std::size_t i = 0; i < quiet.size(); ++i) {
      claims += of_event[quiet[i]].size();
      for (const auto& claim : of_event[quiet[i]]) all.insert(all.end(), claim.statements.begin(), claim.statements.end());
      const auto line = label(quiet[i]) + " " + shortened(text::printable(comparison_.of(quiet[i]).label), line_width);
      if (i < most_quiet) node.label += (i == 0 ? "• " : "\n• ") + line;
      if (node.tooltip.size() < most_tooltip) node.tooltip += (i == 0 ? "" : "\n") + line;
      of_event.erase(quiet[i]);
    }
    if (quiet.size() > most_quiet) node.label += "\n" + claims_.words.count("graph.more-events", quiet.size() - most_quiet);
    node.head = claims_.words.count("graph.events-agreed", quiet.size()) + " · " + claims_.words.count("graph.claims-agreed", claims);
    const auto reports = reports_of(all);
    finish(node, all, reports, {});
    add(node, {}, all);
  }

  void add_agreed_event(EventId event, const std::vector<Claim>& claims, std::size_t lines) {
    Node node{"agreed_" + (event ? label(event) : std::string("elsewhere")), "agreement"};
    std::vector<StatementId> all;
    for (std::size_t i = 0; i < claims.size(); ++i) {
      all.insert(all.end(), claims[i].statements.begin(), claims[i].statements.end());
      const auto speaker = spokesman(comparison_, claims[i].statements);
      if (i < lines) node.label += (i == 0 ? "• " : "\n• ") + excerpt(comparison_, speaker, {}, line_width);
      if (i < most_quotations) node.tooltip += (i == 0 ? "" : "\n") + quotation(comparison_, claims_.outlets, speaker);
    }
    if (claims.size() > lines) node.label += "\n" + claims_.words.count("graph.more-claims", claims.size() - lines);
    if (claims.size() > most_quotations) node.tooltip += "\n…";
    const auto reports = reports_of(all);
    node.head = claims_.words.count("graph.claims-agreed", claims.size()) + " · " + claims_.words.count("report.compared", reports.size());
    finish(node, all, reports, event);
    add(node, event, all);
  }

  /// One node for statements that say the same.
  Node gathered(const std::vector<StatementId>& statements, std::string kind, EventId event) const {
    const auto speaker = spokesman(comparison_, statements);
    const auto reports = reports_of(statements);
    Node node{label(speaker) + "_" + std::to_string(statements.size()), std::move(kind)};
    node.head = claims_.words.count("graph.statements", statements.size()) + " · " + claims_.outlets.heads(reports, 4);
    node.label = excerpt(comparison_, speaker, claims_.strong[speaker.index()], label_width);
    for (std::size_t i = 0; i < statements.size() && i < most_quotations; ++i) {
      node.tooltip += (i == 0 ? "" : "\n") + quotation(comparison_, claims_.outlets, statements[i]);
    }
    if (statements.size() > most_quotations) node.tooltip += "\n…";
    node.data.push_back({"text", std::string(comparison_.text(comparison_.of(speaker).report, comparison_.of(speaker).span))});
    finish(node, statements, reports, event);
    return node;
  }

  void finish(Node& node, const std::vector<StatementId>& statements, const std::vector<ReportId>& reports, EventId event) const {
    node.paint = claims_.outlets.paint(reports);
    std::string list;
    for (const auto report : reports) list += (list.empty() ? "" : " ") + label(report);
    node.data.push_back({"report", list});
    node.data.push_back({"statements", std::to_string(statements.size())});
    node.data.push_back({"reports", std::to_string(reports.size())});
    claims_.add_event(node, event);
  }

  std::vector<ReportId> reports_of(const std::vector<StatementId>& statements) const {
    std::set<ReportId> reports;
    for (const auto id : statements) reports.insert(comparison_.of(id).report);
    return {reports.begin(), reports.end()};
  }

  void add(Node node, EventId event, const std::vector<StatementId>& statements) {
    // A statement that makes two claims stands in two nodes; ties are drawn to the first.
    const auto [found, is_new] = nodes_.emplace(node.id, graph_.nodes.size());
    if (is_new) {
      node.group = groups_.of(event);
      graph_.nodes.push_back(std::move(node));
    }
    for (const auto id : statements) node_of_.emplace(id, found->second);
    if (statements.size() > 1) {
      collapsed_.insert(statements.begin(), statements.end());
      ++collapsed_into_;
    }
  }

  std::size_t node_of(const Tie& tie, const End& end) {
    if (end.statement) {
      const auto found = node_of_.find(end.statement);
      return found == node_of_.end() ? graph_.nodes.size() : found->second;
    }
    auto page = claims_.page_node(tie.discrepancy, end.side);
    if (const auto found = nodes_.find(page.id); found != nodes_.end()) return found->second;
    add(std::move(page), tie.event, {});
    return graph_.nodes.size() - 1;
  }

  /// Ties inside a node are gone; of several between two nodes the gravest is drawn.
  void add_tie(const Tie& tie) {
    const bool differs = tie.relation >= Relation::diverge;
    const bool touches_side = stands_.count(tie.a.statement) > 0 || stands_.count(tie.b.statement) > 0;
    if (!differs && (by_event_ || !touches_side)) return;
    const auto from = node_of(tie, tie.a), to = node_of(tie, tie.b);
    if (from == to || std::max(from, to) >= graph_.nodes.size()) return;
    auto edge = claims_.tie_edge(tie);
    edge.from = from;
    edge.to = to;
    const auto [found, is_new] = edges_.emplace(std::minmax(from, to), graph_.edges.size());
    if (is_new) {
      graph_.edges.push_back(std::move(edge));
    } else if (graph_.edges[found->second].bond < edge.bond) {
      graph_.edges[found->second] = std::move(edge);
    }
  }

  void add_notes() {
    if (collapsed_into_ == 0) return;
    graph_.legend.notes.push_back(claims_.words.count("graph.collapsed-statements", collapsed_.size()) + " " +
                                  claims_.words.count("graph.collapsed-into", collapsed_into_));
  }

  const Claims& claims_;
  const Comparison& comparison_;
  const std::vector<bool>& drawn_;
  Collapse how_;
  bool by_event_;
  Graph graph_;
  EventGroups groups_;
  std::map<StatementId, Stand> stands_;
  std::map<std::string, std::size_t> nodes_;
  std::map<StatementId, std::size_t> node_of_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> edges_;
  std::set<StatementId> collapsed_;
  std::size_t collapsed_into_ = 0;
};

}  // namespace

Graph collapsed_claims(const Claims& claims, const std::vector<bool>& statements, Collapse how) {
  return Collapser(claims, statements, how).collapse();
}

}  // namespace dateline::report
