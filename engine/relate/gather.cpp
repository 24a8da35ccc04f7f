// Findings on edges -> discrepancies with sides. Proved by tests/relate_test.cpp.
#include <algorithm>
#include <boost/graph/connected_components.hpp>
#include <cmath>
#include <map>

#include "relate/claim_graph.hpp"

namespace dateline::relate {
namespace {

// What is told by a statement on one aspect: the statement, and which of its quantities.
struct Item {
  Aspect aspect;
  StatementId statement;
  std::uint32_t item;
  friend auto operator<=>(const Item&, const Item&) = default;
};

constexpr double much_less = 0.15;

bool on_two_sides(const Discrepancy& d) {
  for (std::size_t i = 0; i < d.sides.size(); ++i) {
    for (std::size_t k = i + 1; k < d.sides.size(); ++k) {
      for (const ReportId r : d.sides[i].reports) {
        if (std::find(d.sides[k].reports.begin(), d.sides[k].reports.end(), r) != d.sides[k].reports.end()) return true;
      }
    }
  }
  return false;
}

class Gatherer {
 public:
  Gatherer(const AlignmentContext& context, const ClaimGraph& graph) : context_(context), graph_(graph) {}

  std::vector<Discrepancy> run(const std::vector<ClaimGraph::edge_descriptor>& edges, const std::vector<Finding>& further) {
    for (const auto& e : edges) {
      for (const Finding& f : graph_[e].findings) take(f);
      agreeing(*graph_[e].alignment);
    }
    for (const Finding& f : further) take(f);
    return sides();
  }

 private:
  using Items = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

  void take(const Finding& f) {
    join({f.aspect, f.a.statement, f.item_a}, {f.aspect, f.b.statement, f.item_b});
    findings_.push_back(&f);
  }

  std::size_t vertex(const Item& item) { return number_.try_emplace(item, number_.size()).first->second; }

  void join(const Item& a, const Item& b) {
    const std::size_t x = vertex(a), y = vertex(b);
    joined_.emplace_back(x, y);
  }

  // "hơn 290.000" holds two million, and does not give that value.
  bool near(const Alignment& alignment, const cluster::QuantityPair& q) const {
    const auto value = [&](StatementId id, std::uint32_t measured) {
      return context_.world.statements[id.index()].draft->quantities[context_.facts[id.index()].measured[measured].index].value;
    };
    const double a = value(alignment.a, q.a), b = value(alignment.b, q.b);
    return std::abs(a - b) <= 0.25 * std::max(std::abs(a), std::abs(b));
  }

  // A third report that gives one side's value stands on that side.
  void agreeing(const Alignment& alignment) {
    for (const cluster::QuantityPair& q : alignment.quantities) {
      if (q.agreement == cluster::Agreement::apart || (q.agreement == cluster::Agreement::meets && !near(alignment, q))) continue;
      const std::uint32_t a = context_.facts[alignment.a.index()].measured[q.a].index, b = context_.facts[alignment.b.index()].measured[q.b].index;
      agreed_.push_back({{Aspect::quantity, alignment.a, a + 1}, {Aspect::quantity, alignment.b, b + 1}});
    }
  }

  std::vector<Discrepancy> sides() {
    Items items(number_.size());
    for (const auto& [x, y] : joined_) boost::add_edge(x, y, items);
    std::vector<std::size_t> component(number_.size());
    const std::size_t n = number_.empty() ? 0 : static_cast<std::size_t>(boost::connected_components(items, component.data()));
    std::vector<Discrepancy> out(n);
    std::vector<std::map<Item, std::size_t>> side_of(n);
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding* x, const Finding* y) { return x->confidence > y->confidence; });
    for (const Finding* f : findings_) {
      const Item a{f->aspect, f->a.statement, f->item_a}, b{f->aspect, f->b.statement, f->item_b};
      const std::size_t c = component[number_.at(a)];
      Discrepancy& d = out[c];
      // What is much less sure than the rest adds no third value.
      if (!d.sides.empty() && f->confidence + much_less < d.confidence && adds_value(d, *f)) continue;
      if (d.sides.empty() || f->confidence > d.confidence) {
        d.rule = f->rule;
        d.confidence = f->confidence;
      }
      d.aspect = f->aspect;
      d.severity = d.sides.empty() ? f->severity : std::max(d.severity, f->severity);
      side_of[c][a] = add(d, f->a);
      side_of[c][b] = add(d, f->b);
    }
    for (const auto& [x, y] : agreed_) {
      for (std::size_t c = 0; c < n; ++c) {
        const auto ix = side_of[c].find(x), iy = side_of[c].find(y);
        if ((ix == side_of[c].end()) == (iy == side_of[c].end())) continue;
        const Item& fresh = ix == side_of[c].end() ? x : y;
        const std::size_t side = ix == side_of[c].end() ? iy->second : ix->second;
        add_to(out[c].sides[side], fresh.statement, quantity_span(fresh));
      }
    }
    for (Discrepancy& d : out) {
      std::stable_sort(d.sides.begin(), d.sides.end(), [](const Side& x, const Side& y) { return x.statements < y.statements; });
    }
    // A report that stands on two sides tells of two things; the sides are no rivals.
    std::erase_if(out, [](const Discrepancy& d) { return d.sides.size() < 2 || (d.aspect != Aspect::quotation && on_two_sides(d)); });
    return out;
  }

  Span quantity_span(const Item& item) const { return context_.world.out.of(item.statement).quantities[item.item - 1].span; }

  static bool adds_value(const Discrepancy& d, const Finding& f) {
    const auto known = [&](const std::string& value) {
      return std::any_of(d.sides.begin(), d.sides.end(), [&](const Side& s) { return s.value == value; });
    };
    return !known(f.a.value) || !known(f.b.value);
  }

  std::size_t add(Discrepancy& d, const FoundSide& found) {
    auto it = std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& s) { return s.value == found.value; });
    if (it == d.sides.end()) {
      d.sides.push_back({found.value, {}, {}, {}});
      it = d.sides.end() - 1;
    }
    add_to(*it, found.statement, found.quote);
    return static_cast<std::size_t>(it - d.sides.begin());
  }

  void add_to(Side& side, StatementId statement, Span quote) {
    if (std::find(side.statements.begin(), side.statements.end(), statement) != side.statements.end()) return;
    const ReportId report = context_.world.out.of(statement).report;
    side.statements.push_back(statement);
    if (std::find(side.reports.begin(), side.reports.end(), report) == side.reports.end()) side.reports.push_back(report);
    side.quotes.push_back({report, quote.size() > 0 ? quote : context_.world.out.of(statement).span});
  }

  const AlignmentContext& context_;
  const ClaimGraph& graph_;
  std::map<Item, std::size_t> number_;
  std::vector<std::pair<std::size_t, std::size_t>> joined_;
  std::vector<std::pair<Item, Item>> agreed_;
  std::vector<const Finding*> findings_;
};

}  // namespace

std::vector<Discrepancy> gather(const AlignmentContext& context, const ClaimGraph& graph, const std::vector<ClaimGraph::edge_descriptor>& edges,
                                const std::vector<Finding>& further) {
  return Gatherer(context, graph).run(edges, further);
}

}  // namespace dateline::relate
