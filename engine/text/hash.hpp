/// A number for a string, the same on every machine and in every run (FNV-1a, 64 bits; Fowler, Noll, Vo). Not for hostile keys.
/// Tested by tests/text_test.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::text {

inline constexpr std::uint64_t hash_start = 14695981039346656037ULL;

/// `from`: the hash of what stands before, to hash several strings as one.
constexpr std::uint64_t hash(std::string_view bytes, std::uint64_t from = hash_start) {
  for (const char c : bytes) from = (from ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return from;
}

/// A number for a string within one run, for tables in memory: eight bytes a step, the last ones overlapping, multiplied and folded (after
/// Knuth 6.4). Not the same on machines of another byte order. Not for hostile keys.
inline std::uint64_t quick_hash(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  const char* at = bytes.data();
  const std::size_t size = bytes.size();
  std::uint64_t out = size * odd;
  const auto load = [](const char* from, auto part) {
    std::memcpy(&part, from, sizeof part);
    return std::uint64_t{part};
  };
  const auto mix = [&](std::uint64_t part) {
    out = (out ^ part) * odd;
    out ^= out >> 29;
  };
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) mix(load(at + i, std::uint64_t{}));
    mix(load(at + size - 8, std::uint64_t{}));
  } else if (size >= 4) {
    mix(load(at, std::uint32_t{}) << 32 | load(at + size - 4, std::uint32_t{}));
  } else if (size > 0) {
    mix(load(at, std::uint8_t{}) << 16 | load(at + size / 2, std::uint8_t{}) << 8 | load(at + size - 1, std::uint8_t{}));
  }
  return out;
}

}  // namespace dateline::text
