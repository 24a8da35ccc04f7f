// The words, forms and hours that tell a mood. In: a pair of statements. Out: what modality.hpp declares of them. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <set>
#include <string>

#include "relate/modality.hpp"

namespace dateline::relate {

using cluster::Act;
using extract::Mood;

bool has_mood_word(const PairView& pair, StatementId id, Mood mood) {
  const StatementView view = pair.view(id);
  return !cue_places(view, view.cues().moods, [&](Mood m) { return m == mood; }).empty();
}

bool same_mood_words(const PairView& pair) {
  const auto words = [&](StatementId id) {
    const StatementView view = pair.view(id);
    std::multiset<std::string> out;
    for (const text::TokenRange place : cue_places(view, view.cues().moods, [](Mood mood) { return mood != Mood::fact; }))
      out.insert(text::lower(view.text().joined(place)));
    return out;
  };
  return pair.one_language() && words(pair.alignment.a) == words(pair.alignment.b);
}

const extract::Inflection& inflection_of(const PairView& pair, StatementId id) { return extract::inflection(pair.view(id).language()); }

bool in_purpose(const PairView& pair, StatementId id, const Act& act) {
  static const lexicon::HashedTables purposes("purposes.tsv");
  constexpr std::uint32_t reach = 4;
  const StatementView view = pair.view(id);
  const text::TokenRange range = view.draft().tokens;
  if (!range.contains(act.token)) return false;
  const auto& words = purposes.of(view.language());
  for (std::uint32_t at = act.token; view.goes_on_before(at) && act.token - at < reach; --at) {
    if (words.longest(view.tokens(), at - 1)) return at - 1 > range.first;
  }
  return false;
}

bool of_one_hour(const PairView& pair) {
  const auto &a = pair.facts_a().day, &b = pair.facts_b().day;
  return a && b && a->start.hour >= 0 && a->start.hour == b->start.hour && a->start.minute == b->start.minute && compatible(*a, *b, 0);
}

const Act* first_act(const std::vector<Act>& acts) {
  const auto at = std::find_if(acts.begin(), acts.end(), [](const Act& act) { return !act.quoted && tells(act); });
  return at == acts.end() ? nullptr : &*at;
}

}  // namespace dateline::relate
