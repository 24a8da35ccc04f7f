/// What a user knows of names: which forms are one person, place or organisation, what it is called, and which forms are never one.
/// `dateline names --format tsv` writes such a file; edited and given back it overrules what the program would find by itself.
/// Standard library only. Tested by tests/names_file_test.cpp and tests/cli_test.py.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/model.hpp"

namespace dateline {

/// One entity: what it is, what it shall be called, every form that means it.
struct NamesEntry {
  EntityKind kind = EntityKind::person;  ///< overrules what the program takes the forms for
  std::string name;                      ///< what the entity is called in every output
  std::vector<std::string> forms;        ///< the name itself is a form too, listed or not
};

/// Forms are compared without regard to case.
struct NamesFile {
  std::string path;                                        ///< where it was read; stands in the settings of the output and in messages
  std::vector<NamesEntry> entries;                         ///< in the order of the file
  std::vector<std::pair<std::string, std::string>> apart;  ///< two forms that are never one entity

  bool empty() const { return entries.empty() && apart.empty(); }
};

/// Reads a names file: lines of `kind TAB name TAB form|form`, of `apart TAB form TAB form`, and comments behind #; or the JSON of `dateline names`,
/// where "apart" may hold pairs of forms. Throws Error with PATH:LINE for what cannot be read so. A form that two entries list binds neither.
NamesFile read_names(const std::string& path, std::string_view bytes);

}  // namespace dateline
