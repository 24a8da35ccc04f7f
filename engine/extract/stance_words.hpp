/// What stands around a word of a statement: whether it tells an act or names a thing, joins or ought to, has its actor right before it.
/// In: text with its clause words and concepts, a range. Out: answers about one place. For engine/extract/terms.cpp only. Tested by
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
  bool is_clause_word(std::uint32_t at, ClauseWord kinds) const;
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
  /// ", nên các nước ...", "tin nên đã chuyển tiền": not what somebody ought to do.
  bool joins(std::uint32_t at) const;
  bool begins_taken(std::uint32_t at) const;

 private:
  const text::Text& text_;
  const Senses& senses_;
  const Cues& cues_;
  text::TokenRange range_;
  const std::vector<text::TokenRange>& taken_;
};

}  // namespace dateline::extract
