// Bodies, sites and areas by their head words -> mentions. In: a place where a head word may stand. Out: "Bộ Ngoại giao Nga", "sông Hồng", "tỉnh
// [Nghệ An]", "Aleppo province". Proved by tests/names_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/syllable.hpp"

namespace dateline::extract {
namespace {

// Bodies that are called by the rest of their name; police, courts and offices share theirs with the place that they serve.
bool called_by_part(std::string_view head) {
  constexpr std::string_view heads[] = {"company", "club", "media", "bank", "body", "institute"};
  return std::find(std::begin(heads), std::end(heads), head) != std::end(heads);
}

}  // namespace

NameFinder::At NameFinder::body(At at) {
  const auto head = pack_.heads.longest(text_.tokens(), at);
  if (!head || at + head.length >= last_ || pack_.suffix_heads) return at;
  const At after = at + head.length;
  if (text_[after].line_start || in_compound(at, after)) return at;
  if (pack_.capital_head.has(text_[at]) && head.length == 1 && !text_[at].capital) return at;
  // "đại biểu Đoàn Nguyễn Thùy Trang": two family names and two syllables more are a person
  if (head.length == 1 && pack_.surname.has(text_[at]) && capital(at) && capital(after) && pack_.surname.has(text_[after]) && capital(after + 1) &&
      capital(after + 2) && native_name(at, after + 3) && !known_at(after))
    return at;
  switch (head.value->shape) {
    case Shape::area:
    case Shape::number_area:
      return read_area(at, after, *head.value);
    case Shape::site: {
      if (!capital(after) || !text_[after].space_before || person_begins(at) || holder_behind_site(at, after)) return at;  // "Thủ quân Hồ Sỹ Bách"
      if (const KnownMatch known = known_at(at); known && known.length > head.length) return at;
      const At end = place_run_end(after);
      if (end <= after) return at;
      const bool bare = head.value->key == "nature" && !text_[at].capital && !native_name(after, end);
      add({bare ? after : at, end}, {at, end}, MentionKind::name, EntityKind::place, true);
      return end;
    }
    case Shape::organisation:
      return person_begins(at) ? at : read_organisation(at, after);  // "nghi phạm Đoàn Văn Tới"
  }
  return at;
}

// "nhà sinh vật biển | Đỗ Hải Yến", "huấn luyện viên Sông Đà | Triệu Vĩnh Kha": behind a title and a word of place a family name and two syllables.
bool NameFinder::holder_behind_site(At at, At name) const {
  constexpr At longest_title = 6;
  if (name != at + 1 || text_[at].capital || !capital(name + 1) || !capital(name + 2) || capital(name + 3)) return false;
  if (!native_name(name, name + 3) || known_at(name)) return false;
  // "đội trưởng cứu hộ mỏ | Cung Đình Lực kể": whoever speaks is no mine, whatever words stand behind the title.
  const auto speech = cues_.speech.longest(text_.tokens(), name + 3);
  const bool speaks = name + 3 < last_ && speech && speech.value->kind != SpeechKind::none && speech.value->kind != SpeechKind::shows;
  if (!speaks && !pack_.surname.has(text_[name])) return false;
  for (At back = 1; back <= longest_title && at >= sentences_[sentence_].first + back; ++back) {
    const text::Token& word = text_[at - back];
    if (word.kind != text::TokenKind::word) return false;
    const auto title = pack_.titles.longest(text_.tokens(), at - back);
    if (title && !title.value->person && (title.length == back || (speaks && title.length < back))) return true;
    if (word.capital) return false;
  }
  return false;
}

// A small head word may be the end of a longer word: "lao động Đan Lạc", "phái đoàn Mỹ", "nhà ở xã hội Sông Quy".
bool NameFinder::in_compound(At at, At head_end) const {
  if (text_[at].capital) return false;
  for (At back = 1; back <= 2 && at >= sentences_[sentence_].first + back; ++back) {
    const At first = at - back;
    const auto compound = pack_.compounds.longest(text_.tokens(), first);
    if (compound && first + compound.length > at && first + compound.length <= head_end) return true;
    const auto word = pack_.content.longest(text_.tokens(), first);
    if (word && first + word.length == at + 1 && head_end == at + 1) return true;
  }
  return false;
}

// "Âu Dương": how far a family name of two words reaches; `at` where there is none.
NameFinder::At NameFinder::double_surname(At at) const {
  const auto match = pack_.double_surnames.longest(text_.tokens(), at);
  return match && capital(at) && capital(at + match.length - 1) && capital(at + match.length) ? at + match.length : at;
}

// A family name, a word that only persons have in the middle, and another: "Tạ Văn Long", "Âu Dương Thị Hậu".
bool NameFinder::person_begins(At at) const {
  if (pack_.suffix_heads || !capital(at)) return false;
  const At given = double_surname(at);
  if (given > at) return true;
  return pack_.surname.has(text_[at]) && capital(at + 1) && capital(at + 2) && pack_.middle.has(text_[at + 1]) && !text_[at + 1].line_start;
}

// "Giám đốc Trung tâm Vũ trụ Đoàn Quang Vinh": behind a title and its body a family name and two syllables more are who holds it. Schools, hospitals
// and sites bear persons' names.
bool NameFinder::holder_begins(At body, At at) const {
  const auto head = pack_.heads.longest(text_.tokens(), body);
  if (pack_.suffix_heads || !head || head.value->shape != Shape::organisation || head.value->key == "school" || head.value->key == "hospital")
    return false;
  bool titled = false;
  for (At back = 2; back <= 3 && body >= sentences_[sentence_].first + back; ++back) {
    titled = titled || pack_.titles.longest(text_.tokens(), body - back).length == back;
  }
  // "Người phát ngôn Bộ Thống nhất Jung Joon-hee"
  const bool foreign =
      !native_syllable(text_[at]) && !text_[at].capitals && capital(at + 1) && !native_name(at + 1, at + 2) && !capital(atom_end(at + 1));
  if (titled && foreign && !called_by_part(head.value->key)) return true;
  const bool three = pack_.surname.has(text_[at]) && capital(at + 1) && capital(at + 2) && !capital(at + 3) && native_name(at, at + 3);
  return titled && three && !text_[at + 1].line_start && !text_[at + 2].line_start;
}

// "giám đốc cảng | Hen-rích Đê Vơ-rít nói", "Giám đốc công ty | Nguyễn Văn Hải cho biết": how far a body without a name reaches, where behind a title
// the name that follows speaks and is a person's. Schools, hospitals and native sites bear persons' names. `at` where it is none.
NameFinder::At NameFinder::unnamed_body(At at) const {
  constexpr At longest_name = 4;
  const auto head = pack_.heads.longest(text_.tokens(), at);
  if (pack_.suffix_heads || !head || text_[at].capital || at + head.length >= last_) return at;
  const Shape shape = head.value->shape;
  if (shape != Shape::organisation && shape != Shape::site) return at;
  At name = at + head.length;
  // "cơ quan cứu hộ": what it is for
  while (!text_[name].capital) {
    const auto field = pack_.content.longest(text_.tokens(), name);
    if (!field || name + field.length >= last_) break;
    name += field.length;
  }
  At end = name, words = 0;
  for (; end < last_ && capital(end) && !text_[end].line_start && words < longest_name; ++words) end = atom_end(end);
  if (words < 2 || end >= last_ || known_at(name)) return at;
  const auto speech = cues_.speech.longest(text_.tokens(), end);
  const bool speaks = speech && speech.value->kind == SpeechKind::verb;
  if (!speaks && !(text_[end].is(",") && cited(at))) return at;
  const bool foreign = by_ear(name, end);
  const bool native = words >= 3 && pack_.surname.has(text_[name]) && native_name(name, end) && shape == Shape::organisation &&
                      head.value->key != "school" && head.value->key != "institute";
  return foreign || native ? name : at;
}

// "Theo | Phó tổng giám đốc": words behind which a speaker stands, a title's length before.
bool NameFinder::cited(At at) const {
  constexpr At longest_title = 6;
  for (At back = 1; back <= longest_title && at >= sentences_[sentence_].first + back; ++back) {
    if (text_[at - back].kind == text::TokenKind::punctuation) return false;
    if (pack_.speaks_before.longest(text_.tokens(), at - back)) return true;
  }
  return false;
}

// What tells a body from others of its kind: the words beside its head words, where these are no known name themselves.
text::TokenRange NameFinder::core_of(text::TokenRange body) const {
  At first = body.first, last = body.last;
  const std::span<const text::Token> tokens = text_.tokens();
  for (bool moved = true; moved && first < last;) {
    moved = false;
    const auto head = pack_.heads.longest(tokens, first);
    const auto content = pack_.content.longest(tokens, first);
    const std::uint32_t length = std::max(head.length, content.length);
    if (!pack_.suffix_heads && length > 0 && first + length <= last) {
      if (head && !called_by_part(head.value->key)) return {};
      first += length;
      moved = true;
    } else if (text_[first].capitals && pack_.club_mark.has(text_[first])) {
      ++first;
      moved = true;
    }
  }
  for (; pack_.suffix_heads && last > first; --last) {
    const auto head = pack_.heads.longest(tokens, last - 1);
    if (!head && !(text_[last - 1].capitals && pack_.club_mark.has(text_[last - 1]))) break;
    if (head && !called_by_part(head.value->key)) return {};
  }
  if (first >= last || (first == body.first && last == body.last) || !capital(first) || last - first > 3) return {};
  if (known_at(first) || pack_.opener.has(text_[first])) return {};
  if (last - first == 1 && (text_[first].form.size() < 4 || evidence(first).small > 0)) return {};
  return {first, last};
}

// One piece of a body's name: words of its field, a nested body, a place, a capital word, a number.
NameFinder::At NameFinder::piece_end(At at, bool& has_capital) const {
  has_capital = text_[at].capital;
  const std::span<const text::Token> tokens = text_.tokens();
  const auto content = pack_.content.longest(tokens, at);
  const auto word = text_[at].capital && !capital(at + 1) ? pack_.words.longest(tokens, at) : decltype(content){};
  if (content && (text_[at].capital || content.length > 1)) return at + std::max(content.length, word.length);
  if (word && at + word.length <= last_ && !pack_.surname.has(text_[at])) return at + word.length;
  if (const auto head = pack_.heads.longest(tokens, at)) {
    const At after = at + head.length;
    const bool goes_on = after < last_ && (capital(after) || is_numbered(*head.value, after));
    if (text_[at].capital && !goes_on) return at + head.length;
    if (goes_on) {
      has_capital = true;
      return text_[after].kind == text::TokenKind::number ? after + 1 : at + head.length;
    }
  }
  if (capital(at)) return atom_end(at);
  return at;
}

NameFinder::At NameFinder::organisation_end(At at, At after_head) const {
  At end = text_[at].capital ? after_head : at, next = after_head;
  bool any = false, after_field = true;  // the piece before is the head word or a word of its field
  int capitals = 0;
  for (int pieces = 0; pieces < 12 && next < last_ && !text_[next].line_start; ++pieces) {
    if (const KnownMatch known = known_at(next); known && known_stands_alone(next, known)) {
      // "ứng cử viên của đảng Dân chủ Hillary Clinton"
      if (any && gazetteer_.all()[known.value->known].kind == EntityKind::person) break;
      any = true;
      end = next + known.length;
      break;
    }
    if (next > after_head && (person_begins(next) || (any && holder_begins(at, next)))) break;
    // "của Quốc hội Đào Trọng Thi": a body of which a state has one needs no name
    if (next == after_head && is_whole(at) && pack_.surname.has(text_[next]) && capital(next + 1) && capital(next + 2) && !known_at(next)) break;
    // "UBND xã | Tân Lập": of one syllable a rank before a name may be a part of a place's name.
    const auto title = pack_.titles.longest(text_.tokens(), next);
    const bool of_place = title && title.length == 1 && title.value->rank && text_[next].capital && capital(next + 1);
    if (any && title && !of_place && !pack_.content.longest(text_.tokens(), next)) break;
    // "Công ty Đường sắt Bắc Sơn Hà Văn Tuyển": the surer family name comes behind.
    // "Liên đoàn Lao động tỉnh An Biên": behind the word for an area two syllables are its name.
    const auto area = next > after_head ? pack_.heads.longest(text_.tokens(), next - 1) : decltype(pack_.heads.longest(text_.tokens(), next)){};
    const bool two_of_area = area.length == 1 && area.value->shape == Shape::area && !text_[next - 1].capital && !capital(next + 2);
    if (capitals >= 2 && pack_.surname.has(text_[next]) && capital(next) && capital(next + 1) && !person_begins(next + 1) && !two_of_area &&
        !pack_.content.longest(text_.tokens(), next))
      break;
    bool has_capital = false;
    At after = piece_end(next, has_capital);
    // "Hãng tin Amaq ủng hộ IS": small words of a field follow only the head word or one another.
    const bool small_field = !text_[next].capital && pack_.content.longest(text_.tokens(), next);
    if (after > next && small_field && any && !after_field) break;
    // "Ngân hàng Thế giới dự báo kinh tế …"
    const auto speech = any && small_field ? cues_.speech.longest(text_.tokens(), next) : decltype(cues_.speech.longest(text_.tokens(), next)){};
    if (speech && speech.value->kind == SpeechKind::verb) break;
    At piece = next;
    if (after == next && any && pack_.link.has(text_[next]) && capital(next + 1)) {
      const auto content = pack_.content.longest(text_.tokens(), next + 1);
      const bool other = known_at(next + 1) || pack_.heads.longest(text_.tokens(), next + 1);
      const bool letters = text_[next + 1].capitals && text_[next + 1].form.size() > 1 && !other;
      if (!content && !letters) break;
      // "Bộ Quốc phòng, Công an TP Hà Nội", "Công ty Vọng Âm - Đoàn luật sư Hà Nội" are two.
      if (text_[next].kind == text::TokenKind::punctuation && pack_.heads.longest(text_.tokens(), next + 1)) break;
      piece = next + 1;
      after = piece + std::max(content.length, 1U);
      has_capital = true;
    }
    const bool code = text_[next].kind == text::TokenKind::number && after == next && any &&
                      (next + 1 >= last_ || text_[next + 1].kind != text::TokenKind::word || !text_[next + 1].space_before);
    if (code) {
      after = next + 1;
      if (after < last_ && text_[after].kind == text::TokenKind::word && !text_[after].space_before) ++after;
      has_capital = true;
    }
    if (after == next) {
      // "Chi cục Quản lý chất lượng và bảo vệ nguồn lợi thủy sản", "Ban Chỉ huy quân sự huyện X"
      const At act = any ? end : after_head;
      const At over = any || (next == act && text_[at].capital && after_head > at + 1) ? governed_end(at, act) : act;
      if (over < next || over == act) break;
      any = true;
      end = next = over;
      after_field = false;
      continue;
    }
    after_field =
        pack_.content.longest(text_.tokens(), piece).length > 0 || pack_.heads.longest(text_.tokens(), piece).length > 0 || native_name(piece, after);
    next = after;
    if (has_capital) {
      any = true;
      ++capitals;
      end = next;
    }
  }
  if (!any) return at;
  end = std::max({plain_word_end(end), before_acronym(end), scope_end(end)});
  // "Bộ Ngoại giao | thông báo": the word that goes on may begin what the body says.
  if (end < last_ && end > after_head && !text_[end - 1].capital) {
    const auto said = cues_.speech.longest(text_.tokens(), end - 1);
    if (said && said.length > 1 && said.value->kind == SpeechKind::verb) return end - 1;
  }
  if (const At side = side_served(end); end == next && side > end) return side;
  return end == next ? area_served(end) : end;
}

// "bệnh viện Pakistan", "trung tâm Sài Gòn": a small head word and a known place tell of some such body there, and name none.
bool NameFinder::only_says_where(At at, At after_head, At end) const {
  if (text_[at].capital) return false;
  const auto head = pack_.heads.longest(text_.tokens(), at);
  constexpr std::string_view kinds[] = {"institute", "school", "club", "media", "company", "works", "bank", "office"};
  if (!head || std::find(std::begin(kinds), std::end(kinds), head.value->key) == std::end(kinds)) return false;
  const KnownMatch known = known_at(after_head);
  if (!known || after_head + known.length != end) return false;
  const std::string_view what = gazetteer_.all()[known.value->known].what;
  return what == "country" || what == "city" || what == "province" || what == "continent" || what == "region";
}

NameFinder::At NameFinder::read_organisation(At at, At after_head) {
  if (const KnownMatch known = known_at(at); known && known.length >= after_head - at) {
    const Known& entry = gazetteer_.all()[known.value->known];
    const At end = organisation_end(at, after_head);
    if (entry.kind == EntityKind::organisation && end <= at + known.length) {
      add_known(at, known, at);
      return at + known.length;
    }
    // "Trường Sa" is no school.
    if (entry.kind == EntityKind::place && text_[at].capital && known.length > after_head - at && end <= at + known.length) {
      add_known(at, known, at);
      return at + known.length;
    }
  }
  const At end = organisation_end(at, after_head);
  if (end <= after_head) {
    const At again = told_again_end(at, after_head);
    if (again <= after_head) return at;
    const std::uint32_t body = add({at, again}, {at, again}, MentionKind::name, EntityKind::organisation, true);
    mentions_[body].head = pack_.heads.longest(text_.tokens(), at).value->key;
    return again;
  }
  // The head word says only what it is: "tổ chức [Nhà nước Hồi giáo]", "hãng tin [Reuters]".
  // What begins with a head word of its own is the wider body: "Cơ quan điều tra [Viện KSND tối cao]".
  if (const KnownMatch known = known_at(after_head); known && gazetteer_.all()[known.value->known].kind == EntityKind::organisation) {
    const auto wider = pack_.heads.longest(text_.tokens(), after_head);
    if (after_head + known.length >= end &&
        !(text_[at].capital && wider && wider.value->shape == Shape::organisation && wider.length < known.length)) {
      add_known(after_head, known, at);
      return after_head + known.length;
    }
  }
  if (only_says_where(at, after_head, end)) {
    add_known(after_head, known_at(after_head), after_head);
    return end;
  }
  // The known places inside are names of their own: the state or the town that the body belongs to.
  std::vector<std::pair<At, KnownMatch>> inside;
  for (At i = after_head; i < end; ++i) {
    if (const KnownMatch known = known_at(i); known && i + known.length <= end && known_stands_alone(i, known)) {
      inside.emplace_back(i, known);
      i += known.length - 1;
    }
  }
  if (inside.empty()) add_area_inside(after_head, end);
  for (const auto& [place, known] : inside) {
    if (gazetteer_.all()[known.value->known].kind == EntityKind::place) add_known(place, known, place);
  }
  const std::uint32_t whole = add({at, end}, {at, end}, MentionKind::name, EntityKind::organisation, true);
  mentions_[whole].core = core_of({at, end});
  if (const auto head = pack_.heads.longest(text_.tokens(), at)) mentions_[whole].head = head.value->key;
  // "Cơ quan CSĐT Công an huyện X" is the police; "báo Công an nhân dân" is not.
  const std::string_view kind = mentions_[whole].head;
  for (At i = after_head; i < end && (kind == "body" || kind == "office" || kind == "agency" || kind == "club"); ++i) {
    const auto inner = pack_.heads.longest(text_.tokens(), i);
    if (inner && inner.value->shape == Shape::organisation && inner.value->key == "police") mentions_[whole].head = inner.value->key;
  }
  if (!inside.empty() && gazetteer_.all()[inside.back().second.value->known].kind == EntityKind::place) {
    read_body_key(whole, whole - 1);
  }
  return end;
}

// "Trung tâm Y tế huyện [Ba Chẽ]": the area that a body's name ends with is a name of its own.
void NameFinder::add_area_inside(At first, At end) {
  for (At at = first; at < end; ++at) {
    const auto area = pack_.heads.longest(text_.tokens(), at);
    const At name = at + area.length;
    if (area && name + 1 == end && is_numbered(*area.value, name)) {
      add({at, end}, {at, end}, MentionKind::name, EntityKind::place, true);
      return;
    }
    if (!area || area.value->shape != Shape::area || name >= end || !capital(name) || !native_name(name, end)) continue;
    add({name, end}, {at, end}, MentionKind::name, EntityKind::place, true);
    return;
  }
}

// A body that every state has one of is known by its key and its state, in every language: "Bộ Ngoại giao Nga", "the Russian Foreign Ministry".
void NameFinder::read_body_key(std::uint32_t body, std::uint32_t owner) {
  const text::TokenRange range = mentions_[body].tokens;
  for (At i = range.first; i < range.last; ++i) {
    const auto match = pack_.bodies.longest(text_.tokens(), i);
    if (!match || i + match.length > range.last) continue;
    // "chính quyền tỉnh X" is not the government of the state.
    if (mentions_[owner].tokens.first > i && mentions_[owner].tokens.first != i + match.length) continue;
    mentions_[body].role = *match.value;
    mentions_[body].role_of = owner;
    return;
  }
}

}  // namespace dateline::extract
