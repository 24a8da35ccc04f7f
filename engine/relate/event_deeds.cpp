// The doers of an event: two reports lay one deed to two people or bodies. In: two reports of one event. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "relate/event_rules.hpp"
#include "relate/one_deed.hpp"

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

class DeedRule {
 public:
  DeedRule(const EventView& view, std::vector<Finding>& out) : view_(view), out_(out), a_(deeds_of(view.reports.a)), b_(deeds_of(view.reports.b)) {}

  void run() {
    std::vector<Deed> done;
    for (const Deed& deed : a_) {
      if (std::any_of(done.begin(), done.end(), [&](const Deed& d) { return one_deed(d, deed); })) continue;
      done.push_back(deed);
      of_deed(deed);
    }
  }

 private:
  std::vector<Deed> deeds_of(ReportId report) const {
    std::vector<Deed> out;
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i)
      out.insert(out.end(), view_.context.facts[i].deeds.begin(), view_.context.facts[i].deeds.end());
    return out;
  }

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
    if (doer(deed).kind != EntityKind::person || m.what == extract::MentionKind::role || m.full.first < m.tokens.first) return true;
    const auto& names = doer(deed).names;
    return std::any_of(names.begin(), names.end(), [](const std::string& name) { return name.find(' ') != std::string::npos; });
  }

  // A name that both sentences tell, the doers aside.
  bool share_name(const Deed& x, const Deed& y) const {
    const auto &in_x = view_.world().statements[x.statement.index()].entities, &in_y = view_.world().statements[y.statement.index()].entities;
    const auto aside = [&](EntityId e) { return e && e != x.doer && e != y.doer; };
    return std::any_of(in_x.begin(), in_x.end(), [&](EntityId e) {
      return aside(e) && std::any_of(in_y.begin(), in_y.end(), [&](EntityId o) { return aside(o) && could_be_one(view_.world(), e, o); });
    });
  }

  bool of_other_days(const Deed& x, const Deed& y) const {
    const auto &a = view_.facts(x.statement).day, &b = view_.facts(y.statement).day;
    return a && b && !a->empty() && !b->empty() && !compatible(*a, *b, minutes_of_day);
  }

  void rivals(const Deed& x, const Deed& y) {
    if (!comparable(x, y) || of_other_things(view_.context, x, y) || of_other_days(x, y) || rivals_nobody(doer(x)) || rivals_nobody(doer(y))) return;
    const float cosine = view_.cosine(x.statement, y.statement);
    const Alignment* pair = view_.aligned(x.statement, y.statement);
    const bool figure = pair != nullptr && pair->slot(Slot::number_equal) >= telling_figure;
    const bool linked = cosine >= linking || figure || share_name(x, y);
    if ((x.unnamed_thing || y.unnamed_thing) && !share_name(x, y)) return;
    if (kind_of(x).name == "signature" && !linked) return;
    const bool known = view_.names(view_.reports.b, x.doer) || view_.names(view_.reports.a, y.doer);
    if (known && (!kind_of(x).one || !linked)) return;
    const bool one = one_doer(x) || one_doer(y);
    if (!one && pair != nullptr && !figure && figures_apart(*pair)) return;
    const bool of_partners = figure || cosine >= linking_of_some || (pair != nullptr && pair->score >= partners_of_some);
    if (!one && !of_partners) return;
    out_.push_back(contradiction(Aspect::participant, "participant.one-deed-two-doers", side(x), side(y),
                                 !one     ? sure_of_some
                                 : linked ? sure_of_linked
                                          : sure_of_one));
  }

  static bool figures_apart(const Alignment& pair) {
    return std::any_of(pair.quantities.begin(), pair.quantities.end(),
                       [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; });
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
