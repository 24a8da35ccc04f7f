// dateline check: folders of cases in, what became of each out. Proved by tests/check_test.py.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>

#include "command.hpp"
#include "dateline/check.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "parallel.hpp"

namespace dateline::tools {

namespace fs = std::filesystem;

namespace {

using State = CaseResult::State;

constexpr std::size_t most_lines = 30;

struct Settings {
  bool accept = false, everything = false;
  std::set<std::string> update;  ///< folders whose expected.json is rewritten, whatever --accept says
  unsigned threads = 0;
};

/// The cases of a folder: those of itself and all folders below it, but hidden ones, that hold reports or what is expected of some; sorted.
std::vector<std::string> cases_in(const std::string& folder) {
  std::vector<std::string> cases;
  const auto add = [&](const fs::path& path) {
    std::error_code ignored;
    if (fs::exists(path / expected_name, ignored) || fs::exists(path / expect_name, ignored) || !reports_in(path.string(), false).empty()) {
      cases.push_back(path.lexically_normal().string());
    }
  };
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw Error(folder + ": there is no such folder");
  add(fs::path(folder) / "");
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    std::error_code ignored;
    if (!at->is_directory(ignored)) continue;
    if (at->path().filename().string().starts_with('.')) {
      at.disable_recursion_pending();
    } else {
      add(at->path());
    }
  }
  for (auto& path : cases) {
    if (path.size() > 1 && path.back() == '/') path.pop_back();
  }
  std::sort(cases.begin(), cases.end());
  if (cases.empty()) throw Error(folder + ": no cases in this folder; a case is a folder of .txt, .html or .htm reports");
  return cases;
}

/// What changed since the accepted result, one line each; what only follows from other changes is counted.
void add_differences(CaseResult& result, const std::string& expected, const Comparison& comparison, bool everything) {
  const auto all = differences(expected, comparison);
  std::size_t shown = 0, hidden = 0, follow = 0;
  for (const auto& difference : all) {
    if (!everything && difference.follows) {
      ++follow;
    } else if (!everything && shown == most_lines) {
      ++hidden;
    } else {
      result.lines.push_back(difference.meaning + ": " + difference.text);
      ++shown;
    }
  }
  if (hidden > 0) result.lines.push_back("and " + std::to_string(hidden) + " more; --all shows them");
  if (follow > 0) {
    result.lines.push_back("and " + std::to_string(follow) + (follow == 1 ? " difference that follows" : " differences that follow") +
                           " from these; --all shows " + (follow == 1 ? "it" : "them"));
  }
}

/// The accepted result against today's.
void judge_exact(CaseResult& result, const std::string& folder, const Comparison& comparison, bool asserted, const Settings& settings) {
  const auto path = (fs::path(folder) / expected_name).string();
  const bool known = fs::exists(path), update = settings.update.count(folder) > 0;
  result.exact = "-";
  if (!known && asserted && !update) return;
  const auto expected = known ? bytes_of(path) : std::string();
  const auto today = to_json(comparison);
  if (known && expected == today) {
    result.exact = "same";
    return;
  }
  if (known) add_differences(result, expected, comparison, settings.everything);
  if (update || settings.accept) {
    write_output(path, today);
    result.exact = "accepted";
    result.state = State::accepted;
    return;
  }
  result.exact = known ? "differs" : "missing";
  result.state = State::failed;
  if (!known) result.lines.push_back(std::string("there is no ") + expected_name + " yet; --accept writes it");
}

/// False where the assertions themselves cannot be used: words that do not stand in their report.
bool judge_expectations(CaseResult& result, const ExpectFile& expected, const Comparison& comparison) {
  std::vector<Verdict> verdicts;
  try {
    verdicts = hold(expected, comparison);
  } catch (const Error& error) {
    result.state = State::unusable;
    result.lines.push_back(error.what());
    return false;
  }
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    const auto& demand = expected.expectations[i];
    const auto& verdict = verdicts[i];
    const auto line = std::string(expect_name) + ":" + std::to_string(demand.line) + ": ";
    if (demand.known_miss) {
      ++result.missed;
      result.found += verdict.holds;
      if (verdict.holds) result.remarks.push_back(line + "known miss, found now: " + verdict.why);
      continue;
    }
    ++result.demanded;
    result.held += verdict.holds;
    if (verdict.holds) continue;
    result.state = State::failed;
    result.lines.push_back(line + verdict.why + (demand.note.empty() ? "" : " (" + demand.note + ")"));
  }
  return true;
}

