// Two skeletons -> how far they are apart; the table of costs. In: sounds. Out: a distance. Proved by tests/sound_test.cpp.
#include <algorithm>
#include <charconv>
#include <vector>

#include "lexicon/table.hpp"
#include "resolve/sound.hpp"
#include "resolve/sound_table.hpp"

namespace dateline::resolve {
namespace {

float number(std::string_view text) {
  float value = 0;
  const std::string padded = text.starts_with('.') ? "0" + std::string(text) : std::string(text);
  std::from_chars(padded.data(), padded.data() + padded.size(), value);
  return value;
}

bool is_vowel(std::size_t sound) { return std::string_view("aeiou@").find(static_cast<char>(sound)) != std::string_view::npos; }

void set_defaults(SoundTable& table) {
  for (std::size_t i = 0; i < 128; ++i) {
    table.gap[i] = 0.9F;
    table.weight[i] = 1.0F;
    for (std::size_t k = 0; k < 128; ++k) table.near[i][k] = i == k ? 0.0F : is_vowel(i) == is_vowel(k) ? (is_vowel(i) ? 0.5F : 1.0F) : 1.6F;
  }
}

void add_near(SoundTable& table, std::string_view sound, std::string_view cell) {
  const auto a = static_cast<std::size_t>(sound.front());
  for (std::size_t at = 0; at < cell.size();) {
    std::size_t end = cell.find(' ', at);
    if (end == std::string_view::npos) end = cell.size();
    const auto b = static_cast<std::size_t>(cell[at]);
    table.near[a][b] = table.near[b][a] = number(cell.substr(at + 1, end - at - 1));
    at = end + 1;
  }
}

void add_latin(SoundTable& table, std::string_view place, SoundRule rule) {
  (place == "start" ? table.latin_start : place == "end" ? table.latin_end : place == "front" ? table.latin_front : table.latin).add(rule);
}

SoundTable build() {
  SoundTable table;
  set_defaults(table);
  for (const lexicon::Row& row : lexicon::table("common/sounds.tsv")) {
    if (row.size() < 2) continue;
    if (row[0] == "class") table.classes.emplace_back(row[1]);
    if (row.size() < 3) continue;
    if (row[0] == "tone") {
      for (const std::string_view form : lexicon::forms(row[2])) table.letter[std::string(form)] = row[1];
    } else if (row[0] == "near") {
      add_near(table, row[1], row[2]);
    } else if (row[0] == "gap" || row[0] == "weight") {
      for (const char c : row[1]) (row[0] == "gap" ? table.gap : table.weight)[static_cast<std::size_t>(c)] = number(row[2]);
    } else if (row.size() >= 4 && row[0] == "vi") {
      (row[1] == "onset" ? table.onset : row[1] == "coda" ? table.coda : table.nucleus).add({row[2], row[3]});
    } else if (row.size() >= 4 && row[0] == "latin") {
      add_latin(table, row[1], {row[2], row[3]});
    }
  }
  return table;
}

float length_of(std::string_view sounds, const SoundTable& table) {
  float length = 0;
  for (const char c : sounds) length += table.weight[static_cast<std::size_t>(c)];
  return length;
}

// A name that weighs so much or more is rare; the limit for one that weighs nothing, as a share of the whole.
constexpr double rare_from = 3.5;
constexpr double least_share = 0.5;

// What is missing at the very end is missed least: "A-ten" for Athens.
constexpr float last_gap = 0.6F;

double distance(std::string_view a, std::string_view b, const SoundTable& table) {
  const std::size_t n = b.size();
  thread_local std::vector<float> row, last;  // room kept between calls
  row.assign(n + 1, 0);
  last.assign(n + 1, 0);
  auto gap = [&](std::string_view sounds, std::size_t i) {
    return table.gap[static_cast<std::size_t>(sounds[i])] * (i + 1 == sounds.size() && sounds.size() > 3 ? last_gap : 1.0F);
  };
  for (std::size_t k = 0; k < n; ++k) row[k + 1] = row[k] + gap(b, k);
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::swap(row, last);
    row[0] = last[0] + gap(a, i);
    for (std::size_t k = 0; k < n; ++k) {
      const float change = last[k] + table.near[static_cast<std::size_t>(a[i])][static_cast<std::size_t>(b[k])];
      row[k + 1] = std::min({change, last[k + 1] + gap(a, i), row[k] + gap(b, k)});
    }
  }
  return row[n];
}

// Spelling by ear keeps the syllables: what one name has more of them than the other can have costs beyond its sounds. A vowel put in or swallowed
// (@) may be one or none.
constexpr double syllable_too_many = 0.08;

double syllables_apart(std::string_view a, std::string_view b) {
  auto count = [](std::string_view sounds, bool with_weak) {
    int syllables = 0;
    bool vowel = false;
    for (const char c : sounds) {
      const bool now = is_vowel(static_cast<std::size_t>(c)) && (with_weak || c != '@');
      syllables += now && !vowel;
      vowel = now;
    }
    return syllables;
  };
  const int apart = std::max(count(a, false) - count(b, true), count(b, false) - count(a, true));
  return apart > 0 ? apart * syllable_too_many : 0;
}

double initial_distance(const SoundWord& a, const SoundWord& b) {
  if (a.sounds.empty() || b.sounds.empty()) return 1;
  const float cost = sound_table().near[static_cast<std::size_t>(a.sounds.front())][static_cast<std::size_t>(b.sounds.front())];
  return cost <= 0.3F ? 0.1 + static_cast<double>(cost) : 1;
}

std::string joined(const SoundName& name, std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i) out += name[i].sounds;
  return out;
}

}  // namespace

