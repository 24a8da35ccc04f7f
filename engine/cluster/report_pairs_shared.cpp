// What two reports share by their statements. In: the pairs of these. Out: support, details and figures of a ReportPair, and what its leads tell.
// Proved by tests/cluster_test.cpp.
#include <algorithm>
#include <cmath>

#include "cluster/report_pairs.hpp"

namespace dateline::cluster {
namespace {

// A pair of statements counts as shared from this score.
constexpr double shared_from = 0.7;
// Cosine of two leads of nearly the same words.
constexpr float nearly_the_same = 0.45F;

bool is_apart(const QuantityPair& q) { return q.agreement == Agreement::apart; }
bool measures_one(const QuantityPair& q) { return q.score > 0.5; }
bool figures_part(const Alignment& pair) { return std::any_of(pair.quantities.begin(), pair.quantities.end(), is_apart); }

bool stands_aside(const Statement& statement) { return statement.kind == StatementKind::headline || statement.kind == StatementKind::caption; }

// A strike of 24 hours, deposits of 12 months: of round stretches of time there are many.
bool is_telling(const AlignmentContext& context, const Alignment& pair, const QuantityPair& q) {
  const Measured& m = context.facts[pair.a.index()].measured[q.a];
  const values::QuantityExpression& figure = context.world.statements[pair.a.index()].draft->quantities[m.index];
  if (figure.dimension != values::Dimension::duration) return true;
  const double written = figure.written_value;
  return written != std::floor(written) || (written > 12 && written != 24 && std::fmod(written, 10) != 0);
}

// "tăng giá xăng thêm 420 đồng", "giảm giá xăng bớt 610 đồng": opposite acts by other figures.
bool tell_opposites(const AlignmentContext& context, const Alignment& pair) {
  const auto& acts_a = context.facts[pair.a.index()].acts;
  const auto& acts_b = context.facts[pair.b.index()].acts;
  return figures_part(pair) && std::any_of(acts_a.begin(), acts_a.end(), [&](const Act& x) {
           return std::any_of(acts_b.begin(), acts_b.end(), [&](const Act& y) { return lexicon::antonyms(x.concept_id, y.concept_id); });
         });
}

// "Ngân hàng X hạ lãi suất xuống 5,6 %", "Ngân hàng Y hạ lãi suất xuống 5,1 %": each tells of a body of its own what it did, by another figure.
// "Tỉnh X công bố tình huống khẩn cấp", "Tỉnh Y công bố tình huống khẩn cấp": or of a place of its own, by no other.
bool of_two_doers(const AlignmentContext& context, const Alignment& pair) {
  if (!pair.one_main_act || pair.cosine < nearly_the_same) return false;
  const auto doer_of = [&](StatementId s) {
    const auto& all = context.facts[s.index()].participants;
    const auto doer = std::find_if(all.begin(), all.end(), [](const Participant& p) { return p.part == Part::agent; });
    return doer != all.end() ? doer->entity : EntityId();
  };
  const EntityId x = doer_of(pair.a), y = doer_of(pair.b);
  if (!x || !y || x == y) return false;
  const EntityKind kind = context.world.out.of(x).kind;
  if (kind != context.world.out.of(y).kind || kind == EntityKind::person) return false;
  return kind == EntityKind::organisation ? figures_part(pair) : !places_meet(context.world, x, y);
}

void hold_leads(const AlignmentContext& context, const std::vector<const Alignment*>& pairs, ReportPair& out) {
  for (const Alignment* p : pairs) {
    if (p->slot(Slot::lead) <= 0) continue;
    out.leads_alike = out.leads_alike || p->cosine >= nearly_the_same;
    out.leads_opposed = out.leads_opposed || tell_opposites(context, *p);
    out.doers_apart = out.doers_apart || of_two_doers(context, *p);
  }
}

// The details of a pair of statements that count as shared.
void add_details(const AlignmentContext& context, const Alignment& p, ReportPair& out) {
  const auto agrees = [](const QuantityPair& q) { return !is_apart(q) && measures_one(q); };
  const auto agreeing = static_cast<int>(std::count_if(p.quantities.begin(), p.quantities.end(), agrees));
  const bool one_quotation = p.slot(Slot::quote) > 0.5;
  const bool telling =
      std::any_of(p.quantities.begin(), p.quantities.end(), [&](const QuantityPair& q) { return agrees(q) && is_telling(context, p, q); });
  out.figures_agreeing += agreeing;
  if (agreeing > 0 || one_quotation) out.details += p.score;
  if (telling || one_quotation) ++out.telling_details;
}

}  // namespace

void share_statements(const AlignmentContext& context, std::vector<const Alignment*>& pairs, ReportPair& out) {
  std::stable_sort(pairs.begin(), pairs.end(), [](const Alignment* x, const Alignment* y) { return x->score > y->score; });
  hold_leads(context, pairs, out);
  std::vector<StatementId> used;
  const auto is_free = [&](StatementId s) { return !stands_aside(context.world.out.of(s)) && std::find(used.begin(), used.end(), s) == used.end(); };
  bool first = true;
  for (const Alignment* p : pairs) {
    if (p->score < shared_from) break;
    if (!is_free(p->a) || !is_free(p->b)) continue;
    const auto part = std::count_if(p->quantities.begin(), p->quantities.end(), [](const QuantityPair& q) { return is_apart(q) && measures_one(q); });
    out.figures_apart += static_cast<int>(part);
    if (p->slot(Slot::where) < 0) {  // likeness in another place speaks for nothing, its figures against
      // One act of one day, where only the place is another, may be one that a report has put elsewhere.
      if ((p->slot(Slot::when) > 0 || p->score >= 0.8) && part == 0) out.support += p->score / 2;
      continue;
    }
    used.insert(used.end(), {p->a, p->b});
    out.support += first ? p->score / 2 : p->score;  // the pair of leads is what look-alikes share, so it counts half
    first = false;
    add_details(context, *p, out);
  }
}

}  // namespace dateline::cluster
