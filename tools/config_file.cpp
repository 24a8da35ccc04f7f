// In: dateline.toml. Out: options of one command, or what is wrong with the file and where. Proved by tests/cli_test.py.
#include "config_file.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <filesystem>
#include <sstream>

#include "command.hpp"
#include "dateline/error.hpp"
#include "suggest.hpp"

namespace dateline::tools {

namespace fs = std::filesystem;

namespace {

constexpr const char* file_name = "dateline.toml";

class Reader {
 public:
  Reader(std::string path, const CommandSpec& command) : path_(std::move(path)), command_(command) {}

  Given::Values read() {
    const auto bytes = bytes_of(path_);
    toml::table root;
    try {
      root = toml::parse(bytes, path_);
    } catch (const toml::parse_error& error) {
      refuse(error.source(), std::string(error.description()));
    }
    for (auto&& [key, node] : root) {
      if (node.is_table()) read_table(key, *node.as_table());
    }
    for (auto&& [key, node] : root) {
      if (!node.is_table()) read_common(key, node);
    }
    return std::move(options_);
  }

 private:
  [[noreturn]] void refuse(const toml::source_region& at, const std::string& what) const {
    throw Error(path_ + ":" + std::to_string(at.begin.line) + ": " + what);
  }

  void read_table(const toml::key& name, const toml::table& table) {
    const auto* command = find_command(name.str());
    if (!command) {
      const auto meant = nearest(name.str(), command_names());
      refuse(name.source(), "[" + std::string(name.str()) + "] is no command; " +
                                (meant.empty() ? "tables are named after commands" : "did you mean [" + std::string(meant) + "]?"));
    }
    for (auto&& [key, node] : table) {
      const auto option = find_option(*command, key.str());
      if (!option) refuse_key(key, options_of(*command), " of " + std::string(command->name));
      take(key, node, *option, command == &command_);
    }
  }

  /// A key at the top must be an option of some command; it counts where it is one of ours.
  void read_common(const toml::key& key, const toml::node& node) {
    const auto own = find_option(command_, key.str());
    auto any = own;
    std::vector<OptionSpec> all;
    for (const auto& command : commands()) {
      for (const auto& option : options_of(command)) all.push_back(option);
      if (!any) any = find_option(command, key.str());
    }
    if (!any) refuse_key(key, all, "");
    take(key, node, *any, own.has_value());
  }

  [[noreturn]] void refuse_key(const toml::key& key, std::vector<OptionSpec> known, const std::string& of) const {
    known.erase(std::remove_if(known.begin(), known.end(), [](const OptionSpec& option) { return !option.in_file; }), known.end());
    refuse(key.source(), "there is no option " + std::string(key.str()) + of + did_you_mean(key.str(), names_of(known)));
  }

  void take(const toml::key& key, const toml::node& node, const OptionSpec& option, bool wanted) {
    const std::string name(key.str());
    if (!option.in_file) refuse(key.source(), name + " stands on the command line only");
    if (option.takes == Takes::nothing) {
      const auto set = node.value_exact<bool>();
      if (!set) refuse(node.source(), name + " takes true or false");
      if (wanted && *set) options_.emplace(name, std::vector<std::string>());
      return;
    }
    std::vector<std::string> values;
    if (option.repeats && node.is_array()) {
      for (auto&& item : *node.as_array()) values.push_back(value_of(item, option));
    } else {
      values.push_back(value_of(node, option));
    }
    if (wanted) options_.emplace(name, std::move(values));
  }

  std::string value_of(const toml::node& node, const OptionSpec& option) const {
    const std::string name(option.name);
    auto value = written(node, name);
    if (const auto wrong = complaint(option, value); !wrong.empty()) refuse(node.source(), name + " " + wrong);
    if (option.takes == Takes::file && value != "-") value = (fs::path(path_).parent_path() / value).string();
    return value;
  }

  /// Strings, whole numbers and TOML's own dates, as one would write them behind an option.
  std::string written(const toml::node& node, const std::string& name) const {
    std::ostringstream text;
    if (node.is_string()) {
      text << **node.as_string();
    } else if (node.is_integer()) {
      text << **node.as_integer();
    } else if (node.is_date()) {
      text << **node.as_date();
    } else if (node.is_date_time()) {
      text << **node.as_date_time();
    } else {
      refuse(node.source(), name + " takes one value, not " + kind(node));
    }
    return std::move(text).str();
  }

  static std::string kind(const toml::node& node) {
    return node.is_boolean() ? "true or false" : node.is_array() ? "a list" : node.is_table() ? "a table" : node.is_time() ? "a time" : "a fraction";
  }

  std::string path_;
  const CommandSpec& command_;
  Given::Values options_;
};

}  // namespace

std::string find_configuration() {
  std::error_code error;
  if (fs::is_regular_file(file_name, error)) return file_name;
  const auto here = fs::current_path(error);
  if (error) return {};
  std::string found;
  fs::path up;
  for (auto folder = here;; folder = folder.parent_path(), up /= "..") {
    if (found.empty() && fs::is_regular_file(folder / file_name, error)) found = (up / file_name).string();
    if (fs::exists(folder / ".git", error)) return found;
    if (folder == folder.parent_path()) return {};
  }
}

Given::Values read_configuration(const std::string& path, const CommandSpec& command) { return Reader(path, command).read(); }

}  // namespace dateline::tools
