// In: an Explanation and the shape of the terminal. Out: what each slot and each rule said of two places. Proved by tests/explain_test.cpp.
#include <algorithm>
#include <cstdio>

#include "dateline/explain.hpp"
#include "report/labels.hpp"
#include "report/outline.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

constexpr int most_columns = 400;

std::string two_places(double value, bool sign = false) {
  char text[32];
  std::snprintf(text, sizeof text, sign ? "%+.2f" : "%.2f", value == 0 ? 0.0 : value);
  return text;
}

class ExplanationReport {
 public:
  ExplanationReport(const Explanation& explanation, const View& view)
      : explanation_(explanation), comparison_(explanation.comparison), words_(view.ui), places_(comparison_), width_(std::max(view.width, 40)) {}

  std::string write() {
    paragraph("", words_("explain.title"));
    if (explanation_.pairs.empty()) {
      statement(explanation_.a.front());
      paragraph("", words_("explain.one-statement"));
    }
    for (const PairExplanation& pair : explanation_.pairs) write_pair(pair);
    return std::move(out_);
  }

 private:
  void paragraph(const std::string& first, std::string_view text, std::string rest = {}) {
    rest.resize(std::max(rest.size(), static_cast<std::size_t>(text::columns(first))), ' ');
    const auto lines = report::wrap(report::shortened(text::printable(text), most_columns), width_ - text::columns(first));
    for (std::size_t i = 0; i < lines.size(); ++i) out_ += (i == 0 ? first : rest) + lines[i] + "\n";
  }

  void statement(StatementId id) {
    const Statement& s = comparison_.of(id);
    out_ += "\n";
    const auto cluster = std::find_if(comparison_.clusters.begin(), comparison_.clusters.end(), [&](const Cluster& c) {
      return c.statements.size() > 1 && std::find(c.statements.begin(), c.statements.end(), id) != c.statements.end();
    });
    std::string where = places_.of(comparison_, s.report, s.span.begin) + " · " + label(id) + " · " + std::string(name(s.kind));
    if (const EventId event = comparison_.of(s.report).event) where += " · " + label(event) + " " + comparison_.of(event).label;
    where += " · ";
    where += cluster == comparison_.clusters.end()
                 ? std::string(words_("explain.alone"))
                 : std::string(words_("explain.cluster")) + " " + label(ClusterId(static_cast<std::size_t>(cluster - comparison_.clusters.begin())));
    paragraph("", where);
    for (const auto& line : report::wrap(report::shortened(text::printable(comparison_.text(s.report, s.span)), most_columns), width_ - 4))
      out_ += "  │ " + line + "\n";
  }

  void write_pair(const PairExplanation& pair) {
    statement(pair.a);
    statement(pair.b);
    out_ += "\n";
    if (!pair.apart.empty())
      paragraph("", std::string(words_("explain.apart")) + ": " + pair.apart + ".");
    else
      paragraph("", std::string(words_("explain.compared")) + ".");
    for (const std::size_t d : pair.discrepancies) paragraph("", std::string(words_("explain.opposed")) + " " + report::discrepancy_label(d));
    write_slots(pair);
    write_rules(pair);
  }

  void row(std::string_view slot, std::string_view value, std::string_view weight, std::string_view adds) {
    const auto right = [](std::string_view cell, int columns) {
      return std::string(static_cast<std::size_t>(std::max(0, columns - text::columns(cell))), ' ') + std::string(cell);
    };
    out_ += "  " + report::padded(slot, 26) + right(value, 8) + right(weight, 10) + right(adds, 8) + "\n";
  }

  static std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out.empty() ? "–" : out;
  }

  void write_slots(const PairExplanation& pair) {
    out_ += "\n";
    row(words_("explain.slot"), words_("explain.value"), words_("explain.weight"), words_("explain.adds"));
    row(words_("explain.bias"), "", "", two_places(pair.bias, true));
    for (const SlotVerdict& slot : pair.slots) {
      row(words_("slot.", slot.slot), two_places(slot.value, true), two_places(slot.weight), two_places(slot.value * slot.weight, true));
      if (slot.a.empty() && slot.b.empty()) continue;
      paragraph("      ", listed(slot.a) + " | " + listed(slot.b));
    }
    paragraph("  ", std::string(words_("explain.score")) + ": " + two_places(pair.score));
  }

  void write_rules(const PairExplanation& pair) {
    out_ += "\n";
    paragraph("", words_(pair.apart.empty() ? "explain.rules" : "explain.rules-unasked"));
    for (const RuleVerdict& rule : pair.rules) {
      const std::string first = "  " + report::padded(words_("aspect.", name(rule.aspect)), 26) + " ";
      if (rule.rule.empty())
        paragraph(first, std::string(words_("explain.silent")) + ": " + rule.reason);
      else
        paragraph(first, rule.rule + ": " + rule.a + " | " + rule.b);
    }
  }

  const Explanation& explanation_;
  const Comparison& comparison_;
  report::Labels words_;
  report::Places places_;
  int width_;
  std::string out_;
};

}  // namespace

std::string to_text(const Explanation& explanation, const View& view) { return ExplanationReport(explanation, view).write(); }

}  // namespace dateline
