// dateline names: reports in, their people, places and organisations out; or pairs of names in, a judgement of each out. Proved by tests/cli_test.py.
#include <algorithm>
#include <cstdio>
#include <sstream>

#include "command.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "parallel.hpp"

namespace dateline::tools {

namespace po = boost::program_options;

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

po::options_description options_of_names() {
  po::options_description options("Options", 100);
  options.add_options()                                                                                                                     //
      ("pairs", po::value<std::string>(), "judge the pairs of names in this file (- is standard input): two names a line, a tab between")   //
      ("format,f", po::value<std::string>()->default_value("text"), "text, json or tsv; tsv may be edited and given back with --names")     //
      ("language", po::value<std::string>()->default_value(""), "take every report to be in this language, vi or en, instead of guessing")  //
      ("published", po::value<std::string>()->default_value(""), "take this date, or date and time, for the page date of every report")     //
      ("names", po::value<std::string>(), "what you know of names: the output of dateline names --format tsv, edited")                      //
      ("ui", po::value<std::string>()->default_value("en"), "language of labels: en or vi")                                                 //
      ("width", po::value<int>()->default_value(80), "columns of the table, 40 to 400")                                                     //
      ("threads", po::value<unsigned>()->default_value(0), "threads to use; 0: as many as the machine has. The result is the same");
  return options;
}

}  // namespace

int names_command(const Arguments& arguments) {
  auto options = options_of_names();
  const auto given = parse(arguments, options);
  if (given.count("help")) {
    std::ostringstream text;
    text
        << "dateline names [OPTION...] PATH...\ndateline names --pairs FILE\n\nPrints people, places and organisations with every form seen in the "
           "reports and the evidence for it; or, with --pairs,\n"
           "A, B, same or different, a score from 0 to 1 and why, with tabs between.\n\n"
           "With --format tsv each line holds kind, name and forms. Edit it and give it back with --names, here, to compare or to extract: put the "
           "forms "
           "of two\n"
           "lines on one to merge them, take a form out to a line of its own to split, change the second cell to rename, and write apart, a form and "
           "another\n"
           "form, with tabs between, for two that are never one.\n\n"
        << options;
    print(text.str());
    return done;
  }
  const auto paths = paths_of(given);
  const auto how = options_from(given);
  if (given.count("pairs")) {
    if (!paths.empty()) throw UsageError("names takes reports or --pairs, not both");
    return judge_pairs(given["pairs"].as<std::string>(), how.threads);
  }
  const auto format = one_of("format", given["format"].as<std::string>(), {"text", "json", "tsv"});
  const View view{how.ui, width_from(given), false};
  if (paths.empty()) throw UsageError("names needs reports (files, folders or -) or --pairs FILE");
  auto inputs = read_inputs(paths);
  if (inputs.sources.empty()) return unusable;
  const auto comparison = compare(std::move(inputs.sources), how);
  print(format == "json" ? names_to_json(comparison) : format == "tsv" ? names_to_tsv(comparison) : names_to_text(comparison, view));
  return done;
}

}  // namespace dateline::tools
