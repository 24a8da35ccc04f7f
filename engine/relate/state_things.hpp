/// What a state is told of: the words and names that stand around its own. In: a statement and one of its states. Out: keys, and how many of two
/// such lists are met. Proved by tests/rules_test.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "relate/told_states.hpp"

namespace dateline::relate {

/// Concepts, and other words and names hashed; each once.
using Keys = std::vector<std::uint64_t>;

/// The words and names around the state's own, over marks too.
Keys things_around(const StatementView& view, const State& state);
/// The same between the marks around it.
Keys things_in_clause(const StatementView& view, const State& state);
/// What it is done to: what follows up to the next mark, and what stands before a passive.
Keys objects_of(const StatementView& view, const State& state);

/// How many of either are in the other, or related; the fewer of the two counts, so that the order of the two says nothing.
std::size_t shared(const Keys& a, const Keys& b);

}  // namespace dateline::relate
