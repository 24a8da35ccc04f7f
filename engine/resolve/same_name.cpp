// Two names without any text around them -> same or not, how surely, and why. In: two forms. Out: NamePair. Proved by tests/sound_test.cpp.
// Evidence, strongest first: the same letters, the gazetteer, the sound.
#include <algorithm>
#include <tuple>

#include "dateline/compare.hpp"
#include "extract/atlas.hpp"
#include "extract/syllable.hpp"
#include "resolve/entities_local.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline {
namespace {

using extract::gazetteer;
using extract::Known;

NamePair judged(bool same, double sureness, std::string because) {
  NamePair out;
  out.same = same;
  out.score = same ? 0.5 + sureness / 2 : 0.5 - sureness / 2;
  if (!same) out.score = std::min(out.score, 0.49);
  out.because = std::move(because);
  return out;
}

bool has_marks(std::string_view form) { return text::plain(form) != text::lower(form); }

// The known name that a form is by its letters, or the one that it sounds like.
struct Reading {
  const Known* known = nullptr;
  double distance = 0;  // 0: by its letters
};

Reading read_name(std::string_view form) {
  if (const Known* known = gazetteer().find(form)) return {known, 0};
  if (!resolve::spelled_by_ear(form) || resolve::native_syllables(form)) return {extract::atlas().find(form), 0};
  const resolve::SoundsLike place = resolve::sounds_like(form, EntityKind::place);
  const resolve::SoundsLike person = resolve::sounds_like(form, EntityKind::person);
  const resolve::SoundsLike& best = person.known != nullptr && person.distance < place.distance ? person : place;
  return {best.known, best.distance};
}

NamePair judge_by_letters(std::string_view a, std::string_view b) {
  if (extract::name_key(a) == extract::name_key(b)) return judged(true, 1, "the same letters");
  const bool native = resolve::native_syllables(a) || resolve::native_syllables(b);
  if (has_marks(a) && has_marks(b) && native) return judged(false, 0.8, "the same letters under other marks");
  return judged(true, 0.9, "the same letters but for their marks");
}

// "Kerry" for "John Kerry": the last word, or the given name of a Vietnamese one.
bool is_short_form(const resolve::SoundName& shorter, const resolve::SoundName& longer) {
  return shorter.size() == 1 && longer.size() > 1 && resolve::name_distance(shorter, {longer.back()}) <= resolve::same_sound * 0.7;
}

// Three syllables of Vietnamese or more on both sides: letters tell, not sounds ("Nguyen Van Hung", "Nguyen Van Hang").
bool both_vietnamese(std::string_view a, std::string_view b) {
  for (const std::string_view form : {a, b}) {
    const std::vector<std::string> words = resolve::name_words(form);
    if (words.size() < 3 || !std::all_of(words.begin(), words.end(), [](const std::string& word) { return extract::native_syllable(word); }))
      return false;
  }
  return true;
}

std::string with_distance(const char* what, double distance) {
  char number[16];
  std::snprintf(number, sizeof number, "%.2f", std::min(distance, 1.0));
  return std::string(what) + ", distance " + number;
}

NamePair judge_by_sound(std::string_view a, std::string_view b) {
  const auto& sound_a = resolve::sound_of(a, resolve::spelled_by_ear(a));
  const auto& sound_b = resolve::sound_of(b, resolve::spelled_by_ear(b));
  if (both_vietnamese(a, b) || (resolve::native_syllables(a) && resolve::native_syllables(b)))
    return judged(false, 0.9, "two names of other syllables");
  const double distance = resolve::name_distance(sound_a, sound_b);
  const double limit = resolve::sound_limit(sound_a, sound_b);
  if (distance <= limit) return judged(true, 1 - distance / limit, with_distance("they sound alike", distance));
  if (is_short_form(sound_a, sound_b) || is_short_form(sound_b, sound_a)) return judged(true, 0.2, "one is the other's last part");
  return judged(false, std::min(1.0, (distance - limit) / 0.4), with_distance("they sound different", distance));
}

// A spelling by ear against a name that is known by its letters: one, unless another known name sounds clearly more like it.
NamePair judge_heard(std::string_view form, const Reading& heard, const Known& known, std::string_view latin) {
  const bool in_tables = gazetteer().by_name(known.name) == &known;
  const double distance = std::min(resolve::distance_of(form, latin), in_tables ? resolve::distance_to(form, known) : 1.0);
  if (distance <= resolve::same_sound && distance <= heard.distance + resolve::clearly_nearer / 3) {
    return judged(true, 0.95 - distance, "both are " + std::string(known.name) + " in the gazetteer, one by its sound");
  }
  return judged(false, 0.9 - heard.distance, "two names of the gazetteer: " + std::string(heard.known->name) + ", " + std::string(known.name));
}

// A spelling by ear against a name that no table knows: another known name that sounds clearly more like it is the better candidate.
const Known* better_candidate(std::string_view form, const Reading& heard, std::string_view latin) {
  const double distance = resolve::distance_of(form, latin);
  const bool respelled = heard.known != nullptr && resolve::distance_of(heard.known->name, latin) <= resolve::clearly_nearer;
  const bool sure =
      heard.distance <= resolve::same_sound / 2 && heard.distance + (heard.distance < 0.02 ? 1 : 2) * resolve::clearly_nearer <= distance;
  if (heard.known != nullptr && !respelled && sure) return heard.known;
  return resolve::city_nearer(form, latin, distance) ? resolve::sounds_like_city(form).known : nullptr;
}

}  // namespace

NamePair same_name(std::string_view a, std::string_view b) {
  if (extract::name_key(text::plain(a)) == extract::name_key(text::plain(b))) return judge_by_letters(a, b);
  const Reading left = read_name(a), right = read_name(b);
  const bool heard_left = left.distance > 0, heard_right = right.distance > 0;
  if (left.known != nullptr && right.known != nullptr) {
    if (left.known == right.known) {
      const std::string sound = heard_left || heard_right ? ", one by its sound" : "";
      return judged(true, 0.95 - left.distance - right.distance, "both are " + std::string(left.known->name) + " in the gazetteer" + sound);
    }
    if (!heard_right && heard_left) return judge_heard(a, left, *right.known, b);
    if (!heard_left && heard_right) return judge_heard(b, right, *left.known, a);
    if (!heard_left || resolve::distance_of(a, b) >= std::max(left.distance, right.distance)) {
      return judged(false, 0.9 - left.distance - right.distance,
                    "two names of the gazetteer: " + std::string(left.known->name) + ", " + std::string(right.known->name));
    }
  }
  NamePair out = judge_by_sound(a, b);
  for (const auto& [form, reading, latin] : {std::tuple{a, left, b}, std::tuple{b, right, a}}) {
    if (!out.same || !resolve::spelled_by_ear(form) || resolve::spelled_by_ear(latin)) continue;
    if (const Known* better = better_candidate(form, reading, latin))
      return judged(false, 0.3, "the gazetteer has a better candidate: " + std::string(better->name));
  }
  return out;
}

}  // namespace dateline
