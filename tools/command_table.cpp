// The commands and their options, as everything else of the program tells and takes them. In: nothing. Out: the table. Proved by tests/cli_test.py
// and tests/shell_test.py. All words are plain ASCII, so that every terminal, man page and shell shows them.
#include <algorithm>

#include "command.hpp"
#include "commands.hpp"

namespace dateline::tools {

namespace {

// Options that several commands take in one meaning.
const OptionSpec language = {.name = "language",
                             .argument = "LANGUAGE",
                             .takes = Takes::word,
                             .words = {"vi", "en"},
                             .unless = "read from the text",
                             .meaning = "take every report to be in this language"};
const OptionSpec published = {.name = "published",
                              .argument = "DATE",
                              .takes = Takes::date,
                              .unless = "read from the page",
                              .meaning = "take this date (2016-08-26), or date and time (2016-08-26T14:05), for the page date of every report"};
const OptionSpec names_file = {.name = "names",
                               .argument = "FILE",
                               .takes = Takes::file,
                               .meaning = "what you know of names: the output of dateline names --format tsv, edited"};
const OptionSpec ui = {.name = "ui",
                       .argument = "LANGUAGE",
                       .takes = Takes::word,
                       .words = {"en", "vi"},
                       .fallback = "en",
                       .meaning = "language of headings and explanations"};
const OptionSpec threads = {.name = "threads",
                            .argument = "N",
                            .takes = Takes::number,
                            .least = 0,
                            .most = 256,
                            .fallback = "0",
                            .meaning = "threads to use, 0 for as many as the machine has; the result is the same"};
const OptionSpec width = {.name = "width",
                          .argument = "COLUMNS",
                          .takes = Takes::number,
                          .least = 40,
                          .most = 400,
                          .unless = "the terminal's, else 80",
                          .meaning = "columns of text"};

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

CommandSpec compare() {
  return {
      .name = "compare",
      .synopsis = {"[OPTION...] PATH...", "--explain A B [PATH...]"},
      .brief = "compare reports: where they agree, differ and contradict",
      .text = {"PATH is a file, a folder (searched for .txt, .html and .htm) or - for standard input. A file that cannot be used is named, and the "
               "others are still compared.",
               "--explain says why the statements of two places were, or were not, held against each other. A place is FILE:LINE, "
               "FILE:LINE:COLUMN or a statement's id such as s12; without PATH the files of the two places are compared."},
      .options = {{.name = "format",
                   .letter = 'f',
                   .argument = "FORMAT",
                   .takes = Takes::word,
                   .words = {"text", "markdown", "csv", "json", "html", "dot", "graphml", "svg"},
                   .unless = "by the ending of --output, else text",
                   .meaning = "form of the result"},
                  {.name = "output",
                   .letter = 'o',
                   .argument = "FILE",
                   .takes = Takes::file,
                   .fallback = "-",
                   .meaning = "write to this file, whole or not at all; - is standard output",
                   .in_file = false},
                  {.name = "fail-on",
                   .argument = "SEVERITY",
                   .takes = Takes::word,
                   .words = {"contradiction", "divergence"},
                   .meaning = "exit with status 1 where one was found, or worse"},
                  ui,
                  language,
                  published,
                  names_file,
                  {.name = "decisions",
                   .argument = "FILE",
                   .takes = Takes::file,
                   .meaning = "what people have decided: same, not-comparable or no-discrepancy, one block each"},
                  {.name = "baseline",
                   .argument = "FILE",
                   .takes = Takes::file,
                   .meaning = "a former JSON output: only what is new since then is told, and counts for --fail-on"},
                  {.name = "explain", .meaning = "say why two places were or were not held against each other", .in_file = false},
                  threads,
                  width,
                  {.name = "colour",
                   .argument = "WHEN",
                   .takes = Takes::word,
                   .words = {"auto", "always", "never"},
                   .fallback = "auto",
                   .meaning = "colour the text (auto: on a terminal, unless NO_COLOR is set)"},
                  {.name = "bom", .meaning = "begin CSV with a byte order mark, by which Excel knows UTF-8"}},
      .operands = Takes::file,
      .run = compare_command};
}

CommandSpec extract() {
  return {.name = "extract",
          .synopsis = {"[OPTION...] PATH..."},
          .brief = "what is read from each report, one JSON object a line",
          .text = {"Each report is read alone: what the page says of itself, and its statements with their times, quantities, names, quotations and "
                   "speakers. PATH is a file, a folder or - for standard input."},
          .options = {{.name = "lines", .meaning = "take each line of the input for a report of its own; its path is PATH:LINE"},
                      language,
                      published,
                      names_file,
                      ui,
                      threads},
          .operands = Takes::file,
          .run = extract_command};
}

CommandSpec names() {
  return {
      .name = "names",
      .synopsis = {"[OPTION...] PATH...", "--pairs FILE"},
      .brief = "people, places and bodies under all their spellings",
      .text = {"Prints people, places and organisations with every form seen in the reports and the evidence for it; or, with --pairs, A, B, same "
               "or different, a score from 0 to 1 and why, with tabs between.",
               "With --format tsv each line holds kind, name and forms. Edit it and give it back with --names, here, to compare or to extract: put "
               "the forms of two lines on one to merge them, take a form out to a line of its own to split, change the second cell to rename, and "
               "write apart, a form and another form, with tabs between, for two that are never one."},
      .options = {{.name = "pairs",
                   .argument = "FILE",
                   .takes = Takes::file,
                   .meaning = "judge the pairs of names in this file, or in standard input (-): two names a line, a tab between",
                   .in_file = false},
                  {.name = "format",
                   .letter = 'f',
                   .argument = "FORMAT",
                   .takes = Takes::word,
                   .words = {"text", "json", "tsv"},
                   .fallback = "text",
                   .meaning = "form of the table"},
                  language,
                  published,
                  names_file,
                  ui,
                  width,
                  threads},
      .operands = Takes::file,
      .run = names_command};
}

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

const std::vector<CommandSpec>& commands() {
  static const std::vector<CommandSpec> all = {compare(), extract(), names(), check(), completion_of_shells(), man(), help_of_commands()};
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
