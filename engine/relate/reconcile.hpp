/// Two figures that differ and may both be right. In: the figures with their statements. Out: whether something reconciles them.
/// Tested by tests/rules_test.cpp.
#pragma once

#include "relate/rules.hpp"

namespace dateline::relate {

/// Both can be right, and a reader is told different things: two guesses near each other, a round guess near a number, one stretch of days counted
/// with one end and with both, figures up to date that are near.
bool both_may_hold(const PairView& pair, const values::QuantityExpression& a, const values::QuantityExpression& b);

/// One sum in another currency, at two rates: either stands in brackets behind the sum that it converts.
bool at_two_rates(const PairView& pair, const cluster::Measured& a, const cluster::Measured& b);

/// Another figure of the statement than `index` lies nearer to `other`, and nearly there: it is the one to be held against it.
bool nearer_beside(const extract::Draft& draft, std::uint32_t index, double other);

/// `part` and further figures of its statement add up to `whole`.
bool sum_of_parts(const extract::Draft& parts, const values::QuantityExpression& part, const values::QuantityExpression& whole);

/// True where a headline's round number stands for what lies around it: "nửa tấn" over 553 kg, "nine metres" over 9.2 m.
bool loosely_rounded(const values::QuantityExpression& head, const values::QuantityExpression& article);

}  // namespace dateline::relate
