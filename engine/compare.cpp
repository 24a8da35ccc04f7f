// The whole road on one page; the only file that sees every stage. In: sources. Out: the Comparison. Proved by tests/compare_test.cpp,
// tests/property_test.cpp and the golden runs of fixtures/.
#include "dateline/compare.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <algorithm>
#include <functional>
#include <memory>

#include "clean/clean.hpp"
#include "cluster/candidates.hpp"
#include "cluster/clusters.hpp"
#include "cluster/settle.hpp"
#include "dateline/error.hpp"
#include "dateline/explain.hpp"
#include "extract/reading.hpp"
#include "progress.hpp"
#include "relate/relate.hpp"
#include "relate/why.hpp"
#include "resolve/resolve.hpp"
#include "vectorise/rows.hpp"

namespace dateline {
namespace {

std::vector<extract::Reading> read_all(std::vector<Source>& sources, const Options& options) {
  std::vector<extract::Reading> readings(sources.size());
  StageProgress progress(options, Stage::extract, sources.size());
  tbb::parallel_for(std::size_t{0}, sources.size(), [&](std::size_t i) {
    readings[i] = extract::extract(clean::clean(std::move(sources[i]), options));
    progress.advance();
  });
  progress.finish();
  return readings;
}

std::vector<cluster::Alignment> align_all(const cluster::AlignmentContext& context, const std::vector<cluster::Candidate>& candidates,
                                          const Options& options) {
  std::vector<cluster::Alignment> pairs(candidates.size());
  StageProgress progress(options, Stage::align, candidates.size());
  tbb::parallel_for(std::size_t{0}, candidates.size(), [&](std::size_t i) {
    pairs[i] = cluster::align(context, candidates[i].a, candidates[i].b, candidates[i].cosine);
    progress.advance();
  });
  cluster::weigh(context.world, pairs);
  progress.finish();
  return pairs;
}

/// Looks at all that led to the result, before it is let go.
using Witness = std::function<void(const cluster::AlignmentContext&, const std::vector<cluster::Alignment>&, const cluster::Clusters&)>;

void compare_world(resolve::Resolved& world, const Options& options, const Witness& witness) {
  StageProgress vectorising(options, Stage::vectorise);
  const vectorise::Rows rows = vectorise::vectorise(world);
  std::vector<cluster::Facts> facts = cluster::find_facts(world);
  std::vector<cluster::QuantityKinds> kinds = cluster::count_kinds(world, facts);
  const cluster::AlignmentContext context{world, facts, rows, kinds};
  std::vector<cluster::Candidate> candidates = cluster::find_candidates(world, rows);
  vectorising.finish();
  relate::Decided decided(world, options.decisions.decisions);
  const auto weighed = [&] {
    std::vector<cluster::Alignment> aligned = align_all(context, candidates, options);
    decided.settle(context, aligned);
    return aligned;
  };
  std::vector<cluster::Alignment> pairs = weighed();
  StageProgress grouping(options, Stage::cluster);
  cluster::EventGroups events = cluster::group_reports(context, pairs);
  decided.join(events.groups);
  const std::vector<bool> reread = cluster::settle_years(world, facts, events.groups);
  if (std::find(reread.begin(), reread.end(), true) != reread.end()) facts = cluster::find_facts(world);
  cluster::add_event_candidates(context, events.groups, candidates);
  grouping.finish();
  pairs = weighed();
  std::vector<std::uint32_t> event_of(world.out.reports.size());
  for (std::uint32_t e = 0; e < events.groups.size(); ++e) {
    for (const ReportId r : events.groups[e]) event_of[r.index()] = e;
  }
  StageProgress clustering(options, Stage::cluster);
  const cluster::Clusters clusters = cluster::form_clusters(context, pairs, event_of);
  clustering.finish();
  StageProgress relating(options, Stage::relate);
  relate::relate(world, context, pairs, events, clusters, decided, options.ui);
  relating.finish();
  if (witness) witness(context, pairs, clusters);
}

void check(const Options& options) {
  if (options.ui != "en" && options.ui != "vi") throw Error("--ui: there is no interface in '" + options.ui + "'; it speaks en and vi");
  if (!options.published.empty() && !when_from_iso(options.published)) {
    throw Error("--published: '" + options.published + "' is no date; write it as 2016-08-26 or 2016-08-26T14:05");
  }
}

std::vector<Setting> settings_of(const Options& options) {
  std::vector<Setting> out{{"ui", options.ui}};
  if (!options.language.empty()) out.push_back({"language", options.language});
  if (!options.published.empty()) out.push_back({"published", options.published});
  if (!options.names.path.empty()) out.push_back({"names", options.names.path});
  if (!options.decisions.path.empty()) out.push_back({"decisions", options.decisions.path});
  return out;
}

}  // namespace

namespace {

Comparison compare_witnessed(std::vector<Source> sources, const Options& options, const Witness& witness) {
  check(options);
  std::stable_sort(sources.begin(), sources.end(),
                   [](const Source& x, const Source& y) { return std::tie(x.path, x.sha256) < std::tie(y.path, y.sha256); });
  std::unique_ptr<tbb::global_control> limit;
  if (options.threads > 0) limit = std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism, options.threads);
  std::vector<extract::Reading> readings = read_all(sources, options);
  StageProgress resolving(options, Stage::resolve);
  resolve::Resolved world = resolve::resolve(std::move(readings), options.names);
  resolving.finish();
  compare_world(world, options, witness);
  Comparison out = std::move(world.out);
  out.version = version();
  out.settings = settings_of(options);
  return out;
}

}  // namespace

