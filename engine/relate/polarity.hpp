/// What must hold before the rule of polarity calls that one side denies what the other one tells. In: a pair of statements of one cluster, and an
/// act of either. Out: a reason to be silent (a key of common/reasons.tsv), or none; and denials of whole sentences. Each subject stands in a file of
/// its own (polarity_matters.cpp, polarity_acts.cpp, polarity_one_act.cpp, polarity_sentences.cpp); rules_polarity.cpp asks them. Proved by
/// tests/rules_test.cpp.
#pragma once

#include <optional>

#include "relate/sense.hpp"

namespace dateline::relate {

/// Cosine of two sentences in much the same words.
inline constexpr float much_the_same = 0.5F;

/// How either side tells a pair of acts: who denies a thing tells the opposite of it.
struct ActsAsTold {
  bool a_denied = false, b_denied = false;    ///< this side alone denies what its statement tells
  bool a_negated = false, b_negated = false;  ///< the act, with that
};
ActsAsTold as_told(const PairView& pair, const ActPair& acts);

/// The day on which the one tells it is the other's, or no later than the day by which it is told to be undone there.
bool of_one_day(const PairView& pair, bool a_denies);

/// Why two statements deny nothing of each other, whatever their acts; null where they may.
const char* why_of_two_matters(const PairView& pair);
/// Why nothing is denied by a pair of acts; null where one side denies what the other one tells, and why_two_acts() knows nothing against it.
const char* why_not_denied(const PairView& pair, const ActPair& acts);
/// Why the acts are not one and the same act, or its opposite, that both statements are about; null where they are.
const char* why_two_acts(const PairView& pair, const ActPair& acts);

/// "Sàn Chợ Gió thừa nhận dữ liệu bị lộ", "sàn Chợ Gió phủ nhận chuyện để lộ dữ liệu": one speaker who in one report rejects what he tells in the
/// other. Whether the first of the two rejects it.
std::optional<bool> rejected_by_one_speaker(const PairView& pair);
/// "The pilots were warned of birds", "the pilots were not warned of birds": of partners in much the same words one has a word of denial, and the
/// other none, whatever table knows the act. Whether the first of the two has it.
std::optional<bool> one_sentence_denied(const PairView& pair);
/// The same words but for a negation: whatever they tell, one side denies it, be it in no table of acts.
std::optional<bool> same_words_denied(const PairView& pair);

}  // namespace dateline::relate
