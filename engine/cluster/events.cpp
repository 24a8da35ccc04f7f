// Reports -> events. Proved by tests/cluster_test.cpp.
#include "cluster/events.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <queue>
#include <tuple>

#include "cluster/contrast.hpp"
#include "extract/gazetteer.hpp"
#include "vectorise/rows.hpp"

namespace dateline::cluster {
namespace {

// A pair of statements counts as shared from this score.
constexpr double shared_from = 0.7;
// Cosine of two leads of nearly the same words.
constexpr float nearly_the_same = 0.45F;

class PairWeigher {
 public:
  PairWeigher(const AlignmentContext& context, const std::vector<Alignment>& pairs) : context_(context), world_(context.world) {
    for (std::size_t r = 0; r < world_.out.reports.size(); ++r) gists_.push_back(gist_of(context, ReportId(r)));
    find_everybodys();
    for (const Alignment& p : pairs) {
      const ReportId a = world_.out.of(p.a).report, b = world_.out.of(p.b).report;
      by_reports_[{a, b}].push_back(&p);
    }
  }

  std::vector<ReportPair> run() {
    std::vector<ReportPair> out;
    for (auto& [reports, pairs] : by_reports_) {
      ReportPair pair;
      pair.a = reports.first;
      pair.b = reports.second;
      pair.cosine = vectorise::cosine(context_.rows.reports, pair.a.value, pair.b.value);
      pair.statements = std::min(statements_of(pair.a), statements_of(pair.b));
      share(pairs, pair);
      hold_gists(gists_[pair.a.index()], gists_[pair.b.index()], pair);
      judge(pair);
      out.push_back(pair);
    }
    return out;
  }

 private:
  // Persons whom most of the reports name: that two of them do says nothing.
  void find_everybodys() {
    std::vector<std::size_t> named(world_.out.entities.size());
    for (const Gist& gist : gists_) {
      for (const EntityId p : gist.people) ++named[p.index()];
    }
    for (const std::size_t n : named) everybodys_.push_back(gists_.size() >= 4 && n * 5 >= gists_.size() * 4);
  }

  bool aside(StatementId s) const {
    const StatementKind kind = world_.out.of(s).kind;
    return kind == StatementKind::headline || kind == StatementKind::caption;
  }

  std::size_t statements_of(ReportId r) const { return world_.of_report[r.index()].last - world_.of_report[r.index()].first; }

  // Statements shared one to one, the best first. The pair of leads is what look-alikes share, so it counts half.
  void share(std::vector<const Alignment*>& pairs, ReportPair& out) const {
    std::stable_sort(pairs.begin(), pairs.end(), [](const Alignment* x, const Alignment* y) { return x->score > y->score; });
    std::vector<StatementId> used;
    const auto used_already = [&](StatementId s) { return std::find(used.begin(), used.end(), s) != used.end(); };
    const auto take = [&](StatementId s) {
      if (used_already(s)) return false;
      used.push_back(s);
      return true;
    };
    out.leads_alike =
        std::any_of(pairs.begin(), pairs.end(), [](const Alignment* p) { return p->slot(Slot::lead) > 0 && p->cosine >= nearly_the_same; });
    out.leads_opposed = std::any_of(pairs.begin(), pairs.end(), [&](const Alignment* p) { return p->slot(Slot::lead) > 0 && opposed(*p); });
    out.doers_apart = std::any_of(pairs.begin(), pairs.end(), [&](const Alignment* p) { return p->slot(Slot::lead) > 0 && of_two_bodies(*p); });
    bool first = true;
    for (const Alignment* p : pairs) {
      if (p->score < shared_from) break;
      if (aside(p->a) || aside(p->b) || used_already(p->b)) continue;
      const bool elsewhere = p->slot(Slot::where) < 0;  // likeness in another place speaks for nothing, its figures against
      if (elsewhere ? used_already(p->a) : !take(p->a)) continue;
      const auto measures_one = [](const QuantityPair& q) { return q.score > 0.5; };
      const auto apart = [&](const QuantityPair& q) { return q.agreement == Agreement::apart && measures_one(q); };
      out.figures_apart += static_cast<int>(std::count_if(p->quantities.begin(), p->quantities.end(), apart));
      // One act of one day, where only the place is another, may be one that a report has put elsewhere.
      if (elsewhere && (p->slot(Slot::when) > 0 || p->score >= 0.8) && std::none_of(p->quantities.begin(), p->quantities.end(), apart))
        out.support += p->score / 2;
      if (elsewhere) continue;
      take(p->b);
      out.support += first ? p->score / 2 : p->score;
      first = false;
      const auto agrees = [&](const QuantityPair& q) { return q.agreement != Agreement::apart && measures_one(q); };
      const auto agreeing = static_cast<int>(std::count_if(p->quantities.begin(), p->quantities.end(), agrees));
      out.figures_agreeing += agreeing;
      const bool telling = std::any_of(p->quantities.begin(), p->quantities.end(), [&](const QuantityPair& q) { return agrees(q) && tells(*p, q); });
      if (agreeing > 0 || p->slot(Slot::quote) > 0.5) out.details += p->score;
      if (telling || p->slot(Slot::quote) > 0.5) ++out.telling_details;
    }
  }

