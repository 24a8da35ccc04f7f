// In: a comparison, and words, values and names that somebody wrote down. Out: what of the comparison they mean. Proved by tests/expect_test.cpp.
#include "check/found.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "dateline/error.hpp"
#include "report/wrap.hpp"
#include "text/text.hpp"
#include "text/width.hpp"

namespace dateline::check {

namespace {

std::size_t space_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (end < text.size() && text::is_space(text::next_code_point(text, end))) return end - at;
  return 0;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (const auto size = space_at(text, at)) at += size;
  return at;
}

/// The end of the words where they begin at `from`; nothing where they do not.
std::optional<std::size_t> end_of(std::string_view text, std::size_t from, std::string_view words) {
  std::size_t at = from;
  for (std::size_t w = 0; w < words.size();) {
    if (const auto next = skip_space(words, w); next != w) {
      if (next == words.size()) break;
      const auto beyond = skip_space(text, at);
      if (beyond == at) return std::nullopt;
      at = beyond;
      w = next;
    } else if (at < text.size() && text[at] == words[w]) {
      ++at, ++w;
    } else {
      return std::nullopt;
    }
  }
  return at;
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// A date at a finer grain than was demanded: 2016-08-26T14:05 is on 2016-08-26.
bool finer_date(std::string_view found, std::string_view demanded) {
  return found.size() > demanded.size() && found.starts_with(demanded) &&
         (found[demanded.size()] == 'T' || found[demanded.size()] == '-' || found[demanded.size()] == ':') && when_from_iso(found) &&
         when_from_iso(demanded);
}

bool close(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)}); }

}  // namespace

std::vector<Span> occurrences(std::string_view text, std::string_view words) {
  std::vector<Span> out;
  words.remove_prefix(skip_space(words, 0));
  if (words.empty()) return out;
  for (auto at = text.find(words.front()); at != std::string_view::npos; at = text.find(words.front(), at + 1)) {
    if (const auto end = end_of(text, at, words)) out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(*end)});
  }
  return out;
}

bool same_place(Span a, Span b) {
  const auto begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end && 2 * (end - begin) >= std::min(a.size(), b.size());
}

void Found::fail(std::size_t line, const std::string& what) const { throw Error(file_.path + ":" + std::to_string(line) + ": " + what); }

ReportId Found::report(std::string_view path) const {
  for (std::size_t i = 0; i < comparison_.reports.size(); ++i) {
    if (comparison_.reports[i].path == path) return ReportId(i);
  }
  return {};
}

void Found::check_report(const std::string& path, std::size_t line) const {
  if (report(path)) return;
  std::string paths;
  for (const auto& each : comparison_.reports) paths += (paths.empty() ? "" : ", ") + each.path;
  fail(line, "\"report\" is \"" + path + "\", and the case holds " + paths);
}

void Found::check_place(const ExpectedPlace& place, std::size_t line) const {
  if (!place.report.empty()) check_report(place.report, line);
  if (place.words.empty()) return;
  const bool stand = std::any_of(comparison_.reports.begin(), comparison_.reports.end(), [&](const Report& each) {
    return (place.report.empty() || each.path == place.report) && !occurrences(each.text, place.words).empty();
  });
  if (!stand)
    fail(line, "\"words\" do not stand in " + (place.report.empty() ? std::string("any report") : place.report) + ": \"" + place.words + "\"");
}

void Found::check_places(const Expectation& demand) const {
  for (const auto& side : demand.sides) check_place(side.place, demand.line);
  for (const auto& place : demand.places) check_place(place, demand.line);
  const bool of_reports = demand.kind == ExpectedKind::same_event || demand.kind == ExpectedKind::different_events;
  for (const auto& path : demand.names) {
    if (of_reports) check_report(path, demand.line);
  }
}

bool Found::same_value(const std::string& found, const std::string& demanded) const {
  if (text::lower(found) == text::lower(demanded)) return true;
  const auto a = number_of(found), b = number_of(demanded);
  if (a && b) return close(*a, *b);
  if (finer_date(found, demanded)) return true;
  const auto one = named(found), other = named(demanded);
  return std::any_of(one.begin(), one.end(), [&](EntityId id) { return std::find(other.begin(), other.end(), id) != other.end(); });
}

