/// Reports -> events: which reports are mainly about one happening. In: rows, facts and weighed pairs of statements. Out: an event for each group.
/// What counts: the words of the reports, the statements that they share, the day, the place, the kind of happening and who takes part.
/// One happening told under different days is one where the reports share the details; two look-alikes share the first sentence and no more.
/// Groups are formed by average linkage, so that one bad pair chains nothing. Tested by tests/cluster_test.cpp.
#pragma once

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
  bool doers_apart = false;     ///< nearly the same lead tells another body and another figure
  bool leads_alike = false;     ///< of two statements at their beginnings the words are nearly the same
  double score = 0;             ///< one event from 0 up
};

struct EventGroups {
  std::vector<std::vector<ReportId>> groups;  ///< by first report
  std::vector<ReportPair> pairs;              ///< those that were weighed
};
EventGroups group_reports(const AlignmentContext& context, const std::vector<Alignment>& pairs);

}  // namespace dateline::cluster
