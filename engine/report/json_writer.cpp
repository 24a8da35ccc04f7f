// In: values, one after the other. Out: JSON text. Proved by tests/report_test.cpp.
#include "report/json_writer.hpp"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "text/text.hpp"

namespace dateline::report {
namespace {

/// Valid UTF-8 without a character that JSON escapes stands in the output as it is.
bool stands_as_it_is(std::string_view text) {
  bool ascii = true;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || c == '"' || c == '\\') return false;
    ascii = ascii && byte < 0x80;
  }
  std::size_t error_at = 0;
  return ascii || text::valid_utf8(text, error_at);
}

}  // namespace

std::string number_text(double value) {
  constexpr double exact_integers = 9007199254740992.0;  // 2^53
  if (std::abs(value) <= exact_integers && value == std::floor(value)) return std::to_string(static_cast<std::int64_t>(value));
  return nlohmann::json(value).dump();
}

double rounded(double value) { return std::round(value * 1000) / 1000; }

void JsonWriter::begin_value() {
  if (!first_) out_ += ", ";
  first_ = false;
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  out_ += '"';
  out_ += name;
  out_ += "\": ";
  first_ = true;  // its value stands behind no comma
}

void JsonWriter::value(std::string_view text) {
  begin_value();
  if (!stands_as_it_is(text)) {
    out_ += nlohmann::json(std::string(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return;
  }
  out_ += '"';
  out_ += text;
  out_ += '"';
}

void JsonWriter::value(const std::optional<std::string>& text) {
  if (text) {
    value(std::string_view(*text));
  } else {
    null();
  }
}

void JsonWriter::value(std::uint32_t number) {
  begin_value();
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out_.append(digits, end);
}

void JsonWriter::value(double number) {
  begin_value();
  out_ += number_text(number);
}

void JsonWriter::value(Span span) {
  open_list();
  value(span.begin);
  value(span.end);
  close_list();
}

void JsonWriter::null() {
  begin_value();
  out_ += "null";
}

}  // namespace dateline::report
