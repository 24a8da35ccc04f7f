// Where an act of an event ended that has one end: a crew put ashore, a flight that came down, a burial. Two reports name two places.
// In: two reports of one event, <language>/ends.tsv. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "extract/atlas.hpp"
#include "relate/event_rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Part;
using cluster::Participant;

constexpr double sure = 0.7;
// Between the words of the act and the place where it ended stand so many tokens at most, and no mark.
constexpr std::uint32_t reach = 7;
// A report of more statements tells of more than one such act.
constexpr std::uint32_t brief = 40;

// A place where an act ended. `kind`: that of the words in ends.tsv.
struct End {
  std::uint64_t kind = 0;
  EntityId place;
  StatementId statement;
  text::TokenRange name;
};

class EndRule {
 public:
  explicit EndRule(const EventView& view) : view_(view) {}

  // One pair of ends of a kind.
  std::vector<std::pair<End, End>> apart() const {
    const std::vector<End> as = ends_of(view_.reports.a), bs = ends_of(view_.reports.b);
    std::vector<std::pair<End, End>> out;
    for (const End& x : as) {
      const auto y = std::find_if(bs.begin(), bs.end(), [&](const End& end) { return end.kind == x.kind; });
      const bool told = std::any_of(out.begin(), out.end(), [&](const auto& pair) { return pair.first.kind == x.kind; });
      if (told || y == bs.end() || !only_one(as, x) || !only_one(bs, *y)) continue;
      if (are_two(x, *y)) out.emplace_back(x, *y);
    }
    return out;
  }

 private:
  static bool told_as_done(const Statement& s) {
    return s.polarity == Polarity::affirmed && s.modality == Modality::asserted && s.kind != StatementKind::headline &&
           s.kind != StatementKind::caption;
  }

  // The first place behind the words of an act, or with its noun among them ("về cảng Colombo"); none where a mark or another name comes first.
  std::optional<End> end_behind(StatementId id, std::uint64_t kind, text::TokenRange act) const {
    const StatementView view(view_.context.world, id);
    const auto& mentions = view_.world().reading(view_.of(id).report).mentions;
    const Participant* nearest = nullptr;
    for (const Participant& p : view_.facts(id).participants) {
      const std::uint32_t first = mentions[p.mention].full.first;
      if (view_.world().out.of(p.entity).kind == EntityKind::person || p.part == Part::speaker || first <= act.first || first > act.last + reach)
        continue;
      if (nearest == nullptr || first < mentions[nearest->mention].full.first) nearest = &p;
    }
    if (nearest == nullptr || view_.world().out.of(nearest->entity).kind != EntityKind::place) return std::nullopt;
    const text::TokenRange name = mentions[nearest->mention].full;
    for (std::uint32_t word = act.last; word < name.first; ++word) {
      if (view.is_mark(word)) return std::nullopt;
    }
    return End{kind, nearest->entity, id, name};
  }

  std::vector<End> ends_of(ReportId report) const {
    static const lexicon::HashedTables tables("ends.tsv");
    std::vector<End> out;
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    if (range.last - range.first > brief) return out;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const StatementId id(i);
      if (!told_as_done(view_.of(id)) || view_.facts(id).background) continue;
      const StatementView view(view_.context.world, id);
      const auto& words = tables.of(view.language());
      const text::TokenRange tokens = view.draft().tokens;
      for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
        const auto found = words.longest(view.tokens(), at);
        if (!found || view.quoted(at)) continue;
        if (const auto end = end_behind(id, *found.value, {at, at + found.length})) out.push_back(*end);
      }
    }
    return out;
  }

  // The report tells no second end of the kind.
  bool only_one(const std::vector<End>& ends, const End& one) const {
    return std::all_of(ends.begin(), ends.end(),
                       [&](const End& each) { return each.kind != one.kind || cluster::places_meet(view_.world(), each.place, one.place); });
  }

  std::vector<EntityId> persons(const End& end) const {
    std::vector<EntityId> out;
    for (const Participant& p : view_.facts(end.statement).participants) {
      if (p.part != Part::speaker && view_.world().out.of(p.entity).kind == EntityKind::person) out.push_back(p.entity);
    }
    return out;
  }

  // Of one person where an act befalls one, of no two persons and of no two days.
  bool may_be_one_act(const End& x, const End& y) const {
    static const std::uint64_t burial = text::hash("burial"), custody = text::hash("custody");
    const std::vector<EntityId> of_x = persons(x), of_y = persons(y);
    const bool shared = std::any_of(of_x.begin(), of_x.end(), [&](EntityId e) {
      return std::any_of(of_y.begin(), of_y.end(), [&](EntityId o) { return could_be_one(view_.world(), e, o); });
    });
    const bool of_each = x.kind == burial || x.kind == custody;
    if (!shared && (of_each || (!of_x.empty() && !of_y.empty()))) return false;
    const auto &day_x = view_.facts(x.statement).day, &day_y = view_.facts(y.statement).day;
    return !day_x || !day_y || day_x->empty() || day_y->empty() || compatible(*day_x, *day_y, minutes_of_day);
  }

  bool are_two(const End& x, const End& y) const {
    if (!may_be_one_act(x, y)) return false;
    if (could_be_one(view_.world(), x.place, y.place) || cluster::places_meet(view_.world(), x.place, y.place)) return false;
    if (view_.names(view_.reports.b, x.place) || view_.names(view_.reports.a, y.place)) return false;
    return (is_town(x) && is_town(y)) || !of_two_levels(view_.context, x.statement, x.place, y.statement, y.place);
  }

  // "cảng Colombo": a port that bears the name of a town lies in it.
  bool is_town(const End& end) const {
    const ReportId report = view_.of(end.statement).report;
    const auto& mentions = view_.world().reading(report).mentions;
    std::string_view name = view_.world().out.of(end.place).name;
    for (const Participant& p : view_.facts(end.statement).participants) {
      const std::string_view noun =
          p.entity == end.place && mentions[p.mention].full == end.name ? own_noun(view_.context, report, p) : std::string_view();
      if (!noun.empty() && name.starts_with(noun) && name.size() > noun.size()) name.remove_prefix(noun.size() + 1);
    }
    return extract::atlas().thousands(name) > 0;
  }

  const EventView& view_;
};

}  // namespace

void event_end_rule(const EventView& view, std::vector<Finding>& out) {
  for (const auto& [x, y] : EndRule(view).apart()) {
    const auto side = [&](const End& end) -> FoundSide {
      return {end.statement, view.world().out.of(end.place).name, view.world().text(view.of(end.statement).report).span(end.name)};
    };
    out.push_back(contradiction(Aspect::place, "place.one-act-two-ends", side(x), side(y), sure));
  }
}

}  // namespace dateline::relate
