// Modality: one side tells as done, or as sure, what is a plan, a possibility or a duty on the other. In: a pair of statements of one cluster.
// Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>

#include "extract/cues.hpp"
#include "relate/sense.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using extract::Mood;

// Cosine of sentences with most of their words in common.
constexpr float near_sentence = 0.6F;
// Cosine below which acts on other things are other acts.
constexpr float alike_for_objects = 0.4F;
// From here on the figures that agree are telling ones.
constexpr double one_figure = 0.75;
// How sure a cause that is only guessed on one side makes it.
constexpr double of_a_cause = 0.9;

const lexicon::Phrases<Mood>& mood_phrases(const PairView& pair, StatementId id) {
  return extract::cues(pair.world().out.of(pair.world().out.of(id).report).language).moods;
}

// The same words of plan, possibility and duty on either side.
bool same_mood_words(const PairView& pair) {
  const auto words = [&](StatementId id) { return cue_words(pair, id, mood_phrases(pair, id), [](Mood mood) { return mood != Mood::fact; }); };
  return pair.one_language() && words(pair.alignment.a) == words(pair.alignment.b);
}

bool has_mood_word(const PairView& pair, StatementId id, Mood mood) {
  return !cue_words(pair, id, mood_phrases(pair, id), [&](Mood m) { return m == mood; }).empty();
}

// How far the moods of two acts lie apart, where they cannot both be right of one act at one time; 0 where they can.
double mood_distance(const Act& x, const Act& y) {
  const Act &a = x.mood > y.mood ? y : x, &b = x.mood > y.mood ? x : y;
  if (a.mood == Mood::fact && (b.mood == Mood::proposed || b.mood == Mood::possible)) return 0.9;
  if (a.mood == Mood::fact && b.mood == Mood::required) return a.mood_is_told ? 0.7 : 0;
  if (a.mood == Mood::fact && b.mood == Mood::planned) return a.mood_is_told && b.mood_is_told ? 0.75 : 0;
  if (a.mood == Mood::recommended && b.mood == Mood::required) return 0.9;
  return 0;
}

// Behind this act both tell another one as done.
bool both_go_on(const PairView& pair, const ActPair& acts) {
  const auto done = [](const Act& act, const Act& after) {
    return act.token > after.token && act.mood == Mood::fact && !act.negated && !act.quoted && tells(act) &&
           !lexicon::related(act.concept_id, after.concept_id);
  };
  return std::any_of(pair.facts_a().acts.begin(), pair.facts_a().acts.end(), [&](const Act& x) {
    return done(x, *acts.a) && std::any_of(pair.facts_b().acts.begin(), pair.facts_b().acts.end(),
                                           [&](const Act& y) { return done(y, *acts.b) && lexicon::related(x.concept_id, y.concept_id); });
  });
}

// Why two acts are none of which both statements tell in a mood of their own; null where they are.
const char* why_not_one_act(const PairView& pair, const ActPair& acts) {
  if (acts.opposite || acts.a->negated || acts.b->negated || acts.a->quoted || acts.b->quoted) return "denied-or-quoted";
  const bool thing = lexicon::concept_class(acts.a->concept_id) != lexicon::ConceptClass::act;
  if (!thing && !main_acts(pair, acts)) return "not-main-act";
  return other_objects(pair, acts) && pair.alignment.cosine < alike_for_objects ? "other-object" : nullptr;
}

// Why a deed and what is asked for are no discrepancy; null where they are.
const char* why_not_duty_and_deed(const PairView& pair, const ActPair& acts) {
  const bool duty = acts.a->mood == Mood::required || acts.b->mood == Mood::required;
  const bool deed = acts.a->mood == Mood::fact || acts.b->mood == Mood::fact;
  if (!duty || !deed) return nullptr;
  if (pair.alignment.cosine < alike_for_opposites) return "other-object";  // asked for by one, done by another
  // "yêu cầu dừng xe, rồi nhảy xuống sông", "xe vừa dừng thì nhảy xuống sông": both tell of a deed that comes after what was asked for.
  return both_go_on(pair, acts) ? "not-main-act" : nullptr;
}

// Either mood is told by both, in other words.
bool one_mood_in_other_words(const PairView& pair, const ActPair& acts) {
  // "đã phải đóng cửa" and "buộc phải đóng cửa", "đã và sẽ hỗ trợ" and "sẽ hỗ trợ": the deed is told in the words of the other's mood as well.
  const auto told_as = [&](const Act& done, StatementId id, const Act& other) {
    return done.mood == Mood::fact && has_mood_word(pair, id, other.mood);
  };
  if (told_as(*acts.a, pair.alignment.a, *acts.b) || told_as(*acts.b, pair.alignment.b, *acts.a)) return true;
  // "mức phạt cao nhất 50.000 euro", "có thể bị phạt tối đa 50.000 euro": of one figure, or in few common words, a rule is told either way.
  const bool a_done = acts.a->mood == Mood::fact;
  const Act &done = a_done ? *acts.a : *acts.b, &guessed = a_done ? *acts.b : *acts.a;
  const bool plain_rule = done.mood == Mood::fact && !done.mood_is_told && guessed.mood == Mood::possible;
  return plain_rule && (pair.slot(Slot::number_equal) >= one_figure || pair.alignment.cosine < alike_for_opposites);
}

