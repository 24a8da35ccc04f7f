// Negations around a place of a statement. In: a statement and a place. Out: what negated.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/negated.hpp"

#include <algorithm>

namespace dateline::relate {

using extract::NegationKind;

bool behind_negation(const StatementView& view, std::uint32_t at, std::uint32_t between) {
  const auto& negation = view.cues().negation;
  for (std::uint32_t first = at; view.goes_on_before(first); --first) {
    const auto found = negation.longest(view.tokens(), first - 1);
    if (!found) continue;
    // "bỏ lỡ cơ hội tham dự" denies it as "không tham dự" does.
    const bool negates = *found.value == NegationKind::negates || (*found.value == NegationKind::quasi && found.length > 1);
    const std::uint32_t behind = first - 1 + found.length;
    if (behind > at) return negates;  // "không có tên"
    return view.words_between(behind, at) <= between && negates;
  }
  return false;
}

bool behind_reversal(const StatementView& view, std::uint32_t at) {
  const auto& terms = view.draft().terms;
  return std::any_of(terms.begin(), terms.end(), [&](const extract::Term& term) {
    return term.tokens.last == at && term.concept_id != 0 && lexicon::has_role(term.concept_id, lexicon::ConceptRole::reversing) && !term.negated &&
           term.mood == extract::Mood::fact;
  });
}

bool subject_denied(const StatementView& view, std::uint32_t at) {
  constexpr std::uint32_t longest_subject = 8;
  const std::uint32_t first = view.draft().tokens.first;
  const auto found = view.cues().negation.longest(view.tokens(), first);
  if (!found || *found.value != NegationKind::negates || first + found.length > at || at - first > longest_subject) return false;
  std::uint32_t begin = at;
  while (view.goes_on_before(begin)) --begin;
  return begin == first;
}

bool denied_at(const StatementView& view, std::uint32_t at) {
  if (!view.draft().denied) return false;
  const extract::Cues& cues = view.cues();
  bool behind = false, goes_on = false;
  for (std::uint32_t t = view.draft().tokens.first; t < at; ++t) {
    const auto found = cues.negation.longest(view.tokens(), t);
    if (found && *found.value == NegationKind::denies) behind = true, goes_on = false;
    const auto clause = cues.clauses.longest(view.tokens(), t);
    goes_on = goes_on || (behind && clause && (*clause.value & extract::clause_word::and_) != 0);
  }
  return !goes_on;
}

}  // namespace dateline::relate
