// Quotation marks -> quotations. In: the article's blocks. Out: QuoteDraft without speakers. Proved by tests/speech_test.cpp.
#include <algorithm>
#include <optional>

#include "extract/parts.hpp"
#include "lexicon/concepts.hpp"
#include "read/read.hpp"

namespace dateline::extract {
namespace {

using text::Text;
using text::Token;
using text::TokenRange;

// So many paragraphs are looked through for the mark that closes an utterance.
constexpr std::size_t longest_utterance = 8;
// A quotation between single marks or backticks has so many tokens at most: an apostrophe is easily taken for a mark.
constexpr std::uint32_t longest_single = 120;
// And so many any other has inside one paragraph, so that the work stays linear in a text of opening marks alone.
constexpr std::uint32_t longest_quotation = 2000;
constexpr std::uint32_t longest_nested = 400;

enum class Marks : std::uint8_t { none, doubled, single, ticks };

class QuoteFinder {
 public:
  QuoteFinder(const Text& text, const std::vector<QuoteBlock>& blocks) : text_(text), blocks_(blocks) {}

  std::vector<QuoteDraft> run() {
    for (block_ = 0; block_ < blocks_.size(); ++block_) {
      runs_on_.reset();
      read_block();
    }
    return std::move(out_);
  }

 private:
  TokenRange block() const { return blocks_[block_].tokens; }
  bool inside(std::uint32_t at) const { return at < block().last; }

  static bool doubled(const Token& t) { return t.is("“") || t.is("”") || t.is("\"") || t.is("«") || t.is("»") || t.is("„"); }

  bool leans_right(std::uint32_t at) const { return inside(at + 1) && !text_[at + 1].space_before; }
  bool leans_left(std::uint32_t at) const { return at > block().first && !text_[at].space_before; }

  // The marks that open a quotation at `at`, where none is open.
  Marks opens(std::uint32_t at) const {
    const Token& mark = text_[at];
    if (mark.kind != text::TokenKind::punctuation) return Marks::none;
    if (mark.is("“") || mark.is("«") || mark.is("„")) return Marks::doubled;
    const bool apart = mark.space_before || at == block().first || text_[at - 1].is("(") || text_[at - 1].is("-") || text_[at - 1].is(":");
    if (mark.is("\"") || mark.is("”")) return apart ? Marks::doubled : Marks::none;
    if (mark.is("`") && leans_right(at) && text_[at + 1].is("`")) return Marks::ticks;
    if (mark.is("'") && leans_right(at) && text_[at + 1].is("'") && apart) return Marks::ticks;
    const bool single = mark.is("‘") || ((mark.is("'") || mark.is("’")) && apart && leans_right(at));
    return single && closing(at + 1, Marks::single) != 0 ? Marks::single : Marks::none;
  }

  // One after the mark that closes a quotation whose words begin at `from`; 0 where the block has none.
  std::uint32_t closing(std::uint32_t from, Marks marks) const {
    int depth = 1;
    for (std::uint32_t at = from; inside(at) && at - from < longest_quotation; ++at) {
      const Token& t = text_[at];
      if (marks == Marks::single) {
        if (at - from > longest_single || doubled(t)) return 0;
        const bool wordless = at == from;
        if (!wordless && (t.is("’") || t.is("'")) && leans_left(at) &&
            (!inside(at + 1) || text_[at + 1].space_before || text_[at + 1].kind == text::TokenKind::punctuation))
          return at + 1;
      } else if (marks == Marks::ticks) {
        if (t.is("'") && leans_right(at) && text_[at + 1].is("'")) return at + 2;
        if (t.is("\"") || t.is("”")) return at + 1;
      } else if ((t.is("“") || t.is("„") || t.is("«")) && t.space_before && leans_right(at)) {
        if (!nests(at)) return 0;
        ++depth;
      } else if (const std::uint32_t inner = t.is("\"") && text_[from - 1].is("“") ? straight_pair(at) : at; inner > at) {
        at = inner;
      } else if (doubled(t) && !(t.is("\"") && t.space_before && leans_right(at) && text_[at + 1].kind != text::TokenKind::punctuation) &&
                 --depth == 0) {
        return at + 1;
      }
    }
    return 0;
  }

  // A second opening mark inside a quotation begins one inside it where marks enough follow to close both.
  bool nests(std::uint32_t at) const {
    int open = 1;
    for (const std::uint32_t last = at + longest_nested; inside(at) && at < last; ++at) {
      const Token& t = text_[at];
      if (t.is("“") || t.is("„") || t.is("«")) ++open;
      if ((t.is("”") || t.is("»") || t.is("\"")) && --open == 0) return true;
    }
    return false;
  }

