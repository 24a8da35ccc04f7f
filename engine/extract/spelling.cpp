// Form -> keys and words. In: a name. Out: spelling_of(). Proved by tests/names_test.cpp.
#include "extract/spelling.hpp"

#include <algorithm>

#include "text/recent.hpp"
#include "text/text.hpp"

namespace dateline::extract {
namespace {

// Blanks, hyphens, stops and apostrophes say nothing: "Niu-đê-li", "TP. HCM", "Sana'a".
std::string squeezed(std::string_view low) {
  std::string out;
  out.reserve(low.size());
  for (std::size_t at = 0; at < low.size(); ++at) {
    const char c = low[at];
    if (c == ' ' || c == '-' || c == '.' || c == '\'') continue;
    if (c == '\xE2' && (low.substr(at, 3) == "–" || low.substr(at, 3) == "’")) {
      at += 2;
      continue;
    }
    out += c;
  }
  return out;
}

Spelling read_spelling(std::string_view form) {
  Spelling out;
  out.lower = text::lower(form);
  out.plain = text::plain(form);
  out.key = squeezed(out.lower);
  out.plain_key = squeezed(out.plain);
  return out;
}

}  // namespace

const std::vector<std::string>& Spelling::parts_of(const std::string& name, std::vector<std::string>& parts) {
  if (!parts.empty() || name.empty()) return parts;
  parts.reserve(1 + static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '.'; })));
  parts.emplace_back();
  for (const char c : name) {
    if (c == '\'') continue;
    if (c != ' ' && c != '.') {
      parts.back() += c;
    } else if (!parts.back().empty()) {
      parts.emplace_back();
    }
  }
  if (parts.back().empty()) parts.pop_back();
  return parts;
}

const Spelling& spelling_of(std::string_view form) {
  thread_local text::Recent<Spelling> known;
  return known.find(form, [&] { return read_spelling(form); });
}

}  // namespace dateline::extract
