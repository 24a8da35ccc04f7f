// Words and names around a state. In: a statement and one of its states. Out: what state_things.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/state_things.hpp"

#include <algorithm>

#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using lexicon::ConceptRole;
using text::TokenRange;

// Set in the key of a word that is no concept, and in that of a name; a key below both is a concept.
constexpr std::uint64_t plain_word = std::uint64_t{1} << 63, a_name = std::uint64_t{1} << 62;

std::uint64_t key_of_word(const StatementView& view, std::uint32_t at) {
  return text::hash(lexicon::stem(view.text()[at].lower, view.language())) | plain_word;
}

// "rejected the appeal", "granted bail": a form of the vocabulary that holds what it is done to, as its last word. 0 where it does not.
std::uint64_t object_inside(const StatementView& view, const State& state, const extract::Term& term) {
  const std::uint32_t end = term.tokens.last - 1;
  if (!term.tokens.contains(state.words.first) || end < state.words.last || lexicon::is_stopword(view.text()[end].word, view.language())) return 0;
  const bool thing = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::thing;
  return thing ? std::uint64_t{term.concept_id} : key_of_word(view, end);
}

// Who only speaks or is anybody says little.
bool says_little(const extract::Term& term) {
  return term.concept_id != 0 &&
         (lexicon::has_role(term.concept_id, ConceptRole::speech) || lexicon::has_role(term.concept_id, ConceptRole::generic_people));
}

// What stands inside a range, without the state's own words.
Keys keys_inside(const StatementView& view, const State& state, TokenRange range) {
  const auto inside = [&](TokenRange words) {
    const bool apart = words.last <= state.words.first || words.first >= state.words.last;
    return apart && words.last > range.first && words.first < range.last;
  };
  Keys out;
  const auto add = [&](std::uint64_t key) {
    if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(key);
  };
  const extract::Draft& draft = view.draft();
  for (const extract::Term& term : draft.terms) {
    if (term.quoted && !state.quoted) continue;
    if (const std::uint64_t object = object_inside(view, state, term); object != 0) add(object);
    if (inside(term.tokens) && !says_little(term)) add(term.concept_id != 0 ? std::uint64_t{term.concept_id} : key_of_word(view, term.tokens.first));
  }
  const Statement& statement = view.statement();
  const std::vector<EntityId>& entities = view.resolved().entities;
  for (std::size_t k = 0; k < draft.mentions.size(); ++k) {
    if (!entities[k] || entities[k] == statement.speaker || entities[k] == statement.source) continue;
    if (inside(view.mentions()[draft.mentions[k]].tokens)) add(a_name | entities[k].value);
  }
  return out;
}

}  // namespace

Keys things_around(const StatementView& view, const State& state) {
  constexpr std::uint32_t reach = 18;
  return keys_inside(view, state, {state.words.first > reach ? state.words.first - reach : 0, state.words.last + reach});
}

Keys things_in_clause(const StatementView& view, const State& state) {
  TokenRange clause = state.words;
  while (view.goes_on_before(clause.first)) --clause.first;
  while (clause.last < view.draft().tokens.last && !view.is_mark(clause.last)) ++clause.last;
  return keys_inside(view, state, clause);
}

Keys objects_of(const StatementView& view, const State& state) {
  constexpr std::uint32_t reach_of_deed = 6, reach_of_due = 12, reach_back = 18;
  const std::uint32_t reach = state.due ? reach_of_due : reach_of_deed;  // "is to decide in March whether to build the line"
  std::uint32_t last = state.words.last, first = state.words.first;
  while (last < view.draft().tokens.last && last < state.words.last + reach && !view.is_mark(last)) ++last;
  // "bị đại hội bác bỏ", or "bị bác" as the state's own words
  if (const std::uint32_t verb = state.words.last - 1, passive = passive_before(view, verb); passive < verb)
    first = passive > reach_back ? passive - reach_back : 0;
  return keys_inside(view, state, {first, last});
}

std::size_t shared(const Keys& a, const Keys& b) {
  const auto met = [](std::uint64_t x, std::uint64_t y) {
    return x == y || (x < a_name && y < a_name && lexicon::related(static_cast<lexicon::Concept>(x), static_cast<lexicon::Concept>(y)));
  };
  const auto of = [&](const Keys& these, const Keys& those) {
    return static_cast<std::size_t>(std::count_if(these.begin(), these.end(), [&](std::uint64_t x) {
      return std::any_of(those.begin(), those.end(), [&](std::uint64_t y) { return met(x, y); });
    }));
  };
  return std::min(of(a, b), of(b, a));
}

}  // namespace dateline::relate
