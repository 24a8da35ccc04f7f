// The states of two statements held against each other. In: a pair of statements of one event. Out: what states.hpp declares.
// Proved by tests/rules_test.cpp.
#include "relate/states.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "relate/denied.hpp"
#include "relate/state_things.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using extract::Mood;

// Cosine from which two partners are no strangers.
constexpr float alike_beside_a_state = 0.1F;
// And of two that are likelier one claim than any other pair.
constexpr float alike_of_one_claim = 0.2F;

// Two words or names at least that stand around both; and of what is done to something, most of what it is done to, or more words around.
bool of_one_thing(const PairView& pair, const State& x, const State& y) {
  constexpr float alike = 0.35F;
  const StatementView a = pair.view(pair.alignment.a), b = pair.view(pair.alignment.b);
  const std::size_t around = shared(things_around(a, x), things_around(b, y));
  if (x.done_to && pair.alignment.cosine < alike) {
    const Keys of_a = objects_of(a, x), of_b = objects_of(b, y);
    const std::size_t fewer = std::min(of_a.size(), of_b.size());
    if (fewer == 0 ? around < 3 : shared(of_a, of_b) * 2 <= fewer) return false;
  }
  if (around != 1) return around >= 2;
  const Keys clause_a = things_in_clause(a, x), clause_b = things_in_clause(b, y);
  return std::min(clause_a.size(), clause_b.size()) <= 2 && shared(clause_a, clause_b) > 0;
}

// Told as done, and in a mood; or as a duty, and as advice.
bool moods_apart(const State& x, const State& y) {
  if (!x.mood_is_told || !y.mood_is_told) return false;
  const State &lower = x.mood < y.mood ? x : y, &higher = x.mood < y.mood ? y : x;
  if (lower.mood == Mood::recommended) return higher.mood == Mood::required;
  return lower.mood == Mood::fact && higher.mood != Mood::fact && higher.mood != Mood::recommended;
}

bool comparable(const PairView& pair) {
  const bool one_claim = pair.slot(Slot::best) > 0 && pair.score() >= surely_one_claim && pair.alignment.cosine >= alike_of_one_claim;
  return one_claim || (partners(pair) && pair.alignment.cosine >= alike_beside_a_state);
}

// Both tell it by acts of the vocabulary, which are judged as such.
bool told_as_acts(const PairView& pair, const State& x, const State& y) {
  const auto act_in = [](const cluster::Facts& facts, const State& state) {
    const auto at = std::find_if(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& act) { return state.words.contains(act.token); });
    return at == facts.acts.end() ? lexicon::Concept{0} : at->concept_id;
  };
  const lexicon::Concept a = act_in(pair.facts_a(), x), b = act_in(pair.facts_b(), y);
  const bool speech = lexicon::has_role(a, lexicon::ConceptRole::speech);  // which no rule judges as an act
  return a != 0 && b != 0 && !speech && (a == b || lexicon::antonyms(a, b));
}

// "Police caught two of the robbers", "the third robber is still at large": each tells of so many, or of which one.
bool counts_others(const PairView& pair, const State& x, const State& y) {
  const auto counted = [](const extract::Draft& draft, const State& state) {
    constexpr std::uint32_t reach = 6;
    std::set<double> out;
    for (const values::QuantityExpression& q : draft.quantities) {
      const bool near = q.tokens.last + reach >= state.words.first && q.tokens.first <= state.words.last + reach;
      if (near && (q.dimension == values::Dimension::count || q.dimension == values::Dimension::ordinal)) out.insert(q.value);
    }
    return out;
  };
  const std::set<double> a = counted(pair.draft_a(), x), b = counted(pair.draft_b(), y);
  return !a.empty() && !b.empty() && a != b;
}

bool tells_so(const std::vector<State>& states, const State& state, bool holds) {
  return std::any_of(states.begin(), states.end(),
                     [&](const State& each) { return each.matter == state.matter && each.holds == holds && !each.quoted; });
}

// The first state of the one and of the other, of one matter and one thing, that `part`.
template <class Part>
std::optional<StatesApart> first_apart(const PairView& pair, Part part) {
  if (!comparable(pair)) return std::nullopt;
  for (const State& x : pair.states(pair.alignment.a)) {
    for (const State& y : pair.states(pair.alignment.b)) {
      if (x.matter == y.matter && !x.quoted && !y.quoted && part(x, y) && of_one_thing(pair, x, y))
        return StatesApart{x.holds, y.holds, x.mood, y.mood};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<StatesApart> opposite_states(const PairView& pair) {
  return first_apart(pair, [&](const State& x, const State& y) {
    if (x.holds == y.holds || x.mood != y.mood || counts_others(pair, x, y) || told_as_acts(pair, x, y)) return false;
    if ((x.negated || y.negated) && both_negate(pair)) return false;
    return !tells_so(pair.states(pair.alignment.a), x, !x.holds) && !tells_so(pair.states(pair.alignment.b), y, !y.holds);
  });
}

std::optional<StatesApart> states_of_two_moods(const PairView& pair) {
  return first_apart(pair, [](const State& x, const State& y) { return x.holds && y.holds && moods_apart(x, y); });
}

}  // namespace dateline::relate
