// In: two outputs and which element is which. Out: the order of the work, and what every part of it uses. Proved by tests/difference_test.cpp.
#include "check/differ.hpp"

#include <algorithm>

#include "text/width.hpp"

namespace dateline::check {

bool Differ::value(const std::string& meaning, const std::string& what, const Json& a, const Json& b, const char* key, bool follows) {
  const Json &x = member(a, key), &y = member(b, key);
  if (x == y) return false;
  tell(meaning, what + shown(x) + " → " + shown(y), follows);
  return true;
}

void Differ::elsewhere(const std::string& pointer, const Json& a, const Json& b, bool follows) {
  if (a == b) return;
  const bool lists = a.is_array() && b.is_array() && a.size() == b.size();
  if (!lists && !(a.is_object() && b.is_object())) {
    tell("elsewhere", text::printable(pointer) + ": " + shown(a) + " → " + shown(b), follows);
  } else if (lists) {
    for (std::size_t i = 0; i < a.size(); ++i) elsewhere(pointer + "/" + std::to_string(i), a[i], b[i], follows);
  } else {
    rest(pointer, a, b, {}, follows);
  }
}

void Differ::rest(const std::string& pointer, const Json& a, const Json& b, const Names& told, bool follows) {
  if (!a.is_object() || !b.is_object()) return elsewhere(pointer, a, b, follows);
  std::set<std::string> keys;
  for (const auto* object : {&a, &b}) {
    for (const auto& [key, value] : object->items()) {
      if (told.count(key) == 0) keys.insert(key);
    }
  }
  for (const auto& key : keys) {
    const auto name = pointer + "/" + key;
    if (a.contains(key) && b.contains(key)) {
      elsewhere(name, a[key], b[key], follows);
    } else {
      tell("elsewhere", text::printable(name) + (a.contains(key) ? " is no longer there; it was " + shown(a[key]) : " is new: " + shown(b[key])),
           follows);
    }
  }
}

bool Differ::same(const char* kind, const Json& a, const Json& b) const {
  if (!a.is_string() || !b.is_string()) return a == b;
  const auto i = a_.find(kind, a.get<std::string>()), j = b_.find(kind, b.get<std::string>());
  if (!i || !j) return !i && !j && a == b;
  return pairs_.of(kind).of_a[*i] == *j;
}

Membership Differ::members(const char* kind, const std::string& pointer, const Json& a, const Json& b) {
  Membership out;
  const Pairing& pairing = pairs_.of(kind);
  std::vector<Position> from, to;  // what has a partner, by its position in b_
  const auto listed = [&](const Output& output, const Json& list, const auto& partners, std::vector<Position>& into, bool of_a) {
    if (!list.is_array()) return tell("elsewhere", pointer + " is " + shown(list) + " where a list is needed");
    for (const Json& id : list) {
      const auto at = id.is_string() ? output.find(kind, id.get<std::string>()) : std::nullopt;
      if (!at) {
        tell("elsewhere", text::printable(pointer) + " names " + shown(id) + ", which is not among the " + kind);
      } else if (!partners[*at]) {
        out.others = true;
      } else {
        into.push_back(of_a ? *partners[*at] : *at);
      }
    }
  };
  listed(a_, a, pairing.of_a, from, true);
  listed(b_, b, pairing.of_b, to, false);
  const std::set<Position> was(from.begin(), from.end()), is(to.begin(), to.end());
  for (const auto j : was) {
    if (is.count(j) == 0) out.left.push_back(*pairing.of_b[j]);
  }
  for (const auto j : is) {
    if (was.count(j) == 0) out.joined.push_back(j);
  }
  if (was == is && from != to)
    tell("order changed", text::printable(pointer) + " names the same elements in another order or number", groups_changed_);
  return out;
}

void Differ::ids_and_order(const char* kind, char letter) {
  const auto is_place = [&](const Json& element, Position at) { return letter != '\0' && text_of(element, "id") == letter + std::to_string(at + 1); };
  const Pairing& pairing = pairs_.of(kind);
  bool moved = false;
  std::optional<Position> last;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    const auto j = pairing.of_a[i];
    if (!j) continue;
    const Json &x = a_.element(kind, i), &y = b_.element(kind, *j);
    if (letter != '\0' && member(x, "id") != member(y, "id") && !(is_place(x, i) && is_place(y, *j))) {
      tell("elsewhere", "/" + std::string(kind) + "/" + std::to_string(i) + "/id: " + shown(member(x, "id")) + " → " + shown(member(y, "id")));
    }
    moved = moved || (last && *j < *last);
    last = j;
  }
  if (moved) tell("order changed", std::string("the ") + kind + " stand in another order", !out_.empty());  // the order follows from what they say
}

void Differ::settings_and_more() {
  const Json &a = member(a_.json(), "settings"), &b = member(b_.json(), "settings");
  if (a.is_object() && b.is_object()) {
    value("settings changed", "version of the program: ", a, b, "version");
    value("settings changed", "options: ", a, b, "options");
    rest("/settings", a, b, {"version", "options"});
  }
  Names told{"reports", "origins", "entities", "statements", "events", "clusters", "links", "discrepancies", "unresolved"};
  for (const auto& list : std::vector<std::string_view>(told.begin(), told.end())) {
    const std::string key(list);
    if (!member(a_.json(), key.c_str()).is_array() || !member(b_.json(), key.c_str()).is_array()) told.erase(list);
  }
  if (a.is_object() && b.is_object()) told.insert("settings");
  rest("", a_.json(), b_.json(), told);
}

std::vector<Difference> Differ::run() {
  find_cuts();
  discrepancies();
  entities();
  reports();
  lost_statements();
  events();
  clusters();
  discrepancy_groups();
  statements();
  links();
  origins();
  unresolved();
  settings_and_more();
  constexpr std::pair<const char*, char> kinds[] = {{"reports", 'r'},  {"origins", 'o'}, {"entities", 'e'},    {"statements", 's'},   {"events", 'v'},
                                                    {"clusters", 'c'}, {"links", '\0'},  {"unresolved", '\0'}, {"discrepancies", 'd'}};
  for (const auto& [kind, letter] : kinds) ids_and_order(kind, letter);
  // What has a name of its own comes before what has none.
  std::stable_partition(out_.begin(), out_.end(), [](const Difference& difference) { return difference.meaning != "elsewhere"; });
  return std::move(out_);
}

}  // namespace dateline::check
