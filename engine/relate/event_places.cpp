// The place of an event: two reports put it at two places, and neither knows the other's. In: two reports of one event by their gists. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "extract/atlas.hpp"
#include "extract/names_lexicon.hpp"
#include "relate/event_rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Gist;
using cluster::is_struck;
using cluster::Part;
using cluster::Participant;
using cluster::Slot;

// Two reports surely tell of one event from this score of their pair, this share of details, or this cosine of their rows.
constexpr double surely_one_event = 0.25, many_details = 0.5, one_story = 0.25;
// Reports of so few pairs of statements tell of little but their event.
constexpr std::size_t short_reports = 100;

// A place of one report's beginning, and a statement that tells it.
struct OwnPlace {
  EntityId place;
  StatementId statement;
};
// One of either report.
using TwoPlaces = std::pair<OwnPlace, OwnPlace>;

// That their places differ has told against the two being one event; the rest tells for it.
bool one_but_for_place(const cluster::ReportPair& reports) {
  return reports.score >= surely_one_event || reports.shared_people > 0 || reports.details > many_details || reports.cosine >= one_story;
}

const extract::NameLexicon& pack(const EventView& view, StatementId id) { return extract::name_lexicon(view.report_of(id).language); }

const extract::NameMention& mention(const EventView& view, StatementId id, const Participant& p) {
  return view.world().reading(view.of(id).report).mentions[p.mention];
}

// Where the statement first names the place; null where it does not.
const extract::NameMention* first_mention(const EventView& view, StatementId id, EntityId place) {
  const auto& all = view.facts(id).participants;
  const auto found = std::find_if(all.begin(), all.end(), [&](const Participant& p) { return p.entity == place; });
  return found != all.end() ? &mention(view, id, *found) : nullptr;
}

// That both name what holds a place ("the Greek coast guard") tells nothing of two islands there.
bool lies_in(const EventView& view, EntityId inner, EntityId outer) {
  const auto& larger = view.world().entities.within[inner.index()];
  return std::find(larger.begin(), larger.end(), view.world().out.of(outer).name) != larger.end();
}

// "AMSTERDAM (Kunstpers) -": the dateline names it.
bool in_dateline(const EventView& view, const Report& report, EntityId place) {
  if (!report.dateline) return false;
  const std::string words = text::lower(report.dateline->text);
  const auto& forms = view.world().out.of(place).names;
  return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) { return words.find(text::lower(form)) != std::string::npos; });
}

// Some statement of the report names the place or one in it.
bool knows_place(const EventView& view, ReportId report, EntityId place) {
  if (in_dateline(view, view.world().out.of(report), place)) return true;
  const resolve::StatementRange range = view.world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    for (const EntityId named : view.world().statements[i].entities) {
      if (named && (named == place || lies_in(view, named, place) || could_be_one(view.world(), named, place))) return true;
    }
  }
  return false;
}

// The word before the name is one of place, and of no way: "near Kestwick", not "from Dunmouth to Carrow".
bool told_as_scene(const EventView& view, StatementId id, EntityId place) {
  constexpr char of_place = 2;
  const text::Text& text = view.world().text(view.of(id).report);
  const auto& all = view.facts(id).participants;
  return std::any_of(all.begin(), all.end(), [&](const Participant& p) {
    std::uint32_t first = mention(view, id, p).full.first;
    if (p.entity != place || first == 0) return false;
    if (first > 1 && pack(view, id).determiner.has(text[first - 1])) --first;  // "on the Carrick rocks"
    const auto before = pack(view, id).preposition.longest(text.tokens(), first - 1);
    return (before && *before.value == of_place) || extract::behind_place_head(pack(view, id), text, first);
  });
}

// The statements of the report that tell of the place as one, its background aside.
std::vector<StatementId> telling(const EventView& view, ReportId report, EntityId place) {
  std::vector<StatementId> out;
  const resolve::StatementRange range = view.world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const cluster::Facts& facts = view.context.facts[i];
    const bool tells = std::any_of(facts.participants.begin(), facts.participants.end(), [&](const Participant& p) {
      return p.entity == place && (p.part == Part::place || is_struck(view.context, report, p));
    });
    if (tells && !facts.background) out.emplace_back(i);
  }
  return out;
}

// The places of one report's beginning that the other report does not know, each with a statement that tells it; those told as the scene where some
// are.
std::vector<OwnPlace> own_places(const EventView& view, const Gist& gist, ReportId own, ReportId other) {
  std::vector<OwnPlace> out;
  for (const EntityId place : gist.places) {
    if (knows_place(view, other, place)) continue;
    for (const StatementId statement : telling(view, own, place)) out.push_back({place, statement});
  }
  // "huyện Xuân Lộc, tỉnh Đồng Nai": what holds another of them only tells where that lies.
  const std::vector<OwnPlace> all = out;
  std::erase_if(out, [&](const OwnPlace& outer) {
    return std::any_of(all.begin(), all.end(), [&](const OwnPlace& inner) { return lies_in(view, inner.place, outer.place); });
  });
  const auto scene = [&](const OwnPlace& p) { return told_as_scene(view, p.statement, p.place); };
  if (std::any_of(out.begin(), out.end(), scene)) std::erase_if(out, [&](const OwnPlace& p) { return !scene(p); });
  return out;
}

