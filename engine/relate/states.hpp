/// What two statements tell of how one matter stands, in words that need stand in no table of acts: "the sirens sounded", "the sirens stayed silent".
/// In: a pair of statements of one event. Out: a matter that they tell as opposite, or as done in one and still to be done in the other.
/// Proved by tests/rules_test.cpp.
#pragma once

#include <optional>

#include "relate/rules.hpp"

namespace dateline::relate {

/// How two partners tell one matter of one thing.
struct StatesApart {
  bool a_holds = true, b_holds = true;
  extract::Mood a_mood = extract::Mood::fact, b_mood = extract::Mood::fact;
};

/// A matter that one of two partners tells as it is not in the other.
std::optional<StatesApart> opposite_states(const PairView& pair);
/// A matter that holds for both, in one by a word of plan, duty or possibility, in the other as told.
std::optional<StatesApart> states_of_two_moods(const PairView& pair);

}  // namespace dateline::relate
