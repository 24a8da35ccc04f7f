// Words of <language>/states.tsv in two statements -> how both tell one matter. In: a pair of statements of one event. Out: what states.hpp declares.
// Proved by tests/rules_test.cpp.
#include "relate/states.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "extract/cues.hpp"
#include "extract/inflection.hpp"
#include "relate/denied.hpp"
#include "relate/sense.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;
using extract::Mood;
using text::TokenKind;
using text::TokenRange;

// Cosine from which two partners are no strangers.
constexpr float alike_beside_a_state = 0.1F;
// And of two that are likelier one claim than any other pair.
constexpr float alike_of_one_claim = 0.2F;

enum class Kind : std::uint8_t { none, yes, no, due };

struct Matter {
  std::uint64_t name = 0;
  Kind kind = Kind::none;
  bool done_to = false;  // told of what it is done to
};

Kind kind_named(std::string_view matter, std::string_view word) {
  if (matter == "none") return Kind::none;
  return word == "yes" ? Kind::yes : word == "no" ? Kind::no : Kind::due;
}

// <language>/states.tsv: a form may tell more than one matter.
class StateWords {
 public:
  StateWords() {
    for (const std::string& language : lexicon::languages()) {
      std::map<std::string_view, std::vector<Matter>> matters;
      for (const lexicon::Row& row : lexicon::table(language + "/states.tsv")) {
        if (row.size() < 3) continue;
        for (const std::string_view form : lexicon::forms(row[0]))
          matters[form].push_back({text::hash(row[1]), kind_named(row[1], row[2]), row.size() > 3});
      }
      auto& phrases = by_language_[language];
      for (auto& [form, list] : matters) phrases.add(form, std::move(list), language, true);
    }
  }
  const lexicon::Phrases<std::vector<Matter>>& of(const std::string& language) const {
    static const lexicon::Phrases<std::vector<Matter>> none;
    const auto at = by_language_.find(language);
    return at == by_language_.end() ? none : at->second;
  }

 private:
  std::map<std::string, lexicon::Phrases<std::vector<Matter>>> by_language_;
};

struct State {
  std::uint64_t matter = 0;
  bool holds = true;
  bool negated = false;  // by a word of negation, and no word of the opposite
  Mood mood = Mood::fact;
  bool mood_is_told = false;
  bool done_to = false;
  bool due = false;  // by a word that tells that it is still to come
  TokenRange words;
};

using Keys = std::vector<std::uint64_t>;

// The states that one statement tells, and what stands around them.
class Telling {
 public:
  Telling(const PairView& pair, StatementId id)
      : pair_(pair),
        id_(id),
        draft_(*pair.world().statements[id.index()].draft),
        language_(pair.world().out.of(pair.world().out.of(id).report).language),
        text_(pair.world().text(pair.world().out.of(id).report)) {}

