/// Which element of one output is which of another: by what they say and where, never by their ids. In: two outputs. Out: a partner, or none, for
/// each element. Tested by tests/difference_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "check/output.hpp"

namespace dateline::check {

/// A partner, or none, for each element of either list.
struct Pairing {
  std::vector<std::optional<Position>> of_a, of_b;

  Pairing(std::size_t a, std::size_t b) : of_a(a), of_b(b) {}
  Pairing() = default;
  void join(Position a, Position b);
};

struct Pairings {
  Pairing reports, origins, entities, statements, events, clusters, links, discrepancies, unresolved;

  const Pairing& of(std::string_view kind) const;
};

/// True where a report has another digest than its partner: its spans have moved.
bool edited(const Output& a, const Output& b, const Pairings& pairs, Position report_of_a);

/// Reports by path, then by digest; statements by place and words; entities by forms and mentions; events, clusters and origins by their members;
/// links by their ends; discrepancies where two of their sides quote the same words.
Pairings pair_up(const Output& a, const Output& b);

/// The parts of two statements (times, quantities, mentions, quotes), or pieces of furniture: by span, unless `moved`, then by words, then by
/// overlap.
Pairing pair_parts(const Json& a, const Json& b, bool moved);

}  // namespace dateline::check
