// Words as names are written -> where one ends, and what is none. In: a place in a sentence. Out: the end of a written word; verdicts on single
// words. Proved by tests/names_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/syllable.hpp"

namespace dateline::extract {
namespace {

bool is_hyphen(const text::Token& token) { return token.is("-") || token.is("‑"); }

// "IV", "XIV": a number of a chapter, a congress, a king.
bool roman_number(std::string_view form) { return form.size() >= 2 && form.size() <= 5 && form.find_first_not_of("IVXLC") == std::string_view::npos; }

}  // namespace

// One written word: "Ke-ri", "Al-Nusra", "V.Pu-tin", "TP.HCM", "O'Brien". A hyphen between two known states joins two names ("Nga-Mỹ").
NameFinder::At NameFinder::atom_end(At at) const {
  At end = at + 1;
  while (end + 1 < last_ && text_[end + 1].kind == text::TokenKind::word && !text_[end + 1].space_before && !text_[end].space_before) {
    if (is_hyphen(text_[end])) {
      const bool next_known = text_[end + 1].capital && known_.at(end + 1) && known_.at(at).length == end - at;
      if (next_known || pack_.suffix.has(text_[end + 1])) break;
    } else if (text_[end].is("&")) {  // "GD&ĐT", "Marks&Spencer"
      if (!text_[end + 1].capital) break;
    } else if (text_[end].is(".")) {
      const bool initials = text_[end - 1].form.size() <= 2 && text_[end + 1].capital;
      if (!initials) break;
    } else {
      break;
    }
    end += 2;
  }
  // The stop of a last initial belongs to it: "L.T.T.", "John F. Kennedy".
  if (end < last_ && text_[end].is(".") && !text_[end].space_before && text_[end - 1].form.size() == 1 && capital(end + 1)) ++end;
  return end;
}

// All words of [first, last) are syllables of Vietnamese, apart by blanks.
bool NameFinder::native_name(At first, At last) const {
  for (At i = first; i < last; ++i) {
    if (text_[i].kind != text::TokenKind::word || !native_syllable(text_[i]) || (i > first && !text_[i].space_before)) return false;
  }
  return true;
}

// Syllables joined by hyphens, the later ones small: a foreign name as it is heard.
bool NameFinder::by_ear(At at, At end) const {
  for (At i = at + 1; i + 1 < end; ++i) {
    if (is_hyphen(text_[i]) && !text_[i + 1].capital && text_[i + 1].kind == text::TokenKind::word) return true;
  }
  return false;
}

// "Flight SL 318", "tàu QB 4417": two or three letters behind what goes by a number, and the number.
bool NameFinder::is_number_plate(At at, At end) const {
  constexpr std::size_t most_letters = 3;
  const bool headed = end == at + 2 && pack_.numbered.has(text_[at]);
  if (!headed && (end != at + 1 || at <= sentences_[sentence_].first || !pack_.numbered.has(text_[at - 1]))) return false;
  const text::Token& letters = text_[end - 1];
  return letters.capitals && letters.form.size() <= most_letters && end < last_ && text_[end].kind == text::TokenKind::number;
}

// A word alone that is a capital for another reason than a name: a letter that labels ("vitamin C", "30 độ C"), a Roman number, a code ("K54",
// "M02376084"), a word shouted ("COLLUSION"), a day ("Thứ Năm") or a month.
bool NameFinder::names_nothing(At at, At end) const {
  const text::Token& token = text_[at];
  const bool after_label =
      at > sentences_[sentence_].first && (text_[at - 1].kind == text::TokenKind::number || text_[at - 1].is("°") || pack_.label.has(text_[at - 1]));
  if (token.form.size() == 1 && after_label) return true;
  if (is_number_plate(at, end)) return true;
  if (const auto day = pack_.day_names.longest(text_.tokens(), at); day && at + day.length == end) return true;
  if (end > at + 1) return false;
  if (token.form.size() == 1 && !(end < last_ && text_[end].is("."))) return true;
  if (roman_number(token.form) || pack_.weekday.has(token)) return true;
  if (pack_.month.has(token) && pack_.suffix_heads) return true;
  const bool digits = token.form.find_first_of("0123456789") != std::string_view::npos;
  if (digits || (end < last_ && text_[end].kind == text::TokenKind::number && !text_[end].space_before)) return true;
  if (pack_.suffix_heads && evidence(at).small > 0 && evidence(at).small >= evidence(at).capital)
    return true;  // "World", "Summit" in a report full of them
  constexpr std::size_t longest_acronym = 7;
  return token.capitals && token.form.size() > 3 && (evidence(at).small > 0 || (pack_.suffix_heads && token.form.size() > longest_acronym));
}

// "Khu Trung tâm", "Lễ Khởi công": the last capital of a run begins a plain word of two syllables or more, and is none of the name. How far that word
// reaches; `end` where there is none.
NameFinder::At NameFinder::plain_word_end(At end) const {
  if (pack_.suffix_heads || end == 0 || end >= last_) return end;
  const text::Token &head = text_[end - 1], &next = text_[end];
  if (next.kind != text::TokenKind::word || next.capital || next.line_start || !next.space_before || head.capitals || !native_syllable(head))
    return end;
  if (given_.contains(head.lower)) return end;
  const auto word = pack_.words.longest(text_.tokens(), end - 1);
  return word && end - 1 + word.length <= last_ ? end - 1 + word.length : end;
}

// "Bà Susie Offord – Woolley, phó giám đốc": the second half of a foreign family name behind a dash between blanks, and a comma behind it. `end`
// where there is none.
NameFinder::At NameFinder::set_apart(At first, At end, bool after_title) const {
  if (pack_.suffix_heads || !after_title || end < first + 2 || end + 2 >= last_ || !(text_[end].is("–") || text_[end].is("-"))) return end;
  const bool foreign = capital(end + 1) && !text_[end + 1].capitals && !native_syllable(text_[end + 1]) && !native_syllable(text_[end - 1]);
  return foreign && text_[end + 2].is(",") && !known_at(end + 1) && evidence(end + 1).alone == 0 ? end + 2 : end;
}

// "Trưởng Ban chỉ đạo [Giải Sen Vàng] [Phạm Minh Chính]": no name of a person has more than five syllables; a family name and two or three syllables
// behind it at the end of a longer run are one. Where it begins; `first` where there is none.
NameFinder::At NameFinder::person_inside(At first, At end) const {
  constexpr At longest_person = 5;
  if (pack_.suffix_heads || headline_ || end - first <= longest_person || !native_name(first, end) || pack_.surname.has(text_[first])) return first;
  for (const At name : {end - 4, end - 3}) {
    if (name >= first + 2 && pack_.surname.has(text_[name]) && (name == end - 3 || pack_.middle.has(text_[name + 1]))) return name;
  }
  return first;
}

}  // namespace dateline::extract
