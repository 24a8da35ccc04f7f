// The acts of two statements side by side, what they are done to, and how surely the two make one claim. In: a pair of statements of one event.
// Out: what sense.hpp declares, for the rules of polarity and modality. Proved by tests/rules_test.cpp.
#include "relate/sense.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/cues.hpp"
#include "lexicon/by_language.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Act;
using cluster::Facts;
using cluster::Slot;
using lexicon::ConceptRole;

// A pair that tells one thing is one claim from this score, and at least so surely.
constexpr double one_claim_of_one_thing = 0.28, sure_of_one_thing = 0.58;
// Of partners that share one of few acts, the score from which it is what both are about.
constexpr double sure_of_few = 0.7;
// Cosine from which one act is told in like words.
constexpr float alike_beside_an_act = 0.3F;
// From this likeness of their quotations on, both tell somebody's words.
constexpr double one_quotation = 0.4;

bool tells_few(const Facts& facts) {
  constexpr std::ptrdiff_t few = 3;
  return std::count_if(facts.acts.begin(), facts.acts.end(), tells) <= few;
}

// Set in the hash of a word that is no concept; an object without it is a concept.
constexpr std::uint64_t plain_word = std::uint64_t{1} << 63;

std::uint64_t key_of(const extract::Term& term, const text::Text& text) {
  return term.concept_id != 0 ? term.concept_id : text::hash(text[term.tokens.first].lower) | plain_word;
}

using Reaches = lexicon::Phrases<std::uint32_t>;

// <language>/passives.tsv: how far before its act each word may stand.
const Reaches& passives_of(std::string_view language) {
  static const lexicon::ByLanguage<Reaches> all([](const std::string& name) {
    Reaches out;
    for (const lexicon::Row& row : lexicon::table(name + "/passives.tsv")) {
      if (row.size() < 2) continue;
      const auto reach = static_cast<std::uint32_t>(std::stoul(std::string(row[1])));
      for (const std::string_view form : lexicon::forms(row[0])) out.add(form, reach);
    }
    return out;
  });
  static const Reaches none;
  return all.of(language, none);
}

// Where the word stands that makes the act one that is suffered: "không bị sơ tán", "were not evacuated"; none where it is done.
std::optional<std::uint32_t> passive_before(const PairView& pair, StatementId id, const Act& act) {
  const StatementView view = pair.view(id);
  const Reaches& passives = passives_of(view.language());
  constexpr std::uint32_t farthest = 6;
  for (std::uint32_t back = 1; back <= farthest && act.token >= view.draft().tokens.first + back; ++back) {
    const std::uint32_t at = act.token - back;
    if (view.text()[at].kind == text::TokenKind::punctuation) return std::nullopt;
    const auto found = passives.longest(view.tokens(), at);
    if (found && back <= *found.value + found.length) return at;
  }
  return std::nullopt;
}

// The content words before a token, back to the next mark, the nearest first; without acts, or with those that are part of a name for a thing.
std::vector<std::uint64_t> words_before(const PairView& pair, StatementId id, std::uint32_t end, std::size_t most, bool with_acts) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  if (end < draft.tokens.first || end > draft.tokens.last) return {};  // an act made for a thing of the other statement
  std::uint32_t first = end;
  while (first > draft.tokens.first && !text[first - 1].is(",") && !text[first - 1].is(";") && !text[first - 1].is(":")) --first;
  std::vector<std::uint64_t> out;
  for (auto term = draft.terms.rbegin(); term != draft.terms.rend() && out.size() < most; ++term) {
    if (term->tokens.last > end) continue;
    if (term->tokens.first < first) break;
    if (!with_acts && term->concept_id != 0 && lexicon::concept_class(term->concept_id) == lexicon::ConceptClass::act) continue;
    out.push_back(key_of(*term, text));
  }
  return out;
}

// Who or what suffers an act; empty where it is done.
std::vector<std::uint64_t> sufferers(const PairView& pair, StatementId id, const Act& act) {
  const auto passive = passive_before(pair, id, act);
  constexpr std::size_t most = 3;
  return passive ? words_before(pair, id, *passive, most, false) : std::vector<std::uint64_t>{};
}

// The content words behind an act, up to the next act: what it is done to.
std::vector<std::uint64_t> objects(const PairView& pair, StatementId id, const Act& act) {
  constexpr std::size_t words_behind = 3;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const text::Text& text = pair.world().text(pair.world().out.of(id).report);
  std::vector<std::uint64_t> out;
  bool open = false;
  std::uint32_t end = act.token;
  while (end < draft.tokens.last && !text[end].is(",") && !text[end].is(";") && !text[end].is("(")) ++end;
  for (const extract::Term& term : draft.terms) {
    if (term.tokens.first <= act.token) continue;
    if (out.size() == words_behind || term.tokens.first >= end) break;
    if (term.ends_form) {  // "upheld the swimmer's | appeal against the ban": what stands inside the act's own form tells whose it is
      out.clear();
      continue;
    }
    const bool other_act = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::act;
    if (other_act && !out.empty() && !open) break;
    out.push_back(key_of(term, text));
    // "bắt đầu hội đàm": an act right behind is the object itself; of "chấp thuận đề nghị tăng lương" what is proposed is.
    open = other_act && out.size() == 1 && lexicon::has_role(term.concept_id, ConceptRole::prospective);
    if (other_act && !open) break;
  }
  return out;
}

