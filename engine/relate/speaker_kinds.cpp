// The words for a speaker -> what he is. In: a statement. Out: what speaker_kinds.hpp declares. Proved by tests/rules_test.cpp.
#include "relate/speaker_kinds.hpp"

#include <algorithm>

#include "extract/cues.hpp"
#include "text/hash.hpp"

namespace dateline::relate {
namespace {

using text::TokenKind;
using text::TokenRange;

// "the striking engineers' | union": so many words before the one that was found to speak.
constexpr std::uint32_t words_before = 5;
// "X, director of the zoo": so many behind him.
constexpr std::uint32_t words_behind = 7;

// The words for the speaker with those that tell what he is.
TokenRange described(const PairView& pair, StatementId id, TokenRange voice) {
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const extract::Cues& cues = extract::cues(pair.world().out.of(report).language);
  TokenRange out = voice;
  const auto parts = [&](std::uint32_t at) {
    const auto clause = cues.clauses.longest(text.tokens(), at);
    const bool joins = clause && (*clause.value & (extract::clause_word::and_ | extract::clause_word::but | extract::clause_word::subordinate)) != 0;
    return (text[at].kind == TokenKind::punctuation && !text[at].is("'") && !text[at].is("’")) || joins ||
           cues.speech_words.governs.longest(text.tokens(), at) || cues.speech.longest(text.tokens(), at);
  };
  while (out.first > draft.tokens.first && voice.first - out.first < words_before && !parts(out.first - 1)) --out.first;
  // An apposition, up to the next mark.
  if (out.last + 1 < draft.tokens.last && text[out.last].is(",")) {
    std::uint32_t end = out.last + 1;
    while (end < draft.tokens.last && end - out.last <= words_behind && text[end].kind != TokenKind::punctuation) ++end;
    if (end < draft.tokens.last && text[end].is(",")) out.last = end;
  }
  return out;
}

}  // namespace

bool SpeakerKinds::apart(const SpeakerKinds& other) const {
  return known() && other.known() && std::none_of(kinds.begin(), kinds.end(), [&](std::uint64_t kind) { return other.kinds.contains(kind); });
}

SpeakerKinds speaker_kinds(const PairView& pair, StatementId id) {
  static const lexicon::HashedTables table("speakers.tsv");
  static const std::uint64_t anybody = text::hash("any");
  SpeakerKinds out;
  const extract::Draft& draft = *pair.world().statements[id.index()].draft;
  const ReportId report = pair.world().out.of(id).report;
  const text::Text& text = pair.world().text(report);
  const std::string& language = pair.world().out.of(report).language;
  TokenRange voice = draft.speaker.words;
  if (voice.empty()) return out;
  const auto& mentions = pair.world().reading(report).mentions;
  // "According to the health ministry, 6,400 people in the city": where nobody is named, the words for him end at the next mark.
  const auto mark_behind = [&](std::uint32_t at) {
    while (at < voice.last && (text[at].kind != TokenKind::punctuation || text[at].is("'") || text[at].is("’"))) ++at;
    return at;
  };
  if (draft.speaker.mention != extract::no_mention)
    voice = mentions[draft.speaker.mention].full;
  else
    voice.last = mark_behind(voice.first + 1);
  const TokenRange words = described(pair, id, voice);
  const auto& forms = table.of(language);
  for (std::uint32_t at = words.first; at < words.last;) {
    const auto found = forms.longest(text.tokens(), at);
    if (found && *found.value == anybody) out.anybody = true;
    if (found && *found.value != anybody) out.kinds.insert(*found.value);
    at += found ? found.length : 1;
  }
  TokenRange named = draft.speaker.mention != extract::no_mention ? voice : TokenRange{words.first, voice.last};
  while (named.first < voice.first && lexicon::is_stopword(text[named.first].word, language)) ++named.first;
  out.words = text.joined(named);
  out.span = text.span(named);
  return out;
}

SaidInCommon said_in_common(const PairView& pair) {
  constexpr std::uint64_t plain_word = std::uint64_t{1} << 63, a_name = std::uint64_t{1} << 62;
  const bool one_language = pair.one_language();
  const auto said = [&](StatementId id) {
    const extract::Draft& draft = *pair.world().statements[id.index()].draft;
    const resolve::ResolvedStatement& resolved = pair.world().statements[id.index()];
    const ReportId report = pair.world().out.of(id).report;
    const text::Text& text = pair.world().text(report);
    const std::string& language = pair.world().out.of(report).language;
    const auto& mentions = pair.world().reading(report).mentions;
    const TokenRange voice = draft.speaker.mention != extract::no_mention ? mentions[draft.speaker.mention].full : draft.speaker.words;
    const TokenRange who = voice.empty() ? voice : described(pair, id, voice);
    std::set<std::uint64_t> out;
    for (const extract::Term& term : draft.terms) {
      if (who.contains(term.tokens.first) || lexicon::has_role(term.concept_id, lexicon::ConceptRole::speech)) continue;
      if (term.concept_id != 0)
        out.insert(term.concept_id);
      else if (one_language)
        out.insert(text::hash(lexicon::stem(text[term.tokens.first].lower, language)) | plain_word);
    }
    for (std::size_t k = 0; k < draft.mentions.size(); ++k) {
      if (resolved.entities[k] && !who.contains(mentions[draft.mentions[k]].tokens.first)) out.insert(a_name | resolved.entities[k].value);
    }
    return out;
  };
  const std::set<std::uint64_t> a = said(pair.alignment.a), b = said(pair.alignment.b);
  const auto met = [&](std::uint64_t x, const std::set<std::uint64_t>& others) {
    return others.contains(x) || (x < a_name && std::any_of(others.begin(), others.end(), [&](std::uint64_t y) {
                                    return y < a_name && lexicon::related(static_cast<lexicon::Concept>(x), static_cast<lexicon::Concept>(y));
                                  }));
  };
  SaidInCommon out;
  const auto& less = a.size() <= b.size() ? a : b;
  const auto& more = a.size() <= b.size() ? b : a;
  if (less.empty()) return out;
  out.shared = static_cast<std::size_t>(std::count_if(less.begin(), less.end(), [&](std::uint64_t x) { return met(x, more); }));
  out.of_less = static_cast<double>(out.shared) / static_cast<double>(less.size());
  out.of_more = static_cast<double>(out.shared) / static_cast<double>(more.size());
  return out;
}

}  // namespace dateline::relate
