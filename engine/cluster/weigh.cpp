// The slots of pairs -> how likely each is one claim. In: common/alignment.tsv. Proved by tests/align_test.cpp.
#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "cluster/align.hpp"
#include "lexicon/weights.hpp"

namespace dateline::cluster {
namespace {

// The weight of each slot, and behind them what is added to every sum.
const std::array<double, slot_count + 1>& weights() {
  static const auto read = [] {
    std::array<std::string_view, slot_count + 1> names;
    for (std::size_t s = 0; s < slot_count; ++s) names[s] = name(static_cast<Slot>(s));
    names.back() = "bias";
    return lexicon::weights<double>("common/alignment.tsv", names);
  }();
  return read;
}

// No sum is lower: of a claim without a rival.
constexpr double no_rival = -9;

// A claim whose pairs compete for a partner in one other report, among all or among those about one act: one entry for each pair.
struct Entry {
  Claim claim;
  ReportId other;
  bool one_act;
  double sum;
  std::size_t asks;  // whose rival this decides: a pair of claims by number, or none

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  auto side() const { return std::make_tuple(claim, other, one_act); }
};

// Of each pair of claims, by number: the sum of the next best partner of either side.
std::vector<double> rivals(std::vector<Entry>& entries, std::size_t count) {
  std::vector<double> out(count, no_rival);
  std::sort(entries.begin(), entries.end(), [](const Entry& x, const Entry& y) { return x.side() < y.side(); });
  for (auto first = entries.begin(); first != entries.end();) {
    const auto last = std::find_if(first, entries.end(), [&](const Entry& e) { return e.side() != first->side(); });
    double best = no_rival, second = no_rival;
    for (auto e = first; e != last; ++e) {
      second = std::max(second, std::min(best, e->sum));
      best = std::max(best, e->sum);
    }
    for (; first != last; ++first) {
      if (first->asks != Entry::none) out[first->asks] = std::max(out[first->asks], best == first->sum ? second : best);
    }
  }
  return out;
}

// A statement of a pair, beside all that it may be paired with in one other report.
struct Side {
  StatementId own, partner;
  ReportId other;
  float cosine;
  std::size_t pair;

  auto group() const { return std::make_tuple(own, other); }
};

// From so many sentences of the other report that are more alike on, it does not matter how many they are.
constexpr int most_ranks = 3;

// Sets Slot::above and Slot::rank: the other clauses of the partner's sentence are no rivals.
void set_ranks(const resolve::Resolved& world, std::vector<Alignment>& pairs) {
  std::vector<Side> sides;
  sides.reserve(2 * pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Alignment& p = pairs[i];
    sides.push_back({p.a, p.b, world.out.of(p.b).report, p.cosine, i});
    sides.push_back({p.b, p.a, world.out.of(p.a).report, p.cosine, i});
  }
  std::sort(sides.begin(), sides.end(), [](const Side& x, const Side& y) {
    return std::make_tuple(x.own, x.other, -x.cosine, x.partner) < std::make_tuple(y.own, y.other, -y.cosine, y.partner);
  });
  const auto sentence = [&](StatementId s) { return world.statements[s.index()].draft->sentence; };
  std::vector<float> rival(pairs.size(), 0);
  std::vector<int> ranks(pairs.size(), 0);
  for (auto first = sides.begin(); first != sides.end();) {
    const auto last = std::find_if(first, sides.end(), [&](const Side& s) { return s.group() != first->group(); });
    for (auto side = first; side != last; ++side) {
      const auto is_rival = [&](const Side& s) { return sentence(s.partner) != sentence(side->partner); };
      const auto best = std::find_if(first, last, is_rival);
      if (best != last) rival[side->pair] = std::max(rival[side->pair], best->cosine);
      int rank = 0;
      for (auto s = first; s != side && s->cosine > side->cosine && rank < most_ranks; ++s) rank += is_rival(*s) ? 1 : 0;
      ranks[side->pair] += rank;
    }
    first = last;
  }
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pairs[i].slots[static_cast<std::size_t>(Slot::above)] = pairs[i].cosine - rival[i];
    pairs[i].slots[static_cast<std::size_t>(Slot::rank)] = static_cast<float>(ranks[i]) / (2 * most_ranks);
  }
}

}  // namespace

double weight_of(Slot slot) { return weights()[static_cast<std::size_t>(slot)]; }
double weight_of_bias() { return weights().back(); }

void weigh(const resolve::Resolved& world, std::vector<Alignment>& pairs) {
  set_ranks(world, pairs);
  const auto raw = [](const Alignment& p) {
    double sum = weights().back();
    for (std::size_t s = 0; s + 1 < slot_count; ++s) sum += weights()[s] * static_cast<double>(p.slots[s]);
    return sum;
  };
  // Each pair is held against the next best partner of either side. What two statements are about is contested only by another that is about it: "The
  // ministry has banned it, it said after the cabinet met" has one partner for the ban and another for the meeting.
  std::vector<double> sums;
  std::vector<Entry> entries;
  std::size_t count = 0;
  for (const Alignment& p : pairs) {
    sums.push_back(raw(p));
    const ReportId a = world.out.of(p.a).report, b = world.out.of(p.b).report;
    for (const auto& [x, y] : p.claims) {
      const std::size_t asks = p.one_main_act ? Entry::none : count;
      entries.push_back({x, b, false, sums.back(), asks});
      entries.push_back({y, a, false, sums.back(), asks});
      if (p.one_main_act) {
        entries.push_back({x, b, true, sums.back(), count});
        entries.push_back({y, a, true, sums.back(), count});
      }
      ++count;
    }
  }
  const std::vector<double> next_best = rivals(entries, count);
  std::size_t at = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Alignment& p = pairs[i];
    double rival = 9;  // of the claim that has the weakest
    for (std::size_t c = 0; c < p.claims.size(); ++c) rival = std::min(rival, next_best[at++]);
    const double margin = std::clamp((sums[i] - rival) / 3, -1.0, 1.0);
    p.slots[static_cast<std::size_t>(Slot::best)] = static_cast<float>(margin);
    p.score = 1 / (1 + std::exp(-(sums[i] + weights()[static_cast<std::size_t>(Slot::best)] * margin)));
  }
}

}  // namespace dateline::cluster
