// One person's home, one body's seat. In: the statements of an event's reports. Out: findings where two reports put the home of one person, or the
// seat of one body, in two places of one level, whatever else the sentences tell. Proved by tests/persons_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "relate/relate.hpp"
#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Home;

constexpr double sureness = 0.75;
// The finest level that both tell decides.
constexpr std::array<std::string_view, 4> levels{"commune", "district", "city", "province"};

struct ToldHome {
  StatementId statement;
  Home home;
};
using Homes = std::vector<ToldHome>;

class HomeRule {
 public:
  explicit HomeRule(const AlignmentContext& context) : context_(context) {}

  void run(const Event& event, std::vector<Finding>& out) const {
    std::map<std::tuple<EntityId, std::string_view, std::uint64_t>, std::map<ReportId, Homes>> homes;
    for (const ReportId report : event.reports) {
      const resolve::StatementRange range = context_.world.of_report[report.index()];
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        for (const Home& h : context_.facts[i].homes) {
          if (named_fully(h.owner)) homes[{h.owner, h.kind, h.further}][report].push_back({StatementId(i), h});
        }
      }
    }
    for (const auto& [owner, of_reports] : homes) {
      for (auto x = of_reports.begin(); x != of_reports.end(); ++x) {
        for (auto y = std::next(x); y != of_reports.end(); ++y) compare(x->second, y->second, out);
      }
    }
  }

 private:
  bool named_fully(EntityId id) const { return context_.world.out.of(id).name.find(' ') != std::string::npos; }

  bool told(const Homes& homes, EntityId place) const {
    return std::any_of(homes.begin(), homes.end(), [&](const ToldHome& h) { return could_be_one(context_.world, h.home.place, place); });
  }

  // The one place of a level that a report tells; none where it tells two.
  static const ToldHome* at_level(const Homes& homes, std::string_view level) {
    const ToldHome* found = nullptr;
    for (const ToldHome& h : homes) {
      if (h.home.level != level) continue;
      if (found != nullptr && found->home.place != h.home.place) return nullptr;
      found = &h;
    }
    return found;
  }

  void compare(const Homes& as, const Homes& bs, std::vector<Finding>& out) const {
    for (const std::string_view level : levels) {
      const ToldHome *x = at_level(as, level), *y = at_level(bs, level);
      if (x == nullptr || y == nullptr) continue;
      if (told(bs, x->home.place) || told(as, y->home.place)) return;
      Finding f;
      f.aspect = Aspect::place;
      f.rule = x->home.kind == "seat" ? "place.one-bodys-two-seats" : "place.one-persons-two-homes";
      f.a = side(*x);
      f.b = side(*y);
      f.item_a = f.item_b = x->home.owner.value + 1;
      f.confidence = sureness;
      out.push_back(std::move(f));
      return;
    }
  }

  FoundSide side(const ToldHome& h) const {
    const ReportId report = context_.world.out.of(h.statement).report;
    return {h.statement, context_.world.out.of(h.home.place).name, context_.world.text(report).span(h.home.words)};
  }

  const AlignmentContext& context_;
};

}  // namespace

std::vector<Finding> home_differences(const AlignmentContext& context) {
  std::vector<Finding> out;
  const HomeRule rule(context);
  for (const Event& event : context.world.out.events) {
    if (event.reports.size() > 1) rule.run(event, out);
  }
  return out;
}

}  // namespace dateline::relate
