// Quotation: one utterance in words that differ in sense, or cut elsewhere. In: a pair of statements of one cluster. Out: findings.
// Proved by tests/rules_test.cpp.
#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/cues.hpp"
#include "extract/names_lexicon.hpp"
#include "relate/add_once.hpp"
#include "relate/difference.hpp"
#include "relate/quotation_amounts.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::Quoted;

// So many words in a row in both quotations are no chance: one utterance, cut in two ways.
constexpr std::size_t verbatim_run = 5;
// And so few words make the difference where one sentence has been changed.
constexpr std::size_t changed_words = 5;
// A saying of so many words is short.
constexpr std::size_t short_saying = 10;
// And of so many, where one word alone is put in.
constexpr std::size_t longer_saying = 16;
// And one of more words and marks is longer than most sentences.
constexpr std::size_t one_sentence = 32;

constexpr const char* cut_elsewhere_rule = "quotation.cut-elsewhere";

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
  return {&pair.world().text(s.report), quoted.language, quoted.places};
}

std::size_t count_sense(const Words& words, const std::vector<std::uint32_t>& positions) {
  return static_cast<std::size_t>(std::count_if(positions.begin(), positions.end(), [&](std::uint32_t at) { return words.carries_sense(at); }));
}

// "một mối đe dọa" beside "mối đe dọa": the small word that one quotation opens with is no change.
std::vector<std::uint32_t> behind_article(const Words& words, std::vector<std::uint32_t> positions) {
  if (!positions.empty() && positions.front() == 0 && !words.carries_sense(0)) positions.erase(positions.begin());
  return positions;
}

// What the words outside the common ones say that decides: numbers and times by their values, names, denials.
struct Sense {
  std::vector<std::uint64_t> values;
  std::vector<EntityId> names;
  std::size_t negations = 0;
};

class SenseReader {
 public:
  SenseReader(const PairView& pair, StatementId id)
      : resolved_(pair.world().statements[id.index()]), reading_(pair.world().reading(pair.world().out.of(id).report)) {}

  Sense of(const Words& words, const std::vector<std::uint32_t>& positions) const {
    Sense out;
    for (const std::uint32_t at : positions) add(words, words.places[at], out);
    return out;
  }

 private:
  void add(const Words& words, text::TokenRange place, Sense& out) const {
    for (const resolve::ResolvedTime& t : resolved_.times) {
      if (t.expression.tokens.contains(place.first)) return add_once(out.values, text::hash(iso(t.value)));
    }
    for (const values::QuantityExpression& q : resolved_.draft->quantities) {
      if (q.tokens.contains(place.first)) return add_once(out.values, text::hash(q.unit + plain_number(q.value)));
    }
    for (std::size_t k = 0; k < resolved_.draft->mentions.size(); ++k) {
      const extract::NameMention& m = reading_.mentions[resolved_.draft->mentions[k]];
      const bool name = m.what == extract::MentionKind::name && m.tokens.contains(place.first);
      if (name && resolved_.entities[k]) return add_once(out.names, resolved_.entities[k]);
    }
    const auto denies = extract::cues(words.language).negation.longest(reading_.page.text.tokens(), place.first);
    out.negations += denies && *denies.value == extract::NegationKind::negates ? 1 : 0;
  }

  const resolve::ResolvedStatement& resolved_;
  const extract::Reading& reading_;
};

template <class T>
bool has_other(const std::vector<T>& own, const std::vector<T>& others) {
  return std::any_of(own.begin(), own.end(), [&](const T& v) { return std::find(others.begin(), others.end(), v) == others.end(); });
}

// Another number for a number, another name for a name, or a denial: both cannot have been said.
bool decides(const PairView& pair, const Sense& a, const Sense& b) {
  if (a.negations != b.negations || (has_other(a.values, b.values) && has_other(b.values, a.values))) return true;
  return a.names.size() == 1 && b.names.size() == 1 && a.names != b.names && !could_be_one(pair.world(), a.names[0], b.names[0]);
}

bool opposes(const Words& a, const std::vector<std::uint32_t>& only_a, const Words& b, const std::vector<std::uint32_t>& only_b) {
  const auto sense = [](const Words& words, std::uint32_t at) {
    const auto found = lexicon::concept_phrases(words.language).longest_stemmed(words.text->tokens(), words.places[at].first);
    return found ? *found.value : lexicon::Concept{0};
  };
  return std::any_of(only_a.begin(), only_a.end(), [&](std::uint32_t x) {
    return std::any_of(only_b.begin(), only_b.end(), [&](std::uint32_t y) {
      const lexicon::Concept c = sense(a, x), d = sense(b, y);
      return c != 0 && d != 0 && lexicon::antonyms(c, d);
    });
  });
}

