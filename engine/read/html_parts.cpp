// In: the tree of a page. Out: what its elements are. Proved by tests/html_test.cpp.
#include "read/html_parts.hpp"

#include <algorithm>

namespace dateline::read_room {
namespace {

constexpr std::size_t longest_caption = 400, longest_slanted = 250;

bool is_hidden(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE || node->properties == nullptr) return false;
  if (has_attribute(node, "hidden") || lower_ascii(attribute(node, "aria-hidden")) == "true") return true;
  std::string style = lower_ascii(attribute(node, "style").substr(0, 400));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_slanting(const xmlNode* node) { return is_element(node, "em") || is_element(node, "i") || is_element(node, "small"); }

bool ends_as_sentence(const std::string& text) {
  return text.ends_with(".") || text.ends_with(".\"") || text.ends_with("”") || text.ends_with("!\"");
}

}  // namespace

bool is_furniture(Part part) { return part == Part::related || part == Part::comment || part == Part::navigation || part == Part::advert; }

Parts::Parts(xmlNode* body) : body_(body) {
  for (xmlNode* node = body; node != nullptr; node = next_node(node, body, part_of(node, false) == Part::drop)) {
    Held one;
    if (node->type == XML_TEXT_NODE && node->content != nullptr) one.text = folded_blanks(reinterpret_cast<const char*>(node->content)).size();
    one.picture = is_element(node, "img") || is_element(node, "picture") || is_element(node, "amp-img");
    one.heading = is_element(node, "h1");
    if (one.text == 0 && !one.picture && !one.heading) continue;
    bool linked = false, slanted = false;
    for (const xmlNode* up = node->parent; up != nullptr; up = up->parent) {
      linked = linked || is_element(up, "a");
      slanted = slanted || is_slanting(up);
      Held& held = held_[up];
      held.text += one.text;
      held.links += linked ? one.text : 0;
      held.slanted += slanted ? one.text : 0;
      held.picture = held.picture || one.picture;
      held.heading = held.heading || one.heading;
      if (up == body) break;
    }
  }
}

const Parts::Held& Parts::held(const xmlNode* node) const {
  static const Held nothing;
  const auto it = held_.find(node);
  return it == held_.end() ? nothing : it->second;
}

bool Parts::holds_most(const xmlNode* node) const { return held(node).text * 2 > held(body_).text; }

Part Parts::operator()(const xmlNode* node) const {
  if (node == body_ || node->type != XML_ELEMENT_NODE) return Part::none;
  const Part part = part_of(node, true);
  if (part == Part::drop) return part;
  if (is_hidden(node) && !holds_most(node)) return Part::drop;
  if (is_furniture(part)) return part_of(node, false) == part || !holds_most(node) ? part : Part::none;
  return part == Part::none && is_picture_box(node) ? Part::caption : part;
}

bool Parts::is_link_box(const xmlNode* node) const {
  if (node == body_ || !is_block(node)) return false;
  const Held& has = held(node);
  if (has.heading || has.text < 10 || has.links * 10 < has.text * 7) return false;
  return has.text < 80 || !ends_as_sentence(flat_text(const_cast<xmlNode*>(node), 2000));  // the walk reads and takes no const
}

// A small table around a picture, as old sites set them, and a block whose few words under a picture are all slanted.
bool Parts::is_picture_box(const xmlNode* node) const {
  const Held& has = held(node);
  if (!has.picture || has.text == 0 || has.heading) return false;
  if (is_element(node, "table")) return has.text <= longest_caption && has.links * 2 < has.text;
  return is_block(node) && has.text <= longest_slanted && has.slanted == has.text;
}

}  // namespace dateline::read_room
