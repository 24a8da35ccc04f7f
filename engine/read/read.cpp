// Files -> Sources. In: a path, or bytes with a name. Out: a Source with valid UTF-8, or an Error that says what to do. Proved by
// tests/read_test.cpp.
#include "read/read.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "read/decode.hpp"

namespace dateline {
namespace {

constexpr std::size_t largest = 16u << 20;

[[noreturn]] void too_large(const std::string& path) {
  throw Error(path + ": too large for a news report (more than 16 MiB); give one article a file");
}

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) size = 0;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (unsigned i = 0; i < size; ++i) {
    out += digits[digest[i] >> 4];
    out += digits[digest[i] & 15];
  }
  return out;
}

std::string ascii_lower(std::string_view bytes) {
  std::string out(bytes);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return out;
}

bool is_blank(std::string_view utf8) {
  if (utf8.starts_with("\xEF\xBB\xBF")) utf8.remove_prefix(3);
  return utf8.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// By its name, or by its first tag: a page that was saved under another name is still a page.
bool is_html(const std::string& path, std::string_view bytes) {
  const std::string name = ascii_lower(path);
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) return true;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || bytes[start] != '<') return false;
  const std::string head = ascii_lower(bytes.substr(start, 2048));
  return head.starts_with("<!doctype html") || head.find("<html") != std::string::npos || head.find("<body") != std::string::npos ||
         head.find("<article") != std::string::npos;
}

// The charset that a page names for itself: <meta charset="...">, or the older http-equiv form.
std::string declared_charset(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, 4096));
  std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  at += 8;
  while (at < head.size() && (head[at] == '"' || head[at] == '\'')) ++at;
  const std::size_t end = std::min(head.find_first_of("\"' />;", at), head.size());
  return head.substr(at, std::min<std::size_t>(end - at, 40));
}

std::string bytes_of(std::istream& in, const std::string& path) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (in.read(buffer.data(), buffer.size()), in.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > largest) too_large(path);
  }
  if (in.bad()) throw Error(path + ": cannot be read to its end");
  return bytes;
}

}  // namespace

Source read(const std::string& path) {
  if (path == "-") return read(path, bytes_of(std::cin, path));
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) throw Error(path + ": no such file");
  if (std::filesystem::is_directory(status))
    throw Error(path + ": a folder; name the files in it, or give the folder to a command that takes folders");
  if (std::filesystem::is_regular_file(status)) {
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > largest) too_large(path);
  }
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(path + ": cannot be opened; check its permissions");
  return read(path, bytes_of(in, path));
}

Source read(const std::string& path, std::string_view bytes) {
  if (bytes.size() > largest) too_large(path);
  if (is_blank(bytes)) throw Error(path + ": empty, nothing to read");
  Source source;
  source.path = path;
  source.sha256 = sha256_of(bytes);
  const bool maybe_html = is_html(path, bytes);
  read_room::Decoded decoded = read_room::decode(path, bytes, maybe_html ? declared_charset(bytes) : std::string());
  source.charset = std::move(decoded.charset);
  if (is_blank(decoded.text)) throw Error(path + ": empty, nothing to read");
  if (maybe_html || is_html(path, decoded.text)) {
    source.format = SourceFormat::html;
    read_room::read_html(decoded.text, source);
    if (is_blank(source.text)) throw Error(path + ": a page without any text; save the article itself");
  } else {
    source.text = std::move(decoded.text);
  }
  return source;
}

}  // namespace dateline
