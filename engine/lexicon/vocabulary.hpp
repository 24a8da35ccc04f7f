/// The words of all tables, numbered: what comes in is a word, what goes out its number. A text looks up every one of its tokens here, once; all
/// later questions are asked by number. Open addressing over one flat array. Tested by tests/lexicon_test.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/hash.hpp"

namespace dateline::lexicon {

class Vocabulary {
 public:
  /// The number of a word, 1 and up; 0: unknown.
  std::uint32_t find(std::string_view word) const { return slots_.empty() ? 0 : slots_[place(word, hash(word))].number; }
  /// The same; an unknown word gets the next number.
  std::uint32_t intern(std::string_view word) {
    if (ends_.size() * 2 > slots_.size()) grow();
    const std::uint32_t hashed = hash(word);
    Slot& slot = slots_[place(word, hashed)];
    if (slot.number == 0) {
      slot = {hashed, static_cast<std::uint32_t>(ends_.size())};
      letters_ += word;
      ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
    }
    return slot.number;
  }
  /// The word of a number; valid until the next intern().
  std::string_view word(std::uint32_t number) const {
    return std::string_view(letters_).substr(ends_[number - 1], ends_[number] - ends_[number - 1]);
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
  };

  static std::uint32_t hash(std::string_view word) { return static_cast<std::uint32_t>(text::quick_hash(word) >> 32); }
  /// The slot of the word, or the empty one where it would stand.
  std::size_t place(std::string_view sought, std::uint32_t hashed) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hashed & mask;
    while (slots_[at].number != 0 && (slots_[at].hash != hashed || word(slots_[at].number) != sought)) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 1024 : slots_.size() * 2));
    for (const Slot& slot : old) {
      if (slot.number != 0) slots_[place(word(slot.number), slot.hash)] = slot;
    }
  }

  std::string letters_;                    // of all words, one after the other: a look-up touches few lines of memory
  std::vector<std::uint32_t> ends_ = {0};  // of each word in it
  std::vector<Slot> slots_;                // a power of two
};

}  // namespace dateline::lexicon
