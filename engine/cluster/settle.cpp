// Years across the reports of an event. Proved by tests/cluster_test.cpp.
#include "cluster/settle.hpp"

#include <algorithm>
#include <map>

namespace dateline::cluster {
namespace {

// What a report's evidence for its year weighs: a year written beside a day, a page that is not in doubt, a year reckoned from its past.
enum class Evidence : std::uint8_t { none, reckoned, page, written };

struct YearOf {
  int year = 0;
  Evidence evidence = Evidence::none;
};

class Settler {
 public:
  Settler(resolve::Resolved& world, const std::vector<Facts>& facts) : world_(world), facts_(facts) {}

  std::vector<bool> run(const std::vector<std::vector<ReportId>>& groups) {
    std::vector<bool> changed(world_.out.reports.size(), false);
    for (const auto& group : groups) {
      if (group.size() < 2) continue;
      const YearOf settled = settle(group);
      if (settled.evidence == Evidence::none) continue;
      for (const ReportId r : group) {
        const YearOf own = year_of(r);
        const bool odd = own.year != settled.year && own.evidence < settled.evidence;
        if (own.evidence == Evidence::page && own.year != settled.year && odd) world_.page_in_doubt[r.index()] = true;
        if (!world_.page_in_doubt[r.index()] && (own.evidence >= settled.evidence || own.year == settled.year)) continue;
        if (settled.evidence < Evidence::page && own.evidence >= Evidence::page) continue;
        reread(r, settled.year);
        changed[r.index()] = true;
      }
    }
    return changed;
  }

 private:
  bool has_written_year(ReportId r, int& year) const {
    const resolve::StatementRange range = world_.of_report[r.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (facts_[i].background) continue;
      for (const resolve::ResolvedTime& t : world_.statements[i].times) {
        const PartialDate& said = t.expression.said.start;
        if (t.expression.anchor == values::Anchor::none && said.year != 0 && said.day != 0) {
          year = said.year;
          return true;
        }
      }
    }
    return false;
  }

  YearOf year_of(ReportId r) const {
    YearOf out;
    if (has_written_year(r, out.year)) {
      out.evidence = Evidence::written;
      return out;
    }
    const Report& report = world_.out.of(r);
    if (report.published && report.published->date.start.year != 0 && !world_.page_in_doubt[r.index()]) {
      return {report.published->date.start.year, Evidence::page};
    }
    const resolve::StatementRange range = world_.of_report[r.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (facts_[i].day && facts_[i].day->start.year != 0 && facts_[i].day->start.day != 0) return {facts_[i].day->start.year, Evidence::reckoned};
    }
    return out;
  }

  // The year with the strongest evidence; among equals the one of most reports, then the later.
  YearOf settle(const std::vector<ReportId>& group) const {
    std::map<std::pair<Evidence, int>, int> votes;
    for (const ReportId r : group) {
      const YearOf own = year_of(r);
      if (own.evidence != Evidence::none) ++votes[{own.evidence, own.year}];
    }
    YearOf best;
    int most = 0;
    for (const auto& [key, n] : votes) {
      if (key.first > best.evidence || (key.first == best.evidence && n >= most)) {
        best = {key.second, key.first};
        most = n;
      }
    }
    return best;
  }

  void reread(ReportId r, int year) {
    resolve::AnchoredTimes anchored = resolve::anchor_times(world_.readings[r.index()], std::nullopt, year);
    const resolve::StatementRange range = world_.of_report[r.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      world_.statements[i].times = std::move(anchored.of_statement[i - range.first]);
      Statement& out = world_.out.statements[i];
      out.times.clear();
      for (const resolve::ResolvedTime& t : world_.statements[i].times) {
        out.times.push_back({world_.text(r).span(t.expression.tokens), t.value, t.because + "; the year from other reports of the event"});
      }
    }
  }

  resolve::Resolved& world_;
  const std::vector<Facts>& facts_;
};

}  // namespace

std::vector<bool> settle_years(resolve::Resolved& world, const std::vector<Facts>& facts, const std::vector<std::vector<ReportId>>& groups) {
  return Settler(world, facts).run(groups);
}

}  // namespace dateline::cluster
