// Quotation, polarity, modality: the sense of what is told. Proved by tests/rules_test.cpp.
#include <algorithm>

#include "extract/cues.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Quoted;
using cluster::Slot;
using extract::Mood;
using lexicon::ConceptRole;

constexpr double surely_one_claim = 0.6;
// Two statements of the same words: their rows are nearly one.
constexpr float same_words = 0.97F;
// So many words in a row in both quotations are no chance: one utterance, cut in two ways.
constexpr std::size_t verbatim_run = 5;
// And so few words make the difference where one sentence has been changed.
constexpr std::size_t changed_words = 5;

// The words of each side outside the longest common subsequence.
struct Difference {
  std::vector<std::uint32_t> only_a, only_b;  // positions
  std::size_t longest_run = 0;
  std::size_t common = 0;
};

Difference compare_words(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  const std::size_t n = a.size(), m = b.size();
  std::vector<std::vector<std::uint16_t>> length(n + 1, std::vector<std::uint16_t>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = m; k-- > 0;) {
      length[i][k] = a[i] == b[k] ? static_cast<std::uint16_t>(length[i + 1][k + 1] + 1) : std::max(length[i + 1][k], length[i][k + 1]);
    }
  }
  Difference out;
  std::size_t run = 0;
  for (std::size_t i = 0, k = 0; i < n || k < m;) {
    if (i < n && k < m && a[i] == b[k]) {
      ++out.common;
      out.longest_run = std::max(out.longest_run, ++run);
      ++i, ++k;
    } else {
      run = 0;
      if (k == m || (i < n && length[i + 1][k] >= length[i][k + 1])) out.only_a.push_back(static_cast<std::uint32_t>(i++));
      else out.only_b.push_back(static_cast<std::uint32_t>(k++));
    }
  }
  return out;
}

// The quoted words of a side, without marks.
struct Words {
  const text::Text* text = nullptr;
  std::string_view language;
  std::vector<text::TokenRange> places;

  text::TokenRange all() const { return {places.front().first, places.back().last}; }
  bool carries_sense(std::uint32_t at) const {
    const text::Token& token = (*text)[places[at].first];
    return token.kind == text::TokenKind::number || !lexicon::is_stopword(token.word, language) ||
           static_cast<bool>(extract::cues(language).negation.longest(text->tokens(), places[at].first));
  }
};

Words words_of(const PairView& pair, const Statement& s, const Quoted& quoted) {
  return {&pair.world().text(s.report), pair.world().out.of(s.report).language, quoted.places};
}

std::size_t count_sense(const Words& words, const std::vector<std::uint32_t>& positions) {
  return static_cast<std::size_t>(std::count_if(positions.begin(), positions.end(), [&](std::uint32_t at) { return words.carries_sense(at); }));
}

bool at_an_end(const std::vector<std::uint32_t>& positions, std::size_t size) {
  if (positions.empty()) return true;
  const bool prefix = positions.front() == 0 && positions.back() + 1 == positions.size();
  const bool suffix = positions.back() + 1 == size && positions.front() + positions.size() == size;
  return prefix || suffix;
}

// The same words in another order.
bool only_reordered(const Difference& d, const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> x, y;
  for (const std::uint32_t i : d.only_a) x.push_back(a[i]);
  for (const std::uint32_t i : d.only_b) y.push_back(b[i]);
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  return x == y;
}

