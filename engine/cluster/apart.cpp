// Pairs of statements that are not comparable. Proved by tests/align_test.cpp.
#include "cluster/apart.hpp"

#include <algorithm>
#include <set>

#include "cluster/stages.hpp"
#include "lexicon/table.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using lexicon::Concept;

const Facts& facts(const AlignmentContext& context, StatementId s) { return context.facts[s.index()]; }

bool quotes_speech(const AlignmentContext& context, StatementId s) {
  return context.world.out.of(s).kind == StatementKind::direct_quote && !facts(context, s).quoted.empty();
}

// Two men are quoted, and no words of the one are words of the other.
bool other_words_of_another(const AlignmentContext& context, const Alignment& pair) {
  return pair.slot(Slot::said_by) < 0 && pair.quotes.empty() && pair.quantities.empty() && quotes_speech(context, pair.a) &&
         quotes_speech(context, pair.b);
}

// "61 giờ 14 phút" of one rider and "29 giờ 47 phút" of another.
bool figures_of_another(const AlignmentContext& context, const Alignment& pair) {
  const auto persons = [&](StatementId s) {
    std::vector<EntityId> out;
    for (const Participant& p : facts(context, s).participants) {
      if (p.part == Part::speaker || context.world.out.of(p.entity).kind != EntityKind::person) continue;
      if (!is_bare_word(context.world, context.world.out.of(s).report, p)) out.push_back(p.entity);
    }
    return out;
  };
  const bool apart =
      std::any_of(pair.quantities.begin(), pair.quantities.end(), [](const QuantityPair& q) { return q.agreement == Agreement::apart; });
  if (!apart || pair.slot(Slot::number_equal) > 0) return false;
  const std::vector<EntityId> a = persons(pair.a), b = persons(pair.b);
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](EntityId p) { return std::find(b.begin(), b.end(), p) != b.end(); });
}

// "Earned 340 million in the first six months" and "190 million in the second quarter".
bool figures_of_two_times(const AlignmentContext& context, const Alignment& pair) {
  constexpr double likely_one_thing = 0.5;
  const bool apart = std::any_of(pair.quantities.begin(), pair.quantities.end(),
                                 [](const QuantityPair& q) { return q.agreement == Agreement::apart && q.score >= likely_one_thing; });
  if (!apart || pair.slot(Slot::number_equal) > 0) return false;
  return of_two_stages(context, pair.a, pair.b) || of_two_periods(context, pair.a, pair.b);
}

bool shares(const std::vector<Concept>& list, Concept c) {
  return std::any_of(list.begin(), list.end(), [&](Concept each) { return lexicon::related(each, c); });
}

// The men's race and the women's: one tells of what the other's counterpart excludes.
bool of_the_counterpart(const Facts& a, const Facts& b) {
  return std::any_of(a.things.begin(), a.things.end(), [&](Concept x) {
    return std::any_of(b.things.begin(), b.things.end(),
                       [&](Concept y) { return lexicon::distinct(x, y) && !shares(b.things, x) && !shares(a.things, y); });
  });
}

bool tells_number(const AlignmentContext& context, StatementId s) {
  const auto& quantities = context.world.statements[s.index()].draft->quantities;
  const auto& measured = facts(context, s).measured;
  return std::any_of(measured.begin(), measured.end(), [&](const Measured& m) { return !quantities[m.index].vague; });
}

bool counts_people(const AlignmentContext& context, StatementId s) {
  const auto& quantities = context.world.statements[s.index()].draft->quantities;
  const auto& measured = facts(context, s).measured;
  return std::any_of(measured.begin(), measured.end(), [&](const Measured& m) {
    return !quantities[m.index].vague && (m.people || lexicon::has_role(m.act, lexicon::ConceptRole::growing_toll));
  });
}

// "11 người mất tích", "số người thiệt mạng là 9": what became of those whom either statement counts.
bool tolls_apart(const Facts& a, const Facts& b) {
  const auto tolls = [](const Facts& facts) {
    std::vector<Concept> out;
    for (const Measured& m : facts.measured) {
      if (lexicon::has_role(m.act, lexicon::ConceptRole::growing_toll)) out.push_back(m.act);
    }
    return out;
  };
  const std::vector<Concept> of_a = tolls(a), of_b = tolls(b);
  return !of_a.empty() && !of_b.empty() && std::none_of(of_a.begin(), of_a.end(), [&](Concept toll) { return shares(of_b, toll); });
}

