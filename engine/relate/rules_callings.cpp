// Participant: one act laid to people of two callings, one of them without a name at least. In: a pair of statements of one cluster. Out: findings.
// Proved by tests/callings_test.cpp.
#include <algorithm>

#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Calling;
using cluster::Facts;
using cluster::Part;
using cluster::Slot;

// Two sentences whose acts the vocabulary does not know are surely one claim from here.
constexpr double surely_one_act = 0.9;

// "Police and firefighters", "the mayor and a neighbour": of several doers each report may name another.
const Calling* only_doer(const PairView& pair, const Facts& facts) {
  const Calling* found = nullptr;
  const bool outright = std::any_of(facts.callings.begin(), facts.callings.end(), [](const Calling& c) { return c.acts && c.pointed_at; });
  for (const Calling& c : facts.callings) {
    if (!c.acts || (outright && !c.pointed_at)) continue;
    if (found != nullptr && !cluster::callings_meet(found->key, c.key)) return nullptr;
    if (found == nullptr || c.key.size() > found->key.size()) found = &c;
  }
  if (found == nullptr || found->pointed_at) return found;
  const bool others = std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
    const bool called = std::any_of(facts.callings.begin(), facts.callings.end(), [&](const Calling& c) { return c.entity == p.entity; });
    return p.part == Part::agent && pair.kind_of(p.entity) != EntityKind::place && !called;
  });
  return others ? nullptr : found;
}

// Acts that several people may do, each for himself: to say, find out, support or meet.
bool done_by_many(lexicon::Concept act) {
  using lexicon::ConceptRole;
  constexpr ConceptRole roles[] = {ConceptRole::speech, ConceptRole::ascertaining, ConceptRole::attitude, ConceptRole::meeting,
                                   ConceptRole::prospective};
  return std::any_of(std::begin(roles), std::end(roles), [&](ConceptRole role) { return lexicon::has_role(act, role); });
}

// Some statement of the report tells of people of that calling, whatever they do.
bool knows_calling(const PairView& pair, ReportId report, const Calling& calling) {
  const resolve::StatementRange range = pair.world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto& all = pair.context.facts[i].callings;
    if (std::any_of(all.begin(), all.end(), [&](const Calling& c) { return cluster::callings_meet(c.key, calling.key); })) return true;
  }
  return calling.entity && named_in(pair, report, calling.entity);
}

FoundSide side_of(const PairView& pair, StatementId id, const Calling& calling) {
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  return {id, calling.entity ? pair.world().out.of(calling.entity).name : text.joined(calling.words), text.span(calling.words)};
}

}  // namespace

void calling_rule(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::participant, why); };
  const auto speech = [](const Statement& s) { return s.kind == StatementKind::direct_quote; };
  if (speech(pair.a()) || speech(pair.b()) || pair.slot(Slot::headline) > 0) return pass("somebodys-words");
  if (pair.facts_a().background || pair.facts_b().background) return pass("recalled");
  if (pair.a().polarity != pair.b().polarity) return pass("denied-or-quoted");
  if (pair.score() < surely_one_claim) return pass("unsure-claim");
  const Calling *x = only_doer(pair, pair.facts_a()), *y = only_doer(pair, pair.facts_b());
  if (x == nullptr || y == nullptr) return pass("not-one-in-each");
  if (!cluster::callings_apart(x->key, y->key)) return pass("same-one");
  if (x->entity && y->entity && could_be_one(pair.world(), x->entity, y->entity)) return pass("same-one");
  const bool one_act = x->act != 0 && y->act != 0 && lexicon::related(x->act, y->act);
  if (!one_act && !(partners(pair) && pair.score() >= surely_one_act)) return pass("other-act");
  if (done_by_many(x->act) || done_by_many(y->act) || lexicon::antonyms(x->act, y->act)) return pass("other-act");
  if (knows_calling(pair, pair.b().report, *x) || knows_calling(pair, pair.a().report, *y)) return pass("named-in-both");
  out.push_back(contradiction(Aspect::participant, "participant.two-callings", side_of(pair, pair.alignment.a, *x),
                              side_of(pair, pair.alignment.b, *y), pair.score() * 0.85));
}

}  // namespace dateline::relate
