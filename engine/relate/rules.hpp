/// The rules of the nine aspects: what two statements that make the same claim differ in. In: an alignment and the facts of its sides. Out: findings.
/// Each rule is a function with its own table of positive and negative examples in tests/rules_test.cpp. The law is the table of aspects: what is and
/// what is not a discrepancy.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "cluster/clusters.hpp"
#include "relate/told_states.hpp"

namespace dateline::relate {

using cluster::Alignment;
using cluster::AlignmentContext;

/// Two statements surely make one claim from this score of their alignment.
inline constexpr double surely_one_claim = 0.6;
/// From this Slot::best on, no other partner of the two statements is near.
inline constexpr double well_above = 0.3;
/// With this slack, any two times of one day are compatible().
inline constexpr int minutes_of_day = 24 * 60;

/// What one side says.
struct FoundSide {
  StatementId statement;
  std::string value;  ///< canonical, see Side::value
  Span quote;         ///< the words that carry it
};

/// Two statements that part on one aspect.
struct Finding {
  Aspect aspect = Aspect::quantity;
  Severity severity = Severity::contradiction;
  const char* rule = "";
  FoundSide a, b;
  /// What is measured or told on either side, so that findings about one thing are gathered: an index into the statement's quantities or 0.
  std::uint32_t item_a = 0, item_b = 0;
  double confidence = 0;
};

/// Of whole sentences, or of one thing that each of them tells.
inline Finding contradiction(Aspect aspect, const char* rule, FoundSide a, FoundSide b, double confidence) {
  Finding out;
  out.aspect = aspect;
  out.rule = rule;
  out.a = std::move(a);
  out.b = std::move(b);
  out.confidence = confidence;
  return out;
}

/// What whole reports tell, so that a rule can see that a side's value stands in the other report as well: then the two measure, or name, two things;
/// and what single statements tell, found once for all pairs that hold them.
struct Told {
  /// For a quantity (statement, index) and another report: how surely some quantity of that report measures the same and agrees.
  std::map<std::tuple<StatementId, std::uint32_t, ReportId>, double> agreed;
  std::vector<std::set<std::pair<std::string, double>>> numbers;  ///< by report: units and values
  std::vector<std::set<std::uint64_t>> figures;                   ///< by report: its numbers of two digits and more as written, hashed
  std::vector<std::set<EntityId>> entities;                       ///< by report: everyone and everything that it names
  std::vector<std::vector<State>> states;                         ///< by statement
};
Told find_told(const AlignmentContext& context, const std::vector<Alignment>& pairs);

/// True where each of the two statements tells of persons, speakers aside, and of other ones.
bool other_persons(const AlignmentContext& context, const Alignment& pair);

/// True for what is told anew for every day: "Dự báo thời tiết ngày 24/5", "Độ ẩm từ 55 - 97%".
bool told_every_day(const cluster::Facts& facts);

/// True where the place stands as a place anywhere in the report: then it is no rival but one more.
bool told_as_place(const AlignmentContext& context, ReportId report, EntityId place);

/// True where a name begins with a common noun that has its capital of the sentence: "Sân vận động Lam Sơn chật kín".
bool has_capital_of_sentence(const text::Text& text, text::TokenRange name);

/// The common noun that calls a place, part of its name or before it: "sân bay Phú Cát", "đảo Lombok"; empty where there is none.
std::string_view own_noun(const AlignmentContext& context, ReportId report, const cluster::Participant& place);

/// True where one of two places may lie in the other though nothing says so: one is told by a common noun, as a house is ("chung cư Thạnh Mỹ Lợi"),
/// or is a country, and the other is not.
bool of_two_levels(const AlignmentContext& context, StatementId a, EntityId x, StatementId b, EntityId y);

/// True where two names may well be of one: equal, of one word set within the other's, initials, or an office without a name.
bool could_be_one(const resolve::Resolved& world, EntityId a, EntityId b);

/// Why a rule was silent: a key of common/reasons.tsv.
struct Silence {
  Aspect aspect = Aspect::quantity;
  const char* why = "";
};

/// True for the name of an outlet or agency, which passes on what others say and do.
bool relays(const std::string& name);
/// True for a name that is kept back: "C.T.H".
bool kept_back(const Entity& entity);
/// True for whom no other name contradicts: an outlet that passes on what others do, and a name that is kept back.
bool rivals_nobody(const Entity& entity);

/// A pair of statements of one event, seen by the rules.
struct PairView {
  const AlignmentContext& context;
  const Alignment& alignment;
  const Told& told;
  std::vector<Silence>* silences = nullptr;  ///< for `--explain`: takes what the rules pass over

  /// The rule of this aspect has nothing to say of the pair, for this reason.
  void pass(Aspect aspect, const char* why) const {
    if (silences != nullptr) silences->push_back({aspect, why});
  }

