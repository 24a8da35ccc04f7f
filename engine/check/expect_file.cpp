// In: the bytes of an expect.json. Out: what it demands, or an Error that names the line and the key. Proved by tests/expect_test.cpp.
#include <algorithm>
#include <functional>
#include <initializer_list>

#include "check/places.hpp"
#include "dateline/check.hpp"
#include "dateline/error.hpp"

namespace dateline {

namespace {

using check::Placed;
using Type = Placed::Type;

/// The words of an enumeration, from its first to its last.
template <class Enum>
std::vector<std::string> words_up_to(Enum last) {
  std::vector<std::string> out;
  for (int i = 0; i <= static_cast<int>(last); ++i) out.emplace_back(name(static_cast<Enum>(i)));
  return out;
}

const std::vector<std::string> aspects = words_up_to(Aspect::modality);
const std::vector<std::string> severities = words_up_to(Severity::contradiction);

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

class ExpectReader {
 public:
  ExpectReader(const std::string& path, const Placed& root) : root_(root) { out_.path = path; }

  ExpectFile run() {
    need(root_, "the file", Type::object);
    const Placed* format = root_.find("format");
    if (!format) fail(root_.line, "\"format\" is missing; the file begins with {\"format\": \"dateline.expect/1\"");
    if (word(*format, "format") != "dateline.expect/1") {
      fail(format->line, "\"format\" is \"" + format->text + "\", and only \"dateline.expect/1\" can be read");
    }
    each_member(root_, "the file", [&](const std::string& key, const Placed& value) { return section(key, value); },
                {"format", "note", "options", "discrepancies", "no_discrepancies", "no_other_discrepancies", "same_claim", "different_claims",
                 "same_event", "different_events", "same_name", "different_names"});
    std::stable_sort(out_.expectations.begin(), out_.expectations.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(out_);
  }

 private:
  using Keys = std::vector<std::string>;
  using Member = std::function<void(const std::string&, const Placed&)>;

  [[noreturn]] void fail(std::size_t line, const std::string& what) const { throw Error(out_.path + ":" + std::to_string(line) + ": " + what); }

  void need(const Placed& value, const std::string& what, Type type) const {
    if (value.type != type) fail(value.line, what + " must be " + std::string(name(type)) + ", not " + std::string(name(value.type)));
  }
  const std::string& word(const Placed& value, const std::string& key) const {
    need(value, "\"" + key + "\"", Type::text);
    if (value.text.empty()) fail(value.line, "\"" + key + "\" is empty; leave it out where anything will do");
    return value.text;
  }
  const std::string& one_of(const Placed& value, const std::string& key, const Keys& allowed) const {
    if (const auto& text = word(value, key); std::find(allowed.begin(), allowed.end(), text) == allowed.end()) {
      fail(value.line, "\"" + key + "\" is \"" + text + "\"; it takes one of " + listed(allowed));
    }
    return value.text;
  }
  void each_member(const Placed& object, const std::string& what, const Member& read, const Keys& allowed) const {
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
      const auto& key = object.keys[i];
      if (std::find(allowed.begin(), allowed.end(), key.name) == allowed.end()) {
        fail(key.line, what + " has no key \"" + key.name + "\"; it takes " + listed(allowed));
      }
      read(key.name, object.elements[i]);
    }
  }
  void each_element(const Placed& list, const std::string& key, std::size_t least, const std::function<void(const Placed&)>& read) const {
    need(list, "\"" + key + "\"", Type::list);
    if (list.elements.size() < least) fail(list.line, "\"" + key + "\" needs at least " + std::to_string(least) + " elements");
    for (const Placed& element : list.elements) read(element);
  }

  void section(const std::string& key, const Placed& value) {
    if (key == "format") return;
    if (key == "note") return void(word(value, key));
    if (key == "options") return options(value);
    if (key == "no_other_discrepancies") {
      Expectation demand;
      demand.kind = ExpectedKind::no_other;
      demand.line = value.line;
      demand.at_least = one_of(value, key, severities);
      return out_.expectations.push_back(std::move(demand));
    }
    each_element(value, key, 0, [&](const Placed& element) { entry(key, element); });
  }

  void options(const Placed& value) {
    need(value, "\"options\"", Type::object);
    each_member(value, "\"options\"",
                [&](const std::string& key, const Placed& option) {
                  if (key == "ui") out_.ui = one_of(option, key, {"en", "vi"});
                  if (key == "language") out_.language = one_of(option, key, {"en", "vi"});
                  if (key == "published") published(option);
                  if (key == "names") out_.names = file_name(option, key);
                  if (key == "decisions") out_.decisions = file_name(option, key);
                },
                {"ui", "language", "published", "names", "decisions"});
  }
  void published(const Placed& value) {
    out_.published = word(value, "published");
    const auto when = when_from_iso(out_.published);
    if (!when || when->interval || when->start.year == 0 || when->start.day == 0) {
      fail(value.line, "\"published\" is \"" + value.text + "\"; it takes a date as 2016-08-26 or 2016-08-26T14:05");
    }
  }
  std::string file_name(const Placed& value, const std::string& key) const {
    const auto& text = word(value, key);
    if (text.find('/') != std::string::npos || text.front() == '.')
      fail(value.line, "\"" + key + "\" is \"" + text + "\"; it names a file of the case's own folder");
    return text;
  }

