/// Do two quantities measure the same thing, and can both be true? In: Facts of two statements. Out: a judgement with its reasons.
/// Rules of bounds: "hơn", "ít nhất" are open upwards, "chưa đầy" downwards, "gần" covers the last tenth below, "khoảng" 2 percent on each side; a
/// number with fewer digits stands for all that round to it, within 2.5 percent. Tested by tests/measure_test.cpp.
#pragma once

#include "cluster/facts.hpp"

namespace dateline::cluster {

/// The values that a quantity allows, both ends included.
struct Interval {
  double low = 0, high = 0;
};
Interval interval_of(const values::QuantityExpression& quantity);

enum class Agreement : std::uint8_t {
  equal,    ///< the same number
  meets,    ///< bounds or rounding reconcile them
  apart,    ///< nothing does
};
Agreement agree(const values::QuantityExpression& a, const values::QuantityExpression& b);

/// True where both are of one dimension and unit, so that the numbers can be laid side by side.
bool same_unit(const values::QuantityExpression& a, const values::QuantityExpression& b);

/// How surely two quantities measure the same thing: 0 (they do not) to 1. `context` is the cosine of their statements.
struct Comparable {
  double score = 0;
  const char* because = "";  ///< what spoke against it, or for it
};
Comparable comparable(const Measured& a, const values::QuantityExpression& qa, const Measured& b, const values::QuantityExpression& qb, double context);

}  // namespace dateline::cluster
