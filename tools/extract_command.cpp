// dateline extract: reports in, one JSON object a report out: what is read from a text, before anything is compared. Proved by tests/cli_test.py.
#include <algorithm>
#include <atomic>

#include "command.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "messages.hpp"
#include "parallel.hpp"

namespace dateline::tools {

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
    progress("extract", from, lines.size());
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
  std::atomic<std::size_t> finished = 0;
  for_each_index(results.size(), how.threads, [&](std::size_t i) {
    results[i] = extracted(std::move(inputs.sources[i]), how);
    progress("extract", ++finished, results.size());
  });
  for (const auto& result : results) print(result);
  return done;
}

}  // namespace

int extract_command(const Given& given) {
  if (given.paths().empty()) throw UsageError("extract needs reports: files, folders or -");
  const auto how = options_from(given);
  return given.has("lines") ? extract_all_lines(given.paths(), how) : extract_reports(given.paths(), how);
}

}  // namespace dateline::tools
