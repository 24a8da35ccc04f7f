// Polarity: one side tells what the other one denies, or the opposite of it. In: a pair of statements of one cluster. Out: findings. What may be
// called so stands in polarity.hpp, denied.hpp, states.hpp and being.hpp. Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/being.hpp"
#include "relate/denied.hpp"
#include "relate/polarity.hpp"
#include "relate/states.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;

// How sure a denial is of a pair that surely makes one claim: of an act or a cause, of a thing or by a word of speech, of what no table knows.
constexpr double of_an_act = 0.9, of_a_thing = 0.85, of_words = 0.8;

void call(const PairView& pair, bool a_negated, const char* rule, double confidence, std::vector<Finding>& out) {
  const auto word = [](bool negated) { return name(negated ? Polarity::negated : Polarity::affirmed); };
  out.push_back(sense_finding(pair, Aspect::polarity, rule, word(a_negated), word(!a_negated), confidence));
}

// Of two sentences for what it came of one denies that. False where they tell of no cause, or in nearly the same words.
bool judges_cause(const PairView& pair, std::vector<Finding>& out) {
  if (!one_cause(pair) || pair.slot(Slot::when) < 0 || pair.alignment.cosine >= near_copy) return false;
  const bool denied_a = pair.facts_a().causes.denied, denied_b = pair.facts_b().causes.denied;
  if (denied_a == denied_b)
    pair.pass(Aspect::polarity, "same-polarity");
  else
    call(pair, denied_a, "polarity.denied-cause", sureness(pair) * of_an_act, out);
  return true;
}

// "không ai bị thương", "hai người gãy tay": an act that is denied beside a kind of it that is told.
std::vector<ActPair> denied_kinds(const PairView& pair) {
  std::vector<ActPair> out;
  for (const cluster::Act& a : pair.facts_a().acts) {
    for (const cluster::Act& b : pair.facts_b().acts) {
      if (a.negated == b.negated || a.concept_id == b.concept_id) continue;
      const cluster::Act &denied = a.negated ? a : b, &told = a.negated ? b : a;
      const std::vector<lexicon::Concept>& wider = lexicon::wider(told.concept_id);
      if (std::find(wider.begin(), wider.end(), denied.concept_id) != wider.end()) out.push_back({&a, &b, false});
    }
  }
  return out;
}

// The first pair of acts of which one side denies the act, or tells its opposite. False where there is none.
bool denies_act(const PairView& pair, std::vector<Finding>& out) {
  std::vector<ActPair> told = act_pairs(pair.facts_a().acts, pair.facts_b().acts);
  if (told.empty()) told = denied_kinds(pair);
  if (told.empty()) pair.pass(Aspect::polarity, "other-act");
  for (const ActPair& acts : told) {
    if (const char* why = why_not_denied(pair, acts); why != nullptr) {
      pair.pass(Aspect::polarity, why);
      continue;
    }
    // Of two opposites neither is denied: which one stands as negated is a matter of order, and the same for every pair.
    const bool a_negated = acts.opposite ? acts.a->concept_id > acts.b->concept_id : as_told(pair, acts).a_negated;
    call(pair, a_negated, acts.opposite ? "polarity.opposite-acts" : "polarity.denied-act", sureness(pair) * of_an_act, out);
    return true;
  }
  return false;
}

}  // namespace

void polarity_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!told_plainly(pair, Aspect::polarity)) return;
  if (const char* why = why_of_two_matters(pair); why != nullptr) return pair.pass(Aspect::polarity, why);
  if (judges_cause(pair, out) || denies_act(pair, out)) return;
  const auto calls = [&](std::optional<bool> a_denies, const char* rule, double confidence) {
    const bool denied = a_denies && of_one_day(pair, *a_denies);
    if (denied) call(pair, *a_denies, rule, confidence, out);
    return denied;
  };
  const auto by_first = [&](std::optional<StatementId> denying) { return denying ? std::optional(*denying == pair.alignment.a) : std::nullopt; };
  const double sure = sureness(pair) * of_a_thing;
  if (calls(by_first(denied_thing(pair)), "polarity.denied-thing", sure)) return;
  if (calls(by_first(denied_speech(pair)), "polarity.denied-act", sure)) return;
  if (calls(rejected_by_one_speaker(pair), "polarity.denied-act", sure)) return;
  const auto apart = opposite_states(pair);
  if (calls(apart ? std::optional(!apart->a_holds) : std::nullopt, "polarity.opposite-states", sure)) return;
  if (const auto beings = beings_apart(pair); beings && (beings->a == Being::is_not || beings->b == Being::is_not))
    return call(pair, beings->a == Being::is_not, "polarity.denied-thing", sure, out);
  if (calls(one_sentence_denied(pair), "polarity.denied-act", pair.score() * of_words)) return;
  const auto denies_a = same_words_denied(pair);
  if (denies_a && pair.slot(Slot::when) >= 0) call(pair, *denies_a, "polarity.denied-act", pair.score() * of_words, out);
}

}  // namespace dateline::relate
