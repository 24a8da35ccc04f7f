/// Which phrases of a table a statement holds. In: a statement. Out: their keys, hashed. Tested by tests/align_test.cpp and tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <set>

#include "lexicon/phrases.hpp"
#include "resolve/resolve.hpp"

namespace dateline::cluster {

/// The keys of the table's phrases that begin in the statement, and in front of the token `before` of its report where one is given. Empty where the
/// report's language has no such table. A phrase of the key "none" only looks like one, and the words in it are none.
std::set<std::uint64_t> keys_in(const resolve::Resolved& world, StatementId id, const lexicon::HashedTables& table,
                                std::optional<std::uint32_t> before = {});

}  // namespace dateline::cluster
