// Quantity: numbers that cannot both be true. In: a pair of statements of one cluster. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <set>

#include "cluster/stages.hpp"
#include "relate/numbers_apart.hpp"
#include "relate/reconcile.hpp"
#include "relate/rules.hpp"
#include "relate/sole_figures.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Agreement;
using cluster::Facts;
using cluster::Measured;
using cluster::QuantityPair;
using cluster::Slot;
using lexicon::ConceptRole;
using values::QuantityExpression;

// How surely two quantities must measure the same thing before their difference is called; and where neither statement has another partner.
constexpr double surely_comparable = 0.6, comparable_of_partners = 0.5, sure_length = 0.8;
constexpr double least_of_partners = 0.5;
// The only figures of their kind in sentences so far above any other partner need hardly a word in common.
constexpr double only_partners = 0.9;
constexpr double likely_of_sole = 0.4, sure_without_words = 0.52;
// And how alike their statements must be in words.
constexpr float least_words = 0.08F;
// How surely where either report tells of several such numbers.
constexpr double sure_of_one_of_several = 0.8, likely_one_of_several = 0.7;
constexpr float alike_of_several = 0.45F;
// From this likeness on two quotations are of one utterance.
constexpr double least_common_quote = 0.4;
constexpr float nearly_one = 0.5F, one_but_for_the_number = 0.65F;

// A count of people that grows while an event goes on.
bool grows(const Measured& m) {
  if (!m.people && m.act == 0) return false;
  return lexicon::has_role(m.act, ConceptRole::growing_toll) ||
         std::any_of(m.of.begin(), m.of.end(), [](lexicon::Concept c) { return lexicon::has_role(c, ConceptRole::growing_toll); });
}

// Of an accident: those who fall ill, and whom the police arrest, become more for weeks.
bool ends_at_once(const Measured& a, const Measured& b) {
  static const std::set<lexicon::Concept> lasting = [] {
    std::set<lexicon::Concept> out;
    for (const char* name : {"infect.v", "infected_person.p", "death_toll_disease.v", "arrest.v", "missing.v", "missing_person.p"})
      out.insert(lexicon::concept_named(name));
    return out;
  }();
  const auto goes_on = [](const Measured& m) {
    return lasting.contains(m.act) || std::any_of(m.of.begin(), m.of.end(), [](lexicon::Concept c) { return lasting.contains(c); });
  };
  return !goes_on(a) && !goes_on(b);
}

// "Chở nửa tấn ngà voi" over 550 kg: a headline rounds as it likes.
bool rounded_in_headline(const PairView& pair, const QuantityExpression& a, const QuantityExpression& b) {
  const auto headline = [](const Statement& s) { return s.kind == StatementKind::headline; };
  return (headline(pair.a()) && loosely_rounded(a, b)) || (headline(pair.b()) && loosely_rounded(b, a));
}

// "Toàn bộ 18 thuyền viên được cứu": there are no more whose number could grow.
bool told_as_all(const PairView& pair, StatementId id, const Measured& m) {
  static const lexicon::HashedTables quantifiers("quantifiers.tsv");
  static const std::uint64_t all = text::hash("all");
  constexpr std::uint32_t longest = 3;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const auto& phrases = quantifiers.of(pair.world().out.of(report).language);
  const std::uint32_t number = draft.quantities[m.index].tokens.first;
  for (std::uint32_t back = 1; back <= longest && number >= draft.tokens.first + back; ++back) {
    const auto found = phrases.longest(pair.world().text(report).tokens(), number - back);
    if (found && found.length == back && *found.value == all) return true;
  }
  return false;
}

// One of the two tells of a place in which it was, and the other names no place.
bool one_tells_where(const PairView& pair) {
  const auto places = [&](const Facts& facts, bool scene) {
    return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
      return pair.kind_of(p.entity) == EntityKind::place && (!scene || p.part == cluster::Part::place);
    });
  };
  const Facts &a = pair.facts_a(), &b = pair.facts_b();
  return (places(a, true) && !places(b, false)) || (places(b, true) && !places(a, false));
}

