// What a statement denies, beside another one. In: a pair of statements of one event. Out: what denied.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/denied.hpp"

#include <algorithm>

#include "extract/cues.hpp"
#include "relate/sense.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using lexicon::ConceptRole;

// Cosine from which partners tell of one thing that one of them denies.
constexpr float alike_beside_a_thing = 0.4F;

const lexicon::HashedTables& words_of_absence() {
  static const lexicon::HashedTables tables("absence.tsv");
  return tables;
}

// A word may part the thing from those that deny it: "không phát hiện vi khuẩn Salmonella".
bool is_absent(const PairView& pair, StatementId id, text::TokenRange thing) { return presence_of(pair.view(id), thing, 1) == Presence::absent; }

// Nothing is told but that something is there, or that somebody says so ("trả lời trong văn bản"); that what is not there is for some use
// ("không có biển hạn chế tải trọng") is no deed.
bool only_tells_of_being(const PairView& pair, StatementId id) {
  constexpr std::uint32_t behind = 4;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const auto& speech = extract::cues(pair.world().out.of(report).language).speech;
  const auto& terms = pair.world().statements[id.index()].draft->terms;
  // "was carrying no life jackets" too: who carries, wears or holds nothing has nothing.
  const auto of_absent = [&](const Act& act) {
    return act.negated && std::any_of(terms.begin(), terms.end(), [&](const extract::Term& term) {
             const bool behind_it = term.tokens.last <= act.token && act.token - term.tokens.first <= behind;
             const bool before_it = term.tokens.first > act.token && term.tokens.first - act.token <= behind;
             return (behind_it || before_it) && is_absent(pair, id, term.tokens);
           });
  };
  const Facts& facts = pair.context.facts[id.index()];
  return std::all_of(facts.acts.begin(), facts.acts.end(), [&](const Act& act) {
    return lexicon::has_role(act.concept_id, ConceptRole::existing) || lexicon::has_role(act.concept_id, ConceptRole::ascertaining) || !tells(act) ||
           speech.longest(text.tokens(), act.token) || of_absent(act);
  });
}

// "không có Salmonella", "phát hiện vi khuẩn Salmonella": the same of what has a name.
bool denied_name(const PairView& pair, StatementId denying, StatementId telling) {
  const resolve::ResolvedStatement &denied = pair.world().statements[denying.index()], &told = pair.world().statements[telling.index()];
  const auto& mentions = pair.world().reading(pair.world().out.of(denying).report).mentions;
  for (std::size_t k = 0; k < denied.draft->mentions.size(); ++k) {
    const EntityId entity = denied.entities[k];
    const bool in_both = entity && std::find(told.entities.begin(), told.entities.end(), entity) != told.entities.end();
    if (in_both && is_absent(pair, denying, mentions[denied.draft->mentions[k]].tokens)) return true;
  }
  return false;
}

// "have not found a leak": a negation stands a few words before.
bool denied_before(const StatementView& view, std::uint32_t at) {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t back = 1; back <= reach && at >= view.draft().tokens.first + back && !view.is_mark(at - back); ++back) {
    if (view.cues().negation.longest(view.tokens(), at - back)) return true;
  }
  return false;
}

}  // namespace

Presence presence_of(const StatementView& view, text::TokenRange thing, std::uint32_t between) {
  static const std::uint64_t absent = text::hash("absent"), present = text::hash("present");
  constexpr std::uint32_t reach = 5;
  const auto& words = words_of_absence().of(view.language());
  Presence out = Presence::untold;
  for (std::uint32_t back = 1; back <= reach && thing.first >= view.draft().tokens.first + back; ++back) {
    const auto found = words.longest(view.tokens(), thing.first - back);
    if (!found || back > found.length + between) continue;
    if (*found.value == absent) return Presence::absent;
    if (*found.value == present && !denied_before(view, thing.first - back)) out = Presence::present;
  }
  return out;
}

bool tells_of_gone(const StatementView& view) {
  static const std::uint64_t gone = text::hash("gone");
  const text::TokenRange tokens = view.draft().tokens;
  const auto& words = words_of_absence().of(view.language());
  bool hangs = false;  // "killed the wolf, hours before their licence ran out"
  for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
    const auto clause = view.cues().clauses.longest(view.tokens(), at);
    hangs = (hangs && !view.is_mark(at)) || (clause && (*clause.value & extract::clause_word::subordinate) != 0);
    const auto found = words.longest(view.tokens(), at);
    if (found && *found.value == gone && !hangs) return true;
  }
  return false;
}

std::size_t negations(const PairView& pair, StatementId id) {
  const StatementView view = pair.view(id);
  const auto counts = [](extract::NegationKind kind) { return kind != extract::NegationKind::never && kind != extract::NegationKind::hedges; };
  return cue_places(view, view.cues().negation, counts).size();
}

