/// A number for a string, the same on every machine and in every run (FNV-1a, 64 bits; Fowler, Noll, Vo). Not for hostile keys.
/// Tested by tests/text_test.cpp.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::text {

inline constexpr std::uint64_t hash_start = 14695981039346656037ULL;

/// `from`: the hash of what stands before, to hash several strings as one.
constexpr std::uint64_t hash(std::string_view bytes, std::uint64_t from = hash_start) {
  for (const char c : bytes) from = (from ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return from;
}

}  // namespace dateline::text
