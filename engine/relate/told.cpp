// What whole reports tell, and whether two names may be one. In: a world and its weighed pairs. Out: Told. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <sstream>

#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out;
  std::istringstream words(text::plain(name));
  for (std::string word; words >> word;) {
    std::erase_if(word, [](char c) { return c == '.' || c == ',' || c == '-' || c == '\''; });
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

bool has_all(const std::vector<std::string>& few, const std::vector<std::string>& many) {
  return std::all_of(few.begin(), few.end(), [&](const std::string& w) { return std::find(many.begin(), many.end(), w) != many.end(); });
}

// "T.T.H." for "Trần Thanh Hải", "LHQ" for "Liên hợp quốc".
bool initials(const std::vector<std::string>& shorter, const std::vector<std::string>& longer) {
  std::string letters, first;
  for (const std::string& w : shorter) letters += w;
  for (const std::string& w : longer) first += w[0];
  return letters.size() >= 2 && first.starts_with(letters);
}

}  // namespace

Told find_told(const AlignmentContext& context, const std::vector<Alignment>& pairs) {
  Told out;
  const Comparison& world = context.world.out;
  out.numbers.resize(world.reports.size());
  out.entities.resize(world.reports.size());
  for (std::size_t i = 0; i < context.facts.size(); ++i) {
    const std::size_t report = world.statements[i].report.index();
    for (const values::QuantityExpression& q : context.world.statements[i].draft->quantities) {
      if (!q.vague) out.numbers[report].insert({q.unit, q.value});
    }
    for (const cluster::Participant& p : context.facts[i].participants) out.entities[report].insert(p.entity);
  }
  for (const Alignment& p : pairs) {
    for (const cluster::QuantityPair& q : p.quantities) {
      if (q.agreement == cluster::Agreement::apart) continue;
      const std::uint32_t a = context.facts[p.a.index()].measured[q.a].index, b = context.facts[p.b.index()].measured[q.b].index;
      double& of_a = out.agreed[{p.a, a, world.of(p.b).report}];
      of_a = std::max(of_a, q.score);
      double& of_b = out.agreed[{p.b, b, world.of(p.a).report}];
      of_b = std::max(of_b, q.score);
    }
  }
  return out;
}

bool other_persons(const AlignmentContext& context, const Alignment& pair) {
  const auto persons = [&](StatementId s) {
    std::set<EntityId> out;
    for (const cluster::Participant& p : context.facts[s.index()].participants) {
      if (p.part != cluster::Part::speaker && context.world.out.of(p.entity).kind == EntityKind::person) out.insert(p.entity);
    }
    return out;
  };
  const std::set<EntityId> a = persons(pair.a), b = persons(pair.b);
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](EntityId p) { return b.contains(p); });
}

bool told_as_place(const AlignmentContext& context, ReportId report, EntityId place) {
  const resolve::StatementRange range = context.world.of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const cluster::Participant& p : context.facts[i].participants) {
      if (p.part == cluster::Part::place && cluster::places_meet(context.world, p.entity, place)) return true;
    }
  }
  return false;
}

bool could_be_one(const resolve::Resolved& world, EntityId a, EntityId b) {
  if (a == b) return true;
  for (const std::string& x : world.out.of(a).names) {
    const std::vector<std::string> wx = words_of(x);
    for (const std::string& y : world.out.of(b).names) {
      const std::vector<std::string> wy = words_of(y);
      if (wx.empty() || wy.empty()) continue;
      if (has_all(wx, wy) || has_all(wy, wx) || initials(wx, wy) || initials(wy, wx)) return true;
    }
  }
  // Bodies share their distinctive words in another order or with another head.
  if (world.out.of(a).kind == EntityKind::organisation && world.out.of(b).kind == EntityKind::organisation) {
    const std::vector<std::string> x = words_of(world.out.of(a).name), y = words_of(world.out.of(b).name);
    const auto shared = static_cast<std::size_t>(
        std::count_if(x.begin(), x.end(), [&](const std::string& w) { return std::find(y.begin(), y.end(), w) != y.end(); }));
    return shared * 2 >= std::max(x.size(), y.size());
  }
  return false;
}

}  // namespace dateline::relate