bool both_negate(const PairView& pair) {
  const std::size_t a = negations(pair, pair.alignment.a), b = negations(pair, pair.alignment.b);
  if (!pair.one_language()) return a > 0 && b > 0;
  return a == b || (a > 0 && b > 0 && pair.alignment.cosine < near_copy);
}

bool rejects(const PairView& pair, StatementId id) {
  const StatementView view = pair.view(id);
  return !cue_places(view, view.cues().negation, [](extract::NegationKind kind) { return kind == extract::NegationKind::denies; }).empty();
}

std::size_t negations_beside(const PairView& pair, StatementId id, const Act& act) {
  const Report& report = pair.world().out.of(pair.world().out.of(id).report);
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  const text::TokenRange all = pair.world().statements[id.index()].draft->tokens;
  const auto ends = [&](std::uint32_t at) { return text[at].is(",") || text[at].is(";") || text[at].is(":"); };
  std::uint32_t first = act.token, last = act.token;
  while (first > all.first && !ends(first - 1)) --first;
  while (last < all.last && !ends(last)) ++last;
  const auto& phrases = extract::cues(report.language).negation;
  std::size_t out = 0;
  for (std::uint32_t at = first; at < last; ++at) {
    const auto found = phrases.longest(text.tokens(), at);
    if (!found) continue;
    if (*found.value != extract::NegationKind::never && *found.value != extract::NegationKind::hedges) ++out;
    at += found.length - 1;
  }
  return out;
}

bool called_off(const PairView& pair, StatementId id, const Act& act) {
  constexpr std::uint32_t farthest = 4;
  const Act* before = nullptr;
  for (const Act& each : pair.context.facts[id.index()].acts) {
    if (each.token < act.token && tells(each)) before = &each;
  }
  if (before == nullptr || act.token - before->token > farthest || before->negated || before->mood != extract::Mood::fact ||
      !lexicon::has_role(before->concept_id, ConceptRole::reversing))
    return false;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const extract::Cues& words = extract::cues(pair.world().out.of(report).language);
  if (act.negated && words.negation.longest(text.tokens(), before->token)) return false;  // "từ chối ân xá": it negates the act already
  const auto phrase = lexicon::concept_phrases(pair.world().out.of(report).language).longest_stemmed(text.tokens(), before->token);
  for (std::uint32_t at = before->token + std::max(phrase.length, std::uint32_t{1}); at < act.token; ++at) {
    const auto clause = words.clauses.longest(text.tokens(), at);
    const bool subordinate = clause && (*clause.value & extract::clause_word::subordinate) != 0;
    if (subordinate || text[at].kind == text::TokenKind::punctuation || words.speech_words.governs.longest(text.tokens(), at)) return false;
  }
  return true;
}

bool is_negated(const PairView& pair, StatementId id, const Act& act) { return act.negated != called_off(pair, id, act); }

bool tells_act(const PairView& pair, StatementId id, bool denied, lexicon::Concept c, bool negated) {
  const Facts& facts = pair.context.facts[id.index()];
  const bool as_act = std::any_of(facts.acts.begin(), facts.acts.end(),
                                  [&](const Act& act) { return act.concept_id == c && (is_negated(pair, id, act) != denied) == negated; });
  // "198 phiếu chống" tells that some opposed; "not signed the treaty" tells of no treaty that was.
  const auto denied_with_it = [&](lexicon::Concept thing) {
    return std::find(facts.negated_things.begin(), facts.negated_things.end(), thing) != facts.negated_things.end();
  };
  // A bill that is passed is not rejected for being one.
  const bool tells_opposite =
      std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& act) { return !act.negated && lexicon::antonyms(act.concept_id, c); });
  const auto tells_of = [&](lexicon::Concept thing) {
    const std::vector<lexicon::Concept>& wider = lexicon::wider(thing);
    const bool kind_of = std::find(wider.begin(), wider.end(), c) != wider.end();
    return (kind_of || (!tells_opposite && lexicon::related(thing, c))) && !denied_with_it(thing);
  };
  return as_act || (!negated && std::any_of(facts.things.begin(), facts.things.end(), tells_of));
}

