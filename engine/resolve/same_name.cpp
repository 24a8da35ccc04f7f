// Two names without any text around them -> same or not, how surely, and why. In: two forms. Out: NamePair. Proved by tests/sound_test.cpp.
// Evidence, strongest first: the same letters, the gazetteer, the sound.
#include <algorithm>

#include "dateline/compare.hpp"
#include "extract/gazetteer.hpp"
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

// Known by its letters, or written so that only one known name sounds like it.
struct Reading {
  const Known* known = nullptr;
  double distance = 0;  // 0: by its letters
};

Reading read_name(std::string_view form) {
  if (const Known* known = gazetteer().find(form)) return {known, 0};
  if (!resolve::spelled_by_ear(form) || resolve::native_syllables(form)) return {};
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

NamePair judge_by_sound(std::string_view a, std::string_view b) {
  const auto& sound_a = resolve::sound_of(a, resolve::spelled_by_ear(a));
  const auto& sound_b = resolve::sound_of(b, resolve::spelled_by_ear(b));
  if (resolve::native_syllables(a) && resolve::native_syllables(b)) return judged(false, 0.9, "two names of other syllables");
  const double distance = resolve::name_distance(sound_a, sound_b);
  char number[16];
  std::snprintf(number, sizeof number, "%.2f", std::min(distance, 1.0));
  if (distance <= resolve::same_sound) return judged(true, 1 - distance / resolve::same_sound, std::string("they sound alike, distance ") + number);
  if (is_short_form(sound_a, sound_b) || is_short_form(sound_b, sound_a)) return judged(true, 0.2, "one is the other's last part");
  return judged(false, std::min(1.0, (distance - resolve::same_sound) / 0.4), std::string("they sound different, distance ") + number);
}

}  // namespace

NamePair same_name(std::string_view a, std::string_view b) {
  if (extract::name_key(text::plain(a)) == extract::name_key(text::plain(b))) return judge_by_letters(a, b);
  const Reading left = read_name(a), right = read_name(b);
  if (left.known != nullptr && right.known != nullptr) {
    const std::string sound = left.distance > 0 || right.distance > 0 ? ", one by its sound" : "";
    if (left.known == right.known)
      return judged(true, 0.95 - left.distance - right.distance, "both are " + std::string(left.known->name) + " in the gazetteer" + sound);
    // Two known names; a reading by sound alone still yields where the two forms themselves are nearer to one another.
    const double apart = resolve::distance_of(a, b);
    if (apart >= std::max(left.distance, right.distance)) {
      return judged(false, 0.9 - left.distance - right.distance,
                    "two names of the gazetteer: " + std::string(left.known->name) + ", " + std::string(right.known->name));
    }
  }
  return judge_by_sound(a, b);
}

}  // namespace dateline
