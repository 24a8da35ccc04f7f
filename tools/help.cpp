// In: the table of commands. Out: help for a terminal of 80 columns. Proved by tests/cli_test.py.
#include <algorithm>

#include "command.hpp"
#include "commands.hpp"
#include "suggest.hpp"

namespace dateline::tools {

namespace {

constexpr std::size_t columns = 80, meaning_at = 27, brief_at = 14;

/// `text` (plain ASCII) broken at spaces behind a first line that has `used` columns already; further lines are indented by `indent`.
std::string wrapped(std::string_view text, std::size_t used, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find(' '), text.size());
    const auto word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const bool first = out.empty();
    if (!first && used + 1 + word.size() > columns) {
      out.append("\n").append(indent, ' ');
      used = indent;
    } else if (!first) {
      out += ' ';
      ++used;
    }
    out += word;
    used += word.size();
  }
  return out + "\n";
}

/// "meaning: text, markdown or json (default: text)".
std::string explained(const OptionSpec& option) {
  std::string text(option.meaning);
  if (!option.words.empty()) text += ": " + listed(option.words);
  const auto fallback = option.unless.empty() ? option.fallback : option.unless;
  if (!fallback.empty()) text += " (default: " + std::string(fallback) + ")";
  return text;
}

std::string row(const OptionSpec& option) {
  auto line = option.letter ? std::string("  -") + option.letter + ", " : std::string("      ");
  line += "--" + std::string(option.name);
  if (!option.argument.empty()) line += " " + std::string(option.argument);
  if (line.size() + 2 > meaning_at) line += "\n" + std::string(meaning_at, ' ');
  const auto used = line.rfind('\n') == std::string::npos ? line.size() : meaning_at;
  line.append(meaning_at - used, ' ');
  return line + wrapped(explained(option), meaning_at, meaning_at);
}

}  // namespace

std::string help() {
  std::string text =
      "dateline compares news reports of one story and says, claim by claim, where they\n"
      "agree and where they part, with the literal words at their place.\n\n"
      "Usage: dateline COMMAND [OPTION...] [PATH...]\n\n";
  for (const auto& command : commands()) {
    const auto name = "  " + std::string(command.name);
    text += name + std::string(std::max<std::size_t>(name.size() + 1, brief_at) - name.size(), ' ') + std::string(command.brief) + "\n";
  }
  return text +
         "\n  -h, --help      this text; dateline help COMMAND: the options of a command\n"
         "  -V, --version   the version\n\n"
         "Example: dateline compare monday/ -o report.html\n"
         "Options may stand in a file dateline.toml, under their names: threads = 4\n"
         "Exit status: 0 done; 1 something was found; 2 unusable input or usage\n";
}

std::string help(const CommandSpec& command) {
  std::string text = wrapped("dateline " + std::string(command.name) + ": " + std::string(command.brief), 0, 2) + "\n";
  bool first = true;
  for (const auto synopsis : command.synopsis) {
    const auto start = (first ? "Usage: dateline " : "       dateline ") + std::string(command.name) + " ";
    text += start + wrapped(synopsis, start.size(), start.size());
    first = false;
  }
  for (const auto paragraph : command.text) text += "\n" + wrapped(paragraph, 0, 0);
  text += "\nOptions:\n";
  for (const auto& option : command.options) text += row(option);
  if (command.configured) text += "\nOptions of every command:\n";
  for (const auto& option : common_options(command)) text += row(option);
  return text;
}

int help_command(const Given& given) {
  if (given.paths().size() > 1) throw UsageError("help takes one command");
  if (given.paths().empty()) {
    print(help());
    return done;
  }
  const auto& name = given.paths()[0];
  if (const auto* command = find_command(name)) {
    print(help(*command));
    return done;
  }
  throw UsageError("\"" + name + "\" is no command" + did_you_mean(name, command_names()));
}

}  // namespace dateline::tools