// The word or phrase of the vocabulary that a quoted token stands in, with its last token; of "xâm lăng" either syllable.
std::optional<std::pair<lexicon::Concept, std::uint32_t>> concept_around(const Words& words, std::uint32_t token) {
  constexpr std::uint32_t reach = 2;  // tokens of a phrase before its changed one
  const auto& phrases = lexicon::concept_phrases(words.language);
  const std::uint32_t first = words.places.front().first;
  for (std::uint32_t back = std::min(reach, token - first) + 1; back-- > 0;) {
    const auto found = phrases.longest_stemmed(words.text->tokens(), token - back);
    if (found && found.length > back) return std::pair(*found.value, token - back + static_cast<std::uint32_t>(found.length));
  }
  return std::nullopt;
}

// What the changed words tell, in concepts; nothing where one of them carries sense and is in no list.
std::optional<std::vector<lexicon::Concept>> concepts_of(const Words& words, const std::vector<std::uint32_t>& positions) {
  std::vector<lexicon::Concept> out;
  std::uint32_t read = 0;  // tokens before this one
  for (const std::uint32_t at : positions) {
    const std::uint32_t token = words.places[at].first;
    if (token < read) continue;
    const auto found = concept_around(words, token);
    if (!found && words.carries_sense(at)) return std::nullopt;
    if (!found) continue;
    out.push_back(found->first);
    read = found->second;
  }
  std::sort(out.begin(), out.end());
  return out;
}

// "vai trò then chốt" for "vai trò quan trọng": the changed words stand for the same.
bool same_sense(const Words& a, const std::vector<std::uint32_t>& only_a, const Words& b, const std::vector<std::uint32_t>& only_b) {
  const auto x = concepts_of(a, only_a), y = concepts_of(b, only_b);
  return x && y && !x->empty() && *x == *y;
}

// The one word of mood among the changed words; fact where there is none, nothing where there are several.
std::optional<extract::Mood> mood_in(const Words& words, const std::vector<std::uint32_t>& positions) {
  std::optional<extract::Mood> out;
  std::uint32_t read = 0;  // tokens before this one: "may have to" is one word of mood
  for (const std::uint32_t at : positions) {
    const std::uint32_t token = words.places[at].first;
    const auto found = extract::cues(words.language).moods.longest(words.text->tokens(), token);
    if (token < read || !found || *found.value == extract::Mood::fact) continue;
    read = token + static_cast<std::uint32_t>(found.length);
    if (out && *out != *found.value) return std::nullopt;
    out = *found.value;
  }
  return out ? out : extract::Mood::fact;
}

// "may have to rise" and "will have to rise", "phải dừng" and "nên dừng": each has a word of mood in the place of the other's.
bool other_mood(const Words& a, const std::vector<std::uint32_t>& only_a, const Words& b, const std::vector<std::uint32_t>& only_b) {
  const auto x = mood_in(a, only_a), y = mood_in(b, only_b);
  return x && y && *x != *y && *x != extract::Mood::fact && *y != extract::Mood::fact;
}

// How many of all, and for how long, the changed words mean.
Amounts amounts_of(const Words& words, const std::vector<std::uint32_t>& positions) {
  std::vector<std::uint32_t> tokens;
  for (const std::uint32_t at : positions) tokens.push_back(words.places[at].first);
  return amounts_at(*words.text, tokens, words.language);
}

// "Every one of you will be paid" and "Most of you will be paid".
bool other_amount(const Words& a, const std::vector<std::uint32_t>& only_a, const Words& b, const std::vector<std::uint32_t>& only_b) {
  return amounts_of(a, only_a).apart(amounts_of(b, only_b));
}

// "tốt ngiệp" for "tốt nghiệp": a letter slipped and left no word, and nothing else differs.
bool only_slips(const Words& a, const std::vector<std::uint32_t>& only_a, const Words& b, const std::vector<std::uint32_t>& only_b) {
  if (only_a.size() != only_b.size()) return false;
  for (std::size_t i = 0; i < only_a.size(); ++i) {
    const text::TokenRange x = a.places[only_a[i]], y = b.places[only_b[i]];
    if (x.size() != 1 || y.size() != 1) return false;
    const text::Token &s = (*a.text)[x.first], &t = (*b.text)[y.first];
    if ((s.word == 0) == (t.word == 0) || !one_letter_apart(s.lower, t.lower)) return false;
  }
  return true;
}

