// Words of cause -> what they name. In: vi/causes.tsv, en/causes.tsv. Proved by tests/facts_test.cpp and tests/rules_test.cpp.
#include "cluster/causes.hpp"

#include <algorithm>

#include "lexicon/concepts.hpp"
#include "lexicon/phrases.hpp"
#include "text/hash.hpp"

namespace dateline::cluster {
namespace {

using extract::Term;
using text::TokenRange;

// A cause is told in so many words at most.
constexpr std::uint32_t cause_reach = 8;

const lexicon::HashedTables& words_of_cause() {
  static const lexicon::HashedTables tables("causes.tsv");
  return tables;
}

class CauseFinder {
 public:
  CauseFinder(const extract::Reading& reading, const extract::Draft& draft)
      : reading_(reading), text_(reading.page.text), draft_(draft), phrases_(words_of_cause().of(reading.page.report.language)) {}

  // "bắt nguồn từ chập điện", "a leak caused the blaze": the content words behind or before the phrase, up to the next mark.
  Causes run() {
    static const std::uint64_t before = text::hash("before"), denied = text::hash("denied");
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto found = phrases_.longest(text_.tokens(), at);
      if (!found) continue;
      const std::uint32_t end = at + static_cast<std::uint32_t>(found.length);
      add_cause(*found.value == before ? TokenRange{clause_start(at), at} : TokenRange{end, clause_end(end)});
      out_.denied = out_.denied || *found.value == denied;
      at = end - 1;
    }
    std::sort(out_.words.begin(), out_.words.end());
    out_.words.erase(std::unique(out_.words.begin(), out_.words.end()), out_.words.end());
    return std::move(out_);
  }

 private:
  std::uint32_t clause_end(std::uint32_t at) const {
    const std::uint32_t last = std::min(draft_.tokens.last, at + cause_reach);
    while (at < last && text_[at].kind != text::TokenKind::punctuation) ++at;
    return at;
  }

  std::uint32_t clause_start(std::uint32_t at) const {
    const std::uint32_t first = at > draft_.tokens.first + cause_reach ? at - cause_reach : draft_.tokens.first;
    while (at > first && text_[at - 1].kind != text::TokenKind::punctuation) --at;
    return at;
  }

  void add_cause(TokenRange words) {
    const bool doer =
        std::any_of(draft_.mentions.begin(), draft_.mentions.end(), [&](std::uint32_t m) { return reading_.mentions[m].full.first == words.first; });
    if (doer) return;
    for (const Term& term : draft_.terms) {
      if (!words.contains(term.tokens.first)) continue;
      out_.guessed = out_.guessed || (term.mood_is_told && term.mood == extract::Mood::possible);
      out_.words.push_back(term.concept_id != 0 ? term.concept_id
                                                : text::hash(lexicon::stem(text_[term.tokens.first].lower, reading_.page.report.language)));
    }
  }

  const extract::Reading& reading_;
  const text::Text& text_;
  const extract::Draft& draft_;
  const lexicon::Phrases<std::uint64_t>& phrases_;
  Causes out_;
};

}  // namespace

Causes find_causes(const extract::Reading& reading, const extract::Draft& draft) { return CauseFinder(reading, draft).run(); }

}  // namespace dateline::cluster
