// Modality: one side tells as done, or as sure, what is a plan, a possibility or a duty on the other. In: a pair of statements of one cluster.
// Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "extract/cues.hpp"
#include "extract/inflection.hpp"
#include "relate/being.hpp"
#include "relate/sense.hpp"
#include "relate/states.hpp"

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
// And from which on partners tell one act in their moods.
constexpr float alike_beside_mood = 0.3F;
// Score of a pair that tells of one thing, whatever the acts.
constexpr double sure_of_thing = 0.9;
// From here on the figures that agree are telling ones.
constexpr double one_figure = 0.75;
// How sure a cause that is only guessed on one side makes it.
constexpr double of_a_cause = 0.9;
// And what partners tell that share a telling figure.
constexpr double of_partners = 0.75;

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

// What the forms of the statement's verbs tell.
const extract::Inflection& inflection_of(const PairView& pair, StatementId id) {
  return extract::inflection(pair.world().out.of(pair.world().out.of(id).report).language);
}

// "đã đưa nhà máy vào hoạt động", "passed the law".
bool tells_past(const PairView& pair, StatementId id) { return inflection_of(pair, id).past || has_mood_word(pair, id, Mood::fact); }

// The plan is told on a page that is no older than the day of the deed: what was done by then is no plan any more.
bool planned_behind_deed(const PairView& pair, StatementId planned, StatementId done) {
  const resolve::Resolved& world = pair.world();
  const ReportId r = world.out.of(planned).report;
  const Report& report = world.out.of(r);
  const auto& day = pair.context.facts[done.index()].day;
  if (!report.published || world.page_in_doubt[r.index()] || !day || day->start.day == 0) return false;
  const auto told = day_range(report.published->date.start), deed = day_range(day->start);
  return told && deed && deed->last <= told->first && !planned_before_done(pair, planned, done);
}

