/// Which element of a page holds its article. Tested by tests/html_test.cpp.
#pragma once

#include "dateline/compare.hpp"
#include "read/html_parts.hpp"

namespace dateline::read_room {

/// By structure and text density: each paragraph gives its length, less what is links, to the elements around it, halved at every step outwards, and
/// the heaviest element that is not furniture wins (after Arc90's "Readability", 2009, with the share of links of Kohlschuetter et al., 2010).
/// `body` itself where nothing weighs anything.
xmlNode* article_in(xmlNode* body, const Parts& parts);

/// Writes the article as text, a paragraph a line with an empty line between two, and marks its furniture. A row of short cells is one line.
void write_article(xmlNode* article, const Parts& parts, Source& source);

}  // namespace dateline::read_room
