// States and bodies that stand before what somebody is for them -> persons, roles alone. In: a place in a sentence of a language whose head words
// stand behind. Out: mentions with role and role_of. Proved by tests/names_test.cpp, tests/speech_test.cpp.
#include "extract/names_finder.hpp"

namespace dateline::extract {

// "the French and Spanish foreign ministers".
NameFinder::At NameFinder::two_owners(At at) {
  const KnownMatch first = known_at(at);
  if (!first || gazetteer_.all()[first.value->known].what != "country") return at;
  const At link = at + first.length;
  if (link + 1 >= last_ || !pack_.link.has(text_[link])) return at;
  const KnownMatch second = known_at(link + 1);
  if (!second || gazetteer_.all()[second.value->known].what != "country") return at;
  const At title_at = link + 1 + second.length;
  const auto title = title_at < last_ ? pack_.titles.longest(text_.tokens(), title_at) : decltype(pack_.titles.longest(text_.tokens(), 0)){};
  if (!title || !title.value->plural) return at;
  Role role;
  role.key = title.value->key;
  role.of = add_known(at, first, at);
  role.second = add_known(link + 1, second, link + 1);
  role.plural = true;
  role.title_end = role.end = title_at + title.length;
  add({at, role.end}, {at, role.end}, MentionKind::plural, EntityKind::person, true);
  mentions_.back().role = role.name();
  add_two_holders(title_at, role);
  return role.end;
}

// "the [former] Chelsea coach": a body of one word or two stands before what somebody is for it. Where the role begins; `at` where there is none.
NameFinder::At NameFinder::role_behind_body(At at) const {
  if (!pack_.suffix_heads || headline_) return at;
  const auto before = pack_.titles.longest(text_.tokens(), at);
  const At first = before && before.length == 1 && before.value->key == "former" ? at + 1 : at;
  if (before && first == at) return at;
  if (first == at && (at == sentences_[sentence_].first || !pack_.determiner.has(text_[at - 1]))) return at;
  At end = first;
  while (end < first + 2 && capital(end) && !pack_.opener.has(text_[end]) && !known_at(end)) ++end;
  if (end == first || end >= last_ || text_[end].capital) return at;
  const auto role = pack_.titles.longest(text_.tokens(), end);
  return role && role.value->can_stand_alone() && !role.value->person && !role.value->plural ? end : at;
}

// "House Judiciary Chairman Bob Goodlatte", "White House Counsel Don McGahn": a title inside a run of capitals parts the person behind it from what
// stands before it. How far the name reaches; `first` where the run holds no such title.
NameFinder::At NameFinder::title_inside(At first, At end) {
  if (!pack_.suffix_heads) return first;
  for (At at = first + 1; at + 1 < end; ++at) {
    const auto title = pack_.titles.longest(text_.tokens(), at);
    if (!title || title.value->person || title.value->plural || at + title.length >= end || end - at - title.length > 4) continue;
    const At name = at + title.length;
    if (!text_[name].space_before || pack_.heads.longest(text_.tokens(), end - 1) || pack_.titles.longest(text_.tokens(), name)) continue;
    Role role = read_titles(at);
    bool sure = false;
    const bool body = guess_kind(first, at, sure) == EntityKind::organisation;
    role.of = body ? add({first, at}, {first, at}, MentionKind::name, EntityKind::organisation, sure) : NameMention::none;
    add_person({name, end}, first, role);
    return end;
  }
  return first;
}

}  // namespace dateline::extract
