// Partners -> the figures that they tell of one thing. Proved by tests/rules_test.cpp.
#include "relate/sole_figures.hpp"

#include <algorithm>
#include <cmath>

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

// The one figure of this unit, and of people or not, which the statement tells; null where there are more.
const Measured* sole(const cluster::Facts& facts, const extract::Draft& draft, const Measured& like, const QuantityExpression& kind) {
  const Measured* found = nullptr;
  for (const Measured& m : facts.measured) {
    const QuantityExpression& q = draft.quantities[m.index];
    if (q.vague || !cluster::same_unit(q, kind) || m.people != like.people) continue;
    if (found != nullptr) return nullptr;
    found = &m;
  }
  return found;
}

// Lengths of time and shares are told of everything; ages, places in an order and results have rules of their own.
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
  const auto& list_a = pair.facts_a().measured;
  const auto& list_b = pair.facts_b().measured;
  for (const Measured& a : list_a) {
    const QuantityExpression& qa = pair.draft_a().quantities[a.index];
    if (!by_elimination(qa) || sole(pair.facts_a(), pair.draft_a(), a, qa) != &a) continue;
    const Measured* b = sole(pair.facts_b(), pair.draft_b(), a, qa);
    if (b == nullptr) continue;
    const QuantityExpression& qb = pair.draft_b().quantities[b->index];
    if (!by_elimination(qb) || speaks_against(pair, a, *b, qa, qb)) continue;
    const auto i = static_cast<std::uint32_t>(&a - list_a.data()), k = static_cast<std::uint32_t>(b - list_b.data());
    const auto known = std::find_if(out.begin(), out.end(), [&](const QuantityPair& q) { return q.a == i || q.b == k; });
    if (known == out.end()) {
      continue;
    } else if (known->a == i && known->b == k) {
      known->score = std::max(known->score, sure_of_sole);
      known->alone = true;
    }
  }
  return out;
}

}  // namespace dateline::relate
