// dateline extract: reports in, one JSON object a report out: what is read from a text, before anything is compared. Proved by tests/cli_test.py.
#include <algorithm>
#include <sstream>

#include "command.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "parallel.hpp"

namespace dateline::tools {

namespace po = boost::program_options;

namespace {

constexpr std::size_t batch = 1024;  // lines that are worked on before the first of them is printed

/// SHA-256 of no bytes (FIPS 180-4).
constexpr std::string_view digest_of_nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

std::string extracted(Source source, const Options& how) { return extract_to_json(extract_report(std::move(source), how), ReportId(0)) + "\n"; }

/// The line as a report; one that cannot be used is taken for an empty one, so that every line has its answer.
Source line_source(const std::string& path, std::string_view line, std::string& problem) {
  if (!line.empty()) {
    try {
      return read(path, line);
    } catch (const Error& error) {
      if (line.find_first_not_of(" \t\r") != std::string_view::npos) problem = error.what();
    }
  }
  Source source;
  source.path = path;
  source.sha256 = digest_of_nothing;
  source.charset = "UTF-8";
  return source;
}

std::vector<std::string_view> lines_of(std::string_view bytes) {
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const auto end = std::min(bytes.find('\n'), bytes.size());
    auto line = bytes.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return lines;
}

void extract_lines(const std::string& path, const Options& how) {
  const auto bytes = bytes_of(path);
  const auto lines = lines_of(bytes);
  for (std::size_t from = 0; from < lines.size(); from += batch) {
    const auto count = std::min(batch, lines.size() - from);
    std::vector<std::string> results(count), problems(count);
    for_each_index(count, how.threads, [&](std::size_t i) {
      results[i] = extracted(line_source(path + ":" + std::to_string(from + i + 1), lines[from + i], problems[i]), how);
    });
    std::string all;
    for (const auto& result : results) all += result;
    for (const auto& problem : problems) {
      if (!problem.empty()) complain(problem);
    }
    print(all);
  }
}

int extract_all_lines(const std::vector<std::string>& paths, const Options& how) {
  bool used = false;
  for (const auto& path : paths) {
    try {
      extract_lines(path, how);
      used = true;
    } catch (const ClosedOutput&) {
      throw;
    } catch (const Error& error) {
      complain(error.what());
    }
  }
  return used ? done : unusable;
}

int extract_reports(const std::vector<std::string>& paths, const Options& how) {
  auto inputs = read_inputs(paths);
  if (inputs.sources.empty()) return unusable;
  std::vector<std::string> results(inputs.sources.size());
  for_each_index(results.size(), how.threads, [&](std::size_t i) { results[i] = extracted(std::move(inputs.sources[i]), how); });
  for (const auto& result : results) print(result);
  return done;
}

po::options_description options_of_extract() {
  po::options_description options("Options", 100);
  options.add_options()                                                                                                                     //
      ("lines", "take each line of the input for a report of its own; its path is PATH:LINE")                                               //
      ("language", po::value<std::string>()->default_value(""), "take every report to be in this language, vi or en, instead of guessing")  //
      ("published", po::value<std::string>()->default_value(""), "take this date, or date and time, for the page date of every report")     //
      ("names", po::value<std::string>(), "what you know of names: the output of dateline names --format tsv, edited")                      //
      ("ui", po::value<std::string>()->default_value("en"), "language of explanations: en or vi")                                           //
      ("threads", po::value<unsigned>()->default_value(0), "threads to use; 0: as many as the machine has. The result is the same");
  return options;
}

}  // namespace

int extract_command(const Arguments& arguments) {
  auto options = options_of_extract();
  const auto given = parse(arguments, options);
  if (given.count("help")) {
    std::ostringstream text;
    text << "dateline extract [OPTION...] PATH...\n\nPrints one JSON object a report, in one line: what the page says of itself, and its statements "
            "with their times,\n"
            "quantities, names, quotations and speakers. Each report is read alone. PATH is a file, a folder or - for standard input.\n\n"
         << options;
    print(text.str());
    return done;
  }
  const auto paths = paths_of(given);
  if (paths.empty()) throw UsageError("extract needs reports: files, folders or -");
  const auto how = options_from(given);
  return given.count("lines") ? extract_all_lines(paths, how) : extract_reports(paths, how);
}

}  // namespace dateline::tools
