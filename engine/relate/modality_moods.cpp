// Two acts that both tell: may either mood be right? In: a pair of statements and an act of either. Out: mood_distance(), why_not_two_moods().
// Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/modality.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using extract::Mood;

// Cosine from which partners tell one act in their moods.
constexpr float alike_beside_mood = 0.3F;
// From here on the figures that agree are telling ones.
constexpr double one_figure = 0.75;

// The day of the deed has come on the page that the statement `on_page` stands on, where that is dated beyond doubt.
bool has_come(const PairView& pair, StatementId deed, StatementId on_page) {
  const resolve::Resolved& world = pair.world();
  const ReportId r = world.out.of(on_page).report;
  const Report& report = world.out.of(r);
  const auto& day = pair.facts(deed).day;
  if (!report.published || world.page_in_doubt[r.index()] || !day || day->start.day == 0) return false;
  const auto told = day_range(report.published->date.start), done = day_range(day->start);
  return told && done && done->last <= told->first;
}

// "đã đưa nhà máy vào hoạt động", "passed the law"; "Cầu thông xe sáng 30/4" on a page of that day or a later one.
bool tells_past(const PairView& pair, StatementId id) {
  return inflection_of(pair, id).past || has_mood_word(pair, id, Mood::fact) || has_come(pair, id, id);
}

// The plan is told on a page that is no older than the day of the deed: what was done by then is no plan any more.
bool planned_behind_deed(const PairView& pair, StatementId planned, StatementId done) {
  return has_come(pair, done, planned) && !planned_before_done(pair, planned, done);
}

// "nếu không có gì thay đổi", "if the weather holds"
bool has_condition(const PairView& pair, StatementId id) {
  const StatementView view = pair.view(id);
  const auto sets = [](extract::ClauseWord kinds) { return (kinds & extract::clause_word::condition) != 0; };
  return !cue_places(view, view.cues().clauses, sets).empty();
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

// "Theo ban quản lý, cầu sẽ thông xe": the first act that a word of mood stands before, whatever acts the words before it name; or one right
// behind it in the same mood ("có thể đăng ký tiêm").
bool first_of_mood(const Facts& facts, const Act& act) {
  constexpr std::uint32_t behind = 3;
  const auto told = [](const Act& each) { return each.mood_is_told && !each.quoted && tells(each); };
  const auto at = std::find_if(facts.acts.begin(), facts.acts.end(), told);
  return at != facts.acts.end() && act.mood_is_told && act.mood == at->mood && act.token >= at->token && act.token - at->token <= behind;
}

// "đã quyết định tăng học phí", "agreed to close the school": right behind what is decided as the main act.
bool decided(const Facts& facts, const Act& act) {
  constexpr std::uint32_t behind = 4;
  return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& each) {
    return each.token < act.token && act.token - each.token <= behind && lexicon::has_role(each.concept_id, lexicon::ConceptRole::prospective) &&
           !each.negated && main_act(facts, each);
  });
}

// Each act is what its statement is about, or the first that is told in a mood, of a pair that surely makes one claim.
bool leads(const PairView& pair, const ActPair& acts) {
  constexpr double sure_of_mood = 0.7;
  const auto of = [](const Facts& facts, const Act& act) { return main_act(facts, act) || first_of_mood(facts, act) || decided(facts, act); };
  return pair.slot(Slot::best) > 0 && pair.score() >= sure_of_mood && pair.alignment.cosine >= alike_beside_mood && of(pair.facts_a(), *acts.a) &&
         of(pair.facts_b(), *acts.b);
}

// Why two acts are none of which both statements tell in a mood of their own; null where they are.
const char* why_not_one_act(const PairView& pair, const ActPair& acts) {
  if (acts.opposite || acts.a->negated || acts.b->negated || acts.a->quoted || acts.b->quoted) return "denied-or-quoted";
  // "đang lo kinh phí để em dự giải": what something else is done for is not told as done.
  if (of_either(pair, acts, in_purpose)) return "not-main-act";
  const bool thing = lexicon::concept_class(acts.a->concept_id) != lexicon::ConceptClass::act;
  if (!thing && !main_acts(pair, acts) && !leads(pair, acts)) return "not-main-act";
  const bool two_objects =
      other_objects(pair, acts) && pair.alignment.cosine < alike_for_objects && !one_and_only(pair) && !told_of_before(pair, acts);
  return two_objects ? "other-object" : nullptr;
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
  // "has decided to close 41 branches" is no rule, nor is what was done on a day.
  const Facts& doing = a_done ? pair.facts_a() : pair.facts_b();
  const bool of_a_day = pair.slot(Slot::when) > 0 && doing.day && doing.day->start.day != 0;
  const bool dated = of_a_day || std::find(doing.time_acts.begin(), doing.time_acts.end(), done.concept_id) != doing.time_acts.end();
  const bool plain_rule = done.mood == Mood::fact && !done.mood_is_told && guessed.mood == Mood::possible && !dated && !decided(doing, done);
  return plain_rule && (pair.slot(Slot::number_equal) >= one_figure || pair.alignment.cosine < alike_for_opposites);
}

