// Page -> Reading: the stage on one page. In: clean::Page. Out: sentences, mentions, statements. Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using clean::Block;
using clean::BlockKind;
using text::TokenRange;

// The words of a quantity that are no content of their own: bound, number and unit, but not what a count counts.
TokenRange words_of_number(const values::QuantityExpression& q) {
  return q.dimension == values::Dimension::count ? TokenRange{q.tokens.first, q.number.last} : q.tokens;
}

// So many words of somebody's own make a statement a direct quotation, however long the sentence around them is.
constexpr std::uint32_t least_spoken = 6;

// Somebody's words of so many tokens and more may make several claims.
constexpr std::uint32_t least_utterance = 15;

// A title has so many tokens at most.
constexpr std::uint32_t longest_title = 10;

bool is_content(BlockKind kind) {
  return kind == BlockKind::title || kind == BlockKind::summary || kind == BlockKind::body || kind == BlockKind::subheading ||
         kind == BlockKind::caption;
}

class Extractor {
 public:
  explicit Extractor(clean::Page page) {
    out_.page = std::move(page);
    language_ = out_.page.report.language;
  }

  // One kind of thing after the other in the whole report: what one reader needs stays near the processor.
  Reading run() {
    find_sentences();
    out_.mentions = find_names(out_.page.text, out_.sentences, language_);
    const std::size_t sentences = out_.sentences.size();
    times_.reserve(sentences), time_ranges_.reserve(sentences);
    for (const TokenRange range : out_.sentences) {
      times_.push_back(values::find_times(text(), range, language_));
      time_ranges_.push_back(ranges_of(times_.back()));
    }
    quote_blocks();
    quantities_.reserve(sentences);
    for (std::uint32_t s = 0; s < sentences; ++s) {
      quantities_.push_back(values::find_quantities(text(), out_.sentences[s], language_, time_ranges_[s]));
    }
    senses_ = senses_of(text(), language_);
    std::vector<std::vector<Clause>> clauses;
    clauses.reserve(sentences);
    std::size_t statements = 0;
    for (std::uint32_t s = 0; s < sentences; ++s) {
      clauses.push_back(clauses_of(s));
      statements += clauses.back().size();
    }
    out_.statements.reserve(statements);
    for (std::uint32_t s = 0; s < sentences; ++s) {
      const std::vector<std::uint32_t> quoted = quotes_in(out_.sentences[s]);
      const std::size_t first = out_.statements.size();
      for (const Clause& clause : clauses[s]) statement(s, clause.tokens, quoted);
      if (clauses[s].size() > 1) govern(out_, senses_, cues(language_), clauses[s], first);
    }
    return std::move(out_);
  }

 private:
  const text::Text& text() const { return out_.page.text; }

  void find_sentences() {
    const Cues& words = cues(language_);
    for (std::uint32_t b = 0; b < out_.page.blocks.size(); ++b) {
      const Block& block = out_.page.blocks[b];
      if (!is_content(block.kind)) continue;
      for (TokenRange s : text::sentences(text(), block.tokens, [&](std::uint32_t at) { return is_abbreviation(text(), at, words); })) {
        // "... ở lại./.": the mark that closes a Vietnamese agency text is none of its sentence.
        while (s.size() > 3 && text()[s.last - 1].is(".") && text()[s.last - 2].is("/")) s.last -= 2;
        out_.sentences.push_back(s);
        out_.sentence_block.push_back(b);
      }
    }
  }

  void quote_blocks() {
    std::vector<QuoteBlock> blocks;
    for (const Block& block : out_.page.blocks) {
      if (is_content(block.kind))
        blocks.push_back({block.tokens, block.kind == BlockKind::body || block.kind == BlockKind::summary || block.kind == BlockKind::subheading});
    }
    quotes_ = find_quotes(text(), blocks);
    tell_languages(quotes_, text(), language_);
    speech_.reserve(out_.sentences.size());
    for (std::uint32_t s = 0; s < out_.sentences.size(); ++s) {
      std::vector<QuoteDraft> quotes;
      for (const std::uint32_t q : quotes_in(out_.sentences[s])) quotes.push_back(quotes_[q]);
      speech_.push_back(find_speech(out_, s, language_, quotes, time_ranges_[s]));
    }
    lay_messages(out_, speech_);
    lay_announced(out_, quotes_, speech_);
    attribute_quotes(out_, language_, speech_, quotes_);
    carry_speech_on(out_, quotes_, speech_);
  }

  // Those that overlap the range, and one whose closing mark begins it.
  std::vector<std::uint32_t> quotes_in(TokenRange range) const {
    std::vector<std::uint32_t> found;
    const auto first = std::partition_point(quotes_.begin(), quotes_.end(), [&](const QuoteDraft& q) { return q.tokens.last < range.first; });
    for (auto q = first; q != quotes_.end() && q->tokens.first < range.last; ++q) found.push_back(static_cast<std::uint32_t>(q - quotes_.begin()));
    return found;
  }

