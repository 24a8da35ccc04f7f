// Place: where it was. In: a pair of statements of one cluster. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>

#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Facts;
using cluster::Part;
using cluster::Participant;
using cluster::Slot;

// A pair that is the best of both its sides tells one thing from here.
constexpr double surely_best = 0.4;

// A body named where a place stands ("tại Bệnh viện X") is the place; what holds another place of the same statement only tells where that lies.
std::vector<const Participant*> places_of(const PairView& pair, const Facts& facts) {
  std::vector<const Participant*> out;
  for (const Participant& p : facts.participants) {
    if (p.part == Part::place && pair.kind_of(p.entity) != EntityKind::person) out.push_back(&p);
  }
  const auto& within = pair.world().entities.within;
  // "Động đất làm rung chuyển đảo X": what is struck, where no other place is told; a state or its capital may act.
  if (out.empty()) {
    for (const Participant& p : facts.participants) {
      const bool state = !pair.world().entities.country[p.entity.index()].empty();
      if (p.part == Part::patient && pair.kind_of(p.entity) == EntityKind::place && !state) out.push_back(&p);
    }
    if (out.size() > 1) out.clear();
  }
  const auto holds_another = [&](const Participant* outer) {
    const std::string& name = pair.world().out.of(outer->entity).name;
    return std::any_of(out.begin(), out.end(), [&](const Participant* p) {
      const auto& larger = within[p->entity.index()];
      return std::find(larger.begin(), larger.end(), name) != larger.end();
    });
  };
  std::vector<const Participant*> innermost;
  std::copy_if(out.begin(), out.end(), std::back_inserter(innermost), [&](const Participant* p) { return !holds_another(p); });
  return innermost;
}

// "từ Huế đi Vinh, hạ cánh xuống sân bay X": of several places the two that one noun calls, two airports; the first ones where there are none.
std::pair<const Participant*, const Participant*> of_one_noun(const PairView& pair, const std::vector<const Participant*>& as,
                                                              const std::vector<const Participant*>& bs) {
  for (const Participant* x : as) {
    const std::string_view noun = own_noun(pair.context, pair.a().report, *x);
    if (noun.empty()) continue;
    for (const Participant* y : bs) {
      if (own_noun(pair.context, pair.b().report, *y) == noun) return {x, y};
    }
  }
  return {as.front(), bs.front()};
}

// "Xơ-un cam kết": a capital or country that another report names for its government only is no place there; of "the Tokyo test" it is where it was.
bool only_as_government(const PairView& pair, ReportId report, EntityId place) {
  if (pair.world().entities.country[place.index()].empty()) return false;
  const resolve::StatementRange range = pair.world().of_report[report.index()];
  bool acts = false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const Participant& p : pair.context.facts[i].participants) {
      if (p.entity != place) continue;
      const bool acting = p.acts_as_government || p.part == Part::speaker;
      if (p.part == Part::place || (p.part == Part::agent && !acting)) return false;
      acts = acts || acting;
    }
  }
  return acts;
}

bool meets_any(const PairView& pair, const Participant* place, const std::vector<const Participant*>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const Participant* other) { return cluster::places_meet(pair.world(), place->entity, other->entity); });
}

bool tell_one_place(const PairView& pair, const std::vector<const Participant*>& as, const std::vector<const Participant*>& bs) {
  return std::any_of(as.begin(), as.end(), [&](const Participant* x) { return meets_any(pair, x, bs); });
}

// "from Hanoi to Sydney, landed in Cairns", "từ Hà Nội đi Sydney, hạ cánh xuống Darwin": two places, where a road begins and ends, are those of both
// reports, and each has one more. Leaves these two alone; false, and nothing changed, where it is not so.
bool part_on_one_road(const PairView& pair, std::vector<const Participant*>& as, std::vector<const Participant*>& bs) {
  constexpr std::size_t ends_of_road = 2;
  std::vector<const Participant*> own_a = as, own_b = bs;
  std::erase_if(own_a, [&](const Participant* x) { return meets_any(pair, x, bs); });
  std::erase_if(own_b, [&](const Participant* y) { return meets_any(pair, y, as); });
  if (own_a.size() != 1 || own_b.size() != 1 || as.size() <= ends_of_road || bs.size() <= ends_of_road) return false;
  as = own_a, bs = own_b;
  return true;
}

}  // namespace

void place_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!one_act_told(pair, Aspect::place, pair.slot(Slot::best) > 0 ? surely_best : surely_one_claim)) return;
  const auto pass = [&](const char* why) { pair.pass(Aspect::place, why); };
  auto as = places_of(pair, pair.facts_a()), bs = places_of(pair, pair.facts_b());
  if (tell_one_place(pair, as, bs) && !part_on_one_road(pair, as, bs)) return pass("same-place");
  if (as.empty() || bs.empty()) return pass("no-place-in-both");
  if (as.size() > 1 && bs.size() > 1) return pass("not-one-in-each");  // two lists of places
  // "Negotiators from Iran returned to Vienna": the place that the other report does not know.
  const auto strangers = [&](std::vector<const Participant*> places, StatementId other) {
    const ReportId report = pair.world().out.of(other).report;
    const auto& there = pair.facts(other).participants;
    std::erase_if(places, [&](const Participant* p) {
      const bool beside =
          std::any_of(there.begin(), there.end(), [&](const Participant& q) { return q.entity == p->entity && !q.acts_as_government; });
      return beside || (named_in(pair, report, p->entity) && !only_as_government(pair, report, p->entity));
    });
    return places;
  };
  const auto only_a = strangers(as, pair.alignment.b), only_b = strangers(bs, pair.alignment.a);
  if (only_a.empty() || only_b.empty()) return pass("named-in-both");
  const auto [of_a, of_b] = of_one_noun(pair, only_a, only_b);
  const Participant &x = *of_a, &y = *of_b;
  if (pair.kind_of(x.entity) != pair.kind_of(y.entity)) return pass("other-kind");
  if (could_be_one(pair.world(), x.entity, y.entity)) return pass("same-one");
  if (of_two_levels(pair.context, pair.alignment.a, x.entity, pair.alignment.b, y.entity)) return pass("other-level");
  if (pair.slot(Slot::when) <= 0 && x.act != 0 && y.act != 0 && !lexicon::related(x.act, y.act)) return pass("other-act");
  Finding f;
  f.aspect = Aspect::place;
  f.rule = "place.one-event-two-places";
  f.a = {pair.alignment.a, pair.world().out.of(x.entity).name, mention_span(pair, pair.a(), x.mention)};
  f.b = {pair.alignment.b, pair.world().out.of(y.entity).name, mention_span(pair, pair.b(), y.mention)};
  // One act of one day, told by the best partners: that its place differs is what makes the two sentences less alike.
  const bool one_day = (pair.slot(Slot::when) > 0 && pair.slot(Slot::best) > 0) || one_scene(pair.context, pair.alignment);
  f.confidence = std::max(pair.score(), one_day ? surely_one_claim : 0) * 0.9;
  out.push_back(std::move(f));
}

}  // namespace dateline::relate
