// Modality: one side tells as done, or as sure, what is a plan, a possibility or a duty on the other. In: a pair of statements of one cluster.
// Out: findings. What may be called so stands in modality.hpp. Proved by tests/rules_test.cpp.
#include "relate/modality.hpp"

#include <algorithm>

#include "relate/states.hpp"

namespace dateline::relate {
namespace {

// How sure a cause that is only guessed on one side makes it.
constexpr double of_a_cause = 0.9;
// And what partners tell whatever their acts.
constexpr double of_partners = 0.75;

// "Theo điều tra ban đầu, sĩ quan trực ca đã ngủ gật": told as what was found so far.
bool told_as_preliminary(const PairView& pair, StatementId id) {
  static const lexicon::Concept initial = lexicon::concept_named("initial.a");
  const auto& terms = pair.world().statements[id.index()].draft->terms;
  return std::any_of(terms.begin(), terms.end(), [](const extract::Term& term) { return term.concept_id == initial; });
}

// What one guesses and the other tells as sure may both be right; that it is done and that it is still to be done may not. What was found so far is
// no surer than a guess.
void call(const PairView& pair, Moods moods, double confidence, std::vector<Finding>& out) {
  const auto of_sure_side = [&] { return moods.a == Modality::possible ? pair.alignment.b : pair.alignment.a; };
  const bool guessed = moods.a == Modality::possible || moods.b == Modality::possible;
  if (guessed && told_as_preliminary(pair, of_sure_side())) return pair.pass(Aspect::modality, "same-mood");
  out.push_back(sense_finding(pair, Aspect::modality, "modality.other-degree", name(moods.a), name(moods.b), confidence));
  if (guessed) out.back().severity = Severity::divergence;
}

// What it came of is guessed on one side only, and told as sure on the other. False where that is not so.
bool guessed_cause(const PairView& pair, std::vector<Finding>& out) {
  const cluster::Causes &a = pair.facts_a().causes, &b = pair.facts_b().causes;
  if (!one_cause(pair) || a.guessed == b.guessed || a.denied != b.denied) return false;
  const Moods moods{a.guessed ? Modality::possible : pair.a().modality, b.guessed ? Modality::possible : pair.b().modality};
  if (moods.a != Modality::asserted && moods.b != Modality::asserted) return false;
  call(pair, moods, of_a_cause * sureness(pair), out);
  return true;
}

// The first pair of acts whose moods cannot both be right. False where there is none.
bool judges_acts(const PairView& pair, std::vector<Finding>& out) {
  const ToldActs told(pair);
  if (told.pairs().empty()) pair.pass(Aspect::modality, "other-act");
  for (const ActPair& acts : told.pairs()) {
    const char* why = told.only_alleged(acts) ? "other-act" : why_not_two_moods(pair, acts);
    if (why != nullptr) {
      pair.pass(Aspect::modality, why);
      continue;
    }
    // "được thông qua", "đề xuất bị bác bỏ": what was proposed is no plan any more.
    if (opposite_states(pair))
      pair.pass(Aspect::modality, "other-act");
    else
      call(pair, {extract::modality_of(acts.a->mood), extract::modality_of(acts.b->mood)}, mood_distance(pair, acts) * sureness(pair), out);
    return true;
  }
  return false;
}

}  // namespace

void modality_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!told_plainly(pair, Aspect::modality) || guessed_cause(pair, out) || judges_acts(pair, out)) return;
  if (const auto moods = moods_of_partners(pair)) call(pair, *moods, of_partners * sureness(pair), out);
}

}  // namespace dateline::relate
