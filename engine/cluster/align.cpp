// Slot by slot. Proved by tests/align_test.cpp.
#include "cluster/align.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "cluster/apart.hpp"
#include "lexicon/glossary.hpp"
#include "vectorise/rows.hpp"

namespace dateline::cluster {
namespace {

using lexicon::Concept;

constexpr double least_comparable = 0.5;
constexpr double least_quote = 0.3;
constexpr float least_common = 0.03F;
// From this cosine two statements make one claim besides what they count.
constexpr float alike_as_wholes = 0.3F, alike_beside_a_number = 0.45F;
// A statement of more quantities than this is a table of figures; the first stand for it, so that a pair takes bounded time.
constexpr std::size_t most_quantities = 64;
constexpr int minutes_of_day = 24 * 60;

// The share of b's word pairs that a has too, both ways.
template <class T>
double dice(std::vector<T> a, std::vector<T> b) {
  if (a.empty() || b.empty()) return 0;
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::vector<T> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return 2.0 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

std::vector<std::uint64_t> pairs_of(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) out.push_back(words[i] * 0x9e3779b97f4a7c15ULL ^ words[i + 1]);
  if (words.size() == 1) out = words;
  return out;
}

// How much of the shorter quotation stands word for word in the longer one; four word pairs at least.
double excerpt(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> x = pairs_of(a), y = pairs_of(b), both;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return both.size() < 4 ? 0 : 0.9 * static_cast<double>(both.size()) / static_cast<double>(std::min(x.size(), y.size()));
}

class Aligner {
 public:
  Aligner(const AlignmentContext& context, StatementId a, StatementId b, float cosine)
      : world_(context.world),
        rows_(context.rows.statements),
        sa_(world_.out.of(a)),
        sb_(world_.out.of(b)),
        facts_(context.facts),
        fa_(context.facts[a.index()]),
        fb_(context.facts[b.index()]),
        kinds_a_(context.kinds[sa_.report.index()]),
        kinds_b_(context.kinds[sb_.report.index()]),
        da_(*world_.statements[a.index()].draft),
        db_(*world_.statements[b.index()].draft) {
    out_.a = a;
    out_.b = b;
    out_.cosine = cosine;
  }

  Alignment run() {
    set(Slot::words, out_.cosine);
    set(Slot::act, acts());
    numbers();
    quotes();
    set(Slot::doer, pointed_at(fa_, fb_).a != nullptr ? 1 : names_the_doer(fa_, fb_) || names_the_doer(fb_, fa_) || one_doer_told_first() ? 0.5 : 0);
    set(Slot::cause, one_cause());
    set(Slot::who, who());
    set(Slot::where, where());
    set(Slot::when, when());
    set(Slot::said_by, said_by());
    const auto aside = [](const Statement& s) { return s.kind == StatementKind::headline || s.kind == StatementKind::caption; };
    set(Slot::headline, aside(sa_) || aside(sb_) ? 1 : 0);
    set(Slot::lead, lead());
    // "Đến 19 giờ cùng ngày, ..." goes on with what was recalled: without a day of its own it may recall it too.
    // Figures of one year are of one year, whichever report tells them as its news.
    const bool recalled = fa_.background != fb_.background && !(fa_.background ? fb_ : fa_).undated && !of_one_stretch();
    set(Slot::recalled, recalled ? 1 : 0);
    set(Slot::covered, vectorise::covered(rows_, out_.a.value, out_.b.value));
    set(Slot::order, std::abs(depth(out_.a) - depth(out_.b)));
    out_.one_main_act = one_main_act();
    claims();
    return std::move(out_);
  }

 private:
  void set(Slot slot, double value) { out_.slots[static_cast<std::size_t>(slot)] = static_cast<float>(value); }

  // Both tell of one month, quarter or year: "trong năm 2021".
  bool of_one_stretch() const {
    const auto& times_a = world_.statements[out_.a.index()].times;
    const auto& times_b = world_.statements[out_.b.index()].times;
    return std::any_of(times_a.begin(), times_a.end(), [&](const resolve::ResolvedTime& x) {
      return !x.value.interval && x.value.start.day == 0 && x.value.start.year != 0 && x.value.start.hour < 0 &&
             std::any_of(times_b.begin(), times_b.end(),
                         [&](const resolve::ResolvedTime& y) { return !y.value.interval && y.value.start == x.value.start; });
    });
  }

  static bool tells(const Act& act) { return !lexicon::has_role(act.concept_id, lexicon::ConceptRole::speech); }

