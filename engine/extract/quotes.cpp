// Quotation marks -> quotations. In: a block's tokens. Out: QuoteDraft without speakers. Proved by tests/extract_test.cpp.
#include "extract/parts.hpp"

namespace dateline::extract {
namespace {

bool opens(const text::Text& text, std::uint32_t at, text::TokenRange block) {
  const text::Token& mark = text[at];
  if (mark.is("“") || mark.is("«") || mark.is("„")) return true;
  if (!mark.is("\"") && !mark.is("”")) return false;
  // A straight mark, or a closing one put in the wrong place, opens where it leans on the word behind it.
  const bool leans_right = at + 1 < block.last && !text[at + 1].space_before;
  return leans_right && (mark.space_before || at == block.first || text[at - 1].is("("));
}

bool closes(const text::Token& mark) { return mark.is("”") || mark.is("\"") || mark.is("»") || mark.is("“"); }

std::uint32_t end_of_sentence(const text::Text& text, std::uint32_t at, std::uint32_t last) {
  while (at < last && !text[at].is(".") && !text[at].is("!") && !text[at].is("?")) ++at;
  return at < last ? at + 1 : last;
}

}  // namespace

std::vector<QuoteDraft> find_quotes(const text::Text& text, text::TokenRange block, bool open_before) {
  std::vector<QuoteDraft> out;
  for (std::uint32_t at = block.first; at < block.last; ++at) {
    if (!opens(text, at, block)) continue;
    std::uint32_t end = at + 1;
    // A mark that leans right inside a quotation opens another one, so the first was never closed.
    while (end < block.last && !(closes(text[end]) && !(text[end].is("“") && opens(text, end, block) && text[end].space_before))) ++end;
    const bool closed = end < block.last && !text[end].is("“");
    if (!closed) end = at == block.first ? block.last : end_of_sentence(text, at + 1, end);
    QuoteDraft quote;
    quote.tokens = {at + 1, end};
    quote.continues = open_before && at == block.first;
    if (!quote.tokens.empty()) out.push_back(quote);
    at = closed ? end : end - 1;
  }
  return out;
}

}  // namespace dateline::extract
