// A statement -> the states that it tells. In: <language>/states.tsv, a statement. Out: what told_states.hpp declares.
// Proved by tests/rules_test.cpp.
#include "relate/told_states.hpp"

#include <map>
#include <string_view>
#include <utility>

#include "extract/inflection.hpp"
#include "lexicon/by_language.hpp"
#include "relate/negated.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using extract::Mood;
using text::TokenRange;

enum class Kind : std::uint8_t { none, yes, no, due };

struct Matter {
  std::uint64_t name = 0;
  Kind kind = Kind::none;
  bool done_to = false;  // told of what it is done to
  bool sole = false, alone = false;
};

Kind kind_named(std::string_view matter, std::string_view word) {
  if (matter == "none") return Kind::none;
  return word == "yes" ? Kind::yes : word == "no" ? Kind::no : Kind::due;
}

Matter matter_of(const lexicon::Row& row) {
  const std::string_view told = row.size() > 3 ? row[3] : std::string_view();
  return {text::hash(row[1]), kind_named(row[1], row[2]), told == "object", told == "sole" || told == "alone", told == "alone"};
}

using StateWords = lexicon::Phrases<std::vector<Matter>>;

// <language>/states.tsv: a form may tell more than one matter.
const StateWords& state_words(std::string_view language) {
  static const lexicon::ByLanguage<StateWords> all([](const std::string& of) {
    std::map<std::string_view, std::vector<Matter>> matters;
    for (const lexicon::Row& row : lexicon::table(of + "/states.tsv")) {
      if (row.size() < 3) continue;
      for (const std::string_view form : lexicon::forms(row[0])) matters[form].push_back(matter_of(row));
    }
    StateWords out;
    for (auto& [form, list] : matters) out.add(form, std::move(list), of, true);
    return out;
  });
  static const StateWords none;
  return all.of(language, none);
}

// "Đề xuất bán nhà máy bị đại hội bác bỏ": what was done to a proposal was done. "Dự kiến cầu được thông xe" tells a plan.
bool was_done_to_proposal(const StatementView& view, std::uint32_t at) {
  if (passive_before(view, at) == at) return false;
  const auto& moods = view.cues().moods;
  bool proposal = false;
  for (std::uint32_t t = view.draft().tokens.first; t < at;) {
    const auto found = moods.longest(view.tokens(), t);
    if (found && *found.value != Mood::proposed && *found.value != Mood::fact) return false;
    proposal = proposal || (found && *found.value == Mood::proposed);
    t += found ? found.length : 1;
  }
  return proposal;
}

// A word of mood stands a few words before, and no more than one word between.
bool behind_mood(const StatementView& view, std::uint32_t at) {
  constexpr std::uint32_t farthest = 4;
  const auto& moods = view.cues().moods;
  for (std::uint32_t back = 1; back <= farthest && at >= view.draft().tokens.first + back; ++back) {
    const auto found = moods.longest(view.tokens(), at - back);
    if (found && back >= found.length && back - found.length <= 1) return true;
  }
  return false;
}