const SoundTable& sound_table() {
  static const SoundTable table = build();
  return table;
}

double sound_distance(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() == b.size() ? 0 : 1;
  const SoundTable& table = sound_table();
  const float length = std::max({length_of(a, table), length_of(b, table), 1.0F});
  return distance(a, b, table) / static_cast<double>(length) + syllables_apart(a, b);
}

double sound_limit(const SoundName& a, const SoundName& b) {
  auto weight = [](const SoundName& name) {
    float sum = 0;
    for (const SoundWord& word : name) sum += length_of(word.sounds, sound_table());
    return sum;
  };
  const double rare = std::min(1.0, static_cast<double>(std::min(weight(a), weight(b))) / rare_from);
  return same_sound * (least_share + (1 - least_share) * rare);
}

double name_distance(const SoundName& a, const SoundName& b) {
  if (a.empty() || b.empty()) return 2;
  constexpr double never = 2;
  // The worst word of the best alignment of the first i words of a and the first k of b.
  thread_local std::vector<double> table;  // room kept between calls
  table.assign((a.size() + 1) * (b.size() + 1), never);
  const auto worst = [&](std::size_t i, std::size_t k) -> double& { return table[i * (b.size() + 1) + k]; };
  worst(0, 0) = 0;
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t k = 0; k <= b.size(); ++k) {
      if (worst(i, k) >= never) continue;
      auto step = [&](std::size_t di, std::size_t dk, double cost) {
        if (i + di <= a.size() && k + dk <= b.size()) worst(i + di, k + dk) = std::min(worst(i + di, k + dk), std::max(worst(i, k), cost));
      };
      if (i < a.size() && a[i].particle) step(1, 0, 0.2);
      if (k < b.size() && b[k].particle) step(0, 1, 0.2);
      for (std::size_t di = 1; di <= 3 && i + di <= a.size(); ++di) {
        for (std::size_t dk = 1; dk <= 3 && k + dk <= b.size(); ++dk) {
          if (di > 1 && dk > 1) continue;
          if (di == 1 && dk == 1 && (a[i].initial || b[k].initial)) step(1, 1, initial_distance(a[i], b[k]));
          step(di, dk, sound_distance(joined(a, i, di), joined(b, k, dk)));
        }
      }
    }
  }
  return worst(a.size(), b.size());
}

}  // namespace dateline::resolve
