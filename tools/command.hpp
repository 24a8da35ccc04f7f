/// What the commands of the program share: their entry points, what was given on the command line, inputs and output. Tested by tests/cli_test.py.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/check.hpp"
#include "dateline/compare.hpp"

namespace dateline::tools {

struct CommandSpec;
struct OptionSpec;

/// Exit statuses of the program.
enum Status : int { done = 0, found = 1, unusable = 2 };

/// A command line that cannot be understood: status 2, with a hint at --help.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& what) : std::runtime_error(what) {}
};

using Arguments = std::vector<std::string>;

/// The options and operands of one command: of the command line, then of the configuration file, then the defaults. All values are checked.
class Given {
 public:
  /// Of each option its values: none for a flag, several for one that repeats.
  using Values = std::map<std::string, std::vector<std::string>, std::less<>>;
  Given(Values options, Arguments paths) : options_(std::move(options)), paths_(std::move(paths)) {}

  /// True for a flag that is set, and for an option that has a value.
  bool has(std::string_view option) const { return options_.find(option) != options_.end(); }
  /// The value; empty where there is none.
  std::string text(std::string_view option) const;
  /// All values of an option that repeats, in their order.
  std::vector<std::string> texts(std::string_view option) const;
  /// The value of a number; `otherwise` where there is none.
  long number(std::string_view option, long otherwise = 0) const;
  const Arguments& paths() const { return paths_; }

 private:
  Values options_;
  Arguments paths_;
};

/// Reads the command line of a command, and the configuration file. Option names are not guessed from their beginnings. Throws UsageError, and Error
/// for a configuration file that cannot be used.
Given parse(const CommandSpec& command, const Arguments& arguments);

/// What is wrong with a value of the option; empty where nothing is.
std::string complaint(const OptionSpec& option, const std::string& value);

/// The commands. Each returns the exit status. They throw UsageError, and Error for what cannot be written.
int compare_command(const Given& given);
int extract_command(const Given& given);
int names_command(const Given& given);
int graph_command(const Given& given);
int check_command(const Given& given);
int init_case_command(const Given& given);
int schema_command(const Given& given);
int completion_command(const Given& given);
int man_command(const Given& given);
int help_command(const Given& given);

/// --ui, --language, --published, --names, --decisions and --threads, where they are given, and the display of progress. Throws Error for a file that
/// cannot be read.
Options options_from(const Given& given);
/// --width, else the terminal's where the text goes to one, else 80.
int width_from(const Given& given, bool to_standard_output = true);

/// The files of a case that say what is expected of it: the whole output, and assertions.
inline constexpr const char* expected_name = "expected.json";
inline constexpr const char* expect_name = "expect.json";
/// The comparison of a case with its options; the paths of its reports are their names. Throws Error for a file that cannot be used.
Comparison compare_case(const std::string& folder, const ExpectFile& expected, unsigned threads);

/// Everything that could be read from the paths named.
struct Inputs {
  std::vector<Source> sources;
  std::size_t refused = 0;  ///< inputs that could not be used; each was told on standard error
};

/// Reads files, folders (recursively: .txt, .html and .htm, nothing hidden) and "-", standard input. A file named twice is read once.
Inputs read_inputs(const std::vector<std::string>& paths);

/// Throws UsageError where the output would replace one of the reports.
void spare_inputs(const std::string& output, const std::vector<Source>& sources);

/// The reports of a folder, sorted; `recursive` also those of the folders below.
std::vector<std::string> reports_in(const std::string& folder, bool recursive);

/// All bytes of a file, or of standard input for "-". Throws Error.
std::string bytes_of(const std::string& path);

/// Writes to standard output, all or an Error. A reader that went away ends the program quietly: throws ClosedOutput.
void print(std::string_view text);
/// The reader of standard output has closed it.
class ClosedOutput : public std::runtime_error {
 public:
  ClosedOutput() : std::runtime_error("standard output is closed") {}
};

/// Writes a file whole or not at all: a temporary file beside it takes its place once it is safe on the disk. "-": standard output. Throws Error.
void write_output(const std::string& path, std::string_view text);
/// Writes to a descriptor; gives the errno of the failure, 0 where all was written.
int write_all(int descriptor, std::string_view text);

}  // namespace dateline::tools
