// A statement and a table -> the keys of the phrases in it. Proved by tests/align_test.cpp and tests/rules_test.cpp.
#include "cluster/keys.hpp"

#include "text/hash.hpp"

namespace dateline::cluster {

std::set<std::uint64_t> keys_in(const resolve::Resolved& world, StatementId id, const lexicon::HashedTables& table,
                                std::optional<std::uint32_t> before) {
  const extract::Draft& draft = *world.statements[id.index()].draft;
  const ReportId report = world.out.of(id).report;
  const auto& phrases = table.of(world.out.of(report).language);
  static const std::uint64_t looks_like_one = text::hash("none");
  std::set<std::uint64_t> out;
  for (std::uint32_t at = draft.tokens.first; at < before.value_or(draft.tokens.last); ++at) {
    const auto found = phrases.longest(world.text(report).tokens(), at);
    if (found && *found.value == looks_like_one) at += found.length - 1;
    if (found && *found.value != looks_like_one) out.insert(*found.value);
  }
  return out;
}

}  // namespace dateline::cluster
