// In: the people, places and organisations of two outputs. Out: names split, merged, spelled or known otherwise. Proved by tests/difference_test.cpp.
#include <algorithm>
#include <iterator>
#include <map>

#include "check/differ.hpp"
#include "text/width.hpp"

namespace dateline::check {

namespace {

std::set<std::string> forms_of(const Output& output, Position entity) {
  const auto names = strings_of(output.element("entities", entity), "names");
  return {names.begin(), names.end()};
}

std::string name_of(const Output& output, Position entity) { return in_quotes(text_of(output.element("entities", entity), "name")); }

std::string told_forms(const std::vector<std::string>& forms) {
  std::string out;
  for (const auto& form : forms) out += (out.empty() ? "" : ", ") + in_quotes(form);
  return out;
}

using Forms = std::map<std::string, std::set<Position>>;
Forms by_form(const Output& output) {
  Forms out;
  for (Position i = 0; i < output.list("entities").size(); ++i) {
    for (const auto& form : forms_of(output, i)) out[form].insert(i);
  }
  return out;
}

}  // namespace

std::string Differ::who(const std::string& what, const Json& a, const Json& b) const { return what + a_.told_entity(a) + " → " + b_.told_entity(b); }

bool Differ::follows_from_names(const Json& a, const Json& b) const {
  constexpr auto none = static_cast<Position>(-1);
  const auto index = [&](const Output& output, const Json& id) {
    const auto at = id.is_string() ? output.find("entities", id.get<std::string>()) : std::nullopt;
    return at ? *at : none;
  };
  const Position i = index(a_, a);
  const Position j = index(b_, b);
  if ((i != none && !pairs_.entities.of_a[i]) || (j != none && !pairs_.entities.of_b[j])) return true;
  return std::any_of(moved_forms_b_.begin(), moved_forms_b_.end(), [&](const auto& form) {
    return form.first == j && moved_forms_a_.count({i, form.second}) > 0;
  });
}

void Differ::entities() {
  regrouped_forms();
  const Pairing& pairing = pairs_.entities;
  const auto moved = [](const auto& forms, Position at) {
    return std::any_of(forms.begin(), forms.end(), [&](const auto& form) { return form.first == at; });
  };
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) {
      entity(i, *pairing.of_a[i]);
    } else if (!moved(moved_forms_a_, i)) {
      tell("name gone", text_of(a_.element("entities", i), "kind") + " " + name_of(a_, i));
    }
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (!pairing.of_b[j] && !moved(moved_forms_b_, j)) tell("new name", text_of(b_.element("entities", j), "kind") + " " + name_of(b_, j));
  }
}

// A form that one entity lost and another won was regrouped: split off where the winner is new, merged where the loser is gone. A new owner beside
// the one that keeps the form was split off too, and one that went while another keeps it was merged.
void Differ::regrouped_forms() {
  const Forms was = by_form(a_), is = by_form(b_);
  std::map<std::pair<Position, Position>, std::vector<std::string>> moves;  // loser of a_, winner of b_
  const auto among = [](const std::set<Position>& owners, std::optional<Position> partner) { return partner && owners.count(*partner) > 0; };
  for (const auto& owned : was) {
    const std::string& form = owned.first;
    const auto found = is.find(form);
    if (found == is.end()) continue;
    const std::set<Position>&before = owned.second, &after = found->second;
    std::vector<Position> losers, winners;
    std::copy_if(before.begin(), before.end(), std::back_inserter(losers), [&](Position i) { return !among(after, pairs_.entities.of_a[i]); });
    std::copy_if(after.begin(), after.end(), std::back_inserter(winners), [&](Position j) { return !among(before, pairs_.entities.of_b[j]); });
    const bool fresh = std::any_of(winners.begin(), winners.end(), [&](Position j) { return !pairs_.entities.of_b[j]; });
    const bool gone = std::any_of(losers.begin(), losers.end(), [&](Position i) { return !pairs_.entities.of_a[i]; });
    if (losers.empty() && fresh) losers.push_back(*before.begin());
    if (winners.empty() && gone) winners.push_back(*after.begin());
    for (const auto i : losers) {
      for (const auto j : winners) {
        moves[{i, j}].push_back(form);
        moved_forms_a_.insert({i, form});
        moved_forms_b_.insert({j, form});
      }
    }
  }
  for (const auto& [move, forms] : moves) {
    const auto [i, j] = move;
    if (!pairs_.entities.of_b[j]) {
      tell("name split", told_forms(forms) + " is no longer one with " + name_of(a_, i));
    } else if (!pairs_.entities.of_a[i]) {
      tell("name merged", told_forms(forms) + " is one with " + name_of(b_, j) + " now");
    } else {
      tell("name regrouped", told_forms(forms) + " belongs to " + name_of(b_, j) + " now; it belonged to " + name_of(a_, i));
    }
  }
}

void Differ::entity(Position i, Position j) {
  const Json &a = a_.element("entities", i), &b = b_.element("entities", j);
  const auto pointer = "/entities/" + std::to_string(i);
  const auto what = name_of(b_, j) + ": ";
  value("kind of a name changed", what, a, b, "kind");
  const bool renamed = value("name spelled otherwise", "", a, b, "name");
  const auto is_name = [&](const Json& of, const std::string& form) { return renamed && text_of(of, "name") == form; };
  if (!member(a, "names").is_array() || !member(b, "names").is_array()) {
    elsewhere(pointer + "/names", member(a, "names"), member(b, "names"), false);
  } else if (member(a, "names") != member(b, "names")) {
    const auto was = forms_of(a_, i), is = forms_of(b_, j);
    for (const auto& form : was) {
      if (is.count(form) == 0) tell("spelling no longer seen", what + in_quotes(form), moved_forms_a_.count({i, form}) > 0 || is_name(a, form));
    }
    for (const auto& form : is) {
      if (was.count(form) == 0) tell("new spelling", what + in_quotes(form), moved_forms_b_.count({j, form}) > 0 || is_name(b, form));
    }
    if (was == is) tell("order changed", pointer + "/names has the same forms in another order or number");
  }
  evidence(pointer, what, a, b);
  rest(pointer, a, b, {"id", "kind", "name", "names", "because"});
}

void Differ::evidence(const std::string& pointer, const std::string& what, const Json& a, const Json& b) {
  const Json &x = member(a, "because"), &y = member(b, "because");
  if (x == y) return;
  if (!x.is_array() || !y.is_array()) return elsewhere(pointer + "/because", x, y, false);
  const bool spellings = member(a, "names") != member(b, "names") || member(a, "name") != member(b, "name");
  std::map<std::string, std::pair<const Json*, const Json*>> forms;
  for (const Json& entry : x) forms[text_of(entry, "form")].first = &entry;
  for (const Json& entry : y) forms[text_of(entry, "form")].second = &entry;
  const auto before = out_.size();
  for (const auto& [form, entries] : forms) {
    const auto [old, now] = entries;
    if (old && now) {
      value("evidence for a name changed", what + in_quotes(form) + ": ", *old, *now, "evidence");
      rest(pointer + "/because", *old, *now, {"form", "evidence"});
    } else {
      tell("evidence for a name changed",
           what + in_quotes(form) + ": " + (old ? shown(member(*old, "evidence")) + " → nothing" : "nothing → " + shown(member(*now, "evidence"))),
           spellings);
    }
  }
  if (out_.size() == before) tell("order changed", pointer + "/because has the same entries in another order or number");
}

}  // namespace dateline::check
