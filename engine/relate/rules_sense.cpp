// Polarity and modality: the sense of what is told. In: a pair of statements of one cluster. Out: findings. Proved by tests/rules_test.cpp.
#include <algorithm>
#include <optional>

#include "extract/cues.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using extract::Mood;
using lexicon::ConceptRole;

// A pair that stands above any other of its sides, and tells of one person or place or of one act in like words, is one claim from here.
constexpr double surely_best = 0.28, sure_of_partners = 0.58;
constexpr double well_above = 0.3;
constexpr float alike_beside_nothing = 0.3F, alike_beside_a_number = 0.15F;
// Of such a pair, one that tells few acts and shares one.
constexpr double sure_of_few = 0.7;
// Two statements of the same words: their rows are nearly one.
constexpr float same_words = 0.97F;
// Sentences with most of their words in common.
constexpr float near_sentence = 0.6F;
// Two sentences of opposite acts share so many words where their objects have other names.
constexpr float alike_for_opposites = 0.45F;

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
      if (x.concept_id == y.concept_id)
        out.push_back({&x, &y, false});
      else if (lexicon::antonyms(x.concept_id, y.concept_id))
        out.push_back({&x, &y, true});
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

// "He criticised ..., met ..., called ... and banned ...": of so many deeds some two are opposites by chance.
bool lists_deeds(const Facts& facts) {
  constexpr std::ptrdiff_t many = 5;
  return std::count_if(facts.acts.begin(), facts.acts.end(), tells) >= many;
}

// Sentences with most of their words in common differ where they differ.
constexpr float near_copy = 0.85F;

// One of the two or three acts of a short statement.
bool one_of_few(const Facts& facts) {
  constexpr std::ptrdiff_t few = 3;
  return std::count_if(facts.acts.begin(), facts.acts.end(), tells) <= few;
}

// The act that a statement is about on both sides; any act of two sentences that are nearly one; one of few acts of two that have no other partners.
bool main_acts(const PairView& pair, const ActPair& acts) {
  if (pair.alignment.cosine >= near_copy || (main_act(pair.facts_a(), *acts.a) && main_act(pair.facts_b(), *acts.b))) return true;
  return partners(pair) && pair.alignment.score >= sure_of_few && pair.alignment.cosine >= alike_for_opposites && one_of_few(pair.facts_a()) &&
         one_of_few(pair.facts_b());
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

// `denied`: somebody denies what the statement tells.
bool tells_act(const Facts& facts, bool denied, lexicon::Concept c, bool negated) {
  const bool told =
      std::any_of(facts.acts.begin(), facts.acts.end(), [&](const Act& act) { return act.concept_id == c && (act.negated != denied) == negated; });
  // "198 phiếu chống" tells that some opposed.
  return told ||
         (!negated && std::any_of(facts.things.begin(), facts.things.end(), [&](lexicon::Concept thing) { return lexicon::related(thing, c); }));
}

bool calls_off(const Facts& facts) {
  return std::any_of(facts.acts.begin(), facts.acts.end(),
                     [](const Act& act) { return !act.negated && lexicon::has_role(act.concept_id, ConceptRole::reversing); });
}

// The side that denies says for how long: weeks at least.
bool lasted(const PairView& pair, bool a_denies) {
  constexpr double week = 7 * 24 * 3600.0;
  const extract::Draft& draft = a_denies ? pair.draft_a() : pair.draft_b();
  return std::any_of(draft.quantities.begin(), draft.quantities.end(), [](const values::QuantityExpression& q) {
    return q.dimension == values::Dimension::duration && (q.unit != "s" || q.value >= week);
  });
}

// The small words of a kind that stand outside quotation marks, sorted.
template <class Value, class Counts>
std::vector<std::string> cue_words(const PairView& pair, StatementId id, const lexicon::Phrases<Value>& phrases, Counts counts) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  std::vector<std::string> out;
  for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last;) {
    const auto found = phrases.longest(text.tokens(), at);
    const bool quoted = std::any_of(draft.quotes.begin(), draft.quotes.end(), [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); });
    if (found && !quoted && counts(*found.value)) out.push_back(text::lower(text.joined({at, at + found.length})));
    at += found ? found.length : 1;
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool one_language(const PairView& pair) { return pair.world().out.of(pair.a().report).language == pair.world().out.of(pair.b().report).language; }

