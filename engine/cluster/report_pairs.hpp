/// Two reports held against each other: are they of one event? In: their statements' weighed pairs and their gists. Out: what speaks for it and
/// against it, and a score. What they share by statements stands in report_pairs_shared.cpp, by their beginnings in report_pairs_gists.cpp, and the
/// score in report_pairs_score.cpp; report_pairs.cpp asks them. Tested by tests/cluster_test.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "cluster/gist.hpp"

namespace dateline::cluster {

/// Why two reports were joined or kept apart.
struct ReportPair {
  ReportId a, b;
  double cosine = 0;
  std::size_t statements = 0;  ///< of the shorter report
  double support = 0;          ///< statements that they share, each by its score, the leads aside
  double details = 0;          ///< of these, the ones that share a number, a quotation or a rare name
  int telling_details = 0;     ///< and of those the ones that share more than a round stretch of time
  bool same_day = false;       ///< both tell the day of their event, and it is one
  bool day_slipped = false;    ///< the two days differ in the month alone
  int days_apart = 0;          ///< between the days of their events; 0 where either is unknown
  bool leads_opposed = false;  ///< their leads tell opposite acts with other figures
  int shared_people = 0;       ///< persons whom both name at their beginning
  int figures_apart = 0;       ///< of the statements that they share: numbers that measure one thing and cannot both be right
  int figures_agreeing = 0;    ///< and of which it does not
  bool places_apart = false;
  bool kinds_apart = false;
  bool casts_apart = false;     ///< both name several persons at their beginning, and none in common
  bool no_name_shared = false;  ///< both name persons or bodies at their beginning, and no name in common, of a place neither
  bool doers_apart = false;     ///< nearly the same lead tells another body and another figure, or another place that acts
  bool leads_alike = false;     ///< of two statements at their beginnings the words are nearly the same
  double score = 0;             ///< one event from 0 up
};

/// All pairs of reports of which statements were paired, by report; `pairs` are all that were.
std::vector<ReportPair> weigh_reports(const AlignmentContext& context, const std::vector<Alignment>& pairs);

/// Sets what the statements of the two share one to one, and what their leads tell. `pairs`: those of the two reports; sorted by score.
void share_statements(const AlignmentContext& context, std::vector<const Alignment*>& pairs, ReportPair& out);

/// Sets how the beginnings of the two stand to each other. `everybodys`: by entity, persons whom most reports name.
void hold_gists(const resolve::Resolved& world, const Gist& a, const Gist& b, const std::vector<bool>& everybodys, ReportPair& out);

/// ReportPair::score of all the rest.
double score_of(const ReportPair& pair);

}  // namespace dateline::cluster
