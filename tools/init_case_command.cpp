// dateline init-case: reports in, a folder that dateline check takes for a case out, whole or not at all. Proved by tests/check_test.py.
#include <sys/stat.h>
#include <unistd.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "command.hpp"
#include "dateline/check.hpp"
#include "dateline/error.hpp"
#include "dateline/report.hpp"

namespace dateline::tools {

namespace fs = std::filesystem;

namespace {

/// Files of the case by name.
using Files = std::map<std::string, std::string>;

/// A name that no shell, archive or file system mistakes: letters, digits, ".", "_" and "-" of ASCII, and an ending that names a report.
std::string safe_name(const std::string& path, const Files& taken) {
  auto ending = fs::path(path).extension().string();
  for (char& c : ending) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  std::string stem;
  for (const char c : fs::path(path).stem().string()) {
    const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    if (safe) {
      stem += c;
    } else if (!stem.empty() && stem.back() != '-') {
      stem += '-';
    }
  }
  stem.erase(0, stem.find_first_not_of(".-"));
  stem.resize(std::min<std::size_t>(stem.size(), 80));
  stem.erase(stem.find_last_not_of(".-") + 1);
  if (stem.empty()) stem = "report";
  if (ending != ".html" && ending != ".htm") ending = ".txt";
  std::string name = stem + ending;
  for (int n = 2; taken.count(name) > 0; ++n) name = stem + "-" + std::to_string(n) + ending;
  return name;
}

Files reports_from(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  for (const auto& path : paths) {
    if (path == "-") throw UsageError("init-case copies files, and - is none");
    std::error_code error;
    const bool folder = fs::is_directory(path, error);
    const auto here = folder ? reports_in(path, true) : std::vector<std::string>{path};
    if (here.empty()) throw Error(path + ": no reports in this folder; it should hold .txt, .html or .htm files");
    for (const auto& file : here) {
      if (seen.insert(fs::weakly_canonical(file, error).string()).second) files.push_back(file);
    }
  }
  Files out;
  for (const auto& file : files) {
    auto bytes = bytes_of(file);
    read(file, bytes);  // a report that cannot be used is refused under its own name
    out.emplace(safe_name(file, out), std::move(bytes));
  }
  return out;
}

/// A folder beside the one that is wanted; it is gone when the work fails, and so are the folders above it that were made for it.
class Workshop {
 public:
  explicit Workshop(const fs::path& target) {
    for (auto above = fs::absolute(target).parent_path(); !fs::exists(above); above = above.parent_path()) made_ = above;
    fs::create_directories(fs::absolute(target).parent_path());
    auto name = target.string() + ".XXXXXX";
    if (!::mkdtemp(name.data())) throw Error(target.string() + ": cannot be made: its folder cannot be written to");
    const auto mask = ::umask(0);
    ::umask(mask);
    fs::permissions(name, static_cast<fs::perms>(0777 & ~mask));  // what any new folder would have
    path_ = name;
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop() {
    std::error_code ignored;
    if (path_.empty()) return;
    fs::remove_all(path_, ignored);
    if (!made_.empty()) fs::remove_all(made_, ignored);
  }
  const fs::path& path() const { return path_; }
  void finished() { path_.clear(); }

 private:
  fs::path path_, made_;
};

bool is_case(const fs::path& folder) { return fs::exists(folder / expected_name) || fs::exists(folder / expect_name); }

/// Only a case is overwritten, and only on request: a slip of the hand must not cost a folder of something else.
void spare(const fs::path& target, bool force) {
  std::error_code error;
  const auto status = fs::symlink_status(target, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) throw Error(target.string() + ": is there already and is no folder");
  if (fs::is_empty(target, error) && !error) return;
  if (!is_case(target)) throw Error(target.string() + ": is a folder that holds something else than a case; name a new one");
  if (!force) throw Error(target.string() + ": holds a case already; --force replaces its reports, " + expected_name + " and " + expect_name);
}

/// What a person put beside the reports (notes, settings) stays.
void keep_others(const fs::path& old, const fs::path& fresh, const Files& written) {
  std::set<std::string> former;
  for (const auto& path : reports_in(old.string(), false)) former.insert(fs::path(path).filename().string());
  for (const auto& entry : fs::directory_iterator(old)) {
    const auto name = entry.path().filename().string();
    if (former.count(name) > 0 || written.count(name) > 0) continue;
    fs::copy(entry.path(), fresh / name, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  }
}

/// Puts the finished folder where it belongs; what stood there is set aside until that is done.
void put_in_place(Workshop& workshop, const fs::path& target) {
  if (!fs::exists(target)) {
    fs::rename(workshop.path(), target);
    return workshop.finished();
  }
  const fs::path aside = workshop.path().string() + ".old";
  fs::rename(target, aside);
  std::error_code error;
  fs::rename(workshop.path(), target, error);
  if (error) {
    fs::rename(aside, target);
    throw Error(target.string() + ": cannot be replaced: " + error.message());
  }
  workshop.finished();
  fs::remove_all(aside);
}

std::string make_case(const fs::path& target, Files files, const Options& how, const Given& given) {
  ExpectFile settings;
  settings.ui = how.ui;
  settings.language = how.language;
  settings.published = how.published;
  const auto copy = [&](const char* option, std::string name) {
    if (!given.has(option)) return std::string();
    files[name] = bytes_of(given.text(option));
    return name;
  };
  const bool as_json = fs::path(given.text("names")).extension() == ".json";
  settings.names = copy("names", as_json ? "names.json" : "names.tsv");
  settings.decisions = copy("decisions", "decisions");
  Workshop workshop(target);
  const auto write = [&](const std::string& name, const std::string& bytes) { write_output((workshop.path() / name).string(), bytes); };
  for (const auto& [name, bytes] : files) write(name, bytes);
  const auto comparison = compare_case(workshop.path().string(), settings, how.threads);
  write(expected_name, to_json(comparison));
  write(expect_name, draft_expect(comparison));
  files[expected_name] = files[expect_name] = {};
  if (fs::exists(target)) keep_others(target, workshop.path(), files);
  put_in_place(workshop, target);
  const auto counted = [](std::size_t count, const std::string& one, const std::string& more) {
    return std::to_string(count) + " " + (count == 1 ? one : more);
  };
  return target.string() + ": " + counted(comparison.reports.size(), "report, ", "reports, ") +
         counted(comparison.discrepancies.size(), "discrepancy", "discrepancies") + "\n  " + (target / expect_name).string() +
         "  what was found: read it, and take out what is not true or does not matter\n  " + (target / expected_name).string() +
         "  the whole output; delete it where only the assertions shall hold\nThen: dateline check " + target.string() + "\n";
}

}  // namespace

int init_case_command(const Given& given) {
  auto paths = given.paths();
  if (paths.size() < 2) throw UsageError("init-case needs a folder to make and the reports for it");
  auto target = fs::path(paths.front()).lexically_normal();
  if (target.filename().empty() && target.has_parent_path()) target = target.parent_path();
  paths.erase(paths.begin());
  const auto how = options_from(given);
  try {
    spare(target, given.has("force"));
    print(make_case(target, reports_from(paths), how, given));
  } catch (const fs::filesystem_error& error) {
    throw Error(target.string() + ": cannot be made: " + error.code().message());
  }
  return done;
}

}  // namespace dateline::tools
