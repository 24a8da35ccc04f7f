// Mentions of all reports -> the table of entities. In: ReportMentions, in the order of the reports. Out: EntityTable. Proved by tests/entities_test.cpp.
#include "resolve/entities.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "extract/spelling.hpp"
#include "resolve/entities_merge.hpp"
#include "resolve/known.hpp"
#include "text/text.hpp"

namespace dateline::resolve {
namespace {

using extract::Known;
using extract::MentionKind;

// All that the reports say of one entity.
struct Gathered {
  std::map<std::string, std::uint32_t> forms;  // with how often
  std::set<std::string> glosses;
  std::set<std::string> heard;                 // forms for which the sound was the evidence
  std::vector<std::string> within;
  std::map<EntityKind, std::uint32_t> kinds;
  std::string role_form;                       // of a role without a holder
};

Gathered gather(const std::vector<std::uint32_t>& group, const Groups& groups, const std::vector<Locals>& locals, const std::vector<ReportMentions>& reports) {
  Gathered out;
  for (const std::uint32_t n : group) {
    const Node& node = groups.nodes[n];
    const Local& local = locals[node.report].all[node.local];
    out.glosses.insert(local.glosses.begin(), local.glosses.end());
    out.kinds[local.kind] += local.kind_is_known ? 3U : 1U;
    if (local.why == NameEvidence::sound && local.known != nullptr) out.heard.insert(local.forms.begin(), local.forms.end());
    for (const std::string& place : local.within) {
      if (std::find(out.within.begin(), out.within.end(), place) == out.within.end()) out.within.push_back(place);
    }
    for (const std::uint32_t i : local.mentions) {
      const extract::NameMention& m = reports[node.report].mentions[i];
      if (m.what == MentionKind::name) ++out.forms[m.form];
      else if (m.what == MentionKind::role && (out.role_form.empty() || m.form < out.role_form)) out.role_form = m.form;
    }
  }
  return out;
}

// The form that a reader would look up: the fullest one, in Latin letters rather than by ear, with its marks rather than without.
std::string best_form(const Gathered& gathered) {
  const std::string* best = nullptr;
  std::tuple<std::size_t, bool, bool, std::uint32_t> best_rank;
  for (const auto& [form, count] : gathered.forms) {
    const bool latin = !(spelled_by_ear(form) && form.find('-') != std::string::npos);
    const std::tuple<std::size_t, bool, bool, std::uint32_t> rank{std::min<std::size_t>(name_words(form).size(), 4), latin, extract::spelling_of(form).plain != extract::spelling_of(form).lower, count};
    const auto ordered = std::tuple{std::get<1>(rank) || gathered.forms.size() == 1, std::get<0>(rank), std::get<2>(rank), std::get<3>(rank)};
    const auto best_ordered = std::tuple{std::get<1>(best_rank) || gathered.forms.size() == 1, std::get<0>(best_rank), std::get<2>(best_rank), std::get<3>(best_rank)};
    if (best != nullptr && ordered <= best_ordered) continue;
    best = &form;
    best_rank = rank;
  }
  return best == nullptr ? gathered.role_form : *best;
}

NameEvidence evidence_of(const std::string& form, const Known* known, const Gathered& gathered) {
  if (gathered.glosses.contains(form)) return NameEvidence::gloss;
  if (known != nullptr && extract::gazetteer().find(form) == known) return NameEvidence::gazetteer;
  if (gathered.heard.contains(form)) return NameEvidence::sound;
  return spelled_by_ear(form) && form.find('-') != std::string::npos ? NameEvidence::sound : NameEvidence::context;
}

Entity make_entity(const Gathered& gathered, const Known* known) {
  Entity out;
  std::uint32_t most = 0;
  for (const auto& [kind, count] : gathered.kinds) {
    if (count > most) {
      most = count;
      out.kind = kind;
    }
  }
  if (known != nullptr) out.kind = known->kind;
  out.name = known != nullptr ? std::string(known->name) : best_form(gathered);
  for (const auto& [form, count] : gathered.forms) {
    out.names.push_back(form);
    if (form != out.name) out.because.push_back({form, evidence_of(form, known, gathered)});
  }
  if (out.names.empty() && !out.name.empty()) out.names.push_back(out.name);
  return out;
}

// Larger places, nearest first: what the text says, and what the tables say of those.
std::vector<std::string> places_around(const Gathered& gathered, const Known* known) {
  std::vector<std::string> out;
  auto add = [&](std::string_view name) {
    if (std::find(out.begin(), out.end(), name) == out.end()) out.emplace_back(name);
  };
  if (known != nullptr) {
    for (const std::string_view name : known->within) add(name);
    if (known->kind != EntityKind::place && !known->country.empty()) add(known->country);
    return out;
  }
  for (const std::string& name : gathered.within) add(name);
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (const Known* larger = extract::gazetteer().find(out[i], EntityKind::place)) {
      for (const std::string_view name : larger->within) add(name);
    }
  }
  return out;
}

void fill_mentions(EntityTable& table, const Groups& groups, const std::vector<Locals>& locals, const std::vector<ReportMentions>& reports,
                   const std::vector<std::uint32_t>& number) {
  table.of_mention.resize(reports.size());
  table.unresolved.resize(reports.size());
  std::vector<std::vector<std::uint32_t>> group_of_local(reports.size());
  for (std::size_t r = 0; r < reports.size(); ++r) group_of_local[r].resize(locals[r].all.size());
  for (std::size_t n = 0; n < groups.nodes.size(); ++n) group_of_local[groups.nodes[n].report][groups.nodes[n].local] = number[groups.group_of[n]];
  for (std::size_t r = 0; r < reports.size(); ++r) {
    table.of_mention[r].resize(reports[r].mentions.size());
    for (std::uint32_t i = 0; i < reports[r].mentions.size(); ++i) {
      const std::uint32_t local = locals[r].of_mention[i];
      if (local != Locals::none) table.of_mention[r][i] = EntityId(group_of_local[r][local]);
      else if (calls_for_holder(reports[r], reports[r].mentions[i])) table.unresolved[r].push_back(i);
    }
  }
}

}  // namespace

EntityTable resolve_entities(const std::vector<ReportMentions>& reports) {
  std::vector<Locals> locals;
  locals.reserve(reports.size());
  for (const ReportMentions& report : reports) locals.push_back(resolve_inside(report));
  const Groups groups = merge_locals(locals);

  // By the first mention: report, then place.
  std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>> order;
  for (std::uint32_t g = 0; g < groups.groups.size(); ++g) {
    std::pair<std::uint32_t, std::uint32_t> first{0xFFFFFFFFU, 0};
    for (const std::uint32_t n : groups.groups[g]) {
      const Node& node = groups.nodes[n];
      first = std::min(first, {node.report, locals[node.report].all[node.local].mentions.front()});
    }
    order.emplace_back(first, g);
  }
  std::sort(order.begin(), order.end());

  EntityTable table;
  std::vector<std::uint32_t> number(groups.groups.size());
  for (const auto& [first, g] : order) {
    number[g] = static_cast<std::uint32_t>(table.entities.size());
    const Known* known = groups.known[g];
    const Gathered gathered = gather(groups.groups[g], groups, locals, reports);
    table.entities.push_back(make_entity(gathered, known));
    table.within.push_back(places_around(gathered, known));
    table.country.emplace_back(known != nullptr && known->kind == EntityKind::place ? known->iso : std::string_view());
  }
  fill_mentions(table, groups, locals, reports, number);
  return table;
}

}  // namespace dateline::resolve
