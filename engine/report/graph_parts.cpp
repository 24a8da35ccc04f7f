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

/// The last `parts` names of a path.
std::string_view end_of(std::string_view path, int parts) {
  auto slash = path.size();
  while (parts-- > 0 && slash != std::string_view::npos && slash > 0) slash = path.find_last_of('/', slash - 1);
  return slash == std::string_view::npos || slash + 1 >= path.size() ? path : path.substr(slash + 1);
}

/// The end of a name that has more than `width` columns: of paths it says more than the beginning.
std::string shortened_from_left(const std::string& name, int width) {
  if (text::columns(name) <= width) return name;
  std::size_t at = 0;
  while (at < name.size() && text::columns(std::string_view(name).substr(at)) > width - 1) text::next_code_point(name, at);
  return "…" + name.substr(at);
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
  // As much of each path as tells its report from the others.
  std::map<std::string_view, int> ends;
  for (const auto& report : comparison.reports) {
    for (const int parts : {1, 2}) ++ends[end_of(report.path, parts)];
  }
  std::map<std::string_view, std::size_t> seen;
  for (const auto& report : comparison.reports) {
    const bool named = report.outlet && !report.outlet->empty();
    auto name = named ? std::string_view(*report.outlet) : end_of(report.path, 1);
    if (!named && ends[name] > 1) name = end_of(report.path, 2);
    if (!named && ends[name] > 1) name = report.path;
    const auto printable = text::printable(name);
    names_.push_back(named ? shortened(printable, outlet_width) : shortened_from_left(printable, outlet_width));
    outlets_.push_back(seen.emplace(name, seen.size()).first->second);
  }
  count_ = seen.size();
}

std::string Outlets::head(ReportId report) const { return label(report) + " · " + of(report); }

std::string Outlets::heads(const std::vector<ReportId>& reports, std::size_t most) const {
  if (reports.size() == 1) return head(reports.front());
  std::set<std::size_t> seen;
  std::string result;
  for (const auto report : reports) {
    if (!seen.insert(outlets_[report.index()]).second) continue;
    if (seen.size() > most) return result + ", …";
    result += (seen.size() == 1 ? "" : ", ") + of(report);
  }
  return result;
}

Paint Outlets::paint(const std::vector<ReportId>& reports) const {
  for (const auto report : reports) {
    if (outlets_[report.index()] != outlets_[reports.front().index()]) return Paint::several;
  }
  return reports.empty() ? Paint::plain : paint(reports.front());
}

void Outlets::add_legend(Graph& graph, const Labels& words) const {
  if (count_ > outlet_paints) graph.legend.notes.emplace_back(words("graph.colours-repeat"));
  const auto is_shown = [&](Paint paint) {
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [&](const Node& node) { return node.paint == paint; });
  };
  for (std::size_t i = 0; i < outlets_.size() && count_ <= outlet_paints; ++i) {
    const bool first = std::find(outlets_.begin(), outlets_.end(), outlets_[i]) == outlets_.begin() + static_cast<std::ptrdiff_t>(i);
    if (first && is_shown(paint(ReportId(i)))) graph.legend.paints.emplace_back(paint(ReportId(i)), of(ReportId(i)));
  }
  if (is_shown(Paint::several)) graph.legend.paints.emplace_back(Paint::several, words("graph.several-outlets"));
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
  result.reserve(seen.size());
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
