// All rules in turn, and what of their findings is proof. In: a pair. Out: findings, without those whose words show nothing.
// Proved by tests/rules_test.cpp and tests/one_change_test.cpp.
#include "relate/rules.hpp"

#include <algorithm>

namespace dateline::relate {

namespace {

// "He" on one side and "he" on the other: that they are two men is told elsewhere, and shown there.
bool shows_nothing(const PairView& pair, const Finding& f) {
  if (f.aspect != Aspect::participant && f.aspect != Aspect::attribution && f.aspect != Aspect::place) return false;
  const auto words = [&](const FoundSide& side) {
    return text::lower(pair.world().out.text(pair.world().out.of(side.statement).report, side.quote));
  };
  return f.a.quote.size() > 0 && words(f.a) == words(f.b);
}

// How little of an accident it is that the two are alike, as a cosine. Two that open their reports are not met among many, and
// a pair that gives another figure alike is not met by chance.
double likeness(const PairView& pair, Aspect aspect) {
  const bool of_value = aspect == Aspect::quantity || aspect == Aspect::date;
  constexpr double surely = 1, of_equal_figure = 0.12;
  const bool open_reports = pair.slot(cluster::Slot::lead) > 0 && pair.slot(cluster::Slot::best) >= well_above;
  if (open_reports || one_scene(pair.context, pair.alignment)) return surely;
  return static_cast<double>(pair.alignment.cosine) + (of_value && pair.slot(cluster::Slot::number_equal) >= 0.9F ? of_equal_figure : 0);
}

}  // namespace

std::vector<Finding> find_differences(const PairView& pair) {
  std::vector<Finding> out;
  date_rule(pair, out);
  place_rule(pair, out);
  quantity_rule(pair, out);
  participant_rule(pair, out);
  const auto no_doer = [&] { return std::none_of(out.begin(), out.end(), [](const Finding& f) { return f.aspect == Aspect::participant; }); };
  if (no_doer()) calling_rule(pair, out);
  if (no_doer()) work_rule(pair, out);
  attribution_rule(pair, out);
  quotation_rule(pair, out);
  polarity_rule(pair, out);
  modality_rule(pair, out);
  one_change_rule(pair, out);
  std::erase_if(out, [&](const Finding& f) { return shows_nothing(pair, f); });
  for (Finding& f : out) weigh_against_length(pair.context, f, likeness(pair, f.aspect));
  return out;
}

}  // namespace dateline::relate
