// HTML -> tree. In: UTF-8 of a page. Out: libxml2's tree, and what the markup table says of an element. Proved by tests/read_test.cpp.
#include "read/html_tree.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "lexicon/table.hpp"

namespace dateline::read_room {
namespace {

std::string_view view(const xmlChar* s) { return s == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(s)); }

Part part_named(std::string_view name) {
  static const std::map<std::string_view, Part> parts{{"drop", Part::drop},       {"article", Part::article},       {"related", Part::related},
                                                      {"comment", Part::comment}, {"navigation", Part::navigation}, {"advert", Part::advert},
                                                      {"caption", Part::caption}};
  const auto it = parts.find(name);
  return it == parts.end() ? Part::none : it->second;
}

struct Markup {
  std::map<std::string, Part, std::less<>> tags, words;
  std::set<std::string, std::less<>> blocks;

  Markup() {
    for (const lexicon::Row& row : lexicon::table("common/markup.tsv")) {
      if (row.size() < 3) continue;
      for (const std::string_view name : lexicon::forms(row[0])) {
        if (row[2] == "block") {
          blocks.emplace(name);
        } else {
          (row[1] == "tag" ? tags : words).emplace(name, part_named(row[2]));
        }
      }
    }
  }
};

const Markup& markup() {
  static const Markup built;
  return built;
}

// The words of a class or id: parted at blanks, hyphens, underscores, and where a small letter meets a capital; and each piece as a whole.
template <class Visit>
void each_class_word(std::string_view names, Visit visit) {
  names = names.substr(0, 400);  // a page may carry a megabyte in one attribute
  std::string piece, word;
  auto end_word = [&] {
    if (!word.empty()) visit(word);
    word.clear();
  };
  auto end_piece = [&] {
    end_word();
    if (!piece.empty()) visit(piece);
    piece.clear();
  };
  char before = ' ';
  for (const char c : names) {
    const auto u = static_cast<unsigned char>(c);
    if (std::isspace(u) != 0) {
      end_piece();
    } else if (c == '-' || c == '_') {
      end_word();
    } else {
      if (std::isupper(u) != 0 && std::islower(static_cast<unsigned char>(before)) != 0) end_word();
      const char low = static_cast<char>(std::tolower(u));
      word += low;
      piece += low;
    }
    before = c;
  }
  end_piece();
}

}  // namespace

Document parse_html(std::string_view utf8) {
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  return Document(htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options));
}

bool is_element(const xmlNode* node, std::string_view tag) { return node != nullptr && node->type == XML_ELEMENT_NODE && view(node->name) == tag; }

std::string attribute(const xmlNode* element, const char* name) {
  xmlChar* value = xmlGetProp(const_cast<xmlNode*>(element), reinterpret_cast<const xmlChar*>(name));  // libxml2 reads it and takes no const
  if (value == nullptr) return {};
  std::string out(view(value).substr(0, 20000));
  xmlFree(value);
  return out;
}

bool has_attribute(const xmlNode* element, const char* name) {
  return xmlHasProp(const_cast<xmlNode*>(element), reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

Part part_of(const xmlNode* element, bool words_too) {
  if (element == nullptr || element->type != XML_ELEMENT_NODE) return Part::none;
  const auto tag = markup().tags.find(view(element->name));
  if (tag != markup().tags.end()) return tag->second;
  if (!words_too || element->properties == nullptr) return Part::none;
  Part part = Part::none;
  for (const char* name : {"class", "id", "itemprop"}) {
    each_class_word(attribute(element, name), [&](const std::string& word) {
      const auto it = markup().words.find(word);
      if (it != markup().words.end() && (part == Part::none || part == Part::article)) part = it->second;
    });
  }
  return part;
}

bool is_block(const xmlNode* element) { return element->type == XML_ELEMENT_NODE && markup().blocks.contains(view(element->name)); }

xmlNode* next_node(xmlNode* node, const xmlNode* root, bool skip_children) {
  if (!skip_children && node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
  while (node != nullptr && node != root && node->next == nullptr) node = node->parent;
  return node == nullptr || node == root ? nullptr : node->next;
}

std::string flat_text(xmlNode* root, std::size_t limit) {
  std::string out;
  for (xmlNode* node = root; node != nullptr && out.size() < limit;) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) out += view(node->content);
    if (is_block(node)) out += ' ';
    node = next_node(node, root, part_of(node, false) == Part::drop);
  }
  return folded_blanks(out);
}

std::string folded_blanks(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += c;
  }
  return out;
}

std::string lower_ascii(std::string_view bytes) {
  std::string out(bytes);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
  return out;
}

}  // namespace dateline::read_room
