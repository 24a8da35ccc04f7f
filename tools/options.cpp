// In: the arguments of a command and its configuration file. Out: its options, checked. Proved by tests/cli_test.py.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "command.hpp"
#include "commands.hpp"
#include "config_file.hpp"
#include "dateline/when.hpp"
#include "messages.hpp"
#include "suggest.hpp"

namespace dateline::tools {

namespace po = boost::program_options;

namespace {

constexpr const char* operands = "operands of the command";  // a name that nobody writes behind two dashes

std::optional<long> whole_number(std::string_view text) {
  long value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "2017-02-02T03:55:00-02:00" as the library takes it: the date, and hour and minute as written where there are some; empty for what names no day.
std::string page_date(const std::string& text) {
  auto date = text.substr(0, 10);
  if (text.size() > 10) {
    // What follows hour and minute (seconds, a fraction, a zone) is checked for its letters only: the time is taken as written.
    const auto rest = text.substr(11);
    if ((text[10] != 'T' && text[10] != ' ') || rest.size() < 5 || rest.find_first_not_of("0123456789:.+-Z") != std::string::npos) return {};
    if (rest.size() > 5 && std::string(":+-Z").find(rest[5]) == std::string::npos) return {};
    date += "T" + rest.substr(0, 5);
  }
  const auto when = when_from_iso(date);
  if (!when || when->interval || when->start.year == 0 || when->start.day == 0) return {};
  return date;
}

po::options_description described(const CommandSpec& command) {
  po::options_description described;
  for (const auto& option : options_of(command)) {
    const auto names = std::string(option.name) + (option.letter ? std::string(",") + option.letter : std::string());
    if (option.takes == Takes::nothing) {
      described.add_options()(names.c_str(), "");
    } else {
      described.add_options()(names.c_str(), po::value<Arguments>(), "");
    }
  }
  described.add_options()(operands, po::value<Arguments>());
  return described;
}

[[noreturn]] void refuse_option(const CommandSpec& command, const std::string& name) {
  const auto word = name.substr(std::min(name.find_first_not_of('-'), name.size()));
  throw UsageError(std::string(command.name) + " has no option " + name + did_you_mean(word, names_of(options_of(command)), "--"));
}

po::variables_map read_command_line(const CommandSpec& command, const Arguments& arguments) {
  const auto options = described(command);
  po::positional_options_description positions;
  positions.add(operands, -1);
  po::variables_map given;
  try {
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    po::store(po::command_line_parser(arguments).options(options).positional(positions).style(style).run(), given);
  } catch (const po::unknown_option& error) {
    refuse_option(command, error.get_option_name());
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  return given;
}

/// What stands on the command line, checked.
Given::Values values_of(const po::variables_map& parsed, const CommandSpec& command) {
  Given::Values options;
  for (const auto& [name, value] : parsed) {
    if (name == operands) continue;
    const auto option = find_option(command, name);
    const auto values = option->takes == Takes::nothing ? Arguments() : value.as<Arguments>();
    for (const auto& text : values) {
      if (const auto wrong = complaint(*option, text); !wrong.empty()) throw UsageError("--" + name + " " + wrong);
    }
    if (values.size() > 1 && !option->repeats) throw UsageError("--" + name + " is given more than once");
    options.emplace(name, values);
  }
  return options;
}

/// The configuration file that counts: --config, else the one that is found, unless --no-config.
std::string configuration_of(const Given& given) {
  if (given.has("config") && given.has("no-config")) throw UsageError("--config and --no-config exclude each other");
  if (given.has("no-config")) return {};
  return given.has("config") ? given.text("config") : find_configuration();
}

void set_loudness(const Given& given) {
  tools::set_loudness(given.has("quiet") ? Loudness::quiet : given.has("verbose") ? Loudness::verbose : Loudness::usual);
}

}  // namespace

std::string Given::text(std::string_view option) const {
  const auto values = texts(option);
  return values.empty() ? std::string() : values.front();
}

std::vector<std::string> Given::texts(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>() : found->second;
}

long Given::number(std::string_view option, long otherwise) const { return whole_number(text(option)).value_or(otherwise); }

std::string complaint(const OptionSpec& option, const std::string& value) {
  if (!option.words.empty() && std::find(option.words.begin(), option.words.end(), value) == option.words.end()) {
    return "takes " + listed(option.words) + ", not \"" + value + "\"" + did_you_mean(value, option.words);
  }
  if (option.takes == Takes::number) {
    const auto number = whole_number(value);
    if (!number || *number < option.least || *number > option.most)
      return "takes a whole number from " + std::to_string(option.least) + " to " + std::to_string(option.most) + ", not \"" + value + "\"";
  }
  if (option.takes == Takes::date && page_date(value).empty()) return "takes a date as 2016-08-26 or 2016-08-26T14:05, not \"" + value + "\"";
  return value.empty() ? "takes a value, not nothing" : "";
}

Given parse(const CommandSpec& command, const Arguments& arguments) {
  const auto parsed = read_command_line(command, arguments);
  auto options = values_of(parsed, command);
  const Given written(options, parsed.count(operands) ? parsed[operands].as<Arguments>() : Arguments());
  if (written.has("help")) return written;
  const auto file = command.configured ? configuration_of(written) : std::string();
  if (!file.empty()) options.merge(read_configuration(file, command));
  for (const auto& option : command.options) {
    if (!option.fallback.empty()) options.emplace(option.name, Arguments{std::string(option.fallback)});
  }
  Given given(std::move(options), written.paths());
  set_loudness(written.has("quiet") || written.has("verbose") ? written : given);
  if (!file.empty()) remark("options of " + file + " are used");
  return given;
}

Options options_from(const Given& given) {
  Options options;
  if (given.has("ui")) options.ui = given.text("ui");
  options.language = given.text("language");
  if (given.has("published")) options.published = page_date(given.text("published"));
  options.threads = static_cast<unsigned>(given.number("threads"));
  if (given.has("names")) options.names = read_names(given.text("names"), bytes_of(given.text("names")));
  if (given.has("decisions")) options.decisions = read_decisions(given.text("decisions"), bytes_of(given.text("decisions")));
  options.progress = [](Stage stage, std::size_t done, std::size_t total) { progress(name(stage), done, total); };
  return options;
}

int width_from(const Given& given, bool to_standard_output) {
  constexpr int usual = 80, narrowest = 40, widest = 400;
  if (given.has("width")) return static_cast<int>(given.number("width"));
  if (!to_standard_output || ::isatty(STDOUT_FILENO) != 1) return usual;
  // COLUMNS is what the user has set, where he has.
  const char* columns = std::getenv("COLUMNS");
  auto width = whole_number(columns ? columns : "").value_or(0);
  winsize size = {};
  if (width <= 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) width = size.ws_col;
  return width <= 0 ? usual : static_cast<int>(std::clamp<long>(width, narrowest, widest));
}

}  // namespace dateline::tools
