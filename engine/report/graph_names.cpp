// In: a Comparison. Out: its entities, and of each the spellings with the evidence for them. Proved by tests/graph_test.cpp.
#include <algorithm>
#include <map>
#include <set>

#include "report/graph_parts.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline::report {

namespace {

const std::vector<Key> name_keys = {{"form"}, {"entity_kind"}, {"mentions", DataType::integer}, {"reports", DataType::integer}};
const std::vector<Key> spelling_keys = {{"evidence"}, {"mentions", DataType::integer}};

constexpr int name_width = 60;
/// In a picture: entities, and spellings of one entity.
constexpr std::size_t most_entities = 16, most_spellings = 8;

class NamesBuilder {
 public:
  NamesBuilder(const Comparison& comparison, const GraphView& view)
      : comparison_(comparison), view_(view), words_(view.ui), seen_(comparison.entities.size()) {
    count_mentions();
  }

  Graph build(bool drawn) {
    graph_.of = GraphOf::names;
    graph_.directed = true;
    graph_.node_keys = name_keys;
    graph_.edge_keys = spelling_keys;
    graph_.data = graph_data(comparison_, view_);
    const bool collapse = view_.collapse == Collapse::automatic ? drawn : view_.collapse != Collapse::none;
    const auto chosen = choose(collapse);
    for (const auto id : chosen) add_entity(id, collapse);
    const std::pair<Paint, EntityKind> kinds[] = {
        {Paint::person, EntityKind::person}, {Paint::place, EntityKind::place}, {Paint::organisation, EntityKind::organisation}};
    for (const auto& [paint, kind] : kinds) {
      if (std::any_of(chosen.begin(), chosen.end(), [&, k = kind](EntityId id) { return comparison_.of(id).kind == k; })) {
        graph_.legend.paints.emplace_back(paint, words_("kind.", name(kind)));
      }
    }
    graph_.legend.bonds = bonds_legend(graph_.edges, words_);
    return std::move(graph_);
  }

 private:
  struct Seen {
    std::map<std::string, std::size_t, std::less<>> forms;  // as written, with how often
    std::set<ReportId> reports;
    std::size_t mentions = 0;
    bool asked_for = false;
  };

  void count_mentions() {
    std::set<StatementId> contradicting;
    for (const auto& discrepancy : comparison_.discrepancies) {
      if (discrepancy.severity != Severity::contradiction) continue;
      for (const auto& side : discrepancy.sides) contradicting.insert(side.statements.begin(), side.statements.end());
    }
    std::set<StatementId> of_event;
    if (view_.event) of_event.insert(comparison_.of(view_.event).statements.begin(), comparison_.of(view_.event).statements.end());
    for (std::size_t i = 0; i < comparison_.statements.size(); ++i) {
      const StatementId id(i);
      const auto& statement = comparison_.of(id);
      const bool asked = (!view_.event || of_event.count(id)) && (!view_.only_contradictions || contradicting.count(id));
      for (const auto& mention : statement.mentions) {
        auto& seen = seen_[mention.entity.index()];
        ++seen.forms[std::string(comparison_.text(statement.report, mention.span))];
        ++seen.mentions;
        seen.reports.insert(statement.report);
        seen.asked_for = seen.asked_for || asked;
      }
    }
  }

  /// The entities to be drawn, those that most reports name first. Collapsed: those of one spelling, and those beyond the first few, are counted
  /// only.
  std::vector<EntityId> choose(bool collapse) {
    std::vector<EntityId> result;
    std::size_t single = 0;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      if ((view_.event || view_.only_contradictions) && !seen_[i].asked_for) continue;
      if (collapse && comparison_.entities[i].because.empty()) {
        ++single;
      } else {
        result.emplace_back(i);
      }
    }
    std::stable_sort(result.begin(), result.end(), [&](EntityId a, EntityId b) {
      const auto &x = seen_[a.index()], &y = seen_[b.index()];
      return std::pair(x.reports.size(), x.mentions) > std::pair(y.reports.size(), y.mentions);
    });
    if (single > 0) graph_.legend.notes.push_back(words_.count("graph.names-single", single));
    if (collapse && result.size() > most_entities) {
      graph_.legend.notes.push_back(words_.count("graph.names-further", result.size() - most_entities));
      result.resize(most_entities);
    }
    return result;
  }

