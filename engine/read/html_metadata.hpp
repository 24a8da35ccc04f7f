/// What a page's head says of its article: JSON-LD, Open Graph, <meta>, <title>, <time>. Tested by tests/read_test.cpp.
#pragma once

#include "dateline/compare.hpp"
#include "read/html_tree.hpp"

namespace dateline::read_room {

/// Sets title, outlet, byline and published of `source` from the metadata, the more careful source first. Never throws.
void read_metadata(xmlDoc* document, Source& source);

}  // namespace dateline::read_room
