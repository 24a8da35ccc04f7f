// Stages and stretches of time that a statement tells. Proved by tests/align_test.cpp.
#include "cluster/stages.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "cluster/keys.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using Keys = std::set<std::uint64_t>;

bool meet(const Keys& a, const Keys& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint64_t key) { return b.contains(key); });
}

// The stretches that its words and its quarters tell: "sáu tháng đầu năm", "in the second quarter".
Keys stretches_of(const AlignmentContext& context, StatementId id) {
  static const lexicon::HashedTables periods("periods.tsv");
  static const std::array<std::uint64_t, 4> quarters{text::hash("first quarter"), text::hash("second quarter"), text::hash("third quarter"),
                                                     text::hash("fourth quarter")};
  Keys out = keys_in(context.world, id, periods);
  for (const resolve::ResolvedTime& t : context.world.statements[id.index()].times) {
    const int quarter = t.value.start.quarter;
    if (quarter > 0 && !t.value.interval) out.insert(quarters[static_cast<std::size_t>(quarter - 1)]);
  }
  return out;
}

// It tells since which month: "since January".
const resolve::ResolvedTime* counted_since(const AlignmentContext& context, StatementId id) {
  const auto& times = context.world.statements[id.index()].times;
  const auto since = std::find_if(times.begin(), times.end(), [](const resolve::ResolvedTime& t) {
    return t.value.interval && t.value.end.empty() && grain(t.value.start) == Grain::month;
  });
  return since == times.end() ? nullptr : &*since;
}

// It tells another time, and none that begins there: a month, a day, a weekday by its name.
bool counted_at_another(const AlignmentContext& context, StatementId id, const resolve::ResolvedTime& since) {
  const auto& times = context.world.statements[id.index()].times;
  if (times.empty()) return context.facts[id.index()].weekday >= 0;
  return std::all_of(times.begin(), times.end(), [&](const resolve::ResolvedTime& t) {
    const bool begins_there = t.value.start.month == since.value.start.month && t.value.start.day == 0;
    return !(t.value.interval && t.value.end.empty()) && !begins_there;
  });
}

bool since_and_at(const AlignmentContext& context, StatementId a, StatementId b) {
  const resolve::ResolvedTime* since = counted_since(context, a);
  return since != nullptr && counted_since(context, b) == nullptr && counted_at_another(context, b, *since);
}

// The term of prison that it tells; null where it tells none.
const values::QuantityExpression* prison_term(const AlignmentContext& context, StatementId id) {
  static const std::uint64_t prison = text::hash("prison");
  const auto& measured = context.facts[id.index()].measured;
  const auto term = std::find_if(measured.begin(), measured.end(), [](const Measured& m) { return m.attribute == prison; });
  return term == measured.end() ? nullptr : &context.world.statements[id.index()].draft->quantities[term->index];
}

// "Công tố viên tại Manila đề nghị 20 năm tù": before the term stand who asks a court for it, and that he asks.
bool asks_a_court(const AlignmentContext& context, StatementId id, const values::QuantityExpression& term) {
  static const lexicon::HashedTables asking("asked_of_court.tsv");
  constexpr std::size_t kinds = 2;
  return keys_in(context.world, id, asking, term.number.first).size() == kinds;
}

bool imposed_and_asked(const AlignmentContext& context, StatementId a, StatementId b) {
  const values::QuantityExpression *x = prison_term(context, a), *y = prison_term(context, b);
  return x != nullptr && y != nullptr && asks_a_court(context, a, *x) != asks_a_court(context, b, *y);
}

}  // namespace

bool of_two_stages(const AlignmentContext& context, StatementId a, StatementId b) {
  static const lexicon::HashedTables stages("stages.tsv");
  static const Keys last{text::hash("second"), text::hash("third")};
  const Keys of_a = keys_in(context.world, a, stages), of_b = keys_in(context.world, b, stages);
  if (imposed_and_asked(context, a, b)) return true;
  if (of_a == of_b) return false;
  const auto early = [&](const Keys& told) { return std::any_of(told.begin(), told.end(), [&](std::uint64_t s) { return !last.contains(s); }); };
  return (!of_a.empty() && !of_b.empty()) || early(of_a) || early(of_b);
}

bool of_two_periods(const AlignmentContext& context, StatementId a, StatementId b) {
  const Keys of_a = stretches_of(context, a), of_b = stretches_of(context, b);
  if (!of_a.empty() && !of_b.empty()) return !meet(of_a, of_b);
  return since_and_at(context, a, b) || since_and_at(context, b, a);
}

}  // namespace dateline::cluster
