// Partners -> the figures that they tell of one thing. Proved by tests/rules_test.cpp.
#include "relate/sole_figures.hpp"

#include <algorithm>

namespace dateline::relate {
namespace {

using cluster::Measured;
using cluster::QuantityPair;
using cluster::Slot;
using values::Dimension;
using values::QuantityExpression;

// Two sentences that are each other's partners from here, and how surely their only figures then measure one thing.
constexpr double least_of_partners = 0.85, beside_others = 0.5, sure_of_sole = 0.8;
// Figures of another size are rarely two tellings of one.
constexpr double other_size = 3;

// The statement tells no other figure of this unit, and of people or not.
bool is_sole(const cluster::Facts& facts, const extract::Draft& draft, const Measured& figure) {
  return std::none_of(facts.measured.begin(), facts.measured.end(), [&](const Measured& m) {
    const QuantityExpression& q = draft.quantities[m.index];
    return &m != &figure && !q.vague && m.people == figure.people && cluster::same_unit(q, draft.quantities[figure.index]);
  });
}

// Shares are told of everything; ages, places in an order and results have rules of their own.
bool by_elimination(const QuantityExpression& q) {
  switch (q.dimension) {
    case Dimension::age:
    case Dimension::ordinal:
    case Dimension::score:
    case Dimension::percent:
      return false;
    default:
      return !q.vague && !q.upper && q.value != 0;
  }
}

bool speaks_against(const PairView& pair, const Measured& a, const Measured& b, const QuantityExpression& qa, const QuantityExpression& qb) {
  if (a.attribute != b.attribute) return true;
  // The act next to a number may be another one than it is told with; what became of people is told beside their number.
  const bool other_acts = a.act != 0 && b.act != 0 && !lexicon::related(a.act, b.act) && !lexicon::antonyms(a.act, b.act);
  const auto of_a_toll = [](const Measured& m) { return m.people && lexicon::has_role(m.act, lexicon::ConceptRole::growing_toll); };
  if (other_acts && (pair.slot(Slot::act) <= 0 || of_a_toll(a) || of_a_toll(b))) return true;
  const auto known = [](const Measured& m) { return !m.of.empty() || !m.of_words.empty(); };
  const auto meet = [](const auto& x, const auto& y) {
    return std::any_of(x.begin(), x.end(), [&](const auto& each) { return std::find(y.begin(), y.end(), each) != y.end(); });
  };
  // What is counted has many names where it is people, and otherwise few.
  const bool other_nouns = known(a) && known(b) && !meet(a.of, b.of) && !meet(a.of_words, b.of_words);
  if (qa.dimension == Dimension::count && other_nouns && !(a.people && b.people)) return true;
  if (qa.dimension == Dimension::duration && (a.act == 0 || b.act == 0) && a.attribute == 0 && b.attribute == 0 && other_nouns) return true;
  return std::max(qa.value, qb.value) > other_size * std::min(qa.value, qb.value);
}

}  // namespace

std::vector<QuantityPair> figures_of(const PairView& pair) {
  std::vector<QuantityPair> out = pair.alignment.quantities;
  if (!pair.of_briefs() || pair.score() < least_of_partners || pair.slot(Slot::best) < beside_others) return out;
  for (QuantityPair& figures : out) {
    const Measured &a = pair.facts_a().measured[figures.a], &b = pair.facts_b().measured[figures.b];
    const QuantityExpression &qa = pair.draft_a().quantities[a.index], &qb = pair.draft_b().quantities[b.index];
    if (!by_elimination(qa) || !by_elimination(qb) || speaks_against(pair, a, b, qa, qb)) continue;
    if (!is_sole(pair.facts_a(), pair.draft_a(), a) || !is_sole(pair.facts_b(), pair.draft_b(), b)) continue;
    figures.score = std::max(figures.score, sure_of_sole);
    figures.alone = true;
  }
  return out;
}

}  // namespace dateline::relate
