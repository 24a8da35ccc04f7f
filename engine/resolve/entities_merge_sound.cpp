// Names as they are heard, and romanisations -> which of them are one. In: nodes and their forms. Out: joined groups. Proved by
// tests/entities_test.cpp.
#include <algorithm>
#include <iterator>

#include "extract/spelling.hpp"
#include "extract/syllable.hpp"
#include "resolve/entities_merger.hpp"
#include "resolve/known.hpp"

namespace dateline::resolve {
namespace {

using extract::Known;

double sound_distance_of(const std::string& a, const std::string& b) { return name_distance(sound_of(a, false), sound_of(b, false)); }

// True where the two begin with sounds that may stand for one another and are no further apart than `limit`.
bool may_sound_alike(const SoundName& a, const SoundName& b, double limit) {
  if (a.empty() || b.empty()) return false;
  if (sound_classes(a.front().sounds).find_first_of(sound_classes(b.front().sounds)) == std::string::npos) return false;
  return name_distance(a, b) <= limit;
}

// "Roethlisberger", "Röthlisberger"; "el-Haddad", "al-Haddad".
std::string without_umlauts(std::string word) {
  for (const std::string_view pair : {"oe", "ae", "ue"}) {
    for (std::size_t at = word.find(pair, 1); at != std::string::npos; at = word.find(pair, at + 1)) word.erase(at + 1, 1);
  }
  return word.starts_with("el-") ? "al-" + word.substr(3) : word;
}

// "Hélène Dubuc": marks that Vietnamese has too, no hyphen that joins syllables, and no syllable of Vietnamese.
bool is_latin(std::string_view form) {
  if (!spelled_by_ear(form)) return true;
  if (form.find('-') != std::string_view::npos) return false;
  const std::vector<std::string>& words = name_words(form);
  return words.size() > 1 && std::none_of(words.begin(), words.end(), [](const std::string& word) { return extract::native_syllable(word); });
}

}  // namespace

// A foreign name as it is heard. Two names joined by a hyphen ("Nga-Mỹ") are none.
bool is_foreign_by_ear(std::string_view form) {
  if (!spelled_by_ear(form) || native_syllables(form)) return false;
  if (form.find('-') == std::string_view::npos) return form.size() > 3 && !extract::native_syllable(text::lower(form));  // "Crết"
  for (std::size_t at = form.find('-'); at != std::string_view::npos; at = form.find('-', at + 1)) {
    if (at + 1 < form.size() && form[at + 1] >= 'A' && form[at + 1] <= 'Z') return false;
  }
  return true;
}

void Merger::hear_all() {
  std::vector<std::uint32_t> foreign;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (local.known == nullptr && !local.forms.empty() && local.kind != EntityKind::organisation && is_foreign_by_ear(local.longest()))
      foreign.push_back(n);
  }
  if (foreign.empty()) return;
  const SoundIndex index = latin_names();
  for (const std::uint32_t n : foreign) hear(n, index);
}

// A name written by ear that one known name answers to, and no Latin name of the reports answers to better.
void Merger::hear(std::uint32_t n, const SoundIndex& index) {
  Local& local = at(n);
  const std::string& form = local.longest();
  for (const std::string& gloss : local.glosses) {
    if (!spelled_by_ear(gloss)) return;  // the report itself says who it is
  }
  const bool person_only = local.kind == EntityKind::person && local.kind_is_known;
  const bool place_only = local.kind == EntityKind::place && local.kind_is_known;
  const SoundsLike person = place_only ? SoundsLike{} : sounds_like(form, EntityKind::person);
  const SoundsLike place = person_only ? SoundsLike{} : sounds_like(form, EntityKind::place);
  const SoundsLike& best = person.known != nullptr && person.distance <= place.distance ? person : place;
  if (best.known == nullptr || best.next - best.distance < clearly_nearer) return;
  const bool single = name_words(form).size() == 1;
  const SoundName sound = sound_of(form, true);
  const double limit = std::min(single ? same_sound * 0.75 : same_sound, sound_limit(sound, sound));
  // Two words that run together into one known name ("Đông Xa-ma", Tanzania) must be that name nearly to the sound.
  const bool run_together = name_words(form).size() != name_words(best.known->name).size();
  if (best.distance > (run_together && !single ? limit / 2 : limit)) return;
  const Heard here = nearest(n, sound, index);
  if (here.best + clearly_nearer <= best.distance && at(here.found).known != best.known) return;
  local.known = best.known;
  local.why = NameEvidence::sound;
  local.kind = best.known->kind;
}

