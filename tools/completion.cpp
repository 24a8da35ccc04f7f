// In: the table of commands. Out: completion scripts for bash, zsh and fish. Proved by tests/shell_test.py, which runs them.
// No word of the table holds a quote, a backslash or a dollar sign (tests/shell_test.py checks it), so that single quotes keep each whole.
#include <algorithm>

#include "command.hpp"
#include "commands.hpp"
#include "suggest.hpp"

namespace dateline::tools {

namespace {

std::string joined(const std::vector<std::string_view>& words) {
  std::string all;
  for (const auto word : words) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

/// What may stand behind the command, or nothing where it is a path.
std::string operand_words(const CommandSpec& command) { return command.operands == Takes::command ? joined(command_names()) : joined(command.words); }

// bash ------------------------------------------------------------------------------------------------------------------------------------------

std::string bash_values(const OptionSpec& option) {
  if (!option.words.empty()) return "COMPREPLY=($(compgen -W '" + joined(option.words) + "' -- \"$word\"))";
  return option.takes == Takes::file ? "_dateline_files -f" : "COMPREPLY=()";
}

std::string bash_case(const CommandSpec& command) {
  std::string flags, values;
  for (const auto& option : options_of(command)) {
    const auto name = "--" + std::string(option.name);
    const auto letter = option.letter ? std::string("-") + option.letter : std::string();
    flags += (flags.empty() ? "" : " ") + name + (letter.empty() ? "" : " " + letter);
    if (option.takes == Takes::nothing) continue;
    values += "        " + name + (letter.empty() ? "" : "|" + letter) + ") " + bash_values(option) + "; return;;\n";
  }
  std::string out = "    " + std::string(command.name) + ")\n";
  if (!values.empty()) out += "      case $before in\n" + values + "      esac\n";
  out += "      flags='" + flags + "'\n";
  const auto words = operand_words(command);
  if (!words.empty()) out += "      operands='" + words + "'\n";
  if (command.operands == Takes::file) out += "      paths=-f\n";
  if (command.operands == Takes::folder) out += "      paths=-d\n";
  return out + "      ;;\n";
}

std::string bash() {
  std::string out = R"(# bash completion for dateline
_dateline_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\n'
  COMPREPLY=($(compgen "$1" -- "$word"))
}
_dateline() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
  local flags='' operands='' paths=''
  COMPREPLY=()
  # --option=value comes as three words
  if [[ $word == '=' ]]; then word=''
  elif [[ $before == '=' ]]; then before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ')" +
                    joined(command_names()) +
                    R"( --help --version' -- "$word"))
    return
  fi
  case $command in
)";
  for (const auto& command : commands()) out += bash_case(command);
  return out + R"(  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ -n $operands ]]; then COMPREPLY=($(compgen -W "$operands" -- "$word"))
  elif [[ -n $paths ]]; then _dateline_files "$paths"
  fi
}
complete -F _dateline dateline
)";
}

// zsh -------------------------------------------------------------------------------------------------------------------------------------------

/// Brackets and colons part the fields of _arguments.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_values(const OptionSpec& option) {
  if (option.takes == Takes::nothing) return {};
  const auto what = ":" + std::string(option.argument) + ":";
  if (!option.words.empty()) return what + "(" + joined(option.words) + ")";
  return what + (option.takes == Takes::file ? "_files" : " ");
}

std::string zsh_option(const OptionSpec& option) {
  const auto text = "[" + zsh_text(option.meaning) + "]" + zsh_values(option);
  const auto name = "--" + std::string(option.name) + (option.takes == Takes::nothing ? "" : "=");
  if (!option.letter) return "'" + name + text + "'";
  const auto letter = std::string("-") + option.letter;
  return "'(" + letter + " --" + std::string(option.name) + ")'{" + letter + (option.takes == Takes::nothing ? "" : "+") + "," + name + "}'" + text +
         "'";
}

std::string zsh_operands(const CommandSpec& command) {
  if (command.operands == Takes::file) return "'*:report:_files'";
  if (command.operands == Takes::folder) return "'*:folder:_files -/'";
  const auto words = operand_words(command);
  return words.empty() ? std::string() : "'1:word:(" + words + ")'";
}

std::string zsh() {
  std::string out =
      "#compdef dateline\n"
      "_dateline() {\n"
      "  local -a commands\n"
      "  commands=(\n";
  for (const auto& command : commands()) out += "    '" + std::string(command.name) + ":" + zsh_text(command.brief) + "'\n";
  out +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n"
      "    _describe -t commands command commands\n"
      "    _arguments '--help[print the help]' '--version[print the version]'\n"
      "    return\n"
      "  fi\n"
      "  local command=$words[2]\n"
      "  shift words\n"
      "  (( CURRENT-- ))\n"
      "  case $command in\n";
  for (const auto& command : commands()) {
    out += "    " + std::string(command.name) + ")\n      _arguments -s -S";
    for (const auto& option : options_of(command)) out += " \\\n        " + zsh_option(option);
    if (const auto operands = zsh_operands(command); !operands.empty()) out += " \\\n        " + operands;
    out += "\n      ;;\n";
  }
  return out +
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _dateline ]]; then _dateline \"$@\"; else compdef _dateline dateline; fi\n";
}

// fish ------------------------------------------------------------------------------------------------------------------------------------------

std::string fish_option(const CommandSpec& command, const OptionSpec& option) {
  auto line = "complete -c dateline -n '__fish_seen_subcommand_from " + std::string(command.name) + "' -l " + std::string(option.name);
  if (option.letter) line += std::string(" -s ") + option.letter;
  if (option.takes == Takes::file) line += " -r -F";
  if (option.takes != Takes::nothing && option.takes != Takes::file) line += " -x";
  if (!option.words.empty()) line += " -a '" + joined(option.words) + "'";
  return line + " -d '" + std::string(option.meaning) + "'\n";
}

std::string fish() {
  std::string out = "# fish completion for dateline\ncomplete -c dateline -f\n";
  for (const auto& command : commands()) {
    out += "complete -c dateline -n __fish_use_subcommand -a " + std::string(command.name) + " -d '" + std::string(command.brief) + "'\n";
  }
  out += "complete -c dateline -n __fish_use_subcommand -s h -l help -d 'print the help'\n";
  out += "complete -c dateline -n __fish_use_subcommand -s V -l version -d 'print the version'\n";
  for (const auto& command : commands()) {
    const auto here = "complete -c dateline -n '__fish_seen_subcommand_from " + std::string(command.name) + "' ";
    if (command.operands == Takes::file) out += here + "-F\n";
    if (command.operands == Takes::folder) out += here + "-a '(__fish_complete_directories)'\n";
    if (const auto words = operand_words(command); !words.empty()) out += here + "-a '" + words + "'\n";
    for (const auto& option : options_of(command)) out += fish_option(command, option);
  }
  return out;
}

}  // namespace

std::string completion(std::string_view shell) { return shell == "bash" ? bash() : shell == "zsh" ? zsh() : fish(); }

int completion_command(const Given& given) {
  const auto& shells = find_command("completion")->words;
  if (given.paths().size() != 1) throw UsageError("completion takes the name of a shell: " + listed(shells));
  const auto& shell = given.paths()[0];
  if (std::find(shells.begin(), shells.end(), shell) == shells.end())
    throw UsageError("there is completion for " + listed(shells) + ", not for \"" + shell + "\"" + did_you_mean(shell, shells));
  print(completion(shell));
  return done;
}

}  // namespace dateline::tools
