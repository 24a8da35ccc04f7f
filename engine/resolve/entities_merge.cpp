// Entities of single reports -> groups that are one. In: Locals of all reports. Out: Groups. Proved by tests/entities_test.cpp.
#include <algorithm>
#include <iterator>
#include <numeric>
#include <sstream>
#include <unordered_map>

#include "extract/names_lexicon.hpp"
#include "extract/spelling.hpp"
#include "resolve/entities_merger.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline::resolve {
namespace {

// A name without the words in small letters that it begins and ends with.
std::string without_small_words(const std::string& form) {
  std::vector<std::string> words;
  std::istringstream in(form);
  for (std::string word; in >> word;) words.push_back(std::move(word));
  const auto small = [](const std::string& word) { return text::lower(word) == word; };
  while (!words.empty() && small(words.back())) words.pop_back();
  const auto first = std::find_if_not(words.begin(), words.end(), small);
  std::string out;
  for (auto word = first; word != words.end(); ++word) out += (out.empty() ? "" : " ") + *word;
  return out;
}

std::string kind_key(const Local& local) { return local.kind == EntityKind::person ? "p|" : "o|"; }

}  // namespace

Merger::Merger(std::vector<Locals>& locals, const NamesBook* book) : locals_(locals), book_(book) {
  for (std::uint32_t r = 0; r < locals_.size(); ++r) {
    for (std::uint32_t k = 0; k < locals_[r].all.size(); ++k) nodes_.push_back({r, k});
  }
  parent_.resize(nodes_.size());
  std::iota(parent_.begin(), parent_.end(), 0U);
}

Groups Merger::run() {
  hear_all();
  known_.resize(nodes_.size());
  entry_.resize(nodes_.size(), NamesBook::none);
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    known_[n] = at(n).known;
    entry_[n] = at(n).entry;
  }
  if (book_ != nullptr) join_by_file();
  join_same_letters();
  join_without_marks();
  join_respelled_bodies();
  join_body_parts();
  join_by_sound();
  join_variants();
  join_parts();
  join_short_names();
  join_offices();
  return groups();
}

std::uint32_t Merger::root(std::uint32_t n) {
  while (parent_[n] != n) n = parent_[n] = parent_[parent_[n]];
  return n;
}

// The user's file says of the two roots that they are never one.
bool Merger::kept_apart(std::uint32_t a, std::uint32_t b) const {
  if (entry_[a] != NamesBook::none && entry_[b] != NamesBook::none && entry_[a] != entry_[b]) return true;
  if (sides_.empty()) return false;
  return std::any_of(sides_[a].begin(), sides_[a].end(), [&](std::uint32_t side) { return sides_[b].contains(side ^ 1U); });
}

// Two names that the tables know as different, or a man and a woman, are never joined.
bool Merger::may_join(std::uint32_t a, std::uint32_t b) {
  a = root(a);
  b = root(b);
  if (a == b || kept_apart(a, b)) return false;
  if (known_[a] != nullptr && known_[b] != nullptr && known_[a] != known_[b]) return false;
  const auto man = [&](std::uint32_t n) { return at(n).called_male && !at(n).called_female; };
  const auto woman = [&](std::uint32_t n) { return at(n).called_female && !at(n).called_male; };
  const bool man_and_woman = (man(a) && woman(b)) || (woman(a) && man(b));
  return !man_and_woman || at(a).kind != EntityKind::person;
}

void Merger::join(std::uint32_t a, std::uint32_t b) {
  if (may_join(a, b)) unite(a, b);
}

void Merger::unite(std::uint32_t a, std::uint32_t b) {
  a = root(a);
  b = root(b);
  if (a == b) return;
  if (b < a) std::swap(a, b);
  parent_[b] = a;
  if (known_[a] == nullptr) known_[a] = known_[b];
  if (entry_[a] == NamesBook::none) entry_[a] = entry_[b];
  if (!sides_.empty()) sides_[a].insert(sides_[b].begin(), sides_[b].end());
}

// What the user's file puts on one line is one, whatever the tables say; of two known names the one that the line is called by stays.
void Merger::join_by_file() {
  sides_.resize(nodes_.size());
  std::map<std::uint32_t, std::uint32_t> first;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    for (const std::uint32_t side : book_->sides_of(at(n))) sides_[n].insert(side);
    if (at(n).entry == NamesBook::none) continue;
    const auto [it, fresh] = first.try_emplace(at(n).entry, n);
    if (fresh) continue;
    const Known* other = known_[n];
    unite(it->second, n);
    const std::string& name = book_->entry(at(n).entry).name;
    if (other != nullptr && other->name == name) known_[root(n)] = other;
  }
}