  // A strike of 24 hours, deposits of 12 months: of round stretches of time there are many.
  bool tells(const Alignment& pair, const QuantityPair& q) const {
    const Measured& m = context_.facts[pair.a.index()].measured[q.a];
    const values::QuantityExpression& figure = world_.statements[pair.a.index()].draft->quantities[m.index];
    if (figure.dimension != values::Dimension::duration) return true;
    const double written = figure.written_value;
    return written != std::floor(written) || (written > 12 && written != 24 && std::fmod(written, 10) != 0);
  }

  // "tăng giá xăng thêm 420 đồng", "giảm giá xăng bớt 610 đồng": opposite acts by other figures.
  bool opposed(const Alignment& pair) const {
    const bool apart =
        std::any_of(pair.quantities.begin(), pair.quantities.end(), [](const QuantityPair& q) { return q.agreement == Agreement::apart; });
    const auto& acts_a = context_.facts[pair.a.index()].acts;
    const auto& acts_b = context_.facts[pair.b.index()].acts;
    return apart && std::any_of(acts_a.begin(), acts_a.end(), [&](const Act& x) {
             return std::any_of(acts_b.begin(), acts_b.end(), [&](const Act& y) { return lexicon::antonyms(x.concept_id, y.concept_id); });
           });
  }

  // "Ngân hàng X hạ lãi suất xuống 5,6 %", "Ngân hàng Y hạ lãi suất xuống 5,1 %": each tells of a body of its own what it did, by another figure.
  bool of_two_bodies(const Alignment& pair) const {
    const bool apart =
        std::any_of(pair.quantities.begin(), pair.quantities.end(), [](const QuantityPair& q) { return q.agreement == Agreement::apart; });
    if (!apart || !pair.one_main_act || pair.cosine < nearly_the_same) return false;
    const auto body = [&](StatementId s) {
      const auto& all = context_.facts[s.index()].participants;
      const auto doer = std::find_if(all.begin(), all.end(), [](const Participant& p) { return p.part == Part::agent; });
      return doer != all.end() && world_.out.of(doer->entity).kind == EntityKind::organisation ? doer->entity : EntityId();
    };
    const EntityId x = body(pair.a), y = body(pair.b);
    return x && y && x != y;
  }

  // "4/7" and "April 7": one day, written by two customs.
  static bool swapped(const PartialDate& x, const PartialDate& y) { return x.day != 0 && x.day == y.month && x.month == y.day; }

  // 0 where the two may be one day, 1 where day and month have changed places.
  static int days_between(const When& a, const When& b) {
    if (swapped(a.start, b.start)) return 1;
    if (compatible(a, b, 59)) return 0;
    const auto x = day_range(a.start), y = day_range(b.start);
    if (x && y) return static_cast<int>(std::max<std::int64_t>(1, std::max(x->first - y->last, y->first - x->last)));
    PartialDate c = a.start, d = b.start;  // without a year: days of one year
    c.year = d.year = 2001;
    const auto u = day_range(c), v = day_range(d);
    constexpr std::int64_t year = 365;  // "28/12", "5/1"
    return u && v ? static_cast<int>(std::min(std::abs(u->first - v->first), year - std::abs(u->first - v->first))) : 0;
  }

  std::size_t persons(const Gist& gist) const {
    return static_cast<std::size_t>(
        std::count_if(gist.people.begin(), gist.people.end(), [&](EntityId p) { return world_.out.of(p).kind == EntityKind::person; }));
  }

