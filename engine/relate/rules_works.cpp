// Participant: one prize laid to two works, each told by its title in quotation marks. In: a pair of statements of one cluster. Out: findings.
// Proved by tests/deeds_test.cpp.
#include <algorithm>
#include <optional>

#include "cluster/deed_words.hpp"
#include "relate/rules.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using cluster::DeedWord;
using text::TokenRange;

// So many words stand between a title and the act at most ("by the Dane X"), between "went to" and the title ("the Georgian entry"), and in a title.
constexpr std::uint32_t title_reach = 16, gift_reach = 6, longest_title = 9;
// So many words tell one prize from another: "the Golden Lantern", "the jury prize".
constexpr std::size_t telling_words = 2;

using Words = std::vector<std::string_view>;

class Works {
 public:
  Works(const PairView& pair, StatementId id)
      : report_(pair.world().out.of(pair.world().out.of(id).report)),
        draft_(*pair.world().statements[id.index()].draft),
        text_(pair.world().text(pair.world().out.of(id).report)),
        words_(cluster::deed_words(report_.language)) {}

  // The title of the work that wins, and sets the words of what it wins.
  std::optional<TokenRange> winner() {
    for (std::uint32_t at = draft_.tokens.first; at < draft_.tokens.last; ++at) {
      const auto found = words_.phrases.longest(text_.tokens(), at);
      if (!found) continue;
      const std::uint32_t end = at + found.length;
      for (const extract::QuoteDraft& quote : draft_.quotes) {
        if (quote.speech || quote.tokens.size() > longest_title) continue;
        const bool wins = tells(*found.value, DeedWord::does) && quote.tokens.last < at && at - quote.tokens.last <= title_reach;
        const bool given = tells(*found.value, DeedWord::passes) && quote.tokens.first >= end && quote.tokens.first - end <= gift_reach;
        if (!wins && !given) continue;
        prize_ = wins ? content({end, draft_.tokens.last}) : content({draft_.tokens.first, at});
        return quote.tokens;
      }
    }
    return std::nullopt;
  }

  Words title(TokenRange words) const {
    Words out;
    for (std::uint32_t at = words.first; at < words.last; ++at) out.push_back(text_[at].lower);
    return out;
  }

  // The first words of what the one wins are told of the other as well.
  bool wins_what(const Works& other) const {
    if (prize_.size() < telling_words) return false;
    return std::all_of(prize_.begin(), prize_.begin() + telling_words,
                       [&](std::string_view w) { return std::find(other.prize_.begin(), other.prize_.end(), w) != other.prize_.end(); });
  }

  // The report tells of the work otherwise than as of one that was beaten: "ahead of “X”".
  bool knows(const Words& title) const {
    static const lexicon::HashedTables prepositions("prepositions.tsv");
    constexpr std::uint32_t mark = 1, longest = 4;
    for (std::uint32_t at = 0; at + title.size() <= text_.size(); ++at) {
      const auto begin = text_.tokens().begin() + at;
      if (!std::equal(title.begin(), title.end(), begin, [](std::string_view w, const text::Token& t) { return w == t.lower; })) continue;
      bool beaten = false;
      for (std::uint32_t back = mark + 1; back <= mark + longest && back <= at; ++back) {
        const auto before = prepositions.of(report_.language).longest(text_.tokens(), at - back);
        beaten = beaten || (before && before.length + mark == back && *before.value == text::hash("other"));
      }
      if (!beaten) return true;
    }
    return false;
  }

  FoundSide side(StatementId id, TokenRange words) const { return {id, text_.joined(words), text_.span(words)}; }

 private:
  bool tells(std::uint32_t entry, DeedWord word) const {
    static const std::size_t first = *cluster::deed_kind_named("first"), prize = *cluster::deed_kind_named("prize");
    const auto& all = words_.entries[entry];
    return std::any_of(all.begin(), all.end(), [&](const cluster::DeedEntry& e) { return e.word == word && (e.kind == first || e.kind == prize); });
  }

  Words content(TokenRange range) const {
    Words out;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
      const bool of_time = std::any_of(draft_.times.begin(), draft_.times.end(), [&](const auto& t) { return t.tokens.contains(at); });
      if (!of_time && text_[at].kind == text::TokenKind::word && !lexicon::is_stopword(text_[at].word, report_.language))
        out.push_back(text_[at].lower);
    }
    return out;
  }

  const Report& report_;
  const extract::Draft& draft_;
  const text::Text& text_;
  const cluster::DeedWords& words_;
  Words prize_;
};

}  // namespace

void work_rule(const PairView& pair, std::vector<Finding>& out) {
  if (!pair.one_language() || pair.facts_a().background != pair.facts_b().background || pair.score() < surely_one_claim) return;
  if (pair.a().polarity != pair.b().polarity) return;
  Works a(pair, pair.alignment.a), b(pair, pair.alignment.b);
  const auto x = a.winner(), y = b.winner();
  if (!x || !y || !a.wins_what(b) || !b.wins_what(a)) return;
  const Words of_a = a.title(*x), of_b = b.title(*y);
  if (of_a == of_b || a.knows(of_b) || b.knows(of_a)) return pair.pass(Aspect::participant, "named-in-both");
  out.push_back(contradiction(Aspect::participant, "participant.one-deed-two-doers", a.side(pair.alignment.a, *x), b.side(pair.alignment.b, *y),
                              pair.score() * 0.85));
}

}  // namespace dateline::relate
