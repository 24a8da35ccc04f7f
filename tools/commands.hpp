/// The one table of commands and options: the parser, the configuration file, --help, shell completion, the man page and the README's tables are made
/// from it. In: the words of a command line. Out: what was given, checked. Tested by tests/cli_test.py and tests/shell_test.py.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::tools {

class Given;

/// What the value of an option, or what stands behind a command, is. It decides what is accepted and what the shell completes.
enum class Takes { nothing, word, number, date, text, file, folder, command };

struct OptionSpec {
  std::string_view name = {};                ///< without its dashes
  char letter = 0;                           ///< the short form; 0: none
  std::string_view argument = {};            ///< what help calls its value: "FILE"; empty for a flag
  Takes takes = Takes::nothing;              ///< `nothing` for a flag
  std::vector<std::string_view> words = {};  ///< every value that there is; empty: any
  long least = 0, most = 0;                  ///< of a number
  std::string_view fallback = {};            ///< taken where the option is not given; empty: none
  std::string_view unless = {};              ///< the default in words, where `fallback` does not say it
  std::string_view meaning = {};             ///< plain ASCII, no full stop
  bool in_file = true;                       ///< may stand in a configuration file
  bool repeats = false;                      ///< may be given several times; a list in a configuration file
};

struct CommandSpec {
  std::string_view name = {};
  std::vector<std::string_view> synopsis = {};  ///< what follows the name, one form each
  std::string_view brief = {};                  ///< at most 60 columns
  std::vector<std::string_view> text = {};      ///< paragraphs
  std::vector<OptionSpec> options = {};
  Takes operands = Takes::nothing;
  std::vector<std::string_view> words = {};  ///< every operand that there is; empty: any
  bool configured = true;                    ///< reads the configuration file, and takes the options that go with it
  int (*run)(const Given&) = nullptr;        ///< gives the exit status
};

/// All commands, in the order of the help.
const std::vector<CommandSpec>& commands();
/// The command of this name; null where there is none.
const CommandSpec* find_command(std::string_view name);
/// Options that the command shares with the others: --help, and where it is configured those of the configuration and of messages.
std::vector<OptionSpec> common_options(const CommandSpec& command);
/// All options of the command, its own first.
std::vector<OptionSpec> options_of(const CommandSpec& command);
/// The option of this name that the command takes.
std::optional<OptionSpec> find_option(const CommandSpec& command, std::string_view name);
/// The names of `options`.
std::vector<std::string_view> names_of(const std::vector<OptionSpec>& options);
/// The names of all commands.
std::vector<std::string_view> command_names();

/// "dateline --help": one screen of 24 lines and 80 columns.
std::string help();
/// "dateline COMMAND --help", wrapped at 80 columns.
std::string help(const CommandSpec& command);
/// The completion script of "bash", "zsh" or "fish".
std::string completion(std::string_view shell);
/// The manual page dateline(1) in mdoc(7).
std::string man_page();
/// The tables of commands and options in Markdown, as the README has them.
std::string reference_markdown();

}  // namespace dateline::tools
