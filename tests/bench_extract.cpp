// How fast reports are read: MB of text a second by stage, on one thread, and in whose code the time goes. Not a test, and built only when asked for:
// cmake --build build --target bench_extract && build/bench_extract FOLDER [RUNS]. tools/bench.sh runs it.
// Every report goes through all stages before the next, as the command extract works; each stage is timed by the processor time of the thread, and
// the fastest of RUNS runs (3) counts. "Reading and extraction" are read, clean and extract; resolve puts the names of a report together and print
// writes its JSON. "Read as compare does": those three of all reports, with nothing between that takes their place near the processor. Whose code it
// is tells a second pass that looks at the program counter every millisecond.
#include <dlfcn.h>
#include <sys/time.h>
#include <ucontext.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "clean/clean.hpp"
#include "dateline/compare.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"
#include "extract/reading.hpp"
#include "resolve/resolve.hpp"

using namespace dateline;

namespace {

struct File {
  std::string path, bytes;
};

std::vector<File> files_in(const std::string& folder) {
  std::vector<File> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.push_back({entry.path().string(), std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(out.begin(), out.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return out;
}

enum Stage : std::size_t { stage_read, stage_clean, stage_extract, stage_resolve, stage_print, stages };
constexpr std::array<const char*, stages> stage_names = {"read", "clean", "extract", "resolve", "print"};
using Seconds = std::array<double, stages>;

double processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

std::size_t printed = 0;
volatile std::size_t stage_now = stage_read;  // for the profiler

// One report through all stages; what cannot be read is passed over, as the command does.
void run(const File& file, Seconds& seconds) {
  double last = processor_time();
  const auto lap = [&](Stage stage) {
    const double now = processor_time();
    seconds[stage] += now - last;
    stage_now = stage + 1;
    last = processor_time();
  };
  stage_now = stage_read;
  try {
    Source source = read(file.path, file.bytes);
    lap(stage_read);
    clean::Page page = clean::clean(std::move(source), {});
    lap(stage_clean);
    std::vector<extract::Reading> readings;
    readings.push_back(extract::extract(std::move(page)));
    lap(stage_extract);
    const resolve::Resolved world = resolve::resolve(std::move(readings));
    lap(stage_resolve);
    printed += extract_to_json(world.out, ReportId(0)).size();
    lap(stage_print);
  } catch (const Error&) {
  }
}

// The processor time of reading, cleaning and extracting all reports, before anything else is done with any of them.
double read_all(const std::vector<File>& files) {
  const double begun = processor_time();
  std::vector<extract::Reading> readings;
  for (const File& file : files) {
    try {
      readings.push_back(extract::extract(clean::clean(read(file.path, file.bytes), {})));
    } catch (const Error&) {
    }
  }
  return processor_time() - begun;
}

// Program counters seen by the profiler's clock, with the stage.
struct Sample {
  void* place;
  std::size_t stage;
};
constexpr std::size_t most_samples = 1u << 17;
std::array<Sample, most_samples> samples;
std::atomic<std::size_t> seen = 0;

void note_place(int, siginfo_t*, void* context) {
  const auto& machine = static_cast<ucontext_t*>(context)->uc_mcontext;
#if defined(__x86_64__)
  void* place = reinterpret_cast<void*>(machine.gregs[REG_RIP]);
#elif defined(__aarch64__)
  void* place = reinterpret_cast<void*>(machine.pc);
#else
  (void)machine;
  void* place = nullptr;
#endif
  if (const std::size_t at = seen; at < most_samples) {
    samples[at] = {place, stage_now};
    seen = at + 1;
  }
}

void tick(long microseconds) {
  itimerval every{{0, microseconds}, {0, microseconds}};
  setitimer(ITIMER_PROF, &every, nullptr);
}

// The samples of all stages up to `last`, by the file that holds the code.
void print_owners(const char* title, std::size_t last) {
  std::map<std::string, std::size_t> owners;
  std::size_t all = 0;
  for (std::size_t i = 0; i < seen; ++i) {
    if (samples[i].stage > last) continue;
    Dl_info info{};
    const bool known = dladdr(samples[i].place, &info) != 0 && info.dli_fname != nullptr;
    ++owners[known ? std::filesystem::path(info.dli_fname).filename().string() : "?"];
    ++all;
  }
  std::printf("%s by library:", title);
  for (const auto& [owner, count] : owners) {
    const double share = 100.0 * static_cast<double>(count) / static_cast<double>(all);
    if (share >= 0.01) std::printf("  %s %.2f %%", owner.c_str(), share);
  }
  std::printf("\n");
}

void print_speed(const char* title, double seconds, double megabytes) {
  std::printf("%-22s %8.3f s %8.1f MB/s %5.1f ns a byte\n", title, seconds, megabytes / seconds, seconds * 1e3 / megabytes);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: bench_extract FOLDER [RUNS]\n");
    return 2;
  }
  const std::vector<File> files = files_in(argv[1]);
  const int runs = argc > 2 ? std::max(1, std::atoi(argv[2])) : 3;
  std::size_t bytes = 0;
  for (const File& file : files) bytes += file.bytes.size();
  const double begun = processor_time();
  Seconds none{};
  run({"first.txt", "The bridge was closed on Monday."}, none);  // the tables are built
  const double tables = processor_time() - begun;

  Seconds best{};
  double least = 0;
  for (int i = 0; i < runs; ++i) {
    Seconds seconds{};
    printed = 0;
    for (const File& file : files) run(file, seconds);
    double whole = 0;
    for (const double s : seconds) whole += s;
    if (i == 0 || whole < least) best = seconds, least = whole;
  }
  double together = read_all(files);
  for (int i = 1; i < runs; ++i) together = std::min(together, read_all(files));
  const double megabytes = static_cast<double>(bytes) * 1e-6;
  std::printf("%zu reports, %.1f MB of text, %.1f MB of JSON; one thread, the fastest of %d runs; tables built in %.0f ms\n", files.size(), megabytes,
              static_cast<double>(printed) * 1e-6, runs, tables * 1e3);
  for (std::size_t stage = 0; stage < stages; ++stage) print_speed(stage_names[stage], best[stage], megabytes);
  print_speed("reading and extraction", best[stage_read] + best[stage_clean] + best[stage_extract], megabytes);
  print_speed("read as compare does", together, megabytes);
  print_speed("and resolve", least - best[stage_print], megabytes);
  print_speed("and print", least, megabytes);

  struct sigaction action {};
  action.sa_sigaction = note_place;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigaction(SIGPROF, &action, nullptr);
  tick(1000);
  for (int i = 0; i < runs; ++i) {
    for (const File& file : files) run(file, none);
  }
  tick(0);
  print_owners("reading and extraction", stage_extract);
  print_owners("all stages", stage_print);
}