  void entry(const std::string& section, const Placed& value) {
    need(value, "an element of \"" + section + "\"", Type::object);
    Expectation demand;
    demand.line = value.line;
    const bool found = section == "discrepancies", none = section == "no_discrepancies";
    if (found || none) {
      demand.kind = found ? ExpectedKind::discrepancy : ExpectedKind::no_discrepancy;
      discrepancy(section, value, demand);
    } else if (section == "same_claim" || section == "different_claims") {
      demand.kind = section == "same_claim" ? ExpectedKind::same_claim : ExpectedKind::different_claims;
      group(section, value, demand, "statements");
    } else if (section == "same_event" || section == "different_events") {
      demand.kind = section == "same_event" ? ExpectedKind::same_event : ExpectedKind::different_events;
      group(section, value, demand, "reports");
    } else {
      demand.kind = section == "same_name" ? ExpectedKind::same_name : ExpectedKind::different_names;
      group(section, value, demand, "names");
    }
    out_.expectations.push_back(std::move(demand));
  }

  bool common(const std::string& key, const Placed& value, Expectation& demand) const {
    if (key == "note") demand.note = word(value, key);
    if (key == "known_miss") {
      need(value, "\"known_miss\"", Type::boolean);
      demand.known_miss = value.truth;
    }
    return key == "note" || key == "known_miss";
  }

  void discrepancy(const std::string& section, const Placed& value, Expectation& demand) {
    const bool found = section == "discrepancies";
    each_member(
        value, "an element of \"" + section + "\"",
        [&](const std::string& key, const Placed& member) {
          if (common(key, member, demand)) return;
          if (key == "aspect") demand.aspect = one_of(member, key, aspects);
          if (key == "severity") demand.severity = one_of(member, key, severities);
          if (key == "at_least") demand.at_least = one_of(member, key, severities);
          if (key == "rule") demand.rule = word(member, key);
          if (key == "sides") each_element(member, key, found ? 2 : 1, [&](const Placed& element) { demand.sides.push_back(side(element)); });
        },
        found ? Keys{"aspect", "severity", "rule", "sides", "note", "known_miss"}
              : Keys{"aspect", "at_least", "rule", "sides", "note", "known_miss"});
    if (found && demand.aspect.empty()) fail(value.line, "an element of \"discrepancies\" needs an \"aspect\": " + listed(aspects));
  }

  ExpectedSide side(const Placed& value) const {
    need(value, "a side", Type::object);
    ExpectedSide out;
    each_member(value, "a side",
                [&](const std::string& key, const Placed& member) {
                  if (key == "report") out.place.report = word(member, key);
                  if (key == "words") out.place.words = word(member, key);
                  if (key == "value") out.value = word(member, key);
                },
                {"report", "words", "value"});
    if (value.keys.empty()) fail(value.line, "a side needs a \"report\", \"words\" or a \"value\"");
    return out;
  }

  ExpectedPlace place(const Placed& value) const {
    need(value, "an element of \"statements\"", Type::object);
    ExpectedPlace out;
    each_member(value, "an element of \"statements\"",
                [&](const std::string& key, const Placed& member) { (key == "report" ? out.report : out.words) = word(member, key); },
                {"report", "words"});
    for (const char* key : {"report", "words"}) {
      if (!value.find(key)) fail(value.line, "an element of \"statements\" needs \"" + std::string(key) + "\"");
    }
    return out;
  }

  void group(const std::string& section, const Placed& value, Expectation& demand, const std::string& list) {
    const auto what = "an element of \"" + section + "\"";
    each_member(value, what,
                [&](const std::string& key, const Placed& member) {
                  if (common(key, member, demand)) return;
                  each_element(member, key, 2, [&](const Placed& element) {
                    if (list == "statements") {
                      demand.places.push_back(place(element));
                    } else {
                      demand.names.push_back(word(element, key));
                    }
                  });
                },
                {list, "note", "known_miss"});
    if (!value.find(list)) fail(value.line, what + " needs \"" + list + "\"");
  }

  const Placed& root_;
  ExpectFile out_;
};

}  // namespace

ExpectFile read_expect(const std::string& path, std::string_view bytes) {
  const auto root = check::read_placed(path, bytes);
  return ExpectReader(path, root).run();
}

}  // namespace dateline
