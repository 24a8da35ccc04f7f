// Parts of names -> the bodies and persons that they are parts of. In: nodes and their forms. Out: joined groups. Proved by tests/entities_test.cpp.
#include <algorithm>
#include <iterator>

#include "extract/spelling.hpp"
#include "resolve/entities_bodies.hpp"
#include "resolve/entities_merger.hpp"
#include "resolve/known.hpp"

namespace dateline::resolve {
namespace {

// So few reports are taken to tell of one thing.
constexpr std::size_t few_reports = 8;

std::string joined(const std::vector<std::string>& words, std::size_t tail) {
  std::string out;
  for (std::size_t i = words.size() - tail; i < words.size(); ++i) out += words[i] + " ";
  return out;
}

}  // namespace

// Bodies by the part that they may be called by, without the parts that name a place too; `persons` gets the last words of the persons.
Merger::Indexed Merger::bodies_by_part(std::set<std::string>& persons) {
  Indexed bodies;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (!local.part.empty() && local.known == nullptr) bodies[local.part].push_back(n);
  }
  if (bodies.empty()) return bodies;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (at(n).kind == EntityKind::place) {
      for (const std::string& form : at(n).forms) bodies.erase(extract::name_key(form));
    }
    if (!is_person(n)) continue;
    const std::vector<std::string> words = name_words(at(n).longest());
    if (words.size() > 1 || (at(n).kind_is_known && !words.empty())) persons.insert(words.back());
  }
  return bodies;
}

// "Northquay" of one report, "Northquay Energy" of another; bodies with the same part that may be two forbid it, and so does a person's last word.
void Merger::join_body_parts() {
  std::set<std::string> persons;
  const Indexed bodies = bodies_by_part(persons);
  Indexed without_marks;
  for (const auto& [part, nodes] : bodies) {
    without_marks.try_emplace(extract::spelling_of(part).plain, nodes);
    for (std::size_t i = 1; i < nodes.size() && nodes.size() < 40; ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        const Local &a = at(nodes[k]), &b = at(nodes[i]);
        if (same_body(a.longest(), a.part_head, b.longest(), b.part_head) && near(nodes[k], nodes[i])) join(nodes[k], nodes[i]);
      }
    }
  }
  for (std::uint32_t n = 0; n < nodes_.size() && !bodies.empty(); ++n) {
    const Local& local = at(n);
    if (local.kind_is_known || local.known != nullptr || local.forms.empty() || !local.part.empty()) continue;
    const std::string key = extract::spelling_of(local.forms.front()).key;
    const bool bare =
        !bodies.contains(key) && extract::spelling_of(local.forms.front()).plain_key == key;  // "Agencia Norte" for "hãng Agência Norte"
    const Indexed& known_bodies = bare ? without_marks : bodies;
    const auto it = known_bodies.find(key);
    if (it == known_bodies.end()) continue;
    const std::vector<std::string> words = name_words(local.forms.front());
    if (words.size() == 1 && persons.contains(words.back())) continue;
    std::vector<std::uint32_t> fitting;
    std::copy_if(it->second.begin(), it->second.end(), std::back_inserter(fitting), [&](std::uint32_t c) { return near(n, c); });
    join_if_alone(n, fitting);
  }
}

// "UBND TP Vinh", "Ủy ban nhân dân thành phố Vinh": one body in other words. Bodies of the city and of the province of one name are two; a form that
// does not say which goes to the only one there is.
void Merger::join_respelled_bodies() {
  std::map<std::string, std::map<std::string, std::vector<std::uint32_t>>> by_key;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (local.kind != EntityKind::organisation || local.forms.empty()) continue;
    for (const std::string& form : local.forms) {
      const BodyName name = read_body_name(form);
      if (std::count(name.key.begin(), name.key.end(), ' ') >= 2) by_key[name.key][name.level].push_back(n);
    }
  }
  for (const auto& [key, levels] : by_key) {
    for (const auto& [level, nodes] : levels) {
      for (std::size_t i = 1; i < nodes.size(); ++i) join(nodes[0], nodes[i]);
    }
    const auto unsaid = levels.find("");
    if (unsaid != levels.end() && levels.size() == 2) join(levels.begin()->second.front(), levels.rbegin()->second.front());
  }
}