  // One statement of the article tells it of the person; what is told over and over is told of several things.
  bool told_once(ReportId report, const Participant& p) const {
    const resolve::StatementRange range = world_.of_report[report.index()];
    int times = 0;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (world_.out.statements[i].kind == StatementKind::headline || world_.out.statements[i].kind == StatementKind::caption) continue;
      const auto& all = facts_[i].participants;
      times +=
          std::any_of(all.begin(), all.end(), [&](const Participant& o) { return o.entity == p.entity && lexicon::related(o.act, p.act); }) ? 1 : 0;
    }
    return times == 1;
  }

  // "Nhạc sĩ X qua đời", "X trút hơi thở cuối cùng": the articles open with one person in one part of one act.
  bool one_doer_told_first() const {
    if (lead() <= 0 || !one_main_act()) return false;
    return std::any_of(fa_.participants.begin(), fa_.participants.end(), [&](const Participant& x) {
      if (x.act == 0 || !told_once(sa_.report, x) || !told_once(sb_.report, x) || x.part == Part::speaker || x.part == Part::place ||
          world_.out.of(x.entity).kind != EntityKind::person)
        return false;
      return std::any_of(fb_.participants.begin(), fb_.participants.end(),
                         [&](const Participant& y) { return x.entity == y.entity && x.part == y.part && lexicon::related(x.act, y.act); });
    });
  }

  double acts() const {
    std::size_t met = 0, na = 0, nb = 0;
    for (const Act& x : fa_.acts) na += tells(x) ? 1 : 0;
    for (const Act& y : fb_.acts) nb += tells(y) ? 1 : 0;
    if (na == 0 || nb == 0) return 0;
    for (const Act& x : fa_.acts) {
      if (!tells(x)) continue;
      met += std::any_of(fb_.acts.begin(), fb_.acts.end(), [&](const Act& y) {
        return tells(y) && (lexicon::related(x.concept_id, y.concept_id) || lexicon::antonyms(x.concept_id, y.concept_id));
      });
    }
    return met == 0 ? -1 : static_cast<double>(met) / static_cast<double>(std::min(na, nb));
  }

  // Whether its report tells another number of that kind; what the other report tells too, with nearly one value, is no rival.
  static bool has_rival(const QuantityKinds& own, const QuantityKinds& others, const Measured& m, const values::QuantityExpression& q) {
    const auto kind = own.by_kind.find(kind_key(m, q));
    const auto told = others.by_unit.find(q.unit);
    if (kind == own.by_kind.end()) return true;
    return std::any_of(kind->second.begin(), kind->second.end(),
                       [&](double v) { return v != q.value && (told == others.by_unit.end() || !told_nearly(told->second, v)); });
  }

  // `told` is sorted: the nearest number on either side decides.
  static bool told_nearly(const std::vector<double>& told, double v) {
    const auto near = [v](double o) { return std::abs(v - o) <= 0.02 * std::max(std::abs(v), std::abs(o)); };
    const auto above = std::lower_bound(told.begin(), told.end(), v);
    return (above != told.end() && near(*above)) || (above != told.begin() && near(*std::prev(above)));
  }

  // Either report tells the value of both, and no more than once.
  bool sole(const values::QuantityExpression& qa, const values::QuantityExpression& qb) const {
    const auto once = [](const QuantityKinds& kinds, const values::QuantityExpression& q) {
      const auto told = kinds.told_once.find(q.unit);
      return told != kinds.told_once.end() && std::binary_search(told->second.begin(), told->second.end(), q.value);
    };
    return qa.value == qb.value && once(kinds_a_, qa) && once(kinds_b_, qb);
  }

  // Both among the first two statements of their articles; without a word in common that says nothing.
  double lead() const {
    if (out_.cosine < least_common) return 0;
    const auto first = [&](StatementId s, ReportId r) {
      std::uint32_t before = 0;
      for (std::uint32_t i = world_.of_report[r.index()].first; i < s.value; ++i) {
        if (world_.out.statements[i].kind != StatementKind::headline && ++before > 1) return false;
      }
      return true;
    };
    return first(out_.a, sa_.report) && first(out_.b, sb_.report) ? 1 : 0;
  }

