// In: the table of commands. Out: the manual page in mdoc(7), and tables in Markdown. Proved by tests/shell_test.py.
#include <algorithm>
#include <cctype>

#include "command.hpp"
#include "commands.hpp"
#include "suggest.hpp"

namespace dateline::tools {

namespace {

constexpr std::string_view date_of_the_page = "November 26, 2026";  // when its own text last changed

/// Text for a line of mdoc that is no request: backslashes are written out, and no line begins with a control character.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\\' ? std::string("\\e") : std::string(1, c);
  if (!out.empty() && (out[0] == '.' || out[0] == '\'')) out.insert(0, "\\&");
  return out;
}

/// Sentences stand on lines of their own, as mdoc wants them.
std::string sentences(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    auto end = text.find(". ");
    end = end == std::string_view::npos ? text.size() : end + 1;
    out += roff(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string capital(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  return out;
}

/// An argument of a macro: quoted, since it may hold spaces and punctuation.
std::string argument(std::string_view text) { return "\"" + roff(text) + "\""; }

std::string man_option(const OptionSpec& option) {
  std::string line = ".It ";
  const auto value = option.argument.empty() ? std::string() : " Ar " + std::string(option.argument);
  if (option.letter) line += std::string("Fl ") + option.letter + value + " , ";
  line += "Fl -" + std::string(option.name) + value + "\n";
  auto meaning = capital(option.meaning);
  if (!option.words.empty()) meaning += ": " + listed(option.words);
  line += sentences(meaning + ".");
  const auto fallback = option.unless.empty() ? option.fallback : option.unless;
  if (!fallback.empty()) line += "Default: " + roff(fallback) + ".\n";
  return line;
}

std::string man_options(const std::vector<OptionSpec>& options) {
  if (options.empty()) return {};
  std::string out = ".Bl -tag -width Ds\n";
  for (const auto& option : options) out += man_option(option);
  return out + ".El\n";
}

std::string man_command(const CommandSpec& command) {
  std::string out = ".Ss dateline " + std::string(command.name) + "\n";
  out += sentences(capital(command.brief) + ".");
  for (const auto synopsis : command.synopsis)
    out += ".Pp\n.Dl " + argument("dateline " + std::string(command.name) + " " + std::string(synopsis)) + "\n";
  for (const auto paragraph : command.text) out += ".Pp\n" + sentences(paragraph);
  return out + man_options(command.options);
}

/// A cell of a table in Markdown.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

/// "`text`, `json`" or the default in words.
std::string meaning_cell(const OptionSpec& option) {
  std::string text = cell(option.meaning);
  for (std::size_t i = 0; i < option.words.size(); ++i) text += (i == 0 ? ": " : ", ") + code(option.words[i]);
  return text;
}

std::string markdown_row(const OptionSpec& option, const std::string& commands_with_it) {
  const auto name = (option.letter ? code(std::string("-") + option.letter) + ", " : std::string()) +
                    code("--" + std::string(option.name) + (option.argument.empty() ? "" : " " + std::string(option.argument)));
  const auto fallback = !option.unless.empty() ? std::string(option.unless) : option.fallback.empty() ? std::string() : code(option.fallback);
  return "| " + name + " | " + commands_with_it + " | " + meaning_cell(option) + " | " + fallback + " |\n";
}

/// Every option once for each meaning that it has, with the commands that take it; the first command takes all that are common.
std::string markdown_options() {
  std::string out;
  std::vector<std::pair<OptionSpec, std::string>> rows;
  for (const auto& command : commands()) {
    for (const auto& option : command.options) {
      auto row = rows.begin();
      while (row != rows.end() && (row->first.name != option.name || row->first.meaning != option.meaning)) ++row;
      if (row == rows.end()) {
        rows.emplace_back(option, command.name);
      } else {
        row->second += ", " + std::string(command.name);
      }
    }
  }
  std::string others;
  for (const auto& command : commands()) {
    if (!command.configured) others += (others.empty() ? "all but " : ", ") + std::string(command.name);
  }
  for (const auto& option : common_options(commands().front())) rows.emplace_back(option, option.name == "help" ? "all" : others);
  for (const auto& [option, with] : rows) out += markdown_row(option, with);
  return out;
}

}  // namespace

std::string man_page() {
  std::string out = ".Dd " + std::string(date_of_the_page) + "\n.Dt DATELINE 1\n.Os \"dateline " + std::string(version()) + "\"\n";
  out +=
      ".Sh NAME\n.Nm dateline\n.Nd compare news reports of one story, claim by claim\n"
      ".Sh SYNOPSIS\n.Nm\n.Ar command\n.Op Ar option ...\n.Op Ar path ...\n.Nm\n.Fl -help | Fl -version\n"
      ".Sh DESCRIPTION\n.Nm\n"
      "reads several news reports of one story, in Vietnamese and in English, and says where they agree, where they differ and where they\n"
      "contradict each other, every line backed by the literal words at their place.\n"
      "It compares; it never judges who is right.\n"
      ".Sh COMMANDS\n";
  for (const auto& command : commands()) out += man_command(command);
  out += ".Sh OPTIONS\nEvery command that reads reports takes these.\n" + man_options(common_options(commands().front()));
  out +=
      ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n"
      ".It Ev COLUMNS\nWidth of text on a terminal, before what the terminal says of itself.\n"
      ".It Ev NO_COLOR\nSet to anything: no colours unless they are asked for.\n.El\n"
      ".Sh FILES\n.Bl -tag -width Ds\n.It Pa dateline.toml\n"
      "Options under their long names, in TOML: of the current folder, else of the nearest folder above it in the same Git repository.\n"
      "Keys at the top are for every command, those of a table such as\n.Li [compare]\nfor that command.\n"
      "What stands on the command line wins.\n"
      "Files are looked for from the folder of the configuration file.\n.El\n"
      ".Sh EXIT STATUS\n.Bl -tag -width Ds\n.It 0\nDone.\n.It 1\n"
      "The\n.Cm check\ncommand or\n.Fl -fail-on\nfound something.\n.It 2\nNothing could be used, or the command line could not be understood.\n.El\n"
      ".Sh EXAMPLES\nThe reports of a folder as a page:\n.Pp\n.Dl dateline compare -o report.html monday/\n.Pp\n"
      "A build that fails where two reports contradict each other:\n.Pp\n.Dl dateline compare --fail-on contradiction --format markdown a.txt "
      "b.txt\n";
  return out;
}

std::string reference_markdown() {
  std::string out = "| command | what it does |\n| --- | --- |\n";
  for (const auto& command : commands()) {
    std::string forms;
    for (const auto synopsis : command.synopsis) {
      forms += (forms.empty() ? "" : "<br>") + code("dateline " + std::string(command.name) + " " + cell(synopsis));
    }
    auto what = cell(capital(command.brief)) + ".";
    for (const auto paragraph : command.text) what += " " + cell(paragraph);
    out += "| " + forms + " | " + what + " |\n";
  }
  return out + "\n| option | of | meaning | default |\n| --- | --- | --- | --- |\n" + markdown_options();
}

int man_command(const Given& given) {
  if (!given.paths().empty()) throw UsageError("man takes no path");
  print(given.text("format") == "markdown" ? reference_markdown() : man_page());
  return done;
}

}  // namespace dateline::tools
