// The acts and things of two statements, paired to be held against each other by their moods. In: a pair of statements. Out: ToldActs.
// Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/modality.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using extract::Mood;
namespace clause_word = extract::clause_word;

// Cosine of sentences with most of their words in common.
constexpr float near_sentence = 0.6F;
// Score of a pair that tells of one thing, whatever the acts.
constexpr double sure_of_thing = 0.9;

// "có thể đăng ký tiêm", "may decide to close": the word of mood that tells the one act tells the act behind it as well.
bool passes_mood_on(const StatementView& view, const Act& before, const Act& act) {
  static const lexicon::Concept goes_on_already = lexicon::concept_named("continue.v"), begins_again = lexicon::concept_named("resume.v");
  constexpr std::uint32_t behind = 3;
  if (act.mood_is_told || !before.mood_is_told || before.mood == Mood::fact || before.names_thing || act.names_thing) return false;
  // What one is to go on with was done before.
  if (before.concept_id == goes_on_already || before.concept_id == begins_again) return false;
  if (act.token - before.token > behind) return false;
  for (std::uint32_t at = before.token; at < act.token; ++at) {
    if (view.is_mark(at)) return false;
  }
  // "có thể đã gây ra vụ cháy", "may have caused the fire": a happening that is told as a thing.
  const auto is = [&, &clauses = view.cues().clauses](std::uint32_t at, extract::ClauseWord kinds) {
    const auto found = clauses.longest(view.tokens(), at);
    return found && (*found.value & kinds) != 0;
  };
  if (is(act.token, clause_word::nominal) || is(act.token - 1, clause_word::determiner | clause_word::nominal)) return false;
  // "sẽ khởi tố nghi phạm trộm tranh": what somebody did, of whom the act before it is told.
  const auto& terms = view.draft().terms;
  return std::none_of(terms.begin(), terms.end(), [&](const extract::Term& term) {
    const bool people = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::people;
    return people && term.tokens.first > before.token && term.tokens.last <= act.token;
  });
}

std::vector<Act> with_moods_passed_on(const PairView& pair, StatementId id) {
  const StatementView view = pair.view(id);
  std::vector<Act> acts = pair.facts(id).acts;
  for (std::size_t i = 1; i < acts.size(); ++i) {
    if (passes_mood_on(view, acts[i - 1], acts[i])) acts[i].mood = acts[i - 1].mood, acts[i].mood_is_told = true;
  }
  return acts;
}

// The statement tells of it, neither under a word of mood nor denied.
bool tells_plainly(const Facts& facts, lexicon::Concept thing) {
  return std::binary_search(facts.things.begin(), facts.things.end(), thing) &&
         std::none_of(facts.told_things.begin(), facts.told_things.end(), [&](const Act& t) { return t.concept_id == thing; }) &&
         std::find(facts.negated_things.begin(), facts.negated_things.end(), thing) == facts.negated_things.end();
}

// Of partners the one may tell as sure what is possible in the other: "do chập điện" beside "có thể do chập điện".
bool tell_one_thing(const PairView& pair) {
  if (!partners(pair)) return false;
  const bool nearly_one = pair.alignment.cosine >= near_sentence && pair.slot(Slot::act) > 0;
  // "miễn thị thực cho công dân Ireland từ ngày 1/8", "is considering visa-free entry": what surely makes one claim of one day.
  return nearly_one || (pair.score() >= sure_of_thing && pair.alignment.cosine >= alike_for_objects && pair.slot(Slot::when) > 0);
}

}  // namespace

ToldActs::ToldActs(const PairView& pair)
    : a_(with_moods_passed_on(pair, pair.alignment.a)), b_(with_moods_passed_on(pair, pair.alignment.b)), pairs_(act_pairs(a_, b_)) {
  if (partners(pair)) add_akin();
  add_things_of_mood(pair);
  if (tell_one_thing(pair)) add_plain_things(pair);
}

// "passed the law" and "will vote on the law": of partners the first act of either is of one kind; or what both are about is.
void ToldActs::add_akin() {
  for (const Act& x : a_) {
    for (const Act& y : b_) {
      if (tells(x) && tells(y) && x.concept_id != y.concept_id && lexicon::related(x.concept_id, y.concept_id)) pairs_.push_back({&x, &y, false});
    }
  }
}

// Things that both tell under a word of mood.
void ToldActs::add_things_of_mood(const PairView& pair) {
  for (const Act& x : pair.facts_a().told_things) {
    for (const Act& y : pair.facts_b().told_things) {
      if (x.concept_id == y.concept_id) pairs_.push_back({&x, &y, false});
    }
  }
}

// Things that one side tells under a word of possibility and the other one plainly.
void ToldActs::add_plain_things(const PairView& pair) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  plain_.reserve(fa.told_things.size() + fb.told_things.size());  // pairs_ points into it
  const auto add = [&](const Facts& guessing, const Facts& telling, bool a_guesses) {
    for (const Act& t : guessing.told_things) {
      if (t.mood != Mood::possible || !tells_plainly(telling, t.concept_id)) continue;
      plain_.push_back({t.concept_id, t.token, false, false, Mood::fact, false});
      pairs_.push_back(a_guesses ? ActPair{&t, &plain_.back(), false} : ActPair{&plain_.back(), &t, false});
    }
  };
  add(fa, fb, true);
  add(fb, fa, false);
}

bool ToldActs::only_alleged(const ActPair& acts) const {
  const Act *first_a = first_act(a_), *first_b = first_act(b_);
  const bool one_first = first_a != nullptr && first_b != nullptr && lexicon::related(first_a->concept_id, first_b->concept_id) &&
                         first_a->mood == first_b->mood && first_a->negated == first_b->negated;
  const bool duty = acts.a->mood == Mood::required || acts.b->mood == Mood::required;
  const bool guessed = !duty && (acts.a->mood == Mood::possible || acts.b->mood == Mood::possible);
  return one_first && guessed && acts.a != first_a && acts.b != first_b;
}

}  // namespace dateline::relate
