// Tokens behind a number -> the noun phrase that it counts, where a noun stands before what tells it from others (Vietnamese).
// In: a place. Out: the range of the phrase. Proved by tests/counted_noun_test.cpp and tests/quantities_vi_test.cpp.
//
//   number  [classifier]  head  [what tells it from others ...]  | what is said of it
//   5       chiếc         xe    cứu hỏa                          | được điều tới hiện trường
//
// The phrase is read word by word, and a word that the vocabulary or counted.tsv knows is taken whole ("việc làm", "quan chức nước ngoài"), whatever
// its syllables do elsewhere. It ends before
//   1. a mark, a line, a name, a number;
//   2. a word of counted.tsv that begins no noun: adverbs, prepositions and the like ("stop", "end");
//   3. an act that goes on to what it is done to or where: it is said of what is counted ("hai tên | nhảy xuống sông"). With nothing behind it the
//      act tells the noun from others ("hai căn hộ nghỉ dưỡng."), as it does behind a word that makes it a thing ("vụ tấn công") and behind a head
//      of one syllable, unless that names people or a body, who act themselves ("chất bảo quản", but "người | tụ tập"). An unknown syllable between
//      a noun and a place is an act too ("ngoại binh | chơi ở");
//   4. the actor of the clause that follows ("2 cú sút, | cầu thủ Cần Thơ đã ...");
//   5. a place, body or person with its own name, number or "này" behind it ("12 công nhân | nước này", "hai vợ chồng | anh Hiếu");
//   6. a quality that is compared ("10 thành phố | lớn nhất", "ứng viên | sáng giá nhất").
#include "values/counted_noun.hpp"

#include <algorithm>