struct SharedObjects {
  std::size_t shared = 0;  // of a's objects
  std::size_t fewer = 0;   // objects of the side that tells fewer
};

SharedObjects shared_among(const std::vector<std::uint64_t>& x, const std::vector<std::uint64_t>& y) {
  const auto met = [&](std::uint64_t o) {
    return std::any_of(y.begin(), y.end(), [&](std::uint64_t p) {
      return o == p || (o < plain_word && p < plain_word && lexicon::related(static_cast<lexicon::Concept>(o), static_cast<lexicon::Concept>(p)));
    });
  };
  return {static_cast<std::size_t>(std::count_if(x.begin(), x.end(), met)), std::min(x.size(), y.size())};
}

SharedObjects share_objects(const PairView& pair, const ActPair& acts) {
  const auto behind_a = objects(pair, pair.alignment.a, *acts.a), behind_b = objects(pair, pair.alignment.b, *acts.b);
  SharedObjects best = shared_among(behind_a, behind_b);
  // "The residents were not evacuated", "evacuated the residents": of a passive it may be either what stands before it or what follows.
  const auto before_a = sufferers(pair, pair.alignment.a, *acts.a), before_b = sufferers(pair, pair.alignment.b, *acts.b);
  const auto better = [&](SharedObjects o) {
    if (o.fewer > 0 && (best.fewer == 0 || o.shared * best.fewer > best.shared * o.fewer)) best = o;
  };
  if (!before_a.empty()) better(shared_among(before_a, behind_b));
  if (!before_b.empty()) better(shared_among(behind_a, before_b));
  if (!before_a.empty() && !before_b.empty()) better(shared_among(before_a, before_b));
  // "không thông qua kiến nghị bãi nhiệm ông X", "kiến nghị bãi nhiệm ông X được thông qua": all that the act is done to stands before the passive,
  // acts among it.
  constexpr std::size_t most = 8;
  const auto all_before = [&](StatementId id, const Act& act, const std::vector<std::uint64_t>& behind) {
    const auto passive = passive_before(pair, id, act);
    if (!passive || behind.size() < 2) return;
    const SharedObjects o = shared_among(behind, words_before(pair, id, *passive, most, true));
    if (o.shared == behind.size()) best = {o.shared, o.shared};
  };
  if (best.shared * 2 <= best.fewer) {
    all_before(pair.alignment.b, *acts.b, behind_a);
    all_before(pair.alignment.a, *acts.a, behind_b);
  }
  // "phanh xe không hỏng", "phanh xe bị hỏng": an act that is done to nothing is told of what stands before it.
  if (best.fewer == 0) {
    const auto told_of = [&](std::size_t nearest) {
      const auto subject = [&](StatementId id, const Act& act) {
        return words_before(pair, id, passive_before(pair, id, act).value_or(act.token), nearest, true);
      };
      const auto of_a = subject(pair.alignment.a, *acts.a), of_b = subject(pair.alignment.b, *acts.b);
      const SharedObjects there = shared_among(of_a, of_b), back = shared_among(of_b, of_a);
      return there.shared <= back.shared ? there : back;
    };
    // "cho thấy | phanh xe", "xác nhận | phanh xe"; "động cơ | bên phải", "the right-hand | engine": the same two in another order.
    for (const std::size_t nearest : {1, 2}) {
      const SharedObjects o = told_of(nearest);
      if (best.fewer == 0 && o.shared * 2 > o.fewer) best = o;
    }
  }
  return best;
}

// "không cắt giảm nhân viên", "sẽ cắt giảm nhân viên": the words for the act hold what it is done to, and nothing else is told of that.
bool hold_their_objects(const PairView& pair, const ActPair& acts) {
  constexpr double surely = 0.8;
  constexpr std::uint32_t several = 3;  // words: "cắt giảm nhân viên" has four syllables
  const auto length = [&](StatementId id, const Act& act) {
    const Report& report = pair.world().out.of(pair.world().out.of(id).report);
    return lexicon::concept_phrases(report.language).longest_stemmed(pair.world().text(pair.world().out.of(id).report).tokens(), act.token).length;
  };
  return acts.a->concept_id == acts.b->concept_id && partners(pair) && pair.score() >= surely && length(pair.alignment.a, *acts.a) >= several &&
         length(pair.alignment.b, *acts.b) >= several && objects(pair, pair.alignment.a, *acts.a).empty() &&
         objects(pair, pair.alignment.b, *acts.b).empty();
}

// They are of one scene; or they stand above any other partner, and tell of one person or place, or of one act in like words.
bool one_thing(const PairView& pair) {
  if (one_scene(pair.context, pair.alignment)) return true;
  const bool one_act = pair.slot(Slot::act) > 0 && pair.alignment.cosine >= alike_beside_an_act;
  return pair.slot(Slot::best) >= well_above && (pair.slot(Slot::who) > 0 || pair.slot(Slot::where) > 0 || one_act);
}

}  // namespace

