// Mentions of all reports -> the table of entities. In: ReportMentions, in the order of the reports. Out: EntityTable. Proved by
// tests/entities_test.cpp.
#include "resolve/entities.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "extract/atlas.hpp"
#include "extract/spelling.hpp"
#include "resolve/entities_merge.hpp"
#include "resolve/known.hpp"
#include "resolve/names_book.hpp"
#include "text/text.hpp"

namespace dateline::resolve {
namespace {

using extract::Known;
using extract::MentionKind;

// All that the reports say of one entity.
struct Gathered {
  std::map<std::string, std::uint32_t> forms;  // with how often
  std::set<std::string> glosses;
  std::set<std::string> heard;  // forms for which the sound was the evidence
  std::set<std::string> own;    // forms that bear the entity's name without the user's names file
  std::vector<std::string> within;
  std::array<std::uint32_t, 3> kinds{};  // by EntityKind
  std::string role_form;                 // of a role without a holder
};

Gathered gather(const std::vector<std::uint32_t>& group, const Groups& groups, const std::vector<Locals>& locals,
                const std::vector<ReportMentions>& reports) {
  Gathered out;
  for (const std::uint32_t n : group) {
    const Node& node = groups.nodes[n];
    const Local& local = locals[node.report].all[node.local];
    out.glosses.insert(local.glosses.begin(), local.glosses.end());
    out.kinds[static_cast<std::size_t>(local.kind)] += local.kind_is_known ? 3U : 1U;
    if (local.why == NameEvidence::sound && local.known != nullptr) out.heard.insert(local.forms.begin(), local.forms.end());
    for (const std::string& place : local.within) {
      if (std::find(out.within.begin(), out.within.end(), place) == out.within.end()) out.within.push_back(place);
    }
    for (const std::uint32_t i : local.mentions) {
      const extract::NameMention& m = reports[node.report].mentions[i];
      if (m.what == MentionKind::name)
        ++out.forms[m.form];
      else if (m.what == MentionKind::role && (out.role_form.empty() || m.form < out.role_form))
        out.role_form = m.form;
    }
  }
  return out;
}

// The form that a reader would look up: the fullest one, in Latin letters rather than by ear, with its marks rather than without.
std::string best_form(const Gathered& gathered) {
  const std::string* best = nullptr;
  std::tuple<std::size_t, bool, bool, std::uint32_t> best_rank;
  for (const auto& [form, count] : gathered.forms) {
    const bool latin = !(form.find('-') != std::string::npos && spelled_by_ear(form));
    const std::tuple<std::size_t, bool, bool, std::uint32_t> rank{std::min<std::size_t>(name_words(form).size(), 4), latin,
                                                                  extract::spelling_of(form).plain != extract::spelling_of(form).lower, count};
    const auto ordered = std::tuple{std::get<1>(rank) || gathered.forms.size() == 1, std::get<0>(rank), std::get<2>(rank), std::get<3>(rank)};
    const auto best_ordered =
        std::tuple{std::get<1>(best_rank) || gathered.forms.size() == 1, std::get<0>(best_rank), std::get<2>(best_rank), std::get<3>(best_rank)};
    if (best != nullptr && ordered <= best_ordered) continue;
    best = &form;
    best_rank = rank;
  }
  return best == nullptr ? gathered.role_form : *best;
}

NameEvidence evidence_of(const std::string& form, const Known* known, const Gathered& gathered, bool in_file) {
  if (in_file && !gathered.own.contains(form)) return NameEvidence::names_file;
  if (gathered.glosses.contains(form)) return NameEvidence::gloss;
  if (known != nullptr && extract::gazetteer().find(form) == known) {
    return extract::gazetteer().named_by_cldr(form, *known) ? NameEvidence::cldr : NameEvidence::gazetteer;
  }
  if (known != nullptr && extract::atlas().find(form) == known) return NameEvidence::gazetteer;
  if (gathered.heard.contains(form)) return NameEvidence::sound;
  return form.find('-') != std::string::npos && spelled_by_ear(form) ? NameEvidence::sound : NameEvidence::context;
}

// `entry`: what the user's names file says of it, or null.
Entity make_entity(const Gathered& gathered, const Known* known, const NamesEntry* entry) {
  Entity out;
  std::uint32_t most = 0;
  for (std::size_t kind = 0; kind < gathered.kinds.size(); ++kind) {
    if (gathered.kinds[kind] > most) {
      most = gathered.kinds[kind];
      out.kind = static_cast<EntityKind>(kind);
    }
  }
  if (known != nullptr) out.kind = known->kind;
  if (entry != nullptr) out.kind = entry->kind;
  out.name = entry != nullptr ? entry->name : known != nullptr ? std::string(known->name) : best_form(gathered);
  for (const auto& [form, count] : gathered.forms) {
    out.names.push_back(form);
    if (form != out.name) out.because.push_back({form, evidence_of(form, known, gathered, entry != nullptr)});
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
    if (const Known* larger = extract::find_place(out[i])) {
      for (const std::string_view name : larger->within) add(name);
    }
  }
  return out;
}

void fill_mentions(EntityTable& table, const Groups& groups, const std::vector<Locals>& locals, const std::vector<ReportMentions>& reports,
                   const std::vector<std::uint32_t>& number) {
  table.of_mention.resize(reports.size());
  table.unresolved.resize(reports.size());
  table.two.resize(reports.size());
  table.of_voice.resize(reports.size());
  std::vector<std::vector<std::uint32_t>> group_of_local(reports.size());
  for (std::size_t r = 0; r < reports.size(); ++r) group_of_local[r].resize(locals[r].all.size());
  for (std::size_t n = 0; n < groups.nodes.size(); ++n) group_of_local[groups.nodes[n].report][groups.nodes[n].local] = number[groups.group_of[n]];
  for (std::size_t r = 0; r < reports.size(); ++r) {
    table.of_mention[r].resize(reports[r].mentions.size());
    for (std::uint32_t i = 0; i < reports[r].mentions.size(); ++i) {
      const std::uint32_t local = locals[r].of_mention[i];
      if (local != Locals::none)
        table.of_mention[r][i] = EntityId(group_of_local[r][local]);
      else if (calls_for_holder(reports[r], reports[r].mentions[i]))
        table.unresolved[r].push_back(i);
    }
    for (const auto& [first, local] : locals[r].voices) table.of_voice[r][first] = EntityId(group_of_local[r][local]);
    for (const auto& [mention, two] : locals[r].two) {
      const EntityId one(group_of_local[r][two[0]]), other(group_of_local[r][two[1]]);
      if (one != other) table.two[r][mention] = {std::min(one, other), std::max(one, other)};
    }
  }
}

// The groups in the order of their first mentions: report, then place.
std::vector<std::uint32_t> in_order(const Groups& groups, const std::vector<Locals>& locals) {
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
  std::vector<std::uint32_t> out;
  out.reserve(order.size());
  for (const auto& [first, g] : order) out.push_back(g);
  return out;
}

// The forms of a group whose mentions bore this name before the names file was read.
std::set<std::string> own_forms(const std::vector<std::uint32_t>& group, const Groups& groups, const std::vector<Locals>& locals,
                                const std::vector<ReportMentions>& reports, const EntityTable& unaided, const std::string& name) {
  std::set<std::string> out;
  for (const std::uint32_t n : group) {
    const Node& node = groups.nodes[n];
    for (const std::uint32_t i : locals[node.report].all[node.local].mentions) {
      const EntityId before = unaided.of_mention[node.report][i];
      if (before && unaided.entities[before.index()].name == name) out.insert(reports[node.report].mentions[i].form);
    }
  }
  return out;
}

// Larger places are told by the names that the entities bear in the end.
void rename_within(EntityTable& table, const std::map<std::string, std::string>& renamed) {
  if (renamed.empty()) return;
  for (std::vector<std::string>& places : table.within) {
    for (std::string& place : places) {
      if (const auto it = renamed.find(place); it != renamed.end()) place = it->second;
    }
  }
}

// "sân bay Nội Bài": the words behind a head word in small letters; the whole name where none stands before it.
std::string_view behind_head_word(std::string_view name) {
  std::string_view rest = name;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    if (text::lower(word) != word) break;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return rest.empty() ? name : rest;
}

// A site that bears the name of another place of the reports lies there: "sân bay Nội Bài", "Noi Bai airport".
void put_sites(EntityTable& table) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t e = 0; e < table.entities.size(); ++e) {
    if (table.entities[e].kind != EntityKind::place) continue;
    for (const std::string& form : table.entities[e].names) places.try_emplace(form, e);
  }
  for (std::size_t e = 0; e < table.entities.size(); ++e) {
    if (table.entities[e].kind != EntityKind::place) continue;
    const std::string_view own = behind_head_word(table.entities[e].name);
    const auto other = own.size() == table.entities[e].name.size() ? places.end() : places.find(own);
    if (other == places.end() || other->second == e) continue;
    std::vector<std::string>& within = table.within[e];
    const std::string& name = table.entities[other->second].name;
    if (std::find(within.begin(), within.end(), name) == within.end()) within.insert(within.begin(), name);
  }
}

