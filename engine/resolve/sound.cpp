// Spelling -> sounds. In: a name. Out: its skeleton by common/sounds.tsv. Proved by tests/sound_test.cpp.
#include "resolve/sound.hpp"

#include <algorithm>
#include <unordered_map>

#include "lexicon/table.hpp"
#include "resolve/sound_table.hpp"
#include "text/recent.hpp"
#include "text/text.hpp"

namespace dateline::resolve {
namespace {

std::size_t letter_size(char first) {
  const auto c = static_cast<unsigned char>(first);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

bool is_vowel(char sound) { return std::string_view("aeiou@").find(sound) != std::string_view::npos; }

// Lower case with the tones gone and the letters kept: "Đa-mát" gives "đa-mat".
std::string toneless(std::string_view name, const SoundTable& table) {
  std::string out;
  const std::string low = text::lower(name);
  for (std::size_t at = 0; at < low.size();) {
    const std::size_t size = std::min(letter_size(low[at]), low.size() - at);
    const std::string letter = low.substr(at, size);
    const auto it = table.letter.find(letter);
    out += it == table.letter.end() ? letter : it->second;
    at += size;
  }
  return out;
}

// A coda before an onset of its own kind is heard once: "Rắc-ca".
bool doubles(char coda, char onset) {
  constexpr std::string_view pairs[] = {"Kk", "Kg", "Tt", "Td", "Ts", "Pp", "Pb", "Nn", "Mm", "Cc", "Ck", "Pv"};
  return std::any_of(std::begin(pairs), std::end(pairs), [&](std::string_view p) { return p[0] == coda && p[1] == onset; });
}

void add_syllable(std::string_view syllable, const SoundTable& table, std::string& out) {
  bool vowel_seen = false;
  bool first = true;
  for (std::size_t at = 0; at < syllable.size();) {
    const std::string_view rest = syllable.substr(at);
    const SoundRule* rule = nullptr;
    if (const SoundRule* nucleus = table.nucleus.longest(rest)) {
      rule = nucleus;
      vowel_seen = true;
    }
    const SoundRule* consonant = (vowel_seen && rule == nullptr ? table.coda : table.onset).longest(rest);
    // "gi" before a vowel is one sound, before a consonant or alone a sound and a vowel.
    const bool whole_gi = consonant != nullptr && consonant->spelling == "gi" && table.nucleus.longest(rest.substr(2)) == nullptr;
    if (rule == nullptr) rule = consonant;
    if (rule == nullptr) {
      at += letter_size(rest.front());
      continue;
    }
    if (first && !out.empty() && doubles(out.back(), rule->sounds.front())) out.pop_back();
    first = false;
    out += rule->sounds;
    at += rule->spelling.size();
    if (whole_gi) out += 'i';
  }
}

std::string sounds_by_ear(std::string_view word, const SoundTable& table) {
  std::string out;
  for (std::size_t at = 0; at <= word.size();) {
    std::size_t end = word.find('-', at);
    if (end == std::string_view::npos) end = word.size();
    add_syllable(word.substr(at, end - at), table, out);
    at = end + 1;
  }
  return out;
}

std::string sounds_of_latin(std::string_view word, const SoundTable& table) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view rest = word.substr(at);
    const SoundRule* best = nullptr;
    auto offer = [&](const SoundRule* rule, bool fits) {
      if (rule != nullptr && fits && (best == nullptr || rule->spelling.size() >= best->spelling.size())) best = rule;
    };
    offer(table.latin.longest(rest), true);
    const SoundRule* front = table.latin_front.longest(rest);
    offer(front, front != nullptr && front->spelling.size() < rest.size() &&
                     std::string_view("eiy").find(rest[front->spelling.size()]) != std::string_view::npos);
    if (at == 0) offer(table.latin_start.longest(rest), true);
    const SoundRule* end = table.latin_end.longest(rest);
    offer(end, end != nullptr && end->spelling.size() == rest.size() && out.size() >= 2);
    if (best == nullptr) {
      at += letter_size(rest.front());
      continue;
    }
    for (const char sound : best->sounds) {
      if (out.empty() || out.back() != sound || is_vowel(sound)) out += sound;
    }
    at += best->spelling.size();
  }
  return out;
}

bool is_particle(std::string_view word) {
  constexpr std::string_view particles[] = {"al", "el", "bin", "ibn", "de", "da", "di", "van", "von", "der", "den", "la", "le", "dos", "du"};
  return std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
}

// Words part at blanks; of a Latin name at hyphens too ("Jean-Claude").
std::vector<std::string> words_of(std::string_view name, bool by_ear) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t size = std::min(letter_size(name[at]), name.size() - at);
    const std::string_view letter = name.substr(at, size);
    at += size;
    if (letter == "'" || letter == "’" || letter == "‘") continue;
    if (letter == " " || letter == "." || letter == " " || letter == "," || (!by_ear && (letter == "-" || letter == "‑"))) {
      if (!out.back().empty()) out.emplace_back();
      continue;
    }
    out.back() += letter == "‑" || letter == "–" ? std::string_view("-") : letter;
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

}  // namespace

