/// The tree of an HTML page and what our table says of its elements. Nothing here recurses: a page may nest as deep as its bytes allow.
/// Tested by tests/read_test.cpp.
#pragma once

#include <libxml/HTMLparser.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::read_room {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

/// The tree of a page; empty where the parser gives up.
Document parse_html(std::string_view utf8);

/// What common/markup.tsv says of an element.
enum class Part : std::uint8_t { none, drop, article, related, comment, navigation, advert, caption };

/// By its tag and the words of its class and id; `words_too` false: by its tag alone.
Part part_of(const xmlNode* element, bool words_too);
bool is_block(const xmlNode* element);
bool is_element(const xmlNode* node, std::string_view tag);
std::string attribute(const xmlNode* element, const char* name);
bool has_attribute(const xmlNode* element, const char* name);

/// The node after `node` in document order inside `root`; `skip_children` leaves out what it holds. Null at the end.
xmlNode* next_node(xmlNode* node, const xmlNode* root, bool skip_children = false);

/// Text of a subtree with white space folded to single blanks, at most `limit` bytes.
std::string flat_text(xmlNode* root, std::size_t limit = 100000);

/// Text with white space folded to single blanks, trimmed.
std::string folded_blanks(std::string_view text);

/// ASCII letters in lower case.
std::string lower_ascii(std::string_view bytes);

}  // namespace dateline::read_room
