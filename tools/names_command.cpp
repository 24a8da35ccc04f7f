// dateline names: reports in, their people, places and organisations out; or pairs of names in, a judgement of each out. Proved by tests/cli_test.py.
#include <algorithm>
#include <cstdio>
#include <sstream>

#include "command.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "parallel.hpp"

namespace dateline::tools {

namespace {

struct Pair {
  std::string a, b;
};

/// Two names a line with a tab between; further columns are not read. Throws Error for a line without a tab.
std::vector<Pair> read_pairs(const std::string& path) {
  std::istringstream lines(bytes_of(path));
  std::vector<Pair> pairs;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const auto tab = line.find('\t');
    if (tab == std::string::npos) throw Error(path + ":" + std::to_string(number) + ": a tab is missing between the two names");
    const auto end = std::min(line.find('\t', tab + 1), line.size());
    pairs.push_back({line.substr(0, tab), line.substr(tab + 1, end - tab - 1)});
  }
  return pairs;
}

std::string judged(const Pair& pair) {
  auto verdict = same_name(pair.a, pair.b);
  std::replace_if(
      verdict.because.begin(), verdict.because.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  char score[32];
  std::snprintf(score, sizeof score, "%.3f", verdict.score);
  return pair.a + "\t" + pair.b + "\t" + (verdict.same ? "same" : "different") + "\t" + score + "\t" + verdict.because + "\n";
}

int judge_pairs(const std::string& path, unsigned threads) {
  const auto pairs = read_pairs(path);
  std::vector<std::string> results(pairs.size());
  for_each_index(pairs.size(), threads, [&](std::size_t i) { results[i] = judged(pairs[i]); });
  std::string all;
  for (const auto& result : results) all += result;
  print(all);
  return done;
}

}  // namespace

int names_command(const Given& given) {
  const auto& paths = given.paths();
  const auto how = options_from(given);
  if (given.has("pairs")) {
    if (!paths.empty()) throw UsageError("names takes reports or --pairs, not both");
    return judge_pairs(given.text("pairs"), how.threads);
  }
  if (paths.empty()) throw UsageError("names needs reports (files, folders or -) or --pairs FILE");
  auto inputs = read_inputs(paths);
  if (inputs.sources.empty()) return unusable;
  const auto comparison = compare(std::move(inputs.sources), how);
  const auto format = given.text("format");
  const View view{how.ui, width_from(given), false};
  print(format == "json" ? names_to_json(comparison) : format == "tsv" ? names_to_tsv(comparison) : names_to_text(comparison, view));
  return done;
}

}  // namespace dateline::tools
