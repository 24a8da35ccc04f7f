// In: a Comparison. Out: the names, colours and excerpts that its graphs are made of. Proved by tests/graph_test.cpp.
#include "report/graph_parts.hpp"

#include <algorithm>
#include <set>

#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

constexpr int outlet_width = 28;
constexpr int tooltip_width = 1200;

std::string_view file_of(std::string_view path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string_view::npos || slash + 1 == path.size() ? path : path.substr(slash + 1);
}

/// The end of the text up to `at`, cut at a word, of at most `width` columns.
std::size_t begin_before(std::string_view text, std::size_t at, int width) {
  auto begin = at;
  while (begin > 0) {
    const auto space = text.rfind(' ', begin - 1);
    const auto next = space == std::string_view::npos || space == 0 ? 0 : space;
    if (text::columns(text.substr(next, at - next)) > width) break;
    begin = next;
  }
  return begin;
}

}  // namespace

Outlets::Outlets(const Comparison& comparison) {
  std::map<std::string_view, int> files;
  for (const auto& report : comparison.reports) ++files[file_of(report.path)];
  std::map<std::string, std::size_t> seen;
  for (const auto& report : comparison.reports) {
    const auto file = file_of(report.path);
    const bool named = report.outlet && !report.outlet->empty();
    const auto name = named ? std::string_view(*report.outlet) : files[file] > 1 ? std::string_view(report.path) : file;
    names_.push_back(shortened(text::printable(name), outlet_width));
    const auto index = seen.emplace(std::string(name), seen.size()).first->second;
    paints_.push_back(static_cast<Paint>(index % outlet_paints));
  }
}

std::string Outlets::head(ReportId report) const { return label(report) + " · " + of(report); }

std::string Outlets::heads(const std::vector<ReportId>& reports, std::size_t most) const {
  if (reports.size() == 1) return head(reports.front());
  std::vector<std::string> once;
  for (const auto report : reports) {
    if (std::find(once.begin(), once.end(), of(report)) == once.end()) once.push_back(of(report));
  }
  std::string result;
  for (std::size_t i = 0; i < once.size() && i < most; ++i) result += (i == 0 ? "" : ", ") + once[i];
  return once.size() > most ? result + ", …" : result;
}

Paint Outlets::paint(const std::vector<ReportId>& reports) const {
  for (const auto report : reports) {
    if (of(report) != of(reports.front())) return Paint::several;
  }
  return reports.empty() ? Paint::plain : paint(reports.front());
}

std::vector<std::pair<Paint, std::string>> Outlets::legend(const std::vector<Node>& nodes) const {
  constexpr std::size_t most = 3;
  std::vector<std::pair<Paint, std::string>> result;
  for (std::size_t i = 0; i < outlet_paints; ++i) {
    const auto paint = static_cast<Paint>(i);
    if (std::none_of(nodes.begin(), nodes.end(), [&](const Node& node) { return node.paint == paint; })) continue;
    std::vector<ReportId> reports;
    for (std::size_t r = 0; r < paints_.size(); ++r) {
      if (paints_[r] == paint) reports.emplace_back(r);
    }
    result.emplace_back(paint, heads(reports, most));
  }
  return result;
}

std::string excerpt(const Comparison& comparison, StatementId id, const std::vector<Span>& strong, int width) {
  const auto& statement = comparison.of(id);
  std::set<std::uint32_t> cuts = {statement.span.begin, statement.span.end};
  const auto inside = [&](Span span) { return statement.span.contains(span) && span.size() > 0 && span.size() < statement.span.size(); };
  for (const auto span : strong) {
    if (inside(span)) cuts.insert({span.begin, span.end});
  }
  std::string text;
  std::size_t first = std::string::npos;
  bool on = false;
  for (auto at = cuts.begin(); std::next(at) != cuts.end(); ++at) {
    const Span piece{*at, *std::next(at)};
    const bool now = std::any_of(strong.begin(), strong.end(), [&](Span span) { return inside(span) && span.contains(piece); });
    if (now && first == std::string::npos) first = text.size();
    if (now != on) text += now ? strong_on : strong_off;
    on = now;
    text += text::printable(comparison.text(statement.report, piece));
  }
  if (on) text += strong_off;
  if (first != std::string::npos && text::columns(text) > width && text::columns(text.substr(0, first)) > width / 2) {
    if (const auto begin = begin_before(text, first, width / 3); begin > 0) text = "…" + text.substr(begin + 1);
  }
  text = shortened(text, width);
  if (std::count(text.begin(), text.end(), strong_on) > std::count(text.begin(), text.end(), strong_off)) text += strong_off;
  return text;
}

std::string quotation(const Comparison& comparison, const Outlets& outlets, StatementId id) {
  const auto& statement = comparison.of(id);
  return label(statement.report) + " " + outlets.of(statement.report) + ": " +
         shortened(text::printable(comparison.text(statement.report, statement.span)), tooltip_width);
}

std::string event_line(const Comparison& comparison, EventId id, int width) {
  const auto& event = comparison.of(id);
  auto text = shortened(text::printable(event.label), width);
  if (!event.date.empty() || event.place) text += "\n";
  if (!event.date.empty()) text += iso(event.date);
  if (event.place) text += (event.date.empty() ? "" : " · ") + shortened(text::printable(comparison.of(event.place).name), outlet_width);
  return text;
}

std::vector<std::pair<Bond, std::string>> bonds_legend(const std::vector<Edge>& edges, const Labels& words) {
  std::set<Bond> seen;
  for (const auto& edge : edges) seen.insert(edge.bond);
  std::vector<std::pair<Bond, std::string>> result;
  for (const auto bond : seen) result.emplace_back(bond, words("relation.", name(bond)));
  return result;
}

std::vector<Datum> graph_data(const Comparison& comparison, const GraphView& view) {
  std::vector<Datum> data = {{"creator", "dateline " + comparison.version}, {"of", std::string(name(view.of))}};
  if (view.event) data.push_back({"event", label(view.event)});
  if (view.only_contradictions) data.push_back({"only", "contradictions"});
  return data;
}

std::size_t EventGroups::of(EventId event) {
  if (!event) return no_group;
  const auto [found, is_new] = groups_.emplace(event, graph_.groups.size());
  if (is_new) graph_.groups.push_back({label(event), event_line(comparison_, event, 140), false});
  return found->second;
}

}  // namespace dateline::report
