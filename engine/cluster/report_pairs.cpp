// Pairs of statements -> pairs of reports. In: weighed pairs. Out: ReportPair, weighed. Proved by tests/cluster_test.cpp.
#include "cluster/report_pairs.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "vectorise/rows.hpp"

namespace dateline::cluster {
namespace {

// Persons whom most of the reports name: that two of them do says nothing.
std::vector<bool> find_everybodys(const std::vector<Gist>& gists, std::size_t entities) {
  std::vector<std::size_t> named(entities);
  for (const Gist& gist : gists) {
    for (const EntityId p : gist.people) ++named[p.index()];
  }
  std::vector<bool> out;
  for (const std::size_t n : named) out.push_back(gists.size() >= 4 && n * 5 >= gists.size() * 4);
  return out;
}

}  // namespace

std::vector<ReportPair> weigh_reports(const AlignmentContext& context, const std::vector<Alignment>& pairs) {
  const resolve::Resolved& world = context.world;
  std::vector<Gist> gists;
  for (std::size_t r = 0; r < world.out.reports.size(); ++r) gists.push_back(gist_of(context, ReportId(r)));
  const std::vector<bool> everybodys = find_everybodys(gists, world.out.entities.size());
  std::map<std::pair<ReportId, ReportId>, std::vector<const Alignment*>> by_reports;
  for (const Alignment& p : pairs) by_reports[{world.out.of(p.a).report, world.out.of(p.b).report}].push_back(&p);
  const auto statements_of = [&](ReportId r) -> std::size_t { return world.of_report[r.index()].last - world.of_report[r.index()].first; };
  std::vector<ReportPair> out;
  for (auto& [reports, of_two] : by_reports) {
    ReportPair pair;
    pair.a = reports.first;
    pair.b = reports.second;
    pair.cosine = vectorise::cosine(context.rows.reports, pair.a.value, pair.b.value);
    pair.statements = std::min(statements_of(pair.a), statements_of(pair.b));
    share_statements(context, of_two, pair);
    hold_gists(world, gists[pair.a.index()], gists[pair.b.index()], everybodys, pair);
    pair.score = score_of(pair);
    out.push_back(pair);
  }
  return out;
}

}  // namespace dateline::cluster