void Merger::join_same_letters() {
  std::unordered_map<std::string, std::uint32_t> first;
  auto meet = [&](std::uint32_t n, const std::string& key) {
    const auto [it, fresh] = first.try_emplace(key, n);
    if (!fresh) join(it->second, n);
  };
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (local.known != nullptr) meet(n, "k|" + std::string(local.known->name));
    if (!local.key.empty()) meet(n, "b|" + local.key);
    for (const std::string& form : local.forms) {
      const extract::Spelling& spelling = extract::spelling_of(form);
      if (local.kind != EntityKind::person || spelling.words().size() > 1) meet(n, kind_key(local) + spelling.key);
    }
  }
  // The ship "Ocean Pearl" of one report, which another only guesses to be a person.
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (local.kind != EntityKind::person || local.kind_is_known || local.male || local.female) continue;
    for (const std::string& form : local.forms) {
      const extract::Spelling& spelling = extract::spelling_of(form);
      const auto body = spelling.words().size() > 1 ? first.find("o|" + spelling.key) : first.end();
      if (body != first.end()) join(body->second, n);
    }
  }
}

// Joins n with the one group among `candidates` that it may join; with none where there are several.
void Merger::join_if_alone(std::uint32_t n, const std::vector<std::uint32_t>& candidates) {
  std::set<std::uint32_t> roots;
  for (const std::uint32_t c : candidates) {
    if (root(c) == root(n)) return;
    if (may_join(n, c)) roots.insert(root(c));
  }
  if (roots.size() == 1) join(n, *roots.begin());
}

void Merger::join_without_marks() {
  const auto for_each = [&](bool bare, auto take) {
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      for (const std::string& form : at(n).forms) {
        const extract::Spelling& spelling = extract::spelling_of(form);
        if (spelling.words().size() >= 2 && (spelling.lower == spelling.plain) == bare) take(n, kind_key(at(n)) + spelling.plain_key);
        // "cảng Chân Mây", "the port of Chan May": the common nouns are of two languages.
        const std::string core = at(n).kind == EntityKind::place ? without_small_words(form) : std::string();
        if (core.empty() || core == form) continue;
        const extract::Spelling& of_core = extract::spelling_of(core);
        if (of_core.words().size() >= 2 && (of_core.lower == of_core.plain) == bare) take(n, kind_key(at(n)) + of_core.plain_key);
      }
    }
  };
  std::vector<std::pair<std::uint32_t, std::string>> bare;
  for_each(true, [&](std::uint32_t n, std::string key) { bare.emplace_back(n, std::move(key)); });
  if (bare.empty()) return;
  std::unordered_map<std::string, std::vector<std::uint32_t>> marked;
  for_each(false, [&](std::uint32_t n, const std::string& key) { marked[key].push_back(n); });
  for (const auto& [n, key] : bare) {
    auto it = marked.find(key);
    // "Vinh Hai" that was only guessed to be a person may be the place Vĩnh Hải.
    if (it == marked.end() && at(n).kind == EntityKind::person && !at(n).kind_is_known) it = marked.find("o" + key.substr(1));
    if (it != marked.end()) join_if_alone(n, it->second);
    // And the place "U Minh Thuong" what was only guessed to be a person, "U Minh Thượng".
    if (it != marked.end() || at(n).kind != EntityKind::place) continue;
    if (const auto guessed = marked.find("p" + key.substr(1)); guessed != marked.end()) {
      std::vector<std::uint32_t> fitting;
      std::copy_if(guessed->second.begin(), guessed->second.end(), std::back_inserter(fitting),
                   [&](std::uint32_t c) { return !at(c).kind_is_known; });
      join_if_alone(n, fitting);
    }
  }
}

// "Ngoại trưởng Nga" where only another report names him: the one person who holds the office anywhere.
void Merger::join_offices() {
  constexpr std::string_view head = "head";
  std::map<Office, std::vector<std::uint32_t>> holders;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_person(n)) continue;
    for (const Office& office : at(n).offices) {
      if (office.body.empty()) continue;
      holders[office].push_back(n);
      // "người đứng đầu Cục Đường thủy": who holds its office, whatever that is called
      const bool second = office.role.starts_with("vice_") || office.role.starts_with("deputy_");
      const bool heads = office.role != head && !second && extract::is_office(office.role) && !extract::speaks_for_body(office.role);
      if (heads) holders[Office{std::string(head), office.body}].push_back(n);
    }
  }
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (!local.forms.empty() || local.offices.empty() || !local.key.starts_with("role|")) continue;
    if (const auto it = holders.find(local.offices.front()); it != holders.end()) join_if_alone(n, it->second);
  }
}

Groups Merger::groups() {
  Groups out;
  out.nodes = nodes_;
  out.group_of.resize(nodes_.size());
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const std::uint32_t first = root(n);  // the first of its group
    if (first == n) {
      out.group_of[n] = static_cast<std::uint32_t>(out.groups.size());
      out.groups.emplace_back();
      out.known.push_back(known_[n]);
      out.entry.push_back(entry_[n]);
    }
    out.group_of[n] = out.group_of[first];
    out.groups[out.group_of[n]].push_back(n);
  }
  return out;
}

Groups merge_locals(std::vector<Locals>& locals, const NamesBook* book) { return Merger(locals, book).run(); }

}  // namespace dateline::resolve
