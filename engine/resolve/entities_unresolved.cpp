// A role or pronoun without a holder -> whether a reader misses one. In: a mention in its report. Out: calls_for_holder(). Proved by tests/entities_test.cpp.
#include "extract/names_lexicon.hpp"
#include "resolve/entities_local.hpp"
#include "text/text.hpp"

namespace dateline::resolve {

bool calls_for_holder(const ReportMentions& report, const extract::NameMention& mention) {
  using extract::MentionKind;
  if (mention.what == MentionKind::pronoun) return true;
  if (mention.what != MentionKind::role || mention.gloss_of != extract::NameMention::none) return false;
  const extract::NameLexicon& pack = extract::name_lexicon(report.language);
  const text::Text& text = *report.text;
  const std::uint32_t before = mention.full.first, after = mention.full.last;
  if (before > 0 && (pack.copula.has(text[before - 1]) || (pack.many.has(text[before - 1]) && !text[before].line_start))) return false;
  return after < text.size() && !text[after].line_start && pack.after_name.has(text[after]);
}

}  // namespace dateline::resolve
