// In: what two outputs say of each report's page, of origins and of what could not be resolved. Out: what they say otherwise.
// Proved by tests/difference_test.cpp.
#include <algorithm>

#include "check/differ.hpp"
#include "text/width.hpp"

namespace dateline::check {

namespace {

std::string reports_of_origin(const Output& output, Position origin) {
  std::string out;
  for (const auto& id : strings_of(output.element("origins", origin), "reports")) {
    const auto report = output.find("reports", id);
    out += (out.empty() ? "" : ", ") + (report ? output.path_of_report(*report) : id);
  }
  return text::printable(out);
}

}  // namespace

void Differ::reports() {
  const Pairing& pairing = pairs_.reports;
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (!pairing.of_a[i]) tell("report gone", text::printable(a_.path_of_report(i)));
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (!pairing.of_b[j]) tell("new report", text::printable(b_.path_of_report(j)));
  }
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) report(i, *pairing.of_a[i]);
  }
}

void Differ::report(Position i, Position j) {
  const Json &a = a_.element("reports", i), &b = b_.element("reports", j);
  const auto pointer = "/reports/" + std::to_string(i);
  const auto path = text::printable(b_.path_of_report(j)) + ": ";
  const bool moved = edited(a_, b_, pairs_, i);
  if (moved) tell("report edited", path + "it is not the file of the accepted result; its SHA-256 is " + text_of(b, "sha256").substr(0, 12) + "…");
  value("report renamed", "", a, b, "path");
  page_time("page date changed", pointer, path, a, b, "published", moved);
  page_time("dateline changed", pointer, path, a, b, "dateline", moved);
  for (const char* key : {"title", "outlet", "credits", "byline", "language"}) value("page read otherwise", path + key + ": ", a, b, key);
  const auto place = who("dateline changed", member(a, "place"), member(b, "place"));
  if (!same("entities", member(a, "place"), member(b, "place"))) {
    tell("dateline changed", path + "place " + place, follows_from_names(member(a, "place"), member(b, "place")));
  }
  furniture(pointer, a, b, moved);
  rest(
      pointer, a, b,
      {"id", "sha256", "path", "published", "dateline", "title", "outlet", "credits", "byline", "language", "place", "event", "origin", "furniture"});
}

void Differ::page_time(const std::string& meaning, const std::string& pointer, const std::string& path, const Json& a, const Json& b, const char* key,
                       bool moved) {
  const Json &x = member(a, key), &y = member(b, key);
  if (x == y) return;
  if (!x.is_object() || !y.is_object()) {
    const auto date = [](const Json& time) { return time.is_object() ? shown(member(time, "date")) : shown(time); };
    return tell(meaning, path + date(x) + " → " + date(y));
  }
  const bool other = value(meaning, path, x, y, "date");
  value(meaning, path + "its words: ", x, y, "text", other);
  value(meaning, path + "its place: ", x, y, "span", other || moved);
  rest(pointer + "/" + key, x, y, {"date", "text", "span"});
}

void Differ::furniture(const std::string& pointer, const Json& a, const Json& b, bool moved) {
  if (!member(a, "furniture").is_array() || !member(b, "furniture").is_array()) {
    return elsewhere(pointer + "/furniture", member(a, "furniture"), member(b, "furniture"), false);
  }
  const Json &x = list_of(a, "furniture"), &y = list_of(b, "furniture");
  const auto pairing = pair_parts(x, y, moved);
  const auto where = [](const Output& output, const Json& report, const Json& piece) {
    const Json element = {{"report", text_of(report, "id")}};
    return output.place(element, span_of(piece).first) + " " + member(piece, "span").dump() + ", " + text_of(piece, "kind");
  };
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!pairing.of_a[i]) {
      tell("furniture changed", where(a_, a, x[i]) + ": it is no longer furniture");
      continue;
    }
    const Json& other = y[*pairing.of_a[i]];
    const bool kind = value("furniture changed", where(b_, b, other) + ": ", x[i], other, "kind");
    value("furniture changed", where(b_, b, other) + ": its place: ", x[i], other, "span", kind || moved);
    rest(pointer + "/furniture/" + std::to_string(i), x[i], other, {"kind", "span"});
  }
  for (std::size_t j = 0; j < y.size(); ++j) {
    if (!pairing.of_b[j]) tell("furniture changed", where(b_, b, y[j]) + ": it is furniture now");
  }
  if (!std::is_sorted(pairing.of_a.begin(), pairing.of_a.end())) tell("order changed", pointer + "/furniture stands in another order");
}