// Why the moods of two acts are no discrepancy; null where they are one.
const char* why_not_two_moods(const PairView& pair, const ActPair& acts) {
  if (const char* why = why_not_one_act(pair, acts); why != nullptr) return why;
  if (mood_distance(*acts.a, *acts.b) == 0 || same_mood_words(pair) || one_mood_in_other_words(pair, acts)) return "same-mood";
  if (const char* why = why_not_duty_and_deed(pair, acts); why != nullptr) return why;
  if (acts.a->mood == Mood::recommended || acts.b->mood == Mood::recommended) return nullptr;
  const bool a_done = acts.a->mood == Mood::fact;
  const bool before = planned_before_done(pair, a_done ? pair.alignment.b : pair.alignment.a, a_done ? pair.alignment.a : pair.alignment.b);
  return before ? "plan-then-fact" : nullptr;
}

// Things that both tell under a word of mood.
void things_of_mood(const PairView& pair, std::vector<ActPair>& told) {
  for (const Act& x : pair.facts_a().told_things) {
    for (const Act& y : pair.facts_b().told_things) {
      if (x.concept_id == y.concept_id) told.push_back({&x, &y, false});
    }
  }
}

// Things that one side tells under a word of possibility and the other one plainly. `plain` holds the acts made for them.
void plain_things(const PairView& pair, std::vector<ActPair>& told, std::vector<Act>& plain) {
  const auto tells_plainly = [](const Facts& facts, lexicon::Concept c) {
    return std::binary_search(facts.things.begin(), facts.things.end(), c) &&
           std::none_of(facts.told_things.begin(), facts.told_things.end(), [&](const Act& t) { return t.concept_id == c; }) &&
           std::find(facts.negated_things.begin(), facts.negated_things.end(), c) == facts.negated_things.end();
  };
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  plain.reserve(fa.told_things.size() + fb.told_things.size());  // `told` points into it
  const auto add = [&](const Facts& guessing, const Facts& telling, bool a_guesses) {
    for (const Act& t : guessing.told_things) {
      if (t.mood != Mood::possible || !tells_plainly(telling, t.concept_id)) continue;
      plain.push_back({t.concept_id, t.token, false, false, Mood::fact, false});
      told.push_back(a_guesses ? ActPair{&t, &plain.back(), false} : ActPair{&plain.back(), &t, false});
    }
  };
  add(fa, fb, true);
  add(fb, fa, false);
}

// What one guesses and the other tells as sure may both be right; that it is done and that it is still to be done may not.
void call(const PairView& pair, Modality a, Modality b, double confidence, std::vector<Finding>& out) {
  out.push_back(sense_finding(pair, Aspect::modality, "modality.other-degree", name(a), name(b), confidence));
  if (a == Modality::possible || b == Modality::possible) out.back().severity = Severity::divergence;
}

// What it came of is guessed on one side only, and told as sure on the other. False where that is not so.
bool guessed_cause(const PairView& pair, std::vector<Finding>& out) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  if (!one_cause(pair) || fa.causes.guessed == fb.causes.guessed || fa.causes.denied != fb.causes.denied) return false;
  const auto degree = [](const Facts& facts, const Statement& s) { return facts.causes.guessed ? Modality::possible : s.modality; };
  const Modality a = degree(fa, pair.a()), b = degree(fb, pair.b());
  if (a != Modality::asserted && b != Modality::asserted) return false;
  call(pair, a, b, of_a_cause * sureness(pair), out);
  return true;
}

}  // namespace

bool looks_ahead(const Statement& statement) { return statement.modality == Modality::planned || statement.modality == Modality::possible; }

bool planned_before_done(const PairView& pair, StatementId planned, StatementId done) {
  const Report &p = pair.world().out.of(pair.world().out.of(planned).report), &d = pair.world().out.of(pair.world().out.of(done).report);
  if (!p.published || !d.published) return false;
  const auto x = day_range(p.published->date.start), y = day_range(d.published->date.start);
  if (!x || !y || x->first != y->first) return x && y && x->first < y->first;
  const PartialDate &a = p.published->date.start, &b = d.published->date.start;  // of one day, where both pages tell the hour
  return a.hour >= 0 && b.hour >= 0 && a.hour * 60 + std::max<int>(a.minute, 0) < b.hour * 60 + std::max<int>(b.minute, 0);
}

void modality_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!told_plainly(pair, Aspect::modality) || guessed_cause(pair, out)) return;
  std::vector<ActPair> told = act_pairs(pair.facts_a(), pair.facts_b());
  things_of_mood(pair, told);
  std::vector<Act> plain;  // "do chập điện" beside "có thể do chập điện": of partners the one tells as sure what is possible in the other
  if (partners(pair) && pair.alignment.cosine >= near_sentence && pair.slot(Slot::act) > 0) plain_things(pair, told, plain);
  if (told.empty()) pair.pass(Aspect::modality, "other-act");
  for (const ActPair& acts : told) {
    if (const char* why = why_not_two_moods(pair, acts); why != nullptr) {
      pair.pass(Aspect::modality, why);
      continue;
    }
    const double confidence = mood_distance(*acts.a, *acts.b) * sureness(pair);
    return call(pair, extract::modality_of(acts.a->mood), extract::modality_of(acts.b->mood), confidence, out);
  }
}

}  // namespace dateline::relate
