// Form -> known name by sound. In: a name written by ear or in Latin letters. Out: SoundsLike. Proved by tests/sound_test.cpp.
#include "resolve/known.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/atlas.hpp"
#include "extract/spelling.hpp"

namespace dateline::resolve {
namespace {

struct Entry {
  SoundName sound;
  const extract::Known* known;
};

// Entries by kind and by the class of their first sound: a look-up reads some tens of them.
class Index {
 public:
  void add(std::string_view form, const extract::Known& known) {
    const bool by_ear = spelled_by_ear(form);
    if (native_syllables(form) || (by_ear && form.find('-') == std::string_view::npos)) return;
    SoundName sound = sound_of(form, by_ear);
    if (sound.empty()) return;
    for (const char c : sound_classes(sound.front().sounds)) entries_[{known.kind, c}].push_back({sound, &known});
  }

  SoundsLike nearest(const SoundName& sound, EntityKind kind) const {
    SoundsLike out;
    for (const char c : sound_classes(sound.front().sounds)) {
      const auto it = entries_.find({kind, c});
      if (it == entries_.end()) continue;
      for (const Entry& entry : it->second) {
        const double d = name_distance(sound, entry.sound);
        if (d < out.distance) {
          if (out.known != entry.known) out.next = out.distance;
          out.known = entry.known;
          out.distance = d;
        } else if (entry.known != out.known) {
          out.next = std::min(out.next, d);
        }
      }
    }
    if (out.distance > same_sound) out.known = nullptr;
    return out;
  }

 private:
  std::map<std::pair<EntityKind, char>, std::vector<Entry>> entries_;
};

const Index& index_of_tables() {
  static const Index built = [] {
    Index index;
    const extract::Gazetteer& gazetteer = extract::gazetteer();
    for (const extract::Known& known : gazetteer.all()) {
      if (known.kind == EntityKind::organisation) continue;
      for (const std::string_view form : gazetteer.forms_of(known)) index.add(form, known);
    }
    return index;
  }();
  return built;
}

// Smaller cities have too many neighbours to speak against a name of the text.
constexpr std::uint32_t great_city = 500;

const Index& index_of_cities() {
  static const Index built = [] {
    Index index;
    for (const extract::Atlas::Entry& entry : extract::atlas().entries()) {
      const extract::Known& known = extract::atlas().known(entry);
      if ((entry.thousands >= great_city || known.capital) && extract::gazetteer().find(entry.form) == nullptr) index.add(entry.form, known);
    }
    return index;
  }();
  return built;
}

}  // namespace

namespace {

// Last names of the known persons that are written in Latin letters.
struct LastNames {
  std::unordered_map<std::string, const extract::Known*> by_letters;  // null: several bear it
  std::vector<std::pair<SoundName, const extract::Known*>> by_sound;

  LastNames() {
    for (const extract::Known& known : extract::gazetteer().all()) {
      if (known.kind != EntityKind::person || spelled_by_ear(known.name)) continue;
      const std::vector<std::string>& words = extract::spelling_of(known.name).words();
      if (words.size() < 2) continue;
      std::string last = words.back();
      if (last.starts_with("al-") || last.starts_with("el-")) last = last.substr(3);
      const auto [it, fresh] = by_letters.try_emplace(extract::spelling_of(last).plain, &known);
      if (!fresh) it->second = nullptr;
      if (last.find('-') == std::string::npos) by_sound.emplace_back(sound_of(last, false), &known);
    }
  }
};

const LastNames& last_names() {
  static const LastNames built;
  return built;
}

}  // namespace

const extract::Known* known_by_last_name(std::string_view plain) {
  const auto it = last_names().by_letters.find(std::string(plain));
  return it == last_names().by_letters.end() ? nullptr : it->second;
}

const extract::Known* known_by_last_sound(const SoundName& sound) {
  const extract::Known* found = nullptr;
  for (const auto& [last, known] : last_names().by_sound) {
    if (name_distance(sound, last) > same_sound * 0.5) continue;
    if (found != nullptr) return nullptr;
    found = known;
  }
  return found;
}

bool native_syllables(std::string_view form) {
  if (form.find('-') != std::string_view::npos) return false;
  return spelled_by_ear(form) && form.find(' ') != std::string_view::npos;
}

double distance_of(std::string_view a, std::string_view b) { return name_distance(sound_of(a, spelled_by_ear(a)), sound_of(b, spelled_by_ear(b))); }

double distance_to(std::string_view form, const extract::Known& known) {
  double least = 1;
  for (const std::string_view other : extract::gazetteer().forms_of(known)) {
    if (native_syllables(other)) continue;
    least = std::min(least, distance_of(form, other));
  }
  return least;
}

SoundsLike sounds_like(std::string_view form, EntityKind kind) {
  const Index& index = index_of_tables();  // built before the sound is asked for, which stays valid for so many other names only
  const SoundName& sound = sound_of(form, spelled_by_ear(form));
  return sound.empty() ? SoundsLike{} : index.nearest(sound, kind);
}

SoundsLike sounds_like_city(std::string_view form) {
  const Index& index = index_of_cities();
  const SoundName& sound = sound_of(form, spelled_by_ear(form));
  return sound.empty() ? SoundsLike{} : index.nearest(sound, EntityKind::place);
}

bool city_nearer(std::string_view heard, std::string_view latin, double distance) {
  if (distance < clearly_nearer) return false;
  const SoundsLike city = sounds_like_city(heard);
  if (city.known == nullptr || city.distance + clearly_nearer > distance) return false;
  return city.known != extract::atlas().find(latin) && distance_of(city.known->name, latin) > clearly_nearer;
}

}  // namespace dateline::resolve
