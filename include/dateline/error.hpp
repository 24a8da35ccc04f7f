/// The one exception of the library: an input that cannot be used.
#pragma once

#include <stdexcept>
#include <string>

namespace dateline {

/// Its text is "PATH:PLACE: what is wrong, and the mend where there is one". Thrown only where outside bytes come in (read, settings files) and
/// where a result cannot be written; every stage between is total.
class Error : public std::runtime_error {
 public:
  explicit Error(const std::string& what) : std::runtime_error(what) {}
};

}  // namespace dateline
