// In: the statements of two outputs. Out: which are gone, new, split or joined, and what is read from them otherwise.
// Proved by tests/difference_test.cpp.
#include <algorithm>

#include "check/differ.hpp"
#include "text/width.hpp"

namespace dateline::check {

namespace {

/// The first statement of the report whose span meets that of `element`.
std::optional<Position> meeting(const Output& output, const Json& element, Position report) {
  for (const auto i : output.statements_of(report)) {
    if (overlap(span_of(output.element("statements", i)), span_of(element))) return i;
  }
  return std::nullopt;
}

/// A part that lies outside of what the other output takes for the statement: it came or went with the cut.
bool outside(const Json& part, const Json& statement, bool moved) { return !moved && !overlap(span_of(part), span_of(statement)); }

}  // namespace

void Differ::find_cuts() {
  const Pairing& pairing = pairs_.statements;
  const auto unmoved = [&](std::optional<Position> report) { return report && pairs_.reports.of_a[*report] && !edited(a_, b_, pairs_, *report); };
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    const Json& lost = a_.element("statements", i);
    const auto report = a_.report_of(lost);
    if (pairing.of_a[i] || !unmoved(report)) continue;
    const auto whole = meeting(b_, lost, *pairs_.reports.of_a[*report]);
    if (!whole) continue;
    part_of_a_[i] = *whole;
    if (pairing.of_b[*whole]) cut_.insert(*pairing.of_b[*whole]);
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    const Json& fresh = b_.element("statements", j);
    const auto there = b_.report_of(fresh);
    const auto report = there ? pairs_.reports.of_b[*there] : std::nullopt;
    if (pairing.of_b[j] || !unmoved(report)) continue;
    const auto whole = meeting(a_, fresh, *report);
    if (!whole) continue;
    part_of_b_[j] = *whole;
    cut_.insert(*whole);
  }
}

void Differ::lost_statements() {
  const Pairing& pairing = pairs_.statements;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) continue;
    const auto whole = part_of_a_.find(i);
    const bool joined = whole != part_of_a_.end();
    tell(joined ? "statement joined" : "statement gone",
         a_.told_statement(i) + (joined ? " is part of " + b_.told_statement(whole->second) + " now" : ""));
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (pairing.of_b[j]) continue;
    const auto whole = part_of_b_.find(j);
    const bool split = whole != part_of_b_.end();
    tell(split ? "statement split" : "new statement", b_.told_statement(j) + (split ? " was part of " + a_.told_statement(whole->second) : ""));
  }
}

void Differ::statements() {
  // Where the entities are the same under the same ids, equal objects say the same.
  const bool same_ids = a_.list("entities") == b_.list("entities") && a_.list("reports") == b_.list("reports");
  for (Position i = 0; i < pairs_.statements.of_a.size(); ++i) {
    const auto j = pairs_.statements.of_a[i];
    if (j && !(same_ids && a_.element("statements", i) == b_.element("statements", *j))) statement(i, *j);
  }
}

void Differ::statement(Position i, Position j) {
  const Json &a = a_.element("statements", i), &b = b_.element("statements", j);
  const auto pointer = "/statements/" + std::to_string(i);
  const auto what = b_.told_statement(j) + ": ";
  const auto report = a_.report_of(a);
  const bool moved = report && edited(a_, b_, pairs_, *report);
  if (!same("reports", member(a, "report"), member(b, "report"))) value("statement in another report", what, a, b, "report");
  const bool text = value("statement cut elsewhere", "", a, b, "text", cut(i) || moved);
  value("statement cut elsewhere", what + "its place: ", a, b, "span", text || cut(i) || moved);
  for (const char* key : {"polarity", "modality", "kind"}) value(std::string(key) + " changed", what, a, b, key);
  for (const char* key : {"speaker", "source"}) {
    const Json &x = member(a, key), &y = member(b, key);
    if (!same("entities", x, y)) tell(std::string(key) + " changed", who(what, x, y), follows_from_names(x, y));
  }
  speakers(what, pointer, a, b);
  parts("date", "times", pointer, a, b, moved);
  parts("number", "quantities", pointer, a, b, moved);
  mentions(pointer, a, b, moved);
  quotes(pointer, a, b, moved);
  rest(
      pointer, a, b,
      {"id", "report", "text", "span", "polarity", "modality", "kind", "speaker", "speakers", "source", "times", "quantities", "mentions", "quotes"});
}

