/// The subject of a word of speech: who stands before it, or behind it. In: a sentence with its mentions and quotations. Out: Voice.
/// For engine/extract/speech*.cpp only. Tested by tests/speech_test.cpp.
#pragma once

#include <optional>
#include <vector>

#include "extract/parts.hpp"

namespace dateline::extract {

struct NameLexicon;

/// Somebody or something that may speak, at its place.
struct Speaker {
  Voice voice;
  std::uint32_t first = 0, last = 0;  ///< the words, title and all
  bool message = false;               ///< "báo cáo": speaks in another's stead
  bool named = false;                 ///< a person by name
};

/// Reads one sentence as parts between its marks; a bracket belongs to the part that it stands in.
class SubjectFinder {
 public:
  SubjectFinder(const Reading& reading, text::TokenRange sentence, std::string_view language, const std::vector<QuoteDraft>& quotes);

  /// Who says what stands behind or before the word of speech at `verb`: the first in its clause that no preposition governs; of a name with what the
  /// name is behind it, the name ("bà X, Chủ tịch tỉnh Y, cho biết").
  std::optional<Speaker> before(std::uint32_t verb) const;
  /// Who stands right at `at`, an article aside.
  std::optional<Speaker> at(std::uint32_t at, std::uint32_t reach) const;
  /// The name that begins at `at`, or behind at most `reach` words that no mark parts, whoever or whatever bears it.
  std::optional<Speaker> outlet_at(std::uint32_t at, std::uint32_t reach) const;
  /// The person by name that ends right before the word of speech at `verb`, behind `from`.
  std::optional<Speaker> person_before(std::uint32_t from, std::uint32_t verb) const { return named_before(from, verb); }
  /// The person by name that alone stands between two places.
  std::optional<Speaker> only_person(std::uint32_t from, std::uint32_t last) const;
  /// True where nothing but words of equal rank stands between the mark before `verb` and it.
  bool opens_part(std::uint32_t verb) const;
  /// True where nothing but an apposition follows the speaker in his part: ", said Kerry, who …".
  bool ends_part(const Speaker& speaker) const;
  /// Where the part of the sentence that holds `verb` begins.
  std::uint32_t part_first(std::uint32_t verb) const { return parts_[part_of(verb)].first; }
  /// True where a mark other than the sentence's start stands before that part.
  bool has_part_before(std::uint32_t verb) const { return part_of(verb) > 0; }
  /// True where nothing but a frame ("trong buổi họp báo") stands between the mark before `at` and it.
  bool stands_apart(std::uint32_t at) const { return opens_part(at) || is_adverbial(part_of(at), at); }
  /// Where the part of the sentence that holds `at` ends.
  std::uint32_t part_last(std::uint32_t at) const { return parts_[part_of(at)].last; }
  /// Of "theo A và B" the first; of anybody else himself.
  Voice first_of_two(const Speaker& speaker) const;
  bool begins_title(std::uint32_t at) const;
  bool begins_name(std::uint32_t at) const { return mention_at(at) != no_mention; }
  /// True where a title and name begin at `at` and go on behind `last`: "theo Luật sư X".
  bool begins_beyond(std::uint32_t at, std::uint32_t last) const;
  /// “…,” said retired bricklayer X: the person whose name ends a few small words behind `at`, and the part with them.
  std::optional<Speaker> named_in_turn(std::uint32_t at) const;
  /// Behind the name that begins at `at`; `at` where none does.
  std::uint32_t end_of_name(std::uint32_t at) const;
  /// True where another person than the speaker is named at `at`.
  bool begins_another(std::uint32_t at, const Speaker& speaker) const;
  /// Behind the marks that hold what the name before `at` is: “…,” X, a lawyer, snapped; `at` where there are none.
  std::uint32_t behind_apposition(std::uint32_t at) const;
  /// "từ câu nói của X khi tới thăm: “…”": whose words are told of right before the colon.
  std::optional<Speaker> owner_of_words(std::uint32_t from, std::uint32_t colon) const;
  /// "Quan điểm trên được ông X nhấn mạnh": who said what was told before; the sentence opens with what is said.
  std::optional<Speaker> agent_of_words(std::uint32_t verb) const;
  /// True where somebody else does what the word at `verb` says: "bị bà Y tố cáo".
  bool has_agent(std::uint32_t from, std::uint32_t verb) const;

 private:
  /// The speaker before the word of speech looks so many parts back at most.
  static constexpr std::size_t parts_back = 5;

