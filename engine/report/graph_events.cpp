// In: a Comparison. Out: its events in the order of time: a chain of days, the events of a day behind it. Proved by tests/graph_test.cpp.
#include <algorithm>
#include <map>

#include "report/graph_parts.hpp"
#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

const std::vector<Key> event_keys = {{"date"},
                                     {"place"},
                                     {"participants"},
                                     {"reports", DataType::integer},
                                     {"origins", DataType::integer},
                                     {"contradictions", DataType::integer},
                                     {"divergences", DataType::integer},
                                     {"text"}};

constexpr int label_width = 110, who_width = 90;
constexpr std::size_t most_events = 30, row_length = 3;
constexpr std::string_view no_day = "~";  // behind every date

struct Counts {
  std::size_t contradictions = 0, divergences = 0;
};

class EventsBuilder {
 public:
  EventsBuilder(const Comparison& comparison, const GraphView& view) : comparison_(comparison), view_(view), words_(view.ui), outlets_(comparison) {}

  Graph build(bool drawn) {
    std::vector<Counts> counts(comparison_.events.size());
    for (const auto& discrepancy : comparison_.discrepancies) {
      if (!discrepancy.event) continue;
      counts[discrepancy.event.index()].contradictions += discrepancy.severity == Severity::contradiction;
      counts[discrepancy.event.index()].divergences += discrepancy.severity == Severity::divergence;
    }
    std::map<std::string, std::vector<EventId>> days;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < comparison_.events.size(); ++i) {
      if ((view_.event && view_.event != EventId(i)) || (view_.only_contradictions && counts[i].contradictions == 0)) continue;
      days[day_of(comparison_.events[i])].push_back(EventId(i));
      ++chosen;
    }
    const bool collapse = view_.collapse == Collapse::automatic ? drawn && chosen > most_events : view_.collapse != Collapse::none;
    drawn_ = drawn;
    for (const auto& [day, events] : days) add_day(day, events, counts, collapse);
    finish();
    return std::move(graph_);
  }

 private:
  /// The day or the coarser time on which the event begins; events without one come last, days without a year before them.
  static std::string day_of(const Event& event) {
    auto date = event.date.start.empty() ? event.date.end : event.date.start;
    date.hour = date.minute = -1;
    return date.empty() ? std::string(no_day) : iso(date);
  }

  /// Adds the day and its events; a picture has at most three in a row, and a long day several rows.
  void add_day(const std::string& day, const std::vector<EventId>& events, const std::vector<Counts>& counts, bool collapse) {
    start_day(day);
    std::vector<EventId> alone;
    std::size_t in_row = 0;
    const auto next_place = [&] {
      if (drawn_ && in_row == row_length) add_row(day);
      in_row = in_row == row_length ? 1 : in_row + 1;
    };
    for (const auto event : events) {
      const auto& of = counts[event.index()];
      if (collapse && comparison_.of(event).reports.size() < 2 && of.contradictions + of.divergences == 0) {
        alone.push_back(event);
        continue;
      }
      next_place();
      add_event(event, of);
    }
    if (alone.empty()) return;
    next_place();
    if (alone.size() == 1) {
      add_event(alone.front(), counts[alone.front().index()]);
    } else {
      add_alone(alone);
    }
  }

  void start_day(const std::string& day) {
    const auto before = day_;
    const bool first = graph_.nodes.empty();
    add_row(day);
    // What has no year is after nothing. Such days come last.
    if (first || day == no_day || day[0] == 'X') return;
    Edge then{before, day_, Bond::then};
    then.arrow = true;
    graph_.edges.push_back(std::move(then));
  }

  void add_row(const std::string& day) {
    const auto id = "t" + std::to_string(graph_.groups.size() + 1);
    const bool dated = day != no_day;
    Node node{id, "day", "", std::string(1, strong_on) + (dated ? day : std::string(words_("graph.no-date"))) + strong_off};
    node.tooltip = without_marks(node.label);
    node.shape = Shape::text;
    node.group = graph_.groups.size();
    if (dated) node.data.push_back({"date", day});
    day_ = graph_.nodes.size();
    graph_.groups.push_back({id, day, true});
    graph_.nodes.push_back(std::move(node));
  }

  void add(Node node) {
    node.group = graph_.nodes[day_].group;
    graph_.edges.push_back({day_, graph_.nodes.size(), Bond::on});
    graph_.nodes.push_back(std::move(node));
  }

  void add_event(EventId id, Counts counts) {
    const auto& event = comparison_.of(id);
    const auto place = event.place ? comparison_.of(event.place).name : std::string();
    const auto who = names_of(comparison_, event.participants);
    Node node{label(id), "event", label(id), std::string(1, strong_on) + shortened(text::printable(event.label), label_width) + strong_off};
    if (!event.date.empty()) node.head += " · " + iso(event.date);
    if (!place.empty()) node.head += " · " + text::printable(place);
    if (!who.empty()) node.label += "\n" + shortened(text::printable(who), who_width);
    node.label += "\n" + words_.count("report.compared", event.reports.size());
    const auto origins = count_origins(comparison_, event.reports);
    if (event.reports.size() > 1) node.label += " · " + words_.count("report.independent", origins);
    if (counts.contradictions > 0) node.label += "\n" + words_.count("report.contradictions", counts.contradictions);
    if (counts.divergences > 0) node.label += (counts.contradictions > 0 ? " · " : "\n") + words_.count("report.divergences", counts.divergences);
    node.tooltip = shortened(text::printable(event.label), 400);
    for (const auto report : event.reports) {
      if (node.tooltip.size() < 1200) node.tooltip += "\n" + outlets_.head(report);
    }
    node.paint = counts.contradictions > 0 ? Paint::red : counts.divergences > 0 ? Paint::amber : origins > 1 ? Paint::green : Paint::plain;
    node.heavy = counts.contradictions > 0;
    node.data = {{"date", event.date.empty() ? "" : iso(event.date)},
                 {"place", place},
                 {"participants", who},
                 {"reports", std::to_string(event.reports.size())},
                 {"origins", std::to_string(origins)},
                 {"contradictions", std::to_string(counts.contradictions)},
                 {"divergences", std::to_string(counts.divergences)},
                 {"text", event.label}};
    add(std::move(node));
  }

  void add_alone(const std::vector<EventId>& events) {
    Node node{graph_.nodes[day_].id + "_alone", "events", words_.count("graph.events-alone", events.size())};
    std::size_t reports = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
      const auto line = shortened(text::printable(comparison_.of(events[i]).label), 70);
      if (i < 4) node.label += (i == 0 ? "• " : "\n• ") + line;
      if (i < 12) node.tooltip += (i == 0 ? "" : "\n") + line;
      reports += comparison_.of(events[i]).reports.size();
    }
    if (events.size() > 4) node.label += "\n…";
    node.data = {{"reports", std::to_string(reports)}};
    collapsed_ += events.size();
    ++collapsed_into_;
    add(std::move(node));
  }

  void finish() {
    graph_.of = GraphOf::events;
    graph_.directed = graph_.top_down = true;
    graph_.node_keys = event_keys;
    graph_.data = graph_data(comparison_, view_);
    const std::pair<Paint, std::string_view> meanings[] = {{Paint::red, "graph.paint.red"},
                                                           {Paint::amber, "graph.paint.amber"},
                                                           {Paint::green, "graph.paint.green"},
                                                           {Paint::plain, "graph.paint.plain"}};
    for (const auto& [paint, key] : meanings) {
      const auto shown = [p = paint](const Node& node) { return node.kind != "day" && node.paint == p; };
      if (std::any_of(graph_.nodes.begin(), graph_.nodes.end(), shown)) graph_.legend.paints.emplace_back(paint, words_(key));
    }
    if (collapsed_ > 0) {
      graph_.legend.notes.push_back(words_.count("graph.collapsed-events", collapsed_) + " " + words_.count("graph.collapsed-into", collapsed_into_));
    }
  }

  const Comparison& comparison_;
  const GraphView& view_;
  Labels words_;
  Outlets outlets_;
  Graph graph_;
  bool drawn_ = false;
  std::size_t day_ = 0, collapsed_ = 0, collapsed_into_ = 0;
};

}  // namespace

Graph events_graph(const Comparison& comparison, const GraphView& view, bool drawn) { return EventsBuilder(comparison, view).build(drawn); }

}  // namespace dateline::report
