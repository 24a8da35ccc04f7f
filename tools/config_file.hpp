/// The configuration file dateline.toml, whose keys are the options. In: a folder or file. Out: options as a command line would give them. Tested by
/// tests/cli_test.py.
#pragma once

#include <string>

#include "command.hpp"
#include "commands.hpp"

namespace dateline::tools {

/// The dateline.toml of the current folder, else of the nearest folder above it up to the top of its Git repository; empty where there is none.
/// Outside a repository only the current folder is looked at, so that nothing far away changes a result.
std::string find_configuration();

/// The options of `command` in the file, as they would stand on the command line: keys at the top are for every command that has them, keys of the
/// table [COMMAND] for that one, and these win. A file that an option names is looked for from the folder of the configuration file.
/// Throws Error as "FILE:LINE: what is wrong".
Given::Values read_configuration(const std::string& path, const CommandSpec& command);

}  // namespace dateline::tools
