/// Reads the DOT language into Graphviz's own graph. In: DOT. Out: Graphviz's graph. Tested by tests/graph_cli_test.py: the same picture from every
/// run.
#pragma once

#include <graphviz/cgraph.h>

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>

namespace dateline::report {

/// One document on its way into a graph. Graphviz numbers names by their addresses and walks boxes by these numbers, so that its pictures differ from
/// run to run; here names are numbered in the order in which they are met. Outlives the graph that it read.
class DotReader {
 public:
  explicit DotReader(std::string_view dot);
  DotReader(const DotReader&) = delete;
  DotReader& operator=(const DotReader&) = delete;

  /// Null where the document is no graph. The caller closes it.
  Agraph_t* read();

 private:
  friend struct DotDiscipline;

  IDTYPE number(const char* name, bool create);
  char* name(IDTYPE number);
  int give(char* buffer, int size);

  std::string_view rest_;
  std::map<std::string, IDTYPE, std::less<>> numbers_;
  std::deque<std::string> names_;  // at index / 2 - 1 of their even numbers; odd numbers have no name
  IDTYPE nameless_ = 1;
  Agiddisc_t ids_ = {};
  Agiodisc_t bytes_ = {};
  /// What Graphviz hands back, and we find ourselves by.
  struct Link : Agdisc_t {
    DotReader* reader = nullptr;
  } link_;
};

}  // namespace dateline::report
