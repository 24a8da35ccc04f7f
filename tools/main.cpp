// In: the command line. Out: one command's work and an exit status: 0 done, 1 something was found, 2 unusable input or usage.
// Proved by tests/cli_test.py.
#include <csignal>
#include <cstdlib>
#include <exception>
#include <map>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "command.hpp"
#include "dateline/error.hpp"

namespace {

using namespace dateline;

constexpr std::string_view help = R"(dateline compares news reports of one story and says, claim by claim, where they agree and where they part.
It compares; it never judges who is right. Every finding is backed by literal quotations.

  dateline compare PATH...    compare reports; PATH is a file, a folder or - for standard input
  dateline extract PATH...    show what is read from each report, one JSON object a line
  dateline names PATH...      show people, places and organisations under all their spellings
  dateline names --pairs FILE judge pairs of names
  dateline check DIR          compare cases with their accepted results

  dateline COMMAND --help     the options of a command
  dateline --version          the version

Exit status: 0 done; 1 check or --fail-on found something; 2 input or usage that cannot be used.
)";

using Command = int (*)(const tools::Arguments&);

Command command_named(const std::string& name) {
  static const std::map<std::string, Command> commands = {
      {"compare", tools::compare_command}, {"extract", tools::extract_command}, {"names", tools::names_command}, {"check", tools::check_command}};
  const auto found = commands.find(name);
  return found == commands.end() ? nullptr : found->second;
}

int run(const tools::Arguments& arguments) {
  if (arguments.empty()) throw tools::UsageError("a command is missing: compare, extract, names or check");
  const auto& first = arguments.front();
  if (first == "--help" || first == "-h" || first == "help") {
    tools::print(help);
    return tools::done;
  }
  if (first == "--version") {
    tools::print("dateline " + std::string(version()) + "\n");
    return tools::done;
  }
  const auto command = command_named(first);
  if (!command) throw tools::UsageError("\"" + first + "\" is no command; there are compare, extract, names and check");
  return command({arguments.begin() + 1, arguments.end()});
}

// Every report takes memory and gives it back; what the next one will need again is not returned to the system in between.
void keep_memory() {
#if defined(__GLIBC__)
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

}  // namespace

int main(int count, char** values) {
  keep_memory();
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen as a failed write
  const tools::Arguments arguments(values + (count > 0 ? 1 : 0), values + count);
  try {
    return run(arguments);
  } catch (const tools::ClosedOutput&) {
    return tools::unusable;
  } catch (const tools::UsageError& error) {
    const bool known = !arguments.empty() && command_named(arguments.front());
    tools::complain(std::string(error.what()) + " (see dateline " + (known ? arguments.front() + " " : std::string()) + "--help)");
  } catch (const std::exception& error) {
    tools::complain(error.what());
  }
  return tools::unusable;
}
