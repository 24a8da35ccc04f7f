/// The rows of common/sounds.tsv in the form that the sound model reads. For resolve/sound*.cpp only. Tested by tests/sound_test.cpp.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline::resolve {

struct SoundRule {
  std::string_view spelling, sounds;
};

struct SoundTable {
  std::unordered_map<std::string, std::string> letter;  ///< letter with a tone mark -> without
  std::vector<SoundRule> onset, nucleus, coda;
  std::vector<SoundRule> latin, latin_front, latin_start, latin_end;
  std::array<std::array<float, 128>, 128> near{};  ///< cost of one sound for another
  std::array<float, 128> gap{};
  std::array<float, 128> weight{};
  std::vector<std::string> classes;
};

const SoundTable& sound_table();

}  // namespace dateline::resolve
