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
  equal,  ///< the same number
  meets,  ///< bounds or rounding reconcile them
  apart,  ///< nothing does
};
Agreement agree(const values::QuantityExpression& a, const values::QuantityExpression& b);

/// Two numbers of one length that differ in one digit or in the order of their digits, as figures go wrong on their way (312, 321; 46, 64; 130, 150).
bool near_miss(const values::QuantityExpression& a, const values::QuantityExpression& b);

/// True where both are of one dimension and unit, so that the numbers can be laid side by side.
bool same_unit(const values::QuantityExpression& a, const values::QuantityExpression& b);

/// "A quarter of the samples" beside "35 percent of them", "18 months" beside "three years": the first in the unit of the second; as it is where it
/// has no other unit, or none of these.
values::QuantityExpression in_unit_of(const values::QuantityExpression& quantity, const values::QuantityExpression& other);

/// What else is known of a pair of quantities.
struct Surroundings {
  double cosine = 0;         ///< of their statements
  bool alone = false;        ///< no other quantity of either report is of their kind, so the rest of the story leaves no other reading
  bool sole = false;         ///< both are one value, and either report tells that value a single time
  bool one_language = true;  ///< of their reports; words of two languages that no table knows are not held against each other
};

/// How surely two quantities measure the same thing: 0 (they do not) to 1.
struct Comparable {
  double score = 0;
  const char* because = "";  ///< what spoke against it, or for it
};
Comparable comparable(const Measured& a, const values::QuantityExpression& qa, const Measured& b, const values::QuantityExpression& qb,
                      const Surroundings& around);

/// What a quantity is a kind of: its unit, or what is counted and what happened to it. Equal for quantities that may be rivals.
std::uint64_t kind_key(const Measured& measured, const values::QuantityExpression& quantity);

}  // namespace dateline::cluster