  std::vector<State> states() const {
    static const StateWords words;
    const auto& phrases = words.of(language_);
    std::vector<State> out;
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last;) {
      const auto found = phrases.longest_stemmed(text_.tokens(), at);
      if (found && !quoted(at) && !of_time(at) && !under_condition(at)) {
        for (const Matter& matter : *found.value) {
          if (matter.kind != Kind::none) out.push_back(state(matter, {at, at + found.length}));
        }
      }
      at += found ? found.length : 1;
    }
    for (const extract::Term& term : draft_.terms) unlisted(term, out);
    return out;
  }

  // What a state is told of: the words and names around its own.
  Keys things(const State& state) const {
    constexpr std::uint32_t reach = 18;
    return keys(state, {state.words.first > reach ? state.words.first - reach : 0, state.words.last + reach});
  }

  // The same between the marks around it.
  Keys things_in_clause(const State& state) const {
    TokenRange clause = state.words;
    while (clause.first > draft_.tokens.first && text_[clause.first - 1].kind != TokenKind::punctuation) --clause.first;
    while (clause.last < draft_.tokens.last && text_[clause.last].kind != TokenKind::punctuation) ++clause.last;
    return keys(state, clause);
  }

  // What it is done to: what follows up to the next mark, and what stands before a passive.
  Keys objects(const State& state) const {
    constexpr std::uint32_t reach_of_deed = 6, reach_of_due = 12, reach_back = 18;
    const std::uint32_t reach = state.due ? reach_of_due : reach_of_deed;  // "is to decide in March whether to build the line"
    std::uint32_t last = state.words.last, first = state.words.first;
    while (last < draft_.tokens.last && last < state.words.last + reach && text_[last].kind != TokenKind::punctuation) ++last;
    if (const std::uint32_t passive = passive_before(state.words.first); passive < state.words.first)
      first = passive > reach_back ? passive - reach_back : 0;
    return keys(state, {first, last});
  }

  static constexpr std::uint64_t plain_word = std::uint64_t{1} << 63;

 private:
  Keys keys(const State& state, TokenRange within) const {
    const auto inside = [&](TokenRange words) {
      const bool apart = words.last <= state.words.first || words.first >= state.words.last;
      return apart && words.last > within.first && words.first < within.last;
    };
    Keys out;
    const auto add = [&](std::uint64_t key) {
      if (std::find(out.begin(), out.end(), key) == out.end()) out.push_back(key);
    };
    for (const extract::Term& term : draft_.terms) {
      if (term.quoted) continue;
      // "rejected the appeal": a form of the vocabulary that holds what it is done to.
      const std::uint32_t end = term.tokens.last - 1;
      if (term.tokens.contains(state.words.first) && end >= state.words.last && !lexicon::is_stopword(text_[end].word, language_)) {
        const bool thing = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == lexicon::ConceptClass::thing;  // "granted bail"
        add(thing ? std::uint64_t{term.concept_id} : text::hash(lexicon::stem(text_[end].lower, language_)) | plain_word);
      }
      if (!inside(term.tokens)) continue;
      const bool plain = term.concept_id == 0;
      const bool says_little = !plain && (lexicon::has_role(term.concept_id, lexicon::ConceptRole::speech) ||
                                          lexicon::has_role(term.concept_id, lexicon::ConceptRole::generic_people));
      if (!says_little) add(plain ? text::hash(lexicon::stem(text_[term.tokens.first].lower, language_)) | plain_word : term.concept_id);
    }
    const Statement& statement = pair_.world().out.of(id_);
    const resolve::ResolvedStatement& resolved = pair_.world().statements[id_.index()];
    for (std::size_t k = 0; k < draft_.mentions.size(); ++k) {
      const EntityId entity = resolved.entities[k];
      if (!entity || entity == statement.speaker || entity == statement.source) continue;
      if (inside(pair_.world().reading(statement.report).mentions[draft_.mentions[k]].tokens)) add(plain_word >> 1 | entity.value);
    }
    return out;
  }

  // Where the word of a passive stands before the verb at `at`, its agent between the two: "bị đại hội Đắk Lua bác bỏ"; `at` where none does.
  std::uint32_t passive_before(std::uint32_t at) const {
    static const lexicon::HashedTables passives("passives.tsv");
    constexpr std::uint32_t words_of_passive = 5;
    for (std::uint32_t before = at; before > draft_.tokens.first && text_[before - 1].kind != TokenKind::punctuation; --before) {
      if (words_between(before - 1, at) > words_of_passive) break;
      if (passives.of(language_).longest(text_.tokens(), before - 1)) return before - 1;
    }
    return at;
  }

  // "Đề xuất bán nhà máy bị đại hội bác bỏ": what was done to a proposal was done. "Dự kiến cầu được thông xe" tells a plan.
  bool was_done_to_proposal(std::uint32_t at) const {
    if (passive_before(at) == at) return false;
    const auto& moods = extract::cues(language_).moods;
    bool proposal = false;
    for (std::uint32_t t = draft_.tokens.first; t < at;) {
      const auto found = moods.longest(text_.tokens(), t);
      if (found && *found.value != Mood::proposed && *found.value != Mood::fact) return false;
      proposal = proposal || (found && *found.value == Mood::proposed);
      t += found ? found.length : 1;
    }
    return proposal;
  }

  // "lúc 4 giờ sáng": it only says when.
  bool of_time(std::uint32_t at) const {
    return std::any_of(draft_.times.begin(), draft_.times.end(), [&](const values::TimeExpression& time) { return time.tokens.contains(at); });
  }

  bool quoted(std::uint32_t at) const {
    return std::any_of(draft_.quotes.begin(), draft_.quotes.end(), [&](const extract::QuoteDraft& q) { return q.tokens.contains(at); });
  }

  // From the last mark on, a condition stands before the place.
  bool under_condition(std::uint32_t at) const {
    const auto& clauses = extract::cues(language_).clauses;
    for (; at > draft_.tokens.first && text_[at - 1].kind != TokenKind::punctuation; --at) {
      const auto found = clauses.longest(text_.tokens(), at - 1);
      if (found && (*found.value & extract::clause_word::condition) != 0) return true;
    }
    return false;
  }

  // "No alarm sounded", "was never told": so near before the words, with no mark between.
  bool behind_negation(std::uint32_t at, std::uint32_t between) const {
    const auto& negation = extract::cues(language_).negation;
    for (std::uint32_t first = at; first > draft_.tokens.first && text_[first - 1].kind != TokenKind::punctuation; --first) {
      const auto found = negation.longest(text_.tokens(), first - 1);
      if (!found) continue;
      // "bỏ lỡ cơ hội tham dự" denies it as "không tham dự" does.
      const bool negates = *found.value == extract::NegationKind::negates || (*found.value == extract::NegationKind::quasi && found.length > 1);
      if (first - 1 + found.length > at) return negates;  // "không có tên"
      return words_between(first - 1 + found.length, at) <= between && negates;
    }
    return false;
  }

  // How many words stand there; a name is one: "chưa được Ủy ban tỉnh trả".
  std::uint32_t words_between(std::uint32_t first, std::uint32_t last) const {
    const auto& mentions = pair_.world().reading(pair_.world().out.of(id_).report).mentions;
    std::uint32_t out = 0;
    for (std::uint32_t at = first, next = first; at < last; at = next, ++out) {
      next = at + 1;
      for (const std::uint32_t k : draft_.mentions) {  // of names inside one another the longest
        if (mentions[k].full.first == at && mentions[k].full.last <= last) next = std::max(next, mentions[k].full.last);
      }
    }
    return out;
  }

  // "ngừng cấp phép": right behind an act after which it is not done.
  bool called_off(std::uint32_t at) const {
    return std::any_of(draft_.terms.begin(), draft_.terms.end(), [&](const extract::Term& term) {
      return term.tokens.last == at && term.concept_id != 0 && lexicon::has_role(term.concept_id, lexicon::ConceptRole::reversing) && !term.negated &&
             term.mood == Mood::fact;
    });
  }

  // "đã thu âm", "was not ransacked": a word that no table knows, right behind one that tells that it was done, is planned or was not done; in a
  // language with forms of the past also in such a form.
  void unlisted(const extract::Term& term, std::vector<State>& out) const {
    // "không hạ xuống": the first word of a form that the vocabulary has tells of what "đã hạ" does, which it has not.
    const bool longer = !extract::inflection(language_).past && term.tokens.size() > 1;
    if ((term.concept_id != 0 && !longer) || term.quoted || of_time(term.tokens.first) || under_condition(term.tokens.first)) return;
    const std::string_view word = text_[term.tokens.first].lower, stem = lexicon::stem(word, language_);
    State state;
    state.words = term.tokens;
    state.negated = behind_negation(term.tokens.first, 1);
    state.mood_is_told = term.mood_is_told && behind_mood(term.tokens.first);
    if (state.mood_is_told) state.mood = term.mood;
    const bool past = stem != word && word.ends_with("ed");
    if (!state.negated && !state.mood_is_told && !past) return;
    state.mood_is_told = state.mood_is_told || past;
    state.holds = state.negated == draft_.denied;
    state.matter = text::hash(stem) | 1;
    // Of a word of more than one syllable the first says little.
    if (stem == word && term.concept_id == 0 && term.tokens.last < text_.size() && text_[term.tokens.last].kind == TokenKind::word &&
        !text_[term.tokens.last].capital && !lexicon::is_stopword(text_[term.tokens.last].word, language_))
      state.matter ^= text::hash(text_[term.tokens.last].lower) << 1;
    out.push_back(state);
  }

  bool behind_mood(std::uint32_t at) const {
    constexpr std::uint32_t farthest = 4;
    const auto& moods = extract::cues(language_).moods;
    for (std::uint32_t back = 1; back <= farthest && at >= draft_.tokens.first + back; ++back) {
      const auto found = moods.longest(text_.tokens(), at - back);
      if (found && back >= found.length && back - found.length <= 1) return true;
    }
    return false;
  }

  // "None of the 19 crew was hurt": the statement opens with what denies its subject, and no mark stands between.
  bool subject_denied(std::uint32_t at) const {
    const auto found = extract::cues(language_).negation.longest(text_.tokens(), draft_.tokens.first);
    if (!found || *found.value != extract::NegationKind::negates || draft_.tokens.first + found.length > at) return false;
    constexpr std::uint32_t subject = 8;
    if (at - draft_.tokens.first > subject) return false;
    for (std::uint32_t t = draft_.tokens.first; t < at; ++t) {
      if (text_[t].kind == TokenKind::punctuation) return false;
    }
    return true;
  }

  // "bác bỏ cáo buộc và yêu cầu bà Hân trả tiền": what the statement denies goes up to the next claim; where no word of it stands before, it is all.
  bool denied_at(std::uint32_t at) const {
    if (!draft_.denied) return false;
    const extract::Cues& cues = extract::cues(language_);
    bool behind = false, goes_on = false;
    for (std::uint32_t t = draft_.tokens.first; t < at; ++t) {
      const auto found = cues.negation.longest(text_.tokens(), t);
      if (found && *found.value == extract::NegationKind::denies) behind = true, goes_on = false;
      const auto clause = cues.clauses.longest(text_.tokens(), t);
      goes_on = goes_on || (behind && clause && (*clause.value & extract::clause_word::and_) != 0);
    }
    return !goes_on;
  }

  State state(const Matter& matter, TokenRange words) const {
    State out;
    out.matter = matter.name;
    out.done_to = matter.done_to;
    out.words = words;
    out.due = matter.kind == Kind::due;
    constexpr std::uint32_t right_before = 2, farthest = 4;
    out.negated = behind_negation(words.first, right_before) != called_off(words.first);
    const bool no_object = static_cast<bool>(extract::cues(language_).denied_objects.longest(text_.tokens(), words.last));  // "paid no ransom"
    // "without warning" holds its own negation.
    const bool denies_itself = static_cast<bool>(extract::cues(language_).negation.longest(text_.tokens(), words.first));
    if (!out.negated && !denies_itself) out.negated = subject_denied(words.first);
    for (const extract::Term& term : draft_.terms) {
      if (term.tokens.last <= words.first || term.tokens.first >= words.last) continue;
      out.negated = out.negated || (term.negated && !denies_itself && (no_object || behind_negation(words.first, farthest)));
      if (!out.mood_is_told) out.mood = term.mood, out.mood_is_told = term.mood_is_told;
    }
    if (matter.kind == Kind::due && out.mood == Mood::fact) out.mood = Mood::planned, out.mood_is_told = true;
    const bool suffered = !out.mood_is_told && was_done_to_proposal(words.first);
    if (suffered) out.mood = Mood::fact;
    // "Dự kiến cầu thông xe ngày 20/4": a word of mood before the actor.
    if (!out.mood_is_told && !suffered && pair_.world().out.of(id_).modality != Modality::asserted) out.mood = Mood::possible;
    // "bác bỏ yêu cầu": what denies the statement is the word of the state itself.
    out.holds = (matter.kind != Kind::no) != (out.negated != (!denies_itself && denied_at(words.first)));
    return out;
  }

  const PairView& pair_;
  StatementId id_;
  const extract::Draft& draft_;
  const std::string& language_;
  const text::Text& text_;
};

