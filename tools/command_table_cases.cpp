// The commands that read cases, and the one that prints schemas. In: nothing. Out: their part of the table. Proved by tests/cli_test.py,
// tests/shell_test.py and tests/check_test.py.
#include "command_table.hpp"

namespace dateline::tools {

namespace {

CommandSpec check() {
  return {.name = "check",
          .synopsis = {"[OPTION...] DIR..."},
          .brief = "hold cases against what is expected of them",
          .text = {"A case is a folder of reports somewhere under DIR. It is held against its expected.json (the whole output, exactly) and its "
                   "expect.json (what must and must not be found; dateline schema expect), and what changed is told by its meaning. Exit status 1 "
                   "where a case fails, 2 where one cannot be used."},
          .options = {{.name = "accept",
                       .meaning = "take the results of today for the expected ones: rewrite every expected.json that differs; never expect.json",
                       .in_file = false},
                      {.name = "update-only",
                       .argument = "CASE",
                       .takes = Takes::folder,
                       .meaning = "accept for this case alone, and write its expected.json where it has none",
                       .in_file = false,
                       .repeats = true},
                      {.name = "all", .meaning = "show every difference, those too that only follow from others"},
                      {.name = "junit",
                       .argument = "FILE",
                       .takes = Takes::file,
                       .meaning = "write the results to this file as the XML of JUnit; - is standard output, instead of the table",
                       .in_file = false},
                      {.name = "tap", .meaning = "print TAP (Test Anything Protocol) instead of the table"},
                      {.name = "jobs",
                       .letter = 'j',
                       .argument = "N",
                       .takes = Takes::number,
                       .least = 0,
                       .most = 256,
                       .fallback = "0",
                       .meaning = "cases that are compared at once, 0 for as many as the machine has threads"}},
          .operands = Takes::folder,
          .run = check_command};
}

CommandSpec init_case() {
  return {.name = "init-case",
          .synopsis = {"[OPTION...] DIR REPORT..."},
          .brief = "begin a case from what is found in reports today",
          .text = {"Makes the folder DIR, whole or not at all, with copies of the reports (files or folders), the whole output of today "
                   "(expected.json) and a draft of assertions (expect.json). The options of the comparison are kept with the case."},
          .options = {{.name = "force",
                       .meaning = "replace a case that is there: its reports, expected.json and expect.json; other files of the folder stay",
                       .in_file = false},
                      ui,
                      language,
                      published,
                      names_file,
                      {.name = "decisions",
                       .argument = "FILE",
                       .takes = Takes::file,
                       .meaning = "what people have decided: same, not-comparable or no-discrepancy, one block each"},
                      threads},
          .operands = Takes::file,
          .run = init_case_command};
}

CommandSpec schema_of_outputs() {
  return {.name = "schema",
          .synopsis = {"[comparison|extract|expect]"},
          .brief = "print a JSON Schema of what is written or expected",
          .text = {"The JSON Schema (2020-12) of compare --format json, of a line of extract, or of the expect.json of a case. That of extract takes "
                   "its parts from comparison.schema.json beside it."},
          .operands = Takes::word,
          .words = {"comparison", "extract", "expect"},
          .configured = false,
          .run = schema_command};
}

}  // namespace

std::vector<CommandSpec> commands_on_cases() { return {check(), init_case(), schema_of_outputs()}; }

}  // namespace dateline::tools
