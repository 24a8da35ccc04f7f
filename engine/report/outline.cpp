// In: a Comparison. Out: its events, discrepancies and agreements in reading order. Proved by tests/report_test.cpp.
#include "report/outline.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "report/measured.hpp"

namespace dateline::report {

namespace {

void sort_discrepancies(const Comparison& comparison, std::vector<std::size_t>& indices) {
  std::stable_sort(indices.begin(), indices.end(), [&](std::size_t a, std::size_t b) {
    const auto& x = comparison.discrepancies[a];
    const auto& y = comparison.discrepancies[b];
    if (x.severity != y.severity) return x.severity > y.severity;
    return x.confidence > y.confidence;
  });
}

// A claim that less surely is one is no agreement that a reader may rely on (of 48 drawn from real stories about half below it were one claim, and
// three quarters above).
constexpr double least_agreed = 0.6;

std::vector<Agreement> agreements(const Comparison& comparison, EventId event) {
  std::vector<Agreement> result;
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const auto& cluster = comparison.clusters[i];
    const bool agrees = cluster.stance == Stance::agree || cluster.stance == Stance::refine;
    if (cluster.event != event || !agrees || cluster.origins.size() < 2 || cluster.statements.empty() || cluster.confidence < least_agreed) continue;
    result.push_back({ClusterId(i), spokesman(comparison, cluster.statements)});
  }
  std::stable_sort(result.begin(), result.end(), [&](const Agreement& a, const Agreement& b) {
    const Cluster &x = comparison.of(a.cluster), &y = comparison.of(b.cluster);
    return std::make_pair(x.origins.size(), x.confidence) > std::make_pair(y.origins.size(), y.confidence);
  });
  // A statement of two claims stands for each of its clusters, and is told once.
  std::set<StatementId> told;
  result.erase(std::remove_if(result.begin(), result.end(), [&](const Agreement& one) { return !told.insert(one.spoken_by).second; }), result.end());
  return result;
}

Section section_of(const Comparison& comparison, EventId event) {
  Section section{event, {}, agreements(comparison, event)};
  for (std::size_t i = 0; i < comparison.discrepancies.size(); ++i) {
    if (comparison.discrepancies[i].event == event) section.discrepancies.push_back(i);
  }
  sort_discrepancies(comparison, section.discrepancies);
  return section;
}

bool is_subject_of_a_report(const Comparison& comparison, EventId event) {
  return std::any_of(comparison.reports.begin(), comparison.reports.end(), [&](const Report& report) { return report.event == event; });
}

void count(const Comparison& comparison, Outline& result) {
  for (const auto& discrepancy : comparison.discrepancies) {
    result.contradictions += discrepancy.severity == Severity::contradiction;
    result.divergences += discrepancy.severity == Severity::divergence;
    result.notes += discrepancy.severity == Severity::note;
  }
  std::vector<ReportId> all;
  for (std::size_t i = 0; i < comparison.reports.size(); ++i) all.emplace_back(i);
  result.origins = count_origins(comparison, all);
}

}  // namespace

Outline outline(const Comparison& comparison) {
  Outline result;
  count(comparison, result);
  for (std::size_t i = 0; i < comparison.events.size(); ++i) {
    const EventId event(i);
    auto section = section_of(comparison, event);
    const bool shared = comparison.of(event).reports.size() > 1;
    result.shared_events += shared;
    if (shared || !section.discrepancies.empty()) {
      result.sections.push_back(std::move(section));
    } else if (is_subject_of_a_report(comparison, event)) {
      result.alone.push_back(event);
    }
  }
  std::stable_sort(result.sections.begin(), result.sections.end(), [&](const Section& a, const Section& b) {
    const auto worst = [&](const Section& s) {
      return s.discrepancies.empty() ? -1 : static_cast<int>(comparison.discrepancies[s.discrepancies[0]].severity);
    };
    const auto subject = [&](const Section& s) { return is_subject_of_a_report(comparison, s.event); };
    if (subject(a) != subject(b)) return subject(a);
    return worst(a) > worst(b);
  });
  auto rest = section_of(comparison, EventId());
  if (!rest.discrepancies.empty() || !rest.agreed.empty()) result.sections.push_back(std::move(rest));
  return result;
}

StatementId spokesman(const Comparison& comparison, const std::vector<StatementId>& statements) {
  StatementId best = statements.front();
  bool best_is_prose = false;
  for (const auto id : statements) {
    const auto& statement = comparison.of(id);
    const bool prose = statement.kind != StatementKind::headline && statement.kind != StatementKind::caption;
    const bool shorter = statement.span.size() < comparison.of(best).span.size();
    if ((prose && !best_is_prose) || (prose == best_is_prose && shorter)) {
      best = id;
      best_is_prose = prose;
    }
  }
  return best;
}

