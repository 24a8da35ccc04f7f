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
constexpr std::uint32_t words_before = 3;
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
    return (text[at].kind == TokenKind::punctuation && !text[at].is("'")) || joins || cues.speech_words.governs.longest(text.tokens(), at) ||
           cues.speech.longest(text.tokens(), at);
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
  if (draft.speaker.mention != extract::no_mention) voice = mentions[draft.speaker.mention].full;
  const TokenRange words = described(pair, id, voice);
  const auto& forms = table.of(language);
  for (std::uint32_t at = words.first; at < words.last;) {
    const auto found = forms.longest(text.tokens(), at);
    if (found && *found.value == anybody) out.anybody = true;
    if (found && *found.value != anybody) out.kinds.insert(*found.value);
    at += found ? found.length : 1;
  }
  TokenRange named = draft.speaker.mention != extract::no_mention ? voice : TokenRange{words.first, std::max(voice.last, words.first + 1)};
  while (named.first < voice.first && lexicon::is_stopword(text[named.first].word, language)) ++named.first;
  const std::uint32_t mark = [&] {
    std::uint32_t at = std::max(named.first + 1, voice.first + 1);
    while (at < named.last && text[at].kind != TokenKind::punctuation) ++at;
    return at;
  }();
  if (draft.speaker.mention == extract::no_mention) named.last = std::min(named.last, mark);
  out.words = text.joined(named);
  out.span = text.span(named);
  return out;
}

bool speaks_in(const PairView& pair, ReportId report, const std::set<std::uint64_t>& kinds) {
  const resolve::StatementRange range = pair.world().of_report[report.index()];
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const SpeakerKinds each = speaker_kinds(pair, StatementId(i));
    if (std::any_of(each.kinds.begin(), each.kinds.end(), [&](std::uint64_t kind) { return kinds.contains(kind); })) return true;
  }
  return false;
}

}  // namespace dateline::relate
