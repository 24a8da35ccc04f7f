// What is found more than once is told once, with all of its evidence.
#include <doctest/doctest.h>

#include "relate/settle.hpp"
#include "stories.hpp"

using namespace dateline;
using relate::settled;

namespace {

// A side that one statement of each report gives, in ten bytes of its own.
Side side(const std::string& value, const std::vector<std::uint32_t>& reports, std::uint32_t statement = 0) {
  Side out{value, {}, {}, {}};
  for (const std::uint32_t r : reports) {
    const std::uint32_t at = r * 100 + statement;
    out.reports.emplace_back(r);
    out.statements.emplace_back(at);
    out.quotes.push_back({ReportId(r), {at * 10, at * 10 + 5}});
  }
  return out;
}

Discrepancy discrepancy(Aspect aspect, const std::string& rule, std::vector<Side> sides, double confidence = 0.9) {
  Discrepancy d;
  d.aspect = aspect;
  d.rule = rule;
  d.event = EventId(0);
  d.sides = std::move(sides);
  d.confidence = confidence;
  return d;
}

std::vector<std::string> told(const std::vector<Discrepancy>& found) {
  std::vector<std::string> out;
  for (const Discrepancy& d : found) out.push_back(stories::told(d));
  return out;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("words that are measured against two others make one discrepancy of three sides") {
  const auto hours = [](std::vector<Side> sides) { return discrepancy(Aspect::quantity, "quantity.bounds-apart", std::move(sides)); };
  CHECK(told(settled({hours({side("2", {0}), side("5", {1})}), hours({side("2", {0}), side("6", {2})})})) == Told{"quantity 2 | 5 | 6"});
  CHECK(told(settled({hours({side("2", {0}), side("5", {1})}), hours({side("2", {0}, 7), side("6", {2})})})) ==
        Told{"quantity 2 | 5", "quantity 2 | 6"});
}

TEST_CASE("what would set a report against itself stays a matter of its own") {
  const auto hours = [](std::vector<Side> sides) { return discrepancy(Aspect::quantity, "quantity.bounds-apart", std::move(sides)); };
  CHECK(told(settled({hours({side("2", {0}), side("5", {1})}), hours({side("2", {0}), side("6", {1}, 3)})})).size() == 2);
}

TEST_CASE("two names of one man are told once, whatever was done by him or laid to him") {
  const std::vector<Discrepancy> found = settled({
      discrepancy(Aspect::attribution, "attribution.same-claim-two-speakers", {side("Trung", {0}, 1), side("Chung", {1}, 1)}, 0.95),
      discrepancy(Aspect::participant, "participant.two-doers", {side("Trung", {0}, 2), side("Chung", {1}, 2)}, 0.6),
      discrepancy(Aspect::participant, "participant.two-counterparts", {side("Trung", {2}, 3), side("Chung", {1}, 3)}, 0.7),
  });
  REQUIRE(told(found) == Told{"participant Chung | Trung"});
  CHECK(found[0].rule == "participant.two-counterparts");
  CHECK(found[0].sides[0].reports.size() + found[0].sides[1].reports.size() == 3);
  CHECK(told(settled({discrepancy(Aspect::attribution, "attribution.same-claim-two-speakers", {side("Trung", {0}), side("Minh", {1})}),
                      discrepancy(Aspect::participant, "participant.two-doers", {side("Trung", {0}, 2), side("Chung", {1}, 2)})}))
            .size() == 2);
}

TEST_CASE("a denial is told for each claim, however alike the values are") {
  const auto denied = [](std::uint32_t statement) {
    return discrepancy(Aspect::polarity, "polarity.denied-act", {side("affirmed", {0}, statement), side("negated", {1}, statement)});
  };
  CHECK(settled({denied(1), denied(2)}).size() == 2);
}
