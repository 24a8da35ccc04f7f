/// What stands around a word of a statement: whether it tells an act or names a thing, joins or ought to, has its actor right before it.
/// In: text with its clause words and concepts, a range. Out: answers about one place. For engine/extract/terms*.cpp only. Tested by
/// tests/extract_test.cpp.
#pragma once

#include <vector>

#include "extract/cues.hpp"
#include "extract/reading.hpp"
#include "extract/stance.hpp"

namespace dateline::extract {

class StanceWords {
 public:
  /// `taken`: ranges that are names, times or numerals, by place.
  StanceWords(const text::Text& text, const Senses& senses, const Cues& cues, text::TokenRange range, const std::vector<text::TokenRange>& taken)
      : text_(text), senses_(senses), cues_(cues), range_(range), taken_(taken) {}

  /// True where a clause word of one of these kinds begins.
  bool is_clause_word(std::uint32_t at, ClauseWord kinds) const {
    const auto word = senses_.clauses.at(at);
    return word && (*word.value & kinds) != 0;
  }
  bool is_act(std::uint32_t at) const;
  /// "vụ tấn công", "the attack"; "Bão đã tan": an actor stands before the word that parts it from what is said of it. `next`: behind the word.
  bool names_thing(std::uint32_t at, std::uint32_t next) const;
  /// "Kết quả xác định không có ...": what is found out is the claim, not the finding.
  bool introduces(std::uint32_t at, std::uint32_t length) const;
  /// "nếu có", "if necessary": two words or three between marks, not at the beginning, set no condition.
  bool is_aside(std::uint32_t at) const;
  /// "the will of the people", "những mong muốn này": a word of mood that is a thing.
  bool is_noun_of_mood(std::uint32_t at) const;
  /// An act may follow, not a thing: "chuẩn bị rời cảng", but "chuẩn bị hồ sơ".
  bool tells_act(std::uint32_t next) const;
  /// What stands right before the cue, small words aside: "chiếm đảo này cũng sẽ ...", "the deal to build homes is not ...". `name`: the last name
  /// read.
  Before before(std::uint32_t at, text::TokenRange name) const;
  /// ", nên các nước ...", "tin nên đã chuyển tiền", "chảy mạnh nên đường dễ sụt": not what somebody ought to do. `told`: an act stands before.
  bool joins(std::uint32_t at, bool told) const;
  bool begins_taken(std::uint32_t at) const;
  /// Somebody stands there: a name, "họ", "các đơn vị", "the council", a kind of people.
  bool begins_actor(std::uint32_t at) const;
  /// Something is said there of an actor that stands before: a word of mood, tense or negation, an act.
  bool begins_predicate(std::uint32_t at) const;
  /// "lựa chọn yêu cầu khởi kiện", "“cự tuyệt” đề xuất": a word of mood that is what an act right before it is about.
  bool is_object_of_act(std::uint32_t at) const;
  /// "cạnh tranh không bình đẳng của Huế": it only tells of what kind the thing before it is. `next`: behind the negation.
  bool describes_thing(std::uint32_t at, std::uint32_t next) const;
  /// One past what stands apart from the claim and opens at `at`: "(chưa rõ tên)", "– trước đó chưa được công bố –"; `at` where nothing does.
  std::uint32_t behind_aside(std::uint32_t at) const;
  /// The kinds of a clause word at its place: "nếu có" sets no condition, "found that ..." opens what was found.
  ClauseWord kinds_of(std::uint32_t at, ClauseWord kinds) const;
  /// "đã | yêu cầu": a word that tells a fact stands right before.
  bool is_done(std::uint32_t at) const;
  /// At the beginning of the range, or behind a comma, a colon or an opening quotation mark.
  bool opens(std::uint32_t at) const;
  bool says_before(std::uint32_t end) const;
  bool mood_follows(std::uint32_t at) const;
  bool is_dash_apart(std::uint32_t at) const;
  /// A clause word of one of these kinds ends at `end`.
  bool ends_in(std::uint32_t end, ClauseWord kinds) const;

 private:
  bool concept_ends(std::uint32_t end) const;

  const text::Text& text_;
  const Senses& senses_;
  const Cues& cues_;
  text::TokenRange range_;
  const std::vector<text::TokenRange>& taken_;
};

}  // namespace dateline::extract
