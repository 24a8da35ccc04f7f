/// Bytes of UTF-8 passed over eight at a time. In: bytes. Out: the place of the first one that must be looked at. Tested by tests/text_test.cpp.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::text {

namespace ascii {
inline constexpr std::uint64_t each = 0x0101010101010101ULL;  ///< times a byte: eight of them
inline constexpr std::uint64_t tops = 0x80 * each;

/// The first place at or behind `at` whose byte `marks` tells: of eight bytes as one number it sets the top bit of the first one that is sought, and
/// may set those of bytes behind it. `sought` tells the same of one byte.
template <class Marks, class Sought>
std::size_t find(std::string_view bytes, std::size_t at, Marks marks, Sought sought) {
  constexpr std::size_t width = sizeof(std::uint64_t);
  for (; at + width <= bytes.size(); at += width) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, width);
    if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
    const std::uint64_t found = marks(eight) & tops;
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  while (at < bytes.size() && !sought(static_cast<unsigned char>(bytes[at]))) ++at;
  return at;
}
}  // namespace ascii

/// The first byte at or behind `at` that is not ASCII; the size of `bytes` where there is none.
inline std::size_t behind_ascii(std::string_view bytes, std::size_t at) {
  return ascii::find(
      bytes, at, [](std::uint64_t eight) { return eight; }, [](unsigned char byte) { return byte >= 0x80; });
}

/// The first byte at or behind `at` that is no blank, mark, digit or letter of ASCII up to "z". Where one of eight bytes borrows or carries in what
/// is reckoned of them, it is one itself, so that the first one found is right.
inline std::size_t behind_printed_ascii(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t below = ' ' * ascii::each, above = (0x7F - 'z') * ascii::each;
  return ascii::find(
      bytes, at, [](std::uint64_t eight) { return eight | (eight - below) | (eight + above); },
      [](unsigned char byte) { return byte < ' ' || byte > 'z'; });
}

}  // namespace dateline::text
