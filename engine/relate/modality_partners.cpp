// Partners that tell one matter in two moods, whatever their acts. In: a pair of statements of one cluster. Out: moods_of_partners().
// Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/being.hpp"
#include "relate/modality.hpp"
#include "relate/states.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using extract::Mood;
using lexicon::ConceptRole;

// The statement tells a day that lies behind its page.
bool due_later(const PairView& pair, StatementId id) {
  const auto& day = pair.facts(id).day;
  if (!day) return false;
  return after_publication(pair.world(), pair.world().out.of(id).report, When{day->end.empty() ? day->start : day->end, {}, false, {}, {}});
}

// "phải khoan sâu 120 m mà vẫn không gặp nước" was done; what is due by a day to come was not, nor what "still has to" be paid ("còn phải nộp").
bool still_to_do(const PairView& pair, StatementId id) {
  static const lexicon::HashedTables outstanding("outstanding.tsv");
  return due_later(pair, id) || !keys_in(pair, id, outstanding).empty();
}

// That it was said, found or decided is no deed: "an outlay of 3.2 billion euros has been confirmed", "was decided".
bool only_words(const Act& act) {
  return lexicon::has_role(act.concept_id, ConceptRole::speech) || lexicon::has_role(act.concept_id, ConceptRole::ascertaining) ||
         lexicon::has_role(act.concept_id, ConceptRole::prospective);
}

// The statement tells something as done, and is about that: no plan, no purpose, no decision, and nothing that is called off.
bool tells_deed(const PairView& pair, StatementId id) {
  const std::vector<Act>& acts = pair.facts(id).acts;
  const Act* first = first_act(acts);
  const extract::Inflection& inflection = inflection_of(pair, id);
  // "đã chi trả cổ tức": an act that is in no list is done by the word before it.
  if (first == nullptr) return !inflection.past && has_mood_word(pair, id, Mood::fact) && !has_mood_word(pair, id, Mood::planned);
  const bool told_as_done = first->mood == Mood::fact && (first->mood_is_told || inflection.is_past(pair.view(id).text()[first->token]));
  if (!told_as_done || only_words(*first) || in_purpose(pair, id, *first)) return false;
  if (has_mood_word(pair, id, Mood::planned) || has_mood_word(pair, id, Mood::required)) return false;
  // "examinations have been postponed": what is called off is no deed.
  return std::all_of(acts.begin(), acts.end(), [](const Act& act) {
    return act.quoted || (act.mood == Mood::fact && !lexicon::has_role(act.concept_id, ConceptRole::reversing));
  });
}

// The other statement, which tells a plan, tells as done beside it what is the deed here.
bool told_as_done_too(const PairView& pair, StatementId deed, StatementId plan) {
  const Facts& others = pair.facts(plan);
  const Act* done = first_act(pair.facts(deed).acts);
  // "sẽ khởi tố người trộm ba bức tranh"; that both announce it tells of no deed.
  static const lexicon::Concept announces = lexicon::concept_named("announce.v");
  return done != nullptr && std::any_of(others.acts.begin(), others.acts.end(), [&](const Act& act) {
           return act.mood == Mood::fact && act.token != others.claim && !act.quoted && !act.names_thing && tells(act) &&
                  !(pair.of_briefs() && act.concept_id == announces) && lexicon::related(done->concept_id, act.concept_id);
         });
}

// The plan is no other than the deed. "Has decided to close", "will close": what was decided is planned. "They want seven million or they will
// publish": what it first tells is told in no mood.
bool plan_is_no_plan(const PairView& pair, StatementId done, StatementId planned) {
  const std::vector<Act>& deeds = pair.facts(done).acts;
  const bool decides =
      std::any_of(deeds.begin(), deeds.end(), [](const Act& act) { return lexicon::has_role(act.concept_id, ConceptRole::prospective); });
  const Act* leading = first_act(pair.facts(planned).acts);
  return decides || (leading != nullptr && leading->mood == Mood::fact);
}

