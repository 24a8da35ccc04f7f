// Tokens -> content words with negation and mood. Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using lexicon::ConceptClass;
using text::Token;
using text::TokenKind;
using text::TokenRange;

// How far a negation or a mood reaches, in tokens, when nothing ends it before.
constexpr std::uint32_t reach = 9;

bool ends_scope(const Token& token) { return token.is(",") || token.is(";") || token.is(":") || token.is(".") || token.is("(") || token.is("!") || token.is("?"); }

// What the words before a place say of the act that comes next.
struct Scope {
  bool negated = false;
  Mood mood = Mood::fact;
  bool has_mood = false;
  std::uint32_t until = 0;  // token index where it ends
  bool act_seen = false;

  void close() { *this = Scope(); }
};

class TermFinder {
 public:
  TermFinder(const text::Text& text, TokenRange range, std::string_view language, const std::vector<TokenRange>& taken,
             const std::vector<QuoteDraft>& quotes)
      : text_(text), range_(range), language_(language), cues_(cues(language)), phrases_(lexicon::concept_phrases(language)), taken_(taken), quotes_(quotes) {}

  Stanced run() {
    for (std::uint32_t at = range_.first; at < range_.last;) at = step(at);
    judge();
    return std::move(out_);
  }

 private:
  std::uint32_t step(std::uint32_t at) {
    const Token& token = text_[at];
    if (ends_scope(token) || at >= scope_.until) scope_.close();
    if (cues_.background.longest(text_.tokens(), at)) out_.background = true;
    if (const std::uint32_t length = negation(at)) return at + length;
    if (const auto mood = cues_.moods.longest(text_.tokens(), at); mood && at + mood.length <= range_.last) {
      open(at);
      if (!scope_.has_mood || *mood.value != Mood::fact) scope_.mood = *mood.value;
      scope_.has_mood = true;
      // "đề xuất cấm": the word of mood may itself be an act of the vocabulary; only its content counts as what is told.
      return at + mood.length;
    }
    while (next_taken_ < taken_.size() && taken_[next_taken_].last <= at) ++next_taken_;
    if (next_taken_ < taken_.size() && taken_[next_taken_].contains(at)) return std::max(at + 1, taken_[next_taken_].last);
    return term(at);
  }

  std::uint32_t negation(std::uint32_t at) {
    const auto found = cues_.negation.longest(text_.tokens(), at);
    if (!found || at + found.length > range_.last) return 0;
    if (*found.value == NegationKind::never) return 0;  // its words are read as any others
    open(at);
    if (*found.value == NegationKind::denies) {
      out_.denied = true;
    } else {
      scope_.negated = !scope_.negated;  // two negations affirm
    }
    return found.length;
  }

  void open(std::uint32_t at) {
    if (scope_.act_seen) scope_.close();
    scope_.until = std::min(range_.last, at + reach);
  }

  std::uint32_t term(std::uint32_t at) {
    const Token& token = text_[at];
    Term term;
    std::uint32_t length = 1;
    if (const auto found = phrases_.longest_stemmed(text_.tokens(), at); found && at + found.length <= range_.last) {
      term.concept_id = *found.value;
      length = found.length;
    } else if (token.kind != TokenKind::word || lexicon::is_stopword(token.word, language_)) {
      return at + 1;
    }
    term.tokens = {at, at + length};
    term.quoted = std::any_of(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& quote) { return quote.tokens.contains(at); });
    const bool act = term.concept_id != 0 && lexicon::concept_class(term.concept_id) == ConceptClass::act;
    if (scope_.until > 0 && !(act && scope_.act_seen)) {
      term.negated = scope_.negated;
      term.mood = scope_.mood;
      term.mood_is_told = scope_.has_mood;
    }
    if (act) scope_.act_seen = true;
    out_.terms.push_back(term);
    return at + length;
  }

  // The claim's own polarity and modality are those of its first act that is not inside quotation marks; of its first negated word where it has no act.
  void judge() {
    const Term* main = nullptr;
    bool any_negated = false;
    for (const Term& term : out_.terms) {
      any_negated = any_negated || term.negated;
      if (main == nullptr && !term.quoted && term.concept_id != 0 && lexicon::concept_class(term.concept_id) == ConceptClass::act) main = &term;
    }
    const bool negated = main != nullptr ? main->negated : any_negated;
    out_.polarity = negated != out_.denied ? Polarity::negated : Polarity::affirmed;
    if (main != nullptr) out_.modality = modality_of(main->mood);
  }

  const text::Text& text_;
  TokenRange range_;
  std::string_view language_;
  const Cues& cues_;
  const lexicon::Phrases<lexicon::Concept>& phrases_;
  const std::vector<TokenRange>& taken_;
  const std::vector<QuoteDraft>& quotes_;
  std::size_t next_taken_ = 0;
  Scope scope_;
  Stanced out_;
};

}  // namespace

Modality modality_of(Mood mood) {
  switch (mood) {
    case Mood::required: return Modality::required;
    case Mood::planned:
    case Mood::proposed: return Modality::planned;
    case Mood::possible: return Modality::possible;
    default: return Modality::asserted;
  }
}

Stanced find_terms(const text::Text& text, TokenRange range, std::string_view language, const std::vector<TokenRange>& taken,
                   const std::vector<QuoteDraft>& quotes) {
  return TermFinder(text, range, language, taken, quotes).run();
}

}  // namespace dateline::extract
