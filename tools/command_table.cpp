// In: the parts of the table of commands. Out: the whole, and what stands in it under a name. Proved by tests/cli_test.py.
#include "command_table.hpp"

#include <algorithm>

namespace dateline::tools {

namespace {

// Options of every command.
const OptionSpec config = {.name = "config",
                           .argument = "FILE",
                           .takes = Takes::file,
                           .unless = "dateline.toml",
                           .meaning = "take options from this file, not from the dateline.toml of the folder",
                           .in_file = false};
const OptionSpec no_config = {.name = "no-config", .meaning = "read no configuration file", .in_file = false};
const OptionSpec quiet = {.name = "quiet", .letter = 'q', .meaning = "on standard error nothing but what is wrong: no progress, no timings"};
const OptionSpec verbose = {.name = "verbose", .letter = 'v', .meaning = "on standard error the configuration file, and the time of each stage"};
const OptionSpec help_option = {.name = "help", .letter = 'h', .meaning = "print the help of the command", .in_file = false};

}  // namespace

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> all = [] {
    auto table = commands_on_reports();
    for (const auto& more : {commands_on_cases(), commands_on_commands()}) table.insert(table.end(), more.begin(), more.end());
    return table;
  }();
  return all;
}

const CommandSpec* find_command(std::string_view name) {
  const auto& all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const CommandSpec& command) { return command.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::vector<OptionSpec> common_options(const CommandSpec& command) {
  if (!command.configured) return {help_option};
  return {config, no_config, quiet, verbose, help_option};
}

std::vector<OptionSpec> options_of(const CommandSpec& command) {
  auto options = command.options;
  for (const auto& option : common_options(command)) options.push_back(option);
  return options;
}

std::optional<OptionSpec> find_option(const CommandSpec& command, std::string_view name) {
  for (const auto& option : options_of(command)) {
    if (option.name == name) return option;
  }
  return std::nullopt;
}

std::vector<std::string_view> names_of(const std::vector<OptionSpec>& options) {
  std::vector<std::string_view> names;
  for (const auto& option : options) names.push_back(option.name);
  return names;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const auto& command : commands()) names.push_back(command.name);
  return names;
}

}  // namespace dateline::tools
