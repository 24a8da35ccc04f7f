// Statements of two matters, which deny nothing of each other. In: a pair of statements of one cluster. Out: why_of_two_matters().
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>

#include "cluster/apart.hpp"
#include "relate/denied.hpp"
#include "relate/polarity.hpp"

namespace dateline::relate {
namespace {

using cluster::Facts;
using cluster::Slot;

// "ở nội dung 50 m … 554 điểm", "ở nội dung 10 m … 585 điểm": sentences whose figures differ and nowhere agree tell of two things.
bool other_figures(const PairView& pair) {
  const auto& figures = pair.alignment.quantities;
  const auto apart = [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; };
  return !figures.empty() && std::all_of(figures.begin(), figures.end(), apart);
}

// "X không được HLV Z triệu tập", "Y cũng được HLV Z triệu tập": besides whom both name, each tells of somebody of its own.
bool each_of_its_own(const PairView& pair) {
  const auto own = [&](const Facts& facts, ReportId report, const Facts& other) {
    return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
      if (p.part == cluster::Part::speaker || pair.kind_of(p.entity) != EntityKind::person) return false;
      if (cluster::is_bare_word(pair.world(), report, p)) return false;
      return std::none_of(other.participants.begin(), other.participants.end(),
                          [&](const cluster::Participant& q) { return could_be_one(pair.world(), p.entity, q.entity); });
    });
  };
  return own(pair.facts_a(), pair.a().report, pair.facts_b()) && own(pair.facts_b(), pair.b().report, pair.facts_a());
}

// "Danh sách 23 cầu thủ tham dự giải:": the act only says which list it is.
bool opens_list(const StatementView& view) {
  const text::TokenRange tokens = view.draft().tokens;
  return !tokens.empty() && view.text()[tokens.last - 1].is(":");
}

// "Không thị trường nào mua nhiều như Đức", "No market buys more than Germany": nobody is denied to do it; one does it most.
bool denies_by_comparison(const PairView& pair, StatementId id) {
  static const lexicon::HashedTables comparisons("comparisons.tsv");
  const StatementView view = pair.view(id);
  const text::TokenRange tokens = view.draft().tokens;
  if (tokens.empty() || !view.cues().negation.longest(view.tokens(), tokens.first)) return false;
  const auto& words = comparisons.of(view.language());
  for (const cluster::Act& act : pair.facts(id).acts) {
    for (std::uint32_t at = act.token + 1; at < tokens.last && !view.is_mark(at); ++at) {
      if (words.longest(view.tokens(), at)) return true;
    }
  }
  return false;
}

// The first clock time that the statement tells, in minutes; none where it tells no hour.
std::optional<int> first_hour(const PairView& pair, StatementId id) {
  constexpr int minutes_an_hour = 60;
  std::optional<int> out;
  for (const resolve::ResolvedTime& time : pair.world().statements[id.index()].times) {
    const PartialDate& at = time.value.start;
    const int minute = at.hour * minutes_an_hour + std::max<int>(at.minute, 0);
    if (at.hour >= 0 && (!out || minute < *out)) out = minute;
  }
  return out;
}

// "Đến 17 giờ vẫn chưa thông", "đến 20 giờ đã thông": what was not yet so at one hour was so at a later one.
bool so_by_later_hour(const PairView& pair) {
  const std::optional<int> a = first_hour(pair, pair.alignment.a), b = first_hour(pair, pair.alignment.b);
  const bool a_denies = negations(pair, pair.alignment.a) > 0, b_denies = negations(pair, pair.alignment.b) > 0;
  if (!a || !b || a_denies == b_denies) return false;
  return a_denies ? *a < *b : *b < *a;
}

}  // namespace

bool of_one_day(const PairView& pair, bool a_denies) {
  const auto by_then = a_denies ? done_by_then(pair, pair.alignment.a, pair.alignment.b) : done_by_then(pair, pair.alignment.b, pair.alignment.a);
  return by_then.value_or(pair.slot(Slot::when) >= 0);
}

const char* why_of_two_matters(const PairView& pair) {
  const StatementId a = pair.alignment.a, b = pair.alignment.b;
  const bool undone_by_then = done_by_then(pair, a, b) || done_by_then(pair, b, a);
  if (pair.slot(Slot::when) < 0 && !undone_by_then) return "other-day";
  if (pair.slot(Slot::where) < 0) return "other-place";
  if (other_persons(pair.context, pair.alignment)) return "other-persons";
  if (other_figures(pair)) return "other-object";
  if (each_of_its_own(pair)) return "other-persons";
  const auto gone_in = [&](StatementId telling, StatementId denying) { return negations(pair, denying) > 0 && tells_of_gone(pair.view(telling)); };
  if (gone_in(a, b) || gone_in(b, a)) return "same-polarity";
  if (so_by_later_hour(pair)) return "other-day";
  if (denies_by_comparison(pair, a) || denies_by_comparison(pair, b)) return "same-polarity";
  if (opens_list(pair.view(a)) || opens_list(pair.view(b))) return "not-main-act";
  return nullptr;
}

}  // namespace dateline::relate
