// Entities of single reports -> groups that are one. In: Locals of all reports. Out: Groups. Proved by tests/entities_test.cpp.
// Evidence in order of strength: the tables, the same letters, letters without marks, the sound, a part of the name, the office. Every step looks its
// candidates up in an index and joins only where one candidate stands alone, so that the order of the reports cannot matter.
#include "resolve/entities_merge.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "extract/spelling.hpp"
#include "resolve/entities_bodies.hpp"
#include "resolve/known.hpp"

namespace dateline::resolve {
namespace {

using extract::Known;

// A foreign name as it is heard. Two names joined by a hyphen ("Nga-Mỹ") are none.
bool is_foreign_by_ear(std::string_view form) {
  if (!spelled_by_ear(form) || native_syllables(form) || form.find('-') == std::string_view::npos) return false;
  for (std::size_t at = form.find('-'); at != std::string_view::npos; at = form.find('-', at + 1)) {
    if (at + 1 < form.size() && form[at + 1] >= 'A' && form[at + 1] <= 'Z') return false;
  }
  return true;
}

class Merger {
 public:
  explicit Merger(std::vector<Locals>& locals) : locals_(locals) {
    for (std::uint32_t r = 0; r < locals_.size(); ++r) {
      for (std::uint32_t k = 0; k < locals_[r].all.size(); ++k) nodes_.push_back({r, k});
    }
    parent_.resize(nodes_.size());
    std::iota(parent_.begin(), parent_.end(), 0U);
  }

  Groups run() {
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) hear(n);
    known_.resize(nodes_.size());
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) known_[n] = at(n).known;
    join_same_letters();
    join_without_marks();
    join_body_parts();
    join_by_sound();
    join_variants();
    join_parts();
    join_short_names();
    join_offices();
    return groups();
  }

 private:
  Local& at(std::uint32_t n) { return locals_[nodes_[n].report].all[nodes_[n].local]; }
  const Local& at(std::uint32_t n) const { return locals_[nodes_[n].report].all[nodes_[n].local]; }
  bool is_person(std::uint32_t n) const { return at(n).kind == EntityKind::person && !at(n).forms.empty(); }

  std::uint32_t root(std::uint32_t n) {
    while (parent_[n] != n) n = parent_[n] = parent_[parent_[n]];
    return n;
  }

