/// Where the commands and their options are written down; commands.hpp tells how they are read. All words are plain ASCII, and those that completion
/// scripts quote hold no quotation mark, so that every terminal, manual page and shell shows them. In: nothing. Out: the specifications of all
/// commands. Tested by tests/cli_test.py and tests/shell_test.py.
#pragma once

#include <vector>

#include "command.hpp"
#include "commands.hpp"

namespace dateline::tools {

/// compare, extract, names and graph.
std::vector<CommandSpec> commands_on_reports();
/// check, init-case and schema.
std::vector<CommandSpec> commands_on_cases();
/// completion, man and help.
std::vector<CommandSpec> commands_on_commands();

// Options that several commands take in one meaning.
inline const OptionSpec language = {.name = "language",
                                    .argument = "LANGUAGE",
                                    .takes = Takes::word,
                                    .words = {"vi", "en"},
                                    .unless = "read from the text",
                                    .meaning = "take every report to be in this language"};
inline const OptionSpec published = {
    .name = "published",
    .argument = "DATE",
    .takes = Takes::date,
    .unless = "read from the page",
    .meaning = "take this date (2016-08-26), or date and time (2016-08-26T14:05), for the page date of every report"};
inline const OptionSpec names_file = {.name = "names",
                                      .argument = "FILE",
                                      .takes = Takes::file,
                                      .meaning = "what you know of names: the output of dateline names --format tsv, edited"};
inline const OptionSpec output_file = {.name = "output",
                                       .letter = 'o',
                                       .argument = "FILE",
                                       .takes = Takes::file,
                                       .fallback = "-",
                                       .meaning = "write to this file, whole or not at all; - is standard output",
                                       .in_file = false};
inline const OptionSpec ui = {.name = "ui",
                              .argument = "LANGUAGE",
                              .takes = Takes::word,
                              .words = {"en", "vi"},
                              .fallback = "en",
                              .meaning = "language of headings and explanations"};
inline const OptionSpec threads = {.name = "threads",
                                   .argument = "N",
                                   .takes = Takes::number,
                                   .least = 0,
                                   .most = 256,
                                   .fallback = "0",
                                   .meaning = "threads to use, 0 for as many as the machine has; the result is the same"};
inline const OptionSpec width = {.name = "width",
                                 .argument = "COLUMNS",
                                 .takes = Takes::number,
                                 .least = 40,
                                 .most = 400,
                                 .unless = "the terminal's, else 80",
                                 .meaning = "columns of text"};

}  // namespace dateline::tools
