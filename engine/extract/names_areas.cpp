// Administrative areas and names of places -> mentions. In: a place behind the head word of an area. Out: "tỉnh [Nghệ An]", "phường 12", how far a
// place's name reaches. Proved by tests/names_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"

namespace dateline::extract {

// "tỉnh Nghệ An", "phường 12", "TP Hải Phòng": the name is what follows; a number takes its head word with it.
NameFinder::At NameFinder::read_area(At at, At after_head, const Head& head) {
  At after = after_head;
  if (text_[after].is(".") && after + 1 < last_ && !text_[after].space_before) ++after;
  if (text_[after].kind == text::TokenKind::number && text_[after].form.size() <= 3 && head.key != "city") {
    const bool small = at > 0 && !text_[at].capital && head.key == "hamlet";
    if (small || text_[after].form.find_first_of(".,") != std::string_view::npos) return at;
    add({at, after + 1}, {at, after + 1}, MentionKind::name, EntityKind::place, true);
    return after + 1;
  }
  if (const KnownMatch whole = known_at(at); whole && whole.length > after - at) {
    add_known(at, whole, at);
    return at + whole.length;
  }
  if (!capital(after)) return at;
  if (const KnownMatch known = known_at(after); known && known_stands_alone(after, known)) {
    add_known(after, known, at);
    return after + known.length;
  }
  if (person_begins(after) || heads_area(at, after, head)) return at;
  const At end = place_run_end(after);
  if (end <= after) return at;
  add({after, end}, {at, end}, MentionKind::name, EntityKind::place, true);
  return end;
}

// "Phó chủ tịch tỉnh Đỗ Khắc Hưởng": behind a title and the level of its area a family name and two syllables more are who holds it; of a commune,
// which may bear a person's name, only where that person acts.
bool NameFinder::heads_area(At at, At name, const Head& head) const {
  constexpr At longest_title = 4, longest_body = 5;
  const auto words_only = [&](At first, At last) {
    for (; first < last; ++first) {
      if (text_[first].kind != text::TokenKind::word) return false;
    }
    return true;
  };
  if (pack_.suffix_heads || !pack_.surname.has(text_[name]) || !capital(name + 1) || !capital(name + 2) || capital(name + 3)) return false;
  if (!native_name(name, name + 3) || text_[name + 1].line_start || text_[name + 2].line_start) return false;
  bool titled = false;
  for (At back = 1; back <= longest_title + longest_body && at >= sentences_[sentence_].first + back && !titled; ++back) {
    const auto title = pack_.titles.longest(text_.tokens(), at - back);
    if (!title || title.length > back) continue;
    // "Giám đốc | Bảo tàng | tỉnh Lương Thế Hiển": what he heads stands between.
    const At behind = at - back + title.length;
    const auto body = pack_.heads.longest(text_.tokens(), behind);
    titled = title.length == back || (body && behind + body.length <= at && words_only(behind, at));
  }
  const bool small = head.key == "commune" || head.key == "hamlet";
  return titled && (!small || (name + 3 < last_ && pack_.after_name.has(text_[name + 3])));
}

// Names of Vietnamese places have one to three syllables; a family name after two of them begins a person ("huyện Hương Khê Lê Văn Hải").
NameFinder::At NameFinder::place_run_end(At at) const {
  At end = at;
  for (int syllables = 0; syllables < 5 && capital(end); ++syllables) {
    if (syllables > 0 && (!text_[end].space_before || text_[end].line_start)) break;
    const int whole = pack_.direction.has(text_[at]) && at > 0 && pack_.side.has(text_[at - 1]) ? 1 : 2;  // "Viện Quy hoạch miền Nam | Lê Văn Hùng"
    if (syllables >= whole && pack_.surname.has(text_[end]) && capital(end + 1)) break;
    const auto title = pack_.titles.longest(text_.tokens(), end);
    if (syllables > 0 && title && !title.value->rank && !title.value->person && !pack_.surname.has(text_[end])) break;
    // "xã Thanh Sơn Huyện Sơn Động": the next area begins with a capital.
    const auto area = pack_.heads.longest(text_.tokens(), end);
    if (syllables > 0 && area && area.value->shape == Shape::area && capital(end + area.length) && text_[end].form.size() > 2) break;
    end = atom_end(end);
  }
  return end > at ? plain_word_end(end) : end;  // "Bảo tàng Lịch sử"
}

// "Cục Đường thủy phía Nam": which of a body's parts it is.
NameFinder::At NameFinder::side_served(At end) const {
  const bool side = end + 1 < last_ && pack_.side.has(text_[end]) && !text_[end].capital && capital(end + 1) && pack_.direction.has(text_[end + 1]);
  return side && !known_at(end + 1) ? end + 2 : end;
}

// "Bệnh viện Đa khoa tỉnh": the area that a body serves, after words of its field and where no name follows.
NameFinder::At NameFinder::area_served(At end) const {
  if (end >= last_ || text_[end].capital || text_[end].line_start) return end;
  const std::span<const text::Token> tokens = text_.tokens();
  const auto area = pack_.heads.longest(tokens, end);
  if (!area || area.value->shape != Shape::area || area.value->key == "hamlet" || area.value->key == "commune" || area.value->key == "country")
    return end;  // "Bộ Quốc phòng nước này" is that of a state told of before
  const bool after_field = pack_.content.longest(tokens, end - 1) || pack_.content.longest(tokens, end - std::min<At>(end, 2));
  const At after = end + area.length;
  return after_field && after <= last_ && !capital(after) ? after : end;
}

// "Công an huyện", "UBND tỉnh": an office and the level of the area that it serves, without the area's name, stand for the one told of before.
NameFinder::At NameFinder::local_body_end(At at) const {
  if (pack_.suffix_heads) return at;
  const std::span<const text::Token> tokens = text_.tokens();
  const auto head = pack_.heads.longest(tokens, at);
  constexpr std::string_view kinds[] = {"police", "committee", "council", "court", "procuracy"};
  if (!head || std::find(std::begin(kinds), std::end(kinds), head.value->key) == std::end(kinds)) return at;
  const At level = at + head.length;
  if (level >= last_ || text_[level].capital || text_[level].line_start || in_compound(at, level)) return at;
  const auto area = pack_.heads.longest(tokens, level);
  const bool is_area = area && (area.value->shape == Shape::area || area.value->shape == Shape::number_area) && area.value->key != "hamlet" &&
                       area.value->key != "country";
  const At end = level + area.length;
  if (!is_area || end > last_) return at;
  const bool named = end < last_ && (capital(end) || text_[end].kind == text::TokenKind::number ||
                                     (text_[end].is(".") && !text_[end].space_before && end + 1 < last_));
  return named ? at : end;
}

std::uint32_t NameFinder::add_local_body(At at, At end) {
  const std::uint32_t mention = add({at, end}, {at, end}, MentionKind::pronoun, EntityKind::organisation, true);
  mentions_[mention].head = pack_.heads.longest(text_.tokens(), at).value->key;
  return mention;
}

}  // namespace dateline::extract
