// In: what a node or an edge means. Out: its colour and line. Proved by tests/graph_test.cpp.
// Every colour is told apart by colour-blind readers as well (after Okabe and Ito 2008): fillings are lightened until black text stands on them with
// a contrast of 7 or more, lines darkened until they stand on white with 4.5 or more, and each relation has its own line besides.
#include <array>

#include "report/graph.hpp"

namespace dateline::report {

std::string_view colour_of(Paint paint) {
  static constexpr std::array<std::string_view, 13> colours = {"#CFE4F5", "#FBE3C0", "#CFEBDD", "#F6D9E6", "#F7F1BE", "#F8D5C4", "#DCD9F2",
                                                               "#E2E2E2", "#FFFFFF", "#F3F1EC", "#F7C9BF", "#FBE3C0", "#CFEBDD"};
  return colours.at(static_cast<std::size_t>(paint));
}

Stroke stroke_of(Bond bond) {
  switch (bond) {
    case Bond::agree:
      return {"#2C6A3A", "solid", 1.2};
    case Bond::refine:
      return {"#27607A", "dotted", 1.6};
    case Bond::diverge:
      return {"#8F5A00", "dashed", 2};
    case Bond::contradict:
      return {"#B3261E", "solid", 3.2};
    case Bond::copies:
      return {"#5B4A8A", "dashed", 1.4};
    case Bond::then:
      return {"#55524C", "solid", 1.6};
    case Bond::on:
    case Bond::spelling:
      return {"#6B675F", "solid", 1};
  }
  return {"#000000", "solid", 1};
}

std::string_view name(Bond bond) {
  static constexpr std::array<std::string_view, 8> names = {"agree", "refine", "diverge", "contradict", "copies", "then", "on", "spelling"};
  return names.at(static_cast<std::size_t>(bond));
}

Bond bond_of(Relation relation) {
  static_assert(static_cast<int>(Bond::contradict) == static_cast<int>(Relation::contradict));
  return static_cast<Bond>(relation);
}

}  // namespace dateline::report
