// A pair of statements and why it was judged so. Proved by tests/explain_test.cpp.
#include "relate/why.hpp"

#include <algorithm>

#include "relate/claim_graph.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

using cluster::Part;
using cluster::Participant;
using cluster::Slot;

std::string reason_in(const std::string& ui, std::string_view key) {
  const std::size_t column = ui == "vi" ? 2 : 1;
  for (const lexicon::Row& row : lexicon::table("common/reasons.tsv")) {
    if (row.size() > column && row[0] == key) return std::string(row[column]);
  }
  return std::string(key);
}

class Explainer {
 public:
  Explainer(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters, std::string ui)
      : context_(context), out_(context.world.out), clusters_(clusters), pairs_(pairs), ui_(std::move(ui)) {}

  PairExplanation run(StatementId a, StatementId b) {
    if (b < a) std::swap(a, b);
    PairExplanation e;
    e.a = a;
    e.b = b;
    const Alignment& pair = weighed(a, b, e.candidate);
    e.score = pair.score;
    e.bias = cluster::weight_of_bias();
    for (std::size_t s = 0; s < cluster::slot_count; ++s) slot(static_cast<Slot>(s), pair, e);
    e.cluster_a = cluster_of(a);
    e.cluster_b = cluster_of(b);
    e.apart = apart(pair, e.candidate);
    rules(pair, e);
    for (std::size_t d = 0; d < out_.discrepancies.size(); ++d) {
      if (opposes(out_.discrepancies[d], a, b)) e.discrepancies.push_back(d);
    }
    return e;
  }

 private:
  // The pair as it was weighed; one that was no candidate is weighed among the others.
  const Alignment& weighed(StatementId a, StatementId b, bool& candidate) {
    const auto is_it = [&](const Alignment& p) { return p.a == a && p.b == b; };
    auto at = std::find_if(pairs_.begin(), pairs_.end(), is_it);
    candidate = at != pairs_.end();
    if (candidate) return *at;
    pairs_.push_back(cluster::align(context_, a, b, vectorise::cosine(context_.rows.statements, a.value, b.value)));
    cluster::weigh(context_.world, pairs_);
    return pairs_.back();
  }

  ClusterId cluster_of(StatementId s) const {
    for (std::size_t c = 0; c < out_.clusters.size(); ++c) {
      const auto& list = out_.clusters[c].statements;
      if (std::find(list.begin(), list.end(), s) != list.end()) return ClusterId(c);
    }
    return {};
  }

  void slot(Slot s, const Alignment& pair, PairExplanation& e) const {
    e.slots.push_back(
        {std::string(cluster::name(s)), static_cast<double>(pair.slot(s)), cluster::weight_of(s), offered(s, pair.a), offered(s, pair.b)});
  }

  std::vector<std::string> offered(Slot s, StatementId id) const {
    const cluster::Facts& facts = context_.facts[id.index()];
    const Statement& statement = out_.of(id);
    std::vector<std::string> out;
    const auto literal = [&](Span span) { out.emplace_back(out_.text(statement.report, span)); };
    if (s == Slot::act) {
      for (const cluster::Act& act : facts.acts) out.push_back((act.negated ? "¬" : "") + std::string(lexicon::concept_name(act.concept_id)));
    } else if (s == Slot::number) {
      for (const Quantity& q : statement.quantities) literal(q.span);
    } else if (s == Slot::quote) {
      for (const Quote& q : statement.quotes) literal(q.span);
    } else if (s == Slot::when && facts.day) {
      out.push_back(iso(*facts.day));
    } else if (s == Slot::said_by && statement.speaker) {
      out.push_back(out_.of(statement.speaker).name);
    } else if (s == Slot::headline) {
      out.emplace_back(name(statement.kind));
    } else if (s == Slot::who || s == Slot::where) {
      for (const Participant& p : facts.participants) {
        if ((out_.of(p.entity).kind == EntityKind::place) == (s == Slot::where)) out.push_back(out_.of(p.entity).name);
      }
    }
    return out;
  }

  std::string apart(const Alignment& pair, bool candidate) const {
    const Statement &a = out_.of(pair.a), &b = out_.of(pair.b);
    const char* why = nullptr;
    if (a.report == b.report)
      why = "one-report";
    else if (out_.of(a.report).event != out_.of(b.report).event)
      why = "other-event";
    else if (!candidate)
      why = "unmet";
    if (why != nullptr) return reason_in(ui_, why);
    if (is_compared(context_, clusters_, pair)) return {};
    if (!pair.apart.empty()) return reason_in(ui_, pair.apart);
    return reason_in(ui_, cluster::one_claim(context_, pair) < cluster::least_one_claim ? "unlike" : "nearer-others");
  }

  void rules(const Alignment& pair, PairExplanation& e) const {
    const Told told = find_told(context_, pairs_);
    std::vector<Silence> silences;
    const std::vector<Finding> findings = find_differences({context_, pair, told, &silences});
    for (int i = static_cast<int>(Aspect::date); i <= static_cast<int>(Aspect::modality); ++i) {
      const auto aspect = static_cast<Aspect>(i);
      bool answered = false;
      for (const Finding& f : findings) {
        if (f.aspect != aspect) continue;
        e.rules.push_back({aspect, f.rule, {}, f.a.value, f.b.value});
        answered = true;
      }
      // The last reason is the one of the pair that came furthest.
      const auto silent = std::find_if(silences.rbegin(), silences.rend(), [&](const Silence& s) { return s.aspect == aspect; });
      if (!answered && silent != silences.rend()) e.rules.push_back({aspect, {}, reason_in(ui_, silent->why), {}, {}});
    }
  }

  static bool opposes(const Discrepancy& d, StatementId a, StatementId b) {
    const auto side_of = [&](StatementId s) {
      return std::find_if(d.sides.begin(), d.sides.end(),
                          [&](const Side& side) { return std::find(side.statements.begin(), side.statements.end(), s) != side.statements.end(); });
    };
    const auto x = side_of(a), y = side_of(b);
    return x != d.sides.end() && y != d.sides.end() && x != y;
  }

  const AlignmentContext& context_;
  const Comparison& out_;
  const cluster::Clusters& clusters_;
  std::vector<Alignment> pairs_;
  std::string ui_;
};

}  // namespace

PairExplanation explain_pair(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::Clusters& clusters, StatementId a,
                             StatementId b, const std::string& ui) {
  return Explainer(context, pairs, clusters, ui).run(a, b);
}

}  // namespace dateline::relate
