// The day and the place of an event, where its reports tell them in sentences too unlike to be one cluster. In: an event's reports by their gists.
// Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>

#include "extract/cues.hpp"
#include "relate/relate.hpp"
#include "vectorise/rows.hpp"

namespace dateline::relate {
namespace {

using cluster::Gist;
using cluster::Part;
using cluster::Participant;
using cluster::ReportPair;
using cluster::Slot;

// Two reports tell of one event from this score of their pair, and surely so from this.
constexpr double likely_one_event = 0.1, surely_one_event = 0.25;
// Two days beside unlike acts are so much less surely of one event.
constexpr double of_other_acts = 0.75;
// Sentences so alike tell one thing without an act in common.
constexpr float alike = 0.15F;
// Reports whose rows are so alike tell one story.
constexpr float one_story = 0.25F;
// Two sentences so far above any other partner of theirs tell one thing of it.
constexpr float surely_partners = 0.3F;
// A happening is not misdated by more days than this; what lies further apart is another happening.
constexpr int misdated_days = 40;
// The two sentences must share at least so much.
constexpr double least_cosine = 0.08;

// Some statement of the report tells a day that the other's day may be: then it is one day more, not another one.
bool knows_day(const AlignmentContext& context, ReportId report, const When& day) {
  const resolve::StatementRange range = context.world.of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const resolve::ResolvedTime& t : context.world.statements[i].times) {
      When told = t.value;
      if (told.interval && told.end.empty()) told = When{told.start, {}, false, told.part, told.zone};
      if (told.start.day != 0 && compatible(told, day)) return true;
    }
  }
  return false;
}

bool looks_ahead(const Statement& s) { return s.modality == Modality::planned || s.modality == Modality::possible; }

class EventRules {
 public:
  EventRules(const AlignmentContext& context, const std::vector<Alignment>& pairs) : context_(context), pairs_(pairs) {}

  void run(const ReportPair& reports, std::vector<Finding>& out) const {
    const Gist a = cluster::gist_of(context_, reports.a), b = cluster::gist_of(context_, reports.b);
    if (reports.score >= likely_one_event && reports.days_apart > 0 && reports.days_apart <= misdated_days && a.day_statement && b.day_statement)
      date(reports, a, b, out);
    if (one_but_for_place(reports)) place(reports, a, b, out);
  }

 private:
  const Alignment* aligned(StatementId a, StatementId b) const {
    const auto at = std::lower_bound(
        pairs_.begin(), pairs_.end(), std::make_pair(a, b),
        [](const Alignment& p, const std::pair<StatementId, StatementId>& key) { return std::tie(p.a, p.b) < std::tie(key.first, key.second); });
    return at != pairs_.end() && at->a == a && at->b == b ? &*at : nullptr;
  }

  // The two sentences tell of one act, of the same actors or in like words; a plan in one of them is another matter.
  bool one_telling(StatementId a, StatementId b) const {
    const Statement &x = context_.world.out.of(a), &y = context_.world.out.of(b);
    if (looks_ahead(x) || looks_ahead(y)) return false;
    const Alignment* pair = aligned(a, b);
    const float cosine = pair != nullptr ? pair->cosine : vectorise::cosine(context_.rows.statements, a.value, b.value);
    if (static_cast<double>(cosine) < least_cosine) return false;
    return cosine >= alike || (pair != nullptr && (pair->slot(Slot::act) > 0 || pair->slot(Slot::who) > 0));
  }

  void date(const ReportPair& reports, const Gist& a, const Gist& b, std::vector<Finding>& out) const {
    const StatementId x = a.day_statement, y = b.day_statement;
    if (!one_telling(x, y) || lasts_since(x) != lasts_since(y) || !tells_one_day(reports.a) || !tells_one_day(reports.b)) return;
    if (looks_back(x) || looks_back(y)) return;
    const auto denies = [&](StatementId id) { return context_.world.out.of(id).polarity == Polarity::negated; };
    if (denies(x) && denies(y) && compatible(*a.day, *b.day, 24 * 60)) return;  // what has not happened is true at every hour
    if (knows_day(context_, reports.a, *b.day) || knows_day(context_, reports.b, *a.day)) return;
    Finding f;
    f.aspect = Aspect::date;
    f.rule = "date.one-event-two-days";
    f.a = {x, iso(*a.day), day_span(x)};
    f.b = {y, iso(*b.day), day_span(y)};
    f.confidence = std::min(0.85, 0.5 + 0.25 * reports.score) * (one_act(x, y) ? 1 : of_other_acts);
    out.push_back(std::move(f));
  }

