// In: the findings. Out: checkboxes, the classes of what they filter, and the style rules between them. Proved by tests/html_report_test.cpp and
// tests/browser_test.py.
#include "report/html_filters.hpp"

#include <algorithm>

#include "report/escape.hpp"

namespace dateline::report {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::array<std::string_view, 3> fieldsets = {"f-aspect", "f-severity", "f-outlet"};

std::vector<ReportId> reports_of(const Discrepancy& discrepancy) {
  std::vector<ReportId> out;
  for (const auto& side : discrepancy.sides) {
    out.insert(out.end(), side.reports.begin(), side.reports.end());
    for (const auto& quote : side.quotes) out.push_back(quote.report);
  }
  return out;
}

}  // namespace

HtmlFilters::HtmlFilters(const Comparison& comparison, const Outline& outline, const std::vector<std::string>& outlets) {
  add_options(comparison, outlets);
  const auto classes = [&](const std::array<Ids, 3>& ids) { return class_of(0, ids[0]) + class_of(1, ids[1]) + class_of(2, ids[2]); };
  for (std::size_t i = 0; i < comparison.discrepancies.size(); ++i) discrepancies_.push_back(classes(options_of(comparison, i)));
  for (const auto& section : outline.sections) {
    std::array<Ids, 3> all;
    for (const auto index : section.discrepancies) {
      const auto one = options_of(comparison, index);
      for (std::size_t group = 0; group < all.size(); ++group) all[group].insert(one[group].begin(), one[group].end());
    }
    sections_.push_back(classes(all));
  }
  for (const auto option : option_of_report_) reports_.push_back(class_of(outlet_names, option == none ? Ids() : Ids{option}));
}

void HtmlFilters::add_options(const Comparison& comparison, const std::vector<std::string>& outlets) {
  std::vector<std::size_t> of_aspect(9, 0), of_severity(3, 0);
  std::map<std::string, std::size_t> of_outlet;
  for (const auto& discrepancy : comparison.discrepancies) {
    ++of_aspect[static_cast<std::size_t>(discrepancy.aspect)];
    ++of_severity[static_cast<std::size_t>(discrepancy.severity)];
    std::set<std::string> names;
    for (const auto report : reports_of(discrepancy)) names.insert(outlets[report.index()]);
    for (const auto& one : names) ++of_outlet[one];
  }
  option_of_aspect_.assign(of_aspect.size(), none);
  for (std::size_t i = 0; i < of_aspect.size(); ++i) {
    if (of_aspect[i] == 0) continue;
    const std::string word(name(static_cast<Aspect>(i)));
    option_of_aspect_[i] = options_[aspects].size();
    options_[aspects].push_back({"a-" + word, "aspect." + word, of_aspect[i]});
  }
  option_of_severity_.assign(of_severity.size(), none);
  for (std::size_t i = of_severity.size(); i-- > 0;) {
    if (of_severity[i] == 0) continue;
    const std::string word(name(static_cast<Severity>(i)));
    option_of_severity_[i] = options_[severities].size();
    options_[severities].push_back({"s-" + word, "severity." + word, of_severity[i]});
  }
  std::map<std::string, std::size_t> number;
  for (const auto& [outlet, findings] : of_outlet) {
    number[outlet] = options_[outlet_names].size();
    options_[outlet_names].push_back({"o-" + std::to_string(options_[outlet_names].size() + 1), outlet, findings});
  }
  for (const auto& outlet : outlets) option_of_report_.push_back(number.count(outlet) ? number[outlet] : none);
}

std::array<HtmlFilters::Ids, 3> HtmlFilters::options_of(const Comparison& comparison, std::size_t discrepancy) const {
  const auto& one = comparison.discrepancies[discrepancy];
  std::array<Ids, 3> out;
  out[aspects].insert(option_of_aspect_[static_cast<std::size_t>(one.aspect)]);
  out[severities].insert(option_of_severity_[static_cast<std::size_t>(one.severity)]);
  for (const auto report : reports_of(one)) out[outlet_names].insert(option_of_report_[report.index()]);
  return out;
}

std::string HtmlFilters::class_of(std::size_t group, const Ids& options) {
  return " f" + std::to_string(classes_.emplace(std::pair(group, options), classes_.size() + 1).first->second);
}

std::string HtmlFilters::form(const Labels& words) const {
  if (discrepancies_.size() < 2) return {};
  constexpr std::array<std::string_view, 3> legends = {"filter.aspect", "filter.severity", "filter.outlet"};
  std::string out = "<form class=\"filters\" autocomplete=\"off\">\n<details><summary>" + escape_xml(words("filter.title")) + "</summary>\n<p>" +
                    escape_xml(words("filter.help")) + "</p>\n";
  for (std::size_t group = 0; group < options_.size(); ++group) {
    out.append("<fieldset id=\"").append(fieldsets[group]).append("\"><legend>").append(escape_xml(words(legends[group]))).append("</legend>\n");
    for (const auto& option : options_[group]) {
      const auto label = group == outlet_names ? std::string_view(option.label) : words(option.label);
      out += "<label><input type=\"checkbox\" id=\"" + option.id + "\"> <bdi>" + escape_xml(label) + "</bdi> <span class=\"quiet\">" +
             std::to_string(option.findings) + "</span></label>\n";
    }
    out += "</fieldset>\n";
  }
  out += "</details>\n<p class=\"filtered\" role=\"status\"><span>" + escape_xml(words("filter.on")) + " <button type=\"reset\">" +
         escape_xml(words("filter.reset")) + "</button></span></p>\n</form>\n";
  return out;
}

std::string HtmlFilters::rules() const {
  if (discrepancies_.size() < 2) return {};
  std::string out = "@media screen{\n";
  for (const auto& [key, number] : classes_) {
    const auto& [group, set] = key;
    out.append("body:has(#").append(fieldsets[group]).append(" :checked)");
    std::string any;
    for (const auto option : set) any.append(any.empty() ? "#" : ",#").append(options_[group][option].id).append(":checked");
    if (!any.empty()) out += ":not(:has(" + any + "))";
    out += " .f" + std::to_string(number) + "{display:none}\n";
  }
  return out + "}\n";
}

}  // namespace dateline::report
