/// What is held against what: the links, and the discrepancies that no link carries. Claims and reports are joined by them. In: a comparison. Out:
/// ties. Tested by tests/graph_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "dateline/model.hpp"

namespace dateline::report {

constexpr std::size_t no_discrepancy = static_cast<std::size_t>(-1);

/// One end of a tie.
struct End {
  StatementId statement;  ///< none: the side stands in no statement, but on the page (its date)
  ReportId report;
  std::size_t side = 0;  ///< of the tie's discrepancy
};

struct Tie {
  End a, b;
  Relation relation = Relation::agree;
  std::vector<Aspect> aspects;
  double similarity = -1;                    ///< -1: no link, a discrepancy alone
  std::size_t discrepancy = no_discrepancy;  ///< the gravest that opposes the two ends
  EventId event = {};                        ///< the first that lists an end
};

/// The first event and the first cluster of each statement; none where there is none.
struct Homes {
  explicit Homes(const Comparison& comparison);
  std::vector<EventId> event;
  std::vector<ClusterId> cluster;
};

/// Links first, in their order. Two sides of a discrepancy that no link with its aspect joins get a tie between their first statements, or pages.
std::vector<Tie> find_ties(const Comparison& comparison, const Homes& homes);

}  // namespace dateline::report