// "Lợi nhuận 41 tỷ đồng", "doanh thu 1.150 tỷ đồng": the only sum of either statement is of another kind, where none is told by a word for prices
// ("giá", "cost"), as which any may be meant.
bool sums_apart(const Facts& a, const Facts& b) {
  static const std::set<std::uint64_t> kinds = [] {
    std::set<std::uint64_t> out;
    for (const lexicon::Row& row : lexicon::table("common/accounts.tsv")) {
      for (const std::string_view kind : lexicon::forms(row[1])) out.insert(text::hash(kind));
    }
    return out;
  }();
  const auto of_accounts = [](std::uint64_t sum) { return kinds.contains(sum); };
  const auto sums = [&](const Facts& facts) {
    const auto at = std::find_if(facts.measured.begin(), facts.measured.end(), [](const Measured& m) { return !m.sums.empty(); });
    const bool told = at != facts.measured.end() && std::all_of(at->sums.begin(), at->sums.end(), of_accounts);
    return told ? at->sums : std::vector<std::uint64_t>();
  };
  const std::vector<std::uint64_t> of_a = sums(a), of_b = sums(b);
  return !of_a.empty() && !of_b.empty() &&
         std::none_of(of_a.begin(), of_a.end(), [&](std::uint64_t sum) { return std::find(of_b.begin(), of_b.end(), sum) != of_b.end(); });
}

// "Cầu dài 68 m, dựng năm 2004": how long a thing is on one day it is on the next.
bool measures_what_lasts(const AlignmentContext& context, const Alignment& pair) {
  return std::any_of(pair.quantities.begin(), pair.quantities.end(), [&](const QuantityPair& q) {
    const Measured &x = facts(context, pair.a).measured[q.a], &y = facts(context, pair.b).measured[q.b];
    const auto dimension = context.world.statements[pair.a.index()].draft->quantities[x.index].dimension;
    return dimension == values::Dimension::length && x.attribute != 0 && x.attribute == y.attribute;
  });
}

}  // namespace

bool is_bare_word(const resolve::Resolved& world, ReportId report, const Participant& p) {
  const Entity& entity = world.out.of(p.entity);
  const extract::NameMention& m = world.reading(report).mentions[p.mention];
  return entity.kind == EntityKind::person && m.full.size() == m.tokens.size() &&
         std::all_of(entity.names.begin(), entity.names.end(), [](const std::string& name) { return name.find(' ') == std::string::npos; });
}

std::string_view why_apart(const AlignmentContext& context, const Alignment& pair) {
  const Facts &a = facts(context, pair.a), &b = facts(context, pair.b);
  if (pair.slot(Slot::recalled) > 0 && pair.slot(Slot::number_equal) <= 0 && !measures_what_lasts(context, pair))
    return "one of them recalls another time";
  if (other_words_of_another(context, pair)) return "other words of another speaker";
  if (figures_of_another(context, pair)) return "figures of another person";
  if (figures_of_two_times(context, pair)) return "figures of two stages or stretches of time";
  if (pair.quantities.empty() && tolls_apart(a, b)) return "they count other people";
  if (pair.quantities.empty() && sums_apart(a, b)) return "their sums are of two kinds";
  if (of_the_counterpart(a, b)) return "one tells of the counterpart of the other's matter";
  return {};
}

bool opposed(const AlignmentContext& context, const Alignment& pair) {
  const Facts &a = facts(context, pair.a), &b = facts(context, pair.b);
  return std::any_of(a.acts.begin(), a.acts.end(), [&](const Act& x) {
    return std::any_of(b.acts.begin(), b.acts.end(),
                       [&](const Act& y) { return x.negated != y.negated && lexicon::related(x.concept_id, y.concept_id); });
  });
}

bool measures_other_things(const AlignmentContext& context, const Alignment& pair) {
  return pair.quantities.empty() && tells_number(context, pair.a) && tells_number(context, pair.b);
}

bool counts_other_people(const AlignmentContext& context, const Alignment& pair) {
  return pair.quantities.empty() && counts_people(context, pair.a) && counts_people(context, pair.b);
}

}  // namespace dateline::cluster
