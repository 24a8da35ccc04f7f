// The last stage on one page: events, clusters, links, discrepancies. Proved by tests/relate_test.cpp.
#include "relate/relate.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "relate/add_once.hpp"
#include "relate/claim_graph.hpp"
#include "relate/settle.hpp"

namespace dateline::relate {
namespace {

// So many bytes of a sentence name an event.
constexpr std::size_t longest_label = 120;

// The whole words at the beginning of `text`, up to longest_label bytes, with "…" where something is left out.
std::string beginning(std::string_view text) {
  if (text.size() <= longest_label) return std::string(text);
  std::size_t end = text.rfind(' ', longest_label);
  if (end == std::string_view::npos) {  // no blank: at a code point
    end = longest_label;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return std::string(text.substr(0, end)) + "…";
}

class Relater {
 public:
  Relater(resolve::Resolved& world, const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& groups,
          const cluster::Clusters& clusters, Decided& decided, const std::string& ui)
      : world_(world), out_(world.out), context_(context), pairs_(pairs), groups_(groups), clusters_(clusters), decided_(decided), ui_(ui) {}

  void run() {
    for (const auto& group : groups_.groups) event(group);
    const Told told = find_told(context_, pairs_);
    const ClaimGraph graph = build_graph(context_, pairs_, clusters_, told, decided_);
    std::vector<std::vector<ClaimGraph::edge_descriptor>> edges(clusters_.groups.size());
    std::vector<ClaimGraph::edge_descriptor> across;
    for (auto [e, end] = boost::edges(graph); e != end; ++e) {
      const std::uint32_t c = clusters_.common(graph[*e].alignment->a, graph[*e].alignment->b);
      (c == cluster::Clusters::none ? across : edges[c]).push_back(*e);
    }
    for (std::size_t c = 0; c < clusters_.groups.size(); ++c) cluster(graph, clusters_.groups[c], edges[c]);
    std::vector<Finding> of_events = event_differences(context_, pairs_, groups_, told);
    std::erase_if(of_events, [&](const Finding& f) { return f.aspect == Aspect::polarity && denied_on_edge(graph, f); });
    for (Finding& f : age_differences(context_)) of_events.push_back(std::move(f));
    for (Finding& f : home_differences(context_)) of_events.push_back(std::move(f));
    decided_.learn(of_events);
    decided_.rule_out(of_events);
    for (Discrepancy& d : gather(context_, graph, across, of_events)) {
      d.event = out_.of(d.sides.front().reports.front()).event;
      found_.push_back(std::move(d));
    }
    single_sources();
    std::vector<Discrepancy> of_pages = dateline_discrepancies(context_, out_.events);
    decided_.rule_out(of_pages);
    for (Discrepancy& d : of_pages) found_.push_back(std::move(d));
    std::vector<Discrepancy> of_reports = self_contradictions(context_);
    decided_.rule_out(of_reports);
    for (Discrepancy& d : of_reports) {
      if (!told_across(d, found_)) found_.push_back(std::move(d));
    }
    out_.discrepancies = settled(std::move(found_));
    for (Discrepancy& d : out_.discrepancies) explain(out_, ui_, d);
    out_.decisions = decided_.outcomes(out_);
  }

 private:
  // What an event is, by its reports' beginnings: the value that most of them give.
  void event(const std::vector<ReportId>& reports) {
    Event e;
    e.reports = reports;
    const EventId id(out_.events.size());
    std::map<std::string, int> days;
    std::map<EntityId, int> places, people;
    std::map<std::string, When> values;
    for (const ReportId r : reports) {
      out_.reports[r.index()].event = id;
      const cluster::Gist gist = cluster::gist_of(context_, r);
      if (gist.day) {
        When day = *gist.day;
        day.start.hour = day.start.minute = -1;
        const std::string text = iso(day);
        values[text] = day;
        days[text] += text.starts_with("XXXX") ? 1 : 2;
      }
      std::vector<EntityId> named;
      for (const EntityId p : gist.places) add_once(named, p);
      for (const EntityId p : named) places[p] += p == named.front() ? 2 : 1;  // what it tells first is likelier the scene
      std::vector<EntityId> seen;
      for (const EntityId p : gist.people) add_once(seen, p);
      for (const EntityId p : seen) ++people[p];
      const resolve::StatementRange range = world_.of_report[r.index()];
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (!context_.facts[i].background) e.statements.emplace_back(i);
      }
    }
    if (const auto best = most(days); best != days.end()) e.date = values[best->first];
    if (const auto best = most(places); best != places.end()) e.place = best->first;
    participants(e, people, reports.size());
    label(e);
    out_.events.push_back(std::move(e));
  }

  // One of the two sentences denies, or is denied by, its partner in the other's report.
  bool denied_on_edge(const ClaimGraph& graph, const Finding& f) const {
    for (auto [e, end] = boost::edges(graph); e != end; ++e) {
      const Alignment& p = *graph[*e].alignment;
      const bool meets = (p.a == f.a.statement && out_.of(p.b).report == out_.of(f.b.statement).report) ||
                         (p.b == f.b.statement && out_.of(p.a).report == out_.of(f.a.statement).report);
      if (meets && std::any_of(graph[*e].findings.begin(), graph[*e].findings.end(), [](const Finding& x) { return x.aspect == Aspect::polarity; }))
        return true;
    }
    return false;
  }

  template <class Map>
  static typename Map::const_iterator most(const Map& counts) {
    return std::max_element(counts.begin(), counts.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
  }

  void participants(Event& e, const std::map<EntityId, int>& people, std::size_t reports) const {
    std::vector<std::pair<EntityId, int>> order(people.begin(), people.end());
    std::stable_sort(order.begin(), order.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
    for (const auto& [id, n] : order) {
      if (reports > 1 && n < 2 && !e.participants.empty()) break;
      if (e.participants.size() < 6) e.participants.push_back(id);
    }
  }

  // The headline of the first report that has one names the event for a reader, one of more than two words where there is one, and none that ends in
  // a colon; else the beginning of what is told first.
  void label(Event& e) const {
    constexpr std::ptrdiff_t least_blanks = 2;
    for (const std::ptrdiff_t least : {least_blanks, std::ptrdiff_t{0}}) {
      for (const ReportId r : e.reports) {
        const auto& title = out_.of(r).title;
        if (!title || title->ends_with(':') || std::count(title->begin(), title->end(), ' ') < least) continue;
        e.label = *title;
        return;
      }
    }
    if (e.statements.empty()) return;
    const Statement& s = out_.of(e.statements.front());
    e.label = beginning(out_.text(s.report, s.span));
  }

  void cluster(const ClaimGraph& graph, const std::vector<StatementId>& group, const std::vector<ClaimGraph::edge_descriptor>& edges) {
    Cluster c;
    c.statements = group;
    for (const StatementId s : group) {
      add_once(c.reports, out_.of(s).report);
      add_once(c.origins, out_.of(out_.of(s).report).origin);
    }
    c.event = out_.of(c.reports.front()).event;
    c.stance = c.reports.size() == 1 ? Stance::single_source : c.origins.size() == 1 ? Stance::same_origin : Stance::agree;
    std::map<StatementId, double> best_link;
    for (const auto& e : edges) {
      const ClaimEdge& edge = graph[e];
      const double sure = edge.alignment->decided ? 1 : cluster::one_claim(context_, *edge.alignment);
      for (const StatementId s : {edge.alignment->a, edge.alignment->b}) best_link[s] = std::max(best_link[s], sure);
      Link link;
      link.a = edge.alignment->a;
      link.b = edge.alignment->b;
      link.similarity = std::clamp(static_cast<double>(edge.alignment->cosine), 0.0, 1.0);
      link.relation = edge.relation;
      for (const Finding& f : edge.findings) add_once(link.aspects, f.aspect);
      std::sort(link.aspects.begin(), link.aspects.end());
      out_.links.push_back(std::move(link));
      if (edge.relation == Relation::contradict)
        c.stance = Stance::contradict;
      else if (edge.relation == Relation::diverge && c.stance != Stance::contradict)
        c.stance = Stance::diverge;
      else if (edge.relation == Relation::refine && c.stance == Stance::agree)
        c.stance = Stance::refine;
    }
    for (const auto& [_, sure] : best_link) c.confidence = std::min(c.confidence, sure);
    const ClusterId id(out_.clusters.size());
    for (Discrepancy& d : gather(context_, graph, edges)) {
      d.cluster = id;
      d.event = c.event;
      found_.push_back(std::move(d));
    }
    out_.clusters.push_back(std::move(c));
  }

  void single_sources() {
    for (const Event& e : out_.events) {
      if (e.reports.size() < 2) continue;
      for (const StatementId s : e.statements) {
        const StatementKind kind = out_.of(s).kind;
        if (!clusters_.of_statement[s.index()].empty() || kind == StatementKind::headline || kind == StatementKind::caption) continue;
        const ReportId r = out_.of(s).report;
        out_.clusters.push_back({out_.of(r).event, {s}, {r}, {out_.of(r).origin}, Stance::single_source, 1});
      }
    }
  }

  resolve::Resolved& world_;
  Comparison& out_;
  const AlignmentContext& context_;
  const std::vector<Alignment>& pairs_;
  const cluster::EventGroups& groups_;
  const cluster::Clusters& clusters_;
  Decided& decided_;
  const std::string& ui_;
  std::vector<Discrepancy> found_;
};

}  // namespace

void relate(resolve::Resolved& world, const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events,
            const cluster::Clusters& clusters, Decided& decided, const std::string& ui) {
  Relater(world, context, pairs, events, clusters, decided, ui).run();
}

}  // namespace dateline::relate
