// dateline graph: reports in, one graph of their comparison out. Proved by tests/graph_cli_test.py and tests/graph_formats_test.py.
#include <filesystem>

#include "command.hpp"
#include "dateline/graph.hpp"
#include "messages.hpp"

namespace dateline::tools {

namespace {

/// The format that the file's ending names; dot where it names none.
GraphFormat format_of_file(const std::string& path) {
  const auto ending = std::filesystem::path(path).extension().string();
  return ending.empty() ? GraphFormat::dot : graph_format_named(std::string_view(ending).substr(1)).value_or(GraphFormat::dot);
}

/// The event of an id such as v1. Throws UsageError that names the events there are.
EventId event_named(const Comparison& comparison, const std::string& id) {
  for (std::size_t i = 0; i < comparison.events.size(); ++i) {
    if (label(EventId(i)) == id) return EventId(i);
  }
  const auto count = comparison.events.size();
  const auto there = count == 0 ? "no events" : count == 1 ? "v1 only" : "v1 to v" + std::to_string(count);
  throw UsageError("--event " + id + " is not among the events; there are " + there);
}

}  // namespace

int graph_command(const Given& given) {
  const auto how = options_from(given);
  const auto output = given.text("output");
  if (given.paths().empty()) throw UsageError("graph needs reports: files, folders or -");
  auto inputs = read_inputs(given.paths());
  if (inputs.sources.empty()) return unusable;
  spare_inputs(output, inputs.sources);
  const auto comparison = compare(std::move(inputs.sources), how);
  // The table of options lets no other words through.
  GraphView view;
  view.of = graph_of_named(given.text("of")).value_or(view.of);
  view.collapse = collapse_named(given.text("collapse")).value_or(view.collapse);
  view.only_contradictions = given.has("only");
  view.ui = how.ui;
  if (given.has("event")) view.event = event_named(comparison, given.text("event"));
  const auto format = given.has("format") ? graph_format_named(given.text("format")).value_or(GraphFormat::dot) : format_of_file(output);
  progress("write", 0, 1);
  write_output(output, to_graph(comparison, format, view));
  return done;
}

}  // namespace dateline::tools