// Sets how a matter of the table stands: whether it is negated, in which mood, and whether it holds.
State state_of(const StatementView& view, const Matter& matter, TokenRange words) {
  constexpr std::uint32_t right_before = 2, farthest = 4;
  const extract::Cues& cues = view.cues();
  State out;
  out.matter = matter.name;
  out.done_to = matter.done_to;
  out.words = words;
  out.due = matter.kind == Kind::due;
  out.negated = behind_negation(view, words.first, right_before) != behind_reversal(view, words.first);
  const bool no_object = static_cast<bool>(cues.denied_objects.longest(view.tokens(), words.last));  // "paid no ransom"
  const bool denies_itself = static_cast<bool>(cues.negation.longest(view.tokens(), words.first));   // "without warning"
  if (!out.negated && !denies_itself) out.negated = subject_denied(view, words.first);
  for (const extract::Term& term : view.draft().terms) {
    if (term.tokens.last <= words.first || term.tokens.first >= words.last) continue;
    out.negated = out.negated || (term.negated && !denies_itself && (no_object || behind_negation(view, words.first, farthest)));
    if (!out.mood_is_told) out.mood = term.mood, out.mood_is_told = term.mood_is_told;
  }
  if (out.due && out.mood == Mood::fact) out.mood = Mood::planned, out.mood_is_told = true;
  if (!out.mood_is_told) {
    // "Dự kiến cầu thông xe ngày 20/4": a word of mood before the actor.
    if (was_done_to_proposal(view, words.first))
      out.mood = Mood::fact;
    else if (view.statement().modality != Modality::asserted)
      out.mood = Mood::possible;
  }
  // "bác bỏ yêu cầu": what denies the statement is the word of the state itself.
  out.holds = (matter.kind != Kind::no) != (out.negated != (!denies_itself && denied_at(view, words.first)));
  return out;
}

// "đã thu âm", "was not ransacked": a word that no table knows, right behind one that tells that it was done, is planned or was not done; in a
// language with forms of the past also in such a form.
void add_unlisted(const StatementView& view, const extract::Term& term, std::vector<State>& out) {
  const text::Text& text = view.text();
  const std::string& language = view.language();
  const std::uint32_t first = term.tokens.first, behind = term.tokens.last;
  // "không hạ xuống": the first word of a form that the vocabulary has tells of what "đã hạ" does, which it has not.
  const bool longer = !extract::inflection(language).past && term.tokens.size() > 1;
  if ((term.concept_id != 0 && !longer) || term.quoted || view.of_time(first) || view.under_condition(first)) return;
  const std::string_view word = text[first].lower, stem = lexicon::stem(word, language);
  State state;
  state.words = term.tokens;
  state.negated = behind_negation(view, first, 1);
  state.mood_is_told = term.mood_is_told && behind_mood(view, first);
  if (state.mood_is_told) state.mood = term.mood;
  const bool past = stem != word && word.ends_with("ed");
  if (!state.negated && !state.mood_is_told && !past) return;
  state.mood_is_told = state.mood_is_told || past;
  state.holds = state.negated == view.draft().denied;
  state.matter = text::hash(stem) | 1;
  // Of a word of more than one syllable the first says little.
  if (stem == word && term.concept_id == 0 && behind < text.size() && text[behind].kind == text::TokenKind::word && !text[behind].capital &&
      !lexicon::is_stopword(text[behind].word, language))
    state.matter ^= text::hash(text[behind].lower) << 1;
  out.push_back(state);
}

}  // namespace

std::uint32_t passive_before(const StatementView& view, std::uint32_t at) {
  static const lexicon::HashedTables passives("passives.tsv");
  constexpr std::uint32_t words_of_passive = 5;
  const auto& words = passives.of(view.language());
  for (std::uint32_t before = at; view.goes_on_before(before); --before) {
    if (view.words_between(before - 1, at) > words_of_passive) break;
    if (words.longest(view.tokens(), before - 1)) return before - 1;
  }
  return at;
}

std::vector<State> find_states(const StatementView& view) {
  const StateWords& phrases = state_words(view.language());
  const extract::Draft& draft = view.draft();
  std::vector<State> out;
  for (std::uint32_t at = draft.tokens.first; at < draft.tokens.last;) {
    const auto found = phrases.longest_stemmed(view.tokens(), at);
    if (found && !view.of_time(at) && !view.under_condition(at)) {
      for (const Matter& matter : *found.value) {
        if (matter.kind == Kind::none) continue;
        out.push_back(state_of(view, matter, {at, at + found.length}));
        out.back().sole = matter.sole;
        out.back().alone = matter.alone;
        out.back().quoted = view.quoted(at);
      }
    }
    at += found ? found.length : 1;
  }
  for (const extract::Term& term : draft.terms) add_unlisted(view, term, out);
  return out;
}

}  // namespace dateline::relate
