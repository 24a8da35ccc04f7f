/// What two statements tell of who or what something is: "the portrait is a work of Rembrandt's", "is not by Rembrandt", "may be a Rembrandt". In: a
/// pair of statements of one event. Out: how either tells it. Tables: <language>/copulas.tsv. Proved by tests/rules_test.cpp.
#pragma once

#include <optional>

#include "relate/rules.hpp"

namespace dateline::relate {

enum class Being : std::uint8_t { is, is_not, may_be };

struct BeingsApart {
  Being a = Being::is, b = Being::is;
};

/// Where two partners tell of one and the same that something is it, in one of them only as possible or not at all.
std::optional<BeingsApart> beings_apart(const PairView& pair);

}  // namespace dateline::relate
