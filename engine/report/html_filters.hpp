/// Filters of the page without a script: checkboxes, and style rules that hide what matches none of those that are ticked. In: a comparison and its
/// outline. Out: classes and style rules. Tested by tests/html_report_test.cpp and tests/browser_test.py.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "report/labels.hpp"
#include "report/outline.hpp"

namespace dateline::report {

/// An element may carry one class for each group: it stands for the set of the group's options that the element matches. Where an option of the
/// group is ticked and none of the set is, the rule of the class hides the element.
class HtmlFilters {
 public:
  /// `outlets`: what each report is called.
  HtmlFilters(const Comparison& comparison, const Outline& outline, const std::vector<std::string>& outlets);

  /// Classes, with a space before each.
  const std::string& of_discrepancy(std::size_t index) const { return discrepancies_[index]; }
  const std::string& of_section(std::size_t index) const { return sections_[index]; }
  const std::string& of_report(ReportId report) const { return reports_[report.index()]; }

  /// The checkboxes; nothing where there are fewer than two findings.
  std::string form(const Labels& words) const;
  /// The rules of the style sheet, for screens alone: a printed page is whole.
  std::string rules() const;

 private:
  struct Option {
    std::string id, label;
    std::size_t findings = 0;
  };
  static constexpr std::size_t aspects = 0, severities = 1, outlet_names = 2;
  using Ids = std::set<std::size_t>;

  std::string class_of(std::size_t group, const Ids& options);
  std::array<Ids, 3> options_of(const Comparison& comparison, std::size_t discrepancy) const;
  void add_options(const Comparison& comparison, const std::vector<std::string>& outlets);

  std::array<std::vector<Option>, 3> options_;
  std::vector<std::size_t> option_of_aspect_, option_of_severity_, option_of_report_;
  std::map<std::pair<std::size_t, Ids>, std::size_t> classes_;  // of a group and a set of its options: the number of the class
  std::vector<std::string> discrepancies_, sections_, reports_;
};

}  // namespace dateline::report
