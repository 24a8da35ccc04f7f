// Decisions -> what they change. Proved by tests/decisions_test.cpp.
#include "relate/decided.hpp"

#include <algorithm>
#include <cstdlib>

#include "relate/alike.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

bool holds(const std::vector<StatementId>& list, StatementId id) { return std::find(list.begin(), list.end(), id) != list.end(); }

std::size_t line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// How far a place lies from the line that was noted; by the order of the text where none was.
std::size_t away(std::string_view text, std::size_t at, std::size_t line) {
  if (line == 0) return at;
  const std::size_t own = line_of(text, at);
  return own > line ? own - line : line - own;
}

// The report that a decision means: the one of that path, else the only one whose path ends so.
std::vector<ReportId> reports_named(const Comparison& out, std::string_view path) {
  std::vector<ReportId> found;
  for (std::size_t r = 0; r < out.reports.size(); ++r) {
    const std::string_view own = out.reports[r].path;
    if (own == path) return {ReportId(r)};
    const std::string_view longer = own.size() > path.size() ? own : path, shorter = own.size() > path.size() ? path : own;
    if (longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == '/') found.emplace_back(r);
  }
  return found;
}

}  // namespace

bool Decided::Places::found() const {
  return std::all_of(at.begin(), at.end(), [](const Place& p) { return p.why_not.empty(); });
}

Decided::Decided(const resolve::Resolved& world, const std::vector<Decision>& decisions) : world_(world) {
  for (const Decision& decision : decisions) {
    Places places;
    places.decision = &decision;
    for (const DecisionAnchor& anchor : decision.anchors) places.at.push_back(locate(anchor));
    places_.push_back(std::move(places));
  }
}

Decided::Place Decided::locate(const DecisionAnchor& anchor) const {
  Place place;
  const auto reports = reports_named(world_.out, anchor.report);
  if (reports.size() != 1) {
    place.why_not = reports.empty() ? "no report is called " + anchor.report : "more than one report is called " + anchor.report;
    return place;
  }
  place.report = reports.front();
  const std::string_view text = world_.out.of(place.report).text;
  std::size_t best = std::string_view::npos;
  for (std::size_t at = text.find(anchor.words); at != std::string_view::npos; at = text.find(anchor.words, at + 1)) {
    if (best == std::string_view::npos || away(text, at, anchor.line) < away(text, best, anchor.line)) best = at;
  }
  if (best == std::string_view::npos) {
    find_edited(anchor, place);
  } else {
    place.span = {static_cast<std::uint32_t>(best), static_cast<std::uint32_t>(best + anchor.words.size())};
  }
  const resolve::StatementRange range = world_.of_report[place.report.index()];
  for (std::uint32_t s = range.first; s < range.last && place.why_not.empty(); ++s) {
    if (world_.out.statements[s].span.overlaps(place.span)) place.statements.emplace_back(s);
  }
  return place;
}

void Decided::find_edited(const DecisionAnchor& anchor, Place& place) const {
  const text::Text noted = noted_text(anchor.words);
  const std::string_view text = world_.out.of(place.report).text;
  double best = 0;
  const resolve::StatementRange range = world_.of_report[place.report.index()];
  for (std::uint32_t s = range.first; s < range.last; ++s) {
    const double like = likeness(noted, world_.text(place.report), world_.statements[s].draft->tokens);
    const Span span = world_.out.statements[s].span;
    const bool nearer = like == best && like > 0 && away(text, span.begin, anchor.line) < away(text, place.span.begin, anchor.line);
    if (like > best || nearer) {
      best = like;
      place.span = span;
    }
  }
  if (best < least_alike) place.why_not = "the words stand no more in " + anchor.report;
}

void Decided::settle(const AlignmentContext& context, std::vector<Alignment>& pairs) const {
  for (const Places& places : places_) {
    if (places.decision->kind == DecisionKind::no_discrepancy || !places.found()) continue;
    const bool same = places.decision->kind == DecisionKind::same;
    for (StatementId a : places.at[0].statements) {
      for (StatementId b : places.at[1].statements) {
        if (world_.out.of(a).report == world_.out.of(b).report) continue;
        const StatementId x = std::min(a, b), y = std::max(a, b);
        const auto before = [](const Alignment& p, const std::pair<StatementId, StatementId>& key) { return std::make_pair(p.a, p.b) < key; };
        auto at = std::lower_bound(pairs.begin(), pairs.end(), std::make_pair(x, y), before);
        if (at == pairs.end() || at->a != x || at->b != y) {
          if (!same) continue;
          at = pairs.insert(at, cluster::align(context, x, y, vectorise::cosine(context.rows.statements, x.value, y.value)));
        }
        at->apart = same ? std::string_view() : std::string_view("decided by people");
        at->decided = same;
        if (same) at->score = 1;
      }
    }
  }
}

