// dateline compare: reports in, one view of their comparison out. Proved by tests/cli_test.py.
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "command.hpp"
#include "dateline/baseline.hpp"
#include "dateline/error.hpp"
#include "dateline/explain.hpp"
#include "messages.hpp"

namespace dateline::tools {

namespace {

const std::string byte_order_mark = "\xEF\xBB\xBF";  // UTF-8's

/// The format that the file's ending names; text where it names none.
std::string format_of_file(const std::string& path) {
  const auto ending = std::filesystem::path(path).extension().string();
  if (ending == ".md") return "markdown";
  if (ending == ".htm") return "html";
  if (ending == ".gv") return "dot";
  for (const std::string format : {"csv", "json", "html", "dot", "graphml", "svg"}) {
    if (ending == "." + format) return format;
  }
  return "text";
}

bool coloured(const std::string& choice, const std::string& output) {
  if (choice != "auto") return choice == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  const bool refused = (no_colour && *no_colour) || !terminal || std::string_view(terminal) == "dumb";
  return output == "-" && !refused && ::isatty(STDOUT_FILENO) == 1;
}

std::string render(const Comparison& comparison, const std::string& format, const View& view, bool bom) {
  if (format == "markdown") return to_markdown(comparison, view);
  if (format == "csv") return (bom ? byte_order_mark : "") + to_csv(comparison);
  if (format == "json") return to_json(comparison);
  if (format == "html") return to_html(comparison, view);
  if (format == "dot") return to_dot(comparison, view);
  if (format == "graphml") return to_graphml(comparison, view);
  if (format == "svg") return to_svg(comparison, view);
  return to_text(comparison, view);
}

/// The file of "FILE:LINE" or "FILE:LINE:COLUMN"; nothing for a statement's id.
std::string file_of(std::string place) {
  for (int numbers = 0; numbers < 2; ++numbers) {
    const auto colon = place.rfind(':');
    const bool number =
        colon != std::string::npos && colon > 0 && colon + 1 < place.size() && place.find_first_not_of("0123456789", colon + 1) == std::string::npos;
    if (!number) return numbers == 0 ? std::string() : place;
    place.resize(colon);
  }
  return place;
}

/// `--explain A B [PATH...]`: without paths the reports are the files of the two places.
int explain_places(std::vector<std::string> paths, const Options& options, const View& view, const std::string& output) {
  if (paths.size() < 2) throw UsageError("--explain takes two places, FILE:LINE, FILE:LINE:COLUMN or s12, and then the reports");
  const std::string a = paths[0], b = paths[1];
  paths.erase(paths.begin(), paths.begin() + 2);
  if (paths.empty()) {
    paths = {file_of(a), file_of(b)};
    if (paths[0].empty() || paths[1].empty()) throw UsageError("--explain with a statement's id needs the reports behind the two places");
  }
  auto inputs = read_inputs(paths);
  if (inputs.sources.empty()) return unusable;
  spare_inputs(output, inputs.sources);
  write_output(output, to_text(explain(std::move(inputs.sources), a, b, options), view));
  return done;
}

bool finds(const Comparison& comparison, const std::string& severity) {
  const auto least = severity == "contradiction" ? Severity::contradiction : Severity::divergence;
  return std::any_of(comparison.discrepancies.begin(), comparison.discrepancies.end(), [&](const Discrepancy& d) { return d.severity >= least; });
}

}  // namespace

int compare_command(const Given& given) {
  const auto output = given.text("output");
  const auto format = given.has("format") ? given.text("format") : format_of_file(output);
  const auto how = options_from(given);
  const View view{how.ui, width_from(given, output == "-"), coloured(given.text("colour"), output)};
  if (given.has("explain")) {
    if (format != "text") throw UsageError("--explain writes text, not " + format);
    return explain_places(given.paths(), how, view, output);
  }
  if (given.paths().empty()) throw UsageError("compare needs reports: files, folders or -");
  auto inputs = read_inputs(given.paths());
  if (inputs.sources.empty()) return unusable;
  spare_inputs(output, inputs.sources);
  std::optional<Baseline> baseline;
  if (given.has("baseline")) baseline = read_baseline(given.text("baseline"), bytes_of(given.text("baseline")));
  auto comparison = compare(std::move(inputs.sources), how);
  if (baseline) keep_new(comparison, *baseline);
  progress("write", 0, 1);
  write_output(output, render(comparison, format, view, given.has("bom")));
  return given.has("fail-on") && finds(comparison, given.text("fail-on")) ? found : done;
}

}  // namespace dateline::tools
