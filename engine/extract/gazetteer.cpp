// The tables of known names -> an index by spelling. In: common/*.tsv. Out: extract::Gazetteer. Proved by tests/names_test.cpp.
#include "extract/gazetteer.hpp"

#include <algorithm>

#include "extract/spelling.hpp"
#include "lexicon/table.hpp"
#include "text/regions.hpp"
#include "text/text.hpp"

namespace dateline::extract {
namespace {

bool all_capitals(std::string_view form) {
  return std::all_of(form.begin(), form.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; }) && form.size() <= 6;
}

// "FBI", but not "U.S.", which the tables write so themselves.
bool is_acronym(std::string_view form) { return form.size() >= 3 && all_capitals(form) && form.find('.') == std::string_view::npos; }

// "f.b.i" of "fbi".
std::string with_stops(std::string_view letters) {
  std::string out(1, letters.front());
  for (const char letter : letters.substr(1)) (out += '.') += letter;
  return out;
}

// The mark of a place that lies in another of the same table: nearest first, up to the state.
void complete(std::vector<Known>& all, const std::unordered_map<std::string_view, std::uint32_t>& by_name) {
  for (Known& known : all) {
    for (std::size_t i = 0; i < known.within.size(); ++i) {
      const auto it = by_name.find(known.within[i]);
      if (it == by_name.end()) continue;
      const Known& larger = all[it->second];
      if (known.country.empty() && larger.what == "country") known.country = larger.name;
      for (const std::string_view next : larger.within) {
        if (std::find(known.within.begin(), known.within.end(), next) == known.within.end()) known.within.push_back(next);
      }
    }
  }
}

}  // namespace

const std::string& name_key(std::string_view form) { return spelling_of(form).key; }

void KeyIndex::add(std::string_view key, std::uint32_t entry) {
  const std::uint32_t number = keys_.intern(key);
  if (number > entries_.size()) entries_.resize(number);
  std::vector<std::uint32_t>& same = entries_[number - 1];
  if (std::find(same.begin(), same.end(), entry) == same.end()) same.push_back(entry);
}

const std::vector<std::uint32_t>& KeyIndex::find(std::string_view key) const {
  static const std::vector<std::uint32_t> none;
  const std::uint32_t number = keys_.find(key);
  return number == 0 ? none : entries_[number - 1];
}

Gazetteer::Gazetteer() {
  read_countries();
  read_places();
  read_others();
  read_cldr();
  complete(all_, by_name_);
}

void Gazetteer::add(Known known, const std::vector<std::string_view>& forms, const std::vector<std::string_view>& adjectives) {
  const auto number = static_cast<std::uint32_t>(all_.size());
  const bool searched = known.kind != EntityKind::person;
  by_name_.try_emplace(known.name, number);
  forms_.emplace_back();
  auto index = [&](std::string_view form) {
    forms_.back().push_back(form);
    const Spelling& spelling = spelling_of(form);
    by_key_.add(spelling.key, number);
    by_plain_.add(spelling.plain_key, number);
    if (searched) phrases_.add(spelling.lower, {number, false, all_capitals(form)});
    if (searched && spelling.plain != spelling.lower && form.find(' ') != std::string_view::npos)
      phrases_.add(spelling.plain, {number, false, false, true});
    if (searched && is_acronym(form)) phrases_.add(with_stops(spelling.lower), {number, false, true});
  };
  index(known.name);
  for (const std::string_view form : forms) index(form);
  for (const std::string_view form : adjectives) {
    phrases_.add(text::lower(form), {number, true, false});
    by_adjective_.add(name_key(form), number);
  }
  all_.push_back(std::move(known));
}

void Gazetteer::read_countries() {
  for (const lexicon::Row& row : lexicon::table("common/countries.tsv")) {
    if (row.size() < 6) continue;
    Known known;
    known.name = row[1];
    known.what = "country";
    known.iso = row[0];
    known.country = row[1];
    std::vector<std::string_view> forms = lexicon::forms(row[2]);
    for (const std::string_view form : lexicon::forms(row[3])) forms.push_back(form);
    add(std::move(known), forms, lexicon::forms(row[5]));
  }
}

