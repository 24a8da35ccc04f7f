/// What a page's JSON-LD says of its article. Tested by tests/html_test.cpp.
#pragma once

#include <optional>
#include <string>

#include "dateline/compare.hpp"

namespace dateline::read_room {

/// Sets the fields of `source` that are still open from one script of type application/ld+json: an article, or a graph that holds one. Comment marks,
/// bare line ends and commas too many are forgiven; what is broken beyond that says nothing. Never throws.
void read_json_ld(const std::string& text, Source& source);

/// Sets a field that is still open to a value with its blanks folded; an empty or endless one sets nothing.
void set_once(std::optional<std::string>& field, std::string value);

}  // namespace dateline::read_room
