// In: a Comparison. Out: the table of its entities for a terminal. Proved by tests/report_test.cpp.
#include <algorithm>
#include <map>

#include "dateline/report.hpp"
#include "report/labels.hpp"
#include "report/wrap.hpp"
#include "text/width.hpp"

namespace dateline {

namespace {

/// "Ke-ri (gloss), ông Kerry (context)": every form but the name itself, with its evidence where there is one.
std::string forms_of(const Entity& entity, const report::Labels& words) {
  std::map<std::string_view, NameEvidence> because;
  for (const auto& form : entity.because) because.emplace(form.form, form.evidence);
  std::string result;
  for (const auto& form : entity.names) {
    const auto found = because.find(form);
    if (form == entity.name && found == because.end()) continue;
    result.append(result.empty() ? "" : ", ").append(text::printable(form));
    if (found != because.end()) result.append(" (").append(words("evidence.", name(found->second))).append(")");
  }
  return result;
}

}  // namespace

std::string names_to_text(const Comparison& comparison, const View& view) {
  const report::Labels words(view.ui);
  if (comparison.entities.empty()) return std::string(words("names.none")) + "\n";
  const int width = std::max(view.width, 40);
  int name_width = 4, kind_width = 4;
  for (const auto& entity : comparison.entities) {
    name_width = std::max(name_width, std::min(text::columns(text::printable(entity.name)), width / 3));
    kind_width = std::max(kind_width, text::columns(words("kind.", name(entity.kind))));
  }
  const int left = 5 + kind_width + 2 + name_width + 2;
  std::string out;
  for (std::size_t i = 0; i < comparison.entities.size(); ++i) {
    const auto& entity = comparison.entities[i];
    const auto names = report::wrap(text::printable(entity.name), name_width);
    const auto forms = report::wrap(forms_of(entity, words), std::max(width - left, 16));
    for (std::size_t row = 0; row < std::max(names.size(), forms.size()); ++row) {
      auto line = report::padded(row == 0 ? label(EntityId(i)) : "", 5) +
                  report::padded(row == 0 ? words("kind.", name(entity.kind)) : "", kind_width + 2) +
                  report::padded(row < names.size() ? names[row] : "", name_width + 2) + (row < forms.size() ? forms[row] : "");
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    }
  }
  return out;
}

std::string names_to_tsv(const Comparison& comparison) {
  std::string out =
      "# kind <TAB> name <TAB> every form, bars between. Forms on one line are one; the second cell is what it is called. A line\n"
      "# apart <TAB> form <TAB> form\n"
      "# says that two forms are never one. Give the file back with --names.\n";
  for (const Entity& entity : comparison.entities) {
    out.append(name(entity.kind)).append("\t").append(entity.name).append("\t");
    for (std::size_t i = 0; i < entity.names.size(); ++i) out.append(i == 0 ? "" : "|").append(entity.names[i]);
    out += "\n";
  }
  return out;
}

}  // namespace dateline