  // speech_subject.cpp: who or what stands at a place
  std::uint32_t mention_at(std::uint32_t at) const;
  std::uint32_t outermost(std::uint32_t mention) const;
  std::optional<Speaker> speaker_at(std::uint32_t at, std::uint32_t last) const;
  std::optional<Speaker> mention_speaker(std::uint32_t mention, std::uint32_t last) const;
  std::optional<Speaker> voice_speaker(std::uint32_t at, std::uint32_t last) const;
  std::optional<Speaker> message_before(std::uint32_t from, std::uint32_t verb) const;
  std::optional<Speaker> name_behind(std::uint32_t at, std::uint32_t last, std::uint32_t reach, bool person_only) const;
  std::optional<Speaker> name_apposed(std::uint32_t comma) const;
  bool follows_with_another(const Speaker& one, std::uint32_t last) const;
  bool publishes(std::uint32_t at, std::uint32_t last) const;
  bool ends_owner(std::uint32_t at) const;
  bool is_kin(const NameMention& mention) const;
  bool is_body(const Speaker& speaker) const {
    return speaker.voice.mention != no_mention && reading_.mentions[speaker.voice.mention].kind == EntityKind::organisation;
  }
  bool is_told_otherwise(const NameMention& name) const;
  bool is_anothers(std::uint32_t voice, const Speaker& name) const;
  bool nobody_knows(const NameMention& mention) const;
  bool may_hold(const Speaker& name, const NameMention& body) const;
  bool is_state(const NameMention& mention) const;
  bool describes(std::uint32_t mention) const;
  bool place_speaks(std::uint32_t mention, std::uint32_t last) const;

  // speech_subject_parts.cpp: the parts between the marks
  void part_sentence();
  std::size_t part_of(std::uint32_t at) const;
  std::uint32_t behind_joins(std::uint32_t at, std::uint32_t last) const;
  /// Nothing but a manner or a frame stands in the part before `last`: "trong buổi họp báo".
  bool is_adverbial(std::size_t part, std::uint32_t last) const;
  bool opened_by_dash(std::size_t part) const;
  bool opens_with_speech(std::size_t part) const;

  // speech_subject_before.cpp: who stands before a word of speech
  std::optional<Speaker> first_in(text::TokenRange range) const;
  std::uint32_t named_with(std::uint32_t at, std::uint32_t last) const;
  bool stands_again(const NameMention& mention, std::uint32_t at) const;
  std::uint32_t clause_first(text::TokenRange range) const;
  std::optional<Speaker> before_apposition(std::size_t part) const;
  std::optional<Speaker> body_before_apposition(std::size_t part) const;
  Speaker whose_words(std::size_t part, const Speaker& found) const;

  // speech_subject_names.cpp: persons by name
  Speaker speaker_of(std::uint32_t mention) const;
  bool is_addressed(const NameMention& mention) const;
  std::uint32_t last_mention(std::uint32_t from, std::uint32_t last) const;
  std::optional<Speaker> name_that_ends(std::size_t part, bool governed = false) const;
  bool apposes(std::size_t part, const Speaker* subject) const;
  std::optional<Speaker> named_before(std::uint32_t from, std::uint32_t verb) const;
  std::optional<Speaker> named_behind(const Speaker& role, std::uint32_t verb) const;
  std::optional<Speaker> addressed_before(std::uint32_t from, std::uint32_t verb) const;
  std::optional<Speaker> addressed_alone(std::size_t part, const Speaker& found) const;
  std::optional<Speaker> name_apposed_to(std::size_t part, const Speaker& found) const;
  bool only_tells(text::TokenRange range) const;
  std::optional<Speaker> title_holder(std::uint32_t from, std::uint32_t verb) const;
  std::optional<Speaker> lead_person(std::size_t part, std::uint32_t verb) const;

  // speech_subject_bodies.cpp: bodies and places that do not speak
  bool is_address(std::size_t part) const;
  bool goes_on_with_address(std::size_t part, const Speaker& found) const;
  bool only_says_where(std::size_t part, const Speaker& found, std::uint32_t last) const;
  std::optional<Speaker> wider_body(std::size_t part, const Speaker& found) const;

  const Reading& reading_;
  const text::Text& text_;
  text::TokenRange range_;
  const Cues& cues_;
  const SpeechWords& words_;
  const NameLexicon& pack_;
  const std::vector<QuoteDraft>& quotes_;
  std::uint32_t begin_ = 0, end_ = 0;  // mentions of the sentence
  std::vector<std::uint32_t> starts_;  // for each token of the sentence the widest mention that begins there
  std::vector<text::TokenRange> parts_;
};

}  // namespace dateline::extract