void one_utterance(const PairView& pair, const cluster::QuotePair& q, std::vector<Finding>& out) {
  const Quoted &x = pair.facts_a().quoted[q.a], &y = pair.facts_b().quoted[q.b];
  if (x.speaker && y.speaker && x.speaker != y.speaker) return;  // another speaker is another matter
  if (x.words.size() > 400 || y.words.size() > 400) return;
  const Words a = words_of(pair, pair.a(), x), b = words_of(pair, pair.b(), y);
  if (a.places.empty() || b.places.empty()) return;
  const Difference d = compare_words(x.words, y.words);
  const std::size_t sense_a = count_sense(a, d.only_a), sense_b = count_sense(b, d.only_b);
  if ((sense_a == 0 && sense_b == 0) || only_reordered(d, x.words, y.words)) return;
  // A shorter excerpt of the same words is none.
  if ((d.only_a.empty() && at_an_end(d.only_b, y.words.size())) || (d.only_b.empty() && at_an_end(d.only_a, x.words.size()))) return;
  // Two translations of one utterance share few words in a row; one sentence with something changed shares most of them.
  const std::size_t longer = std::max(x.words.size(), y.words.size());
  const std::size_t shorter = std::min(x.words.size(), y.words.size());
  const bool one_wording = d.common * 10 >= longer * 5 && d.common * 10 >= shorter * 7 && d.only_a.size() <= changed_words && d.only_b.size() <= changed_words;
  const bool cut_elsewhere = d.longest_run >= verbatim_run && d.longest_run * 2 >= shorter && d.only_a.size() >= 2 && d.only_b.size() >= 2;
  if (!one_wording && !cut_elsewhere) return;
  const bool replaced = sense_a > 0 && sense_b > 0;
  Finding f;
  f.aspect = Aspect::quotation;
  f.severity = one_wording ? Severity::contradiction : Severity::divergence;
  f.rule = !one_wording ? "quotation.cut-elsewhere" : replaced ? "quotation.other-words" : "quotation.words-added";
  f.a = {pair.alignment.a, a.text->joined(a.all()), a.text->span(a.all())};
  f.b = {pair.alignment.b, b.text->joined(b.all()), b.text->span(b.all())};
  f.confidence = std::min(1.0, 0.5 + 0.5 * q.overlap) * pair.alignment.score;
  out.push_back(std::move(f));
}

bool tells(const Act& act) { return !lexicon::has_role(act.concept_id, ConceptRole::speech); }

// The first acts of either side that are one act, or opposites.
struct ActPair {
  const Act *a = nullptr, *b = nullptr;
  bool opposite = false;
};

std::vector<ActPair> act_pairs(const Facts& fa, const Facts& fb) {
  std::vector<ActPair> out;
  for (const Act& x : fa.acts) {
    for (const Act& y : fb.acts) {
      if (!tells(x) || !tells(y)) continue;
      if (x.concept_id == y.concept_id) out.push_back({&x, &y, false});
      else if (lexicon::antonyms(x.concept_id, y.concept_id)) out.push_back({&x, &y, true});
    }
  }
  return out;
}

// Marks the hash of a word that is no concept.
constexpr std::uint64_t plain_word = std::uint64_t{1} << 63;

// The first act that is told outside quotation marks.
bool main_act(const Facts& facts, const Act& act) {
  for (const Act& each : facts.acts) {
    if (tells(each) && !each.quoted) return each.token == act.token;
  }
  return false;
}

// Sentences with most of their words in common differ where they differ.
constexpr float near_copy = 0.85F;

// The act that a statement is about on both sides; any act of two sentences that are nearly one.
bool main_acts(const PairView& pair, const ActPair& acts) {
  return pair.alignment.cosine >= near_copy || (main_act(pair.facts_a(), *acts.a) && main_act(pair.facts_b(), *acts.b));
}

// The content words behind an act, up to the next act: what it is done to.
std::vector<std::uint64_t> objects(const PairView& pair, StatementId id, const Act& act) {
  constexpr std::size_t words_behind = 3;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  std::vector<std::uint64_t> out;
  std::uint32_t end = act.token;
  while (end < draft.tokens.last && !text[end].is(",") && !text[end].is(";") && !text[end].is("(")) ++end;
  for (const extract::Term& term : draft.terms) {
    if (term.tokens.first <= act.token) continue;
    const bool other_act = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::act;
    if (out.size() == words_behind || term.tokens.first >= end) break;
    if (other_act) {  // "bắt đầu hội đàm": an act right behind is the object itself
      if (out.empty()) out.push_back(term.concept_id);
      break;
    }
    if (term.concept_id != 0) {
      out.push_back(term.concept_id);
    } else {
      out.push_back(text::hash(text[term.tokens.first].lower) | plain_word);
    }
  }
  return out;
}