namespace {

bool looks_heard(std::string_view name) {
  const SoundTable& table = sound_table();
  const std::string low = text::lower(name);
  bool hyphen_inside = false, vietnamese = false, foreign = false;
  for (std::size_t at = 0; at < low.size();) {
    const std::size_t size = std::min(letter_size(low[at]), low.size() - at);
    const std::string_view letter(low.data() + at, size);
    foreign = foreign || letter == "f" || letter == "j" || letter == "w" || letter == "z";
    if (letter == "đ" || letter == "ơ" || letter == "ư" || letter == "ă" || letter == "â" || letter == "ê" || letter == "ô" ||
        table.letter.contains(std::string(letter))) {
      vietnamese = true;
    }
    at += size;
  }
  // The syllable after the hyphen is written small: "Ke-ri", not "Al-Nusra" or "Jean-Claude".
  for (std::size_t at = name.find('-'); at != std::string_view::npos; at = name.find('-', at + 1)) {
    if (at + 1 < name.size()) {
      const std::string_view rest = name.substr(at + 1);
      const std::string_view letter = rest.substr(0, letter_size(rest.front()));
      if (text::lower(letter) == letter) hyphen_inside = true;
    }
  }
  if (foreign) return vietnamese && hyphen_inside;  // "Ja-các-ta", but "Jean-Claude", "François"
  return vietnamese || hyphen_inside;
}

SoundName read_sound(std::string_view name, bool by_ear) {
  const SoundTable& table = sound_table();
  const std::string folded = by_ear ? toneless(name, table) : text::plain(name);
  SoundName out;
  for (const std::string& word : words_of(folded, by_ear)) {
    SoundWord sound;
    sound.sounds = by_ear ? sounds_by_ear(word, table) : sounds_of_latin(word, table);
    sound.initial = word.size() == letter_size(word.front()) && !is_vowel(sound.sounds.empty() ? 'a' : sound.sounds.front());
    sound.particle = is_particle(word);
    if (!sound.sounds.empty()) out.push_back(std::move(sound));
  }
  return out;
}

}  // namespace

bool spelled_by_ear(std::string_view name) {
  thread_local text::Recent<bool> known;
  return known.find(name, [&] { return looks_heard(name); });
}

const SoundName& sound_of(std::string_view name, bool by_ear) {
  thread_local text::Recent<SoundName> heard, read;
  return (by_ear ? heard : read).find(name, [&] { return read_sound(name, by_ear); });
}

std::string sound_classes(std::string_view sounds) {
  const SoundTable& table = sound_table();
  std::string out;
  if (sounds.empty()) return out;
  for (std::size_t i = 0; i < table.classes.size(); ++i) {
    if (table.classes[i].find(sounds.front()) != std::string::npos) out += static_cast<char>('A' + i);
  }
  if (out.empty()) out = "?";
  return out;
}

}  // namespace dateline::resolve