// "Dừng hoạt động đội tàu" over an article, "Đề nghị dừng hoạt động đội tàu": a headline leaves out who only asks for it.
bool told_by_headline_alone(const PairView& pair, const ActPair& acts) {
  const auto bare = [](const Statement& s, const Act& act) {
    return s.kind == StatementKind::headline && act.mood == Mood::fact && !act.mood_is_told;
  };
  const bool proposed = acts.a->mood == Mood::proposed || acts.b->mood == Mood::proposed;
  return proposed && (bare(pair.a(), *acts.a) || bare(pair.b(), *acts.b));
}

// "sẽ chào bán cổ phần", "đã được chấp thuận chào bán cổ phần": what was decided or allowed is still planned.
bool planned_as_decided(const PairView& pair, const ActPair& acts) {
  return (acts.a->mood == Mood::planned && decided(pair.facts_b(), *acts.b)) || (acts.b->mood == Mood::planned && decided(pair.facts_a(), *acts.a));
}

}  // namespace

double mood_distance(const PairView& pair, const ActPair& acts) {
  const bool a_lower = acts.a->mood <= acts.b->mood;
  const Act &a = a_lower ? *acts.a : *acts.b, &b = a_lower ? *acts.b : *acts.a;
  const StatementId of_a = a_lower ? pair.alignment.a : pair.alignment.b, of_b = a_lower ? pair.alignment.b : pair.alignment.a;
  if (a.mood == Mood::fact && (b.mood == Mood::proposed || b.mood == Mood::possible)) return 0.9;
  if (a.mood == Mood::fact && b.mood == Mood::required) return a.mood_is_told ? 0.7 : 0;
  if (a.mood == Mood::fact && b.mood == Mood::planned)
    return b.mood_is_told && (a.mood_is_told || (tells_past(pair, of_a) && planned_behind_deed(pair, of_b, of_a))) ? 0.75 : 0;
  // "will shut its plant", "might close the works"; but "will play if nothing changes" is no more than likely
  if (a.mood == Mood::planned && b.mood == Mood::possible) {
    const bool both_told = a.mood_is_told && b.mood_is_told && has_mood_word(pair, of_a, Mood::planned);
    return both_told && partners(pair) && !has_condition(pair, of_a) && !has_condition(pair, of_b) ? 0.75 : 0;
  }
  if (a.mood == Mood::recommended && b.mood == Mood::required) return 0.9;
  // "mọi hộ phải tiêm", "hộ nào cần có thể đăng ký tiêm"
  const bool free_or_bound = (a.mood == Mood::possible && b.mood == Mood::required) || (a.mood == Mood::required && b.mood == Mood::possible);
  if (free_or_bound && a.mood_is_told && b.mood_is_told && partners(pair) && same_objects(pair, acts)) return 0.75;
  return 0;
}

const char* why_not_two_moods(const PairView& pair, const ActPair& acts) {
  if (const char* why = why_not_one_act(pair, acts); why != nullptr) return why;
  if (mood_distance(pair, acts) == 0 || same_mood_words(pair) || one_mood_in_other_words(pair, acts)) return "same-mood";
  if (told_by_headline_alone(pair, acts) || planned_as_decided(pair, acts) || of_one_hour(pair)) return "same-mood";
  if (const char* why = why_not_duty_and_deed(pair, acts); why != nullptr) return why;
  if (acts.a->mood == Mood::recommended || acts.b->mood == Mood::recommended) return nullptr;
  const bool a_done = acts.a->mood == Mood::fact;
  if (!a_done && acts.b->mood != Mood::fact) return nullptr;
  const bool before = planned_before_done(pair, a_done ? pair.alignment.b : pair.alignment.a, a_done ? pair.alignment.a : pair.alignment.b);
  return before ? "plan-then-fact" : nullptr;
}

}  // namespace dateline::relate
