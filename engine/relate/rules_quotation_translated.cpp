// Quotation between languages: one utterance whose translation says another thing. In: a pair of statements in two languages. Out: findings.
// Words differ in any translation, so that only what carries over is compared: denials, how many are meant, bounds of numbers, opposites, and who
// is spoken of. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "cluster/measure.hpp"
#include "extract/cues.hpp"
#include "relate/quotation_amounts.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Quoted;
using cluster::Slot;
using lexicon::Concept;

// A saying of so many words at most is one thought.
constexpr std::size_t short_saying = 22;
// So much of the shorter one's concepts stands in the other.
constexpr double shared_part = 0.5;
constexpr double least_partners = 0.5, sure = 0.7, surely_one = 0.9;

// How long something takes or is off, in days.
struct Stretch {
  double least = 0, most = 0;
  int direction = 0;  // 1 ahead, -1 back, 0 where no word tells
};

// One side's quotation with its place.
class Saying {
 public:
  Saying(const PairView& pair, StatementId id, const Quoted& quoted) : pair_(pair), id_(id), quoted_(quoted) {}

  const text::Text& text() const { return pair_.world().text(statement().report); }
  const Statement& statement() const { return pair_.world().out.of(id_); }
  std::string_view language() const { return quoted_.language; }
  text::TokenRange range() const { return {quoted_.places.front().first, quoted_.places.back().last}; }
  std::string words() const { return text().joined(range()); }
  Span span() const { return text().span(range()); }
  const std::vector<Concept>& concepts() const { return quoted_.concepts; }

  // What a word denies, up to the next mark: the concepts behind it.
  std::vector<Concept> denied() const {
    const auto& negation = extract::cues(language()).negation;
    const auto& phrases = lexicon::concept_phrases(language());
    std::vector<Concept> out;
    bool denies = false;
    for (std::uint32_t at = range().first; at < range().last; ++at) {
      const auto found = negation.longest(text().tokens(), at);
      denies = text()[at].kind != text::TokenKind::punctuation && (denies || (found && *found.value == extract::NegationKind::negates));
      const auto concept_at = phrases.longest_stemmed(text().tokens(), at);
      if (denies && concept_at) out.push_back(*concept_at.value);
    }
    return out;
  }

  Amounts amounts() const { return amounts_in(text(), range(), language()); }

  std::vector<const values::QuantityExpression*> quantities() const {
    std::vector<const values::QuantityExpression*> out;
    for (const values::QuantityExpression& q : pair_.world().statements[id_.index()].draft->quantities) {
      if (range().contains(q.tokens.first) && !q.vague) out.push_back(&q);
    }
    return out;
  }

  std::vector<const When*> times() const {
    std::vector<const When*> out;
    for (const resolve::ResolvedTime& t : pair_.world().statements[id_.index()].times) {
      if (range().contains(t.expression.tokens.first)) out.push_back(&t.value);
    }
    return out;
  }

  // Stretches of time: "in twenty years", "mười năm nữa", whatever day they are counted from.
  std::vector<Stretch> stretches() const {
    constexpr double days_of_year = 365.25, days_of_month = days_of_year / 12, days_of_week = 7, seconds_of_day = 86400, loosely = 1.2;
    std::vector<Stretch> out;
    for (const values::QuantityExpression* q : quantities()) {
      if (q->dimension != values::Dimension::duration) continue;
      const double unit = q->unit == "year" ? days_of_year : q->unit == "month" ? days_of_month : 1 / seconds_of_day, days = q->value * unit;
      Stretch stretch{days, q->upper ? *q->upper * unit : days, 0};
      if (q->bound == Bound::at_least || q->bound == Bound::above) stretch.most = std::numeric_limits<double>::infinity();
      if (q->bound == Bound::at_most || q->bound == Bound::below) stretch.least = 0;
      if (q->bound == Bound::about) stretch = {days / loosely, days * loosely, 0};
      out.push_back(stretch);
    }
    for (const values::TimeExpression& t : pair_.world().statements[id_.index()].draft->times) {
      const double days = days_of_year * t.years + days_of_month * t.months + days_of_week * t.weeks + t.days;
      if (range().contains(t.tokens.first) && days != 0) out.push_back({std::abs(days), std::abs(days), days < 0 ? -1 : 1});
    }
    return out;
  }

