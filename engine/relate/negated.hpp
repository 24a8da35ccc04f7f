/// Whether words of a statement stand negated, wherever the negation stands: right before them, at the subject, in a word of denial, in an act that
/// is called off. In: a statement and a place in it. Out: yes or no. Proved by tests/rules_test.cpp.
#pragma once

#include "relate/statement_view.hpp"

namespace dateline::relate {

/// "No alarm sounded", "was never told": a word of negation at most so many words before the place, with no mark between.
bool behind_negation(const StatementView& view, std::uint32_t at, std::uint32_t between);

/// "ngừng cấp phép": right behind an act after which it is not done.
bool behind_reversal(const StatementView& view, std::uint32_t at);

/// "None of the 19 crew was hurt": the statement opens with what denies its subject, and no mark stands between.
bool subject_denied(const StatementView& view, std::uint32_t at);

/// True in a statement that somebody denies. "Bác bỏ cáo buộc và yêu cầu bà Hân trả tiền": what he denies goes up to the next claim; where no word
/// of denial stands before, it is all.
bool denied_at(const StatementView& view, std::uint32_t at);

}  // namespace dateline::relate
