// In: the bytes of an accepted output, and today's comparison. Out: what differs, by meaning. Proved by tests/difference_test.cpp.
#include <algorithm>

#include "check/differ.hpp"
#include "dateline/report.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

using check::Json;

/// The texts of the reports of today; of the former output only those that are the same files, so that no line number is told of another text.
std::map<std::string, std::string_view> texts_for(const Json& output, const Comparison& comparison) {
  std::map<std::string, std::string_view> out;
  for (const Json& report : check::list_of(output, "reports")) {
    for (const Report& today : comparison.reports) {
      if (today.path == check::text_of(report, "path") && today.sha256 == check::text_of(report, "sha256")) out[today.path] = today.text;
    }
  }
  return out;
}

std::size_t first_line_apart(std::string_view a, std::string_view b) {
  const auto apart = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin()).first;
  return 1 + static_cast<std::size_t>(std::count(a.begin(), apart, '\n'));
}

Difference elsewhere(const std::string& text) { return {"elsewhere", text, false}; }

}  // namespace

std::vector<Difference> check::differences(const Output& former, const Output& present) {
  auto out = Differ(former, present).run();
  if (out.empty() && former.json() != present.json()) {  // no part of the comparison names it: the first operation of RFC 6902 does
    const Json patch = Json::diff(former.json(), present.json());
    out.push_back(elsewhere(text::printable(text_of(patch[0], "path")) + " differs"));
  }
  if (std::all_of(out.begin(), out.end(), [](const Difference& d) { return d.follows; })) {
    for (auto& difference : out) difference.follows = false;
  }
  return out;
}

std::vector<Difference> differences(std::string_view expected, const Comparison& actual) {
  const auto today = to_json(actual);
  if (expected == today) return {};
  Json a = Json::parse(expected, nullptr, false), b = Json::parse(today);
  const auto line = std::to_string(first_line_apart(expected, today));
  if (!a.is_object()) return {elsewhere("the accepted result is no JSON object; its first line that differs is line " + line)};
  if (a == b) return {elsewhere("the content is the same, and white space, the order of keys or a repeated key differs, first in line " + line)};
  auto texts = texts_for(a, actual), texts_today = texts_for(b, actual);
  const check::Output former(std::move(a), std::move(texts)), present(std::move(b), std::move(texts_today));
  return check::differences(former, present);
}

}  // namespace dateline
