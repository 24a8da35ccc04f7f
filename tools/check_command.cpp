// dateline check: folders of cases in, what differs from their accepted results out. Proved by tests/cli_test.py.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "command.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "difference.hpp"

namespace dateline::tools {

namespace fs = std::filesystem;

namespace {

constexpr const char* accepted_name = "expected.json";

struct Outcome {
  std::string folder;
  std::size_t reports = 0, statements = 0, discrepancies = 0;
  std::string verdict;  ///< "same", "different", "new", "accepted" or "unusable"
  std::string details;
};

/// The folders, DIR itself among them, that hold reports or an accepted result of their own; sorted.
std::vector<std::string> cases_in(const std::string& folder) {
  std::vector<std::string> cases;
  const auto add = [&](const std::string& path) {
    if (!reports_in(path, false).empty() || fs::exists(fs::path(path) / accepted_name)) cases.push_back(path);
  };
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw Error(folder + ": there is no such folder");
  add(folder);
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (at->is_directory(ignored)) add(at->path().string());
  }
  std::sort(cases.begin(), cases.end());
  if (cases.empty()) throw Error(folder + ": no cases in this folder; a case is a folder of .txt, .html or .htm reports");
  return cases;
}

/// The comparison of a case, paths relative to its folder. Throws Error for a report that cannot be used.
Comparison compare_case(const std::string& folder) {
  std::vector<Source> sources;
  for (const auto& path : reports_in(folder, false)) {
    sources.push_back(read(path));
    sources.back().path = fs::path(path).filename().string();
  }
  if (sources.empty()) throw Error(folder + ": holds " + accepted_name + " and no report");
  return compare(std::move(sources));
}

void judge(Outcome& outcome, const std::string& actual, bool accept) {
  const auto path = (fs::path(outcome.folder) / accepted_name).string();
  const bool known = fs::exists(path);
  const auto expected = known ? bytes_of(path) : std::string();
  if (known && expected == actual) {
    outcome.verdict = "same";
  } else if (accept) {
    write_output(path, actual);
    outcome.verdict = "accepted";
  } else {
    outcome.verdict = known ? "different" : "new";
    outcome.details = known ? difference(expected, actual) : std::string("    there is no ") + accepted_name + " yet; --accept writes it\n";
  }
}

Outcome check_case(const std::string& folder, bool accept) {
  Outcome outcome;
  outcome.folder = folder;
  try {
    const auto comparison = compare_case(folder);
    outcome.reports = comparison.reports.size();
    outcome.statements = comparison.statements.size();
    outcome.discrepancies = comparison.discrepancies.size();
    judge(outcome, to_json(comparison), accept);
  } catch (const Error& error) {
    outcome.verdict = "unusable";
    outcome.details = std::string("    ") + error.what() + "\n";
  }
  return outcome;
}

std::string row(const std::string& folder, const std::string& a, const std::string& b, const std::string& c, const std::string& verdict,
                std::size_t width) {
  char numbers[64];
  std::snprintf(numbers, sizeof numbers, "  %7s  %10s  %13s  ", a.c_str(), b.c_str(), c.c_str());
  return folder + std::string(width - std::min(width, folder.size()), ' ') + numbers + verdict + "\n";
}

std::string summary(const std::vector<Outcome>& outcomes) {
  std::size_t width = 4, passed = 0;
  for (const auto& outcome : outcomes) width = std::max(width, outcome.folder.size());
  auto text = row("case", "reports", "statements", "discrepancies", "result", width);
  for (const auto& o : outcomes) {
    text += row(o.folder, std::to_string(o.reports), std::to_string(o.statements), std::to_string(o.discrepancies), o.verdict, width);
    passed += o.verdict == "same" || o.verdict == "accepted";
  }
  return text + std::to_string(passed) + " passed, " + std::to_string(outcomes.size() - passed) + " failed\n";
}

}  // namespace

int check_command(const Given& given) {
  if (given.paths().empty()) throw UsageError("check needs a folder of cases");
  std::vector<Outcome> outcomes;
  for (const auto& folder : given.paths()) {
    for (const auto& path : cases_in(folder)) {
      outcomes.push_back(check_case(path, given.has("accept")));
      if (!outcomes.back().details.empty()) print(path + ":\n" + outcomes.back().details);
    }
  }
  print(summary(outcomes));
  return std::all_of(outcomes.begin(), outcomes.end(), [](const Outcome& o) { return o.verdict == "same" || o.verdict == "accepted"; }) ? done
                                                                                                                                        : found;
}

}  // namespace dateline::tools
