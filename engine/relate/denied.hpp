/// What a statement denies: an act that it negates or calls off, a thing that it tells is not there, a word of speech. In: a pair of statements of
/// one event. Out: which of the two denies what the other one tells. Proved by tests/rules_test.cpp.
#pragma once

#include <cstddef>
#include <optional>

#include "relate/rules.hpp"

namespace dateline::relate {

/// How many words of the statement negate something, outside quotation marks.
std::size_t negations(const PairView& pair, StatementId id);
/// What the words before a thing say of it.
enum class Presence : std::uint8_t { untold, absent, present };
/// "không có Salmonella", "no lead"; "phát hiện Salmonella", "discovered a leak": words of <language>/absence.tsv stand before the thing, with so
/// many tokens between at most. Words of presence behind a negation tell nothing.
Presence presence_of(const StatementView& view, text::TokenRange thing, std::uint32_t between);
/// "Sóng điện thoại mất hoàn toàn": it tells of a thing that is there no more, as "chưa có sóng" does.
bool tells_of_gone(const StatementView& view);
/// True where both sides deny something, as often or in sentences that are not nearly one: that a negation was taken to reach further on one side
/// than on the other is no denial ("chưa có thống kê thiệt hại" and "thống kê chưa đầy đủ"). Of two languages: where both deny anything.
bool both_negate(const PairView& pair);
/// A word of denial stands in it: "bác bỏ", "denied".
bool rejects(const PairView& pair, StatementId id);
/// Words of negation between the marks around the act: "cảnh báo dư chấn, khuyên dân không vào nhà" has none beside the warning.
std::size_t negations_beside(const PairView& pair, StatementId id, const cluster::Act& act);

/// True of the object of an act after which it is not done: "threw out a ban". "Vắng mặt vì chấn thương" has a preposition between.
bool called_off(const PairView& pair, StatementId id, const cluster::Act& act);
/// True where the act is not done, as its statement has it.
bool is_negated(const PairView& pair, StatementId id, const cluster::Act& act);
/// True where the act is said to be unlikely, so that it is neither told nor denied: "khó lắng xuống", "hard to stop".
bool is_hedged(const PairView& pair, StatementId id, const cluster::Act& act);
/// True where some act of the statement is.
bool hedges(const PairView& pair, StatementId id);
/// True where some act of the statement is this one, told so. `denied`: somebody denies what the statement tells.
bool tells_act(const PairView& pair, StatementId id, bool denied, lexicon::Concept c, bool negated);

/// "không chứa dư lượng kháng sinh", "có dư lượng kháng sinh": which of two partners denies a thing of which the other one tells; none where neither
/// does.
std::optional<StatementId> denied_thing(const PairView& pair);
/// "đã thừa nhận thất bại", "không thừa nhận thất bại": a word of speech in one, the same denied of its speaker in the other. Which one denies it.
std::optional<StatementId> denied_speech(const PairView& pair);

/// "Đến tối 12/3 vẫn chưa bị bắt", "was arrested on March 11": whether what `denying` tells to be undone by some day is told by `telling` to have
/// been done by then; none where either names no such day.
std::optional<bool> done_by_then(const PairView& pair, StatementId denying, StatementId telling);

}  // namespace dateline::relate
