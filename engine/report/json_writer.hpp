/// JSON straight into a string, ", " and ": " between, with no tree of values before it: an extract is five times as long as its report.
/// Strings that need escapes, and fractions, are written by nlohmann/json. Tested by tests/report_test.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dateline/model.hpp"

namespace dateline::report {

/// A whole number without a point, any other by its shortest form that reads back the same.
std::string number_text(double value);
/// To three decimals: what is measured is no finer, and differences of the last bit between machines stay out of the output.
double rounded(double value);

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_list() { open('['); }
  void close_list() { close(']'); }
  /// The name of the next member.
  void key(std::string_view name);

  /// Bytes that are not UTF-8 become U+FFFD.
  void value(std::string_view text);
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::optional<std::string>& text);  ///< or null
  void value(std::uint32_t number);
  void value(double number);
  void value(Span span);  ///< [begin, end]
  void null();
  /// The printed id, or null where there is none.
  template <class Of>
  void value(Id<Of> id) {
    if (id) {
      value(label(id));
    } else {
      null();
    }
  }

  template <class Value>
  void member(std::string_view name, const Value& of) {
    key(name);
    value(of);
  }
  /// A list of what `write` writes for each of `elements`.
  template <class List, class Write>
  void list(std::string_view name, const List& elements, Write write) {
    key(name);
    open_list();
    for (const auto& element : elements) write(element);
    close_list();
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void begin_value();

  std::string& out_;
  bool first_ = true;  // nothing stands before the next value in its object or list
};

}  // namespace dateline::report
