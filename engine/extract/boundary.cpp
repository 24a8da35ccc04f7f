// Stretches on both sides of a boundary -> signs -> evidence. Proved by tests/extract_test.cpp.
#include "extract/boundary.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "lexicon/by_language.hpp"
#include "lexicon/table.hpp"

namespace dateline::extract {
namespace {

using namespace clause_word;
using lexicon::ConceptClass;

// Stretches of so many tokens are short, and of so many long.
constexpr std::uint32_t short_stretch = 4, long_stretch = 9, long_said = 14;
// Between an actor and what is said of him stand few tokens, or some.
constexpr std::uint32_t few = 1, some = 4;

// Names and answers in one walk, so that the order of the bits is that of the names.
template <typename Out>
void tell_segment(const Segment& s, const std::string& side, const Out& out) {
  const auto put = [&](const char* name, bool holds) { out(side, name, holds); };
  put("none", s.actor == Actor::none);
  put("word", s.actor == Actor::word);
  put("noun", s.actor == Actor::noun);
  put("determined", s.actor == Actor::determined);
  put("pronoun", s.actor == Actor::pronoun);
  put("mention", s.actor == Actor::mention);
  put("count", s.actor == Actor::count);
  put("silent", s.predicate == Predicate::none);
  put("act", s.predicate == Predicate::act);
  put("finite", s.predicate == Predicate::finite);
  put("time", s.time);
  put("depends", s.depends && !s.phrase);
  put("phrase", s.depends && s.phrase);
  put("hangs", s.hangs);
  put("speech", s.speech);
  put("speaks", s.speaks);
  put("frame", s.frame);
  put("named", s.named);
  put("counts", s.counts);
  put("dated", s.dated);
  put("worded", s.worded);
  put("own", s.own);
  put("person", s.person);
  put("nominal", s.nominal);
  put("short", s.tokens.size() <= short_stretch);
  put("long", s.tokens.size() >= long_stretch);
  put("attached", s.attached);
  put("at-once", s.predicate != Predicate::none && s.act_at <= few);
  put("soon", s.predicate != Predicate::none && s.act_at > few && s.act_at <= some);
  put("finite-at-once", s.predicate == Predicate::finite && s.finite_at <= few);
  put("verb", s.verbal);
  put("verb-soon", s.verbal && s.verb_at <= some);
  put("modal", s.modal);
  put("tense", s.tense);
  put("copula", s.copular);
  put("also", s.also);
  put("suffers", s.suffers);
  put("shown", s.shown);
  put("governed", s.governed);
  put("clear", s.actor == Actor::mention || s.actor == Actor::pronoun || s.actor == Actor::count || s.shown);
  put("clear-said", (s.actor == Actor::mention || s.actor == Actor::pronoun || s.actor == Actor::count || s.shown) && s.said);
  put("finite-soon", s.predicate == Predicate::finite && s.finite_at > few && s.finite_at <= some);
}

template <typename Out>
void tell(const Boundary& b, const Out& put_side) {
  const auto put = [&](const char* name, bool holds) { put_side("", name, holds); };
  const Segment &before = *b.before, &behind = *b.behind;
  put("always", true);
  put("comma", behind.comma && !behind.strong);
  put("semicolon", behind.strong);
  put("bare", !behind.comma);
  put("plain", behind.join == 0);
  put("and", (behind.join & and_) != 0);
  put("but", (behind.join & but) != 0);
  put("pause", (behind.join & pause) != 0 && !behind.so);
  put("so", behind.so);
  tell_segment(behind, "behind.", put_side);
  put("behind.lead", behind.lead);
  put("behind.told", behind.told);
  put("behind.surely", behind.surely);
  put("behind.deictic", behind.deictic);
  put("behind.said", behind.said);
  put("behind.repeats", behind.repeats);
  put("behind.exists", behind.exists);
  put("behind.addressed", behind.addressed);
  put("behind.located", behind.located);
  put("behind.merged", behind.merged);
  put("behind.led", behind.led);
  put("behind.opens", behind.opens);
  put("behind.then", behind.then);
  put("behind.measures", behind.measures);
  put("behind.people", behind.head == ConceptClass::people);
  tell_segment(before, "before.", put_side);
  put("before.counted-tail", before.counted_tail);
  put("before.plural-tail", before.plural_tail);
  put("before.place-tail", before.ends_in_place);
  put("before.people-tail", before.tail == ConceptClass::people);
  put("before.same-tail", before.tail && before.tail == behind.head);
  put("before.unfinished", before.unfinished);
  put("before.time-tail", before.ends_in_time);
  put("before.number-tail", before.ends_in_count);
  put("before.same-name", before.last_name && before.last_name == behind.who);
  put("before.inner", before.inner);
  put("before.main", before.main);
  put("before.joined", before.join != 0);
  put("before.reports", before.reports);
  put("said.predicate", b.said.predicate);
  put("said.actor", b.said.actor);
  put("said.finite", b.said.finite);
  put("said.depends", b.said.depends);
  put("said.hanging", b.said.hanging);
  put("said.conceded", b.said.conceded);
  put("said.because", b.said.because);
  put("said.counts", b.said.counts);
  put("said.dated", b.said.dated);
  put("said.verb", b.said.verb);
  put("said.clear", b.said.clear);
  put("said.any", b.said.any());
  put("said.opened", b.said.opened);
  put("said.asks", b.said.asks);
  put("said.passive-only", b.said.predicate && !b.said.finite);
  put("said.one", b.said.segments == 1);
  put("said.inner", b.said.inner);
  put("said.long", behind.tokens.first >= b.said.first + long_said);
  put("after.end", b.after == nullptr);
  put("after.comma", b.after != nullptr && b.after->comma);
  put("after.and", b.after != nullptr && (b.after->join & and_) != 0);
  put("after.silent", b.after != nullptr && b.after->predicate == Predicate::none);
  put("after.clear", b.after != nullptr && b.after->actor != Actor::none && b.after->actor != Actor::word && b.after->predicate != Predicate::none);
  put("after.claim", b.after_claims);
  put("both.counts", b.said.counts && behind.counts);
  put("both.dated", b.said.dated && behind.dated);
  put("both.same-actor", before.actor == behind.actor && before.actor != Actor::none);
  put("rules.claim", b.rules.claim);
  put("rules.complete", b.rules.complete);
  put("rules.listed", b.rules.listed);
  put("rules.part", b.rules.parts);
}

}  // namespace

Signs signs_of(const Boundary& boundary) {
  Signs out;
  std::size_t sign = 0;
  tell(boundary, [&](const auto&, const char*, bool holds) { out.set(sign++, holds); });
  return out;
}

const std::vector<std::string_view>& sign_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    const Segment nothing;
    Boundary any;
    any.before = any.behind = &nothing;
    tell(any, [&](const auto& side, const char* name, bool) { all.push_back(std::string(side) + name); });
    return all;
  }();
  static const std::vector<std::string_view> views(names.begin(), names.end());
  return views;
}

