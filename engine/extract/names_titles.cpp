// Titles and roles -> persons with what they are, roles alone, plurals. In: a place in a sentence. Out: mentions with role and role_of.
// Proved by tests/names_test.cpp.
#include <algorithm>

#include "extract/names_finder.hpp"
#include "extract/syllable.hpp"

namespace dateline::extract {

// Reads "Ngoại trưởng Mỹ", "Chủ tịch UBND tỉnh X ông", "US Secretary of State": all title words at `at` and the body that they belong to.
NameFinder::Role NameFinder::read_titles(At at) {
  Role role;
  At end = at;
  const std::span<const text::Token> tokens = text_.tokens();
  for (int words = 0; words < 5 && end < last_; ++words) {
    const auto title = pack_.titles.longest(tokens, end);
    if (!title || end + title.length > last_) break;
    if (words > 0 && (text_[end].line_start || known_at(end).length > title.length)) break;
    const Title& value = *title.value;
    const bool small_after = end + title.length < last_ && !capital(end + title.length);
    if (value.person && words > 0 && small_after) break;
    end += title.length;
    role.male = role.male || value.male;
    role.female = role.female || value.female;
    role.person_word = value.person;
    role.plural_word = role.plural_word || value.plural;
    if (!value.rank) role.rank_only = false;
    role.title_end = end;
    if (!value.person && (role.key.empty() || !value.rank)) {
      const bool prefix = value.rank && (value.key == "former" || value.key == "late" || value.key == "deputy");
      if (prefix)
        role.prefix = value.key;
      else if (role.key.empty() || (role.key_is_rank && !value.rank)) {
        role.key = value.key;
        role.key_is_rank = value.rank;
      }
      role.stands_alone = role.stands_alone || value.can_stand_alone();
      role.peer = role.peer || value.peer;
      At body_end = end;
      if (!value.rank && role.of == NameMention::none && body_after(end, role, body_end)) end = body_end;
    }
  }
  role.end = end;
  return role;
}

// The country or body that a role belongs to: "Ngoại trưởng [Mỹ]", "head of the [Food Agency]", "Chủ tịch [UBND tỉnh X]".
bool NameFinder::body_after(At at, Role& role, At& end) {
  At next = at;
  if (const auto of = pack_.of.longest(text_.tokens(), at); of && at + of.length < last_) next = at + of.length;
  if (pack_.suffix_heads && next == at) return false;
  if (next >= last_ || text_[next].line_start) return false;
  if (const At unnamed = next == at ? unnamed_body(at) : at; unnamed > at) {
    end = unnamed;
    return true;
  }
  const std::size_t before = mentions_.size();
  const KnownMatch known = known_at(next);
  const bool holder_follows = known && is_office(role.key) && gazetteer_.all()[known.value->known].what == "country";
  if (known && (holder_follows || known_stands_alone(next, known))) {
    const At after = next + known.length;
    role.of = add_known(next, known, next);
    end = after;
    // "Ngoại trưởng Nga và Mỹ", "Ngoại trưởng Nga, Mỹ": two holders.
    const bool link = after + 1 < last_ && (text_[after].is(",") || pack_.link.has(text_[after]));
    const KnownMatch second = link ? known_at(after + 1) : KnownMatch{};
    if (second && gazetteer_.all()[known.value->known].what == "country" && gazetteer_.all()[second.value->known].what == "country") {
      role.second = add_known(after + 1, second, after + 1);
      end = after + 1 + second.length;
      role.plural = true;
    }
    return true;
  }
  const At body_end = body(next);
  if (body_end > next && mentions_.size() > before && mentions_.back().tokens.last == body_end) {
    role.of = static_cast<std::uint32_t>(mentions_.size() - 1);
    end = body_end;
    return true;
  }
  if (mentions_.size() > before) mentions_.resize(before);
  if (const At local = local_body_end(next); local > next) {
    end = local;
    role.of = add_local_body(next, end);
    return true;
  }
  if (const At letters = letters_end(next); letters > next) {
    end = letters;
    if (pack_.opener.has(text_[next])) return true;  // "Chủ tịch HĐQT": a board of anybody
    role.of = add({next, end}, {next, end}, MentionKind::name, EntityKind::organisation, true);
    return true;
  }
  if (const At field = field_end(next); field > next) {
    end = field;
    return true;
  }
  // "head of the Norwegian food regulator": the state behind the body that has no name.
  if (pack_.suffix_heads && capital(next)) {
    const At name_end = run_end(next, false);
    bool sure = false;
    if (name_end > next && guess_kind(next, name_end, sure) == EntityKind::organisation) {
      role.of = add({next, name_end}, {next, name_end}, MentionKind::name, EntityKind::organisation, sure);
      end = name_end;
      return true;
    }
  }
  return false;
}

// "Bộ trưởng [Bảo tồn] A-ri-a-na Tô-pi", "Trưởng phòng [Giáo dục và Đào tạo] X": plain words of two syllables, the first with a capital, are what the
// office is for. How far they reach; `at` where there are none.
NameFinder::At NameFinder::field_end(At at) const {
  if (pack_.suffix_heads) return at;
  At end = at;
  for (At next = at; next < last_ && text_[next].capital && !text_[next].capitals && !text_[next].line_start;) {
    // "Thứ trưởng Công Thương X": with two capitals only a field that bodies have.
    const std::uint32_t content = pack_.content.longest(text_.tokens(), next).length;
    const std::uint32_t length = std::max(pack_.words.longest(text_.tokens(), next).length, content);
    const bool field = content == length && next + length < last_ && pack_.surname.has(text_[next + length]);
    if (length < 2 || next + length > last_ || (text_[next + 1].capital && !field)) break;
    end = next + length;
    if (end + 1 >= last_ || !pack_.link.has(text_[end])) break;
    next = end + 1;
  }
  return end;
}

// "Bộ trưởng [NN&PTNT] Cao Văn Sỏi": how far the letters behind a title reach that name its body; `at` where there are none.
NameFinder::At NameFinder::letters_end(At at) const {
  constexpr std::size_t longest_acronym = 6;
  if (pack_.suffix_heads || headline_ || !text_[at].capitals || text_[at].form.size() > longest_acronym) return at;
  const At end = atom_end(at);
  const bool person = capital(end) && !text_[end].capitals && text_[end].space_before && !pack_.surname.has(text_[end]);
  return person ? at : end;
}

std::uint32_t NameFinder::add_person(text::TokenRange name, At full_first, const Role& role) {
  const std::uint32_t mention = add(name, {full_first, name.last}, MentionKind::name, EntityKind::person, true);
  NameMention& added = mentions_[mention];
  if (!role.rank_only) added.role = role.name();
  added.role_of = role.of;
  added.male = role.male || pack_.male_given.has(text_[name.first]);
  added.female = role.female || pack_.female_given.has(text_[name.first]);
  return mention;
}

// "Ngoại trưởng Nga, Mỹ", "the foreign ministers of France and Spain": a role for each of the two, where its country stands.
void NameFinder::add_two_holders(At at, const Role& role) {
  std::string words = pack_.suffix_heads ? std::string(role.key) : text_.joined({at, role.title_end});
  std::replace(words.begin(), words.end(), '_', ' ');
  for (const std::uint32_t of : {role.of, role.second}) {
    const text::TokenRange country = mentions_[of].tokens;
    const std::uint32_t mention = add(country, country, MentionKind::role, EntityKind::person, true);
    mentions_[mention].form = pack_.suffix_heads ? mentions_[of].form + " " + words : words + " " + mentions_[of].form;
    mentions_[mention].role = role.name();
    mentions_[mention].role_of = of;
  }
}

NameFinder::At NameFinder::add_role_alone(At at, const Role& role) {
  if (role.plural) {
    add({at, role.end}, {at, role.end}, MentionKind::plural, EntityKind::person, true);
    mentions_.back().role = role.name();
    if (role.second != NameMention::none) add_two_holders(at, role);
    return role.end;
  }
  const bool points_back = role.end < last_ && pack_.demonstrative.has(text_[role.end]);
  const bool after_name = follows_name(at);
  if (!role.stands_alone || (after_many(at) && !points_back && !after_name)) return role.of == NameMention::none ? at : role.end;
  const bool bare = role.of == NameMention::none && !role.peer;
  if (bare && pack_.suffix_heads && !after_name && !(at > sentences_[sentence_].first && pack_.determiner.has(text_[at - 1]))) return at;
  const At end = points_back ? role.end + 1 : role.end;
  const std::uint32_t mention = add({at, end}, {at, end}, points_back ? MentionKind::pronoun : MentionKind::role, EntityKind::person, true);
  mentions_[mention].role = role.name();
  mentions_[mention].role_of = role.of;
  mentions_[mention].male = role.male;
  mentions_[mention].female = role.female;
  return end;
}

// "Tổng giám đốc Vietjet Air Nguyễn Thị Thảo", "Chủ tịch T.Ư Hội Nguyễn Việt Thắng": a family name begins the person behind the body that the role is
// of. So does any name behind a firm that the report names alone as well: "Chủ tịch Atlassian Jay Simons".
std::optional<text::TokenRange> NameFinder::holder_behind(text::TokenRange name, const Role& role) const {
  if (pack_.suffix_heads || role.person_word || role.rank_only || role.of != NameMention::none || pack_.surname.has(text_[name.first]))
    return std::nullopt;
  // "huấn luyện viên Hải Vân Triệu Vĩnh Kha": a full name at the end of a longer run of syllables that begins with no family name.
  constexpr At least_body = 2, least_person = 3, longest_person = 4;
  for (At person = name.first + least_body; native_name(name.first, name.last) && person + least_person <= name.last; ++person) {
    if (pack_.surname.has(text_[person]) && name.last - person <= longest_person) return text::TokenRange{person, name.last};
  }
  const At at = name.last;
  const bool firm = name.size() == 1 && !native_syllable(text_[name.first]) && evidence(name.first).alone > 0;
  if (at + 1 >= last_ || !(firm || pack_.surname.has(text_[at])) || !capital(at) || !capital(at + 1) || !text_[at].space_before ||
      text_[at].line_start)
    return std::nullopt;
  const At end = run_end(at, true);
  return end > at + 1 ? std::optional(text::TokenRange{at, end}) : std::nullopt;
}

// A title with what follows: a person's name, or nothing. In English the state may stand first: "Russian Foreign Minister Sergei Lavrov".
NameFinder::At NameFinder::title_group(At at) {
  const std::size_t before = mentions_.size();
  const std::span<const text::Token> tokens = text_.tokens();
  At title_at = at;
  std::uint32_t owner = NameMention::none;
  if (pack_.suffix_heads) {
    if (const At end = two_owners(at); end > at) return end;
    if (const KnownMatch known = known_at(at); known) {
      At next = at + known.length;
      if (next < last_ && text_[next].lower == "'s") ++next;
      if (next < last_ && pack_.titles.longest(tokens, next) && !pack_.titles.longest(tokens, next).value->person) {
        owner = add_known(at, known, at);
        title_at = next;
      }
    }
  }
  if (title_at == at) {
    if (const At role = role_behind_body(at); role > at) {
      const bool former = pack_.titles.longest(tokens, at) && !capital(at);
      const At body = former ? at + 1 : at;
      owner = add({body, role}, {body, role}, MentionKind::name, EntityKind::organisation, false);
      title_at = role;
    }
  }
  const auto title = pack_.titles.longest(tokens, title_at);
  if (!title || known_at(title_at).length > title.length) return at;  // "New York" is no new Mr. York
  // "Tại tòa, Nguyên khai nhận", who is Trần Văn Nguyên
  if (!pack_.suffix_heads && title.length == 1 && text_[title_at].capital && !starts_sentence(title_at) && given_.contains(text_[title_at].lower) &&
      title.value->rank)
    return at;
  // "ở Tân An": behind a word of place a rank in capitals before a name is the first part of that name.
  const At behind = title_at + 1;
  if (!pack_.suffix_heads && title.length == 1 && title.value->rank && capital(title_at) && !starts_sentence(title_at) && capital(behind) &&
      !pack_.titles.longest(tokens, behind) && pack_.preposition.longest(tokens, title_at - 1))
    return at;
  Role role = read_titles(title_at);
  if (owner != NameMention::none && role.of == NameMention::none) role.of = owner;
  if (role.end > title_at && !role.plural) {
    if (auto name = person_name(role.end, role.person_word)) {
      if (const auto holder = holder_behind(*name, role)) {
        const text::TokenRange body{name->first, std::min(name->last, holder->first)};
        role.of = add(body, body, MentionKind::name, EntityKind::organisation, false);
        name = holder;
      }
      add_person(*name, at, role);
      return name->last;
    }
  }
  // "foreign ministers" without their two countries is no reference.
  if (role.plural_word && !role.plural) return role.of == NameMention::none ? at : role.end;
  const bool only_person_word = role.person_word && role.key.empty();
  if (only_person_word || role.end == title_at) {
    if (owner != NameMention::none) mentions_.resize(before);
    return at;
  }
  const At end = add_role_alone(at, role);
  if (end == at) {
    const bool kept = owner != NameMention::none && mentions_.size() > before;
    return kept ? title_at : at;
  }
  return end;
}

// "Hilde Brandvold, head of the food regulator,": a role right after a name and a comma needs no "the".
bool NameFinder::follows_name(At at) const {
  if (mentions_.empty()) return false;
  At before = at;
  while (before > sentences_[sentence_].first && (pack_.determiner.has(text_[before - 1]) || pack_.many.has(text_[before - 1]))) --before;
  if (before <= sentences_[sentence_].first) return false;
  const text::Token& mark = text_[before - 1];
  if (!mark.is(",") && !mark.is("-") && !mark.is("–") && !mark.is("(") && mark.lower != "là") return false;
  for (std::size_t i = mentions_.size(); i > 0 && mentions_[i - 1].sentence == sentence_; --i) {
    if (mentions_[i - 1].tokens.last == before - 1) return mentions_[i - 1].what == MentionKind::name;
  }
  return false;
}

}  // namespace dateline::extract
