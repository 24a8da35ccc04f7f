// What speaks for one event and against it -> a score. In: a ReportPair. Out: score_of().
// Proved by tests/cluster_test.cpp.
#include <algorithm>

#include "cluster/report_pairs.hpp"

namespace dateline::cluster {
namespace {

// So many days apart at most a report may have the month wrong.
constexpr int misdated_days = 100;
// Days that are more than so many apart are of two weeks.
constexpr int weeks = 5;

// What two reports must have in common: the longer both are, the more they share by chance.
double least_likeness(std::size_t statements) {
  constexpr double of_short = 0.3, of_long = 0.55, short_statements = 8, long_statements = 12;
  const double length = (static_cast<double>(statements) - short_statements) / (long_statements - short_statements);
  return of_short + (of_long - of_short) * std::clamp(length, 0.0, 1.0);
}

// Begins with what the two share, and takes off what parts them.
class Score {
 public:
  explicit Score(const ReportPair& pair) : pair_(pair), few_details_(has_few_details(pair)), hardly_any_(pair.details < 0.3) {}

  double value() {
    score_ = 3.2 * pair_.cosine + 0.35 * std::min(pair_.support, 4.0) + 0.25 * std::min(pair_.details, 3.0) +
             0.15 * std::min(pair_.shared_people, 2) - least_likeness(pair_.statements);
    if (pair_.same_day) score_ += 0.12;
    // Briefs tell little: where neither days, places, figures nor names part them they are one sooner.
    constexpr std::size_t brief = 8;
    constexpr int near_days = 3;
    const bool parted = pair_.days_apart > near_days || pair_.places_apart || pair_.figures_apart > 0 || pair_.no_name_shared;
    if (!parted && pair_.statements <= brief) score_ += 0.06;
    by_days();
    by_places();
    by_kinds();
    by_figures();
    by_look_alikes();
    // Long reports of one event share some statement.
    if (pair_.support < 0.3) score_ -= std::clamp(0.02 * (static_cast<double>(pair_.statements) - 8), 0.0, 0.4);
    return score_;
  }

 private:
  // The one detail of two short reports is enough where no figure parts them and their days are not months apart; of several shared statements
  // most must have one, or two people stand in both.
  static bool has_few_details(const ReportPair& pair) {
    constexpr double detailed = 1.0, one_detail = 0.85;
    const bool near = pair.days_apart <= misdated_days || pair.day_slipped;
    constexpr int cast = 2;  // people of both
    const bool of_most = pair.details >= 0.6 * pair.support || (pair.shared_people >= cast && pair.figures_apart == 0);
    return pair.details < (pair.figures_apart == 0 && near ? one_detail : detailed) || !of_most;
  }

  bool in_other_weeks() const { return pair_.days_apart > weeks && !pair_.day_slipped; }

  void by_days() {
    if (pair_.day_slipped && !few_details_) {
      score_ -= 0.3;
    } else if (pair_.days_apart > 0) {
      score_ -= pair_.days_apart <= 3 ? 0.1 : pair_.days_apart <= 20 ? 0.5 : pair_.days_apart <= misdated_days ? 0.8 : 2.0;
      if (pair_.days_apart > 5 && few_details_) score_ -= 1.0;
      if (pair_.days_apart > 40 && hardly_any_) score_ -= 0.3;
    } else if (!pair_.same_day && hardly_any_ && pair_.shared_people == 0) {
      score_ -= 0.12;  // nothing of note in common
    }
  }

  void by_places() {
    if (!pair_.places_apart) return;
    // Where nothing speaks of two days, one of two short reports may have the place wrong or tell a nearer one.
    constexpr std::size_t brief = 12;
    const bool may_be_one = pair_.days_apart == 0 && pair_.statements <= brief;
    score_ -= !few_details_ ? 0.1 : may_be_one ? 0.25 : 0.45;
    // On another day in another place, and no detail in common.
    if (pair_.days_apart > 0 && hardly_any_) score_ -= 0.5;
    // Two avalanches, two quakes: another day of another week in another place, and nobody in both, whatever one figure says.
    constexpr double of_day_and_place = 0.6, several_details = 1.8;
    if (in_other_weeks() && pair_.shared_people == 0 && pair_.details < several_details) score_ -= of_day_and_place;
    // Trials of two vaccines in two countries: where the place is another, no figure is the same.
    constexpr double of_other_figures = 0.8;
    if (hardly_any_ && pair_.leads_alike && pair_.figures_apart > pair_.figures_agreeing) score_ -= of_other_figures;
  }

  void by_kinds() {
    // A rise of one day and a fall of another.
    constexpr double of_opposites = 0.8, of_kinds = 0.55;
    if (pair_.leads_opposed && pair_.days_apart > 0) score_ -= of_opposites;
    if (pair_.kinds_apart) score_ -= of_kinds;
  }

  void by_figures() {
    // Two accidents, two elections: like sentences of other figures and other people. Of matches on two days no figure agrees.
    if (few_details_ && pair_.figures_apart >= 2) score_ -= pair_.days_apart > 0 && hardly_any_ ? 0.9 : 0.4;
    if (few_details_ && pair_.figures_apart >= 1 && pair_.casts_apart) score_ -= 0.35;
    // "Ngân hàng X giảm lãi suất xuống 8,2 %", "Ngân hàng Y giảm lãi suất xuống 7,6 %".
    if (hardly_any_ && pair_.figures_apart >= 1 && pair_.no_name_shared && pair_.leads_alike) score_ -= pair_.figures_apart >= 2 ? 0.9 : 0.6;
  }

  void by_look_alikes() {
    // Two strikes of 24 hours in the same words, weeks apart.
    constexpr double of_two_days_alike = 0.9;
    if (pair_.leads_alike && in_other_weeks() && pair_.telling_details == 0) score_ -= of_two_days_alike;
    constexpr double of_two_bodies_alike = 0.9, of_two_places_alike = 1.3;
    const bool elsewhere = pair_.places_apart && pair_.figures_apart > pair_.figures_agreeing;
    if (pair_.doers_apart && (pair_.no_name_shared || elsewhere)) score_ -= elsewhere ? of_two_places_alike : of_two_bodies_alike;
    // The races of two weeks have one length, and everything else is another.
    constexpr double of_a_figure = 0.5, of_figures = 2;
    if (few_details_ && pair_.days_apart > weeks && pair_.figures_apart >= 2 && pair_.figures_apart > pair_.figures_agreeing)
      score_ -= std::min(of_figures, of_a_figure * pair_.figures_apart);
  }

  const ReportPair& pair_;
  bool few_details_, hardly_any_;
  double score_ = 0;
};

}  // namespace

double score_of(const ReportPair& pair) { return Score(pair).value(); }

}  // namespace dateline::cluster
