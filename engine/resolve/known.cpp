// Form -> known name by sound. In: a name written by ear or in Latin letters. Out: SoundsLike. Proved by tests/sound_test.cpp.
#include "resolve/known.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/spelling.hpp"

namespace dateline::resolve {
namespace {

struct Entry {
  SoundName sound;
  std::uint32_t known;
};

// Entries by kind and by the class of their first sound: a look-up reads some tens of them.
struct Index {
  std::map<std::pair<EntityKind, char>, std::vector<Entry>> entries;

  Index() {
    const extract::Gazetteer& gazetteer = extract::gazetteer();
    for (std::uint32_t i = 0; i < gazetteer.all().size(); ++i) {
      const extract::Known& known = gazetteer.all()[i];
      if (known.kind == EntityKind::organisation) continue;
      for (const std::string_view form : gazetteer.forms_of(known)) {
        const bool by_ear = spelled_by_ear(form);
        if (native_syllables(form) || (by_ear && form.find('-') == std::string_view::npos)) continue;
        const SoundName& sound = sound_of(form, by_ear);
        if (sound.empty()) continue;
        for (const char c : sound_classes(sound.front().sounds)) entries[{known.kind, c}].push_back({sound, i});
      }
    }
  }
};

const Index& index() {
  static const Index built;
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
      const std::vector<std::string>& words = extract::spelling_of(known.name).words;
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

SoundsLike sounds_like(std::string_view form, EntityKind kind) {
  SoundsLike out;
  const Index& known_sounds = index();  // built before the sound is asked for, which stays valid for so many other names only
  const SoundName& sound = sound_of(form, spelled_by_ear(form));
  if (sound.empty()) return out;
  const extract::Gazetteer& gazetteer = extract::gazetteer();
  for (const char c : sound_classes(sound.front().sounds)) {
    const auto it = known_sounds.entries.find({kind, c});
    if (it == known_sounds.entries.end()) continue;
    for (const Entry& entry : it->second) {
      const double d = name_distance(sound, entry.sound);
      const extract::Known* known = &gazetteer.all()[entry.known];
      if (d < out.distance) {
        if (out.known != known) out.next = out.distance;
        out.known = known;
        out.distance = d;
      } else if (known != out.known) {
        out.next = std::min(out.next, d);
      }
    }
  }
  if (out.distance > same_sound) out.known = nullptr;
  return out;
}

}  // namespace dateline::resolve
