// What whole reports tell, and what their statements share. In: a world and its weighed pairs. Out: Told, and judgements of a pair.
// Proved by tests/rules_test.cpp.
#include <algorithm>

#include "cluster/apart.hpp"
#include "cluster/keys.hpp"
#include "extract/names_lexicon.hpp"
#include "relate/difference.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {

Told find_told(const AlignmentContext& context, const std::vector<Alignment>& pairs) {
  Told out;
  const Comparison& world = context.world.out;
  out.numbers.resize(world.reports.size());
  out.entities.resize(world.reports.size());
  out.figures.resize(world.reports.size());
  for (std::size_t r = 0; r < world.reports.size(); ++r) {
    for (const text::Token& token : context.world.text(ReportId(r)).tokens()) {
      if (token.kind == text::TokenKind::number && token.form.size() > 1) out.figures[r].insert(text::hash(token.lower));
    }
  }
  for (std::size_t i = 0; i < context.facts.size(); ++i) {
    const std::size_t report = world.statements[i].report.index();
    for (const values::QuantityExpression& q : context.world.statements[i].draft->quantities) {
      if (!q.vague) out.numbers[report].insert({q.unit, q.value});
    }
    for (const cluster::Participant& p : context.facts[i].participants) out.entities[report].insert(p.entity);
    out.states.push_back(find_states({context.world, StatementId(i)}));
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
      if (p.part == cluster::Part::speaker || context.world.out.of(p.entity).kind != EntityKind::person) continue;
      if (!cluster::is_bare_word(context.world, context.world.out.of(s).report, p)) out.insert(p.entity);
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

// "Nhà thi đấu Vĩnh Hải tối 6/9 chật kín": its first word has the capital of the sentence that it opens.
bool has_capital_of_sentence(const text::Text& text, text::TokenRange name) {
  if (name.size() < 2 || !text[name.first].capital || text[name.first].capitals || text[name.first + 1].capital) return false;
  return name.first == 0 || text[name.first].line_start || text[name.first - 1].kind == text::TokenKind::punctuation;
}

std::string_view own_noun(const AlignmentContext& context, ReportId report, const cluster::Participant& place) {
  const extract::NameMention& m = context.world.reading(report).mentions[place.mention];
  if (m.tokens.empty()) return {};
  const text::Text& text = context.world.text(report);
  // "vùng biển Cửa Việt", "off Cửa Việt": such words say near what, and not what kind of place it is.
  static const lexicon::HashedTables beside("places_beside.tsv");
  if (beside.of(context.world.out.of(report).language).longest(text.tokens(), m.full.first)) return {};
  if (!text[m.tokens.first].capital || has_capital_of_sentence(text, m.tokens)) return text[m.tokens.first].lower;
  if (m.full.first == m.tokens.first) return {};
  const auto head = extract::name_lexicon(context.world.out.of(report).language).heads.longest(text.tokens(), m.full.first);
  const bool site = head && head.value->shape == extract::Shape::site && m.full.first + head.length == m.tokens.first;
  return site && !text[m.full.first].capital ? std::string_view(text[m.full.first].lower) : std::string_view();
}

namespace {

// How the statement tells a place: by a common noun in its name ("chung cư Thạnh Mỹ Lợi"), or by one before it ("the island of Con Co").
enum class Manner : std::uint8_t { by_name, by_noun, behind_noun };

Manner manner_of(const AlignmentContext& context, StatementId id, EntityId place) {
  if (context.world.out.of(place).kind != EntityKind::place) return Manner::by_name;
  const ReportId report = context.world.out.of(id).report;
  const text::Text& text = context.world.text(report);
  for (const cluster::Participant& p : context.facts[id.index()].participants) {
    const extract::NameMention& m = context.world.reading(report).mentions[p.mention];
    const text::TokenRange name = m.tokens;
    if (p.entity != place || name.empty()) continue;
    if (!own_noun(context, report, p).empty()) return Manner::by_noun;
    const extract::NameLexicon& pack = extract::name_lexicon(context.world.out.of(report).language);
    // "xã Hải Lăng": a commune, whatever "lăng" means.
    const auto before = pack.heads.longest(text.tokens(), m.full.first);
    if (before && before.value->shape == extract::Shape::area && m.full.first + before.length == name.first) return Manner::by_name;
    // "Côn Đảo", "at Bai Dam beach": the noun is the last part of the name, or stands behind it.
    const auto is_site = [&](std::uint32_t at) {
      const auto head = pack.heads.longest(text.tokens(), at);
      return head && head.length == 1 && head.value->shape == extract::Shape::site;
    };
    if (!pack.suffix_heads && name.size() > 1 && is_site(name.last - 1)) return Manner::by_noun;
    if (pack.suffix_heads && name.last < text.size() && is_site(name.last)) return Manner::behind_noun;
    return extract::behind_place_head(pack, text, name.first) ? Manner::behind_noun : Manner::by_name;
  }
  return Manner::by_name;
}

// Both lie in larger ones of one country, and neither in the other: a cave of Lạng Sơn does not lie in Cao Bằng.
bool known_apart(const resolve::Resolved& world, EntityId x, EntityId y) {
  const auto &of_x = world.entities.within[x.index()], &of_y = world.entities.within[y.index()];
  return !of_x.empty() && !of_y.empty() && of_x.back() == of_y.back() && !cluster::places_meet(world, x, y);
}

}  // namespace

bool of_two_levels(const AlignmentContext& context, StatementId a, EntityId x, StatementId b, EntityId y) {
  const auto country = [&](EntityId place) {
    return context.world.entities.within[place.index()].empty() && !context.world.entities.country[place.index()].empty();
  };
  const std::string &of = context.world.entities.country[x.index()], &other = context.world.entities.country[y.index()];
  const bool abroad = !of.empty() && !other.empty() && of != other;  // Jakarta lies nowhere in Singapore
  if (country(x) != country(y) && !abroad) return true;
  const Manner of_x = manner_of(context, a, x), of_y = manner_of(context, b, y);
  const bool one_by_noun = (of_x == Manner::by_noun) != (of_y == Manner::by_noun);
  return one_by_noun && of_x != Manner::behind_noun && of_y != Manner::behind_noun && !known_apart(context.world, x, y);
}

bool told_every_day(const cluster::Facts& facts) {
  const auto daily = [](lexicon::Concept c) { return lexicon::has_role(c, lexicon::ConceptRole::daily); };
  return std::any_of(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& act) { return daily(act.concept_id); }) ||
         std::any_of(facts.things.begin(), facts.things.end(), daily);
}

bool mentions(const cluster::Facts& facts, EntityId id) {
  return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) { return p.entity == id; });
}

