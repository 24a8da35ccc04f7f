// Is it one and the same act, or its opposite, that both statements are about? In: a pair of statements and an act of either. Out: why_two_acts().
// Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/denied.hpp"
#include "relate/polarity.hpp"
#include "text/hash.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using lexicon::ConceptRole;

// Cosine from which an act beside one figure is told in like words.
constexpr float alike_beside_a_number = 0.15F;
// And of partners of one day whose main acts are opposites.
constexpr float alike_on_one_day = 0.3F;
// The same of a pair that surely makes one claim, and where both name whom they tell of.
constexpr float alike_of_a_claim = 0.2F, alike_of_a_name = 0.1F;
// From here on the figures that agree are telling ones.
constexpr double one_figure = 0.7;
// Score of opposites that need not be what both statements are about.
constexpr double sure_of_one_claim = 0.8;
// And of opposites that are what both are about.
constexpr double sure_of_main_acts = 0.75;

// "He criticised ..., met ..., called ... and banned ...": of so many deeds some two are opposites by chance.
bool lists_deeds(const Facts& facts) {
  constexpr std::ptrdiff_t many = 5;
  return std::count_if(facts.acts.begin(), facts.acts.end(), tells) >= many;
}

// "DPP ủng hộ độc lập", "Trung Quốc phản đối độc lập": each is said to be done by somebody else.
bool other_doers(const PairView& pair, const ActPair& acts) {
  const auto doers = [&](const Facts& facts, const Act& act) {
    std::vector<EntityId> out;
    for (const cluster::Participant& p : facts.participants) {
      const bool body = pair.kind_of(p.entity) != EntityKind::place || p.acts_as_government;
      if (p.part == cluster::Part::agent && p.act == act.concept_id && body) out.push_back(p.entity);
    }
    return out;
  };
  const auto a = doers(pair.facts_a(), *acts.a), b = doers(pair.facts_b(), *acts.b);
  const auto attitude = [](const Act& act) { return lexicon::has_role(act.concept_id, ConceptRole::attitude); };
  if (acts.opposite && attitude(*acts.a) && attitude(*acts.b) && (a.empty() || b.empty())) return true;
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](EntityId x) {
    return std::any_of(b.begin(), b.end(), [&](EntityId y) { return could_be_one(pair.world(), x, y); });
  });
}

// "voted on Wednesday to ban", "threw out a ban": what a statement first tells to be decided, the one that rejects it and one that does not.
bool decided_acts(const PairView& pair, const ActPair& acts) {
  constexpr std::uint32_t farthest = 5;
  const auto behind_main = [](const Facts& facts, const Act& act) {
    return main_act(facts, act) || std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& each) {
             return each.token < act.token && act.token - each.token <= farthest && main_act(facts, each);
           });
  };
  return of_either(pair, acts, called_off) && behind_main(pair.facts_a(), *acts.a) && behind_main(pair.facts_b(), *acts.b);
}

// The other report says of that act elsewhere what the one says here, in words not much less alike: "FTA chưa đi tới ký kết" beside "ký thỏa thuận
// miễn thị thực".
bool answered_elsewhere(const PairView& pair, const ActPair& acts) {
  constexpr float nearly_as_alike = 0.75F;
  // Whoever rejects a thing tells the opposite: "bác bỏ thông tin sẽ cho 1.200 người thôi việc".
  const auto tells_not = [&](StatementId id, const Act& act) { return act.negated != pair.view(id).draft().denied; };
  const auto told_in = [&](StatementId one, StatementId own, const Act& act) {
    const bool not_done = tells_not(one, act);
    const resolve::StatementRange range = pair.world().of_report[pair.world().out.of(own).report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (i == own.value || vectorise::cosine(pair.context.rows.statements, one.value, i) < nearly_as_alike * pair.alignment.cosine) continue;
      const auto& told = pair.context.facts[i].acts;
      if (std::any_of(told.begin(), told.end(),
                      [&](const Act& o) { return o.concept_id == act.concept_id && tells_not(StatementId(i), o) == not_done; }))
        return true;
    }
    return false;
  };
  return told_in(pair.alignment.a, pair.alignment.b, *acts.a) || told_in(pair.alignment.b, pair.alignment.a, *acts.b);
}

// "Không ai mắc kẹt bên trong", "not a single shot was fired": a word for nobody or none stands at most so near before the act that is denied; or
// one for anybody behind it ("chưa hoàn tiền cho bất cứ ai").
bool denies_of_all(const PairView& pair, StatementId id, const Act& act) {
  static const lexicon::HashedTables quantifiers("quantifiers.tsv");
  static const lexicon::HashedTables anybody("anybody.tsv");
  static const std::uint64_t none = text::hash("none");
  constexpr std::uint32_t reach = 5;
  if (!act.negated) return false;
  const StatementView view = pair.view(id);
  const auto& words = quantifiers.of(view.language());
  for (std::uint32_t back = 0; back <= reach && act.token >= view.draft().tokens.first + back; ++back) {
    const auto found = words.longest(view.tokens(), act.token - back);
    if (found && *found.value == none) return true;
  }
  const auto& behind = anybody.of(view.language());
  for (std::uint32_t at = act.token; at < std::min(act.token + reach + 1, view.draft().tokens.last) && !view.is_mark(at); ++at) {
    if (behind.longest(view.tokens(), at)) return true;
  }
  return false;
}