  void add_entity(EntityId id, bool collapse) {
    const auto& entity = comparison_.of(id);
    const auto& seen = seen_[id.index()];
    Node node{label(id), "entity", std::string(words_("kind.", name(entity.kind))),
              std::string(1, strong_on) + shortened(text::printable(entity.name), name_width) + strong_off};
    node.label += "\n" + words_.count("report.compared", seen.reports.size());
    node.tooltip = text::printable(entity.name);
    node.paint = entity.kind == EntityKind::person ? Paint::person : entity.kind == EntityKind::place ? Paint::place : Paint::organisation;
    node.shape = entity.kind == EntityKind::person ? Shape::ellipse : entity.kind == EntityKind::place ? Shape::box : Shape::hexagon;
    node.data = {{"form", entity.name},
                 {"entity_kind", std::string(name(entity.kind))},
                 {"mentions", std::to_string(seen.mentions)},
                 {"reports", std::to_string(seen.reports.size())}};
    const auto at = graph_.nodes.size();
    graph_.nodes.push_back(std::move(node));
    for (std::size_t i = 0; i < entity.because.size(); ++i) {
      if (collapse && i + 1 >= most_spellings && entity.because.size() > most_spellings) {
        add_further(id, at, entity.because.size() - i);
        break;
      }
      add_spelling(entity.because[i], seen, at);
    }
  }

  void add_spelling(const FormEvidence& because, const Seen& seen, std::size_t entity) {
    const auto found = seen.forms.find(because.form);
    const auto mentions = found == seen.forms.end() ? 0 : found->second;
    // A form that means two entities in two places is one node.
    const auto [spelling, is_new] = spellings_.emplace(because.form, graph_.nodes.size());
    if (is_new) {
      Node node{"f" + std::to_string(spellings_.size()), "spelling", "", shortened(text::printable(because.form), name_width),
                text::printable(because.form)};
      node.data = {{"form", because.form}};
      graph_.nodes.push_back(std::move(node));
    }
    Edge edge{spelling->second, entity, Bond::spelling, std::string(words_("evidence.", name(because.evidence)))};
    edge.arrow = true;
    edge.weight = static_cast<double>(std::max<std::size_t>(mentions, 1));
    edge.data = {{"evidence", std::string(name(because.evidence))}, {"mentions", std::to_string(mentions)}};
    graph_.edges.push_back(std::move(edge));
  }

  void add_further(EntityId id, std::size_t entity, std::size_t count) {
    Node node{label(id) + "_more", "spellings", "", words_.count("graph.more-spellings", count)};
    const auto& because = comparison_.of(id).because;
    for (std::size_t i = because.size() - count; i < because.size() && node.tooltip.size() < 1200; ++i) {
      node.tooltip += (node.tooltip.empty() ? "" : "\n") + text::printable(because[i].form);
    }
    node.shape = Shape::note;
    Edge edge{graph_.nodes.size(), entity, Bond::spelling};
    edge.arrow = true;
    graph_.edges.push_back(std::move(edge));
    graph_.nodes.push_back(std::move(node));
  }

  const Comparison& comparison_;
  const GraphView& view_;
  Labels words_;
  std::vector<Seen> seen_;
  Graph graph_;
  std::map<std::string, std::size_t> spellings_;
};

}  // namespace

Graph names_graph(const Comparison& comparison, const GraphView& view, bool drawn) { return NamesBuilder(comparison, view).build(drawn); }

}  // namespace dateline::report
