/// Which crowd a number of people counts: of those who watch a match, run a race or are aboard a ship a happening has one number. In: a statement,
/// one of its numbers. Out: the crowd. Tables: <language>/crowds.tsv. Tested by tests/rules_test.cpp.
#pragma once

#include "cluster/facts.hpp"

namespace dateline::cluster {

/// 0 where the number counts no crowd, or tells what became of people.
lexicon::Concept crowd_of(const Measured& measured, const values::QuantityExpression& quantity, const extract::Draft& draft, const text::Text& text,
                          std::string_view language);

}  // namespace dateline::cluster
