/// JSON that knows on which line each value and each key stands, so that a message can name it. In: JSON text. Out: values with their lines, or an
/// Error that names the line. Tested by tests/expect_test.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::check {

/// A JSON value and its line. Members of an object stand in the order of the file.
struct Placed {
  enum class Type { null, boolean, number, text, list, object };
  struct Key {
    std::string name;
    std::size_t line = 0;
  };

  Type type = Type::null;
  std::size_t line = 0;  ///< where it begins
  bool truth = false;
  std::string text;              ///< of a text
  std::vector<Placed> elements;  ///< of a list; of an object the values
  std::vector<Key> keys;         ///< of an object, one for each value

  const Placed* find(std::string_view key) const;
};

/// "a text", "a list", ...
std::string_view name(Placed::Type type);

/// Reads JSON text; `path` names it in messages. Throws Error with PATH:LINE for what is no JSON, and for a key that stands twice in one object.
Placed read_placed(const std::string& path, std::string_view bytes);

}  // namespace dateline::check