  void hold_gists(const Gist& a, const Gist& b, ReportPair& out) const {
    out.same_day = a.day && b.day && compatible(*a.day, *b.day, 59);
    out.day_slipped = a.day && b.day && a.day->start.day == b.day->start.day && a.day->start.month != b.day->start.month;
    if (a.day && b.day) out.days_apart = days_between(*a.day, *b.day);
    // "ngày 4/3 thông báo thu hồi 3.120 xe", "ngày 16/9 thông báo thu hồi 1.870 xe": one happening is announced within a month or so.
    constexpr int of_one_announcement = 40;
    const int announced = a.said && b.said ? days_between(*a.said, *b.said) : 0;
    if (announced > of_one_announcement) out.days_apart = announced;
    if (weeks_apart(world_, out.a, a.weekday, out.b, b.weekday)) out.days_apart = days_of_week;
    // Two weekdays by their names, where no day of the month is told, are less than a week apart.
    const bool by_name = out.days_apart == 0 && !a.day && !b.day && a.weekday >= 0 && b.weekday >= 0;
    const int between = std::abs(a.weekday - b.weekday);
    if (by_name) out.days_apart = std::min(between, days_of_week - between);
    if (!a.places.empty() && !b.places.empty()) {
      out.places_apart = std::none_of(a.places.begin(), a.places.end(), [&](EntityId x) {
        return std::any_of(b.places.begin(), b.places.end(), [&](EntityId y) { return places_meet(world_, x, y); });
      });
    }
    // A body that no table knows (a ship, a firm, a club) is as telling as a person.
    const auto telling = [&](EntityId p) {
      const Entity& entity = world_.out.of(p);
      return entity.kind == EntityKind::person ||
             (entity.kind == EntityKind::organisation && extract::gazetteer().find(entity.name, EntityKind::organisation) == nullptr);
    };
    for (const EntityId p : a.people) {
      if (telling(p) && !everybodys_[p.index()] && std::find(b.people.begin(), b.people.end(), p) != b.people.end()) ++out.shared_people;
    }
    const bool people_shared =
        std::any_of(a.people.begin(), a.people.end(), [&](EntityId p) { return std::find(b.people.begin(), b.people.end(), p) != b.people.end(); });
    // A name that two languages spell in two ways may be one.
    const bool one_language = world_.out.of(out.a).language == world_.out.of(out.b).language;
    out.no_name_shared =
        one_language && !a.people.empty() && !b.people.empty() && !people_shared && (a.places.empty() || b.places.empty() || out.places_apart);
    out.casts_apart = out.shared_people == 0 && persons(a) >= 2 && persons(b) >= 2;
    out.kinds_apart = a.meeting != 0 && b.meeting != 0 && a.meeting != b.meeting;
  }

  // What two reports must have in common: the longer both are, the more they share by chance.
  static double least_likeness(std::size_t statements) {
    constexpr double of_short = 0.3, of_long = 0.55, short_statements = 8, long_statements = 12;
    const double length = (static_cast<double>(statements) - short_statements) / (long_statements - short_statements);
    return of_short + (of_long - of_short) * std::clamp(length, 0.0, 1.0);
  }

