// Words of number and time in quotations -> degrees. Proved by tests/rules_test.cpp.
#include "relate/quotation_amounts.hpp"

#include <numeric>

#include "lexicon/phrases.hpp"
#include "text/hash.hpp"

namespace dateline::relate {

Amounts amounts_at(const text::Text& text, const std::vector<std::uint32_t>& tokens, std::string_view language) {
  static const lexicon::HashedTables quantifiers("quantifiers.tsv");
  static const std::uint64_t ever = text::hash("ever"), now = text::hash("now");
  Amounts out;
  for (const std::uint32_t at : tokens) {
    const auto found = quantifiers.of(language).longest(text.tokens(), at);
    if (!found) continue;
    std::uint64_t& of = *found.value == ever || *found.value == now ? out.term : out.many;
    if (of == 0) of = *found.value;
  }
  return out;
}

Amounts amounts_in(const text::Text& text, text::TokenRange range, std::string_view language) {
  std::vector<std::uint32_t> tokens(range.size());
  std::iota(tokens.begin(), tokens.end(), range.first);
  return amounts_at(text, tokens, language);
}

}  // namespace dateline::relate
