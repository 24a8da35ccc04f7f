// In: the command line. Out: one command's work and an exit status: 0 done, 1 something was found, 2 unusable input or usage.
// Proved by tests/cli_test.py.
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "command.hpp"
#include "commands.hpp"
#include "messages.hpp"
#include "suggest.hpp"

namespace {

using namespace dateline;

[[noreturn]] void refuse_command(const std::string& name) {
  const auto known = tools::command_names();
  if (name.rfind('-', 0) == 0)
    throw tools::UsageError("options follow a command, and " + name + " stands before one; there are " + tools::listed(known));
  const auto meant = tools::did_you_mean(name, known);
  std::error_code error;
  if (meant.empty() && std::filesystem::exists(name, error))
    throw tools::UsageError("a command is missing; did you mean dateline compare " + name + "?");
  throw tools::UsageError("\"" + name + "\" is no command" + (meant.empty() ? "; there are " + tools::listed(known) : meant));
}

int run(const tools::Arguments& arguments) {
  if (arguments.empty()) throw tools::UsageError("a command is missing, such as compare");
  const auto& first = arguments.front();
  if (first == "--help" || first == "-h") {
    tools::print(tools::help());
    return tools::done;
  }
  if (first == "--version" || first == "-V") {
    tools::print("dateline " + std::string(version()) + "\n");
    return tools::done;
  }
  const auto* command = tools::find_command(first);
  if (!command) refuse_command(first);
  const auto given = tools::parse(*command, {arguments.begin() + 1, arguments.end()});
  if (given.has("help")) {
    tools::print(tools::help(*command));
    return tools::done;
  }
  return command->run(given);
}

/// Tells why the program cannot do what it was asked for.
int run_or_complain(const tools::Arguments& arguments) {
  try {
    return run(arguments);
  } catch (const tools::ClosedOutput&) {
    return tools::unusable;
  } catch (const tools::UsageError& error) {
    const bool known = !arguments.empty() && tools::find_command(arguments.front());
    tools::complain(std::string(error.what()) + " (see dateline " + (known ? arguments.front() + " " : std::string()) + "--help)");
  } catch (const std::exception& error) {
    tools::complain(error.what());
  }
  return tools::unusable;
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
  const int status = run_or_complain(arguments);
  tools::end_progress();
  return status;
}