// Both sides deny something, as often or in sentences that are not nearly one: that a negation was taken to reach further on one side than on the
// other is no denial ("chưa có thống kê thiệt hại" and "thống kê chưa đầy đủ").
bool both_negate(const PairView& pair) {
  if (!one_language(pair)) return false;
  const auto& phrases = extract::cues(pair.world().out.of(pair.a().report).language).negation;
  const auto negations = [&](StatementId id) {
    return cue_words(pair, id, phrases, [](extract::NegationKind kind) { return kind != extract::NegationKind::never; }).size();
  };
  const std::size_t a = negations(pair.alignment.a), b = negations(pair.alignment.b);
  return a == b || (a > 0 && b > 0 && pair.alignment.cosine < near_copy);
}

// The same words of plan, possibility and duty on either side.
bool same_mood_words(const PairView& pair) {
  const auto& phrases = extract::cues(pair.world().out.of(pair.a().report).language).moods;
  const auto counts = [](Mood mood) { return mood != Mood::fact; };
  return one_language(pair) && cue_words(pair, pair.alignment.a, phrases, counts) == cue_words(pair, pair.alignment.b, phrases, counts);
}

// "ở nội dung 50 m … 554 điểm", "ở nội dung 10 m … 585 điểm": sentences whose figures differ and nowhere agree tell of two things.
bool other_figures(const PairView& pair) {
  const auto& figures = pair.alignment.quantities;
  const auto apart = [](const cluster::QuantityPair& q) { return q.agreement == cluster::Agreement::apart; };
  return !figures.empty() && std::all_of(figures.begin(), figures.end(), apart);
}

// "X không được HLV Z triệu tập", "Y cũng được HLV Z triệu tập": besides whom both name, each tells of somebody of its own.
bool each_of_its_own(const PairView& pair) {
  const auto own = [&](const Facts& facts, const Facts& other) {
    return std::any_of(facts.participants.begin(), facts.participants.end(), [&](const cluster::Participant& p) {
      if (p.part == cluster::Part::speaker || pair.kind_of(p.entity) != EntityKind::person) return false;
      return std::none_of(other.participants.begin(), other.participants.end(),
                          [&](const cluster::Participant& q) { return could_be_one(pair.world(), p.entity, q.entity); });
    });
  };
  return own(pair.facts_a(), pair.facts_b()) && own(pair.facts_b(), pair.facts_a());
}

// "Danh sách 23 cầu thủ tham dự giải:": the act only says which list it is.
bool opens_list(const PairView& pair, StatementId id) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  return !draft.tokens.empty() && pair.world().text(pair.world().out.of(id).report)[draft.tokens.last - 1].is(":");
}

