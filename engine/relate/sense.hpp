/// What polarity and modality are judged by: the acts that two statements both tell, what these are done to, and how surely the two make one claim.
/// In: a pair of statements of one event. Out: its acts side by side, its cue words, its sureness. Proved by tests/rules_test.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/phrases.hpp"
#include "relate/rules.hpp"
#include "text/text.hpp"

namespace dateline::relate {

/// Cosine of two sentences from which on they are nearly one: what differs between them is meant to differ.
inline constexpr float near_copy = 0.85F;
/// Cosine from which on two sentences tell of one thing, though it goes by other names.
inline constexpr float alike_for_opposites = 0.45F;

/// An act of either side: one act, or two that are opposites.
struct ActPair {
  const cluster::Act *a = nullptr, *b = nullptr;
  bool opposite = false;
};

/// True where the act is more than that somebody speaks.
bool tells(const cluster::Act& act);
/// True where the act is the first one that is told outside quotation marks, or the first behind those that only say who or what ("lực lượng cứu hộ
/// tìm thấy").
bool main_act(const cluster::Facts& facts, const cluster::Act& act);
/// All pairs of such acts, in the order of a's acts.
std::vector<ActPair> act_pairs(const std::vector<cluster::Act>& a, const std::vector<cluster::Act>& b);
/// True where `is(pair, statement, act)` is so of either statement and its act.
template <class Is>
bool of_either(const PairView& pair, const ActPair& acts, Is is) {
  return is(pair, pair.alignment.a, *acts.a) || is(pair, pair.alignment.b, *acts.b);
}
/// True where both statements are about the act; of two sentences that are nearly one any act will do, and of two that tell few acts and have no
/// other partners.
bool main_acts(const PairView& pair, const ActPair& acts);

/// True where most of what the acts are done to is the same.
bool same_objects(const PairView& pair, const ActPair& acts);
/// True where it is known on both sides and for the most part not the same: "ký nghị định thư" and "ký thỏa thuận miễn thị thực" are acts of one kind
/// on two things. Neither holds where a side tells nothing of it.
bool other_objects(const PairView& pair, const ActPair& acts);

/// True where no other sentence of either report comes near the other one, and both tell of one person or place: whatever an act is done to there, it
/// is one act.
bool one_and_only(const PairView& pair);
/// The act is done to what one of the two only points back to: "bãi bỏ trạm này". Of pairs that fit nothing else as well.
bool told_of_before(const PairView& pair, const ActPair& acts);

/// True where both name one cause.
bool one_cause(const PairView& pair);
/// How surely the two make one claim, from 0 to 1.
double sureness(const PairView& pair);
/// True where both report it, surely as one claim, and not in a quotation that they share (its words are compared there); where not, the rule of this
/// aspect passes.
bool told_plainly(const PairView& pair, Aspect aspect);

/// The two part on `aspect`: the value of either side, shown by its whole statement.
Finding sense_finding(const PairView& pair, Aspect aspect, const char* rule, std::string_view a, std::string_view b, double confidence);

/// Where words of the statement are found among `phrases` with a value that `counts`, outside quotation marks.
template <class Value, class Counts>
std::vector<text::TokenRange> cue_places(const StatementView& view, const lexicon::Phrases<Value>& phrases, Counts counts) {
  const text::TokenRange range = view.draft().tokens;
  std::vector<text::TokenRange> out;
  for (std::uint32_t at = range.first; at < range.last;) {
    const auto found = phrases.longest(view.tokens(), at);
    if (found && counts(*found.value) && !view.quoted(at)) out.push_back({at, at + found.length});
    at += found ? found.length : 1;
  }
  return out;
}

}  // namespace dateline::relate
