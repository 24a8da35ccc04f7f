// The commands that read reports. In: nothing. Out: their part of the table. Proved by tests/cli_test.py and tests/shell_test.py.
#include "command_table.hpp"

namespace dateline::tools {

namespace {

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
                  output_file,
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

CommandSpec graph() {
  return {
      .name = "graph",
      .synopsis = {"[OPTION...] PATH..."},
      .brief = "claims, reports, events or names as a graph",
      .text =
          {"Compares the reports and draws a graph of the result, for Graphviz, Gephi, Cytoscape, networkx or igraph. PATH is a file, a folder or "
           "- for standard input.",
           "claims: statements in the colours of their outlets, joined where they agree, differ or contradict each other. reports: who agrees and "
           "differs with whom, on how many claims; copies point to their origin. events: what happened, in the order of time. names: spellings, "
           "each with what it means and the evidence."},
      .options = {{.name = "of",
                   .argument = "GRAPH",
                   .takes = Takes::word,
                   .words = {"claims", "reports", "events", "names"},
                   .fallback = "claims",
                   .meaning = "what the graph is of"},
                  {.name = "format",
                   .letter = 'f',
                   .argument = "FORMAT",
                   .takes = Takes::word,
                   .words = {"dot", "svg", "png", "graphml", "gexf", "json"},
                   .unless = "by the ending of --output, else dot",
                   .meaning = "form of the graph"},
                  output_file,
                  {.name = "only",
                   .argument = "WHAT",
                   .takes = Takes::word,
                   .words = {"contradictions"},
                   .unless = "everything",
                   .meaning = "what contradicts, and nothing else"},
                  {.name = "event",
                   .argument = "ID",
                   .takes = Takes::text,
                   .unless = "all",
                   .meaning = "only this event, by its id such as v1",
                   .in_file = false},
                  {.name = "collapse",
                   .argument = "HOW",
                   .takes = Takes::word,
                   .words = {"auto", "none", "claims", "events", "all"},
                   .fallback = "auto",
                   .meaning = "make one node of what agrees, in each claim, in each event or in all (auto: in pictures, by their size)"},
                  ui,
                  language,
                  published,
                  names_file,
                  threads},
      .operands = Takes::file,
      .run = graph_command};
}

}  // namespace

std::vector<CommandSpec> commands_on_reports() { return {compare(), extract(), names(), graph()}; }

}  // namespace dateline::tools
