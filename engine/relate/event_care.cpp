// Where the hurt of an event were taken: two reports name two hospitals. In: two reports of one event. Out: findings. Proved by tests/rules_test.cpp.
// Only where each report knows one hospital alone, and tells of the same people: by number, by name, or of all of them.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/names_lexicon.hpp"
#include "relate/event_rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Part;
using extract::NameMention;

constexpr double sure = 0.7;

// What a word of <language>/care.tsv does.
const std::uint64_t is_hospital = text::hash("hospital"), is_type = text::hash("type"), is_care = text::hash("care"),
                    is_onward = text::hash("onward"), is_all = text::hash("all");

// A hospital where somebody lies or is taken.
struct Ward {
  EntityId hospital;
  StatementId statement;
  text::TokenRange name;
};

class CareRule {
 public:
  explicit CareRule(const EventView& view) : view_(view) {}

  std::optional<std::pair<Ward, Ward>> apart() const {
    const std::optional<Ward> x = only_ward(view_.reports.a), y = only_ward(view_.reports.b);
    if (!x || !y || could_be_one(view_.world(), x->hospital, y->hospital)) return std::nullopt;
    if (view_.names(view_.reports.b, x->hospital) || view_.names(view_.reports.a, y->hospital)) return std::nullopt;
    if (may_be_one_name(*x, *y) || !of_the_same_people(*x, *y)) return std::nullopt;
    return std::make_pair(*x, *y);
  }

 private:
  const text::Text& text(StatementId id) const { return view_.world().text(view_.of(id).report); }
  text::TokenRange tokens(StatementId id) const { return view_.world().statements[id.index()].draft->tokens; }

  lexicon::Phrases<std::uint64_t>::Match word_at(StatementId id, std::uint32_t at) const {
    static const lexicon::HashedTables words("care.tsv");
    return words.of(view_.report_of(id).language).longest(text(id).tokens(), at);
  }

