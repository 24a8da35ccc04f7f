/// Across reports: the persons, places and bodies of each report -> which of them are one. In: the Locals of all reports. Out: groups.
/// For engine/resolve only. Tested by tests/entities_test.cpp.
#pragma once

#include <cstdint>
#include <vector>

#include "resolve/entities_local.hpp"

namespace dateline::resolve {

/// One entry for each local of each report, in the order of the reports.
struct Node {
  std::uint32_t report = 0;
  std::uint32_t local = 0;
};

struct Groups {
  std::vector<Node> nodes;
  std::vector<std::uint32_t> group_of;             ///< of each node: the index of its group
  std::vector<std::vector<std::uint32_t>> groups;  ///< nodes of each group, in order
  std::vector<const extract::Known*> known;        ///< of each group; null where no table knows it
  std::vector<std::uint32_t> entry;                ///< of each group: its entry of the user's names file, or NamesBook::none
};

class NamesBook;

/// `locals` gains what the sound finds: a known name where the report's spelling is heard as one. `book` may be null.
Groups merge_locals(std::vector<Locals>& locals, const NamesBook* book = nullptr);

}  // namespace dateline::resolve
