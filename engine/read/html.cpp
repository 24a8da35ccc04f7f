// HTML -> article. In: a page. Out: its article as lines, its furniture marked, its metadata. Proved by tests/html_test.cpp and tests/read_test.cpp.
#include <algorithm>

#include "read/html_article.hpp"
#include "read/html_metadata.hpp"
#include "read/read.hpp"

namespace dateline::read_room {
namespace {

// Pages with more tags than this are read without a tree: the parser's work on misnested tags grows with the square of the open ones.
constexpr std::size_t most_tags = 100000;
constexpr std::size_t deepest = 1000;

struct Shape {
  std::size_t tags = 0;
  std::size_t depth = 0;
};

Shape shape_of(std::string_view page) {
  Shape shape;
  std::size_t open = 0;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at + 1)) {
    const char next = at + 1 < page.size() ? page[at + 1] : ' ';
    if (next == '/') {
      open -= open > 0 ? 1 : 0;
    } else if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) {
      ++shape.tags;
      shape.depth = std::max(shape.depth, ++open);
    }
  }
  return shape;
}

// The text between tags, a line for each: for pages that no tree can hold.
std::string stripped(std::string_view page) {
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    std::size_t tag = page.find('<', at);
    const std::string text = folded_blanks(page.substr(at, tag == std::string_view::npos ? tag : tag - at));
    if (!text.empty()) out += text + "\n";
    if (tag == std::string_view::npos) break;
    const std::string name = lower_ascii(page.substr(tag + 1, 6));
    for (const std::string_view drop : {"script", "style"}) {
      if (!name.starts_with(drop)) continue;
      const std::size_t close = page.find(drop == "style" ? "</style" : "</script", tag);
      tag = close == std::string_view::npos ? page.size() - 1 : close;
    }
    const std::size_t end = page.find('>', tag);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return out;
}

xmlNode* body_of(xmlDoc* document) {
  xmlNode* root = xmlDocGetRootElement(document);
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    if (is_element(node, "body")) return node;
  }
  return root;
}

void write_heading(xmlNode* body, const xmlNode* article, Source& source) {
  for (xmlNode* node = body; node != nullptr; node = next_node(node, body)) {
    if (!is_element(node, "h1")) continue;
    const xmlNode* up = node;
    while (up != nullptr && up != article) up = up->parent;
    const std::string heading = flat_text(node, 2000);
    if (up == nullptr && !heading.empty()) source.text += heading + "\n\n";
    return;
  }
}

}  // namespace

void read_html(std::string_view utf8, Source& source) {
  if (utf8.starts_with("\xEF\xBB\xBF")) utf8.remove_prefix(3);
  const Shape shape = shape_of(utf8);
  const Document document = shape.tags > most_tags || shape.depth > deepest ? Document() : parse_html(utf8);
  if (!document || xmlDocGetRootElement(document.get()) == nullptr) {
    source.text = stripped(utf8);
    return;
  }
  read_metadata(document.get(), source);
  xmlNode* body = body_of(document.get());
  const Parts parts(body);
  xmlNode* article = article_in(body, parts);
  write_heading(body, article, source);
  write_article(article, parts, source);
}

}  // namespace dateline::read_room
