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
  PartialDate day;  // of the event, as the report's beginning tells it
};

bool same_day_of_year(const PartialDate& a, const PartialDate& b) { return a.day != 0 && a.month == b.month && a.day == b.day; }

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
        // A page is overruled only by a report that writes the year of the same day.
        const bool odd = own.evidence == Evidence::page && own.year != settled.year && own.evidence < settled.evidence;
        if (odd && !same_day_of_year(own.day, settled.day)) continue;
        if (odd) world_.page_in_doubt[r.index()] = true;
        if (!world_.page_in_doubt[r.index()] && (own.evidence >= settled.evidence || own.year == settled.year)) continue;
        if (settled.evidence < Evidence::page && own.evidence >= Evidence::page) continue;
        reread(r, settled.year);
        changed[r.index()] = true;
      }
    }
    return changed;
  }

 private:
  // The first day that the report's beginning tells, and whether its year is written beside it.
  struct Told {
    PartialDate day;
    bool written = false;
  };
  Told told_day(ReportId r) const {
    Told out;
    const resolve::StatementRange range = world_.of_report[r.index()];
    std::size_t opening = 0;
    for (std::uint32_t i = range.first; i < range.last && opening < extract::lead_statements; ++i) {
      const StatementKind kind = world_.out.statements[i].kind;
      if (kind != StatementKind::headline && kind != StatementKind::caption) ++opening;
      if (facts_[i].background) continue;
      for (const resolve::ResolvedTime& t : world_.statements[i].times) {
        const PartialDate& said = t.expression.said.start;
        const bool written = t.expression.anchor == values::Anchor::none && said.year != 0 && said.day != 0;
        if (t.value.start.day != 0 && (out.day.day == 0 || (written && !out.written))) out = {t.value.start, written};
      }
    }
    return out;
  }

  YearOf year_of(ReportId r) const {
    const Told told = told_day(r);
    if (told.written) return {told.day.year, Evidence::written, told.day};
    const Report& report = world_.out.of(r);
    if (report.published && report.published->date.start.year != 0 && !world_.page_in_doubt[r.index()]) {
      return {report.published->date.start.year, Evidence::page, told.day};
    }
    if (told.day.year != 0) return {told.day.year, Evidence::reckoned, told.day};
    return {0, Evidence::none, told.day};
  }

  // The year with the strongest evidence; among equals the one of most reports, then the later.
  YearOf settle(const std::vector<ReportId>& group) const {
    std::map<std::pair<Evidence, int>, std::pair<int, PartialDate>> votes;  // reports, and the day that the first of them tells
    for (const ReportId r : group) {
      const YearOf own = year_of(r);
      if (own.evidence == Evidence::none) continue;
      auto& [reports, day] = votes.try_emplace({own.evidence, own.year}, 0, own.day).first->second;
      ++reports;
    }
    YearOf best;
    int most = 0;
    for (const auto& [key, vote] : votes) {
      if (key.first > best.evidence || (key.first == best.evidence && vote.first >= most)) {
        best = {key.second, key.first, vote.second};
        most = vote.first;
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
        const std::string because = t.expression.recurring ? t.because : t.because + "; the year from other reports of the event";
        out.times.push_back({world_.text(r).span(t.expression.tokens), t.value, because});
      }
      std::erase_if(world_.statements[i].times, [](const resolve::ResolvedTime& t) { return t.expression.recurring; });
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
