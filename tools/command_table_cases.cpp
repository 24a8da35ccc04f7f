// The commands that read cases. In: nothing. Out: their part of the table. Proved by tests/cli_test.py and tests/shell_test.py.
#include "command_table.hpp"

namespace dateline::tools {

namespace {

CommandSpec check() {
  return {.name = "check",
          .synopsis = {"[--accept] DIR..."},
          .brief = "hold cases against their accepted results",
          .text = {"Compares each case, a folder of reports somewhere under DIR, with its expected.json, byte for byte. Exit status 1 where one "
                   "differs."},
          .options = {{.name = "accept",
                       .meaning = "take the results of today for the expected ones: rewrite every expected.json that differs",
                       .in_file = false}},
          .operands = Takes::folder,
          .run = check_command};
}

}  // namespace

std::vector<CommandSpec> commands_on_cases() { return {check()}; }

}  // namespace dateline::tools
