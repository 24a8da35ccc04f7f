// The day and the place of an event, where its reports tell them in sentences too unlike to be one cluster. In: an event's reports by their gists.
// Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>

#include "extract/cues.hpp"
#include "extract/names_lexicon.hpp"
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
// How surely a telling figure of one sentence is that of another.
constexpr float one_figure = 0.75F;
// Reports of so few pairs of statements tell of little but their event.
constexpr std::size_t short_reports = 100;
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

  // The two sentences tell of one act, of the same actors or in like words.
  bool one_telling(StatementId a, StatementId b) const {
    const float cosine = cosine_of(a, b);
    if (static_cast<double>(cosine) < least_cosine) return false;
    const Alignment* pair = aligned(a, b);
    if (cosine >= alike || pair == nullptr) return cosine >= alike;
    const bool leads_of_one_day = pair->slot(Slot::lead) > 0 && pair->slot(Slot::when) > 0;
    return pair->slot(Slot::act) > 0 || pair->slot(Slot::who) > 0 || pair->slot(Slot::number_equal) >= one_figure || leads_of_one_day;
  }

  float cosine_of(StatementId a, StatementId b) const {
    const Alignment* pair = aligned(a, b);
    return pair != nullptr ? pair->cosine : vectorise::cosine(context_.rows.statements, a.value, b.value);
  }

  void date(const ReportPair& reports, const Gist& a, const Gist& b, std::vector<Finding>& out) const {
    const StatementId x = a.day_statement, y = b.day_statement;
    if (one_lies_ahead(x, *a.day, y, *b.day)) return;
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
    f.confidence = std::min(0.85, 0.5 + 0.25 * reports.score) * (one_act(x, y) || one_figure_off(*a.day, *b.day) ? 1 : of_other_acts);
    out.push_back(std::move(f));
  }

  // One of them tells of a day to come, the other of one that has come.
  bool one_lies_ahead(StatementId a, const When& x, StatementId b, const When& y) const {
    const auto ahead = [&](StatementId id, const When& day) {
      const Statement& s = context_.world.out.of(id);
      const Report& report = context_.world.out.of(s.report);
      if (looks_ahead(s) || s.modality == Modality::required) return true;
      if (!report.published || context_.world.page_in_doubt[s.report.index()]) return false;
      const auto told = day_range(day.start), written = day_range(report.published->date.start);
      return told && written && told->first > written->last;
    };
    const auto dated = [&](StatementId id) { return bool(context_.world.out.of(context_.world.out.of(id).report).published); };
    // "On July 12 the museum opens its show": without a page date it may well lie ahead.
    return ahead(a, x) != ahead(b, y) && (ahead(a, x) ? dated(b) : dated(a));
  }

  // "June 12", "July 12", or "4/7", "7/4": of the day or the month one is right.
  static bool one_figure_off(const When& a, const When& b) {
    const PartialDate &x = a.start, &y = b.start;
    if (x.month == y.month) return false;  // two days of one month are told of much
    return x.day == y.day || (x.day == y.month && y.day == x.month);
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

  // A report may begin with the day since which something lasts; that is no day of its event. What is yet to come begins on that day.
  bool lasts_since(StatementId id) const {
    if (looks_ahead(context_.world.out.of(id))) return false;
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

  // The places of one report's beginning that the other report does not know, each with a statement that tells it.
  struct OwnPlace {
    EntityId place;
    StatementId statement;
  };
  std::vector<OwnPlace> own_places(const Gist& gist, ReportId own, ReportId other) const {
    std::vector<OwnPlace> out;
    for (const EntityId place : gist.places) {
      if (knows_place(other, place)) continue;
      for (const StatementId statement : telling(own, place)) out.push_back({place, statement});
    }
    if (out.size() > 1 && std::any_of(out.begin(), out.end(), [&](const OwnPlace& p) { return told_as_scene(p.statement, p.place); }))
      std::erase_if(out, [&](const OwnPlace& p) { return !told_as_scene(p.statement, p.place); });
    return out;
  }

  // Some statement of the report names the place or one in it.
  bool knows_place(ReportId report, EntityId place) const {
    const resolve::StatementRange range = context_.world.of_report[report.index()];
    if (written_at(context_.world.out.of(report), place)) return true;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      for (const EntityId named : context_.world.statements[i].entities) {
        if (named && (named == place || lies_in(named, place) || could_be_one(context_.world, named, place))) return true;
      }
    }
    return false;
  }

  // "AMSTERDAM (Kunstpers) -": the dateline names it.
  bool written_at(const Report& report, EntityId place) const {
    if (!report.dateline) return false;
    const std::string words = text::lower(report.dateline->text);
    const auto& forms = context_.world.out.of(place).names;
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return words.find(text::lower(form)) != std::string::npos; });
  }

  // That both name what holds a place ("the Greek coast guard") tells nothing of two islands there.
  bool lies_in(EntityId inner, EntityId outer) const {
    const auto& larger = context_.world.entities.within[inner.index()];
    return std::find(larger.begin(), larger.end(), context_.world.out.of(outer).name) != larger.end();
  }

  // The word before the name is one of place, and of no way: "near Kestwick", not "from Dunmouth to Carrow".
  bool told_as_scene(StatementId id, EntityId place) const {
    const Statement& s = context_.world.out.of(id);
    const auto& pack = extract::name_lexicon(context_.world.out.of(s.report).language);
    for (const Participant& p : context_.facts[id.index()].participants) {
      const std::uint32_t first = context_.world.reading(s.report).mentions[p.mention].full.first;
      if (p.entity != place || first == 0) continue;
      const text::Text& text = context_.world.text(s.report);
      const auto before = pack.preposition.longest(text.tokens(), first - 1);
      if ((before && *before.value == 2) || extract::behind_place_head(pack, text, first)) return true;
    }
    return false;
  }

  std::vector<StatementId> telling(ReportId report, EntityId place) const {
    std::vector<StatementId> out;
    const resolve::StatementRange range = context_.world.of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const auto& all = context_.facts[i].participants;
      const bool tells = std::any_of(all.begin(), all.end(), [&](const Participant& p) { return p.entity == place && p.part == Part::place; });
      if (tells && !context_.facts[i].background) out.emplace_back(i);
    }
    return out;
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

  // Where something is to be is another matter than where it was: the mood of the act beside the place, of the whole where none is.
  bool ahead(const OwnPlace& place) const {
    const cluster::Facts& facts = context_.facts[place.statement.index()];
    for (const Participant& p : facts.participants) {
      if (p.entity != place.place || p.part != Part::place || p.act == 0) continue;
      const auto act = std::find_if(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& each) { return each.concept_id == p.act; });
      if (act != facts.acts.end()) return act->mood == extract::Mood::planned || act->mood == extract::Mood::possible;
    }
    return looks_ahead(context_.world.out.of(place.statement));
  }

  static bool one_place(const std::vector<OwnPlace>& list) {
    return !list.empty() && std::all_of(list.begin(), list.end(), [&](const OwnPlace& p) { return p.place == list.front().place; });
  }

  // The only places that one report knows and the other one does not; of several the two that stand beside one telling figure.
  bool only_places(const ReportPair& reports, const Gist& a, const Gist& b, OwnPlace& x, OwnPlace& y) const {
    const auto as = own_places(a, reports.a, reports.b), bs = own_places(b, reports.b, reports.a);
    const bool only = one_place(as) && one_place(bs);
    float best = -1;
    for (const OwnPlace& p : as) {
      for (const OwnPlace& q : bs) {
        const Alignment* pair = aligned(p.statement, q.statement);
        const bool figure = pair != nullptr && pair->slot(Slot::number_equal) >= one_figure;
        if (ahead(p) != ahead(q) || !one_telling(p.statement, q.statement) || !(only || figure) || cosine_of(p.statement, q.statement) <= best)
          continue;
        best = cosine_of(p.statement, q.statement);
        x = p;
        y = q;
      }
    }
    return best >= 0;
  }

  // In short reports, where a day is told of one thing: the two of one level that stand beside it, where there are no more ("cầu X", "cầu Y").
  bool places_of_the_day(const ReportPair& reports, const Gist& a, const Gist& b, OwnPlace& x, OwnPlace& y) const {
    if (statements_of(reports.a) * statements_of(reports.b) > short_reports) return false;
    std::size_t found = 0;
    for (const OwnPlace& p : own_places(a, reports.a, reports.b)) {
      for (const OwnPlace& q : own_places(b, reports.b, reports.a)) {
        if (ahead(p) != ahead(q) || !one_day(p.statement, q.statement) || !one_level(p.statement, p.place, q.statement, q.place)) continue;
        ++found;
        x = p;
        y = q;
      }
    }
    return found == 1;
  }

  std::size_t statements_of(ReportId report) const {
    const resolve::StatementRange range = context_.world.of_report[report.index()];
    return range.last - range.first;
  }

  bool one_day(StatementId a, StatementId b) const {
    const auto &x = context_.facts[a.index()].day, &y = context_.facts[b.index()].day;
    return x && y && x->start.day != 0 && y->start.day != 0 && compatible(*x, *y, 24 * 60);
  }

  void place(const ReportPair& reports, const Gist& a, const Gist& b, std::vector<Finding>& out) const {
    OwnPlace one, other;
    const auto rivals = [&] {
      return one_level(one.statement, one.place, other.statement, other.place) &&
             !of_two_levels(context_, one.statement, one.place, other.statement, other.place);
    };
    const bool found = (first_places(reports, a, b, one, other) && rivals()) || (only_places(reports, a, b, one, other) && rivals()) ||
                       (places_of_the_day(reports, a, b, one, other) && rivals());
    if (!found) return;
    const auto [x, at_x] = one;
    const auto [y, at_y] = other;
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
    const std::string_view hx = word_before(a, x), hy = word_before(b, y);
    if (const auto level_x = level(a, hx), level_y = level(b, hy); !level_x.empty() && !level_y.empty() && level_x != level_y) return false;
    const std::size_t depth_x = context_.world.entities.within[x.index()].size(), depth_y = context_.world.entities.within[y.index()].size();
    if (depth_x > 0 && depth_y > 0) return depth_x == depth_y;
    // "outside Halverton", "near Kestwick": towns that the gazetteer does not know.
    const auto known = [&](EntityId place) { return !context_.world.entities.country[place.index()].empty(); };
    if (pack(a).suffix_heads && pack(b).suffix_heads && !(depth_x == 0 && known(x)) && !(depth_y == 0 && known(y)))
      return told_as_scene(a, x) && told_as_scene(b, y);
    return depth_x == depth_y && !hx.empty() && hx == hy;
  }

  const extract::NameLexicon& pack(StatementId id) const {
    return extract::name_lexicon(context_.world.out.of(context_.world.out.of(id).report).language);
  }

  std::string_view word_before(StatementId id, EntityId place) const {
    for (const Participant& p : context_.facts[id.index()].participants) {
      if (p.entity != place) continue;
      const Statement& s = context_.world.out.of(id);
      const std::uint32_t first = context_.world.reading(s.report).mentions[p.mention].tokens.first;
      return first > 0 ? context_.world.text(s.report)[first - 1].lower : std::string_view();
    }
    return {};
  }

  // "tỉnh", "thị trấn": the kind of place that the word before a name tells.
  std::string_view level(StatementId id, std::string_view word) const {
    for (const lexicon::Row& row : lexicon::table(context_.world.out.of(context_.world.out.of(id).report).language + "/names.tsv")) {
      if (row.size() < 3 || row[0] != "area") continue;
      for (const std::string_view form : lexicon::forms(row[1])) {
        if (form == word || (form.size() > word.size() && !word.empty() && form.ends_with(word) && form[form.size() - word.size() - 1] == ' '))
          return row[2];
      }
    }
    return {};
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
