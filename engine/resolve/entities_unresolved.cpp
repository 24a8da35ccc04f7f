// A role or pronoun without a holder -> whether a reader misses one. In: a mention in its report. Out: calls_for_holder(). Proved by
// tests/entities_test.cpp.
#include <algorithm>

#include "extract/names_lexicon.hpp"
#include "resolve/entities_local.hpp"
#include "text/text.hpp"

namespace dateline::resolve {
namespace {

using extract::MentionKind;
using extract::NameMention;

// "anh", "cháu" in somebody's own words may be anybody.
bool inside_utterance(const ReportMentions& report, const NameMention& mention) {
  const auto at = std::partition_point(report.utterances.begin(), report.utterances.end(),
                                       [&](const Utterance& u) { return u.words.last <= mention.tokens.first; });
  return at != report.utterances.end() && at->words.contains(mention.tokens.first);
}

bool pronoun_calls(const ReportMentions& report, const NameMention& mention, const extract::NameLexicon& pack) {
  if (mention.kind != EntityKind::person) return false;  // "the company" may be any company
  const auto pronoun = pack.pronouns.longest(report.text->tokens(), mention.tokens.first);
  if (!pronoun) return true;  // "nhà ngoại giao này"
  return !pronoun.value->possessive && !pronoun.value->object && !(pronoun.value->kin && inside_utterance(report, mention));
}

}  // namespace

bool calls_for_holder(const ReportMentions& report, const NameMention& mention) {
  const extract::NameLexicon& pack = extract::name_lexicon(report.language);
  if (mention.what == MentionKind::pronoun) return pronoun_calls(report, mention, pack);
  if (mention.what != MentionKind::role || mention.gloss_of != NameMention::none) return false;
  const text::Text& text = *report.text;
  const std::uint32_t before = mention.full.first, after = mention.full.last;
  if (before > 0 &&
      (pack.copula.has(text[before - 1]) || pack.becomes.has(text[before - 1]) || (pack.many.has(text[before - 1]) && !text[before].line_start))) {
    return false;
  }
  return after < text.size() && !text[after].line_start && pack.after_name.has(text[after]);
}

}  // namespace dateline::resolve
