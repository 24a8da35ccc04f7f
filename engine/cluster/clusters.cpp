// Pairs -> clusters. Proved by tests/cluster_test.cpp.
#include "cluster/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "cluster/apart.hpp"

namespace dateline::cluster {
namespace {

// A pair that measures other things is sure from here.
constexpr double least_in_doubt = 0.5;
// Reports of so few statements that none meet by chance: of pairs without a word in common, and how many more for pairs of the same words.
constexpr double few_statements = 4, more_if_alike = 30;

class Former {
 public:
  Former(const AlignmentContext& context, const std::vector<Alignment>& pairs) : world_(context.world) {
    for (const Alignment& p : pairs) {
      if (!p.apart.empty()) apart_.insert({p.a.value, p.b.value});
      const double sure = one_claim(context, p);
      for (const auto& [a, b] : p.claims) score_[std::minmax(number(a), number(b))] = sure;
    }
    parent_.resize(claim_.size());
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (std::uint32_t i = 0; i < parent_.size(); ++i) members_.push_back({i});
  }

  void take(const Alignment& pair, double least) {
    for (const auto& [x, y] : pair.claims) {
      const std::uint32_t a = find(number_.at(x)), b = find(number_.at(y));
      if (a == b || clash(members_[a], members_[b]) || apart(members_[a], members_[b])) continue;
      if (!pair.decided && average(members_[a], members_[b]) < least * 0.7) continue;
      const std::uint32_t into = std::min(a, b), from = std::max(a, b);
      members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
      members_[from].clear();
      parent_[from] = into;
    }
  }

  Clusters finish() const {
    std::set<Group> groups;
    for (const auto& members : members_) {
      if (members.size() < 2) continue;
      Group group;
      for (const std::uint32_t m : members) group.push_back(claim_[m].statement);
      std::sort(group.begin(), group.end());
      group.erase(std::unique(group.begin(), group.end()), group.end());
      groups.insert(std::move(group));
    }
    Clusters out;
    out.groups.assign(groups.begin(), groups.end());
    join_overlapping(out.groups);
    out.of_statement.resize(world_.statements.size());
    for (std::uint32_t g = 0; g < out.groups.size(); ++g) {
      for (const StatementId s : out.groups[g]) out.of_statement[s.index()].push_back(g);
    }
    return out;
  }

 private:
  using Group = std::vector<StatementId>;

  std::uint32_t number(const Claim& claim) {
    const auto [at, fresh] = number_.try_emplace(claim, static_cast<std::uint32_t>(claim_.size()));
    if (fresh) claim_.push_back(claim);
    return at->second;
  }

