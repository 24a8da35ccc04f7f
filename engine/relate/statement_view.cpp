// What stands at and before a place of a statement. In: a statement. Out: what statement_view.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/statement_view.hpp"

#include <algorithm>

namespace dateline::relate {

bool StatementView::quoted(std::uint32_t at) const {
  const auto& quotes = draft().quotes;
  return std::any_of(quotes.begin(), quotes.end(), [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); });
}

bool StatementView::of_time(std::uint32_t at) const {
  const auto& times = draft().times;
  return std::any_of(times.begin(), times.end(), [&](const values::TimeExpression& time) { return time.tokens.contains(at); });
}

bool StatementView::under_condition(std::uint32_t at) const {
  const auto& clauses = cues().clauses;
  return stands_before(at, [&](std::uint32_t place) {
    const auto found = clauses.longest(tokens(), place);
    return found && (*found.value & extract::clause_word::condition) != 0;
  });
}

std::uint32_t StatementView::words_between(std::uint32_t first, std::uint32_t last) const {
  const auto& names = mentions();
  std::uint32_t out = 0;
  for (std::uint32_t at = first, next = first; at < last; at = next, ++out) {
    next = at + 1;
    for (const std::uint32_t k : draft().mentions) {  // of names inside one another the longest
      if (names[k].full.first == at && names[k].full.last <= last) next = std::max(next, names[k].full.last);
    }
  }
  return out;
}

}  // namespace dateline::relate