// The words of one utterance are compared as such.
bool inside_common_quote(const PairView& pair, const Measured& a, const Measured& b) {
  const auto inside = [](const extract::Draft& draft, const QuantityExpression& q, std::uint32_t quote) {
    return quote < draft.quotes.size() && draft.quotes[quote].tokens.contains(q.number.first);
  };
  return std::any_of(pair.alignment.quotes.begin(), pair.alignment.quotes.end(), [&](const cluster::QuotePair& q) {
    return q.overlap >= least_common_quote && inside(pair.draft_a(), pair.draft_a().quantities[a.index], pair.facts_a().quoted[q.a].index) &&
           inside(pair.draft_b(), pair.draft_b().quantities[b.index], pair.facts_b().quoted[q.b].index);
  });
}

// "Giải thưởng 6 triệu krona", "ba triệu krona, nửa số tiền thưởng": either statement tells which share of the one the other is.
bool is_share(const PairView& pair, const QuantityExpression& qa, const QuantityExpression& qb) {
  const double big = std::max(qa.value, qb.value), small = std::min(qa.value, qb.value);
  const auto tells = [&](const extract::Draft& draft) {
    return std::any_of(draft.quantities.begin(), draft.quantities.end(), [&](const QuantityExpression& q) {
      const bool percent = q.dimension == values::Dimension::percent,
                 fraction = q.dimension == values::Dimension::count && q.value > 0 && q.value < 1;
      const double share = percent ? q.value / 100 : fraction ? q.value : 0;
      return &q != &qa && &q != &qb && share > 0 && share < 1 && std::abs(big * share - small) <= 0.01 * small;
    });
  };
  return tells(pair.draft_a()) || tells(pair.draft_b());
}

bool gone_wrong(const PairView& pair, const Measured& a, const Measured& b) {
  return cluster::near_miss(pair.draft_a().quantities[a.index], pair.draft_b().quantities[b.index]);
}

// "Philippines 119 điểm, Indonesia 117 điểm, Thái Lan 105 điểm": of a list some figure looks like any other.
bool lists_figures(const extract::Draft& draft, const std::string& unit) {
  return std::count_if(draft.quantities.begin(), draft.quantities.end(), [&](const QuantityExpression& q) { return q.unit == unit && !q.vague; }) > 2;
}

// How surely two quantities must measure one thing. Between statements without another partner less is asked of figures of one size that no two
// acts tell.
double asked_of(const PairView& pair, const QuantityPair& q) {
  const Measured &a = pair.facts_a().measured[q.a], &b = pair.facts_b().measured[q.b];
  const double x = std::abs(pair.draft_a().quantities[a.index].value), y = std::abs(pair.draft_b().quantities[b.index].value);
  const bool one_size = std::max(x, y) <= 3 * std::min(x, y) || gone_wrong(pair, a, b);
  // "đón 1,46 triệu lượt khách quốc tế", "ghi nhận 1.640.000 lượt người ngoại quốc": the only count of such people in either of two briefs.
  const bool one_count = q.alone && pair.of_briefs() && !a.of.empty() && !b.of.empty() && a.of.front() == b.of.front() &&
                         !lexicon::has_role(a.of.front(), ConceptRole::generic_people);
  const bool two_acts = !one_count && a.act != 0 && b.act != 0 && !lexicon::related(a.act, b.act) && !lexicon::antonyms(a.act, b.act);
  // "trong một ngày đêm", "mười giờ": lengths of time are told of everything.
  const bool length = pair.draft_a().quantities[a.index].dimension == values::Dimension::duration && (a.attribute == 0 || a.attribute != b.attribute);
  // The one length that each of two briefs tells, in sentences with another number in common ("two cabins").
  const bool only_length = q.alone && pair.of_briefs() && surely_partners(pair) && pair.slot(Slot::number_equal) > 0;
  if (length && !only_length && (a.act == 0 || b.act == 0 || two_acts)) return sure_length;
  return surely_partners(pair) && one_size && !two_acts && !length ? comparable_of_partners : surely_comparable;
}

