// The slots of pairs -> how likely each is one claim. In: common/alignment.tsv. Proved by tests/align_test.cpp.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>
#include <tuple>

#include "cluster/align.hpp"
#include "lexicon/table.hpp"

namespace dateline::cluster {
namespace {

struct Weights {
  double bias = -3.2;
  std::array<double, slot_count> of{};

  Weights() {
    for (const lexicon::Row& row : lexicon::table("common/alignment.tsv")) {
      if (row.size() < 2) continue;
      const double value = std::strtod(std::string(row[1]).c_str(), nullptr);
      if (row[0] == "bias") bias = value;
      for (std::size_t s = 0; s < slot_count; ++s) {
        if (row[0] == name(static_cast<Slot>(s))) of[s] = value;
      }
    }
  }
};

const Weights& weights() {
  static const Weights built;
  return built;
}

}  // namespace

double weight_of(Slot slot) { return weights().of[static_cast<std::size_t>(slot)]; }
double weight_of_bias() { return weights().bias; }

void weigh(const Comparison& world, std::vector<Alignment>& pairs) {
  const auto raw = [](const Alignment& p) {
    double sum = weights().bias;
    for (std::size_t s = 0; s + 1 < slot_count; ++s) sum += weights().of[s] * static_cast<double>(p.slots[s]);
    return sum;
  };
  // The two best sums of each claim with each other report, so that each pair can be held against the next best partner of either side. What two
  // statements are about is contested only by another that is about it: "The ministry has banned it, it said after the cabinet met" has one partner
  // for the ban and another for the meeting.
  using Side = std::tuple<Claim, ReportId, bool>;
  std::map<Side, std::array<double, 2>> best;
  const auto sides = [&](const Alignment& p, const std::pair<Claim, Claim>& claim, bool one_act) {
    return std::array<Side, 2>{Side{claim.first, world.of(p.b).report, one_act}, Side{claim.second, world.of(p.a).report, one_act}};
  };
  std::vector<double> sums;
  for (const Alignment& p : pairs) {
    sums.push_back(raw(p));
    for (const auto& claim : p.claims) {
      for (const bool one_act : {false, true}) {
        if (one_act && !p.one_main_act) continue;
        for (const Side& side : sides(p, claim, one_act)) {
          auto& top = best.try_emplace(side, std::array<double, 2>{-9, -9}).first->second;
          if (sums.back() > top[0])
            top = {sums.back(), top[0]};
          else if (sums.back() > top[1])
            top[1] = sums.back();
        }
      }
    }
  }
  const auto next_best = [&](const Alignment& p, const std::pair<Claim, Claim>& claim, double sum) {
    double out = -9;
    for (const Side& side : sides(p, claim, p.one_main_act)) {
      const auto& top = best.at(side);
      out = std::max(out, top[0] == sum ? top[1] : top[0]);
    }
    return out;
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Alignment& p = pairs[i];
    double rival = 9;  // of the claim that has the weakest
    for (const auto& claim : p.claims) rival = std::min(rival, next_best(p, claim, sums[i]));
    const double margin = std::clamp((sums[i] - rival) / 3, -1.0, 1.0);
    p.slots[static_cast<std::size_t>(Slot::best)] = static_cast<float>(margin);
    p.score = 1 / (1 + std::exp(-(sums[i] + weights().of[static_cast<std::size_t>(Slot::best)] * margin)));
  }
}

}  // namespace dateline::cluster
