// Metadata of a page. In: the tree. Out: title, outlet, byline, published. Proved by tests/read_test.cpp.
#include "read/html_metadata.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <deque>
#include <map>

namespace dateline::read_room {
namespace {

using nlohmann::json;

void set_once(std::optional<std::string>& field, std::string value) {
  value = folded_blanks(value);
  if (!field && !value.empty() && value.size() <= 1000) field = std::move(value);
}

// "author": "A", {"name": "A"} or a list of such.
std::string names_in(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) return value.contains("name") && value["name"].is_string() ? value["name"].get<std::string>() : std::string();
  std::string out;
  if (!value.is_array()) return out;
  for (const json& one : value) {
    if (one.is_array()) continue;
    const std::string name = names_in(one);
    if (!name.empty()) out += (out.empty() ? "" : ", ") + name;
  }
  return out;
}

bool is_article_type(const json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  auto fits = [](const json& t) {
    if (!t.is_string()) return false;
    const std::string name = t.get<std::string>();
    return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
  };
  if (!type->is_array()) return fits(*type);
  for (const json& one : *type) {
    if (fits(one)) return true;
  }
  return false;
}

void read_article_object(const json& object, Source& source) {
  auto text = [&](const char* key) { return object.contains(key) ? names_in(object[key]) : std::string(); };
  set_once(source.title, text("headline"));
  set_once(source.outlet, text("publisher"));
  set_once(source.byline, text("author"));
  set_once(source.published, text("datePublished"));
}

// Brackets nested deeper than any real page's would exhaust the parser's stack.
bool too_deep(const std::string& text) {
  int depth = 0;
  for (const char c : text) {
    depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    if (depth > 100) return true;
  }
  return false;
}

void read_json_ld(const std::string& text, Source& source) {
  if (too_deep(text)) return;
  const json whole = json::parse(text, nullptr, false, true);
  if (whole.is_discarded()) return;
  std::deque<const json*> queue{&whole};
  for (int seen = 0; !queue.empty() && seen < 1000; ++seen) {
    const json& value = *queue.front();
    queue.pop_front();
    if (value.is_array()) {
      for (const json& one : value) queue.push_back(&one);
    } else if (value.is_object()) {
      if (is_article_type(value)) read_article_object(value, source);
      for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
        if (value.contains(key)) queue.push_back(&value[key]);
      }
    }
  }
}

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
constexpr std::array<MetaName, 14> meta_names{{{"og:title", &Source::title},
                                               {"twitter:title", &Source::title},
                                               {"og:site_name", &Source::outlet},
                                               {"author", &Source::byline},
                                               {"article:author", &Source::byline},
                                               {"dc.creator", &Source::byline},
                                               {"article:published_time", &Source::published},
                                               {"datepublished", &Source::published},
                                               {"pubdate", &Source::published},
                                               {"publishdate", &Source::published},
                                               {"publish-date", &Source::published},
                                               {"date", &Source::published},
                                               {"dc.date", &Source::published},
                                               {"dc.date.issued", &Source::published}}};

struct Found {
  std::map<std::string, std::string> meta;  // first of each name
  std::string title, heading, time;
};

void note(xmlNode* node, Found& found) {
  if (is_element(node, "meta")) {
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = lower_ascii(attribute(node, key));
      if (!name.empty() && name.size() < 60) found.meta.try_emplace(name, attribute(node, "content"));
    }
  } else if (is_element(node, "title") && found.title.empty()) {
    found.title = flat_text(node, 2000);
  } else if (is_element(node, "h1") && found.heading.empty()) {
    found.heading = flat_text(node, 2000);
  } else if (is_element(node, "time") && found.time.empty()) {
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
    if (!is_element(node, "script") || lower_ascii(attribute(node, "type")) != "application/ld+json" || ++scripts > 20) continue;
    std::string text;
    for (const xmlNode* child = node->children; child != nullptr && text.size() < 1000000; child = child->next) {
      if (child->content != nullptr) text += reinterpret_cast<const char*>(child->content);
    }
    read_json_ld(text, source);
  }
  set_once(source.title, found.heading);
  for (const MetaName& meta : meta_names) {
    const auto it = found.meta.find(std::string(meta.name));
    if (it == found.meta.end() || it->second.find("://") != std::string::npos) continue;
    set_once(source.*meta.field, it->second);
  }
  read_title(found.title, source);
  set_once(source.published, found.time);
}

}  // namespace dateline::read_room
