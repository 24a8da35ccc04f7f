// Plans and what came of them, by the days of their pages. In: statements. Out: judgements that rules.hpp declares. Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/rules.hpp"

namespace dateline::relate {

bool looks_ahead(const Statement& statement) { return statement.modality == Modality::planned || statement.modality == Modality::possible; }

bool planned_before_done(const PairView& pair, StatementId planned, StatementId done) {
  const Report &p = pair.world().out.of(pair.world().out.of(planned).report), &d = pair.world().out.of(pair.world().out.of(done).report);
  if (!p.published || !d.published) return false;
  const auto x = day_range(p.published->date.start), y = day_range(d.published->date.start);
  if (!x || !y || x->first != y->first) return x && y && x->first < y->first;
  const PartialDate &a = p.published->date.start, &b = d.published->date.start;  // of one day, where both pages tell the hour
  return a.hour >= 0 && b.hour >= 0 && a.hour * 60 + std::max<int>(a.minute, 0) < b.hour * 60 + std::max<int>(b.minute, 0);
}

bool plan_and_outcome(const PairView& pair) {
  if (looks_ahead(pair.a()) == looks_ahead(pair.b())) return false;
  const bool a_ahead = looks_ahead(pair.a());
  return planned_before_done(pair, a_ahead ? pair.alignment.a : pair.alignment.b, a_ahead ? pair.alignment.b : pair.alignment.a);
}

}  // namespace dateline::relate