bool main_act(const Facts& facts, const Act& act) {
  // "The ferry that sank on Sunday had been inspected", "In the vote that ended on Sunday the dockers rejected": the acts before it only say of what.
  if (act.token == facts.claim && !act.quoted) return true;
  for (const Act& each : facts.acts) {
    if (!tells(each) || each.quoted) continue;
    if (each.token == act.token) return true;
    // "found no cracks": what is found out is what is told.
    const bool leads = lexicon::has_role(each.concept_id, ConceptRole::existing) || lexicon::has_role(each.concept_id, ConceptRole::ascertaining);
    if (!each.names_thing && !leads) return false;
  }
  return false;
}

bool tells(const Act& act) { return !lexicon::has_role(act.concept_id, ConceptRole::speech); }

std::vector<ActPair> act_pairs(const std::vector<Act>& a, const std::vector<Act>& b) {
  std::vector<ActPair> out;
  for (const Act& x : a) {
    for (const Act& y : b) {
      if (!tells(x) || !tells(y)) continue;
      if (x.concept_id == y.concept_id)
        out.push_back({&x, &y, false});
      else if (lexicon::antonyms(x.concept_id, y.concept_id))
        out.push_back({&x, &y, true});
    }
  }
  return out;
}

bool main_acts(const PairView& pair, const ActPair& acts) {
  if (pair.alignment.cosine >= near_copy || (main_act(pair.facts_a(), *acts.a) && main_act(pair.facts_b(), *acts.b))) return true;
  return partners(pair) && pair.score() >= sure_of_few && pair.alignment.cosine >= alike_for_opposites && tells_few(pair.facts_a()) &&
         tells_few(pair.facts_b());
}

bool same_objects(const PairView& pair, const ActPair& acts) {
  const SharedObjects o = share_objects(pair, acts);
  return (o.fewer > 0 && o.shared * 2 > o.fewer) || hold_their_objects(pair, acts);
}

bool other_objects(const PairView& pair, const ActPair& acts) {
  const SharedObjects o = share_objects(pair, acts);
  return o.fewer > 0 && o.shared * 2 <= o.fewer;
}

bool one_and_only(const PairView& pair) {
  constexpr double surely = 0.8, alone = 0.9, alike = 0.2;
  return pair.slot(Slot::best) >= alone && pair.score() >= surely && pair.alignment.cosine >= alike &&
         (pair.slot(Slot::who) > 0 || pair.slot(Slot::where) > 0);
}

// "khả năng bãi bỏ trạm này": a demonstrative stands close behind the act.
bool points_back(const PairView& pair, StatementId id, const Act& act) {
  constexpr std::uint32_t reach = 5;
  const Report& report = pair.world().out.of(pair.world().out.of(id).report);
  const auto& clauses = extract::cues(report.language).clauses;
  const std::span<const text::Token> tokens = pair.world().text(pair.world().out.of(id).report).tokens();
  const std::uint32_t last = std::min(act.token + reach, pair.world().statements[id.index()].draft->tokens.last);
  for (std::uint32_t at = act.token + 1; at < last && tokens[at].kind == text::TokenKind::word; ++at) {
    const auto word = clauses.longest(tokens, at);
    if (word && (*word.value & extract::clause_word::demonstrative) != 0) return true;
  }
  return false;
}

bool told_of_before(const PairView& pair, const ActPair& acts) {
  constexpr double surely = 0.8, alone = 0.9, alike = 0.2;
  return pair.slot(Slot::best) >= alone && pair.score() >= surely && pair.alignment.cosine >= alike && acts.a->concept_id == acts.b->concept_id &&
         (points_back(pair, pair.alignment.a, *acts.a) || points_back(pair, pair.alignment.b, *acts.b));
}

bool one_cause(const PairView& pair) { return pair.slot(Slot::cause) > 0; }

double sureness(const PairView& pair) { return one_thing(pair) ? std::max(pair.score(), sure_of_one_thing) : pair.score(); }

bool told_plainly(const PairView& pair, Aspect aspect) {
  if (pair.facts_a().background || pair.facts_b().background) return pair.pass(aspect, "recalled"), false;
  if (!one_scene(pair.context, pair.alignment) && pair.score() < (one_thing(pair) ? one_claim_of_one_thing : surely_one_claim))
    return pair.pass(aspect, "unsure-claim"), false;
  if (pair.slot(Slot::quote) > one_quotation) return pair.pass(aspect, "somebodys-words"), false;
  return true;
}

Finding sense_finding(const PairView& pair, Aspect aspect, const char* rule, std::string_view a, std::string_view b, double confidence) {
  return contradiction(aspect, rule, {pair.alignment.a, std::string(a), pair.a().span}, {pair.alignment.b, std::string(b), pair.b().span},
                       confidence);
}

}  // namespace dateline::relate
