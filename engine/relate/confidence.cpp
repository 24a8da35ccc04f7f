// How sure a finding is, given how much its two reports tell. In: findings. Out: their confidence, made less.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "relate/rules.hpp"

namespace dateline::relate {
namespace {

// Two reports of so many pairs of statements leave a likeness of words its face value; in longer ones every further pair is one more chance to meet
// by accident. The exponent was found by reading the calls on real stories of 10 to 30 statements a report beside short ones with known answers.
constexpr double plain_pairs = 100;
// Two briefs of a few sentences have no more.
constexpr double pairs_of_briefs = 90;
constexpr double exponent = 1.5;
// Between two reports of few statements a likeness has few rivals: to the log-odds of one claim so much is added at few_pairs and below, and so much
// is taken away at many_pairs and above. Found on short cases with known answers, and by reading the calls on real stories.
constexpr double few_pairs = 60, many_pairs = 200;
constexpr double gain_of_short = 0.7, loss_of_long = 0.8;
// Sentences as alike as that are less and less so by accident.
constexpr double alike = 0.5, nearly_one = 0.75;  // cosines
// What is less sure is told as a note; in long reports somewhat more is asked, and of denials, which turn on a small word, the most: of the calls on
// real stories between 0.5 and 0.55, and of the denials up to 0.62, an editor held none to be true.
constexpr double least_told = 0.45, least_told_of_long = 0.55, least_denied_of_long = 0.62;

double statements_of(const AlignmentContext& context, ReportId report) {
  const resolve::StatementRange range = context.world.of_report[report.index()];
  return static_cast<double>(range.last - range.first);
}

// Words that stand in both reports one after the other are no accident, however long the reports are; nor that one of the very two speaks, nor the
// same digits.
bool no_accident(const Finding& f) {
  return f.aspect == Aspect::quotation || f.aspect == Aspect::dateline || std::strstr(f.rule, "one-sentence") != nullptr ||
         std::strstr(f.rule, "same-words") != nullptr || std::strstr(f.rule, "alone-and-together") != nullptr ||
         std::strstr(f.rule, "one-figure") != nullptr;
}

// From 1, two sentences that may be alike by accident, to 0, two that are nearly one. What is denied or planned turns on one small word, which stands
// in many sentences alike otherwise.
double accident(const Finding& f, double cosine) {
  const bool by_value = f.aspect == Aspect::quantity || f.aspect == Aspect::date || f.aspect == Aspect::participant || f.aspect == Aspect::place;
  return by_value ? std::clamp((nearly_one - cosine) / (nearly_one - alike), 0.0, 1.0) : 1;
}

}  // namespace

bool PairView::of_short_reports() const {
  constexpr double short_pairs = 150;
  return statements_of(context, a().report) * statements_of(context, b().report) <= short_pairs;
}

bool PairView::of_briefs() const { return statements_of(context, a().report) * statements_of(context, b().report) <= pairs_of_briefs; }

double PairView::score() const {
  if (alignment.decided) return alignment.score;
  const double pairs = statements_of(context, a().report) * statements_of(context, b().report);
  const double shortness = std::clamp(std::log(many_pairs / pairs) / std::log(many_pairs / few_pairs), 0.0, 1.0);
  const double shift = gain_of_short * shortness - loss_of_long * (1 - shortness);
  const double odds = alignment.score / (1.0001 - alignment.score) * std::exp(shift);
  return odds / (1 + odds);
}

void weigh_against_length(const AlignmentContext& context, Finding& finding, double cosine) {
  if (no_accident(finding)) return;
  const ReportId a = context.world.out.of(finding.a.statement).report, b = context.world.out.of(finding.b.statement).report;
  const double pairs = statements_of(context, a) * statements_of(context, b);
  if (pairs > plain_pairs) {
    const double odds = finding.confidence / (1.0001 - finding.confidence) * std::pow(plain_pairs / pairs, exponent * accident(finding, cosine));
    finding.confidence = odds / (1 + odds);
  }
  const double least_of_long = finding.aspect == Aspect::polarity ? least_denied_of_long : least_told_of_long;
  if (finding.confidence < (pairs > pairs_of_briefs ? least_of_long : least_told)) finding.severity = Severity::note;
}

}  // namespace dateline::relate