// "Ronaldo không quan tâm", "Cậu ta không quan tâm": a reporter writes the name of whom the speaker means.
bool name_for_pronoun(const Words& named, const std::vector<std::uint32_t>& only_named, const Words& other,
                      const std::vector<std::uint32_t>& only_other) {
  if (only_named.empty() || only_other.empty()) return false;
  const std::uint32_t first = other.places[only_other.front()].first, last = other.places[only_other.back()].last;
  if (extract::name_lexicon(other.language).pronouns.longest(other.text->tokens(), first).length != last - first) return false;
  return std::all_of(only_named.begin(), only_named.end(), [&](std::uint32_t at) { return (*named.text)[named.places[at].first].capital; });
}

// How many runs of words that stand next to each other, but for one between them.
std::size_t runs(const std::vector<std::uint32_t>& positions) {
  std::size_t out = positions.empty() ? 0 : 1;
  for (std::size_t i = 1; i < positions.size(); ++i) out += positions[i] - positions[i - 1] > 2 ? 1 : 0;
  return out;
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

// The words that carry sense between a denial and the next mark, of the whole quotation; sorted.
std::vector<std::uint64_t> denied_words(const Words& words, const std::vector<std::uint64_t>& hashes) {
  const auto& negation = extract::cues(words.language).negation;
  std::vector<std::uint64_t> out;
  bool denied = false;
  for (std::uint32_t at = 0; at < words.places.size(); ++at) {
    const std::uint32_t token = words.places[at].first;
    if (at > 0 && token > words.places[at - 1].last) denied = false;  // a mark stands between
    const auto found = negation.longest(words.text->tokens(), token);
    if (found && *found.value == extract::NegationKind::negates)
      denied = true;
    else if (denied && words.carries_sense(at))
      out.push_back(hashes[at]);
  }
  std::sort(out.begin(), out.end());
  return out;
}

// "..., unless numbers fall below ten": the words at the end of which the other report does not tell that all before hangs on them.
bool sets_condition(const Words& words, const std::vector<std::uint32_t>& left_out) {
  if (left_out.empty() || left_out.back() + 1 != words.places.size()) return false;
  const auto found = extract::cues(words.language).clauses.longest(words.text->tokens(), words.places[left_out.front()].first);
  return found && (*found.value & extract::clause_word::condition) != 0;
}

void one_utterance(const PairView& pair, const cluster::QuotePair& q, std::vector<Finding>& out) {
  const Quoted &x = pair.facts_a().quoted[q.a], &y = pair.facts_b().quoted[q.b];
  const auto pass = [&](const char* why) { pair.pass(Aspect::quotation, why); };
  if (x.speaker && y.speaker && x.speaker != y.speaker) return pass("other-speaker");  // another speaker is another matter
  if (x.words.size() > 400 || y.words.size() > 400 || x.language != y.language) return;
  const Words a = words_of(pair, pair.a(), x), b = words_of(pair, pair.b(), y);
  if (a.places.empty() || b.places.empty()) return;
  const Difference d = compare_words(x.words, y.words);
  const std::size_t sense_a = count_sense(a, d.only_a), sense_b = count_sense(b, d.only_b);
  const bool moods = other_mood(a, d.only_a, b, d.only_b) || other_amount(a, d.only_a, b, d.only_b);
  if (sense_a == 0 && sense_b == 0 && !moods) return pass("same-words");
  // "cần thời gian, không cần tiền", "cần tiền, không cần thời gian": the same words, and what is denied has changed places.
  const bool reordered = only_reordered(d, x.words, y.words);
  const bool turned = reordered && denied_words(a, x.words) != denied_words(b, y.words);
  if (reordered && !turned) return pass("same-words");
  if (name_for_pronoun(a, d.only_a, b, d.only_b) || name_for_pronoun(b, d.only_b, a, d.only_a)) return pass("same-words");
  if (only_slips(a, d.only_a, b, d.only_b) || (!moods && !turned && same_sense(a, d.only_a, b, d.only_b))) return pass("same-words");
  // A shorter excerpt of the same words is none.
  const bool excerpt = (d.only_a.empty() && at_an_end(d.only_b, y.words.size())) || (d.only_b.empty() && at_an_end(d.only_a, x.words.size()));
  const bool conditioned = excerpt && (sets_condition(a, d.only_a) || sets_condition(b, d.only_b));
  if (excerpt && !conditioned) return pass("excerpt");
  // Two translations of one utterance share few words in a row; one sentence with something changed shares most of them.
  const std::size_t longer = std::max(x.words.size(), y.words.size());
  const std::size_t shorter = std::min(x.words.size(), y.words.size());
  // A short saying of one speaker, told by partners: "an error of judgement", "an abuse of office".
  const bool one_saying = x.speaker && x.speaker == y.speaker && partners(pair) && longer <= short_saying && d.longest_run >= 3;
  const bool one_wording = d.common * 10 >= longer * 5 && d.common * 10 >= shorter * (one_saying ? 6 : 7) && d.only_a.size() <= changed_words &&
                           d.only_b.size() <= changed_words;
  const bool cut_elsewhere = d.longest_run >= verbatim_run && d.longest_run * 2 >= shorter && d.only_a.size() >= 2 && d.only_b.size() >= 2;
  if (!one_wording && !cut_elsewhere && !conditioned) return pass("other-words-said");
  const bool replaced = (sense_a > 0 && sense_b > 0) || moods;
  Finding f;
  f.aspect = Aspect::quotation;
  // Other words may be another translation of the same; a number, a name, a negation or an opposite is another utterance.
  const bool apart = decides(pair, SenseReader(pair, pair.alignment.a).of(a, d.only_a), SenseReader(pair, pair.alignment.b).of(b, d.only_b)) ||
                     opposes(a, d.only_a, b, d.only_b) || moods || turned;
  // Translations differ in many places.
  const std::size_t in_a = runs(behind_article(a, d.only_a)), in_b = runs(behind_article(b, d.only_b));
  const bool changed = turned || (in_a == 1 && in_b == 1) || (replaced && std::max(in_a, in_b) == 2 && d.longest_run > verbatim_run);
  // "We will not close a single school", "a single rural school": one word inside a short saying that says more than the other report heard.
  const bool one_word = d.only_a.size() + d.only_b.size() == 1 && longer <= longer_saying && x.speaker && x.speaker == y.speaker && partners(pair);
  const bool inserted = (one_saying || one_word) && ((in_a == 0 && in_b == 1 && sense_b > 0) || (in_b == 0 && in_a == 1 && sense_a > 0));
  // Of a long speech a reporter leaves out what he likes.
  const auto whole = [](const extract::Draft& draft, const Quoted& quoted) { return draft.quotes[quoted.index].tokens.size(); };
  const bool one_line = std::max(whole(pair.draft_a(), x), whole(pair.draft_b(), y)) <= one_sentence;
  const bool told = conditioned || (one_wording ? changed || inserted : one_line);
  f.severity = one_wording && apart ? Severity::contradiction : told ? Severity::divergence : Severity::note;
  f.rule = !one_wording && !conditioned ? cut_elsewhere_rule : replaced ? "quotation.other-words" : "quotation.words-added";
  f.a = {pair.alignment.a, a.text->joined(a.all()), a.text->span(a.all())};
  f.b = {pair.alignment.b, b.text->joined(b.all()), b.text->span(b.all())};
  f.confidence = std::min(1.0, 0.5 + 0.5 * q.overlap) * pair.score();
  out.push_back(std::move(f));
}

// The words that the two quote are of two languages. A report in the one may quote in the other.
bool translated(const PairView& pair) {
  const std::vector<Quoted>&xs = pair.facts_a().quoted, &ys = pair.facts_b().quoted;
  if (xs.empty() || ys.empty()) return !pair.one_language();
  return std::all_of(xs.begin(), xs.end(),
                     [&](const Quoted& x) { return std::all_of(ys.begin(), ys.end(), [&](const Quoted& y) { return x.language != y.language; }); });
}

}  // namespace

void quotation_rule(const PairView& pair, std::vector<Finding>& out) {
  if (translated(pair)) return translated_quotation_rule(pair, out);
  if (pair.alignment.quotes.empty()) {
    pair.pass(Aspect::quotation, "no-common-quotation");
    return denied_quotation_rule(pair, out);
  }
  std::vector<Finding> found;
  for (const cluster::QuotePair& q : pair.alignment.quotes) one_utterance(pair, q, found);
  // "I will not resign", "I will resign when the audit is done": in other words one denies what the other tells.
  const auto called = [](const Finding& f) { return f.severity != Severity::note; };
  if (std::none_of(found.begin(), found.end(), called)) {
    const std::size_t before = out.size();
    denied_quotation_rule(pair, out);
    if (out.size() > before) return;
  }
  // A saying inside a longer quotation is compared as what it is.
  const auto cut = [](const Finding& f) { return std::string_view(f.rule) == cut_elsewhere_rule; };
  if (!std::all_of(found.begin(), found.end(), cut)) std::erase_if(found, cut);
  std::move(found.begin(), found.end(), std::back_inserter(out));
}

}  // namespace dateline::relate