namespace dateline::values {
namespace {

constexpr std::uint32_t longest_noun = 5;  // syllables of a phrase; a known word may go beyond
constexpr std::uint32_t longest_act = 2;   // syllables of an act that tells a noun from others

using Kind = WordKinds::Kind;

}  // namespace

bool NounPhrase::capital(std::uint32_t at) const {
  return at < last_ && text_[at].kind == text::TokenKind::word && text_[at].capital && !text_[at].line_start;
}

// A word that goes on inside the phrase: no mark, no line of its own, no name but in a phrase all in capitals.
bool NounPhrase::goes_on(std::uint32_t at) const {
  const text::Token& token = text_[at];
  if (token.kind != text::TokenKind::word || token.line_start) return false;
  const bool shouted = capital_noun_ && token.capitals && text_[first_].form.size() > 1 && (at == first_ || text_[at - 1].capitals);
  if (token.capital && !shouted) return false;
  const NumberRole role = numbers_.of(token).role;
  return role != NumberRole::digit && role != NumberRole::ten && role != NumberRole::teen;
}

// The known word at a place, if all of it goes on. A long one may be half a sentence: "người | bị thương", "người mua | nhà".
WordKinds::Word NounPhrase::word_at(std::uint32_t at) const {
  WordKinds::Word word = kinds_.at(text_, at, last_);
  for (std::uint32_t i = at + 1; i < at + word.length; ++i) {
    if (!goes_on(i)) return {};
    if (stops(i) && word.kind == Kind::act && kinds_.begins_nouns(text_[at])) return {i - at, Kind::noun};  // "xe | hỏng"
    if (word.kind == Kind::act || word.length == 2 || !stops(i)) continue;
    if (i + 1 == at + word.length && kinds_.at(text_, i - 1, i + 1).length == 2) continue;  // "số phiếu bầu", "nhà sáng lập"
    const WordKinds::Word shorter = kinds_.at(text_, at, std::max(i, at + 2));
    return shorter.names() ? shorter : WordKinds::Word{i - at, word.kind};
  }
  return word;
}

// "lớn nhất", "sáng | giá nhất".
bool NounPhrase::is_compared(std::uint32_t at, std::uint32_t length) const {
  for (std::uint32_t i = at; i < at + length && i < last_; ++i) {
    const std::uint32_t compared = words_.length(text_, i, Context::superlative);
    if (compared > 0 && compared >= words_.length(text_, i, Context::stop)) return true;
  }
  return false;
}

bool NounPhrase::stops(std::uint32_t at) const { return words_.length(text_, at, Context::stop) > 0 || words_.length(text_, at, Context::end) > 0; }

// Nothing stands at a place to which an act of `length` syllables could be done.
bool NounPhrase::nothing_behind(std::uint32_t at, std::uint32_t length) const {
  if (at >= last_ || text_[at].kind == text::TokenKind::punctuation || text_[at].line_start) return true;
  if (text_[at].kind != text::TokenKind::word || text_[at].capital) return false;
  if (kinds_.demonstrative(text_, at) > 0) return true;
  if (kinds_.nominal(text_, at) > 1) return false;  // "doanh nghiệp | kinh doanh hoạt động bán hàng"
  return stops(at) && (length > 1 || kinds_.place(text_, at) == 0);
}

// The head acts itself: people, bodies, animals.
bool NounPhrase::head_acts() const {
  return words_.length(text_, first_, Context::person) > 0 || words_.length(text_, first_, Context::bare) > 0 || kinds_.title(text_, first_) > 0 ||
         kinds_.doer(text_, first_) > 0;
}

bool NounPhrase::act_belongs(std::uint32_t at, std::uint32_t length) const {
  if (length > longest_act) return false;  // "trôi dạt vào bờ" has within it what it is done to
  // A time ends the range: "3 mẫu muối | sản xuất năm 2016".
  const std::uint32_t next = at + length;
  const bool dated = next == last_ && next < text_.size() && text_[next].kind == text::TokenKind::word && !text_[next].line_start;
  if (dated && !(at == head_end_ && nominal_)) return false;
  if (nothing_behind(next, length)) return true;
  const bool behind_head = at == head_end_;
  if (behind_head && nominal_) return true;
  return behind_head && at == first_ + 1 && length > 1 && !head_acts() && text_[next].kind != text::TokenKind::number;
}

// "2 cú sút | cầu thủ Cần Thơ đã ...", "14 công ty | người dân nên ...": people behind a thing, or anybody behind some people, of whom something is
// said.
bool NounPhrase::is_next_actor(std::uint32_t at, const WordKinds::Word& word) const {
  if (kinds_.title(text_, at) == 1 && at + 1 < last_ && kinds_.finite(text_, at + 1) > 0 && stops(at + 1)) return true;  // "27 tỉnh | anh đã qua"
  if (word.kind != Kind::people || word.length < 2) return false;
  const bool behind_people = head_kind_ == Kind::people && head_end_ > first_ + 1 && word.anybody;
  if (head_kind_ != Kind::noun && !behind_people) return false;
  std::uint32_t behind = at + word.length;
  for (std::uint32_t names = 0; names < 4 && capital(behind); ++names) ++behind;
  return behind < last_ && kinds_.finite(text_, behind) > 0 && stops(behind);
}

// "12 công nhân | nước này", "hai vợ chồng | anh Hiếu".
bool NounPhrase::has_its_own_name(std::uint32_t at, const WordKinds::Word& word) const {
  const std::uint32_t area = words_.length(text_, at, Context::area), title = kinds_.title(text_, at);
  if (area > 0 && word.length <= area) {
    const std::uint32_t behind = at + area;
    const bool numbered = behind < last_ && text_[behind].kind == text::TokenKind::number;  // "7 nữ sinh | lớp 7"
    if (capital(behind) || numbered || (behind < last_ && kinds_.demonstrative(text_, behind) > 0)) return true;
  }
  if (head_kind_ == Kind::other) return false;
  if (title > 0 && capital(at + title)) return true;
  return word.kind == Kind::people && word.length > 1 && capital(at + word.length);
}

// The first word. 0: nothing is counted here.
std::uint32_t NounPhrase::head() {
  const std::uint32_t listed = words_.length(text_, first_, Context::noun);
  const WordKinds::Word word = word_at(first_);
  const std::uint32_t nominal = kinds_.nominal(text_, first_);
  const bool known = word.names() && (word.length > 1 || words_.length(text_, first_, Context::stop) == 0);
  if (listed == 0 && !known && words_.length(text_, first_, Context::stop) > 0) return 0;
  std::uint32_t length = std::max(listed, word.names() ? word.length : 1U);
  head_kind_ = listed > 0 ? Kind::noun : word.kind;
  if (word.kind == Kind::act && listed == 0) length = nominal > 0 ? std::max(nominal, word.length) : word.length;  // "cuộc gặp", "5 đề xuất"
  const bool before_number = first_ + length < last_ && text_[first_ + length].kind == text::TokenKind::number;
  if (word.kind == Kind::act && nominal == 0 && before_number) return 0;  // "10 | chống lại 11"
  nominal_ = nominal == length;
  if (listed == 0 && words_.length(text_, first_, Context::whole) == 1) whole_ = true, length = 1;
  return length;
}

// "số phiếu | bầu": what stops belongs to a word that the last syllable begins.
std::uint32_t NounPhrase::rest_of_word(std::uint32_t at) {
  if (at - 1 == first_ || kinds_.place(text_, at) > 0 || words_.length(text_, at, Context::state) > 0) return 0;
  const WordKinds::Word word = word_at(at - 1);
  if (!word.names() || word.length != 2) return 0;
  noun_end_ = at + 1;
  return 1;
}

// "20 nhân viên | phòng IT": behind people one or two syllables that no table knows, and a name behind these.
bool NounPhrase::leads_to_a_name(std::uint32_t at) const {
  for (std::uint32_t i = at; i < at + longest_act && i + 1 < last_; ++i) {
    if (!goes_on(i) || word_at(i).kind != Kind::other || kinds_.begins_nouns(text_[i])) return false;
    if (capital(i + 1)) return true;
  }
  return false;
}

// The length of the word at a place behind the head; 0: the phrase ends before it.
std::uint32_t NounPhrase::next(std::uint32_t at) {
  if (!goes_on(at)) return 0;
  const WordKinds::Word word = word_at(at);
  const std::uint32_t stop = words_.length(text_, at, Context::stop), end = words_.length(text_, at, Context::end);
  if (is_compared(at, word.length)) {
    range_.last = std::max(noun_end_, head_end_);
    return 0;
  }
  const std::uint32_t listed = words_.length(text_, at, Context::noun);
  if (listed > 0 && !(word.kind == Kind::act && word.length > listed)) {
    noun_end_ = at + listed;
    return listed;
  }
  if (has_its_own_name(at, word) || is_next_actor(at, word)) return 0;
  if (stop > 0 || (end > 0 && !(word.kind == Kind::noun && word.length > end))) return rest_of_word(at);
  if (word.kind == Kind::act && (word.befalls || !act_belongs(at, word.length))) return 0;
  const bool unknown =
      word.kind == Kind::other && at == noun_end_ && !kinds_.begins_nouns(text_[at]) && (head_kind_ == Kind::noun || head_kind_ == Kind::people);
  if (unknown && at + 1 < last_ && kinds_.place(text_, at + 1) > 0) return rest_of_word(at);
  if (word.kind == Kind::other && at == noun_end_ && head_acts() && leads_to_a_name(at)) return 0;
  if (word.names() || word.kind == Kind::act) noun_end_ = at + word.length;
  return word.length;
}

// A syllable that the limit parts from the rest of its word is none: "doanh nghiệp kinh doanh | đa cấp".
void NounPhrase::drop_half_word() {
  const std::uint32_t end = range_.last;
  if (end == noun_end_ || end >= last_ || !goes_on(end) || !text_[end].space_before || stops(end)) return;
  --range_.last;
}

text::TokenRange NounPhrase::read() {
  if (first_ >= last_ || text_[first_].kind != text::TokenKind::word) return range_;
  if (text_[first_].capital && !capital_noun_ && !text_[first_].line_start) return range_;
  const NumberRole role = numbers_.of(text_[first_]).role;
  const std::uint32_t length = head();
  if (length == 0 || (length == 1 && (role == NumberRole::digit || role == NumberRole::ten || role == NumberRole::teen))) return range_;
  range_.last = head_end_ = noun_end_ = first_ + length;
  std::uint32_t syllables = length;
  while (!whole_ && range_.last < last_ && syllables < longest_noun) {
    const std::uint32_t at = range_.last;
    const bool hyphen =
        text_[at].is("-") && !text_[at].space_before && at + 1 < last_ && !text_[at + 1].space_before && text_[at + 1].kind == text::TokenKind::word;
    const std::uint32_t step = hyphen ? 2 : next(at);  // "áo sọc xanh-đỏ"
    if (step == 0) return range_;
    range_.last = at + step;
    syllables += hyphen ? 0 : step;
  }
  if (!whole_) drop_half_word();
  return range_;
}

}  // namespace dateline::values
