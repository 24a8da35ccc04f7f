// The doers of an event: two reports lay one deed to two people or bodies. In: two reports of one event. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "cluster/deeds.hpp"
#include "relate/event_rules.hpp"

namespace dateline::relate {
namespace {

using cluster::Deed;
using cluster::DeedKind;
using cluster::DoerKind;
using cluster::Slot;

// How sure a deed of one doer is, with other words, names or figures in common and without; and where there may be more doers.
constexpr double sure_of_linked = 0.75, sure_of_one = 0.65, sure_of_some = 0.6;
// Words in common link two sentences from this cosine on; where there may be more doers, and where they are partners.
constexpr float linking = 0.1F, linking_of_some = 0.15F;
constexpr double partners_of_some = 0.35;

const DeedKind& kind_of(const Deed& deed) { return cluster::deed_kinds()[deed.kind]; }

bool one_deed(const Deed& x, const Deed& y) { return x.kind == y.kind && x.office == y.office; }

class DeedRule {
 public:
  DeedRule(const EventView& view, std::vector<Finding>& out)
      : view_(view), out_(out), a_(cluster::find_deeds(view.world(), view.reports.a)), b_(cluster::find_deeds(view.world(), view.reports.b)) {}

  void run() {
    std::vector<Deed> done;
    for (const Deed& deed : a_) {
      if (std::any_of(done.begin(), done.end(), [&](const Deed& d) { return one_deed(d, deed); })) continue;
      done.push_back(deed);
      of_deed(deed);
    }
  }

 private:
  const Entity& doer(const Deed& deed) const { return view_.world().out.of(deed.doer); }

  // Each doer of the deed once, by the sentence that says there was no other where one does.
  std::vector<Deed> doers(const std::vector<Deed>& all, const Deed& like) const {
    std::vector<Deed> out;
    for (const Deed& deed : all) {
      if (!one_deed(deed, like) || !fits(deed)) continue;
      const auto again = std::find_if(out.begin(), out.end(), [&](const Deed& d) { return could_be_one(view_.world(), d.doer, deed.doer); });
      if (again == out.end())
        out.push_back(deed);
      else if (deed.sole && !again->sole)
        *again = deed;
    }
    return out;
  }

  // No place is laid a deed to, but for states.
  bool fits(const Deed& deed) const {
    const EntityKind kind = doer(deed).kind;
    if (kind_of(deed).doers == DoerKind::person) return kind == EntityKind::person;
    return kind_of(deed).doers != DoerKind::any || kind != EntityKind::place || !view_.world().entities.country[deed.doer.index()].empty();
  }

  void of_deed(const Deed& like) {
    std::vector<Deed> as = doers(a_, like), bs = doers(b_, like);
    const auto in = [&](const std::vector<Deed>& list, const Deed& deed) {
      return std::any_of(list.begin(), list.end(), [&](const Deed& d) { return could_be_one(view_.world(), d.doer, deed.doer); });
    };
    const bool joint = kind_of(like).name == "signature";
    const std::vector<Deed> all_a = as;
    std::erase_if(as, [&](const Deed& d) { return in(bs, d); });
    std::erase_if(bs, [&](const Deed& d) { return in(all_a, d); });
    const bool shared = as.size() < all_a.size();
    if (as.size() != 1 || bs.size() != 1 || shared != joint) return;
    rivals(as.front(), bs.front());
  }

  // A person beside a person, a body beside a body, a state beside another.
  bool comparable(const Deed& x, const Deed& y) const {
    const EntityKind kx = doer(x).kind, ky = doer(y).kind;
    const auto country = [&](const Deed& d) { return view_.world().entities.country[d.doer.index()]; };
    const auto place = [&](const Deed& d) { return doer(d).kind == EntityKind::place && country(d).empty(); };
    switch (kind_of(x).doers) {
      case DoerKind::person:
        return kx == EntityKind::person && ky == EntityKind::person && full(x) && full(y);
      case DoerKind::body:
        return !place(x) && !place(y);
      case DoerKind::crossed:
        return true;
      case DoerKind::any:
        break;
    }
    if (kx == EntityKind::place || ky == EntityKind::place) return kx == ky && !country(x).empty() && !country(y).empty() && country(x) != country(y);
    return kx == ky && full(x) && full(y);
  }

  // Two words, or a title: a lone capital is as often no person.
  bool full(const Deed& deed) const {
    const extract::NameMention& m = view_.world().reading(view_.of(deed.statement).report).mentions[deed.mention];
    if (doer(deed).kind != EntityKind::person || m.what == extract::MentionKind::role) return true;
    const auto& names = doer(deed).names;
    return std::any_of(names.begin(), names.end(), [](const std::string& name) { return name.find(' ') != std::string::npos; });
  }

  bool named(ReportId report, EntityId entity) const {
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      for (const EntityId each : view_.world().statements[i].entities) {
        if (each && could_be_one(view_.world(), each, entity)) return true;
      }
    }
    return false;
  }

  // A name that both sentences tell, the doers aside.
  bool share_name(const Deed& x, const Deed& y) const {
    const auto &in_x = view_.world().statements[x.statement.index()].entities, &in_y = view_.world().statements[y.statement.index()].entities;
    const auto aside = [&](EntityId e) { return e && e != x.doer && e != y.doer; };
    return std::any_of(in_x.begin(), in_x.end(), [&](EntityId e) {
      return aside(e) && std::any_of(in_y.begin(), in_y.end(), [&](EntityId o) { return aside(o) && could_be_one(view_.world(), e, o); });
    });
  }

  const text::Text& text(const Deed& deed) const { return view_.world().text(view_.of(deed.statement).report); }

