// In: a Comparison. Out: the part of the claim graph that is worth drawing. Proved by tests/report_test.cpp.
#include "report/graph.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace dateline::report {

namespace {

/// Which statements are drawn, by index.
std::vector<bool> drawn(const Comparison& comparison) {
  std::vector<bool> result(comparison.statements.size(), false);
  for (const auto& cluster : comparison.clusters) {
    if (cluster.reports.size() < 2) continue;
    for (const auto id : cluster.statements) result[id.index()] = true;
  }
  for (const auto& link : comparison.links) result[link.a.index()] = result[link.b.index()] = true;
  for (const auto& discrepancy : comparison.discrepancies) {
    for (const auto& side : discrepancy.sides) {
      for (const auto id : side.statements) result[id.index()] = true;
    }
  }
  return result;
}

Relation relation_of(Severity severity) {
  return severity == Severity::contradiction ? Relation::contradict : severity == Severity::divergence ? Relation::diverge : Relation::refine;
}

class Builder {
 public:
  explicit Builder(const Comparison& comparison) : comparison_(comparison) {}

  ClaimGraph build() {
    add_vertices();
    for (const auto& link : comparison_.links) add_edge(link.a, link.b, {link.relation, link.aspects, link.similarity});
    for (const auto& discrepancy : comparison_.discrepancies) add_missing(discrepancy);
    return std::move(graph_);
  }

 private:
  void add_vertices() {
    const auto wanted = drawn(comparison_);
    std::vector<EventId> events(wanted.size());
    std::vector<ClusterId> clusters(wanted.size());
    for (std::size_t i = comparison_.events.size(); i-- > 0;) {
      for (const auto id : comparison_.events[i].statements) events[id.index()] = EventId(i);
    }
    for (std::size_t i = comparison_.clusters.size(); i-- > 0;) {
      for (const auto id : comparison_.clusters[i].statements) clusters[id.index()] = ClusterId(i);
    }
    vertices_.assign(wanted.size(), ClaimGraph::null_vertex());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      if (!wanted[i]) continue;
      vertices_[i] = boost::add_vertex(graph_);
      graph_[vertices_[i]] = {StatementId(i), events[i], clusters[i]};
    }
  }

  void add_edge(StatementId a, StatementId b, LinkEdge edge) {
    joined_.insert(std::minmax(a, b));
    boost::add_edge(vertices_[a.index()], vertices_[b.index()], std::move(edge), graph_);
  }

  void add_missing(const Discrepancy& discrepancy) {
    for (std::size_t i = 0; i < discrepancy.sides.size(); ++i) {
      for (std::size_t j = i + 1; j < discrepancy.sides.size(); ++j) {
        const auto& left = discrepancy.sides[i].statements;
        const auto& right = discrepancy.sides[j].statements;
        if (left.empty() || right.empty() || any_joined(left, right) || left.front() == right.front()) continue;
        add_edge(left.front(), right.front(), {relation_of(discrepancy.severity), {discrepancy.aspect}, -1});
      }
    }
  }

  bool any_joined(const std::vector<StatementId>& left, const std::vector<StatementId>& right) const {
    return std::any_of(left.begin(), left.end(), [&](StatementId a) {
      return std::any_of(right.begin(), right.end(), [&](StatementId b) { return joined_.count(std::minmax(a, b)) > 0; });
    });
  }

  const Comparison& comparison_;
  ClaimGraph graph_;
  std::vector<ClaimGraph::vertex_descriptor> vertices_;  // of each statement; null: not drawn
  std::set<std::pair<StatementId, StatementId>> joined_;
};

}  // namespace

ClaimGraph claim_graph(const Comparison& comparison) { return Builder(comparison).build(); }

std::string joined(const std::vector<Aspect>& aspects) {
  std::string result;
  for (const auto aspect : aspects) result.append(result.empty() ? "" : ", ").append(name(aspect));
  return result;
}

}  // namespace dateline::report
