// Whole sentences of which one denies the other, whatever table knows their acts. In: a pair of statements of one cluster. Out: which of the two
// denies. Proved by tests/rules_test.cpp.
#include "relate/denied.hpp"
#include "relate/polarity.hpp"

namespace dateline::relate {
namespace {

using cluster::Slot;

// Cosine of two statements of the same words: their rows are nearly one.
constexpr float same_words = 0.97F;

// "were not warned": the content word that stands behind the denial, a small word or two on, is a word of the other statement.
bool denies_a_word_of(const StatementView& denying, const StatementView& telling) {
  constexpr std::uint32_t small_words = 2;
  const std::string& language = denying.language();
  const text::Text &text = denying.text(), &other = telling.text();
  const text::TokenRange range = denying.draft().tokens, told = telling.draft().tokens;
  const auto& negation = denying.cues().negation;
  const auto small = [&](const text::Token& token) { return lexicon::is_stopword(token.word, language); };
  for (std::uint32_t at = range.first; at < range.last; ++at) {
    const auto found = negation.longest(text.tokens(), at);
    if (!found || *found.value != extract::NegationKind::negates) continue;
    if (at == range.first) return false;  // "Without a rudder the freighter drifted"
    std::uint32_t word = at + static_cast<std::uint32_t>(found.length);
    while (word < range.last && word < at + found.length + small_words && small(text[word])) ++word;
    if (word >= range.last || text[word].kind != text::TokenKind::word || small(text[word])) return false;
    for (std::uint32_t k = told.first; k < told.last; ++k) {
      if (lexicon::stem(other[k].lower, language) == lexicon::stem(text[word].lower, language)) return true;
    }
    return false;
  }
  return false;
}

}  // namespace

std::optional<bool> rejected_by_one_speaker(const PairView& pair) {
  constexpr double surely = 0.8;
  constexpr float alike = 0.25F;
  const bool denied_a = pair.draft_a().denied, denied_b = pair.draft_b().denied;
  if (denied_a == denied_b || !pair.a().speaker || pair.a().speaker != pair.b().speaker || !partners(pair)) return std::nullopt;
  if (pair.score() < surely || pair.alignment.cosine < alike) return std::nullopt;
  const StatementId telling = denied_a ? pair.alignment.b : pair.alignment.a;
  return negations(pair, telling) == 0 ? std::optional(denied_a) : std::nullopt;
}

std::optional<bool> one_sentence_denied(const PairView& pair) {
  constexpr double surely = 0.6;
  if (!pair.one_language() || !partners(pair) || pair.score() < surely || pair.alignment.cosine < much_the_same) return std::nullopt;
  if (hedges(pair, pair.alignment.a) || hedges(pair, pair.alignment.b)) return std::nullopt;
  if (pair.a().kind == StatementKind::direct_quote || pair.b().kind == StatementKind::direct_quote) return std::nullopt;
  const std::size_t in_a = negations(pair, pair.alignment.a), in_b = negations(pair, pair.alignment.b);
  if (in_a + in_b != 1 || pair.a().polarity == pair.b().polarity || pair.a().modality != pair.b().modality) return std::nullopt;
  const StatementView a = pair.view(pair.alignment.a), b = pair.view(pair.alignment.b);
  const bool denies = in_a == 1 ? denies_a_word_of(a, b) : denies_a_word_of(b, a);
  return denies ? std::optional(in_a == 1) : std::nullopt;
}

std::optional<bool> same_words_denied(const PairView& pair) {
  if (pair.alignment.cosine < same_words || pair.a().polarity == pair.b().polarity || both_negate(pair)) return std::nullopt;
  return pair.a().polarity == Polarity::negated;
}

}  // namespace dateline::relate