// "Javad Zarif" for "Mohammad Javad Zarif": two last words or more.
void Merger::join_parts() {
  std::map<std::string, std::vector<std::uint32_t>> by_tail;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_person(n)) continue;
    const std::vector<std::string>& words = extract::spelling_of(at(n).longest()).plain_words();
    for (std::size_t tail = 2; tail < words.size(); ++tail) by_tail[joined(words, tail)].push_back(n);
  }
  for (std::uint32_t n = 0; n < nodes_.size() && !by_tail.empty(); ++n) {
    if (!is_person(n)) continue;
    const std::vector<std::string>& words = extract::spelling_of(at(n).longest()).plain_words();
    if (words.size() < 2) continue;
    if (const auto it = by_tail.find(joined(words, words.size())); it != by_tail.end()) join_if_alone(n, it->second);
  }
}

bool Merger::is_short(std::uint32_t n) const {
  return is_person(n) && at(n).known == nullptr &&
         std::all_of(at(n).forms.begin(), at(n).forms.end(), [](const std::string& form) { return name_words(form).size() == 1; });
}

// The persons with a longer name, by its last word and, where given names come first, by its first.
Merger::ShortIndex Merger::longer_names() {
  ShortIndex out;
  // Inside one report no short name is joined here: resolve_inside() did.
  for (std::uint32_t n = 0; n < nodes_.size() && locals_.size() > 1; ++n) {
    if (!is_person(n) || is_short(n)) continue;
    for (const std::string& form : at(n).forms) {
      const std::vector<std::string>& words = extract::spelling_of(form).plain_words();
      if (words.size() < 2) continue;
      out.by_last[words.back()].push_back(n);
      if (const std::size_t hyphen = words.back().find('-'); hyphen != std::string::npos) out.by_last[words.back().substr(hyphen + 1)].push_back(n);
      const Known* known = known_[root(n)];
      const bool by_first_word = !native_syllables(form) || (known != nullptr && known->country != extract::vietnam);
      if (at(n).kind_is_known && by_first_word) out.by_first[words.front()].push_back(n);
    }
  }
  return out;
}

void Merger::join_short_names() {
  index_reports();
  const ShortIndex longer = longer_names();
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_short(n) || parent_[n] != n) continue;
    const std::string form = at(n).forms.front();
    const std::string plain = extract::spelling_of(name_words(form).empty() ? form : name_words(form).front()).plain;
    std::vector<std::uint32_t> fitting;
    if (const auto it = longer.by_last.find(plain); it != longer.by_last.end()) {
      std::copy_if(it->second.begin(), it->second.end(), std::back_inserter(fitting),
                   [&](std::uint32_t c) { return ends_with_words(at(c).longest(), form) && share_context(n, c); });
    }
    if (const auto it = longer.by_first.find(plain); fitting.empty() && at(n).kind_is_known && it != longer.by_first.end()) {
      std::copy_if(it->second.begin(), it->second.end(), std::back_inserter(fitting), [&](std::uint32_t c) { return share_context(n, c); });
    }
    if (!fitting.empty())
      join_if_alone(n, fitting);
    else
      hear_last_name(n, form, longer.by_last);
  }
  join_shorts_together();
}

// Reports that know one person only by a surname.
void Merger::join_shorts_together() {
  std::map<std::string, std::vector<std::uint32_t>> same;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (is_short(n) && root(n) == n) same[extract::spelling_of(at(n).forms.front()).lower].push_back(n);
  }
  for (const auto& [form, nodes] : same) {
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      for (std::size_t k = i; k > 0; --k) {
        if (!share_context(nodes[k - 1], nodes[i])) continue;
        join(nodes[k - 1], nodes[i]);
        break;
      }
    }
  }
}

// Two reports of few, or two that tell of one thing.
bool Merger::near(std::uint32_t a, std::uint32_t b) {
  if (reports_of_.empty()) index_reports();
  return nodes_[a].report == nodes_[b].report || share_context(a, b);
}

void Merger::index_reports() {
  if (locals_.size() <= few_reports) return;  // share_context() needs none then
  nodes_of_.assign(locals_.size(), {});
  reports_of_.clear();
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    nodes_of_[nodes_[n].report].push_back(n);
    reports_of_[root(n)].insert(nodes_[n].report);
  }
}

// In many reports a given name alone tells little: the reports must share another entity that is not in most of them.
bool Merger::share_context(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t ra = nodes_[a].report, rb = nodes_[b].report;
  if (ra == rb) return false;
  if (locals_.size() <= few_reports) return true;
  for (const std::uint32_t n : nodes_of_[ra]) {
    const auto it = reports_of_.find(root(n));
    if (it == reports_of_.end() || it->second.size() * 10 > locals_.size() || it->second.size() > 12) continue;
    if (it->second.contains(rb)) return true;
  }
  return false;
}

}  // namespace dateline::resolve
