// In: the clusters and findings around a report. Out: the notes beside its text. Proved by tests/html_report_test.cpp.
#include "report/html_margin.hpp"

#include <algorithm>
#include <set>

#include "report/escape.hpp"
#include "report/html_values.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

constexpr int columns_of_value = 90, columns_of_quotation = 130;
constexpr std::size_t most_named_of_side = 4, most_sides = 4;

std::string short_text(std::string_view text, int columns) { return escape_xml(shortened(text::printable(text), columns)); }

Relation relation_of(Severity severity) {
  return severity == Severity::contradiction ? Relation::contradict : severity == Severity::divergence ? Relation::diverge : Relation::refine;
}

/// "=" the same, "≡" the same in a copy, "≈" more or less of it, "≠" another thing.
std::string_view symbol(Relation relation, bool copies) {
  if (copies) return "≡";
  return relation == Relation::agree ? "=" : relation == Relation::refine ? "≈" : "≠";
}

}  // namespace

Margin::Margin(const HtmlPage& page) : page_(page), clusters_(page.comparison.statements.size()) {
  const auto& c = page.comparison;
  for (std::size_t i = 0; i < c.clusters.size(); ++i) {
    if (c.clusters[i].reports.size() < 2) continue;
    for (const auto id : c.clusters[i].statements) clusters_[id.index()].emplace_back(i);
  }
  for (const auto& one : c.links) relations_.emplace(std::minmax(one.a, one.b), one.relation);
}

Relation Margin::relation(StatementId a, StatementId b) const {
  const auto found = relations_.find(std::minmax(a, b));
  return found == relations_.end() ? Relation::agree : found->second;
}

Margin::Others Margin::others(StatementId statement, ClusterId cluster) const {
  const auto& c = page_.comparison;
  const auto& of = c.of(cluster);
  Others out;
  out.copies = of.stance == Stance::same_origin;
  std::set<ReportId> seen{c.of(statement).report};
  for (const auto id : of.statements) {
    if (seen.size() > page_.detail.most_named) break;
    if (seen.insert(c.of(id).report).second) out.by_relation[relation(statement, id)].push_back(id);
  }
  out.unnamed = of.reports.size() - std::min(of.reports.size(), seen.size());
  return out;
}

std::string Margin::finding(const Evidence& evidence) const {
  const auto& discrepancy = page_.comparison.discrepancies[evidence.discrepancy];
  const auto id = discrepancy_label(evidence.discrepancy);
  std::string out = "<p class=\"" + std::string(name(relation_of(discrepancy.severity))) + page_.filters.of_discrepancy(evidence.discrepancy) +
                    "\" lang=\"" + std::string(page_.words.language()) + "\">≠ " +
                    link(id, id + " " + page_.text("aspect.", name(discrepancy.aspect)));
  std::size_t told = 0;
  for (std::size_t i = 0; i < discrepancy.sides.size(); ++i) {
    if (i == evidence.side) continue;
    if (told++ == most_sides) return out + "<br>…</p>";
    const auto& side = discrepancy.sides[i];
    out += "<br>";
    std::set<ReportId> named;
    for (const auto& quote : side.quotes) {
      if (named.size() == most_named_of_side) break;
      if (named.insert(quote.report).second) out += link(page_.targets.of(quote.report, quote.span), page_.name(quote.report)) + ": ";
    }
    const auto value = html_value(page_, discrepancy, side);
    out += value.empty() ? "<bdi>" + short_text(side.value, columns_of_value) + "</bdi>" : value;
  }
  return out + "</p>";
}

/// "= r2, r5": the others by their numbers, for a large run.
std::string Margin::named(const std::string& start, const std::vector<StatementId>& statements) const {
  std::string out;
  for (const auto id : statements) out += (out.empty() ? "" : ", ") + link(page_.targets.of(id), label(page_.comparison.of(id).report));
  return "<br>" + start + " " + out;
}

/// Each of the others with its words; of many, all but the first within a fold.
std::string Margin::quoted(const std::string& start, const std::vector<StatementId>& statements) const {
  const std::size_t most_open = statements.size() > 2 ? 1 : 2;
  const auto& c = page_.comparison;
  std::string open, folded, names;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto& other = c.of(statements[i]);
    const auto line = "<p>" + start + " " + link(page_.targets.of(statements[i]), page_.name(other.report)) + ": <q lang=\"" +
                      escape_xml(c.of(other.report).language) + "\">" + short_text(c.text(other.report, other.span), columns_of_quotation) +
                      "</q></p>";
    (i < most_open ? open : folded) += line;
    if (i >= most_open) names += (names.empty() ? "" : ", ") + page_.name(other.report);
  }
  return folded.empty() ? open : open + "<details><summary>" + start + " " + names + "</summary>" + folded + "</details>";
}

/// The findings at one place, each once.
void Margin::add_findings(const std::vector<Evidence>& evidence, Relation& worst, std::string& note) const {
  std::set<std::size_t> told;
  std::string further;
  for (const auto& one : evidence) {
    if (!told.insert(one.discrepancy).second) continue;
    worst = std::max(worst, relation_of(page_.comparison.discrepancies[one.discrepancy].severity));
    if (told.size() <= page_.detail.most_told) {
      note += finding(one);
    } else {
      further += " " + link(discrepancy_label(one.discrepancy), discrepancy_label(one.discrepancy));
    }
  }
  if (!further.empty()) note += "<p>≠" + further + "</p>";
}

/// What the others in the statement's clusters say.
void Margin::add_others(StatementId statement, bool findings_told, Relation& worst, std::string& note) const {
  const bool brief = !page_.detail.quoting_notes;
  for (const auto cluster : clusters_[statement.index()]) {
    const auto found = others(statement, cluster);
    for (const auto& [relation, statements] : found.by_relation) {
      worst = std::max(worst, relation);
      if (relation >= Relation::diverge && findings_told) continue;  // they say so
      const std::string start(symbol(relation, found.copies));
      note += brief ? named(start, statements) : quoted(start, statements);
    }
    if (found.unnamed > 0) note += (brief ? " +" : "<p>+") + std::to_string(found.unnamed) + (brief ? "" : "</p>");
  }
  if (note.starts_with("<br>")) note.erase(0, 4);
}

std::vector<AnnotatedPlace> Margin::places(ReportId report) const {
  std::map<StatementId, std::vector<Evidence>> of_statement;
  std::map<Span, std::vector<Evidence>> elsewhere;
  for (const auto& evidence : page_.targets.evidence(report)) {
    if (const auto around = page_.targets.statement(report, evidence.span)) {
      of_statement[around].push_back(evidence);
    } else {
      elsewhere[evidence.span].push_back(evidence);
    }
  }
  std::vector<AnnotatedPlace> out;
  const auto add = [&](Span span, StatementId statement, const std::vector<Evidence>& evidence) {
    AnnotatedPlace place{span, statement, "", ""};
    Relation worst = Relation::agree;
    add_findings(evidence, worst, place.note);
    if (statement) add_others(statement, !evidence.empty(), worst, place.note);
    place.style = name(worst);
    if (!place.note.empty()) out.push_back(std::move(place));
  };
  for (const auto id : page_.targets.statements(report)) add(page_.comparison.of(id).span, id, of_statement[id]);
  for (const auto& [span, evidence] : elsewhere) add(span, StatementId(), evidence);
  std::stable_sort(out.begin(), out.end(), [](const AnnotatedPlace& a, const AnnotatedPlace& b) {
    return a.span.end != b.span.end ? a.span.end < b.span.end : a.span.begin > b.span.begin;
  });
  return out;
}

}  // namespace dateline::report