  // Who is spoken of, people in general aside, each once.
  std::set<Concept> people() const {
    std::set<Concept> out;
    for (const extract::Term& term : pair_.world().statements[id_.index()].draft->terms) {
      const bool person = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::people;
      if (person && range().contains(term.tokens.first) && !lexicon::has_role(term.concept_id, lexicon::ConceptRole::generic_people))
        out.insert(term.concept_id);
    }
    return out;
  }

 private:
  const PairView& pair_;
  StatementId id_;
  const Quoted& quoted_;
};

bool meets(Concept c, const std::vector<Concept>& others) {
  return std::any_of(others.begin(), others.end(), [&](Concept o) { return lexicon::related(c, o); });
}

double shared(const Saying& a, const Saying& b) {
  const Saying& fewer = a.concepts().size() <= b.concepts().size() ? a : b;
  const Saying& more = &fewer == &a ? b : a;
  if (fewer.concepts().empty()) return 0;
  const auto met = std::count_if(fewer.concepts().begin(), fewer.concepts().end(), [&](Concept c) { return meets(c, more.concepts()); });
  return static_cast<double>(met) / static_cast<double>(fewer.concepts().size());
}

// One denies what the other tells: "đã được kiểm soát", "is not yet under control".
bool denied_by_one(const Saying& a, const Saying& b) {
  const std::vector<Concept> in_a = a.denied(), in_b = b.denied();
  if (in_a.empty() == in_b.empty()) return false;
  const std::vector<Concept>& denied = in_a.empty() ? in_b : in_a;
  const Saying& other = in_a.empty() ? a : b;
  return std::any_of(denied.begin(), denied.end(), [&](Concept c) { return meets(c, other.concepts()); });
}

// "will rise", "will fall"; a word that both say as well is no opposite.
bool opposes(const Saying& a, const Saying& b) {
  return std::any_of(a.concepts().begin(), a.concepts().end(), [&](Concept c) {
    return !meets(c, b.concepts()) &&
           std::any_of(b.concepts().begin(), b.concepts().end(), [&](Concept d) { return lexicon::antonyms(c, d) && !meets(d, a.concepts()); });
  });
}

// "dưới 5 tuổi", "over five".
bool other_bound(const Saying& a, const Saying& b) {
  const auto xs = a.quantities(), ys = b.quantities();
  if (xs.size() != 1 || ys.size() != 1 || xs.front()->value != ys.front()->value) return false;
  const auto low = [](Bound bound) { return bound == Bound::below || bound == Bound::at_most; };
  const auto high = [](Bound bound) { return bound == Bound::above || bound == Bound::at_least; };
  const Bound x = xs.front()->bound, y = ys.front()->bound;
  return (low(x) && high(y)) || (high(x) && low(y));
}

// "tăng gấp đôi số kỹ sư trong ba năm", "triple the number of engineers within three years": besides the figures that agree each tells one, and they
// are two of one unit.
bool other_figure(const Saying& a, const Saying& b) {
  auto xs = a.quantities(), ys = b.quantities();
  for (auto x = xs.begin(); x != xs.end();) {
    const auto same = std::find_if(ys.begin(), ys.end(), [&](const values::QuantityExpression* y) {
      return cluster::same_unit(**x, *y) && cluster::agree(**x, *y) != cluster::Agreement::apart;
    });
    if (same == ys.end()) {
      ++x;
      continue;
    }
    ys.erase(same);
    x = xs.erase(x);
  }
  if (xs.size() != 1 || ys.size() != 1) return false;
  const values::QuantityExpression &x = *xs.front(), &y = *ys.front();
  return x.dimension == y.dimension && x.unit == y.unit && x.dimension != values::Dimension::ordinal;
}

// "trong mười năm nữa", "in twenty years": each tells one time, and they are two.
bool other_time(const Saying& a, const Saying& b) {
  const auto xs = a.times(), ys = b.times();
  if (xs.size() != 1 || ys.size() != 1) return false;
  const When &x = *xs.front(), &y = *ys.front();
  return !x.start.empty() && !y.start.empty() && (x.start.month == 0) == (y.start.month == 0) && (x.start.day == 0) == (y.start.day == 0) &&
         x.interval == y.interval && !compatible(x, y, 0);
}

// Each tells one stretch of time, one way, and the one is longer whatever its bound leaves open.
bool other_stretch(const Saying& a, const Saying& b) {
  constexpr double rounding = 1.1;  // "a month", "four weeks"
  const auto xs = a.stretches(), ys = b.stretches();
  if (xs.size() != 1 || ys.size() != 1) return false;
  const Stretch &x = xs.front(), &y = ys.front();
  return x.direction * y.direction >= 0 && (x.least > rounding * y.most || y.least > rounding * x.most);
}

