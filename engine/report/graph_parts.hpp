/// What the four graph builders share: outlets with their colours, excerpts of statements, legends. In: a comparison. Out: parts of a Graph. Tested
/// by tests/graph_test.cpp.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/model.hpp"
#include "report/graph.hpp"
#include "report/labels.hpp"

namespace dateline::report {

/// Outlets under short names, each with one colour. There are eight colours; where there are more outlets they come round again, and the name stands
/// in the node.
class Outlets {
 public:
  explicit Outlets(const Comparison& comparison);
  /// The outlet; where there is none the file's name, with as many of its folders as tell it from the others. Printable.
  const std::string& of(ReportId report) const { return names_[report.index()]; }
  Paint paint(ReportId report) const { return static_cast<Paint>(outlets_[report.index()] % outlet_paints); }
  /// "r1 · Harbour Post".
  std::string head(ReportId report) const;
  /// The outlets of these reports, each once, at most `most`, then "…"; "r1 · Harbour Post" for a single report.
  std::string heads(const std::vector<ReportId>& reports, std::size_t most) const;
  /// The colour of the outlet that published all of these; Paint::several for more than one.
  Paint paint(const std::vector<ReportId>& reports) const;
  /// One entry for each outlet whose colour a node shows; where colours come round again, a note that says so.
  void add_legend(Graph& graph, const Labels& words) const;

 private:
  std::vector<std::string> names_;    // of each report its outlet's
  std::vector<std::size_t> outlets_;  // of each report its outlet's number
  std::size_t count_ = 0;
};

/// The statement in one printable line of at most `width` columns; of a longer one the part around the first of the `strong` spans. These stand
/// between strong_on and strong_off.
std::string excerpt(const Comparison& comparison, StatementId statement, const std::vector<Span>& strong, int width);

/// "r1 Harbour Post: the whole statement", for tooltips.
std::string quotation(const Comparison& comparison, const Outlets& outlets, StatementId statement);

/// The label of an event and, in a second line, its date and place.
std::string event_line(const Comparison& comparison, EventId event, int width);

/// Lines for the bonds that the edges show, in the order of Bond.
std::vector<std::pair<Bond, std::string>> bonds_legend(const std::vector<Edge>& edges, const Labels& words);

/// The name and version of what made the graph, and what it is a graph of.
std::vector<Datum> graph_data(const Comparison& comparison, const GraphView& view);

/// Groups by event, in the order in which they are asked for.
class EventGroups {
 public:
  EventGroups(const Comparison& comparison, Graph& graph) : comparison_(comparison), graph_(graph) {}
  /// The index of the event's group; no_group for no event.
  std::size_t of(EventId event);

 private:
  const Comparison& comparison_;
  Graph& graph_;
  std::map<EventId, std::size_t> groups_;
};

}  // namespace dateline::report
