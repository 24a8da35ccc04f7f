// In: the arguments of a command. Out: its options, checked. Proved by tests/cli_test.py.
#include <algorithm>

#include "command.hpp"
#include "dateline/when.hpp"

namespace dateline::tools {

namespace po = boost::program_options;

po::variables_map parse(const Arguments& arguments, po::options_description& options) {
  options.add_options()("help,h", "this text");
  po::options_description all;
  all.add(options);
  all.add_options()("path", po::value<std::vector<std::string>>());
  po::positional_options_description positions;
  positions.add("path", -1);
  po::variables_map given;
  try {
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(arguments).options(all).positional(positions).style(style).run(), given);
    po::notify(given);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  return given;
}

std::vector<std::string> paths_of(const po::variables_map& given) {
  return given.count("path") ? given["path"].as<std::vector<std::string>>() : std::vector<std::string>();
}

std::string one_of(const std::string& option, const std::string& value, const std::vector<std::string>& allowed) {
  if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
  std::string list;
  for (const auto& word : allowed) list += (list.empty() ? "" : ", ") + word;
  throw UsageError("--" + option + " takes one of " + list + ", not \"" + value + "\"");
}

std::string page_date(const std::string& text) {
  const auto refuse = [&]() -> std::string { throw UsageError("--published takes a date as 2016-08-26 or 2016-08-26T14:05, not \"" + text + "\""); };
  if (text.empty()) return text;
  auto date = text.substr(0, 10);
  if (text.size() > 10) {
    // What follows hour and minute (seconds, a fraction, a zone) is checked for its letters only: the time is taken as written.
    const auto rest = text.substr(11);
    if ((text[10] != 'T' && text[10] != ' ') || rest.size() < 5 || rest.find_first_not_of("0123456789:.+-Z") != std::string::npos) return refuse();
    if (rest.size() > 5 && std::string(":+-Z").find(rest[5]) == std::string::npos) return refuse();
    date += "T" + rest.substr(0, 5);
  }
  const auto when = when_from_iso(date);
  if (!when || when->interval || when->start.year == 0 || when->start.day == 0) return refuse();
  return date;
}

Options options_from(const po::variables_map& given) {
  constexpr unsigned most_threads = 256;
  Options options;
  options.ui = one_of("ui", given["ui"].as<std::string>(), {"en", "vi"});
  options.language = given["language"].as<std::string>();
  if (!options.language.empty()) one_of("language", options.language, {"en", "vi"});
  options.published = page_date(given["published"].as<std::string>());
  options.threads = given["threads"].as<unsigned>();
  if (given.count("names")) options.names = read_names(given["names"].as<std::string>(), bytes_of(given["names"].as<std::string>()));
  // Only compare has it.
  if (given.count("decisions")) {
    options.decisions = read_decisions(given["decisions"].as<std::string>(), bytes_of(given["decisions"].as<std::string>()));
  }
  if (options.threads > most_threads) throw UsageError("--threads takes 0 to " + std::to_string(most_threads));
  return options;
}

int width_from(const po::variables_map& given) {
  const int width = given["width"].as<int>();
  if (width < 40 || width > 400) throw UsageError("--width takes 40 to 400 columns");
  return width;
}

}  // namespace dateline::tools