// "đã gia hạn hợp đồng thêm hai năm", "có thể sẽ ký tiếp hai năm": of partners that share a telling figure and whom they tell of, or most of their
// words and whom they tell of, however the act is called, the one tells as done what the other tells as possible, planned or due.
std::optional<Moods> moods_of_one_matter(const PairView& pair) {
  constexpr double surely = 0.9;
  constexpr float alike_of_one = 0.45F;
  const Statement &a = pair.a(), &b = pair.b();
  if (a.modality == b.modality || (a.modality != Modality::asserted && b.modality != Modality::asserted)) return std::nullopt;
  if (a.polarity != b.polarity || a.kind == StatementKind::direct_quote || b.kind == StatementKind::direct_quote) return std::nullopt;
  const bool of_one = pair.of_short_reports() && pair.slot(Slot::who) > 0 && pair.alignment.cosine >= alike_of_one;
  // "The hammer came down at 3.2 million", "he will pay 3.2 million": a figure alone makes no two acts one.
  const bool by_figure = pair.slot(Slot::number_equal) >= surely && pair.slot(Slot::act) > 0;
  if (!partners(pair) || pair.score() < surely || !(by_figure || of_one) || same_mood_words(pair)) return std::nullopt;
  const bool a_done = a.modality == Modality::asserted;
  const StatementId done = a_done ? pair.alignment.a : pair.alignment.b, other = a_done ? pair.alignment.b : pair.alignment.a;
  if (!tells_deed(pair, done) || planned_before_done(pair, other, done) || told_as_done_too(pair, done, other)) return std::nullopt;
  const Modality mood = a_done ? b.modality : a.modality;
  if (mood == Modality::planned && plan_is_no_plan(pair, done, other)) return std::nullopt;
  if (mood == Modality::required && !still_to_do(pair, other)) return std::nullopt;
  return Moods{a.modality, b.modality};
}

// "has approved the merger", "must still be cleared": one matter in words of the table of states.
std::optional<Moods> moods_of_states(const PairView& pair) {
  const auto apart = states_of_two_moods(pair);
  if (!apart) return std::nullopt;
  const Moods moods{extract::modality_of(apart->a_mood), extract::modality_of(apart->b_mood)};
  if (apart->a_mood == Mood::recommended || apart->b_mood == Mood::recommended) return moods;
  const bool a_done = apart->a_mood == Mood::fact;
  const StatementId done = a_done ? pair.alignment.a : pair.alignment.b, other = a_done ? pair.alignment.b : pair.alignment.a;
  if (moods.a == moods.b || has_mood_word(pair, done, a_done ? apart->b_mood : apart->a_mood)) return std::nullopt;
  if (planned_before_done(pair, other, done) || of_one_hour(pair)) return std::nullopt;
  if ((a_done ? moods.b : moods.a) == Modality::required && !still_to_do(pair, other)) return std::nullopt;
  return moods;
}

// "The portrait is a Rembrandt", "may be a Rembrandt".
std::optional<Moods> moods_of_beings(const PairView& pair) {
  const auto beings = beings_apart(pair);
  if (!beings || (beings->a != Being::may_be && beings->b != Being::may_be)) return std::nullopt;
  // "Bác sĩ nghi thủ phạm là món trứng cuộn": it is guessed there too, in words that stand elsewhere.
  if (has_mood_word(pair, beings->a == Being::may_be ? pair.alignment.b : pair.alignment.a, Mood::possible)) return std::nullopt;
  const auto mood = [](Being how) { return how == Being::may_be ? Modality::possible : Modality::asserted; };
  return Moods{mood(beings->a), mood(beings->b)};
}

}  // namespace

std::optional<Moods> moods_of_partners(const PairView& pair) {
  if (const auto moods = moods_of_one_matter(pair)) return moods;
  if (const auto moods = moods_of_states(pair)) return moods;
  return moods_of_beings(pair);
}

}  // namespace dateline::relate