// Who say it together; the member is there only where more than one does.
void Differ::speakers(const std::string& what, const std::string& pointer, const Json& a, const Json& b) {
  const bool was = a.contains("speakers"), is = b.contains("speakers");
  if (!was && !is) return;
  const Json none = Json::array();
  const Json &x = was ? member(a, "speakers") : none, &y = is ? member(b, "speakers") : none;
  const auto before = out_.size();
  const auto changed = members("entities", pointer + "/speakers", x, y);
  for (const auto e : changed.left) {
    tell("speaker changed", what + a_.told_entity(member(a_.element("entities", e), "id")) + " no longer says it with others");
  }
  for (const auto e : changed.joined) {
    tell("speaker changed", what + b_.told_entity(member(b_.element("entities", e), "id")) + " says it with others now");
  }
  if (was != is && !changed.others && out_.size() == before) tell("elsewhere", pointer + "/speakers is there in one output and empty");
}

std::string Differ::words(const Output& output, const Json& statement, const Json& part) const {
  const auto [begin, end] = span_of(part);
  const auto from = span_of(statement).first;
  const auto text = text_of(statement, "text");
  const bool inside = begin >= from && end - from <= text.size() && begin < end;
  return (inside ? in_quotes(text.substr(begin - from, end - begin)) : "“" + text_of(part, "text") + "”") + " (" + output.place(statement, begin) +
         ")";
}

// Times and quantities: what is seen, what is no longer seen, and what is read from it.
void Differ::parts(const std::string& noun, const char* key, const std::string& pointer, const Json& a, const Json& b, bool moved) {
  if (!member(a, key).is_array() || !member(b, key).is_array()) return elsewhere(pointer + "/" + key, member(a, key), member(b, key), false);
  const Json &x = list_of(a, key), &y = list_of(b, key);
  const auto pairing = pair_parts(x, y, moved);
  for (std::size_t i = 0; i < x.size(); ++i) {
    const auto name = pointer + "/" + key + "/" + std::to_string(i);
    if (pairing.of_a[i]) {
      part(noun, key, name, x[i], y[*pairing.of_a[i]], words(b_, b, y[*pairing.of_a[i]]) + ": ", moved);
    } else {
      tell(noun + " no longer read", words(a_, a, x[i]) + " was " + shown(member(x[i], "value")), outside(x[i], b, moved));
    }
  }
  for (std::size_t j = 0; j < y.size(); ++j) {
    if (!pairing.of_b[j]) tell(noun + " newly read", words(b_, b, y[j]) + " is " + shown(member(y[j], "value")), outside(y[j], a, moved));
  }
  if (!std::is_sorted(pairing.of_a.begin(), pairing.of_a.end())) tell("order changed", pointer + "/" + key + " stand in another order");
}

void Differ::part(const std::string& noun, const char* key, const std::string& pointer, const Json& a, const Json& b, const std::string& what,
                  bool moved) {
  const auto otherwise = noun + " read otherwise";
  bool changed = value(otherwise, what, a, b, "value");
  const Names names = std::string_view(key) == "times" ? Names{"grain", "because"} : Names{"upper", "unit", "of", "bound"};
  for (const auto& name : names) {
    const std::string member_name(name);
    if (name == "because") {
      value("reason for a date changed", what, a, b, "because", changed);
    } else {
      const bool other = member(a, member_name.c_str()) != member(b, member_name.c_str());
      if (other)
        tell(otherwise, what + member_name + " " + shown(member(a, member_name.c_str())) + " → " + shown(member(b, member_name.c_str())), changed);
      changed = changed || other;
    }
  }
  const bool text = value(otherwise, what + "its words: ", a, b, "text", changed);
  value(otherwise, what + "its place: ", a, b, "span", changed || moved || text);
  auto told = names;
  told.insert({"value", "text", "span"});
  rest(pointer, a, b, told);
}