bool Found::at_place(const Side& side, const ExpectedPlace& place) const {
  const auto wanted = place.report.empty() ? ReportId() : report(place.report);
  if (place.words.empty()) return !wanted || std::find(side.reports.begin(), side.reports.end(), wanted) != side.reports.end();
  const auto meets = [&](ReportId id, Span span) {
    if (wanted && id != wanted) return false;
    const auto spans = occurrences(comparison_.of(id).text, place.words);
    return std::any_of(spans.begin(), spans.end(), [&](Span each) { return same_place(each, span); });
  };
  return std::any_of(side.quotes.begin(), side.quotes.end(), [&](const SideQuote& quote) { return meets(quote.report, quote.span); }) ||
         std::any_of(side.statements.begin(), side.statements.end(),
                     [&](StatementId id) { return meets(comparison_.of(id).report, comparison_.of(id).span); });
}

bool Found::fits(const Side& side, const ExpectedSide& demand) const {
  return at_place(side, demand.place) && (demand.value.empty() || same_value(side.value, demand.value));
}

// Each demanded side takes a side of its own.
bool Found::meet(const Discrepancy& found, const Expectation& demand, std::vector<bool>& used, std::size_t next) const {
  if (next == demand.sides.size()) return true;
  for (std::size_t i = 0; i < found.sides.size(); ++i) {
    if (used[i] || !fits(found.sides[i], demand.sides[next])) continue;
    used[i] = true;
    if (meet(found, demand, used, next + 1)) return true;
    used[i] = false;
  }
  return false;
}

bool Found::fits(const Discrepancy& found, const Expectation& demand, bool whatever_severity) const {
  const auto at_least = [&](std::string_view severity) {
    for (const auto level : {Severity::note, Severity::divergence, Severity::contradiction}) {
      if (severity == name(level)) return found.severity >= level;
    }
    return true;
  };
  if (!demand.aspect.empty() && demand.aspect != name(found.aspect)) return false;
  if (!whatever_severity && !demand.severity.empty() && demand.severity != name(found.severity)) return false;
  if (!at_least(demand.at_least) || (!demand.rule.empty() && demand.rule != found.rule)) return false;
  std::vector<bool> used(found.sides.size(), false);
  return meet(found, demand, used, 0);
}

std::vector<StatementId> Found::statements_at(const ExpectedPlace& place) const {
  std::vector<StatementId> out;
  const auto wanted = report(place.report);
  const auto spans = wanted ? occurrences(comparison_.of(wanted).text, place.words) : std::vector<Span>();
  for (std::size_t i = 0; i < comparison_.statements.size(); ++i) {
    const Statement& statement = comparison_.statements[i];
    const bool there = std::any_of(spans.begin(), spans.end(), [&](Span span) { return same_place(span, statement.span); });
    if (statement.report == wanted && there) out.emplace_back(i);
  }
  return out;
}

std::vector<ClusterId> Found::clusters_of(const std::vector<StatementId>& statements) const {
  std::vector<ClusterId> out;
  for (std::size_t i = 0; i < comparison_.clusters.size(); ++i) {
    const auto& all = comparison_.clusters[i].statements;
    const bool any =
        std::any_of(statements.begin(), statements.end(), [&](StatementId id) { return std::find(all.begin(), all.end(), id) != all.end(); });
    if (any) out.emplace_back(i);
  }
  return out;
}

std::vector<EntityId> Found::named(std::string_view form) const {
  const auto wanted = text::lower(form);
  std::vector<EntityId> out;
  for (std::size_t i = 0; i < comparison_.entities.size(); ++i) {
    const Entity& entity = comparison_.entities[i];
    const bool known = text::lower(entity.name) == wanted ||
                       std::any_of(entity.names.begin(), entity.names.end(), [&](const std::string& each) { return text::lower(each) == wanted; });
    if (known) out.emplace_back(i);
  }
  if (!out.empty()) return out;
  for (const Statement& statement : comparison_.statements) {
    for (const Mention& mention : statement.mentions) {
      if (text::lower(comparison_.text(statement.report, mention.span)) == wanted) out.push_back(mention.entity);
    }
  }
  return out;
}

std::string Found::told(const Discrepancy& found) const {
  std::string out = std::string(name(found.aspect)) + ", " + std::string(name(found.severity)) + ":";
  std::string_view mark = " ";
  for (const Side& side : found.sides) {
    out += mark;
    out += report::shortened(text::printable(side.value), 36);
    if (!side.quotes.empty()) {
      const auto& quote = side.quotes.front();
      const auto before = std::string_view(comparison_.of(quote.report).text).substr(0, quote.span.begin);
      out +=
          " (" + text::printable(comparison_.of(quote.report).path) + ":" + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ")";
    }
    mark = " | ";
  }
  return out;
}

}  // namespace dateline::check