std::vector<OwnPlace> places_of_a(const EventView& view) { return own_places(view, view.a, view.reports.a, view.reports.b); }
std::vector<OwnPlace> places_of_b(const EventView& view) { return own_places(view, view.b, view.reports.b, view.reports.a); }

// Where something is to be is another matter than where it was: the mood of the act beside the place, of the whole where none is.
bool lies_ahead(const EventView& view, const OwnPlace& place) {
  const cluster::Facts& facts = view.facts(place.statement);
  for (const Participant& p : facts.participants) {
    if (p.entity != place.place || p.part != Part::place || p.act == 0) continue;
    const auto act = std::find_if(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& each) { return each.concept_id == p.act; });
    if (act != facts.acts.end()) return act->mood == extract::Mood::planned || act->mood == extract::Mood::possible;
  }
  return looks_ahead(view.of(place.statement));
}

// "tỉnh", "thị trấn": the kind of place that the word before a name tells.
std::string_view level(const EventView& view, StatementId id, std::string_view word) {
  for (const lexicon::Row& row : lexicon::table(view.report_of(id).language + "/names.tsv")) {
    if (row.size() < 3 || row[0] != "area") continue;
    for (const std::string_view form : lexicon::forms(row[1])) {
      if (form == word || (form.size() > word.size() && !word.empty() && form.ends_with(word) && form[form.size() - word.size() - 1] == ' '))
        return row[2];
    }
  }
  return {};
}

std::string_view word_before(const EventView& view, const OwnPlace& p) {
  const extract::NameMention* named = first_mention(view, p.statement, p.place);
  if (named == nullptr || named->tokens.first == 0) return {};
  return view.world().text(view.of(p.statement).report)[named->tokens.first - 1].lower;
}

// "bãi biển Cẩm Nhượng", "bãi Thạch Hải": the common noun with which the name begins.
std::string_view own_noun(const EventView& view, const OwnPlace& p) {
  const extract::NameMention* named = first_mention(view, p.statement, p.place);
  if (named == nullptr || named->tokens.empty()) return {};
  const text::Text& text = view.world().text(view.of(p.statement).report);
  const text::Token& first = text[named->tokens.first];
  const bool labelled = text[named->tokens.last - 1].form.size() == 1;  // "mố cầu A" is no bridge called A
  return (first.capital && !has_capital_of_sentence(text, named->tokens)) || labelled ? std::string_view() : std::string_view(first.lower);
}

// "Jakarta", "Bandung": the gazetteer has both as cities, whatever holds them.
bool two_cities(const EventView& view, const OwnPlace& x, const OwnPlace& y) {
  const auto city = [&](const OwnPlace& p) {
    const extract::Known* known = extract::find_place(view.world().out.of(p.place).name);
    return known != nullptr && (known->what == "city" || known->what == "capital");
  };
  return city(x) && city(y);
}

// Two districts, or two cities: the word before the name is the same, or both stand equally deep in the gazetteer. Two bridges: so the names say.
bool one_level(const EventView& view, const OwnPlace& x, const OwnPlace& y) {
  const std::string_view word_x = word_before(view, x), word_y = word_before(view, y);
  const std::string_view level_x = level(view, x.statement, word_x), level_y = level(view, y.statement, word_y);
  if (!level_x.empty() && !level_y.empty() && level_x != level_y) return false;
  // A feast is held at many temples; of reports that share details the place is one.
  const std::string_view noun_x = own_noun(view, x), noun_y = own_noun(view, y);
  if (!noun_x.empty() && !noun_y.empty() && view.reports.details > many_details) return noun_x == noun_y;
  if (two_cities(view, x, y)) return true;
  const resolve::Resolved& world = view.world();
  const std::size_t depth_x = world.entities.within[x.place.index()].size(), depth_y = world.entities.within[y.place.index()].size();
  // "in Lyon", "in Grenoble": without a word for its level, a scene is one to which the gazetteer may add a county, or not.
  const bool suffix_heads = pack(view, x.statement).suffix_heads && pack(view, y.statement).suffix_heads;
  const bool scenes = suffix_heads && told_as_scene(view, x.statement, x.place) && told_as_scene(view, y.statement, y.place);
  if (depth_x > 0 && depth_y > 0) return depth_x == depth_y || scenes;
  // "outside Halverton", "near Kestwick": towns that the gazetteer does not know.
  const auto outermost = [&](EntityId place, std::size_t depth) { return depth == 0 && !world.entities.country[place.index()].empty(); };
  if (suffix_heads && !outermost(x.place, depth_x) && !outermost(y.place, depth_y)) return scenes;
  return depth_x == depth_y && !word_x.empty() && word_x == word_y;
}