  bool tells(StatementId id, std::uint64_t kind, text::TokenRange range) const {
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      if (const auto word = word_at(id, at); word && *word.value == kind) return true;
    }
    return false;
  }

  static bool told_as_done(const Statement& s) { return s.polarity == Polarity::affirmed && s.modality == Modality::asserted; }

  // The hospital that the report alone knows, in the first statement that takes somebody there; none where it names two or moves somebody on.
  std::optional<Ward> only_ward(ReportId report) const {
    std::optional<Ward> out;
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const StatementId id(i);
      const StatementKind kind = view_.of(id).kind;
      if (kind == StatementKind::headline || kind == StatementKind::caption) continue;
      for (const cluster::Participant& p : view_.facts(id).participants) {
        const NameMention& m = view_.world().reading(report).mentions[p.mention];
        if (view_.world().out.of(p.entity).kind == EntityKind::person || !tells(id, is_hospital, m.full)) continue;
        if (out && !could_be_one(view_.world(), out->hospital, p.entity)) return std::nullopt;
        const bool here = tells(id, is_care, tokens(id)) && p.part != Part::agent && p.part != Part::speaker && !view_.facts(id).background;
        if (here && (!told_as_done(view_.of(id)) || tells(id, is_onward, tokens(id)))) return std::nullopt;
        if (!out && here) out = Ward{p.entity, id, m.full};
        if (!out && !here) return std::nullopt;  // a hospital that does something else in the story
      }
    }
    return out;
  }

  // The words of a hospital's name: which one it is, and of what kind.
  std::pair<std::set<std::string>, std::set<std::string>> parts_of(const Ward& ward) const {
    std::set<std::string> own, types;
    const extract::NameLexicon& pack = extract::name_lexicon(view_.report_of(ward.statement).language);
    const text::Text& all = text(ward.statement);
    for (std::uint32_t at = ward.name.first; at < ward.name.last;) {
      const auto word = word_at(ward.statement, at);
      const bool head = word && *word.value == is_hospital, type = word && *word.value == is_type;
      const std::uint32_t length = head || type ? word.length : 1;
      const bool telling = all[at].kind != text::TokenKind::punctuation && !all[at].lower.starts_with('\'') && !pack.saint.has(all[at]);
      if (!head && telling) (type ? types : own).insert(text::lower(all.joined({at, at + length})));
      at += length;
    }
    return {own, types};
  }

  // "Bệnh viện Đa khoa tỉnh" may be that of any town; between languages a name that is told by its kind may be any other.
  bool may_be_one_name(const Ward& x, const Ward& y) const {
    const auto [own_x, types_x] = parts_of(x);
    const auto [own_y, types_y] = parts_of(y);
    const auto meet = [](const std::set<std::string>& a, const std::set<std::string>& b) {
      return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; });
    };
    const bool one_language = view_.report_of(x.statement).language == view_.report_of(y.statement).language;
    if (!own_x.empty() && !own_y.empty() && (one_language || (types_x.empty() && types_y.empty()))) return meet(own_x, own_y);
    const bool by_kind = one_language && (own_x.empty() != own_y.empty()) && !types_x.empty() && !types_y.empty();
    return !by_kind || meet(types_x, types_y);  // "Bệnh viện Đa khoa tỉnh" is no "Bệnh viện Quân y 7B"
  }

  std::set<double> people(StatementId id) const {
    std::set<double> out;
    for (const cluster::Measured& m : view_.facts(id).measured) {
      if (m.people) out.insert(view_.world().statements[id.index()].draft->quantities[m.index].value);
    }
    return out;
  }

  std::set<double> people(ReportId report) const {
    std::set<double> out;
    const resolve::StatementRange range = view_.world().of_report[report.index()];
    for (std::uint32_t i = range.first; i < range.last; ++i) out.merge(people(StatementId(i)));
    return out;
  }

  std::vector<EntityId> named(StatementId id) const {
    std::vector<EntityId> out;
    for (const cluster::Participant& p : view_.facts(id).participants) {
      if (view_.world().out.of(p.entity).kind == EntityKind::person && p.part != Part::speaker) out.push_back(p.entity);
    }
    return out;
  }

  bool of_the_same_people(const Ward& x, const Ward& y) const {
    const std::vector<EntityId> named_x = named(x.statement), named_y = named(y.statement);
    const bool shared = std::any_of(named_x.begin(), named_x.end(), [&](EntityId e) {
      return std::any_of(named_y.begin(), named_y.end(), [&](EntityId o) { return could_be_one(view_.world(), e, o); });
    });
    if (!named_x.empty() || !named_y.empty()) return shared;
    const auto knows = [](const std::set<double>& some, const std::set<double>& others) {
      return std::any_of(some.begin(), some.end(), [&](double value) { return others.count(value) > 0; });
    };
    const std::set<double> of_x = people(x.statement), of_y = people(y.statement);
    if (!of_x.empty() && !of_y.empty()) return knows(of_x, of_y);
    const bool all_x = tells(x.statement, is_all, tokens(x.statement)), all_y = tells(y.statement, is_all, tokens(y.statement));
    if (!of_x.empty()) return all_y && knows(of_x, people(view_.reports.b));
    if (!of_y.empty()) return all_x && knows(of_y, people(view_.reports.a));
    return all_x && all_y;
  }

  const EventView& view_;
};

}  // namespace

void event_care_rule(const EventView& view, std::vector<Finding>& out) {
  const auto wards = CareRule(view).apart();
  if (!wards) return;
  const auto side = [&](const Ward& ward) -> FoundSide {
    const Statement& s = view.of(ward.statement);
    return {ward.statement, view.world().out.of(ward.hospital).name, view.world().text(s.report).span(ward.name)};
  };
  out.push_back(contradiction(Aspect::place, "place.one-event-two-hospitals", side(wards->first), side(wards->second), sure));
}

}  // namespace dateline::relate
