/// Two statements side by side, slot by slot: do they make the same claim? In: facts and rows. Out: Alignment, explainable.
/// The score is a logistic of the slots' judgements; its weights stand in common/alignment.tsv with how they were found.
/// Tested by tests/align_test.cpp.
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "cluster/facts.hpp"
#include "cluster/measure.hpp"

namespace dateline::vectorise {
struct Rows;  // vectorise/rows.hpp, which brings Eigen, is for those who look into them
}

namespace dateline::cluster {

/// What each slot says of a pair of statements, each between -1 (speaks against) and 1 (speaks for).
enum class Slot : std::uint8_t {
  words,         ///< cosine of the rows
  act,           ///< the same act, or its opposite, is told; other acts
  number,        ///< a quantity measures the same thing in both
  number_equal,  ///< and its values agree
  quote,         ///< the same words are quoted
  doer,          ///< both point at who did one act; half: one does, the other tells the act
  cause,         ///< both name one cause
  who,           ///< the same persons and bodies take part; other ones
  where,         ///< the same place; another one
  when,          ///< the same day; another one
  said_by,       ///< the same speaker; another one
  headline,      ///< one of the two is a headline or a caption
  lead,          ///< both stand at the beginning of their articles
  recalled,      ///< one of the two recalls another time
  covered,       ///< the smaller of the shares of either's words that the other has too, by weight
  order,         ///< how far apart the two stand in their articles: 0 at one depth, nearly 1 where one opens its article and the other closes it
  above,         ///< how much more alike in words the two are than either is with any other sentence of the other's report
  rank,          ///< how many sentences of the other's report are more alike, counted to three on either side: 0 none, 1 three on both
  best,          ///< how far the pair stands above the next best partner of either statement in the other's report
};
inline constexpr std::size_t slot_count = 19;
std::string_view name(Slot slot);
/// What a slot's value is multiplied with, and what is added to the sum before it goes through the logistic.
double weight_of(Slot slot);
double weight_of_bias();

/// A quantity of each side that measures the same thing.
struct QuantityPair {
  std::uint32_t a = 0, b = 0;  ///< indices into Facts::measured
  double score = 0;
  Agreement agreement = Agreement::equal;
  bool alone = false;  ///< no other quantity of that kind is left in either report, but for those that both tell
};

/// A quotation of each side with how much of its words they share.
struct QuotePair {
  std::uint32_t a = 0, b = 0;  ///< indices into Facts::quoted
  double overlap = 0;          ///< Dice coefficient of word pairs; between two languages of concepts, or translated_share() where that is greater
};
/// Of a quotation of each of two statements, in two languages: how much may be each other's translation, from 0 to 1 (lexicon::translated_share).
double translated_share(const resolve::Resolved& world, StatementId a, const Quoted& x, StatementId b, const Quoted& y);

/// What a statement claims: the whole of it, one of its quantities, who did it, or what it came of.
struct Claim {
  StatementId statement;
  std::uint32_t part = whole;  ///< or an index into Facts::measured
  static constexpr std::uint32_t whole = 0xFFFFFFFF, doer = 0xFFFFFFFE, cause = 0xFFFFFFFD;
  friend auto operator<=>(const Claim&, const Claim&) = default;
};

struct Alignment {
  StatementId a, b;
  float cosine = 0;
  std::array<float, slot_count> slots{};
  double score = 0;        ///< probability of the same claim, 0 to 1
  std::string_view apart;  ///< why the two are not comparable; empty where they may be, see apart.hpp
  bool decided = false;    ///< people say that the two make one claim
  std::vector<QuantityPair> quantities;
  bool one_main_act = false;  ///< the first act of both is one, or the opposite of the other's
  std::vector<QuotePair> quotes;
  std::vector<std::pair<Claim, Claim>> claims;  ///< which claim of `a` may be which of `b`; never empty

  float slot(Slot s) const { return slots[static_cast<std::size_t>(s)]; }
};

/// Which quantities a report tells, headlines and captions aside: the values of each kind and of each unit, ascending, each once; and of each unit
/// those that it tells a single time.
struct QuantityKinds {
  std::unordered_map<std::uint64_t, std::vector<double>> by_kind;  ///< by kind_key()
  std::unordered_map<std::string, std::vector<double>> by_unit, told_once;
};
std::vector<QuantityKinds> count_kinds(const resolve::Resolved& world, const std::vector<Facts>& facts);

/// All that aligning needs to know; holds references.
struct AlignmentContext {
  const resolve::Resolved& world;
  const std::vector<Facts>& facts;
  const vectorise::Rows& rows;
  const std::vector<QuantityKinds>& kinds;  ///< by report
};

Alignment align(const AlignmentContext& context, StatementId a, StatementId b, float cosine);

/// True where what two statements of their articles' beginnings tell of is one happening whatever their words: they share its day and two more of
/// what it is mainly about, where it was, a telling number and those who take part.
bool one_scene(const AlignmentContext& context, const Alignment& pair);

/// Sets what a pair is beside other pairs (Slot::above, rank and best) of pairs that are sorted by nothing in particular, and their scores.
void weigh(const resolve::Resolved& world, std::vector<Alignment>& pairs);

/// A participant of each side who is pointed at in one part of one act; null where there is none.
struct PointedPair {
  const Participant *a = nullptr, *b = nullptr;
};
PointedPair pointed_at(const Facts& a, const Facts& b);

/// True where `pointing` is for who has a part in an act, and `telling` tells somebody in that part of it: "bên mua là X", "Y mua cổ phần".
bool names_the_doer(const Facts& pointing, const Facts& telling);

inline constexpr int days_of_week = 7;
/// True where both tell of one weekday by its name, and the agency datelines of their reports lie a week or more apart: it is two days.
bool weeks_apart(const resolve::Resolved& world, ReportId a, int weekday_a, ReportId b, int weekday_b);

/// True where one place is the other, lies in it, or holds it.
bool places_meet(const resolve::Resolved& world, EntityId a, EntityId b);

}  // namespace dateline::cluster
