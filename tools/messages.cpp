// In: problems and the progress of stages. Out: lines on standard error. Proved by tests/cli_test.py.
#include "messages.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "command.hpp"

namespace dateline::tools {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto before_first_line = std::chrono::seconds(1);
constexpr auto between_lines = std::chrono::milliseconds(100);

double seconds(Clock::duration time) { return std::chrono::duration<double>(time).count(); }

struct StageTime {
  std::string name;
  std::size_t pieces = 0;
  Clock::duration time{};
};

/// Standard error of the program. There is one of it, and every part of the program may write to it: the reason for the one object below.
class StandardError {
 public:
  void set(Loudness loudness) { loudness_ = loudness; }

  void message(std::string_view text) {
    std::string line = "dateline: ";
    for (const char c : text) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
    line += '\n';
    const std::lock_guard<std::mutex> lock(mutex_);
    erase();
    write_all(STDERR_FILENO, line);
  }

  bool is_verbose() const { return loudness_ == Loudness::verbose; }

  void tell(std::string_view stage, std::size_t done, std::size_t total) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (stages_.empty() || current().name != stage || done == 0) enter(stage);
    current().pieces = std::max(current().pieces, total);
    state_ = "dateline: " + std::string(stage);
    paused_ = false;
    if (total > 1) state_ += " " + std::to_string(done) + " of " + std::to_string(total);
    if (!drawer_.joinable() && shows_progress()) drawer_ = std::jthread([this](const std::stop_token& stop) { draw(stop); });
  }

  void clear() {
    const std::lock_guard<std::mutex> lock(mutex_);
    paused_ = true;
    erase();
  }

  void end() {
    drawer_ = std::jthread();  // asks it to stop and waits for it
    leave();
    if (is_verbose() && !stages_.empty()) tell_times();
    stages_.clear();
  }

 private:
  StageTime& current() { return stages_[current_]; }

  /// A stage that comes again goes on with its time.
  void enter(std::string_view stage) {
    leave();
    for (current_ = 0; current_ < stages_.size() && stages_[current_].name != stage;) ++current_;
    if (current_ == stages_.size()) stages_.push_back({std::string(stage), 0, {}});
    entered_ = Clock::now();
  }

  void leave() {
    if (!stages_.empty()) current().time += Clock::now() - entered_;
    entered_ = Clock::now();
  }

  void tell_times() {
    char line[80];
    for (const auto& stage : stages_) {
      std::snprintf(line, sizeof line, "%-10s %8.3f s", stage.name.c_str(), seconds(stage.time));
      message(stage.pieces > 1 ? line + ("  " + std::to_string(stage.pieces)) : line);
    }
    std::snprintf(line, sizeof line, "%-10s %8.3f s", "total", seconds(Clock::now() - started_));
    message(line);
  }

  bool shows_progress() const {
    const char* terminal = std::getenv("TERM");
    return loudness_ != Loudness::quiet && ::isatty(STDERR_FILENO) == 1 && terminal && std::string_view(terminal) != "dumb";
  }

  /// The drawing thread.
  void draw(const std::stop_token& stop) {
    std::unique_lock<std::mutex> lock(mutex_);
    std::condition_variable_any woken;
    woken.wait_until(lock, stop, started_ + before_first_line, [] { return false; });
    while (!stop.stop_requested()) {
      if (!paused_ && state_ != drawn_) {
        write_all(STDERR_FILENO, "\r" + state_ + "\x1b[K");
        drawn_ = state_;
      }
      woken.wait_for(lock, stop, between_lines, [] { return false; });
    }
    erase();
  }

  void erase() {
    if (!drawn_.empty()) write_all(STDERR_FILENO, "\r\x1b[K");
    drawn_.clear();
  }

  Loudness loudness_ = Loudness::usual;
  std::mutex mutex_;
  std::string state_, drawn_;  // what is to be shown, and what stands on the line now
  bool paused_ = false;        // something else is being written
  std::vector<StageTime> stages_;
  std::size_t current_ = 0;
  Clock::time_point started_ = Clock::now(), entered_ = started_;
  std::jthread drawer_;
};

StandardError& standard_error() {
  static StandardError one;
  return one;
}

}  // namespace

void set_loudness(Loudness loudness) { standard_error().set(loudness); }
void complain(std::string_view message) { standard_error().message(message); }
void remark(std::string_view message) {
  if (standard_error().is_verbose()) standard_error().message(message);
}
void progress(std::string_view stage, std::size_t done, std::size_t total) { standard_error().tell(stage, done, total); }
void clear_progress() { standard_error().clear(); }
void end_progress() { standard_error().end(); }

}  // namespace dateline::tools
