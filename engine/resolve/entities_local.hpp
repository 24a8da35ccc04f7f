/// Inside one report: mentions -> persons, places and bodies of that report. In: ReportMentions. Out: Locals. For engine/resolve only.
/// Tested by tests/entities_test.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/gazetteer.hpp"
#include "resolve/entities.hpp"
#include "resolve/sound.hpp"

namespace dateline::resolve {

/// What a person is, for whom: {"foreign_minister", "Russia"}; the second empty where the text names no body.
struct Office {
  std::string role, body;
  friend auto operator<=>(const Office&, const Office&) = default;
};

/// One person, place or body of one report.
struct Local {
  EntityKind kind = EntityKind::person;
  bool kind_is_known = false;
  const extract::Known* known = nullptr;
  NameEvidence why = NameEvidence::context;  ///< for `known`
  std::vector<std::uint32_t> mentions;       ///< all, by place
  std::vector<std::string> forms;            ///< of its names, once each, the first one first
  std::vector<std::string> glosses;          ///< forms that a bracket explains or that stand in one
  std::vector<Office> offices;
  std::vector<std::string> within;  ///< larger places that the text names behind it
  std::string key;                  ///< of a body by what it is and for whom ("government|Syria") or a role without a holder; else empty
  std::set<std::string_view> told;  ///< of a body: keys of the nouns that the report calls it by, "company"
  std::string part, part_head;      ///< of a body: the part that tells it from others, as a key, and the key of its head word
  std::set<std::uint32_t> called;   ///< person words that the report calls a person by, as Token::word: "ông", "anh"
  bool male = false, female = false;
  bool called_male = false, called_female = false;  ///< by what stands at the name itself; a pronoun may be of somebody else
  static constexpr std::uint32_t no_entry = 0xFFFFFFFF;
  std::uint32_t entry = no_entry;  ///< of the user's names file, where that names it

  const std::string& longest() const;  ///< the form with most words
};

struct Locals {
  std::vector<Local> all;
  std::vector<std::uint32_t> of_mention;                      ///< index into all, or none
  std::map<std::uint32_t, std::array<std::uint32_t, 2>> two;  ///< of a mention that stands for two persons ("hai nhà ngoại giao"): indices into all
  std::map<std::uint32_t, std::uint32_t> voices;              ///< of a description that speaks and is no mention, by its first token: index into all
  static constexpr std::uint32_t none = 0xFFFFFFFF;
};

Locals resolve_inside(const ReportMentions& report);

/// True where a mention without a clear holder is worth telling: a pronoun, or a role that acts ("the driver said"). A role that only says what
/// somebody is ("as co-chair", "talks at ministers' level") refers to nobody.
bool calls_for_holder(const ReportMentions& report, const extract::NameMention& mention);

/// Words of a form: parts between blanks and stops, in lower case. Valid as extract::spelling_of() is.
const std::vector<std::string>& name_words(std::string_view form);
/// A form with all that the comparison of its words with another's asks for.
struct NameWords {
  explicit NameWords(std::string_view form);

  std::vector<std::string> words, plain;  ///< name_words, and the same without marks
  bool bare = false;                      ///< written without any marks
  bool heard = false;                     ///< spelled_by_ear
  SoundName sound;                        ///< of a single word
  SoundName last_two;                     ///< of three words or more whose last one is written by ear: the last two, heard as one
};
/// True where `part` are the last words of `whole`, by their letters or, for names written by ear, by their sounds.
bool ends_with_words(const NameWords& whole, const NameWords& part);
bool ends_with_words(std::string_view whole, std::string_view part);
/// True where `part` is the first word of `whole`.
bool begins_with_word(const NameWords& whole, const NameWords& part);

}  // namespace dateline::resolve