// "dài 1,5 m": how long a thing is on one day it is on the next.
bool lasting_side(const PairView& pair, const Measured& a, const Measured& b) {
  return a.attribute != 0 && a.attribute == b.attribute && pair.draft_a().quantities[a.index].dimension == values::Dimension::length;
}

// "670 đồng/kg", "670.000 đồng/kg": three digits that are the same.
bool place_slipped(const QuantityExpression& a, const QuantityExpression& b) {
  double x = std::abs(a.value), y = std::abs(b.value);
  if (x > y) std::swap(x, y);
  if (x <= 0 || a.unit != b.unit) return false;
  const double power = std::log10(y / x);
  double digits = std::abs(a.written_value);
  while (digits >= 1 && std::fmod(digits, 10) == 0) digits /= 10;
  return power >= 1 && std::abs(power - std::round(power)) < 1e-9 && (digits >= 12 || digits != std::floor(digits));
}

bool one_sentence_of_numbers(const PairView& pair, const QuantityPair& q, const Measured& a, const Measured& b) {
  const std::string& unit = pair.draft_a().quantities[a.index].unit;
  if (surely_partners(pair) && gone_wrong(pair, a, b) && !lists_figures(pair.draft_a(), unit) && !lists_figures(pair.draft_b(), unit)) return true;
  // How long the one thing or the one man's catch is.
  const bool of_one = pair.slot(Slot::where) > 0 || pair.slot(Slot::who) > 0;
  if (lasting_side(pair, a, b) && of_one && surely_partners(pair) && !lists_figures(pair.draft_a(), unit) && !lists_figures(pair.draft_b(), unit))
    return true;
  if ((a.owner && b.owner) || pair.alignment.cosine >= one_but_for_the_number) return true;
  const bool one_list = lists_figures(pair.draft_a(), unit) || lists_figures(pair.draft_b(), unit);
  if (surely_partners(pair) && q.score >= likely_one_of_several && pair.alignment.cosine >= alike_of_several && !one_list) return true;
  const bool named = !(a.of.empty() && a.of_words.empty()) || pair.draft_a().quantities[a.index].dimension != values::Dimension::count;
  return q.score * pair.score() >= sure_of_one_of_several && (named || pair.alignment.cosine >= nearly_one);
}

Span words_of(const PairView& pair, ReportId report, const QuantityExpression& q) {
  text::TokenRange range = q.tokens;
  if (!q.of.empty()) range.last = std::max(range.last, q.of.last);
  if (!q.state.empty()) range.last = std::max(range.last, q.state.last);
  return pair.world().text(report).span(range);
}

// The other report gives the same number for it in another sentence.
bool agrees_elsewhere(const PairView& pair, const QuantityPair& q) {
  if (pair.facts_a().measured[q.a].owner && pair.facts_b().measured[q.b].owner) return false;  // a man has one age
  const auto agreed = [&](StatementId s, std::uint32_t index, ReportId other) {
    const QuantityExpression& quantity = pair.world().statements[s.index()].draft->quantities[index];
    // Ages are told of many people, and two ranges may share an end.
    const bool telling = quantity.dimension != values::Dimension::age && !quantity.upper;
    if (telling && pair.told.numbers[other.index()].contains({quantity.unit, quantity.value})) return true;
    // "tăng từ 90 lên 260", "260 lượt, hồi chưa có tủ chỉ 90": a bare figure that the other report writes as well.
    const text::Text& text = pair.world().text(pair.world().out.of(s).report);
    const bool bare = quantity.dimension == values::Dimension::count && quantity.of.empty() && quantity.number.size() == 1;
    if (bare && pair.told.figures[other.index()].contains(text::hash(text[quantity.number.first].lower))) return true;
    const auto at = pair.told.agreed.find({s, index, other});
    return at != pair.told.agreed.end() && at->second >= q.score - 0.1;
  };
  return agreed(pair.alignment.a, pair.facts_a().measured[q.a].index, pair.b().report) ||
         agreed(pair.alignment.b, pair.facts_b().measured[q.b].index, pair.a().report);
}