// "cho mẹ tôi", "for my grandmother": one is spoken of on either side, and they are two.
bool other_people(const Saying& a, const Saying& b) {
  std::set<Concept> xs = a.people(), ys = b.people();
  const std::set<Concept> all = xs;
  const auto known = [](const std::set<Concept>& others) {
    return [&others](Concept c) { return std::any_of(others.begin(), others.end(), [&](Concept o) { return lexicon::related(c, o); }); };
  };
  std::erase_if(xs, known(ys));
  std::erase_if(ys, known(all));
  return xs.size() == 1 && ys.size() == 1;
}

// "cho bà tôi", "against my grandmother": one names for whom it is done, the other says that it is done against somebody.
bool turned_against(const Saying& a, const Saying& b) {
  static const lexicon::HashedTables toward("toward.tsv");
  static const std::uint64_t against = text::hash("against");
  const auto sides = [&](const Saying& saying) {
    std::set<std::uint64_t> out;
    for (std::uint32_t at = saying.range().first; at < saying.range().last; ++at) {
      if (const auto found = toward.of(saying.language()).longest(saying.text().tokens(), at)) out.insert(*found.value);
    }
    return out;
  };
  const std::set<std::uint64_t> x = sides(a), y = sides(b);
  return !x.empty() && !y.empty() && x.contains(against) != y.contains(against);
}

}  // namespace

void denied_quotation_rule(const PairView& pair, std::vector<Finding>& out) {
  constexpr std::size_t one_thought = 12;
  constexpr double surely = 0.8;
  if (pair.facts_a().quoted.size() != 1 || pair.facts_b().quoted.size() != 1 || pair.score() < surely || !partners(pair)) return;
  const Quoted &x = pair.facts_a().quoted.front(), &y = pair.facts_b().quoted.front();
  if (!x.speaker || x.speaker != y.speaker || x.words.empty() || y.words.empty() || std::max(x.words.size(), y.words.size()) > one_thought) return;
  const Saying a(pair, pair.alignment.a, x), b(pair, pair.alignment.b, y);
  if (shared(a, b) < shared_part || a.amounts().apart(b.amounts()) || !denied_by_one(a, b)) return;
  out.push_back(contradiction(Aspect::quotation, "quotation.other-words", {pair.alignment.a, a.words(), a.span()},
                              {pair.alignment.b, b.words(), b.span()}, pair.score() * surely));
}

void translated_quotation_rule(const PairView& pair, std::vector<Finding>& out) {
  const auto pass = [&](const char* why) { pair.pass(Aspect::quotation, why); };
  if (pair.facts_a().quoted.size() != 1 || pair.facts_b().quoted.size() != 1) return pass("no-common-quotation");
  const Quoted &x = pair.facts_a().quoted.front(), &y = pair.facts_b().quoted.front();
  if (!x.speaker || x.speaker != y.speaker) return pass("other-speaker");
  if (x.words.empty() || y.words.empty() || std::max(x.words.size(), y.words.size()) > short_saying) return pass("other-words-said");
  const Saying a(pair, pair.alignment.a, x), b(pair, pair.alignment.b, y);
  const double common = shared(a, b);
  const bool one_utterance = pair.score() >= least_partners && pair.slot(Slot::best) > 0;
  if (!one_utterance) return pass("unsure-claim");
  const bool amounts = a.amounts().apart(b.amounts());
  const bool denied = common >= shared_part && !amounts && denied_by_one(a, b);
  const bool alike = common >= shared_part || pair.score() >= surely_one;
  const bool contradicts = denied || (common > 0 && amounts) || (common > 0 && other_bound(a, b)) || (common > 0 && opposes(a, b)) ||
                           (common >= shared_part && (turned_against(a, b) || other_figure(a, b) || other_time(a, b))) ||
                           (alike && other_stretch(a, b));
  if (!contradicts && !other_people(a, b)) return pass("same-words");
  Finding f;
  f.aspect = Aspect::quotation;
  f.severity = contradicts ? Severity::contradiction : Severity::divergence;
  f.rule = "quotation.translated-otherwise";
  f.a = {pair.alignment.a, a.words(), a.span()};
  f.b = {pair.alignment.b, b.words(), b.span()};
  f.confidence = std::max(pair.score(), sure) * 0.9;
  out.push_back(std::move(f));
}

}  // namespace dateline::relate
