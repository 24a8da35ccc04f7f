/// What the speaker of a statement is, be he named or not: a minister, a union, the fire service. In: a statement. Out: its kinds, and the words for
/// him. Proved by tests/rules_test.cpp.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "relate/rules.hpp"

namespace dateline::relate {

/// Whoever says a statement, by the words for him.
struct SpeakerKinds {
  std::set<std::uint64_t> kinds;  ///< hashed, of <language>/speakers.tsv; empty where no word of it tells
  bool anybody = false;           ///< "officials", "sources"
  std::string words;              ///< "engineers' union", without an article
  Span span;

  /// They say what the speaker is.
  bool known() const { return !kinds.empty() && !anybody; }
  /// Neither could be the other.
  bool apart(const SpeakerKinds& other) const;
};

/// What the speaker of the statement is; nothing known where nobody is told to speak.
SpeakerKinds speaker_kinds(const PairView& pair, StatementId id);

/// How much of what the two are told to say they share, who says it aside: of the side that says less and of the one that says more.
struct SaidInCommon {
  std::size_t shared = 0;
  double of_less = 0, of_more = 0;
};
SaidInCommon said_in_common(const PairView& pair);

}  // namespace dateline::relate
