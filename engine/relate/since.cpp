// A comparison against a former one. In: a comparison, a baseline. Out: the comparison with what is new.
// Proved by tests/baseline_test.cpp.
#include <algorithm>

#include "dateline/baseline.hpp"
#include "relate/alike.hpp"

namespace dateline {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }  // npos + 1 is 0

using KnownSide = std::vector<std::pair<std::string, std::string>>;

bool says_same(const Comparison& comparison, const Side& side, const KnownSide& known) {
  return std::any_of(side.quotes.begin(), side.quotes.end(), [&](const SideQuote& quote) {
    const std::string_view words = comparison.text(quote.report, quote.span);
    return std::any_of(known.begin(), known.end(), [&](const auto& k) {
      return file_name(comparison.of(quote.report).path) == file_name(k.first) && relate::likeness(words, k.second) >= relate::least_alike;
    });
  });
}

// Two of its sides are two of the known one.
bool is_known(const Comparison& comparison, const Discrepancy& d, const KnownDiscrepancy& known) {
  if (name(d.aspect) != known.aspect) return false;
  std::vector<std::vector<std::size_t>> like(d.sides.size());
  for (std::size_t i = 0; i < d.sides.size(); ++i) {
    for (std::size_t k = 0; k < known.sides.size(); ++k) {
      if (says_same(comparison, d.sides[i], known.sides[k])) like[i].push_back(k);
    }
  }
  for (std::size_t i = 0; i < like.size(); ++i) {
    for (std::size_t j = i + 1; j < like.size(); ++j) {
      const bool two = std::any_of(like[i].begin(), like[i].end(),
                                   [&](std::size_t x) { return std::any_of(like[j].begin(), like[j].end(), [&](std::size_t y) { return x != y; }); });
      if (two) return true;
    }
  }
  return false;
}

}  // namespace

void keep_new(Comparison& comparison, const Baseline& baseline) {
  std::vector<bool> met(baseline.known.size(), false);
  const auto known = [&](const Discrepancy& d) {
    bool any = false;
    for (std::size_t k = 0; k < baseline.known.size(); ++k) {
      if (!is_known(comparison, d, baseline.known[k])) continue;
      met[k] = true;
      any = true;
    }
    return any;
  };
  const auto left_out = static_cast<std::size_t>(std::erase_if(comparison.discrepancies, known));
  comparison.since = Since{baseline.path, left_out, static_cast<std::size_t>(std::count(met.begin(), met.end(), false))};
}

}  // namespace dateline