  void numbers() {
    const std::size_t na = std::min(fa_.measured.size(), most_quantities), nb = std::min(fb_.measured.size(), most_quantities);
    const bool one_language = world_.out.of(sa_.report).language == world_.out.of(sb_.report).language;
    std::vector<bool> rivals_b;
    for (std::uint32_t k = 0; k < nb && na > 0; ++k) {
      rivals_b.push_back(has_rival(kinds_b_, kinds_a_, fb_.measured[k], db_.quantities[fb_.measured[k].index]));
    }
    for (std::uint32_t i = 0; i < na && nb > 0; ++i) {
      const auto& qa = da_.quantities[fa_.measured[i].index];
      if (qa.vague) continue;
      const bool rival_a = has_rival(kinds_a_, kinds_b_, fa_.measured[i], qa);
      for (std::uint32_t k = 0; k < nb; ++k) {
        const auto& qb = db_.quantities[fb_.measured[k].index];
        if (qb.vague) continue;
        const bool only = !rival_a && !rivals_b[k];
        const Comparable c = comparable(fa_.measured[i], qa, fb_.measured[k], qb, {out_.cosine, only, sole(qa, qb), one_language});
        if (c.score >= least_comparable) out_.quantities.push_back({i, k, c.score, agree(qa, qb), only});
      }
    }
    // Each quantity goes with one of the other side: the best first.
    std::stable_sort(out_.quantities.begin(), out_.quantities.end(), [](const QuantityPair& x, const QuantityPair& y) {
      return x.score + (x.agreement == Agreement::apart ? 0 : 0.1) > y.score + (y.agreement == Agreement::apart ? 0 : 0.1);
    });
    std::vector<QuantityPair> kept;
    for (const QuantityPair& q : out_.quantities) {
      const bool taken = std::any_of(kept.begin(), kept.end(), [&](const QuantityPair& o) { return o.a == q.a || o.b == q.b; });
      if (!taken) kept.push_back(q);
    }
    out_.quantities = std::move(kept);
    double best = 0, equal = 0;
    for (const QuantityPair& q : out_.quantities) {
      best = std::max(best, q.score);
      // That an open bound holds a far greater number says nothing for the pair.
      const double x = da_.quantities[fa_.measured[q.a].index].value, y = db_.quantities[fb_.measured[q.b].index].value;
      const bool near = std::abs(x - y) <= 0.25 * std::max(std::abs(x), std::abs(y));
      if (q.agreement != Agreement::apart && near) equal = std::max(equal, q.score);
    }
    set(Slot::number, best);
    set(Slot::number_equal, equal);
  }

  // 0 where it is too little to tell.
  double translated(const Quoted& x, const Quoted& y) const {
    constexpr double telling = 0.5;
    const double share = translated_share(world_, out_.a, x, out_.b, y);
    return share >= telling ? share : 0;
  }

  void quotes() {
    for (std::uint32_t i = 0; i < fa_.quoted.size(); ++i) {
      for (std::uint32_t k = 0; k < fb_.quoted.size(); ++k) {
        const Quoted &x = fa_.quoted[i], &y = fb_.quoted[k];
        const double overlap = x.language == y.language
                                   ? std::max({dice(pairs_of(x.words), pairs_of(y.words)), 0.7 * dice(x.words, y.words), excerpt(x.words, y.words)})
                                   : std::max(dice(x.concepts, y.concepts), translated(x, y));
        if (overlap >= least_quote) out_.quotes.push_back({i, k, overlap});
      }
    }
    double best = 0;
    for (const QuotePair& q : out_.quotes) best = std::max(best, q.overlap);
    set(Slot::quote, best);
  }

  // What they are about, not what one of them adds ("opened after nine years of digging").
  bool one_main_act() const {
    const auto x = std::find_if(fa_.acts.begin(), fa_.acts.end(), tells), y = std::find_if(fb_.acts.begin(), fb_.acts.end(), tells);
    if (x == fa_.acts.end() || y == fb_.acts.end()) return false;
    return lexicon::related(x->concept_id, y->concept_id) || lexicon::antonyms(x->concept_id, y->concept_id);
  }

  // Two statements that share a number or the doer of an act may say other things besides; what they share then is that claim alone.
  void claims() {
    const auto share = [&](std::uint32_t x, std::uint32_t y) { out_.claims.push_back({{out_.a, x}, {out_.b, y}}); };
    for (const QuantityPair& q : out_.quantities) share(q.a, q.b);
    if (out_.slot(Slot::doer) > 0) share(Claim::doer, Claim::doer);
    if (out_.slot(Slot::cause) > 0) return share(Claim::cause, Claim::cause);
    // Words around a shared number are alike for its sake.
    const float alike = out_.quantities.empty() ? alike_as_wholes : alike_beside_a_number;
    if (out_.claims.empty() || out_.cosine >= alike || out_.one_main_act) share(Claim::whole, Claim::whole);
  }

