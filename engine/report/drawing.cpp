// In: a graph in the DOT language. Out: its picture, drawn by Graphviz's library. Proved by tests/graph_test.cpp and tests/report_test.cpp.
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "dateline/error.hpp"
#include "report/dot_reader.hpp"
#include "report/escape.hpp"
#include "report/graph.hpp"
#include "report/labels.hpp"

namespace dateline {

namespace {

/// Graphviz would write its warnings to standard error; the engine never prints.
int be_silent(char*) { return 0; }

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct FreeGraph {
  GVC_t* context;
  void operator()(Agraph_t* graph) const {
    gvFreeLayout(context, graph);
    agclose(graph);
  }
};

struct FreeRendering {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

/// Dots an inch for a picture of at most 40 megapixels and 32,000 pixels a side, beyond which Cairo draws nothing. Never finer than 110.
double dots_per_inch(Agraph_t* graph) {
  constexpr double points_per_inch = 72, most_pixels = 40e6, longest_side = 32000, finest = 110;
  const auto box = GD_bb(graph);
  const double width = std::max(box.UR.x - box.LL.x, 1.0) / points_per_inch + 1, height = std::max(box.UR.y - box.LL.y, 1.0) / points_per_inch + 1;
  return std::min({finest, std::sqrt(most_pixels / (width * height)), longest_side / std::max(width, height)});
}

}  // namespace

std::string report::draw(const std::string& dot, const char* format) {
  // cgraph keeps its parser, its identifiers and its error handler in globals, so only one drawing may be under way in a process.
  static std::mutex one_drawing;
  const std::lock_guard<std::mutex> lock(one_drawing);
  agseterrf(be_silent);
  // One context for the life of the process: Graphviz 2.43's Pango plug-in remembers the last font by a pointer into the context that named it.
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const auto fail = [&](const char* what) { throw Error(std::string(format) + ": Graphviz's library " + what); };
  if (!context) fail("does not start");
  DotReader reader(dot);
  const std::unique_ptr<Agraph_t, FreeGraph> graph(reader.read(), FreeGraph{context.get()});
  if (!graph) fail("does not read the graph");
  if (gvLayout(context.get(), graph.get(), "dot") != 0) fail("cannot lay the graph out; are its plug-ins installed (package graphviz)?");
  if (std::string_view(format) == "png") GD_drawing(graph.get())->dpi = dots_per_inch(graph.get());
  char* data = nullptr;
  unsigned length = 0;
  if (gvRenderData(context.get(), graph.get(), format, &data, &length) != 0 || data == nullptr) {
    fail("cannot draw it; are its plug-ins installed (package graphviz)?");
  }
  const std::unique_ptr<char, FreeRendering> rendering(data);
  return std::string(rendering.get(), length);
}

namespace {

/// The value of ` name="..."` in an opening tag; empty where it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
  const auto start = std::string(" ").append(name).append("=\"");
  const auto at = tag.find(start);
  if (at == std::string_view::npos) return {};
  const auto from = at + start.size();
  return tag.substr(from, tag.find('"', from) - from);
}

/// Graphviz's document as an element of a page: what stands before <svg> is left out, and the size is that of its place.
std::string embedded(std::string_view document, std::string_view title) {
  const auto begin = document.find("<svg");
  const auto end = begin == std::string_view::npos ? begin : document.find('>', begin);
  if (end == std::string_view::npos) throw Error("svg: Graphviz's library wrote no picture");
  const auto tag = document.substr(begin, end - begin);
  std::string result = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" role=\"img\" aria-label=\"";
  result += report::escape_xml(title);
  result.append("\" width=\"").append(attribute(tag, "width")).append("\" viewBox=\"").append(attribute(tag, "viewBox"));
  result.append("\"").append(document.substr(end));
  return result;
}

}  // namespace

std::string to_event_svg(const Comparison& comparison, EventId event, const View& view) {
  GraphView of;
  of.ui = view.ui;
  of.event = event;
  auto graph = report::build_graph(comparison, of, true);
  return embedded(report::draw(report::write_dot(graph, view.ui, "claims_" + label(event)), "svg"),
                  std::string(report::Labels(view.ui)("graph.claims")) + ": " + comparison.of(event).label);
}

}  // namespace dateline
