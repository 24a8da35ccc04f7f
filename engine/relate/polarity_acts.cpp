// One act, or two opposites, of which one side may deny what the other tells. In: a pair of statements and an act of either. Out: as_told(),
// why_not_denied(). Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/denied.hpp"
#include "relate/polarity.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using extract::Mood;
using lexicon::ConceptRole;

// Which of the two denies the act and which one tells it.
struct Sides {
  StatementId denying, telling;
  const Act *denied = nullptr, *told = nullptr;
};

Sides sides_of(const PairView& pair, const ActPair& acts, bool a_denies) {
  const StatementId a = pair.alignment.a, b = pair.alignment.b;
  return a_denies ? Sides{a, b, acts.a, acts.b} : Sides{b, a, acts.b, acts.a};
}

bool calls_off(const Facts& facts) {
  return std::any_of(facts.acts.begin(), facts.acts.end(),
                     [](const Act& act) { return !act.negated && lexicon::has_role(act.concept_id, ConceptRole::reversing); });
}

// The statement tells a duration of weeks at least.
bool lasted(const extract::Draft& draft) {
  constexpr double week = 7 * 24 * 3600.0;
  return std::any_of(draft.quantities.begin(), draft.quantities.end(), [](const values::QuantityExpression& q) {
    return q.dimension == values::Dimension::duration && (q.unit != "s" || q.value >= week);
  });
}

// "không phải là thành phần bị cấm": something is denied before the act.
bool behind_denial(const PairView& pair, StatementId id, const Act& act) {
  const StatementView view = pair.view(id);
  const auto& negation = view.cues().negation;
  return view.stands_before(act.token, [&](std::uint32_t at) {
    const auto found = negation.longest(view.tokens(), at);
    return found && *found.value == extract::NegationKind::negates;
  });
}

bool in_condition(const PairView& pair, StatementId id, const Act& act) { return pair.view(id).under_condition(act.token); }

// "dùng tiền cưới để tặng": the later act is what the earlier one is done for.
bool done_for(const StatementView& view, const Act& means, const Act& end) {
  const auto& clauses = view.cues().clauses;
  for (std::uint32_t at = means.token + 1; at < end.token; ++at) {
    const auto found = clauses.longest(view.tokens(), at);
    if (found && at + found.length == end.token && (*found.value & extract::clause_word::subordinate) != 0) return true;
  }
  return false;
}

// "không dùng tiền cưới, tặng hết cho bệnh nhi", "dùng tiền cưới để tặng bệnh nhi": a means to an end that the denying side tells as done without it.
bool means_to_one_end(const PairView& pair, const Sides& sides) {
  const StatementView telling = pair.view(sides.telling), denying = pair.view(sides.denying);
  const std::vector<Act>&told = pair.facts(sides.telling).acts, &others = pair.facts(sides.denying).acts;
  return std::any_of(told.begin(), told.end(), [&](const Act& end) {
    return !end.negated && done_for(telling, *sides.told, end) && std::any_of(others.begin(), others.end(), [&](const Act& other) {
      return other.concept_id == end.concept_id && !other.negated && other.token > sides.denied->token && !done_for(denying, *sides.denied, other);
    });
  });
}

// "had never opened at night", "the first night opening": what is done now for the first time had not been done.
bool done_first(const PairView& pair, const Sides& sides) {
  static const lexicon::HashedTables words("firsts.tsv");
  static const std::uint64_t never = text::hash("never"), first = text::hash("first");
  return keys_in(pair, sides.denying, words).contains(never) && keys_in(pair, sides.telling, words).contains(first);
}

// Both tell the act, or both deny it. `off`: one of them tells that it is called off.
bool tell_alike(const PairView& pair, const ActPair& acts, const ActsAsTold& is, bool off) {
  if (acts.opposite != (is.a_negated == is.b_negated)) return true;
  if (acts.opposite || off || !both_negate(pair)) return false;
  // Both have words of negation; beside the act, and in nobody's mouth, only one has.
  const bool of_the_acts = pair.a().quotes.empty() && pair.b().quotes.empty() && !rejects(pair, pair.alignment.a) && !rejects(pair, pair.alignment.b);
  return !of_the_acts || (negations_beside(pair, pair.alignment.a, *acts.a) == 0) == (negations_beside(pair, pair.alignment.b, *acts.b) == 0);
}