  // "the Marlowe Prize", "Chủ tịch Liên đoàn": the name that the thing is called by or belongs to.
  EntityId name_of_thing(const Deed& deed) const {
    constexpr std::uint32_t beside = 2;
    const extract::Reading& reading = view_.world().reading(view_.of(deed.statement).report);
    const auto& all = view_.world().statements[deed.statement.index()];
    for (std::size_t k = 0; k < all.entities.size() && !deed.thing.empty(); ++k) {
      const extract::NameMention& m = reading.mentions[all.draft->mentions[k]];
      if (!all.entities[k] || all.entities[k] == deed.doer || m.what != extract::MentionKind::name) continue;
      if (m.full.first <= deed.thing.last + beside && m.full.last + 1 >= deed.thing.first) return all.entities[k];
    }
    return {};
  }

  // "gói XL-03", "100 m": numbers beside the thing, by which it is told from others of its kind; sorted.
  std::vector<std::string> labels(const Deed& deed) const {
    constexpr std::uint32_t reach = 5;
    std::vector<std::string> out;
    for (std::uint32_t at = deed.thing.last; !deed.thing.empty() && at < deed.thing.last + reach && at < text(deed).size(); ++at) {
      if (text(deed)[at].is(",") || text(deed)[at].is(".")) break;
      if (text(deed)[at].kind == text::TokenKind::number) out.emplace_back(text(deed)[at].lower);
    }
    return out;
  }

  // Distances that the sentence tells: "42 km", "nội dung 100 m".
  std::vector<double> distances(const Deed& deed) const {
    std::vector<double> out;
    for (const values::QuantityExpression& q : view_.world().statements[deed.statement.index()].draft->quantities) {
      if (q.dimension == values::Dimension::length || q.dimension == values::Dimension::mass) out.push_back(q.value);
    }
    return out;
  }

  // The things of the vocabulary between the words of the deed and the doer: "tài xế xe tải X".
  std::vector<lexicon::Concept> things_between(const Deed& deed) const {
    constexpr std::uint32_t reach = 6;
    const std::uint32_t end = view_.world().reading(view_.of(deed.statement).report).mentions[deed.mention].tokens.first;
    std::vector<lexicon::Concept> out;
    if (end < deed.words.last || end - deed.words.last > reach) return out;
    for (const extract::Term& term : view_.world().statements[deed.statement.index()].draft->terms) {
      const bool between = term.tokens.first >= deed.words.last && term.tokens.first < end;
      if (between && term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::thing) out.push_back(term.concept_id);
    }
    return out;
  }

  template <class T>
  static bool apart(const std::vector<T>& x, const std::vector<T>& y) {
    return !x.empty() && !y.empty() &&
           std::none_of(x.begin(), x.end(), [&](const T& each) { return std::find(y.begin(), y.end(), each) != y.end(); });
  }

  // Two prizes, two lots of one tender, two races, the drivers of two cars.
  bool of_other_things(const Deed& x, const Deed& y) const {
    const EntityId a = name_of_thing(x), b = name_of_thing(y);
    if (a && b && !could_be_one(view_.world(), a, b)) return true;
    return apart(labels(x), labels(y)) || apart(distances(x), distances(y)) || apart(things_between(x), things_between(y));
  }

  // "giải nhất nam", "giải nhất nữ".
  bool distinct(const Deed& x, const Deed& y) const {
    const auto &a = view_.facts(x.statement).things, &b = view_.facts(y.statement).things;
    return std::any_of(a.begin(), a.end(), [&](lexicon::Concept c) {
      return std::any_of(b.begin(), b.end(), [&](lexicon::Concept d) { return lexicon::distinct(c, d); });
    });
  }

  bool of_other_days(const Deed& x, const Deed& y) const {
    const auto &a = view_.facts(x.statement).day, &b = view_.facts(y.statement).day;
    return a && b && !a->empty() && !b->empty() && !compatible(*a, *b, minutes_of_day);
  }

  void rivals(const Deed& x, const Deed& y) {
    if (!comparable(x, y) || distinct(x, y) || of_other_things(x, y) || of_other_days(x, y) || rivals_nobody(doer(x)) || rivals_nobody(doer(y))) return;
    if (kind_of(x).name == "goal" && !x.sole && !y.sole) return;
    const float cosine = view_.cosine(x.statement, y.statement);
    const Alignment* pair = view_.aligned(x.statement, y.statement);
    const bool figure = pair != nullptr && pair->slot(Slot::number_equal) >= telling_figure;
    const bool linked = cosine >= linking || figure || share_name(x, y);
    if ((x.unnamed_thing || y.unnamed_thing) && !share_name(x, y)) return;
    if (kind_of(x).name == "signature" && !linked) return;
    const bool known = named(view_.reports.b, x.doer) || named(view_.reports.a, y.doer);
    if (known && (!kind_of(x).one || !linked)) return;
    const bool of_partners = figure || cosine >= linking_of_some || (pair != nullptr && pair->score >= partners_of_some);
    if (!kind_of(x).one && !of_partners) return;
    Finding f;
    f.aspect = Aspect::participant;
    f.rule = "participant.one-deed-two-doers";
    f.a = side(x);
    f.b = side(y);
    f.confidence = !kind_of(x).one ? sure_of_some : linked ? sure_of_linked : sure_of_one;
    out_.push_back(std::move(f));
  }

  FoundSide side(const Deed& deed) const {
    const ReportId report = view_.of(deed.statement).report;
    return {deed.statement, doer(deed).name, view_.world().text(report).span(view_.world().reading(report).mentions[deed.mention].full)};
  }

  const EventView& view_;
  std::vector<Finding>& out_;
  std::vector<Deed> a_, b_;
};

}  // namespace

void event_deed_rule(const EventView& view, std::vector<Finding>& out) { DeedRule(view, out).run(); }

}  // namespace dateline::relate
