// Sentence -> claims. In: a sentence with its numbers, times and mentions. Out: the parts that claim something of their own.
// Proved by tests/extract_test.cpp.
#include <algorithm>

#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

using lexicon::ConceptClass;
using text::Token;
using text::TokenRange;

// A claim of its own has an actor, an act and what it says of them: "Ba người chết".
constexpr std::uint32_t least_tokens = 3;

bool overlaps_any(const std::vector<TokenRange>& ranges, TokenRange range) {
  return std::any_of(ranges.begin(), ranges.end(), [&](TokenRange r) { return r.first < range.last && range.first < r.last; });
}

// For each token of a sentence: it stands inside one of the ranges, behind its first token.
std::vector<bool> inside_of(TokenRange sentence, const std::vector<TokenRange>& ranges) {
  std::vector<bool> inside(sentence.size(), false);
  for (const TokenRange range : ranges) {
    const std::uint32_t first = std::max(range.first + 1, sentence.first), last = std::min(range.last, sentence.last);
    for (std::uint32_t at = first; at < last; ++at) inside[at - sentence.first] = true;
  }
  return inside;
}

// "năm người mất tích" tells an act in the noun itself.
bool tells_act(lexicon::Concept c) {
  const auto is_act = [](lexicon::Concept each) { return lexicon::concept_class(each) == ConceptClass::act; };
  return is_act(c) || std::any_of(lexicon::wider(c).begin(), lexicon::wider(c).end(), is_act);
}

struct Segment {
  TokenRange tokens;
  bool joined = false;   // a word of equal rank stands at its beginning
  bool depends = false;  // a word that makes it depend on its neighbour does
  bool act = false;      // it holds an act
  bool number = false;   // it holds a number or a time
  bool opens = false;    // a count, a time or a mention opens it
  bool actor = false;    // a mention opens it
};

Segment describe(const text::Text& text, TokenRange tokens, const Reading& reading, std::string_view language,
                 const std::vector<TokenRange>& numbers) {
  Segment out;
  out.tokens = tokens;
  const Cues& words = cues(language);
  std::uint32_t first = tokens.first;
  if (const auto found = words.clauses.longest(text.tokens(), first)) {
    out.joined = *found.value == ClauseWord::join;
    out.depends = *found.value == ClauseWord::depend;
    first += found.length;
  }
  const auto& phrases = lexicon::concept_phrases(language);
  for (std::uint32_t at = first; at < tokens.last;) {
    const auto speech = words.speech.longest(text.tokens(), at);
    if (speech && speech.value->kind != SpeechKind::none) {  // saying is no act of its own
      at += speech.length;
      continue;
    }
    const auto found = phrases.longest_stemmed(text.tokens(), at);
    if (found && at + found.length <= tokens.last && tells_act(*found.value)) {
      out.act = true;
      break;
    }
    at += found ? found.length : 1;
  }
  out.number = overlaps_any(numbers, tokens);
  out.opens = std::any_of(numbers.begin(), numbers.end(), [&](TokenRange r) { return r.first >= first && r.first <= first + 1; });
  const IndexRange named = mentions_in(reading, tokens);
  for (std::uint32_t m = named.first; m < named.last; ++m) out.actor = out.actor || reading.mentions[m].full.first <= first + 1;
  return out;
}

// "Nga và Mỹ đề xuất": a word of equal rank right behind a name joins two names, not two claims.
bool ends_mention(const Reading& reading, std::uint32_t at) {
  const auto behind =
      std::partition_point(reading.mentions.begin(), reading.mentions.end(), [&](const NameMention& m) { return m.tokens.first < at; });
  return behind != reading.mentions.begin() && (behind - 1)->tokens.last == at;
}

}  // namespace

std::vector<TokenRange> split_clauses(const text::Text& text, TokenRange sentence, const Reading& reading, std::string_view language,
                                      const std::vector<TokenRange>& numbers, const std::vector<TokenRange>& closed) {
  const Cues& words = cues(language);
  const std::vector<bool> inside = inside_of(sentence, closed);
  std::vector<TokenRange> parts;
  std::uint32_t first = sentence.first;
  int brackets = 0;
  auto cut = [&](std::uint32_t end, std::uint32_t next) {
    if (end > first) parts.push_back({first, end});
    first = next;
  };
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    const Token& token = text[at];
    if (token.is("(")) ++brackets;
    if (token.is(")") && brackets > 0) --brackets;
    if (brackets > 0 || inside[at - sentence.first]) continue;
    if ((token.is(",") || token.is(";")) && at + 1 < sentence.last) {
      cut(at + 1, at + 1);
    } else if (at > first) {
      const auto found = words.clauses.longest(text.tokens(), at);
      if (found && *found.value == ClauseWord::join && !ends_mention(reading, at)) cut(at, at);
    }
  }
  cut(sentence.last, sentence.last);
  if (parts.size() < 2) return parts;

  std::vector<TokenRange> out;
  Segment whole;
  for (const TokenRange& part : parts) {
    const Segment segment = describe(text, part, reading, language, numbers);
    const bool own = segment.act && !segment.depends && segment.tokens.size() >= least_tokens && (segment.opens || (segment.joined && segment.actor));
    const bool complete = whole.act && (whole.number || whole.actor) && !whole.depends && whole.tokens.size() > least_tokens;
    if (whole.tokens.empty()) {
      whole = segment;
    } else if (own && complete) {
      out.push_back(whole.tokens);
      whole = segment;
    } else {
      whole.tokens.last = segment.tokens.last;
      whole.act = whole.act || segment.act;
      whole.number = whole.number || segment.number;
      whole.actor = whole.actor || segment.actor;
      // "Khi …, X làm …": once its main clause has come, what depends no longer does.
      if (segment.act && !segment.depends) whole.depends = false;
    }
  }
  if (!whole.tokens.empty()) out.push_back(whole.tokens);
  return out;
}

}  // namespace dateline::extract