  static void judge(ReportPair& pair) {
    // The one detail of two short reports is enough where no figure parts them and their days are not months apart; of several shared statements
    // most must have one.
    constexpr double detailed = 1.0, one_detail = 0.85;
    constexpr int misdated_days = 100;
    const bool near = pair.days_apart <= misdated_days || pair.day_slipped;
    const bool few_details = pair.details < (pair.figures_apart == 0 && near ? one_detail : detailed) || pair.details < 0.6 * pair.support;
    const bool hardly_any = pair.details < 0.3;
    double score = 3.2 * pair.cosine + 0.35 * std::min(pair.support, 4.0) + 0.25 * std::min(pair.details, 3.0) +
                   0.15 * std::min(pair.shared_people, 2) - least_likeness(pair.statements);
    if (pair.same_day) score += 0.12;
    if (pair.day_slipped && !few_details) {
      score -= 0.3;
    } else if (pair.days_apart > 0) {
      score -= pair.days_apart <= 3 ? 0.1 : pair.days_apart <= 20 ? 0.5 : pair.days_apart <= misdated_days ? 0.8 : 2.0;
      if (pair.days_apart > 5 && few_details) score -= 1.0;
      if (pair.days_apart > 40 && hardly_any) score -= 0.3;
    } else if (!pair.same_day && hardly_any && pair.shared_people == 0) {
      score -= 0.12;  // nothing of note in common
    }
    // Where nothing speaks of two days, one of two short reports may have the place wrong or tell a nearer one.
    constexpr std::size_t brief = 12;
    const bool may_be_one = pair.days_apart == 0 && pair.statements <= brief;
    if (pair.places_apart) score -= !few_details ? 0.1 : may_be_one ? 0.25 : 0.45;
    // On another day in another place, and no detail in common.
    if (pair.places_apart && pair.days_apart > 0 && hardly_any) score -= 0.5;
    // Two avalanches, two quakes: another day of another week in another place, and nobody in both, whatever one figure says.
    constexpr int weeks = 5;
    constexpr double of_day_and_place = 0.6, several_details = 1.8;
    if (pair.places_apart && pair.days_apart > weeks && !pair.day_slipped && pair.shared_people == 0 && pair.details < several_details)
      score -= of_day_and_place;
    // Trials of two vaccines in two countries: where the place is another, no figure is the same.
    constexpr double of_other_figures = 0.8;
    if (pair.places_apart && hardly_any && pair.leads_alike && pair.figures_apart > pair.figures_agreeing) score -= of_other_figures;
    // A rise of one day and a fall of another.
    constexpr double of_opposites = 0.8;
    if (pair.leads_opposed && pair.days_apart > 0) score -= of_opposites;
    if (pair.kinds_apart) score -= 0.55;
    // Two accidents, two elections: like sentences of other figures and other people. Of matches on two days no figure agrees.
    if (few_details && pair.figures_apart >= 2) score -= pair.days_apart > 0 && hardly_any ? 0.9 : 0.4;
    if (few_details && pair.figures_apart >= 1 && pair.casts_apart) score -= 0.35;
    // "Ngân hàng X giảm lãi suất xuống 8,2 %", "Ngân hàng Y giảm lãi suất xuống 7,6 %".
    if (hardly_any && pair.figures_apart >= 1 && pair.no_name_shared && pair.leads_alike) score -= pair.figures_apart >= 2 ? 0.9 : 0.6;
    // Two strikes of 24 hours in the same words, weeks apart.
    constexpr double of_two_days_alike = 0.9;
    if (pair.leads_alike && pair.days_apart > weeks && !pair.day_slipped && pair.telling_details == 0) score -= of_two_days_alike;
    constexpr double of_two_bodies_alike = 0.9;
    if (pair.doers_apart && pair.no_name_shared) score -= of_two_bodies_alike;
    // The races of two weeks have one length, and everything else is another.
    constexpr double of_a_figure = 0.5, of_figures = 2;
    if (few_details && pair.days_apart > weeks && pair.figures_apart >= 2 && pair.figures_apart > pair.figures_agreeing)
      score -= std::min(of_figures, of_a_figure * pair.figures_apart);
    // Long reports of one event share some statement.
    if (pair.support < 0.3) score -= std::clamp(0.02 * (static_cast<double>(pair.statements) - 8), 0.0, 0.4);
    pair.score = score;
  }

  const AlignmentContext& context_;
  const resolve::Resolved& world_;
  std::vector<Gist> gists_;
  std::vector<bool> everybodys_;
  std::map<std::pair<ReportId, ReportId>, std::vector<const Alignment*>> by_reports_;
};

// Average linkage: the two groups whose pairs score highest on the average are joined, as long as that average is above zero. A heap holds the
// averages; one that a join has made old is passed over when its turn comes.
class Linkage {
 public:
  Linkage(std::size_t n, const std::vector<ReportPair>& pairs) : links_(n), joins_(n, 0) {
    for (std::size_t i = 0; i < n; ++i) groups_.push_back({ReportId(i)});
    for (const ReportPair& p : pairs) {
      const std::size_t a = p.a.index(), b = p.b.index();
      links_[a][b] = links_[b][a] = {p.score, 1};
    }
    for (const ReportPair& p : pairs) push(p.a.index(), p.b.index());
  }

  std::vector<std::vector<ReportId>> run() {
    while (!heap_.empty()) {
      const Entry best = heap_.top();
      heap_.pop();
      if (best.joins_a == joins_[best.a] && best.joins_b == joins_[best.b]) join(best.a, best.b);
    }
    std::vector<std::vector<ReportId>> out;
    for (auto& g : groups_) {
      if (!g.empty()) out.push_back(std::move(g));
    }
    std::sort(out.begin(), out.end());
    return out;
  }

 private:
  struct Link {
    double sum = 0;
    std::size_t known = 0;  // pairs that were weighed
  };
  struct Entry {
    double average;
    std::size_t a, b;  // a < b
    std::uint32_t joins_a, joins_b;
    bool operator<(const Entry& other) const { return std::tie(average, other.a, other.b) < std::tie(other.average, a, b); }
  };
  // Pairs that were never weighed share nothing worth a candidate.
  static constexpr double strangers = -0.8;

