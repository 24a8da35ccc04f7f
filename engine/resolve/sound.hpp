/// How names sound: a spelling -> its skeleton of sounds; two skeletons -> how far they are apart. Vietnamese newspapers write foreign names by ear,
/// syllable by syllable ("Xéc-gây La-vrốp"); read aloud by the table, that and "Sergei Lavrov" give nearly the same sounds.
/// The distance is a weighted edit distance (Wagner and Fischer 1974; the weights after Zobel and Dart 1996, "Phonetic string matching") with the
/// costs of common/sounds.tsv. Tested by tests/sound_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::resolve {

/// The words of a name, as sounds (one character a sound) with what the spelling tells.
struct SoundWord {
  std::string sounds;
  bool initial = false;   ///< one letter only: "V."
  bool particle = false;  ///< "al", "bin", "de": may be left out
};
using SoundName = std::vector<SoundWord>;

/// True for a foreign name in Vietnamese newspaper spelling: syllables joined by hyphens ("La-vrốp"), or Vietnamese letters in such a name.
bool spelled_by_ear(std::string_view name);

/// The sounds of `name`, word by word. `by_ear`: read it as Vietnamese; else as Latin letters of an unknown language. Found once for each name and
/// valid until this thread has asked for some thousand others.
const SoundName& sound_of(std::string_view name, bool by_ear);

/// 0 for the same sounds, about 1 for nothing in common: the cost of the cheapest way from one to the other over the length of the longer.
double sound_distance(std::string_view a, std::string_view b);

/// Distance of whole names, word aligned with word: the worst word counts. Words may run together ("Ô Bri-en", "O'Brien"), initials stand for their
/// words. 1 and more where the words cannot be aligned.
double name_distance(const SoundName& a, const SoundName& b);

/// Distances up to this are taken for one name, where the name is long enough to be rare.
inline constexpr double same_sound = 0.30;
/// One candidate is nearer than another only from this difference on.
inline constexpr double clearly_nearer = 0.03;

/// How far apart two spellings of one name may be. Names of few sounds have many neighbours: what they may differ in shrinks with their weight
/// (same_sound from `rare_from` weighed sounds in the shorter one's heaviest word on).
double sound_limit(const SoundName& a, const SoundName& b);

/// Letters of the classes that a name's first sound belongs to; names that could be one share a letter. For indexes.
std::string sound_classes(std::string_view sounds);

}  // namespace dateline::resolve