bool has_mood_word(const PairView& pair, StatementId id, Mood mood) {
  const auto& phrases = extract::cues(pair.world().out.of(pair.world().out.of(id).report).language).moods;
  return !cue_words(pair, id, phrases, [&](Mood m) { return m == mood; }).empty();
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

// Neither has another partner, and they tell of one person or place, or of one act in like words.
bool one_thing(const PairView& pair) {
  const bool one_act = pair.slot(Slot::act) > 0 && pair.alignment.cosine >= alike_beside_nothing;
  if (one_scene(pair.context, pair.alignment)) return true;
  return pair.slot(Slot::best) >= well_above && (pair.slot(Slot::who) > 0 || pair.slot(Slot::where) > 0 || one_act);
}

// Both name one cause.
bool one_cause(const PairView& pair) { return pair.slot(Slot::cause) > 0; }

// How surely the two make one claim.
double sureness(const PairView& pair) { return one_thing(pair) ? std::max(pair.alignment.score, sure_of_partners) : pair.alignment.score; }

// Both report it, surely as one claim, and not in a quotation that they share: there its words are compared.
bool told_plainly(const PairView& pair, Aspect aspect) {
  if (pair.facts_a().background || pair.facts_b().background) return pair.pass(aspect, "recalled"), false;
  if (!one_scene(pair.context, pair.alignment) && pair.alignment.score < (one_thing(pair) ? surely_best : surely_one_claim))
    return pair.pass(aspect, "unsure-claim"), false;
  if (pair.slot(Slot::quote) > 0.4) return pair.pass(aspect, "somebodys-words"), false;
  return true;
}

// "không chứa dư lượng kháng sinh", "có dư lượng kháng sinh": which of two partners denies a thing of which the other one tells; none where neither
// does.
std::optional<StatementId> denied_thing(const PairView& pair) {
  if (!partners(pair) || pair.alignment.cosine < alike_for_opposites || pair.a().polarity == pair.b().polarity || both_negate(pair))
    return std::nullopt;
  if (!pair.facts_a().acts.empty() || !pair.facts_b().acts.empty()) return std::nullopt;  // then the acts are what is denied
  const bool a_denies = pair.a().polarity == Polarity::negated;
  const Facts &denying = a_denies ? pair.facts_a() : pair.facts_b(), &telling = a_denies ? pair.facts_b() : pair.facts_a();
  const auto has = [](const std::vector<lexicon::Concept>& list, lexicon::Concept c) { return std::find(list.begin(), list.end(), c) != list.end(); };
  const bool denied = std::any_of(denying.negated_things.begin(), denying.negated_things.end(),
                                  [&](lexicon::Concept c) { return has(telling.things, c) && !has(telling.negated_things, c); });
  return denied ? std::optional(a_denies ? pair.alignment.a : pair.alignment.b) : std::nullopt;
}

// "đã thừa nhận thất bại", "không thừa nhận thất bại": a word of speech in one, the same denied of its speaker in the other. Which one denies it.
std::optional<StatementId> denied_speech(const PairView& pair) {
  const auto denies = [&](StatementId id, StatementId other_id) {
    const Facts& facts = pair.context.facts[id.index()];
    const Statement& other = pair.world().out.of(other_id);
    if (!other.speaker || !mentions(facts, other.speaker)) return false;
    const extract::Draft& draft = *pair.world().statements[other_id.index()].draft;
    const text::Text& text = pair.world().text(other.report);
    const auto& concepts = lexicon::concept_phrases(pair.world().out.of(other.report).language);
    const auto& speech = extract::cues(pair.world().out.of(other.report).language).speech;
    for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last; ++at) {
      const auto word = speech.longest(text.tokens(), at);
      const auto found = word ? concepts.longest_stemmed(text.tokens(), at) : decltype(concepts.longest_stemmed(text.tokens(), at)){};
      if (found && tells_act(facts, false, *found.value, true) && !tells_act(facts, false, *found.value, false)) return true;
    }
    return false;
  };
  if (!one_language(pair) || !partners(pair)) return std::nullopt;
  if (denies(pair.alignment.a, pair.alignment.b)) return pair.alignment.a;
  if (denies(pair.alignment.b, pair.alignment.a)) return pair.alignment.b;
  return std::nullopt;
}

}  // namespace

bool planned_before_done(const PairView& pair, StatementId planned, StatementId done) {
  const Report &p = pair.world().out.of(pair.world().out.of(planned).report), &d = pair.world().out.of(pair.world().out.of(done).report);
  if (!p.published || !d.published) return false;
  const auto x = day_range(p.published->date.start), y = day_range(d.published->date.start);
  if (!x || !y || x->first != y->first) return x && y && x->first < y->first;
  const PartialDate &a = p.published->date.start, &b = d.published->date.start;  // of one day, where both pages tell the hour
  return a.hour >= 0 && b.hour >= 0 && a.hour * 60 + std::max<int>(a.minute, 0) < b.hour * 60 + std::max<int>(b.minute, 0);
}