  std::uint32_t find(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  bool aside(std::uint32_t s) const {
    const StatementKind kind = world_.out.statements[s].kind;
    return kind == StatementKind::headline || kind == StatementKind::caption;
  }

  bool clash_of(std::uint32_t x, std::uint32_t y) const {
    return x != y && !aside(x) && !aside(y) && world_.out.statements[x].report == world_.out.statements[y].report;
  }

  template <class Test>
  static bool any_pair(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b, Test test) {
    return std::any_of(a.begin(), a.end(),
                       [&](std::uint32_t x) { return std::any_of(b.begin(), b.end(), [&](std::uint32_t y) { return test(x, y); }); });
  }

  bool clash(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    return any_pair(a, b, [&](std::uint32_t x, std::uint32_t y) { return clash_of(claim_[x].statement.value, claim_[y].statement.value); });
  }

  // What is not comparable with one member is not comparable with the cluster.
  bool apart(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    return any_pair(
        a, b, [&](std::uint32_t x, std::uint32_t y) { return apart_.contains(std::minmax(claim_[x].statement.value, claim_[y].statement.value)); });
  }

  double average(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
    double sum = 0;
    std::size_t n = 0;
    for (const std::uint32_t x : a) {
      for (const std::uint32_t y : b) {
        if (world_.out.of(claim_[x].statement).report == world_.out.of(claim_[y].statement).report) continue;
        const auto it = score_.find(std::minmax(x, y));
        sum += it == score_.end() ? 0 : it->second;
        ++n;
      }
    }
    return n == 0 ? 0 : sum / static_cast<double>(n);
  }

  // Two groups that share two statements are one where no report would give two; a group inside another says nothing more.
  void join_overlapping(std::vector<Group>& groups) const {
    std::map<StatementId, std::vector<std::size_t>> holding;
    std::vector<Group> kept;
    for (const Group& group : groups) {
      std::map<std::size_t, std::size_t> shared;
      for (const StatementId s : group) {
        for (const std::size_t k : holding[s]) ++shared[k];
      }
      const auto into = std::find_if(shared.begin(), shared.end(), [&](const auto& at) { return at.second >= 2 && fits(kept[at.first], group); });
      const std::size_t at = into == shared.end() ? kept.size() : into->first;
      if (at == kept.size()) kept.emplace_back();
      for (const StatementId s : group) {
        if (std::binary_search(kept[at].begin(), kept[at].end(), s)) continue;
        kept[at].insert(std::lower_bound(kept[at].begin(), kept[at].end(), s), s);
        holding[s].push_back(at);
      }
    }
    std::sort(kept.begin(), kept.end());
    groups = std::move(kept);
  }

  bool fits(const Group& a, const Group& b) const {
    return std::none_of(a.begin(), a.end(), [&](StatementId x) {
      return std::any_of(b.begin(), b.end(),
                         [&](StatementId y) { return clash_of(x.value, y.value) || apart_.contains(std::minmax(x.value, y.value)); });
    });
  }

  const resolve::Resolved& world_;
  std::map<Claim, std::uint32_t> number_;
  std::vector<Claim> claim_;  // by number
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> score_;  // of two claims, by number
  std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;          // two statements that are not comparable
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
    if (p.cosine >= one_sentence || !opposed(context_, p)) return false;
    return alike_.contains({p.a.value, world_.out.of(p.b).report.value}) || alike_.contains({p.b.value, world_.out.of(p.a).report.value});
  }

 private:
  static constexpr double least_answer = 0.08;
  static constexpr float one_sentence = 0.6F;  // sentences so alike are for each other, whatever else is told
  const resolve::Resolved& world_;
  const AlignmentContext& context_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> alike_;  // a statement, and another report that tells its act alike
};

}  // namespace

std::uint32_t Clusters::common(StatementId a, StatementId b) const {
  const auto &x = of_statement[a.index()], &y = of_statement[b.index()];
  const auto at = std::find_first_of(x.begin(), x.end(), y.begin(), y.end());
  return at == x.end() ? none : *at;
}

double one_claim(const AlignmentContext& context, const Alignment& pair) {
  const auto statements = [&](StatementId s) {
    const resolve::StatementRange& range = context.world.of_report[context.world.out.of(s).report.index()];
    return static_cast<double>(range.last - range.first);
  };
  const double few = few_statements + more_if_alike * static_cast<double>(pair.cosine);
  const double crowd = std::max(1.0, std::sqrt(statements(pair.a) * statements(pair.b)) / few);
  return pair.score / (pair.score + (1 - pair.score) * crowd * crowd * crowd);
}

Clusters form_clusters(const AlignmentContext& context, const std::vector<Alignment>& pairs, const std::vector<std::uint32_t>& event_of,
                       double least) {
  const Answered answered(context, pairs);
  std::vector<const Alignment*> order;
  for (const Alignment& p : pairs) {
    const ReportId a = context.world.out.of(p.a).report, b = context.world.out.of(p.b).report;
    const double wanted = measures_other_things(context, p) ? least_in_doubt : least;
    const bool sure = p.decided || (one_claim(context, p) >= wanted && !answered.elsewhere(p));
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
