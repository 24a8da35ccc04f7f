// One person's age. In: the statements of an event's reports. Out: findings where two reports make the same person older or younger, whatever else
// the sentences tell: an age is told in passing. Proved by tests/persons_test.cpp.
#include <cmath>
#include <map>
#include <optional>

#include "relate/relate.hpp"

namespace dateline::relate {
namespace {

using cluster::Age;

// A name of one word may be another's.
constexpr std::size_t least_words = 2;
constexpr double sureness = 0.8;
// Findings about a year of birth are told apart from those about the statement's quantities.
constexpr std::uint32_t birth_items = 0x10000;

struct Told {
  StatementId statement;
  Age age;
};

class AgeRule {
 public:
  explicit AgeRule(const AlignmentContext& context) : context_(context) {}

  void run(const Event& event, std::vector<Finding>& out) const {
    std::map<EntityId, std::map<ReportId, Told>> ages;
    std::map<EntityId, std::map<ReportId, bool>> unsure;
    for (const ReportId report : event.reports) {
      const resolve::StatementRange range = context_.world.of_report[report.index()];
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        for (const Age& age : context_.facts[i].ages) {
          if (!named_fully(age.owner)) continue;
          const auto [at, fresh] = ages[age.owner].try_emplace(report, Told{StatementId(i), age});
          // A report that gives one man two ages, in its caption or by a slip, tells neither.
          if (!fresh && apart(at->second, {StatementId(i), age}) > 0) unsure[age.owner][report] = true;
        }
      }
    }
    for (const auto& [owner, of_reports] : ages) {
      for (auto x = of_reports.begin(); x != of_reports.end(); ++x) {
        for (auto y = std::next(x); y != of_reports.end(); ++y) {
          const auto& doubts = unsure[owner];
          if (!doubts.contains(x->first) && !doubts.contains(y->first)) compare(x->second, y->second, out);
        }
      }
    }
  }

 private:
  bool named_fully(EntityId id) const {
    std::size_t words = 1;
    for (const char c : context_.world.out.of(id).name) words += c == ' ' ? 1 : 0;
    return words >= least_words;
  }

  // The year in which a report was written, where that is known.
  std::optional<int> year_of(StatementId id) const {
    const ReportId report = context_.world.out.of(id).report;
    const auto& published = context_.world.out.of(report).published;
    if (!published || context_.world.page_in_doubt[report.index()] || published->date.start.year <= 0) return std::nullopt;
    return published->date.start.year;
  }

  // By how many years two tellings of one man's age part; 0 where they may agree: a birthday lies between a year of birth and an age, and age is
  // counted from the year of birth as well.
  double apart(const Told& x, const Told& y) const {
    if (x.age.born == y.age.born) return std::abs(x.age.value - y.age.value);
    const Told &born = x.age.born ? x : y, &aged = x.age.born ? y : x;
    const auto year = year_of(aged.statement);
    const double years = year ? std::abs(*year - born.age.value - aged.age.value) : 0;
    return years > 1 ? years : 0;
  }

  Span words_of(const Told& told) const {
    const text::Text& text = context_.world.text(context_.world.out.of(told.statement).report);
    const resolve::ResolvedStatement& statement = context_.world.statements[told.statement.index()];
    return text.span(told.age.born ? statement.times[told.age.index].expression.tokens : statement.draft->quantities[told.age.index].tokens);
  }

  FoundSide side(const Told& told, const Told& other) const {
    double value = told.age.value;
    if (told.age.born && !other.age.born) value = *year_of(other.statement) - value;  // both as ages
    return {told.statement, plain_number(value), words_of(told)};
  }

  void compare(const Told& x, const Told& y, std::vector<Finding>& out) const {
    if (apart(x, y) <= 0) return;
    Finding f;
    f.aspect = Aspect::quantity;
    f.rule = "quantity.one-persons-age";
    f.a = side(x, y);
    f.b = side(y, x);
    f.item_a = x.age.index + (x.age.born ? birth_items : 1);
    f.item_b = y.age.index + (y.age.born ? birth_items : 1);
    f.confidence = sureness;
    // Told by the year of birth and by the birthday, both are right.
    if (apart(x, y) <= 1) f.severity = Severity::divergence;
    out.push_back(std::move(f));
  }

  const AlignmentContext& context_;
};

}  // namespace

std::vector<Finding> age_differences(const AlignmentContext& context) {
  std::vector<Finding> out;
  const AgeRule rule(context);
  for (const Event& event : context.world.out.events) {
    if (event.reports.size() > 1) rule.run(event, out);
  }
  return out;
}

}  // namespace dateline::relate