// "+1.25", "-0.5"
double number(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  double out = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return out;
}

BoundaryWeights::BoundaryWeights(std::string_view language) {
  const std::vector<std::string_view>& names = sign_names();
  single_.resize(names.size() + 1);
  for (const lexicon::Row& row : lexicon::table(std::string(language) + "/boundaries.tsv")) {
    Weight weight;
    weight.key = names.size();
    weight.weight = number(row[0]);
    for (std::string_view rest = row[1]; !rest.empty();) {
      std::string_view name = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
      const bool absent = name.starts_with('!');
      if (absent) name.remove_prefix(1);
      const auto sign = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
      (absent ? weight.absent : weight.present).set(sign);
      if (!absent && weight.key == names.size()) weight.key = sign;
    }
    if (row[1].find_first_of(" !") == std::string_view::npos)
      single_[weight.key] += weight.weight;
    else
      (weight.key < names.size() ? rows_ : keyless_).push_back(weight);
  }
  std::stable_sort(rows_.begin(), rows_.end(), [](const Weight& a, const Weight& b) { return a.key < b.key; });
  for (std::size_t sign = 0, row = 0; sign <= names.size(); ++sign) {
    while (row < rows_.size() && rows_[row].key < sign) ++row;
    first_of_.push_back(static_cast<std::uint32_t>(row));
  }
}

double BoundaryWeights::evidence(const Signs& signs) const {
  double sum = 0;
  // Without a branch: whether a row counts is as good as chance.
  const auto weigh = [&](const Weight& row) {
    const double counts[] = {0, row.weight};
    sum += counts[signs.fits(row.present, row.absent)];
  };
  for (const Weight& row : keyless_) weigh(row);
  signs.each([&](std::size_t sign) {
    sum += single_[sign];
    for (std::uint32_t row = first_of_[sign]; row < first_of_[sign + 1]; ++row) weigh(rows_[row]);
  });
  return sum;
}

const BoundaryWeights& boundary_weights(std::string_view language) {
  static const lexicon::ByLanguage<BoundaryWeights> all([](const std::string& name) { return BoundaryWeights(name); });
  static const BoundaryWeights none("");
  return all.of(language, none);
}

}  // namespace dateline::extract