bool rivals(const EventView& view, const TwoPlaces& places) {
  const auto& [x, y] = places;
  return one_level(view, x, y) && !of_two_levels(view.context, x.statement, x.place, y.statement, y.place);
}

// The first places of both, where their sentences are partners of one day.
std::optional<TwoPlaces> first_places(const EventView& view) {
  if (!view.reports.places_apart || !view.a.place_statement || !view.b.place_statement) return std::nullopt;
  const Alignment* pair = view.aligned(view.a.place_statement, view.b.place_statement);
  if (pair == nullptr || pair->slot(Slot::when) <= 0) return std::nullopt;
  if (pair->slot(Slot::lead) <= 0 && static_cast<double>(pair->slot(Slot::best)) < well_above) return std::nullopt;
  // "58 homes in Upper Marl to be cleared", "in the hall at Belper 140 people spent the night": other acts, and no number in common.
  if (pair->slot(Slot::act) < 0 && pair->slot(Slot::number_equal) <= 0 && pair->slot(Slot::who) <= 0) return std::nullopt;
  const OwnPlace x{view.a.places.front(), pair->a}, y{view.b.places.front(), pair->b};
  const bool known =
      could_be_one(view.world(), x.place, y.place) || knows_place(view, view.reports.a, y.place) || knows_place(view, view.reports.b, x.place);
  return known ? std::nullopt : std::optional<TwoPlaces>({x, y});
}

bool one_place(const std::vector<OwnPlace>& list) {
  return !list.empty() && std::all_of(list.begin(), list.end(), [&](const OwnPlace& p) { return p.place == list.front().place; });
}

// The only places that one report knows and the other one does not; of several the two that stand beside one telling figure.
std::optional<TwoPlaces> only_places(const EventView& view) {
  const std::vector<OwnPlace> as = places_of_a(view), bs = places_of_b(view);
  const bool only = one_place(as) && one_place(bs);
  std::optional<TwoPlaces> out;
  float best = -1;
  for (const OwnPlace& x : as) {
    for (const OwnPlace& y : bs) {
      const Alignment* pair = view.aligned(x.statement, y.statement);
      const bool figure = pair != nullptr && pair->slot(Slot::number_equal) >= telling_figure;
      if (!(only || figure) || lies_ahead(view, x) != lies_ahead(view, y) || !view.one_telling(x.statement, y.statement)) continue;
      const float cosine = view.cosine(x.statement, y.statement);
      if (cosine <= best) continue;
      best = cosine;
      out = {x, y};
    }
  }
  return out;
}

bool of_one_day(const EventView& view, const OwnPlace& x, const OwnPlace& y) {
  const auto &a = view.facts(x.statement).day, &b = view.facts(y.statement).day;
  return a && b && a->start.day != 0 && b->start.day != 0 && compatible(*a, *b, minutes_of_day);
}

// In short reports, where a day is told of one thing: the two of one level that stand beside it, where there are no more ("cầu X", "cầu Y").
std::optional<TwoPlaces> places_of_the_day(const EventView& view) {
  const auto size = [&](ReportId report) {
    const resolve::StatementRange range = view.world().of_report[report.index()];
    return std::size_t{range.last} - range.first;
  };
  if (size(view.reports.a) * size(view.reports.b) > short_reports) return std::nullopt;
  const std::vector<OwnPlace> as = places_of_a(view), bs = places_of_b(view);
  std::optional<TwoPlaces> out;
  for (const OwnPlace& x : as) {
    for (const OwnPlace& y : bs) {
      if (lies_ahead(view, x) != lies_ahead(view, y) || !of_one_day(view, x, y) || !one_level(view, x, y)) continue;
      if (out) return std::nullopt;
      out = {x, y};
    }
  }
  return out;
}

FoundSide side(const EventView& view, const OwnPlace& p) {
  const extract::NameMention* named = first_mention(view, p.statement, p.place);
  const Statement& s = view.of(p.statement);
  return {p.statement, view.world().out.of(p.place).name, named != nullptr ? view.world().text(s.report).span(named->full) : s.span};
}

}  // namespace

void event_place_rule(const EventView& view, std::vector<Finding>& out) {
  if (!one_but_for_place(view.reports)) return;
  for (const auto choose : {first_places, only_places, places_of_the_day}) {
    const std::optional<TwoPlaces> places = choose(view);
    if (!places || !rivals(view, *places)) continue;
    return out.push_back(contradiction(Aspect::place, "place.one-event-two-places", side(view, places->first), side(view, places->second),
                                       std::min(0.8, 0.5 + 0.2 * std::max(view.reports.score, 0.0))));
  }
}

}  // namespace dateline::relate