void polarity_rule(const PairView& pair, std::vector<Finding>& out) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  if (!told_plainly(pair, Aspect::polarity)) return;
  const auto pass = [&](const char* why) { pair.pass(Aspect::polarity, why); };
  if (pair.slot(Slot::when) < 0) return pass("other-day");
  if (pair.slot(Slot::where) < 0) return pass("other-place");
  if (other_persons(pair.context, pair.alignment)) return pass("other-persons");
  if (other_figures(pair)) return pass("other-object");
  if (each_of_its_own(pair)) return pass("other-persons");
  if (opens_list(pair, pair.alignment.a) || opens_list(pair, pair.alignment.b)) return pass("not-main-act");
  // Two sentences for what it came of deny that, or nothing.
  if (one_cause(pair) && pair.alignment.cosine < near_copy) {
    if (fa.causes.denied == fb.causes.denied) return pass("same-polarity");
    return call_polarity(pair, fa.causes.denied, "polarity.denied-cause", sureness(pair) * 0.9, out);
  }
  const std::vector<ActPair> told = act_pairs(fa, fb);
  if (told.empty()) pass("other-act");
  for (const ActPair& acts : told) {
    // Who denies a thing tells the opposite of it.
    const bool one_denies = pair.draft_a().denied != pair.draft_b().denied;
    const bool a_denied = one_denies && pair.draft_a().denied, b_denied = one_denies && pair.draft_b().denied;
    const bool a_negated = acts.a->negated != a_denied, b_negated = acts.b->negated != b_denied;
    const bool opposite = acts.opposite ? a_negated == b_negated : a_negated != b_negated;
    if (!opposite || (!acts.opposite && both_negate(pair))) {
      pass("same-polarity");
      continue;
    }
    // The other side tells the same somewhere in the statement: nothing is denied.
    if (tells_act(fb, b_denied, acts.a->concept_id, a_negated) || tells_act(fa, a_denied, acts.b->concept_id, b_negated)) {
      pass("told-by-both");
      continue;
    }
    // "huỷ chuyến thăm" and "sẽ không thăm", "had not met for eight years": what is called off is not done either, and for how long it was not done
    // is told of the time before.
    if (!acts.opposite && (calls_off(a_negated ? fb : fa) || lasted(pair, a_negated))) {
      pass("told-by-both");
      continue;
    }
    // The same figure, or nearly the same sentence, makes the object one however it is called.
    const bool alike = pair.alignment.cosine >= alike_for_opposites && pair.slot(Slot::best) >= well_above;
    const bool one_object =
        alike || pair.slot(Slot::number_equal) >= 0.7 || pair.alignment.cosine >= near_copy || same_objects(pair, *acts.a, *acts.b);
    if (acts.opposite && (lists_deeds(fa) || lists_deeds(fb)) && !same_objects(pair, *acts.a, *acts.b)) {
      pass("other-object");
      continue;
    }
    const bool both_main = main_acts(pair, acts);
    // "Phạt và đình chỉ", "bị treo giò": of two opposites each must be what its sentence is about.
    const bool one_deal = pair.slot(Slot::number_equal) >= 0.7 && (pair.slot(Slot::when) > 0 || (partners(pair) && pair.alignment.cosine >= alike_beside_a_number));
    if (acts.opposite && !one_deal && pair.alignment.cosine < alike_for_opposites && !(both_main && same_objects(pair, *acts.a, *acts.b))) {
      pass("not-main-act");
      continue;
    }
    const bool of_other_things = !one_object && (other_objects(pair, *acts.a, *acts.b) || (pair.slot(Slot::who) <= 0 && pair.slot(Slot::where) <= 0));
    if (of_other_things || (!both_main && !(acts.opposite && one_object))) {
      pass(of_other_things ? "other-object" : "not-main-act");
      continue;
    }
    const bool negated = acts.opposite ? false : a_negated;
    call_polarity(pair, acts.opposite ? acts.a->concept_id > acts.b->concept_id : negated,
                  acts.opposite ? "polarity.opposite-acts" : "polarity.denied-act", sureness(pair) * 0.9, out);
    return;
  }
  if (const auto denies = denied_thing(pair))
    return call_polarity(pair, *denies == pair.alignment.a, "polarity.denied-thing", sureness(pair) * 0.85, out);
  if (const auto denies = denied_speech(pair))
    return call_polarity(pair, *denies == pair.alignment.a, "polarity.denied-act", sureness(pair) * 0.85, out);
  // The same words but for a negation: whatever they tell, one side denies it, be it in no table of acts.
  if (pair.alignment.cosine >= same_words && pair.a().polarity != pair.b().polarity && !both_negate(pair)) {
    call_polarity(pair, pair.a().polarity == Polarity::negated, "polarity.denied-act", pair.alignment.score * 0.8, out);
  }
}