std::vector<OriginId> origins_of(const Comparison& comparison, const std::vector<ReportId>& reports) {
  std::set<OriginId> seen;
  for (const auto report : reports) {
    if (const auto origin = comparison.of(report).origin) seen.insert(origin);
  }
  return {seen.begin(), seen.end()};
}

std::size_t count_origins(const Comparison& comparison, const std::vector<ReportId>& reports) {
  const auto without = std::count_if(reports.begin(), reports.end(), [&](ReportId report) { return !comparison.of(report).origin; });
  return origins_of(comparison, reports).size() + static_cast<std::size_t>(without);
}

std::string_view outlet_of(const Comparison& comparison, ReportId report) {
  const auto& of = comparison.of(report);
  return of.outlet && !of.outlet->empty() ? std::string_view(*of.outlet) : std::string_view(of.path);
}

std::string_view origin_name(const Comparison& comparison, OriginId origin) {
  const auto& of = comparison.of(origin);
  if (of.name && !of.name->empty()) return *of.name;
  return of.reports.empty() ? std::string_view() : outlet_of(comparison, of.reports.front());
}

std::string_view unit_of(const Comparison& comparison, const Discrepancy& discrepancy, const Side& side) {
  const auto value = discrepancy.aspect == Aspect::quantity ? number_in(side.value) : std::nullopt;
  const auto* quantity = value ? quantity_of(comparison, side, *value) : nullptr;
  return quantity == nullptr ? std::string_view() : quantity->unit;
}

std::string side_value(const Comparison& comparison, const Labels& words, const Discrepancy& discrepancy, const Side& side) {
  if (discrepancy.aspect == Aspect::polarity || discrepancy.aspect == Aspect::modality) return std::string(words("value.", side.value));
  const auto value = discrepancy.aspect == Aspect::quantity ? number_in(side.value) : std::nullopt;
  const auto* quantity = value ? quantity_of(comparison, side, *value) : nullptr;
  if (quantity == nullptr) return side.value;
  const auto shown = measured(discrepancy, side, *quantity);
  return shown.number + unit_words(words, shown);
}

std::string discrepancy_label(std::size_t index) { return std::string(1, 'd').append(std::to_string(index + 1)); }

std::string names_of(const Comparison& comparison, const std::vector<EntityId>& entities) {
  std::string result;
  for (const auto entity : entities) {
    if (!result.empty()) result += ", ";
    result += comparison.of(entity).name;
  }
  return result;
}

std::string decision_line(const Labels& words, const DecisionOutcome& outcome) {
  const Decision& d = outcome.decision;
  std::string out =
      std::string(words(outcome.applied ? "decision.applied" : "decision.stale")) + ": " + std::string(words("decision.", name(d.kind)));
  if (d.aspect) out += " (" + std::string(words("aspect.", name(*d.aspect))) + ")";
  for (std::size_t i = 0; i < d.anchors.size(); ++i) out += (i == 0 ? " “" : " | “") + d.anchors[i].words + "” " + d.anchors[i].report;
  if (!d.by.empty()) out += " · " + d.by;
  if (!d.why.empty()) out += " · " + d.why;
  if (!outcome.applied) out += " · " + outcome.reason;
  return out;
}

std::string since_line(const Labels& words, const Comparison& comparison) {
  if (!comparison.since) return {};
  return words.count("report.known", comparison.since->known) + " · " + words.count("report.gone", comparison.since->gone);
}

std::string_view why_no_findings(const Comparison& comparison) {
  if (!comparison.discrepancies.empty()) return {};
  if (comparison.reports.size() == 1) return "report.single";
  return comparison.since && comparison.since->known > 0 ? "report.nothing-new" : "report.nothing";
}

Places::Places(const Comparison& comparison) : line_ends_(comparison.reports.size()) {
  for (std::size_t i = 0; i < comparison.reports.size(); ++i) {
    const std::string& text = comparison.reports[i].text;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) line_ends_[i].push_back(static_cast<std::uint32_t>(at));
  }
}

std::size_t Places::line(ReportId report, std::uint32_t offset) const {
  const auto& ends = line_ends_[report.index()];
  return static_cast<std::size_t>(std::lower_bound(ends.begin(), ends.end(), offset) - ends.begin()) + 1;
}

std::string Places::of(const Comparison& comparison, ReportId report, std::uint32_t offset) const {
  return comparison.of(report).path + ":" + std::to_string(line(report, offset));
}

}  // namespace dateline::report
