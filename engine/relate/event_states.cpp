// How one matter of an event stands: two reports tell it as opposite, in sentences too unlike to be partners. In: two reports of one event, their
// states and <language>/absence.tsv. Out: findings. A matter is one of the table of states, or a thing that is there or is not. Only where each
// report tells the matter one way throughout, of one thing, and briefly. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cluster/apart.hpp"
#include "relate/denied.hpp"
#include "relate/event_rules.hpp"
#include "relate/state_things.hpp"

namespace dateline::relate {
namespace {

constexpr double sure = 0.65;
// Reports of so few statements each tell of little but their event.
constexpr std::uint32_t brief = 12;

// A matter as a statement tells it.
struct Telling {
  StatementId statement;
  State state;
};
using ByMatter = std::map<std::uint64_t, std::vector<Telling>>;

class StateRule {
 public:
  explicit StateRule(const EventView& view) : view_(view) {}

  std::vector<std::pair<Telling, Telling>> apart() const {
    std::vector<std::pair<Telling, Telling>> out;
    if (size(view_.reports.a) > brief || size(view_.reports.b) > brief) return out;
    const ByMatter as = matters(view_.reports.a), bs = matters(view_.reports.b);
    for (const auto& [matter, of_a] : as) {
      const auto of_b = bs.find(matter);
      if (of_b == bs.end() || !throughout(of_a) || !throughout(of_b->second)) continue;
      if (of_a.front().state.holds == of_b->second.front().state.holds) continue;
      if (const auto pair = nearest(of_a, of_b->second)) out.push_back(*pair);
    }
    return out;
  }

 private:
  std::uint32_t size(ReportId report) const {
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    return range.last - range.first;
  }

  // What the report tells of matters as they stand: no plan, no guess, nothing that only its headline tells or that lies long back.
  ByMatter matters(ReportId report) const {
    ByMatter out;
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const StatementId id(i);
      const StatementKind kind = view_.of(id).kind;
      if (kind == StatementKind::headline || kind == StatementKind::caption || view_.facts(id).background) continue;
      for (const State& state : view_.told.states[i]) {
        const bool told = state.sole && state.mood == extract::Mood::fact && !state.due && (!state.quoted || kind == StatementKind::direct_quote) &&
                          !asks(id, state);
        if (told) out[state.matter].push_back({id, state});
      }
      for (const State& state : states_of_things({view_.world(), id})) {
        if (!asks(id, state)) out[state.matter].push_back({id, state});
      }
    }
    return out;
  }

  // Things that the statement says are there, or are not: "phát hiện rò rỉ khí", "turned up no leak of gas"; no word but an article stands between
  // ("no serious injuries" denies no injuries).
  static std::vector<State> states_of_things(const StatementView& view) {
    constexpr std::uint64_t of_things = std::uint64_t{1} << 62;  // apart from the matters of the table, which are hashes
    std::vector<State> out;
    if (view.statement().modality != Modality::asserted) return out;
    for (const extract::Term& term : view.draft().terms) {
      const auto what = term.concept_id != 0 ? lexicon::concept_class(term.concept_id) : lexicon::ConceptClass::quality;
      const bool thing = what == lexicon::ConceptClass::thing || what == lexicon::ConceptClass::act;  // "a gas leak"
      const bool told = thing && !term.quoted && term.mood == extract::Mood::fact && !view.under_condition(term.tokens.first);
      if (!told || term.tokens.first == view.draft().tokens.first) continue;
      const bool article = lexicon::is_stopword(view.text()[term.tokens.first - 1].word, view.language());
      const Presence is = presence_of(view, term.tokens, article ? 1 : 0);
      if (is == Presence::untold) continue;
      State state;
      state.matter = of_things | term.concept_id;
      state.holds = is == Presence::present;
      state.words = term.tokens;
      out.push_back(state);
    }
    return out;
  }

  // "‘Hôm qua mới hẹn hò mà hôm nay đã mang thai?’, cô cười": the next mark that ends a sentence is one of asking.
  bool asks(StatementId id, const State& state) const {
    const text::Text& text = view_.world().text(view_.of(id).report);
    for (std::uint32_t at = state.words.last; at < view_.world().statements[id.index()].draft->tokens.last; ++at) {
      if (text[at].is("?")) return true;
      if (text[at].is(".") || text[at].is("!")) return false;
    }
    return false;
  }

