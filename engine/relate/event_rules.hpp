/// What two reports of one event part on as a whole, where they tell it in sentences too unlike to be one cluster. In: the two reports by their
/// gists, and the pairs of their statements. Out: findings. Each rule stands in a file of its own (event_dates.cpp, event_places.cpp,
/// event_care.cpp, event_ends.cpp, event_states.cpp, event_deeds.cpp, event_sources.cpp); event_rules.cpp asks them. Proved by tests/rules_test.cpp and
/// tests/deeds_test.cpp.
#pragma once

#include <vector>

#include "cluster/events.hpp"
#include "cluster/gist.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {

/// From this Slot::number_equal on, the figures that two sentences share are telling ones.
inline constexpr float telling_figure = 0.75F;

/// Two reports of one event, seen by the rules.
struct EventView {
  const AlignmentContext& context;
  const std::vector<Alignment>& pairs;  ///< of all reports, sorted by their statements
  const cluster::ReportPair& reports;
  const cluster::Gist &a, &b;
  const Told& told;

  const resolve::Resolved& world() const { return context.world; }
  const Statement& of(StatementId id) const { return world().out.of(id); }
  const Report& report_of(StatementId id) const { return world().out.of(of(id).report); }
  const cluster::Facts& facts(StatementId id) const { return context.facts[id.index()]; }
  const std::vector<resolve::ResolvedTime>& times(StatementId id) const { return world().statements[id.index()].times; }

  /// The pair of a statement of `reports.a` and one of `reports.b`; null where they were not aligned.
  const Alignment* aligned(StatementId x, StatementId y) const;
  /// How alike their words are, aligned or not: a cosine.
  float cosine(StatementId x, StatementId y) const;
  /// True where the two sentences tell of one act, of the same actors or in like words.
  bool one_telling(StatementId x, StatementId y) const;
  /// True where some statement of the report names the entity, or one that may be it.
  bool names(ReportId report, EntityId entity) const;
};

/// A day of a statement, and the act beside it.
struct Day {
  StatementId statement;
  lexicon::Concept act = 0;
  When when;
};
/// "Ban Trọng tài sáng 28/9 họp về trận đấu" beside the day of the match: the later day is of an act that follows upon what the earlier one is of.
bool is_aftermath(const AlignmentContext& context, const Day& later, const Day& earlier);

/// One event that is put on two days.
void event_date_rule(const EventView& view, std::vector<Finding>& out);
/// One deed that only one can have done, laid to two.
void event_deed_rule(const EventView& view, std::vector<Finding>& out);
/// One estimate, laid to two who made it.
void event_source_rule(const EventView& view, std::vector<Finding>& out);
/// One event that is put at two places.
void event_place_rule(const EventView& view, std::vector<Finding>& out);
/// One matter of an event that is told as opposite.
void event_state_rule(const EventView& view, std::vector<Finding>& out);
/// One event whose hurt were taken to two hospitals.
void event_care_rule(const EventView& view, std::vector<Finding>& out);
/// One act of an event that ended at two places.
void event_end_rule(const EventView& view, std::vector<Finding>& out);

}  // namespace dateline::relate