  static std::vector<TokenRange> ranges_of(const std::vector<values::TimeExpression>& times) {
    std::vector<TokenRange> out;
    out.reserve(times.size());
    for (const values::TimeExpression& t : times) out.push_back(t.tokens);
    return out;
  }

  std::vector<Clause> clauses_of(std::uint32_t s) {
    const TokenRange range = out_.sentences[s];
    const IndexRange named = mentions_in(out_, range);
    const std::vector<std::uint32_t> quotes = quotes_in(range);
    const std::vector<TokenRange>& times = time_ranges_[s];
    closed_ = times, counts_.clear(), spoken_.clear();
    for (const values::QuantityExpression& q : quantities_[s]) {
      closed_.push_back(q.tokens);
      counts_.push_back(words_of_number(q));
    }
    const auto opens = [&](TokenRange words) { return words.first <= range.first + 1; };
    const auto utterance = [&](const QuoteDraft& quote) { return quote.speech && quote.tokens.size() >= least_utterance; };
    for (const std::uint32_t q : quotes) {
      const TokenRange words = quotes_[q].tokens;
      if (utterance(quotes_[q]) || opens(words))
        spoken_.push_back(words);
      else
        closed_.push_back({words.first > 0 ? words.first - 1 : 0, words.last + 1});
    }
    for (std::uint32_t m = named.first; m < named.last; ++m) {
      closed_.push_back(out_.mentions[m].full);
      if (const std::uint32_t behind = behind_age(out_.mentions[m].full.last, s)) closed_.back().last = behind;
    }
    return split_clauses(text(), senses_, range, out_, language_, counts_, times, closed_, spoken_);
  }

  // "bé Nam, 4 tuổi được đưa đi": behind the age of a name that ends at `comma`, where no comma parts it from what is said of him; else 0.
  std::uint32_t behind_age(std::uint32_t comma, std::uint32_t s) const {
    if (comma >= out_.sentences[s].last || !text()[comma].is(",")) return 0;
    for (const values::QuantityExpression& q : quantities_[s]) {
      if (q.tokens.first != comma + 1 || q.dimension != values::Dimension::age) continue;
      const bool goes_on = q.tokens.last < out_.sentences[s].last && text()[q.tokens.last].kind == text::TokenKind::word;
      return goes_on ? q.tokens.last : 0;
    }
    return 0;
  }

  void statement(std::uint32_t s, TokenRange clause, const std::vector<std::uint32_t>& quoted) {
    const Speech& speech = speech_[s];
    Draft draft;
    draft.tokens = clause;
    draft.sentence = s;
    draft.block = out_.sentence_block[s];
    const IndexRange named = mentions_in(out_, clause);
    const std::uint32_t names = named.last - named.first;
    std::vector<TokenRange>& taken = taken_;
    taken.clear();
    // No other statement of the sentence holds it.
    for (values::TimeExpression& t : times_[s]) {
      if (in_title(t.tokens, s, quoted)) continue;
      if (clause.contains(t.tokens.first)) taken.push_back(t.tokens), draft.times.push_back(std::move(t));
    }
    for (values::QuantityExpression& q : quantities_[s]) {
      if (in_title(q.tokens, s, quoted)) continue;
      if (clause.contains(q.tokens.first)) taken.push_back(words_of_number(q)), draft.quantities.push_back(std::move(q));
    }
    draft.mentions.reserve(names);
    for (std::uint32_t m = named.first; m < named.last; ++m) {
      draft.mentions.push_back(m);
      // "công ty này" names nobody and still says what kind of body it is.
      const bool points_back = out_.mentions[m].what == MentionKind::pronoun && out_.mentions[m].kind != EntityKind::person;
      if (!points_back) taken.push_back(out_.mentions[m].full);
    }
    for (const TokenRange& words : speech.cue_words) taken.push_back(words);
    std::sort(taken.begin(), taken.end(), [](TokenRange a, TokenRange b) { return a.first < b.first; });
    for (const std::uint32_t q : quoted) {
      if (quotes_[q].tokens.first < clause.last && clause.first < quotes_[q].tokens.last) draft.quotes.push_back(quotes_[q]);
    }
    const bool said = speech.found && clause.last > speech.first;  // not a clause before the one that somebody speaks in
    Stanced stanced = find_terms(text(), senses_, clause, language_, taken, draft.quotes, said ? &speech : nullptr);
    draft.terms = std::move(stanced.terms);
    draft.polarity = stanced.polarity;
    draft.modality = stanced.duty && tells_past(draft.times) ? Modality::asserted : stanced.modality;  // "hôm qua tàu phải quay về"
    draft.denied = stanced.denied || (said && speech.stance == SpeechStance::deny);
    const auto denies = [&](const SpeechAct& act) { return act.stance == SpeechStance::deny && clause.contains(act.words.first) && !act.closes; };
    if (said && !stanced.denied && std::any_of(speech.acts.begin(), speech.acts.end(), denies))
      draft.polarity = draft.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed;
    draft.background = stanced.background;
    draft.claim = stanced.claim;
    if (said) draft.speaker = speech.speaker, draft.source = speech.source;
    draft.kind = kind_of(draft, said);
    out_.statements.push_back(std::move(draft));
  }

