/// Reasons for which two statements make different claims, whatever their words share. In: an aligned pair. Out: a reason, or none.
/// A pair that is apart joins no cluster and carries no finding; a pair in doubt must be sure of itself. Tested by tests/align_test.cpp.
#pragma once

#include "cluster/align.hpp"

namespace dateline::cluster {

/// Why the statements are not comparable, in words for `--explain` and tests; empty where nothing speaks against it.
std::string_view why_apart(const AlignmentContext& context, const Alignment& pair);

/// True where both statements measure something and nothing that one measures is measured by the other.
bool measures_other_things(const AlignmentContext& context, const Alignment& pair);
/// The same where what they count is people: "11 người mất tích" is no other word for the number of the dead.
bool counts_other_people(const AlignmentContext& context, const Alignment& pair);

/// True where one of them denies an act that the other affirms.
bool opposed(const AlignmentContext& context, const Alignment& pair);

/// "Khmer", "Celsius": one word without a title before it, of which the report knows no longer form, is as often no person.
bool is_bare_word(const resolve::Resolved& world, ReportId report, const Participant& participant);

}  // namespace dateline::cluster
