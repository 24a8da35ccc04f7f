// Mentions that only the atlas knows -> places. In: the mentions of a report. Out: kind and NameMention::place. Proved by tests/names_test.cpp.
// Many names of the atlas are surnames or plain words, so a hit alone proves nothing: the text must bear it out.
#include <algorithm>
#include <unordered_set>

#include "extract/atlas.hpp"
#include "extract/names_finder.hpp"
#include "extract/spelling.hpp"
#include "extract/syllable.hpp"

namespace dateline::extract {
namespace {

// Without a word of the text for it, only a city of so many thousands is taken for itself.
constexpr std::uint32_t well_known = 300;

// The first and last words of the report's persons: "Lincoln" is Abraham Lincoln, not the city.
std::unordered_set<std::string_view> words_of_persons(const text::Text& text, const std::vector<NameMention>& mentions) {
  std::unordered_set<std::string_view> out;
  for (const NameMention& m : mentions) {
    if (m.what != MentionKind::name || m.kind != EntityKind::person || (m.tokens.size() < 2 && !m.kind_is_known)) continue;
    out.insert(text[m.tokens.first].lower);
    out.insert(text[m.tokens.last - 1].lower);
  }
  return out;
}

}  // namespace

// A form that names a place by its looks: no word of the vocabularies ("Reading"), no given name, no Vietnamese syllable alone.
bool NameFinder::may_be_place(const NameMention& m) const {
  const text::Token& first = text_[m.tokens.first];
  const bool one = m.tokens.size() == 1;
  if (one && (first.stem != 0 || first.word != 0 || native_syllable(first) || pack_.opener.has(first))) return false;
  return !pack_.male_given.has(first) && !pack_.female_given.has(first) && !pack_.surname.has(first);
}

// "Mersin, Turkey", "Mersin (Thổ Nhĩ Kỳ)": the known place behind a comma or in a bracket.
const NameMention* NameFinder::larger_place(std::size_t mention) const {
  if (mention + 1 >= mentions_.size()) return nullptr;
  const NameMention &inner = mentions_[mention], &outer = mentions_[mention + 1];
  if (outer.what != MentionKind::name || outer.kind != EntityKind::place || !outer.kind_is_known || outer.full.first != inner.tokens.last + 1)
    return nullptr;
  const text::Token& mark = text_[inner.tokens.last];
  return mark.is(",") || mark.is("(") ? &outer : nullptr;
}

// What the text says is asked first: it rules out most names, and costs less than the tables.
void NameFinder::settle_places() {
  std::unordered_set<std::string_view> persons;
  bool read = false;
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    NameMention& m = mentions_[i];
    if (m.what != MentionKind::name || m.kind == EntityKind::organisation || (m.kind_is_known && m.kind == EntityKind::person)) continue;
    if (m.tokens.size() > 4) continue;
    const NameMention* larger = larger_place(i);
    const bool native = native_name(m.tokens.first, m.tokens.last);
    const bool called_place = m.kind == EntityKind::place && (!native || m.full.first == m.tokens.first);
    const bool speaks = m.tokens.last < text_.size() && pack_.after_name.has(text_[m.tokens.last]);
    const bool may_be_famous = !native && !speaks;
    if (larger == nullptr && !((called_place || may_be_famous) && may_be_place(m))) continue;
    const Spelling& spelling = spelling_of(m.form);
    const Known* place = gazetteer_.find(spelling) == nullptr ? atlas().find(spelling) : nullptr;
    if (place == nullptr) continue;
    if (!read) persons = words_of_persons(text_, mentions_);
    read = true;
    const Known* around = larger == nullptr ? nullptr : gazetteer_.find(larger->form, EntityKind::place);
    const bool borne_out = around != nullptr && std::find(place->within.begin(), place->within.end(), around->name) != place->within.end();
    if (around != nullptr && !borne_out) continue;  // another place of that name
    const bool person = persons.contains(text_[m.tokens.first].lower) || persons.contains(text_[m.tokens.last - 1].lower);
    const bool famous = may_be_famous && atlas().thousands(m.form) >= well_known;
    if (!borne_out && (person || !may_be_place(m) || !(called_place || famous))) continue;
    m.kind = EntityKind::place;
    m.kind_is_known = m.kind_is_known || borne_out || called_place;
    m.place = place;
    m.male = m.female = false;
  }
}

}  // namespace dateline::extract