// How many of either are met, whichever is asked first.
std::size_t shared(const Keys& a, const Keys& b) {
  const auto met = [](std::uint64_t x, std::uint64_t y) {
    constexpr std::uint64_t concepts_end = Telling::plain_word >> 1;
    return x == y || (x < concepts_end && y < concepts_end && lexicon::related(static_cast<lexicon::Concept>(x), static_cast<lexicon::Concept>(y)));
  };
  const auto of = [&](const Keys& these, const Keys& those) {
    return static_cast<std::size_t>(std::count_if(these.begin(), these.end(), [&](std::uint64_t x) {
      return std::any_of(those.begin(), those.end(), [&](std::uint64_t y) { return met(x, y); });
    }));
  };
  return std::min(of(a, b), of(b, a));
}

// Two words or names at least that stand around both; and of what is done to something, most of what it is done to, or more words around.
bool of_one_thing(const PairView& pair, const Telling& a, const State& x, const Telling& b, const State& y) {
  constexpr float alike = 0.35F;
  const Keys around_a = a.things(x), around_b = b.things(y);
  const std::size_t around = shared(around_a, around_b);
  if (x.done_to && pair.alignment.cosine < alike) {
    const Keys of_a = a.objects(x), of_b = b.objects(y);
    const std::size_t fewer = std::min(of_a.size(), of_b.size());
    if (fewer == 0 ? around < 3 : shared(of_a, of_b) * 2 <= fewer) return false;
  }
  if (around != 1) return around >= 2;
  const Keys clause_a = a.things_in_clause(x), clause_b = b.things_in_clause(y);
  return std::min(clause_a.size(), clause_b.size()) <= 2 && shared(clause_a, clause_b) > 0;
}

