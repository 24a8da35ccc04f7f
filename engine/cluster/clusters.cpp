// Pairs -> clusters. Proved by tests/cluster_test.cpp.
#include "cluster/clusters.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include <boost/container/flat_map.hpp>
#include <boost/container/flat_set.hpp>

#include "cluster/apart.hpp"

namespace dateline::cluster {
namespace {

// A pair that measures other things is sure from here; one that counts other people, as the dead and the missing are, from there.
constexpr double least_in_doubt = 0.5, least_of_other_people = 0.7;
// Reports of so few statements that none meet by chance: of pairs without a word in common, and how many more for pairs of the same words.
constexpr double few_statements = 4, more_if_alike = 30;

class Former {
 public:
  Former(const AlignmentContext& context, const std::vector<Alignment>& pairs) : world_(context.world) {
    std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, double>> score;  // of two claims, by number
    for (const Alignment& p : pairs) {
      if (!p.apart.empty()) {
        apart_.insert({p.a.value, p.b.value});
        apart_of_[p.a.value].push_back(p.b.value);
        apart_of_[p.b.value].push_back(p.a.value);
      }
      const double sure = one_claim(context, p);
      for (const auto& [a, b] : p.claims) score.emplace_back(std::minmax(number(a), number(b)), sure);
    }
    groups_.resize(claim_.size());
    std::stable_sort(score.begin(), score.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    for (const auto& [claims, sure] : score) groups_[claims.first].links[claims.second] = groups_[claims.second].links[claims.first] = sure;
    parent_.resize(claim_.size());
    std::iota(parent_.begin(), parent_.end(), 0U);
    for (std::uint32_t i = 0; i < parent_.size(); ++i) {
      groups_[i].claims = {i};
      const StatementId s = claim_[i].statement;
      groups_[i].statements.insert(s.value);
      groups_[i].claims_of.emplace(world_.out.of(s).report.value, 1);
      if (!aside(s.value)) groups_[i].told.emplace(world_.out.of(s).report.value, s.value);
    }
  }

  void take(const Alignment& pair, double least) {
    for (const auto& [x, y] : pair.claims) {
      const std::uint32_t a = find(number_.at(x)), b = find(number_.at(y));
      if (a == b || clash(a, b) || apart(a, b)) continue;
      if (!pair.decided && average(a, b) < least * 0.7) continue;
      join(std::min(a, b), std::max(a, b));
    }
  }

  Clusters finish() const {
    std::set<Group> groups;
    for (const Joined& joined : groups_) {
      if (joined.claims.size() < 2) continue;
      Group group;
      for (const std::uint32_t m : joined.claims) group.push_back(claim_[m].statement);
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

  // The claims of a cluster to be, with what joining two of them has to know. Most stay alone, so the tables are flat.
  struct Joined {
    std::vector<std::uint32_t> claims;
    boost::container::flat_set<std::uint32_t> statements;
    boost::container::flat_map<std::uint32_t, std::uint32_t> told;     // by report: the statement that it gives, headlines and captions aside
    boost::container::flat_map<std::uint32_t, std::size_t> claims_of;  // by report
    boost::container::flat_map<std::uint32_t, double> links;           // to other groups: the sum of their claims' scores
  };

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

  // Two parts of one sentence, which do not deny each other.
  bool parts_of_one(std::uint32_t x, std::uint32_t y) const {
    const Statement &a = world_.out.statements[x], &b = world_.out.statements[y];
    return a.report == b.report && world_.statements[x].draft->sentence == world_.statements[y].draft->sentence && a.polarity == b.polarity;
  }

  // It is a sentence, and no part of one.
  bool whole(std::uint32_t x) const {
    const resolve::StatementRange range = world_.of_report[world_.out.statements[x].report.index()];
    const bool before = x > range.first && world_.statements[x - 1].draft->sentence == world_.statements[x].draft->sentence;
    const bool behind = x + 1 < range.last && world_.statements[x + 1].draft->sentence == world_.statements[x].draft->sentence;
    return !before && !behind;
  }

  // Some report would give the cluster two statements: of either group no report gives more than one. Two parts of a sentence may stand beside what
  // others tell in one sentence.
  bool clash(std::uint32_t a, std::uint32_t b) const {
    const auto &fewer = groups_[a].told.size() < groups_[b].told.size() ? groups_[a].told : groups_[b].told,
               &more = groups_[a].told.size() < groups_[b].told.size() ? groups_[b].told : groups_[a].told;
    std::optional<std::uint32_t> divided;  // the report that gives two parts
    for (const auto& [report, x] : fewer) {
      const auto y = more.find(report);
      if (y == more.end() || y->second == x) continue;
      if (divided || !parts_of_one(x, y->second)) return true;
      divided = report;
    }
    const auto in_part = [&](const auto& told) { return told.first != divided && !whole(told.second); };
    return divided && (std::any_of(fewer.begin(), fewer.end(), in_part) || std::any_of(more.begin(), more.end(), in_part));
  }

  // What is not comparable with one member is not comparable with the cluster.
  bool apart(std::uint32_t a, std::uint32_t b) const {
    const auto &fewer = groups_[a].statements.size() < groups_[b].statements.size() ? groups_[a].statements : groups_[b].statements,
               &more = groups_[a].statements.size() < groups_[b].statements.size() ? groups_[b].statements : groups_[a].statements;
    return std::any_of(fewer.begin(), fewer.end(), [&](std::uint32_t x) {
      const auto others = apart_of_.find(x);
      return others != apart_of_.end() &&
             std::any_of(others->second.begin(), others->second.end(), [&](std::uint32_t y) { return more.contains(y); });
    });
  }

  // Of the scores of two groups' claims; pairs of one report are none.
  double average(std::uint32_t a, std::uint32_t b) const {
    std::size_t n = groups_[a].claims.size() * groups_[b].claims.size();
    for (const auto& [report, claims] : groups_[a].claims_of) {
      const auto other = groups_[b].claims_of.find(report);
      if (other != groups_[b].claims_of.end()) n -= claims * other->second;
    }
    const auto sum = groups_[a].links.find(b);
    return n == 0 || sum == groups_[a].links.end() ? 0 : sum->second / static_cast<double>(n);
  }

  void join(std::uint32_t into, std::uint32_t from) {
    Joined &kept = groups_[into], gone = std::move(groups_[from]);
    groups_[from] = {};
    kept.claims.insert(kept.claims.end(), gone.claims.begin(), gone.claims.end());
    kept.statements.merge(gone.statements);
    kept.told.merge(gone.told);
    for (const auto& [report, claims] : gone.claims_of) kept.claims_of[report] += claims;
    for (const auto& [other, sum] : gone.links) {
      groups_[other].links.erase(from);
      if (other != into) groups_[other].links[into] = kept.links[other] += sum;
    }
    parent_[from] = into;
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
  std::vector<Joined> groups_;                                              // by their first claim
  std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;                 // two statements that are not comparable
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> apart_of_;  // and of each statement those
};

// Pairs of which one statement denies an act that the other affirms, while the other's report denies it, or affirms it, elsewhere as well: a protocol
// that is not signed in both reports, and a treaty that is signed, are two matters.
class Answered {
 public:
  Answered(const AlignmentContext& context, const std::vector<Alignment>& pairs) : world_(context.world), context_(context) {
    for (const Alignment& p : pairs) {
      if (p.slot(Slot::act) <= 0 || p.score < least_answer || opposed(context, p)) continue;
      for_related(p, [&](const Act& x, const Act& y) {
        if (x.negated != y.negated) return false;
        alike_.insert({p.a.value, world_.out.of(p.b).report.value, x.concept_id});
        alike_.insert({p.b.value, world_.out.of(p.a).report.value, y.concept_id});
        return false;
      });
    }
  }

  bool elsewhere(const Alignment& p) const {
    if (p.cosine >= one_sentence) return false;
    return for_related(p, [&](const Act& x, const Act& y) {
      return x.negated != y.negated && (alike_.contains({p.a.value, world_.out.of(p.b).report.value, x.concept_id}) ||
                                        alike_.contains({p.b.value, world_.out.of(p.a).report.value, y.concept_id}));
    });
  }

 private:
  // True where `holds` is true of two acts, one of either statement, that are one act.
  template <class Holds>
  bool for_related(const Alignment& p, const Holds& holds) const {
    const auto &a = context_.facts[p.a.index()].acts, &b = context_.facts[p.b.index()].acts;
    return std::any_of(a.begin(), a.end(), [&](const Act& x) {
      return std::any_of(b.begin(), b.end(), [&](const Act& y) { return lexicon::related(x.concept_id, y.concept_id) && holds(x, y); });
    });
  }

  static constexpr double least_answer = 0.08;
  static constexpr float one_sentence = 0.6F;  // sentences so alike are for each other, whatever else is told
  const resolve::Resolved& world_;
  const AlignmentContext& context_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, lexicon::Concept>> alike_;  // a statement, another report that tells its act alike, the act
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
    const double wanted = counts_other_people(context, p) ? least_of_other_people : measures_other_things(context, p) ? least_in_doubt : least;
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
