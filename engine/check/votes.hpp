/// Pairs found by keys that elements of two lists share. In: keys of elements. Out: pairs. Tested by tests/difference_test.cpp.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "check/pairing.hpp"

namespace dateline::check {

using Key = std::vector<std::string>;

/// Elements that share keys, the pairs with the most shared weight first, each element once.
class Votes {
 public:
  void a(const Key& key, Position at) { sides_[key].first.push_back(at); }
  void b(const Key& key, Position at) { sides_[key].second.push_back(at); }

  /// Every pair of elements under one key is voted for once, by `weight`.
  void count(int weight) {
    for (const auto& [key, side] : sides_) {
      if (side.first.size() * side.second.size() > most) continue;  // what everything shares tells nothing apart
      for (const auto i : side.first) {
        for (const auto j : side.second) score_[{i, j}] += weight;
      }
    }
    sides_.clear();
  }

  void settle(Pairing& pairing, int least = 1) const {
    std::vector<std::tuple<int, std::size_t, Position, Position>> order;
    for (const auto& [pair, score] : score_) {
      const auto [i, j] = pair;
      if (score >= least) order.emplace_back(-score, i > j ? i - j : j - i, i, j);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [score, distance, i, j] : order) {
      if (!pairing.of_a[i] && !pairing.of_b[j]) pairing.join(i, j);
    }
  }

 private:
  static constexpr std::size_t most = 10'000;
  std::map<Key, std::pair<std::vector<Position>, std::vector<Position>>> sides_;
  std::map<std::pair<Position, Position>, int> score_;
};

/// Pairs what has the same key and no partner yet, in order; an empty key says nothing.
template <class KeyA, class KeyB>
void join_equal(Pairing& pairing, KeyA key_a, KeyB key_b) {
  std::map<Key, std::vector<Position>> waiting;
  for (Position j = pairing.of_b.size(); j-- > 0;) {
    if (pairing.of_b[j]) continue;
    if (const Key key = key_b(j); !key.empty()) waiting[key].push_back(j);
  }
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) continue;
    const auto found = waiting.find(key_a(i));
    if (found == waiting.end() || found->second.empty()) continue;
    pairing.join(i, found->second.back());
    found->second.pop_back();
  }
}

}  // namespace dateline::check
