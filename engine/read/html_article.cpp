// In: the tree of a page. Out: the element of its article. Proved by tests/html_test.cpp.
#include "read/html_article.hpp"

#include <vector>

namespace dateline::read_room {
namespace {

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

}  // namespace

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

}  // namespace dateline::read_room
