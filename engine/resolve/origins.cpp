// Text reuse and credits -> origins. In: readings. Out: who first wrote each. Proved by tests/resolve_test.cpp.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>

#include "resolve/resolve.hpp"
#include "text/hash.hpp"

namespace dateline::resolve {
namespace {

constexpr std::size_t shingle_words = 5;
// Of the shorter text, the share of shingles that stand in the longer one: a copy; a text of the same agency.
constexpr double copied = 0.5, copied_whole = 0.8;
constexpr double shared_by_credit = 0.12;
// A shingle of more reports than this is a stock phrase.
constexpr std::size_t common_phrase = 40;

std::uint64_t mix(std::uint64_t h, std::uint64_t v) {
  h ^= v + 0x9e3779b97f4a7c15ULL + (h << 6) + (h >> 2);
  return h * 0xff51afd7ed558ccdULL;
}

std::vector<std::uint64_t> shingles(const extract::Reading& reading) {
  std::vector<std::uint64_t> words, out;
  for (const clean::Block& block : reading.page.blocks) {
    if (block.kind != clean::BlockKind::body && block.kind != clean::BlockKind::summary) continue;
    for (std::uint32_t i = block.tokens.first; i < block.tokens.last; ++i) {
      const text::Token& token = reading.page.text[i];
      if (token.kind == text::TokenKind::word) words.push_back(text::hash(token.lower));
    }
  }
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::uint64_t h = 0;
    for (std::size_t k = 0; k < shingle_words; ++k) h = mix(h, words[i + k]);
    out.push_back(h);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

class Sets {
 public:
  explicit Sets(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

bool share_a_credit(const Report& a, const Report& b) {
  return std::any_of(a.credits.begin(), a.credits.end(),
                     [&](const std::string& c) { return std::find(b.credits.begin(), b.credits.end(), c) != b.credits.end(); });
}

}  // namespace

Origins find_origins(const std::vector<extract::Reading>& readings) {
  Origins found;
  const std::size_t n = readings.size();
  std::vector<std::size_t> sizes(n);
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> where;
  for (std::size_t r = 0; r < n && n > 1; ++r) {  // one report alone shares nothing
    const std::vector<std::uint64_t> told = shingles(readings[r]);
    sizes[r] = told.size();
    for (const std::uint64_t s : told) where[s].push_back(static_cast<std::uint32_t>(r));
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
  for (const auto& [shingle, reports] : where) {
    if (reports.size() > common_phrase) continue;
    for (std::size_t i = 0; i < reports.size(); ++i) {
      for (std::size_t k = i + 1; k < reports.size(); ++k) ++shared[{reports[i], reports[k]}];
    }
  }
  Sets sets(n);
  std::set<std::size_t> by_copy;
  for (const auto& [pair, common] : shared) {
    const double share = static_cast<double>(common) / static_cast<double>(std::max<std::size_t>(1, std::min(sizes[pair.first], sizes[pair.second])));
    const bool copy = share >= copied;
    const bool credit = share >= shared_by_credit && share_a_credit(readings[pair.first].page.report, readings[pair.second].page.report);
    if (!copy && !credit) continue;
    sets.join(pair.first, pair.second);
    if (copy) by_copy.insert({pair.first, pair.second});
    if (share >= copied_whole) found.near_copies.emplace_back(ReportId(pair.first), ReportId(pair.second));
  }
  std::vector<Origin>& out = found.origins;
  std::vector<OriginId> of_root(n);
  found.of_report.assign(n, {});
  for (std::size_t r = 0; r < n; ++r) {
    OriginId& id = of_root[sets.find(r)];
    if (!id) {
      id = OriginId(out.size());
      out.emplace_back();
    }
    found.of_report[r] = id;
    Origin& origin = out[id.index()];
    origin.reports.push_back(ReportId(r));
    if (by_copy.contains(r)) origin.evidence = OriginEvidence::copied_text;
    const Report& report = readings[r].page.report;
    if (!origin.name && !report.credits.empty()) {
      origin.name = report.credits.front();
      if (origin.evidence == OriginEvidence::none) origin.evidence = OriginEvidence::credit;
    }
  }
  for (Origin& origin : out) {
    if (!origin.name) origin.name = readings[origin.reports.front().index()].page.report.outlet;
  }
  return found;
}

}  // namespace dateline::resolve