void Gazetteer::read_places() {
  std::unordered_map<std::string_view, const lexicon::Row*> capital_of;
  for (const lexicon::Row& row : lexicon::table("common/countries.tsv")) {
    if (row.size() >= 5 && !row[4].empty()) capital_of.emplace(row[4], &row);
  }
  for (const lexicon::Row& row : lexicon::table("common/places.tsv")) {
    if (row.size() < 4) continue;
    Known known;
    known.name = row[0];
    known.what = row[1];
    known.within = lexicon::forms(row[2]);
    if (const auto it = capital_of.find(row[0]); it != capital_of.end()) {
      known.capital = true;
      known.country = (*it->second)[1];
      known.iso = (*it->second)[0];
    }
    add(std::move(known), lexicon::forms(row[3]), row.size() > 4 ? lexicon::forms(row[4]) : std::vector<std::string_view>());
  }
}

void Gazetteer::read_others() {
  for (const lexicon::Row& row : lexicon::table("common/organisations.tsv")) {
    if (row.size() < 4) continue;
    Known known;
    known.kind = EntityKind::organisation;
    known.name = row[0];
    known.what = row[1];
    known.country = row[2];
    add(std::move(known), lexicon::forms(row[3]));
  }
  for (const lexicon::Row& row : lexicon::table("common/people.tsv")) {
    if (row.size() < 3) continue;
    Known known;
    known.kind = EntityKind::person;
    known.name = row[0];
    known.what = "person";
    known.country = row[1];
    add(std::move(known), lexicon::forms(row[2]));
  }
}

void Gazetteer::add_cldr(std::string_view form, std::uint32_t number) {
  const std::string key = name_key(form);
  cldr_.emplace(number, key);
  by_key_.add(key, number);
}

// States by their codes; cities by their English name, which the tables know, and by the time zone that every language names.
void Gazetteer::read_cldr() {
  std::unordered_map<std::string_view, std::uint32_t> state;
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    if (all_[i].what == "country") state.emplace(all_[i].iso, i);
  }
  std::unordered_map<std::string, std::uint32_t> city;
  for (const text::RegionName& zone : text::cldr_cities("en")) {
    const Known* known = find(zone.name, EntityKind::place);
    if (known != nullptr && known->what == "city") city.emplace(zone.id, static_cast<std::uint32_t>(known - all_.data()));
  }
  for (const std::string& language : lexicon::languages()) {
    for (const text::RegionName& region : text::cldr_states(language)) {
      if (const auto it = state.find(region.id); it != state.end()) add_cldr(region.name, it->second);
    }
    for (const text::RegionName& zone : text::cldr_cities(language)) {
      if (const auto it = city.find(zone.id); it != city.end()) add_cldr(zone.name, it->second);
    }
  }
}

bool Gazetteer::named_by_cldr(std::string_view form, const Known& known) const {
  return cldr_.contains({static_cast<std::uint32_t>(&known - all_.data()), name_key(form)});
}

namespace {

template <class Fits>
const Known* first_fit(const KeyIndex& index, const std::string& key, const std::vector<Known>& all, Fits fits) {
  for (const std::uint32_t number : index.find(key)) {
    if (fits(all[number])) return &all[number];
  }
  return nullptr;
}

template <class Fits>
const Known* look_up(const KeyIndex& exact, const KeyIndex& plain, const Spelling& spelling, const std::vector<Known>& all, Fits fits) {
  if (const Known* known = first_fit(exact, spelling.key, all, fits)) return known;
  const std::string& bare = spelling.plain_key;
  return bare == spelling.key && bare.size() > 3 ? first_fit(plain, bare, all, fits) : nullptr;
}

}  // namespace

const Known* Gazetteer::find(const Spelling& spelling) const {
  return look_up(by_key_, by_plain_, spelling, all_, [](const Known&) { return true; });
}

const Known* Gazetteer::find(const Spelling& spelling, EntityKind kind) const {
  return look_up(by_key_, by_plain_, spelling, all_, [kind](const Known& known) { return known.kind == kind; });
}

const Known* Gazetteer::find(std::string_view form) const { return find(spelling_of(form)); }

const Known* Gazetteer::find(std::string_view form, EntityKind kind) const { return find(spelling_of(form), kind); }

const Known* Gazetteer::by_adjective(const Spelling& spelling) const {
  const std::vector<std::uint32_t>& states = by_adjective_.find(spelling.key);
  return states.empty() ? nullptr : &all_[states.front()];
}

const Known* Gazetteer::by_name(std::string_view name) const {
  const auto it = by_name_.find(name);
  return it == by_name_.end() ? nullptr : &all_[it->second];
}

const Gazetteer& gazetteer() {
  static const Gazetteer built;
  return built;
}

}  // namespace dateline::extract
