// Pairs of reports -> groups. In: their scores. Out: link_reports(). Proved by tests/cluster_test.cpp.
#include "cluster/linkage.hpp"

#include <algorithm>
#include <map>
#include <queue>
#include <tuple>

namespace dateline::cluster {
namespace {

// Average linkage: the two groups whose pairs score highest on the average are joined, as long as that average is above zero. A heap holds the
// averages; one that a join has made old is passed over when its turn comes.
class Linkage {
 public:
  Linkage(std::size_t n, const std::vector<ReportPair>& pairs) : links_(n), joins_(n, 0) {
    for (std::size_t i = 0; i < n; ++i) groups_.push_back({ReportId(i)});
    for (const ReportPair& p : pairs) {
      const std::size_t a = p.a.index(), b = p.b.index();
      links_[a][b] = links_[b][a] = {p.score, 1};
    }
    for (const ReportPair& p : pairs) push(p.a.index(), p.b.index());
  }

  std::vector<std::vector<ReportId>> run() {
    while (!heap_.empty()) {
      const Entry best = heap_.top();
      heap_.pop();
      if (best.joins_a == joins_[best.a] && best.joins_b == joins_[best.b]) join(best.a, best.b);
    }
    std::vector<std::vector<ReportId>> out;
    for (auto& g : groups_) {
      if (!g.empty()) out.push_back(std::move(g));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  struct Link {
    double sum = 0;
    std::size_t known = 0;  // pairs that were weighed
  };
  struct Entry {
    double average;
    std::size_t a, b;  // a < b
    std::uint32_t joins_a, joins_b;
    bool operator<(const Entry& other) const { return std::tie(average, other.a, other.b) < std::tie(other.average, a, b); }
  };
  // Pairs that were never weighed share nothing worth a candidate.
  static constexpr double strangers = -0.8;

  void push(std::size_t x, std::size_t y) {
    const std::size_t a = std::min(x, y), b = std::max(x, y);
    const Link& link = links_[a].at(b);
    const auto all = static_cast<double>(groups_[a].size() * groups_[b].size());
    const double average = (link.sum + (all - static_cast<double>(link.known)) * strangers) / all;
    if (average > 0) heap_.push({average, a, b, joins_[a], joins_[b]});
  }

  void join(std::size_t into, std::size_t from) {
    groups_[into].insert(groups_[into].end(), groups_[from].begin(), groups_[from].end());
    std::sort(groups_[into].begin(), groups_[into].end());
    groups_[from].clear();
    ++joins_[into];
    ++joins_[from];
    for (const auto& [other, link] : links_[from]) {
      links_[other].erase(from);
      if (other == into) continue;
      Link& merged = links_[into][other];
      merged.sum += link.sum;
      merged.known += link.known;
    }
    links_[from].clear();
    for (const auto& [other, link] : links_[into]) {
      links_[other][into] = link;
      push(into, other);
    }
  }

  std::vector<std::vector<ReportId>> groups_;
  std::vector<std::map<std::size_t, Link>> links_;  // of each group to the others
  std::vector<std::uint32_t> joins_;                // how often each group has been joined
  std::priority_queue<Entry> heap_;
};

}  // namespace

std::vector<std::vector<ReportId>> link_reports(std::size_t reports, const std::vector<ReportPair>& pairs) { return Linkage(reports, pairs).run(); }

}  // namespace dateline::cluster