void Differ::mentions(const std::string& pointer, const Json& a, const Json& b, bool moved) {
  if (!member(a, "mentions").is_array() || !member(b, "mentions").is_array()) {
    return elsewhere(pointer + "/mentions", member(a, "mentions"), member(b, "mentions"), false);
  }
  const Json &x = list_of(a, "mentions"), &y = list_of(b, "mentions");
  const auto pairing = pair_parts(x, y, moved);
  const Json none;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const Json& was = member(x[i], "entity");
    if (!pairing.of_a[i]) {
      tell("name no longer seen", words(a_, a, x[i]) + ", which was " + a_.told_entity(was),
           follows_from_names(was, none) || outside(x[i], b, moved));
      continue;
    }
    const Json& other = y[*pairing.of_a[i]];
    const Json& is = member(other, "entity");
    const auto name = words(b_, b, other) + ": ";
    if (!same("entities", was, is)) tell("name read otherwise", who(name, was, is), follows_from_names(was, is));
    value("name read otherwise", name + "its place: ", x[i], other, "span", moved);
    rest(pointer + "/mentions/" + std::to_string(i), x[i], other, {"entity", "span"});
  }
  for (std::size_t j = 0; j < y.size(); ++j) {
    const Json& is = member(y[j], "entity");
    if (!pairing.of_b[j])
      tell("name newly seen", words(b_, b, y[j]) + ": " + b_.told_entity(is), follows_from_names(none, is) || outside(y[j], a, moved));
  }
  if (!std::is_sorted(pairing.of_a.begin(), pairing.of_a.end())) tell("order changed", pointer + "/mentions stand in another order");
}

void Differ::quotes(const std::string& pointer, const Json& a, const Json& b, bool moved) {
  if (!member(a, "quotes").is_array() || !member(b, "quotes").is_array()) {
    return elsewhere(pointer + "/quotes", member(a, "quotes"), member(b, "quotes"), false);
  }
  const Json &x = list_of(a, "quotes"), &y = list_of(b, "quotes");
  const auto pairing = pair_parts(x, y, moved);
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!pairing.of_a[i]) {
      tell("quotation no longer read", words(a_, a, x[i]), outside(x[i], b, moved));
      continue;
    }
    const Json& other = y[*pairing.of_a[i]];
    const auto name = words(b_, b, other) + ": ";
    const Json &was = member(x[i], "speaker"), &is = member(other, "speaker");
    if (!same("entities", was, is)) {
      // The statement's own speaker says it already where both went the same way.
      const bool told = member(a, "speaker") == was && member(b, "speaker") == is;
      tell("speaker changed", who("of the quotation " + name, was, is), told || follows_from_names(was, is));
    }
    const bool text = value("quotation read otherwise", name, x[i], other, "text");
    value("quotation read otherwise", name + "its place: ", x[i], other, "span", text || moved);
    rest(pointer + "/quotes/" + std::to_string(i), x[i], other, {"speaker", "text", "span"});
  }
  for (std::size_t j = 0; j < y.size(); ++j) {
    if (!pairing.of_b[j]) tell("quotation newly read", words(b_, b, y[j]), outside(y[j], a, moved));
  }
  if (!std::is_sorted(pairing.of_a.begin(), pairing.of_a.end())) tell("order changed", pointer + "/quotes stand in another order");
}

}  // namespace dateline::check
