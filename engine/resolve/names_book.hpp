/// The user's names file against the names of the reports: which local is which entry, and which must never meet. In: NamesFile, Locals. Out:
/// Local::entry, locals split where the file parts their forms. For engine/resolve only. Tested by tests/names_file_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dateline/names_file.hpp"
#include "resolve/entities_local.hpp"

namespace dateline::resolve {

class NamesBook {
 public:
  explicit NamesBook(const NamesFile& file);
  static constexpr std::uint32_t none = Local::no_entry;

  /// The entry whose form this is, case aside; none where no entry, or more than one, lists it.
  std::uint32_t entry_of(std::string_view form) const;
  const NamesEntry& entry(std::uint32_t number) const { return file_.entries[number]; }

  /// Sets Local::entry of every local, and parts locals whose forms belong to several entries or are kept apart.
  void bind(const ReportMentions& report, Locals& locals) const;
  /// The sides of `apart` lines that a local stands on: 2 n and 2 n + 1 are the two sides of line n.
  std::vector<std::uint32_t> sides_of(const Local& local) const;

 private:
  std::uint32_t part_of(std::string_view form, std::uint32_t main_entry, const Local& local) const;

  const NamesFile& file_;
  std::unordered_map<std::string, std::uint32_t> entry_of_;
  std::vector<std::pair<std::string, std::string>> apart_;  // as keys
};

}  // namespace dateline::resolve
