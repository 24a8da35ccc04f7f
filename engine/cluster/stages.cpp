// Stages and stretches of time that a statement tells. Proved by tests/align_test.cpp.
#include "cluster/stages.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "lexicon/phrases.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using Keys = std::set<std::uint64_t>;

// The keys of the table's phrases that stand in the statement.
Keys keys_in(const AlignmentContext& context, StatementId id, const lexicon::HashedTables& table) {
  const extract::Draft& draft = *context.world.statements[id.index()].draft;
  const ReportId report = context.world.out.of(id).report;
  const auto& phrases = table.of(context.world.out.of(report).language);
  Keys out;
  for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last; ++at) {
    if (const auto found = phrases.longest(context.world.text(report).tokens(), at)) out.insert(*found.value);
  }
  return out;
}

bool meet(const Keys& a, const Keys& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint64_t key) { return b.contains(key); });
}

// The stretches that its words and its quarters tell: "sáu tháng đầu năm", "in the second quarter".
Keys stretches_of(const AlignmentContext& context, StatementId id) {
  static const lexicon::HashedTables periods("periods.tsv");
  static const std::array<std::uint64_t, 4> quarters{text::hash("first quarter"), text::hash("second quarter"), text::hash("third quarter"),
                                                     text::hash("fourth quarter")};
  Keys out = keys_in(context, id, periods);
  for (const resolve::ResolvedTime& t : context.world.statements[id.index()].times) {
    const int quarter = t.value.start.quarter;
    if (quarter > 0 && !t.value.interval) out.insert(quarters[static_cast<std::size_t>(quarter - 1)]);
  }
  return out;
}

// It tells since when, by the month or the year: "since January".
bool counts_since(const AlignmentContext& context, StatementId id) {
  const auto& times = context.world.statements[id.index()].times;
  return std::any_of(times.begin(), times.end(), [](const resolve::ResolvedTime& t) {
    return t.value.interval && t.value.end.empty() && t.value.start.day == 0 && grain(t.value.start) <= Grain::month;
  });
}

// Its only stretch is one month or one year.
bool counts_within(const AlignmentContext& context, StatementId id) {
  const auto& times = context.world.statements[id.index()].times;
  return times.size() == 1 && !times.front().value.interval && grain(times.front().value.start) != Grain::none &&
         grain(times.front().value.start) <= Grain::month;
}

}  // namespace

bool of_two_stages(const AlignmentContext& context, StatementId a, StatementId b) {
  static const lexicon::HashedTables stages("stages.tsv");
  static const Keys last{text::hash("second"), text::hash("third")};
  const Keys of_a = keys_in(context, a, stages), of_b = keys_in(context, b, stages);
  if (of_a == of_b) return false;
  const auto early = [&](const Keys& told) { return std::any_of(told.begin(), told.end(), [&](std::uint64_t s) { return !last.contains(s); }); };
  return (!of_a.empty() && !of_b.empty()) || early(of_a) || early(of_b);
}

bool of_two_periods(const AlignmentContext& context, StatementId a, StatementId b) {
  const Keys of_a = stretches_of(context, a), of_b = stretches_of(context, b);
  if (!of_a.empty() && !of_b.empty()) return !meet(of_a, of_b);
  return (counts_since(context, a) && counts_within(context, b)) || (counts_since(context, b) && counts_within(context, a));
}

}  // namespace dateline::cluster