struct SharedObjects {
  std::size_t shared = 0, fewer = 0;
};

SharedObjects share_objects(const PairView& pair, const Act& a, const Act& b) {
  const auto x = objects(pair, pair.alignment.a, a), y = objects(pair, pair.alignment.b, b);
  const auto met = [&](std::uint64_t o) {
    return std::any_of(y.begin(), y.end(), [&](std::uint64_t p) {
      return o == p || (o < plain_word && p < plain_word && lexicon::related(static_cast<lexicon::Concept>(o), static_cast<lexicon::Concept>(p)));
    });
  };
  return {static_cast<std::size_t>(std::count_if(x.begin(), x.end(), met)), std::min(x.size(), y.size())};
}

// "chưa ký nghị định thư" and "đã ký thỏa thuận miễn thị thực" are acts of one kind on two things.
bool other_objects(const PairView& pair, const Act& a, const Act& b) {
  const SharedObjects o = share_objects(pair, a, b);
  return o.fewer > 0 && (o.fewer == 1 ? o.shared == 0 : o.shared * 2 <= o.fewer);
}

bool same_objects(const PairView& pair, const Act& a, const Act& b) {
  const SharedObjects o = share_objects(pair, a, b);
  return o.fewer > 0 && o.shared * 2 > o.fewer;
}

bool tells_act(const Facts& facts, lexicon::Concept c, bool negated) {
  const bool told = std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& act) { return act.concept_id == c && act.negated == negated; });
  // "198 phiếu chống" tells that some opposed.
  return told || (!negated && std::any_of(facts.things.begin(), facts.things.end(), [&](lexicon::Concept thing) { return lexicon::related(thing, c); }));
}

Span statement_span(const PairView& pair, StatementId id) { return pair.world().out.of(id).span; }

void call_polarity(const PairView& pair, bool a_negated, const char* rule, double confidence, std::vector<Finding>& out) {
  Finding f;
  f.aspect = Aspect::polarity;
  f.rule = rule;
  f.a = {pair.alignment.a, std::string(name(a_negated ? Polarity::negated : Polarity::affirmed)), statement_span(pair, pair.alignment.a)};
  f.b = {pair.alignment.b, std::string(name(a_negated ? Polarity::affirmed : Polarity::negated)), statement_span(pair, pair.alignment.b)};
  f.confidence = confidence;
  out.push_back(std::move(f));
}

bool planned_before_done(const PairView& pair, StatementId planned, StatementId done) {
  const Report &p = pair.world().out.of(pair.world().out.of(planned).report), &d = pair.world().out.of(pair.world().out.of(done).report);
  if (!p.published || !d.published) return false;
  const auto x = day_range(p.published->date.start), y = day_range(d.published->date.start);
  return x && y && x->first < y->first;
}

// Moods that cannot both be right of one act at one time, and how far they lie apart.
double mood_distance(Mood a, bool a_told, Mood b, bool b_told) {
  if (a > b) std::swap(a, b), std::swap(a_told, b_told);
  if (a == b) return 0;
  if (a == Mood::fact && (b == Mood::proposed || b == Mood::possible)) return 0.9;
  if (a == Mood::fact && b == Mood::required) return a_told ? 0.7 : 0;
  if (a == Mood::fact && b == Mood::planned) return a_told && b_told ? 0.75 : 0;
  if (a == Mood::recommended && b == Mood::required) return 0.9;
  return 0;
}

}  // namespace

void quotation_rule(const PairView& pair, std::vector<Finding>& out) {
  if (pair.world().out.of(pair.a().report).language != pair.world().out.of(pair.b().report).language) return;
  for (const cluster::QuotePair& q : pair.alignment.quotes) one_utterance(pair, q, out);
}

