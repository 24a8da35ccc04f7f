// HTML -> article. In: a page. Out: its article as lines, its furniture marked, its metadata. Proved by tests/read_test.cpp.
// The article is chosen by structure and text density: each paragraph gives its length, less what is links, to the elements around it, halved at
// every step outwards, and the heaviest element that is not furniture wins (after the "Readability" heuristics of Arc90).
#include <algorithm>
#include <unordered_map>

#include "read/html_metadata.hpp"
#include "read/html_tree.hpp"
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

// ---- the article's element -------------------------------------------------------------------------------------------

struct Weight {
  std::size_t text = 0, links = 0;
};

// Text that stands in this element and its inline children, and how much of it is links.
Weight own_text(xmlNode* block) {
  Weight weight;
  int in_link = 0;
  const xmlNode* link = nullptr;
  for (xmlNode* node = block->children; node != nullptr;) {
    const bool skip = node->type == XML_ELEMENT_NODE && (is_block(node) || part_of(node, false) == Part::drop) && !is_element(node, "br");
    if (is_element(node, "a")) {
      link = node;
      in_link = 1;
    }
    if (node->type == XML_TEXT_NODE && node->content != nullptr) {
      const std::size_t size = folded_blanks(reinterpret_cast<const char*>(node->content)).size();
      weight.text += size;
      bool inside = false;
      for (const xmlNode* up = node; in_link != 0 && up != nullptr && up != block && !inside; up = up->parent) inside = up == link;
      if (inside) weight.links += size;
    }
    xmlNode* next = next_node(node, block, skip);
    node = next;
  }
  return weight;
}

bool is_furniture(Part part) { return part == Part::related || part == Part::comment || part == Part::navigation || part == Part::advert; }

FurnitureKind kind_of(Part part) {
  switch (part) {
    case Part::comment:
      return FurnitureKind::comment;
    case Part::navigation:
      return FurnitureKind::navigation;
    case Part::advert:
      return FurnitureKind::advert;
    case Part::caption:
      return FurnitureKind::caption;
    default:
      return FurnitureKind::related;
  }
}

xmlNode* body_of(xmlDoc* document) {
  xmlNode* root = xmlDocGetRootElement(document);
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    if (is_element(node, "body")) return node;
  }
  return root;
}

// What the elements of one page are. A class word makes an element furniture only where it is a part of the page: a wrapper that holds most of the
// text may well be called "has-sidebar".
class Parts {
 public:
  explicit Parts(xmlNode* body) : body_(body) {
    for (xmlNode* node = body; node != nullptr; node = next_node(node, body, part_of(node, false) == Part::drop)) {
      if (node->type != XML_TEXT_NODE || node->content == nullptr) continue;
      const std::size_t size = folded_blanks(reinterpret_cast<const char*>(node->content)).size();
      for (const xmlNode* up = node->parent; size > 0 && up != nullptr; up = up->parent) {
        sizes_[up] += size;
        if (up == body) break;
      }
    }
  }
  Part operator()(const xmlNode* node) const {
    if (node == body_) return Part::none;
    const Part part = part_of(node, true);
    if (!is_furniture(part) || part_of(node, false) == part) return part;
    const auto it = sizes_.find(node), whole = sizes_.find(body_);
    return it != sizes_.end() && it->second * 2 > whole->second ? Part::none : part;
  }

 private:
  const xmlNode* body_;
  std::unordered_map<const xmlNode*, std::size_t> sizes_;
};

xmlNode* article_in(xmlNode* body, const Parts& parts) {
  std::unordered_map<xmlNode*, double> scores;
  std::vector<xmlNode*> order;
  for (xmlNode* node = body; node != nullptr;) {
    const Part part = parts(node);
    const bool skip = part == Part::drop || is_furniture(part);
    if (!skip && is_block(node)) {
      const Weight weight = own_text(node);
      const double text = weight.text < 25 || weight.links * 2 > weight.text ? 0 : static_cast<double>(weight.text - weight.links);
      double share = 1;
      xmlNode* up = is_element(node, "p") ? node->parent : node;
      for (int steps = 0; text > 0 && up != nullptr && up->type == XML_ELEMENT_NODE && steps < 5; ++steps, up = up->parent, share /= 2) {
        auto [it, fresh] = scores.try_emplace(up, 0);
        if (fresh) order.push_back(up);
        it->second += text * share;
        if (up == body) break;
      }
    }
    node = next_node(node, body, skip);
  }
  xmlNode* best = nullptr;
  double best_score = 0;
  for (xmlNode* candidate : order) {
    const double score = scores[candidate] * (parts(candidate) == Part::article ? 1.5 : 1);
    if (score > best_score) {
      best_score = score;
      best = candidate;
    }
  }
  if (best == nullptr) return body;
  for (xmlNode* up = best; up != nullptr && up != body; up = up->parent) {  // the whole <article>, its headline and captions with it
    if (is_element(up, "article")) return up;
  }
  return best;
}

// ---- its text --------------------------------------------------------------------------------------------------------

class Lines {
 public:
  explicit Lines(Source& source) : source_(source) {}

  void add(std::string_view text) {
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
      if (blank) {
        blank_ = blank_ || !at_line_start();
        continue;
      }
      if (blank_ && !at_line_start()) source_.text += ' ';
      blank_ = false;
      source_.text += c;
    }
  }
  // A new paragraph: an empty line stands between two, so that a short line is not taken for the wrapped head of the next.
  void end_line() {
    blank_ = false;
    if (!at_line_start()) source_.text += "\n\n";
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(source_.text.size()); }
  void mark(std::uint32_t begin, FurnitureKind kind) {
    std::uint32_t end = size();
    while (end > begin && source_.text[end - 1] == '\n') --end;
    if (end > begin) source_.furniture.push_back({{begin, end}, kind});
  }

 private:
  bool at_line_start() const { return source_.text.empty() || source_.text.back() == '\n'; }
  Source& source_;
  bool blank_ = false;
};

// One furniture element at a time: what stands inside it belongs to it.
void write_article(xmlNode* article, const Parts& parts, Source& source) {
  Lines lines(source);
  const xmlNode* marked = nullptr;
  std::uint32_t begin = 0;
  FurnitureKind kind = FurnitureKind::related;
  auto leave = [&](const xmlNode* node) {
    if (is_block(node)) lines.end_line();
    if (node != marked) return;
    lines.mark(begin, kind);
    marked = nullptr;
  };
  for (xmlNode* node = article; node != nullptr;) {
    const Part part = node == article ? Part::none : parts(node);
    if (node->type == XML_TEXT_NODE && node->content != nullptr) lines.add(reinterpret_cast<const char*>(node->content));
    const bool drop = part == Part::drop || is_element(node, "nav");
    if (node->type == XML_ELEMENT_NODE && is_block(node) && !drop) {
      lines.end_line();
      if (marked == nullptr && (is_furniture(part) || part == Part::caption)) {
        marked = node;
        begin = lines.size();
        kind = kind_of(part);
      }
    }
    const bool down = !drop && node->type == XML_ELEMENT_NODE && node->children != nullptr;
    if (down) {
      node = node->children;
      continue;
    }
    while (node != nullptr) {  // out of every element that ends here
      if (node->type == XML_ELEMENT_NODE && !drop) leave(node);
      if (node == article || node->next != nullptr) break;
      node = node->parent;
    }
    node = node == nullptr || node == article ? nullptr : node->next;
  }
  lines.end_line();
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
