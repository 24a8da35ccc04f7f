// Findings on edges -> discrepancies with sides. Proved by tests/relate_test.cpp.
#include <algorithm>
#include <boost/graph/connected_components.hpp>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

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

constexpr double much_less = 0.15, likely = 0.5;

std::set<ReportId> on_two_sides(const Discrepancy& d) {
  std::set<ReportId> seen, out;
  for (const Side& side : d.sides) {
    for (const ReportId r : std::set<ReportId>(side.reports.begin(), side.reports.end())) {
      if (!seen.insert(r).second) out.insert(r);
    }
  }
  return out;
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
    return sides(findings_);
  }

 private:
  using Items = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

  void take(const Finding& f) {
    number_.try_emplace(item_a(f), number_.size());
    number_.try_emplace(item_b(f), number_.size());
    findings_.push_back(&f);
  }

  static Item item_a(const Finding& f) { return {f.aspect, f.a.statement, f.item_a}; }
  static Item item_b(const Finding& f) { return {f.aspect, f.b.statement, f.item_b}; }

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
    const auto &day_a = context_.facts[alignment.a.index()].day, &day_b = context_.facts[alignment.b.index()].day;
    const auto tells_day = [](const std::optional<When>& day) { return day && !day->interval && day->start.day != 0; };
    const bool one_grain = day_a && day_b && (day_a->start.hour >= 0) == (day_b->start.hour >= 0);
    if (one_grain && tells_day(day_a) && tells_day(day_b) && compatible(*day_a, *day_b, 30) && alignment.one_main_act && alignment.score >= likely) {
      agreed_.push_back({{Aspect::date, alignment.a, 0}, {Aspect::date, alignment.b, 0}});
    }
    for (const cluster::QuantityPair& q : alignment.quantities) {
      if (q.agreement == cluster::Agreement::apart || (q.agreement == cluster::Agreement::meets && !near(alignment, q))) continue;
      const std::uint32_t a = context_.facts[alignment.a.index()].measured[q.a].index, b = context_.facts[alignment.b.index()].measured[q.b].index;
      agreed_.push_back({{Aspect::quantity, alignment.a, a + 1}, {Aspect::quantity, alignment.b, b + 1}});
    }
  }

  std::vector<Discrepancy> sides(std::vector<const Finding*> findings) const {
    std::stable_sort(findings.begin(), findings.end(), [](const Finding* x, const Finding* y) { return x->confidence > y->confidence; });
    Items items(number_.size());
    for (const Finding* f : findings) boost::add_edge(number_.at(item_a(*f)), number_.at(item_b(*f)), items);
    std::vector<std::size_t> component(number_.size());
    const std::size_t n = number_.empty() ? 0 : static_cast<std::size_t>(boost::connected_components(items, component.data()));
    std::vector<std::vector<const Finding*>> of_one(n);
    for (const Finding* f : findings) of_one[component[number_.at(item_a(*f))]].push_back(f);
    std::vector<Discrepancy> out;
    for (const std::vector<const Finding*>& each : of_one) {
      if (each.empty()) continue;
      Discrepancy d = discrepancy_of(each);
      if (d.sides.size() < 2) continue;
      // A report that stands on two sides tells of two things; what the others say is told without it.
      const std::set<ReportId> torn = d.aspect == Aspect::quotation ? std::set<ReportId>{} : on_two_sides(d);
      if (torn.empty()) {
        out.push_back(std::move(d));
        continue;
      }
      std::vector<const Finding*> rest;
      const auto of_torn = [&](StatementId s) { return torn.contains(context_.world.out.of(s).report); };
      std::copy_if(each.begin(), each.end(), std::back_inserter(rest),
                   [&](const Finding* f) { return !of_torn(f->a.statement) && !of_torn(f->b.statement); });
      if (rest.size() == each.size()) continue;  // its second side is what a third report gives
      for (Discrepancy& other : sides(std::move(rest))) out.push_back(std::move(other));
    }
    return out;
  }

  // Findings of one component, the surest first.
  Discrepancy discrepancy_of(const std::vector<const Finding*>& findings) const {
    Discrepancy d;
    std::map<Item, std::size_t> side_of;
    for (const Finding* f : findings) {
      // What is much less sure than the rest adds no third value.
      if (!d.sides.empty() && f->confidence + much_less < d.confidence && adds_value(d, *f)) continue;
      if (d.sides.empty() || f->confidence > d.confidence) {
        d.rule = f->rule;
        d.confidence = f->confidence;
      }
      d.aspect = f->aspect;
      d.severity = d.sides.empty() ? f->severity : std::max(d.severity, f->severity);
      // Of two hours so near that each may be the other's rounding, every value is a side of its own.
      const bool exact = one_value(f->aspect, f->a.value, f->b.value);
      side_of[item_a(*f)] = add(d, f->a, exact);
      side_of[item_b(*f)] = add(d, f->b, exact);
    }
    // "hơn 300 kg" holds with 307 and with 350: what agrees with two sides stands on neither.
    std::map<Item, std::set<std::size_t>> agreeing;
    for (const auto& [x, y] : agreed_) {
      const auto ix = side_of.find(x), iy = side_of.find(y);
      if (ix == side_of.end() && iy != side_of.end()) agreeing[x].insert(iy->second);
      if (iy == side_of.end() && ix != side_of.end()) agreeing[y].insert(ix->second);
    }
    for (const auto& [item, with] : agreeing) {
      if (with.size() == 1) add_to(d.sides[*with.begin()], item.statement, item_span(item));
    }
    join_agreeing(d, side_of);
    std::stable_sort(d.sides.begin(), d.sides.end(), [](const Side& x, const Side& y) { return x.statements < y.statements; });
    return d;
  }

  // "gần 310 kg" beside 307 and 350: a side whose every number holds with one other side stands with it, where neither holds with a third.
  void join_agreeing(Discrepancy& d, const std::map<Item, std::size_t>& side_of) const {
    std::vector<std::set<std::size_t>> with(d.sides.size());
    std::map<std::size_t, std::set<Item>> agreeing, all;
    for (const auto& [item, side] : side_of) all[side].insert(item);
    for (const auto& [x, y] : agreed_) {
      const auto ix = side_of.find(x), iy = side_of.find(y);
      if (ix == side_of.end() || iy == side_of.end() || ix->second == iy->second) continue;
      with[ix->second].insert(iy->second);
      with[iy->second].insert(ix->second);
      agreeing[ix->second].insert(x);
      agreeing[iy->second].insert(y);
    }
    for (std::size_t side = 0; side < d.sides.size(); ++side) {
      if (with[side].size() != 1 || agreeing[side] != all[side]) continue;
      const std::size_t into = *with[side].begin();
      if (with[into].size() != 1) continue;  // "hơn 300 kg" holds with 307 and with 350
      const bool smaller = std::make_pair(d.sides[side].statements.size(), into) < std::make_pair(d.sides[into].statements.size(), side);
      if (!smaller || d.sides[into].statements.empty() || d.sides.size() <= 2) continue;
      for (std::size_t i = 0; i < d.sides[side].statements.size(); ++i)
        add_to(d.sides[into], d.sides[side].statements[i], d.sides[side].quotes[i].span);
      d.sides[side] = {};
    }
    std::erase_if(d.sides, [](const Side& s) { return s.statements.empty(); });
  }

  Span item_span(const Item& item) const {
    const Statement& s = context_.world.out.of(item.statement);
    if (item.aspect == Aspect::quantity) return s.quantities[item.item - 1].span;
    const auto& times = context_.world.statements[item.statement.index()].times;
    const auto day = std::find_if(times.begin(), times.end(), [](const resolve::ResolvedTime& t) { return t.value.start.day != 0; });
    return day == times.end() ? Span{} : context_.world.text(s.report).span(day->expression.tokens);
  }

  // "khoảng 15 giờ" stands on the side of "14h50", and "tháng 10" on that of 1 October.
  static bool one_value(Aspect aspect, const std::string& x, const std::string& y) {
    if (x == y || aspect != Aspect::date) return x == y;
    const auto a = when_from_iso(x), b = when_from_iso(y);
    return a && b && compatible(*a, *b, 59);
  }

  static bool adds_value(const Discrepancy& d, const Finding& f) {
    const auto known = [&](const std::string& value) {
      return std::any_of(d.sides.begin(), d.sides.end(), [&](const Side& s) { return one_value(d.aspect, s.value, value); });
    };
    return !known(f.a.value) || !known(f.b.value);
  }

  std::size_t add(Discrepancy& d, const FoundSide& found, bool exact) const {
    const auto of_value = [&](const Side& s) { return s.value == found.value; };
    auto it = std::find_if(d.sides.begin(), d.sides.end(), of_value);
    if (it == d.sides.end() && !exact)
      it = std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& s) { return one_value(d.aspect, s.value, found.value); });
    if (it == d.sides.end()) {
      d.sides.push_back({found.value, {}, {}, {}});
      it = d.sides.end() - 1;
    }
    add_to(*it, found.statement, found.quote);
    return static_cast<std::size_t>(it - d.sides.begin());
  }

  void add_to(Side& side, StatementId statement, Span quote) const {
    if (std::find(side.statements.begin(), side.statements.end(), statement) != side.statements.end()) return;
    const ReportId report = context_.world.out.of(statement).report;
    side.statements.push_back(statement);
    if (std::find(side.reports.begin(), side.reports.end(), report) == side.reports.end()) side.reports.push_back(report);
    side.quotes.push_back({report, quote.size() > 0 ? quote : context_.world.out.of(statement).span});
  }

  const AlignmentContext& context_;
  const ClaimGraph& graph_;
  std::map<Item, std::size_t> number_;
  std::vector<std::pair<Item, Item>> agreed_;
  std::vector<const Finding*> findings_;
};

}  // namespace

std::vector<Discrepancy> gather(const AlignmentContext& context, const ClaimGraph& graph, const std::vector<ClaimGraph::edge_descriptor>& edges,
                                const std::vector<Finding>& further) {
  return Gatherer(context, graph).run(edges, further);
}

}  // namespace dateline::relate
