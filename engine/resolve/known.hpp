/// A name -> the entry of the gazetteer that it sounds like. In: a form. Out: the nearest known name, with its distance and the next one's.
/// Tested by tests/sound_test.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "extract/gazetteer.hpp"
#include "resolve/sound.hpp"

namespace dateline::resolve {

struct SoundsLike {
  const extract::Known* known = nullptr;
  double distance = 1;  ///< of the nearest
  double next = 1;      ///< of the nearest of the others
};

/// The nearest entry of one kind; null where none is near enough to be taken.
SoundsLike sounds_like(std::string_view form, EntityKind kind);

/// The one known person whose last name is written so, case, marks and an article aside; whose last name sounds so. Null where there is none, or
/// several.
const extract::Known* known_by_last_name(std::string_view plain);
const extract::Known* known_by_last_sound(const SoundName& sound);
/// Distance of `form` to the nearest way of writing `known`, an entry of the gazetteer's tables; 1 where no way of writing can be compared.
double distance_to(std::string_view form, const extract::Known& known);

/// The city of the atlas, of half a million people or a capital, that `form` sounds most like; null where none is within the limit of the sound.
SoundsLike sounds_like_city(std::string_view form);

/// True where a great city of the atlas sounds clearly more like `heard` than `latin` does, which is `distance` away, and is no spelling of `latin`.
bool city_nearer(std::string_view heard, std::string_view latin, double distance);

/// Distance of two forms, each read the way that it is written.
double distance_of(std::string_view a, std::string_view b);

/// True where `form` may be a Vietnamese, Chinese or Korean name in Vietnamese syllables: such a name is no spelling by ear ("Lý Hiển Long").
bool native_syllables(std::string_view form);

}  // namespace dateline::resolve
