/// What two statements tell of who or what something is: "the portrait is a work of Rembrandt's", "is not by Rembrandt", "may be a Rembrandt". In: a
/// pair of statements of one event. Out: how either tells it. Tables: <language>/copulas.tsv. Proved by tests/rules_test.cpp.
#pragma once

#include <optional>

#include "relate/rules.hpp"

namespace dateline::relate {

/// How a statement tells that something is something: as so, as not so, as possible.
enum class Being : std::uint8_t { is, is_not, may_be };

/// How the first and the second statement of a pair tell one and the same; the two differ, and one of them is Being::is.
struct BeingsApart {
  Being a = Being::is, b = Being::is;
};

/// Nothing where the two are no partners, share too few words, or tell of nothing in two ways.
std::optional<BeingsApart> beings_apart(const PairView& pair);

}  // namespace dateline::relate
