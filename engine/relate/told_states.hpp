/// How one statement tells that matters stand: the words of <language>/states.tsv, and words of no table behind a negation or a word of mood. In: a
/// statement. Out: its states, for states.hpp to hold against another's. Proved by tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "relate/statement_view.hpp"

namespace dateline::relate {

/// A matter as a statement tells it.
struct State {
  std::uint64_t matter = 0;  ///< a matter of the table or a word, hashed
  bool holds = true;
  bool negated = false;  ///< by a word of negation, and no word of the opposite
  extract::Mood mood = extract::Mood::fact;
  bool mood_is_told = false;
  bool done_to = false;  ///< told of what it is done to
  bool sole = false;     ///< a story has one matter of the kind: "the sirens sounded"
  bool alone = false;    ///< and its words say of what: "was drunk"
  bool quoted = false;   ///< between quotation marks
  bool due = false;      ///< by a word that tells that it is still to come
  text::TokenRange words;
};

/// In time linear in the statement's words, but for the words before each state.
std::vector<State> find_states(const StatementView& view);

/// Where the word of a passive stands before the verb at `at`, its agent between the two: "bị đại hội Đắk Lua bác bỏ"; `at` where none does.
std::uint32_t passive_before(const StatementView& view, std::uint32_t at);

}  // namespace dateline::relate
