/// Resolved statements -> TF-IDF rows of unit length. In: resolve::Resolved. Out: Eigen sparse matrices. Tested by tests/vectorise_test.cpp.
/// Terms are what is meant, not what is written: entities, concepts, values of numbers, days; plain words only where no table knows them.
/// Weights: augmented term frequency times the smoothed inverse document frequency of Salton and Buckley (1988), documents being statements.
#pragma once

#include <Eigen/SparseCore>
#include <cstdint>
#include <vector>

#include "resolve/resolve.hpp"

namespace dateline::vectorise {

using Matrix = Eigen::SparseMatrix<float, Eigen::RowMajor>;

enum class TermKind : std::uint8_t { entity, government, concept_term, word, word_pair, number, measure, day };

/// A column of the matrices.
struct Column {
  TermKind kind = TermKind::word;
  std::uint32_t documents = 0;  ///< statements that hold it
  float idf = 0;
};

struct Rows {
  Matrix statements;  ///< a row for each statement, unit length (an empty row stays zero)
  Matrix reports;     ///< a row for each report: the sum over its statements, unit length
  std::vector<Column> columns;
};

Rows vectorise(const resolve::Resolved& world);

/// Cosine of two rows of unit length.
float cosine(const Matrix& rows, std::uint32_t a, std::uint32_t b);
/// The smaller of two shares, from 0 to 1: of the weights in row a, those of columns that row b has too, and the other way round.
float covered(const Matrix& rows, std::uint32_t a, std::uint32_t b);

}  // namespace dateline::vectorise
