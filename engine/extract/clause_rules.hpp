/// Rules for the boundaries between the stretches of a sentence: which of them could stand as a sentence, and whether a claim stands before. In:
/// segments. Out: Verdict, SaidSoFar. For engine/extract/clauses.cpp only. Tested by tests/extract_test.cpp.
#pragma once

#include <vector>

#include "extract/boundary.hpp"
#include "extract/segment.hpp"

namespace dateline::extract {

class ClauseRules {
 public:
  /// Segments of which one only leads to the next are made one. `alone`: no evidence is weighed beside the rules.
  ClauseRules(std::vector<Segment> segments, bool alone);
  const std::vector<Segment>& segments() const { return segments_; }
  /// Segment `at` could stand as a sentence.
  bool is_claim(std::size_t at) const { return claims_[at]; }
  /// Of the boundary before segment `at`, where the last statement began with segment `first` and has said `so_far`. `wholly`: all of the
  /// verdict is asked for, and not only whether a statement begins there.
  Verdict judge(const SaidSoFar& so_far, std::size_t first, std::size_t at, bool wholly) const;
  /// What segment `first` says.
  SaidSoFar begin(std::size_t first) const;
  /// Adds what segment `at` says to what those from `first` on have said.
  void add(SaidSoFar& so_far, std::size_t first, std::size_t at) const;

 private:
  std::size_t opening(std::size_t first, std::size_t claim) const;
  bool listed(const SaidSoFar& so_far, std::size_t cut) const;
  bool complete(const SaidSoFar& so_far, std::size_t cut, bool listed) const;
  bool hangs(std::size_t cut) const;
  bool parts_surely(const SaidSoFar& so_far, std::size_t at) const;
  bool has_own_value(const SaidSoFar& so_far, const Segment& s) const;

  std::vector<Segment> segments_;
  bool alone_;
  std::vector<bool> claims_;  // each segment: it could stand as a sentence
};

}  // namespace dateline::extract
