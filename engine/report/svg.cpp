// In: a Comparison. Out: its claim graph drawn by Graphviz's library. Proved by tests/report_test.cpp.
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <memory>
#include <mutex>

#include "dateline/error.hpp"
#include "dateline/report.hpp"

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

}  // namespace

std::string to_svg(const Comparison& comparison, const View& view) {
  // cgraph keeps its parser, its identifiers and its error handler in globals, so only one drawing may be under way in a process.
  static std::mutex one_drawing;
  const std::lock_guard<std::mutex> lock(one_drawing);
  agseterrf(be_silent);
  // One context for the life of the process: Graphviz 2.43's Pango plug-in remembers the last font by a pointer into the context that named it.
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  if (!context) throw Error("svg: Graphviz's library does not start");
  const auto dot = to_dot(comparison, view);
  const std::unique_ptr<Agraph_t, FreeGraph> graph(agmemread(dot.c_str()), FreeGraph{context.get()});
  if (!graph) throw Error("svg: Graphviz's library does not read the claim graph");
  if (gvLayout(context.get(), graph.get(), "dot") != 0) {
    throw Error("svg: Graphviz's library cannot lay the claim graph out; are its plug-ins installed (package graphviz)?");
  }
  char* data = nullptr;
  unsigned length = 0;
  if (gvRenderData(context.get(), graph.get(), "svg", &data, &length) != 0 || data == nullptr) {
    throw Error("svg: Graphviz's library cannot draw SVG; are its plug-ins installed (package graphviz)?");
  }
  const std::unique_ptr<char, FreeRendering> rendering(data);
  return std::string(rendering.get(), length);
}

}  // namespace dateline
