/// The words of all tables, numbered: what comes in is a word, what goes out its number. A text looks up every one of its tokens here, once; all later
/// questions are asked by number. Open addressing over one flat array. Tested by tests/lexicon_test.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::lexicon {

class Vocabulary {
 public:
  /// The number of a word, 1 and up; 0: unknown.
  std::uint32_t find(std::string_view word) const { return slots_.empty() ? 0 : slots_[place(word, hash(word))].number; }
  /// The same; an unknown word gets the next number.
  std::uint32_t intern(std::string_view word) {
    if ((words_.size() + 1) * 2 > slots_.size()) grow();
    const std::uint32_t hashed = hash(word);
    Slot& slot = slots_[place(word, hashed)];
    if (slot.number == 0) {
      words_.emplace_back(word);
      views_.emplace_back(words_.back());
      slot = {hashed, static_cast<std::uint32_t>(words_.size())};
    }
    return slot.number;
  }
  /// The word of a number.
  std::string_view word(std::uint32_t number) const { return views_[number - 1]; }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
  };

  template <class Integer>
  static std::uint64_t load(const char* from) {
    Integer out;
    std::memcpy(&out, from, sizeof out);
    return out;
  }
  // Eight bytes a step, the last ones overlapping; multiplied and folded (after Knuth 6.4). Not for hostile keys.
  static std::uint32_t hash(std::string_view word) {
    constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
    const char* at = word.data();
    const std::size_t size = word.size();
    std::uint64_t out = size * odd;
    const auto mix = [&](std::uint64_t part) {
      out = (out ^ part) * odd;
      out ^= out >> 29;
    };
    if (size >= 8) {
      for (std::size_t i = 0; i + 8 < size; i += 8) mix(load<std::uint64_t>(at + i));
      mix(load<std::uint64_t>(at + size - 8));
    } else if (size >= 4) {
      mix(load<std::uint32_t>(at) << 32 | load<std::uint32_t>(at + size - 4));
    } else if (size > 0) {
      mix(load<std::uint8_t>(at) << 16 | load<std::uint8_t>(at + size / 2) << 8 | load<std::uint8_t>(at + size - 1));
    }
    return static_cast<std::uint32_t>(out >> 32);
  }
  /// The slot of the word, or the empty one where it would stand.
  std::size_t place(std::string_view word, std::uint32_t hashed) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hashed & mask;
    while (slots_[at].number != 0 && (slots_[at].hash != hashed || views_[slots_[at].number - 1] != word)) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    slots_.assign(slots_.empty() ? 1024 : slots_.size() * 2, Slot());
    for (std::uint32_t i = 0; i < views_.size(); ++i) {
      const std::uint32_t hashed = hash(views_[i]);
      slots_[place(views_[i], hashed)] = {hashed, i + 1};
    }
  }

  std::deque<std::string> words_;  // which never moves a word
  std::vector<std::string_view> views_;
  std::vector<Slot> slots_;  // a power of two
};

}  // namespace dateline::lexicon
