/// What was found for the strings asked about lately: names come again and again in a report, and what their letters tell is found once. One for a
/// thread. Tested by tests/text_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/hash.hpp"

namespace dateline::text {

template <class Value>
class Recent {
 public:
  /// The value for `key`, by `make()` where it is not known. It stays in its place while the thread asks for up to `kept` others.
  template <class Make>
  const Value& find(std::string_view key, Make make) {
    if (const auto it = young_.find(key); it != young_.end()) return it->second;
    if (young_.size() >= kept) {
      old_ = std::move(young_);
      young_.clear();
    }
    Value value = [&] {
      const auto it = old_.find(key);
      return it == old_.end() ? make() : it->second;
    }();
    return young_.emplace(key, std::move(value)).first->second;
  }

  static constexpr std::size_t kept = 4096;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return quick_hash(key); }
  };
  std::unordered_map<std::string, Value, Hash, std::equal_to<>> young_, old_;
};

}  // namespace dateline::text