void polarity_rule(const PairView& pair, std::vector<Finding>& out) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  if (fa.background || fb.background || pair.alignment.score < surely_one_claim || pair.slot(Slot::quote) > 0.4) return;
  if (pair.slot(Slot::when) < 0 || pair.slot(Slot::where) < 0) return;
  for (const ActPair& acts : act_pairs(fa, fb)) {
    const bool a_negated = acts.a->negated, b_negated = acts.b->negated;
    const bool opposite = acts.opposite ? a_negated == b_negated : a_negated != b_negated;
    if (!opposite) continue;
    // The other side tells the same somewhere in the statement: nothing is denied.
    if (tells_act(fb, acts.a->concept_id, a_negated) || tells_act(fa, acts.b->concept_id, b_negated)) continue;
    // The same figure, or nearly the same sentence, makes the object one however it is called.
    const bool one_object = pair.slot(Slot::number_equal) >= 0.7 || pair.alignment.cosine >= near_copy || same_objects(pair, *acts.a, *acts.b);
    if (!one_object && other_objects(pair, *acts.a, *acts.b)) continue;
    const bool both_main = main_acts(pair, acts);
    if (!both_main && !(acts.opposite && one_object)) continue;
    if (!one_object && pair.slot(Slot::who) <= 0 && pair.slot(Slot::where) <= 0) continue;
    const bool negated = acts.opposite ? false : a_negated;
    call_polarity(pair, acts.opposite ? acts.a->concept_id > acts.b->concept_id : negated, acts.opposite ? "polarity.opposite-acts" : "polarity.denied-act",
                  pair.alignment.score * 0.9, out);
    return;
  }
  // The same words but for a negation: whatever they tell, one side denies it, be it in no table of acts.
  if (pair.alignment.cosine >= same_words && pair.a().polarity != pair.b().polarity) {
    call_polarity(pair, pair.a().polarity == Polarity::negated, "polarity.denied-act", pair.alignment.score * 0.8, out);
  }
}

void modality_rule(const PairView& pair, std::vector<Finding>& out) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  if (fa.background || fb.background || pair.alignment.score < surely_one_claim || pair.slot(Slot::quote) > 0.4) return;
  std::vector<ActPair> told = act_pairs(fa, fb);
  for (const Act& x : fa.told_things) {
    for (const Act& y : fb.told_things) {
      if (x.concept_id == y.concept_id) told.push_back({&x, &y, false});
    }
  }
  for (const ActPair& acts : told) {
    if (acts.opposite || acts.a->negated || acts.b->negated || acts.a->quoted || acts.b->quoted) continue;
    const bool thing = lexicon::concept_class(acts.a->concept_id) != lexicon::ConceptClass::act;
    if (!thing && !main_acts(pair, acts)) continue;
    if (other_objects(pair, *acts.a, *acts.b) && pair.alignment.cosine < 0.4F) continue;
    const double distance = mood_distance(acts.a->mood, acts.a->mood_is_told, acts.b->mood, acts.b->mood_is_told);
    if (distance == 0) continue;
    const bool a_done = acts.a->mood == Mood::fact;
    if (acts.a->mood != Mood::recommended && acts.b->mood != Mood::recommended &&
        planned_before_done(pair, a_done ? pair.alignment.b : pair.alignment.a, a_done ? pair.alignment.a : pair.alignment.b)) {
      continue;
    }
    Finding f;
    f.aspect = Aspect::modality;
    f.rule = "modality.other-degree";
    f.a = {pair.alignment.a, std::string(name(extract::modality_of(acts.a->mood))), statement_span(pair, pair.alignment.a)};
    f.b = {pair.alignment.b, std::string(name(extract::modality_of(acts.b->mood))), statement_span(pair, pair.alignment.b)};
    f.confidence = distance * pair.alignment.score;
    out.push_back(std::move(f));
    return;
  }
}

std::vector<Finding> find_differences(const PairView& pair) {
  std::vector<Finding> out;
  date_rule(pair, out);
  place_rule(pair, out);
  quantity_rule(pair, out);
  participant_rule(pair, out);
  attribution_rule(pair, out);
  quotation_rule(pair, out);
  polarity_rule(pair, out);
  modality_rule(pair, out);
  return out;
}

}  // namespace dateline::relate
