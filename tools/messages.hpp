/// Standard error: what is wrong, how far a long run has come, and, with --verbose, what took how long. In: messages and stages. Out: lines on
/// standard error. Tested by tests/cli_test.py.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline::tools {

enum class Loudness { quiet, usual, verbose };
/// --quiet and --verbose; `usual` until it is set.
void set_loudness(Loudness loudness);

/// Tells a problem.
void complain(std::string_view message);
/// Tells what only --verbose asks for.
void remark(std::string_view message);

/// `done` of `total` pieces of a stage are finished. From the second second of a run on it is shown in one line that is written over again, where
/// standard error is a terminal and --quiet is not given. May be called from any thread.
void progress(std::string_view stage, std::size_t done, std::size_t total);
/// Takes the line of progress away before something else is written; the next call of progress() brings it back.
void clear_progress();
/// Ends the last stage and the display; tells the time of each stage, where --verbose is given. Ends the thread that draws, so main() calls it
/// always.
void end_progress();

}  // namespace dateline::tools