  void push(std::size_t x, std::size_t y) {
    const std::size_t a = std::min(x, y), b = std::max(x, y);
    const Link& link = links_[a].at(b);
    const auto all = static_cast<double>(groups_[a].size() * groups_[b].size());
    const double average = (link.sum + (all - static_cast<double>(link.known)) * strangers) / all;
    if (average > 0) heap_.push({average, a, b, joins_[a], joins_[b]});
  }

  void join(std::size_t into, std::size_t from) {
    groups_[into].insert(groups_[into].end(), groups_[from].begin(), groups_[from].end());
    std::sort(groups_[into].begin(), groups_[into].end());
    groups_[from].clear();
    ++joins_[into];
    ++joins_[from];
    for (const auto& [other, link] : links_[from]) {
      links_[other].erase(from);
      if (other == into) continue;
      Link& merged = links_[into][other];
      merged.sum += link.sum;
      merged.known += link.known;
    }
    links_[from].clear();
    for (const auto& [other, link] : links_[into]) {
      links_[other][into] = link;
      push(into, other);
    }
  }

  std::vector<std::vector<ReportId>> groups_;
  std::vector<std::map<std::size_t, Link>> links_;  // of each group to the others
  std::vector<std::uint32_t> joins_;                // how often each group has been joined
  std::priority_queue<Entry> heap_;
};

}  // namespace

bool is_struck(const AlignmentContext& context, ReportId report, const Participant& p) {
  const text::TokenRange name = context.world.reading(report).mentions[p.mention].tokens;
  return p.part == Part::patient && context.world.out.of(p.entity).kind == EntityKind::place && !name.empty() &&
         !context.world.text(report)[name.first].capital;
}

Gist gist_of(const AlignmentContext& context, ReportId report) {
  Gist out;
  const resolve::Resolved& world = context.world;
  const resolve::StatementRange range = world.of_report[report.index()];
  std::size_t body = 0;
  std::optional<When> as_of;  // the hour of a count stands in for the day where no other is told
  for (std::uint32_t i = range.first; i < range.last && body < extract::lead_statements; ++i) {
    const Facts& facts = context.facts[i];
    const Statement& statement = world.out.statements[i];
    if (statement.kind == StatementKind::caption || facts.background) continue;
    if (statement.kind != StatementKind::headline) ++body;
    if (!out.day && facts.day && facts.day->start.day != 0) {
      out.day = facts.day;
      out.day_statement = StatementId(i);
    }
    const auto& times = world.statements[i].times;
    for (std::size_t k = 0; k < times.size() && !out.said; ++k) {
      if (facts.said_times[k] && times[k].value.start.day != 0) out.said = times[k].value;
    }
    if (!as_of && facts.as_of && facts.as_of->start.day != 0) as_of = facts.as_of;
    if (out.weekday < 0) out.weekday = facts.weekday;
    for (const Participant& p : facts.participants) {
      const EntityKind kind = world.out.of(p.entity).kind;
      if (kind == EntityKind::place) {
        // A headline names countries for what the event is about.
        if (statement.kind == StatementKind::headline) continue;
        if (p.part == Part::place || is_struck(context, report, p) || (p.part == Part::agent && !p.acts_as_government)) {
          if (out.places.empty()) out.place_statement = StatementId(i);
          out.places.push_back(p.entity);
        }
      } else {
        out.people.push_back(p.entity);
      }
    }
    for (const Act& act : facts.acts) {
      if (out.meeting == 0 && lexicon::has_role(act.concept_id, lexicon::ConceptRole::meeting)) out.meeting = act.concept_id;
      out.acts.push_back(act.concept_id);
    }
  }
  if (!out.day) out.day = as_of;
  if (out.day) out.said.reset();
  std::sort(out.acts.begin(), out.acts.end());
  for (std::vector<EntityId>* list : {&out.people, &out.places}) {
    std::vector<EntityId> once;
    for (const EntityId id : *list) {
      if (std::find(once.begin(), once.end(), id) == once.end()) once.push_back(id);
    }
    *list = std::move(once);
  }
  return out;
}

EventGroups group_reports(const AlignmentContext& context, const std::vector<Alignment>& pairs) {
  EventGroups out;
  out.pairs = PairWeigher(context, pairs).run();
  out.groups = part_look_alikes(context, Linkage(context.world.out.reports.size(), out.pairs).run());
  return out;
}

}  // namespace dateline::cluster
