/// What the rule of modality asks before it calls that one side tells as done, or as sure, what is a plan, a possibility or a duty on the other. In:
/// a pair of statements of one cluster. Out: acts to be held against each other by their moods, reasons to be silent (keys of common/reasons.tsv),
/// and moods of what has no act in common. Each subject stands in a file of its own (modality_words.cpp, modality_acts.cpp, modality_moods.cpp,
/// modality_partners.cpp); rules_modality.cpp asks them. Proved by tests/rules_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "extract/inflection.hpp"
#include "relate/sense.hpp"

namespace dateline::relate {

/// Cosine below which acts on other things are other acts.
inline constexpr float alike_for_objects = 0.4F;

/// True where a word of that mood stands in the statement, outside quotation marks.
bool has_mood_word(const PairView& pair, StatementId id, extract::Mood mood);
/// The same words of plan, possibility and duty on either side; false of two languages.
bool same_mood_words(const PairView& pair);
/// What the forms of the statement's verbs tell.
const extract::Inflection& inflection_of(const PairView& pair, StatementId id);
/// A word of purpose stands a few words before the act, and does not open the statement.
bool in_purpose(const PairView& pair, StatementId id, const cluster::Act& act);
/// "dự kiến kết thúc vào 10 giờ 30", "đến 10h30 đã hoàn thành": it went as planned.
bool of_one_hour(const PairView& pair);
/// The first act told outside quotation marks that is more than that somebody speaks; null where there is none.
const cluster::Act* first_act(const std::vector<cluster::Act>& acts);

/// The acts of either side and the pairs of them, and of things that both tell in some mood.
class ToldActs {
 public:
  explicit ToldActs(const PairView& pair);
  ToldActs(const ToldActs&) = delete;  // the pairs point into it
  ToldActs& operator=(const ToldActs&) = delete;

  const std::vector<ActPair>& pairs() const { return pairs_; }
  /// "went on trial, accused of smuggling", "xét xử bảy bị cáo buôn lậu": of what both first tell alike, what it is for may be told as alleged.
  bool only_alleged(const ActPair& acts) const;

 private:
  void add_akin();
  void add_things_of_mood(const PairView& pair);
  void add_plain_things(const PairView& pair);

  std::vector<cluster::Act> a_, b_, plain_;
  std::vector<ActPair> pairs_;
};

/// How far the moods of two acts lie apart, where they cannot both be right of one act at one time; 0 where they can.
double mood_distance(const PairView& pair, const ActPair& acts);
/// Why the moods of two acts are no discrepancy; null where they are one.
const char* why_not_two_moods(const PairView& pair, const ActPair& acts);

/// How either side tells it.
struct Moods {
  Modality a = Modality::asserted, b = Modality::asserted;
};
/// Of partners that tell one matter by whatever words: that share a telling figure or most of their words, tell one state, or what something is.
std::optional<Moods> moods_of_partners(const PairView& pair);

}  // namespace dateline::relate
