// The commands that tell of the commands. In: nothing. Out: their part of the table. Proved by tests/cli_test.py and tests/shell_test.py.
#include "command_table.hpp"

namespace dateline::tools {

namespace {

CommandSpec completion_of_shells() {
  return {
      .name = "completion",
      .synopsis = {"bash|zsh|fish"},
      .brief = "print the completion script of a shell",
      .text = {"For this shell alone: source <(dateline completion bash), or in fish dateline completion fish | source. The scripts are installed "
               "with the program."},
      .operands = Takes::word,
      .words = {"bash", "zsh", "fish"},
      .configured = false,
      .run = completion_command};
}

CommandSpec man() {
  return {.name = "man",
          .synopsis = {"[--format FORMAT]"},
          .brief = "print the manual page: dateline man | man -l -",
          .options = {{.name = "format",
                       .letter = 'f',
                       .argument = "FORMAT",
                       .takes = Takes::word,
                       .words = {"mdoc", "markdown"},
                       .fallback = "mdoc",
                       .meaning = "mdoc for man, or Markdown tables of the commands and options",
                       .in_file = false}},
          .configured = false,
          .run = man_command};
}

CommandSpec help_of_commands() {
  return {.name = "help",
          .synopsis = {"[COMMAND]"},
          .brief = "print the help of a command",
          .operands = Takes::command,
          .configured = false,
          .run = help_command};
}

}  // namespace

std::vector<CommandSpec> commands_on_commands() { return {completion_of_shells(), man(), help_of_commands()}; }

}  // namespace dateline::tools
