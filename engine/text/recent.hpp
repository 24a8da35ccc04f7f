/// What was found for the strings asked about lately: names come again and again in a report, and what their letters tell is found once. One for a
/// thread. Tested by tests/text_test.cpp.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/hash.hpp"

namespace dateline::text {

template <class Value>
class Recent {
 public:
  /// The value for `key`, by `make()` where it is not known. It stays in its place while the thread asks for up to `kept` others.
  template <class Make>
  const Value& find(std::string_view key, Make make) {
    const auto hashed = static_cast<std::uint32_t>(quick_hash(key) >> 32);
    if (const Value* known = young_.find(key, hashed)) return *known;
    const Value* aged = old_.find(key, hashed);
    Value value = aged != nullptr ? *aged : make();
    if (young_.entries.size() >= kept) {
      old_ = std::move(young_);
      young_ = Generation();
    }
    return young_.add(key, hashed, std::move(value));
  }

  static constexpr std::size_t kept = 4096;

 private:
  struct Generation {
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t entry = 0;  // index and one; 0: empty
    };
    std::deque<std::pair<std::string, Value>> entries;  // which never moves one
    std::vector<Slot> slots;                            // a power of two, so many that some are always empty

    const Value* find(std::string_view key, std::uint32_t hashed) const {
      if (slots.empty()) return nullptr;
      for (std::size_t at = hashed;; ++at) {
        const Slot& slot = slots[at & (slots.size() - 1)];
        if (slot.entry == 0) return nullptr;
        if (slot.hash == hashed && entries[slot.entry - 1].first == key) return &entries[slot.entry - 1].second;
      }
    }
    const Value& add(std::string_view key, std::uint32_t hashed, Value value) {
      if (slots.empty()) slots.resize(4 * kept);
      std::size_t at = hashed;
      while (slots[at & (slots.size() - 1)].entry != 0) ++at;
      entries.emplace_back(key, std::move(value));
      slots[at & (slots.size() - 1)] = {hashed, static_cast<std::uint32_t>(entries.size())};
      return entries.back().second;
    }
  };

  Generation young_, old_;
};

}  // namespace dateline::text
