// In: what became of each case. Out: a table of 80 columns, JUnit's XML, or TAP. Proved by tests/check_test.py.
#include <algorithm>
#include <cstdio>

#include "dateline/check.hpp"
#include "report/escape.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

using State = CaseResult::State;

constexpr int columns = 80;

std::string_view name(State state) {
  constexpr std::string_view names[] = {"ok", "failed", "accepted", "unusable"};
  return names[static_cast<std::size_t>(state)];
}

bool good(const CaseResult& result) { return result.state == State::ok || result.state == State::accepted; }

std::string assertions(const CaseResult& result) {
  return result.demanded == 0 ? "-" : std::to_string(result.held) + "/" + std::to_string(result.demanded);
}

/// The end of a name says more than its beginning, which all cases share.
std::string shortened_left(const std::string& name, int width) {
  auto clean = text::printable(name);
  if (text::columns(clean) <= width) return clean;
  std::size_t at = 0;
  while (at < clean.size() && text::columns(std::string_view(clean).substr(at)) > width - 1) text::next_code_point(clean, at);
  return "…" + clean.substr(at);
}

std::string row(const std::string& name, int width, const std::string& exact, const std::string& assertions, std::string_view state) {
  return report::padded(shortened_left(name, width), width) + "  " + report::padded(exact, 13) + "  " + report::padded(assertions, 10) + "  " +
         std::string(state) + "\n";
}

std::string counted(std::size_t count, std::string_view what) { return std::to_string(count) + " " + std::string(what); }

std::string summary(const std::vector<CaseResult>& results) {
  CaseResult all;
  std::size_t states[4] = {};
  for (const auto& result : results) {
    ++states[static_cast<std::size_t>(result.state)];
    all.held += result.held;
    all.demanded += result.demanded;
    all.missed += result.missed;
    all.found += result.found;
  }
  std::string out = counted(results.size(), results.size() == 1 ? "case: " : "cases: ") + counted(states[0], "ok");
  for (const auto state : {State::accepted, State::failed, State::unusable}) {
    if (const auto count = states[static_cast<std::size_t>(state)]; count > 0 || state == State::failed) out += ", " + counted(count, name(state));
  }
  out += "\n";
  if (all.demanded + all.missed > 0) {
    out += std::to_string(all.held) + " of " + counted(all.demanded, "assertions hold");
    if (all.missed > 0)
      out += "; " + counted(all.missed, all.missed == 1 ? "known miss" : "known misses") + ", " + counted(all.found, "of them found now");
    out += "\n";
  }
  return out;
}

/// YAML's double-quoted style takes JSON's escapes.
std::string yaml_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text::printable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string tap_name(const std::string& name) {
  std::string out;
  for (const char c : text::printable(name)) {
    if (c == '#' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string seconds(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

}  // namespace

std::string to_table(const std::vector<CaseResult>& results) {
  int width = 4;
  for (const auto& result : results) width = std::max(width, text::columns(text::printable(result.name)));
  width = std::min(width, columns - 39);
  std::string out = row("case", width, "expected.json", "assertions", "result");
  for (const auto& result : results) {
    out += row(result.name, width, result.exact, assertions(result), name(result.state));
    for (const auto* lines : {&result.lines, &result.remarks}) {
      for (const auto& line : *lines) out += "  " + text::printable(line) + "\n";
    }
  }
  return out + summary(results);
}

std::string to_junit(const std::vector<CaseResult>& results) {
  std::size_t failures = 0, errors = 0;
  double time = 0;
  for (const auto& result : results) {
    failures += result.state == State::failed;
    errors += result.state == State::unusable;
    time += result.seconds;
  }
  const auto counts = " tests=\"" + std::to_string(results.size()) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"" +
                      std::to_string(errors) + "\" time=\"" + seconds(time) + "\"";
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n<testsuite name=\"dateline check\"" + counts + ">\n";
  const auto all = [](const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += report::escape_xml(line) + "\n";
    return text;
  };
  for (const auto& result : results) {
    out += "<testcase classname=\"dateline.check\" name=\"" + report::escape_xml(result.name) + "\" time=\"" + seconds(result.seconds) + "\"";
    if (good(result) && result.remarks.empty()) {
      out += "/>\n";
      continue;
    }
    out += ">\n";
    if (!good(result)) {
      const std::string kind = result.state == State::failed ? "failure" : "error";
      const std::string first = result.lines.empty() ? std::string() : report::escape_xml(result.lines.front());
      out += "<" + kind + " message=\"" + first + "\">" + all(result.lines) + "</" + kind + ">\n";
    }
    if (!result.remarks.empty()) out += "<system-out>" + all(result.remarks) + "</system-out>\n";
    out += "</testcase>\n";
  }
  return out + "</testsuite>\n</testsuites>\n";
}

std::string to_tap(const std::vector<CaseResult>& results) {
  std::string out = "TAP version 14\n1.." + std::to_string(results.size()) + "\n";
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto& result = results[i];
    out += (good(result) ? "ok " : "not ok ") + std::to_string(i + 1) + " - " + tap_name(result.name) + "\n";
    if (!good(result)) {
      out += "  ---\n  result: " + std::string(name(result.state)) + "\n  lines:\n";
      for (const auto& line : result.lines) out += "    - " + yaml_text(line) + "\n";
      out += "  ...\n";
    }
    for (const auto& remark : result.remarks) out += "# " + text::printable(remark) + "\n";
  }
  return out;
}

}  // namespace dateline