// The other side tells the same somewhere in the statement.
bool told_elsewhere(const PairView& pair, const ActPair& acts, const ActsAsTold& is) {
  if (tells_act(pair, pair.alignment.b, is.b_denied, acts.a->concept_id, is.a_negated) ||
      tells_act(pair, pair.alignment.a, is.a_denied, acts.b->concept_id, is.b_negated))
    return true;
  // "cấm nhập khẩu thép", "cấm việc nhập khẩu thép": beside the opposite the other side tells a kind of the same.
  const auto tells_akin = [](const Facts& facts, const Act& act) {
    return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& each) {
      return each.concept_id != act.concept_id && each.negated == act.negated && lexicon::related(each.concept_id, act.concept_id);
    });
  };
  return acts.opposite && (tells_akin(pair.facts_b(), *acts.a) || tells_akin(pair.facts_a(), *acts.b));
}

// "kêu gọi phụ huynh đừng giấu con" denies of nobody that he does.
bool only_asked_not_to(const ActPair& acts) {
  const auto asked = [](const Act& act) { return act.negated && act.mood != Mood::fact && act.mood != Mood::planned; };
  return (asked(*acts.a) && acts.b->mood == Mood::fact) || (asked(*acts.b) && acts.a->mood == Mood::fact);
}

// What the one denies the other one tells as undone too, in other words: called off, of another time, or done another way.
bool undone_in_both(const PairView& pair, const Sides& sides) {
  // "huỷ chuyến thăm" and "sẽ không thăm".
  if (calls_off(pair.facts(sides.telling))) return true;
  // "had not met for eight years": for how long it was not done is told of the time before.
  const bool denied_for_long = lasted(pair.view(sides.denying).draft());
  const bool both_for_long =
      denied_for_long && lasted(pair.view(sides.telling).draft()) && pair.alignment.cosine >= much_the_same && pair.of_briefs();
  return (denied_for_long && !both_for_long) || means_to_one_end(pair, sides) || done_first(pair, sides);
}

}  // namespace

ActsAsTold as_told(const PairView& pair, const ActPair& acts) {
  ActsAsTold out;
  out.a_denied = pair.draft_a().denied && !pair.draft_b().denied;
  out.b_denied = pair.draft_b().denied && !pair.draft_a().denied;
  out.a_negated = is_negated(pair, pair.alignment.a, *acts.a) != out.a_denied;
  out.b_negated = is_negated(pair, pair.alignment.b, *acts.b) != out.b_denied;
  return out;
}

const char* why_not_denied(const PairView& pair, const ActPair& acts) {
  const ActsAsTold is = as_told(pair, acts);
  const Sides sides = sides_of(pair, acts, is.a_negated);
  const bool off = called_off(pair, pair.alignment.a, *acts.a) != called_off(pair, pair.alignment.b, *acts.b);
  // "không làm tiệc mừng", "không tổ chức tiệc mừng": what is called off is denied of a side that denies nothing itself.
  if (off && negations(pair, sides.telling) > 0) return "same-polarity";
  if (of_either(pair, acts, in_condition)) return "other-mood";
  if (tell_alike(pair, acts, is, off)) return "same-polarity";
  // What was not done by some day was done later, or it was done by then.
  if (acts.opposite ? pair.slot(Slot::when) < 0 : !of_one_day(pair, is.a_negated)) return "other-day";
  if (told_elsewhere(pair, acts, is)) return "told-by-both";
  if (only_asked_not_to(acts)) return "other-mood";
  if (!acts.opposite && undone_in_both(pair, sides)) return "told-by-both";
  if (acts.opposite && !is.a_negated && of_either(pair, acts, behind_denial)) return "same-polarity";
  return why_two_acts(pair, acts);
}

}  // namespace dateline::relate
