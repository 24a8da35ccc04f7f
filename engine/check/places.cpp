// In: the bytes of a JSON file. Out: its values with their lines, or an Error that names the line. Proved by tests/expect_test.cpp.
#include "check/places.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "dateline/error.hpp"

namespace dateline::check {

namespace {

using Json = nlohmann::json;

/// Walks over the bytes and tells how far the parser has read; its events themselves carry no positions.
class Counting {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Counting(const char* at, std::size_t* read) : at_(at), read_(read) {}
  reference operator*() const { return *at_; }
  Counting& operator++() {
    ++at_;
    ++*read_;
    return *this;
  }
  Counting operator++(int) {
    Counting old = *this;
    ++*this;
    return old;
  }
  friend bool operator==(const Counting& a, const Counting& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  std::size_t* read_;
};

/// Builds the tree from nlohmann's events. Nesting is bounded, so that the tree can be walked and freed by recursion.
class Builder : public nlohmann::json_sax<Json> {
 public:
  Builder(const std::string& path, std::string_view bytes, const std::size_t& read) : path_(path), bytes_(bytes), read_(read) {}

  Placed take() { return std::move(root_); }

  bool null() override { return add(Placed::Type::null) != nullptr; }
  bool boolean(bool value) override {
    add(Placed::Type::boolean)->truth = value;
    return true;
  }
  bool number_integer(number_integer_t) override { return add(Placed::Type::number) != nullptr; }
  bool number_unsigned(number_unsigned_t) override { return add(Placed::Type::number) != nullptr; }
  bool number_float(number_float_t, const string_t&) override { return add(Placed::Type::number) != nullptr; }
  bool string(string_t& value) override {
    add(Placed::Type::text)->text = std::move(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Placed::Type::object); }
  bool start_array(std::size_t) override { return open(Placed::Type::list); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& key) override {
    Placed& object = *open_.back();
    if (object.find(key)) fail(line(), "the key \"" + key + "\" stands twice in one object");
    object.keys.push_back({std::move(key), line()});
    object.elements.emplace_back();
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override {
    std::string what = error.what();
    if (const auto colon = what.find(": "); colon != std::string::npos) what.erase(0, colon + 2);
    fail(line_of(position > 0 ? position - 1 : 0), "this is no JSON: " + what);
  }

 private:
  static constexpr std::size_t deepest = 64;

  [[noreturn]] void fail(std::size_t line, const std::string& what) const { throw Error(path_ + ":" + std::to_string(line) + ": " + what); }

  // The parser has read one byte past a number, and to the last byte of anything else.
  std::size_t line() const { return line_of(read_ > 0 ? read_ - 1 : 0); }
  std::size_t line_of(std::size_t byte) const {
    const auto before = bytes_.substr(0, byte);
    return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  }

  Placed* add(Placed::Type type) {
    Placed* slot = &root_;
    if (!open_.empty() && open_.back()->type == Placed::Type::object) slot = &open_.back()->elements.back();
    if (!open_.empty() && open_.back()->type == Placed::Type::list) slot = &open_.back()->elements.emplace_back();
    slot->type = type;
    slot->line = line();
    return slot;
  }

  bool open(Placed::Type type) {
    open_.push_back(add(type));
    if (open_.size() > deepest) fail(line(), "brackets are nested too deep");
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  const std::string& path_;
  std::string_view bytes_;
  const std::size_t& read_;
  Placed root_;
  std::vector<Placed*> open_;  // from the root to the innermost; a list grows only while its elements are closed
};

}  // namespace

const Placed* Placed::find(std::string_view key) const {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& each) { return each.name == key; });
  return found == keys.end() ? nullptr : &elements[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view name(Placed::Type type) {
  constexpr std::string_view names[] = {"null", "true or false", "a number", "a text", "a list", "an object"};
  return names[static_cast<std::size_t>(type)];
}

Placed read_placed(const std::string& path, std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::size_t read = 0;
  Builder builder(path, bytes, read);
  Json::sax_parse(Counting(bytes.data(), &read), Counting(bytes.data() + bytes.size(), &read), &builder);
  return builder.take();
}

}  // namespace dateline::check
