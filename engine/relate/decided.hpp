/// People's decisions applied to a comparison. In: decisions, a world. Out: pairs that are surely one claim or surely not, findings that are none,
/// and what became of each decision. Anchors are found by their words, exactly or after a small edit, and by their line where words stand more than
/// once. Tested by tests/decisions_test.cpp.
#pragma once

#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "relate/rules.hpp"

namespace dateline::relate {

class Decided {
 public:
  /// `decisions` must outlive this.
  Decided(const resolve::Resolved& world, const std::vector<Decision>& decisions);

  bool empty() const { return places_.empty(); }
  /// Pairs that are decided: added where they were no candidates, sure or apart. Keeps them sorted.
  void settle(const AlignmentContext& context, std::vector<Alignment>& pairs) const;
  /// Joins the groups of reports of which statements make the same claim.
  void join(std::vector<std::vector<ReportId>>& groups) const;
  /// Looks through findings for those that were decided to be none. What says the same again of the same reports, as a headline does, is none either.
  void learn(const std::vector<Finding>& findings);
  void rule_out(std::vector<Finding>& findings) const;
  /// The same of discrepancies that no pair of statements led to.
  void rule_out(std::vector<Discrepancy>& discrepancies);
  /// In the order of the decisions.
  std::vector<DecisionOutcome> outcomes(const Comparison& result) const;

 private:
  struct Place {
    ReportId report;
    Span span;                            // of the words
    std::vector<StatementId> statements;  // that hold some of them
    std::string why_not;                  // empty where the words were found
  };
  struct Places {
    const Decision* decision = nullptr;
    std::vector<Place> at;
    bool ruled_out = false;  // something
    bool found() const;
  };

  Place locate(const DecisionAnchor& anchor) const;
  void find_edited(const DecisionAnchor& anchor, Place& place) const;
  bool concerns(const Places& places, const Finding& finding) const;
  bool concerns(const Places& places, const Discrepancy& discrepancy) const;

  using Matter = std::tuple<Aspect, ReportId, std::string, ReportId, std::string>;
  Matter matter(const Finding& finding) const;

  const resolve::Resolved& world_;
  std::vector<Places> places_;
  std::set<Matter> ruled_out_;
};

}  // namespace dateline::relate
