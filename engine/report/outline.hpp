/// What the readable views show and in what order: text, Markdown and HTML differ in dress only. Tested by tests/report_test.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"
#include "report/labels.hpp"

namespace dateline::report {

/// A claim on which independent origins agree, and which surely is one.
struct Agreement {
  ClusterId cluster;
  StatementId spoken_by;  ///< the statement that stands for the cluster: the shortest that is no headline
};

/// One event with all that was found of it.
struct Section {
  EventId event;                           ///< none: what belongs to no event
  std::vector<std::size_t> discrepancies;  ///< contradictions first, then by confidence
  std::vector<Agreement> agreed;           ///< most origins first, then the surest
};

struct Outline {
  std::vector<Section> sections;  ///< events told by two reports or with a discrepancy; what belongs to no event last
  std::vector<EventId> alone;     ///< events that are the subject of one report and in no section
  std::size_t origins = 0;        ///< independent ones, of all reports
  std::size_t shared_events = 0;
  std::size_t contradictions = 0, divergences = 0, notes = 0;
};

Outline outline(const Comparison& comparison);

/// The statement that stands for all of these, of which there is one or more: the shortest that is neither headline nor caption; where there are only
/// such, the shortest.
StatementId spokesman(const Comparison& comparison, const std::vector<StatementId>& statements);

/// Independent origins of these reports, each once, in order; a report without one counts as its own and is not listed.
std::vector<OriginId> origins_of(const Comparison& comparison, const std::vector<ReportId>& reports);
/// How many independent origins these reports have.
std::size_t count_origins(const Comparison& comparison, const std::vector<ReportId>& reports);
/// What a reader would call the report: its outlet, else its path.
std::string_view outlet_of(const Comparison& comparison, ReportId report);
/// The name of an origin, else of the outlet of its first report.
std::string_view origin_name(const Comparison& comparison, OriginId origin);
/// The unit in which a quantity side's value is written, read from the statements of the side; empty for counts and other aspects.
std::string_view unit_of(const Comparison& comparison, const Discrepancy& discrepancy, const Side& side);
/// The side's value in words of the view: "planned" translated, a quantity in a unit that a reader uses ("6 hours"), any other as it is.
std::string side_value(const Comparison& comparison, const Labels& words, const Discrepancy& discrepancy, const Side& side);
/// "d1": the printed id of a discrepancy.
std::string discrepancy_label(std::size_t index);
/// The names of these entities with a comma between.
std::string names_of(const Comparison& comparison, const std::vector<EntityId>& entities);

/// What was decided, by whom and why, and whether it was applied, in one line.
std::string decision_line(const Labels& words, const DecisionOutcome& outcome);
/// What a former result holds against this one; empty where there is none.
std::string since_line(const Labels& words, const Comparison& comparison);
/// The label that says why a comparison lists no discrepancy; empty where it lists some.
std::string_view why_no_findings(const Comparison& comparison);

/// Line numbers, counted from 1, of places in the reports.
class Places {
 public:
  explicit Places(const Comparison& comparison);
  std::size_t line(ReportId report, std::uint32_t offset) const;
  /// "path:line".
  std::string of(const Comparison& comparison, ReportId report, std::uint32_t offset) const;

 private:
  std::vector<std::vector<std::uint32_t>> line_ends_;
};

}  // namespace dateline::report
