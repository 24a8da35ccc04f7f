// Metadata of a page. In: the tree. Out: title, outlet, byline, published. Proved by tests/read_test.cpp.
#include "read/html_metadata.hpp"

#include <array>
#include <map>

#include "read/json_ld.hpp"

namespace dateline::read_room {
namespace {

// The page's <title> often ends with the site's name; what stands before the last bar or spaced dash is the headline.
void read_title(const std::string& title, Source& source) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || at < title.size() / 3) continue;
    set_once(source.title, title.substr(0, at));
    if (mark == " | ") set_once(source.outlet, title.substr(at + mark.size()));
    return;
  }
  set_once(source.title, title);
}

struct MetaName {
  std::string_view name;
  std::optional<std::string> Source::*field;
};
constexpr std::array<MetaName, 19> meta_names{{{"og:title", &Source::title},
                                               {"twitter:title", &Source::title},
                                               {"og:site_name", &Source::outlet},
                                               {"author", &Source::byline},
                                               {"article:author", &Source::byline},
                                               {"dc.creator", &Source::byline},
                                               {"parsely-author", &Source::byline},
                                               {"sailthru.author", &Source::byline},
                                               {"publisher", &Source::outlet},
                                               {"parsely-pub-date", &Source::published},
                                               {"sailthru.date", &Source::published},
                                               {"article:published_time", &Source::published},
                                               {"datepublished", &Source::published},
                                               {"pubdate", &Source::published},
                                               {"publishdate", &Source::published},
                                               {"publish-date", &Source::published},
                                               {"date", &Source::published},
                                               {"dc.date", &Source::published},
                                               {"dc.date.issued", &Source::published}}};

struct Found {
  std::map<std::string, std::string> meta;  // first of each name, microdata included
  std::string title, heading, time;
};

// Microdata (HTML Living Standard, 5): the value of an element with itemprop; of a person or an organisation the name inside it.
std::string property_of(xmlNode* element) {
  for (const char* key : {"content", "datetime"}) {
    if (has_attribute(element, key)) return attribute(element, key);
  }
  for (xmlNode* node = element; has_attribute(element, "itemscope") && node != nullptr; node = next_node(node, element)) {
    if (node != element && node->type == XML_ELEMENT_NODE && attribute(node, "itemprop") == "name") return property_of(node);
  }
  return flat_text(element, 300);
}

// A time that says it is of a later change is no date of publication.
bool is_later_change(const xmlNode* time) {
  const std::string words = lower_ascii(attribute(time, "class") + " " + attribute(time, "itemprop"));
  return words.find("updated") != std::string::npos || words.find("modified") != std::string::npos;
}

void note_property(xmlNode* node, Found& found) {
  const std::string name = lower_ascii(attribute(node, "itemprop"));
  for (const std::string_view known : {"author", "publisher", "datepublished"}) {
    if (name == known && !found.meta.contains(name)) found.meta.emplace(name, property_of(node));
  }
}

void note(xmlNode* node, Found& found) {
  if (node->type != XML_ELEMENT_NODE) return;
  if (is_element(node, "meta")) {
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = lower_ascii(attribute(node, key));
      if (!name.empty() && name.size() < 60) found.meta.try_emplace(name, attribute(node, "content"));
    }
  } else if (has_attribute(node, "itemprop")) {
    note_property(node, found);
  }
  if (is_element(node, "meta")) return;
  if (is_element(node, "title") && found.title.empty()) {
    found.title = flat_text(node, 2000);
  } else if (is_element(node, "h1") && found.heading.empty()) {
    found.heading = flat_text(node, 2000);
  } else if (is_element(node, "time") && found.time.empty() && !is_later_change(node)) {
    found.time = attribute(node, "datetime");
  }
}

}  // namespace

void read_metadata(xmlDoc* document, Source& source) {
  xmlNode* root = xmlDocGetRootElement(document);
  if (root == nullptr) return;
  Found found;
  int scripts = 0;
  for (xmlNode* node = root; node != nullptr; node = next_node(node, root)) {
    note(node, found);
    if (!is_element(node, "script") || !lower_ascii(attribute(node, "type")).starts_with("application/ld+json") || ++scripts > 20) continue;
    std::string text;
    for (const xmlNode* child = node->children; child != nullptr && text.size() < 1000000; child = child->next) {
      if (child->content != nullptr) text += reinterpret_cast<const char*>(child->content);
    }
    read_json_ld(text, source);
  }
  set_once(source.title, found.heading);
  for (const MetaName& meta : meta_names) {
    const auto it = found.meta.find(std::string(meta.name));
    if (it == found.meta.end() || it->second.find("://") != std::string::npos) continue;  // an author's page is no name
    set_once(source.*meta.field, it->second);
  }
  read_title(found.title, source);
  set_once(source.published, found.time);
}

}  // namespace dateline::read_room
