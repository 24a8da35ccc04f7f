// The beginning of a report -> what it is mainly about. In: facts. Out: Gist. Proved by tests/cluster_test.cpp.
#include "cluster/gist.hpp"

#include <algorithm>

namespace dateline::cluster {
namespace {

// Gathers what the statements tell, one after the other.
class GistReader {
 public:
  GistReader(const AlignmentContext& context, ReportId report) : context_(context), world_(context.world), report_(report) {}

  Gist read() {
    const resolve::StatementRange range = world_.of_report[report_.index()];
    std::size_t body = 0;
    for (std::uint32_t i = range.first; i < range.last && body < extract::lead_statements; ++i) {
      const StatementKind kind = world_.out.statements[i].kind;
      if (kind == StatementKind::caption || context_.facts[i].background) continue;
      if (kind != StatementKind::headline) ++body;
      take_times(StatementId(i));
      take_participants(StatementId(i));
      take_acts(context_.facts[i].acts);
    }
    if (!out_.day) out_.day = as_of_;
    if (out_.day) out_.said.reset();
    std::sort(out_.acts.begin(), out_.acts.end());
    keep_first(out_.people);
    keep_first(out_.places);
    return std::move(out_);
  }

 private:
  void take_times(StatementId id) {
    const Facts& facts = context_.facts[id.index()];
    if (!out_.day && facts.day && facts.day->start.day != 0) {
      out_.day = facts.day;
      out_.day_statement = id;
    }
    const auto& times = world_.statements[id.index()].times;
    for (std::size_t k = 0; k < times.size() && !out_.said; ++k) {
      if (facts.said_times[k] && times[k].value.start.day != 0) out_.said = times[k].value;
    }
    if (!as_of_ && facts.as_of && facts.as_of->start.day != 0) as_of_ = facts.as_of;
    if (out_.weekday < 0) out_.weekday = facts.weekday;
  }

  void take_participants(StatementId id) {
    // A headline names countries for what the event is about.
    const bool names_scene = world_.out.of(id).kind != StatementKind::headline;
    for (const Participant& p : context_.facts[id.index()].participants) {
      if (world_.out.of(p.entity).kind != EntityKind::place) {
        out_.people.push_back(p.entity);
      } else if (names_scene && (p.part == Part::place || is_struck(context_, report_, p) || (p.part == Part::agent && !p.acts_as_government))) {
        if (out_.places.empty()) out_.place_statement = id;
        out_.places.push_back(p.entity);
      }
    }
  }

  void take_acts(const std::vector<Act>& acts) {
    for (const Act& act : acts) {
      if (out_.meeting == 0 && lexicon::has_role(act.concept_id, lexicon::ConceptRole::meeting)) out_.meeting = act.concept_id;
      out_.acts.push_back(act.concept_id);
    }
  }

  // Each once, in the order in which they are first told.
  static void keep_first(std::vector<EntityId>& list) {
    std::vector<EntityId> once;
    for (const EntityId id : list) {
      if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
    }
    list = std::move(once);
  }

  const AlignmentContext& context_;
  const resolve::Resolved& world_;
  ReportId report_;
  Gist out_;
  std::optional<When> as_of_;  // the hour of a count stands in for the day where no other is told
};

}  // namespace

bool is_struck(const AlignmentContext& context, ReportId report, const Participant& p) {
  const text::TokenRange name = context.world.reading(report).mentions[p.mention].tokens;
  return p.part == Part::patient && context.world.out.of(p.entity).kind == EntityKind::place && !name.empty() &&
         !context.world.text(report)[name.first].capital;
}

Gist gist_of(const AlignmentContext& context, ReportId report) { return GistReader(context, report).read(); }

}  // namespace dateline::cluster