CaseResult run_case(const std::string& folder, const Settings& settings) {
  CaseResult result;
  result.name = folder;
  const auto began = std::chrono::steady_clock::now();
  try {
    ExpectFile expected;
    const auto path = (fs::path(folder) / expect_name).string();
    const bool asserted = fs::exists(path);
    if (asserted) expected = read_expect(path, bytes_of(path));
    const auto comparison = compare_case(folder, expected, settings.threads);
    auto how = settings;
    if (!judge_expectations(result, expected, comparison)) {  // of such a case nothing is accepted
      how.accept = false;
      how.update.clear();
    }
    const auto state = result.state;
    judge_exact(result, folder, comparison, asserted, how);
    if (state != State::ok) result.state = state;
  } catch (const Error& error) {
    result.state = State::unusable;
    result.exact = "-";
    result.lines = {error.what()};
  }
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return result;
}

/// The cases that --update-only names: by the path that is shown, or by the folder's own name.
std::set<std::string> named_cases(const std::vector<std::string>& names, const std::vector<std::string>& cases) {
  std::set<std::string> out;
  for (const auto& name : names) {
    auto wanted = fs::path(name).lexically_normal().string();
    if (wanted.size() > 1 && wanted.back() == '/') wanted.pop_back();
    const auto before = out.size();
    for (const auto& path : cases) {
      if (path == wanted || fs::path(path).filename() == wanted) out.insert(path);
    }
    if (out.size() == before) throw UsageError("--update-only names \"" + name + "\", and there is no such case");
    if (out.size() > before + 1) throw UsageError("--update-only names \"" + name + "\", and there is more than one such case; give its path");
  }
  return out;
}

}  // namespace

Comparison compare_case(const std::string& folder, const ExpectFile& expected, unsigned threads) {
  const auto in_case = [&](const std::string& name) { return (fs::path(folder) / name).string(); };
  std::vector<Source> sources;
  for (const auto& path : reports_in(folder, false)) {
    const auto name = fs::path(path).filename().string();
    if (name == expected.names || name == expected.decisions) continue;
    sources.push_back(read(path));
    sources.back().path = name;
  }
  if (sources.empty()) throw Error(folder + ": holds no report");
  Options options;
  if (!expected.ui.empty()) options.ui = expected.ui;
  options.language = expected.language;
  options.published = expected.published;
  options.threads = threads;
  if (!expected.names.empty()) options.names = read_names(expected.names, bytes_of(in_case(expected.names)));
  if (!expected.decisions.empty()) options.decisions = read_decisions(expected.decisions, bytes_of(in_case(expected.decisions)));
  return compare(std::move(sources), options);
}

int check_command(const Given& given) {
  if (given.paths().empty()) throw UsageError("check needs a folder of cases");
  std::vector<std::string> cases;
  for (const auto& folder : given.paths()) {
    for (auto& path : cases_in(folder)) {
      if (std::find(cases.begin(), cases.end(), path) == cases.end()) cases.push_back(std::move(path));
    }
  }
  Settings settings;
  settings.accept = given.has("accept");
  settings.everything = given.has("all");
  settings.threads = cases.size() > 1 ? 1 : 0;
  settings.update = named_cases(given.texts("update-only"), cases);
  std::vector<CaseResult> results(cases.size());
  for_each_index(cases.size(), static_cast<unsigned>(given.number("jobs")), [&](std::size_t i) { results[i] = run_case(cases[i], settings); });
  const auto junit = given.text("junit");
  if (junit != "-") print(given.has("tap") ? to_tap(results) : to_table(results));
  if (!junit.empty()) write_output(junit, to_junit(results));
  const auto any = [&](State state) { return std::any_of(results.begin(), results.end(), [&](const CaseResult& r) { return r.state == state; }); };
  return any(State::unusable) ? unusable : any(State::failed) ? found : done;
}

}  // namespace dateline::tools