namespace {

void call_modality(const PairView& pair, Modality a, Modality b, double confidence, std::vector<Finding>& out) {
  Finding f;
  f.aspect = Aspect::modality;
  f.rule = "modality.other-degree";
  f.a = {pair.alignment.a, std::string(name(a)), statement_span(pair, pair.alignment.a)};
  f.b = {pair.alignment.b, std::string(name(b)), statement_span(pair, pair.alignment.b)};
  f.confidence = confidence;
  out.push_back(std::move(f));
}

// Behind this act both tell another one as done.
bool both_go_on(const PairView& pair, const ActPair& acts) {
  const auto done = [](const Act& act, const Act& after) {
    return act.token > after.token && act.mood == Mood::fact && !act.negated && !act.quoted && tells(act) &&
           !lexicon::related(act.concept_id, after.concept_id);
  };
  return std::any_of(pair.facts_a().acts.begin(), pair.facts_a().acts.end(), [&](const Act& x) {
    return done(x, *acts.a) && std::any_of(pair.facts_b().acts.begin(), pair.facts_b().acts.end(),
                                           [&](const Act& y) { return done(y, *acts.b) && lexicon::related(x.concept_id, y.concept_id); });
  });
}

// Why the moods of two acts are no discrepancy; null where they are one.
const char* why_not_one_mood(const PairView& pair, const ActPair& acts, double distance) {
  if (acts.opposite || acts.a->negated || acts.b->negated || acts.a->quoted || acts.b->quoted) return "denied-or-quoted";
  const bool thing = lexicon::concept_class(acts.a->concept_id) != lexicon::ConceptClass::act;
  if (!thing && !main_acts(pair, acts)) return "not-main-act";
  if (other_objects(pair, *acts.a, *acts.b) && pair.alignment.cosine < 0.4F) return "other-object";
  if (distance == 0 || same_mood_words(pair)) return "same-mood";
  // "đã phải đóng cửa" and "buộc phải đóng cửa", "đã và sẽ hỗ trợ" and "sẽ hỗ trợ": the deed is told in the words of the other's mood as well.
  const auto told_as = [&](const Act& done, StatementId id, const Act& other) {
    return done.mood == Mood::fact && has_mood_word(pair, id, other.mood);
  };
  if (told_as(*acts.a, pair.alignment.a, *acts.b) || told_as(*acts.b, pair.alignment.b, *acts.a)) return "same-mood";
  // "mức phạt cao nhất 50.000 euro", "có thể bị phạt tối đa 50.000 euro": of one figure, or in few common words, a rule is told either way.
  const Act& done = acts.a->mood == Mood::fact ? *acts.a : *acts.b;
  const Act& guessed = acts.a->mood == Mood::fact ? *acts.b : *acts.a;
  const bool plain_rule = done.mood == Mood::fact && !done.mood_is_told && guessed.mood == Mood::possible;
  if (plain_rule && (pair.slot(Slot::number_equal) >= 0.75 || pair.alignment.cosine < alike_for_opposites)) return "same-mood";
  const bool duty = acts.a->mood == Mood::required || acts.b->mood == Mood::required;
  const bool deed = acts.a->mood == Mood::fact || acts.b->mood == Mood::fact;
  if (duty && deed && pair.alignment.cosine < alike_for_opposites) return "other-object";  // asked for by one, done by another
  // "yêu cầu dừng xe, rồi nhảy xuống sông", "xe vừa dừng thì nhảy xuống sông": both tell of a deed that comes after what was asked for.
  if (duty && deed && both_go_on(pair, acts)) return "not-main-act";
  const bool a_done = acts.a->mood == Mood::fact;
  if (acts.a->mood == Mood::recommended || acts.b->mood == Mood::recommended) return nullptr;
  const bool before = planned_before_done(pair, a_done ? pair.alignment.b : pair.alignment.a, a_done ? pair.alignment.a : pair.alignment.b);
  return before ? "plan-then-fact" : nullptr;
}

}  // namespace