  const resolve::Resolved& world() const { return context.world; }
  const Statement& a() const { return world().out.of(alignment.a); }
  const Statement& b() const { return world().out.of(alignment.b); }
  const cluster::Facts& facts_a() const { return context.facts[alignment.a.index()]; }
  const cluster::Facts& facts_b() const { return context.facts[alignment.b.index()]; }
  const extract::Draft& draft_a() const { return *world().statements[alignment.a.index()].draft; }
  const extract::Draft& draft_b() const { return *world().statements[alignment.b.index()].draft; }
  StatementView view(StatementId id) const { return {world(), id}; }
  const cluster::Facts& facts(StatementId id) const { return context.facts[id.index()]; }
  const std::vector<State>& states(StatementId id) const { return told.states[id.index()]; }
  EntityKind kind_of(EntityId id) const { return world().out.of(id).kind; }
  bool one_language() const { return world().out.of(a().report).language == world().out.of(b().report).language; }
  /// How surely the two make one claim, from 0 to 1: the alignment's score, weighed up where the two reports are short and so offer
  /// few rivals, and down where they are long.
  double score() const;
  /// The two reports tell so little that no other sentence of the one is likely to be meant by a sentence of the other.
  bool of_short_reports() const;
  /// The same of reports of a few sentences, as a news brief is.
  bool of_briefs() const;
  double slot(cluster::Slot s) const { return static_cast<double>(alignment.slot(s)); }
};

/// True where the statement names the entity.
bool mentions(const cluster::Facts& facts, EntityId id);
/// The words of a mention, its title with it.
Span mention_span(const PairView& pair, const Statement& statement, std::uint32_t mention);
/// The keys of the table's phrases that stand in the statement.
std::set<std::uint64_t> keys_in(const PairView& pair, StatementId id, const lexicon::HashedTables& table);
/// True where the first act of both statements is one.
bool one_main_act(const PairView& pair);
/// Neither of the two statements has another partner in the other report, and what they share makes one claim likelier than not.
bool surely_partners(const PairView& pair);
/// The same, or one claim is nearly as likely and no other partner is anywhere near.
bool partners(const PairView& pair);
/// Both report one act, as one claim of so much sureness; where not, the rule of this aspect passes.
bool one_act_told(const PairView& pair, Aspect aspect, double sureness);

void quantity_rule(const PairView& pair, std::vector<Finding>& out);
void date_rule(const PairView& pair, std::vector<Finding>& out);
void place_rule(const PairView& pair, std::vector<Finding>& out);
void participant_rule(const PairView& pair, std::vector<Finding>& out);
/// The same of whom the words call by work or body: "a cleaner", "mountain rescuers".
void calling_rule(const PairView& pair, std::vector<Finding>& out);
/// The same of works that win a prize, told by their titles.
void work_rule(const PairView& pair, std::vector<Finding>& out);
void attribution_rule(const PairView& pair, std::vector<Finding>& out);
void quotation_rule(const PairView& pair, std::vector<Finding>& out);
/// Of one language, in words of which few are the same: one denies what the other tells.
void denied_quotation_rule(const PairView& pair, std::vector<Finding>& out);
/// The same of two languages.
void translated_quotation_rule(const PairView& pair, std::vector<Finding>& out);
void polarity_rule(const PairView& pair, std::vector<Finding>& out);
void modality_rule(const PairView& pair, std::vector<Finding>& out);
/// Asked last, for aspects on which nothing was found: two sentences that are one but for one thing, whatever they tell.
void one_change_rule(const PairView& pair, std::vector<Finding>& out);

/// All of them, in the order of Aspect.
std::vector<Finding> find_differences(const PairView& pair);

/// True where the report names the entity, or one of its kind that could be it.
bool named_in(const PairView& pair, ReportId report, EntityId entity);

/// True where the statement tells of what is planned or possible.
bool looks_ahead(const Statement& statement);

/// True where the time lies behind the day on which the report was published; false where no page tells that day for sure.
bool after_publication(const resolve::Resolved& world, ReportId report, const When& time);

/// True where the fact of one report is no news to the plan of an earlier one.
bool planned_before_done(const PairView& pair, StatementId planned, StatementId done);

/// True where one of the two only looks ahead and stands on an earlier page than the other, which tells what came of it.
bool plan_and_outcome(const PairView& pair);

/// Lowers the confidence of a finding where its reports are long, so that the likeness of two of their statements may be an accident; a finding that
/// is no longer sure enough becomes a note.
/// `cosine`: how alike the two statements are in words; what nearly is one sentence is no accident.
void weigh_against_length(const AlignmentContext& context, Finding& finding, double cosine);

/// True for one day of two years of which one is told by no words ("31/12"): it was reckoned from the page, and that is the page's matter.
bool differ_in_reckoned_year(const resolve::ResolvedTime& x, const resolve::ResolvedTime& y);

/// The number without noise: "2000000", "3.52".
std::string plain_number(double value);

}  // namespace dateline::relate
