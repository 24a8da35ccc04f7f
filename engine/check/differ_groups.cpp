// In: the events, claims and links of two outputs. Out: what was grouped otherwise. Proved by tests/difference_test.cpp.
#include <algorithm>
#include <map>

#include "check/differ.hpp"
#include "text/width.hpp"

namespace dateline::check {

namespace {

/// "agree: “…” (a.txt:5) and “…” (b.txt:7)".
std::string told_link(const Output& output, const Json& link) {
  std::string out = text_of(link, "relation");
  std::string_view mark = ": ";
  for (const char* end : {"a", "b"}) {
    const auto at = output.find("statements", text_of(link, end));
    out += mark;
    out += at ? output.told_statement(*at) : shown(member(link, end));
    mark = " and ";
  }
  return out;
}

/// True where an end of the link has no partner: its statement is told.
bool lost_end(const Output& output, const std::vector<std::optional<Position>>& partners, const Json& link) {
  for (const char* end : {"a", "b"}) {
    const auto at = output.find("statements", text_of(link, end));
    if (at && !partners[*at]) return true;
  }
  return false;
}

}  // namespace

bool Differ::touched(const Json& id) const {
  const auto at = id.is_string() ? a_.find("statements", id.get<std::string>()) : std::nullopt;
  return at && (touched_.count(*at) > 0 || regrouped_.count(*at) > 0);
}

void Differ::clusters() {
  cluster_members();
  const Pairing& pairing = pairs_.clusters;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (!pairing.of_a[i]) {
      tell("claim gone", "the claim of " + a_.told_cluster(i), true);
      continue;
    }
    const auto j = *pairing.of_a[i];
    const Json &a = a_.element("clusters", i), &b = b_.element("clusters", j);
    const auto pointer = "/clusters/" + std::to_string(i);
    const Json& ids = member(a, "statements");
    const bool other = std::any_of(ids.begin(), ids.end(), [&](const Json& id) { return touched(id); });
    const bool grown = regrouped_clusters_.count(i) > 0;
    value("stance changed", "the claim of " + b_.told_cluster(j) + ": ", a, b, "stance", other || grown);
    value("confidence changed", "the claim of " + b_.told_cluster(j) + ": ", a, b, "confidence", other || grown);
    if (!same("events", member(a, "event"), member(b, "event"))) {
      tell("event regrouped",
           "the claim of " + b_.told_cluster(j) + ": " + a_.told_group("events", member(a, "event")) + " → " +
               b_.told_group("events", member(b, "event")),
           groups_changed_);
    }
    for (const char* key : {"reports", "origins"}) {
      const auto changed = members(key, pointer + "/" + key, member(a, key), member(b, key));
      if (!changed.left.empty() || !changed.joined.empty()) {
        tell("claim regrouped",
             "the claim of " + b_.told_cluster(j) + " is told by other " + key + ": " + shown(member(a, key)) + " → " + shown(member(b, key)),
             other || grown);
      }
    }
    rest(pointer, a, b, {"id", "event", "statements", "reports", "origins", "stance", "confidence"});
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (!pairing.of_b[j]) tell("new claim", "the claim of " + b_.told_cluster(j), true);
  }
}

// One line for each statement that left a claim, joined one, or went from one to another.
void Differ::cluster_members() {
  std::map<Position, std::pair<std::string, std::string>> moves;  // statement of a_: the claims that it left and joined, by a statement that stayed
  const Pairing& pairing = pairs_.clusters;
  const auto fellow = [&](const Output& output, Position cluster, Position except) {
    for (const auto& id : strings_of(output.element("clusters", cluster), "statements")) {
      if (const auto s = output.find("statements", id); s && *s != except) return output.told_statement(*s);
    }
    return std::string();
  };
  const Json none = Json::array();
  const auto lose = [&](Position cluster, Position s) {
    auto& left = moves[s].first;
    if (const auto told = fellow(a_, cluster, s); left.empty() && !told.empty()) left = told;
  };
  const auto win = [&](Position cluster, Position s) {
    auto& joined = moves[*pairs_.statements.of_b[s]].second;
    if (const auto told = fellow(b_, cluster, s); joined.empty() && !told.empty()) joined = told;
  };
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    const Json& ids = member(a_.element("clusters", i), "statements");
    const auto pointer = "/clusters/" + std::to_string(i) + "/statements";
    const auto j = pairing.of_a[i];
    const auto changed = members("statements", pointer, ids, j ? member(b_.element("clusters", *j), "statements") : none);
    if (changed.others || !changed.left.empty() || !changed.joined.empty()) regrouped_clusters_.insert(i);
    for (const auto s : changed.left) lose(i, s);
    for (const auto s : changed.joined) win(*j, s);
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (pairing.of_b[j]) continue;
    const auto pointer = "/clusters/" + std::to_string(j) + "/statements";
    for (const auto s : members("statements", pointer, none, member(b_.element("clusters", j), "statements")).joined) win(j, s);
  }
  for (const auto& [s, move] : moves) {
    regrouped_.insert(s);
    const auto& [left, joined] = move;
    std::string text = a_.told_statement(s);
    if (!left.empty()) text += " no longer stands with " + left;
    if (!joined.empty()) text += std::string(left.empty() ? "" : ";") + " stands with " + joined + " now";
    if (left.empty() && joined.empty()) text += " stands in another number of claims";
    tell("claim regrouped", text, cut(s));
  }
}

