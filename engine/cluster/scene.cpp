// What reports tell at their beginnings, and which quantities they tell. In: facts. Out: one_scene, count_kinds. Proved by tests/align_test.cpp.
#include <algorithm>

#include "cluster/align.hpp"

namespace dateline::cluster {
namespace {

void sort_once(std::vector<double>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Of values in any order those that stand there a single time, ascending.
std::vector<double> single(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  std::vector<double> out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool again = (i > 0 && values[i - 1] == values[i]) || (i + 1 < values.size() && values[i + 1] == values[i]);
    if (!again) out.push_back(values[i]);
  }
  return out;
}

}  // namespace

std::vector<QuantityKinds> count_kinds(const resolve::Resolved& world, const std::vector<Facts>& facts) {
  std::vector<QuantityKinds> out(world.out.reports.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    // A headline or a caption says again what the article says, often in rounder words.
    const StatementKind kind = world.out.statements[i].kind;
    if (kind == StatementKind::headline || kind == StatementKind::caption) continue;
    QuantityKinds& kinds = out[world.out.statements[i].report.index()];
    for (const Measured& m : facts[i].measured) {
      const values::QuantityExpression& q = world.statements[i].draft->quantities[m.index];
      if (q.vague) continue;
      // A number without a named side may be for any side.
      Measured any_side = m;
      any_side.attribute = 0;
      const std::uint64_t of_side = kind_key(m, q), of_any_side = kind_key(any_side, q);
      kinds.by_kind[of_side].push_back(q.value);
      if (of_any_side != of_side) kinds.by_kind[of_any_side].push_back(q.value);
      kinds.by_unit[q.unit].push_back(q.value);
    }
  }
  for (QuantityKinds& kinds : out) {
    for (auto& [_, values] : kinds.by_kind) sort_once(values);
    for (auto& [unit, values] : kinds.by_unit) {
      kinds.told_once[unit] = single(values);
      sort_once(values);
    }
  }
  return out;
}

namespace {

// Among the statements of its article that tell what it is about.
bool in_lead(const AlignmentContext& context, StatementId s) {
  std::size_t before = 0;
  for (std::uint32_t i = context.world.of_report[context.world.out.of(s).report.index()].first; i < s.value; ++i) {
    const StatementKind kind = context.world.out.statements[i].kind;
    if (kind != StatementKind::headline && kind != StatementKind::caption && ++before >= extract::lead_statements) return false;
  }
  return true;
}

}  // namespace

bool one_scene(const AlignmentContext& context, const Alignment& pair) {
  if (!pair.apart.empty() || pair.slot(Slot::recalled) > 0 || pair.slot(Slot::headline) > 0 || pair.slot(Slot::when) <= 0) return false;
  const Facts &a = context.facts[pair.a.index()], &b = context.facts[pair.b.index()];
  std::vector<EntityId> shared;
  for (const Participant& p : a.participants) {
    if (p.part == Part::speaker || context.world.out.of(p.entity).kind == EntityKind::place) continue;
    const bool other_too = std::any_of(b.participants.begin(), b.participants.end(), [&](const Participant& q) { return q.entity == p.entity; });
    if (other_too && std::find(shared.begin(), shared.end(), p.entity) == shared.end()) shared.push_back(p.entity);
  }
  const std::size_t persons = std::min<std::size_t>(shared.size(), 2);
  const bool number = pair.slot(Slot::number_equal) >= 0.75F;
  const std::size_t signs = persons + (number ? 1 : 0) + (pair.one_main_act ? 1 : 0) + (pair.slot(Slot::where) > 0 ? 1 : 0);
  return signs >= 2 && (pair.one_main_act || persons == 2) && in_lead(context, pair.a) && in_lead(context, pair.b);
}

}  // namespace dateline::cluster