// Told as done, and in a mood; or as a duty, and as advice.
bool moods_apart(const State& x, const State& y) {
  if (!x.mood_is_told || !y.mood_is_told) return false;
  const State &lower = x.mood < y.mood ? x : y, &higher = x.mood < y.mood ? y : x;
  if (lower.mood == Mood::recommended) return higher.mood == Mood::required;
  return lower.mood == Mood::fact && higher.mood != Mood::fact && higher.mood != Mood::recommended;
}

bool comparable(const PairView& pair) {
  const bool one_claim = pair.slot(Slot::best) > 0 && pair.score() >= surely_one_claim && pair.alignment.cosine >= alike_of_one_claim;
  return one_claim || (partners(pair) && pair.alignment.cosine >= alike_beside_a_state);
}

// Both tell it by acts of the vocabulary, which are judged as such.
bool told_as_acts(const PairView& pair, const State& x, const State& y) {
  const auto act_in = [](const cluster::Facts& facts, const State& state) {
    const auto at = std::find_if(facts.acts.begin(), facts.acts.end(), [&](const cluster::Act& act) { return state.words.contains(act.token); });
    return at == facts.acts.end() ? lexicon::Concept{0} : at->concept_id;
  };
  const lexicon::Concept a = act_in(pair.facts_a(), x), b = act_in(pair.facts_b(), y);
  const bool speech = lexicon::has_role(a, lexicon::ConceptRole::speech);  // which no rule judges as an act
  return a != 0 && b != 0 && !speech && (a == b || lexicon::antonyms(a, b));
}

