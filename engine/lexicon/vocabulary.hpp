/// The words of all tables, numbered: what comes in is a word, what goes out its number. A text looks up every one of its tokens here, once; all
/// later questions are asked by number. Open addressing over one flat array. Tested by tests/lexicon_test.cpp.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/hash.hpp"

namespace dateline::lexicon {

class Vocabulary {
 public:
  /// The number of a word, 1 and up; 0: unknown.
  std::uint32_t find(std::string_view word) const { return slots_.empty() ? 0 : find(word, start(word)); }
  /// Where the search for a word begins; the processor is asked for that place, so that find() soon after need not wait.
  std::size_t seek(std::string_view word) const {
    if (slots_.empty()) return 0;
    const std::size_t begun = start(word);
    __builtin_prefetch(&slots_[begun]);
    return begun;
  }
  /// The number of a word whose search begins there.
  std::uint32_t find(std::string_view word, std::size_t begun) const { return slots_.empty() ? 0 : slots_[place(word, Head(word), begun)].number; }
  /// As find(); an unknown word gets the next number.
  std::uint32_t intern(std::string_view word) {
    if (ends_.size() * 4 > slots_.size() * 3) grow();  // small, so that much of it stays near the processor
    const Head head(word);
    Slot& slot = slots_[place(word, head, start(word))];
    if (slot.number == 0) {
      slot = {static_cast<std::uint32_t>(ends_.size()), head};
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
  /// The first bytes of a word, then how many it has in all (255: that or more): all of most words, so that they are told apart where they are found.
  class Head {
   public:
    static constexpr std::size_t room = 11;
    explicit Head(std::string_view word = {}) {
      const std::size_t size = std::min(word.size(), room);
      // In steps of a known size, which may overlap.
      if (size >= 8) {
        copy<8>(word, 0);
        copy<4>(word, size - 4);
      } else if (size >= 4) {
        copy<4>(word, 0);
        copy<4>(word, size - 4);
      } else if (size > 0) {
        copy<1>(word, 0);
        copy<1>(word, size / 2);
        copy<1>(word, size - 1);
      }
      bytes_[room] = static_cast<char>(std::min<std::size_t>(word.size(), 255));
    }
    bool operator==(const Head& other) const { return std::memcmp(bytes_.data(), other.bytes_.data(), bytes_.size()) == 0; }

   private:
    template <std::size_t size>
    void copy(std::string_view word, std::size_t at) {
      std::memcpy(bytes_.data() + at, word.data() + at, size);
    }
    std::array<char, room + 1> bytes_{};
  };
  struct Slot {
    std::uint32_t number = 0;
    Head head;
  };

  std::size_t start(std::string_view word) const { return static_cast<std::size_t>(text::quick_hash(word) >> 32) & (slots_.size() - 1); }
  /// The slot of the word, or the empty one where it would stand, from slot `at` on.
  std::size_t place(std::string_view sought, const Head& head, std::size_t at) const {
    const std::size_t mask = slots_.size() - 1;
    const auto is_it = [&](const Slot& slot) { return slot.head == head && (sought.size() <= Head::room || word(slot.number) == sought); };
    while (slots_[at].number != 0 && !is_it(slots_[at])) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 1024 : slots_.size() * 2));
    for (const Slot& slot : old) {
      if (slot.number != 0) slots_[place(word(slot.number), slot.head, start(word(slot.number)))] = slot;
    }
  }

  std::string letters_;                    // of all words, one after the other: a look-up touches few lines of memory
  std::vector<std::uint32_t> ends_ = {0};  // of each word in it
  std::vector<Slot> slots_;                // a power of two
};

}  // namespace dateline::lexicon