EntityTable make_table(const std::vector<ReportMentions>& reports, std::vector<Locals>& locals, const NamesBook* book, const EntityTable* unaided) {
  const Groups groups = merge_locals(locals, book);
  EntityTable table;
  std::vector<std::uint32_t> number(groups.groups.size());
  std::map<std::string, std::string> renamed;
  for (const std::uint32_t g : in_order(groups, locals)) {
    number[g] = static_cast<std::uint32_t>(table.entities.size());
    const Known* known = groups.known[g];
    const NamesEntry* entry = book == nullptr || groups.entry[g] == NamesBook::none ? nullptr : &book->entry(groups.entry[g]);
    Gathered gathered = gather(groups.groups[g], groups, locals, reports);
    if (entry != nullptr) gathered.own = own_forms(groups.groups[g], groups, locals, reports, *unaided, entry->name);
    if (entry != nullptr && entry->kind == EntityKind::place) {
      if (known != nullptr) renamed.try_emplace(std::string(known->name), entry->name);
      for (const auto& [form, count] : gathered.forms) renamed.try_emplace(form, entry->name);
    }
    table.entities.push_back(make_entity(gathered, known, entry));
    table.within.push_back(places_around(gathered, known));
    table.country.emplace_back(known != nullptr && known->kind == EntityKind::place ? known->iso : std::string_view());
  }
  rename_within(table, renamed);
  put_sites(table);
  fill_mentions(table, groups, locals, reports, number);
  return table;
}

}  // namespace

EntityTable resolve_entities(const std::vector<ReportMentions>& reports, const NamesFile& names) {
  std::vector<Locals> locals;
  locals.reserve(reports.size());
  for (const ReportMentions& report : reports) locals.push_back(resolve_inside(report));
  if (names.empty()) return make_table(reports, locals, nullptr, nullptr);
  const EntityTable unaided = resolve_entities(reports);
  const NamesBook book(names);
  for (std::size_t r = 0; r < reports.size(); ++r) book.bind(reports[r], locals[r]);
  return make_table(reports, locals, &book, &unaided);
}

}  // namespace dateline::resolve