// Persons and places in Latin letters, by the class of the first sound of the last word.
Merger::SoundIndex Merger::latin_names() const {
  SoundIndex index;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (local.forms.empty() || local.kind == EntityKind::organisation) continue;
    const std::string& form = local.longest();
    if (form.empty() || !is_latin(form)) continue;
    const SoundName sound = sound_of(form, false);
    if (sound.empty()) continue;
    for (const char c : sound_classes(sound.back().sounds)) {
      index[{local.kind == EntityKind::person, c}].emplace_back(n, sound);
      if (!local.kind_is_known) index[{local.kind != EntityKind::person, c}].emplace_back(n, sound);
    }
  }
  return index;
}

// The Latin name that sounds most like node n, and how near the next one of another group is.
Merger::Heard Merger::nearest(std::uint32_t n, const SoundName& sound, const SoundIndex& index) {
  Heard out;
  // The Latin last word may be heard as two: "Ô Bri-en", "O'Brien".
  std::string classes = sound_classes(sound.back().sounds);
  if (sound.size() > 1) classes += sound_classes(sound[sound.size() - 2].sounds);
  // "Em-bê-uê", "En-cô-mô": a vowel helps over the nasal that begins "Mbewe", "Nkomo".
  const std::string& last = sound.back().sounds;
  if (last.size() > 2 && last.front() == 'e' && (last[1] == 'M' || last[1] == 'm')) classes += sound_classes("m");
  if (last.size() > 2 && last.front() == 'e' && (last[1] == 'N' || last[1] == 'n')) classes += sound_classes("n");
  for (const bool person : {true, false}) {
    if (at(n).kind_is_known && person != (at(n).kind == EntityKind::person)) continue;
    for (const char c : classes) {
      const auto it = index.find({person, c});
      if (it == index.end()) continue;
      for (const auto& [node, latin] : it->second) {
        const double d = name_distance(sound, latin);
        if (d < out.best) {
          if (out.best < 1 && root(out.found) != root(node)) out.next = out.best;
          out.best = d;
          out.found = node;
        } else if (root(node) != root(out.found)) {
          out.next = std::min(out.next, d);
        }
      }
    }
  }
  return out;
}

// Names written by ear that no table knows, against the Latin names of the reports. A city of the atlas that is nearer to the sound forbids it.
void Merger::join_by_sound() {
  std::vector<std::uint32_t> foreign;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    const Local& local = at(n);
    if (local.forms.empty() || known_[root(n)] != nullptr || local.kind == EntityKind::organisation) continue;
    if (is_foreign_by_ear(local.longest())) foreign.push_back(n);
  }
  if (foreign.empty()) return;
  const SoundIndex index = latin_names();
  for (const std::uint32_t n : foreign) {
    const Local& local = at(n);
    if (known_[root(n)] != nullptr) continue;  // one joined before it is known
    const std::string form = local.longest();
    const SoundName sound = sound_of(form, true);
    if (sound.empty()) continue;
    Heard heard = nearest(n, sound, index);
    const auto fits = [&](const SoundName& name) {
      return heard.best <= sound_limit(name, sound_of(at(heard.found).longest(), false)) && heard.next - heard.best >= clearly_nearer;
    };
    // "Tổng thống Mô-ra-vi Ta-đê-út No-vác": the name of a state that no table knows stands before that of its president.
    const bool found = fits(sound);
    if (!found && sound.size() == 3) {
      const SoundName last_two(sound.end() - 2, sound.end());
      heard = nearest(n, last_two, index);
      if (!fits(last_two) || name_words(at(heard.found).longest()).size() != 2) continue;
    } else if (!found) {
      continue;
    }
    const bool person = local.kind == EntityKind::person && local.kind_is_known;
    if (!person && city_nearer(form, at(heard.found).longest(), heard.best)) continue;
    join(n, heard.found);
  }
}

// Two romanisations of one foreign name: "Sergei Lavrov", "Sergey Lavrov".
void Merger::join_variants() {
  std::map<std::string, std::vector<std::uint32_t>> by_last;
  for (std::uint32_t n = 0; n < nodes_.size(); ++n) {
    if (!is_person(n)) continue;
    const std::string& form = at(n).longest();
    const std::vector<std::string>& words = name_words(form);
    if (words.size() < 2 || spelled_by_ear(form)) continue;
    by_last[without_umlauts(extract::spelling_of(form).plain_words().back()) + "|" + std::to_string(words.size())].push_back(n);
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

// A foreign surname alone, by ear or in Latin letters after a title, that one person of the reports or one public person bears.
void Merger::hear_last_name(std::uint32_t n, const std::string& form, const Indexed& by_last) {
  const bool heard = is_foreign_by_ear(form);
  const SoundName sound = sound_of(form, heard);
  if (sound.empty()) return;
  if (heard) {
    std::vector<std::uint32_t> fitting;
    for (const auto& [last, nodes] : by_last) {
      if (last.find('-') != std::string::npos || !may_sound_alike(sound, sound_of(last, false), same_sound * 0.6)) continue;
      std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(fitting), [&](std::uint32_t c) { return share_context(n, c); });
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

}  // namespace dateline::resolve
