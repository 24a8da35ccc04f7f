/// In: pieces of work as they are finished, from any thread. Out: calls of Options::progress, one at a time, whose numbers only grow.
/// Tested by tests/compare_test.cpp.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>

#include "dateline/compare.hpp"

namespace dateline {

/// One stage of a comparison, from its beginning to its end.
class StageProgress {
 public:
  StageProgress(const Options& options, Stage stage, std::size_t total = 1)
      : tell_(options.progress), stage_(stage), total_(total), step_(total / most_calls + 1) {
    if (tell_) tell_(stage_, 0, total_);
  }
  StageProgress(const StageProgress&) = delete;
  StageProgress& operator=(const StageProgress&) = delete;

  /// One more piece is finished.
  void advance() {
    if (!tell_) return;
    const std::size_t done = ++done_;
    if (done % step_ == 0 && done < total_) tell(done);
  }

  void finish() {
    if (tell_) tell(total_);
  }

 private:
  static constexpr std::size_t most_calls = 200;  // of one stage: the caller is not asked for each of a million pairs

  void tell(std::size_t done) {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (done < told_) return;  // another thread was faster
    told_ = done;
    tell_(stage_, done, total_);
  }

  const std::function<void(Stage, std::size_t, std::size_t)>& tell_;
  Stage stage_;
  std::size_t total_, step_, told_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
};

}  // namespace dateline
