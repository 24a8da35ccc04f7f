// Pairs -> clusters. Proved by tests/cluster_test.cpp.
#include "cluster/clusters.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "cluster/apart.hpp"

namespace dateline::cluster {
namespace {

// A pair that measures other things is sure from this score.
constexpr double least_in_doubt = 0.5;

class Former {
 public:
  static constexpr double never = -1;

  Former(const AlignmentContext& context, const std::vector<Alignment>& pairs) : world_(context.world), parent_(context.world.statements.size()) {
    std::iota(parent_.begin(), parent_.end(), 0U);
    members_.resize(parent_.size());
    for (std::uint32_t i = 0; i < parent_.size(); ++i) members_[i] = {i};
    for (const Alignment& p : pairs) score_[{p.a.value, p.b.value}] = p.apart.empty() ? p.score : never;
  }

  void take(const Alignment& pair, double least) {
    const std::uint32_t a = find(pair.a.value), b = find(pair.b.value);
    if (a == b || clash(members_[a], members_[b]) || apart(members_[a], members_[b])) return;
    if (!pair.decided && average(members_[a], members_[b]) < least * 0.7) return;
    const std::uint32_t into = std::min(a, b), from = std::max(a, b);
    members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
    members_[from].clear();
    parent_[from] = into;
  }

  Clusters finish() {
    Clusters out;
    out.of_statement.assign(parent_.size(), Clusters::none);
    for (std::uint32_t i = 0; i < parent_.size(); ++i) {
      if (members_[i].size() < 2) continue;
      std::sort(members_[i].begin(), members_[i].end());
      std::vector<StatementId> group;
      for (const std::uint32_t m : members_[i]) {
        group.emplace_back(m);
        out.of_statement[m] = static_cast<std::uint32_t>(out.groups.size());
      }
      out.groups.push_back(std::move(group));
    }
    return out;
  }

 private:
  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  bool aside(std::uint32_t s) const {
    const StatementKind kind = world_.out.statements[s].kind;
    return kind == StatementKind::headline || kind == StatementKind::caption;
  }

  bool clash(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) {
      return std::any_of(b.begin(), b.end(), [&](std::uint32_t y) {
        return !aside(x) && !aside(y) && world_.out.statements[x].report == world_.out.statements[y].report;
      });
    });
  }

  // What is not comparable with one member is not comparable with the cluster.
  bool apart(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t x) {
      return std::any_of(b.begin(), b.end(), [&](std::uint32_t y) {
        const auto it = score_.find({std::min(x, y), std::max(x, y)});
        return it != score_.end() && it->second == never;
      });
    });
  }

  double average(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    double sum = 0;
    std::size_t n = 0;
    for (const std::uint32_t x : a) {
      for (const std::uint32_t y : b) {
        if (world_.out.statements[x].report == world_.out.statements[y].report) continue;
        const auto it = score_.find({std::min(x, y), std::max(x, y)});
        sum += it == score_.end() ? 0 : it->second;
        ++n;
      }
    }
    return n == 0 ? 0 : sum / static_cast<double>(n);
  }

  const resolve::Resolved& world_;
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> score_;
};

// Pairs of which one statement denies an act that the other affirms, while the other's report denies it, or affirms it, elsewhere as well: a protocol
// that is not signed in both reports, and a treaty that is signed, are two matters.
class Answered {
 public:
  Answered(const AlignmentContext& context, const std::vector<Alignment>& pairs) : world_(context.world), context_(context) {
    for (const Alignment& p : pairs) {
      if (p.slot(Slot::act) <= 0 || p.score < least_answer || opposed(context, p)) continue;
      alike_.insert({p.a.value, world_.out.of(p.b).report.value});
      alike_.insert({p.b.value, world_.out.of(p.a).report.value});
    }
  }

  bool elsewhere(const Alignment& p) const {
    if (!opposed(context_, p)) return false;
    return alike_.contains({p.a.value, world_.out.of(p.b).report.value}) || alike_.contains({p.b.value, world_.out.of(p.a).report.value});
  }

 private:
  static constexpr double least_answer = 0.15;
  const resolve::Resolved& world_;
  const AlignmentContext& context_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> alike_;  // a statement, and another report that tells its act alike
};

}  // namespace

Clusters form_clusters(const AlignmentContext& context, const std::vector<Alignment>& pairs, const std::vector<std::uint32_t>& event_of,
                       double least) {
  const Answered answered(context, pairs);
  std::vector<const Alignment*> order;
  for (const Alignment& p : pairs) {
    const ReportId a = context.world.out.of(p.a).report, b = context.world.out.of(p.b).report;
    const double wanted = measures_other_things(context, p) ? least_in_doubt : least;
    const bool sure = p.decided || (p.score >= wanted && !answered.elsewhere(p));
    if (p.apart.empty() && sure && event_of[a.index()] == event_of[b.index()]) order.push_back(&p);
  }
  std::stable_sort(order.begin(), order.end(), [](const Alignment* x, const Alignment* y) {
    return std::make_pair(x->decided, x->score) > std::make_pair(y->decided, y->score);
  });
  Former former(context, pairs);
  for (const Alignment* p : order) former.take(*p, least);
  return former.finish();
}

}  // namespace dateline::cluster
