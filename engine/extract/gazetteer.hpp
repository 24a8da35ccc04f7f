/// Names that are known before any report is read: states, cities, bodies, public persons. In: common/countries.tsv, places.tsv, organisations.tsv,
/// people.tsv, and CLDR's names of states and cities. Out: the known name of a form. Immutable once built. Tested by tests/names_test.cpp.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "dateline/model.hpp"
#include "lexicon/phrases.hpp"
#include "lexicon/vocabulary.hpp"

namespace dateline::extract {

struct Spelling;

/// The canonical name of the state whose names native syllables write.
inline constexpr std::string_view vietnam = "Vietnam";

/// One known name with all that the tables say of it.
struct Known {
  EntityKind kind = EntityKind::place;
  std::string_view name;                 ///< canonical
  std::string_view what;                 ///< "country", "city", "media", "government", ...
  std::vector<std::string_view> within;  ///< larger places, nearest first
  std::string_view country;              ///< canonical name of the state it is, belongs to or stands for; empty where there is none
  std::string_view iso;                  ///< of a state or a capital: the state's ISO 3166 code
  bool capital = false;                  ///< a capital: its name may stand for the state
};

/// A way of writing a known name, for the search in running text.
struct KnownForm {
  std::uint32_t known = 0;
  bool adjective = false;  ///< "Russian", "Scottish": of the state or region, not its name
  bool capitals = false;   ///< written in capitals throughout: "IS", "US"; a word in small letters is not meant
  bool bare = false;       ///< a Vietnamese name without its marks, as other languages write it: "Thai Binh"
};

/// Key of a form -> the entries written so, in the order in which they were added.
class KeyIndex {
 public:
  void add(std::string_view key, std::uint32_t entry);
  const std::vector<std::uint32_t>& find(std::string_view key) const;

 private:
  lexicon::Vocabulary keys_;
  std::vector<std::vector<std::uint32_t>> entries_;  // by number of the key, less one
};

class Gazetteer {
 public:
  Gazetteer();
  const std::vector<Known>& all() const { return all_; }
  /// Forms of places and bodies, to be met by Token::word. Capitals are the caller's to check.
  const lexicon::Phrases<KnownForm>& phrases() const { return phrases_; }
  /// The known name that is written so, case and hyphens aside; without marks only where `form` has none itself. Null: none.
  const Known* find(std::string_view form) const;
  const Known* find(const Spelling& spelling) const;
  /// The same among names of one kind.
  const Known* find(std::string_view form, EntityKind kind) const;
  const Known* find(const Spelling& spelling, EntityKind kind) const;
  /// The state or region that an adjective or the name of its people tells of: "Russian", "Poles", "Bavarian".
  const Known* by_adjective(const Spelling& spelling) const;
  /// True where CLDR calls `known` so in one of the packs' languages.
  bool named_by_cldr(std::string_view form, const Known& known) const;
  /// By canonical name.
  const Known* by_name(std::string_view name) const;
  /// Every way of writing an entry that the tables hold.
  const std::vector<std::string_view>& forms_of(const Known& known) const { return forms_[static_cast<std::size_t>(&known - all_.data())]; }

 private:
  void add(Known known, const std::vector<std::string_view>& forms, const std::vector<std::string_view>& adjectives = {});
  void read_countries();
  void read_places();
  void read_others();
  void read_cldr();
  void add_cldr(std::string_view form, std::uint32_t number);

  std::vector<Known> all_;
  std::vector<std::vector<std::string_view>> forms_;
  KeyIndex by_key_, by_plain_, by_adjective_;
  std::unordered_map<std::string_view, std::uint32_t> by_name_;
  std::set<std::pair<std::uint32_t, std::string>> cldr_;  // entry and key of the form
  lexicon::Phrases<KnownForm> phrases_;
};

const Gazetteer& gazetteer();

/// How a form is looked up: lower case, without blanks, hyphens, stops and apostrophes. Valid as spelling_of() is.
const std::string& name_key(std::string_view form);

}  // namespace dateline::extract
