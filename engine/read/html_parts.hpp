/// What the elements of one page are: by their names (common/markup.tsv), and by what they hold: links, pictures, most of the page's text.
/// Tested by tests/html_test.cpp.
#pragma once

#include <unordered_map>

#include "read/html_tree.hpp"

namespace dateline::read_room {

/// Furniture of a page: related links, comments, navigation, adverts.
bool is_furniture(Part part);

class Parts {
 public:
  /// Measures every element inside `body`; the tree must outlive this.
  explicit Parts(xmlNode* body);

  /// What the element is. A word of its class makes an element furniture or hides it only where it is a part of the page: a wrapper that holds most
  /// of the text may well be called "has-sidebar", or wait hidden for its script.
  Part operator()(const xmlNode* node) const;

  /// A block inside the article that is nearly all links: the text density of Kohlschuetter, Fankhauser and Nejdl, "Boilerplate Detection using
  /// Shallow Text Features" (2010). A whole sentence that is one link is none.
  bool is_link_box(const xmlNode* node) const;

 private:
  struct Held {
    std::size_t text = 0, links = 0, slanted = 0;  // bytes, blanks folded; of them inside links, and inside <em>, <i>, <small>
    bool picture = false, heading = false;
  };
  const Held& held(const xmlNode* node) const;
  bool holds_most(const xmlNode* node) const;
  bool is_picture_box(const xmlNode* node) const;

  const xmlNode* body_;
  std::unordered_map<const xmlNode*, Held> held_;
};

}  // namespace dateline::read_room
