// In: the element of an article. Out: its text, a paragraph a line, and its furniture. Proved by tests/html_test.cpp.
#include "read/html_article.hpp"

namespace dateline::read_room {
namespace {

constexpr std::size_t longest_cell = 80;

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

// A row of a table of facts: two cells or more, none long, none with paragraphs of its own. A row of a layout is none.
bool is_fact_row(xmlNode* node) {
  if (!is_element(node, "tr")) return false;
  int cells = 0;
  for (xmlNode* cell = node->children; cell != nullptr; cell = cell->next) {
    if (!is_element(cell, "td") && !is_element(cell, "th")) continue;
    ++cells;
    if (flat_text(cell, longest_cell + 1).size() > longest_cell) return false;
    for (xmlNode* inside = cell->children; inside != nullptr; inside = next_node(inside, cell)) {
      if (inside->type == XML_ELEMENT_NODE && is_block(inside) && !is_element(inside, "p") && !is_element(inside, "br")) return false;
    }
  }
  return cells >= 2;
}

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
  // A row of cells as one line, with bars between them.
  void add_row(xmlNode* row) {
    end_line();
    bool first = true;
    for (xmlNode* cell = row->children; cell != nullptr; cell = cell->next) {
      const std::string text = flat_text(cell, longest_cell);
      if (text.empty()) continue;
      source_.text += (first ? "" : " | ") + text;
      first = false;
    }
    end_line();
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

// The walk over the article. One furniture element at a time: what stands inside it belongs to it.
class Writer {
 public:
  Writer(xmlNode* article, const Parts& parts, Source& source) : article_(article), parts_(parts), lines_(source) {}

  void write() {
    for (xmlNode* node = article_; node != nullptr;) node = enter(node) ? node->children : next_after(node);
    lines_.end_line();
  }

 private:
  // Writes what the node itself gives; true where its children are to be walked.
  bool enter(xmlNode* node) {
    if (node->type == XML_TEXT_NODE && node->content != nullptr) lines_.add(reinterpret_cast<const char*>(node->content));
    if (node->type != XML_ELEMENT_NODE) return false;
    const Part part = node == article_ ? Part::none : parts_(node);
    if (part == Part::drop || is_element(node, "nav")) {
      dropped_ = node;
      return false;
    }
    if (is_block(node)) {
      lines_.end_line();
      const bool links = node != article_ && !is_furniture(part) && part != Part::caption && parts_.is_link_box(node);
      if (marked_ == nullptr && (is_furniture(part) || part == Part::caption || links)) {
        marked_ = node;
        begin_ = lines_.size();
        kind_ = kind_of(part);
      }
    }
    if (is_fact_row(node)) {
      lines_.add_row(node);
      return false;
    }
    return node->children != nullptr;
  }

  // Out of every element that ends here, to the next one.
  xmlNode* next_after(xmlNode* node) {
    while (node != nullptr) {
      if (node->type == XML_ELEMENT_NODE && node != dropped_) leave(node);
      if (node == article_ || node->next != nullptr) break;
      node = node->parent;
    }
    return node == nullptr || node == article_ ? nullptr : node->next;
  }

  void leave(const xmlNode* node) {
    if (is_block(node)) lines_.end_line();
    if (node != marked_) return;
    lines_.mark(begin_, kind_);
    marked_ = nullptr;
  }

  xmlNode* article_;
  const Parts& parts_;
  Lines lines_;
  const xmlNode* marked_ = nullptr;
  const xmlNode* dropped_ = nullptr;
  std::uint32_t begin_ = 0;
  FurnitureKind kind_ = FurnitureKind::related;
};

}  // namespace

void write_article(xmlNode* article, const Parts& parts, Source& source) { Writer(article, parts, source).write(); }

}  // namespace dateline::read_room