  // A story that goes on for days has many acts; one whose reports tell of a single day each is misdated by one of them.
  bool tells_one_day(ReportId report) const {
    const resolve::StatementRange range = context_.world.of_report[report.index()];
    std::vector<When> days;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const cluster::Facts& facts = context_.facts[i];
      const auto& times = context_.world.statements[i].times;
      for (std::size_t t = 0; t < times.size() && !facts.background; ++t) {
        const When& day = times[t].value;
        if (day.start.day == 0 || day.interval || times[t].expression.as_of || facts.said_times[t] || looks_ahead(context_.world.out.statements[i]))
          continue;
        if (std::none_of(days.begin(), days.end(), [&](const When& d) { return compatible(d, day, 24 * 60); })) days.push_back(day);
      }
    }
    return days.size() <= 1;
  }

  // The days stand beside one act.
  bool one_act(StatementId a, StatementId b) const {
    const auto act = [&](StatementId id) -> lexicon::Concept {
      const auto& times = context_.world.statements[id.index()].times;
      for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i].value.start.day != 0 && !times[i].expression.as_of) return context_.facts[id.index()].time_acts[i];
      }
      return 0;
    };
    return lexicon::related(act(a), act(b));
  }

  // "Trước đó, chiều 20/4, ...": what came before the event of the report.
  bool looks_back(StatementId id) const {
    const Statement& s = context_.world.out.of(id);
    const auto& openers = extract::cues(context_.world.out.of(s.report).language).background;
    const auto opener = openers.longest(context_.world.text(s.report).tokens(), context_.world.statements[id.index()].draft->tokens.first);
    return opener && *opener.value == extract::earlier;
  }

  // A report may begin with the day since which something lasts; that is no day of its event.
  bool lasts_since(StatementId id) const {
    const auto& times = context_.world.statements[id.index()].times;
    return std::any_of(times.begin(), times.end(), [](const resolve::ResolvedTime& t) { return t.expression.since; });
  }

  Span day_span(StatementId id) const {
    for (const resolve::ResolvedTime& t : context_.world.statements[id.index()].times) {
      if (t.value.start.day != 0 && !t.expression.as_of) return context_.world.text(context_.world.out.of(id).report).span(t.expression.tokens);
    }
    return context_.world.out.of(id).span;
  }

  // That their places differ has told against the two being one event; the rest tells for it.
  static bool one_but_for_place(const ReportPair& reports) {
    return reports.score >= surely_one_event || reports.shared_people > 0 || reports.details > 0.5 || reports.cosine >= one_story;
  }

  // The places of one report's beginning that the other report does not know, each with the statement that tells it.
  struct OwnPlace {
    EntityId place;
    StatementId statement;
  };
  std::vector<OwnPlace> own_places(const Gist& gist, ReportId own, ReportId other) const {
    std::vector<OwnPlace> out;
    for (const EntityId place : gist.places) {
      if (knows_place(other, place)) continue;
      if (const auto statement = tells_place(own, place)) out.push_back({place, *statement});
    }
    return out;
  }

  // Some statement of the report names the place, one that holds it or one in it.
  bool knows_place(ReportId report, EntityId place) const {
    const resolve::StatementRange range = context_.world.of_report[report.index()];
    if (const EntityId written_at = context_.world.out.of(report).place; written_at && could_be_one(context_.world, written_at, place)) return true;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      for (const EntityId named : context_.world.statements[i].entities) {
        if (named && (cluster::places_meet(context_.world, named, place) || could_be_one(context_.world, named, place))) return true;
      }
    }
    return false;
  }

  std::optional<StatementId> tells_place(ReportId report, EntityId place) const {
    const resolve::StatementRange range = context_.world.of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (context_.facts[i].background || looks_ahead(context_.world.out.statements[i])) continue;
      for (const Participant& p : context_.facts[i].participants) {
        if (p.entity == place && p.part == Part::place) return StatementId(i);
      }
    }
    return std::nullopt;
  }

  // The first places of both, where their sentences are partners of one day.
  bool first_places(const ReportPair& reports, const Gist& a, const Gist& b, OwnPlace& x, OwnPlace& y) const {
    if (!reports.places_apart || !a.place_statement || !b.place_statement) return false;
    const Alignment* pair = aligned(a.place_statement, b.place_statement);
    if (pair == nullptr || pair->slot(Slot::when) <= 0 || (pair->slot(Slot::lead) <= 0 && pair->slot(Slot::best) < surely_partners)) return false;
    x = {a.places.front(), pair->a};
    y = {b.places.front(), pair->b};
    return !could_be_one(context_.world, x.place, y.place) && !told_as_place(context_, reports.a, y.place) &&
           !told_as_place(context_, reports.b, x.place);
  }

  // The only places that one report knows and the other one does not.
  bool only_places(const ReportPair& reports, const Gist& a, const Gist& b, OwnPlace& x, OwnPlace& y) const {
    const auto as = own_places(a, reports.a, reports.b), bs = own_places(b, reports.b, reports.a);
    if (as.size() != 1 || bs.size() != 1) return false;
    x = as.front();
    y = bs.front();
    return one_telling(x.statement, y.statement);
  }

  void place(const ReportPair& reports, const Gist& a, const Gist& b, std::vector<Finding>& out) const {
    OwnPlace one, other;
    if (!first_places(reports, a, b, one, other) && !only_places(reports, a, b, one, other)) return;
    const auto [x, at_x] = one;
    const auto [y, at_y] = other;
    if (!one_level(at_x, x, at_y, y) || house_and_town(context_, at_x, x, at_y, y)) return;
    Finding f;
    f.aspect = Aspect::place;
    f.rule = "place.one-event-two-places";
    f.a = {at_x, context_.world.out.of(x).name, place_span(at_x, x)};
    f.b = {at_y, context_.world.out.of(y).name, place_span(at_y, y)};
    f.confidence = std::min(0.8, 0.5 + 0.2 * std::max(reports.score, 0.0));
    out.push_back(std::move(f));
  }

  // Two districts, or two cities: the word before the name is the same, or both stand equally deep in the gazetteer.
  bool one_level(StatementId a, EntityId x, StatementId b, EntityId y) const {
    const auto head = [&](StatementId id, EntityId place) -> std::string_view {
      for (const Participant& p : context_.facts[id.index()].participants) {
        if (p.entity != place) continue;
        const Statement& s = context_.world.out.of(id);
        const std::uint32_t first = context_.world.reading(s.report).mentions[p.mention].tokens.first;
        return first > 0 ? context_.world.text(s.report)[first - 1].lower : std::string_view();
      }
      return {};
    };
    const std::size_t depth_x = context_.world.entities.within[x.index()].size(), depth_y = context_.world.entities.within[y.index()].size();
    if (depth_x > 0 || depth_y > 0) return depth_x == depth_y;
    const std::string_view hx = head(a, x);
    return !hx.empty() && hx == head(b, y);
  }

  Span place_span(StatementId id, EntityId place) const {
    for (const Participant& p : context_.facts[id.index()].participants) {
      if (p.entity != place) continue;
      const Statement& s = context_.world.out.of(id);
      return context_.world.text(s.report).span(context_.world.reading(s.report).mentions[p.mention].full);
    }
    return context_.world.out.of(id).span;
  }

  const AlignmentContext& context_;
  const std::vector<Alignment>& pairs_;
};

}  // namespace

std::vector<Finding> event_differences(const AlignmentContext& context, const std::vector<Alignment>& pairs, const cluster::EventGroups& events) {
  std::vector<Finding> out;
  const EventRules rules(context, pairs);
  for (const ReportPair& reports : events.pairs) {
    if (context.world.out.of(reports.a).event == context.world.out.of(reports.b).event) rules.run(reports, out);
  }
  for (Finding& f : out) weigh_against_length(context, f, 0);
  return out;
}

}  // namespace dateline::relate