void Differ::origins() {
  const Pairing& pairing = pairs_.origins;
  const auto before = out_.size();
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (pairing.of_a[i]) {
      origin(i, *pairing.of_a[i]);
    } else {
      tell("origins regrouped", reports_of_origin(a_, i) + ": no origin of its own any more");
    }
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (!pairing.of_b[j]) tell("origins regrouped", reports_of_origin(b_, j) + ": an origin of its own now");
  }
  const bool told = out_.size() != before;
  for (Position i = 0; i < pairs_.reports.of_a.size(); ++i) {
    const auto j = pairs_.reports.of_a[i];
    if (!j) continue;
    const Json &x = member(a_.element("reports", i), "origin"), &y = member(b_.element("reports", *j), "origin");
    if (!same("origins", x, y)) tell("origins regrouped", text::printable(b_.path_of_report(*j)) + ": " + shown(x) + " → " + shown(y), told);
  }
}

void Differ::origin(Position i, Position j) {
  const Json &a = a_.element("origins", i), &b = b_.element("origins", j);
  const auto pointer = "/origins/" + std::to_string(i);
  const auto what = reports_of_origin(b_, j);
  value("origin changed", what + ": name ", a, b, "name");
  value("origin changed", what + ": evidence ", a, b, "evidence");
  const auto changed = members("reports", pointer + "/reports", member(a, "reports"), member(b, "reports"));
  // One that went to a new origin, or came from one that is gone, is told there.
  const auto own = [](const Output& output, Position report, const auto& partners) {
    const auto origin = output.find("origins", text_of(output.element("reports", report), "origin"));
    return origin && !partners[*origin];
  };
  for (const auto r : changed.left) {
    tell("origins regrouped", text::printable(a_.path_of_report(r)) + " no longer shares the origin of " + what,
         own(b_, *pairs_.reports.of_a[r], pairs_.origins.of_b));
  }
  for (const auto r : changed.joined) {
    tell("origins regrouped", text::printable(b_.path_of_report(r)) + " now shares the origin of " + reports_of_origin(a_, i),
         own(a_, *pairs_.reports.of_b[r], pairs_.origins.of_a));
  }
  rest(pointer, a, b, {"id", "name", "evidence", "reports"});
}

void Differ::unresolved() {
  const Pairing& pairing = pairs_.unresolved;
  const auto what = [](const Output& output, Position at) {
    const Json& element = output.element("unresolved", at);
    return text_of(element, "kind") + " " + in_quotes(text_of(element, "text")) + " (" + output.place(element, span_of(element).first) + ")";
  };
  for (Position i = 0; i < pairing.of_a.size(); ++i) {
    if (!pairing.of_a[i]) {
      tell("no longer unresolved", what(a_, i) + ": " + shown(member(a_.element("unresolved", i), "reason")));
      continue;
    }
    const Json &a = a_.element("unresolved", i), &b = b_.element("unresolved", *pairing.of_a[i]);
    const auto name = what(b_, *pairing.of_a[i]) + ": ";
    const auto pointer = "/unresolved/" + std::to_string(i);
    value("reason changed", name, a, b, "reason");
    const auto report = a_.report_of(a);
    const bool moved = report && edited(a_, b_, pairs_, *report);
    value("unresolved elsewhere", name + "its place: ", a, b, "span", moved);
    if (!same("reports", member(a, "report"), member(b, "report"))) elsewhere(pointer + "/report", member(a, "report"), member(b, "report"), false);
    rest(pointer, a, b, {"reason", "span", "report"});
  }
  for (Position j = 0; j < pairing.of_b.size(); ++j) {
    if (!pairing.of_b[j]) tell("newly unresolved", what(b_, j) + ": " + shown(member(b_.element("unresolved", j), "reason")));
  }
}

}  // namespace dateline::check
