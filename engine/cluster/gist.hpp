/// What a report is mainly about. In: the facts of its headline and first statements. Out: its day, place, people and acts. Tested by
/// tests/cluster_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "cluster/align.hpp"

namespace dateline::cluster {

/// What a report is mainly about, from its headline and first statements.
struct Gist {
  std::optional<When> day;
  std::optional<When> said;            ///< the first day on which something was announced, where no day of a happening is told
  int weekday = -1;                    ///< Facts::weekday of the first statement that has one
  StatementId day_statement;           ///< that tells the day; none where there is none, or where it is the hour of a count
  std::vector<EntityId> places;        ///< where it happens
  StatementId place_statement;         ///< that tells the first of the places
  std::vector<EntityId> people;        ///< persons and bodies, once each
  std::vector<lexicon::Concept> acts;  ///< sorted
  lexicon::Concept meeting = 0;        ///< the kind of meeting, where it is one
};
Gist gist_of(const AlignmentContext& context, ReportId report);

/// True for a building or a piece of land to which something is done, which is where it is done: "đâm vào trụ số 4 cầu Bình Phú".
bool is_struck(const AlignmentContext& context, ReportId report, const Participant& p);

}  // namespace dateline::cluster
