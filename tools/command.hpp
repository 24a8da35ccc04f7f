/// What the commands of the program share: their entry points, option handling, inputs and output. Tested by tests/cli_test.py.
#pragma once

#include <boost/program_options.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/compare.hpp"

namespace dateline::tools {

/// Exit statuses of the program.
enum Status : int { done = 0, found = 1, unusable = 2 };

/// A command line that cannot be understood: status 2, with a hint at --help.
class UsageError : public std::runtime_error {
 public:
  explicit UsageError(const std::string& what) : std::runtime_error(what) {}
};

using Arguments = std::vector<std::string>;

/// The commands; `arguments` come after the command's name. Each returns the exit status. They throw UsageError, and Error for what cannot be
/// written.
int compare_command(const Arguments& arguments);
int extract_command(const Arguments& arguments);
int names_command(const Arguments& arguments);
int check_command(const Arguments& arguments);

/// Reads a command line of `options` with paths behind or between them. Option names are not guessed from their beginnings. Adds --help.
/// Throws UsageError.
boost::program_options::variables_map parse(const Arguments& arguments, boost::program_options::options_description& options);

/// The paths of a parsed command line.
std::vector<std::string> paths_of(const boost::program_options::variables_map& given);

/// One of `allowed`, else UsageError naming the option.
std::string one_of(const std::string& option, const std::string& value, const std::vector<std::string>& allowed);

/// "2017-02-02T03:55:00-02:00" as the library takes it: the date, and hour and minute as written where there are some. Throws UsageError for what
/// names no day.
std::string page_date(const std::string& text);

/// --ui, --language, --published, --names and --threads of a command that has them, checked. Throws UsageError, and Error for a names file that
/// cannot be read.
Options options_from(const boost::program_options::variables_map& given);
/// --width, checked. Throws UsageError.
int width_from(const boost::program_options::variables_map& given);

/// Everything that could be read from the paths named.
struct Inputs {
  std::vector<Source> sources;
  std::size_t refused = 0;  ///< inputs that could not be used; each was told on standard error
};

/// Reads files, folders (recursively: .txt, .html and .htm, nothing hidden) and "-", standard input. A file named twice is read once.
Inputs read_inputs(const std::vector<std::string>& paths);

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

/// Tells a problem on standard error.
void complain(std::string_view message);

}  // namespace dateline::tools
