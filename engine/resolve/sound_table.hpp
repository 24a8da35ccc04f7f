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

/// Rules by the first byte of their spelling.
class SoundRules {
 public:
  void add(SoundRule rule) { by_first_[static_cast<unsigned char>(rule.spelling.front())].push_back(rule); }
  /// The rule with the longest spelling that `text` begins with; null where there is none.
  const SoundRule* longest(std::string_view text) const {
    const SoundRule* best = nullptr;
    if (text.empty()) return best;
    for (const SoundRule& rule : by_first_[static_cast<unsigned char>(text.front())]) {
      if (text.starts_with(rule.spelling) && (best == nullptr || rule.spelling.size() > best->spelling.size())) best = &rule;
    }
    return best;
  }

 private:
  std::array<std::vector<SoundRule>, 256> by_first_;
};

struct SoundTable {
  std::unordered_map<std::string, std::string> letter;  ///< letter with a tone mark -> without
  SoundRules onset, nucleus, coda;
  SoundRules latin, latin_front, latin_start, latin_end;
  std::array<std::array<float, 128>, 128> near{};  ///< cost of one sound for another
  std::array<float, 128> gap{};
  std::array<float, 128> weight{};
  std::vector<std::string> classes;
};

const SoundTable& sound_table();

}  // namespace dateline::resolve
