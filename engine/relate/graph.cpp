// Clusters -> claim graph. Proved by tests/relate_test.cpp.
#include "relate/relate.hpp"

namespace dateline::relate {
namespace {

// One says more than the other where a value meets the other's without being it.
bool refines(const PairView& pair) {
  for (const cluster::QuantityPair& q : pair.alignment.quantities) {
    if (q.agreement == cluster::Agreement::meets && q.score > 0.6) return true;
  }
  const auto &x = pair.facts_a().day, &y = pair.facts_b().day;
  return x && y && compatible(*x, *y) && grain(x->start) != grain(y->start);
}

Relation relation_of(const PairView& pair, const std::vector<Finding>& findings) {
  Relation out = refines(pair) ? Relation::refine : Relation::agree;
  for (const Finding& f : findings) {
    if (f.severity == Severity::contradiction) return Relation::contradict;
    if (f.severity == Severity::divergence) out = Relation::diverge;
  }
  return out;
}

}  // namespace

ClaimGraph build_graph(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters) {
  ClaimGraph graph(context.world.statements.size());
  for (std::size_t i = 0; i < context.world.statements.size(); ++i) graph[i].statement = StatementId(i);
  for (const Alignment& p : pairs) {
    const std::uint32_t a = clusters.of_statement[p.a.index()], b = clusters.of_statement[p.b.index()];
    if (a == cluster::Clusters::none || a != b) continue;
    const PairView view{context, p};
    ClaimEdge edge;
    edge.alignment = &p;
    edge.findings = find_differences(view);
    edge.relation = relation_of(view, edge.findings);
    boost::add_edge(p.a.index(), p.b.index(), std::move(edge), graph);
  }
  return graph;
}

}  // namespace dateline::relate
