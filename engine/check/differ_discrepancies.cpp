// In: the discrepancies of two outputs. Out: which are gone, new, or found otherwise. Proved by tests/difference_test.cpp.
#include <algorithm>

#include "check/differ.hpp"
#include "text/width.hpp"

namespace dateline::check {

void Differ::touch(const Output& output, bool of_a, Position at) {
  for (const Json& side : list_of(output.element("discrepancies", at), "sides")) {
    for (const auto& id : strings_of(side, "statements")) {
      const auto statement = output.find("statements", id);
      const auto of_former = !statement || of_a ? statement : pairs_.statements.of_b[*statement];
      if (of_former) touched_.insert(*of_former);
    }
  }
}

void Differ::discrepancies() {
  const Pairing& pairing = pairs_.discrepancies;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) continue;
    tell("discrepancy gone", a_.told_discrepancy(i));
    touch(a_, true, i);
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (pairing.of_b[j]) continue;
    tell("new alarm", b_.told_discrepancy(j));
    touch(b_, false, j);
  }
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) discrepancy(i, *pairing.of_a[i]);
  }
}

void Differ::discrepancy(Position i, Position j) {
  const Json &a = a_.element("discrepancies", i), &b = b_.element("discrepancies", j);
  const auto what = b_.told_discrepancy(j) + ": ";
  const auto pointer = "/discrepancies/" + std::to_string(i);
  bool changed = value("aspect changed", what, a, b, "aspect");
  changed = value("severity changed", what, a, b, "severity") || changed;
  if (changed) touch(a_, true, i);
  changed = sides(what, pointer, a, b) || changed;
  changed = value("rule changed", what, a, b, "rule", changed) || changed;
  value("confidence changed", what, a, b, "confidence", changed);
  value("explanation changed", what, a, b, "explanation", changed);
  rest(pointer, a, b, {"id", "aspect", "severity", "sides", "rule", "confidence", "explanation", "cluster", "event"});
}

bool Differ::sides(const std::string& what, const std::string& pointer, const Json& a, const Json& b) {
  const Json &x = list_of(a, "sides"), &y = list_of(b, "sides");
  if (!member(a, "sides").is_array() || !member(b, "sides").is_array()) {
    elsewhere(pointer + "/sides", member(a, "sides"), member(b, "sides"), false);
    return true;
  }
  const auto before = out_.size();
  for (std::size_t k = 0; k < std::min(x.size(), y.size()); ++k) side(what, pointer + "/sides/" + std::to_string(k), x[k], y[k]);
  if (x.size() != y.size()) tell("sides changed", what + std::to_string(x.size()) + " sides → " + std::to_string(y.size()));
  return out_.size() != before;
}

void Differ::side(const std::string& what, const std::string& pointer, const Json& a, const Json& b) {
  if (!a.is_object() || !b.is_object()) return elsewhere(pointer, a, b, false);
  value("value read otherwise", what, a, b, "value");
  const auto reports = members("reports", pointer + "/reports", member(a, "reports"), member(b, "reports"));
  for (const auto r : reports.left) {
    tell("sides changed", what + text::printable(a_.path_of_report(r)) + " no longer stands on the side of " + shown(member(a, "value")));
  }
  for (const auto r : reports.joined) {
    tell("sides changed", what + text::printable(b_.path_of_report(r)) + " now stands on the side of " + shown(member(b, "value")));
  }
  const auto statements = members("statements", pointer + "/statements", member(a, "statements"), member(b, "statements"));
  for (const auto s : statements.left) {
    tell("sides changed", what + "it no longer rests on " + a_.told_statement(s), !reports.left.empty() || cut(s));
  }
  for (const auto s : statements.joined) {
    tell("sides changed", what + "it now rests on " + b_.told_statement(s), !reports.joined.empty() || cut(*pairs_.statements.of_b[s]));
  }
  const bool follows = !reports.left.empty() || !reports.joined.empty() || !statements.left.empty() || !statements.joined.empty();
  side_quotes(what, member(a, "quotes"), member(b, "quotes"), follows);
  rest(pointer, a, b, {"value", "reports", "statements", "quotes"});
}

void Differ::side_quotes(const std::string& what, const Json& a, const Json& b, bool follows) {
  // What the quotations say, whatever the ids; of a report that was edited also wherever they stand.
  const auto said = [&](const Json& quotes, bool of_a) {
    Json out = quotes;
    for (Json& quote : out) {
      const auto report = of_a ? a_.report_of(quote) : b_.report_of(quote);
      const auto former = !report || of_a ? report : pairs_.reports.of_b[*report];
      if (!former || !quote.is_object()) continue;
      quote["report"] = *former;
      if (edited(a_, b_, pairs_, *former)) quote.erase("span");
    }
    return out;
  };
  const auto words = [](const Json& quotes) {
    std::string out;
    if (!quotes.is_array()) return shown(quotes);
    for (const Json& quote : quotes) out += (out.empty() ? "" : ", ") + in_quotes(text_of(quote, "text"), 24) + " " + member(quote, "span").dump();
    return out.empty() ? std::string("nothing") : out;
  };
  const Json was = said(a, true), is = said(b, false);
  if (was != is) tell("quoted words changed", what + words(was) + " → " + words(is), follows);
}

// The claims and events of discrepancies; told after those themselves, from whose changes they mostly follow.
void Differ::discrepancy_groups() {
  for (Position i = 0; i < pairs_.discrepancies.of_a.size(); ++i) {
    const auto j = pairs_.discrepancies.of_a[i];
    if (!j) continue;
    const Json &a = a_.element("discrepancies", i), &b = b_.element("discrepancies", *j);
    for (const auto& [kind, key] : {std::pair{"clusters", "cluster"}, std::pair{"events", "event"}}) {
      const Json &x = member(a, key), &y = member(b, key);
      if (same(kind, x, y)) continue;
      tell("discrepancy regrouped", b_.told_discrepancy(*j) + ": " + a_.told_group(kind, x) + " → " + b_.told_group(kind, y),
           !regrouped_clusters_.empty() || groups_changed_);
    }
  }
}

}  // namespace dateline::check