std::string value_of(const QuantityExpression& q, const QuantityExpression& other) {
  // Of two ranges the end that differs is what the reports part on.
  if (q.upper && other.upper) return plain_number(std::abs(q.value - other.value) < 1e-9 ? *q.upper : q.value);
  return plain_number(cluster::in_unit_of(q, other).value);
}

}  // namespace

std::string plain_number(double value) {
  char buffer[64];
  if (value == std::floor(value) && std::abs(value) < 1e15) {
    std::snprintf(buffer, sizeof buffer, "%.0f", value);
  } else {
    std::snprintf(buffer, sizeof buffer, "%.10g", value);
  }
  return buffer;
}

void quantity_rule(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::quantity, why); };
  const bool recalled = recalls_another_time(pair);
  if (plan_and_outcome(pair)) return pass("plan-then-fact");
  if (of_two_bulletins(pair)) return pass("other-day");
  if (pair.slot(Slot::where) < 0) return pass("other-place");
  if (other_persons(pair.context, pair.alignment)) return pass("other-persons");
  if (other_countries(pair)) return pass("other-place");
  const auto two = [&](auto judge) { return judge(pair.context, pair.alignment.a, pair.alignment.b); };
  if (two(cluster::of_two_stages) || two(cluster::of_two_periods) || other_scopes(pair)) return pass("other-thing-measured");
  const std::vector<QuantityPair> figures = figures_of(pair);
  if (figures.empty()) return pass("no-common-quantity");
  // "ở nội dung 50 m … hạng 32", "ở nội dung 10 m … hạng 4": where figure after figure differs the two tell of two things.
  const auto apart = [](const QuantityPair& q) { return q.agreement == Agreement::apart; };
  const bool all_apart = figures.size() > 1 && std::all_of(figures.begin(), figures.end(), apart);
  if (all_apart && pair.alignment.cosine < one_but_for_the_number) return pass("other-thing-measured");
  const bool no_act = pair.slot(Slot::act) <= 0;
  const bool other_day = counted_on_two_days(pair) || (no_act && (pair.slot(Slot::when) < 0 || of_two_weekdays(pair)));
  for (const QuantityPair& q : figures) {
    if (q.agreement != Agreement::apart || q.score < asked_of(pair, q)) {
      pass(q.agreement != Agreement::apart ? "bounds-meet" : "other-thing-measured");
      continue;
    }
    const Measured &a = pair.facts_a().measured[q.a], &b = pair.facts_b().measured[q.b];
    if (recalled && !(lasting_side(pair, a, b) && pair.of_briefs())) {
      pass("recalled");
      continue;
    }
    if (other_day && !lasting_side(pair, a, b)) {
      pass("other-day");
      continue;
    }
    if (of_two_times(pair) && !lasting_side(pair, a, b) && !(a.owner && b.owner)) {
      pass("toll-grows");
      continue;
    }
    if (at_two_rates(pair, a, b)) {
      pass("bounds-meet");
      continue;
    }
    if (same_score(pair.draft_a().quantities[a.index], pair.draft_b().quantities[b.index])) {
      pass("bounds-meet");
      continue;
    }
    if (of_a_part_by_place(pair, pair.draft_a().quantities[a.index], pair.draft_b().quantities[b.index])) {
      pass("other-thing-measured");
      continue;
    }
    if (rounded_in_headline(pair, pair.draft_a().quantities[a.index], pair.draft_b().quantities[b.index])) {
      pass("bounds-meet");
      continue;
    }
    if (inside_common_quote(pair, a, b) || agrees_elsewhere(pair, q)) {
      pass("agrees-elsewhere");
      continue;
    }
    // Sentences for which nothing else of the other report stands, of the only figures of their kind, which name one side of the thing.
    const bool one_side = (a.attribute != 0 && a.attribute == b.attribute) || one_sum(a, b);
    const bool sole = q.alone && one_side && pair.slot(Slot::best) >= only_partners && pair.score() >= likely_of_sole;
    // Hardly a word in common: only a figure that looks like the other gone wrong is called.
    const bool counted = pair.draft_a().quantities[a.index].dimension == values::Dimension::count &&
                         pair.draft_b().quantities[b.index].dimension == values::Dimension::count;  // no share in percent
    const bool only_ones = q.alone && pair.slot(Slot::best) >= only_partners && pair.alignment.cosine > 0 && (!counted || (a.people && b.people));
    const bool few_words = pair.alignment.cosine < least_words && !gone_wrong(pair, a, b) && !sole;
    if (few_words && (!only_ones || q.score * pair.score() < sure_without_words)) {
      pass("few-common-words");
      continue;
    }
    // Where a report tells of several such numbers only sentences that are nearly one are for the same of them.
    if (!q.alone && !one_sentence_of_numbers(pair, q, a, b)) {
      pass("other-thing-measured");
      continue;
    }
    const bool owned = a.owner && b.owner;
    if (!owned && (nearer_beside(pair.draft_a(), a.index, pair.draft_b().quantities[b.index].value) ||
                   nearer_beside(pair.draft_b(), b.index, pair.draft_a().quantities[a.index].value))) {
      pass("other-thing-measured");
      continue;
    }
    // A share of the patients is no toll; the ground that a fire has burnt is one on pages of two days.
    const bool of_two_days = days_between_pages(pair).value_or(0) > 0 || tells_as_of(pair);
    const bool extent = pair.draft_a().quantities[a.index].dimension == values::Dimension::area && of_two_days;
    const auto spreads = [](const Measured& m) { return lexicon::has_role(m.act, ConceptRole::spreading); };
    const bool whole = told_as_all(pair, pair.alignment.a, a) && told_as_all(pair, pair.alignment.b, b);
    // "Tại huyện Lục Yên … 48 ngôi nhà bị tốc mái": in reports that tell much, a count of one place is none of them all.
    if (counted && !pair.of_briefs() && pair.alignment.cosine < one_but_for_the_number && one_tells_where(pair)) {
      pass("other-place");
      continue;
    }
    const bool toll = (counted && !whole && (grows(a) || grows(b))) || (extent && (grows(a) || grows(b) || spreads(a) || spreads(b)));
    const bool at_any_hour = toll && !at_one_hour(pair);
    if (at_any_hour && !(a.people && b.people && ends_at_once(a, b) && pair.of_briefs() && surely_partners(pair) && without_an_hour(pair))) {
      pass("toll-grows");
      continue;
    }
    const QuantityExpression &qa = pair.draft_a().quantities[a.index], &qb = pair.draft_b().quantities[b.index];
    if (counted && told_as_part(pair, qa, qb)) {
      pass("other-thing-measured");
      continue;
    }
    if (sum_of_parts(pair.draft_a(), qa, qb) || sum_of_parts(pair.draft_b(), qb, qa) || is_share(pair, qa, qb)) {
      pass("sum-of-parts");
      continue;
    }
    Finding f;
    f.aspect = Aspect::quantity;
    if (at_any_hour || both_may_hold(pair, qa, qb)) f.severity = Severity::divergence;
    const bool alike = pair.alignment.cosine >= nearly_one || pair.slot(Slot::number_equal) >= 0.9F;
    f.rule = alike && place_slipped(qa, qb) ? "quantity.one-figure-two-sizes"
             : at_any_hour                  ? "quantity.toll-without-an-hour"
             : toll                         ? "quantity.toll-at-one-hour"
             : qa.upper && qb.upper         ? "quantity.ranges-apart"
                                            : "quantity.bounds-apart";
    f.a = {pair.alignment.a, value_of(qa, qb), words_of(pair, pair.a().report, qa)};
    f.b = {pair.alignment.b, value_of(qb, qa), words_of(pair, pair.b().report, qb)};
    f.item_a = a.index + 1;
    f.item_b = b.index + 1;
    f.confidence = std::max(q.score * pair.score(), surely_partners(pair) || sole ? least_of_partners : 0.0);
    out.push_back(std::move(f));
  }
}

}  // namespace dateline::relate