std::optional<StatementId> denied_thing(const PairView& pair) {
  const bool one_claim = partners(pair) || (pair.slot(Slot::best) > 0 && pair.score() >= surely_one_claim);
  if (!one_claim || pair.alignment.cosine < alike_beside_a_thing || both_negate(pair)) return std::nullopt;
  const std::size_t in_a = negations(pair, pair.alignment.a), in_b = negations(pair, pair.alignment.b);
  const bool by_words = pair.a().polarity == pair.b().polarity;  // "… không có Salmonella, Viện Pasteur trả lời": its last clause affirms
  if (by_words && (in_a == 0) == (in_b == 0)) return std::nullopt;
  // Where more is told, the acts are what is denied.
  if (!only_tells_of_being(pair, pair.alignment.a) || !only_tells_of_being(pair, pair.alignment.b)) return std::nullopt;
  const bool a_denies = by_words ? in_a > 0 : pair.a().polarity == Polarity::negated;
  const StatementId denying = a_denies ? pair.alignment.a : pair.alignment.b, telling = a_denies ? pair.alignment.b : pair.alignment.a;
  const auto key = [&](StatementId id, const extract::Term& term) {
    const std::string_view word = pair.world().text(pair.world().out.of(id).report)[term.tokens.first].lower;
    return term.concept_id != 0 ? std::pair(term.concept_id, std::uint64_t{0}) : std::pair(lexicon::Concept{0}, text::hash(word));
  };
  const auto& denied = pair.world().statements[denying.index()].draft->terms;
  const auto& told = pair.world().statements[telling.index()].draft->terms;
  const bool is_denied = std::any_of(denied.begin(), denied.end(), [&](const extract::Term& d) {
    const bool thing = d.concept_id == 0 || lexicon::concept_class(d.concept_id) != lexicon::ConceptClass::act;
    return !d.quoted && thing && is_absent(pair, denying, d.tokens) && std::any_of(told.begin(), told.end(), [&](const extract::Term& t) {
      return !t.negated && !t.quoted && key(denying, d) == key(telling, t);
    });
  });
  return is_denied || denied_name(pair, denying, telling) ? std::optional(denying) : std::nullopt;
}

bool is_hedged(const PairView& pair, StatementId id, const Act& act) {
  constexpr std::uint32_t longest_hedge = 4;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const auto& negation = extract::cues(pair.world().out.of(report).language).negation;
  for (std::uint32_t at = act.token; at > draft.tokens.first && act.token - at < longest_hedge; --at) {
    const auto found = negation.longest(text.tokens(), at - 1);
    if (found && *found.value == extract::NegationKind::hedges && at - 1 + found.length == act.token) return true;
  }
  return false;
}

bool hedges(const PairView& pair, StatementId id) {
  const std::vector<Act>& acts = pair.context.facts[id.index()].acts;
  return std::any_of(acts.begin(), acts.end(), [&](const Act& act) { return is_hedged(pair, id, act); });
}

std::optional<StatementId> denied_speech(const PairView& pair) {
  const auto denies = [&](StatementId id, StatementId other_id) {
    const Facts& facts = pair.context.facts[id.index()];
    const Statement& other = pair.world().out.of(other_id);
    if (!other.speaker || !mentions(facts, other.speaker)) return false;
    const extract::Draft& draft = *pair.world().statements[other_id.index()].draft;
    const text::Text& text = pair.world().text(other.report);
    const std::string& language = pair.world().out.of(other.report).language;
    const auto& concepts = lexicon::concept_phrases(language);
    const auto& speech = extract::cues(language).speech;
    for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last; ++at) {
      if (!speech.longest(text.tokens(), at)) continue;
      const auto found = concepts.longest_stemmed(text.tokens(), at);
      // Who did not say one thing may have said another.
      const bool bare = found && lexicon::has_role(*found.value, ConceptRole::speech) && pair.alignment.cosine < near_copy;
      if (found && !bare && tells_act(pair, id, false, *found.value, true) && !tells_act(pair, id, false, *found.value, false)) return true;
    }
    return false;
  };
  if (!pair.one_language() || !partners(pair)) return std::nullopt;
  if (denies(pair.alignment.a, pair.alignment.b)) return pair.alignment.a;
  if (denies(pair.alignment.b, pair.alignment.a)) return pair.alignment.b;
  return std::nullopt;
}

std::optional<bool> done_by_then(const PairView& pair, StatementId denying, StatementId telling) {
  const auto& times = pair.world().statements[denying.index()].times;
  const auto by =
      std::find_if(times.begin(), times.end(), [](const resolve::ResolvedTime& t) { return t.expression.as_of && t.value.start.day != 0; });
  const std::optional<When>& done = pair.context.facts[telling.index()].day;
  if (by == times.end() || !done || done->interval || done->start.day == 0) return std::nullopt;
  constexpr int some_year = 2001;  // days of one year
  PartialDate last = by->value.start, day = done->start;
  if (last.year == 0 || day.year == 0) last.year = day.year = some_year;
  const auto x = day_range(last), y = day_range(day);
  return x && y ? std::optional(y->first <= x->last) : std::nullopt;
}

}  // namespace dateline::relate
