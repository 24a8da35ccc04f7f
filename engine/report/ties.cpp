// In: a Comparison. Out: its links and discrepancies as ties between two ends. Proved by tests/graph_test.cpp.
#include "report/ties.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline::report {

namespace {

Relation relation_of(Severity severity) {
  return severity == Severity::contradiction ? Relation::contradict : severity == Severity::divergence ? Relation::diverge : Relation::refine;
}

class Finder {
 public:
  Finder(const Comparison& comparison, const Homes& homes) : comparison_(comparison), homes_(homes) {}

  std::vector<Tie> find() {
    for (const auto& link : comparison_.links) {
      Tie tie{{link.a, comparison_.of(link.a).report, 0}, {link.b, comparison_.of(link.b).report, 0}, link.relation, link.aspects, link.similarity};
      add(std::move(tie));
    }
    for (std::size_t i = 0; i < comparison_.discrepancies.size(); ++i) {
      const auto& sides = comparison_.discrepancies[i].sides;
      for (std::size_t a = 0; a < sides.size(); ++a) {
        for (std::size_t b = a + 1; b < sides.size(); ++b) join(i, a, b);
      }
    }
    return std::move(ties_);
  }

 private:
  using Pair = std::pair<StatementId, StatementId>;

  void add(Tie tie) {
    // The report named first stands first.
    if (tie.b.report < tie.a.report) std::swap(tie.a, tie.b);
    for (const auto& end : {tie.a, tie.b}) {
      if (!tie.event && end.statement) tie.event = homes_.event[end.statement.index()];
    }
    if (tie.a.statement && tie.b.statement) index_.emplace(Pair(std::minmax(tie.a.statement, tie.b.statement)), ties_.size());
    ties_.push_back(std::move(tie));
  }

  void join(std::size_t discrepancy, std::size_t a, std::size_t b) {
    const auto& of = comparison_.discrepancies[discrepancy];
    const auto &left = of.sides[a], &right = of.sides[b];
    bool joined = false;
    for (const auto x : left.statements) {
      for (const auto y : right.statements) joined = explain(discrepancy, {x, {}, a}, {y, {}, b}) || joined;
    }
    if (joined) return;
    Tie tie{first(left, a, {}), {}, relation_of(of.severity), {of.aspect}, -1, discrepancy, of.event};
    tie.b = first(right, b, tie.a.report);
    if (!tie.a.report || !tie.b.report || (tie.a.statement && tie.a.statement == tie.b.statement)) return;
    // Two statements that are joined already, but not for this: the graver of the two is drawn.
    const auto found = tie.a.statement && tie.b.statement ? index_.find(std::minmax(tie.a.statement, tie.b.statement)) : index_.end();
    if (found == index_.end()) return add(std::move(tie));
    auto& old = ties_[found->second];
    if (std::find(old.aspects.begin(), old.aspects.end(), of.aspect) == old.aspects.end()) old.aspects.push_back(of.aspect);
    std::sort(old.aspects.begin(), old.aspects.end());
    old.relation = std::max(old.relation, tie.relation);
    static_cast<void>(explain(discrepancy, tie.a, tie.b));
  }

  /// Says of the tie of two statements which discrepancy opposes them; false where no tie carries it.
  bool explain(std::size_t discrepancy, const End& x, const End& y) {
    const auto found = index_.find(std::minmax(x.statement, y.statement));
    if (found == index_.end()) return false;
    auto& tie = ties_[found->second];
    const auto& of = comparison_.discrepancies[discrepancy];
    if (std::find(tie.aspects.begin(), tie.aspects.end(), of.aspect) == tie.aspects.end()) return false;
    if (tie.discrepancy == no_discrepancy || comparison_.discrepancies[tie.discrepancy].severity < of.severity) {
      tie.discrepancy = discrepancy;
      tie.a.side = tie.a.statement == x.statement ? x.side : y.side;
      tie.b.side = tie.b.statement == y.statement ? y.side : x.side;
    }
    return true;
  }

  /// The end that stands for a side: its first statement, of another report than `not_of` where there is one; else its page.
  End first(const Side& side, std::size_t index, ReportId not_of) const {
    if (side.statements.empty()) return {{}, side.quotes.empty() ? ReportId() : side.quotes.front().report, index};
    const auto other =
        std::find_if(side.statements.begin(), side.statements.end(), [&](StatementId s) { return comparison_.of(s).report != not_of; });
    const auto chosen = other == side.statements.end() ? side.statements.front() : *other;
    return {chosen, comparison_.of(chosen).report, index};
  }

  const Comparison& comparison_;
  const Homes& homes_;
  std::vector<Tie> ties_;
  std::map<Pair, std::size_t> index_;
};

}  // namespace

Homes::Homes(const Comparison& comparison) : event(comparison.statements.size()), cluster(comparison.statements.size()) {
  for (std::size_t i = comparison.events.size(); i-- > 0;) {
    for (const auto id : comparison.events[i].statements) event[id.index()] = EventId(i);
  }
  for (std::size_t i = comparison.clusters.size(); i-- > 0;) {
    for (const auto id : comparison.clusters[i].statements) cluster[id.index()] = ClusterId(i);
  }
}

std::vector<Tie> find_ties(const Comparison& comparison, const Homes& homes) { return Finder(comparison, homes).find(); }

}  // namespace dateline::report
