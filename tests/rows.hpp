/// Tables of examples: a file of tests/data in, its lines as cells out; what begins with # is a comment.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

namespace dateline {

inline std::vector<std::vector<std::string>> rows_of(const std::string& name) {
  std::vector<std::vector<std::string>> rows;
  std::ifstream file(std::string(DATELINE_FIXTURES "/../tests/data/") + name);
  REQUIRE_MESSAGE(file.is_open(), "there is no table tests/data/" << name);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> cells(1);
    for (const char c : line) {
      if (c == '\t') cells.emplace_back();
      else cells.back() += c;
    }
    rows.push_back(cells);
  }
  return rows;
}

}  // namespace dateline
