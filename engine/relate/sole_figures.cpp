// Partners -> the figures that they tell of one thing. Proved by tests/rules_test.cpp.
#include "relate/sole_figures.hpp"

#include <algorithm>
#include <cmath>

#include "text/hash.hpp"

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

bool of_other_sizes(const QuantityExpression& a, const QuantityExpression& b, double times) {
  const double x = cluster::in_unit_of(a, b).value, y = cluster::in_unit_of(b, a).value;
  return std::max(x, y) > times * std::min(x, y);
}

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
  return of_other_sizes(qa, qb, other_size);
}

// What sums are told to be ("chi phí", "debt") speaks for two of one kind, and against others of another size.
constexpr double for_one_sum = 0.25, against_others = 0.1, sum_of_other_size = 1.5, least_of_sums = 0.5;

// The report tells of another sum that is said to be the same: "the bridge cost", "the tunnel cost".
bool tells_another_sum(const PairView& pair, StatementId id, const Measured& sum, double value) {
  const resolve::StatementRange range = pair.world().of_report[pair.world().out.of(id).report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const Measured& m : pair.context.facts[i].measured) {
      const QuantityExpression& q = pair.world().statements[i].draft->quantities[m.index];
      if (one_sum(m, sum) && cluster::agree(q, pair.world().statements[id.index()].draft->quantities[sum.index]) == cluster::Agreement::apart &&
          std::abs(q.value - value) > 0.02 * value)
        return true;
    }
  }
  return false;
}

void weigh_sums(const PairView& pair, std::vector<QuantityPair>& figures) {
  const std::vector<Measured>&of_a = pair.facts_a().measured, &of_b = pair.facts_b().measured;
  for (std::uint32_t i = 0; i < of_a.size(); ++i) {
    for (std::uint32_t k = 0; k < of_b.size(); ++k) {
      const Measured &a = of_a[i], &b = of_b[k];
      const QuantityExpression &qa = pair.draft_a().quantities[a.index], &qb = pair.draft_b().quantities[b.index];
      if (a.sums.empty() || b.sums.empty() || !cluster::same_unit(qa, qb)) continue;
      const double big = std::max(qa.value, qb.value), small = std::min(qa.value, qb.value);
      const bool one = one_sum(a, b) && big <= other_size * small, others = !one_sum(a, b) && big > sum_of_other_size * small;
      const double change = one ? for_one_sum : others ? -against_others : 0;
      const auto known = std::find_if(figures.begin(), figures.end(), [&](const QuantityPair& q) { return q.a == i && q.b == k; });
      if (known != figures.end()) {
        known->score = std::clamp(known->score + change, 0.0, 1.0);
      } else if (one && !tells_another_sum(pair, pair.alignment.a, a, qa.value) && !tells_another_sum(pair, pair.alignment.b, b, qb.value)) {
        const double score = cluster::comparable(a, qa, b, qb, {static_cast<double>(pair.alignment.cosine), false}).score + change;
        if (score >= least_of_sums) figures.push_back({i, k, std::min(score, 1.0), cluster::agree(qa, qb), true});
      }
    }
  }
}

// From here on two sentences are for the only figures of their kind that either report tells at all, if these are of about one size.
constexpr double least_of_reports = 0.55, one_size = 2.5, likely_of_reports = 0.5;
constexpr float some_words = 0.1F, telling_words = 0.2F;

// The report tells no other figure of this kind, but for the same one again.
bool sole_of_report(const PairView& pair, StatementId id, const Measured& figure) {
  const QuantityExpression& told = pair.world().statements[id.index()].draft->quantities[figure.index];
  const resolve::StatementRange range = pair.world().of_report[pair.world().out.of(id).report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const Measured& m : pair.context.facts[i].measured) {
      const QuantityExpression& q = pair.world().statements[i].draft->quantities[m.index];
      if (q.vague || m.people != figure.people || !cluster::same_unit(q, told)) continue;
      if (cluster::agree(q, told) == cluster::Agreement::apart) return false;
    }
  }
  return true;
}

// "1,500 people", "600 jobs": whose they are is told by another word elsewhere ("an audience of 2,100", "800 employees").
bool of_anybody(const Measured& m) {
  static const lexicon::Concept job = lexicon::concept_named("job.n");
  return !m.of.empty() && std::all_of(m.of.begin(), m.of.end(),
                                      [](lexicon::Concept c) { return c == job || lexicon::has_role(c, lexicon::ConceptRole::generic_people); });
}

// Stretches of time, sums and the like in words that have something in common; and people or things that go by one word.
bool of_one_kind(const PairView& pair, const Measured& a, const Measured& b, const QuantityExpression& qa) {
  static const std::uint64_t duration = text::hash("duration");
  if (a.attribute != 0 && b.attribute != 0 && a.attribute != b.attribute) return false;
  const bool lasts = a.attribute == duration || b.attribute == duration;
  if (qa.dimension != Dimension::count) return lasts || pair.alignment.cosine >= some_words;
  const auto heads = [](const auto& x, const auto& y) { return !x.empty() && !y.empty() && x.front() == y.front(); };
  const auto grows = [](const Measured& m) { return lexicon::has_role(m.act, lexicon::ConceptRole::growing_toll); };
  if (grows(a) || grows(b)) return false;
  if (heads(a.of, b.of) || heads(a.of_words, b.of_words)) return pair.alignment.cosine >= some_words;
  return a.people && b.people && (of_anybody(a) || of_anybody(b)) && pair.alignment.cosine >= telling_words;
}

void weigh_soles_of_reports(const PairView& pair, std::vector<QuantityPair>& figures) {
  if (pair.score() < least_of_reports || pair.slot(Slot::best) < likely_of_reports) return;
  const std::vector<Measured>&of_a = pair.facts_a().measured, &of_b = pair.facts_b().measured;
  for (std::uint32_t i = 0; i < of_a.size(); ++i) {
    for (std::uint32_t k = 0; k < of_b.size(); ++k) {
      const Measured &a = of_a[i], &b = of_b[k];
      const QuantityExpression &qa = pair.draft_a().quantities[a.index], &qb = pair.draft_b().quantities[b.index];
      if (!cluster::same_unit(qa, qb) || !by_elimination(qa) || !by_elimination(qb) || !of_one_kind(pair, a, b, qa)) continue;
      if (a.people != b.people || of_other_sizes(qa, qb, one_size)) continue;
      if (!sole_of_report(pair, pair.alignment.a, a) || !sole_of_report(pair, pair.alignment.b, b)) continue;
      const auto known = std::find_if(figures.begin(), figures.end(), [&](const QuantityPair& q) { return q.a == i && q.b == k; });
      if (known == figures.end()) {
        figures.push_back({i, k, sure_of_sole, cluster::agree(qa, qb), true});
      } else {
        known->score = std::max(known->score, sure_of_sole);
        known->alone = true;
      }
    }
  }
}

}  // namespace

bool one_sum(const Measured& a, const Measured& b) {
  return std::any_of(a.sums.begin(), a.sums.end(), [&](std::uint64_t x) { return std::find(b.sums.begin(), b.sums.end(), x) != b.sums.end(); });
}

std::vector<QuantityPair> figures_of(const PairView& pair) {
  std::vector<QuantityPair> out = pair.alignment.quantities;
  if (pair.of_briefs()) weigh_sums(pair, out);
  if (pair.of_briefs()) weigh_soles_of_reports(pair, out);
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
