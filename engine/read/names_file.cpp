// Bytes -> a names file. In: TSV lines or JSON. Out: NamesFile, or an Error that names file and line. Proved by tests/names_file_test.cpp.
#include "dateline/names_file.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "dateline/error.hpp"
#include "text/text.hpp"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

std::optional<EntityKind> kind_named(std::string_view word) {
  if (word == "person") return EntityKind::person;
  if (word == "place") return EntityKind::place;
  if (word == "organisation") return EntityKind::organisation;
  return std::nullopt;
}

std::vector<std::string> parts(std::string_view text, char mark) {
  std::vector<std::string> out;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(mark, at);
    out.emplace_back(text.substr(at, end - at));
    if (end == std::string_view::npos) return out;
    at = end + 1;
  }
}

// The reader of one file; it knows where it is.
class NamesReader {
 public:
  NamesReader(std::string path, std::string_view bytes) : bytes_(bytes) { out_.path = std::move(path); }

  NamesFile run() {
    if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.remove_prefix(3);
    if (std::size_t bad = 0; !text::valid_utf8(bytes_, bad)) fail(line_at(bad), "these bytes are not UTF-8; save the file as UTF-8");
    const std::size_t first = bytes_.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && bytes_[first] == '{')
      read_json();
    else
      read_lines();
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(std::size_t line, const std::string& what) const { throw Error(out_.path + ":" + std::to_string(line) + ": " + what); }
  [[noreturn]] void fail(const std::string& where, const std::string& what) const { throw Error(out_.path + ": " + where + ": " + what); }

  std::size_t line_at(std::size_t byte) const {
    const std::string_view before = bytes_.substr(0, std::min(byte, bytes_.size()));
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  }

  void read_lines() {
    std::size_t number = 0;
    for (std::string& line : parts(bytes_, '\n')) {
      ++number;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.find_first_not_of(" \t") == std::string::npos || line.front() == '#') continue;
      read_line(number, parts(line, '\t'));
    }
  }

  void read_line(std::size_t number, const std::vector<std::string>& cells) {
    if (cells[0] == "apart") {
      if (cells.size() != 3 || cells[1].empty() || cells[2].empty()) fail(number, "\"apart\" takes two forms, with tabs between");
      if (cells[1] == cells[2]) fail(number, "\"" + cells[1] + "\" cannot be kept apart from itself; give two forms");
      out_.apart.emplace_back(cells[1], cells[2]);
      return;
    }
    const auto kind = kind_named(cells[0]);
    if (!kind) fail(number, "\"" + cells[0] + "\" is no kind; a line begins with person, place, organisation or apart, and a tab");
    if (cells.size() < 2 || cells[1].empty()) fail(number, "a name is missing behind the kind; write kind, name and forms with tabs between");
    NamesEntry entry{*kind, cells[1], {}};
    for (std::string& form : parts(cells.size() > 2 ? cells[2] : std::string(), '|')) {
      if (!form.empty()) entry.forms.push_back(std::move(form));
    }
    out_.entries.push_back(std::move(entry));
  }

  void read_json() {
    Json json;
    try {
      json = Json::parse(bytes_);
    } catch (const Json::parse_error& error) {
      fail(line_at(error.byte == 0 ? 0 : error.byte - 1), "this is no JSON; give back what dateline names --format json has written");
    }
    if (!json.contains("entities") || !json["entities"].is_array())
      fail(1, "there is no list \"entities\" in this object, as dateline names --format json writes it");
    for (std::size_t i = 0; i < json["entities"].size(); ++i) read_entity(json["entities"][i], "entities[" + std::to_string(i) + "]");
    const Json apart = json.value("apart", Json::array());
    for (std::size_t i = 0; apart.is_array() && i < apart.size(); ++i) {
      const bool pair = apart[i].is_array() && apart[i].size() == 2 && apart[i][0].is_string() && apart[i][1].is_string();
      if (!pair) fail("apart[" + std::to_string(i) + "]", "not a pair of forms; write [\"A\", \"B\"]");
      out_.apart.emplace_back(apart[i][0].get<std::string>(), apart[i][1].get<std::string>());
    }
  }

  void read_entity(const Json& value, const std::string& where) {
    auto text_of = [&](const char* key) {
      return value.is_object() && value.contains(key) && value[key].is_string() ? value[key].get<std::string>() : std::string();
    };
    const auto kind = kind_named(text_of("kind"));
    if (!kind) fail(where, "\"kind\" takes person, place or organisation");
    NamesEntry entry{*kind, text_of("name"), {}};
    if (entry.name.empty()) fail(where, "\"name\" is missing or empty");
    if (value.contains("names") && value["names"].is_array()) {
      for (const Json& form : value["names"]) {
        if (!form.is_string()) fail(where, "\"names\" takes a list of forms");
        entry.forms.push_back(form.get<std::string>());
      }
    }
    out_.entries.push_back(std::move(entry));
  }

  std::string_view bytes_;
  NamesFile out_;
};

}  // namespace

NamesFile read_names(const std::string& path, std::string_view bytes) { return NamesReader(path, bytes).run(); }

}  // namespace dateline
