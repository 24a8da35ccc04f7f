// Clusters -> claim graph. Proved by tests/relate_test.cpp.
#include "relate/claim_graph.hpp"

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

bool one_event(const AlignmentContext& context, const Alignment& p) {
  const Comparison& out = context.world.out;
  return out.of(out.of(p.a).report).event == out.of(out.of(p.b).report).event;
}

// A pair so far above any other of its sides is held against each other though too little speaks for putting both into one cluster.
constexpr double likely = 0.4;
constexpr float alike = 0.4F;

// The same words are quoted, the same thing is measured, both are for who did one act, or neither has another partner.
bool shares_claim(const Alignment& p) {
  if (p.apart.empty() && p.score >= likely && p.slot(cluster::Slot::best) >= well_above) return true;
  if (p.apart.empty() && p.slot(cluster::Slot::doer) > 0) return true;
  // One act of one place, told in like words, at whatever time.
  if (p.apart.empty() && p.one_main_act && p.slot(cluster::Slot::where) > 0 && p.cosine >= alike) return true;
  const bool one_speaker = p.slot(cluster::Slot::said_by) > 0 && p.slot(cluster::Slot::quote) >= 0.5F;
  return p.apart.empty() && p.score >= 0.5 && (one_speaker || p.slot(cluster::Slot::quote) >= 0.8F || p.slot(cluster::Slot::number) >= 0.75F);
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

bool is_compared(const AlignmentContext& context, const cluster::Clusters& clusters, const Alignment& pair) {
  return clusters.common(pair.a, pair.b) != cluster::Clusters::none || (one_event(context, pair) && (shares_claim(pair) || one_scene(context, pair)));
}

ClaimGraph build_graph(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters, const Told& told,
                       Decided& decided) {
  ClaimGraph graph(context.world.statements.size());
  for (std::size_t i = 0; i < context.world.statements.size(); ++i) graph[i].statement = StatementId(i);
  std::vector<ClaimEdge> edges;
  for (const Alignment& p : pairs) {
    if (is_compared(context, clusters, p)) edges.push_back({&p, Relation::agree, find_differences({context, p, told})});
  }
  for (const ClaimEdge& edge : edges) decided.learn(edge.findings);
  for (ClaimEdge& edge : edges) {
    const Alignment& p = *edge.alignment;
    decided.rule_out(edge.findings);
    edge.relation = relation_of({context, p, told}, edge.findings);
    boost::add_edge(p.a.index(), p.b.index(), std::move(edge), graph);
  }
  return graph;
}

}  // namespace dateline::relate
