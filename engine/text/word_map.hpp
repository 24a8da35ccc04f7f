/// A value for each of many words of a text, by their letters or by their numbers. The letters are not copied: they must outlive the map.
/// Tested by tests/text_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/hash.hpp"

namespace dateline::text {

template <class Value>
class WordMap {
 public:
  /// The value of a word; an empty one where it is new.
  Value& operator[](std::string_view word) {
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    const auto hashed = static_cast<std::uint32_t>(quick_hash(word) >> 32);
    Slot& slot = slots_[place(word, hashed)];
    if (slot.entry == 0) {
      entries_.emplace_back(word, Value());
      slot = {hashed, static_cast<std::uint32_t>(entries_.size())};
    }
    return entries_[slot.entry - 1].second;
  }
  /// Null where the word is not there.
  const Value* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place(word, static_cast<std::uint32_t>(quick_hash(word) >> 32))];
    return slot.entry == 0 ? nullptr : &entries_[slot.entry - 1].second;
  }

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  // index and one; 0: empty
  };
  std::size_t place(std::string_view word, std::uint32_t hashed) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hashed & mask;
    while (slots_[at].entry != 0 && (slots_[at].hash != hashed || entries_[slots_[at].entry - 1].first != word)) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 256 : slots_.size() * 4));
    for (const Slot& slot : old) {
      if (slot.entry != 0) slots_[place(entries_[slot.entry - 1].first, slot.hash)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two
  std::vector<std::pair<std::string_view, Value>> entries_;
};

/// The same for words that have numbers, which are above 0: nothing of their letters is read.
template <class Value>
class NumberMap {
 public:
  /// The value of a number; an empty one where it is new.
  Value& operator[](std::uint32_t number) {
    if ((used_ + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[place(number)];
    if (slot.number == 0) {
      slot.number = number;
      ++used_;
    }
    return slot.value;
  }
  /// Null where the number is not there.
  const Value* find(std::uint32_t number) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place(number)];
    return slot.number == 0 ? nullptr : &slot.value;
  }

 private:
  struct Slot {
    std::uint32_t number = 0;  // 0: empty
    Value value{};
  };
  // By Fibonacci hashing (Knuth 6.4).
  std::size_t place(std::uint32_t number) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = number * 0x9E3779B97F4A7C15ULL >> 32 & mask;
    while (slots_[at].number != 0 && slots_[at].number != number) at = (at + 1) & mask;
    return at;
  }
  void grow() {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 256 : slots_.size() * 4));
    for (Slot& slot : old) {
      if (slot.number != 0) slots_[place(slot.number)] = std::move(slot);
    }
  }

  std::vector<Slot> slots_;  // a power of two
  std::size_t used_ = 0;
};

}  // namespace dateline::text
