// In: the text of a script of JSON-LD (schema.org's NewsArticle and its kin). Out: title, outlet, byline, published. Proved by tests/html_test.cpp.
#include "read/json_ld.hpp"

#include <nlohmann/json.hpp>

#include <deque>
#include <map>

#include "read/html_tree.hpp"

namespace dateline::read_room {
namespace {

using nlohmann::json;

// The names of the things that a page gives an "@id", for those that only point there.
using Names = std::map<std::string, std::string>;

// "author": "A", {"name": "A"}, {"@id": "#a"} or a list of such.
std::string names_in(const json& value, const Names& named) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object()) {
    if (value.contains("name") && value["name"].is_string()) return value["name"].get<std::string>();
    const auto it = value.contains("@id") && value["@id"].is_string() ? named.find(value["@id"].get<std::string>()) : named.end();
    return it == named.end() ? std::string() : it->second;
  }
  std::string out;
  if (!value.is_array()) return out;
  for (const json& one : value) {
    if (one.is_array()) continue;
    const std::string name = names_in(one, named);
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

void read_article_object(const json& object, const Names& named, Source& source) {
  auto text = [&](const char* key) { return object.contains(key) ? names_in(object[key], named) : std::string(); };
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

// What sites break most: comment marks around the object, line ends inside strings, a comma before a closing bracket.
std::string mended(std::string text) {
  const std::size_t first = text.find_first_of("{["), last = text.find_last_of("}]");
  if (first == std::string::npos || last == std::string::npos || last < first) return {};
  text = text.substr(first, last - first + 1);
  std::string out;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = static_cast<unsigned char>(text[i]) < 0x20 ? ' ' : text[i];
    if (c == '\\' && quoted && i + 1 < text.size()) {
      out += c;
      out += text[++i];
      continue;
    }
    quoted = quoted != (c == '"');
    if (!quoted && (c == '}' || c == ']')) {
      const std::size_t end = out.find_last_not_of(' ');
      if (end != std::string::npos && out[end] == ',') out.erase(end);
    }
    out += c;
  }
  return out;
}

// Visits every object that may be an article or be named: lists, graphs, and what a page says it is about.
template <class Visit>
void each_object(const json& whole, Visit visit) {
  std::deque<const json*> queue{&whole};
  for (int seen = 0; !queue.empty() && seen < 1000; ++seen) {
    const json& value = *queue.front();
    queue.pop_front();
    if (value.is_array()) {
      for (const json& one : value) queue.push_back(&one);
    } else if (value.is_object()) {
      visit(value);
      for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"}) {
        if (value.contains(key)) queue.push_back(&value[key]);
      }
    }
  }
}

}  // namespace

void set_once(std::optional<std::string>& field, std::string value) {
  value = folded_blanks(value);
  if (!field && !value.empty() && value.size() <= 1000) field = std::move(value);
}

void read_json_ld(const std::string& text, Source& source) {
  if (too_deep(text)) return;
  json whole = json::parse(text, nullptr, false, true);
  if (whole.is_discarded()) whole = json::parse(mended(text), nullptr, false, true);
  if (whole.is_discarded()) return;
  Names named;
  each_object(whole, [&](const json& value) {
    const auto text_of = [&](const char* key) {
      return value.contains(key) && value[key].is_string() ? value[key].get<std::string>() : std::string();
    };
    if (!text_of("@id").empty() && !text_of("name").empty()) named.emplace(text_of("@id"), text_of("name"));
  });
  each_object(whole, [&](const json& value) {
    if (is_article_type(value)) read_article_object(value, named, source);
  });
}

}  // namespace dateline::read_room
