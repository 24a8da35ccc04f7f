// In: finished text. Out: standard output, or a file that is whole or not there. Proved by tests/cli_test.py.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "command.hpp"
#include "dateline/error.hpp"
#include "messages.hpp"

namespace dateline::tools {

namespace fs = std::filesystem;

namespace {

/// The rights that a new file would have, or those of the file that is replaced.
mode_t rights_for(const std::string& path) {
  struct stat old = {};
  if (::stat(path.c_str(), &old) == 0) return old.st_mode & 07777;
  const auto mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

void replace_file(const std::string& path, std::string_view text) {
  auto temporary = path + ".XXXXXX";
  const int descriptor = ::mkstemp(temporary.data());
  const auto fail = [&](int code) { throw Error(path + ": cannot be written: " + std::strerror(code)); };
  if (descriptor < 0) fail(errno);
  int code = write_all(descriptor, text);
  if (code == 0 && ::fchmod(descriptor, rights_for(path)) != 0) code = errno;
  if (code == 0 && ::fsync(descriptor) != 0) code = errno;
  if (::close(descriptor) != 0 && code == 0) code = errno;
  if (code == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) code = errno;
  if (code == 0) return;
  ::unlink(temporary.c_str());
  fail(code);
}

/// A pipe or a device cannot be replaced; it is written to as it stands.
void write_through(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  int code = descriptor < 0 ? errno : write_all(descriptor, text);
  if (descriptor >= 0 && ::close(descriptor) != 0 && code == 0) code = errno;
  if (code != 0) throw Error(path + ": cannot be written: " + std::strerror(code));
}

}  // namespace

int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

void print(std::string_view text) {
  clear_progress();
  const int code = write_all(STDOUT_FILENO, text);
  if (code == EPIPE) throw ClosedOutput();
  if (code != 0) throw Error(std::string("standard output cannot be written: ") + std::strerror(code));
}

void write_output(const std::string& path, std::string_view text) {
  if (path == "-") return print(text);
  std::error_code error;
  const auto status = fs::status(path, error);
  if (fs::is_directory(status)) throw Error(path + ": cannot be written: it is a folder");
  if (fs::exists(status) && !fs::is_regular_file(status)) return write_through(path, text);
  // Behind a symbolic link the file is replaced, not the link.
  const auto target = fs::is_symlink(fs::symlink_status(path, error)) ? fs::weakly_canonical(path, error).string() : path;
  replace_file(error ? path : target, text);
}

}  // namespace dateline::tools