void Differ::events() {
  const Pairing& pairing = pairs_.events;
  const auto before = out_.size();
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (!pairing.of_a[i]) tell("event gone", a_.told_event(i));
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (!pairing.of_b[j]) tell("new event", b_.told_event(j));
  }
  regrouped_reports();
  for (Position i = 0; i < pairs_.reports.of_a.size(); ++i) {
    const auto j = pairs_.reports.of_a[i];
    if (!j) continue;
    const Json &x = member(a_.element("reports", i), "event"), &y = member(b_.element("reports", *j), "event");
    if (same("events", x, y)) continue;
    tell(
        "event regrouped",
        text::printable(b_.path_of_report(*j)) + " is mainly about another event: " + a_.told_group("events", x) + " → " + b_.told_group("events", y),
        out_.size() != before);
  }
  groups_changed_ = out_.size() != before;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) event(i, *pairing.of_a[i]);
  }
}

// One line for each report that left an event or joined one.
void Differ::regrouped_reports() {
  const Pairing& pairing = pairs_.events;
  const Json none = Json::array();
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    const auto j = pairing.of_a[i];
    const auto changed = members("reports", "/events/" + std::to_string(i) + "/reports", member(a_.element("events", i), "reports"),
                                 j ? member(b_.element("events", *j), "reports") : none);
    for (const auto r : changed.left) {
      const bool told = !j || regrouped_reports_.count(r) > 0;
      tell("event regrouped", text::printable(a_.path_of_report(r)) + " no longer tells of " + a_.told_event(i), told);
      regrouped_reports_.insert(r);
    }
    for (const auto r : changed.joined) {
      const auto former = *pairs_.reports.of_b[r];
      const bool told = regrouped_reports_.count(former) > 0;
      tell("event regrouped", text::printable(b_.path_of_report(r)) + " tells of " + b_.told_event(*j) + " now", told);
      regrouped_reports_.insert(former);
    }
  }
}

void Differ::event(Position i, Position j) {
  const Json &a = a_.element("events", i), &b = b_.element("events", j);
  const auto pointer = "/events/" + std::to_string(i);
  const auto what = b_.told_event(j) + ": ";
  value("event label changed", "", a, b, "label", groups_changed_);
  value("event date changed", what, a, b, "date");
  const Json &x = member(a, "place"), &y = member(b, "place");
  if (!same("entities", x, y)) tell("event place changed", who(what, x, y), follows_from_names(x, y));
  const auto people = members("entities", pointer + "/participants", member(a, "participants"), member(b, "participants"));
  for (const auto e : people.left) {
    tell("participants changed", what + a_.told_entity(member(a_.element("entities", e), "id")) + " no longer takes part", groups_changed_);
  }
  for (const auto e : people.joined) {
    tell("participants changed", what + b_.told_entity(member(b_.element("entities", e), "id")) + " takes part now", groups_changed_);
  }
  const auto statements = members("statements", pointer + "/statements", member(a, "statements"), member(b, "statements"));
  const auto follows = [&](Position s) {
    const auto report = a_.report_of(a_.element("statements", s));
    return report && regrouped_reports_.count(*report) > 0;
  };
  for (const auto s : statements.left) tell("event regrouped", a_.told_statement(s) + " no longer belongs to " + a_.told_event(i), follows(s));
  for (const auto s : statements.joined) {
    tell("event regrouped", b_.told_statement(s) + " belongs to " + b_.told_event(j) + " now", follows(*pairs_.statements.of_b[s]));
  }
  rest(pointer, a, b, {"id", "label", "date", "place", "participants", "reports", "statements"});
}

void Differ::links() {
  const Pairing& pairing = pairs_.links;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    const Json& a = a_.element("links", i);
    const bool follows = touched(member(a, "a")) || touched(member(a, "b"));
    if (!pairing.of_a[i]) {
      tell("link gone", told_link(a_, a), follows || lost_end(a_, pairs_.statements.of_a, a));
      continue;
    }
    const Json& b = b_.element("links", *pairing.of_a[i]);
    const auto what = told_link(b_, b) + ": ";
    value("link changed", what, a, b, "relation", follows);
    value("link changed", what + "aspects ", a, b, "aspects", follows);
    // TF-IDF weighs a word by all statements: any change elsewhere moves it.
    value("link changed", what + "similarity ", a, b, "similarity", follows || !out_.empty());
    rest("/links/" + std::to_string(i), a, b, {"a", "b", "relation", "aspects", "similarity"});
  }
  const auto former = [&](const Json& link, const char* end) {  // the former id of an end of a present link
    const auto at = b_.find("statements", text_of(link, end));
    const auto partner = at ? pairs_.statements.of_b[*at] : std::nullopt;
    return partner ? member(a_.element("statements", *partner), "id") : Json();
  };
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (pairing.of_b[j]) continue;
    const Json& b = b_.element("links", j);
    const bool follows = touched(former(b, "a")) || touched(former(b, "b")) || lost_end(b_, pairs_.statements.of_b, b);
    tell("new link", told_link(b_, b), follows);
  }
}

}  // namespace dateline::check
