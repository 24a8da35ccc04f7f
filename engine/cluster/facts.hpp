/// What a statement offers to be compared: its slots. In: resolve::Resolved. Out: Facts for each statement, in time linear in the text.
/// Tested by tests/facts_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cluster/callings.hpp"
#include "cluster/causes.hpp"
#include "cluster/deeds.hpp"
#include "cluster/homes.hpp"
#include "resolve/resolve.hpp"

namespace dateline::cluster {

/// An act that the statement tells of.
struct Act {
  lexicon::Concept concept_id = 0;
  std::uint32_t token = 0;
  bool negated = false;
  bool quoted = false;
  extract::Mood mood = extract::Mood::fact;
  bool mood_is_told = false;
  bool names_thing = false;  ///< it only says who or what: "lực lượng cứu hộ chưa tìm thấy", "cuộc gặp diễn ra"
};

/// A quantity with what it is said of.
struct Measured {
  std::uint32_t index = 0;              ///< into Draft::quantities
  lexicon::Concept act = 0;             ///< the act next to it; 0: none
  std::vector<lexicon::Concept> of;     ///< concepts of the counted noun, with the wider ones
  std::vector<std::uint64_t> of_words;  ///< its other words, hashed
  bool people = false;                  ///< people are counted
  lexicon::Concept crowd = 0;           ///< a happening has one such number of them: those who watch it, those aboard; 0: none
  std::uint64_t attribute = 0;          ///< which side of the thing is measured, hashed: "dài", "nặng"; 0: none is named
  std::vector<std::uint64_t> sums;      ///< of its statement's only sum: what its words say that it is ("chi phí", "debt"), hashed
  EntityId owner;                       ///< of an age: whose it is, where a name stands beside it
};

/// How old somebody is, where it stands beside his name: "Bo Tý (15 tuổi)", "Bo Tý, SN 2001".
struct Age {
  EntityId owner;
  double value = 0;         ///< years of age, or the year of birth
  bool born = false;        ///< it is the year of birth
  std::uint32_t index = 0;  ///< into Draft::quantities; of a year of birth into its times
};

/// A quotation as a bag of content words in order.
struct Quoted {
  std::uint32_t index = 0;               ///< into Draft::quotes
  std::vector<std::uint64_t> words;      ///< hashed words; names by entity
  std::vector<text::TokenRange> places;  ///< of each of `words`, where it stands
  std::vector<lexicon::Concept> concepts;
  EntityId speaker;
  std::string_view language;  ///< of the words
};

/// What a person, place or organisation does in the statement, judged by its place beside the act.
enum class Part : std::uint8_t { agent, patient, place, speaker, other };

struct Participant {
  EntityId entity;
  std::uint32_t mention = 0;  ///< index into Reading::mentions
  Part part = Part::other;
  lexicon::Concept act = 0;         ///< the act in which that is the part, of a place the one next to it; 0: none is known
  bool pointed_at = false;          ///< who has the part is what the words are for: "at Moscow's request", "bên mua là X", "it was X that asked"
  bool acts_as_government = false;  ///< a capital or country that acts: "Washington và Moscow đã nhất trí"
};

struct Facts {
  std::vector<Act> acts;                         ///< in order; words of speech are among them
  std::uint32_t claim = extract::no_claim;       ///< token of the act that the statement claims, as Draft::claim
  std::vector<lexicon::Concept> things;          ///< concepts of things, people and qualities, sorted
  std::vector<Act> told_things;                  ///< things under a word of mood that no act stands between, with that mood
  std::vector<lexicon::Concept> negated_things;  ///< those of them that the statement denies
  std::vector<Participant> participants;
  std::vector<Calling> callings;
  std::vector<Deed> deeds;  ///< whose doers stand in the statement
  std::vector<Measured> measured;
  std::vector<Age> ages;
  std::vector<Home> homes;
  Causes causes;
  std::vector<Quoted> quoted;
  std::optional<When> day;                           ///< when it happened: the first time that is no hour of a count
  std::vector<bool> said_times;                      ///< for each time: it is when something was said, not when it happened
  std::vector<lexicon::Concept> time_acts;           ///< for each time: the act next to it; 0: none
  int weekday = -1;                                  ///< of the happening, where no page says which day that was: 0 Monday to 6 Sunday
  std::optional<When> as_of;                         ///< the hour at which its counts stood
  std::optional<values::TimeExpression> as_of_said;  ///< the same as its words say it, where no page fixes the day
  bool background = false;                           ///< tells of another time than its report
  bool undated = false;                              ///< tells no day, month or year of what happened
  std::vector<std::uint32_t> births;                 ///< into ResolvedStatement::times: somebody was born then
};

std::vector<Facts> find_facts(const resolve::Resolved& world);

}  // namespace dateline::cluster
