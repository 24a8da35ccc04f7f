/// Why two places of two reports were, or were not, held against each other: the alignment of their statements slot by slot, and every rule's answer.
/// Standard library only. Tested by tests/explain_test.cpp and tests/cli_test.py.
#pragma once

#include <string>
#include <vector>

#include "dateline/compare.hpp"
#include "dateline/report.hpp"

namespace dateline {

/// What one slot said of a pair: who, what, when, where, how many, said by whom, ...
struct SlotVerdict {
  std::string slot;               ///< "words", "act", "number", "quote", "who", "where", "when", "said_by", ...
  double value = 0;               ///< -1 (speaks against one claim) to 1 (speaks for it)
  double weight = 0;              ///< value times weight goes into the score
  std::vector<std::string> a, b;  ///< what either statement offers for it, as names, ISO dates or literal words
};

/// What the rule of one aspect said.
struct RuleVerdict {
  Aspect aspect = Aspect::quantity;
  std::string rule;    ///< that fired, "quantity.bounds-apart"; empty: it was silent
  std::string reason;  ///< of its silence, in the language of the options
  std::string a, b;    ///< the values on which the two part, where it fired
};

struct PairExplanation {
  StatementId a, b;
  std::string apart;       ///< why the two are not comparable, in the language of the options; empty where they were compared
  bool candidate = false;  ///< the index brought the two together
  double bias = 0;         ///< the score is 1 / (1 + exp(-(bias + the sum of values times weights)))
  double score = 0;        ///< probability of one claim, 0 to 1
  std::vector<SlotVerdict> slots;
  ClusterId cluster_a, cluster_b;          ///< where either ended up; none: alone
  std::vector<RuleVerdict> rules;          ///< in the order of Aspect; of a pair that was not compared what they would have said
  std::vector<std::size_t> discrepancies;  ///< of the result that oppose the two
};

struct Explanation {
  Comparison comparison;
  std::vector<StatementId> a, b;       ///< that stand at either place
  std::vector<PairExplanation> pairs;  ///< each of a with each of b, by descending score, sixteen at most
};

/// The statements that stand at a place: "s12" (a statement's printed id), "FILE:LINE" or "FILE:LINE:COLUMN", counted from 1 in lines and code
/// points. FILE is a report's path or its end behind a slash. Empty where there is none.
std::vector<StatementId> statements_at(const Comparison& comparison, const std::string& place);

/// Compares the reports and explains the pairs of statements of the two places. Throws Error for a place at which no statement stands, and for
/// options that cannot be used.
Explanation explain(std::vector<Source> sources, const std::string& a, const std::string& b, const Options& options = {});

/// The explanation for a terminal.
std::string to_text(const Explanation& explanation, const View& view = {});

}  // namespace dateline