  // Half of what the shorter one names as a cause, and two words of it or all.
  double one_cause() const {
    std::vector<std::uint64_t> both;
    std::set_intersection(fa_.causes.words.begin(), fa_.causes.words.end(), fb_.causes.words.begin(), fb_.causes.words.end(),
                          std::back_inserter(both));
    const std::size_t fewer = std::min(fa_.causes.words.size(), fb_.causes.words.size());
    return !both.empty() && 2 * both.size() >= fewer ? 1 : 0;
  }

  bool is_place(EntityId id) const { return world_.out.of(id).kind == EntityKind::place; }

  // Shared persons and bodies speak for the pair; that other ones do the act speaks against it.
  double who() const {
    std::size_t na = 0, nb = 0, met = 0;
    bool doers_a = false, doers_b = false;
    const auto does = [&](const Participant& p) { return p.part == Part::agent && world_.out.of(p.entity).kind == EntityKind::person; };
    for (const Participant& p : fb_.participants) {
      if (is_place(p.entity)) continue;
      ++nb;
      doers_b = doers_b || does(p);
    }
    for (const Participant& p : fa_.participants) {
      if (is_place(p.entity)) continue;
      ++na;
      doers_a = doers_a || does(p);
      met += std::any_of(fb_.participants.begin(), fb_.participants.end(), [&](const Participant& q) { return q.entity == p.entity; }) ? 1 : 0;
    }
    if (met > 0) return static_cast<double>(met) / static_cast<double>(std::min(na, nb));
    return doers_a && doers_b ? -1 : 0;
  }

  // A place, or a region of which something is told ("Tỉnh Đồng Tháp ghi nhận ..."); not a capital that stands for its government.
  bool is_scene(const Participant& p) const {
    return is_place(p.entity) && (p.part == Part::place || (p.part == Part::agent && !p.acts_as_government));
  }

  double where() const {
    bool any_a = false, any_b = false, met = false;
    for (const Participant& p : fa_.participants) {
      if (!is_place(p.entity)) continue;
      any_a = any_a || is_scene(p);
      for (const Participant& q : fb_.participants) met = met || (is_place(q.entity) && places_meet(world_, p.entity, q.entity));
    }
    for (const Participant& q : fb_.participants) any_b = any_b || is_scene(q);
    if (met) return 1;
    return any_a && any_b ? -1 : 0;
  }

  double when() const {
    if (!fa_.day || !fb_.day || fa_.day->empty() || fb_.day->empty()) {
      if (fa_.weekday < 0 || fb_.weekday < 0) return 0;
      return fa_.weekday == fb_.weekday && !weeks_apart(world_, sa_.report, fa_.weekday, sb_.report, fb_.weekday) ? 1 : -0.4;
    }
    return compatible(*fa_.day, *fb_.day, minutes_of_day) ? 1 : -0.4;  // of one day two hours may be told
  }

  // Where in its article it stands: 0 at the beginning, nearly 1 at the end.
  double depth(StatementId s) const {
    const resolve::StatementRange range = world_.of_report[world_.out.of(s).report.index()];
    return static_cast<double>(s.value - range.first) / static_cast<double>(range.last - range.first);
  }

  double said_by() const {
    if (!sa_.speaker || !sb_.speaker) return 0;
    return sa_.speaker == sb_.speaker ? 1 : -1;
  }

  const resolve::Resolved& world_;
  const vectorise::Matrix& rows_;
  const Statement &sa_, &sb_;
  const std::vector<Facts>& facts_;
  const Facts &fa_, &fb_;
  const QuantityKinds &kinds_a_, &kinds_b_;
  const extract::Draft &da_, &db_;
  Alignment out_;
};

}  // namespace

std::string_view name(Slot slot) {
  constexpr std::array<std::string_view, slot_count> names{"words",   "act",   "number", "number_equal", "quote",    "doer", "cause",
                                                           "who",     "where", "when",   "said_by",      "headline", "lead", "recalled",
                                                           "covered", "order", "above",  "rank",         "best"};
  return names[static_cast<std::size_t>(slot)];
}

double translated_share(const resolve::Resolved& world, StatementId a, const Quoted& x, StatementId b, const Quoted& y) {
  if (x.places.empty() || y.places.empty()) return 0;
  const auto words = [&](StatementId id, const Quoted& quoted) {
    const std::uint32_t first = quoted.places.front().first, last = quoted.places.back().last;
    return world.text(world.out.of(id).report).tokens().subspan(first, last - first);
  };
  return lexicon::translated_share(words(a, x), x.language, words(b, y), y.language);
}

Alignment align(const AlignmentContext& context, StatementId a, StatementId b, float cosine) {
  Alignment out = Aligner(context, a, b, cosine).run();
  out.apart = why_apart(context, out);
  return out;
}

}  // namespace dateline::cluster
