/// What was found for the strings asked about lately: names come again and again in a report, and what their letters tell is found once. One for a
/// thread. Tested by tests/text_test.cpp.
#pragma once

#include <cstdint>
#include <memory>
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
    if (const std::size_t known = young_.find(key, hashed); known != none) return young_.entries[known]->value;
    std::unique_ptr<Entry> entry = old_.take(key, hashed);
    if (entry == nullptr) entry.reset(new Entry{std::string(key), make()});
    if (young_.entries.size() >= kept) {
      old_ = std::move(young_);
      young_ = Generation();
    }
    return young_.add(std::move(entry), hashed);
  }

  static constexpr std::size_t kept = 4096;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  struct Entry {
    std::string key;
    Value value;
  };
  struct Generation {
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t entry = 0;  // index and one; 0: empty
    };
    std::vector<std::unique_ptr<Entry>> entries;  // null: taken
    std::vector<Slot> slots;                      // a power of two, so many that some are always empty

    std::size_t find(std::string_view key, std::uint32_t hashed) const {
      if (slots.empty()) return none;
      for (std::size_t at = hashed;; ++at) {
        const Slot& slot = slots[at & (slots.size() - 1)];
        if (slot.entry == 0) return none;
        const std::unique_ptr<Entry>& entry = entries[slot.entry - 1];
        if (slot.hash == hashed && entry != nullptr && entry->key == key) return slot.entry - 1;
      }
    }
    std::unique_ptr<Entry> take(std::string_view key, std::uint32_t hashed) {
      const std::size_t place = find(key, hashed);
      return place == none ? nullptr : std::move(entries[place]);
    }
    const Value& add(std::unique_ptr<Entry> entry, std::uint32_t hashed) {
      if (slots.empty()) slots.resize(4 * kept);
      std::size_t at = hashed;
      while (slots[at & (slots.size() - 1)].entry != 0) ++at;
      entries.push_back(std::move(entry));
      slots[at & (slots.size() - 1)] = {hashed, static_cast<std::uint32_t>(entries.size())};
      return entries.back()->value;
    }
  };

  Generation young_, old_;
};

}  // namespace dateline::text