  // "chương trình “Thành phố ngày hôm nay”", "phim “24 Giờ”": what a title says is neither a time nor a number of what is told.
  bool in_title(TokenRange words, std::uint32_t s, const std::vector<std::uint32_t>& quoted) const {
    return std::any_of(quoted.begin(), quoted.end(), [&](std::uint32_t q) {
      const TokenRange title = quotes_[q].tokens;
      if (quotes_[q].speech || !title.contains(words.first) || title.size() > longest_title) return false;
      const TokenRange sentence = out_.sentences[s];
      if (title.first < sentence.first + 2 || !(text()[title.first].capital || words == title)) return false;
      const text::Token& before = text()[title.first - 2];
      return before.is(":") || (before.kind == text::TokenKind::word && !before.capital);
    });
  }

  // A time of the statement is over on the page's day: "hôm qua", "sáng 12/3".
  bool tells_past(const std::vector<values::TimeExpression>& times) const {
    const auto& published = out_.page.report.published;
    return std::any_of(times.begin(), times.end(), [&](const values::TimeExpression& t) {
      const bool today = t.anchor == values::Anchor::page && t.unit == Grain::day && t.days == 0;
      if (today || t.since || t.until || t.ahead || t.recurring || t.anniversary_or_name || t.as_of) return false;
      if (t.anchor == values::Anchor::page && !t.stretch && (t.days < 0 || t.weeks < 0 || t.months < 0 || t.years < 0)) return true;
      if (!published || t.said.start.day == 0 || t.said.interval) return false;
      const auto told = day_range(values::read_time(t, {published->date, {}, {}, {}, {}}).value.start), page = day_range(published->date.start);
      return told && page && told->last < page->first;
    });
  }

  // "Đội hình dự kiến:", "Dự báo thời tiết ngày 24/5:": a line of its own that ends in a colon and says nothing of anybody.
  bool is_heading(const Draft& draft) const {
    using namespace clause_word;
    const TokenRange line = out_.page.blocks[draft.block].tokens;
    if (draft.tokens != line || !text()[line.last - 1].is(":")) return false;
    for (std::uint32_t at = line.first; at < line.last; ++at) {
      const auto word = senses_.clauses.at(at);
      if (word && (*word.value & (finite | passive | pronoun | subordinate)) != 0 && (*word.value & lead) == 0) return false;
    }
    return true;
  }

  StatementKind kind_of(Draft& draft, bool said) const {
    const BlockKind block = out_.page.blocks[draft.block].kind;
    std::uint32_t quoted = 0, spoken = 0;
    const QuoteDraft* longest = nullptr;
    for (const QuoteDraft& q : draft.quotes) {
      const std::uint32_t size = std::min(q.tokens.last, draft.tokens.last) - std::max(q.tokens.first, draft.tokens.first);
      quoted += size;
      if (!q.speech) continue;
      spoken += size;
      if (longest == nullptr || q.tokens.size() > longest->tokens.size()) longest = &q;
    }
    const bool own_words = spoken >= least_spoken || (spoken > 0 && spoken * 2 >= draft.tokens.size());
    if (longest != nullptr && (!draft.speaker || (own_words && longest->speaker))) draft.speaker = longest->speaker;
    if (block == BlockKind::caption) return StatementKind::caption;
    // A short paragraph that is all somebody's words is no heading.
    if (block == BlockKind::title || (block == BlockKind::subheading && spoken * 10 < draft.tokens.size() * 7)) return StatementKind::headline;
    if (!said && is_heading(draft)) return StatementKind::headline;
    if (own_words || (quoted > 0 && quoted * 10 >= draft.tokens.size() * 8)) return StatementKind::direct_quote;
    return said ? StatementKind::indirect_quote : StatementKind::narration;
  }

  Reading out_;
  std::string language_;
  Senses senses_;
  std::vector<QuoteDraft> quotes_;
  // Of each sentence:
  std::vector<Speech> speech_;
  std::vector<std::vector<values::TimeExpression>> times_;
  std::vector<std::vector<TokenRange>> time_ranges_;
  std::vector<std::vector<values::QuantityExpression>> quantities_;
  // Of the sentence or the statement at hand; members, so that their room is kept.
  std::vector<TokenRange> counts_, closed_, spoken_, taken_;
};

}  // namespace

IndexRange mentions_in(const Reading& reading, TokenRange tokens) {
  const auto begin = reading.mentions.begin(), end = reading.mentions.end();
  const auto first = std::partition_point(begin, end, [&](const NameMention& m) { return m.tokens.first < tokens.first; });
  const auto last = std::partition_point(first, end, [&](const NameMention& m) { return m.tokens.first < tokens.last; });
  return {static_cast<std::uint32_t>(first - begin), static_cast<std::uint32_t>(last - begin)};
}

Reading extract(clean::Page page) { return Extractor(std::move(page)).run(); }

}  // namespace dateline::extract
