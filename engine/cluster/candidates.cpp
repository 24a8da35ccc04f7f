// Rows -> candidate pairs. Proved by tests/cluster_test.cpp.
#include "cluster/candidates.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "cluster/align.hpp"
#include "vectorise/rows.hpp"

namespace dateline::cluster {
namespace {

// A term of more statements than this only adds to pairs that rarer terms have found.
constexpr std::uint32_t frequent = 1500;

struct Posting {
  std::uint32_t row;
  float weight;
};

class Index {
 public:
  Index(const resolve::Resolved& world, const vectorise::Rows& rows)
      : world_(world), rows_(rows), postings_(static_cast<std::size_t>(rows.statements.cols())) {
    for (int r = 0; r < rows.statements.outerSize(); ++r) {
      for (vectorise::Matrix::InnerIterator it(rows.statements, r); it; ++it) {
        postings_[static_cast<std::size_t>(it.col())].push_back({static_cast<std::uint32_t>(r), it.value()});
      }
    }
    sums_.resize(static_cast<std::size_t>(rows.statements.rows()), 0);
  }

  // All rows of other reports that share a rare term with row r, with their cosine.
  const std::vector<std::uint32_t>& near(std::uint32_t r) {
    for (const std::uint32_t t : touched_) sums_[t] = 0;
    touched_.clear();
    // The rows of one report stand together, so those of its own are stepped over in every list.
    const resolve::StatementRange own = world_.of_report[world_.out.statements[r].report.index()];
    const auto visit = [&](bool rare) {
      for (vectorise::Matrix::InnerIterator it(rows_.statements, static_cast<int>(r)); it; ++it) {
        const auto& list = postings_[static_cast<std::size_t>(it.col())];
        if ((list.size() <= frequent) != rare) continue;
        const auto before = [](const Posting& p, std::uint32_t row) { return p.row < row; };
        const auto own_begin = std::lower_bound(list.begin(), list.end(), own.first, before);
        const auto own_end = std::lower_bound(own_begin, list.end(), own.last, before);
        add(list.begin(), own_begin, it.value(), rare);
        add(own_end, list.end(), it.value(), rare);
      }
    };
    visit(true);
    visit(false);
    return touched_;
  }
  float cosine(std::uint32_t row) const { return sums_[row]; }

 private:
  using Postings = std::vector<Posting>;

  void add(Postings::const_iterator from, Postings::const_iterator to, float weight, bool rare) {
    for (; from != to; ++from) {
      if (sums_[from->row] == 0) {
        if (!rare) continue;
        touched_.push_back(from->row);
      }
      sums_[from->row] += weight * from->weight;
    }
  }

  const resolve::Resolved& world_;
  const vectorise::Rows& rows_;
  std::vector<Postings> postings_;
  std::vector<float> sums_;
  std::vector<std::uint32_t> touched_;
};

// How many statements at the beginning of a report are laid beside those of another one.
constexpr std::size_t beginning_statements = 3;
// Of more reports than this an event's pairs are only those that share words.
constexpr std::size_t most_reports = 60;

bool before(const Candidate& x, const Candidate& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); }
bool same(const Candidate& x, const Candidate& y) { return x.a == y.a && x.b == y.b; }

// What of a report is laid beside every other report of its event.
struct Offer {
  std::vector<std::uint32_t> beginning;
  std::map<std::uint64_t, std::uint32_t> alone;  // by kind of quantity, the one statement that tells one
};

Offer offer_of(const AlignmentContext& context, ReportId report) {
  Offer out;
  const resolve::StatementRange range = context.world.of_report[report.index()];
  const QuantityKinds& kinds = context.kinds[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const StatementKind kind = context.world.out.statements[i].kind;
    if (kind == StatementKind::headline || kind == StatementKind::caption) continue;
    if (out.beginning.size() < beginning_statements) out.beginning.push_back(i);
    for (const Measured& m : context.facts[i].measured) {
      const values::QuantityExpression& q = context.world.statements[i].draft->quantities[m.index];
      const std::uint64_t key = kind_key(m, q);
      const auto known = kinds.by_kind.find(key);
      if (!q.unit.empty() && known != kinds.by_kind.end() && known->second.size() == 1) out.alone.try_emplace(key, i);
    }
  }
  return out;
}

}  // namespace

void add_event_candidates(const AlignmentContext& context, const std::vector<std::vector<ReportId>>& events, std::vector<Candidate>& found) {
  std::vector<Candidate> more;
  const auto add = [&](std::uint32_t x, std::uint32_t y) {
    const std::uint32_t a = std::min(x, y), b = std::max(x, y);
    more.push_back({StatementId(a), StatementId(b), vectorise::cosine(context.rows.statements, a, b)});
  };
  for (const std::vector<ReportId>& reports : events) {
    if (reports.size() > most_reports) continue;
    std::vector<Offer> offers;
    for (const ReportId r : reports) offers.push_back(offer_of(context, r));
    for (std::size_t i = 0; i < offers.size(); ++i) {
      for (std::size_t k = i + 1; k < offers.size(); ++k) {
        for (const std::uint32_t x : offers[i].beginning) {
          for (const std::uint32_t y : offers[k].beginning) add(x, y);
        }
        for (const auto& [key, x] : offers[i].alone) {
          if (const auto at = offers[k].alone.find(key); at != offers[k].alone.end()) add(x, at->second);
        }
      }
    }
  }
  std::sort(more.begin(), more.end(), before);
  more.erase(std::unique(more.begin(), more.end(), same), more.end());
  std::vector<Candidate> all;
  all.reserve(found.size() + more.size());
  // Of two that are the same the one found before comes first and is kept.
  std::merge(found.begin(), found.end(), more.begin(), more.end(), std::back_inserter(all), before);
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  found = std::move(all);
}

std::vector<Candidate> find_candidates(const resolve::Resolved& world, const vectorise::Rows& rows, float least, std::size_t per_report,
                                       std::size_t in_all) {
  std::vector<Candidate> out;
  Index index(world, rows);
  std::vector<std::uint32_t> near;
  std::vector<std::size_t> taken(world.out.reports.size());
  for (std::uint32_t r = 0; r < world.statements.size(); ++r) {
    near.clear();
    for (const std::uint32_t other : index.near(r)) {
      if (index.cosine(other) >= least) near.push_back(other);
    }
    std::sort(near.begin(), near.end(),
              [&](std::uint32_t x, std::uint32_t y) { return index.cosine(x) != index.cosine(y) ? index.cosine(x) > index.cosine(y) : x < y; });
    std::fill(taken.begin(), taken.end(), 0);
    std::size_t kept = 0;
    for (const std::uint32_t other : near) {
      if (kept == in_all) break;
      if (taken[world.out.statements[other].report.index()]++ >= per_report) continue;
      ++kept;
      out.push_back({StatementId(std::min(r, other)), StatementId(std::max(r, other)), index.cosine(other)});
    }
  }
  std::sort(out.begin(), out.end(), before);
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

}  // namespace dateline::cluster
