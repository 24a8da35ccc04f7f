/// At which stage of a matter, and over which stretch of time, a figure is told. In: two statements. Out: judgements of the two.
/// Tables: <language>/stages.tsv, periods.tsv, asked_of_court.tsv. Tested by tests/align_test.cpp.
#pragma once

#include "cluster/align.hpp"

namespace dateline::cluster {

/// "Ở vòng đầu giành 35%" beside "giành 49,7%", "sentenced to five years" beside "the prosecution had demanded seven": a stage before the last is
/// told of one side's figures only, or they are of two stages.
bool of_two_stages(const AlignmentContext& context, StatementId a, StatementId b);

/// "In the first six months", "in the second quarter"; "in April", "since January": each tells a stretch of time, and no two are one.
bool of_two_periods(const AlignmentContext& context, StatementId a, StatementId b);

}  // namespace dateline::cluster
