/// Readings of all reports -> one world: entities under all their spellings, times with values, origins.
/// In: extract::Reading of every report. Out: Resolved. Tested by tests/resolve_test.cpp.
#pragma once

#include <utility>
#include <vector>

#include "extract/reading.hpp"
#include "resolve/entities.hpp"

namespace dateline::resolve {

using ReportPairs = std::vector<std::pair<ReportId, ReportId>>;

/// A time of a statement with its value and the expression that it was read from.
struct ResolvedTime {
  values::TimeExpression expression;
  When value;
  std::string because;
};

/// What stands beside Comparison::statements[i]: the draft that it was made from, with its names and times resolved.
struct ResolvedStatement {
  const extract::Draft* draft = nullptr;  ///< owned by the reading of its report
  std::vector<ResolvedTime> times;        ///< without what comes every year, which is told and dates nothing
  std::vector<EntityId> entities;         ///< of each of draft->mentions; none where unresolved
  EntityId speaker, source;
};

/// Half-open range of statement indices.
struct StatementRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Resolved {
  std::vector<extract::Reading> readings;     ///< by report
  Comparison out;                             ///< reports, origins, entities, statements and unresolved are set
  EntityTable entities;                       ///< what is known of the entities of `out`; they are not here a second time
  std::vector<ResolvedStatement> statements;  ///< by StatementId
  std::vector<StatementRange> of_report;      ///< by report: its statements, in the order of the text
  std::vector<bool> page_in_doubt;            ///< by report: its page's date cannot be squared with what it tells
  ReportPairs near_copies;                    ///< reports of nearly the same words, the lower number first, sorted

  const extract::Reading& reading(ReportId id) const { return readings[id.index()]; }
  const text::Text& text(ReportId id) const { return readings[id.index()].page.text; }
};

/// Total. The readings are taken in the order in which the reports shall stand. `names`: what the user knows of names.
Resolved resolve(std::vector<extract::Reading> readings, const NamesFile& names = {});

/// The times of all statements of one report, anchored by its own evidence: explicit years near them, its dateline, its page's date where that can be
/// trusted. A yearless date whose year nothing fixes stays XXXX.
struct AnchoredTimes {
  std::vector<std::vector<ResolvedTime>> of_statement;  ///< by statement of the reading
  bool page_in_doubt = false;
};
AnchoredTimes anchor_times(const extract::Reading& reading);

/// Reads the times of a report again, with another report's evidence for the day it was written (`page`) in place of its own.
AnchoredTimes anchor_times(const extract::Reading& reading, const std::optional<When>& page, std::optional<int> year);

/// Who first wrote each report: reports with the same words, and reports that credit one agency and share words.
/// Text reuse by 5-word shingles and their containment (Broder, "On the resemblance and containment of documents", 1997).
struct Origins {
  std::vector<Origin> origins;
  std::vector<OriginId> of_report;
  ReportPairs near_copies;  ///< as in Resolved
};
Origins find_origins(const std::vector<extract::Reading>& readings);

}  // namespace dateline::resolve
