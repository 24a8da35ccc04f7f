// A report against itself: what its headline or a caption counts, its article counts otherwise.
// In: a world and its rows. Out: discrepancies. Proved by tests/within_test.cpp.
#include <algorithm>
#include <cmath>

#include "relate/numbers_apart.hpp"
#include "relate/numbers_apart.hpp"
#include "relate/reconcile.hpp"
#include "relate/relate.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

using cluster::Agreement;
using cluster::Measured;
using values::Dimension;
using values::QuantityExpression;

// How surely two numbers of one report must measure the same thing.
constexpr double surely_one_thing = 0.6;
// And from here on they may.
constexpr double perhaps_one_thing = 0.5;

// A headline counts what the article's beginning counts.
constexpr std::uint32_t beginning = 6;

struct Figure {
  StatementId statement;
  bool leads = false;  // in the article's beginning
  const Measured* measured = nullptr;
  const QuantityExpression* quantity = nullptr;
};

class Within {
 public:
  Within(const AlignmentContext& context, ReportId report) : context_(context), report_(report) {
    const resolve::StatementRange range = context.world.of_report[report.index()];
    const Span title = context.world.out.of(report).title_span;
    std::uint32_t told = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const Statement& s = context.world.out.statements[i];
      if (s.kind == StatementKind::caption && context.facts[i].background) continue;  // a photograph of another day
      const bool head = s.kind == StatementKind::caption || (s.kind == StatementKind::headline && title.overlaps(s.span));
      collect(StatementId(i), told < beginning, head ? head_ : body_);
      if (!head) ++told;
    }
  }

  void run(std::vector<Discrepancy>& out) const {
    for (const Figure& figure : head_) {
      const Dimension dimension = figure.quantity->dimension;
      if (dimension == Dimension::ordinal || dimension == Dimension::score || dimension == Dimension::age || !exact(figure)) continue;
      if (dimension == Dimension::duration && figure.measured->attribute == 0) continue;  // lengths of time are told of everything
      if (told_again(figure) || sum_of_others(figure) || added(figure)) continue;
      const Figure* other = counterpart(figure);
      if (other != nullptr && of_another_day(figure, *other)) continue;
      if (other != nullptr && !loosely_rounded(*figure.quantity, *other->quantity) && !one_told_apart(figure, *other))
        out.push_back(discrepancy(figure, *other));
    }
  }

 private:
  void collect(StatementId id, bool leads, std::vector<Figure>& list) const {
    const cluster::Facts& facts = context_.facts[id.index()];
    for (const Measured& m : facts.measured) {
      const QuantityExpression& q = context_.world.statements[id.index()].draft->quantities[m.index];
      if (!q.vague && !tells_part(context_.world, id, q)) list.push_back({id, leads, &m, &q});
    }
  }

  double one_thing(const Figure& x, const Figure& y) const {
    const double cosine = static_cast<double>(vectorise::cosine(context_.rows.statements, x.statement.value, y.statement.value));
    const auto key_of = [](const Figure& figure) {
      cluster::Measured any_side = *figure.measured;
      any_side.attribute = 0;
      return cluster::kind_key(any_side, *figure.quantity);
    };
    const std::uint64_t key = key_of(x);
    const auto& kinds = context_.kinds[report_.index()].by_kind;
    const auto values = kinds.find(key);
    const bool alone = key == key_of(y) && values != kinds.end() && values->second.size() <= 2;
    return cluster::comparable(*x.measured, *x.quantity, *y.measured, *y.quantity, {cosine, alone}).score;
  }

  // The article gives the same number, or one that bounds or rounding reconcile with it.
  bool told_again(const Figure& figure) const {
    return std::any_of(body_.begin(), body_.end(), [&](const Figure& other) {
      if (!cluster::same_unit(*figure.quantity, *other.quantity)) return false;
      if (std::abs(figure.quantity->value - other.quantity->value) < 1e-9) return true;
      return cluster::agree(*figure.quantity, *other.quantity) != Agreement::apart && one_thing(figure, other) >= perhaps_one_thing;
    });
  }

  // "Năm người chết" over an article that tells of three here and two there.
  bool sum_of_others(const Figure& figure) const {
    std::vector<double> values;
    double all = 0;
    for (const Figure& other : body_) {
      if (!cluster::same_unit(*figure.quantity, *other.quantity)) continue;
      if (std::find(values.begin(), values.end(), other.quantity->value) == values.end()) values.push_back(other.quantity->value);
      all += other.quantity->value;
    }
    const double sought = figure.quantity->value, tolerance = 0.01 * std::abs(sought);
    const auto is_it = [&](double sum) { return std::abs(sum - sought) <= tolerance; };
    if (is_it(all)) return true;
    for (std::size_t i = 0; i < values.size(); ++i) {
      for (std::size_t k = i; k < values.size(); ++k) {
        if (is_it(values[i] + values[k]) || is_it(std::abs(values[i] - values[k]))) return true;
        for (std::size_t m = k + 1; m < values.size(); ++m) {
          if (is_it(values[i] + values[k] + values[m])) return true;
        }
      }
    }
    return false;
  }

  // "người chủ nhà và 4 người thuê trọ": one of five is told by what he is, in this sentence or in another one.
  bool one_told_apart(const Figure& head, const Figure& article) const {
    if (!article.measured->people || std::abs(head.quantity->value - article.quantity->value - 1) > 1e-9) return false;
    const resolve::StatementRange range = context_.world.of_report[report_.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const cluster::Facts& facts = context_.facts[i];
      const StatementKind kind = context_.world.out.statements[i].kind;
      if (kind == StatementKind::headline || kind == StatementKind::caption || facts.background) continue;
      const bool same_act = article.measured->act == 0 || std::any_of(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& act) {
                              return lexicon::related(act.concept_id, article.measured->act);
                            });
      if (same_act && tells_of_one(facts, StatementId(i) == article.statement ? article.measured : nullptr)) return true;
    }
    return false;
  }

  // Somebody who is named or told by what he is, beside the people that are counted.
  bool tells_of_one(const cluster::Facts& facts, const Measured* counted) const {
    const bool named = std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
      return p.part != cluster::Part::speaker && context_.world.out.of(p.entity).kind == EntityKind::person;
    });
    return named || std::any_of(facts.things.begin(), facts.things.end(), [&](lexicon::Concept c) {
             const bool people =
                 lexicon::concept_class(c) == lexicon::ConceptClass::people && !lexicon::has_role(c, lexicon::ConceptRole::generic_people);
             return people && (counted == nullptr || std::find(counted->of.begin(), counted->of.end(), c) == counted->of.end());
           });
  }

  // "Photo: cars dented by hail in 2014, when 71 people were hurt": a caption that tells a day or year of its own.
  bool of_another_day(const Figure& head, const Figure& article) const {
    if (context_.world.out.of(head.statement).kind != StatementKind::caption) return false;
    const cluster::Facts &x = context_.facts[head.statement.index()], &y = context_.facts[article.statement.index()];
    const auto past = [](const values::TimeExpression& time) { return time.years < 0 || time.back; };  // "hồi tháng 6 năm ngoái"
    const std::vector<values::TimeExpression>& times = context_.world.statements[head.statement.index()].draft->times;
    if (std::any_of(times.begin(), times.end(), past) || tells_bare_year(head)) return true;
    return x.background || (x.day && !(y.day && compatible(*x.day, *y.day, minutes_of_day)));
  }

  // "trận lụt 1999": four digits that are read as no time, and count nothing.
  bool tells_bare_year(const Figure& head) const {
    const extract::Draft& draft = *context_.world.statements[head.statement.index()].draft;
    const text::Text& text = context_.world.text(context_.world.out.of(head.statement).report);
    for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last; ++at) {
      const std::string_view form = text[at].form;
      const bool year = text[at].kind == text::TokenKind::number && form.size() == 4 && (form.starts_with("19") || form.starts_with("20"));
      const auto holds = [&](const auto& expression) { return expression.tokens.contains(at); };
      const bool read =
          std::any_of(draft.quantities.begin(), draft.quantities.end(), holds) || std::any_of(draft.times.begin(), draft.times.end(), holds);
      if (year && !read) return true;
    }
    return false;
  }

  bool added(const Figure& figure) const { return told_as_added(context_.world, figure.statement, *figure.quantity); }

  static bool exact(const Figure& figure) { return figure.quantity->bound == Bound::exact && !figure.quantity->upper; }

  // What the article gives in its place: one number, given at least once and never otherwise.
  const Figure* counterpart(const Figure& figure) const {
    const Figure* found = nullptr;
    for (const Figure& other : body_) {
      const double score = one_thing(figure, other);
      if (score < perhaps_one_thing || !cluster::same_unit(*figure.quantity, *other.quantity)) continue;
      if (context_.facts[other.statement.index()].background) continue;
      if (found != nullptr && std::abs(found->quantity->value - other.quantity->value) > 1e-9) return nullptr;
      if (score >= surely_one_thing && other.leads && exact(other) && found == nullptr) found = &other;
    }
    return found;
  }

  Discrepancy discrepancy(const Figure& a, const Figure& b) const {
    Discrepancy d;
    d.aspect = Aspect::quantity;
    d.rule = "quantity.headline-against-article";
    d.confidence = 0.8 * one_thing(a, b);
    d.event = context_.world.out.of(report_).event;
    for (const Figure* f : {&a, &b}) {
      text::TokenRange words = f->quantity->tokens;
      if (!f->quantity->of.empty()) words.last = std::max(words.last, f->quantity->of.last);
      if (!f->quantity->state.empty()) words.last = std::max(words.last, f->quantity->state.last);
      d.sides.push_back({plain_number(f->quantity->value), {report_}, {f->statement}, {{report_, context_.world.text(report_).span(words)}}});
    }
    return d;
  }

  const AlignmentContext& context_;
  ReportId report_;
  std::vector<Figure> head_, body_;
};

}  // namespace

std::vector<Discrepancy> self_contradictions(const AlignmentContext& context) {
  std::vector<Discrepancy> out;
  for (std::size_t r = 0; r < context.world.out.reports.size(); ++r) Within(context, ReportId(r)).run(out);
  return out;
}

}  // namespace dateline::relate
