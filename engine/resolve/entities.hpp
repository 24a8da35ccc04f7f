/// Mentions of all reports -> entities: one person, place or organisation under all its spellings, with the evidence for each.
/// Tables: common/places.tsv, countries.tsv, sounds.tsv. Tested by tests/entities_test.cpp and tests/sound_test.cpp.
#pragma once

#include <array>
#include <map>
#include <span>
#include <vector>

#include "dateline/compare.hpp"
#include "extract/names.hpp"

namespace dateline::resolve {

/// Somebody's own words.
struct Utterance {
  text::TokenRange words;
  std::uint32_t speaker = extract::NameMention::none;  ///< index of the mention of the speaker
};

/// Somebody who speaks and is not named: "Hãng công nghệ", "cựu HLV Milan".
struct Described {
  text::TokenRange words;  ///< up to the word of speech at most
  std::uint32_t sentence = 0;
};

/// The mentions of one report, in the order of the text; text and mentions must outlive it.
struct ReportMentions {
  const text::Text* text = nullptr;
  std::string language;
  std::span<const extract::NameMention> mentions;
  std::vector<Utterance> utterances = {};  ///< by place, not overlapping
  std::vector<Described> voices = {};      ///< by place
};

struct EntityTable {
  std::vector<Entity> entities;  ///< in a fixed order that does not depend on the order of the reports' names: by first report, then place
  /// For each report and each of its mentions: the entity, or none where it is left unresolved (a plural, a pronoun without a clear candidate).
  std::vector<std::vector<EntityId>> of_mention;
  /// For each report and each mention in it that stands for two persons: who they are.
  std::vector<std::map<std::uint32_t, std::array<EntityId, 2>>> two;
  /// For each report and each of its voices that is no mention, by its first token: who is meant, where that is clear.
  std::vector<std::map<std::uint32_t, EntityId>> of_voice;
  /// For each report: indices of role mentions and pronouns that could not be resolved.
  std::vector<std::vector<std::uint32_t>> unresolved;
  /// For each entity: the country or larger place that it lies in or belongs to, as an entity of the table or by name; none where unknown.
  /// Geneva lies in Switzerland: containment makes "Geneva" and "Thụy Sĩ" compatible.
  std::vector<std::vector<std::string>> within;  ///< canonical names of all larger places, nearest first
  /// For each entity: canonical key of the country whose government a capital may stand for ("Washington" -> "US"); empty otherwise.
  std::vector<std::string> country;
};

/// Resolves inside each report first (surnames, roles, pronouns), then across reports (names file, gloss, gazetteer, CLDR, sound, context).
EntityTable resolve_entities(const std::vector<ReportMentions>& reports, const NamesFile& names = {});

/// Whether one place lies in the other or is the same, by the gazetteer: true also where nothing is known against it only if names are equal.
bool place_within(std::string_view inner, std::string_view outer);

}  // namespace dateline::resolve