  // “… bởi " Người thực hiện đã chết" …”: where the pair of straight marks that opens behind a word at `at` closes; `at` where none does.
  std::uint32_t straight_pair(std::uint32_t at) const {
    if (!text_[at].space_before || text_[at - 1].kind != text::TokenKind::word) return at;
    for (std::uint32_t next = at + 2; inside(next) && next - at < longest_single; ++next) {
      if (!doubled(text_[next])) continue;
      return text_[next].is("\"") ? next : at;
    }
    return at;
  }

  std::uint32_t end_of_sentence(std::uint32_t at) const {
    for (; inside(at); ++at) {
      const Token& t = text_[at];
      if ((t.is("“") || t.is("«")) && t.space_before) return at;
      if (t.is(".") || t.is("!") || t.is("?")) return at + 1;
    }
    return block().last;
  }

  // Whether the utterance that is open at the end of this block goes on: the next paragraph begins with a mark again, or one of the next closes it.
  bool runs_on() {
    if (!runs_on_) runs_on_ = finds_end();
    return *runs_on_;
  }
  bool finds_end() const {
    if (!blocks_[block_].runs_on) return false;
    for (std::size_t next = block_ + 1; next < blocks_.size() && next <= block_ + longest_utterance; ++next) {
      if (!blocks_[next].runs_on) continue;
      const TokenRange tokens = blocks_[next].tokens;
      int depth = 0;  // of quotations inside it that close in their paragraph
      for (std::uint32_t at = tokens.first; at < tokens.last; ++at) {
        const Token& t = text_[at];
        if (!doubled(t)) continue;
        if (at == tokens.first) return next == block_ + 1 && !t.is("”") && !t.is("»");
        const bool opening =
            t.is("“") || t.is("«") || t.is("„") || (!t.is("»") && t.space_before && at + 1 < tokens.last && !text_[at + 1].space_before);
        if (!opening && depth == 0) return true;
        depth += opening ? 1 : -1;
      }
      if (depth > 0) return false;
    }
    return false;
  }

  void read_block() {
    std::uint32_t at = block().first;
    if (open_ && blocks_[block_].runs_on) {
      if (opens(at) == Marks::doubled) ++at;  // each paragraph begins with a mark
      at = take(at, Marks::doubled, true);
    }
    while (inside(at)) {
      const Marks marks = opens(at);
      if (marks == Marks::none)
        ++at;
      else
        at = take(at + (marks == Marks::ticks ? 2 : 1), marks, false);
    }
  }

  // Takes the quotation whose words begin at `first`; where the reading goes on.
  std::uint32_t take(std::uint32_t first, Marks marks, bool continues) {
    std::uint32_t next = closing(first, marks);
    std::uint32_t end = next;
    open_ = false;
    if (next != 0) {
      end = marks == Marks::ticks && text_[next - 1].is("'") ? next - 2 : next - 1;
    } else if (marks == Marks::doubled && runs_on()) {
      open_ = true;
      next = end = block().last;
    } else {
      const bool opened_block = first <= block().first + 1;
      next = end = opened_block ? block_end_or_mark(first) : end_of_sentence(first);
    }
    if (end > first) {
      QuoteDraft quote;
      quote.tokens = {first, end};
      quote.continues = continues;
      out_.push_back(quote);
    }
    return std::max(next, first);
  }

  std::uint32_t block_end_or_mark(std::uint32_t at) const {
    while (inside(at) && !((text_[at].is("“") || text_[at].is("«")) && text_[at].space_before)) ++at;
    return at;
  }

  const Text& text_;
  const std::vector<QuoteBlock>& blocks_;
  std::size_t block_ = 0;
  std::optional<bool> runs_on_;  // of this block; asked at each mark
  bool open_ = false;
  std::vector<QuoteDraft> out_;
};

}  // namespace

namespace {

// Words enough to tell another language by.
constexpr std::uint32_t telling_tokens = 4;

// So many small words of the report's language that nobody need be asked.
bool in_own_language(const Text& text, TokenRange words, std::string_view language) {
  constexpr std::uint32_t share = 5;
  std::uint32_t small = 0;
  for (std::uint32_t at = words.first; at < words.last; ++at) small += text[at].word != 0 && lexicon::is_stopword(text[at].word, language) ? 1 : 0;
  return small * share >= words.size();
}

}  // namespace

std::vector<QuoteDraft> find_quotes(const Text& text, const std::vector<QuoteBlock>& blocks) { return QuoteFinder(text, blocks).run(); }

void tell_languages(std::vector<QuoteDraft>& quotes, const Text& text, const std::string& language) {
  for (QuoteDraft& quote : quotes) {
    if (quote.tokens.size() < telling_tokens || in_own_language(text, quote.tokens, language)) continue;
    std::string found = read_room::language_of_quotation(text.joined(quote.tokens), language);
    if (found != language && found != "und") quote.language = std::move(found);
  }
}

}  // namespace dateline::extract