namespace {

// Whether the words of the one name stand in the other.
bool has_words(std::string_view name, std::string_view part) {
  const std::size_t at = name.find(part);
  if (part.empty() || at == std::string_view::npos) return false;
  const bool begins = at == 0 || name[at - 1] == ' ', ends = at + part.size() == name.size() || name[at + part.size()] == ' ';
  return begins && ends;
}

}  // namespace

bool named_in(const PairView& pair, ReportId report, EntityId entity) {
  const std::set<EntityId>& all = pair.told.entities[report.index()];
  return all.contains(entity) || std::any_of(all.begin(), all.end(), [&](EntityId each) {
           // "Bristow" is known to who names its zoo.
           if (pair.kind_of(entity) == EntityKind::place && has_words(pair.world().out.of(each).name, pair.world().out.of(entity).name)) return true;
           // A name of which the other report does not say whether it is a place's or a firm's: "xưởng may Thành Tín", "ở Thành Tín".
           if (pair.world().out.of(each).name == pair.world().out.of(entity).name) return true;
           return pair.kind_of(each) == pair.kind_of(entity) && could_be_one(pair.world(), each, entity);
         });
}

std::set<std::uint64_t> keys_in(const PairView& pair, StatementId id, const lexicon::HashedTables& table) {
  return cluster::keys_in(pair.world(), id, table);
}

bool one_main_act(const PairView& pair) {
  const auto first = [](const cluster::Facts& facts) {
    const auto at = std::find_if(facts.acts.begin(), facts.acts.end(), [](const cluster::Act& act) {
      return !act.quoted && !lexicon::has_role(act.concept_id, lexicon::ConceptRole::speech);
    });
    return at == facts.acts.end() ? lexicon::Concept{0} : at->concept_id;
  };
  return lexicon::related(first(pair.facts_a()), first(pair.facts_b()));
}

namespace {

constexpr double beyond_acts = 0.9;

}  // namespace

Span mention_span(const PairView& pair, const Statement& statement, std::uint32_t mention) {
  return pair.world().text(statement.report).span(pair.world().reading(statement.report).mentions[mention].full);
}

bool surely_partners(const PairView& pair) { return pair.slot(cluster::Slot::best) >= 0.5 && pair.score() >= 0.55; }

bool partners(const PairView& pair) { return surely_partners(pair) || (pair.slot(cluster::Slot::best) >= 0.9 && pair.score() >= 0.4); }

bool one_act_told(const PairView& pair, Aspect aspect, double sureness) {
  if (pair.facts_a().background || pair.facts_b().background) return pair.pass(aspect, "recalled"), false;
  if (one_scene(pair.context, pair.alignment)) return true;
  // Two sentences of one thing and no other, however its act is called.
  if (partners(pair) && pair.score() >= beyond_acts) return true;
  if (pair.slot(cluster::Slot::act) <= 0) return pair.pass(aspect, "other-act"), false;
  if (pair.score() < sureness) return pair.pass(aspect, "unsure-claim"), false;
  return true;
}

}  // namespace dateline::relate
