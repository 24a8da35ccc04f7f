// The acts of two statements side by side, what they are done to, and how surely the two make one claim. In: a pair of statements of one event.
// Out: what sense.hpp declares, for the rules of polarity and modality. Proved by tests/rules_test.cpp.
#include "relate/sense.hpp"

#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using lexicon::ConceptRole;

// A pair that tells one thing is one claim from this score, and at least so surely.
constexpr double one_claim_of_one_thing = 0.28, sure_of_one_thing = 0.58;
// Of partners that share one of few acts, the score from which it is what both are about.
constexpr double sure_of_few = 0.7;
// Cosine from which one act is told in like words.
constexpr float alike_beside_an_act = 0.3F;
// From this likeness of their quotations on, both tell somebody's words.
constexpr double one_quotation = 0.4;

// The act is the first one that is told outside quotation marks.
bool main_act(const Facts& facts, const Act& act) {
  const auto first = std::find_if(facts.acts.begin(), facts.acts.end(), [](const Act& each) { return tells(each) && !each.quoted; });
  return first != facts.acts.end() && first->token == act.token;
}

bool tells_few(const Facts& facts) {
  constexpr std::ptrdiff_t few = 3;
  return std::count_if(facts.acts.begin(), facts.acts.end(), tells) <= few;
}

// Set in the hash of a word that is no concept; an object without it is a concept.
constexpr std::uint64_t plain_word = std::uint64_t{1} << 63;

// The content words behind an act, up to the next act: what it is done to.
std::vector<std::uint64_t> objects(const PairView& pair, StatementId id, const Act& act) {
  constexpr std::size_t words_behind = 3;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  std::vector<std::uint64_t> out;
  std::uint32_t end = act.token;
  while (end < draft.tokens.last && !text[end].is(",") && !text[end].is(";") && !text[end].is("(")) ++end;
  for (const extract::Term& term : draft.terms) {
    if (term.tokens.first <= act.token) continue;
    if (out.size() == words_behind || term.tokens.first >= end) break;
    const bool other_act = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::act;
    if (other_act && !out.empty()) break;
    out.push_back(term.concept_id != 0 ? term.concept_id : text::hash(text[term.tokens.first].lower) | plain_word);
    if (other_act) break;  // "bắt đầu hội đàm": an act right behind is the object itself
  }
  return out;
}

struct SharedObjects {
  std::size_t shared = 0;  // of a's objects
  std::size_t fewer = 0;   // objects of the side that tells fewer
};

SharedObjects share_objects(const PairView& pair, const ActPair& acts) {
  const auto x = objects(pair, pair.alignment.a, *acts.a), y = objects(pair, pair.alignment.b, *acts.b);
  const auto met = [&](std::uint64_t o) {
    return std::any_of(y.begin(), y.end(), [&](std::uint64_t p) {
      return o == p || (o < plain_word && p < plain_word && lexicon::related(static_cast<lexicon::Concept>(o), static_cast<lexicon::Concept>(p)));
    });
  };
  return {static_cast<std::size_t>(std::count_if(x.begin(), x.end(), met)), std::min(x.size(), y.size())};
}

// They are of one scene; or they stand above any other partner, and tell of one person or place, or of one act in like words.
bool one_thing(const PairView& pair) {
  if (one_scene(pair.context, pair.alignment)) return true;
  const bool one_act = pair.slot(Slot::act) > 0 && pair.alignment.cosine >= alike_beside_an_act;
  return pair.slot(Slot::best) >= well_above && (pair.slot(Slot::who) > 0 || pair.slot(Slot::where) > 0 || one_act);
}

}  // namespace

bool tells(const Act& act) { return !lexicon::has_role(act.concept_id, ConceptRole::speech); }

std::vector<ActPair> act_pairs(const Facts& a, const Facts& b) {
  std::vector<ActPair> out;
  for (const Act& x : a.acts) {
    for (const Act& y : b.acts) {
      if (!tells(x) || !tells(y)) continue;
      if (x.concept_id == y.concept_id)
        out.push_back({&x, &y, false});
      else if (lexicon::antonyms(x.concept_id, y.concept_id))
        out.push_back({&x, &y, true});
    }
  }
  return out;
}

bool main_acts(const PairView& pair, const ActPair& acts) {
  if (pair.alignment.cosine >= near_copy || (main_act(pair.facts_a(), *acts.a) && main_act(pair.facts_b(), *acts.b))) return true;
  return partners(pair) && pair.alignment.score >= sure_of_few && pair.alignment.cosine >= alike_for_opposites && tells_few(pair.facts_a()) &&
         tells_few(pair.facts_b());
}

bool same_objects(const PairView& pair, const ActPair& acts) {
  const SharedObjects o = share_objects(pair, acts);
  return o.fewer > 0 && o.shared * 2 > o.fewer;
}

bool other_objects(const PairView& pair, const ActPair& acts) {
  const SharedObjects o = share_objects(pair, acts);
  return o.fewer > 0 && o.shared * 2 <= o.fewer;
}

bool one_cause(const PairView& pair) { return pair.slot(Slot::cause) > 0; }

double sureness(const PairView& pair) { return one_thing(pair) ? std::max(pair.alignment.score, sure_of_one_thing) : pair.alignment.score; }

bool told_plainly(const PairView& pair, Aspect aspect) {
  if (pair.facts_a().background || pair.facts_b().background) return pair.pass(aspect, "recalled"), false;
  if (!one_scene(pair.context, pair.alignment) && pair.alignment.score < (one_thing(pair) ? one_claim_of_one_thing : surely_one_claim))
    return pair.pass(aspect, "unsure-claim"), false;
  if (pair.slot(Slot::quote) > one_quotation) return pair.pass(aspect, "somebodys-words"), false;
  return true;
}

Finding sense_finding(const PairView& pair, Aspect aspect, const char* rule, std::string_view a, std::string_view b, double confidence) {
  Finding f;
  f.aspect = aspect;
  f.rule = rule;
  f.a = {pair.alignment.a, std::string(a), pair.a().span};
  f.b = {pair.alignment.b, std::string(b), pair.b().span};
  f.confidence = confidence;
  return f;
}

}  // namespace dateline::relate
