// In: the paths of a command line. Out: their reports as sources, problems told on standard error. Proved by tests/cli_test.py.
#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "command.hpp"
#include "dateline/error.hpp"
#include "messages.hpp"

namespace dateline::tools {

namespace fs = std::filesystem;

namespace {

bool has_report_name(const fs::path& path) {
  auto extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".txt" || extension == ".html" || extension == ".htm";
}

bool is_hidden(const fs::path& path) { return path.filename().string().rfind('.', 0) == 0; }

template <class Iterator>
std::vector<std::string> collect(Iterator at, std::error_code& error) {
  std::vector<std::string> result;
  for (; !error && at != Iterator(); at.increment(error)) {
    std::error_code ignored;
    if (is_hidden(at->path())) {
      if constexpr (requires { at.disable_recursion_pending(); }) at.disable_recursion_pending();
    } else if (has_report_name(at->path()) && at->is_regular_file(ignored)) {
      result.push_back(at->path().string());
    }
  }
  std::sort(result.begin(), result.end());
  return result;
}

/// The files that a path stands for. Throws Error for one that stands for none.
std::vector<std::string> files_of(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) return {path};
  auto files = reports_in(path, true);
  if (files.empty()) throw Error(path + ": no reports in this folder; it should hold .txt, .html or .htm files");
  return files;
}

/// The same for all names of one file, so that it is read once.
std::string identity(const std::string& path) {
  if (path == "-") return path;
  std::error_code error;
  const auto canonical = fs::weakly_canonical(path, error);
  return error ? path : canonical.string();
}

}  // namespace

std::vector<std::string> reports_in(const std::string& folder, bool recursive) {
  std::error_code error;
  const auto options = fs::directory_options::skip_permission_denied;
  auto files = recursive ? collect(fs::recursive_directory_iterator(folder, options, error), error)
                         : collect(fs::directory_iterator(folder, options, error), error);
  if (error) throw Error(folder + ": cannot be read: " + error.message());
  return files;
}

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  if (path == "-") {
    bytes << std::cin.rdbuf();
    if (std::cin.bad()) throw Error("-: standard input cannot be read");
    return std::move(bytes).str();
  }
  std::error_code error;
  if (fs::is_directory(path, error)) throw Error(path + ": is a folder, where a file is needed");
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path + ": cannot be read: " + std::strerror(errno));
  bytes << file.rdbuf();
  if (file.bad()) throw Error(path + ": cannot be read to its end");
  return std::move(bytes).str();
}

Inputs read_inputs(const std::vector<std::string>& paths) {
  Inputs result;
  const auto refuse = [&](const std::exception& error) {
    complain(error.what());
    ++result.refused;
  };
  std::set<std::string> seen;
  std::vector<std::string> files;
  progress("read", 0, 1);
  for (const auto& path : paths) {
    try {
      for (const auto& file : files_of(path)) {
        if (seen.insert(identity(file)).second) files.push_back(file);
      }
    } catch (const Error& error) {
      refuse(error);
    }
  }
  for (const auto& file : files) {
    try {
      result.sources.push_back(file == "-" ? read(file, bytes_of(file)) : read(file));
    } catch (const Error& error) {
      refuse(error);
    }
    progress("read", result.sources.size() + result.refused, files.size());
  }
  return result;
}

void spare_inputs(const std::string& output, const std::vector<Source>& sources) {
  if (output == "-") return;
  for (const auto& source : sources) {
    std::error_code error;
    if (source.path != "-" && fs::equivalent(source.path, output, error)) throw UsageError("--output would overwrite the report " + output);
  }
}

}  // namespace dateline::tools