// "Police caught two of the robbers", "the third robber is still at large": each tells of so many, or of which one.
bool counts_others(const PairView& pair, const State& x, const State& y) {
  const auto counted = [](const extract::Draft& draft, const State& state) {
    constexpr std::uint32_t reach = 6;
    std::set<double> out;
    for (const values::QuantityExpression& q : draft.quantities) {
      const bool near = q.tokens.last + reach >= state.words.first && q.tokens.first <= state.words.last + reach;
      if (near && (q.dimension == values::Dimension::count || q.dimension == values::Dimension::ordinal)) out.insert(q.value);
    }
    return out;
  };
  const std::set<double> a = counted(pair.draft_a(), x), b = counted(pair.draft_b(), y);
  return !a.empty() && !b.empty() && a != b;
}

bool tells_so(const std::vector<State>& states, const State& state, bool holds) {
  return std::any_of(states.begin(), states.end(), [&](const State& each) { return each.matter == state.matter && each.holds == holds; });
}

}  // namespace

std::optional<StatesApart> opposite_states(const PairView& pair) {
  if (!comparable(pair)) return std::nullopt;
  const Telling a(pair, pair.alignment.a), b(pair, pair.alignment.b);
  const std::vector<State> in_a = a.states(), in_b = b.states();
  for (const State& x : in_a) {
    for (const State& y : in_b) {
      if (x.matter != y.matter || x.holds == y.holds || x.mood != y.mood) continue;
      if (tells_so(in_a, x, !x.holds) || tells_so(in_b, y, !y.holds)) continue;
      if (counts_others(pair, x, y)) continue;
      if (((x.negated || y.negated) && both_negate(pair)) || told_as_acts(pair, x, y)) continue;
      if (of_one_thing(pair, a, x, b, y)) return StatesApart{x.holds, y.holds, x.mood, y.mood};
    }
  }
  return std::nullopt;
}

std::optional<StatesApart> states_of_two_moods(const PairView& pair) {
  if (!comparable(pair)) return std::nullopt;
  const Telling a(pair, pair.alignment.a), b(pair, pair.alignment.b);
  const std::vector<State> in_a = a.states(), in_b = b.states();
  for (const State& x : in_a) {
    for (const State& y : in_b) {
      if (x.matter != y.matter || !x.holds || !y.holds || !moods_apart(x, y)) continue;
      if (of_one_thing(pair, a, x, b, y)) return StatesApart{x.holds, y.holds, x.mood, y.mood};
    }
  }
  return std::nullopt;
}

}  // namespace dateline::relate