Comparison compare(std::vector<Source> sources, const Options& options) { return compare_witnessed(std::move(sources), options, {}); }

Explanation explain(std::vector<Source> sources, const std::string& a, const std::string& b, const Options& options) {
  constexpr std::size_t most_pairs = 16;
  Explanation out;
  const auto stand_at = [](const Comparison& comparison, const std::string& place) {
    auto statements = statements_at(comparison, place);
    if (statements.empty())
      throw Error(place + ": no statement stands there; name a report and a line of its article as FILE:LINE, or a statement as s12");
    return statements;
  };
  const Witness witness = [&](const cluster::AlignmentContext& context, const std::vector<cluster::Alignment>& pairs,
                              const cluster::Clusters& clusters) {
    out.a = stand_at(context.world.out, a);
    out.b = stand_at(context.world.out, b);
    for (const StatementId x : out.a) {
      for (const StatementId y : out.b) {
        if (x != y) out.pairs.push_back(relate::explain_pair(context, pairs, clusters, x, y, options.ui));
      }
    }
  };
  out.comparison = compare_witnessed(std::move(sources), options, witness);
  std::stable_sort(out.pairs.begin(), out.pairs.end(), [](const PairExplanation& x, const PairExplanation& y) { return x.score > y.score; });
  if (out.pairs.size() > most_pairs) out.pairs.resize(most_pairs);
  return out;
}

Comparison extract_report(Source source, const Options& options) {
  check(options);
  std::vector<extract::Reading> alone;
  alone.push_back(extract::extract(clean::clean(std::move(source), options)));
  Comparison out = std::move(resolve::resolve(std::move(alone), options.names).out);
  Report& report = out.reports.front();
  report.event = EventId(0);
  out.events.emplace_back();
  out.events.front().label = report.title.value_or("");
  out.events.front().reports.emplace_back(0);
  out.version = version();
  out.settings = settings_of(options);
  return out;
}

std::string_view name(Stage stage) {
  constexpr std::string_view names[] = {"extract", "resolve", "vectorise", "align", "cluster", "relate"};
  return names[static_cast<std::size_t>(stage)];
}

std::string_view version() { return DATELINE_VERSION; }

}  // namespace dateline
