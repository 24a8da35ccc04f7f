/// The shipped gazetteer: cities, capitals and regions of the world beyond those that the tables of the packs name. In: flat/gazetteer.tsv (GeoNames,
/// CC BY 4.0). Out: the place of a form. It only supports what a text says: many of its names are surnames or plain words, which the caller minds.
/// Built when it is first asked, immutable then. Tested by tests/gazetteer_test.cpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extract/gazetteer.hpp"

namespace dateline::extract {

class Atlas {
 public:
  Atlas();

  /// One way of writing a place.
  struct Entry {
    std::string_view key;   ///< name_key of the form without marks
    std::string_view form;  ///< as GeoNames writes it
    std::uint32_t known = 0;
    std::uint32_t thousands = 0;  ///< inhabitants; 0: unknown, or a region
  };

  /// The one place that `form` may well mean: the only one of that name, or by far the largest. Marks count where both forms have them. Null: none,
  /// or several of about one size.
  const Known* find(std::string_view form) const;
  const Known* find(const Spelling& spelling) const;
  /// How many thousands live in the largest place of that name; 0 where there is none.
  std::uint32_t thousands(std::string_view form) const;
  /// Every entry, sorted by key.
  std::span<const Entry> entries() const { return entries_; }
  const Known& known(const Entry& entry) const { return all_[entry.known]; }

 private:
  std::span<const Entry> range(std::string_view key) const;

  std::vector<Known> all_;
  std::vector<Entry> entries_;
  lexicon::Vocabulary keys_;           // in the order of the entries
  std::vector<std::uint32_t> starts_;  // of each key its first entry; then their number
};

const Atlas& atlas();

/// The place of `form` by the packs' tables, else by the atlas; null where neither knows it.
const Known* find_place(std::string_view form);

}  // namespace dateline::extract