  static bool throughout(const std::vector<Telling>& all) {
    return std::all_of(all.begin(), all.end(), [&](const Telling& t) { return t.state.holds == all.front().state.holds; });
  }

  StatementView statement(const Telling& t) const { return {view_.world(), t.statement}; }

  // Numbers of people and things that the statement tells.
  std::set<double> counts(const Telling& t) const {
    std::set<double> out;
    for (const values::QuantityExpression& q : statement(t).draft().quantities) {
      if (q.dimension == values::Dimension::count || q.dimension == values::Dimension::ordinal) out.insert(q.value);
    }
    return out;
  }

  // By more than a bare word, which is as often no person.
  std::set<EntityId> persons(const Telling& t) const {
    std::set<EntityId> out;
    const ReportId report = view_.of(t.statement).report;
    for (const cluster::Participant& p : view_.facts(t.statement).participants) {
      const bool person = p.part != cluster::Part::speaker && view_.world().out.of(p.entity).kind == EntityKind::person;
      if (person && !cluster::is_bare_word(view_.world(), report, p)) out.insert(p.entity);
    }
    return out;
  }

  template <class T>
  static bool differ(const std::set<T>& x, const std::set<T>& y) {
    return !x.empty() && !y.empty() && std::none_of(x.begin(), x.end(), [&](const T& each) { return y.contains(each); });
  }

  // The hours that the statement tells.
  std::set<int> hours(const Telling& t) const {
    std::set<int> out;
    for (const resolve::ResolvedTime& time : view_.times(t.statement)) {
      if (time.value.start.hour >= 0) out.insert(time.value.start.hour);
    }
    return out;
  }

  // "Đến 17 giờ đường vẫn tắc", "đường đã thông": what did not hold at one hour, or on the day of one page, may hold later.
  bool may_have_changed(const Telling& x, const Telling& y) const {
    const auto &day_x = view_.facts(x.statement).day, &day_y = view_.facts(y.statement).day;
    const bool dated = day_x && day_y && !day_x->empty() && !day_y->empty();
    if (dated && !compatible(*day_x, *day_y, minutes_of_day)) return true;
    const auto &page_x = view_.report_of(x.statement).published, &page_y = view_.report_of(y.statement).published;
    if (!dated && page_x && page_y && !compatible(page_x->date, page_y->date, minutes_of_day)) return true;
    const std::set<int> at_x = hours(x), at_y = hours(y);
    return at_x.empty() != at_y.empty() || differ(at_x, at_y);
  }

  bool of_one_thing(const Telling& x, const Telling& y) const {
    if (may_have_changed(x, y)) return false;
    if (differ(counts(x), counts(y)) || differ(persons(x), persons(y))) return false;
    return x.state.alone || y.state.alone || shared(things_in_clause(statement(x), x.state), things_in_clause(statement(y), y.state)) > 0;
  }

  std::optional<std::pair<Telling, Telling>> nearest(const std::vector<Telling>& as, const std::vector<Telling>& bs) const {
    std::optional<std::pair<Telling, Telling>> out;
    float best = -1;
    for (const Telling& x : as) {
      for (const Telling& y : bs) {
        const float cosine = view_.cosine(x.statement, y.statement);
        if (cosine <= best || !of_one_thing(x, y)) continue;
        best = cosine;
        out = {x, y};
      }
    }
    return out;
  }

  const EventView& view_;
};

}  // namespace

void event_state_rule(const EventView& view, std::vector<Finding>& out) {
  for (const auto& [x, y] : StateRule(view).apart()) {
    const auto side = [&](const Telling& t) -> FoundSide {
      return {t.statement, std::string(name(t.state.holds ? Polarity::affirmed : Polarity::negated)), view.of(t.statement).span};
    };
    out.push_back(contradiction(Aspect::polarity, "polarity.opposite-states", side(x), side(y), sure));
  }
}

}  // namespace dateline::relate
