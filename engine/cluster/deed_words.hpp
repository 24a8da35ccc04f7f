/// The words of the tables of deeds. In: common/deeds.tsv, <language>/deeds.tsv. Out: phrases with what they tell. Tested by tests/deeds_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cluster/deeds.hpp"
#include "lexicon/phrases.hpp"

namespace dateline::cluster {

/// What a word tells of a deed, see the heads of the tables.
enum class DeedWord : std::uint8_t { does, whole, thing, doer, passes, owned, takes, category, only, granted, beats, titled, decider };

struct DeedEntry {
  std::size_t kind;
  DeedWord word;
  std::string_view title;  ///< of a `titled` word: which prize it is, whatever words tell it
};

struct DeedWords {
  lexicon::Phrases<std::uint32_t> phrases;  ///< into `entries`
  std::vector<std::vector<DeedEntry>> entries;
};

/// Those of a language; none where it has no such table.
const DeedWords& deed_words(std::string_view language);

/// The place of a kind in deed_kinds(); none where there is none of that name.
std::optional<std::size_t> deed_kind_named(std::string_view name);

}  // namespace dateline::cluster