namespace {

// Things that one side tells under a word of possibility and the other one plainly. `plain` holds the acts made for them.
void plain_things(const PairView& pair, std::vector<ActPair>& told, std::vector<Act>& plain) {
  const auto tells_plainly = [](const Facts& facts, lexicon::Concept c) {
    return std::binary_search(facts.things.begin(), facts.things.end(), c) &&
           std::none_of(facts.told_things.begin(), facts.told_things.end(), [&](const Act& t) { return t.concept_id == c; }) &&
           std::find(facts.negated_things.begin(), facts.negated_things.end(), c) == facts.negated_things.end();
  };
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  plain.reserve(fa.told_things.size() + fb.told_things.size());
  const auto add = [&](const Facts& guessing, const Facts& telling, bool a_guesses) {
    for (const Act& t : guessing.told_things) {
      if (t.mood != Mood::possible || !tells_plainly(telling, t.concept_id)) continue;
      plain.push_back({t.concept_id, t.token, false, false, Mood::fact, false});
      told.push_back(a_guesses ? ActPair{&t, &plain.back(), false} : ActPair{&plain.back(), &t, false});
    }
  };
  add(fa, fb, true);
  add(fb, fa, false);
}

}  // namespace

void modality_rule(const PairView& pair, std::vector<Finding>& out) {
  const Facts &fa = pair.facts_a(), &fb = pair.facts_b();
  if (!told_plainly(pair, Aspect::modality)) return;
  std::vector<ActPair> told = act_pairs(fa, fb);
  for (const Act& x : fa.told_things) {
    for (const Act& y : fb.told_things) {
      if (x.concept_id == y.concept_id) told.push_back({&x, &y, false});
    }
  }
  std::vector<Act> plain;  // "do chập điện" beside "có thể do chập điện": of partners the one tells as sure what is possible in the other
  if (partners(pair) && pair.alignment.cosine >= near_sentence && pair.slot(Slot::act) > 0) plain_things(pair, told, plain);
  if (one_cause(pair) && fa.causes.guessed != fb.causes.guessed && fa.causes.denied == fb.causes.denied) {
    const auto degree = [](const Facts& facts, const Statement& s) { return facts.causes.guessed ? Modality::possible : s.modality; };
    const Modality a = degree(fa, pair.a()), b = degree(fb, pair.b());
    if (a == Modality::asserted || b == Modality::asserted) return call_modality(pair, a, b, 0.9 * sureness(pair), out);
  }
  if (told.empty()) pair.pass(Aspect::modality, "other-act");
  for (const ActPair& acts : told) {
    const double distance = mood_distance(acts.a->mood, acts.a->mood_is_told, acts.b->mood, acts.b->mood_is_told);
    if (const char* why = why_not_one_mood(pair, acts, distance); why != nullptr) {
      pair.pass(Aspect::modality, why);
      continue;
    }
    call_modality(pair, extract::modality_of(acts.a->mood), extract::modality_of(acts.b->mood), distance * sureness(pair), out);
    return;
  }
}

}  // namespace dateline::relate
