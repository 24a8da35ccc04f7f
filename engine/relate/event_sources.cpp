// The sources of an event: two reports lay one estimate to two, or one saying in two languages. In: two reports of one event. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cmath>
#include <string>

#include "extract/cues.hpp"
#include "relate/event_rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using values::QuantityExpression;

// Reports of so few pairs of statements tell of little but their event.
constexpr std::size_t short_reports = 150;
// A number from here on, or one with a fraction, is met by accident no more.
constexpr double telling = 50;
// An age of fewer years is anybody's.
constexpr double telling_years = 150;
constexpr double sure = 0.65;
// From this share on two quotations are each other's translation.
constexpr double one_saying = 0.6;

class SourceRule {
 public:
  SourceRule(const EventView& view, std::vector<Finding>& out) : view_(view), out_(out) {}

  void run() {
    const resolve::StatementRange a = view_.world().of_report[view_.reports.a.index()], b = view_.world().of_report[view_.reports.b.index()];
    if (std::size_t{a.last - a.first} * (b.last - b.first) > short_reports) return;
    for (std::uint32_t i = a.first; i < a.last; ++i) {
      for (std::uint32_t k = b.first; k < b.last; ++k) pair(StatementId(i), StatementId(k));
    }
  }

 private:
  const extract::Draft& draft(StatementId id) const { return *view_.world().statements[id.index()].draft; }
  const Entity& entity(EntityId id) const { return view_.world().out.of(id); }

  // "ước tính", "forecast", or a number that is only about right.
  bool estimates(StatementId id) const {
    const text::Text& text = view_.world().text(view_.of(id).report);
    const auto& speech = extract::cues(view_.report_of(id).language).speech;
    for (std::uint32_t at = draft(id).tokens.first; at < draft(id).tokens.last; ++at) {
      const auto found = speech.longest(text.tokens(), at);
      if (found && found.value->stance == extract::SpeechStance::estimate) return true;
    }
    return std::any_of(draft(id).quantities.begin(), draft(id).quantities.end(), [](const QuantityExpression& q) { return q.bound == Bound::about; });
  }

  // "2.200 tuổi", "niên đại 2.200 năm"
  static bool is_years(const QuantityExpression& q) {
    return q.dimension == values::Dimension::age || (q.dimension == values::Dimension::duration && q.unit == "year");
  }

  // Years of which one side at least says that they are an age.
  static bool has_age(const QuantityExpression& p, const QuantityExpression& q) {
    return p.dimension == values::Dimension::age || q.dimension == values::Dimension::age;
  }

  static bool tells(const QuantityExpression& q) {
    const bool share = q.dimension == values::Dimension::percent;
    const bool no_figure =
        q.dimension == values::Dimension::ordinal || (is_years(q) ? q.value < telling_years : q.dimension == values::Dimension::duration);
    return !q.vague && !no_figure && (q.value >= telling || share || q.value != std::floor(q.value));
  }

  bool share_figure(StatementId x, StatementId y) const {
    return std::any_of(draft(x).quantities.begin(), draft(x).quantities.end(), [&](const QuantityExpression& p) {
      return tells(p) && std::any_of(draft(y).quantities.begin(), draft(y).quantities.end(), [&](const QuantityExpression& q) {
               return tells(q) && p.value == q.value && (is_years(p) ? is_years(q) && has_age(p, q) : cluster::same_unit(p, q));
             });
    });
  }

  // A body beside a body, a full name beside another.
  bool rivals(EntityId x, EntityId y) const {
    if (entity(x).kind != entity(y).kind || entity(x).kind == EntityKind::place || could_be_one(view_.world(), x, y)) return false;
    const auto full = [&](EntityId id) { return entity(id).name.find(' ') != std::string::npos && !rivals_nobody(entity(id)); };
    const auto& country = view_.world().entities.country;
    const bool one_state = !country[x.index()].empty() && country[x.index()] == country[y.index()];
    return full(x) && full(y) && !one_state && !view_.names(view_.reports.b, x) && !view_.names(view_.reports.a, y);
  }

  // The most that a quotation of the one may translate of one of the other.
  double translated(StatementId a, StatementId b) const {
    double out = 0;
    for (const cluster::Quoted& x : view_.facts(a).quoted) {
      for (const cluster::Quoted& y : view_.facts(b).quoted) {
        const bool speech = draft(a).quotes[x.index].speech && draft(b).quotes[y.index].speech;
        if (speech && x.language != y.language) out = std::max(out, cluster::translated_share(view_.world(), a, x, b, y));
      }
    }
    return out;
  }

  // "Chặng cuối bao giờ cũng khó nhất", "The last stretch is always the hardest": of two people.
  void saying(StatementId a, StatementId b) {
    const Statement &x = view_.of(a), &y = view_.of(b);
    const auto quoted = [](const Statement& s) { return s.speaker && s.speakers.empty() && s.kind == StatementKind::direct_quote; };
    if (!quoted(x) || !quoted(y) || view_.report_of(a).language == view_.report_of(b).language || !rivals(x.speaker, y.speaker)) return;
    if (translated(a, b) < one_saying) return;
    out_.push_back(contradiction(Aspect::attribution, "attribution.same-words-two-speakers", side(a), side(b), sure));
  }

  void pair(StatementId a, StatementId b) {
    saying(a, b);
    const Statement &x = view_.of(a), &y = view_.of(b);
    const auto reported = [](const Statement& s) { return s.speaker && s.speakers.empty() && s.kind == StatementKind::indirect_quote; };
    if (!reported(x) || !reported(y) || x.polarity != y.polarity || !share_figure(a, b) || !rivals(x.speaker, y.speaker)) return;
    if (!(estimates(a) || estimates(b)) || view_.facts(a).background != view_.facts(b).background) return;
    out_.push_back(contradiction(Aspect::attribution, "attribution.one-figure-two-sources", side(a), side(b), sure));
  }

  FoundSide side(StatementId id) const {
    const text::TokenRange words = draft(id).speaker.words;
    return {id, entity(view_.of(id).speaker).name, words.empty() ? view_.of(id).span : view_.world().text(view_.of(id).report).span(words)};
  }

  const EventView& view_;
  std::vector<Finding>& out_;
};

}  // namespace

void event_source_rule(const EventView& view, std::vector<Finding>& out) { SourceRule(view, out).run(); }

}  // namespace dateline::relate