// "Người dân nghi xưởng xả trộm, nhưng trong mẫu nước không có xyanua": the act is the first one behind a word like "but".
bool first_behind_turn(const PairView& pair, StatementId id, const Act& act) {
  const StatementView view = pair.view(id);
  const auto& clauses = view.cues().clauses;
  for (std::uint32_t at = act.token; at > view.draft().tokens.first; --at) {
    const auto found = clauses.longest(view.tokens(), at - 1);
    if (found && (*found.value & extract::clause_word::but) != 0) return true;
    const auto& acts = pair.facts(id).acts;
    if (std::any_of(acts.begin(), acts.end(), [&](const Act& each) { return each.token + 1 == at && tells(each) && !each.names_thing; }))
      return false;
  }
  return false;
}

// Both statements are about the act, or turn to it.
bool about_the_act(const PairView& pair, const ActPair& acts) {
  const bool of_a = main_act(pair.facts_a(), *acts.a), of_b = main_act(pair.facts_b(), *acts.b);
  return main_acts(pair, acts) || decided_acts(pair, acts) ||
         ((of_a || first_behind_turn(pair, pair.alignment.a, *acts.a)) && (of_b || first_behind_turn(pair, pair.alignment.b, *acts.b)));
}

// What speaks for one act.
struct Signs {
  bool same_objects = false;
  bool both_main = false;  // both statements are about it
  bool one_day = false;    // partners of one day in like words
  bool same_figure = false;
};

Signs signs_of(const PairView& pair, const ActPair& acts) {
  Signs out;
  out.same_objects = same_objects(pair, acts);
  out.both_main = about_the_act(pair, acts);
  const bool sure = acts.opposite && out.both_main && pair.score() >= sure_of_main_acts;
  const float of_a_sure_pair = pair.slot(Slot::who) > 0 && pair.slot(Slot::where) >= 0 ? alike_of_a_name : alike_of_a_claim;
  out.one_day = partners(pair) && pair.slot(Slot::when) > 0 && pair.alignment.cosine >= (sure ? of_a_sure_pair : alike_on_one_day);
  out.same_figure = pair.slot(Slot::number_equal) >= one_figure;
  return out;
}

// Two opposites that may be met by chance, as neither their objects nor their day nor a figure ties them.
bool opposite_by_chance(const PairView& pair, const Signs& is) {
  if (pair.alignment.cosine >= alike_for_opposites) return false;
  // "Phạt và đình chỉ", "bị treo giò": of two opposites each must be what its sentence is about.
  if (is.both_main && (is.same_objects || is.one_day)) return false;
  if (is.same_figure && (pair.slot(Slot::when) > 0 || (partners(pair) && pair.alignment.cosine >= alike_beside_a_number))) return false;
  // "In the vote that ended on Sunday the dockers rejected the offer": the act is told of the same thing on the same day, wherever it stands.
  return !(is.same_objects && is.one_day && pair.score() >= sure_of_one_claim);
}

// What the act is done to is one thing. The same figure, or nearly the same sentence, makes it one however it is called.
bool one_object(const PairView& pair, const ActPair& acts, const Signs& is) {
  if (is.same_objects || is.same_figure || pair.alignment.cosine >= near_copy) return true;
  if (pair.alignment.cosine >= alike_for_opposites && pair.slot(Slot::best) >= well_above) return true;
  if (!is.both_main) return false;
  if (acts.opposite) return is.one_day;
  return (partners(pair) && of_either(pair, acts, denies_of_all)) || one_and_only(pair) || told_of_before(pair, acts);
}

}  // namespace

const char* why_two_acts(const PairView& pair, const ActPair& acts) {
  if (other_doers(pair, acts)) return "other-persons";
  if (of_either(pair, acts, is_hedged)) return "not-main-act";
  const Signs is = signs_of(pair, acts);
  if (acts.opposite && !is.same_objects && (lists_deeds(pair.facts_a()) || lists_deeds(pair.facts_b()))) return "other-object";
  if (acts.opposite && opposite_by_chance(pair, is)) return "not-main-act";
  if (!acts.opposite && pair.alignment.cosine < near_copy && answered_elsewhere(pair, acts)) return "other-object";
  const bool one = one_object(pair, acts, is);
  if (!one && (other_objects(pair, acts) || (pair.slot(Slot::who) <= 0 && pair.slot(Slot::where) <= 0))) return "other-object";
  return is.both_main || (acts.opposite && one) ? nullptr : "not-main-act";
}

}  // namespace dateline::relate
