/// Pairs of statements of different reports that may make one claim, through an inverted index over the rows' terms; never all by all.
/// Tested by tests/cluster_test.cpp.
#pragma once

#include <vector>

#include "resolve/resolve.hpp"

namespace dateline::vectorise {
struct Rows;
}

namespace dateline::cluster {

struct AlignmentContext;  // cluster/align.hpp

struct Candidate {
  StatementId a, b;  ///< a before b
  float cosine = 0;
};

/// For each statement its nearest of every other report, `per_report` at most and `in_all` at most, with a cosine of `least` or more. Sorted by a, b.
std::vector<Candidate> find_candidates(const resolve::Resolved& world, const vectorise::Rows& rows, float least = 0.04F, std::size_t per_report = 4,
                                       std::size_t in_all = 60);

/// What the reports of one event add to `found`, which is sorted and stays so: the beginnings of two reports, and the statements that alone measure
/// something in either, however few words they share. Linear in the pairs of reports of each event.
void add_event_candidates(const AlignmentContext& context, const std::vector<std::vector<ReportId>>& events, std::vector<Candidate>& found);

}  // namespace dateline::cluster
