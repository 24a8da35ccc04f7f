// In: a Comparison. Out: its reports in pairs and in parts. Proved by tests/graph_test.cpp.
#include "report/report_pairs.hpp"

#include <algorithm>

namespace dateline::report {

namespace {

/// A number for what the tie is about: its cluster, else its first statement, else its discrepancy.
std::size_t claim_of(const Comparison& comparison, const Homes& homes, const Tie& tie) {
  const auto clusters = comparison.clusters.size(), statements = comparison.statements.size();
  for (const auto& end : {tie.a, tie.b}) {
    if (end.statement && homes.cluster[end.statement.index()]) return homes.cluster[end.statement.index()].index();
  }
  return clusters + (tie.a.statement ? tie.a.statement.index() : statements + tie.discrepancy);
}

/// Of a report the others with which it differs, and how.
using Quarrels = std::map<ReportId, Relation>;

std::map<ReportId, Quarrels> find_quarrels(const Pairs& pairs) {
  std::map<ReportId, Quarrels> result;
  for (const auto& [reports, pair] : pairs) {
    if (!pair.differs()) continue;
    result[reports.first][reports.second] = pair.gravest();
    result[reports.second][reports.first] = pair.gravest();
  }
  return result;
}

}  // namespace

void Pair::add(const Pair& other) {
  for (const auto& [claim, relation] : other.claims) {
    auto& own = claims.emplace(claim, relation).first->second;
    own = std::max(own, relation);
  }
  aspects.insert(other.aspects.begin(), other.aspects.end());
  discrepancies.insert(other.discrepancies.begin(), other.discrepancies.end());
}

std::array<std::size_t, 4> Pair::counts() const {
  std::array<std::size_t, 4> result = {};
  for (const auto& [claim, relation] : claims) ++result.at(static_cast<std::size_t>(relation));
  return result;
}

Relation Pair::gravest() const {
  auto result = Relation::agree;
  for (const auto& [claim, relation] : claims) result = std::max(result, relation);
  return result;
}

Pairs find_pairs(const Comparison& comparison, const GraphView& view) {
  const Homes homes(comparison);
  Pairs pairs;
  for (const auto& tie : find_ties(comparison, homes)) {
    if (tie.a.report == tie.b.report || (view.event && tie.event != view.event)) continue;
    if (view.only_contradictions && tie.relation != Relation::contradict) continue;
    Pair one;
    one.claims.emplace(claim_of(comparison, homes, tie), tie.relation);
    if (tie.relation >= Relation::diverge) one.aspects.insert(tie.aspects.begin(), tie.aspects.end());
    if (tie.discrepancy != no_discrepancy) one.discrepancies.insert(tie.discrepancy);
    pairs[std::minmax(tie.a.report, tie.b.report)].add(one);
  }
  return pairs;
}

std::vector<Part> find_parts(const Comparison& comparison, const std::vector<ReportId>& reports, const Pairs& pairs, Collapse collapse) {
  std::vector<Part> parts;
  if (collapse == Collapse::none) {
    for (const auto report : reports) parts.push_back({Part::Why::single, {report}, {comparison.of(report).event}});
    return parts;
  }
  const auto quarrels = find_quarrels(pairs);
  std::set<EventId> loud;
  for (const auto& [report, of] : quarrels) loud.insert(comparison.of(report).event);
  std::map<std::pair<EventId, Quarrels>, std::size_t> index;
  for (const auto report : reports) {
    const auto event = comparison.of(report).event;
    const auto found = quarrels.find(report);
    const auto own = found == quarrels.end() ? Quarrels() : found->second;
    const bool of_all = collapse == Collapse::all && own.empty() && !loud.count(event);
    const auto [part, is_new] = index.emplace(std::pair(of_all ? EventId() : event, own), parts.size());
    if (is_new) parts.emplace_back();
    parts[part->second].reports.push_back(report);
    parts[part->second].events.insert(event);
    parts[part->second].why = own.empty() ? Part::Why::quiet : Part::Why::alike;
  }
  for (auto& part : parts) {
    if (part.reports.size() == 1) part.why = Part::Why::single;
  }
  return parts;
}

}  // namespace dateline::report