  // Two names that the tables know as different, or a man and a woman, are never joined.
  bool may_join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return false;
    if (known_[a] != nullptr && known_[b] != nullptr && known_[a] != known_[b]) return false;
    const bool man_and_woman = (at(a).male && !at(a).female && at(b).female && !at(b).male) || (at(a).female && !at(a).male && at(b).male && !at(b).female);
    return !man_and_woman || at(a).kind != EntityKind::person;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    if (!may_join(a, b)) return;
    a = root(a);
    b = root(b);
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    if (known_[a] == nullptr) known_[a] = known_[b];
  }

  // A name written by ear that one known name answers to.
  void hear(std::uint32_t n) {
    Local& local = at(n);
    if (local.known != nullptr || local.forms.empty() || local.kind == EntityKind::organisation) return;
    const std::string form = local.longest();
    if (!is_foreign_by_ear(form)) return;
    for (const std::string& gloss : local.glosses) {
      if (!spelled_by_ear(gloss)) return;  // the report itself says who it is
    }
    const bool person_only = local.kind == EntityKind::person && local.kind_is_known;
    const bool place_only = local.kind == EntityKind::place && local.kind_is_known;
    const SoundsLike person = place_only ? SoundsLike{} : sounds_like(form, EntityKind::person);
    const SoundsLike place = person_only ? SoundsLike{} : sounds_like(form, EntityKind::place);
    const SoundsLike& best = person.known != nullptr && person.distance <= place.distance ? person : place;
    const bool single = name_words(form).size() == 1;
    const double limit = single ? same_sound * 0.75 : same_sound;
    if (best.known == nullptr || best.distance > limit || best.next - best.distance < 0.03) return;
    local.known = best.known;
    local.why = NameEvidence::sound;
    local.kind = best.known->kind;
  }

  static std::string kind_key(const Local& local) { return local.kind == EntityKind::person ? "p|" : "o|"; }

  void join_same_letters() {
    std::map<std::string, std::uint32_t> first;
    auto meet = [&](std::uint32_t n, const std::string& key) {
      const auto [it, fresh] = first.try_emplace(key, n);
      if (!fresh) join(it->second, n);
    };
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Local& local = at(n);
      if (local.known != nullptr) meet(n, "k|" + std::string(local.known->name));
      if (!local.key.empty()) meet(n, "b|" + local.key);
      for (const std::string& form : local.forms) {
        if (local.kind != EntityKind::person || name_words(form).size() > 1) meet(n, kind_key(local) + extract::name_key(form));
      }
    }
  }

  // Joins n with the one group among `candidates` that it may join; with none where there are several.
  void join_if_alone(std::uint32_t n, const std::vector<std::uint32_t>& candidates) {
    std::set<std::uint32_t> roots;
    for (const std::uint32_t c : candidates) {
      if (root(c) == root(n)) return;
      if (may_join(n, c)) roots.insert(root(c));
    }
    if (roots.size() == 1) join(n, *roots.begin());
  }

  void join_without_marks() {
    std::map<std::string, std::vector<std::uint32_t>> marked;
    std::vector<std::pair<std::uint32_t, std::string>> bare;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      for (const std::string& form : at(n).forms) {
        if (name_words(form).size() < 2) continue;
        const extract::Spelling& spelling = extract::spelling_of(form);
        const std::string key = kind_key(at(n)) + spelling.plain_key;
        if (spelling.lower != spelling.plain) marked[key].push_back(n);
        else bare.emplace_back(n, key);
      }
    }
    for (const auto& [n, key] : bare) {
      if (const auto it = marked.find(key); it != marked.end()) join_if_alone(n, it->second);
    }
  }

  // "Northquay" of one report, "Northquay Energy" of another; bodies with the same part that may be two forbid it, and so does a person's last word.
  void join_body_parts() {
    std::map<std::string, std::vector<std::uint32_t>> bodies;
    std::set<std::string> persons;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Local& local = at(n);
      if (!local.part.empty() && local.known == nullptr) bodies[local.part].push_back(n);
    }
    if (bodies.empty()) return;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (at(n).kind == EntityKind::place) {
        for (const std::string& form : at(n).forms) bodies.erase(extract::name_key(form));
      }
      if (!is_person(n)) continue;
      const std::vector<std::string>& words = name_words(at(n).longest());
      if (words.size() > 1 || (at(n).kind_is_known && !words.empty())) persons.insert(words.back());
    }
    for (auto& [part, nodes] : bodies) {
      for (std::size_t i = 1; i < nodes.size() && nodes.size() < 40; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
          const Local &a = at(nodes[k]), &b = at(nodes[i]);
          if (same_body(a.longest(), a.part_head, b.longest(), b.part_head) && near(nodes[k], nodes[i])) join(nodes[k], nodes[i]);
        }
      }
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Local& local = at(n);
      if (local.kind_is_known || local.known != nullptr || local.forms.empty() || !local.part.empty()) continue;
      const extract::Spelling& spelling = extract::spelling_of(local.forms.front());
      const std::string key = spelling.key;
      auto it = bodies.find(key);
      if (it == bodies.end() && spelling.plain_key == key) {  // "Agencia Norte" for "hãng Agência Norte"
        it = std::find_if(bodies.begin(), bodies.end(), [&](const auto& entry) { return extract::spelling_of(entry.first).plain == key; });
      }
      if (it == bodies.end()) continue;
      const std::vector<std::string>& words = name_words(local.forms.front());
      if (words.size() == 1 && persons.contains(words.back())) continue;
      std::vector<std::uint32_t> fitting;
      for (const std::uint32_t c : it->second) {
        if (near(n, c)) fitting.push_back(c);
      }
      join_if_alone(n, fitting);
    }
  }

  // Two reports of few, or two that tell of one thing.
  bool near(std::uint32_t a, std::uint32_t b) {
    if (reports_of_.empty()) index_reports();
    return nodes_[a].report == nodes_[b].report || share_context(a, b);
  }

  void index_reports() {
    nodes_of_.assign(locals_.size(), {});
    reports_of_.clear();
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      nodes_of_[nodes_[n].report].push_back(n);
      reports_of_[root(n)].insert(nodes_[n].report);
    }
  }

  // Persons and places written by ear against names in Latin letters, by the class of the first sound of the last word.
  void join_by_sound() {
    struct Latin {
      std::uint32_t node;
      SoundName sound;
    };
    std::vector<std::uint32_t> heard;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Local& local = at(n);
      if (local.forms.empty() || known_[root(n)] != nullptr || local.kind == EntityKind::organisation) continue;
      if (is_foreign_by_ear(local.longest())) heard.push_back(n);
    }
    if (heard.empty()) return;
    std::map<std::pair<bool, char>, std::vector<Latin>> index;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Local& local = at(n);
      if (local.forms.empty() || local.kind == EntityKind::organisation) continue;
      const std::string& form = local.longest();
      if (form.empty() || spelled_by_ear(form)) continue;
      const SoundName& sound = sound_of(form, false);
      if (sound.empty()) continue;
      for (const char c : sound_classes(sound.back().sounds)) index[{local.kind == EntityKind::person, c}].push_back({n, sound});
    }
    for (const std::uint32_t n : heard) {
      const Local& local = at(n);
      if (known_[root(n)] != nullptr) continue;  // one joined before it is known
      const SoundName sound = sound_of(local.longest(), true);
      if (sound.empty()) continue;
      double best = 1, next = 1;
      std::uint32_t found = 0;
      // The Latin last word may be heard as two: "Ô Bri-en", "O'Brien".
      std::string classes = sound_classes(sound.back().sounds);
      if (sound.size() > 1) classes += sound_classes(sound[sound.size() - 2].sounds);
      for (const bool person : {true, false}) {
        if (local.kind_is_known && person != (local.kind == EntityKind::person)) continue;
        for (const char c : classes) {
          const auto it = index.find({person, c});
          if (it == index.end()) continue;
          for (const Latin& latin : it->second) {
            const double d = name_distance(sound, latin.sound);
            if (d < best) {
              if (best < 1 && root(found) != root(latin.node)) next = best;
              best = d;
              found = latin.node;
            } else if (root(latin.node) != root(found)) {
              next = std::min(next, d);
            }
          }
        }
      }
      if (best <= same_sound && next - best >= 0.03) join(n, found);
    }
  }

  // Two romanisations of one foreign name: "Sergei Lavrov", "Sergey Lavrov".
  void join_variants() {
    std::map<std::string, std::vector<std::uint32_t>> by_last;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (!is_person(n)) continue;
      const std::string& form = at(n).longest();
      const std::vector<std::string>& words = name_words(form);
      if (words.size() < 2 || spelled_by_ear(form)) continue;
      by_last[extract::spelling_of(form).plain_words.back() + "|" + std::to_string(words.size())].push_back(n);
    }
    for (const auto& [key, nodes] : by_last) {
      for (std::size_t i = 1; i < nodes.size() && nodes.size() < 40; ++i) {
        for (std::size_t k = 0; k < i; ++k) {
          if (root(nodes[i]) == root(nodes[k])) continue;
          const std::vector<std::string>&a = name_words(at(nodes[i]).longest()), &b = name_words(at(nodes[k]).longest());
          if (a.front().size() >= 4 && b.front().size() >= 4 && sound_distance_of(a.front(), b.front()) <= 0.12) join(nodes[k], nodes[i]);
        }
      }
    }
  }

  static double sound_distance_of(const std::string& a, const std::string& b) { return name_distance(sound_of(a, false), sound_of(b, false)); }

  // "Javad Zarif" for "Mohammad Javad Zarif": two last words or more.
  void join_parts() {
    std::map<std::string, std::vector<std::uint32_t>> by_tail;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (!is_person(n)) continue;
      const std::vector<std::string>& words = extract::spelling_of(at(n).longest()).plain_words;
      for (std::size_t tail = 2; tail < words.size(); ++tail) by_tail[joined(words, tail)].push_back(n);
    }
    for (std::uint32_t n = 0; n < nodes_.size() && !by_tail.empty(); ++n) {
      if (!is_person(n)) continue;
      const std::vector<std::string>& words = extract::spelling_of(at(n).longest()).plain_words;
      if (words.size() < 2) continue;
      if (const auto it = by_tail.find(joined(words, words.size())); it != by_tail.end()) join_if_alone(n, it->second);
    }
  }

  static std::string joined(const std::vector<std::string>& words, std::size_t tail) {
    std::string out;
    for (std::size_t i = words.size() - tail; i < words.size(); ++i) out += words[i] + " ";
    return out;
  }

  bool is_short(std::uint32_t n) const {
    return is_person(n) && at(n).known == nullptr &&
           std::all_of(at(n).forms.begin(), at(n).forms.end(), [](const std::string& form) { return name_words(form).size() == 1; });
  }

  // In many reports a given name alone tells little: the reports must share another entity that is not in most of them.
  bool share_context(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t ra = nodes_[a].report, rb = nodes_[b].report;
    if (ra == rb) return false;
    if (locals_.size() <= 8) return true;
    for (const std::uint32_t n : nodes_of_[ra]) {
      const auto it = reports_of_.find(root(n));
      if (it == reports_of_.end() || it->second.size() * 10 > locals_.size() || it->second.size() > 12) continue;
      if (it->second.contains(rb)) return true;
    }
    return false;
  }

  void join_short_names() {
    index_reports();
    std::map<std::string, std::vector<std::uint32_t>> by_last, by_first;
    // Inside one report no short name is joined here: resolve_inside() did.
    for (std::uint32_t n = 0; n < nodes_.size() && locals_.size() > 1; ++n) {
      if (!is_person(n) || is_short(n)) continue;
      for (const std::string& form : at(n).forms) {
        const std::vector<std::string>& words = extract::spelling_of(form).plain_words;
        if (words.size() < 2) continue;
        by_last[words.back()].push_back(n);
        if (const std::size_t hyphen = words.back().find('-'); hyphen != std::string::npos) by_last[words.back().substr(hyphen + 1)].push_back(n);
        const Known* known = known_[root(n)];
        const bool by_first_word = !native_syllables(form) || (known != nullptr && known->country != "Vietnam");
        if (at(n).kind_is_known && by_first_word) by_first[words.front()].push_back(n);
      }
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (!is_short(n) || parent_[n] != n) continue;
      const std::string& form = at(n).forms.front();
      const std::string plain = extract::spelling_of(name_words(form).empty() ? form : name_words(form).front()).plain;
      std::vector<std::uint32_t> fitting;
      for (const auto* index : {&by_last, &by_first}) {
        if (index == &by_first && !at(n).kind_is_known) break;
        if (const auto it = index->find(plain); it != index->end() && fitting.empty()) {
          for (const std::uint32_t c : it->second) {
            if (ends_with_words(at(c).longest(), form) || index == &by_first) {
              if (share_context(n, c)) fitting.push_back(c);
            }
          }
        }
      }
      if (!fitting.empty()) join_if_alone(n, fitting);
      else hear_last_name(n, form, by_last);
    }
    join_shorts_together();
  }

  // A foreign surname alone, by ear or in Latin letters after a title, that one public person bears.
  void hear_last_name(std::uint32_t n, const std::string& form, const std::map<std::string, std::vector<std::uint32_t>>& by_last) {
    const bool heard = is_foreign_by_ear(form);
    const SoundName& sound = sound_of(form, heard);
    if (sound.empty()) return;
    if (heard) {
      std::vector<std::uint32_t> fitting;
      for (const auto& [last, nodes] : by_last) {
        if (last.find('-') != std::string::npos || sound_classes(sound_of(last, false).empty() ? "" : sound_of(last, false).front().sounds).find_first_of(
                                                       sound_classes(sound.front().sounds)) == std::string::npos) {
          continue;
        }
        if (name_distance(sound, sound_of(last, false)) <= same_sound * 0.6) {
          for (const std::uint32_t c : nodes) {
            if (share_context(n, c)) fitting.push_back(c);
          }
        }
      }
      if (!fitting.empty()) return join_if_alone(n, fitting);
    }
    if (!heard && (spelled_by_ear(form) || !at(n).kind_is_known)) return;
    const Known* found = heard ? known_by_last_sound(sound) : known_by_last_name(extract::spelling_of(form).plain);
    if (found == nullptr) return;
    at(n).known = found;
    at(n).why = heard ? NameEvidence::sound : NameEvidence::gazetteer;
    known_[n] = found;
    for (std::uint32_t m = 0; m < nodes_.size(); ++m) {
      if (m != n && known_[root(m)] == found) join(m, n);
    }
  }

  // Reports that know one person only by a surname.
  void join_shorts_together() {
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

  // "Ngoại trưởng Nga" where only another report names him: the one person who holds the office anywhere.
  void join_offices() {
    std::map<Office, std::vector<std::uint32_t>> holders;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      if (!is_person(n)) continue;
      for (const Office& office : at(n).offices) {
        if (!office.body.empty()) holders[office].push_back(n);
      }
    }
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const Local& local = at(n);
      if (!local.forms.empty() || local.offices.empty() || !local.key.starts_with("role|")) continue;
      if (const auto it = holders.find(local.offices.front()); it != holders.end()) join_if_alone(n, it->second);
    }
  }

  Groups groups() {
    Groups out;
    out.nodes = nodes_;
    out.group_of.resize(nodes_.size());
    std::map<std::uint32_t, std::uint32_t> number;
    for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
      const auto [it, fresh] = number.try_emplace(root(n), static_cast<std::uint32_t>(out.groups.size()));
      if (fresh) {
        out.groups.emplace_back();
        out.known.push_back(known_[root(n)]);
      }
      out.group_of[n] = it->second;
      out.groups[it->second].push_back(n);
    }
    return out;
  }

  std::vector<Locals>& locals_;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> parent_;
  std::vector<const Known*> known_;
  std::vector<std::vector<std::uint32_t>> nodes_of_;
  std::map<std::uint32_t, std::set<std::uint32_t>> reports_of_;
};

}  // namespace

Groups merge_locals(std::vector<Locals>& locals) { return Merger(locals).run(); }

}  // namespace dateline::resolve