// How far the moods of two acts lie apart, where they cannot both be right of one act at one time; 0 where they can.
double mood_distance(const PairView& pair, const ActPair& acts) {
  const bool a_lower = acts.a->mood <= acts.b->mood;
  const Act &a = a_lower ? *acts.a : *acts.b, &b = a_lower ? *acts.b : *acts.a;
  const StatementId of_a = a_lower ? pair.alignment.a : pair.alignment.b, of_b = a_lower ? pair.alignment.b : pair.alignment.a;
  if (a.mood == Mood::fact && (b.mood == Mood::proposed || b.mood == Mood::possible)) return 0.9;
  if (a.mood == Mood::fact && b.mood == Mood::required) return a.mood_is_told ? 0.7 : 0;
  if (a.mood == Mood::fact && b.mood == Mood::planned)
    return b.mood_is_told && (a.mood_is_told || (tells_past(pair, of_a) && planned_behind_deed(pair, of_b, of_a))) ? 0.75 : 0;
  if (a.mood == Mood::recommended && b.mood == Mood::required) return 0.9;
  // "mọi hộ phải tiêm", "hộ nào cần có thể đăng ký tiêm"
  const bool free_or_bound = (a.mood == Mood::possible && b.mood == Mood::required) || (a.mood == Mood::required && b.mood == Mood::possible);
  if (free_or_bound && a.mood_is_told && b.mood_is_told && partners(pair) && same_objects(pair, acts)) return 0.75;
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

// A word of purpose stands a few words before the act, and does not open the statement.
bool in_purpose(const PairView& pair, StatementId id, const Act& act) {
  static const lexicon::HashedTables purposes("purposes.tsv");
  constexpr std::uint32_t reach = 4;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  if (!draft.tokens.contains(act.token)) return false;
  const ReportId report = pair.world().out.of(id).report;
  const std::span<const text::Token> tokens = pair.world().text(report).tokens();
  const auto& words = purposes.of(pair.world().out.of(report).language);
  for (std::uint32_t at = act.token; at > draft.tokens.first && act.token - at < reach && tokens[at - 1].kind != text::TokenKind::punctuation; --at) {
    if (words.longest(tokens, at - 1)) return at - 1 > draft.tokens.first;
  }
  return false;
}

// Why two acts are none of which both statements tell in a mood of their own; null where they are.
const char* why_not_one_act(const PairView& pair, const ActPair& acts) {
  if (acts.opposite || acts.a->negated || acts.b->negated || acts.a->quoted || acts.b->quoted) return "denied-or-quoted";
  // "đang lo kinh phí để em dự giải": what something else is done for is not told as done.
  if (in_purpose(pair, pair.alignment.a, *acts.a) || in_purpose(pair, pair.alignment.b, *acts.b)) return "not-main-act";
  const bool thing = lexicon::concept_class(acts.a->concept_id) != lexicon::ConceptClass::act;
  if (!thing && !main_acts(pair, acts) && !leads(pair, acts)) return "not-main-act";
  return other_objects(pair, acts) && pair.alignment.cosine < alike_for_objects && !one_and_only(pair) && !told_of_before(pair, acts) ? "other-object"
                                                                                                                                      : nullptr;
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
  const bool dated = std::find(doing.time_acts.begin(), doing.time_acts.end(), done.concept_id) != doing.time_acts.end();
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

// "dự kiến kết thúc vào 10 giờ 30", "đến 10h30 đã hoàn thành": it went as planned.
bool of_one_hour(const PairView& pair) {
  const auto &a = pair.facts_a().day, &b = pair.facts_b().day;
  return a && b && a->start.hour >= 0 && a->start.hour == b->start.hour && a->start.minute == b->start.minute && compatible(*a, *b, 0);
}

// "sẽ chào bán cổ phần", "đã được chấp thuận chào bán cổ phần": what was decided or allowed is still planned.
bool planned_as_decided(const PairView& pair, const ActPair& acts) {
  return (acts.a->mood == Mood::planned && decided(pair.facts_b(), *acts.b)) || (acts.b->mood == Mood::planned && decided(pair.facts_a(), *acts.a));
}

// Why the moods of two acts are no discrepancy; null where they are one.
const char* why_not_two_moods(const PairView& pair, const ActPair& acts) {
  if (const char* why = why_not_one_act(pair, acts); why != nullptr) return why;
  if (mood_distance(pair, acts) == 0 || same_mood_words(pair) || one_mood_in_other_words(pair, acts)) return "same-mood";
  if (told_by_headline_alone(pair, acts) || planned_as_decided(pair, acts) || of_one_hour(pair)) return "same-mood";
  if (const char* why = why_not_duty_and_deed(pair, acts); why != nullptr) return why;
  if (acts.a->mood == Mood::recommended || acts.b->mood == Mood::recommended) return nullptr;
  const bool a_done = acts.a->mood == Mood::fact;
  const bool before = planned_before_done(pair, a_done ? pair.alignment.b : pair.alignment.a, a_done ? pair.alignment.a : pair.alignment.b);
  return before ? "plan-then-fact" : nullptr;
}

const Act* first_act(const Facts& facts) {
  const auto at = std::find_if(facts.acts.begin(), facts.acts.end(), [](const Act& act) { return !act.quoted && tells(act); });
  return at == facts.acts.end() ? nullptr : &*at;
}

// "có thể đăng ký tiêm", "may decide to close": an act right behind one that a word of mood tells is told so as well.
// What one is to go on with was done before.
Facts with_moods_passed_on(const PairView& pair, StatementId id) {
  static const lexicon::Concept goes_on_already = lexicon::concept_named("continue.v"), begins_again = lexicon::concept_named("resume.v");
  constexpr std::uint32_t behind = 3;
  Facts facts = pair.context.facts[id.index()];
  const auto& clauses = extract::cues(pair.world().out.of(pair.world().out.of(id).report).language).clauses;
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  for (std::size_t i = 1; i < facts.acts.size(); ++i) {
    const Act& before = facts.acts[i - 1];
    Act& act = facts.acts[i];
    const bool goes_on = before.concept_id == goes_on_already || before.concept_id == begins_again;
    if (act.mood_is_told || !before.mood_is_told || before.mood == Mood::fact || before.names_thing || act.names_thing || goes_on ||
        act.token - before.token > behind)
      continue;
    const auto words = text.tokens().subspan(before.token, act.token - before.token);
    const bool parted = std::any_of(words.begin(), words.end(), [](const text::Token& t) { return t.kind == text::TokenKind::punctuation; });
    // "có thể đã gây ra vụ cháy", "may have caused the fire": a happening that is told as a thing.
    const auto is = [&](std::uint32_t at, extract::ClauseWord kinds) {
      const auto found = clauses.longest(text.tokens(), at);
      return found && (*found.value & kinds) != 0;
    };
    const bool thing =
        is(act.token, extract::clause_word::nominal) || is(act.token - 1, extract::clause_word::determiner | extract::clause_word::nominal);
    // "sẽ khởi tố nghi phạm trộm tranh": what somebody did, of whom the act before it is told.
    const auto& terms = pair.world().statements[id.index()].draft->terms;
    const bool of_people = std::any_of(terms.begin(), terms.end(), [&](const extract::Term& term) {
      const bool people = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::people;
      return people && term.tokens.first > before.token && term.tokens.last <= act.token;
    });
    if (!parted && !thing && !of_people) act.mood = before.mood, act.mood_is_told = true;
  }
  return facts;
}

// "passed the law" and "will vote on the law": of partners the first act of either is of one kind; or what both are about is.
void akin_acts(const Facts& fa, const Facts& fb, std::vector<ActPair>& told) {
  for (const Act& x : fa.acts) {
    for (const Act& y : fb.acts) {
      if (tells(x) && tells(y) && x.concept_id != y.concept_id && lexicon::related(x.concept_id, y.concept_id)) told.push_back({&x, &y, false});
    }
  }
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

// The statement tells a day that lies behind its page.
bool due_later(const PairView& pair, StatementId id) {
  const auto& day = pair.context.facts[id.index()].day;
  if (!day) return false;
  return after_publication(pair.world(), pair.world().out.of(id).report, When{day->end.empty() ? day->start : day->end, {}, false, {}, {}});
}

// "còn phải nộp", "still has to pay": it was not done by then.
bool still_due(const PairView& pair, StatementId id) {
  static const lexicon::HashedTables words("outstanding.tsv");
  return !keys_in(pair, id, words).empty();
}

// The statement tells something as done, and is about that: no plan, no purpose, no decision, and nothing that is called off.
bool tells_deed(const PairView& pair, StatementId id) {
  const Facts& facts = pair.context.facts[id.index()];
  const Act* first = first_act(facts);
  // "đã chi trả cổ tức": an act that is in no list is done by the word before it.
  if (first == nullptr) return !inflection_of(pair, id).past && has_mood_word(pair, id, Mood::fact) && !has_mood_word(pair, id, Mood::planned);
  // "an outlay of 3.2 billion euros has been confirmed", "was decided": that it was said, found or decided is no deed.
  using lexicon::ConceptRole;
  const bool only_words = lexicon::has_role(first->concept_id, ConceptRole::speech) ||
                          lexicon::has_role(first->concept_id, ConceptRole::ascertaining) ||
                          lexicon::has_role(first->concept_id, ConceptRole::prospective);
  const bool past = inflection_of(pair, id).is_past(pair.world().text(pair.world().out.of(id).report)[first->token]);
  return first->mood == Mood::fact && (first->mood_is_told || past) && !only_words && !in_purpose(pair, id, *first) &&
         !has_mood_word(pair, id, Mood::planned) && !has_mood_word(pair, id, Mood::required) &&
         std::all_of(facts.acts.begin(), facts.acts.end(), [](const Act& act) {
           // "examinations have been postponed": what is called off is no deed
           return act.quoted || (act.mood == Mood::fact && !lexicon::has_role(act.concept_id, lexicon::ConceptRole::reversing));
         });
}

// The other statement, which tells a plan, tells as done beside it what is the deed here.
bool told_as_done_too(const PairView& pair, StatementId deed, StatementId plan) {
  const Facts& others = pair.context.facts[plan.index()];
  const Act* done = first_act(pair.context.facts[deed.index()]);
  // "sẽ khởi tố người trộm ba bức tranh"; that both announce it tells of no deed.
  static const lexicon::Concept announces = lexicon::concept_named("announce.v");
  return std::any_of(others.acts.begin(), others.acts.end(), [&](const Act& act) {
    return act.mood == Mood::fact && act.token != others.claim && !act.quoted && !act.names_thing && tells(act) &&
           !(pair.of_briefs() && act.concept_id == announces) && done != nullptr && lexicon::related(done->concept_id, act.concept_id);
  });
}

// "đã gia hạn hợp đồng thêm hai năm", "có thể sẽ ký tiếp hai năm": of partners that share a telling figure and whom they tell of, or most of their
// words and whom they tell of, however the act is called, the one tells as done what the other tells as possible, planned or due.
std::optional<std::pair<Modality, Modality>> moods_of_partners(const PairView& pair) {
  constexpr double surely = 0.9;
  constexpr float alike_of_one = 0.45F;
  const Statement &a = pair.a(), &b = pair.b();
  if (a.modality == b.modality || (a.modality != Modality::asserted && b.modality != Modality::asserted)) return std::nullopt;
  if (a.polarity != b.polarity || a.kind == StatementKind::direct_quote || b.kind == StatementKind::direct_quote) return std::nullopt;
  const bool of_one = pair.of_short_reports() && pair.slot(Slot::who) > 0 && pair.alignment.cosine >= alike_of_one;
  if (!partners(pair) || pair.score() < surely || !(pair.slot(Slot::number_equal) >= surely || of_one) || same_mood_words(pair)) return std::nullopt;
  const bool a_done = a.modality == Modality::asserted;
  const StatementId done = a_done ? pair.alignment.a : pair.alignment.b, other = a_done ? pair.alignment.b : pair.alignment.a;
  if (!tells_deed(pair, done) || planned_before_done(pair, other, done) || told_as_done_too(pair, done, other)) return std::nullopt;
  if (pair.world().out.of(other).modality == Modality::planned) {
    // "has decided to close", "will close": what was decided is planned.
    const auto& deeds = pair.context.facts[done.index()].acts;
    const bool decides =
        std::any_of(deeds.begin(), deeds.end(), [](const Act& act) { return lexicon::has_role(act.concept_id, lexicon::ConceptRole::prospective); });
    // "They want seven million or they will publish": what it first tells is told in no mood.
    const Act* leading = first_act(pair.context.facts[other.index()]);
    if (decides || (leading != nullptr && leading->mood == Mood::fact)) return std::nullopt;
  }
  // "phải khoan sâu 120 m mà vẫn không gặp nước" was done; what is due by a day to come was not.
  if (pair.world().out.of(other).modality == Modality::required && !due_later(pair, other) && !still_due(pair, other)) return std::nullopt;
  return std::pair(a.modality, b.modality);
}

// "has approved the merger", "must still be cleared": one matter in words of the table of states.
std::optional<std::pair<Modality, Modality>> moods_of_states(const PairView& pair) {
  const auto apart = states_of_two_moods(pair);
  if (!apart) return std::nullopt;
  const Modality a = extract::modality_of(apart->a_mood), b = extract::modality_of(apart->b_mood);
  if (apart->a_mood == Mood::recommended || apart->b_mood == Mood::recommended) return std::pair(a, b);
  const bool a_done = apart->a_mood == Mood::fact;
  const StatementId done = a_done ? pair.alignment.a : pair.alignment.b, other = a_done ? pair.alignment.b : pair.alignment.a;
  if (a == b || has_mood_word(pair, done, a_done ? apart->b_mood : apart->a_mood) || planned_before_done(pair, other, done)) return std::nullopt;
  if ((a_done ? b : a) == Modality::required && !due_later(pair, other) && !still_due(pair, other)) return std::nullopt;
  if (of_one_hour(pair)) return std::nullopt;
  return std::pair(a, b);
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

bool plan_and_outcome(const PairView& pair) {
  if (looks_ahead(pair.a()) == looks_ahead(pair.b())) return false;
  const bool a_ahead = looks_ahead(pair.a());
  return planned_before_done(pair, a_ahead ? pair.alignment.a : pair.alignment.b, a_ahead ? pair.alignment.b : pair.alignment.a);
}

void modality_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!told_plainly(pair, Aspect::modality) || guessed_cause(pair, out)) return;
  const Facts fa = with_moods_passed_on(pair, pair.alignment.a), fb = with_moods_passed_on(pair, pair.alignment.b);
  std::vector<ActPair> told = act_pairs(fa.acts, fb.acts);
  if (partners(pair)) akin_acts(fa, fb, told);
  things_of_mood(pair, told);
  std::vector<Act> plain;  // "do chập điện" beside "có thể do chập điện": of partners the one tells as sure what is possible in the other
  const bool nearly_one = pair.alignment.cosine >= near_sentence && pair.slot(Slot::act) > 0;
  // "miễn thị thực cho công dân Ireland từ ngày 1/8", "is considering visa-free entry": what surely makes one claim of one day.
  const bool surely_one = pair.score() >= sure_of_thing && pair.alignment.cosine >= alike_for_objects && pair.slot(Slot::when) > 0;
  if (partners(pair) && (nearly_one || surely_one)) plain_things(pair, told, plain);
  if (told.empty()) pair.pass(Aspect::modality, "other-act");
  // "went on trial, accused of smuggling", "xét xử bảy bị cáo buôn lậu": of what both tell alike, what it is for may be told as alleged.
  const Act *first_a = first_act(fa), *first_b = first_act(fb);
  const bool one_first = first_a != nullptr && first_b != nullptr && lexicon::related(first_a->concept_id, first_b->concept_id) &&
                         first_a->mood == first_b->mood && first_a->negated == first_b->negated;
  for (const ActPair& acts : told) {
    const bool duty = acts.a->mood == Mood::required || acts.b->mood == Mood::required;
    const bool guessed = !duty && (acts.a->mood == Mood::possible || acts.b->mood == Mood::possible);
    if (one_first && guessed && acts.a != first_a && acts.b != first_b) {
      pair.pass(Aspect::modality, "other-act");
      continue;
    }
    if (const char* why = why_not_two_moods(pair, acts); why != nullptr) {
      pair.pass(Aspect::modality, why);
      continue;
    }
    // "được thông qua", "đề xuất bị bác bỏ": what was proposed is no plan any more.
    if (opposite_states(pair)) return pair.pass(Aspect::modality, "other-act");
    const double confidence = mood_distance(pair, acts) * sureness(pair);
    return call(pair, extract::modality_of(acts.a->mood), extract::modality_of(acts.b->mood), confidence, out);
  }
  if (const auto moods = moods_of_partners(pair)) return call(pair, moods->first, moods->second, of_partners * sureness(pair), out);
  if (const auto moods = moods_of_states(pair)) return call(pair, moods->first, moods->second, of_partners * sureness(pair), out);
  const auto beings = beings_apart(pair);
  // "Bác sĩ nghi thủ phạm là món trứng cuộn": it is guessed there too, in words that stand elsewhere.
  const bool guessed_by_both = beings && has_mood_word(pair, beings->a == Being::may_be ? pair.alignment.b : pair.alignment.a, Mood::possible);
  if (beings && !guessed_by_both && (beings->a == Being::may_be || beings->b == Being::may_be)) {
    const auto mood = [](Being how) { return how == Being::may_be ? Modality::possible : Modality::asserted; };
    call(pair, mood(beings->a), mood(beings->b), of_partners * sureness(pair), out);
  }
}

}  // namespace dateline::relate
