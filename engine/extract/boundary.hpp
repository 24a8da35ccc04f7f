/// The weighing of one place where a sentence may part into statements. In: the stretches on both sides and what the rules make of it. Out: whether
/// the sentence parts there, by the weights of <language>/boundaries.tsv. Tested by tests/extract_test.cpp.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/segment.hpp"

namespace dateline::extract {

/// What has been said since the last cut, up to a boundary.
struct SaidSoFar {
  std::uint32_t first = 0;   ///< token where it begins
  std::size_t segments = 0;  ///< stretches
  bool predicate = false, actor = false, finite = false, depends = false, hanging = false, conceded = false, because = false;
  bool counts = false, dated = false;
  bool under = false;   ///< a subordinate clause opens or stands in it, and not only words that hang on it
  bool told = false;    ///< something is said, behind words that only hang on it as well: "Trong các vụ đều có ..."
  bool verb = false;    ///< a word that mostly says something of what stands before it
  bool clear = false;   ///< words behind a clear actor
  bool opened = false;  ///< words that hang on what follows open it
  bool asks = false;    ///< somebody's saying or finding opens it, without a mark: "ông A cho biết ..."
  bool inner = false;   ///< a clause stands behind the words that open it, without a mark

  bool any() const { return predicate || verb || clear || inner; }
};

/// What the rules of clause_rules.hpp say of a boundary.
struct Verdict {
  bool claim = false;     ///< what follows could stand as a sentence
  bool complete = false;  ///< and what stands before as well
  bool listed = false;    ///< the boundary looks like one in a list
  bool parts = false;     ///< a statement begins here
  bool surely = false;    ///< and no evidence need be asked for
};

/// A boundary with its surroundings. `after`: the stretch behind the next boundary; null at the end of the sentence.
struct Boundary {
  const Segment* before = nullptr;
  const Segment* behind = nullptr;
  const Segment* after = nullptr;
  bool after_claims = false;  ///< `after` could stand as a sentence
  SaidSoFar said;
  Verdict rules;
};

/// The signs of a boundary, one bit each; what each means stands in the head of vi/boundaries.tsv.
class Signs {
 public:
  static constexpr std::size_t words = 3;
  /// Without a branch, as most signs are asked of every boundary and hold as it comes.
  void set(std::size_t sign, bool holds = true) { bits_[sign / 64] |= std::uint64_t{holds} << (sign % 64); }
  bool has(std::size_t sign) const { return (bits_[sign / 64] >> (sign % 64) & 1) != 0; }
  /// Calls `act` with the number of each sign that holds.
  template <typename Act>
  void each(const Act& act) const {
    for (std::size_t w = 0; w < words; ++w) {
      for (std::uint64_t left = bits_[w]; left != 0; left &= left - 1) act(w * 64 + static_cast<std::size_t>(std::countr_zero(left)));
    }
  }
  /// All of `present` hold and none of `absent`. Asked of hundreds of rows at a boundary: at one branch, not one for each word.
  bool fits(const Signs& present, const Signs& absent) const {
    std::uint64_t wrong = 0;
    for (std::size_t w = 0; w < words; ++w) wrong |= (present.bits_[w] & ~bits_[w]) | (absent.bits_[w] & bits_[w]);
    return wrong == 0;
  }

 private:
  std::array<std::uint64_t, words> bits_{};
};

Signs signs_of(const Boundary& boundary);
/// The names of the signs, in the order of their bits.
const std::vector<std::string_view>& sign_names();

/// The evidence of a language.
class BoundaryWeights {
 public:
  explicit BoundaryWeights(std::string_view language);
  /// True where the language has no table; the rules alone decide there.
  bool empty() const { return rows_.empty(); }
  /// Positive: the sentence parts here.
  double evidence(const Signs& signs) const;

 private:
  struct Weight {
    std::size_t key = 0;  ///< the sign that it is looked up by
    Signs present;        ///< it counts where all of these hold
    Signs absent;         ///< and none of these
    double weight = 0;
  };
  std::vector<double> single_;           // for each sign what it weighs alone
  std::vector<Weight> rows_;             // those of several signs, by their keys
  std::vector<std::uint32_t> first_of_;  // for each sign the first row that it is the key of
  std::vector<Weight> keyless_;          // rows of missing signs only
};
const BoundaryWeights& boundary_weights(std::string_view language);

}  // namespace dateline::extract
