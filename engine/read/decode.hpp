/// Bytes of a file -> UTF-8. Tested by tests/read_test.cpp.
#pragma once

#include <string>
#include <string_view>

namespace dateline::read_room {

struct Decoded {
  std::string text;     ///< valid UTF-8
  std::string charset;  ///< of the bytes, as ICU names it
};

/// The text of `bytes`. UTF-8 is kept byte for byte, its byte order mark included; other charsets are told by their marks, by where their zero
/// bytes stand, by `declared` (what the markup names, may be empty) and by which reading yields words.
/// Throws Error "PATH: ..." or "PATH:OFFSET: ..." for bytes that are no text.
Decoded decode(const std::string& path, std::string_view bytes, const std::string& declared = {});

}  // namespace dateline::read_room