void Decided::join(std::vector<std::vector<ReportId>>& groups) const {
  for (const Places& places : places_) {
    if (places.decision->kind != DecisionKind::same || !places.found()) continue;
    const auto group_of = [&](ReportId r) {
      return std::find_if(groups.begin(), groups.end(), [&](const std::vector<ReportId>& g) { return std::find(g.begin(), g.end(), r) != g.end(); });
    };
    auto a = group_of(places.at[0].report), b = group_of(places.at[1].report);
    if (a == b || a == groups.end() || b == groups.end()) continue;
    if (b < a) std::swap(a, b);
    a->insert(a->end(), b->begin(), b->end());
    std::sort(a->begin(), a->end());
    groups.erase(b);
  }
}

bool Decided::concerns(const Places& places, const Finding& f) const {
  if (places.decision->kind != DecisionKind::no_discrepancy || !places.found()) return false;
  if (places.decision->aspect && *places.decision->aspect != f.aspect) return false;
  const auto& first = places.at.front().statements;
  if (places.at.size() == 1) return holds(first, f.a.statement) || holds(first, f.b.statement);
  const auto& second = places.at.back().statements;
  return (holds(first, f.a.statement) && holds(second, f.b.statement)) || (holds(first, f.b.statement) && holds(second, f.a.statement));
}

bool Decided::concerns(const Places& places, const Discrepancy& d) const {
  if (places.decision->kind != DecisionKind::no_discrepancy || !places.found()) return false;
  if (places.decision->aspect && *places.decision->aspect != d.aspect) return false;
  const auto side_at = [&](const Place& place) {
    return std::find_if(d.sides.begin(), d.sides.end(), [&](const Side& side) {
      const bool stated = std::any_of(side.statements.begin(), side.statements.end(), [&](StatementId s) { return holds(place.statements, s); });
      return stated || std::any_of(side.quotes.begin(), side.quotes.end(),
                                   [&](const SideQuote& q) { return q.report == place.report && q.span.overlaps(place.span); });
    });
  };
  const auto first = side_at(places.at.front()), second = side_at(places.at.back());
  return first != d.sides.end() && second != d.sides.end() && (places.at.size() == 1 || first != second);
}

Decided::Matter Decided::matter(const Finding& f) const {
  return {f.aspect, world_.out.of(f.a.statement).report, f.a.value, world_.out.of(f.b.statement).report, f.b.value};
}

void Decided::learn(const std::vector<Finding>& findings) {
  for (Places& places : places_) {
    for (const Finding& f : findings) {
      if (!concerns(places, f)) continue;
      ruled_out_.insert(matter(f));
      places.ruled_out = true;
    }
  }
}

void Decided::rule_out(std::vector<Finding>& findings) const {
  if (!ruled_out_.empty()) std::erase_if(findings, [&](const Finding& f) { return ruled_out_.contains(matter(f)); });
}

void Decided::rule_out(std::vector<Discrepancy>& discrepancies) {
  for (Places& places : places_) {
    const auto removed = std::erase_if(discrepancies, [&](const Discrepancy& d) { return concerns(places, d); });
    places.ruled_out = places.ruled_out || removed > 0;
  }
}

std::vector<DecisionOutcome> Decided::outcomes(const Comparison& result) const {
  std::vector<DecisionOutcome> out;
  for (const Places& places : places_) {
    DecisionOutcome outcome;
    outcome.decision = *places.decision;
    for (const Place& place : places.at) {
      if (!place.why_not.empty() && outcome.reason.empty()) outcome.reason = place.why_not;
      if (!place.statements.empty()) outcome.statements.push_back(place.statements.front());
    }
    const bool pair = places.decision->kind != DecisionKind::no_discrepancy;
    if (outcome.reason.empty() && pair && outcome.statements.size() < 2) outcome.reason = "no statement of the article stands there";
    if (outcome.reason.empty() && pair && places.at[0].report == places.at[1].report) outcome.reason = "both places are of one report";
    if (outcome.reason.empty() && !pair && !places.ruled_out) outcome.reason = "nothing is found there that it could rule out";
    if (outcome.reason.empty() && places.decision->kind == DecisionKind::same) {
      const bool together = std::any_of(result.clusters.begin(), result.clusters.end(), [&](const Cluster& c) {
        return std::all_of(places.at.begin(), places.at.end(), [&](const Place& p) {
          return std::any_of(p.statements.begin(), p.statements.end(), [&](StatementId s) { return holds(c.statements, s); });
        });
      });
      if (!together) outcome.reason = "another decision, or another statement of the report, stands against it";
    }
    outcome.applied = outcome.reason.empty();
    out.push_back(std::move(outcome));
  }
  return out;
}

}  // namespace dateline::relate
